printf 'period,export\n2023,1\n' | kzbe-trade report -
