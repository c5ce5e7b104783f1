# Unions of countries as the file has them, as reporters and partners; never added up from members, and never
# in the way of the one pair of countries.
p() { printf '%s\n' "$@"; }
head=DATAFLOW,'LAST UPDATE',freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
row() { echo "E,17/02/25 11:00:00,A,$1,KZ,TOTAL,2,VALUE_IN_EUROS,2022,$2,"; }
{ echo "$head"; row BE 5; row EU27_2020 70; row EA20 60; row EU 80; row DE 9; } >"$SCRATCH/eu.csv"
for reporter in EU27_2020 'Euro area of 20 countries' EA20 EU 'European Union' BEL; do
	for how in --freq=A --no-filter; do kzbe-trade get $how --reporter "$reporter" --partner KAZ "$SCRATCH/eu.csv" exports 2022; done
done
{ echo "$head"; row DE 9; row EU27_2020 70; row EA20 60; } | kzbe-trade convert - 2>&1
{ echo "$head"; row EU27_2020 70; } | kzbe-trade convert - 2>&1
kzbe-trade convert --reporter EU27_2020 --partner KAZ "$SCRATCH/eu.csv" | report --reporter EU27 --partner KAZ -
p period,partner,exports 2020,EAEU,5 | report -f csv -
