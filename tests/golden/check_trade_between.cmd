# Trade between B and A is A's with B where the data have only that, in every language, but not beside B's own flows.
t() { printf '%s\n' "$1" >"$SCRATCH/t.txt" && kzbe-trade check data/official.csv "$SCRATCH/t.txt" -f csv --columns text,verdict,indicator,period,reporter --no-header; }
t 'Trade between Belgium and Kazakhstan reached $523.6 million in 2023, $8.7 million more than a year earlier.'
t 'Trade between Belgium and Kazakhstan reached $533.6 million in 2023.'
t 'Der Handel zwischen Belgien und Kasachstan wuchs 2023 um 1,7 Prozent auf 533,6 Mio. US-Dollar.'
t 'Les échanges entre la Belgique et le Kazakhstan se sont élevés à 533,6 millions de dollars en 2023.'
t 'De handel tussen België en Kazachstan bedroeg in 2023 533,6 miljoen dollar.'
t 'Товарооборот Бельгии и Казахстана в 2023 году составил 533,6 млн долларов.'
t '2023 жылы Бельгия мен Қазақстан арасындағы тауар айналымы 533,6 млн долларға жетті.'
t "Trade between Belgium and Kazakhstan reached \$533.6 million in 2023. Belgium's exports were \$391.2 million."
t "Belgium's trade with Kazakhstan reached \$533.6 million in 2023."
t 'Trade between Belgium and Kazakhstan reached $533.6 million in 2016.'
