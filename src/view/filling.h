/*
 * filling.h - the cells of a row of a table for programs, filled column by column. Private to view.
 *
 * Memory that runs out is sticky in `failed`, which is looked at once, behind the last row.
 */
#ifndef KZBE_FILLING_H
#define KZBE_FILLING_H

#include "period.h"
#include "report.h"
#include "unit.h"

struct filling {
	struct report *report;	   /* owns the texts */
	struct report_cell *cells; /* of the row in work, by column */
	bool failed;
};

/* A copy of the text; NULL is "". */
void fill_text(struct filling *filling, size_t column, const char *text);

/* The same of a text that was put together; the buffer is released. */
void fill_built(struct filling *filling, size_t column, struct strbuf *text);

/* "USD million"; "" of a unit without a currency. */
void fill_unit(struct filling *filling, size_t column, struct unit unit);

void fill_period(struct filling *filling, size_t column, struct period period);

#endif
