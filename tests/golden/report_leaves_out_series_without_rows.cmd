# A series without a row in --period has no block, in no format, and no chart.
printf 'period,exports,source\n2020,1,A\n2022,2,B\n' >"$SCRATCH/two.csv"
for format in table csv json markdown; do
	report -f $format --columns period,exports --period 2022.. "$SCRATCH/two.csv"
done
report -f html --period 2022.. "$SCRATCH/two.csv" | grep -c '<section'
kzbe-trade chart --period 2022.. "$SCRATCH/two.csv"
kzbe-trade chart --period 2021 "$SCRATCH/two.csv" # between the two
