/*
 * trade.h - series built in memory from tables of text, without a file.
 */
#ifndef KZBE_TEST_TRADE_H
#define KZBE_TEST_TRADE_H

#include "series.h"

/*
 * One observation. Cells: NULL is missing, "c" suppressed, else a figure, qualified or not ("~223").
 * NULL elsewhere: unit "USD million", source "S", undated, KAZ, BEL, no status letters.
 */
struct trade_row {
	const char *period, *exports, *imports, *turnover;
	const char *unit, *source, *published, *reporter, *partner, *status;
};

struct trade {
	struct dataset data;
	struct series_set set;
	struct tiling tiling;
};

/* Fails the test when a row is not accepted. Sources become files "SOURCE.csv". */
void trade_set_up(struct trade *trade, const struct trade_row *rows, size_t n);
/* The same of an array. */
#define SET_UP(trade, rows) trade_set_up(trade, rows, sizeof(rows) / sizeof((rows)[0]))

void trade_tear_down(struct trade *trade);

/* d times 10^places as a whole number; fails the test if it is none or does not fit. */
long long whole_of_dec(struct dec d, int places);

#endif
