/*
 * merged_area.h - cells of a sheet that are merged. Private to unpack.
 *
 * What a merged cell says holds for all rows that it covers, in its first column; an amount that stands for several
 * cells is none of each of them, so it is written with their number behind it. Depends on sheet_text.h.
 */
#ifndef KZBE_MERGED_AREA_H
#define KZBE_MERGED_AREA_H

#include "sheet_text.h"

#define MERGED_COLUMNS_MAX 256 /* of which what stands over several rows is kept */

struct merged_area {
	size_t row, column;   /* 1-based, 0-based */
	size_t rows, columns; /* 0: not known */
};

struct merged_areas {
	struct merged_area
		*areas; /* in the order of rows; where a format gives them with the cells: none */
	size_t n, capacity, next;
	/* By column: what the rows behind `first`, up to `last`, say, too. */
	struct {
		size_t first, last;
		char *text;
	} down[MERGED_COLUMNS_MAX];
	size_t last_row;		  /* that one of those covers */
	size_t single_row, single_column; /* where the row has its first cell that is not merged */
	struct strbuf shared;
	bool has_failed;
};

/* Take the areas that the XML of an .xlsx sheet lists. */
void merged_areas_list(struct merged_areas *merged, const char *xml);

/*
 * Whether a cell is an amount over several cells. A rank in the first column is none, nor is a year, unless it covers
 * rows beside a cell that does not: labels of groups stand before those within them.
 */
bool merged_area_is_amount(const struct merged_area *area, bool is_beside_single, const char *s,
			   size_t n);

/* Put a cell as sheet_text_put, with the rows and columns that it covers; without, as listed. */
void merged_areas_put(struct merged_areas *merged, struct sheet_text *text,
		      const struct merged_area *cell, const char *s, size_t n);

/* Before the row ends: the cells behind its last. */
void merged_areas_end_row(struct merged_areas *merged, struct sheet_text *text, size_t row);

void merged_areas_release(struct merged_areas *merged);

#endif
