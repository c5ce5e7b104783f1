# Unknown letters, dates, valuations and countries are reported, and a status that the cells contradict.
printf '%s\n' 'period,exports,imports,status,published,valuation,reporter,imports_status' '2023,1,2,Q,,,,' '2022,1,,X,18.10.2024,CIF,KZ,' \
	'2021,1,2,,2023-02-29,,ZZZ,Q' | kzbe-trade report -
