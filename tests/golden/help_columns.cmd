# What columns each command has, on one page.
kzbe-trade help columns
