# Cut and renamed files of UN Comtrade with ISO codes below the headings of names, and names below those of codes:
# the same figures, in whatever way the file is read. NA is no country there: R writes it where nothing is.
ask() {
	for how in --freq=A --no-filter; do
		kzbe-trade get --reporter FRA --partner KAZ "$how" "$SCRATCH/f.csv" exports 2021 2>"$SCRATCH/e"
	done
}
for area in FRA,KAZ France,Kazakhstan FRA,Kazakhstan; do
	for header in 'Reporter,Partner,Trade Flow,Year,Trade Value (US$)' reporter,partner,trade_flow,year,trade_value_usd \
		'Reporter ISO,Partner ISO,Trade Flow,Year,Trade Value (US$)' reporterDesc,partnerDesc,flowCode,refYear,primaryValue \
		reporterISO,partnerISO,flowDesc,period,primaryValue; do
		printf '%s\n' "$header" "$area,X,2021,5" NA,KAZ,X,2021,7 FRA,NA,X,2021,9 >"$SCRATCH/f.csv"
		ask
	done
done
kzbe-trade get --reporter NAM --partner KAZ "$SCRATCH/f.csv" exports 2021 2>/dev/null || echo no Namibia
