-- A pair's figures as a view of ClickHouse, read anew by each query; Decimal(38, 5) keeps 33 digits before the
-- point and five behind it: count the decimals that your source has, a longer one is cut off.
--
-- kzbe-trade-rows is an executable file in ClickHouse's folder user_scripts:
--
--     #!/bin/sh
--     exec kzbe-trade report -f csv --no-header \
--         --columns reporter,partner,period,exports,imports,turnover,unit /data/BACI.csv
CREATE VIEW trade AS SELECT * FROM executable('kzbe-trade-rows', CSV,
	'reporter String, partner String, period String, exports Nullable(Decimal(38, 5)), imports Nullable(Decimal(38, 5)), turnover Nullable(Decimal(38, 5)), unit String');
