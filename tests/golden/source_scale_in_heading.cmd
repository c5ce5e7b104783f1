# A thousand in the heading of the values is their scale and no year, whatever the currency and the order of the words.
for heading in 'Value (1000 USD)' 'Value in 1000 EUR' 'Trade (1000 USD)' 'Value (1000 US$)' 'Trade (USD million)'; do
	printf '%s\n' "Year,Exporter,Importer,$heading" 2021,FRA,KAZ,5 2022,FRA,KAZ,6.5 >"$SCRATCH/f.csv"
	for how in --freq=A --no-filter; do
		kzbe-trade report -f csv --columns period,exports,unit "$how" "$SCRATCH/f.csv"
	done
done
