/*
 * number_format.h - a spreadsheet's numbers as its cells show them. Private to unpack.
 *
 * Exact: no binary floating point. Depends on decimal.h and strbuf.h.
 */
#ifndef KZBE_NUMBER_FORMAT_H
#define KZBE_NUMBER_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "decimal.h"
#include "strbuf.h"

/*
 * Read a number as a workbook stores it ("652.68499999999995", "5.53E11"): a binary fraction written with
 * 17 digits, of which 15 are the number's own, as Excel has it. False if it is none, or too long.
 */
bool number_read_stored(const char *text, size_t n, struct dec *out);

/* Add a number that may be written with a power of ten with all its digits instead: exactly the same number.
 * As it stands if it has no power, is no number, or is too long. */
void number_add_spelled_out(struct strbuf *out, const char *text, size_t n);

/* The same as text, or as it stands if it is no number. */
void number_add_stored(struct strbuf *out, const char *text, size_t n);

/*
 * If the format shows a date, add it as 2024-01-31, 2024-01 or 2024, by what is shown of it; is_1904: days
 * count from 1904, not from 1900. False if it does not.
 */
bool number_add_date(struct strbuf *out, const char *text, size_t n, const char *format,
		     bool is_1904);

/*
 * Add the number as a cell of this format shows it: rounded to its decimals, without grouping and currency;
 * in percent with a percent sign; divided by thousands with the format's own letters behind it, if it has
 * any. What a format shows otherwise, as powers of ten or a fraction, is added as it is stored.
 */
void number_add_shown(struct strbuf *out, const char *text, size_t n, const char *format);

/* Add the number as a cell of this format has it: a date, as it is shown, or as it is stored (is_stored; and where
 * the format is "General"). */
void number_add_cell(struct strbuf *out, const char *text, size_t n, const char *format,
		     bool is_1904, bool is_stored);

/* Add the number that the 64 bits of an IEEE 754 double are, exactly, cut to 17 digits; "#NUM!" for what is none, or
 * has more than 36 digits before its point. */
void number_add_double(struct strbuf *out, uint64_t bits);

/* The format behind a number below 164, which a workbook does not spell out. */
const char *number_format_builtin(unsigned id);

/*
 * Add the number with as many decimals as `shown` has, which is its text in some language; in percent or in
 * thousands if `shown` has its digits so. As stored if it has other digits.
 */
void number_add_as(struct strbuf *out, const char *text, size_t n, const char *shown,
		   size_t n_shown);

#endif
