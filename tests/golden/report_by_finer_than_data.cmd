# --by finer than the data: a line says so; machines get no rows, and none that are all null.
printf 'period,reporter,partner,exports,imports,unit\n2022,BEL,KAZ,1,2,EUR\n2023,BEL,KAZ,3,4,EUR\n2023,BEL,UZB,5,6,EUR\n' >"$SCRATCH/years.csv"
for format in table csv json jsonl; do
	kzbe-trade report --by quarter --partner KAZ -f $format "$SCRATCH/years.csv"
	kzbe-trade report --by month --reporter BEL -f $format "$SCRATCH/years.csv"
done
kzbe-trade report --period 2030 --reporter BEL "$SCRATCH/years.csv"
