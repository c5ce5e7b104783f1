/*
 * view.h - what is shown of series: a report, a chart, how a value came about, and the names of
 * things. From calc's model to that of report; the command line is not known here: who calls fills
 * a struct view.
 *
 * compare_view.h shows comparisons, check_view.h judged figures.
 */
#ifndef KZBE_VIEW_H
#define KZBE_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "chart.h"
#include "diag.h"
#include "indicator.h"
#include "render.h"
#include "report.h"
#include "series.h"
#include "strbuf.h"

/* The months of a row. */
enum grid { GRID_NONE = 0, GRID_MONTH = 1, GRID_QUARTER = 3, GRID_YEAR = 12 };

/* What somebody wants to see. */
struct view {
	bool has_period, period_is_latest;
	struct period period; /* only rows within it */
	enum grid by;	      /* rows by the calendar; GRID_NONE: by what is published */
	int decimals;	      /* CALC_DECIMALS_DEFAULT, or 0 to CALC_DECIMALS_MAX */
	bool across_sources;  /* growth may take its base from another source */
	bool without_base;    /* of default columns, not the one that names the growth's base */
	bool notes;	      /* the data file's notes, as lines below */
	size_t top;	      /* of a table by partner, no more than so many; 0: all */
	const char *title;    /* of a chart, instead of its own; NULL: its own */
	const char *columns;  /* "a,b", "+c", unparsed; NULL: the default ones */
	/* Draws a script as SVG into *out: DIAG_OK, or a code after a diagnostic. */
	enum diag_code (*draw)(const struct strbuf *script, enum chart_picture picture,
			       struct strbuf *out, struct diag_sink *sink);
};

/* The series to show, in this order, of all those that growth may take a base from. */
struct shown_series {
	const struct series_set *set;
	const struct series *const *series;
	size_t n;
	bool lacks_partners; /* rows of partners whose names are not known are left out */
};

/* --- columns ------------------------------------------------------------------------------------ */

#define COLUMNS_MAX 96

/* The columns of a table, by their places among those that it may have. */
struct column_list {
	size_t columns[COLUMNS_MAX];
	size_t n;
	bool is_chosen; /* somebody named them: empty ones stay */
};

/* The name of a column that --columns of a command takes, in the order of its table; NULL behind the last.
 * "report by partner" is report's table by partner. */
const char *view_column_name(const char *command, size_t i);

/* The columns of a command, its name as above: the default ones of a format, and what view->columns makes of
 * them. False after a diagnostic. */
bool view_columns_make(struct column_list *list, const char *command, const struct format *format,
		       const struct view *view, struct diag_sink *sink);

/* --- a report ----------------------------------------------------------------------------------- */

/* One block for each series that has a row to show. DIAG_OK or DIAG_NOMEM; release *report in every
 * case. */
enum diag_code build_report(struct report *report, const struct shown_series *shown,
			    const struct view *view, const struct format *format,
			    const struct column_list *columns);

/* --- one reporter's trade with many partners ---------------------------------------------------- */

/*
 * A table by partner for each reporter, currency and source, of one period: the world first, then countries, the largest
 * first, then groups of countries. Shares are of the trade with the world where the data have it, else of what all
 * countries come to: the world and groups are never added to their parts. DIAG_OK or DIAG_NOMEM; release *report in every
 * case.
 */
enum diag_code build_partners(struct report *report, const struct shown_series *shown,
			      const struct view *view, const struct format *format,
			      const struct column_list *columns);

/* --- single values, for programs: what get and explain write as csv, tsv, json and jsonl -------- */

/* A block of n values, blank so far. False when memory ran out; release *report in every case. */
bool values_begin(struct report *report, size_t n);

/* The values' row-th row. False when memory ran out. */
bool values_fill(struct report *report, size_t row, const struct value *value);

/* Leave the block with indicator, period and value alone. False when memory ran out. */
bool values_shorten(struct report *report);

/* A value with what explain says of it, and the figures that it came of as a list of their own. False
 * when memory ran out; release *report in every case. */
bool build_explanation(struct report *report, struct calc *calc, const struct value *value);

/* --- a data file -------------------------------------------------------------------------------- */

/*
 * The observations of the series as rows of a data file (kzbe-trade(5)). `published` stamps them; 0:
 * it does not. Without chosen columns those that the rows fill; a sum of parts has the same ones
 * whatever they hold. False when memory ran out;
 * release *report in every case.
 */
bool build_data(struct report *report, const struct dataset *data, const struct shown_series *shown,
		pub_date published, bool is_sum, const struct column_list *columns);

/* --- what became of rows ------------------------------------------------------------------------ */

/* Add a list "files": of each publisher's file how many rows were read, used and not, for programs. A
 * report of data files gets none. False when memory ran out. */
bool add_row_counts(struct report *report, const struct dataset *data);

/* "1,614,203 rows read: 96 used, 1,614,107 of other pairs, 0 refused" */
void add_row_counts_text(struct strbuf *out, const struct row_counts *counts);

/* --- a chart ------------------------------------------------------------------------------------ */

/*
 * One panel per series: view->by's calendar, or years, or quarters or months where the series has
 * nothing longer. A unit of the calendar without a figure is the longest part of it that is printed
 * from its start, or a gap. A series without a figure in view->period has no panel. DIAG_OK or
 * DIAG_NOMEM; release *chart in every case.
 */
enum diag_code build_chart(struct chart *chart, const struct shown_series *shown,
			   const struct view *view);

/* Give the series a scale in which its numbers have four digits before the point, or fewer. */
void chart_choose_scale(struct series *series);

/* The units of the calendar of `step` months that a span touches: how many, and the index-th of them. */
size_t calendar_units(struct period span, int32_t step);
struct period calendar_unit(struct period span, int32_t step, size_t index);

/* What is said of parts of a unit of the calendar, which has so many months. */
const char *chart_words_on_parts(int32_t step);

/* Add a picture of one series to a block of a page, or a note why there is none. DIAG_OK or
 * DIAG_NOMEM. */
enum diag_code add_picture(struct report *report, struct report_block *block,
			   const struct series_set *set, const struct series *series,
			   const struct view *view);

/* The same of a chart; what is said below it is the title of its first panel, and this one's lines. */
enum diag_code add_drawing(struct report *report, struct report_block *block,
			   const struct chart *chart, const struct view *view);

/* --- one value ---------------------------------------------------------------------------------- */

/* How a value was calculated, in the lines that `explain` prints. DIAG_OK or DIAG_NOMEM. */
enum diag_code explain_add(struct strbuf *out, struct calc *calc, const struct value *value);

/* A label of explain and --why in its column, and how wide that column is: as wide as the language's
 * longest label needs, with the spaces around it. */
size_t explain_label_columns(void);
void explain_add_label(struct strbuf *out, const char *label);

/* The same with what is behind it, to the end of the line. */
void explain_add_line(struct strbuf *out, const char *label, const char *text);

/* --- names -------------------------------------------------------------------------------------- */

/* "KAZ-BEL, USD million, Ministry of Foreign Affairs": a series in a list to choose from. */
void add_series_name(struct strbuf *out, const struct series *series);

/* "Kazakhstan's trade with Belgium, USD million" */
void add_series_title(struct strbuf *out, const struct series *series);

/* "Ministry of Foreign Affairs of Kazakhstan, 2024-10-18": a row's source and date. */
void add_source(struct strbuf *out, const struct observation *row);
/* "product 2709 only", of the figures of a row, or of all of a series; nothing where they are of others, too. */
void add_row_product(struct strbuf *out, const struct observation *row);
void add_series_product(struct strbuf *out, const struct series *series);
/* "Bureau of National Statistics (official.csv, USD thousand)"; without a source "trade.csv, 2024-10-18 (USD thousand)".
 * `more` may be "". */
void add_source_and_file(struct strbuf *out, const struct observation *row, const char *path,
			 const char *more);

#endif
