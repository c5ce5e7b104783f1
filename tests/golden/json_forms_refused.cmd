# An answer without records, an error, a cut download, records of other names, a cube that does not fit, no table.
here=tests/golden/json
printf '{"elapsedTime":"0.1 secs","count":0,"data":[],"error":""}' | kzbe-trade report -
printf '{"statusCode": 429, "message": "Rate limit is exceeded. Try again in 2 seconds."}' | kzbe-trade report -
printf '{"data":[{"period":"2023"}],"error":"only 500 of 12000 records are sent"}' | kzbe-trade report -
head -c 1000 $here/comtrade.json | kzbe-trade report -
printf '[{"period":2022,"exports":1},{"period":2023,"exports":2,"imports":3}]' | kzbe-trade report -
sed 's/"size":\[1/"size":[2/' $here/json_stat.json | kzbe-trade report -
printf '{"a":{"b":[1,2,3]}}' | kzbe-trade report -
printf '[{"period":2022,"value":1}]' | kzbe-trade report -
