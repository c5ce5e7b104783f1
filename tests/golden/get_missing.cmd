# A missing figure prints nothing, says why, and has status 1.
kzbe-trade get data/trade.csv exports 2022
