# --version is one line.
kzbe-trade --version
