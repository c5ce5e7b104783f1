# JSON as interfaces answer: UN Comtrade's present and former one, JSON-stat and SDMX-JSON, packed too; and as people
# write tables: a list of records.
here=tests/golden/json
kzbe-trade convert $here/comtrade.json
kzbe-trade convert --reporter KAZ --partner DEU $here/comtrade.json
kzbe-trade convert $here/comtrade_legacy.json
kzbe-trade convert $here/json_stat.json
kzbe-trade convert $here/sdmx.json
# SDMX-JSON 2.0 has the same inside "data", and flat observations where all dimensions are theirs.
sed 's/"dataSets"/"data":{"dataSets"/; s/"structure":/"structures":[/; $s/}$/]}}/' $here/sdmx.json | gzip | kzbe-trade get - --reporter BEL imports 2023
printf '[{"period": 2022, "exports": 1.50, "unit": "USD million"}, {"unit": "USD million", "exports": null, "period": "2023", "imports": null}]' |
	kzbe-trade convert -
# The WTO's interface, with names in one word.
printf '{"Dataset": [{"IndicatorCode": "ITS_MTV_AX", "Indicator": "Merchandise exports by product group - annual (Million US dollar)", "ReportingEconomyCode": "398", "ReportingEconomy": "Kazakhstan", "PartnerEconomyCode": "056", "PartnerEconomy": "Belgium", "ProductOrSectorCode": "TO", "ProductOrSector": "Total merchandise", "Unit": "Million US dollar", "Year": 2021, "Value": 155.50}]}' | kzbe-trade convert -
