/*
 * title_period.h - whether a date in a line above a table is the period of its figures: "Trade in 2023", "Exports, January-June
 * 2024", and not "updated March 2024". Private to source.
 *
 * Depends on wide_table.h.
 */
#ifndef KZBE_TITLE_PERIOD_H
#define KZBE_TITLE_PERIOD_H

#include "wide_table.h"

/* Of a line in small letters, into tells_period, span and is_date_odd. */
void title_take_period(struct wide_title *title, const char *text);

#endif
