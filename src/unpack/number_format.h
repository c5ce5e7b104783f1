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

#include "format_section.h"
#include "strbuf.h"

/* Add a number that may be written with a power of ten with all its digits instead: exactly the same number.
 * As it stands if it has no power, is no number, or is too long. */
void number_add_spelled_out(struct strbuf *out, const char *text, size_t n);

/* The same as text, or as it stands if it is no number. */
void number_add_stored(struct strbuf *out, const char *text, size_t n);

/* Add the number as a cell of this format has it: a date, as it is shown, or as it is stored (is_stored; and where
 * the format is "General"). What stands beside the digits is part of it: the currency, and the power of ten by which
 * the format divides and of which no letters say so, behind the number as unit.h has them. Of powers of ten and
 * fractions the number stored. *sections is the caller's, from one cell to the next. =TEXT(stored,"format") where another number would be read than is shown. */
void number_add_cell(struct strbuf *out, const char *text, size_t n, const char *format,
		     bool is_1904, bool is_stored, struct format_sections *sections);

/* Add the number that the 64 bits of an IEEE 754 double are, exactly, cut to 17 digits; "#NUM!" for what is none, or
 * has more than 36 digits before its point. */
void number_add_double(struct strbuf *out, uint64_t bits);

/* The format behind a number below 164, which a workbook does not spell out. */
const char *number_format_builtin(unsigned id);

/* The same of a cell whose text in some language is `shown`; as a decimal point and no groups have it. */
void number_add_as(struct strbuf *out, const char *text, size_t n, const char *shown,
		   size_t n_shown);

#endif
