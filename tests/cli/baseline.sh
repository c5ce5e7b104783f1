#!/bin/bash
# Findings that were accepted once: --baseline and --update-baseline of check. Usage: baseline.sh PROGRAM
program=${1:?usage: baseline.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
export SOURCE_DATE_EPOCH=1729209600 # 2024-10-18T00:00:00Z
text=$scratch/text.txt baseline=$scratch/accepted.csv

# Official: 2023 turnover 523.6, imports 302.9; 2022 turnover 514.9.
cat >"$text" <<'END'
In 2023 trade between Kazakhstan and Belgium came to $523.7 million, the Ministry says.

Imports from Belgium in 2023 were $305.9 million.
END
check() { "$program" check data/official.csv "$@" --baseline "$baseline"; }

refused() { run 2 check "$text" && grep -q 'there is no such baseline yet' "$scratch/err" && is_empty "$scratch/out"; }
it "a baseline that is not there is refused" refused
needs_file() { run 2 "$program" check data/official.csv "$text" --update-baseline; }
it "--update-baseline needs a file" needs_file

written() {
	run 0 check "$text" --update-baseline && diff - "$baseline" <<-'END'
		text,context,reason,date
		$523.7 million,"Kazakhstan and Belgium came to [], the Ministry says.",,2024-10-18
		$305.9 million,from Belgium in 2023 were [].,,2024-10-18
	END
}
it "all findings are written" written
quiet() { run 0 check "$text" && grep -q '2 findings were accepted earlier' "$scratch/out" && ! grep -q DIFFERS "$scratch/out"; }
it "accepted ones are counted, not shown" quiet
silent() { run 0 check "$text" --findings && is_empty "$scratch/out"; }
it "and are no findings" silent
for format in csv jsonl lint; do
	no_rows() { run 0 check "$text" -f "$format" && ! grep -q '523\.7 million' "$scratch/out"; }
	it "nor in $format" no_rows
done

moved() { # other lines, other breaks, other paragraphs before
	{ printf 'A new first paragraph.\n\nAnd another one.\n\n'; sed 's/came to /came\nto /' "$text"; } >"$scratch/moved.txt"
	run 0 check "$scratch/moved.txt" --findings && is_empty "$scratch/out"
}
it "they are known where they move to" moved
changed() { # another figure in the same place, and the same figure in another sentence
	sed 's/523\.7/523.9/; s/were \$305/fell to $305/' "$text" >"$scratch/changed.txt"
	run 1 check "$scratch/changed.txt" --findings -f csv && [ "$(wc -l <"$scratch/out")" -eq 3 ]
}
it "another figure, or other words, are new" changed

kept() { # reason and date of what stays; what is gone goes; what is new comes
	sed -i 's/,,2024-10-18/,the Ministry rounds,2024-01-02/' "$baseline"
	sed 's/305\.9/306.9/' "$text" >"$scratch/next.txt"
	run 0 check "$scratch/next.txt" --update-baseline && diff - "$baseline" <<-'END'
		text,context,reason,date
		$523.7 million,"Kazakhstan and Belgium came to [], the Ministry says.",the Ministry rounds,2024-01-02
		$306.9 million,from Belgium in 2023 were [].,,2024-10-18
	END
}
it "an update keeps reasons and dates" kept

none() { # a text that holds: a file without rows, which can be read
	run 0 check tests/golden/articles/statement_en.txt --update-baseline &&
		run 0 "$program" check data/trade.csv tests/golden/articles/statement_en.txt --baseline "$baseline"
}
it "an empty baseline is one" none
damaged() {
	printf 'text,context,reason,date\na,b,c,yesterday\n' >"$baseline"
	run 2 check "$text" && grep -q "no date 'yesterday' in column date" "$scratch/err"
}
it "a date that is none is told with its place" damaged
claims() { # of the command line, by what they say
	rm -f "$baseline"
	run 0 check -c 'turnover 2023 = 600' --update-baseline && run 0 check -c 'turnover 2023 = 600' &&
		run 1 check -c 'turnover 2022 = 600'
}
it "claims are accepted, too" claims
counted() { # in JSON too, with or without others
	run 0 check -c 'turnover 2023 = 600' -f json && grep -q '"figures":\[\],.*,"accepted":1}$' "$scratch/out" &&
		run 1 check -c 'turnover 2022 = 600' -f json && grep -q ',"accepted":0}$' "$scratch/out" &&
		run 1 "$program" check data/official.csv -c 'turnover 2022 = 600' -f json && ! grep -q accepted "$scratch/out"
}
it "JSON has their number" counted
no_table() { run 0 check -c 'turnover 2023 = 600' -f markdown && ! grep -q '^|' "$scratch/out"; }
it "Markdown has no table without rows" no_table
contradictions() {
	rm -f "$baseline"
	set -- check --no-data -c 'turnover 2022 = 4.2' -c 'turnover 2023 = 5.7' -c 'growth 2023 = 27%' --baseline "$baseline"
	run 0 "$program" "$@" --update-baseline && run 0 "$program" "$@" && ! grep -q 'contradict' "$scratch/out"
}
it "so are contradictions" contradictions
page() {
	rm -f "$baseline"
	check "$text" --update-baseline >/dev/null
	run 0 check "$text" -f html && grep -q '<h2>No findings</h2>' "$scratch/out" && grep -q '<b>– accepted</b>' "$scratch/out"
}
it "the page has them as accepted" page
summary
