# JSON has conflicts, repairs and the witness of a set.
kzbe-trade check --no-data --claims tests/golden/claims/growth_on_other_base.csv -f json
