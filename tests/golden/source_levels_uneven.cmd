# Of products given at several levels nothing counts twice, and what a coarse level lacks the finer ones give.
ct='period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,aggrLevel,primaryValue'
eu='LAST UPDATE,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG'
read_() { printf '%s\n' "$@" | kzbe-trade convert -; }
echo 'chapter 02 is missing from level 2: 50, not 30'; read_ "$ct" 2021,398,M,56,H5,01,,30 2021,398,M,56,H5,0101,,30 2021,398,M,56,H5,0201,,20
echo 'zeros were lost: 12, not 5'; read_ "$ct" 2021,398,X,56,H5,1,2,5 2021,398,X,56,H5,27,2,7
echo 'the same, the file tells no level'; read_ "$ct" 2021,398,X,56,H5,101,,5 2021,398,X,56,H5,2701,,7
echo 'levels of the SITC are not even: 10, not 13'; read_ "$ct" 2021,398,X,56,S4,1,,9 2021,398,X,56,S4,2,,1 2021,398,X,56,S4,11,,3
echo 'two classifications: 100, not 200'; read_ "$ct" 2021,398,X,56,H5,01,,60 2021,398,X,56,H5,02,,40 2021,398,X,56,S4,00,,70 2021,398,X,56,S4,11,,30
echo 'a confidential total stays so'; read_ "$eu" ,BE,KZ,TOTAL,2,VALUE_IN_EUROS,2020,:,c ,BE,KZ,01,2,VALUE_IN_EUROS,2020,5, ,BE,KZ,02,2,VALUE_IN_EUROS,2020,7,
echo 'so does a sum with a confidential part'; read_ "$eu" ,BE,KZ,01,2,VALUE_IN_EUROS,2020,5, ,BE,KZ,02,2,VALUE_IN_EUROS,2020,:c, ,BE,KZ,0101,2,VALUE_IN_EUROS,2020,3, ,BE,KZ,0201,2,VALUE_IN_EUROS,2020,2,
echo 'labels: 170'; read_ "$eu" ',BE,KZ,"Waste, parings and scrap, of polymers of ethylene",2,VALUE_EUR,2020,100,' ',BE,KZ,"Waste, parings and scrap, of polymers of styrene",2,VALUE_EUR,2020,70,'
echo 'a total by its label: 5'; read_ "$eu" ',BE,KZ,TOTAL - ALL PRODUCTS,2,VALUE_EUR,2020,5,' ',BE,KZ,Meat,2,VALUE_EUR,2020,4,'
echo 'thousand euros are not euros'; read_ "$eu" ,BE,KZ,TOTAL,2,VALUE_1000EURO,2020,5, 2>&1
