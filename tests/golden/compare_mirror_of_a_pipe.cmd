# B is read once, from a pipe, whichever country's report it holds; a period that lacks its rate has no
# figure only in one of them.
printf 'period,currency,per,rate,source\n2020,EUR,USD,0.8775,example\n' >"$SCRATCH/rates.csv"
cat data/mirror.csv | kzbe-trade compare data/official.csv - --partner BEL --rates "$SCRATCH/rates.csv"
kzbe-trade compare data/official.csv <(cat data/mirror.csv) --reporter KAZ --rates "$SCRATCH/rates.csv" -f csv
# a publisher's form that has Belgium's report alone
kzbe-trade compare data/official.csv <(cat tests/golden/sources/comext_bulk.csv) --reporter KAZ --rate 'USD=0.9 EUR' \
	-f csv --columns period,indicator,reporter,source_b,b | grep -v ',$'
# neither side's report
kzbe-trade compare data/official.csv - --reporter KAZ --partner DEU <data/mirror.csv 2>&1
