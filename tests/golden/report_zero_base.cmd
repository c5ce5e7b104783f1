# Growth needs a base above zero.
printf '%s\n' 'period,exports,imports,unit' '2022,0,10,USD million' '2023,5,10,USD million' | report -
