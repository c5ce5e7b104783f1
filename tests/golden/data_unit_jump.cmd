# A thousandfold jump between neighbouring rows is warned of, in one unit, too, and in one column; a small figure may grow so.
printf 'period,exports,imports,unit\n2021,10.5,20.1,USD million\n2022,11500,22000,USD million\n' | kzbe-trade report -f csv --columns period -
printf 'Year,Export,Import,Unit\n2021,2,0.05,USD million\n2022,1500,41,USD million\n' | kzbe-trade report -f csv --columns period -
printf 'period,exports,imports,unit\n2021,10.5,20.1,USD million\n2022,11500,22.2,USD million\n' | kzbe-trade report -f csv --columns period -
printf 'period,exports,unit\n2021,220.7,USD million\n2022,271913,USD thousand\n2023,220.7,USD thousand\n' | kzbe-trade report -f csv --columns period -
# A single row that is off is named once, up or down, at either end, also where trade grew meanwhile, and however round it is.
rows() { printf 'period,exports,unit\n'; y=2015; for v; do echo "$y,$v,USD million"; y=$((y+1)); done; }
odd() { rows "$@" | kzbe-trade report -f csv --columns period -; }
odd 100 110000 120
odd 100 0.3 120
odd 110000 100 120
odd 100 300 400000
odd 0.100 310 120
# What rose and stayed there, or leaps by itself, or is small at an end, may be so.
odd 1 2 1500
odd 4 5 3000 2800
odd 2 900 1 50 2
