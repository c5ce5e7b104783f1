# A data file has calendar months: a fiscal year is refused.
printf 'period,exports,unit\nFY2025,10,USD million\n' | kzbe-trade report -
