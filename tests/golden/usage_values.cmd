# What an option or a command is given and does not know is refused with what it would know; nothing is printed.
say() {
	printf '%s\n' "$ $*"
	"$@" 2>&1
	echo "status $?"
}
say kzbe-trade report data/trade.csv --color sometimes
say kzbe-trade report data/trade.csv --freq Q
say kzbe-trade report data/trade.csv --unit 'USD dozen'
say kzbe-trade report data/trade.csv --reporter KZZ
say kzbe-trade report data/trade.csv --period 2022..2024..2025
say kzbe-trade report data/trade.csv --no-header=yes
say kzbe-trade report data/trade.csv --period
say kzbe-trade report data/trade.csv --period 1999
say kzbe-trade report data/trade.csv -x
say kzbe-trade report
say kzbe-trade convert
say kzbe-trade convert data/trade.csv -f markdown
say kzbe-trade convert data/trade.csv --published yesterday
say kzbe-trade explain data/trade.csv growth
say kzbe-trade get data/trade.csv growht 2023
say kzbe-trade check data/trade.csv tests/golden/articles/statement_en.txt --date today
say kzbe-trade help report get
say kzbe-trade help reprot
# What they do know.
kzbe-trade report --reporter KZ --partner be --period latest -f csv --columns period,exports -- data/trade.csv
kzbe-trade report data/trade.csv --color always --period 2023 | head -n 2 | cat -v
kzbe-trade report data/trade.csv --color never --period 2023 | head -n 2 | cat -v
