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

/* Add a number that may be written with a power of ten with all its digits instead: exactly the same number.
 * As it stands if it has no power, is no number, or is too long. */
void number_add_spelled_out(struct strbuf *out, const char *text, size_t n);

/* The same as text, or as it stands if it is no number. */
void number_add_stored(struct strbuf *out, const char *text, size_t n);

/* Add the number as a cell of this format has it: a date, as it is shown, or as it is stored (is_stored; and where
 * the format is "General"). Where the format divides by thousands and has no letters that say so, UNIT_TIMES stands
 * behind the number, and the power of ten. */
void number_add_cell(struct strbuf *out, const char *text, size_t n, const char *format,
		     bool is_1904, bool is_stored);

/* Add the number that the 64 bits of an IEEE 754 double are, exactly, cut to 17 digits; "#NUM!" for what is none, or
 * has more than 36 digits before its point. */
void number_add_double(struct strbuf *out, uint64_t bits);

/* The format behind a number below 164, which a workbook does not spell out. */
const char *number_format_builtin(unsigned id);

/*
 * Add the number with as many decimals as `shown` has, which is its text in some language; in percent or in
 * thousands, which is said as above, if `shown` has its digits so. As stored if it has other digits.
 */
void number_add_as(struct strbuf *out, const char *text, size_t n, const char *shown,
		   size_t n_shown);

#endif
