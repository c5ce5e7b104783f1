/*
 * row_values.h - the building of one block of a report, and the values of the row in work. Private
 * to build_report.c, which fills the table, and report_lines.c, which writes what stands around it.
 */
#ifndef KZBE_ROW_VALUES_H
#define KZBE_ROW_VALUES_H

#include "report.h"
#include "report_columns.h"
#include "view.h"

/* A figure of the block with its range, to show people what a printed figure stands for. */
struct range_example {
	struct dec figure, low, high;
};

/* A table of up to so many rows is read several times but calculated once. */
#define VALUE_ROWS 8

/* The building of one block. */
struct builder {
	struct report *report;
	struct report_block *block;
	const struct view *view;
	const struct series *series;
	struct calc calc;
	struct column_spec columns[COLUMNS_MAX]; /* those of this block */
	size_t n_columns;
	bool is_chosen; /* somebody named the columns: empty ones stay */
	struct period *periods;
	size_t n_periods;
	size_t row;	      /* in work */
	struct value *values; /* of the last rows, VALUE_ROWS times all indicators */
	size_t *row_of;	      /* whose each of them is: one more than its row; 0: nobody's */
	bool for_people;
	bool names_source; /* the report has several sources: the title says which */
	bool is_page;
	bool has_full_year; /* a growth lacks its base, while a full year stands in its place */
	bool is_empty_grid; /* --by gives no figure in any of its periods */
	struct folding *folding; /* fold_notes.h */
	bool has_example;
	struct range_example example;
};

/* The indicator's value in the row in work, calculated once; NULL: out of memory. */
const struct value *builder_value(struct builder *builder, const struct indicator *indicator,
				  struct period period);

/* The growth whose base the row names: turnover's if it is among the columns, else the first of
 * theirs, turnover's again if no column is a growth; NULL if it has no value. */
const struct value *builder_growth(struct builder *builder, struct period period);

#endif
