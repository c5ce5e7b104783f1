# The page of a check has each verdict and how it came about.
PATH=$SCRATCH/bin kzbe-trade check data/official.csv -c 'turnover 2023 = 523.7 USD million' -f html | sed -n '/<main>/,$p'
