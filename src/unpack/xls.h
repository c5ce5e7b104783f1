/*
 * xls.h - an .xls workbook: what its first part says, and the cells of a sheet. Private to unpack.
 *
 * Depends on workbook.h.
 */
#ifndef KZBE_XLS_H
#define KZBE_XLS_H

#include <stdint.h>

#include "blob.h"
#include "strbuf.h"
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

/* --- the records of an .xls file's workbook, and the texts in them ----------------------------- */

/* A record is a type, a length and that many bytes; what does not fit is continued in the records behind it. */

/* The types of record that are read. */
enum biff_type {
	BIFF_FORMULA = 0x06,
	BIFF_END = 0x0A,
	BIFF_DATES = 0x22,
	BIFF_PASSWORD = 0x2F,
	BIFF_FONT = 0x31,
	BIFF_CONTINUE = 0x3C,
	BIFF_SHEET = 0x85,
	BIFF_NUMBERS = 0xBD,
	BIFF_RICH_LABEL = 0xD6,
	BIFF_STYLE = 0xE0,
	BIFF_TEXTS = 0xFC,
	BIFF_LABEL_AT = 0xFD,
	BIFF_NUMBER = 0x203,
	BIFF_LABEL = 0x204,
	BIFF_BOOL = 0x205,
	BIFF_STRING = 0x207,
	BIFF_SHORT_NUMBER = 0x27E,
	BIFF_FORMAT = 0x41E,
	BIFF_BEGIN = 0x809,
};

struct biff {
	const char *bytes; /* all of the workbook; borrowed */
	size_t size;
	size_t at; /* of the record behind the one in hand */
	unsigned type;
	const char *body; /* of the record in hand */
	size_t n;	  /* its bytes */
};

/* Take the next record; false where there is none, or not all of it. */
bool biff_next(struct biff *biff);

/* A number of the record's bytes; 0 beyond its end. */
unsigned biff_u16(const struct biff *biff, size_t at);
uint32_t biff_u32(const struct biff *biff, size_t at);

/* Where in a record, or the ones that continue it, the reading of a text is. */
struct biff_place {
	struct biff *biff;
	size_t at;
};

/*
 * Read a text of Unicode that begins with its length in `length_size` bytes, and add it in UTF-8. False if the
 * records end in it.
 */
bool biff_text(struct biff_place *place, unsigned length_size, struct strbuf *out);

/* The same; *runs becomes the letters that look different, for each run two numbers of two bytes: the unit of UTF-16
 * where it begins, and its font. */
bool biff_rich_text(struct biff_place *place, unsigned length_size, struct strbuf *out,
		    struct strbuf *runs);

/* The same of the format before Unicode (1995), byte by byte. */
bool biff_old_text(struct biff_place *place, unsigned length_size, struct strbuf *out);

/* --- a stream of an OLE compound file, such as the workbook in an .xls file -------------------- */

/*
 * All bytes of the file's stream that has the first of these names that there is, the last of which is NULL:
 * *bytes, owned by the caller, NULL where it has none of them. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code compound_read(const struct blob *blob, const char *const *names, char **bytes,
			     size_t *size, struct diag_sink *sink);

#endif
