PATH=$SCRATCH/bin kzbe-trade compare data/trade.csv data/official.csv -f html | sed -n '/<main>/,$p'
