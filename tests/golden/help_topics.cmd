# One indicator by name, all of them, and a topic that there is not.
kzbe-trade help growth
kzbe-trade help total_trade
kzbe-trade help indicators
kzbe-trade help grwth
