/* The causes that are named, and those near them that are not. */
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>

#include "datafile.h"
#include "judged.h"
#include "printed.h"
#include "support.h"
#include "trade.h"

/* Of each: where it is named, and near it where it is not. */
#define CAUSE(months, x, m, ...)                                                      \
	{                                                                             \
		.period = months, .exports = x, .imports = m, .turnover = __VA_ARGS__ \
	}

TEST(names_causes)
{
	/* clang-format off */
	static const struct {
		struct trade_row rows[ROWS_MAX];
		struct said said[12];
	} tables[] = {
		/* 220.68163677 + 302.88023039 = 523.56186716; 220.7 + 303 = 523.7, 221 + 302.9 = 523.9 */
		{{CAUSE("2023", "220681.63677", "302880.23039", NULL, .unit = "USD thousand")},
		 {{"turnover 2023 = 523.7 USD million", DIFFERS, "sum of rounded parts"},
		  {"turnover 2023 = 523.9 USD million", DIFFERS, "sum of rounded parts"},
		  {"turnover 2023 = 523.8 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 523.70 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 523.71 USD million", DIFFERS, NULL},
		  {"turnover 2023 > 523.7 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 220.7 + 303.0 USD million", DIFFERS, NULL},
		  /* 220.7 - 303 = -82.3; right is -82.19859 */
		  {"balance 2023 = -82.3 USD million", DIFFERS, "sum of rounded parts"},
		  {"balance 2023 = -82.4 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 523.6 USD million", MATCH, NULL}}},
		/* 12.38 % */
		{{CAUSE("2022", NULL, NULL, "100.000"), CAUSE("2023", NULL, NULL, "112.380")},
		 {{"growth 2023 = 12.3%", DIFFERS, "cut"},
		  {"growth 2023 = 12.2%", DIFFERS, NULL},
		  {"growth 2023 = 12.37%", DIFFERS, NULL},
		  {"growth 2023 > 12.4%", DIFFERS, NULL},
		  {"turnover 2023 = 1.1x 2022", MATCH, NULL},
		  /* 12.38 / 112.38 = 11.0162 % */
		  {"growth 2023 = 11.0%", DIFFERS, "divided by the new value"},
		  {"growth 2023 = 11%", DIFFERS, "divided by the new value"},
		  {"growth 2023 = 11.1%", DIFFERS, NULL},
		  {"growth 2023 < 11%", DIFFERS, NULL},
		  /* 112.38 for 100 the year before */
		  {"growth 2023 = 112.4%", DIFFERS, "index against growth"},
		  {"growth 2023 = 112%", DIFFERS, "index against growth"},
		  {"growth 2023 = 112.5%", DIFFERS, NULL}}},
		/* a fall, -12.38 %; and -0.78 % */
		{{CAUSE("2021", NULL, NULL, "100.000"), CAUSE("2022", NULL, NULL, "87.620"),
		  CAUSE("2023", NULL, NULL, "86.937")},
		 {{"growth 2022 = -12.3%", DIFFERS, "cut"},
		  {"growth 2022 = -12.5%", DIFFERS, NULL},
		  {"growth 2022 = 12.4%", DIFFERS, "sign"},
		  {"growth 2022 = 12.5%", DIFFERS, NULL},
		  {"growth 2022 = 87.6%", DIFFERS, "index against growth"},
		  /* zero says nothing of where it comes from */
		  {"growth 2023 = 0%", DIFFERS, NULL}}},
		/* one digit hits by chance: 11.1 % of the old value is 10 % of the new */
		{{CAUSE("2022", NULL, NULL, "100.000"), CAUSE("2023", NULL, NULL, "111.100")},
		 {{"growth 2023 = 10%", DIFFERS, NULL},
		  {"growth 2023 = 10.0%", DIFFERS, NULL},
		  {"growth 2023 = 9.9%", DIFFERS, NULL}}},
		/* exports grew by 23 % and gave 11.5 of turnover's 13.5; imports grew by 4 %, 2 points */
		{{CAUSE("2022", "50.00", "50.00", NULL), CAUSE("2023", "61.50", "52.00", NULL)},
		 {{"exports_growth 2023 = 11.5%", DIFFERS, "percent against percentage points"},
		  {"exports_growth 2023 = 11.6%", DIFFERS, NULL},
		  {"exports_contribution 2023 = 23.0 pp", DIFFERS, "percent against percentage points"},
		  {"exports_contribution 2023 = 23.1 pp", DIFFERS, NULL},
		  {"exports_growth 2023 > 30%", DIFFERS, NULL},
		  /* one significant digit: 2.00 points */
		  {"imports_growth 2023 = 2%", DIFFERS, NULL},
		  {"imports_growth 2023 = 2.0%", DIFFERS, NULL},
		  {"exports_growth 2023 = 23.0%", MATCH, NULL}}},
		/* three times as much is twice more */
		{{CAUSE("2021", "10.00", NULL, NULL), CAUSE("2022", "30.00", NULL, NULL)},
		 {{"exports 2022 = 2x 2021", DIFFERS, "by or to k times"},
		  {"exports 2022 = 4x 2021", DIFFERS, "by or to k times"},
		  {"exports 2022 = 5x 2021", DIFFERS, NULL},
		  {"exports 2022 = 1x 2021", DIFFERS, NULL},
		  {"exports 2022 = 2.1x 2021", DIFFERS, NULL},
		  {"exports 2022 > 4x 2021", DIFFERS, NULL},
		  {"exports 2022 = 3x 2021", MATCH, NULL}}},
		/* -60.4 */
		{{CAUSE("2023", "114.3", "174.7", NULL)},
		 {{"balance 2023 = 60.4", DIFFERS, "sign"},
		  {"balance 2023 = 60", DIFFERS, NULL}, /* one significant digit */
		  {"balance 2023 = 60.6", DIFFERS, NULL},
		  {"balance 2023 > 60.4", DIFFERS, NULL},
		  {"balance 2023 = 60400 USD thousand", DIFFERS, "sign"}}},
		{{CAUSE("2022", NULL, NULL, "500"), CAUSE("2023", NULL, NULL, "523.7")},
		 {{"turnover 2023 = 523.7 USD thousand", DIFFERS, "scale"},
		  {"turnover 2023 = 523.7 USD billion", DIFFERS, "scale"},
		  {"turnover 2023 = 524 USD", DIFFERS, "scale"},
		  {"turnover 2023 = 523.9 USD thousand", DIFFERS, NULL},
		  {"turnover 2023 = 52.37 USD million", DIFFERS, NULL},
		  {"turnover 2023 > 523.7 USD billion", DIFFERS, NULL},
		  {"turnover 2022 = 500 USD thousand", DIFFERS, NULL}}},
		/* another currency of the same pair, and of the other reporter */
		{{CAUSE("2023", "220.7", NULL, NULL),
		  CAUSE("2023", "204.1", NULL, NULL, .unit = "EUR million", .source = "E"),
		  CAUSE("2023", "188.2", NULL, NULL, .unit = "EUR million", .source = "E", .reporter = "BEL", .partner = "KAZ")},
		 {{"exports 2023 = 204.1 USD million", DIFFERS, "currency"},
		  {"exports 2023 = 204.3 USD million", DIFFERS, NULL},
		  {"exports 2023 = 188.2 USD million", DIFFERS, NULL},
		  {"exports 2023 < 204.1 USD million", DIFFERS, NULL},
		  {"exports 2023 = 204.1 EUR million", MATCH, NULL},
		  /* in no unit, so in none of the wrong one */
		  {"exports 2023 = 204.3", DIFFERS, NULL}}},
		/* 289 / 523.7 - 1 = -44.816 %, -44.918 % to -44.713 % */
		{{CAUSE("2022", NULL, NULL, "514.9"), CAUSE("2023", NULL, NULL, "523.7"),
		  CAUSE("2024-01/2024-08", NULL, NULL, "289")},
		 {{"turnover 2022 = 523.7", DIFFERS, "another period"},
		  {"turnover 2022 = 523.9", DIFFERS, NULL},
		  {"turnover 2022 > 523.7", DIFFERS, NULL},
		  {"growth 2024-01/2024-08 = -44.8%", MISSING, "another period"},
		  {"growth 2024-01/2024-08 = -44.5%", MISSING, NULL},
		  {"growth 2024-01/2024-08 = -45%", MISSING, NULL}, /* two digits */
		  {"turnover 2021 = 514.9", MISSING, "another period"},
		  {"turnover 2021 = 515.1", MISSING, NULL}}},
		{{CAUSE("2022", "50.00", "50.00", NULL), CAUSE("2023", "61.50", "58.20", NULL)},
		 {{"exports 2023 = 58.2", DIFFERS, "exports and imports swapped"},
		  {"imports 2023 = 61.5", DIFFERS, "exports and imports swapped"},
		  {"exports 2023 = 58.4", DIFFERS, NULL},
		  {"exports 2023 < 58.2", DIFFERS, NULL},
		  /* 23.0 % and 16.4 % */
		  {"exports_growth 2023 = 16.4%", DIFFERS, "exports and imports swapped"},
		  {"exports_growth 2023 = 16.6%", DIFFERS, NULL}}},
		{{CAUSE("2021", "56", NULL, NULL), CAUSE("2022", "19.00", "38.00", NULL),
		  CAUSE("2023", "115.61", NULL, NULL), CAUSE("2024", NULL, NULL, "0.0127")},
		 {{"exports 2023 = 116.5", DIFFERS, "two digits swapped"},
		  {"exports 2023 = 117.5", DIFFERS, NULL},
		  {"exports 2023 = 151.6", DIFFERS, "two digits swapped"},
		  {"exports 2023 = 151.8", DIFFERS, NULL},
		  {"exports 2023 > 151.6", DIFFERS, NULL},
		  {"exports 2023 = 1156.1", DIFFERS, NULL},
		  {"exports 2021 = 65", DIFFERS, NULL}, /* two digits */
		  /* nobody prints 019 */
		  {"exports 2022 = 109", DIFFERS, NULL},
		  {"balance 2022 = -109", DIFFERS, NULL},
		  {"turnover 2024 = 0.0217", DIFFERS, "two digits swapped"},
		  {"turnover 2024 = 0.217", DIFFERS, NULL}}},
		{{CAUSE("2021", "52", NULL, NULL), CAUSE("2022", "~52.5", NULL, NULL),
		  CAUSE("2023", NULL, NULL, "523.71")},
		 {{"turnover 2023 = 543.7", DIFFERS, "one wrong digit"},
		  {"turnover 2023 = 623.7", DIFFERS, "one wrong digit"},
		  {"turnover 2023 = 543.9", DIFFERS, NULL},
		  {"turnover 2023 = 523.9", DIFFERS, NULL}, /* the last place is a rounding */
		  {"turnover 2023 = 643.7", DIFFERS, NULL},
		  {"turnover 2023 > 543.7", DIFFERS, NULL},
		  {"exports 2021 = 42", DIFFERS, NULL}, /* two digits */
		  /* what is right is not known closely enough: 51.1875 to 53.8125 */
		  {"exports 2022 = 42.50", DIFFERS, NULL}}},
		/* 523.7 / 514.5 - 1 = 1.788 % */
		{{CAUSE("2022", NULL, NULL, "514.5", .published = "2023"),
		  CAUSE("2022", NULL, NULL, "514.9", .published = "2024"),
		  CAUSE("2023", NULL, NULL, "523.7", .published = "2024")},
		 {{"turnover 2022 = 514.5", DIFFERS, "superseded vintage"},
		  {"turnover 2022 = 514.3", DIFFERS, NULL},
		  {"turnover 2022 < 514.5", DIFFERS, NULL},
		  {"growth 2023 = 1.8%", DIFFERS, "superseded vintage"},
		  {"growth 2023 = 1.9%", DIFFERS, NULL},
		  {"growth 2023 > 1.8%", DIFFERS, NULL}}},
		/* 12.345 %, 123.445; 12.344 %, 123.444 */
		{{CAUSE("2021", NULL, NULL, "100.00000"), CAUSE("2022", NULL, NULL, "112.34500"),
		  CAUSE("2023", NULL, "123.4450", "126.2129"), CAUSE("2024", NULL, "123.4440", NULL)},
		 {{"growth 2022 = 12.4%", DIFFERS, "rounded twice"},
		  {"growth 2022 = 12.5%", DIFFERS, NULL},
		  {"growth 2022 > 12.4%", DIFFERS, NULL},
		  {"growth 2023 = 12.3%", MATCH, NULL},
		  {"imports 2023 = 123.5", DIFFERS, "rounded twice"},
		  {"imports 2023 = 123.6", DIFFERS, NULL},
		  {"imports 2024 = 123.5", DIFFERS, NULL}}},
		/* at most two, in the order of the table */
		{{CAUSE("2022", "303.1", NULL, NULL),
		  CAUSE("2023", "303.1", NULL, NULL, .published = "2023"),
		  CAUSE("2023", "220.7", "303.1", NULL, .published = "2024")},
		 {{"exports 2023 = 303.1", DIFFERS, "another period; exports and imports swapped"},
		  {"exports 2023 = 303.3", DIFFERS, NULL}}},
		{{CAUSE("2021", "10.00", NULL, NULL), CAUSE("2022", "29.00", NULL, NULL)},
		 {{"exports 2022 = 2x 2021", DIFFERS, "cut; by or to k times"}}},
	};
	/* clang-format on */

	for (size_t i = 0; i < countof(tables); i++) {
		size_t n = 0;

		while (n < countof(tables[i].said) && tables[i].said[n].claim)
			n++;
		check_said(tables[i].rows, tables[i].said, n);
	}
}
