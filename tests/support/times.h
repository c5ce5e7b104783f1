/*
 * times.h - phrases and the times that they tell.
 */
#ifndef KZBE_TEST_TIMES_H
#define KZBE_TEST_TIMES_H

#include <stddef.h>

#include "words.h"

/*
 * Phrases and the times that they name, in order, divided by semicolons:
 *   2023-Q1, FY2025    known                    months 1-8     months without a year
 *   same 2022          the same months in 2022  same           the same period
 *   earlier 1 [1-8]    so many years earlier    last 1 [1-8]   years before the text's
 *   this [1-8]         the text's year          before 1       the month before; before 3: the quarter
 *   span 5             in five years            unclear        some part of a year
 * and behind each: base, since, joined, "from A until B". "-": none.
 */
struct time_row {
	const char *text, *times;
};

/* How many rows come out otherwise; each is reported. */
size_t count_wrong_times(enum language language, const struct time_row *rows, size_t n);

#endif
