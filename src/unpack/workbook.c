#include "workbook.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

#define LISTED_MAX 8
#define CANDIDATES_MAX 40
#define AHEAD_MAX ((uint64_t)4 << 20) /* bytes of a sheet that is read twice */

static const struct workbook_format *const formats[] = {&workbook_xlsx, &workbook_ods};

/* One sheet of it as a stream. */
struct sheet_stream {
	struct stream stream;
	struct workbook workbook;
	struct stream *xml;
	struct sheet_reader *reader;
	struct stream_growth growth;
	bool at_end;
	size_t kept;  /* bytes at the block's beginning that are still to be read */
	uint64_t fed; /* bytes that the parser has read */
	char block[STREAM_BLOCK];
};

const struct workbook_format *workbook_format_of(const struct zip *zip)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		if (zip_find(zip, formats[i]->entry))
			return formats[i];
	}
	return NULL;
}

static void release_workbook(struct workbook *workbook)
{
	if (workbook->format->release)
		workbook->format->release(workbook);
	free(workbook->sheets);
	arena_release(&workbook->arena);
}

/* --- one sheet ------------------------------------------------------------------------------------ */

/* Pass by the parser what rows of the n bytes are plain; returns how many bytes they were. */
static size_t take_plain_rows(struct sheet_stream *sheet, const char *bytes, size_t n,
			      bool *is_unfinished)
{
	enum plain_row result = PLAIN_ROW;
	size_t at = 0, taken;

	while (result == PLAIN_ROW) {
		result = sheet->workbook.format->plain_row(sheet->reader, bytes + at, n - at,
							   &taken);
		if (result == PLAIN_ROW)
			at += taken;
	}
	*is_unfinished = result == PLAIN_ROW_UNFINISHED;
	return at;
}

/* Up to the end of the first row among n bytes, or all. */
static size_t up_to_row_end(const char *bytes, size_t n)
{
	static const char tag[] = "</row>";
	const char *at = bytes, *end = bytes + n;

	while ((at = memchr(at, '<', (size_t)(end - at)))) {
		if ((size_t)(end - at) >= sizeof(tag) - 1 && memcmp(at, tag, sizeof(tag) - 1) == 0)
			return (size_t)(at - bytes) + sizeof(tag) - 1;
		at++;
	}
	return n;
}

/*
 * A block with its n bytes: where the parser has just read the end of a row, plain rows pass by it, so that it reads a
 * document without them. A row that the block cuts off is kept for the next one, unless it fills the block.
 */
static enum diag_code feed_block(struct sheet_stream *sheet, size_t n, bool is_last,
				 struct diag_sink *sink)
{
	struct sheet_reader *reader = sheet->reader;
	bool has_plain = sheet->workbook.format->plain_row, is_unfinished = false;
	enum diag_code code = DIAG_OK;
	size_t at = 0;

	while (!code && at < n && !xml_is_stopped(reader->xml)) {
		size_t some;

		if (has_plain && reader->rows_begin == sheet->fed && sheet->fed)
			at += take_plain_rows(sheet, sheet->block + at, n - at, &is_unfinished);
		if (is_unfinished && !is_last && (at || n < STREAM_BLOCK))
			break;
		some = has_plain ? up_to_row_end(sheet->block + at, n - at) : n - at;
		code = xml_feed(reader->xml, sheet->block + at, some, false, sink);
		sheet->fed += some;
		at += some;
	}
	sheet->kept = code ? 0 : n - at;
	memmove(sheet->block, sheet->block + at, sheet->kept);
	return code;
}

static enum diag_code feed_xml(struct sheet_stream *sheet, size_t *n, struct diag_sink *sink)
{
	struct xml *xml = sheet->reader->xml;
	enum diag_code code = sheet->xml->read(sheet->xml, sheet->block + sheet->kept,
					       STREAM_BLOCK - sheet->kept, n, sink);

	if (!code)
		code = feed_block(sheet, sheet->kept + *n, *n == 0, sink);
	if (!code && *n == 0)
		code = xml_feed(xml, NULL, 0, true, sink);
	sheet->at_end = !code && (*n == 0 || xml_is_stopped(xml));
	return code;
}

/* Read on until there is text, or the end. */
static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct sheet_stream *sheet = (struct sheet_stream *)stream;
	struct sheet_reader *reader = sheet->reader;
	enum diag_code code = DIAG_OK;

	while (!code && !sheet->at_end && !reader->text.out.len) {
		size_t n = 0;

		code = sheet->xml ? feed_xml(sheet, &n, sink)
				  : sheet->workbook.format->rows(reader, &sheet->at_end, sink);
		if (!code && (sheet_text_has_failed(&reader->text) || reader->merged.has_failed))
			return diag_nomem(sink);
		sheet->growth.in += n;
		sheet->growth.out += reader->text.out.len;
		if (!code)
			code = stream_check_growth(&sheet->growth, sheet->stream.path, sink);
	}
	return code;
}

static void end_reader(struct sheet_reader *reader)
{
	if (!reader)
		return;
	xml_free(reader->xml);
	strbuf_release(&reader->value);
	strbuf_release(&reader->shown);
	sheet_text_release(&reader->text);
	merged_areas_release(&reader->merged);
	free(reader);
}

static struct sheet_reader *begin_reader(const struct workbook *workbook, size_t index)
{
	struct sheet_reader *reader = calloc(1, workbook->format->reader_size);

	if (!reader)
		return NULL;
	sheet_text_init(&reader->text);
	strbuf_init(&reader->value);
	strbuf_init(&reader->shown);
	strbuf_init(&reader->merged.shared);
	reader->workbook = workbook;
	reader->sections = (struct format_sections){workbook->is_1904, workbook->is_stored, .n = 0};
	reader->index = index;
	reader->xml =
		workbook->zip ? xml_new(workbook->format->handlers, reader, workbook->path) : NULL;
	if (reader->xml || !workbook->zip)
		return reader;
	free(reader);
	return NULL;
}

static void close_sheet(struct sheet_stream *sheet)
{
	end_reader(sheet->reader);
	stream_free(sheet->xml);
	sheet->reader = NULL;
	sheet->xml = NULL;
}

static void release_sheet(struct stream *stream)
{
	struct sheet_stream *sheet = (struct sheet_stream *)stream;

	close_sheet(sheet);
	release_workbook(&sheet->workbook);
}

/* What stands behind the cells and is of interest for them. */
static enum diag_code look_ahead(struct sheet_stream *sheet, const struct zip_entry *entry,
				 struct diag_sink *sink)
{
	struct strbuf xml = STRBUF_INIT;
	struct stream *stream = NULL;
	enum diag_code code;
	size_t n = 1;

	if (!sheet->workbook.format->lists_merged || entry->size > AHEAD_MAX)
		return DIAG_OK;
	code = zip_stream(sheet->workbook.zip, entry, &stream, sink);
	while (!code && n && xml.len <= AHEAD_MAX && !xml.failed) {
		code = stream->read(stream, sheet->block, STREAM_BLOCK, &n, sink);
		strbuf_add(&xml, sheet->block, code ? 0 : n);
	}
	stream_free(stream);
	if (!code && xml.failed)
		code = diag_nomem(sink);
	if (!code && xml.len)
		merged_areas_list(&sheet->reader->merged, xml.text);
	strbuf_release(&xml);
	return code;
}

/* Begin to read a sheet, in place of one that was read before. */
static enum diag_code open_sheet(struct sheet_stream *sheet, size_t index, struct diag_sink *sink)
{
	struct workbook *workbook = &sheet->workbook;
	const struct zip_entry *entry =
		workbook->zip ? zip_find(workbook->zip, workbook->sheets[index].part) : NULL;
	enum diag_code code = DIAG_OK;

	close_sheet(sheet);
	sheet->at_end = false;
	sheet->kept = 0;
	sheet->fed = 0;
	/* Of an old workbook nothing but the file itself is unpacked. */
	sheet->growth = (struct stream_growth){workbook->zip ? 0 : workbook->blob->size, 0};
	if (workbook->zip && !entry)
		return stream_damaged(sheet->stream.path, "workbook", sink);
	if (entry)
		code = zip_stream(workbook->zip, entry, &sheet->xml, sink);
	if (code)
		return code;
	sheet->reader = begin_reader(workbook, index);
	if (!sheet->reader)
		return diag_nomem(sink);
	sheet->stream.text = &sheet->reader->text;
	return entry ? look_ahead(sheet, entry, sink) : DIAG_OK;
}

/* --- which sheet ---------------------------------------------------------------------------------- */

static enum diag_code refuse_choice(const struct workbook *workbook, const bool *marked,
				    const char *what, struct diag_sink *sink)
{
	struct strbuf names = STRBUF_INIT;
	struct diag diag;
	size_t n = 0;

	for (size_t i = 0; i < workbook->n_sheets; i++) {
		char quoted[DIAG_QUOTE_MAX];
		const char *name = workbook->sheets[i].name;

		if (marked && !marked[i])
			continue;
		if (n < LISTED_MAX)
			strbuf_addf(&names, "%s'%s'", n ? ", " : "",
				    diag_quote(quoted, name, strlen(name)));
		n++;
	}
	if (n > LISTED_MAX)
		strbuf_addf(&names, " and %zu more", n - LISTED_MAX);
	diag_set(&diag, DIAG_AMBIGUOUS, "the workbook has %s", what);
	diag_set_remedy(&diag, "choose with --sheet NAME: %s", names.text);
	diag.path = workbook->path;
	strbuf_release(&names);
	return diag_send(sink, &diag);
}

/* --sheet: a name, else a number. */
static enum diag_code find_sheet(const struct workbook *workbook, const char *wanted, size_t *index,
				 struct diag_sink *sink)
{
	size_t number = 0;

	for (size_t i = 0; i < workbook->n_sheets; i++) {
		*index = i;
		if (strcmp(workbook->sheets[i].name, wanted) == 0)
			return DIAG_OK;
	}
	for (size_t i = 0; i < workbook->n_sheets; i++) {
		*index = i;
		if (text_equal_nocase(workbook->sheets[i].name, wanted))
			return DIAG_OK;
	}
	for (const char *at = wanted; *at; at++)
		number = text_is_digit(*at) && number <= SHEETS_MAX
				 ? number * 10 + (size_t)(*at - '0')
				 : SHEETS_MAX + 1;
	*index = number - 1;
	return number && number <= workbook->n_sheets
		       ? DIAG_OK
		       : refuse_choice(workbook, NULL, "no such sheet", sink);
}

/* Keep the lines of a sheet that speaks of the others, as far as there is room. */
static void take_notes(const char *name, const char *head, size_t n, struct unpack_sheets *sheets)
{
	size_t had = sheets ? strlen(sheets->notes) : 0;

	if (!n || !sheets || !sheets->annotates || !sheets->annotates(name) ||
	    n >= UNPACK_NOTES_MAX - had || memchr(head, '\0', n))
		return;
	memcpy(sheets->notes + had, head, n);
	sheets->notes[had + n] = '\0';
}

/* The first bytes of a sheet: whether there are any, and whether they are of a form that is read. */
static enum diag_code look_at(struct sheet_stream *sheet, size_t index,
			      const struct unpack_request *request, bool *is_empty, bool *is_known,
			      struct diag_sink *sink)
{
	enum diag_code code = open_sheet(sheet, index, sink);
	char *head = code ? NULL : malloc(STREAM_BLOCK);
	size_t n = 0;

	*is_known = false;
	if (!code)
		code = head ? stream_fill(&sheet->stream, head, STREAM_BLOCK, &n, sink)
			    : diag_nomem(sink);
	*is_empty = !n;
	if (!code && n && request->knows)
		code = request->knows(head, n, is_known, sink);
	if (!code && !*is_known)
		take_notes(sheet->workbook.sheets[index].name, head, n, request->sheets);
	free(head);
	return code;
}

/* Whether all sheets that are known belong together, by their names; then the others are listed and the first is
 * chosen. */
static bool join_sheets(const struct workbook *workbook, const bool *known,
			struct unpack_sheets *sheets, size_t *index)
{
	bool is_first = true;

	if (!sheets || !sheets->joins)
		return false;
	sheets->n_others = 0;
	for (size_t i = 0; i < workbook->n_sheets; i++) {
		const char *name = workbook->sheets[i].name;

		if (!known[i])
			continue;
		if (!sheets->joins(name) || strlen(name) >= UNPACK_NAME_MAX ||
		    sheets->n_others == UNPACK_SHEETS_MAX) {
			sheets->n_others = 0;
			return false;
		}
		if (is_first)
			*index = i;
		else
			memcpy(sheets->others[sheets->n_others++], name, strlen(name) + 1);
		is_first = false;
	}
	return true;
}

/* Look at them all: the only one that is known, else the only one that is not empty. */
static enum diag_code find_known(struct sheet_stream *sheet, const struct unpack_request *request,
				 size_t *index, bool *known, struct diag_sink *sink)
{
	const struct workbook *workbook = &sheet->workbook;
	size_t n_known = 0, n_full = 0, full = 0, looked_at = 0;
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; i < workbook->n_sheets && !code && looked_at < CANDIDATES_MAX; i++) {
		bool is_empty;

		if (workbook->sheets[i].is_hidden)
			continue;
		looked_at++;
		code = look_at(sheet, i, request, &is_empty, &known[i], sink);
		n_full += !is_empty;
		full = is_empty ? full : i;
		n_known += known[i];
		*index = known[i] ? i : *index;
	}
	if (code || n_known == 1)
		return code;
	if (n_known && join_sheets(workbook, known, request->sheets, index))
		return DIAG_OK;
	if (n_known)
		return refuse_choice(workbook, known, "several tables", sink);
	*index = full;
	if (n_full < 2)
		return DIAG_OK;
	return refuse_choice(workbook, NULL, "several sheets, none in a known form", sink);
}

/* Where a sheet was chosen, those that speak of the others are looked at all the same. */
static enum diag_code look_for_notes(struct sheet_stream *sheet,
				     const struct unpack_request *request, size_t chosen,
				     struct diag_sink *sink)
{
	const struct workbook *workbook = &sheet->workbook;
	const struct unpack_sheets *sheets = request->sheets;
	enum diag_code code = DIAG_OK;

	if (!sheets || !sheets->annotates || sheets->notes[0])
		return DIAG_OK;
	for (size_t i = 0; i < workbook->n_sheets && !code; i++) {
		bool is_empty, is_known;

		if (i != chosen && !workbook->sheets[i].is_hidden &&
		    sheets->annotates(workbook->sheets[i].name))
			code = look_at(sheet, i, request, &is_empty, &is_known, sink);
	}
	return code;
}

static enum diag_code choose(struct sheet_stream *sheet, const struct unpack_request *request,
			     size_t *index, struct diag_sink *sink)
{
	const struct workbook *workbook = &sheet->workbook;
	enum diag_code code;
	bool *known;

	*index = 0;
	if (!workbook->n_sheets)
		return stream_damaged(sheet->stream.path, "workbook", sink);
	if (request->sheet) {
		code = find_sheet(workbook, request->sheet, index, sink);
		return code ? code : look_for_notes(sheet, request, *index, sink);
	}
	if (workbook->n_sheets == 1)
		return DIAG_OK;
	known = calloc(workbook->n_sheets, sizeof(*known));
	code = known ? find_known(sheet, request, index, known, sink) : diag_nomem(sink);
	free(known);
	return code;
}

enum diag_code workbook_stream(const struct zip *zip, const struct blob *blob,
			       const struct workbook_format *format,
			       const struct unpack_request *request, struct stream **out,
			       struct diag_sink *sink)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_sheet, .is_sheet = true};
	struct sheet_stream *sheet = stream_new(sizeof(*sheet), methods, NULL, NULL, 0);
	enum diag_code code;
	size_t index;

	*out = NULL;
	if (!sheet)
		return diag_nomem(sink);
	sheet->stream.path = request->path;
	sheet->workbook = (struct workbook){.format = format,
					    .path = request->path,
					    .zip = zip,
					    .blob = blob,
					    .is_stored = request->is_stored};
	code = format->open(&sheet->workbook, sink);
	if (!code)
		code = choose(sheet, request, &index, sink);
	if (!code && request->sheets &&
	    strlen(sheet->workbook.sheets[index].name) < UNPACK_NAME_MAX)
		memcpy(request->sheets->read, sheet->workbook.sheets[index].name,
		       strlen(sheet->workbook.sheets[index].name) + 1);
	if (!code)
		code = open_sheet(sheet, index, sink);
	if (!code)
		sheet->stream.sheet_name = sheet->workbook.sheets[index].name;
	if (code)
		stream_drop(&sheet->stream);
	else
		*out = &sheet->stream;
	return code;
}
