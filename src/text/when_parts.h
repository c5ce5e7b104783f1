/*
 * when_parts.h - parts of years, years and dates in a sentence's words. Private to the files when*.c.
 */
#ifndef KZBE_WHEN_PARTS_H
#define KZBE_WHEN_PARTS_H

#include "sentence.h"

/* Months of a year that may not be told yet: 1 to 12, both included. */
struct months {
	int first, last;
	size_t end; /* the item behind them */
};

bool is_free(const struct sentence *sentence, size_t i);

/* Words between a month and its year: articles, of, year. */
bool is_filler(const struct sentence *sentence, size_t i);
size_t skip_fillers(const struct sentence *sentence, size_t i);

/* Up to two articles, prepositions and dashes. */
size_t skip_common(const struct sentence *sentence, size_t i);

/* A number in digits or words from low to high; *i goes behind it and an ordinal's ending. */
bool small_number(const struct sentence *sentence, size_t *i, int low, int high, int *out);

/* A word for a part of a year: month, quarter, half. */
bool is_part_word(const struct sentence *sentence, size_t i);
bool is_month(const struct sentence *sentence, size_t i);
bool is_year(const struct sentence *sentence, size_t i, int *out);
bool find_months(const struct sentence *sentence, size_t i, struct months *out);

struct period of_months(int year, struct months months);
struct period of_year(int year);

/* How many items a date beginning at item i has: a day, not a period; notes its year. 0: none. */
size_t date_length(struct sentence *sentence, size_t i);
/* 18.10.2024, 2024-10-18 */
void note_date(struct sentence *sentence, size_t i);

/* when_span.c: "the year to June 2024", "the eleven months to the end of November 2021": months that
 * end there; *end goes behind them. */
bool find_span(const struct sentence *sentence, size_t i, struct when *when, size_t *end);

#endif
