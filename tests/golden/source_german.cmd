# Headers in German: the data file's own columns, a list by country, GENESIS flat files old and new; French and Russian ones.
p() { printf '%s\n' "$@"; }
p 'Jahr;Ausfuhr;Einfuhr' '2022;1.234,5;243,0' '2023;220,7;302,9' | kzbe-trade convert -
p 'Land;Jahr;Ausfuhr in Tsd. EUR;Einfuhr in Tsd. EUR' 'Kasachstan;2022;2.758.123;9.512.345' 'Vereinigte Staaten;2022;156.208.111;93.346.222' >"$SCRATCH/land.csv"
kzbe-trade convert --reporter DEU --partner Kasachstan "$SCRATCH/land.csv"
kzbe-trade convert - <"$SCRATCH/land.csv" 2>&1
p 'statistics_code;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label' '51000;JAHR;Jahr;2023;STLAH;Länder;STLAH181;Kasachstan;3158123;Tsd. EUR;WERTA;Ausfuhr: Wert' '51000;JAHR;Jahr;2023;STLAH;Länder;STLAH181;Kasachstan;3415456;Tsd. USD;WERTAUSD;Ausfuhr: Wert (US-Dollar)' '51000;JAHR;Jahr;2023;STLAH;Länder;STLAH181;Kasachstan;612345,6;t;GEWA;Ausfuhr: Gewicht' '51000;JAHR;Jahr;2023;STLAH;Länder;STLAH181;Kasachstan;5912345;Tsd. EUR;WERTE;Einfuhr: Wert' | kzbe-trade convert --reporter DEU --partner KAZ -
p 'Zeit_Code;Zeit;1_Merkmal_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Auspraegung_Label;GEWA__Ausfuhr:_Gewicht__t;WERTA__Ausfuhr:_Wert__Tsd._EUR;WERTAUSD__Ausfuhr:_Wert_(US-Dollar)__Tsd._USD;WERTE__Einfuhr:_Wert__Tsd._EUR' 'JAHR;2022;DINSG;Deutschland;STLAH;Belgien;512345,6;62758123;65903456;59512345' | kzbe-trade convert --reporter DEU --partner BEL -
p 'Année;Exportations;Importations' '2022;1,5;2,5' | kzbe-trade convert -
p 'Год;Экспорт;Импорт;Товарооборот' '2022;1,5;2,5;4,0' | kzbe-trade convert -
# A month or quarter beside the year is no year.
p 'year,month,exports,imports' '2023,1,5,6' | kzbe-trade convert - 2>&1
p 'Jahr;Quartal;Ausfuhr' '2023;1;5,0' | kzbe-trade convert - 2>&1
