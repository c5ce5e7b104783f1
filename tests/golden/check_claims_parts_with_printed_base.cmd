# Parts, whole, growth and the printed base are judged as one set.
kzbe-trade check --no-data --claims tests/golden/claims/parts_with_printed_base.csv
