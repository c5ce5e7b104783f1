# Two misprints that no single repair explains are told as a pair.
kzbe-trade check --no-data --claims tests/golden/claims/two_misprints.csv
