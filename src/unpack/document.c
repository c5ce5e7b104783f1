#include "document.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "encoding.h"
#include "text.h"

void document_release(struct document *document)
{
	strbuf_release(&document->out);
	strbuf_release(&document->paragraph);
	strbuf_release(&document->cells);
	free(document->list);
	*document = (struct document)DOCUMENT_INIT;
}

/* Where text goes: into a cell, or into the paragraph. */
static struct strbuf *place_of(struct document *document)
{
	return document->in_cell ? &document->cells : &document->paragraph;
}

/* Whether nothing stands before: white space at the beginning of a line is none. */
static bool is_at_start(const struct document *document, const struct strbuf *to)
{
	if (document->in_cell)
		return to->len == document->list[document->n - 1].offset ||
		       to->text[to->len - 1] == '\n';
	return !to->len || to->text[to->len - 1] == '\n';
}

/* Bytes of a character that nobody sees: soft hyphen, zero width space and joiners, byte order mark. */
static size_t unseen_length(const char *s, size_t n)
{
	return text_begins_with_any(
		s, n, "\xC2\xAD|\xE2\x80\x8B|\xE2\x80\x8C|\xE2\x80\x8D|\xE2\x81\xA0|\xEF\xBB\xBF");
}

void document_add(struct document *document, const char *s, size_t n)
{
	struct strbuf *to = place_of(document);

	for (size_t i = 0, unseen; i < n; i++) {
		char c = s[i];

		if ((unsigned char)c >= 0xC2 && (unseen = unseen_length(s + i, n - i)) > 0) {
			i += unseen - 1;
			continue;
		}
		if (document->is_preformatted && c == '\n') {
			document_break_line(document);
			continue;
		}
		if ((unsigned char)c < ' ')
			c = ' ';
		if (c != ' ' || document->is_preformatted ||
		    (!is_at_start(document, to) && to->text[to->len - 1] != ' ' &&
		     to->text[to->len - 1] != '\t'))
			strbuf_addc(to, c);
	}
	document->failed = document->failed || to->failed;
}

void document_add_tab(struct document *document)
{
	struct strbuf *to = place_of(document);

	if (!is_at_start(document, to))
		strbuf_addc(to, document->in_cell ? ' ' : '\t');
}

static void cut_spaces(struct strbuf *text)
{
	while (text->len && strchr(" \t\n", text->text[text->len - 1]))
		strbuf_cut(text, text->len - 1);
}

void document_break_line(struct document *document)
{
	struct strbuf *to = place_of(document);

	if (is_at_start(document, to) && !document->is_preformatted)
		return;
	strbuf_addc(to, '\n');
}

/* A paragraph as lines, and an empty line. */
static void add_paragraph(struct document *document, const char *s, size_t n)
{
	strbuf_add(&document->out, s, n);
	strbuf_adds(&document->out, "\n\n");
}

void document_end_paragraph(struct document *document)
{
	struct strbuf *paragraph = &document->paragraph;

	if (document->in_cell) {
		document_break_line(document);
		return;
	}
	cut_spaces(paragraph);
	if (paragraph->len)
		add_paragraph(document, paragraph->text, paragraph->len);
	document->failed = document->failed || paragraph->failed || document->out.failed;
	strbuf_clear(paragraph);
}

bool document_is_note_mark(const char *s, size_t n)
{
	bool has_mark = false;

	for (size_t i = 0; i < n; i++) {
		if (text_is_digit(s[i]) || s[i] == '*')
			has_mark = true;
		else if (!strchr("[](), ", s[i]) || !s[i])
			return false;
	}
	return has_mark && n <= 8;
}

/* --- what is read and handed on ------------------------------------------------------------------- */

/* DIAG_RANGE after a diagnostic: the file at path is a document too large to be read. */
static enum diag_code refuse_as_too_large(const char *path, struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_RANGE, path, "save what is to be checked as plain text",
			   "the document is larger than %zu MB", DOCUMENT_TEXT_MAX >> 20);
}

bool document_is_full(const struct document *document)
{
	return document->out.len > DOCUMENT_TEXT_MAX || document->cells.len > DOCUMENT_TEXT_MAX ||
	       document->paragraph.len > DOCUMENT_TEXT_MAX;
}

enum diag_code document_check(const struct document *document, const char *path,
			      struct diag_sink *sink)
{
	if (document->failed || document->out.failed || document->cells.failed)
		return diag_nomem(sink);
	if (document_is_full(document))
		return refuse_as_too_large(path, sink);
	return DIAG_OK;
}

/* Units of two bytes, the higher one first or last. */
static void add_utf16(struct strbuf *out, const char *s, size_t n, bool is_little)
{
	unsigned high = 0;

	for (size_t i = 0; i + 1 < n; i += 2) {
		unsigned first = (unsigned char)s[i], second = (unsigned char)s[i + 1];
		unsigned unit = is_little ? second << 8 | first : first << 8 | second;

		if (unit >= 0xD800 && unit <= 0xDBFF) {
			high = unit;
			continue;
		}
		if (high && unit >= 0xDC00 && unit <= 0xDFFF)
			unit = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
		high = 0;
		text_add_character(out, unit);
	}
}

/* "UTF-16LE": bytes that may look as if they were plain. */
static bool is_utf16(const char *encoding, const char *s, size_t n, bool *is_little)
{
	bool has_little_mark = n >= 2 && memcmp(s, "\xFF\xFE", 2) == 0;

	*is_little = has_little_mark || text_equal_nocase(encoding, "UTF-16LE");
	return *is_little || text_equal_nocase(encoding, "UTF-16") ||
	       text_equal_nocase(encoding, "UTF-16BE");
}

bool document_to_utf8(struct strbuf *out, const char *s, size_t n, const char *encoding)
{
	struct encoding table;
	bool is_little;

	if (encoding[0] && is_utf16(encoding, s, n, &is_little)) {
		add_utf16(out, s, n, is_little);
		return !out->failed;
	}
	if (text_invalid_at(s, n) == n) {
		strbuf_add(out, s, n);
		return !out->failed;
	}
	errno = 0;
	if (!encoding[0] || text_equal_nocase(encoding, "UTF-8") ||
	    text_equal_nocase(encoding, "UTF8") || !encoding_load(&table, encoding)) {
		if (errno == ENOMEM || !encoding_load(&table, encoding_guess(s, n)))
			return false;
	}
	encoding_add(&table, out, s, n);
	return !out->failed;
}

enum diag_code document_read(struct strbuf *out, struct stream *from, const char *head, size_t n,
			     struct diag_sink *sink)
{
	char *block = malloc(STREAM_BLOCK);
	enum diag_code code = block ? DIAG_OK : diag_nomem(sink);

	strbuf_add(out, head, n);
	for (size_t got = 1; !code && got;) {
		code = from->read(from, block, STREAM_BLOCK, &got, sink);
		if (!code)
			strbuf_add(out, block, got);
		if (!code && out->len > DOCUMENT_TEXT_MAX)
			code = refuse_as_too_large(from->path, sink);
		if (!code && out->failed)
			code = diag_nomem(sink);
	}
	free(block);
	return code;
}

struct text_stream {
	struct stream stream;
	struct strbuf text;
	size_t at;
};

static enum diag_code read_text(struct stream *stream, char *block, size_t size, size_t *n,
				struct diag_sink *sink)
{
	struct text_stream *text = (struct text_stream *)stream;
	size_t left = text->text.len - text->at;

	(void)sink;
	*n = left < size ? left : size;
	memcpy(block, text->text.text + text->at, *n);
	text->at += *n;
	return DIAG_OK;
}

static void release_text(struct stream *stream)
{
	strbuf_release(&((struct text_stream *)stream)->text);
}

struct stream *stream_text(struct strbuf *text, struct stream *below, const char *path)
{
	static const struct stream methods = {.read = read_text, .release = release_text};
	struct text_stream *made = stream_new(sizeof(*made), methods, below, NULL, 0);

	if (!made)
		return NULL;
	made->stream.path = path;
	made->text = *text;
	strbuf_init(text);
	return &made->stream;
}
