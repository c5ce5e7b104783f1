# What a source calls about, more or less than keeps that sign, and its range.
printf '%s\n' 'period,exports,imports,unit' '2022,~223,>104.7,EUR million' '2023,250,<3,EUR million' >"$SCRATCH/h.csv"
report "$SCRATCH/h.csv"
report -f csv --columns period,exports,exports_low,exports_high,imports,imports_low,imports_high,growth,growth_low,growth_high "$SCRATCH/h.csv"
