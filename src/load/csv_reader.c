#include "csv_reader.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <csv.h>

#include "alloc.h"
#include "csv_separator.h"
#include "encoding.h"
#include "text.h"

struct csv_reader {
	struct csv_parser parser;
	bool parser_ready;
	char separator;
	const char *path;
	struct csv_reader_options options;
	csv_record_handler *handler;
	void *ctx;
	struct diag_sink *sink;
	enum diag_code failed; /* sticky: what ended the reading */

	struct encoding *encoding; /* of the last line that needed one */
	const char *encoding_name;
	bool has_reported_encoding;
	struct strbuf converted; /* such a line as UTF-8 */
	struct strbuf partial;	 /* a physical line whose end has not come yet */
	size_t line;		 /* number of the physical line being fed */
	bool has_moved;		 /* by csv_reader_at: line 1 is not the text's beginning */
	bool started;		 /* the first record has begun: comments are over */

	/* The record being put together. */
	struct strbuf cell_bytes; /* texts, each with a NUL */
	struct csv_cell *cells;	  /* text is set when the record is complete */
	size_t n_cells, cells_capacity, n_records;
	bool has_outer_bars; /* the first record's */
	size_t record_line;
	struct strbuf raw; /* physical lines of a record that runs over several */
	bool is_damaged;

	/* The physical line in libcsv's hands. */
	const char *fed;
	size_t fed_len;
	size_t invalid_at; /* of its bytes as UTF-8; fed_len: nowhere */
	bool closed_one;   /* a record ended in it already */
};

static void fail(struct csv_reader *reader, enum diag_code code)
{
	if (!reader->failed)
		reader->failed = code;
}

static void fail_nomem(struct csv_reader *reader)
{
	if (!reader->failed)
		fail(reader, diag_nomem(reader->sink));
}

struct csv_reader *csv_reader_new(const char *path, struct csv_reader_options options,
				  csv_record_handler *handler, void *ctx, struct diag_sink *sink)
{
	struct csv_reader *reader = calloc(1, sizeof(*reader));

	if (!reader)
		return NULL;
	reader->path = path;
	reader->options = options;
	reader->handler = handler;
	reader->ctx = ctx;
	reader->sink = sink;
	strbuf_init(&reader->converted);
	strbuf_init(&reader->partial);
	strbuf_init(&reader->cell_bytes);
	strbuf_init(&reader->raw);
	return reader;
}

void csv_reader_free(struct csv_reader *reader)
{
	if (!reader)
		return;
	if (reader->parser_ready)
		csv_free(&reader->parser);
	free(reader->encoding);
	strbuf_release(&reader->converted);
	strbuf_release(&reader->partial);
	strbuf_release(&reader->cell_bytes);
	strbuf_release(&reader->raw);
	free(reader->cells);
	free(reader);
}

/* The record's raw bytes so far: the kept lines and the one being fed. */
static void raw_of(struct csv_reader *reader, const char **raw, size_t *len)
{
	if (reader->raw.len) {
		*raw = reader->raw.text;
		*len = reader->raw.len;
	} else {
		*raw = reader->fed;
		*len = reader->fed_len;
	}
}

/* A byte of the physical line being fed, as a diagnostic's place. */
static void locate_in_line(const struct csv_reader *reader, size_t offset, struct diag *diag)
{
	size_t n = reader->fed_len;

	while (n && (reader->fed[n - 1] == '\n' || reader->fed[n - 1] == '\r'))
		n--;
	diag->path = reader->path;
	diag->line = reader->line;
	diag_set_excerpt(diag, reader->fed, n, offset);
}

/* A cell's text with the NUL that CSV_APPEND_NULL has put behind it; nearly always there is room. */
static inline void add_cell_bytes(struct strbuf *buf, const char *bytes, size_t n)
{
	if (buf->failed || buf->capacity - buf->len <= n) {
		strbuf_add(buf, bytes, n);
		return;
	}
	memcpy(buf->text + buf->len, bytes, n);
	buf->len += n;
}

static void on_cell(void *bytes, size_t len, void *ctx)
{
	struct csv_reader *reader = ctx;

	if (reader->failed)
		return;
	if (reader->n_cells == reader->cells_capacity &&
	    !alloc_room(reader->cells, &reader->cells_capacity, reader->n_cells + 1)) {
		fail_nomem(reader);
		return;
	}
	reader->cells[reader->n_cells].len = len;
	reader->n_cells++;
	add_cell_bytes(&reader->cell_bytes, len ? bytes : "", len + 1);
	if (reader->cell_bytes.failed)
		fail_nomem(reader);
}

static bool check_cells(struct csv_reader *reader, const struct csv_record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		struct diag diag;

		if (record->cells[i].len <= CSV_CELL_MAX)
			continue;
		diag_set(&diag, DIAG_RANGE, "cell of %zu bytes, more than 64 KiB",
			 record->cells[i].len);
		diag_set_remedy(&diag, "is a quote before it not closed?");
		csv_record_locate(record, i, 0, &diag);
		fail(reader, diag_send(reader->sink, &diag));
		return false;
	}
	return true;
}

/* Whether there is nothing in any of its cells. */
static bool is_empty(const struct csv_record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		if (record->cells[i].len)
			return false;
	}
	return true;
}

/* Bars around the cells of a row enclose it: "| 2022 | 5 |". */
static void drop_outer_bars(struct csv_reader *reader, struct csv_record *record)
{
	if (reader->separator != '|')
		return;
	if (!reader->n_records++)
		reader->has_outer_bars =
			record->n > 2 && !record->cells[0].len && !record->cells[record->n - 1].len;
	if (!reader->has_outer_bars || record->n < 3 || record->cells[0].len)
		return;
	record->is_barred = true;
	record->cells++;
	record->n--;
	if (!record->cells[record->n - 1].len)
		record->n--;
}

static void on_record(int terminator, void *ctx)
{
	struct csv_reader *reader = ctx;
	struct csv_record record = {.path = reader->path};
	const char *text = reader->cell_bytes.text;

	(void)terminator;
	if (reader->failed || !reader->n_cells)
		return; /* a blank line, or the LF of a CRLF */
	reader->closed_one = true;
	for (size_t i = 0; i < reader->n_cells; i++) {
		reader->cells[i].text = text;
		text += reader->cells[i].len + 1;
	}
	record.cells = reader->cells;
	record.n = reader->n_cells;
	drop_outer_bars(reader, &record);
	record.separator = reader->separator;
	record.is_sheet = reader->options.is_sheet;
	record.is_damaged = reader->is_damaged;
	record.line = reader->record_line;
	raw_of(reader, &record.raw, &record.raw_len);
	if (reader->options.said_line == record.line && record.line) {
		record.raw = reader->options.said;
		record.raw_len = reader->options.n_said;
	}
	if (!check_cells(reader, &record) || (reader->options.skip_empty && is_empty(&record))) {
		; /* refused, or nothing to hand over */
	} else if (!reader->handler(reader->ctx, &record)) {
		fail(reader, DIAG_SYNTAX);
	}
	reader->n_cells = 0;
	strbuf_clear(&reader->cell_bytes);
}

static bool start(struct csv_reader *reader, const char *line, size_t n)
{
	unsigned char options =
		CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL | CSV_APPEND_NULL;
	char separator = reader->options.separator;

	if (csv_init(&reader->parser, options) != 0) {
		fail_nomem(reader);
		return false;
	}
	reader->parser_ready = true;
	reader->started = true;
	/* It grows by its block, of 128 bytes: too slow for a cell of megabytes (an open quote). */
	csv_set_blk_size(&reader->parser, CSV_CELL_MAX);
	reader->separator = separator ? separator : csv_separator(line, n);
	csv_set_delim(&reader->parser, (unsigned char)reader->separator);
	return true;
}

static bool is_line_end(const char *line, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (line[i] != '\r' && line[i] != '\n')
			return false;
	}
	return true;
}

/* Report a NUL byte or invalid UTF-8; the record goes on, marked as damaged. */
static void check_encoding(struct csv_reader *reader)
{
	const char *nul = memchr(reader->fed, '\0', reader->fed_len);
	size_t invalid = reader->invalid_at;
	struct diag diag;

	if (nul && (size_t)(nul - reader->fed) < invalid) {
		diag_set(&diag, DIAG_ENCODING, "NUL byte in text");
		diag_set_remedy(&diag, "is this a text file in UTF-8?");
		locate_in_line(reader, (size_t)(nul - reader->fed), &diag);
	} else if (invalid < reader->fed_len) {
		diag_set(&diag, DIAG_ENCODING, "invalid UTF-8: byte 0x%02x",
			 (unsigned)(unsigned char)reader->fed[invalid]);
		diag_set_remedy(&diag, "save the file as UTF-8");
		locate_in_line(reader, invalid, &diag);
	} else {
		return;
	}
	reader->is_damaged = true;
	diag_send(reader->sink, &diag);
}

/* What is wrong with a byte of the line being fed. */
static void refuse_in_line(struct csv_reader *reader, size_t offset, const char *what,
			   const char *remedy)
{
	struct diag diag;

	diag_set(&diag, DIAG_SYNTAX, "%s", what);
	diag_set_remedy(&diag, "%s", remedy);
	locate_in_line(reader, offset, &diag);
	fail(reader, diag_send(reader->sink, &diag));
}

/* Hand the physical line to libcsv, by pieces that end in CR: one that ends a record ends the line. */
static void parse_line(struct csv_reader *reader, const char *line, size_t n)
{
	for (size_t at = 0, end; at < n && !reader->failed; at = end) {
		const char *cr = memchr(line + at, '\r', n - at);

		end = cr ? (size_t)(cr - line) + 1 : n;
		at += csv_parse(&reader->parser, line + at, end - at, on_cell, on_record, reader);
		if (reader->failed)
			return;
		if (at < end && csv_error(&reader->parser) != CSV_EPARSE)
			fail_nomem(reader);
		else if (at < end)
			refuse_in_line(reader, at, "misplaced quote",
				       "quote the whole cell and double each quote inside it");
		else if (reader->closed_one && !is_line_end(line + end, n - end))
			refuse_in_line(reader, end - 1, "carriage return without line feed",
				       "save the file with LF or CRLF line ends");
	}
}

/* The table of an encoding by its name; false after a diagnostic. */
static bool load_encoding(struct csv_reader *reader, const char *name)
{
	if (reader->encoding_name && strcmp(reader->encoding_name, name) == 0)
		return true;
	if (!reader->encoding)
		reader->encoding = malloc(sizeof(*reader->encoding));
	if (!reader->encoding) {
		fail_nomem(reader);
		return false;
	}
	errno = 0;
	if (encoding_load(reader->encoding, name)) {
		reader->encoding_name = name;
		return true;
	}
	if (errno == ENOMEM)
		fail_nomem(reader);
	else
		fail(reader, diag_report(reader->sink, DIAG_ENCODING, reader->path,
					 "not UTF-8, and the system cannot convert %s", name));
	return false;
}

static void report_encoding(struct csv_reader *reader, const char *name)
{
	if (!reader->options.reports_fallback || reader->has_reported_encoding)
		return;
	reader->has_reported_encoding = true;
	diag_warn(reader->sink, DIAG_ENCODING, reader->path, reader->line,
		  "if letters come out wrong, save the file as UTF-8",
		  "the text is not UTF-8: read as %s", name);
}

/* A line that is not UTF-8 becomes so by the fallback encoding, if there is one. */
static void convert_line(struct csv_reader *reader, const char **line, size_t *n)
{
	const char *name = reader->options.fallback;

	if (!name || reader->invalid_at == *n)
		return;
	if (strcmp(name, CSV_GUESS) == 0)
		name = encoding_guess(*line, *n);
	if (!load_encoding(reader, name))
		return;
	report_encoding(reader, name);
	strbuf_clear(&reader->converted);
	encoding_add(reader->encoding, &reader->converted, *line, *n);
	if (reader->converted.failed)
		fail_nomem(reader);
	*line = reader->converted.text;
	*n = reader->converted.len;
	reader->invalid_at = *n;
}

/* A first line such as sep=; or "sep=;" names the separator. */
static bool takes_separator(struct csv_reader *reader, const char *line, size_t n)
{
	size_t quote = n && line[0] == '"';

	while (n && (line[n - 1] == '\n' || line[n - 1] == '\r'))
		n--;
	if (reader->options.separator || n != 5 + 2 * quote ||
	    memcmp(line + quote, "sep=", 4) != 0 || !strchr(",;\t", line[quote + 4]))
		return false;
	reader->options.separator = line[quote + 4];
	return true;
}

/* One physical line, with its line break if it has one. */
static void feed_line(struct csv_reader *reader, const char *line, size_t n)
{
	reader->line++;
	if (reader->line == 1 && !reader->has_moved)
		text_skip_mark(&line, &n);
	reader->invalid_at = text_invalid_at(line, n);
	convert_line(reader, &line, &n);
	if (reader->failed)
		return;
	reader->fed = line;
	reader->fed_len = n;
	reader->closed_one = false;
	if (!reader->started) {
		if (text_is_all_space(line, n) || takes_separator(reader, line, n))
			return;
		/* "#;Country": a column of numbers */
		if (reader->options.skip_comments && line[0] == '#' &&
		    !(n > 1 && memchr(",;\t", line[1], 3))) {
			check_encoding(reader);
			reader->is_damaged = false;
			if (reader->options.on_comment)
				reader->options.on_comment(reader->ctx, line, n, reader->line);
			return;
		}
		if (!start(reader, line, n))
			return;
	}
	if (!reader->raw.len)
		reader->record_line = reader->line;
	else
		strbuf_add(&reader->raw, line, n);
	if (reader->raw.failed) {
		fail_nomem(reader);
		return;
	}
	if (reader->raw.len > CSV_RECORD_MAX) {
		fail(reader,
		     diag_refuse_line(reader->sink, DIAG_RANGE, reader->path, reader->record_line,
				      "is a quote in it not closed?", "record longer than 8 MiB"));
		return;
	}
	check_encoding(reader);
	parse_line(reader, line, n);
	if (reader->failed)
		return;
	if (reader->closed_one ||
	    (!reader->n_cells && text_is_all_space(line, n) && !reader->raw.len)) {
		strbuf_clear(&reader->raw);
		reader->is_damaged = false;
	} else if (!reader->raw.len) {
		strbuf_add(&reader->raw, line, n);
		if (reader->raw.failed)
			fail_nomem(reader);
	}
}

enum diag_code csv_reader_feed(struct csv_reader *reader, const char *bytes, size_t n)
{
	while (n && !reader->failed) {
		const char *newline = memchr(bytes, '\n', n);
		size_t len = newline ? (size_t)(newline - bytes) + 1 : n;

		if (reader->partial.len + len > CSV_RECORD_MAX) {
			fail(reader, diag_refuse_line(reader->sink, DIAG_RANGE, reader->path,
						      reader->line + 1, "is this a text file?",
						      "line longer than 8 MiB"));
		} else if (newline && !reader->partial.len) {
			feed_line(reader, bytes, len);
		} else {
			strbuf_add(&reader->partial, bytes, len);
			if (reader->partial.failed)
				fail_nomem(reader);
			else if (newline) {
				feed_line(reader, reader->partial.text, reader->partial.len);
				strbuf_clear(&reader->partial);
			}
		}
		bytes += len;
		n -= len;
	}
	return reader->failed;
}

/* The quote that is still open: in the last cell that the record's bytes begin. */
static void report_open_quote(struct csv_reader *reader)
{
	const char *raw = reader->raw.text;
	size_t line = reader->record_line, open = 0, open_line = line, line_start = 0, end;
	size_t open_line_start = 0;
	bool quoted = false;
	struct diag diag;

	for (size_t i = 0; i < reader->raw.len; i++) {
		if (raw[i] == '"') {
			quoted = !quoted;
			if (quoted && (i == 0 || raw[i - 1] != '"')) {
				open = i;
				open_line = line;
				open_line_start = line_start;
			}
		} else if (raw[i] == '\n') {
			line++;
			line_start = i + 1;
		}
	}
	for (end = open_line_start; end < reader->raw.len && raw[end] != '\n'; end++)
		;
	while (end > open && raw[end - 1] == '\r')
		end--;
	diag_set(&diag, DIAG_SYNTAX, "quote is never closed");
	diag_set_remedy(&diag, "close it, or double it if it is part of the text");
	diag.path = reader->path;
	diag.line = open_line;
	diag_set_excerpt(&diag, raw + open_line_start, end - open_line_start,
			 open - open_line_start);
	fail(reader, diag_send(reader->sink, &diag));
}

void csv_reader_of_sheet(struct csv_reader *reader)
{
	reader->options.is_sheet = true;
}

void csv_reader_at(struct csv_reader *reader, size_t line)
{
	reader->line = line - 1;
	reader->has_moved = true;
}

bool csv_reader_is_between(const struct csv_reader *reader)
{
	return !reader->partial.len && !reader->raw.len && !reader->n_cells;
}

size_t csv_reader_line(const struct csv_reader *reader)
{
	return reader->line;
}

char csv_reader_separator(const struct csv_reader *reader)
{
	return reader->separator;
}

enum diag_code csv_reader_finish(struct csv_reader *reader)
{
	if (!reader->failed && reader->partial.len) {
		feed_line(reader, reader->partial.text, reader->partial.len);
		/* Its bytes stay: the record that csv_fini delivers points at them. */
	}
	if (reader->failed || !reader->parser_ready)
		return reader->failed;
	if (!reader->raw.len)
		reader->fed_len = 0;
	if (csv_fini(&reader->parser, on_cell, on_record, reader) != 0 && !reader->failed) {
		if (reader->raw.len)
			report_open_quote(reader);
		else
			fail_nomem(reader);
	}
	return reader->failed;
}

/* Start of cell `index` in the record's bytes, at its first character inside a quote. */
static size_t cell_start(const struct csv_record *record, size_t index)
{
	bool quoted = false;
	size_t i;

	index += record->is_barred;
	for (i = 0; i < record->raw_len && index; i++) {
		if (record->raw[i] == '"')
			quoted = !quoted;
		else if (!quoted && record->raw[i] == record->separator)
			index--;
	}
	while (i < record->raw_len &&
	       (record->raw[i] == ' ' || (record->raw[i] == '\t' && record->separator != '\t')))
		i++;
	return i < record->raw_len && record->raw[i] == '"' ? i + 1 : i;
}

void csv_record_locate(const struct csv_record *record, size_t index, size_t offset,
		       struct diag *diag)
{
	size_t end = record->raw_len, start = 0, at, line_end;

	while (end && (record->raw[end - 1] == '\n' || record->raw[end - 1] == '\r'))
		end--;
	at = index < record->n ? cell_start(record, index) + offset : end;
	if (at > end)
		at = end;
	diag->path = record->path;
	diag->line = record->line;
	diag->sheet_column = record->is_sheet && index < record->n ? index + 1 : 0;
	for (size_t i = 0; i < at; i++) {
		if (record->raw[i] == '\n') {
			diag->line++;
			start = i + 1;
		}
	}
	for (line_end = at; line_end < end && record->raw[line_end] != '\n'; line_end++)
		;
	while (line_end > at && record->raw[line_end - 1] == '\r')
		line_end--;
	diag_set_excerpt(diag, record->raw + start, line_end - start, at - start);
}

size_t csv_record_column(const struct csv_record *record, size_t index)
{
	size_t at = cell_start(record, index), start = at;

	if (record->is_sheet)
		return index + 1;
	while (start > 0 && record->raw[start - 1] != '\n')
		start--;
	return text_length(record->raw + start, at - start) + 1;
}

/* "p) provisional", "1) without gold", "r = revised": what a mark in the table means. */
static bool explains_mark(const char *text)
{
	size_t n = 0;

	while (n < 3 && (text_is_digit(text[n]) ||
			 (text_to_lower(text[n]) >= 'a' && text_to_lower(text[n]) <= 'z')))
		n++;
	if (!n || n > 2)
		return false;
	if (text[n] == ')')
		return text[n + 1] == ' ';
	return !text_is_digit(*text) &&
	       (strncmp(text + n, " = ", 3) == 0 || strncmp(text + n, "= ", 2) == 0);
}

/* Whether cells follow the first, and all are figures, none a year: "1) Belgium,10". */
static bool has_figures(const struct csv_record *record)
{
	for (size_t i = 1; i < record->n; i++) {
		const char *text = record->cells[i].text;
		size_t n = record->cells[i].len, digits = strspn(text, "0123456789.,");

		if (!n || digits != n || text_is_year(text, n))
			return false;
	}
	return record->n > 1;
}

bool csv_record_is_remark(const struct csv_record *record, size_t n)
{
	static const struct {
		const char *text;
	} words[] = {
#include "remark_words.inc"
	};
	const char *text = record->cells[0].text;
	bool is_marked;

	for (size_t i = 1; i < record->n && record->n >= n; i++) {
		if (record->cells[i].len)
			return false;
	}
	is_marked = strchr("*([", *text) || strncmp(text, "©", strlen("©")) == 0 ||
		    strncmp(text, "†", strlen("†")) == 0;
	if (explains_mark(text))
		return !has_figures(record);
	if (!*text || is_marked)
		return *text && record->cells[0].len > 1;
	for (size_t i = 0; i < countof(words); i++) {
		size_t length = strlen(words[i].text), k = 0;

		while (k < length &&
		       (text[k] == words[i].text[k] || text_to_lower(text[k]) == words[i].text[k]))
			k++;
		if (k == length && strchr(":;. ", text[k]))
			return true;
	}
	return false;
}
