# Missing, zero and suppressed are three things.
printf '%s\n' 'period,exports,imports,status,unit' '2021,,5,,USD million' '2022,0,5,,USD million' '2023,,5,Q,USD million' >"$SCRATCH/s.csv"
report "$SCRATCH/s.csv" | sed '/gives no/d'
report -f csv "$SCRATCH/s.csv"
