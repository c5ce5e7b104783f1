/*
 * finding.h - which form the first bytes of a file are of, with headings of several lines written into one. Private to scan.
 *
 * Depends on source_format.h and table_layout.h.
 */
#ifndef KZBE_FINDING_H
#define KZBE_FINDING_H

#include "source_format.h"
#include "table_layout.h"
#include "input.h"
#include "datafile.h"
#include "source.h"
#include "wide_table.h"

/* The form of a block of *n bytes, which may be rewritten where no publisher has several lines of headings so: then as
 * *layout says. DIAG_OK, or a code after a diagnostic. */
enum diag_code finding_format(const char *path, char *block, size_t *n, struct table_layout *layout,
			      struct source_found *found, struct diag_sink *sink);

/* Whether n bytes are a table of a form that is known. */
enum diag_code finding_knows(const char *head, size_t n, bool *known, struct diag_sink *sink);

/* Whether a quoted figure has a comma, for decimals or for groups. */
bool finding_quotes_comma(const char *bytes, size_t n);

/*
 * A table whose first column names a year or a country on the first row of its group alone, as cells
 * that are merged in a spreadsheet do.
 */

struct merged_cells {
	bool filled;
	size_t lost; /* in what was not filled, the line of a year below a country that it does not name, */
	bool lost_is_flow; /* or of a flow below one whose other cells it lacks; 0: none */
};

/*
 * Write the first cell of each group into its other rows, in a block that holds the whole file. Only where the other
 * cells show the groups: there are two or more, each begins with another year, country or flow, and all have the same
 * rows in the same order, by their second cells. A year that is missing elsewhere stays so. DIAG_OK, or DIAG_NOMEM, of
 * which nothing was said.
 */
enum diag_code merged_cells_fill(char block[INPUT_BLOCK], size_t *n,
				 const struct source_found *found, struct merged_cells *out);

/* --- whose trade with whom a table without such columns is of, as the lines above it say ------- */

/* Of a data file: what the lines above it say, with what the request adds to it; Kazakhstan and Belgium where they name
 * nobody. An error, sent, where they name others and not both sides. */
enum diag_code titled_pair_find(struct datafile_title *out, const char *path,
				const struct source_found *found,
				const struct source_request *request, struct diag_sink *sink);

/*
 * Whether nothing stands against the pair that is assumed of a file that names no country. Words above the table that are
 * not understood do, since they may name other ones ("Handel Polski z Ukrainą"), unless the request names both sides:
 * then an error is sent.
 */
bool titled_pair_may_be_assumed(const char *path, const struct source_found *found,
				const struct source_request *request, struct diag_sink *sink);

/* The sides that a table of one value a cell has from the lines above it, where these say it in words alone. */
void titled_pair_complete(struct wide_title *title, const struct source_found *found);

/* --- what shows that a file's figures are not to be taken for values of a pair's trade, said --- */

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
