/*
 * report_builder.h - the building of one block of a report. Private to build_report.c, which fills
 * the table, and report_lines.c, which writes what stands around it.
 */
#ifndef KZBE_REPORT_BUILDER_H
#define KZBE_REPORT_BUILDER_H

#include "cli.h"
#include "columns.h"
#include "report.h"

/* A figure of the block with its range, to show people what a printed figure stands for. */
struct range_example {
	struct dec figure, low, high;
};

/* The building of one block. */
struct builder {
	struct report *report;
	struct report_block *block;
	const struct options *options;
	const struct series *series;
	struct calc calc;
	struct column_list columns; /* those of this block */
	struct period *periods;
	size_t n_periods;
	struct value *values; /* of the row in work: one for each indicator, in table order */
	bool *is_known;	      /* which of them are calculated */
	bool for_people;
	bool is_page;
	bool has_example;
	struct range_example example;
};

/* The indicator's value in the row in work, calculated once; NULL: out of memory. */
const struct value *builder_value(struct builder *builder, const struct indicator *indicator,
				  struct period period);

/* The growth whose base the row names: turnover's if it is among the columns, else the first of
 * theirs, turnover's again if no column is a growth; NULL if it has no value. */
const struct value *builder_growth(struct builder *builder, struct period period);

bool column_is_growth(const struct column_spec *spec);

/* Notes and lines about one row: why values are missing, what does not fit together, status, two
 * sources, the data file's note. DIAG_OK or DIAG_NOMEM. */
enum diag_code builder_tell_row(struct builder *builder, struct report_row *row,
				struct period period);

/* The lines that close the block: hedges, growth, an example of a range, assumptions, source; the
 * rows' lines are sorted by kind. False when memory ran out. */
bool builder_close(struct builder *builder);

/* "Kazakhstan's trade with Belgium, USD million" */
void add_series_title(struct strbuf *out, const struct series *series);

/* "Source: X, 2024-10-18"; with several dates the first and the last. */
void add_source_line(struct strbuf *text, const struct series *series);

/* "Reporter KAZ and partner BEL are assumed where the file states none."; only what is assumed. */
void add_assumed_pair(struct strbuf *out, const struct series *series);

/* The title as text of the report; NULL when memory ran out. */
const char *builder_title(struct report *report, const struct series *series);

#endif
