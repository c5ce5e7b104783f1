# Words of other programs lead to the option that is meant; other words lead nowhere.
say() { "$@" 2>&1; echo "status $?"; }
say kzbe-trade report --json data/trade.csv
say kzbe-trade report --year 2023 data/trade.csv
say kzbe-trade report --since 2023 data/trade.csv
say kzbe-trade check --currency USD data/trade.csv
say kzbe-trade report --verbose data/trade.csv
say kzbe-trade "" --foo
say kzbe-trade reprot --foo
say kzbe-trade report --claim x data/trade.csv
