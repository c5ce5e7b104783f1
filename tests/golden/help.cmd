kzbe-trade help
