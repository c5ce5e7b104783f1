# Of one period the latest publication counts; the earlier one is kept.
printf '%s\n' 'period,turnover,unit,source,published' '2022,514.5,USD million,S,2023-12' '2022,514.9,USD million,S,2024-10-18' \
	'2023,523.7,USD million,S,2024-10-18' >"$SCRATCH/v.csv"
report "$SCRATCH/v.csv"
kzbe-trade explain "$SCRATCH/v.csv" growth 2023
