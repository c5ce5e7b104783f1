/*
 * document.h - the text of a document as it is put together: what is not plain text but has one.
 *
 * A paragraph, a heading, an entry of a list is a line, with an empty line behind it. A table is a line
 * a row, its cells between bars, as in Markdown, the rows of its heading joined to one; what only serves
 * to place text on a page is paragraphs. Private to unpack. Depends on strbuf.h and stream.h.
 */
#ifndef KZBE_DOCUMENT_H
#define KZBE_DOCUMENT_H

#include "strbuf.h"
#include "stream.h"
#include "unpack.h"
#include "xml.h"
#include "zip.h"

/* The text of larger documents is not read, nor pages and messages of more bytes. */
#define DOCUMENT_TEXT_MAX ((size_t)32 << 20)

struct document_cell {
	size_t row, column, columns, rows; /* where it is, and how many it takes */
	size_t offset, len;		   /* of document.cells */
};

struct document {
	struct strbuf out;	      /* what is complete */
	struct strbuf paragraph;      /* the one in work, outside of cells */
	bool is_preformatted;	      /* white space is kept */
	char title[UNPACK_TITLE_MAX]; /* what a page calls itself; "": nothing, or too much */
	bool failed;		      /* memory ran out */
	/* private: the table in work */
	unsigned depth;	       /* tables in tables */
	unsigned layout_depth; /* the outermost so many only place text on the page */
	bool in_cell;
	struct strbuf cells;
	struct document_cell *list;
	size_t n, capacity, row, column;
	bool has_row;
	struct {
		size_t rows; /* 0: there is none */
		char first[DIAG_QUOTE_MAX];
	} large; /* the first table that has too many rows to be read as one, and its first cell */
	unsigned short down[64]; /* rows for which a cell above takes the column */
};

#define DOCUMENT_INIT                                                              \
	{                                                                          \
		.out = STRBUF_INIT, .paragraph = STRBUF_INIT, .cells = STRBUF_INIT \
	}

void document_release(struct document *document);

/* UTF-8. White space is one space, unless it is kept; soft hyphens and the like, which nobody sees, go. */
void document_add(struct document *document, const char *s, size_t n);
void document_add_tab(struct document *document);
void document_break_line(struct document *document);
void document_end_paragraph(struct document *document);

void document_begin_table(struct document *document);
void document_begin_row(struct document *document);
void document_begin_cell(struct document *document, size_t columns, size_t rows);
/* The cell that was begun says what the one above it says. */
void document_repeat_above(struct document *document);
void document_end_cell(struct document *document);
void document_end_table(struct document *document);

/* Say so of a table that is too large to be read as one. */
void document_warn_of_large(const struct document *document, const char *path,
			    struct diag_sink *sink);

/* Whether it is larger than what is read: more need not be added. */
bool document_is_full(const struct document *document);

/* Whether all went well: DIAG_NOMEM or, beyond DOCUMENT_TEXT_MAX, DIAG_RANGE, after a diagnostic. */
enum diag_code document_check(const struct document *document, const char *path,
			      struct diag_sink *sink);

/* Whether a text of a mark such as 1, [2] or * behind a number or a word, set high, is that of a note. */
bool document_is_note_mark(const char *s, size_t n);

/* Append the n bytes at s as UTF-8: as they are if they are so, else by the encoding of this name ("" :
 * none is named), else by a guess. False: out of memory. */
bool document_to_utf8(struct strbuf *out, const char *s, size_t n, const char *encoding);

/* The text as a stream, which takes it over, and `below` with it; NULL when memory ran out, and then
 * it takes over nothing. */
struct stream *stream_text(struct strbuf *text, struct stream *below, const char *path);

/* All that is left of a stream, behind the n bytes at head, in memory. DIAG_OK, or a code after a
 * diagnostic. */
enum diag_code document_read(struct strbuf *out, struct stream *from, const char *head, size_t n,
			     struct diag_sink *sink);

/* --- a page as text: its headline, paragraphs, entries of lists, tables ------------------------ */

/* What is not shown is left out: scripts, styles, menus, deleted text, marks of notes. */

/* Add the page of n bytes at s to the document; encoding: what is said of it elsewhere, or "". DIAG_OK,
 * or a code after a diagnostic. */
enum diag_code html_text(struct document *document, const char *s, size_t n, const char *encoding,
			 const char *path, struct diag_sink *sink);

/* --- a mail message as text: its subject, its date, what it says ------------------------------- */

/* Of forms of the same text the last that is read, a page rather than plain text, as mail programs show
 * it; what is attached is left out. */

/* Add the message of n bytes at s to the document. DIAG_OK, or a code after a diagnostic. */
enum diag_code mail_text(struct document *document, const char *s, size_t n, const char *path,
			 struct diag_sink *sink);

/* --- a word processor's document as text: .docx and .odt --------------------------------------- */

/* Paragraphs, headings, lists and tables in their order, then the notes; what was deleted or is hidden, and
 * remarks in the margin, are left out. */

/* Whether the archive is such a document. */
bool is_docx(const struct zip *zip);
bool is_odt(const struct zip *zip);

/* Add its text to the document. DIAG_OK, or a code after a diagnostic. */
enum diag_code docx_text(struct document *document, const struct zip *zip, struct diag_sink *sink);
enum diag_code odt_text(struct document *document, const struct zip *zip, struct diag_sink *sink);

#endif
