#include "vintage.h"

#include <stdlib.h>

void vintage_release(struct vintage *vintage)
{
	for (size_t s = 0; vintage->joints && s < vintage->n; s++)
		joint_free(vintage->joints[s]);
	free(vintage->joints);
	free(vintage->series);
	free(vintage->made);
	free(vintage->rows);
	*vintage = (struct vintage){0};
}

static pub_date end_of(pub_date date)
{
	date += date % 10000 ? 0 : 1200;
	return date + (date % 100 ? 0 : 31);
}

/* The row that stood for the period of a standing row: itself, or the last one before it that was
 * published by then; *at is the first of the superseded rows that may be of that period. */
static const struct observation *row_of_then(const struct series *series,
					     const struct observation *row, pub_date date,
					     size_t *at)
{
	const struct observation *found = NULL;

	while (*at < series->n_superseded &&
	       period_cmp(series->superseded[*at]->period, row->period) < 0)
		++*at;
	for (; *at < series->n_superseded &&
	       period_equal(series->superseded[*at]->period, row->period);
	     ++*at) {
		if (series->superseded[*at]->published <= date)
			found = series->superseded[*at];
	}
	return row->published <= date ? row : found;
}

/* The series of that day into *out, its rows into `rows`. False if it is the same, or had none. */
static bool make_one(const struct series *series, pub_date date, struct series *out,
		     const struct observation **rows)
{
	size_t at = 0;
	bool is_other = false;

	*out = *series;
	out->rows = rows;
	out->n = out->n_superseded = 0;
	for (size_t i = 0; i < series->n; i++) {
		const struct observation *then = row_of_then(series, series->rows[i], date, &at);

		is_other = is_other || then != series->rows[i];
		if (then)
			rows[out->n++] = then;
	}
	return is_other && out->n;
}

enum diag_code vintage_make(struct vintage *out, const struct series *const *series, size_t n,
			    pub_date date)
{
	size_t n_rows = 0;

	vintage_release(out);
	for (size_t s = 0; s < n; s++)
		n_rows += series[s]->n;
	out->n = n;
	out->series = calloc(n + 1, sizeof(const struct series *));
	out->joints = calloc(n + 1, sizeof(struct joint *));
	out->made = calloc(n + 1, sizeof(*out->made));
	out->rows = calloc(n_rows + 1, sizeof(const struct observation *));
	if (!out->series || !out->joints || !out->made || !out->rows) {
		vintage_release(out);
		return DIAG_NOMEM;
	}
	out->date = date;
	n_rows = 0;
	for (size_t s = 0; s < n; s++) {
		if (make_one(series[s], end_of(date), &out->made[s], out->rows + n_rows))
			out->series[s] = &out->made[s];
		n_rows += series[s]->n;
	}
	return DIAG_OK;
}

pub_date vintage_published(const struct series *series, struct period period)
{
	const struct observation *row = series_find_row(series, period);
	pub_date last = row ? row->published : 0;

	for (size_t i = 0; !row && i < series->n; i++) {
		const struct observation *part = series->rows[i];

		if (part->period.first >= period.first && part->period.last <= period.last &&
		    part->published > last)
			last = part->published;
	}
	return last;
}
