# Publishers' names of countries; names that are not known are listed, never called groups of countries.
p() { printf '%s\n' "$@"; }
for how in --freq=A --no-filter; do
	p year,reporter,partner,flow,value '2020,"Kazakhstan, Rep. of","Korea, Rep.",X,5' '2020,Kazakhstan,"Korea, Dem. People'"'"'s Rep.",X,1' '2020,Kazakhstan,"Hong Kong, China",X,7' '2020,KZ,XK,X,8' >"$SCRATCH/names.csv"
	for partner in 'South Korea' PRK HKG Kosovo; do kzbe-trade get $how --partner "$partner" "$SCRATCH/names.csv" exports 2020; done
	p year,reporter,partner,flow,value 2020,Kazakhstan,Belgum,X,5 2020,Kasachstan,Belgium,X,5 2020,Kazakhstan,'Middle East & North Africa',X,5 | kzbe-trade report $how - 2>&1
	p year,reporter,partner,flow,value 2020,Kazakhstan,Belgum,X,5 2020,Kazakhstan,Germany,X,5 2020,France,Germany,X,5 | kzbe-trade report $how - 2>&1
	p year,reporter,partner,flow,value 2020,Kazakhstan,EU27_2020,X,5 2020,Kazakhstan,'Areas, nes',X,5 | sed 's/Areas, nes/Areas nes/' | kzbe-trade report $how - 2>&1
done
p year,reporter,partner,flow,value 2020,Kazakhstan,490,X,5 | kzbe-trade get - exports 2020 --partner 490
