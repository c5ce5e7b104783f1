#!/bin/bash
# One reporter's trade with all partners, or several, in one table: sums and order as awk has them, the
# world never added to its parts. Usage: partners.sh PROGRAM
program=${1:?usage: partners.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

report() { "$program" report "$@" 2>"$scratch/err" >"$scratch/out"; }
says() { tr '\n' ' ' <"$scratch/out" | sed 's/  */ /g' | grep -qF -- "$1" || { cat "$scratch/out"; return 1; }; }
rows() { "$program" report -f csv --no-header --columns "$1" "${@:2}" 2>/dev/null; }

# A dump in BACI's form: 40 countries with each other over two years; awk adds up what Belgium (56) has.
awk 'BEGIN {
	print "t,i,j,k,v,q"
	n = split("398 56 36 40 76 124 156 203 208 233 246 251 276 300 348 372 381 392 410 428 440 484 528 554 578 616 620 642 643 703 705 710 724 752 757 792 804 826 842 860", c, " ")
	for (r = 0; r < 60000; r++) {
		i = r % n + 1
		j = (r * 7 + int(r / n)) % n + 1
		if (i != j)
			printf "%d,%s,%s,%06d,%d.125,1\n", 2020 + int(r / 30000), c[i], c[j], 10000 + r % 30000, r % 977 + 1
	}
}' >"$scratch/dump.csv"
of_awk() { # each partner's exports, imports, turnover, share in 2021, the largest turnover first
	awk -F, '$1 == 2021 && ($2 == 56 || $3 == 56) {
		partner = $2 == 56 ? $3 : $2
		all[partner] += $5
		if ($2 == 56) exports[partner] += $5; else imports[partner] += $5
		total += $5
	}
	END { for (p in all) printf "%.3f,%.3f,%.3f,%.1f\n", exports[p], imports[p], all[p], 100 * all[p] / total }' "$scratch/dump.csv" |
		sort -t, -k3,3nr -k1,1
}
same_as_awk() { diff <(of_awk) <(rows exports,imports,turnover,share_pct --reporter BEL "$@" "$scratch/dump.csv" | sort -t, -k3,3nr -k1,1); }
it "a dump's partners" same_as_awk
it "without the filter" same_as_awk --no-filter
descending() { rows turnover --reporter BEL "$scratch/dump.csv" | sort -c -t, -k1,1nr; }
it "the largest first" descending
top() { diff <(rows partner,turnover --reporter BEL "$scratch/dump.csv" | head -n 5) <(rows partner,turnover --reporter BEL --top 5 "$scratch/dump.csv"); }
it "--top" top
pair_of_dump() { # a partner's row is the pair's report
	[ "$(rows exports,imports,growth_pct --reporter BEL --partner KAZ,FRA "$scratch/dump.csv" | tail -n 1)" = "$(rows exports,imports,growth_pct --reporter BEL --partner KAZ --period 2021 "$scratch/dump.csv")" ]
}
it "one partner's row is its report" pair_of_dump
earlier() { [ "$(rows period --reporter BEL --period 2020 "$scratch/dump.csv" | sort -u)" = 2020 ]; }
it "--period chooses the year" earlier
title() { report --reporter BEL --top 3 "$scratch/dump.csv" && [ "$(head -n 1 "$scratch/out")" = "Belgium's trade by partner, 2021, USD thousand" ] && says '3 of 39 partners are shown (--top).'; }
it "what it is called" title

# The world, a group and two countries: 15 and 90 of 180 are 8.3 and 50 percent; without the world, 15 and
# 90 of 105 are 14.3 and 85.7 percent, and the group has no part in that.
printf '%s\n' 'period,reporter,partner,exports,imports,unit,source' 2023,BEL,KAZ,10,5,EUR,S 2023,BEL,EUN,70,60,EUR,S \
	2023,BEL,FRA,50,40,EUR,S 2022,BEL,FRA,40,20,EUR,S 2023,BEL,WLD,100,80,EUR,S >"$scratch/own.csv"
world() { [ "$(rows partner,turnover,growth_pct,share_pct --reporter BEL "$scratch/own.csv" | tr '\n' ' ')" = 'WLD,180,,100.0 FRA,90,50.0,50.0 KAZ,15,,8.3 EUN,130,,72.2 ' ]; }
it "the world first, groups last" world
without_world() {
	grep -v WLD "$scratch/own.csv" >"$scratch/parts.csv"
	[ "$(rows partner,share_pct --reporter BEL "$scratch/parts.csv" | tr '\n' ' ')" = 'FRA,85.7 KAZ,14.3 EUN,123.8 ' ]
}
it "without the world the countries are the whole" without_world
# Germany's imports alone are known: at least 1400, so it comes first, and nobody's share of the whole is known.
one_flow_missing() {
	printf '%s\n' 'period,reporter,partner,exports,imports,unit,source' 2023,BEL,KAZ,110,1,EUR,S 2023,BEL,FRA,1100,10,EUR,S \
		2023,BEL,DEU,,1400,EUR,S >"$scratch/lacks.csv"
	[ "$(rows partner,turnover,share_pct --reporter BEL "$scratch/lacks.csv" | tr '\n' ' ')" = 'DEU,, FRA,1110, KAZ,111, ' ] &&
		report --reporter BEL "$scratch/lacks.csv" && says 'No shares: the file has no trade with the world'
}
it "no shares of a whole that is not known, and the largest flow first" one_flow_missing
said() { report --reporter BEL "$scratch/own.csv" && says 'Share of the trade with the world. Groups of countries are never added to their members.' && says 'World'; }
it "that is said" said
some() { [ "$(rows partner,share_pct --reporter BEL --partner KAZ,France "$scratch/own.csv" | tr '\n' ' ')" = 'FRA,50.0 KAZ,8.3 ' ]; }
it "--partner A,B: shares are of the same whole" some
one_flow() { # exports alone: sorted by these, 3 of 5 and 2 of 5
	printf '%s\n' 'period,reporter,partner,exports,unit,source' 2023,BEL,KAZ,2,EUR,S 2023,BEL,FRA,3,EUR,S >"$scratch/flow.csv"
	[ "$(rows partner,exports,share_pct --reporter BEL "$scratch/flow.csv" | tr '\n' ' ')" = 'FRA,3,60.0 KAZ,2,40.0 ' ]
}
it "one flow alone" one_flow
fits() {
	sed '1!s/,\([0-9]*\),\([0-9]*\),EUR/,\1123456789.12,\2123456789.12,EUR/' "$scratch/own.csv" >"$scratch/wide.csv"
	report --reporter BEL "$scratch/wide.csv" && says 'Shown in EUR million, rounded' && ! sed 's/[\200-\277]//g' "$scratch/out" | grep -q '.\{81\}'
}
it "a wide table is in a scale that fits" fits
# No scale makes room beside a name of 44 letters: 1,688 and 124 billion are not shown as 1.7 and 0.1 trillion.
long_name() {
	printf '%s\n' 'period,reporter,partner,exports,imports,unit,source' 2022,DEU,WLD,1688142034123,1588853012345,USD,S \
		2022,DEU,FRA,124070612345,73734312345,USD,S 2022,DEU,SGS,512345,61234,USD,S >"$scratch/long.csv"
	report --reporter DEU "$scratch/long.csv" && says "2022, USD billion" && says 'France 124.1 73.7 197.8'
}
it "nor does a long name make every figure nought" long_name
single() { diff <("$program" report data/trade.csv) <("$program" report --reporter KAZ data/trade.csv); }
it "with one partner it is the report of the pair" single
refused() { # WORDS COMMAND...
	local words=$1
	shift
	run 2 "$program" "$@" && [ ! -s "$scratch/out" ] && grep -qF -- "$words" "$scratch/err"
}
it "get takes one partner" refused "'get' takes one --partner" get "$scratch/own.csv" --partner KAZ,FRA turnover 2023
it "no such partner" refused "invalid value 'KAZ,Q' for --partner" report --partner KAZ,Q "$scratch/own.csv"
it "--top 0" refused "invalid value '0' for --top" report --top 0 "$scratch/own.csv"
assumed() { # a bare number would be taken for the trade with all
	"$program" get --reporter BEL "$scratch/dump.csv" exports 2021 >"$scratch/out" 2>"$scratch/err" &&
		grep -qF 'warning: no --partner given; Kazakhstan assumed' "$scratch/err" &&
		"$program" explain --reporter USA "$scratch/dump.csv" exports 2021 >"$scratch/out" 2>"$scratch/err" &&
		grep -qF 'warning: no --partner given; Belgium assumed' "$scratch/err" &&
		"$program" get --reporter BEL --partner KAZ "$scratch/dump.csv" exports 2021 >"$scratch/out" 2>"$scratch/err" &&
		is_empty "$scratch/err"
}
it "get and explain of a dump: the partner that is taken is named" assumed
it "countries that the file has not, with their articles" refused 'no trade of the United Arab Emirates with the world' \
	get --reporter ARE --partner WLD "$scratch/dump.csv" exports 2021
it "a reporter that the file has not" refused 'the file has no trade of Uganda' report --reporter UGA "$scratch/dump.csv"
it "a column of the other table" refused "no column 'exports_growth'" report --reporter BEL --columns exports_growth "$scratch/own.csv"

# --by: the latest quarter or month that a partner has figures for; January to March are 3 + 8 against 3 + 3.
printf '%s\n' 'period,reporter,partner,exports,imports,unit' 2022-01,BEL,KAZ,1,1,USD 2022-02,BEL,KAZ,1,1,USD 2022-03,BEL,KAZ,1,1,USD \
	2023-01,BEL,KAZ,1,2,USD 2023-02,BEL,KAZ,1,2,USD 2023-03,BEL,KAZ,1,4,USD 2023,BEL,DEU,40,20,USD >"$scratch/months.csv"
by() { # GRID WANTED
	[ "$(rows partner,period,turnover,growth_pct --reporter BEL --by "$1" "$scratch/months.csv" | head -n 1)" = "$2" ]
}
it "--by quarter" by quarter KAZ,2023-Q1,11,83.3
it "--by month" by month KAZ,2023-03,5,150.0
it "--by year" by year DEU,2023,60,
by_too_short() { report --reporter BEL --by quarter "$scratch/own.csv" && says 'No figures by quarter: the shortest period in the data is a year.' && ! says n/a; }
it "--by quarter of yearly figures" by_too_short

# Two currencies: the dollars have nothing for 2021, which is said in place of a table.
printf '%s\n' 'period,reporter,partner,exports,imports,unit' 2021,ESP,PRT,30,20,EUR 2022,ESP,PRT,35,22,EUR 2022,ESP,ITA,25,40,USD >"$scratch/two.csv"
quiet() { "$@" && is_empty "$scratch/err"; }
no_figures() { report --reporter ESP --period 2021 "$scratch/two.csv" && says "by partner, 2021, USD No figures for this period." && ! says Reporter; }
it "a currency without figures in the period" no_figures
no_figures_at_all() { ! report --reporter ESP --period 2015 "$scratch/two.csv" && grep -q 'no figures in these periods' "$scratch/err"; }
it "no currency has figures in the period" no_figures_at_all
absent() { report --reporter ESP --partner "$1" "$scratch/two.csv" && grep -qxF "kzbe-trade: warning: the data have no trade with $2" "$scratch/err"; }
it "a partner of several that the data have not" absent PRT,USA 'the United States'
it "two such partners" absent CHN,PRT,NLD 'China, the Netherlands'
it "all are there" quiet report --reporter ESP --partner PRT,ITA "$scratch/two.csv"

# Without trade with the world, shares are of all countries: none where rows are left out whose names are not known.
names_of() { # NAME: a table with a third row of that name
	printf '%s\n' 'Exports of Kazakhstan, USD million' 'Country;2023' 'Germany;240' 'Belgium;120' "$1;840" >"$scratch/names.csv"
}
no_shares() { names_of "$1" && report --reporter KAZ "$scratch/names.csv" && ! says % && says 'rows of unknown names are left out' &&
	grep -qF "left out: '$1'" "$scratch/err"; }
it "a name that is not known" no_shares Atlantis
it "the rest" no_shares 'Other countries'
it "a total" no_shares TOTAL
it "a Russian total" no_shares Итого
it "the reporter itself" no_shares Kazakhstan
it "the reporter itself, in Russian" no_shares 'Республика Казахстан'
rows_of() { # REPORTER NAME OPTION...: a third partner of that name, of a row for each
	printf '%s\n' year,reporter,partner,flow,value,unit 2023,KAZ,DEU,Export,240,USD 2023,KAZ,BEL,Export,120,USD "2023,$1,$2,Export,840,USD" >"$scratch/rows.csv"
	report --reporter KAZ "${@:3}" "$scratch/rows.csv"
}
no_shares_of_rows() { rows_of KAZ "$@" && ! says % && grep -qF "left out: '$1'" "$scratch/err"; }
it "of a row for each partner" no_shares_of_rows Atlantis
it "the same without the filter" no_shares_of_rows Atlantis --no-filter
it "the rest, of a row for each" no_shares_of_rows 'Other countries'
another_reporters() { rows_of UZB Atlantis "$@" && says 66.7% && ! [ -s "$scratch/err" ]; }
it "another reporter's partner is of no account" another_reporters
it "nor without the filter" another_reporters --no-filter
has_shares() { names_of "$1" && report --reporter KAZ "$scratch/names.csv" && says "$2" && ! [ -s "$scratch/err" ]; }
it "a third country" has_shares France 20.0%
union() { # ROW...: Belgium with Luxembourg, alone or beside one of them
	printf '%s\n' 'Exports of Kazakhstan, USD million' 'Country;2023' 'Germany;100' 'Belgium-Luxembourg;60' "${@:2}" >"$scratch/names.csv"
	report --reporter KAZ "$scratch/names.csv" && says "$1"
}
it "a union alone" union 37.5%
it "a union beside a member is not added to it" union 66.7% 'Belgium;50'
it "a group beside its members" has_shares EU 66.7%
summary
