kzbe-trade chart tests/golden/chart/gaps.csv
kzbe-trade chart tests/golden/chart/gaps.csv -f gnuplot
