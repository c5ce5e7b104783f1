# January-August beside January-September, each against its own months.
printf '%s\n' 'period,exports,unit' '2023-01/2023-08,80.0,USD million' '2023-01/2023-09,95.0,USD million' \
	'2024-01/2024-08,88.0,USD million' '2024-01/2024-09,90.0,USD million' | report -
