# Of a fall and a deficit it is said how large they are: 17.8% is less than 18.8413%, and 80 million than 82.2.
printf '%s\n' "In 2023 Kazakhstan's trade deficit with Belgium was \$80 million." "Kazakhstan's exports to Belgium fell by 20.5% in 2023." "Imports of Kazakhstan from Belgium in 2023 rose by 20.7%." | kzbe-trade check data/official.csv -
kzbe-trade check data/official.csv -c 'exports_growth 2023 = -17.2%' -c 'exports_growth 2023 = 17.2%' -c 'exports_change 2023 = -50 USD million' -c 'balance 2023 = -85 USD million'
