#!/bin/bash
# The recipes for SQL: PostgreSQL's file_fdw, with a server of this test's own; ClickHouse's executable, by
# npm's chdb; DuckDB behind a pipe, by npm's @duckdb/node-api. No digit may be lost.
# Usage: sql.sh PROGRAM BUILD-FOLDER
program=${1:?usage: sql.sh PROGRAM BUILD-FOLDER} build=${2:?usage: sql.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
recipes=$PWD/src/recipes/sql columns=reporter,partner,period,exports,imports,turnover,unit

# 32 digits, of which a double has 16; a figure that is missing; zeros that were printed.
cat >"$scratch/long.csv" <<'END'
period,exports,imports,unit,reporter,partner,source
2021,123456789012345678901234567.89012,0.10000,USD,KAZ,BEL,made up
2022,0.10000,,USD,KAZ,BEL,made up
2023,514.90000,303.00000,USD,KAZ,BEL,made up
END
cp "$program" "$scratch/kzbe-trade"
chmod -R a+rX "$scratch"
cat >"$scratch/expected" <<'END'
2021 123456789012345678901234567.89012 0.10000 123456789012345678901234567.99012
2022 0.10000 - -
2023 514.90000 303.00000 817.90000
123456789012345678901235082.89012
END
command="$scratch/kzbe-trade report -f csv --columns $columns $scratch/long.csv"
rows="SELECT period, exports, imports, exports + imports FROM trade ORDER BY period"
total="SELECT sum(exports) FROM trade"

# --- PostgreSQL -------------------------------------------------------------------------------------

server=$(find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -n 1)
server=${server%/initdb}
as_other() { # COMMAND...: as a user who is not root, which the server refuses to be
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"
	else
		"$@"
	fi
}
query() { as_other psql -X -q -h "$scratch/pg" -d postgres -v ON_ERROR_STOP=1 "$@"; }
stop() {
	[ ! -e "$scratch/pg/data/postmaster.pid" ] ||
		as_other "$server/pg_ctl" -D "$scratch/pg/data" -m immediate stop >/dev/null 2>&1
	rm -rf "$scratch"
}
started() {
	mkdir "$scratch/pg" && { [ "$(id -u)" -ne 0 ] || chown nobody "$scratch/pg"; } &&
		as_other "$server/initdb" -D "$scratch/pg/data" -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
		as_other "$server/pg_ctl" -D "$scratch/pg/data" -w -l "$scratch/pg/log" \
			-o "-k $scratch/pg -c listen_addresses=''" start >/dev/null
}
postgresql() {
	query -v command="$command" -f "$recipes/postgresql.sql" &&
		query -A -t -F ' ' -P null=- -c "$rows" -c "$total" | diff - "$scratch/expected"
}
failing() { # a file that is not there is an error of the query, not an empty table
	query -c "ALTER FOREIGN TABLE trade OPTIONS (SET program '${command%long.csv}none.csv')" || return 1
	! query -c "$rows" 2>"$scratch/err" && grep -q 'program .* failed' "$scratch/err"
}
if [ -n "$server" ] && command -v psql >/dev/null; then
	trap stop EXIT
	it "a server of PostgreSQL starts" started
	it "PostgreSQL's file_fdw has all digits" postgresql
	it "PostgreSQL hears of a failure" failing
else
	skip "PostgreSQL: no server (apt-get install postgresql)"
fi

# --- engines that npm has ----------------------------------------------------------------------------

modules=$build/recipes
has_module() { # NAME: installed before, or now
	[ -d "$modules/node_modules/$1" ] && return
	command -v node npm >/dev/null && mkdir -p "$modules" &&
		(cd "$modules" && npm install --no-audit --no-fund --silent "$1") >/dev/null 2>&1
}

# What is printed: cells with spaces between, a dash for null.
cat >"$scratch/duckdb.mjs" <<END
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const { DuckDBInstance } = createRequire('$modules/')('@duckdb/node-api');
const connection = await (await DuckDBInstance.create()).connect();
await connection.run(readFileSync(process.argv[2], 'utf8'));
for (const query of process.argv.slice(3)) {
	const result = await connection.runAndReadAll(query);
	for (const row of result.getRows()) console.log(row.map((cell) => cell === null ? '-' : String(cell)).join(' '));
}
END
duckdb() {
	$command | node "$scratch/duckdb.mjs" "$recipes/duckdb.sql" "$rows" "$total" | diff - "$scratch/expected"
}
if has_module @duckdb/node-api; then
	it "DuckDB behind a pipe has all digits" duckdb
else
	skip "DuckDB: no node, or npm does not give @duckdb/node-api"
fi

cat >"$scratch/clickhouse.mjs" <<END
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const { Session } = createRequire('$modules/')('chdb');
const session = new Session(process.argv[2]);
session.query(readFileSync(process.argv[3], 'utf8'), 'CSV');
for (const query of process.argv.slice(4)) {
	const result = session.query(query + ' SETTINGS output_format_decimal_trailing_zeros = 1', 'TSV');
	process.stdout.write(result.replaceAll('\\t', ' ').replaceAll('\\\\N', '-'));
}
END
clickhouse() {
	mkdir -p "$scratch/clickhouse/user_scripts" &&
		printf '#!/bin/sh\nexec %s\n' "${command/-f csv/-f csv --no-header}" \
			>"$scratch/clickhouse/user_scripts/kzbe-trade-rows" &&
		chmod +x "$scratch/clickhouse/user_scripts/kzbe-trade-rows" &&
		node "$scratch/clickhouse.mjs" "$scratch/clickhouse" "$recipes/clickhouse.sql" "$rows" "$total" |
		diff - "$scratch/expected"
}
if has_module chdb; then
	it "ClickHouse's executable has all digits" clickhouse
else
	skip "ClickHouse: no node, or npm does not give chdb"
fi

summary
