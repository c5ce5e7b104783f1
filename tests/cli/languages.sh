#!/bin/bash
# What people are told in six languages: every string of the program has its forms (gettext's own tools
# look), --lang and the locale choose, machine formats never change. Usage: languages.sh PROGRAM
program=${1:?usage: languages.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
translations=$(for file in src/po/*.po; do basename "$file" .po; done)

# --- the translators' files -------------------------------------------------------------------------

extract() { # what src marks for translation, its tables as the build makes them
	xgettext --from-code=UTF-8 -L C -k -ktr -ktr_in:1c,2 -kN_ -kNC_:1c,2 --no-location \
		--force-po -o "$scratch/all.pot" src/*/*.[ch] "${program%/*}"/src/*/*.inc
}
is_sound() { msgfmt -c -o /dev/null "src/po/$1.po" 2>&1 | tee "$scratch/said"; [ ! -s "$scratch/said" ]; }
is_whole() { msgcmp "src/po/$1.po" "$scratch/all.pot"; }
ids() { # every message of a file, with its context, one a line
	msgattrib --no-wrap --no-location "$1" | awk '
		/^msgctxt / { context = $0 }
		/^msgid / { if ($0 != "msgid \"\"") print context " " $0; context = "" }' | sort
}
has_nothing_else() { # but countries, which are a table's
	ids "src/po/$1.po" | grep -v '^msgctxt "country"' >"$scratch/has"
	ids "$scratch/all.pot" >"$scratch/wants"
	diff "$scratch/wants" "$scratch/has"
}
is_noticed() { # a message taken out of a file ends the build
	sed '/^msgid "exports"$/,/^$/d' src/po/de.po >"$scratch/de.po"
	! LC_ALL=C awk -f src/po/po_table.awk "$scratch/de.po" src/po/fr.po >/dev/null 2>"$scratch/err" &&
		grep -q 'not in the first file: "exports"' "$scratch/err" &&
		! LC_ALL=C awk -f src/po/po_table.awk src/po/fr.po "$scratch/de.po" >/dev/null 2>"$scratch/err" &&
		grep -q 'lacks "exports"' "$scratch/err"
}
new_is_noticed() { # and so does one that the C code has and a file lacks
	LC_ALL=C awk -f src/po/missing.awk src/po/*.po src/*/*.[ch] || return 1
	printf '%s\n' 'tell(tr("exports"), tr_in("label",' '"a label that " "is new"), N_("\xD0\xB0"));' >"$scratch/new.c"
	! LC_ALL=C awk -f src/po/missing.awk src/po/*.po "$scratch/new.c" 2>"$scratch/err" &&
		grep -q 'new.c:2: .*"a label that is new"' "$scratch/err" &&
		[ "$(wc -l <"$scratch/err")" -eq 2 ]
}

if command -v xgettext >/dev/null && command -v msgcmp >/dev/null; then
	it "xgettext reads src" extract
	for language in $translations; do
		it "$language.po is sound" is_sound "$language"
		it "$language.po has every string" is_whole "$language"
		it "$language.po has no others" has_nothing_else "$language"
	done
else
	skip "gettext is not installed: the translators' files are not looked at"
fi
it "a missing translation ends the build" is_noticed
it "a message without any translation ends the build" new_is_noticed

french_spaces() { # what stands high or has two parts comes after a space that does not break, U+00A0 or U+202F
	sed '1,/^$/d' src/po/fr.po | LC_ALL=C awk '
		/^msg/ { is_french = /^msgstr/ }
		is_french { gsub(/\302\240[:;!?]|\342\200\257[:;!?]/, ""); if (/[:;!?]/) { print; bad = 1 } }
		END { exit bad }'
}
typewriter_marks() { # in translations: an apostrophe or a quotation mark of ASCII
	cat src/po/*.po | awk '
		/^msg/ { is_theirs = /^msgstr/ }
		is_theirs && (/\047/ || /\\"/) { print; bad = 1 }
		END { exit bad }'
}
it "French signs of two parts have their space" french_spaces
it "translations have no typewriter quotes" typewriter_marks

# --- what is chosen -----------------------------------------------------------------------------

title() { head -n 1 "$scratch/out"; }
in_german() { [[ $(title) == 'Außenhandel Kasachstan – Belgien, Mio. USD'* ]]; }
in_english() { [[ $(title) == "Kazakhstan's trade with Belgium, USD million"* ]]; }
run_in() { # LOCALE ARGUMENT...
	local locale=$1
	shift
	run 0 env -u LANGUAGE LC_ALL="$locale" "$program" "$@"
}
by_option() { run_in C report --lang de data/trade.csv && in_german; }
by_locale() { run_in de_AT.UTF-8 report data/trade.csv && in_german; }
by_messages() {
	run 0 env -u LC_ALL LC_MESSAGES=de_DE.UTF-8 LANG=ru_RU.UTF-8 "$program" report data/trade.csv && in_german
}
option_wins() { run_in ru_RU.UTF-8 report --lang en data/trade.csv && in_english; }
other_charset() { run_in de_DE.ISO-8859-1 report data/trade.csv && in_english; }
no_language_of_ours() { run_in it_IT.UTF-8 report data/trade.csv && in_english; }
refused() {
	run 2 "$program" report --lang it data/trade.csv && is_empty "$scratch/out" &&
		grep -q "languages: en, .*kk" "$scratch/err"
}
it "--lang de" by_option
it "the locale's language" by_locale
it "LC_MESSAGES before LANG" by_messages
it "--lang before the locale" option_wins
it "not in a locale without UTF-8" other_charset
it "English where the locale's language is none of ours" no_language_of_ours
it "a language that there is not" refused

same_for_machines() { # LANGUAGE FORMAT COMMAND...
	local language=$1 format=$2 status
	shift 2
	LC_ALL=C "$program" "$@" -f "$format" >"$scratch/english"
	status=$?
	run "$status" env LC_ALL=C "$program" "$@" -f "$format" --lang "$language" &&
		cmp "$scratch/english" "$scratch/out"
}
for language in $translations; do
	for format in csv tsv json jsonl; do
		it "report -f $format in $language" same_for_machines "$language" "$format" report data/trade.csv data/press.csv
		it "compare -f $format in $language" same_for_machines "$language" "$format" compare data/trade.csv data/official.csv
	done
done
get_is_english() { run 0 env LC_ALL=de_DE.UTF-8 "$program" get data/trade.csv growth 2023 && [ "$(cat "$scratch/out")" = 1.7 ]; }
it "get has no language" get_is_english

# --- no English is left -----------------------------------------------------------------------------

# Words of the program's own sentences; names of sources and publications are not translated.
english='the|Growth|Exports|Imports|Turnover|Period|growth|exports|imports|turnover|million|thousand|lacks?|source|because|published|stands|never|base'
own_words() { # the output without what data files and publications say
	grep -vE 'Ministry|Bureau|Embassy|Eurostat|INSEE|Kazakhstan, foreign|statement|trade by country|INSEE|\(official|OECD|UN Stat' "$1"
}
speaks() { # STATUS LANGUAGE ARGUMENT...
	local status=$1 language=$2
	shift 2
	run "$status" env LC_ALL=C "$program" "$@" --lang "$language" && [ -s "$scratch/out" ] || return 1
	! own_words "$scratch/out" | grep -E "(^|[^-])\b($english)\b" || return 1
	iconv -f UTF-8 -t UTF-8 "$scratch/out" >/dev/null
}
for language in de nl ru kk; do # French has words of these
	for file in data/*.csv; do
		it "report $file in $language" speaks 0 "$language" report "$file"
		it "chart $file in $language" speaks 0 "$language" chart "$file"
	done
	it "explain in $language" speaks 0 "$language" explain data/trade.csv growth 2023
	it "explain a sum in $language" speaks 0 "$language" explain data/official.csv balance_change 2020
	it "compare in $language" speaks 1 "$language" compare data/trade.csv data/official.csv
	it "compare mirrors in $language" speaks 1 "$language" compare data/official.csv data/mirror.csv --rate 'EUR=1.08 USD'
	it "markdown in $language" speaks 0 "$language" report -f markdown data/trade.csv
	it "check of a text in $language" speaks 1 "$language" check data/official.csv "tests/golden/articles/statement_$language.txt"
	it "check of data in $language" speaks 0 "$language" check data/press.csv
	it "check of claims in $language" speaks 1 "$language" check --no-data -c 'turnover 2022 = 4.2' -c 'turnover 2023 = 5.7' -c 'growth 2023 = 27%'
	it "check --why in $language" speaks 1 "$language" check data/trade.csv -c 'growth 2023 = 1.8%' --why 1
done

# What stands between tags, and where a reader hears it.
page_speaks() { # STATUS LANGUAGE ARGUMENT...
	local status=$1 language=$2
	shift 2
	run "$status" env LC_ALL=C "$program" "$@" -f html --lang "$language" &&
		grep -q "^<html lang=\"$language\">" "$scratch/out" || return 1
	sed -e '1,/<\/style>/d' -e '/^<style>/,/<\/style>/d' -e 's/<svg.*//' -e '/<svg/,/<\/svg>/d' "$scratch/out" |
		sed -e 's/aria-label="\([^"]*\)"/>\1</g' -e 's/<[^>]*>/ /g' >"$scratch/shown"
	own_words "$scratch/shown" | grep -q 2023 || return 1 # what is looked at is there
	! own_words "$scratch/shown" | grep -E "(^|[^-])\b($english)\b"
}
for language in de nl ru kk; do
	it "page of a report in $language" page_speaks 0 "$language" report data/trade.csv
	it "page of a comparison in $language" page_speaks 1 "$language" compare data/trade.csv data/official.csv
	it "page of data in $language" page_speaks 0 "$language" check data/trade.csv
	it "page of a text in $language" page_speaks 1 "$language" check data/official.csv "tests/golden/articles/statement_$language.txt"
done

# Every number that a table shows in English stands in the other languages, with their decimal sign.
numbers() { tr -c '0-9.,\n' '\n' <"$1" | tr , . | sed 's/[.]$//' | grep -E '^[0-9]+\.[0-9]+$' | sort; }
same_numbers() { # LANGUAGE COMMAND...
	local language=$1
	shift
	LC_ALL=C "$program" "$@" >"$scratch/english"
	LC_ALL=C "$program" "$@" --lang "$language" >"$scratch/other"
	numbers "$scratch/english" >"$scratch/english.numbers"
	numbers "$scratch/other" >"$scratch/other.numbers"
	diff "$scratch/english.numbers" "$scratch/other.numbers"
}
for language in $translations; do
	for file in data/*.csv; do
		it "numbers of $file in $language" same_numbers "$language" report --exact "$file"
	done
	it "numbers of a comparison in $language" same_numbers "$language" compare data/trade.csv data/official.csv
	it "numbers of an explanation in $language" same_numbers "$language" explain data/official.csv normalised_balance 2023
done
summary
