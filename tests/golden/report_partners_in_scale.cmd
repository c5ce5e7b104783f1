# A scale that was chosen shows as few decimals as leave no figure zero, and says so; --exact and machines all.
printf 'period,reporter,partner,exports,unit\n2023,BEL,KAZ,123456789,EUR\n2023,BEL,UZB,1234567,EUR\n2023,BEL,FRA,91234567123,EUR\n2023,BEL,ASM,0,EUR\n' >"$SCRATCH/partners.csv"
kzbe-trade report --reporter BEL --top 2 --in 'EUR billion' "$SCRATCH/partners.csv"
kzbe-trade report --reporter BEL --in 'EUR billion' "$SCRATCH/partners.csv"
kzbe-trade report --reporter BEL --in 'EUR billion' --exact "$SCRATCH/partners.csv"
kzbe-trade report --reporter BEL --in 'EUR billion' --top 2 -f csv --columns partner,exports "$SCRATCH/partners.csv"
