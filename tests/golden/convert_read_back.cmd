# What convert writes, report reads, with nothing lost: a file without a figure, and text with line breaks,
# tabs, invisible characters, and what only looks like their escapes.
printf 'period,turnover,unit\n2021,,USD million\n' | kzbe-trade convert - | kzbe-trade report -f csv -
printf 'period,exports,exports_status,unit\n2021,,Q,USD million\n' | kzbe-trade convert -
printf 'period,exports,source,note\n2020,1,"a\nb\tc\342\200\213d","\\x0a and \\\\x0a and \\u{200b} and \\x41 and C:\\x"\n' >"$SCRATCH/t"
kzbe-trade convert - <"$SCRATCH/t"
kzbe-trade report -f json --notes - <"$SCRATCH/t" >"$SCRATCH/a"; kzbe-trade convert - <"$SCRATCH/t" | kzbe-trade report -f json --notes - | cmp - "$SCRATCH/a" && echo same
kzbe-trade convert -f tsv - <"$SCRATCH/t" | kzbe-trade report -f json --notes - | cmp - "$SCRATCH/a" && echo same
