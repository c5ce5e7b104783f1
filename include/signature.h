/*
 * signature.h - what a file is, by its first bytes, never by its name.
 *
 * Depends on nothing.
 */
#ifndef KZBE_SIGNATURE_H
#define KZBE_SIGNATURE_H

#include <stdbool.h>
#include <stddef.h>
#include "diag.h"

#define SIGNATURE_BYTES ((size_t)4096) /* enough to know every kind */

enum file_kind {
	FILE_TEXT = 0, /* none of the others: to be read as it is */
	FILE_GZIP,
	FILE_XZ,
	FILE_ZSTD,
	FILE_ZIP,	    /* an archive, a workbook or a document */
	FILE_OTHER_ARCHIVE, /* 7-Zip, tar */
	FILE_OLD_OFFICE,    /* an .xls workbook, or another document */
	FILE_UTF16_LE,
	FILE_UTF16_BE,
	FILE_LONE_CR,  /* lines end in CR alone */
	FILE_MARKDOWN, /* cells between bars; only in place of a table */
	FILE_PRINTED,  /* columns apart by blanks, as pandas and R print them; as the one before */
	FILE_SPACED,   /* columns apart by blanks below their headings; as the one before */
	FILE_HTML,
	FILE_SDMX_ML,	     /* only in place of a table, as the next */
	FILE_SPREADSHEET_ML, /* a workbook of Excel 2003 in one XML file */
	FILE_MAIL,	     /* a message with its header; only in place of a text */
	FILE_XML,
	FILE_JSON,
	FILE_ERROR_ANSWER, /* the text that a publisher's interface gave instead of data */
	FILE_NAMED,	   /* something else that is known, and not read: see signature.what */
};

struct signature {
	enum file_kind kind;
	const char *what;   /* "a PDF document"; NULL for FILE_TEXT and for lone CR */
	const char *remedy; /* what to do where it is not read; NULL only where `what` is */
};

/*
 * What begins with the n bytes at `head`: SIGNATURE_BYTES of it and more, or all that there is. JSON and
 * others, which are texts too, are known as such only in place of a table (is_table), messages only in
 * place of a text. The strings
 * are static.
 */
struct signature signature_of(const char *head, size_t n, bool is_table);

/* --- the message about a file that is not read: what it is, and what to do --------------------- */

/*
 * Refuse the file at `path` for being what `is` says; head: its first n bytes, in which an error answer's
 * own words, or a page's title, are looked for. is_table: a table was wanted, else a text. Returns the code of the diagnostic, which was sent.
 */
enum diag_code refuse_file(const char *path, const struct signature *is, bool is_table,
			   const char *head, size_t n, struct diag_sink *sink);

/*
 * Whether JSON that begins with these bytes is an error answer instead of data; then, in buf, what it
 * says: its status and its message.
 */
bool json_is_error(const char *head, size_t n, char buf[DIAG_MESSAGE_MAX]);

#endif
