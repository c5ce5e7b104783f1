# Publishers' names of countries; names that are not known are listed, never called groups of countries.
p() { printf '%s\n' "$@"; }
for how in --freq=A --no-filter; do
	p year,reporter,partner,flow,value '2020,"Kazakhstan, Rep. of","Korea, Rep.",X,5' '2020,Kazakhstan,"Korea, Dem. People'"'"'s Rep.",X,1' '2020,Kazakhstan,"Hong Kong, China",X,7' '2020,KZ,XK,X,8' >"$SCRATCH/names.csv"
	for partner in 'South Korea' PRK HKG Kosovo; do kzbe-trade get $how --partner "$partner" "$SCRATCH/names.csv" exports 2020; done
	p year,reporter,partner,flow,value 2020,Kazakhstan,Belgum,X,5 2020,Kazachstanas,Belgium,X,5 2020,Kazakhstan,'Middle East & North Africa',X,5 | kzbe-trade report $how - 2>&1
	p year,reporter,partner,flow,value 2020,Kazakhstan,Belgum,X,5 2020,Kazakhstan,Germany,X,5 2020,France,Germany,X,5 | kzbe-trade report $how - 2>&1
	p year,reporter,partner,flow,value 2020,Kazakhstan,EU27_2020,X,5 2020,Kazakhstan,'Areas, nes',X,5 | sed 's/Areas, nes/Areas nes/' | kzbe-trade report $how - 2>&1
done
p year,reporter,partner,flow,value 2020,Kazakhstan,490,X,5 | kzbe-trade get - exports 2020 --partner 490
# What a name includes, however long it is told, does not hide the country; the short forms of customs and of pages.
p REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR "\"Germany (incl. German Democratic Republic 'DD' from 1991)\",Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,202407-Jul. 2024,254925899" "\"France (incl. Saint Barthélemy 'BL' -> 2012; incl. French Guiana 'GF', Guadeloupe 'GP', Martinique 'MQ', Réunion 'RE' from 1997; incl. Mayotte 'YT' from 2014)\",Kazakhstan,TOTAL-Total,2-EXPORT,T-Total,202407-Jul. 2024,65470533" >"$SCRATCH/labels.csv"
for reporter in DEU FRA; do kzbe-trade get --reporter $reporter --partner KAZ "$SCRATCH/labels.csv" exports 2024-07; done
p year,reporter,partner,flow,value '2020,Kazakhstan,"Korea,Rep.",X,5' '2020,Kazakhstan,"Korea,DPR",X,1' '2020,Kazakhstan,China Hong Kong,X,7' '2020,Kazakhstan,"Congo,DR",X,8' >"$SCRATCH/names.csv"
for partner in KOR PRK HKG COD; do kzbe-trade get --reporter KAZ --partner $partner "$SCRATCH/names.csv" exports 2020; done
