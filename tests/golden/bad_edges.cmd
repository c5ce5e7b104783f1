# Lists of edges whose values are called exports: whose trade it is stands in the file, so no pair is assumed.
for header in year,exporter,importer,exports year,origin,destination,exports year,iso_o,iso_d,turnover; do
	printf '%s\n' "$header" 2021,FRA,CHN,5 | report - 2>&1
	echo "status $?"
done
