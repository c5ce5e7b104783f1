#include "levels.h"

#include "support.h"

const char *const state_names[] = {"missing", "present", "suppressed"};
const char *const origin_names[] = {"published", "tiled", "sum"};

const struct series *only_series(const struct trade *trade)
{
	assert_int_equal(trade->set.n, 1);
	return &trade->set.series[0];
}

struct level level_of(struct trade *trade, enum flow flow, struct period period)
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

void check_present(const char *what, const struct level *level, const char *value, const char *low,
		   const char *high)
{
	check_text_row(what, state_names[level->state], "present");
	check_dec_row(what, level->value, value);
	check_end(what, level->range.low, low);
	check_end(what, level->range.high, high);
}

void check_period(const char *what, struct period period, const char *expected)
{
	char text[PERIOD_TEXT_MAX], canonical[PERIOD_TEXT_MAX];

	period_format(period, text);
	period_format(period_of(expected), canonical);
	check_text_row(what, text, canonical);
}
