# What publishers' files may hold and seldom do, each with its line.
sed -n 1,3p tests/golden/sources/comtrade_legacy.csv >"$SCRATCH/legacy.csv"
sed -n 2p tests/golden/sources/comtrade_legacy.csv | sed 's/,1,Import,/,7,Import,/' >>"$SCRATCH/legacy.csv"
(cd "$SCRATCH" && kzbe-trade report legacy.csv 2>&1)
# No ISO codes: the numbers 398 and 56 are Kazakhstan and Belgium, else their names are.
sed 's/,KAZ,/,,/; s/,BEL,/,,/' tests/golden/sources/comtrade_legacy.csv | kzbe-trade convert - | cut -d, -f1-5
sed 's/,KAZ,/,,/; s/,BEL,/,,/; s/,398,/,,/; s/,56,/,,/' tests/golden/sources/comtrade_legacy.csv | kzbe-trade convert - | cut -d, -f1-5
# Periods with code and label; a label that is another month's, and words that are no month.
sed 's/202408-Aug. 2024/202405-May 2024/' tests/golden/sources/easy_comext.csv | sed '2d;3q' | kzbe-trade convert -
for label in '202405-Jun. 2024' '202405-Jan.-May 2024' 'Floreal 2024' 'Aug.-May 2024' 'May 24' 'May-' 'May-Floreal 2024'; do
	sed "s/202408-Aug. 2024/$label/" tests/golden/sources/easy_comext.csv | sed '2d;3q' | kzbe-trade convert - 2>&1 | sed 2,3d
done
