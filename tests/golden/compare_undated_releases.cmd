# Of two files of one source nothing was added or withdrawn unless their dates say which is the newer.
printf 'period,exports,source,published\n2021,5,S,\n2022,7,S,\n' >"$SCRATCH/a.csv"
printf 'period,exports,source,published\n2021,5,S,\n2023,9,S,\n' >"$SCRATCH/b.csv"
sed 's/,$/,2025-01/' "$SCRATCH/a.csv" >"$SCRATCH/new.csv"
sed 's/,$/,2024-01/' "$SCRATCH/b.csv" >"$SCRATCH/old.csv"
kzbe-trade compare "$SCRATCH/a.csv" "$SCRATCH/b.csv" || echo "status $?"
kzbe-trade compare "$SCRATCH/new.csv" "$SCRATCH/b.csv" -f csv
kzbe-trade compare "$SCRATCH/new.csv" "$SCRATCH/old.csv" -f csv
kzbe-trade compare "$SCRATCH/old.csv" "$SCRATCH/new.csv" -f csv
kzbe-trade compare "$SCRATCH/a.csv" "$SCRATCH/b.csv" "$SCRATCH/a.csv" || echo "status $?"
kzbe-trade compare "$SCRATCH/a.csv" "$SCRATCH/b.csv" "$SCRATCH/a.csv" -f csv --columns period,verdict
