# Claims about years of trade that is made up from a seed: what is true of it, printed with one
# decimal, so that all can be true together; with -v misprint=N the N-th is wrong.
#   awk -v figures=40 -v years=6 [-v misprint=15] -f claims.awk
function print_claim(indicator, year, value, unit)
{
	if (n++ < figures)
		printf "%s,%d,%.1f,%s\n", indicator, year, n == misprint ? value * 1.3 : value, unit
}

BEGIN {
	srand(1)
	print "indicator,period,value,unit"
	for (y = 0; y < years; y++) {
		x[y] = 100 + rand() * 400
		m[y] = 100 + rand() * 400
		t[y] = x[y] + m[y]
	}
	for (y = 0; y < years; y++) {
		print_claim("exports", 2000 + y, x[y], "USD million")
		print_claim("imports", 2000 + y, m[y], "USD million")
		print_claim("turnover", 2000 + y, t[y], "USD million")
		print_claim("balance", 2000 + y, x[y] - m[y], "USD million")
		print_claim("exports_share", 2000 + y, 100 * x[y] / t[y], "%")
		print_claim("coverage", 2000 + y, 100 * x[y] / m[y], "%")
		if (y == 0)
			continue
		print_claim("growth", 2000 + y, 100 * (t[y] / t[y - 1] - 1), "%")
		print_claim("exports_growth", 2000 + y, 100 * (x[y] / x[y - 1] - 1), "%")
		print_claim("imports_growth", 2000 + y, 100 * (m[y] / m[y - 1] - 1), "%")
		print_claim("change", 2000 + y, t[y] - t[y - 1], "USD million")
		print_claim("exports_contribution", 2000 + y, 100 * (x[y] - x[y - 1]) / t[y - 1], "%")
	}
}
