# What is confidential is drawn as c, not as zero.
kzbe-trade chart tests/golden/chart/confidential.csv
kzbe-trade chart tests/golden/chart/confidential.csv -f gnuplot | grep "^set label \"c\""
