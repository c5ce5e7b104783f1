/*
 * report.h - what a command has to show, before any format: blocks of rows and typed cells.
 *
 * A command builds a report; a renderer (render.h) prints it and never sees a dataset. The report
 * owns all its text and arrays through its arena. Depends on core.
 */
#ifndef KZBE_REPORT_H
#define KZBE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "decimal.h"
#include "interval.h"
#include "period.h"

enum report_column_type {
	REPORT_TEXT,
	REPORT_PERIOD,
	REPORT_LEVEL,	/* a number in the block's unit */
	REPORT_PERCENT, /* a number in percent; people's formats add the sign */
	REPORT_NOTES,	/* the row's notes */
	REPORT_LIST,	/* several texts: an array in JSON, else separated by "; " */
};

enum report_column_flag {
	COLUMN_IS_SIGNED = 1,	/* people's formats show a plus */
	COLUMN_IS_OF_BLOCK = 2, /* the same in all rows of a block: JSON has it once per series */
	COLUMN_KEEPS_QUALIFIER = 4 /* JSON: a qualified number is text, as it was written: "~223" */
};

struct report_column {
	const char *name;    /* machine name: "growth_pct" */
	const char *heading; /* for people: "Growth" */
	enum report_column_type type;
	int flags;
};

static inline bool report_column_is_number(const struct report_column *column)
{
	return column->type == REPORT_LEVEL || column->type == REPORT_PERCENT;
}

/* Missing, zero and suppressed are three things; blank means that there is nothing to say. */
enum report_cell_state { CELL_BLANK = 0, CELL_MISSING, CELL_SUPPRESSED, CELL_VALUE };

struct report_cell {
	enum report_cell_state state;
	enum qualifier qualifier;
	bool is_marked;	  /* an asterisk: a note below the table belongs to it */
	bool is_repeated; /* the same as in the row above: a table for the eye leaves it out */
	struct dec number;
	struct period period;
	const char *text;
	const char *const *items; /* REPORT_LIST */
	size_t n_items;
};

struct report_row {
	struct report_cell *cells; /* one for each column of its block */
	const char **notes;
	size_t n_notes;
};

/* A line below a table: "n/a", and what is said; for people only. */
struct report_line {
	const char *label; /* "": a paragraph of its own; a repeated one is printed once */
	const char *text;
	size_t indent, hang; /* without a label: columns before the first line, and the others */
	bool is_strong;	     /* to be seen at once */
	bool is_above;	     /* between title and table */
};

/* A picture of what a block shows; only pages have them. */
struct report_picture {
	const char *title;  /* in words, for who does not see it */
	const char *svg;    /* markup of our own; NULL: it could not be drawn, the note says why */
	const char *narrow; /* the same for a telephone; NULL: there is none */
	const char *note;   /* what is said below it */
};

/* Rows under column names, or for people lines alone (no columns). */
struct report_block {
	const char *title; /* for people; NULL: none */
	/* NULL: rows of a series. Else the rows are a list of this name: JSON has it at the top,
	 * and formats of one table have the first block alone. */
	const char *list_name;
	struct report_column *columns;
	size_t n_columns;
	struct report_row *rows;
	size_t n_rows;
	struct report_cell *cells; /* private: those of all rows, in one piece */
	struct report_line *lines;
	size_t n_lines, lines_capacity; /* capacity is private */
	struct report_picture *pictures;
	size_t n_pictures, pictures_capacity;
	bool has_pictures_below;  /* the table and its notes, not above the table */
	const char **derivations; /* how each figure came about, lines each; only pages have them */
	size_t n_derivations, derivations_capacity;
	bool lacks_derivations; /* there were more than REPORT_DERIVATIONS_MAX */
};

struct report {
	struct report_block *blocks;
	size_t n_blocks;
	size_t n_pictures;	 /* of all blocks */
	const char *blocks_name; /* JSON: the array of blocks; NULL: "series" */
	const char
		*count_name; /* JSON: the name of `count`, behind all lists; NULL: there is none */
	size_t count;
	struct arena arena;
};

void report_release(struct report *report);

/* Make room for n blocks, zeroed. False when memory ran out. */
bool report_set_blocks(struct report *report, size_t n);

/* One more block behind the others, zeroed; pointers to these are then no longer good. NULL when memory
 * ran out. */
struct report_block *report_add_block(struct report *report);

/* Give the block its columns (copied) and n_rows rows of blank cells. False when memory ran out. */
bool report_set_table(struct report *report, struct report_block *block,
		      const struct report_column *columns, size_t n_columns, size_t n_rows);

/* Leave the block with these n of its columns, in this order. False when memory ran out. */
bool report_choose_columns(struct report_block *block, const size_t *columns, size_t n);

/* A cell's text, borrowed, or its number. */
void cell_set_text(struct report_cell *cell, const char *text);
void cell_set_number(struct report_cell *cell, struct dec number);

/* A copy of the text; the cell stays blank if it is "". False when memory ran out. */
bool report_set_text(struct report *report, struct report_cell *cell, const char *text);

/* Append a line below the block's table; both texts are copied. False when memory ran out. */
bool report_add_line(struct report *report, struct report_block *block, const char *label,
		     const char *text);

/* The text as such a line, if there is any; the buffer is released. False also where it is not whole. */
bool report_take_line(struct report *report, struct report_block *block, const char *label,
		      struct strbuf *text);

/* Append a line that stands above the table. False when memory ran out. */
bool report_add_line_above(struct report *report, struct report_block *block, const char *label,
			   const char *text);

/* Append a line without a label. False when memory ran out. */
bool report_add_item(struct report *report, struct report_block *block, size_t indent, size_t hang,
		     bool is_strong, const char *text);

/*
 * Append a picture. svg and the narrow one may be NULL; they are gnuplot's whole output, of which the
 * element is kept. False when memory ran out.
 */
bool report_add_picture(struct report *report, struct report_block *block, const char *title,
			const char *svg, const char *narrow, const char *note);

/*
 * Append how a figure came about, lines of text, which are released. False when memory ran out. A block holds no more
 * than REPORT_DERIVATIONS_MAX, else a page of many periods would be hundreds of megabytes; the page says so.
 */
#define REPORT_DERIVATIONS_MAX 2000
bool report_take_derivation(struct report *report, struct report_block *block, struct strbuf *text);

/* Whether one more derivation is kept; if not, that is noted for the page. */
bool report_wants_derivation(struct report_block *block);

/* A copy of text that lives as long as the report; NULL when memory ran out. */
const char *report_copy(struct report *report, const char *text);

#endif
