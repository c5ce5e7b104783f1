# What a set of files has, lacks, and has twice; files that end in the middle of a record. Status 1: something is
# lacking; 0: nothing is, in the files of one pair that is asked for.
p() { printf '%s\n' "$@"; }
cd "$SCRATCH" || exit
p year,reporter,partner,flow,value,product 2021,KAZ,BEL,Export,5,27 2021,KAZ,BEL,Import,5,27 2022,KAZ,BEL,Export,5,27 2022,KAZ,DEU,Export,5,27 2022,BEL,KAZ,Export,5,27 2022,BEL,KAZ,Import,5,72 >a.csv
p year,reporter,partner,flow,value,product 2022,KAZ,BEL,Export,6,27 2022,KAZ,BEL,Export,6,28 2023,KAZ,BEL,Export,5,27 2023,KAZ,BEL,Import,5,27 2023,BEL >b.csv
kzbe-trade convert --check a.csv b.csv
echo "status $?"
kzbe-trade convert --check --reporter BEL a.csv
echo "status $?"
p '"year","reporter","partner","flow","value"' '"2021","KAZ","BEL","Export","5"' '"2021","KAZ","BEL","Import",' | head -c 85 | kzbe-trade convert --check -
echo "status $?"
p 'Reporter Name,Partner Name,Year,Export (US$ Thousand),Import (US$ Thousand)' 'Belgium,Kazakhstan,2020,1,2' 'Belgium,Kazakhstan,2022,1,2' | kzbe-trade convert --check -
echo "status $?"
p period,exports,imports,turnover 2022,,,514.9 2023,220.7,303,523.7 2024-01,1,2, 2024-03,1,2, | kzbe-trade convert --check -
echo "status $?"
p year,reporter,partner,flow,value 2021,KAZ,BEL,Export,5x | kzbe-trade convert --check -
echo "status $?"
