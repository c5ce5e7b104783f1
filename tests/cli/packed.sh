#!/bin/bash
# Packed files: large ones with threads, damaged ones at every byte, bombs; memory stays bounded and nothing
# is written. Usage: packed.sh PROGRAM
program=${1:?usage: packed.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
packed=tests/golden/packed


# A file of some megabytes: the pair stands at its end, so that all of it is read.
awk 'BEGIN {
	print "period,reporterISO,flowCode,partnerISO,partner2Code,cmdCode,customsCode,motCode,reporterCode,partnerCode,primaryValue"
	for (i = 0; i < 150000; i++) print 1990 + i % 30 ",DEU,M,FRA,0," 1000 + i ",C00,0,276,251," i * 7919 % 1000003
	print "2023,KAZ,X,BEL,0,TOTAL,C00,0,398,56,220681636.77"
	print "2023,KAZ,M,BEL,0,TOTAL,C00,0,398,56,302880230.39"
}' >"$scratch/large.csv"
"$program" report "$scratch/large.csv" >"$scratch/wanted" || exit 2
same() { # COMMAND...: what it packs the file into, read as a file and from a pipe
	"$@" <"$scratch/large.csv" >"$scratch/large.packed" &&
		"$program" report "$scratch/large.packed" | sed 's/large.packed/large.csv/' | cmp - "$scratch/wanted" &&
		"$program" get - turnover 2023 <"$scratch/large.packed" | grep -qx 523561867.16 &&
		cat <"$scratch/large.packed" | "$program" get - turnover 2023 | grep -qx 523561867.16
}
members() { split -b 300000 --filter='gzip -1' - ; }
it "gzip" same gzip -c
it "gzip of many members" same members
# Members end anywhere in what is read at a time, some are empty, and zeros stand behind them.
odd_members() {
	split -b 70001 --filter='gzip -9' - && : | gzip && head -c 70000 /dev/zero
}
it "gzip of odd members, and zeros" same odd_members
damaged_large() { # cut off at every length of some kilobytes, or its CRC wrong: told, and nothing shown
	gzip -c "$scratch/large.csv" >"$scratch/large.gz" || return 1
	local size cut
	size=$(wc -c <"$scratch/large.gz")
	for cut in 1 4 7 8 9 20 1000 4096 65536 100000; do
		head -c $((size - cut)) "$scratch/large.gz" >"$scratch/cut.gz"
		run 2 "$program" report "$scratch/cut.gz" && says 'the gzip data end in the middle' && is_empty "$scratch/out" || return 1
	done
	{
		head -c $((size - 8)) "$scratch/large.gz"
		printf '\1\2\3\4'
		tail -c 4 "$scratch/large.gz"
	} >"$scratch/crc.gz"
	run 2 "$program" report "$scratch/crc.gz" && says 'the gzip data are damaged' && is_empty "$scratch/out"
}
it "a large gzip file, damaged" damaged_large
it "xz" same xz -1 -c
it "zstd" same zstd -q -c
zipped() { (cd "$scratch" && rm -f z.zip && zip -q z.zip large.csv && cat z.zip); }
it "zip" same zipped
stored() { (cd "$scratch" && rm -f z.zip && zip -q -0 z.zip large.csv && cat z.zip); }
it "zip, not packed" same stored
it "UTF-16" same iconv -t UTF-16
it "gzip of UTF-16" same sh -c 'iconv -t UTF-16 | gzip'
rewound() { # a pair that is not there: the file is read again, all of it, to know what it has
	run 2 "$program" report --reporter KAZ --partner DEU "$scratch/large.packed" && says 'DEU-FRA'
}
it "a packed file is read twice" rewound
by_entry() {
	"$program" get "$scratch/z.zip:large.csv" turnover 2023 | grep -qx 523561867.16
}
it "an entry by its name" by_entry

refused_bomb() { # MESSAGE FILE: within a second or two of processor time, and bounded memory
	(
		ulimit -t 20
		[[ $program == */asan/* ]] || ulimit -v 1000000
		run 2 "$program" report "$2"
	) && says "$1" && is_empty "$scratch/out"
}

# Archives that libarchive reads; where it is not there, that is told.
archives=tests/golden/archives
mkdir "$scratch/files" && cp data/trade.csv "$scratch/files" && echo 'Figures.' >"$scratch/files/README"
tar -C "$scratch/files" -cf "$scratch/a.tar" . && gzip -k "$scratch/a.tar" && xz -k "$scratch/a.tar"
head -c 250 $archives/trade.7z >"$scratch/cut.7z" && head -c 1400 "$scratch/a.tar" >"$scratch/cut.tar"
other_archives() {
	for file in $archives/trade.7z $archives/trade.7z:data/trade.csv $archives/trade.7z:trade.csv "$scratch"/a.tar{,.gz,.xz,:trade.csv,.gz:trade.csv}; do
		run 0 "$program" get "$file" growth 2023 && grep -qx 1.7 "$scratch/out" || return 1
	done
	cat $archives/trade.7z | "$program" get - turnover 2023 | grep -qx 523.7 &&
		refused 'has no such entry' "$program" report "$scratch/a.tar:none.csv" &&
		refused 'is encrypted' "$program" report $archives/encrypted.7z &&
		refused 'the archive data are damaged' "$program" report "$scratch/cut.7z" &&
		refused 'the archive data are damaged' "$program" report "$scratch/cut.tar" &&
		refused_bomb 'unpacks to more than 400 times its size' $archives/bomb.7z
}
absent() { refused 'is not there' "$program" report $archives/trade.7z; }
if ldconfig -p 2>/dev/null | grep -qF libarchive.so.13 || /sbin/ldconfig -p | grep -qF libarchive.so.13; then
	it "7-Zip and tar" other_archives
else
	it "without libarchive" absent
fi

for file in trade.csv.gz trade.csv.xz archive.zip; do
	it "$file, damaged" stands_damage $packed/$file 3 turnover 2023 523.7
done
zstd -q -c --check data/trade.csv >"$scratch/checked.zst"
it "zstd, damaged" stands_damage "$scratch/checked.zst" 3 turnover 2023 523.7

# JSON that ends anywhere is told of: nothing of it is taken for the whole.
cut_json() { # FILE
	local size at
	size=$(stat -c %s "$1")
	for ((at = 2; at < size - 1; at += 7)); do
		head -c "$at" "$1" >"$scratch/cut"
		run 2 "$program" report "$scratch/cut" && is_empty "$scratch/out" || { echo "cut at $at"; return 1; }
	done
}
for file in comtrade comtrade_legacy json_stat sdmx; do
	it "$file.json, cut off" cut_json tests/golden/json/$file.json
done

# Bombs: lines that hold nothing, so that no other limit is met first.
yes '' | head -c 100M | gzip >"$scratch/bomb.gz"
it "a bomb of gzip" refused_bomb 'unpacks to more than 400 times its size' "$scratch/bomb.gz"
yes '' | head -c 100M | zstd -q >"$scratch/bomb.zst"
it "a bomb of zstd" refused_bomb 'unpacks to more than 400 times its size' "$scratch/bomb.zst"
yes '' | head -c 100M | xz -0 >"$scratch/bomb.xz"
it "a bomb of xz" refused_bomb 'unpacks to more than 400 times its size' "$scratch/bomb.xz"
(cd "$scratch" && yes '' | head -c 100M >bomb.csv && zip -q bomb.zip bomb.csv && rm bomb.csv)
it "a bomb of zip" refused_bomb 'unpacks to more than 400 times its size' "$scratch/bomb.zip"
cp data/trade.csv "$scratch/deep"
for _ in 1 2 3 4 5 6; do gzip -c "$scratch/deep" >"$scratch/deeper" && mv "$scratch/deeper" "$scratch/deep"; done
it "packed many times over" refused_bomb 'packed more than 4 times over' "$scratch/deep"

nothing_written() { # a folder without room for anything: TMPDIR, the working folder
	mkdir -p "$scratch/empty" && cp $packed/archive.zip "$scratch/in.zip"
	(cd "$scratch/empty" && TMPDIR=$scratch/empty "$program" get "$scratch/in.zip" growth 2023 | grep -qx 1.7) &&
		[ -z "$(ls -A "$scratch/empty")" ]
}
it "nothing is written" nothing_written
text() { # a text may be packed too
	printf 'In 2023 the turnover of Kazakhstan and Belgium was 523.7 million US dollars.\n' >"$scratch/text"
	gzip -kf "$scratch/text" && iconv -t UTF-16 "$scratch/text" >"$scratch/text16" || return 1
	for file in text.gz text16; do
		run 0 "$program" check data/trade.csv "$scratch/$file" && grep -q 'The figure matches' "$scratch/out" || { cat "$scratch/out"; return 1; }
	done
}
it "a text that is packed, or in UTF-16" text
summary
