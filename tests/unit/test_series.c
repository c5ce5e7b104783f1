#include "series.h"

#include <stdio.h>

#include "support.h"
#include "trade.h"

static const char *const state_names[] = {"missing", "present", "suppressed"};
static const char *const origin_names[] = {"published", "tiled", "sum"};

static const struct series *only_series(const struct trade *trade)
{
	assert_int_equal(trade->set.n, 1);
	return &trade->set.series[0];
}

static struct level level_of(struct trade *trade, enum flow flow, struct period period)
{
	struct level level;

	assert_int_equal(series_level(&trade->set.series[0], flow, period, &trade->tiling, &level),
			 DIAG_OK);
	return level;
}

static void check_end(const char *what, struct ratio end, const char *expected)
{
	if (strcmp(expected, "inf") == 0) {
		check_number_row(what, ratio_is_finite(end), false);
		check_number_row(what, dec_sign(end.numerator), 1);
		return;
	}
	check_number_row(what, ratio_is_decimal(end), true);
	if (dec_cmp(end.numerator, dec_of(expected)) != 0)
		check_dec_row(what, end.numerator, expected);
}

static void check_present(const char *what, const struct level *level, const char *value,
			  const char *low, const char *high)
{
	check_text_row(what, state_names[level->state], "present");
	check_dec_row(what, level->value, value);
	check_end(what, level->range.low, low);
	check_end(what, level->range.high, high);
}

static void check_period(const char *what, struct period period, const char *expected)
{
	char text[PERIOD_TEXT_MAX], canonical[PERIOD_TEXT_MAX];

	period_format(period, text);
	period_format(period_of(expected), canonical);
	check_text_row(what, text, canonical);
}

#define SET_UP(trade, rows) trade_set_up(trade, rows, sizeof(rows) / sizeof((rows)[0]))

static void splits_into_series(void **state)
{
	static const struct trade_row rows[] = {
		{"2023", "2", "3", NULL, "USD million", "T", NULL, "KAZ", "BEL", NULL},
		{"2022", "1", "2", NULL, "USD million", "S", NULL, "KAZ", "BEL", NULL},
		{"2022", "9", "8", NULL, "USD million", "S", NULL, "BEL", "KAZ", NULL},
		{"2022", "7", "6", NULL, "EUR million", "S", NULL, "KAZ", "BEL", NULL},
		{"2022", "1", "2", NULL, "USD million", "S", NULL, "KAZ", "FRA", NULL},
		{"2021", "4", "5", NULL, "USD thousand", "S", NULL, "KAZ", "BEL", NULL},
		{"2020", "4", "5", NULL, "EUR million", "S", NULL, "KAZ", "BEL", NULL},
	};
	static const struct {
		const char *reporter, *partner, *currency, *source, *file;
		size_t n;
	} expected[] = {
		{"KAZ", "BEL", "USD", "T", "T.csv", 1}, {"KAZ", "BEL", "USD", "S", "S.csv", 2},
		{"BEL", "KAZ", "USD", "S", "S.csv", 1}, {"KAZ", "BEL", "EUR", "S", "S.csv", 2},
		{"KAZ", "FRA", "USD", "S", "S.csv", 1},
	};
	static const bool comparable[5][5] = {
		{1, 1, 0, 0, 0}, {1, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1},
	};
	struct trade trade;

	(void)state;
	SET_UP(&trade, rows);
	assert_int_equal(trade.set.n, 5);
	for (size_t i = 0; i < 5; i++) {
		const struct series *series = &trade.set.series[i];
		char what[24];

		snprintf(what, sizeof(what), "series %zu", i);
		check_text_row(what, series->reporter, expected[i].reporter);
		check_text_row(what, series->partner, expected[i].partner);
		check_text_row(what, series->unit.currency, expected[i].currency);
		check_text_row(what, series->source, expected[i].source);
		check_text_row(what, series->file, expected[i].file);
		check_number_row(what, (long long)series->n, (long long)expected[i].n);
		check_number_row(what, (long long)series->n_superseded, 0);
		for (size_t j = 0; j < 5; j++)
			check_number_row(what, series_is_comparable(series, &trade.set.series[j]),
					 comparable[i][j]);
	}
	check_period("S", trade.set.series[1].rows[0]->period, "2021");
	check_period("S", trade.set.series[1].rows[1]->period, "2022");
	trade_tear_down(&trade);
}

static void has_no_series_without_rows(void **state)
{
	struct trade trade;

	(void)state;
	trade_set_up(&trade, NULL, 0);
	assert_int_equal(trade.set.n, 0);
	trade_tear_down(&trade);
}

static void latest_vintage_stands(void **state)
{
	/* In every order of reading. */
	static const struct trade_row rows[] = {
		{.period = "2022", .turnover = "514.5", .published = "2023-12"},
		{.period = "2022", .turnover = "510"},
		{.period = "2022", .turnover = "514.9", .published = "2024-10-18"},
		{.period = "2022", .turnover = "512", .published = "2023"},
	};
	static const char *const rising[] = {"510", "512", "514.5", "514.9"};

	(void)state;
	for (size_t turn = 0; turn < 4; turn++) {
		struct trade_row turned[5];
		struct trade trade;
		struct level level;
		const struct series *series;

		for (size_t i = 0; i < 4; i++)
			turned[i] = rows[(i + turn) % 4];
		turned[4] = (struct trade_row){.period = "2021", .turnover = "418.3"};
		SET_UP(&trade, turned);
		series = only_series(&trade);
		assert_int_equal(series->n, 2);
		assert_int_equal(series->n_superseded, 3);
		for (size_t i = 0; i < 3; i++)
			check_dec(series->superseded[i]->flow[FLOW_TURNOVER].value, rising[i]);
		level = level_of(&trade, FLOW_TURNOVER, period_of("2022"));
		check_present("2022", &level, "514.9", "514.85", "514.95");
		trade_tear_down(&trade);
	}
}

/* A later vintage with an empty cell stands too: an earlier figure never fills it. */
static void superseded_figures_fill_nothing(void **state)
{
	static const struct trade_row rows[] = {
		{.period = "2022", .exports = "5", .imports = "6", .published = "2023"},
		{.period = "2022", .imports = "7", .published = "2024"},
	};
	struct trade trade;
	struct level level;

	(void)state;
	SET_UP(&trade, rows);
	level = level_of(&trade, FLOW_EXPORTS, period_of("2022"));
	assert_int_equal(level.state, FIGURE_MISSING);
	assert_int_equal(level.reason.code, REASON_EMPTY_CELL);
	level = level_of(&trade, FLOW_IMPORTS, period_of("2022"));
	check_present("imports", &level, "7", "6.5", "7.5");
	trade_tear_down(&trade);
}

static void prints_in_the_scale_of_the_latest_row(void **state)
{
	/* The latest by period, neither by reading nor by date; a superseded row does not count. */
	static const struct trade_row rows[] = {
		{.period = "2023",
		 .turnover = "523561.86716",
		 .unit = "USD thousand",
		 .published = "2024-01"},
		{.period = "2023", .turnover = "523", .unit = "USD million", .published = "2023"},
		{.period = "2022",
		 .turnover = "514.9",
		 .unit = "USD million",
		 .published = "2024-10-18"},
		{.period = "2021", .turnover = "418306733.71", .unit = "USD"},
		{.period = "2020", .turnover = "0.3", .unit = "USD billion"},
	};
	static const struct {
		const char *period, *value, *low, *high;
		bool is_converted;
	} expected[] = {
		{"2023", "523561.86716", "523561.867155", "523561.867165", false},
		{"2022", "514900", "514850", "514950", true},
		{"2021", "418306.73371", "418306.733705", "418306.733715", true},
		{"2020", "300000", "250000", "350000", true},
		{"2022-01/2023-12", "1038461.86716", "1038411.867155", "1038511.867165", true},
	};
	struct trade trade;

	(void)state;
	SET_UP(&trade, rows);
	assert_int_equal(only_series(&trade)->unit.power, 3);
	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		struct level level = level_of(&trade, FLOW_TURNOVER, period_of(expected[i].period));

		check_present(expected[i].period, &level, expected[i].value, expected[i].low,
			      expected[i].high);
		check_number_row(expected[i].period, level.is_converted, expected[i].is_converted);
	}
	trade_tear_down(&trade);
}

static void finds_rows_by_period(void **state)
{
	static const struct trade_row rows[] = {
		{.period = "2024-01/2024-09", .exports = "9"},
		{.period = "2024-01/2024-08", .exports = "8"},
		{.period = "2024-08", .exports = "1"},
		{.period = "2024", .exports = "12"},
		{.period = "2024-Q3", .exports = "3"},
		{.period = "2024-07/2024-08", .exports = "2"},
		{.period = "2023-09/2024-08", .exports = "4"},
	};
	static const char *const absent[] = {"2024-09", "2024-02/2024-08", "2024-01/2024-10",
					     "2023",	"2025-01",	   "2024-06/2024-08"};
	struct trade trade;

	(void)state;
	SET_UP(&trade, rows);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct observation *row =
			series_find_row(only_series(&trade), period_of(rows[i].period));

		assert_non_null(row);
		check_dec_row(rows[i].period, row->flow[FLOW_EXPORTS].value, rows[i].exports);
	}
	for (size_t i = 0; i < sizeof(absent) / sizeof(absent[0]); i++)
		check_number_row(absent[i],
				 series_find_row(only_series(&trade), period_of(absent[i])) != NULL,
				 false);
	trade_tear_down(&trade);
}

/* Each figure is a power of two, so that a sum tells which rows it took. */
static const struct trade_row tile_rows[] = {
	/* 2021: months, a quarter, two splits of a half year */
	{.period = "2021-01", .exports = "1"},
	{.period = "2021-02", .exports = "2"},
	{.period = "2021-03", .exports = "4"},
	{.period = "2021-04", .exports = "8"},
	{.period = "2021-05", .exports = "16"},
	{.period = "2021-06", .exports = "32"},
	{.period = "2021-Q1", .exports = "64"},
	{.period = "2021-01/2021-04", .exports = "128"},
	{.period = "2021-05/2021-06", .exports = "256"},
	{.period = "2021-Q2", .exports = "512"},
	{.period = "2021-S2", .exports = "1024.5"},
	/* 2022: quarters beside a year that differs from their sum */
	{.period = "2022-Q1", .exports = "1"},
	{.period = "2022-Q2", .exports = "2"},
	{.period = "2022-Q3", .exports = "4"},
	{.period = "2022-Q4", .exports = "8"},
	{.period = "2022", .exports = "1000"},
	/* 2023: the year has no exports, its halves have */
	{.period = "2023", .imports = "5"},
	{.period = "2023-S1", .exports = "3"},
	{.period = "2023-S2", .exports = "0"},
	/* 2024: the year to date grows */
	{.period = "2024-01/2024-08", .exports = "114.3"},
	{.period = "2024-01/2024-09", .exports = "130"},
	{.period = "2024-01/2024-10", .exports = "145.25"},
	{.period = "2024-11", .exports = "10.05"},
	/* 2025: overlapping rows, and holes */
	{.period = "2025-01/2025-02", .exports = "1"},
	{.period = "2025-02/2025-03", .exports = "2"},
	{.period = "2025-05", .exports = "4"},
	{.period = "2025-07", .exports = "8"},
	{.period = "2025-08", .exports = "16"},
	{.period = "2025-12", .imports = "16"},
};

static void tiles(void **state)
{
	static const struct {
		const char *period, *value, *low, *high;
		enum level_origin origin;
	} rows[] = {
		{"2021-02", "2", "1.5", "2.5", LEVEL_PUBLISHED},
		{"2021-Q1", "64", "63.5", "64.5", LEVEL_PUBLISHED},
		{"2021-02/2021-03", "6", "5", "7", LEVEL_TILED},
		/* Two rows either way: Jan-Apr is longer than Jan-Mar. */
		{"2021-S1", "384", "383", "385", LEVEL_TILED},
		/* January to April, and May of the month: never Jan-Mar, Apr and May. */
		{"2021-01/2021-05", "144", "143", "145", LEVEL_TILED},
		/* March alone, then the quarter. */
		{"2021-03/2021-06", "516", "515", "517", LEVEL_TILED},
		{"2021", "1408.5", "1407.45", "1409.55", LEVEL_TILED},
		{"2021-06/2021-12", "1056.5", "1055.95", "1057.05", LEVEL_TILED},
		/* over the end of a year */
		{"2021-07/2022-03", "1025.5", "1024.95", "1026.05", LEVEL_TILED},
		/* The row stands although its quarters say 15. */
		{"2022", "1000", "999.5", "1000.5", LEVEL_PUBLISHED},
		{"2022-04/2022-12", "14", "12.5", "15.5", LEVEL_TILED},
		{"2022-01/2022-09", "7", "5.5", "8.5", LEVEL_TILED},
		{"2021-07/2022-12", "2024.5", "2023.95", "2025.05", LEVEL_TILED},
		/* An empty cell of the year is filled by its halves; a zero is a figure. */
		{"2023", "3", "2.5", "4", LEVEL_TILED},
		{"2023-S2", "0", "0", "0.5", LEVEL_PUBLISHED},
		/* Cumulative rows stand beside each other. */
		{"2024-01/2024-08", "114.3", "114.25", "114.35", LEVEL_PUBLISHED},
		{"2024-01/2024-09", "130", "129.5", "130.5", LEVEL_PUBLISHED},
		{"2024-01/2024-11", "155.30", "155.29", "155.31", LEVEL_TILED},
	};
	struct trade trade;

	(void)state;
	SET_UP(&trade, tile_rows);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, FLOW_EXPORTS, period_of(rows[i].period));

		check_present(rows[i].period, &level, rows[i].value, rows[i].low, rows[i].high);
		check_text_row(rows[i].period, origin_names[level.origin],
			       origin_names[rows[i].origin]);
	}
	trade_tear_down(&trade);
}

static void says_why_nothing_tiles(void **state)
{
	static const struct {
		const char *period;
		enum reason_code code;
		const char *hole;
		size_t n_holes;
	} rows[] = {
		{"2020", REASON_NO_ROW, NULL, 0},
		{"2026-01", REASON_NO_ROW, NULL, 0},
		/* Never by subtraction: neither September 2024 nor a month of a quarter. */
		{"2024-09", REASON_NO_ROW, NULL, 0},
		{"2024-09/2024-10", REASON_NO_ROW, NULL, 0},
		{"2022-01", REASON_NO_ROW, NULL, 0},
		{"2022-12", REASON_NO_ROW, NULL, 0},
		/* nor April 2022 to January 2023: the last month is missing */
		{"2022-04/2023-01", REASON_HOLE, "2023-01", 1},
		{"2024", REASON_HOLE, "2024-12", 1},
		{"2024-10/2024-11", REASON_HOLE, "2024-10", 1},
		{"2025-Q1", REASON_OVERLAP, NULL, 0},
		{"2025-01/2025-05", REASON_HOLE, "2025-04", 1},
		{"2025-05/2025-08", REASON_HOLE, "2025-06", 1},
		{"2025-03/2025-08", REASON_HOLE, "2025-03/2025-04", 2},
		{"2025", REASON_HOLE, "2025-04", 3},
		/* A row whose cell is empty. */
		{"2025-12", REASON_EMPTY_CELL, NULL, 0},
	};
	struct trade trade;

	(void)state;
	SET_UP(&trade, tile_rows);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, FLOW_EXPORTS, period_of(rows[i].period));

		check_text_row(rows[i].period, state_names[level.state], "missing");
		check_number_row(rows[i].period, level.reason.code, rows[i].code);
		check_number_row(rows[i].period, level.reason.flow, FLOW_EXPORTS);
		check_period(rows[i].period, level.reason.period, rows[i].period);
		if (!rows[i].hole)
			continue;
		check_period(rows[i].period, level.reason.hole, rows[i].hole);
		check_number_row(rows[i].period, (long long)level.reason.n_holes,
				 (long long)rows[i].n_holes);
	}
	trade_tear_down(&trade);
}

static void tiles_without_the_whole(void **state)
{
	static const struct {
		const char *period;
		bool with_whole;
		size_t n; /* 0: none do */
	} rows[] = {
		{"2022", true, 1},     {"2022", false, 4},    {"2021-Q1", true, 1},
		{"2021-Q1", false, 3}, {"2021-S1", false, 2}, {"2021-02", false, 0},
		{"2022-Q1", false, 0}, {"2023-S1", false, 0},
	};
	struct trade trade;

	(void)state;
	SET_UP(&trade, tile_rows);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct reason reason = {.code = REASON_NONE, .flow = FLOW_COUNT};
		enum diag_code code =
			series_tile(only_series(&trade), FLOW_EXPORTS, period_of(rows[i].period),
				    TILE_PRINTED, rows[i].with_whole, &trade.tiling, &reason);

		check_number_row(rows[i].period, code, rows[i].n ? DIAG_OK : DIAG_NO_DATA);
		if (rows[i].n)
			check_number_row(rows[i].period, (long long)trade.tiling.n,
					 (long long)rows[i].n);
		else
			check_number_row(rows[i].period, reason.code, REASON_NO_ROW);
	}
	/* The reason may be left out. */
	assert_int_equal(series_tile(only_series(&trade), FLOW_EXPORTS, period_of("2020"),
				     TILE_PRINTED, true, &trade.tiling, NULL),
			 DIAG_NO_DATA);
	trade_tear_down(&trade);
}

static void turnover_follows_its_rules(void **state)
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

	(void)state;
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

static void tells_missing_zero_and_suppressed_apart(void **state)
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

	(void)state;
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

static void carries_letters_and_hedges(void **state)
{
	static const struct trade_row data[] = {
		{.period = "2022", .exports = "~223", .imports = ">104.7", .status = "E"},
		{.period = "2023", .exports = "10", .imports = "<3", .status = "P"},
		{.period = "2024", .exports = ">1", .imports = ">2", .status = "AB"},
	};
	static const struct {
		const char *period;
		enum flow flow;
		const char *value, *low, *high, *hedge, *letters;
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

	(void)state;
	SET_UP(&trade, data);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, rows[i].flow, period_of(rows[i].period));
		char letters[STATUS_TEXT_MAX];

		check_present(rows[i].period, &level, rows[i].value, rows[i].low, rows[i].high);
		check_text_row(rows[i].period, hedge_sign(level.hedge), rows[i].hedge);
		status_format(level.status, letters);
		check_text_row(rows[i].period, letters, rows[i].letters);
	}
	trade_tear_down(&trade);
}

static void joins_hedges(void **state)
{
	/* Rows and columns: none, about, above, below. */
	static const enum hedge joined[4][4] = {
		{HEDGE_NONE, HEDGE_ABOUT, HEDGE_ABOVE, HEDGE_BELOW},
		{HEDGE_ABOUT, HEDGE_ABOUT, HEDGE_ABOUT, HEDGE_ABOUT},
		{HEDGE_ABOVE, HEDGE_ABOUT, HEDGE_ABOVE, HEDGE_ABOUT},
		{HEDGE_BELOW, HEDGE_ABOUT, HEDGE_ABOUT, HEDGE_BELOW},
	};

	(void)state;
	for (int a = 0; a < 4; a++) {
		for (int b = 0; b < 4; b++)
			check_number_row(hedge_sign((enum hedge)a),
					 hedge_join((enum hedge)a, (enum hedge)b), joined[a][b]);
	}
}

static void refuses_what_does_not_fit(void **state)
{
	static const char nines[] = "999999999999999999999999999999999998";
	static const struct trade_row data[] = {
		{.period = "2022", .exports = nines, .imports = "3"},
		{.period = "2023", .exports = nines, .imports = nines},
	};
	struct trade trade;
	struct level level;

	(void)state;
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
static void takes_nothing_else_for_what_does_not_fit(void **state)
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

	(void)state;
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

static void shifts_levels(void **state)
{
	static const struct trade_row data[] = {{.period = "2022", .exports = "303"}};
	struct trade trade;
	struct level level, same;

	(void)state;
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

/*
 * Random rows against all their subsets. Everything below is counted in whole units of the currency
 * and bits for months, and shares nothing with series.c but the rules that series.h states.
 */
#define RANDOM_SETS 2500
#define MAX_ROWS 12
#define WINDOW 14 /* months in which rows lie; periods asked for lie in the middle ten */
#define FIRST_MONTH (2022 * 12 + 9)

struct plain_row {
	int from, to; /* months of the window, both included */
	enum figure_state state[FLOW_COUNT];
	long long value[FLOW_COUNT]; /* in units of the currency */
	int place[FLOW_COUNT];	     /* the last printed digit counts 10^place units */
	unsigned months;	     /* bits from..to */
};

static long long power_of_ten(int n)
{
	long long power = 1;

	while (n-- > 0)
		power *= 10;
	return power;
}

struct plain_sum {
	long long value, low, high;
	int place;
};

static struct plain_sum plain_zero(void)
{
	return (struct plain_sum){0, 0, 0, 9};
}

static void plain_add(struct plain_sum *sum, const struct plain_row *row, int flow)
{
	long long half = power_of_ten(row->place[flow]) / 2, low = row->value[flow] - half;

	sum->value += row->value[flow];
	sum->low += low > 0 ? low : 0;
	sum->high += row->value[flow] + half;
	sum->place = row->place[flow] < sum->place ? row->place[flow] : sum->place;
}

/* Which rows may be taken: 'p' printed, 's' printed or suppressed, 'o' printed or both parts. */
static bool plain_has(const struct plain_row *row, int flow, char rule)
{
	if (row->state[flow] == FIGURE_PRESENT)
		return true;
	if (rule == 's')
		return row->state[flow] == FIGURE_SUPPRESSED;
	return rule == 'o' && row->state[flow] == FIGURE_MISSING &&
	       row->state[FLOW_EXPORTS] == FIGURE_PRESENT &&
	       row->state[FLOW_IMPORTS] == FIGURE_PRESENT;
}

static unsigned bits(int from, int to)
{
	unsigned set = 0;

	for (int month = from; month <= to; month++)
		set |= 1U << month;
	return set;
}

/* The rows of a subset that tiles, by their first month; lengths are compared from the start. */
static int compare_choices(const struct plain_row *rows, unsigned a, unsigned b, int from)
{
	unsigned count_a = 0, count_b = 0;

	for (int i = 0; i < MAX_ROWS; i++) {
		count_a += a >> i & 1;
		count_b += b >> i & 1;
	}
	if (count_a != count_b)
		return count_a < count_b ? -1 : 1;
	for (int month = from; a != b;) {
		int end_a = 0, end_b = 0;

		for (int i = 0; i < MAX_ROWS; i++) {
			if (rows[i].from != month)
				continue;
			if (a >> i & 1)
				end_a = rows[i].to;
			if (b >> i & 1)
				end_b = rows[i].to;
		}
		if (end_a != end_b)
			return end_a > end_b ? -1 : 1;
		month = end_a + 1;
	}
	return 0;
}

/* The best subset that tiles the months from..to; 0 if none does. Tries them all. */
static unsigned best_subset(const struct plain_row *rows, int n, int from, int to, int flow,
			    char rule, bool with_whole)
{
	static unsigned cover[1 << MAX_ROWS];
	static bool fits[1 << MAX_ROWS];
	unsigned wanted = bits(from, to), best = 0;

	cover[0] = 0;
	fits[0] = true;
	for (unsigned subset = 1; subset < 1U << n; subset++) {
		int last = 0;
		unsigned rest;

		while (!(subset >> last & 1))
			last++;
		rest = subset & (subset - 1);
		fits[subset] = fits[rest] && !(cover[rest] & rows[last].months) &&
			       plain_has(&rows[last], flow, rule) &&
			       (with_whole || rows[last].months != wanted);
		cover[subset] = cover[rest] | rows[last].months;
		if (fits[subset] && cover[subset] == wanted &&
		    (!best || compare_choices(rows, subset, best, from) < 0))
			best = subset;
	}
	return best;
}

static struct plain_sum sum_of_subset(const struct plain_row *rows, unsigned subset, int flow)
{
	struct plain_sum sum = plain_zero();

	for (int i = 0; i < MAX_ROWS; i++) {
		if (!(subset >> i & 1))
			continue;
		if (rows[i].state[flow] == FIGURE_PRESENT) {
			plain_add(&sum, &rows[i], flow);
		} else {
			plain_add(&sum, &rows[i], FLOW_EXPORTS);
			plain_add(&sum, &rows[i], FLOW_IMPORTS);
		}
	}
	return sum;
}

static void check_sum(const char *what, const struct level *level, struct plain_sum sum, int power)
{
	check_text_row(what, state_names[level->state], "present");
	check_number_row(what, whole_of_dec(level->value, power), sum.value);
	check_number_row(what, level->value.scale, power - sum.place);
	check_number_row(what, ratio_is_decimal(level->range.low), true);
	check_number_row(what, ratio_is_decimal(level->range.high), true);
	check_number_row(what, whole_of_dec(level->range.low.numerator, power), sum.low);
	check_number_row(what, whole_of_dec(level->range.high.numerator, power), sum.high);
}

/* Fill rows and the table that builds the same; returns how many. */
static int random_rows(uint64_t *seed, bool with_suppressed, struct plain_row *rows,
		       struct trade_row *table, char text[MAX_ROWS][4][32])
{
	int wanted = 4 + random_below(seed, MAX_ROWS - 3), n = 0;

	for (int tries = 0; n < wanted && tries < 100; tries++) {
		struct plain_row row = {.from = random_below(seed, WINDOW)};
		struct period period;
		int power = random_below(seed, 4) ? 6 : 3;
		bool taken = false;

		/* Two of three rows begin where another one ends. */
		if (n && random_below(seed, 3))
			row.from = rows[random_below(seed, n)].to + 1;
		row.to = row.from + random_below(seed, random_below(seed, 4) ? 3 : 10);
		if (row.to >= WINDOW)
			continue;
		row.months = bits(row.from, row.to);
		for (int i = 0; i < n; i++)
			taken = taken || rows[i].months == row.months;
		if (taken)
			continue;
		period = (struct period){FIRST_MONTH + row.from, FIRST_MONTH + row.to};
		period_format(period, text[n][3]);
		table[n] = (struct trade_row){.period = text[n][3],
					      .unit = power == 6 ? "USD million" : "USD thousand"};
		for (int f = 0; f < FLOW_COUNT; f++) {
			const char **cell = f == FLOW_EXPORTS	? &table[n].exports
					    : f == FLOW_IMPORTS ? &table[n].imports
								: &table[n].turnover;
			int decimals = random_below(seed, 3), dice = random_below(seed, 10);
			int digits = random_below(seed, dice == 0 ? 2 : 100000);
			int divisor = (int)power_of_ten(decimals);

			*cell = NULL;
			row.state[f] = FIGURE_MISSING;
			if (dice > 7)
				continue;
			if (dice == 7 && with_suppressed) {
				row.state[f] = FIGURE_SUPPRESSED;
				*cell = "c";
				continue;
			}
			row.state[f] = FIGURE_PRESENT;
			row.place[f] = power - decimals;
			row.value[f] = digits * power_of_ten(row.place[f]);
			if (decimals)
				snprintf(text[n][f], sizeof(text[n][f]), "%d.%0*d",
					 digits / divisor, decimals, digits % divisor);
			else
				snprintf(text[n][f], sizeof(text[n][f]), "%d", digits);
			*cell = text[n][f];
		}
		rows[n++] = row;
	}
	return n;
}

/* Some months: mostly from where one row begins to where another one ends. */
static void random_query(uint64_t *seed, const struct plain_row *rows, int n, int *from, int *to)
{
	do {
		*from = random_below(seed, WINDOW);
		*to = random_below(seed, WINDOW);
		if (random_below(seed, 5)) {
			*from = rows[random_below(seed, n)].from;
			*to = rows[random_below(seed, n)].to;
		}
	} while (*from > *to);
}

/* The rows chosen are those of the subset, by their first month. */
static void check_choice(const char *what, const struct tiling *tiling,
			 const struct plain_row *rows, unsigned subset)
{
	unsigned seen = 0;
	int32_t next = -1;

	for (size_t i = 0; i < tiling->n; i++) {
		int from = tiling->rows[i]->period.first - FIRST_MONTH;
		int to = tiling->rows[i]->period.last - FIRST_MONTH;

		check_number_row(what, from > next, true);
		next = to;
		for (int r = 0; r < MAX_ROWS; r++) {
			if ((subset >> r & 1) && rows[r].from == from && rows[r].to == to)
				seen |= 1U << r;
		}
	}
	check_number_row(what, seen, subset);
}

/* What series.h says about a missing level, counted anew. */
static void check_reason(const char *what, const struct level *level, const struct plain_row *rows,
			 int n, int from, int to, int flow)
{
	unsigned wanted = bits(from, to), covered = 0, runs = 0;
	int hole_from = -1, hole_to = -1;
	enum reason_code expected = REASON_HOLE;
	enum figure_state state = FIGURE_MISSING;

	for (int i = 0; i < n; i++) {
		if (!(rows[i].months & ~wanted) && rows[i].state[flow] == FIGURE_PRESENT)
			covered |= rows[i].months;
	}
	for (int month = from; month <= to; month++) {
		if (covered >> month & 1)
			continue;
		if (month == from || (covered >> (month - 1) & 1))
			runs++;
		if (runs == 1) {
			hole_from = hole_from < 0 ? month : hole_from;
			hole_to = month;
		}
	}
	if (!runs)
		expected = REASON_OVERLAP;
	else if (!covered)
		expected = REASON_NO_ROW;
	if (best_subset(rows, n, from, to, (int)flow, 's', true)) {
		expected = REASON_SUPPRESSED;
		state = FIGURE_SUPPRESSED;
	}
	for (int i = 0; i < n; i++) {
		if (rows[i].months == wanted && rows[i].state[flow] == FIGURE_MISSING) {
			expected = REASON_EMPTY_CELL;
			state = FIGURE_MISSING;
		}
	}
	check_text_row(what, state_names[level->state], state_names[state]);
	check_number_row(what, level->reason.code, expected);
	if (expected != REASON_HOLE)
		return;
	check_number_row(what, level->reason.hole.first - FIRST_MONTH, hole_from);
	check_number_row(what, level->reason.hole.last - FIRST_MONTH, hole_to);
	check_number_row(what, (long long)level->reason.n_holes, runs);
}

/* One flow over some months; returns how many rows tile them, or 0. */
static size_t check_flow(const char *what, struct trade *trade, const struct plain_row *rows, int n,
			 int from, int to, enum flow flow, bool with_whole)
{
	unsigned best = best_subset(rows, n, from, to, (int)flow, 'p', with_whole);
	struct period period = {FIRST_MONTH + from, FIRST_MONTH + to};
	enum diag_code code = series_tile(only_series(trade), flow, period, TILE_PRINTED,
					  with_whole, &trade->tiling, NULL);
	struct level level;

	check_number_row(what, code, best ? DIAG_OK : DIAG_NO_DATA);
	if (best)
		check_choice(what, &trade->tiling, rows, best);
	best = best_subset(rows, n, from, to, (int)flow, 'p', true);
	level = level_of(trade, flow, period);
	if (!best) {
		check_reason(what, &level, rows, n, from, to, (int)flow);
		return 0;
	}
	check_choice(what, &trade->tiling, rows, best);
	check_sum(what, &level, sum_of_subset(rows, best, (int)flow),
		  only_series(trade)->unit.power);
	check_number_row(what, level.origin, best & (best - 1) ? LEVEL_TILED : LEVEL_PUBLISHED);
	return trade->tiling.n;
}

static void tiles_as_the_best_of_all_subsets(void **state)
{
	uint64_t seed = 20241018;
	int counts[MAX_ROWS + 1] = {0};

	(void)state;
	for (int set = 0; set < RANDOM_SETS; set++) {
		struct plain_row rows[MAX_ROWS] = {{0}};
		struct trade_row table[MAX_ROWS];
		char text[MAX_ROWS][4][32], what[64];
		int n = random_rows(&seed, true, rows, table, text);
		struct trade trade;

		trade_set_up(&trade, table, (size_t)n);
		for (int query = 0; query < 8; query++) {
			int from, to;
			enum flow flow = random_below(&seed, 2) ? FLOW_EXPORTS : FLOW_IMPORTS;

			random_query(&seed, rows, n, &from, &to);
			snprintf(what, sizeof(what), "set %d, months %d to %d of %s", set, from, to,
				 flow_names[flow]);
			counts[check_flow(what, &trade, rows, n, from, to, flow,
					  random_below(&seed, 4) != 0)]++;
		}
		trade_tear_down(&trade);
	}
	/* The sets were worth it. */
	assert_true(counts[0] > 1000 && counts[1] > 1000 && counts[2] > 500 && counts[3] > 100);
	assert_true(counts[4] + counts[5] > 20);
}

/*
 * The rules of series.h for turnover: 0 the row prints it, 1 the row has both parts, 2 printed
 * turnovers tile, 3 parts over the period, 4 rows with either tile, 5 none of these.
 */
static int plain_turnover(const struct plain_row *rows, int n, int from, int to,
			  struct plain_sum *sum)
{
	unsigned printed = best_subset(rows, n, from, to, FLOW_TURNOVER, 'p', true);
	unsigned exports = best_subset(rows, n, from, to, FLOW_EXPORTS, 'p', true);
	unsigned imports = best_subset(rows, n, from, to, FLOW_IMPORTS, 'p', true);
	unsigned mixed = best_subset(rows, n, from, to, FLOW_TURNOVER, 'o', true);
	struct plain_sum m;

	if (printed && !(printed & (printed - 1))) {
		*sum = sum_of_subset(rows, printed, FLOW_TURNOVER);
		return 0;
	}
	*sum = sum_of_subset(rows, mixed, FLOW_TURNOVER);
	if (mixed && !(mixed & (mixed - 1)))
		return 1;
	if (printed) {
		*sum = sum_of_subset(rows, printed, FLOW_TURNOVER);
		return 2;
	}
	if (!exports || !imports)
		return mixed ? 4 : 5;
	*sum = sum_of_subset(rows, exports, FLOW_EXPORTS);
	m = sum_of_subset(rows, imports, FLOW_IMPORTS);
	sum->value += m.value;
	sum->low += m.low;
	sum->high += m.high;
	sum->place = m.place < sum->place ? m.place : sum->place;
	return 3;
}

static void turnover_as_the_rules_say(void **state)
{
	static const char *const origins[] = {"published", "sum", "tiled", "sum", "tiled"};
	uint64_t seed = 523;
	int seen[6] = {0};

	(void)state;
	for (int set = 0; set < RANDOM_SETS; set++) {
		struct plain_row rows[MAX_ROWS] = {{0}};
		struct trade_row table[MAX_ROWS];
		char text[MAX_ROWS][4][32], what[64];
		int n = random_rows(&seed, false, rows, table, text);
		struct trade trade;

		trade_set_up(&trade, table, (size_t)n);
		for (int query = 0; query < 8; query++) {
			int from, to, rule;
			struct plain_sum sum;
			struct level level;

			random_query(&seed, rows, n, &from, &to);
			snprintf(what, sizeof(what), "set %d, months %d to %d", set, from, to);
			rule = plain_turnover(rows, n, from, to, &sum);
			level = level_of(&trade, FLOW_TURNOVER,
					 (struct period){FIRST_MONTH + from, FIRST_MONTH + to});
			seen[rule]++;
			if (rule == 5) {
				check_text_row(what, state_names[level.state], "missing");
				continue;
			}
			check_sum(what, &level, sum, only_series(&trade)->unit.power);
			check_text_row(what, origin_names[level.origin], origins[rule]);
		}
		trade_tear_down(&trade);
	}
	for (int rule = 0; rule < 6; rule++)
		assert_true(seen[rule] > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits_into_series),
		cmocka_unit_test(has_no_series_without_rows),
		cmocka_unit_test(latest_vintage_stands),
		cmocka_unit_test(superseded_figures_fill_nothing),
		cmocka_unit_test(prints_in_the_scale_of_the_latest_row),
		cmocka_unit_test(finds_rows_by_period),
		cmocka_unit_test(tiles),
		cmocka_unit_test(says_why_nothing_tiles),
		cmocka_unit_test(tiles_without_the_whole),
		cmocka_unit_test(turnover_follows_its_rules),
		cmocka_unit_test(tells_missing_zero_and_suppressed_apart),
		cmocka_unit_test(carries_letters_and_hedges),
		cmocka_unit_test(joins_hedges),
		cmocka_unit_test(refuses_what_does_not_fit),
		cmocka_unit_test(takes_nothing_else_for_what_does_not_fit),
		cmocka_unit_test(shifts_levels),
		cmocka_unit_test(tiles_as_the_best_of_all_subsets),
		cmocka_unit_test(turnover_as_the_rules_say),
	};

	return run_group("series", tests);
}
