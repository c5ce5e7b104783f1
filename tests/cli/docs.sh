#!/bin/bash
# What the documents show is what the program prints, and they name each option, command and
# indicator, and no other. Usage: docs.sh PROGRAM
program=${1:?usage: docs.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
mkdir "$scratch/bin"
ln -s "$program" "$scratch/bin/kzbe-trade"
PATH="$scratch/bin:$PATH"

# Blocks with a line "$ command" and the output up to the next such line or the block's end, as
# files N.cmd and N.out.
extract() { # FILE
	awk -v folder="$scratch/examples" '
		/^```|^\.Bd -literal$|^\.Ed$/ { file = ""; next }
		/^\$ / { n++; file = folder "/" n; print substr($0, 3) > (file ".cmd"); printf "" > (file ".out"); next }
		file { print > (file ".out") }' "$1"
}

example() {
	bash "$1.cmd" >"$scratch/got" 2>&1 </dev/null
	diff "$1.out" "$scratch/got"
}

for document in README.md src/man/kzbe-trade.1; do
	rm -rf "$scratch/examples"
	mkdir "$scratch/examples"
	extract $document
	it "$document has examples" test -e "$scratch/examples/1.cmd"
	for command in "$scratch"/examples/*.cmd; do
		it "$document: $(cat "$command")" example "${command%.cmd}"
	done
done

# The two commands of the README are the ones that are tested.
it "README names its two commands" grep -qx 'make check-deps check' README.md
it "README's first command ends with the report" grep -qx 'apt-get update && apt-get install -y make && make deps report' README.md

help_names() { # the long options of all commands' help
	for command in $("$program" help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'); do
		"$program" help "$command"
	done | grep -oE -- '--[a-z-]+' | sort -u
}
manual_names() { grep '^\.It Fl' src/man/kzbe-trade.1 | grep -oE -- ' -[a-z][a-z-]+' | sed 's/ /-/' | sort -u; }
same_options() { diff <(help_names) <(manual_names); }
it "the manual names each option and no other" same_options

commands_in_manual() {
	for command in $("$program" help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'); do
		grep -q "^\.Cm $command$" src/man/kzbe-trade.1 && grep -q "^\.It Cm $command" src/man/kzbe-trade.1 || return 1
	done
}
it "the manual names each command" commands_in_manual

indicators_in_manual() {
	for name in $("$program" help indicators | awk '/^Indicators:/ { on = 1; next } on { print $1 }'); do
		grep -qE "^\.It Cm .*\b$name\b" src/man/kzbe-trade.1 || {
			echo "$name is not in the manual"
			return 1
		}
	done
}
it "the manual names each indicator" indicators_in_manual

map_is_whole() { # by its name, by _PART behind a name with the same beginning, or by NAME_*
	local file name missing=0
	tr '\n' ' ' <src/README.md >"$scratch/map"
	for file in src/*/*.c; do
		name=$(basename "$file" .c)
		grep -qE "[| ,]($name|_${name##*_}|${name%%_*}_\*)[, ]" "$scratch/map" || {
			echo "$file is not in src/README.md"
			missing=1
		}
	done
	return $missing
}
words_of() { # OPTION COMMAND: the words that help lists for it
	"$program" help "$2" | sed -n "s/^.*--$1 [A-Z]*  *//p" | sed "s/; else.*//; s/^.*people: //" |
		sed 's/[,:;]/\n/g; s/ or /\n/g' | tr -d ' ' | grep -vE '^(chart|check)$'
}
words_in_manual() { # OPTION COMMAND
	local word
	[ -n "$(words_of "$@")" ] || return 1
	for word in $(words_of "$@"); do
		grep -qE "^\.(Pq )?Cm $word( [,.:;])?$" src/man/kzbe-trade.1 || {
			echo "$word is not in src/man/kzbe-trade.1"
			return 1
		}
	done
}
it "the manual names each format" words_in_manual format report
it "the manual names each language" words_in_manual lang report

publishers_in_manual() { # by the first word of a form's title
	local word words
	words=$(sed -n -e 's/^\t\.title = "\([A-Z][A-Za-z]*\).*/\1/p' \
		-e 's/^\[[a-z-]*\] \([A-Z][A-Za-z]*\).*/\1/p' src/source/*.c src/source/forms/published.forms | sort -u)
	[ -n "$words" ] || return 1
	for word in $words; do
		grep -qw "$word" src/man/kzbe-trade.1 || {
			echo "$word is not in src/man/kzbe-trade.1"
			return 1
		}
	done
}
it "the manual names each publisher of a form" publishers_in_manual
it "the map of the source names each file" map_is_whole
summary
