# 55.5 + 55.5 = 111. 100 + 10 = 110 stands for 109 to 111, its parts' ranges added, but 111 does not round to 110: within rounding, as `compare` says of such a pair; 100 + 11 is 111; 100 + 9 is at most 110 and the data at least 110.5.
printf 'period,exports,imports,turnover,unit\n2021,55.5,55.5,111,USD million\n' >"$SCRATCH/sum.csv"
for sum in '100 + 9' '100 + 10' '100 + 11' '110.6 + 0.4' '110.6 + 0.45'; do
	kzbe-trade check "$SCRATCH/sum.csv" -c "turnover 2021 = $sum" -f csv | tail -n 1 | cut -d , -f 4,13,14,15,20
done
# The others leave 110.9 to 111.1 to the turnover: 110 + 1 holds all of that in 110.5 to 111.5; 100 + 10, rounded at 110, only a part of it.
kzbe-trade check --no-data -c 'exports 2021 = 55.5' -c 'imports 2021 = 55.5' -c 'turnover 2021 = 110 + 1' -f csv | cut -d , -f 4,20
kzbe-trade check --no-data -c 'exports 2021 = 55.5' -c 'imports 2021 = 55.5' -c 'turnover 2021 = 100 + 10' -f csv | tail -n 1 | cut -d , -f 4,20
