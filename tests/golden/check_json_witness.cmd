# Figures that hold together come with levels that print as they do.
kzbe-trade check --no-data --claims tests/golden/claims/growth_holds.csv -f json
