# Text from a file is harmless in a page.
PATH=$SCRATCH/bin kzbe-trade compare data/trade.csv tests/golden/compare/hostile.csv -f html | sed -n '/<main>/,$p'
PATH=$SCRATCH/bin kzbe-trade report data/trade.csv -f html --columns +notes --period 2023 | sed -n '/<tbody>/,/<\/tbody>/p'
