# The same file packed and written in other ways: gzip (one member; two, and zeros behind), xz, zstd, the only
# table in a zip archive, UTF-16 with a mark and without, lines that end in CR; from a pipe too.
here=tests/golden/packed
for file in trade.csv.gz members.csv.gz trade.csv.xz trade.csv.zst archive.zip archive.zip:data/trade.csv \
	archive.zip:trade.csv utf16le.csv utf16be_bare.csv lone_cr.csv; do
	echo "$file: $(kzbe-trade get $here/"$file" growth 2023)"
done
for file in "$here"/*; do
	echo "$(kzbe-trade get - turnover latest <"$file") $(cat "$file" | kzbe-trade get - turnover latest)"
done
kzbe-trade report "$here"/archive.zip | tail -n 1
kzbe-trade check "$here"/archive.zip -c 'growth 2023 = 1.7%' | head -n 2
