# A period without a figure is a gap, never a bar of zero.
kzbe-trade chart tests/golden/chart/gaps.csv | sed -e '/gives no/d' -e '/assumed\.$/d'
kzbe-trade chart tests/golden/chart/gaps.csv -f gnuplot | sed 's/2016: [^.]*gives no[^.]*[.].n//'
