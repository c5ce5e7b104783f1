# The unit that the rows tell stays when the program chooses the pair itself, and must be one.
rows() { printf '%s\n' year,reporter,partner,flow,value,unit "2022,DEU,BEL,Export,62.3,EUR million" "2022,DEU,BEL,Import,61.5,$1"; }
for chosen in '' '--reporter=DEU'; do
	for how in --freq=A --no-filter; do
		rows 'EUR million' | kzbe-trade report -f csv $chosen $how -
		rows 'USD million' | kzbe-trade report -f csv $chosen $how - 2>&1 | sed 1q
		rows 'EUR thousand' | kzbe-trade report -f csv $chosen $how - 2>&1 | sed 1q
	done
done
# Each side may have a unit of its own.
printf '%s\n' year,reporter,partner,flow,value,unit '2022,KAZ,BEL,Export,5,USD million' '2022,BEL,KAZ,Import,6,EUR million' | kzbe-trade convert - 2>/dev/null
# What another pair has is another pair's.
{ rows 'USD million'; echo '2022,KAZ,BEL,Export,5,USD million'; } | kzbe-trade convert - 2>/dev/null
