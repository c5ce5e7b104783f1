#include "unpack.h"

#include <string.h>

#include "zip.h"
#include "document.h"
#include "sheet_text.h"
#include "signature.h"

#define DEPTH_MAX 4 /* a gzip file of a zip archive of UTF-16 is three deep */

/* Put what unpacks the bytes, of which the first n are at `block`, on top. */
static enum diag_code put_on_top(struct stream **top, enum file_kind kind, const char *block,
				 size_t n, struct diag_sink *sink)
{
	struct stream *put = NULL;

	switch ((int)kind) {
	case FILE_GZIP:
		put = stream_gzip(*top, block, n);
		break;
	case FILE_XZ:
		put = stream_xz(*top, block, n);
		break;
	case FILE_ZSTD:
		put = stream_zstd(*top, block, n);
		break;
	case FILE_UTF16_LE:
	case FILE_UTF16_BE:
		put = stream_utf16(*top, block, n, kind == FILE_UTF16_LE);
		break;
	case FILE_LONE_CR:
		put = stream_lone_cr(*top, block, n);
		break;
	case FILE_MARKDOWN:
		put = stream_markdown_table(*top, block, n);
		break;
	case FILE_PRINTED:
		put = stream_printed_table(*top, block, n);
		break;
	case FILE_SPACED:
		put = stream_spaced_table(*top, block, n);
		break;
	}
	if (!put)
		return diag_nomem(sink);
	*top = put;
	return DIAG_OK;
}

/* By a thread. */
static enum diag_code read_ahead(struct stream **top, struct diag_sink *sink)
{
	struct stream *relay = stream_relay(*top);

	if (!relay)
		return diag_nomem(sink);
	*top = relay;
	return DIAG_OK;
}

static bool may_hold_archive(enum file_kind kind)
{
	return kind == FILE_GZIP || kind == FILE_XZ || kind == FILE_ZSTD;
}

static bool is_archive(enum file_kind kind)
{
	return kind == FILE_ZIP || kind == FILE_OTHER_ARCHIVE;
}

/* The caller's room for the first bytes, and how many are there. */
struct head_room {
	char *block;
	size_t size, *n;
};

/*
 * A page is read for its tables if these begin as something that is known, JSON and SDMX-ML if they hold a table at
 * all and are no error answer; else they are refused.
 */
static enum diag_code read_document(struct stream **top, const struct unpack_request *request,
				    const struct signature *is, const struct head_room *head,
				    struct diag_sink *sink)
{
	char *block = head->block;
	size_t *n = head->n;
	char page[SIGNATURE_BYTES], words[DIAG_MESSAGE_MAX];
	size_t n_page = *n < sizeof(page) ? *n : sizeof(page);
	bool is_json = is->kind == FILE_JSON, is_known = false;
	bool is_xml = is->kind == FILE_SDMX_ML;
	struct stream *table;
	enum diag_code code;

	memcpy(page, block, n_page);
	table = is_json			   ? stream_json_table(*top, block, *n, request->words)
		: is->kind == FILE_SDMX_ML ? stream_sdmx_ml(*top, block, *n)
					   : stream_html_table(*top, block, *n);
	if (!table)
		return diag_nomem(sink);
	*top = table;
	code = stream_fill(table, block, head->size, n, sink);
	if (!code && *n && request->knows)
		code = request->knows(block, *n, &is_known, sink);
	if (code || is_known || (is_xml && *n) ||
	    (is_json && *n && !json_is_error(page, n_page, words)))
		return code;
	return refuse_file(request->path, is, request->is_table, page, n_page, sink);
}

/* What a page or a message says, in place of its bytes. */
static enum diag_code read_as_text(struct stream **top, const struct unpack_request *request,
				   enum file_kind kind, const struct head_room *head,
				   struct diag_sink *sink)
{
	struct document document = DOCUMENT_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct stream *text = NULL;
	enum diag_code code = document_read(&bytes, *top, head->block, *head->n, sink);

	if (!code && kind == FILE_HTML)
		code = html_text(&document, bytes.text, bytes.len, "", request->path, sink);
	else if (!code)
		code = mail_text(&document, bytes.text, bytes.len, request->path, sink);
	if (!code && request->title)
		memcpy(request->title, document.title, sizeof(document.title));
	if (!code) {
		text = stream_text(&document.out, *top, request->path);
		code = text ? DIAG_OK : diag_nomem(sink);
	}
	if (!code)
		document_warn_of_large(&document, request->path, sink);
	strbuf_release(&bytes);
	document_release(&document);
	if (code)
		return code;
	*top = text;
	*request->is_document = true;
	return stream_fill(text, head->block, head->size, head->n, sink);
}

enum diag_code unpack_first(struct stream **top, const struct unpack_request *request, char *block,
			    size_t size, size_t *n, struct diag_sink *sink)
{
	struct unpack_request inner = *request; /* the entry is one of the outermost archive */
	struct head_room room = {block, size, n};
	enum diag_code code;

	size = size < STREAM_BLOCK ? size : STREAM_BLOCK;
	room.size = size;
	for (unsigned depth = 0;; depth++) {
		struct stream_head head = {.bytes = block,
					   .is_of_file = depth == 0 && request->descriptor >= 0};
		struct signature is;

		code = stream_fill(*top, block, size, n, sink);
		head.n = *n;
		if (code || (request->is_document && *request->is_document))
			return code;
		is = signature_of(block, *n, request->is_table);
		if (inner.entry && !is_archive(is.kind) && !may_hold_archive(is.kind))
			return diag_report(
				sink, DIAG_IO, request->path,
				"cannot open: what comes before the colon is not an archive");
		if (is.kind == FILE_TEXT)
			return DIAG_OK;
		if (!request->is_table && (is.kind == FILE_HTML || is.kind == FILE_MAIL))
			return read_as_text(top, request, is.kind, &room, sink);
		if (is.kind == FILE_HTML || is.kind == FILE_JSON || is.kind == FILE_SDMX_ML)
			return read_document(top, request, &is, &room, sink);
		if (is.kind >= FILE_XML || (is.kind == FILE_OLD_OFFICE && !request->is_table))
			return refuse_file(request->path, &is, request->is_table, block, *n, sink);
		if (depth == DEPTH_MAX)
			return diag_refuse(sink, DIAG_RANGE, request->path,
					   "unpack it yourself and give the result",
					   "packed more than %d times over", DEPTH_MAX);
		if (is_archive(is.kind))
			code = archive_open(top, &inner, head, is.kind == FILE_ZIP, sink);
		else if (is.kind == FILE_OLD_OFFICE || is.kind == FILE_SPREADSHEET_ML)
			code = archive_open_sheet(top, request, head,
						  is.kind == FILE_SPREADSHEET_ML, sink);
		else
			code = put_on_top(top, is.kind, block, *n, sink);
		if (is_archive(is.kind))
			inner.entry = NULL;
		if (!code && (may_hold_archive(is.kind) || is_archive(is.kind)))
			code = read_ahead(top, sink);
		if (code)
			return code;
	}
}
