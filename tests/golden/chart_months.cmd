# Months are drawn as months, and by --by as years.
kzbe-trade chart tests/golden/chart/months.csv --period 2022..2022 | sed '/assumed\.$/d'
kzbe-trade chart tests/golden/chart/months.csv --by year | sed '/assumed\.$/d'
kzbe-trade chart tests/golden/chart/months.csv --by quarter | sed '/assumed\.$/d'
