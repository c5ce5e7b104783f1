# A figure shown in another scale says how it was published.
kzbe-trade explain --in 'USD million' data/official.csv exports_contribution 2023
