#include "series.h"

#include <stdio.h>

#include "levels.h"
#include "support.h"

TEST(splits_into_series)
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

TEST(has_no_series_without_rows)
{
	struct trade trade;

	trade_set_up(&trade, NULL, 0);
	assert_int_equal(trade.set.n, 0);
	trade_tear_down(&trade);
}

TEST(latest_vintage_stands)
{
	/* In every order of reading. */
	static const struct trade_row rows[] = {
		{.period = "2022", .turnover = "514.5", .published = "2023-12"},
		{.period = "2022", .turnover = "510"},
		{.period = "2022", .turnover = "514.9", .published = "2024-10-18"},
		{.period = "2022", .turnover = "512", .published = "2023"},
	};
	static const char *const rising[] = {"510", "512", "514.5", "514.9"};

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
TEST(superseded_figures_fill_nothing)
{
	static const struct trade_row rows[] = {
		{.period = "2022", .exports = "5", .imports = "6", .published = "2023"},
		{.period = "2022", .imports = "7", .published = "2024"},
	};
	struct trade trade;
	struct level level;

	SET_UP(&trade, rows);
	level = level_of(&trade, FLOW_EXPORTS, period_of("2022"));
	assert_int_equal(level.state, FIGURE_MISSING);
	assert_int_equal(level.reason.code, REASON_EMPTY_CELL);
	level = level_of(&trade, FLOW_IMPORTS, period_of("2022"));
	check_present("imports", &level, "7", "6.5", "7.5");
	trade_tear_down(&trade);
}

TEST(prints_in_the_scale_of_the_latest_row)
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

TEST(finds_rows_by_period)
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

TEST(tiles)
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

	SET_UP(&trade, tile_rows);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct level level = level_of(&trade, FLOW_EXPORTS, period_of(rows[i].period));

		check_present(rows[i].period, &level, rows[i].value, rows[i].low, rows[i].high);
		check_text_row(rows[i].period, origin_names[level.origin],
			       origin_names[rows[i].origin]);
	}
	trade_tear_down(&trade);
}

TEST(says_why_nothing_tiles)
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

TEST(tiles_without_the_whole)
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

	SET_UP(&trade, tile_rows);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct reason reason = {.code = REASON_NONE, .flow = FLOW_COUNT};
		enum diag_code code =
			series_tile(only_series(&trade),
				    (struct wanted_tiling){FLOW_EXPORTS, period_of(rows[i].period),
							   TILE_PRINTED, rows[i].with_whole},
				    &trade.tiling, &reason);

		check_number_row(rows[i].period, code, rows[i].n ? DIAG_OK : DIAG_NO_DATA);
		if (rows[i].n)
			check_number_row(rows[i].period, (long long)trade.tiling.n,
					 (long long)rows[i].n);
		else
			check_number_row(rows[i].period, reason.code, REASON_NO_ROW);
	}
	/* The reason may be left out. */
	assert_int_equal(series_tile(only_series(&trade),
				     (struct wanted_tiling){FLOW_EXPORTS, period_of("2020"),
							    TILE_PRINTED, true},
				     &trade.tiling, NULL),
			 DIAG_NO_DATA);
	trade_tear_down(&trade);
}
