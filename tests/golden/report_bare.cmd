# No unit, reporter, source: assumed or not stated, and said so.
printf 'period,exports\n2023,220.7\n' >"$SCRATCH/bare.csv"; kzbe-trade report "$SCRATCH/bare.csv" | sed '/ as printed means /d'
