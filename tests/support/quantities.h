/*
 * quantities.h - the quantities of a sentence, in six languages. What is expected follows from the words, by hand:
 *   [qualifier][sign]value[..high] [e POWER] [CURRENCY | % | pp | x] [over] [compared] [?]
 * where qualifiers are ~ about, > above, < below, ~- almost, ~+ just over; over: the unit was told with
 * another figure; ?: a group or decimals is not certain. Several are parted by " | ".
 */
#ifndef KZBE_TEST_QUANTITIES_H
#define KZBE_TEST_QUANTITIES_H

#include <stddef.h>

#include "words.h"

#define NBSP "\xC2\xA0"

struct quantity_row {
	const char *text, *quantities;
};

/* Fails the test, telling each row that comes out otherwise. */
void check_quantities(enum language language, const struct quantity_row *rows, size_t n);

#define CHECK_ROWS(language, rows) \
	check_quantities(language, rows, sizeof(rows) / sizeof((rows)[0]))

#endif
