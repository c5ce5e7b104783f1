# A claim's country that is unknown, one of the two alone, and a base that cannot be are refused at their places.
here=$PWD
cd "$SCRATCH" || exit 2
printf '%s\n' 'indicator,period,value,unit,relation,reporter,partner,base' 'growth,2023,1.7%,,=,KAZ,Belgum,' \
	'growth,2023,1.7%,,=,KAZ,,' 'growth,2023,1.7%,,=,KAZ,BEL,2023' 'turnover,2023,1,USD million,=,KAZ,BEL,2021' \
	'exports,2023,2x 2021,,=,KAZ,BEL,2020' 'growth,2023,1.7%,,=,KAZ,BEL,2021-13' >claims.csv
kzbe-trade check "$here/data/trade.csv" --claims claims.csv
