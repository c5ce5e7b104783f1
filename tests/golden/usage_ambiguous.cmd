# If several series answer, get lists them and refuses.
kzbe-trade get data/press.csv turnover 2022
