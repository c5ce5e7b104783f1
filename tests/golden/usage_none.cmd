kzbe-trade
