-- A pair's figures as a table of PostgreSQL, read anew by each query; numeric keeps all digits as printed.
--
--     psql -v command='kzbe-trade report -f csv --columns reporter,partner,period,exports,imports,turnover,unit /data/BACI.csv' \
--          -f postgresql.sql
--
-- The server runs the command, as its own user: the program and the file have to be readable for that user,
-- and whoever creates the table needs the role pg_execute_server_program.
CREATE EXTENSION IF NOT EXISTS file_fdw;
CREATE SERVER kzbe_trade FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE trade (
	reporter text, partner text, period text,
	exports numeric, imports numeric, turnover numeric,
	unit text
) SERVER kzbe_trade OPTIONS (program :'command', format 'csv', header 'true');
