# Only figures that differ beyond rounding need another reason, and the ratio is put where the table shows it: 1.254 is
# shown as 1.25; 0.996, shown as 1.00, is put nowhere.
kzbe-trade compare tests/golden/compare/ratio_kaz.csv tests/golden/compare/ratio_bel.csv
