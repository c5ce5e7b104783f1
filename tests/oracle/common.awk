# What the oracle's awk programs share: reading a line of CSV, and calendar periods.
# Nothing here is taken from the program under test; whole numbers only, so that awk is exact.

# Cells of one line of RFC 4180 CSV into out[1..n]; our files have no line breaks in quotes.
function csv_cells(line, out,    n, i, c, cell, quoted)
{
	sub(/\r$/, "", line)
	split("", out)
	n = 0
	cell = ""
	quoted = 0
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (quoted && c == "\"" && substr(line, i + 1, 1) == "\"") {
			cell = cell c
			i++
		} else if (c == "\"") {
			quoted = !quoted
		} else if (c == "," && !quoted) {
			out[++n] = cell
			cell = ""
		} else {
			cell = cell c
		}
	}
	out[++n] = cell
	return n
}

# A month is a count from year 0: adding or taking 12 is a year, and order is order in time.
function month_of(text)
{
	return substr(text, 1, 4) * 12 + substr(text, 6, 2) - 1
}

function first_month(period)
{
	if (period ~ /\//)
		return month_of(period)
	if (period ~ /-S/)
		return substr(period, 1, 4) * 12 + (substr(period, 7, 1) - 1) * 6
	if (period ~ /-Q/)
		return substr(period, 1, 4) * 12 + (substr(period, 7, 1) - 1) * 3
	if (period ~ /-/)
		return month_of(period)
	return period * 12
}

function last_month(period)
{
	if (period ~ /\//)
		return month_of(substr(period, index(period, "/") + 1))
	if (period ~ /-S/)
		return first_month(period) + 5
	if (period ~ /-Q/)
		return first_month(period) + 2
	if (period ~ /-/)
		return month_of(period)
	return period * 12 + 11
}

function month_name(month)
{
	return sprintf("%04d-%02d", (month - month % 12) / 12, month % 12 + 1)
}

# The one machine notation of a run of months: the shortest that names it.
function period_name(first, last,    year, month)
{
	month = first % 12
	year = (first - month) / 12
	if (last - first == 11 && month == 0)
		return year ""
	if (last - first == 5 && month % 6 == 0)
		return year "-S" (month / 6 + 1)
	if (last - first == 2 && month % 3 == 0)
		return year "-Q" (month / 3 + 1)
	if (last == first)
		return month_name(first)
	return month_name(first) "/" month_name(last)
}

# The scaled whole number `digits` (text, any length) written with so many decimals.
function decimal_text(digits, decimals,    sign)
{
	sign = ""
	if (digits ~ /^-/) {
		sign = "-"
		digits = substr(digits, 2)
	}
	sub(/^0+/, "", digits)
	if (digits == "")
		sign = "" # zero has no sign
	while (length(digits) <= decimals)
		digits = "0" digits
	if (decimals > 0)
		digits = substr(digits, 1, length(digits) - decimals) "." \
			substr(digits, length(digits) - decimals + 1)
	return sign digits
}
