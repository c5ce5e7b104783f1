#!/bin/bash
# What bash, zsh and fish complete: all that help knows, and a shell that reads it.
# Usage: completion.sh PROGRAM BUILD
program=${1:?usage: completion.sh PROGRAM BUILD}
build=$(cd "${2:-$(dirname "$program")}" && pwd)
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
scripts=$build/completion

commands() { "$program" help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'; }
indicators() { "$program" help indicators | awk '/^Indicators:/ { on = 1; next } on { print $1 }'; }
options_of() { # COMMAND: long and short ones, without dashes
	"$program" help "$1" | awk '/^Options:/ { on = 1; next } /^$/ { on = 0 } on' |
		sed -nE 's/^  (-(.), |    )--([a-z-]+).*/\2 \3/p'
}

# --- bash: completed as bash does it, by words and the index of the one at the cursor ---------------

bash_completes() { # WORD...: what it would complete the last word to, sorted
	bash --norc -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
		_kzbe_trade; printf "%s\n" "${COMPREPLY[@]}"' bash "$scripts/kzbe-trade.bash" "$@" | sort
}

bash_commands() { diff <(commands | sort) <(bash_completes kzbe-trade ''); }
it "bash completes the commands" bash_commands

bash_options() {
	local command
	for command in $(commands); do
		diff <(options_of "$command" | awk 'NF == 2 { print "-" $1 } { print "--" $NF }' | sort) \
			<(bash_completes kzbe-trade "$command" -) || return 1
	done
}
it "bash completes the options of each command, and no other" bash_options

bash_indicators() {
	diff <(indicators | sort) <(bash_completes kzbe-trade get data/trade.csv '') &&
		diff <(indicators | sort) <(bash_completes kzbe-trade --unit USD explain -d x data/trade.csv '')
}
it "bash completes the indicators, wherever options stand" bash_indicators

one() { # WANTED WORD...
	local wanted=$1
	shift
	diff <(echo "$wanted") <(bash_completes kzbe-trade "$@")
}
it "bash completes a command" one report rep
it "bash completes a file" one data/trade.csv report data/tr
it "bash completes a format behind -f" one markdown report -f ma
it "bash completes a format behind --format=" one markdown report --format = ma
it "bash knows the formats of a chart" one svg chart -f sv
it "bash knows the formats of check" one sarif check -f sa
it "bash completes a grid" one quarter report --by q
it "bash completes a country" one KAZ report --reporter KAZ
it "bash completes a file of an option" one data/official.csv report -d data/of
it "bash completes the latest period" one latest get data/trade.csv growth l
it "bash completes nothing where anything may stand" one '' report --source ''
it "bash completes a command to have help on" one explain help expl
it "bash completes a topic of help" one columns help col
bash_topics() { # all of them, and each has help
	local topic
	diff <({ commands; indicators; printf '%s\n' columns indicators; } | sort) <(bash_completes kzbe-trade help '') || return 1
	for topic in $(bash_completes kzbe-trade help ''); do
		"$program" help "$topic" >/dev/null || return 1
	done
}
it "bash completes every topic of help" bash_topics

# What the file itself has, by the program that is completed.
mkdir -p "$scratch/bin"
ln -sf "$(realpath "$program")" "$scratch/bin/kzbe-trade"
PATH=$scratch/bin:$PATH
sources() { "$program" convert data/press.csv --columns source -f tsv | tail -n +2 | sort -u; }
bash_sources() {
	diff <(sources) <(bash_completes kzbe-trade report data/press.csv --source '') &&
		diff <(sources | grep '^Emb') <(bash_completes kzbe-trade get -d data/press.csv --source "'Emb") &&
		diff <(sources | grep '^Emb') <(bash_completes kzbe-trade report data/press.csv --source = 'Emb')
}
it "bash completes the sources of the file" bash_sources
bash_units() {
	diff <(printf '%s\n' 'EUR million' 'USD million') <(bash_completes kzbe-trade report data/press.csv --unit '') &&
		diff <(printf '%s\n' USD 'USD billion' 'USD million' 'USD thousand') <(bash_completes kzbe-trade report data/trade.csv --in U)
}
it "bash completes the units of the file, and its scales" bash_units
it "bash completes the last of several columns" one period,turnover,growth_base_source report data/trade.csv --columns period,turnover,growth_base_s
it "bash completes a column that is added" one +growth_base_source report --columns +growth_base_s
bash_formats() { # those that the command writes, and no other
	local command format
	for command in report get explain check compare chart convert; do
		for format in $(bash_completes kzbe-trade $command -f ''); do
			case $command in
			get | explain) set -- "$command" data/trade.csv growth 2023 ;;
			compare) set -- compare data/trade.csv data/official.csv ;;
			check) set -- check data/official.csv tests/golden/articles/statement_en.txt ;;
			*) set -- "$command" data/trade.csv ;;
			esac
			"$program" "$@" -f "$format" >"$scratch/out" 2>"$scratch/err"
			[ $? -le 1 ] && [ -s "$scratch/out" ] || grep -q gnuplot "$scratch/err" || { echo "$command -f $format"; return 1; }
		done
	done
}
it "each format that bash completes is one that the command writes" bash_formats

# --- fish ------------------------------------------------------------------------------------------

fish_completes() { # LINE: the words alone, sorted
	HOME=$scratch XDG_CONFIG_HOME=$scratch fish --no-config -c 'source $argv[1]; complete -C $argv[2]' \
		"$scripts/kzbe-trade.fish" "$1" | cut -f 1 | sort
}
fish_commands() { diff <(commands | sort) <(fish_completes 'kzbe-trade '); }
fish_options() {
	local command
	for command in $(commands); do
		diff <(options_of "$command" | awk '{ print "--" $NF }' | sort) \
			<(fish_completes "kzbe-trade $command --") || return 1
	done
}
fish_words() {
	diff <(echo quarter) <(fish_completes 'kzbe-trade report --by q') &&
		diff <(echo svg) <(fish_completes 'kzbe-trade chart -f sv' | sed 's/^-f//') &&
		diff <(echo monthly_average) <(fish_completes 'kzbe-trade get data/trade.csv mo')
}
fish_file() {
	diff <(sources) <(fish_completes 'kzbe-trade report data/press.csv --source ') &&
		diff <(printf '%s\n' USD 'USD billion' 'USD million' 'USD thousand') <(fish_completes 'kzbe-trade report data/trade.csv --in ') &&
		diff <(echo period,turnover,growth_base_source) <(fish_completes 'kzbe-trade report data/trade.csv --columns period,turnover,growth_base_s')
}
if command -v fish >/dev/null; then
	it "fish completes sources, units and several columns" fish_file
	it "fish completes the commands" fish_commands
	it "fish completes the options of each command, and no other" fish_options
	it "fish completes words and indicators" fish_words
else
	skip "fish is not installed"
fi

# --- zsh: in a terminal of its own, since it completes in no other place ------------------------------

zsh_completes() { # FILE: lines of what is typed before a tab, a bar, what is then in the line
	mkdir -p "$scratch/zsh"
	cp "$scripts/kzbe-trade.zsh" "$scratch/zsh/_kzbe-trade"
	TERM=dumb timeout 60 zsh -f -c '
		zmodload zsh/zpty
		zpty shell "zsh -f -i"
		zpty -w shell "PS1=; PROMPT2=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; print rea""dy"
		zpty -r shell out "*ready*"
		while IFS="|" read -r typed wanted; do
			zpty -w -n shell $'"'\025'"'"$typed"$'"'\t'"' # the line is emptied first
			zpty -r shell out "*$wanted*" || exit 1
		done <$2' zsh "$scratch/zsh" "$1"
}
cat >"$scratch/typed" <<'TYPED'
kzbe-trade rep|kzbe-trade report
kzbe-trade report --across|kzbe-trade report --across-sources
kzbe-trade get data/trade.csv monthly|monthly_average
kzbe-trade chart -f sv|svg
kzbe-trade report --by=q|quarter
kzbe-trade report data/press.csv --source Emb|Belgium
kzbe-trade report data/trade.csv --unit U|million
kzbe-trade report data/trade.csv --columns period,turnover,growth_base_s|period,turnover,growth_base_source
TYPED
zsh_names() { # every option stands in its command's part
	local command name
	for command in $(commands); do
		sed -n "/^	$command)/,/;;/p; /^$command)/,/;;/p" "$scripts/kzbe-trade.zsh" >"$scratch/part"
		for name in $(options_of "$command" | awk '{ print $NF }'); do
			grep -qE -- "--$name(=|\[)" "$scratch/part" || {
				echo "$command --$name is not there"
				return 1
			}
		done
	done
	for name in $(commands); do grep -q "^	'$name:" "$scripts/kzbe-trade.zsh" || return 1; done
	for name in $(indicators); do grep -qw "$name" "$scripts/kzbe-trade.zsh" || return 1; done
}
it "zsh knows all commands, options and indicators" zsh_names
if command -v zsh >/dev/null; then
	it "zsh finds no fault with it" zsh -n "$scripts/kzbe-trade.zsh"
	# A bare root may have no pseudo-terminals.
	if zsh -f -c 'zmodload zsh/zpty && zpty probe true' 2>/dev/null; then
		it "zsh completes commands, options, words and indicators" zsh_completes "$scratch/typed"
	else
		skip "no pseudo-terminal to let zsh complete in"
	fi
else
	skip "zsh is not installed"
fi
summary
