# With --across-sources growth takes its base from another source, named beside it.
report data/trade.csv data/press.csv --across-sources --columns period,turnover,growth,growth_base
