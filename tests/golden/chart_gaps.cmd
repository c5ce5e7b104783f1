# A period without a figure is a gap, never a bar of zero.
kzbe-trade chart tests/golden/chart/gaps.csv
kzbe-trade chart tests/golden/chart/gaps.csv -f gnuplot
