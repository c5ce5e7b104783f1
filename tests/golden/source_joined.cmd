# Files put behind each other have a header each; with other columns it is another form.
g=tests/golden/sources
for file in baci comext_bulk comext_bulk_old comtrade_legacy comtrade_pandas comtrade_web easy_comext eurostat_both long wits; do
	iconv -f latin1 -t utf8 "$g/$file.csv" >"$SCRATCH/once"
	{ sed 4q "$SCRATCH/once"; sed -n 1p "$SCRATCH/once"; sed 1,4d "$SCRATCH/once"; } >"$SCRATCH/twice"
	kzbe-trade convert - <"$SCRATCH/once" 2>/dev/null >"$SCRATCH/a"
	for how in --freq=A --no-filter; do
		kzbe-trade convert $how - <"$SCRATCH/twice" 2>/dev/null | cmp - "$SCRATCH/a" && echo "$file: the same"
	done
done
printf '%s\n' t,i,j,k,v,q 2020,56,398,010121,5,1 t,j,i,k,v,q 2021,56,398,010121,5,1 | kzbe-trade report - 2>&1
printf '%s\n' period,exports,unit 2020,5,'USD million' period,exports,unit 2021,6,'USD million' | kzbe-trade get - exports 2021
