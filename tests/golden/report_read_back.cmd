# What report writes as CSV is read without a warning: what it had calculated is calculated anew.
kzbe-trade report -f csv data/trade.csv | kzbe-trade report -f csv -
kzbe-trade check --readings tests/golden/articles/statement_en.txt | head -n 2
kzbe-trade check -d data/trade.csv tests/golden/articles/statement_en.txt
