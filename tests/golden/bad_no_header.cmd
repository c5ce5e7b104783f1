printf '2023,220.7,303\n' | kzbe-trade report -
