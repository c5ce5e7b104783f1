/*
 * row_unit.h - the unit of a row's figures, by all that names it: the row, the lines above the header, letters behind the
 * figures. Private to load.
 *
 * Depends on csv_reader.h and unit.h.
 */
#ifndef KZBE_ROW_UNIT_H
#define KZBE_ROW_UNIT_H

#include <stdbool.h>
#include <stddef.h>

#include "csv_reader.h"
#include "unit.h"

/* Takes the sign of a currency from before a figure or from behind it, "€ 310.4", "310,4 zł", and gives its code, or the sign
 * itself if it is that of several. */
void take_currency(struct csv_cell *cell, char currency[CURRENCY_MAX]);

/* Of "262.8M", "12 тыс." the power of ten that the letters behind the number mean, and what unit_take_shown() takes; in *n
 * the bytes of the number. */
struct unit shown_unit(const char *s, size_t *n);

#define SHOWN_SEVERAL (-1)  /* powers or currencies in one row */
#define SHOWN_BY_FORMAT 100 /* added to the power by which a workbook's number format divides */

/* *unit is the row's, {0} where it has none; `shown` is what its figures have behind them. False with what is wrong, and
 * what to do, both of static storage. */
bool row_unit_settle(struct unit *unit, const struct unit *title, struct unit shown,
		     const char **what, const char **remedy);

#endif
