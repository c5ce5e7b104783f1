# Data files take what people write: other names of columns in any case, countries by code or name, units
# and periods in words; the mark that begins decimals is what the figures themselves show.
p() { printf '%s\n' "$@"; }
p Year,Exports,IMPORTS,Unit,Reporter,Partner '2022,5,6,mln USD,KZ,Belgium' 'Q1 2023,1,2,$ million,Казахстан,be' 'Jan 2023,0.5,1,US$ million,kazakhstan,Бельгия' '2023.0,7,8,million US dollars,KAZ,BEL' '2018M01,0.4,1,"USD, million",398,56' | kzbe-trade convert -
for unit in 'thousands of euros' '€ mn' 'EUR bn' 'USD (thousand)' 'млн долл. США' 'тыс. долларов' '$' 'US$ bln' '$million' 'USD million'; do
	p period,exports,unit "2020,5,$unit" | kzbe-trade convert - | cut -d, -f3 | sed 1d
done
for unit in 'mln' 'USD EUR' 'million mln USD' 'USD florins' 'dollars euros' 'ABC million'; do
	p period,exports,unit "2020,5,$unit" | kzbe-trade convert - 2>&1 | sed 1q
done
p period,exports,partner 2020,5,Belgum | kzbe-trade report - 2>&1
p Date,exports,year 2020,5,3 | kzbe-trade report -f csv - 2>&1
p Year,Country,Exports 2020,Germany,5 | kzbe-trade report - 2>&1
open() { p 'period;exports;imports;growth_pct;unit' "2020;$1;$2;$3;USD million"; }
for figures in '62.345 1 2' '62.345 1,5 2' '62.345 1.5 2' '62.345 1 2,5' '1.234,5 1,234 ~1.234' '62.345 1.5 2,5' '7168.36 1,234 1.5'; do
	# shellcheck disable=SC2086
	echo "$figures: $(open $figures | kzbe-trade convert - 2>&1 | sed -n '1s/.*: \(ambiguous.*\)/\1/p; 2s/^2020,\(.*\),USD.*/\1/p')"
done
open 62.345 1 2 | kzbe-trade report - 2>&1
open 62.345 1.5 2,5 | kzbe-trade report - 2>&1
