# A sum of n records stands for n half units, each of its own last place: 65 + 5 + 30 give or take 1.5,
# 100.5 + 0.5 + 20 give or take 0.6; and so does what convert wrote of it.
cd tests/golden/sources
for how in '' convert; do
	for file in comext_bulk wits; do
		if [ -n "$how" ]; then kzbe-trade convert $file.csv >"$SCRATCH/f.csv" 2>"$SCRATCH/e"; else cp $file.csv "$SCRATCH/f.csv"; fi
		kzbe-trade explain "$SCRATCH/f.csv" exports latest 2>"$SCRATCH/e" | head -n 3
		kzbe-trade report -f csv --columns exports,exports_low,exports_high,turnover_low,turnover_high "$SCRATCH/f.csv" 2>"$SCRATCH/e"
	done
done
# Without it, each record as if printed like the sum.
printf '%s\n' period,exports,level '2020,12.5,exports product=2 records=40' '2021,12.5,exports product=TOTAL records=1' | kzbe-trade report -f csv --columns exports_low,exports_high -
# What stands for more is no misprint: 99 is what the three records may add up to.
kzbe-trade check comext_bulk.csv -c 'exports 2024-02 = 99 EUR' 2>"$SCRATCH/e"
kzbe-trade check comext_bulk.csv -c 'exports 2024-02 = 97 EUR' 2>"$SCRATCH/e" | sed 2q
