# help of a command lists its options and the indicators.
kzbe-trade help report
