# The page of a comparison has both sides, and how each difference came about.
PATH=$SCRATCH/bin kzbe-trade compare data/trade.csv data/official.csv -f html | sed -n '/<main>/,$p'
