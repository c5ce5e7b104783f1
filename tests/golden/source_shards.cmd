# The parts of a download add up to the whole, in any order.
cd tests/golden/sources; kzbe-trade convert --sum shard_b.csv shard_a.csv; { kzbe-trade convert --sum shard_a.csv; kzbe-trade convert --sum easy_comext.csv --reporter KAZ; kzbe-trade convert --sum shard_b.csv; } | kzbe-trade report --sum -
