/*
 * workbook.h - the sheets of a workbook, and one of them as a text of CSV. Private to unpack.
 *
 * One shape for the formats: xlsx.c, ods.c, xls.c, spreadsheet_ml.c. Depends on zip.h, alloc.h and sheet_text.h.
 */
#ifndef KZBE_WORKBOOK_H
#define KZBE_WORKBOOK_H

#include "alloc.h"
#include "number_format.h"
#include "sheet_text.h"
#include "unpack.h"
#include "xml.h"
#include "zip.h"

/*
 * A row of an .xlsx sheet, read without an XML parser where it is written as programs write rows.
 *
 * Plain is: ASCII without entities, comments and sections, elements without prefix and in their usual order.
 * Whatever a row has besides makes it none, and is left to the parser.
 */

/* Bytes that belong to somebody else; s is NULL: there are none, as for an attribute that is not given. */
struct plain_text {
	const char *s;
	size_t n;
};

struct plain_cell {
	struct plain_text place, type, style; /* the attributes r, t and s */
	struct plain_text value;
	bool has_formula;
};

struct plain_row_handlers {
	void (*row)(void *ctx, struct plain_text place); /* first */
	void (*cell)(void *ctx, const struct plain_cell *cell);
};

enum plain_row { PLAIN_ROW, PLAIN_ROW_NOT, PLAIN_ROW_UNFINISHED };

/*
 * The row that begins at bytes, which may have spaces before it: handed to the handlers, and *taken is behind it. Not
 * plain, or its end is not among the n bytes: what the handlers were given is then to be forgotten.
 */
enum plain_row plain_row_read(const char *bytes, size_t n,
			      const struct plain_row_handlers *handlers, void *ctx, size_t *taken);

#define SHEETS_MAX 1000

struct workbook_sheet {
	const char *name;
	const char *part; /* where it is, in the format's own terms */
	bool is_hidden;
};

struct workbook {
	const struct workbook_format *format;
	const char *path;
	const struct zip *zip;	 /* of which it is one; NULL: it is none */
	const struct blob *blob; /* all its bytes */
	struct arena arena;
	struct workbook_sheet *sheets;
	size_t n_sheets, capacity;
	bool is_1904;	/* days count from 1904, not from 1900 */
	bool is_stored; /* numbers as they are stored, not as they are shown */
	void *more;	/* the format's own */
};

/* A sheet that is being read: bytes of XML in, lines out. The formats have larger ones that begin with it. */
struct sheet_reader {
	struct sheet_text text;
	struct merged_areas merged;
	const struct workbook *workbook;
	size_t index; /* of the sheet */
	struct xml *xml;
	uint64_t rows_begin; /* where in what the parser read a row may begin; 0: not known */
	struct strbuf value, shown;	 /* of the cell that is being read */
	struct format_sections sections; /* of the last number's format */
};

struct workbook_format {
	const char *entry; /* of the archive, which shows the format; NULL: it is no archive */
	/* List the sheets, and read what all of them need. */
	enum diag_code (*open)(struct workbook *workbook, struct diag_sink *sink);
	void (*release)(struct workbook *workbook); /* NULL: there is nothing to release */
	bool lists_merged; /* behind a sheet's cells: read before them, if the whole XML is not large */
	size_t reader_size; /* of its sheet_reader, all zero at first */
	const struct xml_handlers
		*handlers; /* given that; they stop where the rest is of no interest */
	/* If not NULL: a row that the parser need not see, where rows may begin. */
	enum plain_row (*plain_row)(struct sheet_reader *reader, const char *bytes, size_t n,
				    size_t *taken);
	/* In their place for a format that is no archive: write some rows more. */
	enum diag_code (*rows)(struct sheet_reader *reader, bool *at_end, struct diag_sink *sink);
};

extern const struct workbook_format workbook_xlsx, workbook_ods, workbook_xls,
	workbook_spreadsheet_ml;

/* The format of which the archive is a workbook; NULL: it is none. */
const struct workbook_format *workbook_format_of(const struct zip *zip);

/*
 * The sheet that is meant of a workbook, as a stream of CSV: of the archive `zip`, which must outlive it, or NULL and
 * of the file `blob`, which need not. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code workbook_stream(const struct zip *zip, const struct blob *blob,
			       const struct workbook_format *format,
			       const struct unpack_request *request, struct stream **out,
			       struct diag_sink *sink);

/* Add a sheet; false when memory ran out, or there are too many. The texts are copied. */
bool workbook_add(struct workbook *workbook, const char *name, const char *part, bool is_hidden);

#endif
