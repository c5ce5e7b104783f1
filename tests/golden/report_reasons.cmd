# Reasons that shipped data give no cause for. Holes in a year; rows that overlap and
# are never summed; the first year there is; a sum of 35 digits and two behind the point.
printf '%s\n' 'period,exports,unit' '2022-01,1,USD million' '2022-04,1,USD million' '2022-07,1,USD million' \
	'2022-12,1,USD million' | report --by year -f jsonl -
printf '%s\n' 'period,exports,unit' '2022-01/2022-08,8,USD million' '2022-06/2022-12,7,USD million' |
	report --by year -
printf '%s\n' 'period,exports,unit' '0000,1,USD million' '0001,2,USD million' | report -
printf '%s\n' 'period,exports,imports,unit' '2022,99999999999999999999999999999999999,0.01,USD million' |
	kzbe-trade get - turnover 2022 2>&1
