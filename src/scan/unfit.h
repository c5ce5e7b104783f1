/*
 * unfit.h - what shows that a file's figures are not to be taken for values of a pair's trade, said. Private to scan.
 *
 * Depends on input.h and source_format.h.
 */
#ifndef KZBE_UNFIT_H
#define KZBE_UNFIT_H

#include "input.h"
#include "source_format.h"

/* DIAG_OK, or a code after a diagnostic; of a table made of what has names for all that it says, also where that is not
 * wholly understood. */
enum diag_code unfit_refuse(const struct input *input, const struct source_found *found,
			    struct diag_sink *sink);

/* Whether a month of the period is of the year. */
static inline bool unfit_is_of_year(struct period period, int year)
{
	return period.first / 12 <= year && period.last / 12 >= year;
}

/* Whether the rows of data from `first` on fit the dates around their table: an error where none is of the year that the
 * lines above tell, and none of another pair (has_year), a warning where the last period was not over. */
enum diag_code unfit_check_periods(const char *path, const struct source_dates *dates,
				   bool has_year, const struct dataset *data, size_t first,
				   struct diag_sink *sink);

/* Whether they fit the one flow that the lines above are of: an error where all of them are of the other one. */
enum diag_code unfit_check_flow(const char *path, enum flow told, const struct dataset *data,
				size_t first, struct diag_sink *sink);

#endif
