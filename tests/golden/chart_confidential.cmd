# What is confidential is drawn as c, not as zero.
kzbe-trade chart tests/golden/chart/confidential.csv | sed -e '/gives no/d' -e '/assumed\.$/d'
kzbe-trade chart tests/golden/chart/confidential.csv -f gnuplot | grep "^set label \"c\""
