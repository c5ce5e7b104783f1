kzbe-trade check --no-data --claims tests/golden/claims/growth_holds.csv -f json
