/*
 * levels.h - what the tests of series ask of a level, and compare with text.
 */
#ifndef KZBE_TEST_LEVELS_H
#define KZBE_TEST_LEVELS_H

#include "trade.h"

/* By enum figure_state, and by enum level_origin. */
extern const char *const state_names[], *const origin_names[];

/* Fails the test if there are more or none. */
const struct series *only_series(const struct trade *trade);

/* Of the first series. */
struct level level_of(struct trade *trade, enum flow flow, struct period period);

/* Fails the test, naming the row, unless the level is there with this value; an end may be "inf". */
void check_present(const char *what, const struct level *level, const char *value, const char *low,
		   const char *high);

/* `expected` in any of a period's notations. */
void check_period(const char *what, struct period period, const char *expected);

#endif
