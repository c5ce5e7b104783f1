# A first line of figures is no header.
printf '2023,220.7,303\n' | kzbe-trade report -
