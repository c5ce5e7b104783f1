#include "../../src/view/claim_words.h"
#include "support.h"

#define NBSP "\xC2\xA0"
#define THIN "\xE2\x80\x89"
#define NARROW "\xE2\x80\xAF"
#define MINUS "\xE2\x88\x92"

static const struct unit usd_million = {"USD", 6};

static struct ratio end_of(const char *text)
{
	if (strcmp(text, "inf") == 0)
		return RATIO_INFINITE;
	if (strcmp(text, "-inf") == 0)
		return RATIO_MINUS_INFINITE;
	return ratio_of(dec_of(text));
}

static void check_range(const char *what, struct interval range, const char *low, const char *high)
{
	char a[DEC_TEXT_MAX], b[DEC_TEXT_MAX];

	if (ratio_cmp(range.low, end_of(low)) == 0 && ratio_cmp(range.high, end_of(high)) == 0)
		return;
	dec_format(range.low.numerator, a);
	dec_format(range.high.numerator, b);
	fail_msg("row %s: is %s to %s, should be %s to %s", what, a, b, low, high);
}

static void check_period_row(const char *what, struct period period, const char *expected)
{
	char text[PERIOD_TEXT_MAX];

	period_format(period, text);
	check_text_row(what, text, expected);
}

/* Fails the test if the text is no claim. */
static struct claim claim_of(struct claim_list *list, const char *text)
{
	struct claim_error error = {.code = DIAG_OK};
	struct claim claim;

	if (!claim_read(&claim, text, strlen(text), list, &error))
		fail_msg("row %s: %s", text, error.what);
	return claim;
}

static struct unit unit_of(const char *text)
{
	struct unit unit;

	if (unit_parse(text, strlen(text), &unit))
		fail_msg("'%s' is no unit", text);
	return unit;
}

/* --- reading ---------------------------------------------------------------------------------- */

struct claim_row {
	const char *text;
	const char *indicator, *period;
	enum qualifier relation;
	const char *value, *low, *high;
	const char *unit; /* NULL: not stated */
	const char *base; /* of a multiple; NULL: it is none */
	bool is_sum;
	const char *written; /* claim.text */
	size_t column;
};

static void check_claim(const struct claim_row *row)
{
	struct claim_list list = {.n = 0};
	struct claim claim = claim_of(&list, row->text);
	char unit[UNIT_TEXT_MAX];

	check_text_row(row->text, claim.indicator->name, row->indicator);
	check_period_row(row->text, claim.period, row->period);
	check_number_row(row->text, claim.relation, row->relation);
	check_dec_row(row->text, claim.value, row->value);
	check_range(row->text, claim.range, row->low, row->high);
	check_number_row(row->text, claim.has_unit, row->unit != NULL);
	if (row->unit) {
		unit_format(claim.unit, unit);
		check_text_row(row->text, unit, row->unit);
	}
	check_number_row(row->text, claim.is_multiple, row->base != NULL);
	if (row->base)
		check_period_row(row->text, claim.base, row->base);
	check_number_row(row->text, claim.is_sum, row->is_sum);
	check_text_row(row->text, claim.text, row->written);
	check_number_row(row->text, (long long)claim.column, (long long)row->column);
	check_text_row(row->text, claim.path, "");
	check_text_row(row->text, claim.where, "");
	check_number_row(row->text, (long long)claim.line, 0);
	claim_list_release(&list);
}

#define NONE QUALIFIER_NONE
#define ABOUT QUALIFIER_ABOUT
#define ABOVE QUALIFIER_ABOVE
#define BELOW QUALIFIER_BELOW

TEST(reads_levels)
{
	/* clang-format off */
	static const struct claim_row rows[] = {
		/* every relation; before the number and in it */
		{"turnover 2023 = 523.7", "turnover", "2023", NONE, "523.7", "523.65", "523.75",
		 NULL, NULL, false, "523.7", 17},
		{"turnover 2023=523.7", "turnover", "2023", NONE, "523.7", "523.65", "523.75",
		 NULL, NULL, false, "523.7", 15},
		{"  exports\t2023  >  200  ", "exports", "2023", ABOVE, "200", "200", "inf",
		 NULL, NULL, false, "200", 20},
		{"normalised balance 2023 = 3%", "normalised_balance", "2023", NONE, "3", "2.5", "3.5",
		 NULL, NULL, false, "3%", 27},
		{"exports 2023 < 3", "exports", "2023", BELOW, "3", "0", "3", NULL, NULL, false, "3", 16},
		{"exports 2023 ~ 223", "exports", "2023", ABOUT, "223", "217.425", "228.575",
		 NULL, NULL, false, "223", 16},
		{"exports 2023 = ~223", "exports", "2023", ABOUT, "223", "217.425", "228.575",
		 NULL, NULL, false, "~223", 16},
		{"exports 2023 = ~ 223", "exports", "2023", ABOUT, "223", "217.425", "228.575",
		 NULL, NULL, false, "~ 223", 16},
		{"exports 2023 = >104.7 USD million", "exports", "2023", ABOVE, "104.7", "104.7", "inf",
		 "USD million", NULL, false, ">104.7 USD million", 16},
		{"exports 2023 > >104.7", "exports", "2023", ABOVE, "104.7", "104.7", "inf",
		 NULL, NULL, false, ">104.7", 16},
		{"exports 2023 = <3", "exports", "2023", BELOW, "3", "0", "3", NULL, NULL, false, "<3", 16},
		/* units */
		{"turnover 2023 = 523.7 USD million", "turnover", "2023", NONE, "523.7", "523.65",
		 "523.75", "USD million", NULL, false, "523.7 USD million", 17},
		{"turnover 2023 = 523.7 million USD", "turnover", "2023", NONE, "523.7", "523.65",
		 "523.75", "USD million", NULL, false, "523.7 million USD", 17},
		{"turnover 2023 = 523700000 usd", "turnover", "2023", NONE, "523700000",
		 "523699999.5", "523700000.5", "USD", NULL, false, "523700000 usd", 17},
		{"turnover 2023 = 0.52 EUR billion", "turnover", "2023", NONE, "0.52", "0.515", "0.525",
		 "EUR billion", NULL, false, "0.52 EUR billion", 17},
		/* signs and grouping */
		{"exports 2023 = +220.7", "exports", "2023", NONE, "220.7", "220.65", "220.75",
		 NULL, NULL, false, "+220.7", 16},
		{"balance 2023 = -82.3", "balance", "2023", NONE, "-82.3", "-82.35", "-82.25",
		 NULL, NULL, false, "-82.3", 16},
		{"balance 2023 = " MINUS "82.3 USD million", "balance", "2023", NONE, "-82.3", "-82.35",
		 "-82.25", "USD million", NULL, false, MINUS "82.3 USD million", 16},
		{"exports 2023 = 220" NBSP "681.6 USD thousand", "exports", "2023", NONE, "220681.6",
		 "220681.55", "220681.65", "USD thousand", NULL, false,
		 "220" NBSP "681.6 USD thousand", 16},
		{"exports 2023 = 1" THIN "220" THIN "681", "exports", "2023", NONE, "1220681",
		 "1220680.5", "1220681.5", NULL, NULL, false, "1" THIN "220" THIN "681", 16},
		{"exports 2023 = 1" NARROW "220" NARROW "681", "exports", "2023", NONE, "1220681",
		 "1220680.5", "1220681.5", NULL, NULL, false, "1" NARROW "220" NARROW "681", 16},
		/* names and periods */
		{"total_trade 2023 = 1", "turnover", "2023", NONE, "1", "0.5", "1.5", NULL, NULL, false,
		 "1", 20},
		{"imports 2024-01/P8M = 174.7", "imports", "2024-01/2024-08", NONE, "174.7", "174.65",
		 "174.75", NULL, NULL, false, "174.7", 23},
		{"imports 2024-h1=1", "imports", "2024-S1", NONE, "1", "0.5", "1.5", NULL, NULL, false,
		 "1", 17},
		{"monthly_average 2023 = 43.64", "monthly_average", "2023", NONE, "43.64", "43.635",
		 "43.645", NULL, NULL, false, "43.64", 24},
		{"change 2023 = -8.8", "change", "2023", NONE, "-8.8", "-8.85", "-8.75", NULL, NULL,
		 false, "-8.8", 15},
		/* sums of parts: the ranges add up */
		{"exports 2023 = 18.4 + 0.65 USD million", "exports", "2023", NONE, "19.05", "18.995",
		 "19.105", "USD million", NULL, true, "18.4 + 0.65 USD million", 16},
		{"exports 2023 = 1 +2 + 3", "exports", "2023", NONE, "6", "4.5", "7.5", NULL, NULL, true,
		 "1 +2 + 3", 16},
		/* half a unit of the last place, never below zero */
		{"exports 2023 = 0", "exports", "2023", NONE, "0", "0", "0.5", NULL, NULL, false, "0", 16},
		{"exports 2023 = 0.0", "exports", "2023", NONE, "0.0", "0", "0.05", NULL, NULL, false,
		 "0.0", 16},
		{"balance 2023 = 0", "balance", "2023", NONE, "0", "-0.5", "0.5", NULL, NULL, false, "0",
		 16},
		{"exports 2023 = 500", "exports", "2023", NONE, "500", "499.5", "500.5", NULL, NULL,
		 false, "500", 16},
		{"exports 2023 = 99999999999999999999999999999999999", "exports", "2023", NONE,
		 "99999999999999999999999999999999999", "99999999999999999999999999999999998.5",
		 "99999999999999999999999999999999999.5", NULL, NULL, false,
		 "99999999999999999999999999999999999", 16},
		{"exports 2023 > 999999999999999999999999999999999999", "exports", "2023", ABOVE,
		 "999999999999999999999999999999999999", "999999999999999999999999999999999999", "inf",
		 NULL, NULL, false, "999999999999999999999999999999999999", 16},
		{"exports 2023 = 0.00000000000000000000000000000000001", "exports", "2023", NONE,
		 "0.00000000000000000000000000000000001", "0.000000000000000000000000000000000005",
		 "0.000000000000000000000000000000000015", NULL, NULL, false,
		 "0.00000000000000000000000000000000001", 16},
	};
	/* clang-format on */

	for (size_t i = 0; i < countof(rows); i++)
		check_claim(&rows[i]);
}

TEST(reads_percentages_and_multiples)
{
	/* clang-format off */
	static const struct claim_row rows[] = {
		{"growth 2023 = +1.7%", "growth", "2023", NONE, "1.7", "1.65", "1.75", NULL, NULL, false,
		 "+1.7%", 15},
		{"growth 2023 = 1.7 %", "growth", "2023", NONE, "1.7", "1.65", "1.75", NULL, NULL, false,
		 "1.7 %", 15},
		{"growth 2023 = 1.7" NBSP "%", "growth", "2023", NONE, "1.7", "1.65", "1.75", NULL, NULL,
		 false, "1.7" NBSP "%", 15},
		{"growth 2023 = 1.7", "growth", "2023", NONE, "1.7", "1.65", "1.75", NULL, NULL, false,
		 "1.7", 15},
		{"imports_contribution 2023 = " MINUS "1.7 PP", "imports_contribution", "2023", NONE,
		 "-1.7", "-1.75", "-1.65", NULL, NULL, false, MINUS "1.7 PP", 29},
		{"turnover_growth 2023 > 1%", "growth", "2023", ABOVE, "1", "1", "inf", NULL, NULL, false,
		 "1%", 24},
		{"growth_pct 2023 < -1%", "growth", "2023", BELOW, "-1", "-inf", "-1", NULL, NULL, false,
		 "-1%", 19},
		{"exports_growth_pct 2023 ~ 10%", "exports_growth", "2023", ABOUT, "10", "9.5", "10.5",
		 NULL, NULL, false, "10%", 27},
		{"exports_contribution 2023 = 0.7 pp", "exports_contribution", "2023", NONE, "0.7",
		 "0.65", "0.75", NULL, NULL, false, "0.7 pp", 29},
		{"coverage 2023 = 72.8%", "coverage", "2023", NONE, "72.8", "72.75", "72.85", NULL, NULL,
		 false, "72.8%", 17},
		{"exports_share 2023 = 0%", "exports_share", "2023", NONE, "0", "-0.5", "0.5", NULL, NULL,
		 false, "0%", 22},
		{"exports 2022 = 2x 2021", "exports", "2022", NONE, "2", "1.5", "2.5", NULL, "2021",
		 false, "2x 2021", 16},
		{"exports 2023-S1 = 1.5X 2022-S1", "exports", "2023-S1", NONE, "1.5", "1.45", "1.55",
		 NULL, "2022-S1", false, "1.5X 2022-S1", 19},
		{"turnover 2022 > 2x 2018", "turnover", "2022", ABOVE, "2", "2", "inf", NULL, "2018",
		 false, "2x 2018", 17},
		{"imports 2022 = ~3x 2021", "imports", "2022", ABOUT, "3", "2.5", "3.5", NULL, "2021",
		 false, "~3x 2021", 16},
		{"imports 2022 = 0x 2021", "imports", "2022", NONE, "0", "0", "0.5", NULL, "2021", false,
		 "0x 2021", 16},
	};
	/* clang-format on */

	for (size_t i = 0; i < countof(rows); i++)
		check_claim(&rows[i]);
}

TEST(reads_values_with_either_mark)
{
	static const struct {
		const char *text;
		char mark;
		enum qualifier set, relation;
		const char *value;
	} rows[] = {
		{"523,7", ',', NONE, NONE, "523.7"},
		{"  523,7 USD million ", ',', NONE, NONE, "523.7"},
		{"1,234", ',', NONE, NONE, "1.234"},
		{"1.234", '.', NONE, NONE, "1.234"},
		{"~ 5", '.', ABOUT, ABOUT, "5"},
		{"5", '.', BELOW, BELOW, "5"},
		{"> 5", '.', NONE, ABOVE, "5"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct claim claim = {.indicator = indicator_find("exports"),
				      .relation = rows[i].set};
		struct claim_error error;

		check_number_row(rows[i].text,
				 claim_read_value(&claim, rows[i].text, strlen(rows[i].text),
						  rows[i].mark, &error),
				 true);
		check_number_row(rows[i].text, claim.relation, rows[i].relation);
		check_dec_row(rows[i].text, claim.value, rows[i].value);
	}
}

TEST(tells_what_is_no_claim)
{
	/* `at` is the offending text, from its first byte to its last. */
	static const struct {
		const char *text;
		enum diag_code code;
		const char *what, *at, *remedy;
	} rows[] = {
		{"turnover 2023 = 1,234", DIAG_SYNTAX, "ambiguous number", "1,234",
		 "the comma may group digits or start decimals: write 1234 or 1.234"},
		{"turnover 2023 = 523,7", DIAG_SYNTAX, "invalid number", "523,7", NULL},
		{"turnover 2023 = many", DIAG_SYNTAX, "invalid number", "many", NULL},
		{"turnover 2023 = USD 5", DIAG_SYNTAX, "invalid number", "USD", NULL},
		{"turnover 2023 = ~>5", DIAG_SYNTAX, "invalid number", "~>5", NULL},
		{"turnover 2023 = 1e3", DIAG_SYNTAX, "invalid number", "1e3", NULL},
		{"turnover 2023 = ", DIAG_SYNTAX, "no number after the relation", "", NULL},
		{"turnover 2023 =", DIAG_SYNTAX, "no number after the relation", "", NULL},
		{"volume 2023 = 5", DIAG_SYNTAX, "no indicator", "volume", NULL},
		{"EXPORTS 2023 = 5", DIAG_SYNTAX, "no indicator", "EXPORTS", NULL},
		{"a_name_that_is_much_longer_than_any_indicator_has 2023 = 5", DIAG_SYNTAX,
		 "no indicator", "a_name_that_is_much_longer_than_any_indicator_has", NULL},
		{"= 5", DIAG_SYNTAX, "no indicator in", "= 5", NULL},
		{"", DIAG_SYNTAX, "no indicator in", "", NULL},
		{"turnover 20233 = 5", DIAG_SYNTAX, "invalid period", "20233", NULL},
		{"turnover 2023-13 = 5", DIAG_RANGE, "invalid period", "2023-13", NULL},
		{"turnover = 5", DIAG_SYNTAX, "no period in", "turnover = 5", NULL},
		{"turnover 2023 523.7", DIAG_SYNTAX, "no relation in", "turnover 2023 523.7",
		 "write =, >, < or ~ between the period and the figure"},
		{"turnover 2023", DIAG_SYNTAX, "no relation in", "turnover 2023", NULL},
		{"turnover 2023 = 1.7%", DIAG_UNIT, "an amount is not a percentage:", "1.7%", NULL},
		{"balance 2023 = 1.7 %", DIAG_UNIT, "an amount is not a percentage:", "1.7 %",
		 NULL},
		{"growth 2023 = 1.7 USD million", DIAG_UNIT, "a percentage cannot be in",
		 "USD million", NULL},
		{"growth 2023 = 1.7 ppt", DIAG_UNIT, "a percentage cannot be in", "ppt", NULL},
		{"turnover 2023 = 5 XXQ million", DIAG_UNIT, "unknown currency", "XXQ million",
		 "use an ISO 4217 code, e.g. USD million"},
		{"turnover 2023 = 5 USD zillion", DIAG_UNIT, "unknown scale", "USD zillion",
		 "use thousand, million, billion or none"},
		{"turnover 2023 = 5 tons", DIAG_UNIT, "invalid unit", "tons",
		 "write a currency's code, and its scale behind it"},
		{"exports 2023 = -5 USD", DIAG_RANGE, "negative flow", "-5 USD",
		 "exports, imports and turnover are zero or more"},
		{"exports 2023 = " MINUS "0.1", DIAG_RANGE, "negative flow", MINUS "0.1", NULL},
		{"exports 2023 = -2x 2022", DIAG_RANGE, "negative flow", "-2x 2022", NULL},
		{"growth 2023 = 1.7% more", DIAG_SYNTAX,
		 "unexpected text after the figure:", "more", ""},
		{"growth 2023 = 1.7 pp.", DIAG_UNIT, "a percentage cannot be in", "pp.", NULL},
		{"exports 2023 = 2x 2022 USD", DIAG_SYNTAX,
		 "unexpected text after the figure:", "USD", ""},
		{"growth 2023 = 2x 2022", DIAG_SYNTAX,
		 "only exports, imports and turnover have a multiple:", "2x 2022", ""},
		{"balance 2023 = 2x 2022", DIAG_SYNTAX,
		 "only exports, imports and turnover have a multiple:", "2x 2022", ""},
		{"exports 2023 = 2x", DIAG_SYNTAX, "no period after", "2x",
		 "say of which period, e.g. 'exports 2022 = 2x 2021'"},
		{"exports 2023 = 2x 2023-A1", DIAG_RANGE, "a period compared with itself:",
		 "2023-A1", "say of which other period, e.g. 'exports 2022 = 2x 2021'"},
		{"exports 2023 = 2x then", DIAG_SYNTAX, "invalid period", "then", NULL},
		{"exports 2023 = 2x 2022-Q5", DIAG_RANGE, "invalid period", "2022-Q5", NULL},
		{"turnover 2023 = 1234567890123456789012345678901234567890", DIAG_RANGE,
		 "number too long", "1234567890123456789012345678901234567890",
		 "at most 35 digits are kept exactly"},
		{"turnover 2023 = 999999999999999999999999999999999999", DIAG_RANGE,
		 "number too long", "999999999999999999999999999999999999",
		 "at most 35 digits are kept exactly"},
		{"growth 2023 = 1.7 pp", DIAG_UNIT, "not in percentage points:", "pp", NULL},
		{"turnover 2023 = 0.000000000000000000000000000000000001", DIAG_RANGE,
		 "number too long", "0.000000000000000000000000000000000001",
		 "at most 35 digits are kept exactly"},
		{"turnover 2023 > ~5", DIAG_SYNTAX, "two relations:", "~5",
		 "leave one of them out"},
		{"turnover 2023 ~ < 5", DIAG_SYNTAX, "two relations:", "< 5",
		 "leave one of them out"},
		{"turnover 2023 = 5 + ~6", DIAG_SYNTAX, "only plain amounts can be added up, not",
		 "~6", ""},
		{"turnover 2023 > 5 + 6", DIAG_SYNTAX, "only plain amounts can be added up, not",
		 "6", ""},
		{"turnover 2023 = 5 + 6,5", DIAG_SYNTAX, "invalid number", "6,5", NULL},
		{"growth 2023 = 5 + 6", DIAG_UNIT, "a percentage cannot be in", "+ 6", NULL},
		{"turnover 2023 = 5 + 6%", DIAG_UNIT, "an amount is not a percentage:", "5 + 6%",
		 NULL},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct claim_list list = {.n = 0};
		struct claim_error error = {.what = ""};
		struct claim claim;
		const char *text = rows[i].text, *at = strstr(text, rows[i].at);
		size_t len = strlen(rows[i].at);

		/* What stands twice is meant where it stands last; nothing is at the end. */
		while (len && strstr(at + 1, rows[i].at))
			at = strstr(at + 1, rows[i].at);
		if (!len)
			at = text + strlen(text);
		check_number_row(text, claim_read(&claim, text, strlen(text), &list, &error),
				 false);
		check_number_row(text, error.code, rows[i].code);
		check_text_row(text, error.what, rows[i].what);
		check_number_row(text, (long long)error.offset, at - text);
		check_number_row(text, (long long)error.len, (long long)len);
		if (rows[i].remedy)
			check_text_row(text, error.remedy, rows[i].remedy);
		check_number_row(text, error.offset + error.len <= strlen(text), true);
		claim_list_release(&list);
	}
}

TEST(reads_relations)
{
	static const struct {
		const char *text;
		bool is_one;
		enum qualifier relation;
	} rows[] = {
		{"", true, NONE},    {"=", true, NONE},	 {"~", true, ABOUT},
		{">", true, ABOVE},  {"<", true, BELOW}, {"==", false, NONE},
		{">=", false, NONE}, {" ", false, NONE}, {"x", false, NONE},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		enum qualifier relation = NONE;

		check_number_row(rows[i].text,
				 claim_read_relation(rows[i].text, strlen(rows[i].text), &relation),
				 rows[i].is_one);
		check_number_row(rows[i].text, relation, rows[i].relation);
	}
}

/* --- what it stands for ----------------------------------------------------------------------- */

TEST(converts_to_exact_terms)
{
	static const struct {
		const char *claim, *unit, *value, *low, *high;
	} rows[] = {
		{"turnover 2023 = 523.7", "USD thousand", "523.7", "523.65", "523.75"},
		{"turnover 2023 = 523.7 USD million", "USD thousand", "523700", "523650", "523750"},
		{"turnover 2023 = 523.7 USD million", "USD million", "523.7", "523.65", "523.75"},
		{"turnover 2023 = 523.7 USD million", "USD billion", "0.5237", "0.52365",
		 "0.52375"},
		{"turnover 2023 > 523.7 USD million", "USD thousand", "523700", "523700", "inf"},
		{"balance 2023 = -82.3 USD million", "USD", "-82300000", "-82350000", "-82250000"},
		{"growth 2023 = +1.7%", "USD thousand", "0.017", "0.0165", "0.0175"},
		{"exports_contribution 2023 = -1.7 pp", "USD", "-0.017", "-0.0175", "-0.0165"},
		{"exports 2023 = 2x 2022", "USD thousand", "2", "1.5", "2.5"},
		{"exports 2023 = 1 + 2 USD million", "USD thousand", "3000", "2000", "4000"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct claim_list list = {.n = 0};
		struct claim claim = claim_of(&list, rows[i].claim);
		struct interval range;
		struct dec value;

		assert_true(claim_exact_range(&claim, unit_of(rows[i].unit), &range));
		check_range(rows[i].claim, range, rows[i].low, rows[i].high);
		assert_true(claim_exact_value(&claim, unit_of(rows[i].unit), &value));
		check_number_row(rows[i].claim, dec_cmp(value, dec_of(rows[i].value)), 0);
		claim_list_release(&list);
	}
}

/* "+X 2023 -M 2023": the terms as they are added. */
static void add_terms(struct strbuf *out, const struct joint_term *terms, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char period[PERIOD_TEXT_MAX];

		period_format(terms[i].period, period);
		strbuf_addf(out, "%s%c%c %s", i ? " " : "", terms[i].sign < 0 ? '-' : '+',
			    "XMT"[terms[i].flow], period);
	}
}

TEST(is_a_condition_on_levels)
{
	static const struct {
		const char *claim, *terms, *low, *high;
	} rows[] = {
		{"exports 2023 = 5", "+X 2023", "4.5", "5.5"},
		{"imports 2023 = 5 USD thousand", "+M 2023", "0.0045", "0.0055"},
		{"turnover 2023 < 5", "+T 2023", "0", "5"},
		{"balance 2023 = -5", "+X 2023 -M 2023", "-5.5", "-4.5"},
		{"growth 2023 = 5%", "+T 2023 -T 2022 / +T 2022", "0.045", "0.055"},
		{"exports_growth 2024-01/2024-08 = 5%",
		 "+X 2024-01/2024-08 -X 2023-01/2023-08 / +X 2023-01/2023-08", "0.045", "0.055"},
		{"imports_growth 2023-Q1 > 5%", "+M 2023-Q1 -M 2022-Q1 / +M 2022-Q1", "0.05",
		 "inf"},
		{"change 2023 = 5", "+T 2023 -T 2022", "4.5", "5.5"},
		{"exports_change 2023 = 5", "+X 2023 -X 2022", "4.5", "5.5"},
		{"imports_change 2023 = 5", "+M 2023 -M 2022", "4.5", "5.5"},
		{"balance_change 2023 = 5", "+X 2023 -M 2023 -X 2022 +M 2022", "4.5", "5.5"},
		{"coverage 2023 = 50%", "+X 2023 / +M 2023", "0.495", "0.505"},
		{"normalised_balance 2023 = -50%", "+X 2023 -M 2023 / +X 2023 +M 2023", "-0.505",
		 "-0.495"},
		{"exports_share 2023 = 50%", "+X 2023 / +T 2023", "0.495", "0.505"},
		{"imports_share 2023 = 50%", "+M 2023 / +T 2023", "0.495", "0.505"},
		{"exports_contribution 2023 = 5 pp", "+X 2023 -X 2022 / +T 2022", "0.045", "0.055"},
		{"imports_contribution 2023 = 5 pp", "+M 2023 -M 2022 / +T 2022", "0.045", "0.055"},
		{"monthly_average 2023 = 5", "+T 2023 / 12", "4.5", "5.5"},
		{"monthly_average 2023-Q2 > 5", "+T 2023-Q2 / 3", "5", "inf"},
		{"monthly_average 2023-05 < 5", "+T 2023-05 / 1", "-inf", "5"},
		{"exports 2022 = 2x 2021", "+X 2022 / +X 2021", "1.5", "2.5"},
		{"turnover 2023-S1 = 1.5x 2022-S1", "+T 2023-S1 / +T 2022-S1", "1.45", "1.55"},
		{"exports 2022-01/2023-12 = 5", "+X 2022-01/2023-12", "4.5", "5.5"},
		/* no condition */
		{"growth 2022-01/2023-12 = 5%", NULL, NULL, NULL},
		{"exports_change 2022-01/2023-01 = 5", NULL, NULL, NULL},
		{"growth 0000 = 5%", NULL, NULL, NULL},
		{"turnover 2023 = 0.00000000000000000000000000000000001 USD", NULL, NULL, NULL},
	};
	bool is_tried[64] = {false};

	for (size_t i = 0; i < countof(rows); i++) {
		struct claim_list list = {.n = 0};
		struct claim claim = claim_of(&list, rows[i].claim);
		struct strbuf text = STRBUF_INIT;
		struct joint_figure figure;
		bool is_condition = claim_condition(&claim, usd_million, &figure);

		is_tried[claim.indicator - indicators] = true;
		check_number_row(rows[i].claim, is_condition, rows[i].terms != NULL);
		if (is_condition) {
			add_terms(&text, figure.over, figure.n_over);
			strbuf_adds(&text, figure.n_under ? " / " : "");
			add_terms(&text, figure.under, figure.n_under);
			if (figure.months)
				strbuf_addf(&text, " / %d", (int)figure.months);
			check_text_row(rows[i].claim, text.text, rows[i].terms);
			check_range(rows[i].claim, figure.range, rows[i].low, rows[i].high);
		}
		strbuf_release(&text);
		claim_list_release(&list);
	}
	for (size_t i = 0; i < n_indicators; i++)
		if (!is_tried[i])
			fail_msg("tests/unit/test_claim.c: no row of is_a_condition_on_levels "
				 "tries %s",
				 indicators[i].name);
}

struct lenient_row {
	const char *claim, *low, *high; /* NULL: no such reading */
};

static void check_lenient(const struct lenient_row *row,
			  bool (*read)(const struct claim *, struct interval *))
{
	struct claim_list list = {.n = 0};
	struct claim claim = claim_of(&list, row->claim);
	struct interval range;
	bool is_read = read(&claim, &range);

	check_number_row(row->claim, is_read, row->low != NULL);
	if (is_read)
		check_range(row->claim, range, row->low, row->high);
	claim_list_release(&list);
}

TEST(reads_round_numbers)
{
	static const struct lenient_row rows[] = {
		{"turnover 2022 = 500", "475", "525"},
		{"turnover 2022 = 500 USD million", "475", "525"},
		{"turnover 2022 = 1500", "1450", "1550"},
		{"turnover 2022 = 12000", "11500", "12500"},
		{"turnover 2022 = 2000", "1900", "2100"},
		{"turnover 2022 = 1000", "950", "1050"},
		{"turnover 2022 = 100", "95", "105"},
		{"turnover 2022 = 1000000 USD", "950000", "1050000"},
		{"balance 2022 = -600", "-630", "-570"},
		{"monthly_average 2022 = 400", "380", "420"},
		{"change 2022 = 300", "285", "315"},
		{"turnover 2022 = 510", NULL, NULL},
		{"turnover 2022 = 50", NULL, NULL},
		{"turnover 2022 = 501", NULL, NULL},
		{"turnover 2022 = 0", NULL, NULL},
		{"turnover 2022 = 500.0", NULL, NULL},
		{"turnover 2022 = 5.00", NULL, NULL},
		{"turnover 2022 ~ 500", NULL, NULL},
		{"turnover 2022 > 500", NULL, NULL},
		{"turnover 2022 < 500", NULL, NULL},
		{"growth 2022 = 500%", NULL, NULL},
		{"exports 2022 = 100x 2021", NULL, NULL},
	};

	for (size_t i = 0; i < countof(rows); i++)
		check_lenient(&rows[i], claim_round_range);
}

TEST(reads_cut_numbers)
{
	static const struct lenient_row rows[] = {
		{"turnover 2022 = 374", "374", "375"},
		{"turnover 2022 = 374.0 USD million", "374.0", "374.1"},
		{"turnover 2022 = 0", "0", "1"},
		{"turnover 2022 = 99.99", "99.99", "100"},
		{"balance 2022 = -60", "-61", "-60"},
		{"balance 2022 = -60.4", "-60.5", "-60.4"},
		{"balance 2022 = 60.4", "60.4", "60.5"},
		{"monthly_average 2022 = 43.6", "43.6", "43.7"},
		{"turnover 2022 ~ 374", NULL, NULL},
		{"turnover 2022 > 374", NULL, NULL},
		{"turnover 2022 = 178 + 196", NULL, NULL},
		{"growth 2022 = 1.7%", NULL, NULL},
		{"exports 2022 = 2x 2021", NULL, NULL},
	};

	for (size_t i = 0; i < countof(rows); i++)
		check_lenient(&rows[i], claim_cut_range);
}

/* Growth and change without a base of their own are against the same months a year before. */
TEST(knows_its_base)
{
	static const struct {
		const char *claim, *own, *expected; /* "": none */
	} rows[] = {
		{"growth 2023 = 1.7%", "", "2022"},
		{"exports_growth 2023-Q3 = 1.7%", "", "2022-Q3"},
		{"imports_change 2024-01/2024-08 = 5 USD million", "", "2023-01/2023-08"},
		{"balance_change 2023-12 = 5 USD million", "2023-11", "2023-11"},
		{"growth 2022 = 61%", "2020", "2020"},
		{"turnover 2023 = 2x 2019", "", "2019"},
		{"turnover 2023 = 523.7 USD million", "", ""},
		{"balance 2023 = -82.3 USD million", "", ""},
		{"coverage 2023 = 72.8%", "", ""},
		{"exports_share 2023 = 42.1%", "", ""},
	};
	struct claim_list list = {.n = 0};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct claim claim = claim_of(&list, rows[i].claim);
		struct period base;
		bool has_base;

		if (rows[i].own[0]) {
			claim.has_base = true;
			claim.base = period_of(rows[i].own);
		}
		has_base = claim_base(&claim, &base);
		if (has_base != (rows[i].expected[0] != '\0'))
			fail_msg("row %s: it has %s base", rows[i].claim, has_base ? "a" : "no");
		if (has_base)
			check_period_row(rows[i].claim, base, rows[i].expected);
	}
	claim_list_release(&list);
}

TEST(tells_itself_to_people)
{
	static const struct {
		const char *claim, *statement;
	} rows[] = {
		{"turnover 2023 = 523.7 USD million", "turnover 2023 = 523.7 USD million"},
		{"turnover 2023 = 523.7", "turnover 2023 = 523.7"},
		{"growth 2023 = 1.7", "growth 2023 = +1.7%"},
		{"exports 2023 > 200", "exports 2023 > 200"},
		{"balance 2023 ~ -82.3 USD", "balance 2023 ~ " MINUS "82.3 USD"},
		{"coverage 2023 = 72.8%", "coverage 2023 = 72.8%"},
		{"exports 2022 = 2x 2021", "exports 2022 on 2021 = 2x"},
		{"exports 2023 = 1234567.5", "exports 2023 = 1" NARROW "234" NARROW "567.5"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct claim_list list = {.n = 0};
		struct claim claim = claim_of(&list, rows[i].claim);
		struct strbuf text = STRBUF_INIT;

		claim_add_statement(&text, &claim, true);
		check_text_row(rows[i].claim, text.text, rows[i].statement);
		strbuf_release(&text);
		claim_list_release(&list);
	}
}
