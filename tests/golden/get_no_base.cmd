# Growth without the same months a year before has no figure; the whole year is no base.
kzbe-trade get data/trade.csv growth 2024-01/2024-08
