# help lists the commands, each with an example.
kzbe-trade help
