/*
 * values.h - indicators' values in the tests' own series.
 */
#ifndef KZBE_TEST_VALUES_H
#define KZBE_TEST_VALUES_H

#include "indicator.h"
#include "trade.h"

/* With as many decimals as the program has unless asked. */
struct calc calc_of(const struct trade *trade);

/* Fails the test if no indicator has this name. */
struct value value_of(struct calc *calc, const struct series *series, const char *name,
		      struct period period);

#endif
