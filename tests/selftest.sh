#!/bin/bash
# The runners can fail: a deliberately wrong golden, a crashing program and a failing unit test must
# each be reported. Usage: selftest.sh BUILD-FOLDER
set -u
build=${1:?usage: selftest.sh BUILD-FOLDER}
program=$(cd "$build" && pwd)/kzbe-trade
cd "$(dirname "$0")/.." || exit 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bad=0

must_fail() { # NAME COMMAND...
	local name=$1
	shift
	if "$@" >"$scratch/log" 2>&1; then
		echo "selftest: $name was not noticed"
		bad=1
	else
		echo "selftest: $name is noticed"
	fi
}

printf '%s\n' '# A growth prints as a bare number.' 'kzbe-trade get data/trade.csv growth 2023' >"$scratch/wrong.cmd"
echo '1.8' >"$scratch/wrong.out"
must_fail "a wrong number in a golden" env GOLDEN_CASES="$scratch" tests/golden/run.sh "$program"
echo '1.7' >"$scratch/wrong.out"
echo 1 >"$scratch/wrong.rc"
must_fail "a wrong status in a golden" env GOLDEN_CASES="$scratch" tests/golden/run.sh "$program"
rm "$scratch/wrong.rc"
echo 'a word' >"$scratch/wrong.err"
must_fail "a wrong message in a golden" env GOLDEN_CASES="$scratch" tests/golden/run.sh "$program"
echo 'kzbe-trade get data/trade.csv growth 2023' >"$scratch/wrong.cmd"
rm "$scratch/wrong.err"
must_fail "a golden that does not say what must hold" env GOLDEN_CASES="$scratch" tests/golden/run.sh "$program"
printf '#!/bin/sh\nkill -SEGV $$\n' >"$scratch/crash"
chmod +x "$scratch/crash"
must_fail "a crash" tests/golden/run.sh "$scratch/crash"

cat >"$scratch/test_failing.c" <<'C'
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void fails(void **state)
{
	(void)state;
	assert_true(0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(fails)};

	return cmocka_run_group_tests_name("failing", tests, NULL, NULL) == 0 ? 0 : 1;
}
C
mkdir -p "$scratch/build/tests/unit"
cp "$program" "$scratch/build/kzbe-trade"
"${CC:-gcc}" -o "$scratch/build/tests/unit/test_failing" "$scratch/test_failing.c" -lcmocka || exit 2
must_fail "a failing unit test" env SUITES=unit tests/run.sh "$scratch/build"
grep -q 'FAILED unit/failing' "$scratch/log" || {
	echo "selftest: the failing unit test is not named"
	bad=1
}

# Two of the statement's eight figures labelled wrongly: six of eight are right, which is too few.
mkdir "$scratch/corpus"
cp tests/golden/articles/statement_en.txt "$scratch/corpus/1-en-statement.txt"
label() { # TEXT INDICATOR PERIOD VALUE UNIT
	echo "1-en-statement.txt,3,$1,,must,$2,KAZ,BEL,$3,$4,$5,=,,,,"
}
{
	echo 'file,line,text,nth,grade,indicator,reporter,partner,period,value,unit,relation,base,conflict,note,date'
	label 523.7 turnover 2023 523.7 'USD million'
	label 220.7 exports 2023 220.7 'USD million'
	label 303 imports 2023 303 'USD million'
	label 1.7 growth 2023 1.7 %
	label 514.9 turnover 2022 514.9 'USD million'
	label 289 turnover 2024-01/2024-08 289 'USD million'
	label 114.3 exports 2024-01/2024-08 114.3 'USD million'
	label 174.7 imports 2024-01/2024-08 174.7 'USD million'
} >"$scratch/corpus/labels.csv"
ARTICLES=$scratch/corpus tests/cli/article_corpus.sh "$program" >"$scratch/log" || {
	echo "selftest: labels that are right do not hold"
	cat "$scratch/log"
	bad=1
}
cp "$scratch/corpus/labels.csv" "$scratch/labels.csv"
sed 's/,220.7,USD/,207.2,USD/; s/growth,KAZ,BEL,2023/growth,KAZ,BEL,2022/' "$scratch/labels.csv" >"$scratch/corpus/labels.csv"
must_fail "wrong labels of a text" env ARTICLES="$scratch/corpus" tests/cli/article_corpus.sh "$program"
sed 's/,289,,/,298,,/' "$scratch/labels.csv" >"$scratch/corpus/labels.csv"
must_fail "a label of a number that is not there" env ARTICLES="$scratch/corpus" tests/cli/article_corpus.sh "$program"

# A sentence that is read otherwise than its label says; one that is read rightly and marked as if it were not.
mkdir "$scratch/sentences"
sentence='In 2023 exports of Chile to Japan came to $7.1 billion. => 7.1 = exports CHL>JPN'
echo "$sentence 2023 7.1 USD billion" >"$scratch/sentences/en.sentences"
SENTENCES=$scratch/sentences tests/cli/article_sentences.sh "$program" >"$scratch/log" || {
	echo "selftest: a sentence that is read rightly does not hold"
	cat "$scratch/log"
	bad=1
}
echo "$sentence 2022 7.1 USD billion" >"$scratch/sentences/en.sentences"
must_fail "a sentence that is read wrongly" env SENTENCES="$scratch/sentences" tests/cli/article_sentences.sh "$program"
echo "~ $sentence 2023 7.1 USD billion" >"$scratch/sentences/en.sentences"
must_fail "a mark that is to be removed" env SENTENCES="$scratch/sentences" tests/cli/article_sentences.sh "$program"
echo "${sentence% *} = exports" >"$scratch/sentences/en.sentences"
must_fail "a sentence that is not in form" env SENTENCES="$scratch/sentences" tests/cli/article_sentences.sh "$program"
exit "$bad"
