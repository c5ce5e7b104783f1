# Rows of a data file, made up: awk -v kind=KIND -f rows.awk. `true`: 100,000 months whose figures agree;
# `misprints`: the same, every thousandth turnover is wrong; `growing`: 100,000 periods from one January on,
# each a month longer; `all`: every period of 402 months.
function month(m) { return sprintf("%04d-%02d", int(m / 12), m % 12 + 1) }

BEGIN {
	print "period,reporter,partner,exports,imports,turnover,unit"
	for (i = 0; i < 100000 && kind != "all"; i++) {
		x = kind == "growing" ? 3 * (i + 1) : 100 + i % 77
		m = kind == "growing" ? 5 * (i + 1) : 200 + i % 91
		printf "%s%s,KAZ,BEL,%d,%d,%d,USD million\n", kind == "growing" ? month(12) "/" : "", month(12 + i),
			x, m, x + m + (kind == "misprints" && i % 1000 == 7) * 50
	}
	for (a = 0; a < 402 && kind == "all"; a++)
		for (b = a; b < 402; b++)
			printf "%s/%s,KAZ,BEL,%d,%d,%d,USD million\n", month(24000 + a), month(24000 + b),
				3 * (b - a + 1), 5 * (b - a + 1), 8 * (b - a + 1)
}
