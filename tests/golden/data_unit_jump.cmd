# A thousandfold jump between neighbouring rows is warned of, in one unit, too, and in one column; a small figure may grow so.
printf 'period,exports,imports,unit\n2021,10.5,20.1,USD million\n2022,11500,22000,USD million\n' | kzbe-trade report -f csv --columns period -
printf 'Year,Export,Import,Unit\n2021,2,0.05,USD million\n2022,1500,41,USD million\n' | kzbe-trade report -f csv --columns period -
printf 'period,exports,imports,unit\n2021,10.5,20.1,USD million\n2022,11500,22.2,USD million\n' | kzbe-trade report -f csv --columns period -
printf 'period,exports,unit\n2021,220.7,USD million\n2022,271913,USD thousand\n2023,220.7,USD thousand\n' | kzbe-trade report -f csv --columns period -
