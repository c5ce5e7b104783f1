# A year is the sum of its months, the last one the year to date.
{ echo period,exports,imports,unit; for y in 2022 2023; do seq -f "$y-%02g,10.0,20.0,USD million" 1 12; done; seq -f '2024-%02g,11.0,20.0,USD million' 1 8; } >"$SCRATCH/m.csv"
report --by year "$SCRATCH/m.csv"
grep -v 2023-05 "$SCRATCH/m.csv" | report --by year -
