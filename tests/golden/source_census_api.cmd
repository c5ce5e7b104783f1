# What the US Census Bureau's interface answers: lists in a list, or CSV; months, or the year so far; goods by SITC.
p() { printf '%s\n' "$@"; }
p '[["CTY_CODE","CTY_NAME","ALL_VAL_MO","ALL_VAL_YR","time"],' '["4634","KAZAKHSTAN","90387722","170775444","2023-02"],' '["-","TOTAL FOR ALL COUNTRIES","160387722000",null,"2023-02"]]' >"$SCRATCH/exports.json"
kzbe-trade convert --reporter USA --partner KAZ "$SCRATCH/exports.json"
kzbe-trade convert --reporter USA --partner WLD "$SCRATCH/exports.json"
p '[["CTY_NAME","GEN_VAL_MO","CON_VAL_MO","I_COMMODITY","YEAR","MONTH"],' '["KAZAKHSTAN","80387722","70387722","-","2023","02"],' '["KAZAKHSTAN","5","4","27","2023","02"]]' | kzbe-trade convert --reporter USA --partner KAZ -
p '[["CTY_NAME","ALL_VAL_YR","YEAR","MONTH"],["KAZAKHSTAN","500","2022","12"],["KAZAKHSTAN","300","2023","08"]]' | kzbe-trade convert --reporter USA --partner KAZ -
p 'CTY_CODE,CTY_NAME,ALL_VAL_MO,YEAR,MONTH' '4634,KAZAKHSTAN,90387722,2023,01' | kzbe-trade convert --reporter USA --partner KAZ -
p 'SITC,CTYNAME,year,IJAN,IYR,EJAN,EYR' '3,Kazakhstan,2023,1.5,10.5,2,20' '7,Kazakhstan,2023,2.25,20.25,4,40' | kzbe-trade convert --reporter USA --partner KAZ -
p '{"columns":["year","reporter","partner","flow","value"],"index":[0,1],"data":[[2020,"KAZ","BEL","X",5.5],[2020,"KAZ","BEL","M",1e3]]}' | kzbe-trade convert -
p 'year,reporter,partner,flow,value' '2e3,KAZ,BEL,X,1e+05' '2e+03,KAZ,BEL,M,3' | kzbe-trade convert -
# SDMX by its own names: UNIT_MULT is a power of ten; an answer in JSON tells no unit.
p 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,FREQ,TRADE_FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT' 'DATAFLOW,X,I,BEL,KAZ,A,X,2022,357.5,USD,6' 'DATAFLOW,X,I,BEL,KAZ,A,M,2022,57.5,USD,6' 'DATAFLOW,X,I,BEL,W,A,M,2022,570000.5,USD,6' >"$SCRATCH/sdmx.csv"
kzbe-trade convert "$SCRATCH/sdmx.csv"
kzbe-trade convert --reporter BEL --partner WLD "$SCRATCH/sdmx.csv"
p 'REF_AREA,COUNTERPART_AREA,TRADE_FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT' 'BEL,KAZ,X,2022,357.5,USD,5' | kzbe-trade convert - 2>&1
