# A cell more than the header: refused if it holds something, in each form; an empty one is fine, and
# Eurostat's flag is where the header leaves it out.
g=tests/golden/sources
printf '%s\n' year,reporter,partner,flow,value 2019,BEL,KAZ,Export,100 2020,BEL,KAZ,Export,1,234 | kzbe-trade report - 2>&1
printf '%s\n' year,reporter,partner,flow,value 2019,BEL,KAZ,Export,100, 2020,BEL,KAZ,Export,1234 | kzbe-trade get - exports 2020 --reporter BEL
for file in baci comext_bulk comext_bulk_old comtrade_legacy comtrade_pandas easy_comext long wits; do
	for more in , ,e ,1; do
		tr -d '\r' <"$g/$file.csv" | sed "2,\$ s/\$/$more/" | kzbe-trade convert - >"$SCRATCH/o" 2>"$SCRATCH/e"
		echo "$file with $more: status $?, $(grep -c 'but the header has' "$SCRATCH/e") refused"
	done
done
# Rows of these two end with a cell more as they are downloaded.
for more in e bu 1 17 -; do
	tr -d '\r' <"$g/eurostat_codes.csv" | sed "2,\$ s/,[a-z]*\$/,$more/" | kzbe-trade convert - 2>&1 | grep -c 'but the header has'
	tr -d '\r' <"$g/comtrade_web.csv" | sed "2,\$ s/,\$/,$more/" | kzbe-trade convert - 2>&1 | grep -c 'but the header has'
done
# A separator inside a cell shifts the row, and its last cell happens to be empty.
printf '%s\n' year,reporter,partner,flow,value,note 2019,BEL,KAZ,Export,100, 2020,BEL,KAZ,Export,1,234, | kzbe-trade report - 2>&1
