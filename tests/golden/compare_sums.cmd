# Twelve months of 100 are 1200, 1194 to 1206: a year of 1205 is not the same when rounded, as `check` says of it; nor is 111 beside 100 + 10.
kzbe-trade compare tests/golden/compare/sums_monthly.csv tests/golden/compare/sums_yearly.csv
for year in 1193 1194 1200 1206 1207; do
	printf 'period,exports,unit,source\n2021,%s,USD million,T\n' "$year" >"$SCRATCH/year.csv"
	kzbe-trade compare tests/golden/compare/sums_monthly.csv "$SCRATCH/year.csv" --format csv --columns period,a,b,verdict | grep '^2021,'
	kzbe-trade compare "$SCRATCH/year.csv" tests/golden/compare/sums_monthly.csv --format csv --columns period,a,b,verdict | grep '^2021,'
done
