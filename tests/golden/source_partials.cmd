# The parts of a download add up to the whole, in any order.
cd tests/golden/sources; kzbe-trade convert --sum partial_b.csv partial_a.csv; { kzbe-trade convert --sum partial_a.csv; kzbe-trade convert --sum easy_comext.csv --reporter KAZ; kzbe-trade convert --sum partial_b.csv; } | report --sum - | sed '/gives no/d'
