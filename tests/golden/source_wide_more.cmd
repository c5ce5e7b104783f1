# Tables of which a row holds several figures, whose pair, flow or period stands above the columns. ITC Trade Map:
# bilateral trade with a line of pairs above the periods; products of one country; the world's exporters.
p() { printf '%s\n' "$@"; }
t() { printf '%b' "$@"; }
t 'Bilateral trade between Kazakhstan and Belgium\nBilateral trade data have been reported by Kazakhstan\nUnit : US Dollar thousand\n' "Product code\tProduct label\tKazakhstan's imports from Belgium\t\t\tBelgium's exports to world\t\t\n" '\t\tValue in 2022\tValue in 2023\tGrowth in value\tValue in 2022\tValue in 2023\t\n' "'30\tPharmaceutical products\t35,5\t41\t15\t900\t950\t\n'84\tMachinery\t10\t12,5\t20\t1\t2\t\n" >"$SCRATCH/pairs.txt"
tr '\t' ';' <"$SCRATCH/pairs.txt" | kzbe-trade convert -
tr ',' . <"$SCRATCH/pairs.txt" | kzbe-trade convert --reporter BEL --partner WLD -
tr ',' . <"$SCRATCH/pairs.txt" | sed 's/by Kazakhstan/by Belgium/' | kzbe-trade convert - 2>&1
cat >"$SCRATCH/pairs.xls" <<'HTML'
<html><body><table><tr><td colspan="8">Bilateral trade between Kazakhstan and Belgium</td></tr>
<tr><th rowspan="2">Product code</th><th rowspan="2">Product label</th><td colspan="2">Kazakhstan's imports from Belgium</td><td colspan="3">Kazakhstan's exports to Belgium</td></tr>
<tr><th>Value in 2018-M04</th><th>Value in 2018-M05</th><td>&nbsp;</td><th>Value in 2018-M04</th><th>Value in 2018-M05</th></tr>
<tr><td>'TOTAL</td><td>All products</td><td>3</td><td>4.5</td><td>&nbsp;</td><td>7</td><td></td></tr></table></body></html>
HTML
kzbe-trade convert "$SCRATCH/pairs.xls"
t 'Code\tProduct label\tExported value in 2019\tExported value in 2020\t\nTOTAL\t"All products"\t58\t60\t\n'"'27\tFuels\t30\t31\t\n" | kzbe-trade convert --reporter KAZ --partner WLD -
t 'Exporters\tExported value in 2019\tExported value in 2020\t\n"World"\t900\t950\t\n"Kazakhstan"\t58\t60\t\n' | kzbe-trade convert --reporter KAZ --partner WLD -
t 'List of importing markets for a product exported by Belgium (mirror data)\nImporters\tExported value in 2019\nKazakhstan\t5\n' | kzbe-trade convert - 2>&1
# World Bank WITS by group of products: what is told by tariff is only a part of the imports.
p 'Reporter Name,Partner Name,Year,Trade Flow,Product Group,Export (US$ Thousand),Import (US$ Thousand),Export Product Share (%),AHS Total Tariff Lines,AHS SpecificDuty Imports (US$ Thousand),AHS Dutiable Imports (US$ Thousand),MFN Duty Free Imports (US$ Thousand)' 'Belgium,Kazakhstan,2021,EXPIMP,All Products,15.25,4.5,1,2,3,4,5' | kzbe-trade convert -
# WTO Stats, years as columns below the indicator; the unit in a column of its own; the world without a code.
p 'Indicator,  Merchandise exports by product group – annual (Million US dollar),,,' ',,,,' 'Reporting Economy,Product/Sector,Partner Economy,2019,2020' 'Kazakhstan,SI3_AGG - TO - Total merchandise,World,57309,46950' 'Kazakhstan,SI3_AGG - MA - Manufactures,World,5,6' | kzbe-trade convert --reporter KAZ --partner WLD -
p 'Indicator,Reporting Economy ISO3A Code,Reporting Economy,Partner Economy ISO3A Code,Partner Economy,Product/Sector,Unit,Year,Value' 'Merchandise imports by product group – annual,KAZ,Kazakhstan,,World,Total merchandise,Million US dollar,2021,41416' 'Merchandise imports by product group – annual,KAZ,Kazakhstan,,World,Total merchandise,Thousand tonnes,2020,1' | kzbe-trade convert --reporter KAZ --partner WLD -
# UK Office for National Statistics: the flow stands in the title alone; without it the table is of no form.
p '1. Annual Exports: UK trade in goods annual exports to all countries, current prices, seasonally adjusted, [note 1]' 'Source: Office for National Statistics' 'Country Code,Country Name,2023,2024Q1,2024Jan,2024 FEB' 'BE,Belgium,17849,4000,1100,1200' 'KZ,Kazakhstan [note 2],301,70,20,25' >"$SCRATCH/ons.csv"
kzbe-trade convert --reporter GBR --partner KAZ "$SCRATCH/ons.csv"
tail -n +3 "$SCRATCH/ons.csv" | kzbe-trade report - 2>&1 | head -n 1
# China Customs: the month in the title, and the months so far; or years and months in columns.
p "(2) China's Total Export & Import Values by Country/Region, December 2023 (in USD)" 'Unit: US$1,000' ',Exports & Imports,,Exports,,Imports,,Percentage Change,' 'Country (Region),12,1to12,12,1to12,12,1to12,Exports,Imports' 'Kazakhstan,"4,100,000","41,000,000","2,100,000","24,700,000","2,000,000","16,300,000",1.5,-2.5' 'Belgium,30,300,10,100,20,200,1,2' 'Bermuda,-,5,-,5,-,-,,' >"$SCRATCH/gacc.csv"
kzbe-trade convert --reporter CHN --partner KAZ "$SCRATCH/gacc.csv"
kzbe-trade convert --reporter CHN --partner BMU "$SCRATCH/gacc.csv"
sed 's/ December 2023//' "$SCRATCH/gacc.csv" | kzbe-trade report - 2>&1
p '2023年12月进出口商品国别（地区）总值表' '单位：千美元' ',进出口,,出口,,进口,' ',当月,1至12月累计,当月,1至12月累计,当月,1至12月累计' '哈萨克斯坦,30,300,10,100,20,200' 'Belgium,31,301,11,101,20,200' | sed '2s/.*/Unit: US$1,000/; 1s/^/中国 /' | kzbe-trade convert --reporter CHN --partner BEL -
p ',进出口,出口,进口,year,month' 'Belgium,1872045,1373659,498386,2016,1' 'Bhutan,367,367,-,2016,1' | kzbe-trade convert --reporter CHN --partner BEL -
# IMF: a column for each pair; nothing tells the flow.
p 'Exports of goods' ',Kazakhstan,Kazakhstan,Belgium' ',Belgium,"China, P.R.: Mainland",Kazakhstan' 'Q1 1998,9.434,1,5' 'Q2 1998,11.783,2,' | kzbe-trade convert - 2>&1
p '"Exports, FOB to Partner Countries, US Dollars, Millions",,' ',Kazakhstan,' ',Belgium,Germany' '2020,9.4,1' | kzbe-trade convert -
# Exports and imports side by side, of whom is to be asked for.
p 'Country;Year;Exports (USD million);Imports (USD million)' 'Belgium;2023;7,5;1.234,5' | kzbe-trade convert --reporter KAZ -
# A country beside a partner is the reporter; codes of countries where a list of products has codes of these; flags without a space.
p 'Country,Partner,Year,Exports (USD million),Imports (USD million)' 'Kazakhstan,Belgium,2023,1,2' | kzbe-trade report - 2>&1 | head -n 1
p 'Code,Klassifikator,2010,2011' '056,Belgium,1,2' | kzbe-trade report --reporter UZB - 2>&1 | head -n 1
printf 'freq,indic_et,sitc06,partner,geo\\TIME_PERIOD\t2019 \t2020 \nA,MIO_EXP_VAL,TOTAL,KZ,BE\t173.2p\t196.4 \n' | kzbe-trade convert -
# IMF: one value a row, in full downloads. WTO: a quarter by its name. WITS: gross flows beside exports and imports.
p 'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Time Period,Value,Status' '"Kazakhstan, Rep. of",916,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,Belgium,124,2019,5000000.5,' '"Kazakhstan, Rep. of",916,"Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars",TMG_CIF_USD,Belgium,124,2019,70,' '"Kazakhstan, Rep. of",916,"Goods, Value of Imports, Free on board (FOB), US Dollars",TMG_FOB_USD,Belgium,124,2019,66,' '"Kazakhstan, Rep. of",916,"Goods, Value of Trade Balance, US Dollars",TBG_USD,Belgium,124,2019,1,' '"Kazakhstan, Rep. of",916,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,Belgium,124,2020Q2,9,' '"Kazakhstan, Rep. of",916,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,World,001,2019,99,' | kzbe-trade convert -
for quarter in First Second third FOURTH; do
	p 'Indicator,Reporting Economy,Partner Economy,Product/Sector,Period,Frequency,Unit,Year,Value' "Total merchandise exports - quarterly (Million US dollar),Kazakhstan,Belgium,Total merchandise,$quarter quarter,Quarterly,Million US dollar,2021,155.5" | kzbe-trade convert - | tail -n 1
done
p 'Reporter,Partner,Product,Year,TradeFlow,TradeValue in 1000 USD' 'Belgium,Kazakhstan,All Products,2021,Gross Exp.,351' 'Belgium,Kazakhstan,All Products,2021,Export,350.75' 'Belgium,Kazakhstan,All Products,2021,Import,200.25' 'Belgium,Kazakhstan,All Products,2021,Gross Imp.,202' | kzbe-trade convert -
# A no-break space behind numbers, names and what stands for nothing, as China Customs' workbooks have it.
p "(2) China's Total Export & Import Values by Country/Region, December 2023 (in USD)" 'Unit: US$1,000' ',Exports & Imports,,Exports,,Imports,,Percentage Change,' 'Country (Region),12,1to12,12,1to12,12,1to12,Exports,Imports' 'Kazakhstan_,"4,100,000_","41,000,000_","2,100,000_","24,700,000_",-_,"16,300,000__",1.5_,-2.5_' | sed "s/_/$(printf '\302\240')/g" >"$SCRATCH/spaces.csv"
for how in '' --no-filter; do kzbe-trade convert $how --reporter CHN --partner KAZ "$SCRATCH/spaces.csv"; done
