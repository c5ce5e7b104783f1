# Two misprints that no single repair explains are told as a pair.
alone --claims tests/golden/claims/two_misprints.csv
