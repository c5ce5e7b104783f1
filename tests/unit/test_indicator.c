#include "indicator.h"

#include "support.h"
#include "values.h"

static void check_shown_end(const char *what, bool found, struct dec end, const char *expected)
{
	check_number_row(what, found, strcmp(expected, "inf") != 0);
	if (found)
		check_dec_row(what, end, expected);
}

static void check_value(const char *what, const struct value *value, const char *shown,
			const char *low, const char *high)
{
	struct dec end = DEC_ZERO;
	bool found;

	check_number_row(what, value->state, FIGURE_PRESENT);
	check_number_row(what, (long long)value->n_reasons, 0);
	check_dec_row(what, value->shown, shown);
	found = value_shown_low(value, &end);
	check_shown_end(what, found, end, low);
	found = value_shown_high(value, &end);
	check_shown_end(what, found, end, high);
}

static void check_missing(const char *what, const struct value *value, enum reason_code code,
			  enum flow flow, const char *period)
{
	char text[PERIOD_TEXT_MAX];

	check_number_row(what, value->state, FIGURE_MISSING);
	check_number_row(what, value->n_reasons > 0, true);
	check_number_row(what, value->reasons[0].code, code);
	check_number_row(what, value->reasons[0].flow, flow);
	period_format(value->reasons[0].period, text);
	check_text_row(what, text, period);
}

static const struct trade_row statement[] = {
	{.period = "2022", .turnover = "514.9"},
	{.period = "2023", .exports = "220.7", .imports = "303", .turnover = "523.7"},
	{.period = "2024-01/2024-08", .exports = "114.3", .imports = "174.7", .turnover = "289"},
};

/* The figures of the statement; expected values by bc, 220.65 / 303.5 and so on. */
TEST(derives_the_figures_of_the_statement)
{
	static const struct {
		const char *name, *period, *shown, *low, *high;
	} rows[] = {
		{"exports", "2023", "220.7", "220.65", "220.75"},
		{"imports", "2023", "303", "302.5", "303.5"},
		{"turnover", "2023", "523.7", "523.65", "523.75"},
		{"turnover", "2022", "514.9", "514.85", "514.95"},
		{"balance", "2023", "-82.3", "-82.85", "-81.75"},
		{"growth", "2023", "1.7", "1.6894", "1.7287"},
		{"change", "2023", "8.8", "8.70", "8.90"},
		{"coverage", "2023", "72.8", "72.7018", "72.9753"},
		{"normalised_balance", "2023", "-15.7", "-15.8066", "-15.6235"},
		{"exports_share", "2023", "42.1", "42.1288", "42.1561"},
		{"imports_share", "2023", "57.9", "57.7565", "57.9586"},
		{"monthly_average", "2023", "43.64", "43.63750", "43.64584"},
		{"balance", "2024-01/2024-08", "-60.4", "-60.50", "-60.30"},
		{"coverage", "2024-01/2024-08", "65.4", "65.3791", "65.4739"},
		{"exports_share", "2024-01/2024-08", "39.6", "39.4645", "39.6361"},
		{"normalised_balance", "2024-01/2024-08", "-20.9", "-20.9343", "-20.8650"},
		{"monthly_average", "2024-01/2024-08", "36.1", "36.0625", "36.1875"},
	};
	struct trade trade;
	struct calc calc;

	SET_UP(&trade, statement);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct value value = value_of(&calc, &trade.set.series[0], rows[i].name,
					      period_of(rows[i].period));

		check_value(rows[i].name, &value, rows[i].shown, rows[i].low, rows[i].high);
	}
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(growth_tells_one_base_from_another)
{
	static const struct trade_row data[] = {
		{.period = "2022", .turnover = "514.5"},
		{.period = "2023", .turnover = "523.7"},
	};
	struct trade trade;
	struct calc calc;
	struct value value;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	value = value_of(&calc, &trade.set.series[0], "growth", period_of("2023"));
	check_value("514.5", &value, "1.8", "1.7685", "1.8078");
	/* Outside the range, so the printed 1.7 is false against this base. */
	assert_false(interval_contains(value.range, ratio_make(dec_of("1.75"), dec_of("100"))));
	assert_true(interval_contains(value.range, ratio_make(dec_of("1.77"), dec_of("100"))));
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(says_what_the_statement_lacks)
{
	static const struct {
		const char *name, *period;
		enum reason_code code;
		enum flow flow;
		const char *lacks;
		bool full_year_is_no_base;
	} rows[] = {
		{"exports", "2022", REASON_EMPTY_CELL, FLOW_EXPORTS, "2022", false},
		{"balance", "2022", REASON_EMPTY_CELL, FLOW_EXPORTS, "2022", false},
		{"coverage", "2022", REASON_EMPTY_CELL, FLOW_EXPORTS, "2022", false},
		{"imports_share", "2022", REASON_EMPTY_CELL, FLOW_IMPORTS, "2022", false},
		{"growth", "2022", REASON_NO_ROW, FLOW_TURNOVER, "2021", false},
		{"exports_growth", "2023", REASON_EMPTY_CELL, FLOW_EXPORTS, "2022", false},
		{"imports_contribution", "2023", REASON_EMPTY_CELL, FLOW_IMPORTS, "2022", false},
		/* Never the year before, nor the previous row. */
		{"growth", "2024-01/2024-08", REASON_NO_ROW, FLOW_TURNOVER, "2023-01/2023-08",
		 true},
		{"change", "2024-01/2024-08", REASON_NO_ROW, FLOW_TURNOVER, "2023-01/2023-08",
		 true},
		{"exports_growth", "2024-01/2024-08", REASON_NO_ROW, FLOW_EXPORTS,
		 "2023-01/2023-08", true},
		{"turnover", "2024", REASON_HOLE, FLOW_TURNOVER, "2024", false},
		{"monthly_average", "2021", REASON_NO_ROW, FLOW_TURNOVER, "2021", false},
	};
	struct trade trade;
	struct calc calc;
	struct value value;

	SET_UP(&trade, statement);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		value = value_of(&calc, &trade.set.series[0], rows[i].name,
				 period_of(rows[i].period));
		check_missing(rows[i].name, &value, rows[i].code, rows[i].flow, rows[i].lacks);
		check_number_row(rows[i].name, value.full_year_is_no_base,
				 rows[i].full_year_is_no_base);
	}
	/* Both parts are missing, and each has its reason. */
	value = value_of(&calc, &trade.set.series[0], "balance", period_of("2022"));
	assert_int_equal(value.n_reasons, 2);
	assert_int_equal(value.reasons[1].flow, FLOW_IMPORTS);
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(growth_goes_by_the_calendar)
{
	static const struct trade_row data[] = {
		{.period = "2022-02", .turnover = "10"},
		{.period = "2023-02", .turnover = "20"},
		{.period = "2024-01", .turnover = "100"},
		{.period = "2024-02", .turnover = "25"},
		{.period = "2022-07/2023-06", .turnover = "400"},
		{.period = "2023-07/2024-06", .turnover = "300"},
		{.period = "2022-07/2023-07", .turnover = "500"},
		{.period = "2023-07/2024-07", .turnover = "510"},
		{.period = "2020-Q1", .turnover = "30"},
		{.period = "2021-01", .turnover = "11"},
		{.period = "2021-02/2021-03", .turnover = "22"},
		{.period = "0000", .turnover = "5"},
		{.period = "0001", .turnover = "6"},
		{.period = "2000-01", .turnover = "0"},
		{.period = "2001-01", .turnover = "5"},
		{.period = "2000-02", .turnover = "0.4"},
		{.period = "2001-02", .turnover = "5"},
		{.period = "2000-03", .turnover = "<3"},
		{.period = "2001-03", .turnover = "5"},
	};
	static const struct {
		const char *period, *shown; /* NULL: missing */
		const char *base;	    /* or the period of the reason */
		enum reason_code code;
	} rows[] = {
		{"2024-02", "25.0", "2023-02", 0},
		{"2023-02", "100.0", "2022-02", 0},
		{"2022-02", NULL, "2021-02", REASON_NO_ROW},
		{"2024-01", NULL, "2023-01", REASON_NO_ROW},
		/* Twelve months over the end of a year, but no thirteen. */
		{"2023-07/2024-06", "-25.0", "2022-07/2023-06", 0},
		{"2023-07/2024-07", NULL, "2023-07/2024-07", REASON_SPAN},
		/* The rows of 2021 tile the quarter that 2020 prints. */
		{"2021-Q1", "10.0", "2020-Q1", 0},
		{"0001", "20.0", "0000", 0},
		{"0000", NULL, "0000", REASON_BEFORE_TIME},
		/* 0 to 0.5 touches zero, 0.35 to 0.45 does not; neither 0 to 3 will do. */
		{"2001-01", NULL, "2000-01", REASON_BASE_NOT_ABOVE_ZERO},
		{"2001-02", "1150.0", "2000-02", 0},
		{"2001-03", NULL, "2000-03", REASON_BASE_NOT_ABOVE_ZERO},
	};
	struct trade trade;
	struct calc calc;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct value value =
			value_of(&calc, &trade.set.series[0], "growth", period_of(rows[i].period));

		if (!rows[i].shown) {
			check_missing(rows[i].period, &value, rows[i].code, FLOW_TURNOVER,
				      rows[i].base);
			continue;
		}
		check_number_row(rows[i].period, value.state, FIGURE_PRESENT);
		check_dec_row(rows[i].period, value.shown, rows[i].shown);
		check_number_row(rows[i].period, value.has_base, true);
		check_number_row(rows[i].period, period_equal(value.base, period_of(rows[i].base)),
				 true);
	}
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(looks_across_sources)
{
	static const struct trade_row data[] = {
		{.period = "2024-01/2024-08", .turnover = "289", .source = "ministry"},
		{.period = "2024-01/2024-08",
		 .exports = "114.3",
		 .imports = "174.7",
		 .source = "parts"},
		/* the base, in other sources: other currency, other pair, older, latest, too late
		 * read with the same date */
		{.period = "2023-01/2023-08",
		 .turnover = "1",
		 .source = "euro",
		 .unit = "EUR million",
		 .published = "2025"},
		{.period = "2023-01/2023-08",
		 .turnover = "2",
		 .source = "mirror",
		 .reporter = "BEL",
		 .partner = "KAZ",
		 .published = "2025"},
		{.period = "2023-01/2023-08",
		 .turnover = "375.1",
		 .source = "old",
		 .published = "2023-11"},
		{.period = "2023-01/2023-08",
		 .turnover = "375300",
		 .unit = "USD thousand",
		 .source = "press",
		 .published = "2023-12"},
		{.period = "2023-01/2023-08",
		 .turnover = "370",
		 .source = "late",
		 .published = "2023-12"},
		{.period = "2023", .turnover = "500", .source = "year", .published = "2024-12"},
		{.period = "2023-01/2023-08", .exports = "150", .source = "half"},
	};
	struct trade trade;
	struct calc calc;
	struct value value;
	const struct series *ministry, *parts;

	SET_UP(&trade, data);
	ministry = &trade.set.series[0];
	parts = &trade.set.series[1];
	calc = calc_of(&trade);
	value = value_of(&calc, ministry, "growth", period_of("2024-01/2024-08"));
	check_missing("named", &value, REASON_NO_ROW, FLOW_TURNOVER, "2023-01/2023-08");
	assert_non_null(value.candidate);
	assert_string_equal(value.candidate->source, "press");
	/* in this series' unit */
	check_dec(value.candidate_level.value, "375.300");

	calc.across_sources = true;
	value = value_of(&calc, ministry, "growth", period_of("2024-01/2024-08"));
	/* 288.5 / 375.3005 - 1 = -0.2312826..., 289.5 / 375.2995 - 1 = -0.2286160... */
	check_value("taken", &value, "-23.0", "-23.1283", "-22.8616");
	assert_null(value.candidate);
	assert_string_equal(value.base_series->source, "press");
	assert_ptr_equal(value.operands[0].series, ministry);
	assert_string_equal(value.operands[1].series->source, "press");
	assert_true(value.is_converted);

	/* Exports are in one source only, imports in none. */
	value = value_of(&calc, parts, "exports_growth", period_of("2024-01/2024-08"));
	check_number_row("exports", value.state, FIGURE_PRESENT);
	check_dec(value.shown, "-23.8");
	assert_string_equal(value.base_series->source, "half");
	value = value_of(&calc, parts, "imports_growth", period_of("2024-01/2024-08"));
	check_missing("imports", &value, REASON_NO_ROW, FLOW_IMPORTS, "2023-01/2023-08");
	assert_null(value.candidate);
	/* A contribution needs two base figures, from one source. */
	value = value_of(&calc, parts, "exports_contribution", period_of("2024-01/2024-08"));
	check_missing("contribution", &value, REASON_NO_ROW, FLOW_EXPORTS, "2023-01/2023-08");

	/* Without the set there is nowhere to look; what the series has is never taken elsewhere. */
	calc.set = NULL;
	value = value_of(&calc, ministry, "growth", period_of("2024-01/2024-08"));
	assert_null(value.candidate);
	assert_int_equal(value.state, FIGURE_MISSING);
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(own_base_comes_first)
{
	static const struct trade_row data[] = {
		{.period = "2022", .turnover = "50", .source = "a"},
		{.period = "2023", .turnover = "60", .source = "a"},
		{.period = "2022", .turnover = "40", .source = "b", .published = "2024"},
	};
	struct trade trade;
	struct calc calc;
	struct value value;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	calc.across_sources = true;
	value = value_of(&calc, &trade.set.series[0], "growth", period_of("2023"));
	check_dec(value.shown, "20.0");
	assert_ptr_equal(value.base_series, &trade.set.series[0]);
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

/* 40 + 60 a year before, 50 + 66 now: whole percentages that can be seen. */
TEST(contributions_by_hand)
{
	static const struct trade_row parts[] = {
		{.period = "2022", .exports = "40", .imports = "60"},
		{.period = "2023", .exports = "50", .imports = "66"},
	};
	static const struct trade_row printed[] = {
		{.period = "2022", .exports = "40", .imports = "60", .turnover = "100"},
		{.period = "2023", .exports = "50", .imports = "66"},
	};
	struct trade trade;
	struct calc calc;
	struct value value;

	SET_UP(&trade, parts);
	calc = calc_of(&trade);
	value = value_of(&calc, &trade.set.series[0], "exports_contribution", period_of("2023"));
	/* (49.5 - 40.5) / (40.5 + 60.5) and (50.5 - 39.5) / (39.5 + 59.5) */
	check_value("exports", &value, "10.0", "8.9108", "11.1112");
	value = value_of(&calc, &trade.set.series[0], "imports_contribution", period_of("2023"));
	/* (65.5 - 60.5) / (60.5 + 40.5) and (66.5 - 59.5) / (59.5 + 39.5) */
	check_value("imports", &value, "6.0", "4.9504", "7.0708");
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);

	SET_UP(&trade, printed);
	calc = calc_of(&trade);
	value = value_of(&calc, &trade.set.series[0], "exports_contribution", period_of("2023"));
	/* (49.5 - 40.5) / 100.5 and (50.5 - 39.5) / 99.5 */
	check_value("printed", &value, "10.0", "8.9552", "11.0553");
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(ranges_without_a_limit)
{
	static const struct trade_row data[] = {
		{.period = "2022", .exports = "~223", .imports = ">104.7"},
		{.period = "2023", .exports = "250", .imports = "<3"},
		{.period = "2024", .exports = ">250", .imports = "100"},
		{.period = "2025", .exports = "300", .imports = "50"},
	};
	static const struct {
		const char *name, *period, *qualifier, *shown, *low, *high;
	} rows[] = {
		{"exports", "2022", "~", "223", "217.425", "228.575"},
		{"imports", "2022", ">", "104.7", "104.7", "inf"},
		{"imports", "2023", "<", "3", "0", "3"},
		/* ~223 / >104.7: at most 228.575 / 104.7 */
		{"coverage", "2022", "~", "213.0", "0.0000", "218.3143"},
		{"normalised_balance", "2022", "~", "36.1", "-100.0000", "37.1691"},
		{"imports_share", "2022", "~", "31.9", "31.4154", "100.0000"},
		{"exports_share", "2022", "~", "68.1", "0.0000", "68.5846"},
		/* without an end on one side it is that side's qualifier */
		{"balance", "2022", "<", "118.3", "inf", "123.875"},
		{"balance", "2023", ">", "247", "246.5", "250.5"},
		{"turnover", "2022", ">", "327.7", "322.125", "inf"},
		/* below 3 over above 104.7 */
		{"imports_growth", "2023", "<", "-97.1", "-100.0000", "-97.1346"},
		{"exports_growth", "2023", "~", "12.1", "9.1545", "15.2122"},
		{"exports_growth", "2024", ">", "0.0", "-0.1997", "inf"},
		/* over above 250 the growth is below */
		{"exports_growth", "2025", "<", "20.0", "-100.0000", "20.2000"},
		{"exports_change", "2024", ">", "0", "-0.5", "inf"},
		{"exports_change", "2025", "<", "50", "inf", "50.5"},
		/* (300.5 - 250) / (250 + 99.5); as exports of 2024 grow without limit, -1 */
		{"exports_contribution", "2025", "~", "14.3", "-100.0000", "14.4493"},
		/* (49.5 - 100.5) / (250 + 100.5), or nothing of a turnover without limit */
		{"imports_contribution", "2025", "~", "-14.3", "-14.5507", "0.0000"},
		{"exports_contribution", "2024", ">", "0.0", "-0.1997", "inf"},
		{"monthly_average", "2024", ">", "29.2", "29.1250", "inf"},
	};
	struct trade trade;
	struct calc calc;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct value value = value_of(&calc, &trade.set.series[0], rows[i].name,
					      period_of(rows[i].period));

		check_value(rows[i].name, &value, rows[i].shown, rows[i].low, rows[i].high);
		check_text_row(rows[i].name, qualifier_sign(value.qualifier), rows[i].qualifier);
	}
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(keeps_missing_zero_and_suppressed_apart)
{
	static const struct trade_row data[] = {
		{.period = "2021", .exports = "5", .imports = "0", .turnover = "5"},
		{.period = "2022", .exports = "c", .imports = "5", .status = "E"},
		{.period = "2023", .imports = "5", .turnover = "c", .status = "P"},
		{.period = "2024", .exports = "0", .imports = "5", .turnover = "5", .status = "B"},
	};
	static const struct {
		const char *name, *period;
		enum figure_state state;
		const char *shown, *letters;
	} rows[] = {
		{"imports", "2021", FIGURE_PRESENT, "0", ""},
		{"balance", "2021", FIGURE_PRESENT, "5", ""},
		{"exports", "2022", FIGURE_SUPPRESSED, NULL, "EQ"},
		{"balance", "2022", FIGURE_SUPPRESSED, NULL, "EQ"},
		{"turnover", "2022", FIGURE_SUPPRESSED, NULL, "EQ"},
		{"exports_growth", "2022", FIGURE_SUPPRESSED, NULL, "EQ"},
		{"growth", "2022", FIGURE_SUPPRESSED, NULL, "EQ"},
		/* no figure for 2023 and a confidential one for 2022 */
		{"exports_growth", "2023", FIGURE_MISSING, NULL, "EQ"},
		{"growth", "2024", FIGURE_SUPPRESSED, NULL, "BPQ"},
		{"imports_growth", "2023", FIGURE_PRESENT, "0.0", "EP"},
		{"exports", "2024", FIGURE_PRESENT, "0", "B"},
		{"coverage", "2024", FIGURE_PRESENT, "0.0", "B"},
		{"normalised_balance", "2024", FIGURE_PRESENT, "-100.0", "B"},
		{"imports_share", "2024", FIGURE_PRESENT, "100.0", "B"},
	};
	struct trade trade;
	struct calc calc;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct value value = value_of(&calc, &trade.set.series[0], rows[i].name,
					      period_of(rows[i].period));
		char letters[STATUS_TEXT_MAX];

		check_number_row(rows[i].name, value.state, rows[i].state);
		if (rows[i].shown)
			check_dec_row(rows[i].name, value.shown, rows[i].shown);
		status_format(value.status, letters);
		check_text_row(rows[i].name, letters, rows[i].letters);
	}
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(keeps_to_the_decimals_asked_for)
{
	static const struct trade_row data[] = {
		{.period = "2022", .turnover = "514.9", .unit = "USD million"},
		{.period = "2023",
		 .exports = "220681.63677",
		 .imports = "302880.23039",
		 .unit = "USD thousand"},
		{.period = "2024", .turnover = "289", .unit = "USD million"},
	};
	static const struct {
		const char *name, *period;
		int decimals;
		const char *shown;
	} rows[] = {
		{"growth", "2023", CALC_DECIMALS_DEFAULT, "1.7"},
		/* 523.56186716 / 514.9 - 1 = 0.016822426... */
		{"growth", "2023", 0, "2"},
		{"growth", "2023", 4, "1.6822"},
		{"growth", "2023", 7, "1.6822426"},
		/* Converted levels are rounded, published digits never. */
		{"exports", "2023", CALC_DECIMALS_DEFAULT, "220.68163677"},
		{"exports", "2023", 1, "220.7"},
		{"turnover", "2023", 2, "523.56"},
		{"balance", "2023", 3, "-82.199"},
		{"turnover", "2022", 0, "514.9"},
		{"turnover", "2024", 3, "289"},
		{"monthly_average", "2022", CALC_DECIMALS_DEFAULT, "42.91"},
		{"monthly_average", "2022", 3, "42.908"},
		{"monthly_average", "2024", 0, "24"},
	};
	struct trade trade;
	struct calc calc;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct value value;

		calc.decimals = rows[i].decimals;
		value = value_of(&calc, &trade.set.series[0], rows[i].name,
				 period_of(rows[i].period));
		check_number_row(rows[i].name, value.state, FIGURE_PRESENT);
		check_dec_row(rows[i].name, value.shown, rows[i].shown);
	}
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(refuses_results_that_do_not_fit)
{
	static const struct trade_row data[] = {
		{.period = "2022",
		 .exports = "0.0000000000000000000000000000000003",
		 .imports = "1"},
		{.period = "2023",
		 .exports = "99999999999999999999999999999999999",
		 .imports = "1"},
	};
	static const char *const names[] = {"exports_growth", "exports_change",
					    "exports_contribution", "balance_change"};
	struct trade trade;
	struct calc calc;

	SET_UP(&trade, data);
	calc = calc_of(&trade);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct value value =
			value_of(&calc, &trade.set.series[0], names[i], period_of("2023"));

		check_number_row(names[i], value.state, FIGURE_MISSING);
		check_number_row(names[i], value.reasons[0].code, REASON_TOO_LARGE);
	}
	tiling_release(&calc.tiling);
	trade_tear_down(&trade);
}

TEST(finds_indicators_by_name)
{
	static const struct {
		const char *name, *found; /* NULL: none */
	} rows[] = {
		{"growth", "growth"},
		{"turnover_growth", "growth"},
		{"growth_pct", "growth"},
		{"turnover_growth_pct", "growth"},
		{"total_trade", "turnover"},
		{"coverage_pct", "coverage"},
		{"exports growth", "exports_growth"}, /* as it is called in a sentence */
		{"total trade", "turnover"},
		{"", NULL},
		{"_pct", NULL},
		{"grow", NULL},
		{"growth_", NULL},
		{"growth_pct_pct", NULL},
		{"Growth", NULL},
		{"exports of all other countries", NULL}, /* longer than any name */
		{"growth_of_turnover_against_the_same_months_of_the_year_before", NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct indicator *found = indicator_find(rows[i].name);

		check_text_row(rows[i].name, found ? found->name : "none",
			       rows[i].found ? rows[i].found : "none");
	}
	for (size_t i = 0; i < n_indicators; i++) {
		assert_ptr_equal(indicator_find(indicators[i].name), &indicators[i]);
		if (indicators[i].alias)
			assert_ptr_equal(indicator_find(indicators[i].alias), &indicators[i]);
		assert_true(*indicators[i].formula_text && *indicators[i].definition &&
			    *indicators[i].authority && *indicators[i].heading);
	}
}
