# A headline's figure without a period is of the time of that which it misprints by a digit, and of none that is another.
t() { printf '%s\n\n%s\n' "$1" "$2" >"$SCRATCH/t.txt" && kzbe-trade check --no-data "$SCRATCH/t.txt" -f csv --columns text,verdict,indicator,period --no-header --all; }
t "Ghana's trade with Chad soars to \$367 million" 'Trade between Ghana and Chad rose from $256 million in 2013 to $347 million in 2018, the minister said.'
t 'Ghanas Handel mit Tschad steigt auf 367 Millionen Dollar' 'Der Handel zwischen Ghana und Tschad stieg von 256 Millionen Dollar im Jahr 2013 auf 347 Millionen Dollar im Jahr 2018.'
t 'Товарооборот Ганы и Чада вырос до 367 млн долларов' 'Товарооборот Ганы и Чада вырос с 256 млн долларов в 2013 году до 347 млн долларов в 2018 году.'
t "Ghana's trade with Chad soars to \$368 million" 'Trade between Ghana and Chad rose from $256 million in 2013 to $347 million in 2018, the minister said.'
