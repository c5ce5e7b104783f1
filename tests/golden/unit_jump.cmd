# A unit a thousand times another's between neighbouring rows, whose figures look alike, is warned of; other
# units that say the same are not, nor a year beside its months.
rows() { printf '%s\n' period,exports,imports,unit "$@"; }
rows '2022,220.7,300,USD million' '2023,214.1,290,USD thousand' | kzbe-trade report -f csv - 2>&1
rows '2022,,300,USD thousand' '2021,5,290,USD million' | kzbe-trade get - imports 2022 2>&1
rows '2022,220.7,300,USD million' '2023,214100,290000,USD thousand' | kzbe-trade report -f csv - 2>&1
rows '2022,220.7,300,USD million' '2022-12,1000,290,USD thousand' '2023-01,0,0,USD million' | kzbe-trade get - exports 2022 2>&1
# Nearer to a thousandfold than to none: 32 times.
rows '2022,31,,USD thousand' '2023,1,,USD million' | kzbe-trade get - exports 2023 2>&1
rows '2022,32,,USD thousand' '2023,1,,USD million' | kzbe-trade get - exports 2023 2>&1
