# Comtrade's files cut to the columns that people need, or with other names; lists of edges; what a column
# that is missing leaves open is named.
both() { kzbe-trade convert - 2>&1; }
p() { printf '%s\n' "$@"; }
p 'Year,Period,Trade Flow,Reporter,Partner,Commodity,Commodity Code,Trade Value (US$)' '2014,201401,Exports,United Kingdom,Belgium,All Commodities,TOTAL,33057' '2014,201401,Imports,United Kingdom,Belgium,All Commodities,TOTAL,41000' '2014,201401,Re-Exports,United Kingdom,Belgium,All Commodities,TOTAL,9' | both
p 'Year,Trade Flow,Reporter Code,Partner Code,Commodity Code,Trade Value (US$)' 2014,Import,842,156,1,5 2014,Import,842,156,10,7 | both
p year,trade_flow,reporter_iso,partner_iso,commodity_code,trade_value_usd 2014,Export,KAZ,BEL,TOTAL,5 | both
p refYear,reporterISO,flowCode,partnerISO,cmdCode,primaryValue 2020,KAZ,X,BEL,TOTAL,5 2020,KAZ,M,BEL,TOTAL,6 2020,KAZ,RX,BEL,TOTAL,1 | both
p ref_year,ref_month,reporter_desc,flow_desc,partner_desc,primary_value 2020,3,Kazakhstan,Export,Belgium,5 2020,52,Kazakhstan,Export,Belgium,66 | both
p Period,'Trade Flow','Trade Flow Code','Reporter Code','Partner Code','Commodity Code','Trade Value (US$)' 2023,M,0,398,56,TOTAL,5 2023,X,0,398,56,TOTAL,6 2023,RX,0,398,56,TOTAL,1 2023,FM,0,398,56,TOTAL,1 | both
p yr,rgDesc,rtTitle,ptTitle,cmdCode,TradeValue 2010,Export,Kazakhstan,Belgium,TOTAL,4 | both
# Details that the columns left do not tell apart are not guessed at.
p refYear,reporterISO,flowCode,partnerISO,cmdCode,primaryValue 2020,KAZ,X,BEL,TOTAL,5 2020,KAZ,X,BEL,TOTAL,4 | both
# Edges: who exports to whom, no matter who reports.
p year,exporter,importer,value 2020,KAZ,BEL,5 2020,BEL,KAZ,6 2020,KAZ,WLD,70 | both
p year,iso3_o,iso3_d,tradeflow_comtrade_o,tradeflow_baci 2020,KAZ,BEL,5,8 2020,BEL,KAZ,6,9 | both
p exporter,importer,year,value_final,unit Kazakhstan,Belgium,2020,5.5,'USD million' | both
p year,month,reporter,partner,flow,value 2020,1,KAZ,BEL,X,5 2020,Feb,KAZ,BEL,X,6 2020,March,KAZ,BEL,X,7 2020,,KAZ,BEL,X,18 | both
p date,reporter,partner,flow,value 2023-01-31,KAZ,BEL,X,5 2023-02-28,KAZ,BEL,X,6 | both
p date,reporter,partner,flow,value 2022-12-31,KAZ,BEL,X,5 2023-12-31,KAZ,BEL,X,6 | both
p 'Period,Reporter,Partner,Trade Value (US$ Thousand)' 2014,KAZ,BEL,5 | both
# Which form a header is nearest to, and what it lacks.
p reporterCode,period,primaryValue,flowCode 398,2020,5,X | both
p Period,Reporter,Partner,Commodity,'Trade Value' 2020,KAZ,BEL,x,5 | both
p Year,Partner,'Trade Flow','Trade Value (US$)' 2020,KAZ,X,5 | both
p REPORTER,PARTNER,PRODUCT_NC,FLOW,STAT_PROCEDURE,VALUE_EUR BE,KZ,1,1,1,1 | both
p foo,bar 1,2 | both
# Codes that a program took for numbers.
p period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue 2020.0,398.0,X,56.0,1011.0,5.0 2020.0,398.0,X,56.0,1012.0,2.0 202101.0,398.0,X,56.0,10110.0,5.0 | both
