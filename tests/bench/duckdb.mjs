// The pair's totals out of a generated dump, by DuckDB with its own settings (threads, memory, types of
// columns found by it). Prints "reporter,partner,period,exports,imports" as generate --expect does, and
// writes the seconds that the query took, without starting node and loading DuckDB, to a file.
//   node duckdb.mjs FOLDER-OF-NODE_MODULES KIND FILE SECONDS-FILE [OPTION-OF-READ_CSV...]
import { appendFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const [modules, kind, file, secondsFile, ...options] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(resolve(modules) + '/')('@duckdb/node-api')

// One level: the total where levels nest, all records where there is one.
const comtrade = (level) => `
	select if(reporterCode = 398, 'KAZ,BEL', 'BEL,KAZ'), period,
		sum(primaryValue) filter (flowCode = 'X'), sum(primaryValue) filter (flowCode = 'M')
	from dump
	where ((reporterCode = 398 and partnerCode = 56) or (reporterCode = 56 and partnerCode = 398))
		and flowCode in ('X', 'M') and ${level}
	group by all order by all`
const baci = `
	select 'KAZ,BEL', t, sum(v) filter (i = 398), sum(v) filter (i = 56)
	from dump
	where (i = 398 and j = 56) or (i = 56 and j = 398)
	group by all order by all`
const queries = {
	comtrade: comtrade("cmdCode = 'TOTAL' and partner2Code = 0 and motCode = 0 and customsCode = 'C00'"),
	'comtrade-pair': comtrade("partner2Code = 0 and motCode = 0 and customsCode = 'C00'"),
	baci,
	'baci-pair': baci,
	comext: `
		select 'BEL,KAZ', PERIOD, sum(VALUE_EUR) filter (FLOW = 2), sum(VALUE_EUR) filter (FLOW = 1)
		from dump
		where REPORTER = 'BE' and PARTNER = 'KZ'
		group by all order by all`,
}

const connection = await (await DuckDBInstance.create(':memory:')).connect()
// Left to find out for itself what the quotes are, it gives up on the smaller files.
const dialect = ["header = true, delim = ',', quote = '\"', escape = '\"'"]
const source = [`'${file}'`, ...dialect, ...options].join(', ')
const start = performance.now()
const reader = await connection.runAndReadAll(queries[kind].replace('dump', `read_csv(${source})`))
const seconds = (performance.now() - start) / 1000

appendFileSync(secondsFile, `${seconds.toFixed(6)} 0 0\n`)
console.log('reporter,partner,period,exports,imports')
for (const [pair, period, exports, imports] of reader.getRowsJson())
	console.log([pair, String(period).replace(/^(\d{4})(\d\d)$/, '$1-$2'), exports ?? '', imports ?? ''].join(','))
