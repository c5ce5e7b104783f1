# Every mistake in every claim is reported at once, each with its place.
kzbe-trade check data/trade.csv --claims tests/golden/claims/bad.csv -c 'turnover 2023 523.7' -c 'growth 2023 = 1,234%' -c 'exports 2023 = 5 kg'
