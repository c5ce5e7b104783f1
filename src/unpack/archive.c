#include "zip.h"

#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "signature.h"
#include "strbuf.h"
#include "workbook.h"

#define CANDIDATES_MAX 64
#define LISTED_MAX 8

/* The archive that the stream on top of it reads from. */
struct archive {
	struct stream stream;
	struct zip zip;
};

/* --- choosing an entry --------------------------------------------------------------------------- */

static const char *base_name(const struct zip_entry *entry, size_t *len)
{
	size_t at = entry->name_len;

	while (at && entry->name[at - 1] != '/')
		at--;
	*len = entry->name_len - at;
	return entry->name + at;
}

/* Not a folder, nor what an operating system adds on its own. */
static bool may_be_meant(const struct zip_entry *entry)
{
	size_t len;
	const char *name = base_name(entry, &len);

	return len && name[0] != '.' &&
	       !(entry->name_len > 9 && memcmp(entry->name, "__MACOSX/", 9) == 0);
}

/* "a.csv, b.csv and 3 more", of those that are marked, or that can be meant. */
static void list_entries(const struct zip *zip, const bool *marked, struct strbuf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < zip->n; i++) {
		char quoted[DIAG_QUOTE_MAX];
		const struct zip_entry *entry = &zip->entries[i];

		if (!may_be_meant(entry) || (marked && !marked[i]))
			continue;
		if (n < LISTED_MAX)
			strbuf_addf(out, "%s%s", n ? ", " : "",
				    diag_quote(quoted, entry->name, entry->name_len));
		n++;
	}
	if (n > LISTED_MAX)
		strbuf_addf(out, " and %zu more", n - LISTED_MAX);
}

static enum diag_code refuse_choice(const struct zip *zip, const bool *marked, const char *what,
				    struct diag_sink *sink)
{
	struct strbuf names = STRBUF_INIT;
	struct diag diag;

	list_entries(zip, marked, &names);
	diag_set(&diag, DIAG_AMBIGUOUS, "the archive %s", what);
	if (names.len)
		diag_set_remedy(&diag, "name one as FILE:ENTRY; it has %s", names.text);
	else
		diag_set_remedy(&diag, "pack it again");
	diag.path = zip->blob.path;
	strbuf_release(&names);
	return diag_send(sink, &diag);
}

/* The entry of this name, or the only one of this name in any folder. */
static enum diag_code find_named(const struct zip *zip, const char *name,
				 const struct zip_entry **out, struct diag_sink *sink)
{
	size_t n = strlen(name), len, found = 0;

	*out = zip_find(zip, name);
	if (*out)
		return DIAG_OK;
	for (size_t i = 0; i < zip->n; i++) {
		const char *base = base_name(&zip->entries[i], &len);

		if (len == n && memcmp(base, name, n) == 0) {
			found++;
			*out = &zip->entries[i];
		}
	}
	if (found == 1)
		return DIAG_OK;
	return refuse_choice(zip, NULL, found ? "has several of that name" : "has no such entry",
			     sink);
}

/* Whether an entry begins like something that is read. What is packed itself may be anything. */
static enum diag_code looks_known(const struct zip *zip, const struct zip_entry *entry,
				  const struct unpack_request *request, bool *known,
				  struct diag_sink *sink)
{
	struct stream *stream;
	enum diag_code code = zip_stream(zip, entry, &stream, sink);
	char *head;
	size_t n = 0;

	*known = false;
	if (code)
		return code;
	head = malloc(STREAM_BLOCK);
	code = head ? stream_fill(stream, head, STREAM_BLOCK, &n, sink) : diag_nomem(sink);
	if (!code) {
		struct signature is = signature_of(head, n, true);

		*known = is.kind != FILE_NAMED && is.kind != FILE_HTML && is.kind != FILE_XML;
		if (is.kind == FILE_TEXT)
			code = request->knows(head, n, known, sink);
	}
	free(head);
	stream_free(stream);
	return code;
}

/* Of several, the one that begins like something that is read. */
static enum diag_code choose_known(const struct zip *zip, const struct unpack_request *request,
				   const struct zip_entry **out, struct diag_sink *sink)
{
	bool *marked = calloc(zip->n + 1, sizeof(*marked));
	enum diag_code code = marked ? DIAG_OK : diag_nomem(sink);
	size_t n_known = 0, n_looked_at = 0;

	for (size_t i = 0; i < zip->n && !code && n_looked_at < CANDIDATES_MAX; i++) {
		if (!may_be_meant(&zip->entries[i]))
			continue;
		n_looked_at++;
		code = looks_known(zip, &zip->entries[i], request, &marked[i], sink);
		if (!code && marked[i]) {
			n_known++;
			*out = &zip->entries[i];
		}
	}
	if (!code && n_known > 1)
		code = refuse_choice(zip, marked, "has several tables", sink);
	else if (!code && !n_known)
		code = refuse_choice(zip, NULL, "has several files, none in a known form", sink);
	free(marked);
	return code;
}

static enum diag_code choose(const struct zip *zip, const struct unpack_request *request,
			     const struct zip_entry **out, struct diag_sink *sink)
{
	size_t n = 0;

	if (request->entry)
		return find_named(zip, request->entry, out, sink);
	for (size_t i = 0; i < zip->n; i++) {
		if (may_be_meant(&zip->entries[i])) {
			n++;
			*out = &zip->entries[i];
		}
	}
	if (n == 1)
		return DIAG_OK;
	if (n > 1 && request->knows)
		return choose_known(zip, request, out, sink);
	return refuse_choice(zip, NULL, n ? "has several files" : "is empty", sink);
}

/* --- documents that are archives ------------------------------------------------------------------ */

static const struct {
	const char *entry, *what, *remedy;
} documents[] = {
	{"xl/workbook.xml", "an Excel workbook", "copy its text into a file"},
	{"xl/workbook.bin", "a binary Excel workbook (.xlsb)", "save the sheet as CSV (UTF-8)"},
	{"word/document.xml", "a Word document", "copy its table into a CSV file"},
	{"ppt/presentation.xml", "a PowerPoint presentation", "copy its table into a CSV file"},
	{"META-INF/manifest.xml", "an OpenDocument file", "save it as CSV or plain text"},
	{"Index/Document.iwa", "an Apple iWork document", "export the sheet as CSV"},
};

/* What the entry "mimetype" of an OpenDocument file begins with. */
static bool is_spreadsheet(const struct zip *zip, const struct workbook_format *format)
{
	static const char wanted[] = "application/vnd.oasis.opendocument.spreadsheet";
	const struct zip_entry *entry = zip_find(zip, "mimetype");

	return format == &workbook_xlsx ||
	       (entry && entry->size + 1 >= sizeof(wanted) && entry->size < sizeof(wanted) + 16);
}

/* Refuse what is an archive only from the inside. */
static enum diag_code check_document(const struct zip *zip, const struct unpack_request *request,
				     struct diag_sink *sink)
{
	for (size_t i = 0; i < sizeof(documents) / sizeof(*documents); i++) {
		if (!zip_find(zip, documents[i].entry))
			continue;
		return diag_refuse(sink, DIAG_SYNTAX, zip->blob.path, documents[i].remedy,
				   "this is %s, not %s", documents[i].what,
				   request->is_table ? "a table" : "plain text");
	}
	return DIAG_OK;
}

/* --- the stream ---------------------------------------------------------------------------------- */

static enum diag_code read_archive(struct stream *stream, char *block, size_t size, size_t *n,
				   struct diag_sink *sink)
{
	return stream->below->read(stream->below, block, size, n, sink);
}

static void release_archive(struct stream *stream)
{
	zip_release(&((struct archive *)stream)->zip);
}

/* The text of a word processor's document. */
static enum diag_code open_text(const struct zip *zip, const struct unpack_request *request,
				struct stream **out, struct diag_sink *sink)
{
	struct document document = DOCUMENT_INIT;
	enum diag_code code =
		is_docx(zip) ? docx_text(&document, zip, sink) : odt_text(&document, zip, sink);

	if (!code) {
		*out = stream_text(&document.out, NULL, request->path);
		code = *out ? DIAG_OK : diag_nomem(sink);
	}
	if (!code && request->is_document)
		*request->is_document = true;
	if (!code)
		document_warn_of_large(&document, request->path, sink);
	document_release(&document);
	return code;
}

/* The stream below: a workbook's sheet, a document's text, or an entry. */
static enum diag_code open_inside(struct archive *archive, const struct unpack_request *request,
				  struct diag_sink *sink)
{
	const struct zip *zip = &archive->zip;
	const struct workbook_format *workbook = zip->other ? NULL : workbook_format_of(zip);
	const struct zip_entry *entry = NULL;
	enum diag_code code;

	if (workbook && is_spreadsheet(zip, workbook) && request->is_table)
		return workbook_stream(zip, &zip->blob, workbook, request, &archive->stream.below,
				       sink);
	if (!zip->other && !request->is_table && (is_docx(zip) || is_odt(zip)))
		return open_text(zip, request, &archive->stream.below, sink);
	code = zip->other ? DIAG_OK : check_document(zip, request, sink);
	if (!code)
		code = choose(zip, request, &entry, sink);
	if (!code)
		code = zip_stream(zip, entry, &archive->stream.below, sink);
	return code;
}

enum diag_code archive_open(struct stream **top, const struct unpack_request *request,
			    struct stream_head head, bool is_zip, struct diag_sink *sink)
{
	static const struct stream methods = {.read = read_archive, .release = release_archive};
	struct archive *archive = stream_new(sizeof(*archive), methods, NULL, NULL, 0);
	enum diag_code code;
	struct blob blob;

	if (!archive)
		return diag_nomem(sink);
	archive->stream.path = request->path;
	code = blob_of(*top, request, head, &blob, sink);
	archive->zip.blob = blob;
	if (!code)
		code = (is_zip ? zip_open : other_archive_open)(&archive->zip, blob, sink);
	if (!code)
		code = open_inside(archive, request, sink);
	if (code) {
		stream_drop(&archive->stream);
		return code;
	}
	stream_free(*top);
	*top = &archive->stream;
	return DIAG_OK;
}

enum diag_code archive_open_sheet(struct stream **top, const struct unpack_request *request,
				  struct stream_head head, bool is_xml, struct diag_sink *sink)
{
	const struct workbook_format *format = is_xml ? &workbook_spreadsheet_ml : &workbook_xls;
	struct stream *sheet = NULL;
	struct blob blob;
	enum diag_code code = blob_of(*top, request, head, &blob, sink);

	if (!code)
		code = workbook_stream(NULL, &blob, format, request, &sheet, sink);
	blob_release(&blob);
	if (code)
		return code;
	stream_free(*top);
	*top = sheet;
	return DIAG_OK;
}
