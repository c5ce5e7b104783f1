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
	prints 'monthly average 2020 is 9.958 to 10.042' 0 --no-data -c 'turnover 2020 = 120' \
	--imply 'monthly_average 2020'
it "a turnover is implied by its average" \
	prints 'turnover 2020 is 119.94 to 120.06' 0 --no-data -c 'monthly_average 2020 = 10.00' \
	--imply 'turnover 2020' # 9.995 * 12 = 119.94, 10.005 * 12 = 120.06
it "a wrong average would have to be the turnover's" \
	prints 'monthly average 2020 = 11 (should be 9.958 to 10.042)' 1 --no-data \
	-c 'turnover 2020 = 120' -c 'monthly_average 2020 = 11'
it "an average of eight months" \
	prints 'monthly average 2024 Jan–Aug is 36.06 to 36.19' 0 --no-data \
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
given qualified.csv period,imports,unit '2023,>66.960,USD million'
says differs 1 qualified.csv 'imports 2023 = 66.95 USD million'
no_cut_of_a_bound() { # >66.960 is 66.96 with a zero more
	"$program" check "$scratch/qualified.csv" -c 'imports 2023 = 66.96 USD million' >"$scratch/out"
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

# --- a text of the day of an earlier vintage: right when printed ------------------------------------

# 514.5 / 418.3 = 1.22998, 514.9 / 418.3 = 1.2309347
given vintages.csv period,reporter,partner,turnover,unit,source,published \
	'2021,KAZ,BEL,418.3,USD million,Ministry,2023-02-01' \
	'2022,KAZ,BEL,514.5,USD million,Ministry,2023-12-20' '2022,KAZ,BEL,514.9,USD million,Ministry,2024-10-18'
before="matches: was right when printed (published 2023-12-20); revised to 514.9 USD million on 2024-10-18"
# judged_on DATE-LINE SENTENCE OPTION...: each figure's verdict, and what of its explanation speaks of printing
judged_on() {
	printf '%s\n\n%s\n' "$1" "$2" >"$scratch/dated.txt"
	shift 2
	"$program" check "$scratch/vintages.csv" "$scratch/dated.txt" --lang en -f json "$@" |
		jq -r '.figures[] | .verdict + (.explanation | capture("(?<note>was right when printed[^;]*; revised to [^;]*)") // {note: ""} | if .note == "" then "" else ": " + .note end)' |
		sed 's/^match/matches/; s/\xe2\x80\xaf/ /g; s/\xc2\xa0/ /g'
}
on_its_day() { # WANTED DATE-LINE SENTENCE OPTION...
	local wanted=$1
	shift
	[ "$(judged_on "$@")" = "$wanted" ] || { judged_on "$@"; return 1; }
}
en='Trade turnover between Kazakhstan and Belgium was 514.5 million US dollars in 2022.'
it "a text of the day before the revision" on_its_day "$before" 'Astana, 17 October 2024' "$en"
it "of the day of the first figure" on_its_day "$before" '2023-12-20' "$en"
it "of the day of the revision" on_its_day differs '18 October 2024' "$en"
it "of the day before the first figure" on_its_day differs '19.12.2023' "$en"
it "without a date" on_its_day differs 'A headline' "$en"
it "--date tells it" on_its_day "$before" 'A headline' "$en" --date 2024-03-01
it "--date with a month is its end" on_its_day differs 'A headline' "$en" --date 2024-10
it "what is right today needs no word" on_its_day matches '19 October 2024' "${en/514.5/514.9}"
it "a growth is of its day, too" \
	on_its_day 'matches: was right when printed (published 2023-12-20); revised to +23.0935% on 2024-10-18' \
	'1 March 2024' 'Turnover of Kazakhstan with Belgium grew by 23.0% in 2022.'
it "what was never right stays wrong" on_its_day differs '1 March 2024' "${en/514.5/541.5}"
it "in German" on_its_day "$before" 'Berlin, 17. Oktober 2024' \
	'Das Handelsvolumen zwischen Kasachstan und Belgien betrug 2022 514,5 Millionen US-Dollar.'
it "in French" on_its_day "$before" 'Paris, le 17 octobre 2024' \
	'En 2022, les échanges commerciaux entre le Kazakhstan et la Belgique ont atteint 514,5 millions de dollars.'
it "in Dutch" on_its_day "$before" 'Brussel, 17 oktober 2024' \
	'Het handelsvolume tussen Kazachstan en België bedroeg in 2022 514,5 miljoen dollar.'
it "in Russian" on_its_day "$before" '17 октября 2024 года' \
	'Товарооборот между Казахстаном и Бельгией в 2022 году составил 514,5 млн долларов США.'
it "in Kazakh" on_its_day "$before" '2024 жылғы 17 қазан' \
	'2022 жылы Қазақстан мен Бельгия арасындағы тауар айналымы 514,5 млн АҚШ долларын құрады.'
it "a claim has the day of --date" prints 'was right when printed (published 2023-12-20)' 0 \
	"$scratch/vintages.csv" -c 'turnover 2022 = 514.5' --date 2024-03-01
it "the list tells it without --matches" prints 'was right when printed (published 2023-12-20)' 0 \
	"$scratch/vintages.csv" "$scratch/dated.txt"
it "--findings does not" run 0 "$program" check "$scratch/vintages.csv" "$scratch/dated.txt" --findings
silent() { is_empty "$scratch/out"; }
it "and is silent" silent
# The figure of an undated first row is not known to be of a day.
sed 's/2023-12-20//' "$scratch/vintages.csv" >"$scratch/undated.csv"
it "an undated first figure" prints 'was right when printed; revised to 514.9' 0 \
	"$scratch/undated.csv" "$scratch/dated.txt"
# A year's row that came later than its months.
given later.csv period,reporter,partner,turnover,unit,source,published \
	'2022-S1,KAZ,BEL,254.5,USD million,Ministry,2023-02-01' '2022-S2,KAZ,BEL,260.0,USD million,Ministry,2023-02-01' \
	'2022,KAZ,BEL,514.9,USD million,Ministry,2024-10-18'
it "a sum of rows that one row replaced" prints 'was right when printed (published 2023-02-01); revised to 514.9' 0 \
	"$scratch/later.csv" "$scratch/dated.txt"

summary
