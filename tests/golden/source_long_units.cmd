# One value a row, with its unit.
printf 'date,reporter,partner,flow,value,currency,unit\n2021,KAZ,BEL,X,5,USD,thousand\n2022,KAZ,BEL,X,7.5,USD,thousand\n' | kzbe-trade convert -
printf 'date,reporter,partner,flow,value,unit\n2021,KAZ,BEL,X,5,USD thousand\n2022,KAZ,BEL,X,7.5,USD\n2022,KAZ,DEU,X,7.5,furlongs\n2023,KAZ,BEL,X,7.5,furlongs\n' | kzbe-trade convert -
