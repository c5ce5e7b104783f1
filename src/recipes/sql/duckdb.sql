-- A pair's figures as a table of DuckDB, through a pipe; DECIMAL(38, 5) keeps 33 digits before the point and
-- five behind it: count the decimals that your source has, a longer one is rounded.
--
--     kzbe-trade report -f csv --columns reporter,partner,period,exports,imports,turnover,unit /data/BACI.csv |
--         duckdb -init duckdb.sql trade.duckdb -c 'SELECT * FROM trade'
CREATE TABLE trade AS SELECT * FROM read_csv('/dev/stdin', header = true, columns = {
	reporter: 'VARCHAR', partner: 'VARCHAR', period: 'VARCHAR',
	exports: 'DECIMAL(38, 5)', imports: 'DECIMAL(38, 5)', turnover: 'DECIMAL(38, 5)', unit: 'VARCHAR'});
