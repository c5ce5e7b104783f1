# convert does not state what a file leaves to be assumed: the report on its result says so as the report on the file does.
kzbe-trade convert data/press.csv
printf '%s\n' 'period,exports,unit,source' '2021,1,USD million,S' >"$SCRATCH/neither.csv"
printf '%s\n' 'period,partner,exports,unit,source' '2021,RUS,1,USD million,S' '2022,,2,USD million,S' >"$SCRATCH/partner.csv"
printf '%s\n' 'period,reporter,partner,exports,unit,source' '2020,,,1,USD million,S' '2021,,BEL,1,USD million,S' \
	'2022,KAZ,,2,USD million,S' '2023,KAZ,BEL,2,USD million,S' >"$SCRATCH/rows.csv"
for file in "$SCRATCH/neither.csv" "$SCRATCH/partner.csv" "$SCRATCH/rows.csv" data/*.csv; do
	kzbe-trade convert "$file" >"$SCRATCH/converted.csv"
	kzbe-trade report "$file" >"$SCRATCH/report"
	kzbe-trade report "$SCRATCH/converted.csv" | diff "$SCRATCH/report" - || echo "${file##*/} is reported in another way"
	[ "${file#data/}" = "$file" ] || continue
	cat "$SCRATCH/converted.csv"
	grep assumed "$SCRATCH/report"
done
# Of partial downloads, one of which states the pair, in either order.
printf '%s\n' 'period,exports,unit,source,level' '2021,1,USD million,S,exports product=6 records=1' >"$SCRATCH/a.csv"
printf '%s\n' 'period,reporter,exports,unit,source,level' '2021,KAZ,2,USD million,S,exports product=6 records=1' >"$SCRATCH/b.csv"
kzbe-trade convert --sum "$SCRATCH/a.csv" "$SCRATCH/b.csv"
kzbe-trade convert --sum "$SCRATCH/b.csv" "$SCRATCH/a.csv"
