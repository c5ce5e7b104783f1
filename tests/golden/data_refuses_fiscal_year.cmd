printf 'period,exports,unit\nFY2025,10,USD million\n' | kzbe-trade report -
