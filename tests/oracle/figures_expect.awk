# What `report` must say about a data file, as arithmetic still to be done by bc:
#   awk -f common.awk -f figures_expect.awk DATA
# prints "period unit source column kind decimals expression" with tabs between. Where decimals is
# "-" the expression is the text itself; else it is a bc expression (functions of round.bc) for
# the whole number value * 10^decimals.
#
# Levels become whole numbers of 10^-8 by moving digits as text, never by awk's arithmetic. A base
# is looked up as the row of exactly the same months a year before: the shipped files have no
# months to add up (monthly.sh looks at that), and no other row may ever be a base.

# The cell as a whole number of 10^-8, and half a unit of its last printed place in the same.
function scaled(cell,    point)
{
	point = index(cell, ".")
	if (point == 0)
		return cell "00000000"
	return substr(cell, 1, point - 1) substr(substr(cell, point + 1) "00000000", 1, 8)
}

function decimals_of(cell,    point)
{
	point = index(cell, ".")
	return point ? length(cell) - point : 0
}

function half(decimals)
{
	return "5" substr("00000000", 1, 8 - decimals - 1)
}

# What is known of flow f (X, M, T) in row i: value V, ends L and H (bc expressions), decimals D.
function learn(i, f, cell,    qualifier)
{
	qualifier = cell ~ /^[~<>]/
	sub(/^[~<>]/, "", cell)
	if (cell == "")
		return
	D[i, f] = decimals_of(cell)
	V[i, f] = scaled(cell)
	L[i, f] = "z(" V[i, f] "-" half(D[i, f]) ")"
	H[i, f] = "(" V[i, f] "+" half(D[i, f]) ")"
	if (qualifier)
		qualified[i] = 1
}

function max(a, b)
{
	return a > b ? a : b
}

function put(column, kind, decimals, text)
{
	printf "%s\t%s\t%s\t%s\t%s\n", where, column, kind, decimals, text
}

function none(column)
{
	put(column, "text", "-", "")
}

# A level and its two ends. Level ends need one place more and are exact. Given no value: empty.
function level(column, value, low, high, decimals)
{
	if (value == "") {
		none(column)
		none(column "_low")
		none(column "_high")
		return
	}
	put(column, "level", decimals, "r(" value ",10^" (8 - decimals) ")")
	end(column "_low", "f(" low ",10^" (7 - decimals) ")", decimals + 1)
	end(column "_high", "c(" high ",10^" (7 - decimals) ")", decimals + 1)
}

# How wide a qualified figure is, is the program's own documented rule: not compared.
function end(column, expression, decimals)
{
	put(column, qualified[row] || qualified[base] ? "any" : "end", decimals, expression)
}

function level_of(column, f)
{
	if ((row, f) in V)
		level(column, V[row, f], L[row, f], H[row, f], D[row, f])
	else
		level(column, "")
}

# A percentage, one decimal, and its ends, outward with four. `low` and `high` are bc expressions
# that already hold the factor 10^6; stem and suffix make growth_pct, growth_low_pct.
function percent(stem, value, low, high)
{
	if (value == "") {
		none(stem "_pct")
		none(stem "_low_pct")
		none(stem "_high_pct")
		return
	}
	put(stem "_pct", "text", 1, value)
	put(stem "_low_pct", qualified[row] || qualified[base] ? "any" : "text", 4, low)
	put(stem "_high_pct", qualified[row] || qualified[base] ? "any" : "text", 4, high)
}

function growth(stem, f,    v, b)
{
	if (!((row, f) in V) || !((base, f) in V)) {
		percent(stem, "")
		return
	}
	v = V[row, f]
	b = V[base, f]
	percent(stem, "r((" v "-" b ")*1000," b ")", \
		"f((" L[row, f] "-" H[base, f] ")*10^6," H[base, f] ")", \
		"c((" H[row, f] "-" L[base, f] ")*10^6," L[base, f] ")")
}

function change(column, f)
{
	if (!((row, f) in V) || !((base, f) in V)) {
		level(column, "")
		return
	}
	level(column, "(" V[row, f] "-" V[base, f] ")", "(" L[row, f] "-" H[base, f] ")", \
		"(" H[row, f] "-" L[base, f] ")", max(D[row, f], D[base, f]))
}

# Each operand is taken once: a printed turnover is an operand of its own, a derived one is X + M
# and moves with them.
function share(stem, f,    other)
{
	if (!((row, f) in V) || !((row, "T") in V)) {
		percent(stem, "")
		return
	}
	other = f == "X" ? "M" : "X"
	percent(stem, "r(" V[row, f] "*1000," V[row, "T"] ")", \
		"f(" L[row, f] "*10^6," \
		(derived[row] ? L[row, f] "+" H[row, other] : H[row, "T"]) ")", \
		"c(" H[row, f] "*10^6," \
		(derived[row] ? H[row, f] "+" L[row, other] : L[row, "T"]) ")")
}

# Percentage points of the turnover of the base. None of the shipped bases has a derived turnover,
# whose range would need the joint range of X0 and X0 + M0.
function contribution(stem, f,    rise)
{
	if (!((row, f) in V) || !((base, f) in V) || !((base, "T") in V)) {
		percent(stem, "")
		return
	}
	rise = "(" V[row, f] "-" V[base, f] ")"
	percent(stem, "r(" rise "*1000," V[base, "T"] ")", \
		"l((" L[row, f] "-" H[base, f] ")*10^6," L[base, "T"] "," H[base, "T"] ")", \
		"h((" H[row, f] "-" L[base, f] ")*10^6," L[base, "T"] "," H[base, "T"] ")")
}

function average(    months, decimals)
{
	if (!((row, "T") in V)) {
		level("monthly_average", "")
		return
	}
	months = last_month(period[row]) - first_month(period[row]) + 1
	decimals = D[row, "T"] + 1
	put("monthly_average", "level", decimals, \
		"r(" V[row, "T"] "*10^" decimals "," months "*10^8)")
	decimals += 3
	end("monthly_average_low", "f(" L[row, "T"] "*10^" decimals "," months "*10^8)", decimals)
	end("monthly_average_high", "c(" H[row, "T"] "*10^" decimals "," months "*10^8)", decimals)
}

function cell_of(name)
{
	return name in at ? cell[at[name]] : ""
}

/^#/ && !n {
	next
}

!n {
	n = csv_cells($0, cell)
	for (i = 1; i <= n; i++)
		at[cell[i]] = i
	next
}

{
	csv_cells($0, cell)
	i = ++rows
	period[i] = cell_of("period")
	reporter[i] = cell_of("reporter")
	partner[i] = cell_of("partner")
	unit[i] = cell_of("unit")
	source[i] = cell_of("source")
	learn(i, "X", cell_of("exports"))
	learn(i, "M", cell_of("imports"))
	learn(i, "T", cell_of("turnover"))
	if (!((i, "T") in V) && (i, "X") in V && (i, "M") in V) {
		derived[i] = 1
		V[i, "T"] = "(" V[i, "X"] "+" V[i, "M"] ")"
		L[i, "T"] = "(" L[i, "X"] "+" L[i, "M"] ")"
		H[i, "T"] = "(" H[i, "X"] "+" H[i, "M"] ")"
		D[i, "T"] = max(D[i, "X"], D[i, "M"])
	}
	# Balance, as one more flow: its change and its range are made like the others'.
	if ((i, "X") in V && (i, "M") in V) {
		V[i, "B"] = "(" V[i, "X"] "-" V[i, "M"] ")"
		L[i, "B"] = "(" L[i, "X"] "-" H[i, "M"] ")"
		H[i, "B"] = "(" H[i, "X"] "-" L[i, "M"] ")"
		D[i, "B"] = max(D[i, "X"], D[i, "M"])
	}
	# Scale is not part of a series, but no shipped source changes it.
	series = reporter[i] "\t" partner[i] "\t" unit[i] "\t" source[i]
	row_of[series "\t" first_month(period[i]) "\t" last_month(period[i])] = i
}

END {
	for (row = 1; row <= rows; row++) {
		where = period[row] "\t" unit[row] "\t" source[row]
		series = reporter[row] "\t" partner[row] "\t" unit[row] "\t" source[row]
		key = series "\t" first_month(period[row]) - 12 "\t" last_month(period[row]) - 12
		base = key in row_of ? row_of[key] : 0

		# An empty cell says nobody's country; what the program assumes then is left open.
		put("reporter", reporter[row] == "" ? "any" : "text", "-", reporter[row])
		put("partner", partner[row] == "" ? "any" : "text", "-", partner[row])
		put("period", "text", "-", period[row])
		put("unit", "text", "-", unit[row])
		put("source", "text", "-", source[row])
		put("status", qualified[row] ? "any" : "text", "-", "")

		level_of("exports", "X")
		level_of("imports", "M")
		level_of("turnover", "T")
		level_of("balance", "B")

		growth("growth", "T")
		put("growth_base", "text", "-", \
			(row, "T") in V && (base, "T") in V ? period[base] : "")
		growth("exports_growth", "X")
		growth("imports_growth", "M")
		change("change", "T")
		change("exports_change", "X")
		change("imports_change", "M")
		change("balance_change", "B")

		if ((row, "B") in V) {
			percent("coverage", "r(" V[row, "X"] "*1000," V[row, "M"] ")", \
				"f(" L[row, "X"] "*10^6," H[row, "M"] ")", \
				"c(" H[row, "X"] "*10^6," L[row, "M"] ")")
			percent("normalised_balance", \
				"r(" V[row, "B"] "*1000," V[row, "X"] "+" V[row, "M"] ")", \
				"f(" L[row, "B"] "*10^6," L[row, "X"] "+" H[row, "M"] ")", \
				"c(" H[row, "B"] "*10^6," H[row, "X"] "+" L[row, "M"] ")")
		} else {
			percent("coverage", "")
			percent("normalised_balance", "")
		}
		share("exports_share", "X")
		share("imports_share", "M")
		contribution("exports_contribution", "X")
		contribution("imports_contribution", "M")
		average()
	}
}
