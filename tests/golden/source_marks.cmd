# Which mark begins decimals is a matter of the file: its own cells settle it, of whichever pair, else a
# mark that may group digits is refused.
long() { printf '%s\n' 'year;reporter;partner;flow;value;unit' "2022;KAZ;BEL;Export;$1;EUR million" "2022;DEU;FRA;Export;$2;EUR million" "2022;KAZ;BEL;Import;$3;EUR million"; }
for how in --freq=A --no-filter; do
	for figures in '62.345 1 999' '62.345 1,5 999' '62.345 1.5 999' '62,345 7168.36 1' '62,345 7168,36 1' '62,345 1 1.234' \
		'62.345 1 0,5' '62.345 0.345 1' '1.234.567 2 1.234' '1.234.567,5 2 1.234' '1,234,567.5 2 1,234' '62,3 1.5 2' '62.345 1.5 2,5' '62.3 1 62,3'; do
		# shellcheck disable=SC2086
		echo "$figures: $(long $figures | kzbe-trade convert $how - 2>&1 | sed -n '1s/.*: \(ambiguous.*\)/\1/p; 2s/^2022,KAZ,BEL,\([^E]*\),EUR.*/\1/p')"
	done
done
long 62.345 1 2 | kzbe-trade report - 2>&1
long 62.345 1.5 2,5 | kzbe-trade report - 2>&1
# With commas or tabs between cells the point begins decimals, unless a figure shows a decimal comma.
for figures in '62.345 1 2' '62.345 1,5 2' '62.345 7168,36 2'; do
	# shellcheck disable=SC2086
	long $figures | tr ';' '\t' | kzbe-trade convert - 2>&1 | sed -n '1s/.*: \(ambiguous.*\)/\1/p; 2s/^2022,KAZ,BEL,\([^E]*\),EUR.*/\1/p'
done
# The publishers' forms as a European spreadsheet writes them.
g=tests/golden/sources
for file in baci comext_bulk comext_bulk_old comtrade_legacy comtrade_pandas easy_comext eurostat_codes wits; do
	iconv -f latin1 -t utf8 "$g/$file.csv" | tr -d '\r' >"$SCRATCH/once"
	kzbe-trade convert - <"$SCRATCH/once" 2>/dev/null >"$SCRATCH/a"
	# No cell of these files has a semicolon, or a comma in quotes with digits around it.
	awk 'BEGIN { RS = "\""; ORS = ""; } { if (NR % 2) { gsub(/,/, ";"); $0 = gensub_point($0) } print (NR > 1 ? "\"" : "") $0 }
		function gensub_point(s,  out) { out = ""; while (match(s, /[0-9]\.[0-9]/)) { out = out substr(s, 1, RSTART) ","; s = substr(s, RSTART + 2) } return out s }' "$SCRATCH/once" >"$SCRATCH/european"
	kzbe-trade convert - <"$SCRATCH/european" 2>"$SCRATCH/e" | cmp - "$SCRATCH/a" && echo "$file: the same"
	head -n 2 "$SCRATCH/e"
done
