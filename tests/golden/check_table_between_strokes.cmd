# Rows of a year and figures between strokes, under a line that names their columns, are read as a table.
cd "$SCRATCH" || exit 2
printf '%s\n' 'Bilateral trade of Brazil and Peru, USD million' '' 'Year / Brazilian exports / Brazilian imports / Turnover' \
	'2018: 2,119 / 1,850 / 3,969' '2019: 2,265 / 1,353 / 3,618' >strokes.txt
printf '%s\n' 'Handel Belgiens mit Peru, Mio. Euro' '' 'Jahr / Ausfuhren / Einfuhren' '2018 / 231 / 604' '2019 / 240 / 518' >Striche.txt
kzbe-trade check --no-data -f claims strokes.txt Striche.txt
