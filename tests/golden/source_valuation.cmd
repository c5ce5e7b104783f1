# Imports that the file has FOB are not called CIF.
head=typeCode,freqCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partner2Code,cmdCode,customsCode,motCode,cifvalue,fobvalue,primaryValue
rows() { printf '%s\n' "$head" "C,A,2023,124,CAN,M,398,KAZ,0,TOTAL,C00,0,$1" C,A,2023,124,CAN,X,398,KAZ,0,TOTAL,C00,0,,300,300; }
for values in ,500,500 0.0,500.0,500.0 500,,500 500,480,500 ,,500 500,500,500 500,480,490; do
	echo "$values: $(rows $values | kzbe-trade report -f csv --columns valuation - | sed -n 2p)"
done
rows ,500,500 | kzbe-trade explain - imports 2023 | grep valuation
{ rows ,500,500 | sed s/TOTAL/01/; rows 7,6,7 | sed '1d; s/TOTAL/02/'; } | kzbe-trade explain - imports 2023 2>/dev/null | grep valuation
sed '1s/$/,CIF Trade Value (US$),FOB Trade Value (US$)/; 2s/$/,,150/; 3,$s/$/,,/' tests/golden/sources/comtrade_legacy.csv | kzbe-trade report -f csv --columns valuation -
