# With --strict, within rounding is a finding.
kzbe-trade check --strict data/trade.csv -c 'growth 2023 = 1.69%'
