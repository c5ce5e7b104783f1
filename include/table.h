/*
 * table.h - tables in plain text and Markdown: where they are, and their cells.
 */
#ifndef KZBE_TABLE_H
#define KZBE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#define TABLE_COLUMNS 16

/* A cell's text, without spaces around it. */
struct cell {
	size_t offset, len;
};

/* Its rows, the header first; all have as many cells. A zeroed struct is empty. */
struct table {
	size_t begin, end; /* bytes of the text */
	size_t n_rows, n_columns;
	struct cell (*rows)[TABLE_COLUMNS];
	size_t capacity;
};

void table_release(struct table *table);

/*
 * Find the first table that begins at byte `from` or behind it; `from` begins a line. Lines whose cells
 * are parted by "|", tabs, or two spaces and more, or, if the first is named "Year" or the like, by strokes; the
 * first line names what is below, and of the others, two at least, between bars one, all cells but the first are
 * numbers or empty, or phrases, below a rule of Markdown. Or lines such as "2017: 331.0 / 246.9" under a caption such
 * as "Exports / imports, million euros", which is no part of the table. Or lines of a year and as many numbers as the
 * line above has names, parted by one blank: "2012 1 817.8 14.5 -287.9". *table is empty if there is none.
 * False: out of memory.
 */
bool table_find(const char *text, size_t len, size_t from, struct table *table);

/* Whether the cell is a number: digits with signs, marks and spaces. */
bool cell_is_number(const char *text, struct cell cell);

/* Whether it has a number among words or signs: "$16.2 billion (+3 %)". */
bool cell_is_phrase(const char *text, struct cell cell);

#endif
