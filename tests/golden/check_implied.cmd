# A figure that nobody printed is given as the range that the printed figures allow.
kzbe-trade check data/press.csv --imply 'turnover 2022-01/2022-08' --imply 'exports 2022'
