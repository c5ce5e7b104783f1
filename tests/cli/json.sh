#!/bin/bash
# JSON as people and programs write tables of trade, and what of it is not read, with where and why. Usage: json.sh PROGRAM
program=${1:?usage: json.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh

both='KAZ,BEL,2022,271.9,243.0,USD million KAZ,BEL,2023,220.7,302.9,USD million'

# --- objects within objects ---------------------------------------------------------------------------------

# json JSON ROWS: of Kazakhstan with Belgium, whatever else it has
json() { file "$1" && reads "${2:-$both}" --reporter KAZ --partner BEL; }
it "countries, flows and years by name" json '{"reporter":"Kazakhstan","unit":"USD million","data":{"Belgium":{"export":{"2022":271.9,"2023":220.7},"import":{"2022":243.0,"2023":302.9}},"Italy":{"export":{"2022":1}}}}'
it "flows, years and countries" json '{"unit":"Mio. USD","reporter":"Kasachstan","Ausfuhr":{"2022":{"Belgien":271.9,"Italien":1},"2023":{"Belgien":220.7}},"Einfuhr":{"2022":{"Belgien":243.0},"2023":{"Belgien":302.9}}}'
it "years, then records of countries" json '{"reporter":"Kazakhstan","unit":"USD million","2022":{"Belgium":{"exports":271.9,"imports":243.0}},"2023":{"Belgium":{"exports":220.7,"imports":302.9}}}'
it "partners with series" json '{"status":"ok","reporter":{"iso":"KAZ","name":"Kazakhstan"},"unit":"USD million","partners":[{"iso":"BEL","name":"Belgium","series":[{"year":2022,"export":271.9,"import":243.0},{"year":2023,"export":220.7,"import":302.9}]},{"iso":"ITA","name":"Italy","series":[{"year":2022,"export":1,"import":2}]}],"total":{"series":[{"year":2022,"export":9,"import":9}]}}'
it "lists by their countries" json '{"reporter":"Kazakhstan","unit":"USD million","partners":{"Belgium":[{"year":2022,"exports":271.9,"imports":243.0},{"year":2023,"exports":220.7,"imports":302.9}],"Italy":[{"year":2022,"exports":1,"imports":2}]}}'
it "records that hold names and flows" json '[{"year":2022,"reporter":"KAZ","unit":"USD million","partner":{"code":"BEL","name":"Belgium"},"flows":{"export":271.9,"import":243.0}},{"year":2023,"reporter":"KAZ","unit":"USD million","partner":{"code":"BEL","name":"Belgium"},"flows":{"export":220.7,"import":302.9}}]'
it "one list a flow" json '{"reporter":"Kazakhstan","unit":"USD million","year":2022,"exports":[{"country":"Belgium","value":271.9},{"country":"Italy","value":1}],"imports":[{"country":"Belgium","value":243.0}]}' 'KAZ,BEL,2022,271.9,243.0,USD million'
it "one pair" json '{"reporter":"Kazakhstan","partner":"Belgium","unit":"USD million","series":{"exports":{"2022":271.9,"2023":220.7},"imports":{"2022":243.0,"2023":302.9}}}'
it "a list of another name" json '{"reporter":"Kazakhstan","year":2022,"currency":"USD","trade":[{"partner":"Belgium","exports":271913843,"imports":242984090}]}' 'KAZ,BEL,2022,271913843,242984090,USD'
it "a name that only later records have" json '[{"reporter":"KAZ","partner":"BEL","year":2022,"exports":5,"unit":"USD"},{"reporter":"KAZ","partner":"BEL","year":2023,"exports":6,"unit":"USD","comment":"x"}]' 'KAZ,BEL,2022,5,,USD KAZ,BEL,2023,6,,USD'
# json_never JSON MESSAGE
json_never() { file "$1" && never "$2" --reporter KAZ --partner BEL; }
it "goods beside services" json_never '{"reporter":"Kazakhstan","unit":"USD million","goods":[{"partner":"Belgium","year":2022,"exports":271.9}],"services":[{"partner":"Belgium","year":2022,"exports":12.1}]}' "x.csv:1:47: 'goods' stands beside others"
it "both by country" json_never '{"reporter":"Kazakhstan","unit":"USD million","data":{"goods":{"Belgium":{"2022":{"exports":271.9}}},"services":{"Belgium":{"2022":{"exports":12.1}}}}}' "'goods' stands beside others, and nothing says how its figures differ"
it "a list that is per head" json_never '{"reporter":"Kazakhstan","unit":"USD million","per_capita":[{"partner":"Belgium","year":2022,"exports":0.3}]}' "'per_capita' may say something of its figures"
it "a forecast behind the records" json_never '{"reporter":"Kazakhstan","unit":"USD million","list":[{"partner":"Belgium","year":2022,"exports":271.9}],"forecast":true}' 'expected or planned'
it "a record that holds nothing" json_never '{"columns":["a"],"rows":[{"c":[]},{"c":[{"v":1}]}]}' 'no header'
it "a record of lists alone" json_never '[{"year":[]},{"partner":1}]' 'no header'
it "a flow in an object, another beside it" json_never '[{"year":2022,"exports":{"value":100,"unit":"EUR"},"imports":80}]' "'exports' stands beside names of another kind"
# warned JSON MESSAGE ROWS: read, and what is left out is said
warned() { file "$1" && reads "${3:-$both}" --reporter KAZ --partner BEL && warns "$2"; }
of_pair='"reporter":"KAZ","partner":"BEL","unit":"USD million"'
it "growth beside values" warned "{$of_pair,\"growth\":{\"exports\":{\"2022\":7}},\"value\":{\"exports\":{\"2022\":271.9,\"2023\":220.7},\"imports\":{\"2022\":243.0,\"2023\":302.9}}}" "x.csv:1:56: warning: 'growth' is not read"
it "a growth of exports beside exports" warned "{$of_pair,\"exports\":{\"2022\":271.9,\"2023\":220.7},\"exports_growth\":{\"2023\":-18.8},\"imports\":{\"2022\":243.0,\"2023\":302.9}}" "warning: 'exports_growth' is not read"
it "a change beside years" warned '{"reporter":"Kasachstan","unit":"Mio. USD","Belgien":{"Ausfuhr":{"2022":271.9,"2023":220.7,"change":-18.8},"Einfuhr":{"2022":243.0,"2023":302.9}}}' "warning: 'change' is not read"
it "goods beside what they are of" warned '{"reporter":"KAZ","unit":"USD million","data":[{"year":2022,"partner":"BEL","exports":271.9,"imports":243.0,"goods":[{"hs":"27","exports":200}]},{"year":2023,"partner":"BEL","exports":220.7,"imports":302.9}]}' "warning: 'goods' is not read"
it "a part beside a total of a flow" warned "{$of_pair,\"2022\":{\"exports\":{\"total\":271.9,\"oil\":200},\"imports\":{\"total\":243.0}},\"2023\":{\"exports\":{\"total\":220.7},\"imports\":{\"total\":302.9}}}" "warning: 'oil' is not read"
it "plan beside fact" json_never "{$of_pair,\"plan\":{\"exports\":{\"2022\":280}},\"fact\":{\"exports\":{\"2022\":271.9}}}" "'plan' stands beside others"
it "two currencies" json_never '{"reporter":"KAZ","EUR":{"BEL":{"exports":{"2022":1}}},"USD":{"BEL":{"exports":{"2022":1.1}}}}' "x.csv:1:19: 'EUR' stands beside others"
it "two views of one table" json_never "{$of_pair,\"by_year\":{\"2022\":{\"exports\":1}},\"by_month\":{\"2022\":{\"01\":{\"exports\":1}}}}" "'by_year' stands beside others"
for name in services tonnes share edition constant_prices cumulative oil; do
	it "all within '$name'" json_never "{$of_pair,\"$name\":{\"exports\":{\"2022\":271.9}}}" "x.csv:1:56: '$name' may say something of its figures"
done
for name in foreign_trade bilateralTrade trade_statistics payload; do
	it "all within '$name'" json "{$of_pair,\"$name\":{\"exports\":{\"2022\":271.9,\"2023\":220.7},\"imports\":{\"2022\":243.0,\"2023\":302.9}}}"
done
# Figures of a part of the goods beside the total, or by themselves: read as all trade, they are wrong.
for name in 27 01 270900 0 A B-E minerals; do
	it "'$name' beside a total" json_never "{$of_pair,\"total\":{\"2022\":{\"exports\":271.9}},\"$name\":{\"2022\":{\"exports\":3}}}" "'$name' stands beside a total"
	it "a total beside '$name'" json_never "{$of_pair,\"2022\":{\"$name\":{\"exports\":3},\"all\":{\"exports\":271.9}}}" "'$name' stands beside a total"
done
for name in 27 01 1 C eur; do
	it "all within '$name', around years" json_never "{$of_pair,\"$name\":{\"2022\":{\"exports\":271.9}}}" "'$name' may say something of its figures"
done
it "a total beside countries" json '{"reporter":"KAZ","unit":"USD million","total":{"2022":{"exports":900}},"Belgium":{"2022":{"exports":271.9,"imports":243.0},"2023":{"exports":220.7,"imports":302.9}}}'
it "a total by itself" json "{$of_pair,\"total\":{\"2022\":{\"exports\":271.9,\"imports\":243.0},\"2023\":{\"exports\":220.7,\"imports\":302.9}}}"

# A country's code and its name are one country.
years='{"2022":{"exports":271.9,"imports":243.0},"2023":{"exports":220.7,"imports":302.9}}'
named='"reporter":"KAZ","unit":"USD million"'
it "a name within a code" json "{$named,\"BEL\":{\"name\":\"Belgium\",\"trade\":$years}}"
it "a code within a name" json "{$named,\"Belgien\":{\"code\":\"BE\",\"trade\":$years}}"
it "a code beside a name, in a list" json "{$named,\"data\":[{\"iso3\":\"BEL\",\"country\":\"Бельгия\",\"trade\":$years},{\"iso3\":\"FRA\",\"country\":\"France\",\"trade\":{\"2022\":{\"exports\":1}}}]}"
it "a number beside a name" json "{$named,\"data\":[{\"id\":\"056\",\"name\":\"Belgium\",\"trade\":$years}]}"
it "a code and a name of the reporter" json "{\"unit\":\"USD million\",\"KAZ\":{\"name\":\"Kazakhstan\",\"BEL\":$years}}"
it "a partner's name above its code" json "{$of_pair,\"Belgium\":$years}"
it "a code and another's name" json_never "{$named,\"BEL\":{\"name\":\"France\",\"trade\":$years}}" "'name' is a third country"

it "a third country" json_never "{$of_pair,\"Germany\":{\"exports\":{\"2022\":271.9}}}" "'Germany' is a third country"
it "years within years" json_never "{$of_pair,\"2023\":{\"exports\":{\"2022\":271.9}}}" "'2022' stands within another year"
it "months told for years" json_never "{$of_pair,\"period\":\"January-August\",\"exports\":{\"2022\":271.9}}" "'2022' stands within another one of its kind"
it "reporters, then partners" json '{"unit":"USD million","2022":{"KAZ":{"BEL":{"exports":271.9,"imports":243.0}},"BEL":{"KAZ":{"exports":6.9}}},"2023":{"KAZ":{"BEL":{"exports":220.7,"imports":302.9}}}}'
it "figures before what they are of" json '{"exports":{"Belgium":{"2022":271.9,"2023":220.7}},"imports":{"Belgium":{"2022":243.0,"2023":302.9}},"reporter":"Kazakhstan","unit":"USD million"}'

# --- parts of years ----------------------------------------------------------------------------------------

months='KAZ,BEL,2023-01,10,20,USD million KAZ,BEL,2023-02,11,21,USD million'
it "months by number" json "{$of_pair,\"data\":{\"2023\":{\"01\":{\"exports\":10,\"imports\":20},\"02\":{\"exports\":11,\"imports\":21}}}}" "$months"
it "months by number below 10" json "{$of_pair,\"2023\":{\"months\":{\"1\":{\"exports\":10,\"imports\":20},\"2\":{\"exports\":11,\"imports\":21}}}}" "$months"
it "months by name, within flows" json "{$of_pair,\"exports\":{\"2023\":{\"Jan\":10,\"Feb\":11}},\"imports\":{\"2023\":{\"Jan\":20,\"Feb\":21}}}" "$months"
it "months by name, in Russian, above years" json '{"reporter":"Казахстан","partner":"Бельгия","unit":"млн долларов США","январь":{"2023":{"экспорт":10,"импорт":20}},"февраль":{"2023":{"экспорт":11,"импорт":21}}}' "$months"
it "a year beside its months" json "{$of_pair,\"2023\":{\"exports\":220.7,\"imports\":302.9,\"months\":{\"01\":{\"exports\":10,\"imports\":20}}}}" 'KAZ,BEL,2023,220.7,302.9,USD million KAZ,BEL,2023-01,10,20,USD million'
it "a year as the total of quarters" json "{$of_pair,\"2023\":{\"exports\":{\"Q1\":50,\"Q2\":60,\"total\":220.7},\"imports\":{\"Q1\":70,\"Q2\":80,\"total\":302.9}}}" 'KAZ,BEL,2023-Q1,50,70,USD million KAZ,BEL,2023-Q2,60,80,USD million KAZ,BEL,2023,220.7,302.9,USD million'
it "months that may be quarters" json_never "{$of_pair,\"2023\":{\"1\":{\"exports\":10},\"2\":{\"exports\":11}}}" "'1' stands beside others"
it "quarters of no year" json_never "{$of_pair,\"exports\":{\"Q1\":50,\"Q2\":60}}" "'Q1' is a part of a year, but no name around it says of which"

# --- columns, axes, lists ----------------------------------------------------------------------------------

it "columns as lists" json "{$of_pair,\"year\":[2022,2023],\"exports\":[271.9,220.7],\"imports\":[243.0,302.9]}"
it "columns as lists, the unit too" json '{"Jahr":["2022","2023"],"reporter":["KAZ","KAZ"],"partner":["BEL","BEL"],"exports":[271.9,220.7],"imports":[243.0,302.9],"unit":["USD million","USD million"]}'
it "columns by places" json '{"year":{"0":2022,"1":2023},"reporter":{"0":"KAZ","1":"KAZ"},"partner":{"0":"BEL","1":"BEL"},"exports":{"0":271.9,"1":220.7},"imports":{"0":243.0,"1":302.9},"unit":{"0":"USD million","1":"USD million"}}'
it "rows by places" json "{\"0\":{\"year\":2022,\"exports\":271.9,\"imports\":243.0,$of_pair},\"1\":{\"year\":2023,\"exports\":220.7,\"imports\":302.9,$of_pair}}"
it "columns of unlike length" json_never "{$of_pair,\"year\":[2022,2023],\"exports\":[271.9]}" "'exports' is a list of values of which nothing says what they are"
it "a list of no axis" json_never "{$of_pair,\"exports\":[271.9,220.7],\"imports\":[1,2]}" "'exports' is a list of values"
it "rows with their names behind them" json "{$of_pair,\"rows\":[[2022,271.9,243.0],[2023,220.7,302.9]],\"columns\":[\"year\",\"exports\",\"imports\"]}"
it "rows with their names in the first, deep inside" json "{$of_pair,\"result\":{\"table\":[[\"year\",\"exports\",\"imports\"],[2022,271.9,243.0],[2023,220.7,302.9]]}}"
it "a data table of Google's charts" json "{$of_pair,\"cols\":[{\"label\":\"Year\"},{\"label\":\"Exports\"},{\"label\":\"Imports\"}],\"rows\":[{\"c\":[{\"v\":\"2022\"},{\"v\":271.9},{\"v\":243.0}]},{\"c\":[{\"v\":\"2023\"},{\"v\":220.7},{\"v\":302.9}]}]}"
it "Chart.js" json '{"type":"bar","data":{"labels":["2022","2023"],"datasets":[{"label":"Exports","data":[271.9,220.7],"backgroundColor":"#f00","borderWidth":1},{"label":"Imports","data":[243.0,302.9]}]},"options":{"plugins":{"title":{"display":true,"text":"Kazakhstan with Belgium, USD million"}}}}'
it "Highcharts" json '{"title":{"text":"Trade of Kazakhstan with Belgium"},"yAxis":{"title":{"text":"USD million"}},"xAxis":{"categories":[2022,2023]},"series":[{"name":"Export","data":[271.9,220.7]},{"name":"Import","data":[243.0,302.9]}]}'
it "ECharts, in Russian" json '{"title":{"text":"Торговля Казахстана с Бельгией"},"xAxis":{"type":"category","data":["2022","2023"]},"yAxis":{"type":"value","name":"млн долларов США"},"series":[{"name":"Экспорт","type":"bar","data":[271.9,220.7]},{"name":"Импорт","type":"line","data":[243.0,302.9]}]}'
it "Plotly" json '{"data":[{"type":"bar","name":"Exports","x":["2022","2023"],"y":[271.9,220.7]},{"type":"bar","name":"Imports","x":["2022","2023"],"y":[243.0,302.9]}],"layout":{"title":"Kazakhstan with Belgium, USD million"}}'
it "pairs of years and figures" json "{$of_pair,\"series\":[{\"name\":\"Exports\",\"data\":[[2022,271.9],[2023,220.7]]},{\"name\":\"Imports\",\"data\":[{\"x\":2022,\"y\":243.0},{\"x\":2023,\"y\":302.9}]}]}"
it "an axis of flows" json '{"reporter":"KAZ","unit":"USD million","flows":["exports","imports"],"BEL":{"2022":[271.9,243.0],"2023":[220.7,302.9]}}'
it "an axis of partners" json '{"title":"Exports of Kazakhstan, USD million","labels":["Belgium","Italy"],"datasets":[{"label":"2022","data":[271.9,1]},{"label":"2023","data":[220.7,2]}]}' 'KAZ,BEL,2022,271.9,,USD million KAZ,BEL,2023,220.7,,USD million'
it "a chart of a growth" json_never '{"title":{"text":"Growth of exports of Kazakhstan to Belgium"},"xAxis":{"categories":["2022","2023"]},"series":[{"name":"Exports","data":[27,22]}]}' "x.csv:1:11: a member beside the records says that its figures are no amounts of money: 'growth'"
it "a chart of months, as its options say" json_never '{"data":{"labels":["2022","2023"],"datasets":[{"label":"Exports","data":[2,3]}]},"options":{"plugins":{"title":{"text":["Kazakhstan with Belgium, USD million","January-August"]}}}}' 'a member beside the records names months, but the table years'
it "a series of a share" json_never "{$of_pair,\"labels\":[\"2022\",\"2023\"],\"datasets\":[{\"label\":\"Share of exports\",\"data\":[2,3]}]}" 'neither a heading nor a line above says whether these are exports or imports'
it "two axes" json_never "{$of_pair,\"years\":[2022,2023],\"flows\":[\"exports\",\"imports\"],\"data\":[[1,2],[3,4]]}" "'years' stands beside others"

# --- what programs write -----------------------------------------------------------------------------------

it "nodes and links by place" json '{"year":2022,"unit":"USD million","nodes":[{"name":"Kazakhstan"},{"name":"Belgium"}],"links":[{"source":0,"target":1,"value":271.9}]}' 'KAZ,BEL,2022,271.9,,USD million'
it "nodes and links by id" json '{"meta":{"year":2022,"unit":"USD million","flow":"exports"},"nodes":[{"id":"k","label":"Казахстан"},{"id":"b","label":"Бельгия"}],"edges":[{"source":"k","target":"b","value":271.9}]}' 'KAZ,BEL,2022,271.9,,USD million'
it "links of imports" json_never '{"year":2022,"unit":"USD million","flow":"imports","nodes":[{"id":"KAZ"},{"id":"BEL"}],"links":[{"source":"KAZ","target":"BEL","value":271.9}]}' 'in a list of exporters and importers'
it "places of a map" json "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"year\":2022,\"exports\":271.9,\"imports\":243.0,$of_pair},\"geometry\":{\"type\":\"Point\",\"coordinates\":[4.35,50.85]}},{\"type\":\"Feature\",\"properties\":{\"year\":2023,\"exports\":220.7,\"imports\":302.9,$of_pair},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[1,2]]]}}]}"
it "a value a line" json "{\"year\":2022,\"exports\":271.9,\"imports\":243.0,$of_pair}\n{\"year\":2023,\"exports\":220.7,\"imports\":302.9,$of_pair}"
it "a value a line, of nested ones" json '{"year":2022,"reporter":"KAZ","unit":"USD million","partner":{"iso":"BEL"},"flows":{"export":271.9,"import":243.0}}\n{"year":2023,"reporter":"KAZ","unit":"USD million","partner":{"iso":"BEL"},"flows":{"export":220.7,"import":302.9}}'
it "a list behind a list" json_never "[{\"year\":2022,\"exports\":1,$of_pair}]\n[{\"year\":2023,\"exports\":1,$of_pair}]" "x.csv:2:1: more follows the JSON's first value"

# stat EDIT ROWS: the office's cube, with its own codes, of which the labels say what they are
stat() { sed "$1" tests/golden/json/px_stat.json >"$scratch/x.csv" && reads "$2" --reporter IRL --partner BEL; }
it "JSON-stat by its labels" stat '' 'IRL,BEL,2024-01,1490,201,EUR thousand IRL,BEL,2024-02,1388,202,EUR thousand'
it "its first version, with other units" stat 's/^/{"dataset":/; s/$/}/; s/"label":"Euro Thousand"/"base":"EUR million"/g' 'IRL,BEL,2024-01,1490,201,EUR million IRL,BEL,2024-02,1388,202,EUR million'
it "a harmless note" stat 's/"version"/"note":["Figures as published in May 2024"],"version"/' 'IRL,BEL,2024-01,1490,201,EUR thousand IRL,BEL,2024-02,1388,202,EUR thousand'
stat_never() { sed "$1" tests/golden/json/px_stat.json >"$scratch/x.csv" && never "$2" --reporter IRL --partner BEL; }
it "a part of the goods in its title" stat_never 's/Value of merchandise trade/Trade in crude oil/' "names a part of the goods: 'crude oil'"
it "goods left out in its note" stat_never 's/"version"/"note":["Excluding aircraft"],"version"/' "'excluding aircraft'"
it "an index in place of values" stat_never 's/Value of \(Imports\|Exports\)/Volume Index of \1/g; s/Euro Thousand/Base 2015=100/g' 'neither a heading nor a line above says whether these are exports or imports'

# --- what stands beside records ----------------------------------------------------------------------------

# beside MEMBERS MESSAGE: refused, with where it stands; harmless MEMBERS: read
record='{"year":2022,"reporter":"KAZ","partner":"BEL","exports":271.9,"unit":"USD million"}'
beside() { file "{$1,\n\"data\":[$record]}" && never "$2"; }
harmless() { file "{$1,\n\"data\":[$record]}" && reads 'KAZ,BEL,2022,271.9,,USD million' && is_empty "$scratch/err"; }
unread='a member beside the records is not wholly understood'
it "an indicator of changes" beside '"indicator":"year-on-year change"' "x.csv:1:2: $unread: 'year-on-year change'"
it "an indicator of shares" beside '"measure":"share"' 'x.csv:1:2: a member beside the records'
it "an indicator of growth" beside '"indicator":"growth"' "x.csv:1:2: $unread"
it "a name that nobody knows" beside '"variant":"B"' "x.csv:1:2: $unread: 'variant'"
it "a note that leaves goods out" beside '"updated":"2024-05-01","note":"without oil"' "x.csv:1:25: a member beside the records limits its figures: 'without oil'"
it "the same in Russian, within an object" beside '"meta":{"примечание":"без учёта нефти"}' "x.csv:1:10: a member beside the records names a part of the goods: 'без учёта нефти'"
it "the same as one of several" beside '"notes":["Belgium with Luxembourg until 1998.","Ohne Erdöl."]' "x.csv:1:49: a member beside the records limits its figures: 'ohne erdöl'"
it "harmless members" harmless '"description":"Figures for the newsletter","version":3,"source":"Bureau of National Statistics","url":"https://example.org","title":"Kazakhstan'"'"'s trade in goods"'
it "a note of an edition" harmless '"note":"Figures as published in May 2024"'
it "a mark on a year" json_never "{$of_pair,\"exports\":{\"2022\":271.9,\"2023*\":220.7},\"note\":\"* January–August\"}" 'names months, but the table years'
it "a mark on a figure" json_never "{$of_pair,\"exports\":{\"2022\":271.9,\"2023\":\"220.7*\"},\"note\":\"* January–September\"}" 'names months, but the table years'
it "a mark and its note by the mark" json_never "{$of_pair,\"notes\":{\"*\":\"January-August\"},\"data\":[{\"year\":\"2022*\",\"exports\":5}]}" 'a note says that a marked year is not the whole year'
it "a mark that says provisional" json "{$of_pair,\"exports\":{\"2022\":271.9,\"2023\":\"220.7*\"},\"imports\":{\"2022\":243.0,\"2023\":302.9},\"footnotes\":{\"*\":\"provisional\"}}"
it "a note of a record" json_never '{"reporter":"KAZ","unit":"USD million","data":{"2022":{"BEL":{"exports":271.9,"note":"without oil"}}}}' "x.csv:1:56: column 'note' is not read, and says of a row 'without oil'"

# A unit of one column, and what a record holds besides values.
it "units of columns" json_never '{"reporter":"KAZ","partner":"BEL","columns":[{"name":"year"},{"name":"exports","unit":"kt"},{"name":"imports","unit":"kt"}],"rows":[[2022,5,7]]}' "x.csv:1:80: 'kt' is of one column alone"
it "currencies of columns, beside records" json_never "{\"fields\":[{\"name\":\"exports\",\"currency\":\"EUR\"}],\"data\":[$record]}" "x.csv:1:30: 'EUR' is of one column alone"
it "the same behind records" json_never "{\"data\":[$record],\"units\":{\"exports\":\"USD million\",\"imports\":\"kt\"}}" "'USD million' is of one column alone"
it "columns of no unit" json "{$of_pair,\"columns\":[{\"name\":\"year\",\"type\":\"integer\"},{\"name\":\"exports\",\"unit\":\"\"},{\"name\":\"imports\"}],\"rows\":[[2022,271.9,243.0],[2023,220.7,302.9]]}"
# held MEMBER MESSAGE: within a record
held() { json_never "[{\"year\":2022,\"exports\":271.9,$of_pair,$1}]" "$2"; }
it "a list of notes" held '"note":["without gold"]' "column 'note' is not read, and says of a row 'without gold'"
it "a list of notes, with a year" held '"footnotes":["2022: without gold"]' "column 'footnotes' is not read, and says of a row"
it "a note by its mark" held '"remark":{"1":"without gold"}' "column 'remark' is not read, and says of a row"
it "a note within an object" held '"meta":{"n":1,"note":["without gold"]}' "column 'note' is not read, and says of a row"
it "a unit within an object" held '"meta":{"unit":"kt"}' "says that its figures are no amounts of money: 'kt'"
it "a list of words" warned "[{\"year\":2022,\"exports\":271.9,\"imports\":243.0,$of_pair},{\"year\":2023,\"exports\":220.7,\"imports\":302.9,$of_pair,\"tags\":[\"a\",\"b\"]}]" "unknown column 'tags' is not read"
it "services in a list of words" warned "[{\"year\":2022,\"exports\":271.9,\"imports\":243.0,$of_pair},{\"year\":2023,\"exports\":1,$of_pair,\"tags\":[\"services\"]}]" "rows that say 'services' are left out" 'KAZ,BEL,2022,271.9,243.0,USD million'
it "who made a record" json "[{\"year\":2022,\"exports\":271.9,\"imports\":243.0,$of_pair,\"meta\":{\"source\":\"NBS\",\"updated\":\"2024\"}},{\"year\":2023,\"exports\":220.7,\"imports\":302.9,$of_pair,\"links\":{\"self\":\"x\"}}]"

# --- where and why -----------------------------------------------------------------------------------------

it "a figure of a record" json_never "[\n {\"year\":2022,\"exports\":271.9,$of_pair},\n {\"year\":2023,\"exports\":\"soon\",$of_pair}\n]" "x.csv:3:2: invalid number 'soon'"
it "a cut file" json_never "{$of_pair,\n\"exports\":{\"2022\":271.9" 'x.csv:3: the JSON is damaged, or ends in the middle'
it "figures of no name" json_never '{"result":[1,2,3]}' "x.csv:1:2: 'result' is a list of values of which nothing says what they are"
it "no figures" json_never '{"result":"ok"}' 'this is JSON, not a table'

# --- the words around a chart, and units ----------------------------------------------------------------------

no_money='a member beside the records says that its figures are no amounts of money'
unlike='stands beside others, and nothing says how its figures differ from theirs'
# chart MEMBERS [SERIES]: of two years; its unit, if there is one, is of the members
chart() { printf '{"title":{"text":"Kazakhstan with Belgium"},"xAxis":{"categories":["2022","2023"]%s},%s"series":[{"name":"Exports","data":[271.9,220.7]},{"name":"Imports","data":[243.0,302.9]%s}]}' "${3:-}" "$1" "${2:-}"; }
bare='KAZ,BEL,2022,271.9,243.0, KAZ,BEL,2023,220.7,302.9,'
charted() { json "$(chart "$1" "${3:-}")" "${2:-$both}" && is_empty "$scratch/err"; }
not_charted() { json_never "$(chart "$1" "${3:-}" "${4:-}")" "$2"; }
it "an axis in money" charted '"yAxis":{"title":{"text":"in millions of US dollars"}},'
it "an axis in thousands" charted '"yAxis":{"title":{"text":"1,000 USD"}},' "${both//million/thousand}"
it "an axis of values" charted '"yAxis":{"title":{"text":"Value"},"labels":{"format":"{value:,.0f}"}},' "$bare"
it "a unit below the title" json '{"title":{"text":"Kazakhstan with Belgium","subtext":"USD million"},"xAxis":{"data":["2022","2023"]},"series":[{"name":"Exports","data":[271.9,220.7]},{"name":"Imports","data":[243.0,302.9]}]}'
it "a unit behind each value" charted '"tooltip":{"valueSuffix":" USD million"},'
it "an axis of weights" not_charted '"yAxis":{"title":{"text":"kt"}},' "$no_money: 'kt'"
it "an axis of an index" not_charted '"yAxis":{"min":0,"title":{"text":"2015=100"}},' "$no_money: '2015=100'"
it "an axis of prices" not_charted '"yAxis":{"title":{"text":"EUR/kg"}},' "$no_money: 'EUR/kg'"
it "labels in percent" not_charted '"yAxis":{"title":{"text":null},"labels":{"format":"{value} %"}},' "$no_money: '{value} %'"
it "a hint in percent" not_charted '"tooltip":{"valueSuffix":" %"},' "$no_money: ' %'"
it "labels of figures in percent" not_charted '"plotOptions":{"series":{"dataLabels":{"format":"{y} %"}}},' "$no_money: '{y} %'"
it "a second axis in tonnes" not_charted '"yAxis":[{"title":{"text":"USD million"}},{"title":{"text":"thousand tonnes"}}],' "'yAxis' $unlike" ',"yAxis":1'
it "an axis that nothing tells of" not_charted '' "'yAxis' $unlike" ',"yAxis":1'
it "the first axis by its number" json "$(chart '"yAxis":[{"title":{"text":"USD million"}}],' ',"yAxis":0')"
it "a second axis of Chart.js" json_never '{"data":{"labels":["2021","2022"],"datasets":[{"label":"Exports","data":[5,6],"yAxisID":"y"},{"label":"Imports","data":[7,8],"yAxisID":"y1"}]},"options":{"scales":{"y":{"title":{"text":"USD million"}},"y1":{"title":{"text":"kt"}}}}}' "'y1' $unlike"
it "a second axis of Plotly" json_never '{"data":[{"x":[2021,2022],"y":[5,6],"name":"Exports"},{"x":[2021,2022],"y":[7,8],"name":"Imports","yaxis":"y2"}],"layout":{"title":"Kazakhstan with Belgium","yaxis":{"title":"USD million"},"yaxis2":{"title":"kt"}}}' "'yaxis2' $unlike"
it "Plotly, its titles as objects" json '{"data":[{"x":[2022,2023],"y":[271.9,220.7],"name":"Exports"},{"x":[2022,2023],"y":[243.0,302.9],"name":"Imports"}],"layout":{"title":{"text":"Kazakhstan with Belgium"},"xaxis":{"title":{"text":"Year"}},"yaxis":{"title":{"text":"USD million"}}}}'
it "the same, of an index" json_never '{"data":[{"x":[2022,2023],"y":[5,6],"name":"Exports"}],"layout":{"title":{"text":"Kazakhstan with Belgium"},"yaxis":{"title":{"text":"2021 = 100"}}}}' "$no_money: '2021 = 100'"
it "the same, with a note in the picture" json_never '{"data":[{"x":[2022,2023],"y":[5,6],"name":"Exports"}],"layout":{"title":{"text":"Kazakhstan with Belgium"},"annotations":[{"text":"2022: first half"}]}}' 'names months, but the table years'
it "a picture without gold" not_charted '"graphic":[{"type":"text","style":{"text":"without gold"}}],' "'gold'"
it "credits of a part of the goods" not_charted '"credits":{"text":"Mineral products only"},' 'names a part of the goods'
it "a band of a forecast" not_charted '' "expected or planned: 'forecast'" '' ',"plotBands":[{"from":0.5,"to":1.5,"label":{"text":"Forecast"}}]'
it "the second of two titles" json_never '{"title":[{"text":"Kazakhstan with Belgium"},{"text":"Services"}],"xAxis":{"data":["2022","2023"]},"series":[{"name":"Exports","data":[5,6]}]}' 'it holds trade in services'
it "an axis of Vega" json_never "{\"data\":{\"values\":[{\"year\":2022,\"exports\":5,$of_pair}]},\"encoding\":{\"x\":{\"field\":\"year\"},\"y\":{\"field\":\"exports\",\"axis\":{\"title\":\"kt\"}}}}" "$no_money: 'kt'"

simple='"data":[{"year":2022,"partner":"BEL","exports":5,"imports":7}]'
simply() { json "{$1,$simple${3:-}}" "KAZ,BEL,2022,5,7,$2" && is_empty "$scratch/err"; }
not_simply() { json_never "{$1$simple${3:-}}" "$2"; }
for unit in kt TEU pcs '2015=100' y/y 'percentage points' USD/kg 'USD per tonne' 'USD million PPP' 'USD million, SA' people; do
	it "a unit $unit" not_simply "\"unit\":\"$unit\"," "x.csv:1:2: $no_money: '$unit'"
done
it "units of what is told of the file" json_never "{\"metadata\":{\"unit\":\"kt\"},$simple}" "$no_money: 'kt'"
for unit in 'USD million' 'US\$ million' 'mln USD' '1e6 USD' MUSD 'млн.долл.США' 'in millions of US dollars' 'USD x 1 000 000'; do
	it "a unit $unit" simply "\"unit\":\"${unit//\\/}\"" 'USD million'
done
for asked in query request parameters params filters options; do
	it "$asked of a product" not_simply "\"$asked\":{\"product\":\"27\"}," "$unread: 'product'"
done
it "a request of months" not_simply '"parameters":{"months":"1-6"},' "$unread: 'months'"
it "a request of all goods" simply '"request":{"cmdCode":"TOTAL","format":"json","limit":100}' ''
for member in '"product":"TOTAL"' '"commodity":"All products"' '"tradeType":"G"'; do
	it "all goods: $member" simply "$member" ''
done
mixed() { json "{$1\"unit\":\"EUR million\",\"data\":[$2]}" "$3" && is_empty "$scratch/err"; }
it "a unit of one record is not the others'" mixed '"reporter":"KAZ","partner":"BEL",' '{"year":2022,"exports":5,"imports":6},{"year":2023,"exports":7,"imports":8,"unit":"USD million"}' 'KAZ,BEL,2022,5,6,EUR million KAZ,BEL,2023,7,8,USD million'
it "nor its partner" mixed '"reporter":"KAZ","partner":"BEL",' '{"year":2022,"exports":5,"imports":6},{"year":2023,"exports":7,"imports":8,"partner":"Italy"}' 'KAZ,BEL,2022,5,6,EUR million'
it "a unit of the first record alone" mixed '"reporter":"KAZ","partner":"BEL",' '{"year":2022,"exports":5,"imports":6,"unit":"EUR million"},{"year":2023,"exports":7,"imports":8}' 'KAZ,BEL,2022,5,6,EUR million KAZ,BEL,2023,7,8,EUR million'
for scale in '"unit_mult":"3"' '"UNIT_MULT":3' '"exponent":3' '"factor":1000' '"factor":"1000"' '"divisor":1000'; do
	it "a currency and $scale" simply "\"currency\":\"EUR\",$scale" 'EUR thousand'
done
it "a power that no unit has" json_never "{\"currency\":\"EUR\",\"unit_mult\":2,$simple}" 'no single unit'
it "crude oil" not_simply '"product":"Crude oil",' "'Crude oil'"
it "notes behind the records" not_simply '' "limits its figures: 'exclude gold'" ',"footnotes":["Figures are revised.","Data exclude gold."]'
it "notes behind them by their marks" not_simply '' "limits its figures: 'without gold'" ',"meta":{"notes":{"1":"Without gold"}}'
it "harmless notes behind them" simply '"version":1' '' ',"notes":["Figures as published in May 2024"]'

summary
