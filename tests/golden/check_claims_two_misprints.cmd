# Two misprints that no single repair explains are reported as a pair.
alone --claims tests/golden/claims/two_misprints.csv
