/*
 * rates.h - exchange rates: from the command line, or from a CSV file
 * period,currency,per,rate,source (kzbe-trade(5)).
 *
 * A rate says what one unit of the currency `per` costs in `currency`: 1 EUR = 1.08 USD is per EUR,
 * currency USD, value 1.08. It is a printed figure like any other and stands for the range of half
 * a unit of its last printed place. Depends on interval.h, period.h, unit.h, alloc.h, diag.h.
 */
#ifndef KZBE_RATES_H
#define KZBE_RATES_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "diag.h"
#include "interval.h"
#include "period.h"
#include "unit.h"

struct rate {
	bool is_of_all; /* holds for any period */
	struct period period;
	char per[CURRENCY_MAX], currency[CURRENCY_MAX];
	struct dec value;      /* above zero */
	struct interval range; /* above zero */
	const char *source;    /* "" if none is stated */
};

/* A zeroed struct is an empty list. */
struct rate_list {
	struct rate *rates; /* owned */
	size_t n, capacity;
	struct arena arena; /* owns the sources */
};

void rate_list_release(struct rate_list *list);

/* Append a copy; its source must live as long as the list. False: out of memory. */
bool rate_list_add(struct rate_list *list, const struct rate *rate);

/*
 * Read "EUR=1.08 USD" (a space may stand on each side of the sign, "1 " before it all) from all of
 * the n bytes at s, as a rate for any period. False, *out untouched, if it is not that; then *wrong
 * says what is wrong with it.
 */
bool rate_read(const char *s, size_t n, struct rate *out, const char **wrong);

/*
 * Append the rates of the file at path ("-": standard input). All errors go to the sink; when
 * DIAG_OK, the first error's code, is not returned a caller must discard the list.
 */
enum diag_code rates_file_read(const char *path, struct rate_list *list, struct diag_sink *sink);

/* The rate of exactly this period, else one for any; NULL if there is none. */
const struct rate *rate_find(const struct rate_list *list, const char per[CURRENCY_MAX],
			     const char currency[CURRENCY_MAX], struct period period);

/* Whether there is any rate from `per` to `currency`. */
bool rate_exists(const struct rate_list *list, const char per[CURRENCY_MAX],
		 const char currency[CURRENCY_MAX]);

#endif
