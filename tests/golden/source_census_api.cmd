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
