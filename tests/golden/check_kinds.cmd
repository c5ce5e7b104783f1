# Every kind of claim in csv; what is implied, and numbers of a text that are none of trade, stand below.
kzbe-trade check data/trade.csv -c 'turnover 2023 = 523.7' -c 'turnover 2022 = 514.9' -c 'growth 2023 = 1.7%' \
	-c 'exports_share 2023 = 42.1%' -c 'coverage 2023 = 72.8%' -c 'balance 2023 = -82.3' \
	-c 'change 2023 = 8.8' -c 'turnover 2023 = 1x 2022' -c 'exports_contribution 2023 = 1 pp' -f csv
echo "Kazakhstan and Belgium: trade was \$523.7 million in 2023. Investment was \$1.5 billion." >"$SCRATCH/text.txt"
(cd "$SCRATCH" && kzbe-trade check "$OLDPWD/data/trade.csv" text.txt --all -f csv)
kzbe-trade check data/press.csv --imply 'turnover 2022-01/2022-08' -f jsonl | tail -n 1
