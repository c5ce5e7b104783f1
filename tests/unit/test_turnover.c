/* Levels that a series has: turnover, what is missing or suppressed, qualifiers, what does not fit. */
#include "series.h"

#include "levels.h"
#include "support.h"

TEST(turnover_follows_its_rules)
{
	static const struct trade_row data[] = {
		/* printed beside parts: the printed one is its own figure */
		{.period = "2020", .exports = "220.7", .imports = "303", .turnover = "523.6"},
		/* only the parts */
		{.period = "2021", .exports = "114.3", .imports = "174.7"},
		/* the row's parts before quarters that print it */
		{.period = "2022", .exports = "10", .imports = "20"},
		{.period = "2022-Q1", .turnover = "1"},
		{.period = "2022-Q2", .turnover = "2"},
		{.period = "2022-Q3", .turnover = "4"},
		{.period = "2022-Q4", .turnover = "8"},
		/* printed turnovers that tile before parts that tile */
		{.period = "2023-S1", .exports = "10", .imports = "20", .turnover = "31"},
		{.period = "2023-S2", .exports = "40", .imports = "80", .turnover = "121"},
		/* exports of the halves, imports of the year */
		{.period = "2024-S1", .exports = "1.5"},
		{.period = "2024-S2", .exports = "2.25"},
		{.period = "2024", .imports = "7"},
		/* one half prints it, the other has the parts */
		{.period = "2025-S1", .turnover = "100"},
		{.period = "2025-S2", .exports = "20", .imports = "3"},
		/* one part only */
		{.period = "2026", .exports = "20"},
		/* only turnover: no parts by subtraction */
		{.period = "2027", .exports = "20", .turnover = "50"},
	};
	static const struct {
		const char *period;
		enum flow flow;
		const char *value, *low, *high; /* NULL: missing */
		enum level_origin origin;
		enum reason_code code;
	} rows[] = {
		{"2020", FLOW_TURNOVER, "523.6", "523.55", "523.65", LEVEL_PUBLISHED, 0},
		{"2021", FLOW_TURNOVER, "289.0", "288.9", "289.1", LEVEL_SUM, 0},
		{"2022", FLOW_TURNOVER, "30", "29", "31", LEVEL_SUM, 0},
		{"2022-S1", FLOW_TURNOVER, "3", "2", "4", LEVEL_TILED, 0},
		{"2023", FLOW_TURNOVER, "152", "151", "153", LEVEL_TILED, 0},
		{"2024", FLOW_TURNOVER, "10.75", "10.195", "11.305", LEVEL_SUM, 0},
		{"2025", FLOW_TURNOVER, "123", "121.5", "124.5", LEVEL_TILED, 0},
		{"2026", FLOW_TURNOVER, NULL, NULL, NULL, 0, REASON_EMPTY_CELL},
		{"2027", FLOW_TURNOVER, "50", "49.5", "50.5", LEVEL_PUBLISHED, 0},
		{"2027", FLOW_IMPORTS, NULL, NULL, NULL, 0, REASON_EMPTY_CELL},
		{"2025", FLOW_EXPORTS, NULL, NULL, NULL, 0, REASON_HOLE},
		{"2023", FLOW_EXPORTS, "50", "49", "51", LEVEL_TILED, 0},
		{"2020-01/2021-12", FLOW_TURNOVER, "812.7", "812.05", "813.35", LEVEL_SUM, 0},
		{"2019", FLOW_TURNOVER, NULL, NULL, NULL, 0, REASON_NO_ROW},
		{"2026-01/2027-12", FLOW_TURNOVER, NULL, NULL, NULL, 0, REASON_HOLE},
	};
	struct trade trade;

	SET_UP(&trade, data);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, rows[i].flow, period_of(rows[i].period));

		if (rows[i].value) {
			check_present(rows[i].period, &level, rows[i].value, rows[i].low,
				      rows[i].high);
			check_text_row(rows[i].period, origin_names[level.origin],
				       origin_names[rows[i].origin]);
			continue;
		}
		check_text_row(rows[i].period, state_names[level.state], "missing");
		check_number_row(rows[i].period, level.reason.code, rows[i].code);
		check_number_row(rows[i].period, level.reason.flow, rows[i].flow);
		check_period(rows[i].period, level.reason.period, rows[i].period);
	}
	trade_tear_down(&trade);
}

TEST(tells_missing_zero_and_suppressed_apart)
{
	static const struct trade_row data[] = {
		{.period = "2020", .exports = "0", .imports = "5"},
		{.period = "2021", .imports = "5"},
		{.period = "2022", .exports = "c", .imports = "5"},
		{.period = "2023", .exports = "5", .imports = "5", .turnover = "c"},
		{.period = "2024-01", .exports = "1", .imports = "2"},
		{.period = "2024-02", .exports = "c", .imports = "2"},
		{.period = "2024-03", .exports = "0.0", .imports = "2"},
		{.period = "2024-04", .imports = "2"},
		{.period = "2025", .exports = "c"},
	};
	static const struct {
		const char *period;
		enum flow flow;
		enum figure_state state;
		const char *value; /* if present */
		enum reason_code code;
		bool has_letter; /* Q */
	} rows[] = {
		{"2020", FLOW_EXPORTS, FIGURE_PRESENT, "0", 0, false},
		{"2020", FLOW_TURNOVER, FIGURE_PRESENT, "5", 0, false},
		{"2021", FLOW_EXPORTS, FIGURE_MISSING, NULL, REASON_EMPTY_CELL, false},
		{"2021", FLOW_TURNOVER, FIGURE_MISSING, NULL, REASON_EMPTY_CELL, false},
		{"2022", FLOW_EXPORTS, FIGURE_SUPPRESSED, NULL, REASON_SUPPRESSED, true},
		{"2022", FLOW_TURNOVER, FIGURE_SUPPRESSED, NULL, REASON_SUPPRESSED, true},
		{"2023", FLOW_TURNOVER, FIGURE_SUPPRESSED, NULL, REASON_SUPPRESSED, true},
		{"2024-Q1", FLOW_EXPORTS, FIGURE_SUPPRESSED, NULL, REASON_SUPPRESSED, true},
		{"2024-Q1", FLOW_IMPORTS, FIGURE_PRESENT, "6", 0, false},
		{"2024-Q1", FLOW_TURNOVER, FIGURE_SUPPRESSED, NULL, REASON_SUPPRESSED, true},
		{"2024-03", FLOW_EXPORTS, FIGURE_PRESENT, "0.0", 0, false},
		/* February is confidential and April is missing: missing is the reason. */
		{"2024-01/2024-04", FLOW_EXPORTS, FIGURE_MISSING, NULL, REASON_HOLE, false},
		{"2024-01/2024-04", FLOW_IMPORTS, FIGURE_PRESENT, "8", 0, false},
		/* Suppressed and missing parts: the sum is missing. */
		{"2025", FLOW_TURNOVER, FIGURE_MISSING, NULL, REASON_EMPTY_CELL, true},
	};
	struct trade trade;

	SET_UP(&trade, data);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, rows[i].flow, period_of(rows[i].period));

		check_text_row(rows[i].period, state_names[level.state],
			       state_names[rows[i].state]);
		check_number_row(rows[i].period, (level.status & STATUS_SUPPRESSED) != 0,
				 rows[i].has_letter);
		if (rows[i].value)
			check_dec_row(rows[i].period, level.value, rows[i].value);
		else
			check_number_row(rows[i].period, level.reason.code, rows[i].code);
	}
	trade_tear_down(&trade);
}

TEST(carries_letters_and_qualifiers)
{
	static const struct trade_row data[] = {
		{.period = "2022", .exports = "~223", .imports = ">104.7", .status = "E"},
		{.period = "2023", .exports = "10", .imports = "<3", .status = "P"},
		{.period = "2024", .exports = ">1", .imports = ">2", .status = "AB"},
	};
	static const struct {
		const char *period;
		enum flow flow;
		const char *value, *low, *high, *qualifier, *letters;
	} rows[] = {
		{"2022", FLOW_EXPORTS, "223", "217.425", "228.575", "~", "E"},
		{"2022", FLOW_IMPORTS, "104.7", "104.7", "inf", ">", "E"},
		{"2022", FLOW_TURNOVER, "327.7", "322.125", "inf", "~", "E"},
		{"2023", FLOW_IMPORTS, "3", "0", "3", "<", "P"},
		{"2023", FLOW_TURNOVER, "13", "9.5", "13.5", "<", "P"},
		{"2024", FLOW_TURNOVER, "3", "3", "inf", ">", "B"},
		{"2022-01/2023-12", FLOW_EXPORTS, "233", "226.925", "239.075", "~", "EP"},
		{"2022-01/2023-12", FLOW_IMPORTS, "107.7", "104.7", "inf", "~", "EP"},
		{"2023-01/2024-12", FLOW_EXPORTS, "11", "10.5", "inf", ">", "BP"},
	};
	struct trade trade;

	SET_UP(&trade, data);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, rows[i].flow, period_of(rows[i].period));
		char letters[STATUS_TEXT_MAX];

		check_present(rows[i].period, &level, rows[i].value, rows[i].low, rows[i].high);
		check_text_row(rows[i].period, qualifier_sign(level.qualifier), rows[i].qualifier);
		status_format(level.status, letters);
		check_text_row(rows[i].period, letters, rows[i].letters);
	}
	trade_tear_down(&trade);
}

TEST(joins_qualifiers)
{
	/* Rows and columns: none, about, above, below. */
	static const enum qualifier joined[4][4] = {
		{QUALIFIER_NONE, QUALIFIER_ABOUT, QUALIFIER_ABOVE, QUALIFIER_BELOW},
		{QUALIFIER_ABOUT, QUALIFIER_ABOUT, QUALIFIER_ABOUT, QUALIFIER_ABOUT},
		{QUALIFIER_ABOVE, QUALIFIER_ABOUT, QUALIFIER_ABOVE, QUALIFIER_ABOUT},
		{QUALIFIER_BELOW, QUALIFIER_ABOUT, QUALIFIER_ABOUT, QUALIFIER_BELOW},
	};

	for (int a = 0; a < 4; a++) {
		for (int b = 0; b < 4; b++)
			check_number_row(qualifier_sign((enum qualifier)a),
					 qualifier_join((enum qualifier)a, (enum qualifier)b),
					 joined[a][b]);
	}
}

TEST(refuses_what_does_not_fit)
{
	static const char nines[] = "999999999999999999999999999999999998";
	static const struct trade_row data[] = {
		{.period = "2022", .exports = nines, .imports = "3"},
		{.period = "2023", .exports = nines, .imports = nines},
	};
	struct trade trade;
	struct level level;

	SET_UP(&trade, data);
	/* 36 digits, but half a unit more does not fit any more. */
	level = level_of(&trade, FLOW_EXPORTS, period_of("2022"));
	assert_int_equal(level.state, FIGURE_MISSING);
	assert_int_equal(level.reason.code, REASON_LEVEL_TOO_LARGE);
	level = level_of(&trade, FLOW_TURNOVER, period_of("2023"));
	assert_int_equal(level.state, FIGURE_MISSING);
	assert_int_equal(level.reason.code, REASON_LEVEL_TOO_LARGE);
	level = level_of(&trade, FLOW_IMPORTS, period_of("2022"));
	check_present("imports", &level, "3", "2.5", "3.5");
	assert_true(!level_shift(&level, 19));
	trade_tear_down(&trade);
}

/* What is there but does not fit is missing: no origin that comes after it stands in for it. */
TEST(takes_nothing_else_for_what_does_not_fit)
{
	static const struct trade_row data[] = {
		/* exports + imports of the row come before its halves */
		{.period = "2020",
		 .exports = "0.0000000000000000000000000001",
		 .imports = "1234567890"},
		{.period = "2020-S1", .turnover = "1"},
		{.period = "2020-S2", .turnover = "2"},
		/* a printed turnover comes before its parts */
		{.period = "2021",
		 .exports = "1",
		 .imports = "2",
		 .turnover = "99999999999999999999999999999999999.9"},
		/* halves come before nothing: without imports there are no parts */
		{.period = "2022", .exports = "99999999999999999999999999999999999.9"},
		{.period = "2023-S1", .turnover = "99999999999999999999999999999999999"},
		{.period = "2023-S2", .turnover = "0.1", .exports = "1"},
	};
	static const struct {
		const char *period;
		enum reason_code code;
		size_t line;
	} rows[] = {
		{"2020", REASON_LEVEL_TOO_LARGE, 0},
		{"2021", REASON_LEVEL_TOO_LARGE, 5},
		{"2022", REASON_EMPTY_CELL, 0},
		{"2023", REASON_LEVEL_TOO_LARGE, 0},
	};
	struct trade trade;

	SET_UP(&trade, data);
	for (size_t i = 0; i < countof(rows); i++) {
		struct level level = level_of(&trade, FLOW_TURNOVER, period_of(rows[i].period));

		check_number_row(rows[i].period, level.state, FIGURE_MISSING);
		check_number_row(rows[i].period, level.reason.code, rows[i].code);
		check_number_row(rows[i].period, (long long)level.reason.line,
				 (long long)rows[i].line);
		assert_true(period_equal(level.reason.period, period_of(rows[i].period)));
	}
	trade_tear_down(&trade);
}

TEST(shifts_levels)
{
	static const struct trade_row data[] = {{.period = "2022", .exports = "303"}};
	struct trade trade;
	struct level level, same;

	SET_UP(&trade, data);
	level = level_of(&trade, FLOW_EXPORTS, period_of("2022"));
	same = level;
	assert_true(level_shift(&same, 0));
	assert_false(same.is_converted);
	assert_true(level_shift(&level, 3));
	check_present("to thousands", &level, "303000", "302500", "303500");
	assert_true(level.is_converted);
	assert_true(level_shift(&level, -6));
	check_present("to billions", &level, "0.303", "0.3025", "0.3035");
	level = level_of(&trade, FLOW_IMPORTS, period_of("2022"));
	assert_true(level_shift(&level, 3));
	assert_int_equal(level.state, FIGURE_MISSING);
	trade_tear_down(&trade);
}
