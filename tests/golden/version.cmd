kzbe-trade --version
