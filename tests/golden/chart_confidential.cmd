# What is confidential is drawn as c, not as zero.
kzbe-trade chart tests/golden/chart/confidential.csv | sed '/gives no/d'
kzbe-trade chart tests/golden/chart/confidential.csv -f gnuplot | grep "^set label \"c\""
