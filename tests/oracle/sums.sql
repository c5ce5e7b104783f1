-- Turnover and balance of the report against the data file, in whole numbers of 10^-5 and nothing
-- else. Tables data and report hold the text of the two CSV files. A printed turnover stands;
-- without one it is exports + imports; without both of these it is missing, as is the balance.
-- Prints a line per failure and then "counts PASSED FAILED".
create table expected as
with level(period, source, unit, column, text) as (
	select period, source, unit, 'X', exports from data
	union all select period, source, unit, 'M', imports from data
	union all select period, source, unit, 'T', turnover from data
), plain as (
	select period, source, unit, column, replace(replace(replace(text, '~', ''), '<', ''), '>', '')
		|| case when instr(text, '.') then '' else '.' end as text
	from level where coalesce(text, '') <> ''
), whole as (
	select period, source, unit, column, cast(replace(text, '.', '')
		|| substr('00000', 1, 5 - (length(text) - instr(text, '.'))) as integer) as n
	from plain
), flat as (
	select d.period, d.source, d.unit,
		(select n from whole w where w.column = 'X' and w.period = d.period
			and w.source = d.source and w.unit = d.unit) as x,
		(select n from whole w where w.column = 'M' and w.period = d.period
			and w.source = d.source and w.unit = d.unit) as m,
		(select n from whole w where w.column = 'T' and w.period = d.period
			and w.source = d.source and w.unit = d.unit) as t
	from data d
)
select period, source, unit, 'turnover' as what, coalesce(t, x + m) as n from flat
union all select period, source, unit, 'balance', x - m from flat;

create table got as
with cells(period, source, unit, what, text) as (
	select period, source, unit, 'turnover', turnover from report
	union all select period, source, unit, 'balance', balance from report
), plain as (
	select period, source, unit, what, replace(replace(replace(text, '~', ''), '<', ''), '>', '')
		|| case when text = '' or instr(text, '.') then '' else '.' end as text
	from cells
)
select period, source, unit, what, case when text <> '' then cast(replace(text, '.', '')
	|| substr('00000', 1, 5 - (length(text) - instr(text, '.'))) as integer) end as n
from plain;

create table verdict as
select e.period, e.what, e.n as expected, g.n as got, g.period is not null and e.n is g.n as good
from expected e left join got g
	on g.period = e.period and g.source = e.source and g.unit = e.unit and g.what = e.what;

select 'FAILED', what, 'of', period || ': expected "' || coalesce(expected, '') || '", got "'
	|| coalesce(got, '') || '" (in 0.00001)'
from verdict where not good;
select 'counts', coalesce(sum(good), 0), coalesce(sum(not good), 0) from verdict;
