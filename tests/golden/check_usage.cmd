# What check cannot do is refused with the way out.
kzbe-trade check; kzbe-trade check --no-data; kzbe-trade check --no-data -d data/trade.csv -c 'growth 2023 = 1'; kzbe-trade check data/trade.csv no-such-article.txt; kzbe-trade check data/trade.csv --why 9; kzbe-trade check data/trade.csv --imply 'turnovr 2023'; kzbe-trade check data/trade.csv --why 0
