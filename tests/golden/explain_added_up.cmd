# 1.1 + 2.2 = 3.3 with half of the last place each: 3.2 to 3.4. The base is 3.0 with the same: 2.9 to 3.1.
# 3.3 / 3.0 - 1 = +10.0 %, 3.2 / 3.1 - 1 = +3.2258 %, 3.4 / 2.9 - 1 = +17.2414 %.
printf '%s\n' 'period,exports,imports,unit,valuation,status,note' '2022-01,1.0,5,EUR million,FOB/FOB,,' \
	'2022-02,2.0,5,EUR million,FOB/FOB,,' '2023-01,1.1,>6,EUR million,FOB/CIF,P,first' \
	'2023-02,2.2,~7,EUR million,FOB/CIF,E,second' >"$SCRATCH/months.csv"
kzbe-trade explain "$SCRATCH/months.csv" exports 2023-01/2023-02
kzbe-trade explain "$SCRATCH/months.csv" exports_growth 2023-01/2023-02
kzbe-trade explain "$SCRATCH/months.csv" turnover 2022-01
kzbe-trade explain "$SCRATCH/months.csv" growth 2023-01
kzbe-trade explain "$SCRATCH/months.csv" imports 2023-02
# Across sources both are named: 110 / 100 - 1.
printf '%s\n' 'period,exports,imports,unit,source' '2022,100,1,USD million,Old' '2023,110,1,USD million,New' |
	kzbe-trade explain --source New --across-sources - exports_growth 2023
# A qualifier is told beside the bare number.
kzbe-trade get "$SCRATCH/months.csv" imports 2023-01
kzbe-trade get "$SCRATCH/months.csv" imports 2023-02
