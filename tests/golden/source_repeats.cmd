# Every record of a file twice: it counts once, with a word about it; in one of the two another figure:
# refused.
g=tests/golden/sources
from_end() { # FILE: how many cells from a record's end the figure stands, which no quoted comma changes
	sed -n 1p "$1" | tr -d '"' | tr , '\n' | sed -n '1!G;h;$p' | grep -n -x -E 'v|VALUE_EUR|VALUE_IN_EUROS|VALUE_IN_EUR|Trade Value .US..|primaryValue|OBS_VALUE|value|TradeValueK' |
		awk -F: -v flags="$(grep -c LAST "$1")" '{ print $1 - 1 + (flags > 0) }'
}
for file in baci comext_bulk comext_bulk_old comtrade_legacy comtrade_pandas easy_comext eurostat_codes long wits; do
	iconv -f latin1 -t utf8 "$g/$file.csv" | tr -d '\r' >"$SCRATCH/once"
	{ cat "$SCRATCH/once"; sed 1d "$SCRATCH/once"; } >"$SCRATCH/twice"
	kzbe-trade convert - <"$SCRATCH/once" 2>/dev/null >"$SCRATCH/a"
	for how in --freq=A --no-filter; do
		kzbe-trade convert $how - <"$SCRATCH/twice" 2>"$SCRATCH/e" | cmp - "$SCRATCH/a" && echo "$file: the same, $(grep -c 'counted once' "$SCRATCH/e") warning"
	done
	kzbe-trade convert --sum "$SCRATCH/once" "$SCRATCH/once" >"$SCRATCH/sum" 2>"$SCRATCH/e"
	kzbe-trade convert --sum "$SCRATCH/once" 2>/dev/null | sed 's/not stated; file .*csv/x/' | cmp - "$SCRATCH/sum" && echo "$file: the same of two partial downloads"
	# A 7 before the figures of the second time.
	{ cat "$SCRATCH/once"; sed 1d "$SCRATCH/once"; } | awk -F, -v OFS=, -v lines="$(wc -l <"$SCRATCH/once")" \
		-v back="$(from_end "$SCRATCH/once")" 'NR > lines && $(NF - back) ~ /^[0-9]/ { $(NF - back) = 7 $(NF - back) } 1' >"$SCRATCH/unlike"
	for how in --freq=A --no-filter; do
		kzbe-trade convert $how - <"$SCRATCH/unlike" 2>&1 | grep -c 'appears again with another value'
	done
done
# Of Eurostat's the later update stands, wherever it stands in the file.
head=DATAFLOW,'LAST UPDATE',freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
row() { echo "E,$1,A,BE,KZ,$2,2,VALUE_IN_EUROS,2022,$3,"; }
for product in TOTAL 27; do
	for figures in '5 7' '7 5'; do
		set -- $figures
		{ echo "$head"; row "17/02/25 11:00:00" 84 1; row "1$1/02/25 11:00:00" $product $1$1; row "1$2/02/25 11:00:00" $product $2$2; } >"$SCRATCH/revised"
		kzbe-trade convert - <"$SCRATCH/revised" 2>&1 | cut -d, -f1-4
	done
done
{ echo "$head"; row "17/02/25 11:00:00" 27 5; row "17/02/25 23:00:00" 27 6; row "17/02/25 11:00:00" 28 1; } | kzbe-trade convert - 2>/dev/null | cut -d, -f1-4
{ echo "$head"; row "17/02/25 11:00:00" 27 5; row "17/02/25 11:00:00" 27 6; } | kzbe-trade convert - 2>&1
