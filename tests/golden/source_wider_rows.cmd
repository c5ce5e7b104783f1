# Rows that end with a separator, in a file that was cut to some columns, of which the last is empty and not read:
# none is shifted, in whatever way the file is read.
{
	echo period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue,qty,note
	echo 2015,398,X,56,01,10,,
	echo 2015,398,X,56,02,20,5,,
	echo 2015,398,M,56,01,40,5,
} >"$SCRATCH/wider.csv"
for how in --freq=A --no-filter; do
	kzbe-trade report "$how" -f csv "$SCRATCH/wider.csv"
done
