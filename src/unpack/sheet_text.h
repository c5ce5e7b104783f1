/*
 * sheet_text.h - the cells of a table as lines of CSV, in UTF-8. Private to unpack.
 *
 * A row of the sheet is a line of the text, so that places in one are places in the other: a line break
 * inside a cell becomes a space. Rows are as wide as the widest before. Depends on strbuf.h.
 */
#ifndef KZBE_SHEET_TEXT_H
#define KZBE_SHEET_TEXT_H

#include "strbuf.h"
#include "stream.h"
#include "unpack.h"

#define SHEET_ROWS_MAX ((size_t)1 << 20)
#define SHEET_COLUMNS_MAX ((size_t)16384)

#define SHEET_FORMULA "=" /* stands in the cell of a formula without a result */

struct sheet_text {
	struct strbuf out;  /* of which the first bytes were taken; empty when all were */
	size_t taken;	    /* bytes of that */
	struct strbuf line; /* the row that is being written */
	size_t row;	    /* the last that was written, 1-based; 0: none */
	size_t column;	    /* cells in the line */
	size_t width;	    /* of the widest row */
	bool has_cell;	    /* with something in it */
};

void sheet_text_init(struct sheet_text *text);
void sheet_text_release(struct sheet_text *text);

/* Put the n bytes into a cell of the row, 0-based, to the right of those that were put. Empty ones need not
 * be put. */
void sheet_text_put(struct sheet_text *text, size_t column, const char *s, size_t n);

/* The row is complete: it is this one, 1-based and below those before. An empty one is written when another
 * one follows; one that is not below, not at all. */
void sheet_text_end_row(struct sheet_text *text, size_t row);

/* Forget the row that is being written. */
void sheet_text_drop_row(struct sheet_text *text);

/* As stream.read: up to size bytes of the stream's text, in order. */
enum diag_code sheet_text_read(struct stream *stream, char *block, size_t size, size_t *n,
			       struct diag_sink *sink);

/* What a cell shows from this byte on is set high, low or smaller than the rest: a mark such as 1, [2], * or a behind a
 * figure or a name stays apart from it, as a raised digit or in brackets; digits that may go on with the figure are
 * set apart by "^", which no number has. Nothing where it is all of the cell. */
void sheet_text_raise(struct strbuf *cell, size_t from);

/* Memory ran out. */
bool sheet_text_has_failed(const struct sheet_text *text);

/* --- streams of tables as CSV, as those of stream.h ------------------------------------------------ */

/* Of a page; what comes of one without a table is empty. */
struct stream *stream_html_table(struct stream *below, const char *head, size_t n);

/* What comes of JSON that holds no figures, or of an answer that tells of an error, is empty. */
struct stream *stream_json_table(struct stream *below, const char *head, size_t n,
				 const struct unpack_words *words);

/* Of tables between bars, as in Markdown; lines stay on their lines. */
struct stream *stream_markdown_table(struct stream *below, const char *head, size_t n);

/* Whether a line of the text has nothing but dashes and bars, as below such a table's headings. */
bool markdown_has_table(const char *head, size_t n);

/* Of a frame as pandas and R print it. */
struct stream *stream_printed_table(struct stream *below, const char *head, size_t n);

/* Whether a text begins with one. */
bool printed_has_table(const char *head, size_t n);

/* The same of one whose cells stand below headings, apart by blanks. */
struct stream *stream_spaced_table(struct stream *below, const char *head, size_t n);
bool spaced_has_table(const char *head, size_t n);

/* Of figures in SDMX-ML, generic or of a structure of their own; what comes of none is empty. */
struct stream *stream_sdmx_ml(struct stream *below, const char *head, size_t n);

/* Whether the root element of this name, without prefix, is of a message with data that are read. */
bool sdmx_ml_is_root(const char *name, size_t n);

/* --- cells of a sheet that are merged ---------------------------------------------------------- */

/* What a merged cell says holds for all rows that it covers, in its first column; an amount that stands for several
 * cells is none of each of them, so it is written with their number behind it. */

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
