# Figures of press articles are judged source by source.
kzbe-trade check data/press.csv
