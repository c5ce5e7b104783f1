#!/bin/bash
# check on running text: the statement of data/trade.csv in six languages, the same with one thing
# changed, and what no text may do to the program. Usage: articles.sh PROGRAM
program=${1:?usage: articles.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/changes.sh
. tests/support/changes.sh
texts=tests/golden/articles

wanted() { # compares standard input with the verdicts
	diff - "$scratch/verdicts"
}

# The growth and the 2022 figure stand in either order; no language has the figures in another unit.
matches_in_any_order() {
	verdicts 0 data/trade.csv "$1" && sort -o "$scratch/verdicts" "$scratch/verdicts" &&
		sort "$scratch/statement" | wanted
}

leaves_nothing_out() {
	run 0 "$program" check data/trade.csv "$1" && grep -q 'every number in the text was checked' "$scratch/out"
}

may_be_divided() { # soft hyphens in all longer words
	local letters='(([A-Za-z]|[\xC3\xD0-\xD3][\x80-\xBF]){3})'
	LC_ALL=C sed -E "s/$letters$letters/\\1\\xC2\\xAD\\3/g" "$1" >"$scratch/divided.txt"
	[ "$(LC_ALL=C grep -c "$(printf '\302\255')" "$scratch/divided.txt")" -gt 1 ] && matches_in_any_order "$scratch/divided.txt"
}

differs_officially() { # the sum of rounded parts; what the Bureau has not published yet
	verdicts 1 data/official.csv "$1" || return 1
	[ "$(grep -c ' match$' "$scratch/verdicts")" -eq 4 ] &&
		[ "$(grep -c ' not_in_data$' "$scratch/verdicts")" -eq 3 ] &&
		grep -qx '523.7 turnover 2023 differs sum of rounded parts' "$scratch/verdicts"
}

for language in en de fr nl ru kk; do
	it "the statement, $language" matches_in_any_order "$texts/statement_$language.txt"
	it "the statement, $language: nothing else" leaves_nothing_out "$texts/statement_$language.txt"
	it "the statement, $language: words that may be divided" may_be_divided "$texts/statement_$language.txt"
	it "the statement, $language, official figures" differs_officially "$texts/statement_$language.txt"
done
it "the statement's order" matches_statement "$texts/statement_en.txt"

changes_of "$texts/statement_en.txt" million billion '\$' '€'
changes_of "$texts/statement_de.txt" 'Millionen' 'Milliarden' 'US-Dollar' 'Euro'
changes_of "$texts/statement_ru.txt" 'млн' 'млрд' 'долл\. США' 'евро'

it "exports and imports swapped" changed "$texts/statement_en.txt" \
	's/exports: \$220/XX: $220/; s/imports: \$303/exports: $303/; s/XX/imports/' \
	'220.7 imports 2023 differs exports and imports swapped'
it "the sign" changed "$texts/statement_en.txt" 's/1\.7% more/1.7% less/' '-1.7 growth 2023 differs sign'
it "an index" changed "$texts/statement_en.txt" 's/1\.7%/101.7%/' '101.7 growth 2023 differs index against growth'
it "percentage points" changed "$texts/statement_de.txt" 's/1,7 % mehr/1,7 Prozentpunkte mehr/' \
	'1.7 growth 2023 differs percent against percentage points'
it "the year of the base" changed "$texts/statement_en.txt" 's/more than in 2022/more than in 2021/' \
	'514.9 turnover 2021 not_in_data another period'
it "a year instead of its months" changed "$texts/statement_en.txt" 's/the first eight months of 2024/2024/' \
	'289 turnover 2024 not_in_data another period'
it "a round number" changed "$texts/statement_en.txt" 's/514\.9/500/' '500 turnover 2022 within_rounding' 0
it "a year below its months" changed "$texts/statement_en.txt" \
	's/the first eight months of 2024 turnover was \$289/2024 turnover was $250/' '250 turnover 2024 differs'

# --- other pairs, and what is not trade ------------------------------------------------------------

says() { # STATUS PATTERN TEXT OPTION...: of the text on standard input
	local wanted=$1 pattern=$2 text=$3
	shift 3
	printf '%s\n' "$text" >"$scratch/text"
	run "$wanted" "$program" check --matches "$@" "$scratch/text" && grep -qE -- "$pattern" "$scratch/out" || {
		cat "$scratch/out" "$scratch/err"
		return 1
	}
}

it "another partner is not in the data" says 0 'not in data .*turnover 2023' \
	"In 2023 trade between Kazakhstan and Uzbekistan was \$4.4 billion." data/trade.csv
it "all partners are not in the data" says 0 'not in data .*exports 2023' \
	"Kazakhstan and Belgium met. Kazakhstan's overall exports reached \$78.7 billion in 2023." data/trade.csv
it "investment is not trade" says 0 '^No figures to check; 1 number was not' \
	"Belgian direct investment in Kazakhstan was \$1.5 billion in 2022." data/trade.csv
it "a goal is not trade" says 0 '^No figures to check; 1 number was not' \
	"Kazakhstan and Belgium plan to bring their trade to \$1 billion by 2030." data/trade.csv
it "tons are not money" says 0 '^No figures to check; 1 number was not' \
	"Kazakhstan's exports to Belgium in 2023 included 2.5 million tonnes of oil." data/trade.csv
long_lines() {
	printf '%s\n' "Estonia's trade with Paraguay in two months" \
		'January 2020: exports 12.4 million dollars, imports 6.2 million dollars' \
		'February 2020: exports 10.9 million dollars, imports 7.0 million dollars' >"$scratch/text"
	run 0 "$program" check --no-data -f claims "$scratch/text" &&
		grep -q '^imports,2020-01,6.2,USD million,=,EST,PRY' "$scratch/out" &&
		grep -q '^exports,2020-02,10.9,USD million,=,EST,PRY' "$scratch/out"
}
it "long lines of a list that begin with their time" long_lines
it "what is left out is told" says 0 'not checked "1.5 billion": |not checked "\$1.5 billion": not trade' \
	"Belgian direct investment in Kazakhstan was \$1.5 billion in 2022." data/trade.csv --all
it "last year, by the date" says 0 'matches .*turnover 2023' \
	"Last year trade between Kazakhstan and Belgium was \$523.7 million." data/trade.csv --date 2024-10-18
it "last year, without a date" says 0 'unclear "\$523.7 million": turnover, period not' \
	"Last year trade between Kazakhstan and Belgium was \$523.7 million." data/trade.csv
it "a compound number" says 0 'matches "523 тыс[^"]*700 тыс|matches "523 миллиона 700 тысяч"' \
	"Товарооборот Казахстана с Бельгией в 2023 году: 523 миллиона 700 тысяч долларов." data/trade.csv
it "a scale on the next line" says 0 'matches "\$523.7 million": turnover 2023' \
	$'Turnover in 2023 was $523.7\nmillion.' data/trade.csv
it "a scale without a currency stays" says 1 'DIFFERS "303 billion": imports 2023' \
	"Imports were 303 billion in 2023." data/trade.csv
it "a scale without a currency, other than the data's" says 0 'matches "302.9 million": imports 2023' \
	"Imports were 302.9 million in 2023." data/official.csv
it "nearly doubled is not 1.2 times" says 1 'DIFFERS "doubled" \(about\): imports 2023 on 2022' \
	"Imports nearly doubled in 2023." data/official.csv
it "what a level fell below is no change" says 1 'DIFFERS "\$500 million" \(less than\): turnover' \
	"Turnover in 2023 fell short of \$500 million." data/official.csv --all
it "a year after a base's is not made up" says 0 'unclear "\$302.9 million": imports, period' \
	"Imports rose from \$155.5 million in 2021 to \$302.9 million." data/official.csv
it "the partner's figures by the partner's data" says 0 'matches "647.4 million": exports 2022' \
	"Belgian exports to Kazakhstan in 2022 were 647.4 million euros." data/official.csv -d data/mirror.csv
it "whose trade it is, told without a figure" says 0 '2 figures: 2 not in data' \
	"Belgium's trade with Kazakhstan grew in 2023. Exports were \$302.9 million and imports \$220.7 million." data/official.csv
it "of two that nobody tells apart the data's" says 0 'matches "\$220.7 million": exports 2023' \
	"Trade between Belgium and Kazakhstan grew in 2023. Exports were \$220.7 million and imports \$302.9 million." data/official.csv
it "a column of a plan is not judged" says 0 '2 more numbers were not checked' \
	$'Kazakhstan\'s trade with Belgium, USD million\n\nYear Exports Imports Plan\n2022 271.9 243.0 500\n2023 220.7 302.9 530\n' data/official.csv
it "a column of another source's figures is not the table's" says 0 'matches "302.9": imports 2023' \
	$'Kazakhstan\'s trade with Belgium, USD million\n\nYear Exports Imports Eurostat\n2022 271.9 243.0 510.8\n2023 220.7 302.9 527.7\n' data/official.csv
it "a balance is" says 0 'every number in the text was checked' \
	$'Kazakhstan\'s trade with Belgium, USD million\n\nYear Exports Imports Balance\n2022 271.9 243.0 28.9\n2023 220.7 302.9 -82.2\n' data/official.csv
it "months above a table are those of its years" says 0 'No figures to check; 4 numbers' \
	$'Kazakhstan\'s trade with Belgium, January-November, USD million\n\nYear Exports Imports\n2022 250.1 230.2\n2023 205.3 280.2\n' data/official.csv
it "a wrong figure of the partner's" says 1 'DIFFERS "541.9 million": exports 2022' \
	"Belgian exports to Kazakhstan in 2022 were 541.9 million euros." data/official.csv -d data/mirror.csv
beside='In 2023 Kazakhstan exported goods worth $220.7 million to Belgium'
it "what the partner sold, beside what the data have" says 1 'DIFFERS "\$308.9 million": imports 2023' \
	"$beside, and Belgium sold goods worth \$308.9 million to Kazakhstan." data/official.csv
it "the same, in French" says 1 'DIFFERS "308,9 millions": imports 2023' \
	"En 2023, les exportations kazakhes vers la Belgique ont atteint 220,7 millions de dollars, et les exportations belges vers le Kazakhstan 308,9 millions de dollars." data/official.csv
it "the same, true" says 0 'matches "303 млн": imports 2023' \
	"За 2023 год Казахстан вывез в Бельгию товаров на 220,7 млн долларов, а Бельгия вывезла в Казахстан товаров на 303 млн долларов." data/official.csv
it "of what a text has from both sides each has its own" says 0 'not in data "\$308.9 million": exports 2023' \
	"$beside and imported \$302.9 million from it. Belgium's exports to Kazakhstan were \$308.9 million by its own count." data/official.csv
it "nothing of the data's side beside it" says 0 'not in data "\$308.9 million": exports 2023' \
	"In 2023 Belgium sold goods worth \$308.9 million to Kazakhstan." data/official.csv
it "the data's side with another figure" says 1 'not in data "\$308.9 million": exports 2023' \
	"${beside/220.7/228.7}, and Belgium sold goods worth \$308.9 million to Kazakhstan." data/official.csv
it "what the partner sold, in euros" says 0 'not in data "€280.9 million": exports 2023' \
	"$beside, and Belgium sold goods worth €280.9 million to Kazakhstan." data/official.csv
it "what the partner sold, much more than the data have: each side counts for itself" says 0 'not in data "\$350.2 million": exports 2023' \
	"$beside. Belgium's exports to Kazakhstan were \$350.2 million." data/official.csv
it "the same, as growth, in Russian" says 0 'not in data "9%": exports growth 2023' \
	"Экспорт Казахстана в Бельгию в 2023 году составил 220,7 млн долларов. Экспорт Бельгии в Казахстан вырос на 9%." data/official.csv
it "the same, with all countries" says 0 'not in data "\$562 billion": exports 2023' \
	"Kazakhstan's turnover with Belgium was \$523.6 million in 2023. Belgium's exports were \$562 billion." data/official.csv
it "two digits of the partner's swapped" says 1 'DIFFERS "320,9 Millionen": imports 2023' \
	"2023 betrugen Kasachstans Ausfuhren nach Belgien 220,7 Millionen Dollar und die belgischen Ausfuhren nach Kasachstan 320,9 Millionen Dollar." data/official.csv
it "what another source has of the partner's, a digit away" says 0 'not in data "\$352.9 million": exports 2023' \
	"$beside. According to Eurostat, Belgium's exports to Kazakhstan were \$352.9 million." data/official.csv
it "the same, behind the figure" says 0 'not in data "\$312.9 million": exports 2023' \
	"$beside. Belgium's exports to Kazakhstan were \$312.9 million by Belgian figures." data/official.csv
it "the same, in German" says 0 'not in data "352,9 Millionen": exports 2023' \
	"Kasachstans Ausfuhren nach Belgien betrugen 2023 220,7 Millionen Dollar. Nach belgischen Angaben betrugen die belgischen Ausfuhren nach Kasachstan 352,9 Millionen Dollar." data/official.csv
it "the same, in Kazakh" says 0 'not in data "352,9 млн": exports 2023' \
	"2023 жылы Қазақстанның Бельгияға экспорты 220,7 млн доллар болды. Еуростат дерегі бойынша Бельгияның Қазақстанға экспорты 352,9 млн доллар." data/official.csv
it "what one source has of both" says 1 'DIFFERS "\$308.9 million": imports 2023' \
	"According to the Bureau of National Statistics, $beside, and Belgium sold goods worth \$308.9 million to Kazakhstan." data/official.csv
it "a good that ends as adjectives do" says 0 'matches "18.8%": exports growth 2023' \
	"Kazakhstan's exports to Belgium fell by 18.8% in 2023; fresh caviar exports grew threefold." data/official.csv
it "the same, in Kazakh" says 0 'not in data "8,2 млрд": exports 2023' \
	"Шафран экспорты Италиядан Жапонияға 2023 жылы 40%-ға өсті. Италияның Жапонияға экспорты 2023 жылы 8,2 млрд еуро, 2022 жылы 8,0 млрд еуро болды." data/official.csv
printf '%s\n' period,reporter,partner,exports,imports,unit '2023,KAZ,BEL,220.7,302.9,USD million' \
	'2023,KAZ,DEU,800.0,2600.0,USD million' >"$scratch/pairs.csv"
it "of data of several pairs each figure takes its own" says 1 'DIFFERS "\$2,700 million": imports 2023' \
	"Exports of Kazakhstan to Belgium came to \$220.7 million in 2023, and imports from Germany to \$2,700 million." "$scratch/pairs.csv"
it "a deficit that doubled stands beside its flows" says 0 'doubled": balance 2022 on 2021' \
	"Exports of Kazakhstan to Belgium were \$100 million in 2021 and imports \$150 million. In 2022 exports were \$100 million and imports \$200 million. The trade deficit doubled in 2022." --no-data
it "dollars of the USA are not the USA" says 0 'matches "220,7 млн.": exports 2023' \
	"Экспорт в Бельгию в 2023 году составил 220,7 млн. долл. США, импорт из Бельгии 302,9 млн. долл. США." data/official.csv
it "figures without a text's data" says 1 'CONTRADICTS' \
	"Exports of Kazakhstan to Belgium rose from \$101 million in 2021 to \$152 million in 2022, by 40%." --no-data
# Austria and Hungary in 2019: exports, imports, turnover, balance; no one figure mends all of it.
four() { # EXPORTS IMPORTS TURNOVER DEFICIT
	printf 'In 2019 Austria exported goods worth €%s billion to Hungary and imported goods worth €%s billion. %s' "$1" "$2" \
		"Trade between Austria and Hungary came to €$3 billion in 2019. The deficit with Hungary was €$4 billion in 2019."
}
it "a number in two scales is as round as in one" says 0 'within rounding "2 billion 500 million": change' \
	"Kenya's trade with Peru came to \$32 billion 600 million in 2021. Trade grew by 2 billion 500 million dollars or 8.5 percent." --no-data
it "but not one without zeros" says 1 'CONTRADICTS "2 billion 510 million": change' \
	"Kenya's trade with Peru came to \$32 billion 620 million in 2021. Trade grew by 2 billion 510 million dollars or 8.5 percent." --no-data
it "figures far from all that the others leave them are not contradictions" says 0 'unclear "€9.2 billion": exports 2019' \
	"$(four 9.2 2.5 3.5 9.9)" --no-data
it "figures near to it are" says 1 'CONTRADICTS "€3.5 billion": turnover 2019' "$(four 4.2 2.5 3.5 9.9)" --no-data
# A balance that holds, and exports given again.
again() { # EXPORTS
	printf '%s' "In March 2019 Malta's trade deficit was €386.1 million: its imports were €598.8 million and its exports " \
		"€212.7 million. Exports reached €$1 million in March 2019."
}
it "a figure that others do without is no contradiction" says 0 'unclear "€90.9 million": exports 2019' \
	"$(again 90.9)" --no-data
it "a small slip in what is told again is one" says 1 'CONTRADICTS "€221.7 million": exports 2019' "$(again 221.7)" --no-data
# Beside a figure that stays open in its sentence, what is far apart is misread.
parts() { # BETWEEN
	printf '%s' "In 2016 Finnish exports to Gabon came to 37 million euros and imports to 20 million$1. " \
		"Trade with Gabon came to 72 million euros in 2016."
}
it "a balance of the country that sold more is no deficit" says 1 'CONTRADICTS "€17 million": balance 2018' \
	'In 2018 Malta exported goods worth €52 million to Cyprus and imported goods worth €35 million, leaving it with a deficit of €17 million.' --no-data
it "nor is it where the country is named again" says 1 'CONTRADICTS "17 млн": balance 2018' \
	'В 2018 году Мальта экспортировала на Кипр товаров на 52 млн евро, импортировала – на 35 млн евро. Отрицательное сальдо Мальты – 17 млн евро.' --no-data
it "a balance of nobody named may be the other side's" says 0 'unclear "€17 million": balance 2018' \
	'In 2018 Malta exported goods worth €52 million to Cyprus and imported goods worth €35 million. The deficit was €17 million.' --no-data
it "figures far apart contradict each other" says 1 'CONTRADICTS "20 million": imports 2016' "$(parts '')" --no-data
it "not beside one that stays open" says 0 'unclear "20 million": imports 2016' \
	"$(parts ', and exports and imports rose by 4 percent each')" --no-data
# A period from the second paragraph, in the fifth.
late() { # LAST
	printf 'Finnish trade with Gabon grew\n\nFinnish exports to Gabon were 37 million euros in 2016.\n\n%s\n\n%s\n\n%s' \
		"The minister was pleased." "She opened a fair." "Exports rose by 5 percent. $1"
}
it "a period from paragraphs before, beside an open figure" says 0 'unclear "5 percent": exports growth 2016' \
	"$(late 'Exports and imports grew by 4 percent each.')" --no-data
it "the same beside none" says 0 'not in data "5 percent": exports growth 2016' "$(late 'She left.')" --no-data
# Years and numbers parted by one blank each, as a table is that was copied out of a page.
it "a table that lost its columns" says 0 '2 of 6 figures match, 4 within rounding' \
	"$(printf '%s\n' 'Trade of Estonia with Finland (EUR million)' 'Year Export % of total export Import Balance' \
		'2012 1 817.8 14.5 2 105.7 -287.9' '2013 1 984.2 16.1 2 087.3 -103.1')" --no-data
it "the same in Russian" says 0 '2 of 6 figures match, 4 within rounding' \
	"$(printf '%s\n' 'Торговля Эстонии с Финляндией (млн евро)' 'Год Экспорт Импорт Сальдо' \
		'2012 1 817,8 2 105,7 -287,9' '2013 1 984,2 2 087,3 -103,1')" --no-data
it "a line of more numbers than names" says 0 '^No figures to check' \
	"$(printf '%s\n' 'Trade of Estonia with Finland (EUR million)' 'Year Export Import Balance' \
		'2012 817.8 105.7 712.1' '2013 984.2 87.3 896.9 12.5')" --no-data
it "a number that may be two" says 0 '^No figures to check' \
	"$(printf '%s\n' 'Trade of Estonia with Finland (EUR million)' 'Year Export Import' \
		'2012 1 817 105' '2013 1 984 187')" --no-data
it "thousands with decimals behind them" says 0 '4 within rounding|4 figures|of 4 figures' \
	"$(printf '%s\n' 'Trade of Estonia with Finland (EUR million)' 'Year Export Import' \
		'2012 1 817.8 105.5' '2013 1 984.2 1 187.3')" --no-data
# Cells parted by semicolons or commas, as a table is that was made a text; whose balance it is, its flows' columns say.
it "a table of semicolons" says 0 '10 of 15 figures match, 3 within rounding, 2 not in data' \
	"$(printf '%s\n' 'Peru und Deutschland: Warenhandel (in Mio. Euro, Veränderung in Prozent)' '' \
		'Jahr; dt. Ausfuhren; %; dt. Einfuhren; %; Saldo' '2019; 812,4; -3,1; 1.420; 4,0; -607,6' \
		'2020; 640,1; -21,2; 1.288; -9,3; -647,9' '2021; 790,0; 23,4; 1.702; 32,1; -912,0')" --no-data
it "a table of commas" says 0 '3 of 6 figures match, 3 within rounding' \
	"$(printf '%s\n' 'Trade of Kenya with Uganda, USD million' 'Year, Exports, Imports, Balance' \
		'2020, 670.1, 388, 282.1' '2021, 1,790.0, 402, 1,388')" --no-data
it "a particle at a text's end" says 0 '^No figures to check' 'In 2023 nam dat dat Kazachstan voor af' --no-data
it "one figure opened" says 0 'recognised +from "trade between" and "2023"$' \
	"In 2023 trade between Kazakhstan and Belgium was \$523.7 million." data/trade.csv --why 1

# --- hostile and odd texts --------------------------------------------------------------------------

: >"$scratch/empty"
it "an empty text" run 0 "$program" check data/trade.csv "$scratch/empty"
it "a text without figures" says 0 '^No figures to check$' "Diplomats met in Brussels." data/trade.csv
awk 'BEGIN { for (i = 0; i < 4096; i++) printf "%c", i * 7 % 256 }' >"$scratch/binary"
refuses() {
	run 2 "$program" check data/trade.csv "$1" && is_empty "$scratch/out" && grep -q "$2" "$scratch/err"
}
it "binary data" refuses "$scratch/binary" 'not a text file'
it "no such text" refuses "$scratch/none" 'cannot open'
it "an unknown encoding" run 2 "$program" check data/trade.csv "$texts/statement_en.txt" --encoding X-NONE
from_stdin() {
	"$program" check --matches data/trade.csv - <"$texts/statement_en.txt" | grep -q '^standard input:3:54: matches'
}
it "standard input" from_stdin
recoded() { # ENCODING TEXT OPTION...
	local encoding=$1 text=$2
	shift 2
	sed 's/–/-/g' "$text" | iconv -f UTF-8 -t "$encoding" >"$scratch/recoded.txt" &&
		verdicts 0 data/trade.csv "$scratch/recoded.txt" &&
		[ "$(grep -c ' match$' "$scratch/verdicts")" -eq 8 ]
}
it "CP1251 is found" recoded CP1251 "$texts/statement_ru.txt"
it "latin-1 is found" recoded ISO-8859-1 "$texts/statement_de.txt"
declared() {
	sed 's/–/-/g' "$texts/statement_ru.txt" | iconv -f UTF-8 -t KOI8-R >"$scratch/koi.txt" &&
		run 0 "$program" check data/trade.csv "$scratch/koi.txt" --encoding KOI8-R &&
		grep -q '^All 8 figures match' "$scratch/out"
}
it "an encoding that is declared" declared
damaged() {
	LC_ALL=C sed 's/\xc3\xbc/\xc3/g' "$texts/statement_de.txt" >"$scratch/damaged.txt"
	run 0 "$program" check data/trade.csv "$scratch/damaged.txt"
}
it "invalid UTF-8" damaged

# A span that is told by its length and its end is neither that month nor that quarter.
spans() {
	local period sentence
	while IFS='|' read -r period sentence; do
		echo "$sentence" >"$scratch/span.txt"
		"$program" check --no-data "$scratch/span.txt" -f jsonl >"$scratch/out" &&
			[ "$(jq -r '.indicator + " " + .period' "$scratch/out")" = "turnover $period" ] || {
			echo "$sentence"
			cat "$scratch/out"
			return 1
		}
	done <<-END
		2022-07/2023-06|Turnover of Kazakhstan with Belgium was \$600 million in the year to June 2023.
		2023|Turnover of Kazakhstan with Belgium was \$600 million over the four quarters to the end of Q4 2023.
		2023|Turnover of Kazakhstan with Belgium was \$600 million in the year ended December 2023.
		2021-01/2021-11|Turnover of Kazakhstan with Belgium was \$600 million in the eleven months to the end of November 2021.
		2022-07/2023-06|Der Handelsumsatz Kasachstans mit Belgien betrug im Jahr bis Juni 2023 rund 600 Millionen US-Dollar.
		2022-07/2023-06|Le commerce du Kazakhstan avec la Belgique a atteint 600 millions de dollars sur un an à fin juin 2023.
		2022-07/2023-06|In het jaar tot juni 2023 bedroeg de handel van Kazachstan met België 600 miljoen dollar.
		2022-07/2023-06|Товарооборот Казахстана с Бельгией за год по июнь 2023 года составил 600 млн долларов.
		2023-01/2023-08|Le commerce du Kazakhstan avec la Belgique atteignait 600 millions de dollars à fin août 2023.
		2023-01/2023-08|By the end of August 2023 trade of Kazakhstan with Belgium had reached \$600 million.
		2022-04/2023-03|Trade of India with Turkmenistan was \$600 million in 2022-23 (April to March).
	END
}
it "a span has the months that lead to its end" spans
accounts() {
	echo 'Trade of India with Turkmenistan climbed to $192 million in the fiscal year 2022-23.' >"$scratch/accounts.txt"
	run 0 "$program" check --no-data "$scratch/accounts.txt" -f jsonl &&
		[ "$(jq -r .period "$scratch/out")" = FY2023 ]
}
it "a fiscal year is told by the year it ends in" accounts
controls() {
	printf 'Trade of Kazakhstan and Belgium in 2023: \033[31m$523.7 million\342\200\256.\n' >"$scratch/controls.txt"
	run 0 "$program" check data/trade.csv "$scratch/controls.txt" && ! grep -q "$(printf '\033')" "$scratch/out"
}
it "control characters stay in the text" controls

# What probably measures something else says which figures it does not fit with; no finding.
unfitting() { # VERDICTS TEXT REASON...
	local reason
	printf '%s\n' "$2" >"$scratch/unfitting.txt"
	run "$1" "$program" check --no-data "$scratch/unfitting.txt" -f jsonl || return 1
	shift 2
	for reason; do
		grep -qF "$reason; one of them probably measures something else" "$scratch/out" || return 1
	done
}
it "a part that is far too large names its whole" unfitting 0 \
	"Peru's trade with Chile amounted to 1.7 billion dollars in 2011: exports 12.4 billion and imports 0.9 billion." \
	"does not fit with turnover 2011 = 1.7 USD billion"
# The sum of 2021 is wrong (21.4 + 93.3 is 114.7), and so is that of 2022 by way of both growths: what is
# said is the sum that everybody sees.
simplest() {
	printf '%s\n' "Peru's trade with Chile came to 168.7 million dollars in 2022 and 114.3 million in 2021. Peru's exports to Chile grew by 28.8 percent to 27.5 million dollars in 2022, from 21.4 million in 2021. Peru's imports from Chile grew by 51.1 percent to 141.1 million dollars in 2022, from 93.3 million in 2021." >"$scratch/simplest.txt"
	run 1 "$program" check --no-data "$scratch/simplest.txt" -f jsonl &&
		[ "$(grep -c '"contradicts"' "$scratch/out")" = 3 ] &&
		grep -qF 'conflicts with exports 2021 = 21.4 and imports 2021 = 93.3;' "$scratch/out"
}
it "of several contradictions the one of levels alone is named" simplest

# What it doubled from is no amount of the year before: nobody says when it was. One that is, is held to.
from_whenever() {
	local sentence
	for sentence in "doubled from \$155.5 million" "rose by 95%, from \$155.5 million," "more than doubled, from \$140.0 million"; do
		printf '%s\n' "Kazakhstan's imports from Belgium $sentence to \$302.9 million in 2023." >"$scratch/from.txt"
		run 0 "$program" check data/official.csv "$scratch/from.txt" || return
	done
	printf '%s\n' "Kazakhstan's imports from Belgium rose by 25.7% from \$243.0 million to \$302.9 million in 2023." >"$scratch/from.txt"
	run 1 "$program" check data/official.csv "$scratch/from.txt"
}
it "an amount that something rose from, of no year" from_whenever

# A currency that a text states for its figures is theirs; one that it names besides is not.
stated_currency() { # CURRENCY TEXT: "" is that of the data
	printf '%b\n' "$2" >"$scratch/stated.txt"
	case $1 in
	'') run 0 "$program" check data/official.csv "$scratch/stated.txt" && grep -q 'figure matches' "$scratch/out" ;;
	*) run 1 "$program" check data/official.csv "$scratch/stated.txt" && grep -qF "the figure is in $1" "$scratch/out" ;;
	esac
}
while IFS='|' read -r currency text; do
	it "whose currency: $text" stated_currency "$currency" "$text"
done <<-'STATED'
	EUR|All figures are in euros.\n\nIn 2023 Kazakhstan's exports to Belgium were 220.7 million.
	EUR|In 2023 Kazakhstan's exports to Belgium were 220.7 million (in euros).
	AUD|Kazakhstan exported goods worth 220.7 million (all amounts in AUD) to Belgium in 2023.
	CHF|Kazakhstan's exports to Belgium in 2023 were 220.7 million. Amounts are in Swiss francs.
	EUR|Alle Beträge in Euro. Die Ausfuhren Kasachstans nach Belgien betrugen 2023 220,7 Millionen.
	EUR|Экспорт Казахстана в Бельгию в 2023 году составил 220,7 млн. Все суммы указаны в евро.
	EUR|Les exportations du Kazakhstan vers la Belgique ont atteint 220,7 millions en 2023 (montants en euros).
	CAD|Kazakhstan's exports to Belgium in 2023: $220.7m (Canadian dollars).
	|All figures are in US dollars. Kazakhstan's exports to Belgium were 220.7 million in 2023.
	|All figures are in euros unless stated otherwise. Kazakhstan's exports to Belgium were 220.7 million US dollars in 2023.
	|Companies settled contracts in euros. Kazakhstan's exports to Belgium were 220.7 million in 2023.
	|Kazakhstan's exports to Belgium were 220.7 million in 2023, part of it paid in euros.
	|The euro fell in 2023. Kazakhstan's exports to Belgium were 220.7 million in 2023.
STATED

# Data whose own figures are far apart stay as they are, and the text is judged all the same.
far_apart() {
	printf '%s\n' period,reporter,partner,exports,imports,turnover,unit \
		'2022,KAZ,BEL,10.0,20.0,9000,USD million' >"$scratch/far.csv"
	printf '%s\n' "In 2023 Kazakhstan's exports to Belgium grew by 5 percent to 10.5 million dollars." >"$scratch/far.txt"
	timeout 60 "$program" check "$scratch/far.csv" "$scratch/far.txt" >"$scratch/out" 2>&1
	[ $? -le 1 ]
}
it "data that contradict themselves end" far_apart

# Many times the text: twice as much takes about twice as long; the answers stay what they were.
repeated() { # TIMES
	awk -v times="$1" '{ text = text $0 "\n" } END { for (i = 0; i < times; i++) print text }' "$texts/statement_en.txt"
}
many() {
	repeated 3000 >"$scratch/many.txt"
	run 0 "$program" check data/trade.csv "$scratch/many.txt" &&
		grep -q '^All 24000 figures match' "$scratch/out"
}
it "a long text" many
one_line() {
	repeated 12000 | tr '\n' ' ' >"$scratch/line.txt"
	[ "$(wc -c <"$scratch/line.txt")" -gt 4000000 ] &&
		run 0 "$program" check data/trade.csv "$scratch/line.txt" &&
		grep -q '^All 96000 figures match' "$scratch/out"
}
it "a line of millions of bytes" one_line
different() {
	awk 'BEGIN { for (i = 0; i < 100000; i++)
		printf "In %d exports of Kazakhstan to Belgium were $%d.%d million.\n", 1990 + i % 30, i % 977, i % 10 }' \
		>"$scratch/different.txt"
	timeout 120 "$program" check data/trade.csv "$scratch/different.txt" -q
	[ $? -le 1 ]
}
it "100 000 different figures" different
summary
