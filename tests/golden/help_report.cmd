kzbe-trade help report
