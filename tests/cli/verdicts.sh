#!/bin/bash
# What `check` must say of a claim beside given data: verdict and status, and ranges worked out by hand.
# Usage: verdicts.sh PROGRAM
program=${1:?usage: verdicts.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

# given FILE HEADER ROW...: a data file of that name in the scratch folder
given() {
	local file=$1
	shift
	printf '%s\n' "$@" >"$scratch/$file"
}

# verdict WANTED STATUS FILE CLAIM
verdict() {
	run "$2" "$program" check "$scratch/$3" -c "$4" -f json || return 1
	grep -qF "\"verdict\":\"$1\"" "$scratch/out" || { cat "$scratch/out"; return 1; }
}
says() { # WANTED STATUS FILE CLAIM
	it "$4 beside $3 is $1" verdict "$@"
}

# prints TEXT STATUS ARGUMENT...: what check says to people has the text
prints() {
	local text=$1 status=$2
	shift 2
	run "$status" "$program" check "$@" || return 1
	# digits are grouped, and ranges joined, by spaces that do not break
	sed 's/\xe2\x80\xaf/ /g; s/\xc2\xa0/ /g' "$scratch/out" >"$scratch/plain"
	grep -qF -- "$text" "$scratch/plain" || { cat "$scratch/plain"; return 1; }
}

# --- a monthly average is the turnover divided by the months -------------------------------------

# 119.5 / 12 = 9.9583, 120.5 / 12 = 10.0417
given average.csv period,turnover,unit '2020,120,USD million'
it "an average is implied by its turnover" \
	prints 'monthly_average 2020 is 9.958 to 10.042' 0 --no-data -c 'turnover 2020 = 120' \
	--imply 'monthly_average 2020'
it "a turnover is implied by its average" \
	prints 'turnover 2020 is 119.94 to 120.06' 0 --no-data -c 'monthly_average 2020 = 10.00' \
	--imply 'turnover 2020' # 9.995 * 12 = 119.94, 10.005 * 12 = 120.06
it "a wrong average would have to be the turnover's" \
	prints 'monthly_average 2020 = 11 (should be 9.958 to 10.042)' 1 --no-data \
	-c 'turnover 2020 = 120' -c 'monthly_average 2020 = 11'
it "an average of eight months" \
	prints 'monthly_average 2024 Jan–Aug is 36.06 to 36.19' 0 --no-data \
	-c 'turnover 2024-01/2024-08 = 289' --imply 'monthly_average 2024-01/2024-08' # 36.0625, 36.1875
says within_rounding 0 average.csv 'monthly_average 2020 = 10.02'
says within_rounding 0 average.csv 'monthly_average 2020 = 9.96'
says differs 1 average.csv 'monthly_average 2020 = 10.05'
says differs 1 average.csv 'monthly_average 2020 = 120'

# --- cut off: only where digits are lost, and never a difference ----------------------------------

given sums.csv period,exports,imports,turnover,unit '2022,178.4,196.5,,USD million' \
	'2023,220.7,303,523.56186,USD million' '2024-S1,10.4,20,30.4,USD million' \
	'2024-S2,10.5,20,30.5,USD million' '2024,20.97,40,60.97,USD million'
says cut 0 sums.csv 'turnover 2022 = 374 USD million' # 374.9
says cut 0 sums.csv 'turnover 2023 = 523 USD million'
says cut 0 sums.csv 'turnover 2023 = 523.5 USD million'
says differs 1 sums.csv 'turnover 2023 = 523.7 USD million' # 220.7 + 303: no digit is lost
says cut 0 sums.csv 'exports 2024 = 20 USD million'
says differs 1 sums.csv 'imports 2023 = 302 USD million' # 523.56 - 220.7 = 302.86
says differs 1 sums.csv 'exports 2024-S1 = 10.3 USD million'
given billions.csv period,exports,imports,turnover,unit '2023,1.476,1.8,3.250,USD billion'
says differs 1 billions.csv 'exports 2023 = 1450 USD million' # 3.250 - 1.8, nothing cut
given hedged.csv period,imports,unit '2023,>66.960,USD million'
says differs 1 hedged.csv 'imports 2023 = 66.95 USD million'
no_cut_of_a_bound() { # >66.960 is 66.96 with a zero more
	"$program" check "$scratch/hedged.csv" -c 'imports 2023 = 66.96 USD million' >"$scratch/out"
	[ $? -lt 2 ] && grep -q '66.96' "$scratch/out" && ! grep 'cut off' "$scratch/out"
}
it "a bound's own digits with a zero less are no cut" no_cut_of_a_bound

# --- several sources ------------------------------------------------------------------------------

given both.csv period,exports,imports,turnover,unit,source '2022,100,200,300,USD million,Office' \
	'2022,,,500,USD million,Bank' '2022-S1,20,10,,USD million,Bank'
says differs 1 both.csv 'exports 2022 = 450 USD million' # the Bank prints no exports
says match 0 both.csv 'exports 2022 = 100 USD million'
says match 0 both.csv 'turnover 2022 = 500 USD million'
says not_in_data 0 both.csv 'exports 2023 = 450 USD million'

# --- round numbers --------------------------------------------------------------------------------

# 67920.1 - 25390 = 42530.1: all together allow imports of 25390.0495 to 25390.1505
given round.csv period,exports,imports,turnover,unit '2022,42530.000,25390,67920.1,USD thousand' \
	'2021,,,525,USD thousand' '2020,,,526,USD thousand' '2019,,,4250,USD thousand' \
	'2018,,,4251,USD thousand'
says differs 1 round.csv 'imports 2022 = 25389500 USD'
says differs 1 round.csv 'imports 2022 = 25389501 USD'
says within_rounding 0 round.csv 'imports 2022 = 25390100 USD'
says within_rounding 0 round.csv 'turnover 2021 = 500 USD thousand'
says differs 1 round.csv 'turnover 2020 = 500 USD thousand'
says within_rounding 0 round.csv 'turnover 2019 = 4200 USD thousand'
says differs 1 round.csv 'turnover 2018 = 4200 USD thousand'

compared_to_the_digit() {
	given press.csv period,exports,unit,source '2022,842000,USD thousand,Press'
	given office.csv period,exports,unit,source '2022,842.225,USD million,Office'
	run 1 "$program" compare "$scratch/press.csv" "$scratch/office.csv" -f csv || return 1
	grep -q ',differs$' "$scratch/out"
}
it "compare reads no figure as a round number" compared_to_the_digit

not_cut_in_compare() {
	given press.csv period,exports,unit,source '2023,1450,USD million,Press'
	given office.csv period,exports,imports,turnover,unit,source \
		'2023,1.476,1.8,3.250,USD billion,Office'
	run 1 "$program" compare "$scratch/press.csv" "$scratch/office.csv" -f csv || return 1
	grep -q '^[^,]*,exports,.*,differs$' "$scratch/out" || { cat "$scratch/out"; return 1; }
}
it "compare takes no difference for a figure cut off" not_cut_in_compare

# --- more digits than are kept exactly ------------------------------------------------------------

given digits.csv period,exports,imports,turnover,unit \
	'2020,1,2,9.0000000000000000000000000000001,USD' '2021,,,1,USD million'
nothing_for_what_does_not_fit() {
	run 1 "$program" get "$scratch/digits.csv" turnover 2020 && is_empty "$scratch/out" &&
		grep -qF 'more than 36 digits in turnover (line 2)' "$scratch/err"
}
it "a figure that does not fit is told of, with its line" nothing_for_what_does_not_fit
says unclear 0 digits.csv 'turnover 2020 = 3 USD'

summary
