# Data files that are not UTF-8: Cyrillic and Western letters, said once; a claims file too; the long
# form too. Rows of separators alone, as spreadsheets leave.
printf 'period;exports;unit;note\n2022;214,5;USD million;\xef\xee\xf1\xeb\xe5 \xef\xe5\xf0\xe5\xf1\xec\xee\xf2\xf0\xe0\n2023;220,7;USD million;\xf1\xed\xee\xe2\xe0\n;;;\n' |
	report - --notes
printf 'sep=;\r\nperiod;exports;unit;source\r\n2023;1\240220,7;USD million;C\364te d\222Ivoire\r\n;;;\r\n;;\r\n' | report -
printf 'sep=;\nindicator;period;value;note\nturnover;2023;523,7;caf\xe9\n;;;\n' >"$SCRATCH/claims.csv"
(cd "$SCRATCH" && kzbe-trade check --claims claims.csv "$OLDPWD/data/trade.csv" 2>&1)
printf 'year;reporter;partner;flow;value\n2023;\xca\xe0\xe7\xe0\xf5\xf1\xf2\xe0\xed;\xc1\xe5\xeb\xfc\xe3\xe8\xff;Export;5\n2023;C\364te d\x27Ivoire;Belgium;Export;7\n;;;;\n' >"$SCRATCH/long.csv"
report --reporter KAZ --partner BEL - <"$SCRATCH/long.csv" | head -n 3
report --reporter CIV --partner BEL - <"$SCRATCH/long.csv" | head -n 3
report --no-filter --reporter CIV --partner BEL - <"$SCRATCH/long.csv" | head -n 3
