# Figures in several currencies are judged apart; what states none of several cannot be placed.
kzbe-trade check --no-data -c 'exports 2022 = 5 EUR million' -c 'imports 2022 = 3 USD million' -c 'growth 2022 = 3%' -c 'exports 2021 = 7'
