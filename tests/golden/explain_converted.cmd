kzbe-trade explain --in 'USD million' data/official.csv exports_contribution 2023
