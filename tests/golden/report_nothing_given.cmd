# A table in which every figure is missing or confidential says so, and why; the flows are those the source has.
cd "$SCRATCH" || exit 2
printf '%s\n' 'period,exports,exports_status,unit,source' '2021,,Q,USD million,S' >confidential.csv
printf '%s\n' 'period,exports,imports,unit,source' '2021,,,USD million,S' '2022,,,USD million,S' >missing.csv
printf '%s\n' 'period,exports,imports,unit,source' '2021,1,,USD million,S' '2022,,,USD million,S' >one_flow.csv
printf '%s\n' 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG' \
	'ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,BE,KZ,TOTAL,2,VALUE_IN_EUROS,2022,,c' >eurostat.csv
kzbe-trade report confidential.csv
kzbe-trade report missing.csv
kzbe-trade report missing.csv -f markdown
kzbe-trade report one_flow.csv --period 2022
kzbe-trade report eurostat.csv
