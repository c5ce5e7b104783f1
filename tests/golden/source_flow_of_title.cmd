# A table without a word of the flow has the one that a line above its header names, however it is read.
rows='year,reporter,partner,value
2020,BEL,KAZ,500
2021,BEL,KAZ,600
2021,DEU,KAZ,7'
for told in 'Imports of goods' 'Exports'; do
	for how in '' --no-filter; do
		printf '%s\n%s\n' "$told" "$rows" | kzbe-trade report -f csv --columns period,exports,imports --reporter BEL --partner KAZ $how -
	done
done
printf 'Imports, cif, million US dollars\n,Kazakhstan,Belgium\n,Belgium,Kazakhstan\nQ1 1998,9.434,5\n' | kzbe-trade report -f csv --columns period,exports,imports,unit -
# A country that is no more is not the one of today.
printf 'Importers\tExported value in 2010\tExported value in 2011\t\nSudan\t0\t5\t\nSudan (before 2012)\t21\t8\t\n' | kzbe-trade report -f csv --columns partner,period,exports --reporter BEL --partner SDN -
# Months beside years, and countries: whose trade it is, is asked for.
months='Country,Year,Month,Imports,Exports
Belgium,2021,January,"1,234.5",987
Belgium,2021,February,1300,900'
printf '%s\n' "$months" | kzbe-trade report -f csv --columns period,exports,imports --reporter SGP --partner BEL -
printf '%s\n' "$months" | kzbe-trade report - 2>&1
# Numbers of countries are none where figures may stand.
printf 'Exports and imports, thousand US dollars\nName,A,B,C\nTotal,100,60,40\nBelgium,5,2,3\n' | kzbe-trade report - 2>&1
true
