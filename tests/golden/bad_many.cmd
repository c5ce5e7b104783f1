# All errors of a file come in one run, each at its place.
printf '%s\n' 'period,exports,imports,unit' '2022,22O.7,1,USD million' '2023,220.7' '2024-13,1,2,USD million' \
	'2024-08/2024-01,1,2,USD million' '2021,"1,234",-5,USX million' \
	'2020,1234567890123456789012345678901234567890,3,USD millon' '2019,1,2,USD' '2019,1,2,USD' |
	kzbe-trade report -
