# --source and --unit keep the pairs in which one side answers.
kzbe-trade compare data/press.csv data/official.csv --source Embassy -f csv --columns source_a,period,indicator,difference --period 2022
kzbe-trade compare data/press.csv data/official.csv --unit 'USD million' -f tsv --columns +source_b --period 2021 --no-header
kzbe-trade compare data/press.csv data/official.csv --source Moon
