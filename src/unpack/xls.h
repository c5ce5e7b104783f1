/*
 * xls.h - an .xls workbook: what its first part says, and the cells of a sheet. Private to unpack.
 *
 * Depends on workbook.h and biff.h.
 */
#ifndef KZBE_XLS_H
#define KZBE_XLS_H

#include "biff.h"
#include "workbook.h"

/* The cells of a sheet, in the order of rows, and of columns in a row. */
struct xls_cell {
	uint32_t row;		/* 0-based */
	uint16_t column, index; /* in a record of several */
	uint32_t at;		/* of its record */
};

struct xls_cells {
	struct xls_cell *cells;
	size_t n, capacity;
};

/* What all sheets need. */
struct xls {
	char *bytes; /* of all records; owned */
	size_t size;
	bool is_old; /* of 1995: texts have no Unicode */
	bool is_1904;
	const char **texts;
	size_t n_texts, texts_capacity, text_bytes;
	struct xls_format {
		unsigned id;
		const char *code;
	} * formats;
	size_t n_formats, formats_capacity;
	const char **styles; /* the format of each */
	size_t n_styles, styles_capacity;
	struct strbuf
		fonts; /* for each 'x' if it strikes letters out, '^' if it sets them high or low, or ' ' */
	struct xls_cells list; /* of the sheet that is being read */
};

/* List the cells of the sheet that begins at `at`. DIAG_OK, or a code after a diagnostic. */
enum diag_code xls_list_cells(struct xls *xls, const char *path, size_t at, struct diag_sink *sink);

/* Put a cell's text into the line. */
void xls_put_cell(const struct workbook *workbook, const struct xls_cell *cell,
		  struct sheet_text *text);

#endif
