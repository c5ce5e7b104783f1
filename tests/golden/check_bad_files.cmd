# Claims in a file that is none.
say() {
	printf '%b' "$1" >"$SCRATCH/claims.csv"
	(cd "$SCRATCH" && kzbe-trade check --no-data --claims claims.csv 2>&1)
	echo "status $?"
}
say ''
say 'what,when\n1,2\n'
say 'indicator,period,value\n'
say 'indicator,period,value\nturnover,2023,\xff\xfe\n'
say 'indicator,period,value\nturnover,2023,1,2\n'
say 'indicator,period,value\nturnovre,2023,1\n,2023,1\nturnover,,1\nturnover,2023,\n'
