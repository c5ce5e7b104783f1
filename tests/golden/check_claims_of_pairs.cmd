# Claims that name their pair are judged by that pair's data, or against one another; comments stand below the header too.
here=$PWD
cd "$SCRATCH" || exit 2
printf '%s\n' 'indicator,period,value,unit,relation,reporter,partner,base' \
	'turnover,2023,523.7,USD million,=,KAZ,Belgium,' '# exports,2023,1,USD million,=,KAZ,BEL,' \
	'growth,2023,+1.7%,,=,KAZ,BEL,2022' 'imports,2023,5,USD million,=,DEU,FRA,' 'exports,2023,4,USD million,=,DEU,FRA,' \
	'balance,2023,1,USD million,=,DEU,FRA,' >claims.csv
kzbe-trade check "$here/data/trade.csv" --claims claims.csv
