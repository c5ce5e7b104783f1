# WITS after a spreadsheet: 030199 and 040630 have lost their zeros and are of one level with 270900. Exports: 500 + 300 + 600.5.
kzbe-trade convert --reporter BEL --partner KAZ tests/golden/sources/wits_lost_zeros.csv
