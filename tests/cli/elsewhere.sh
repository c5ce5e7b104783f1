#!/bin/bash
# Tables in languages in which no texts are read, by the glossary of headings and the names of countries. Usage:
# elsewhere.sh PROGRAM
program=${1:?usage: elsewhere.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh

while IFS='|' read -r header line rows; do
	headings() { file "$1" "$2" && reads "$3"; }
	it "headings: $header" headings "$header" "$line" "$rows"
done <<-'HEADINGS'
	Rok;Vývoz, mil. EUR;Dovoz, mil. EUR;Bilance|2021;3,5;4;-0,5|KAZ,BEL,2021,3.5,4,EUR million
	Rok;Eksport w tys. euro;Import w tys. euro|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR thousand
	Év;Kivitel, ezer euró;Behozatal, ezer euró|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR thousand
	Év;Kivitel, ezer EUR;Behozatal, ezer EUR|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR thousand
	Vuosi;Vienti, miljoonaa euroa;Tuonti, miljoonaa euroa|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR million
	Yıl;İhracat (bin ABD doları);İthalat (bin ABD doları)|2021;3,5;4|KAZ,BEL,2021,3.5,4,USD thousand
	YIL;İHRACAT (MİLYON DOLAR);İTHALAT (MİLYON DOLAR)|2021;3,5;4|KAZ,BEL,2021,3.5,4,USD million
	Рік;Експорт, тис. дол. США;Імпорт, тис. дол. США;Сальдо|2021;3,5;4;-0,5|KAZ,BEL,2021,3.5,4,USD thousand
	Yil;Eksport, mln AQSH dollari;Import, mln AQSH dollari;Aylanma|2021;3,5;4;7,5|KAZ,BEL,2021,3.5,4,USD million
	Ano;Exportações (milhões de euros);Importações (milhões de euros)|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR million
	Anno;Esportazioni (milioni di euro);Importazioni (milioni di euro)|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR million
	Rok;Měsíc;Vývoz;Dovoz|2021;únor;5,0;6|KAZ,BEL,2021-02,5.0,6,
	Rok;Miesiąc;Eksport;Import|2021;lutego;5,0;6|KAZ,BEL,2021-02,5.0,6,
	Рік;Місяць;Експорт;Імпорт|2021;лютий;5,0;6|KAZ,BEL,2021-02,5.0,6,
	Vuosi;Kuukausi;Vienti;Tuonti|2021;helmikuu;5,0;6|KAZ,BEL,2021-02,5.0,6,
	Měsíc;Vývoz;Dovoz|listopad 2021;5,0;6|KAZ,BEL,2021-11,5.0,6,
	Hónap;Kivitel;Behozatal|2021. november;5,0;6|KAZ,BEL,2021-11,5.0,6,
	Ay;İhracat;İthalat|Kasım 2021;5,0;6|KAZ,BEL,2021-11,5.0,6,
HEADINGS

while IFS='|' read -r title header line options rows; do
	# shellcheck disable=SC2086 # options are several
	partners() { file "$1" "$2" "$3" && reads "$5" $4; }
	it "partners: $title" partners "$title" "$header" "$line" "$options" "$rows"
done <<-'PARTNERS'
	Obchod České republiky 2021, mil. Kč|Země;Vývoz;Dovoz|Kazachstán;3,5;4|--reporter CZE --partner KAZ|CZE,KAZ,2021,3.5,4,CZK million
	Handel zagraniczny Polski 2021, mln zł|Kraj;Eksport;Import|Niemcy;3,5;4|--reporter POL --partner DEU|POL,DEU,2021,3.5,4,PLN million
	Magyarország külkereskedelme 2021, millió EUR|Ország;Kivitel;Behozatal|Németország;3,5;4|--reporter HUN --partner DEU|HUN,DEU,2021,3.5,4,EUR million
	Suomen ulkomaankauppa 2021, miljoonaa euroa|Maat;Vienti;Tuonti|Ruotsi;3,5;4|--reporter FIN --partner SWE|FIN,SWE,2021,3.5,4,EUR million
	Türkiye'nin dış ticareti 2021, milyon dolar|Ülkeler;İhracat;İthalat|Özbekistan;3,5;4|--reporter TUR --partner UZB|TUR,UZB,2021,3.5,4,USD million
	Зовнішня торгівля України 2021, млн євро|Країни;Експорт;Імпорт|Німеччина;3,5;4|--reporter UKR --partner DEU|UKR,DEU,2021,3.5,4,EUR million
	O‘zbekiston Respublikasi tashqi savdosi, 2021-yil, mln AQSh dollari|Davlatlar;Eksport;Import|Qozog‘iston;3,5;4|--reporter UZB --partner KAZ|UZB,KAZ,2021,3.5,4,USD million
	2021, EUR million|País;Exportações;Importações|Alemanha;3,5;4|--reporter PRT --partner DEU|PRT,DEU,2021,3.5,4,EUR million
	2021, EUR million|Paese;Esportazioni;Importazioni|Paesi Bassi;3,5;4|--reporter ITA --partner NLD|ITA,NLD,2021,3.5,4,EUR million
PARTNERS

while IFS='|' read -r header line; do
	guessed() { file 'USD million' "$1" "$2" && { "$program" convert "$scratch/x.csv" >"$scratch/out" 2>"$scratch/err" || true; } && ! grep -q ',3\.5,' "$scratch/out"; }
	it "not guessed: $header" guessed "$header" "$line"
done <<-'UNKNOWN'
	Rok;Vývoz ropy;Dovoz|2021;3,5;4
	Rok;Podíl vývozu;Dovoz|2021;3,5;4
	Év;Olajkivitel;Behozatal|2021;3,5;4
	Év;Kivitel változása;Behozatal|2021;3,5;4
	Рік;Експорт нафти;Імпорт|2021;3,5;4
	Рік;Реекспорт;Імпорт|2021;3,5;4
	Vuosi;Jälleenvienti;Tuonti|2021;3,5;4
	Vuosi;Palveluvienti;Tuonti|2021;3,5;4
	Yıl;Altın ihracatı;İthalat|2021;3,5;4
	Yil;Gaz eksporti;Import|2021;3,5;4
	Rok;Eksport węgla;Import|2021;3,5;4
UNKNOWN

# of whom: the genitive reports
whose() { file 'Suomen tavaravienti Kazakstaniin, miljoonaa euroa' 'Vuosi;Tammi;Helmi;Maalis' '2021;1;2;3' && reads 'FIN,KAZ,2021-01,1,,EUR million FIN,KAZ,2021-02,2,,EUR million FIN,KAZ,2021-03,3,,EUR million' --reporter FIN; }
it "whose trade" whose

# --- encodings --------------------------------------------------------------------------------------------

# encoded NAME HEADINGS ROW
encoded() {
	file 'Handel zagraniczny Polski 2021, mln złotych' "$2" "$3" && iconv -f UTF-8 -t "$1" "$scratch/x.csv" >"$scratch/y.csv" &&
		mv "$scratch/y.csv" "$scratch/x.csv" && reads 'POL,DEU,2021,3.5,4,PLN million' --reporter POL --partner DEU && warns "read as $1"
}
it "CP1250" encoded CP1250 'Państwo (kraj);Eksport;Import' 'Niemcy;3,5;4'
turkish() {
	file "Türkiye'nin dış ticareti 2021, milyon dolar" 'Ülkeler;İhracat;İthalat' 'Özbekistan;3,5;4' &&
		iconv -f UTF-8 -t CP1254 "$scratch/x.csv" >"$scratch/y.csv" && mv "$scratch/y.csv" "$scratch/x.csv" &&
		reads 'TUR,UZB,2021,3.5,4,USD million' --reporter TUR --partner UZB && warns 'read as CP1254'
}
it "CP1254" turkish
western() {
	file "Commerce extérieur de la France avec l'Italie" 'Année;Exportations;Remarque' '2021;3,5;été, cœur' &&
		iconv -f UTF-8 -t CP1252 "$scratch/x.csv" >"$scratch/y.csv" && mv "$scratch/y.csv" "$scratch/x.csv" && reads 'FRA,ITA,2021,3.5,,' && warns 'read as CP1252'
}
it "CP1252" western

# --- Chinese, Spanish --------------------------------------------------------------------------------------

china() { file "$1" '单位：千美元' '国家（地区）\t进出口\t出口\t进口' '比利时\t9\t5\t4' && reads 'CHN,BEL,2022,5,4,USD thousand' --reporter CHN --partner BEL; }
it "a year in Chinese" china 2022年中国进出口商品国别（地区）总值表
months_of_china() { file "$1" '单位：千美元' '国家（地区）\t进出口\t出口\t进口' '比利时\t9\t5\t4' && reads 'CHN,BEL,2022-01/2022-08,5,4,USD thousand' --reporter CHN --partner BEL; }
it "months in Chinese" months_of_china 2022年1至8月中国进出口商品国别（地区）总值表
it "months in Chinese, with a hyphen" months_of_china 2022年1-8月中国进出口商品国别（地区）总值表
for title in 2022年前三季度中国进出口商品总值表 2022年上半年中国进出口总值表; do
	chinese_part() { file "$1" '单位：千美元' '国家（地区）\t进出口\t出口\t进口' '比利时\t9\t5\t4' && { "$program" convert "$scratch/x.csv" --reporter CHN --partner BEL >"$scratch/out" 2>"$scratch/err" || true; } && ! grep -q '^2022,' "$scratch/out"; }
	it "no year in Chinese: $title" chinese_part "$title"
done
labelled() { file 'Comercio exterior de bienes de España' 'Valores en euros. País: Kazajstán. Importaciones: total' 'Flujo;Periodo;País;Euros' 'EXPORT;enero 2023;Kazajstán;5,5' 'IMPORT;enero 2023;Kazajstán;6,5' && reads 'ESP,KAZ,2023-01,5.5,6.5,EUR' --reporter ESP --partner KAZ; }
it "a country behind a label is no second reporter" labelled
stated() { file 'Kazakhstan: trade with Belgium' "$1" 'Year;Exports;Imports' '2022;5;6' && reads "KAZ,BEL,2022,5,6,$2"; }
for words in 'Montants en euros' 'Beträge in Euro' 'expressed in euros' 'Volle Euro' 'euros corrientes' 'valori in euro' 'figures in euro'; do
	it "no scale: $words" stated "$words" EUR
done
it "no scale: US dollars" stated 'в текущих ценах, в долларах США' USD
months() { file 'Exports to and Imports from Belgium' 'Years/Months,Exp-Total,Imp-Total' "$1,5,6" && reads "$2" --reporter JPN --partner BEL; }
it "2023/01" months 2023/01 'JPN,BEL,2023-01,5,6,'
it "2023/12" months 2023/12 'JPN,BEL,2023-12,5,6,'
unclear() { file 'Exports to and Imports from Belgium' 'Years/Months,Exp-Total,Imp-Total' '2011/12,5,6' && never 'invalid period' --reporter JPN --partner BEL; }
it "2011/12" unclear
adjective() { file 'Trade in EUR million' ';2022;2023' "$1;5;6" "$2;7;8" && reads 'BEL,KAZ,2022,5,7,EUR million BEL,KAZ,2023,6,8,EUR million' --reporter BEL --partner KAZ; }
it "Belgian exports to" adjective 'Belgian exports to Kazakhstan' 'Belgian imports from Kazakhstan'
it "Belgische uitvoer naar" adjective 'Belgische uitvoer naar Kazachstan' 'Belgische invoer uit Kazachstan'
it "no adjective" adjective 'Экспорт Бельгии в Казахстан' 'Импорт Бельгии из Казахстана'
it "Belgische Ausfuhr nach" adjective 'Belgische Ausfuhr nach Kasachstan' 'Belgische Einfuhr aus Kasachstan'
sides() { file 'Kazakhstan and Belgium: goods trade, USD million' "Year,$1,$2,Total trade" 2022,5,7,12 && reads 'KAZ,BEL,2022,5,7,USD million'; }
it "sides beside a total" sides "Kazakhstan's exports to Belgium" "Kazakhstan's imports from Belgium"
austrian() { file 'Österreichs Außenhandel mit Kasachstan, Mio. EUR' 'Jahr;Einfuhr;Ausfuhr' '2021;5,5;6' '2024 (Jän.-Aug.);7;8' && reads 'AUT,KAZ,2021,6,5.5,EUR million AUT,KAZ,2024-01/2024-08,8,7,EUR million'; }
it "Jänner" austrian

summary
