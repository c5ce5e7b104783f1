/*
 * A workbook of Excel 2003 in one XML file ("XML Spreadsheet Reference", urn:schemas-microsoft-com:office:spreadsheet),
 * as .xls or .xml: styles first, then each sheet with its rows, in the end whether it is hidden. A cell has its place
 * (ss:Index, or none: the next), a style, which its row or its column may give instead, and data of a type.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "blob.h"
#include "text.h"
#include "workbook.h"

#define BYTES_MAX ((size_t)128 << 20)
#define COLUMNS_MAX 256 /* that may have a style */
#define NAME_MAX 128	/* bytes of a sheet's name */

struct style {
	const char *id, *format;
};

struct spreadsheet {
	char *bytes; /* of the file; owned */
	size_t size;
	struct style *styles;
	size_t n_styles, styles_capacity;
	/* while the sheets are listed */
	struct xml *xml;
	char name[NAME_MAX]; /* of the sheet in hand */
	bool in_sheet, is_visibility;
	struct strbuf words;
	bool has_failed;
};

/* --- styles and the list of sheets ---------------------------------------------------------------- */

static const char *format_of(const struct spreadsheet *book, const char *id)
{
	for (size_t i = 0; id && i < book->n_styles; i++) {
		if (strcmp(book->styles[i].id, id) == 0)
			return book->styles[i].format;
	}
	return NULL;
}

/* What the names of formats stand for. Those of dates, which are shown as the machine is set, are whole dates. */
static const char *spelled_out(const char *format)
{
	static const struct {
		const char *name, *format;
	} named[] = {
#include "named_formats.inc"
	};

	for (size_t i = 0; i < countof(named); i++) {
		if (strcmp(named[i].name, format) == 0)
			return named[i].format;
	}
	return format;
}

static void add_style(struct workbook *workbook, const char *const *attributes)
{
	struct spreadsheet *book = workbook->more;
	const char *id = xml_attribute(attributes, "ID");
	const char *parent = format_of(book, xml_attribute(attributes, "Parent"));

	id = id ? arena_copy(&workbook->arena, id, strlen(id)) : "";
	book->has_failed = book->has_failed || !id ||
			   !alloc_room(book->styles, &book->styles_capacity, book->n_styles + 1);
	if (!book->has_failed)
		book->styles[book->n_styles++] = (struct style){id, parent ? parent : "General"};
}

static void set_format(struct workbook *workbook, const char *format)
{
	struct spreadsheet *book = workbook->more;
	const char *copy = format ? arena_copy(&workbook->arena, format, strlen(format)) : NULL;

	if (copy && book->n_styles)
		book->styles[book->n_styles - 1].format = spelled_out(copy);
	book->has_failed = book->has_failed || (format && !copy);
}

static void on_list_start(void *ctx, const char *name, const char *const *attributes)
{
	struct workbook *workbook = ctx;
	struct spreadsheet *book = workbook->more;

	if (xml_is(name, "Style")) {
		add_style(workbook, attributes);
	} else if (xml_is(name, "NumberFormat")) {
		set_format(workbook, xml_attribute(attributes, "Format"));
	} else if (xml_is(name, "Worksheet")) {
		const char *sheet = xml_attribute(attributes, "Name");

		snprintf(book->name, sizeof(book->name), "%s", sheet ? sheet : "");
		strbuf_clear(&book->words);
		book->in_sheet = true;
	}
	book->is_visibility = book->in_sheet && xml_is(name, "Visible");
}

static void on_list_end(void *ctx, const char *name)
{
	struct workbook *workbook = ctx;
	struct spreadsheet *book = workbook->more;
	char part[24];

	book->is_visibility = false;
	if (!xml_is(name, "Worksheet") || !book->in_sheet)
		return;
	book->in_sheet = false;
	snprintf(part, sizeof(part), "%zu", workbook->n_sheets);
	book->has_failed =
		book->has_failed || book->words.failed ||
		!workbook_add(workbook, book->name, part, text_has_any(book->words.text, "Hidden"));
}

static void on_list_text(void *ctx, const char *s, size_t n)
{
	struct workbook *workbook = ctx;
	struct spreadsheet *book = workbook->more;

	if (book->is_visibility)
		strbuf_add(&book->words, s, n);
}

static enum diag_code read_blob(struct workbook *workbook, struct diag_sink *sink)
{
	struct spreadsheet *book = workbook->more;
	const uint64_t size = workbook->blob->size;

	if (size > BYTES_MAX)
		return diag_refuse(sink, DIAG_RANGE, workbook->path,
				   "save the sheet as CSV (UTF-8)",
				   "the workbook is larger than %zu MiB", BYTES_MAX >> 20);
	book->bytes = malloc((size_t)size + 1);
	book->size = (size_t)size;
	return book->bytes ? blob_read(workbook->blob, 0, book->bytes, book->size, "workbook", sink)
			   : diag_nomem(sink);
}

static enum diag_code open_spreadsheet(struct workbook *workbook, struct diag_sink *sink)
{
	static const struct xml_handlers handlers = {on_list_start, on_list_end, on_list_text};
	struct spreadsheet *book = calloc(1, sizeof(*book));
	enum diag_code code;

	workbook->more = book;
	if (!book)
		return diag_nomem(sink);
	strbuf_init(&book->words);
	code = read_blob(workbook, sink);
	if (!code) {
		book->xml = xml_new(&handlers, workbook, workbook->path);
		code = book->xml ? xml_feed(book->xml, book->bytes, book->size, true, sink)
				 : diag_nomem(sink);
	}
	return !code && book->has_failed ? diag_nomem(sink) : code;
}

static void release_spreadsheet(struct workbook *workbook)
{
	struct spreadsheet *book = workbook->more;

	if (!book)
		return;
	xml_free(book->xml);
	strbuf_release(&book->words);
	free(book->styles);
	free(book->bytes);
	free(book);
}

/* --- a sheet -------------------------------------------------------------------------------------- */

enum cell_type { CELL_TEXT, CELL_NUMBER, CELL_DATE };

struct spreadsheet_sheet {
	struct sheet_reader base;
	size_t at; /* bytes that the parser has read */
	size_t n_sheets;
	size_t row, column;	/* of the cell: 1-based, 0-based */
	size_t rows, columns;	/* that it covers */
	size_t next;		/* column that may have a style, 0-based */
	size_t rows_more;	/* empty ones behind the row */
	const char *row_format; /* NULL: the columns' */
	const char *formats[COLUMNS_MAX];
	const char *format; /* of the cell */
	enum cell_type type;
	unsigned in_cell;
	bool is_inside, has_formula, has_data;
	bool in_comment;       /* what it says is no figure */
	size_t raised, struck; /* where in the value such letters began; SIZE_MAX: nowhere */
};

static size_t number_of(const char *text, size_t otherwise)
{
	size_t value = 0;

	for (const char *at = text; at && text_is_digit(*at) && value < SHEET_ROWS_MAX; at++)
		value = value * 10 + (size_t)(*at - '0');
	return text ? value : otherwise;
}

static void take_column(struct spreadsheet_sheet *sheet, const char *const *attributes)
{
	const char *format =
		format_of(sheet->base.workbook->more, xml_attribute(attributes, "StyleID"));
	const size_t first = number_of(xml_attribute(attributes, "Index"), sheet->next + 1);
	const size_t more = number_of(xml_attribute(attributes, "Span"), 0);

	for (size_t i = first ? first - 1 : 0; i < first + more && i < COLUMNS_MAX; i++)
		sheet->formats[i] = format;
	sheet->next = first + more;
}

static void begin_row(struct spreadsheet_sheet *sheet, const char *const *attributes)
{
	sheet->row =
		number_of(xml_attribute(attributes, "Index"), sheet->row + 1 + sheet->rows_more);
	sheet->rows_more = number_of(xml_attribute(attributes, "Span"), 0);
	sheet->row_format =
		format_of(sheet->base.workbook->more, xml_attribute(attributes, "StyleID"));
	sheet->column = 0;
}

static void begin_cell(struct spreadsheet_sheet *sheet, const char *const *attributes)
{
	const size_t place = number_of(xml_attribute(attributes, "Index"), sheet->column + 1);

	sheet->column = place ? place - 1 : 0;
	sheet->rows = number_of(xml_attribute(attributes, "MergeDown"), 0) + 1;
	sheet->columns = number_of(xml_attribute(attributes, "MergeAcross"), 0) + 1;
	sheet->has_formula = xml_attribute(attributes, "Formula");
	sheet->format = format_of(sheet->base.workbook->more, xml_attribute(attributes, "StyleID"));
	if (!sheet->format)
		sheet->format = sheet->row_format;
	if (!sheet->format && sheet->column < COLUMNS_MAX)
		sheet->format = sheet->formats[sheet->column];
	sheet->type = CELL_TEXT;
	sheet->has_data = false;
	sheet->raised = sheet->struck = SIZE_MAX;
	strbuf_clear(&sheet->base.value);
}

static void begin_data(struct spreadsheet_sheet *sheet, const char *const *attributes)
{
	const char *type = xml_attribute(attributes, "Type");

	sheet->is_inside = sheet->has_data = true;
	if (type && xml_is(type, "Number"))
		sheet->type = CELL_NUMBER;
	else if (type && xml_is(type, "DateTime"))
		sheet->type = CELL_DATE;
}

static void on_sheet_start(void *ctx, const char *name, const char *const *attributes)
{
	struct spreadsheet_sheet *sheet = ctx;

	sheet->n_sheets += xml_is(name, "Worksheet");
	if (sheet->n_sheets != sheet->base.index + 1)
		return;
	if (xml_is(name, "Column"))
		take_column(sheet, attributes);
	else if (xml_is(name, "Row"))
		begin_row(sheet, attributes);
	else if (xml_is(name, "Cell"))
		begin_cell(sheet, attributes);
	else if (xml_is(name, "Comment"))
		sheet->in_comment = true;
	else if (sheet->in_comment)
		return;
	else if (xml_is(name, "Data"))
		begin_data(sheet, attributes);
	else if (xml_is(name, "Sup") || xml_is(name, "Sub"))
		sheet->raised = sheet->base.value.len;
	else if (xml_is(name, "S"))
		sheet->struck = sheet->base.value.len;
}

/* "2024-03-01T00:00:00.000" as days since 1899-12-30, by the Gregorian calendar from March on. */
static bool add_days(struct strbuf *out, const char *date)
{
	static const char form[] = "0000-00-00";
	long parts[3] = {0}, years, days;
	size_t part = 0;

	for (size_t i = 0; form[i]; i++) {
		if (form[i] == '-' ? date[i] != '-' : !text_is_digit(date[i]))
			return false;
		part += form[i] == '-';
		parts[part] = form[i] == '-' ? 0 : parts[part] * 10 + (date[i] - '0');
	}
	if (parts[0] < 1901 || !parts[1] || parts[1] > 12 || !parts[2] || parts[2] > 31)
		return false;
	years = parts[0] - (parts[1] < 3);
	days = (153 * ((parts[1] + 9) % 12) + 2) / 5 + parts[2] - 1 + years * 365 + years / 4 -
	       years / 100 + years / 400;
	strbuf_addf(out, "%ld", days - 693899);
	return true;
}

static void add_value(struct spreadsheet_sheet *sheet, struct strbuf *out)
{
	const char *format = sheet->format ? sheet->format : "General";
	const struct strbuf *value = &sheet->base.value;
	struct strbuf days = STRBUF_INIT;

	if (sheet->has_formula && !value->len && sheet->type != CELL_TEXT)
		strbuf_adds(out, SHEET_FORMULA);
	else if (sheet->type == CELL_NUMBER)
		number_add_cell(out, value->text, value->len, format, &sheet->base.sections);
	else if (sheet->type == CELL_DATE && strcmp(format, "General") != 0 &&
		 add_days(&days, value->text))
		number_add_cell(out, days.text, days.len, format, &sheet->base.sections);
	else
		strbuf_add(out, value->text,
			   sheet->type == CELL_DATE ? strcspn(value->text, "T") : value->len);
	strbuf_take(out, &days);
}

static void end_cell(struct spreadsheet_sheet *sheet)
{
	const struct merged_area cell = {sheet->row, sheet->column, sheet->rows, sheet->columns};
	struct strbuf *shown = &sheet->base.shown;

	if (sheet->has_formula && !sheet->has_data)
		strbuf_adds(&sheet->base.value, SHEET_FORMULA); /* it was never calculated */
	strbuf_next(&sheet->base.text.out, shown);
	add_value(sheet, shown);
	merged_areas_put(&sheet->base.merged, &sheet->base.text, &cell, shown->text, shown->len);
	strbuf_next(&sheet->base.text.out, &sheet->base.value);
	sheet->column += sheet->columns;
}

static void on_sheet_end(void *ctx, const char *name)
{
	struct spreadsheet_sheet *sheet = ctx;
	struct strbuf *value = &sheet->base.value;

	if (sheet->n_sheets != sheet->base.index + 1)
		return;
	if (xml_is(name, "Comment"))
		sheet->in_comment = false;
	else if (sheet->in_comment)
		return;
	else if (xml_is(name, "Data"))
		sheet->is_inside = false;
	else if (xml_is(name, "Sup") || xml_is(name, "Sub"))
		sheet_text_raise(value, sheet->raised);
	else if (xml_is(name, "S") && sheet->struck < value->len)
		strbuf_cut(value, sheet->struck);
	else if (xml_is(name, "Cell"))
		end_cell(sheet);
	else if (xml_is(name, "Row")) {
		merged_areas_end_row(&sheet->base.merged, &sheet->base.text, sheet->row);
		sheet_text_end_row(&sheet->base.text,
				   sheet->row <= SHEET_ROWS_MAX ? sheet->row : 0);
	} else if (xml_is(name, "Table"))
		xml_stop(sheet->base.xml);
}

static void on_sheet_text(void *ctx, const char *s, size_t n)
{
	struct spreadsheet_sheet *sheet = ctx;

	if (sheet->is_inside && sheet->n_sheets == sheet->base.index + 1)
		strbuf_add(&sheet->base.value, s, n);
}

static enum diag_code write_rows(struct sheet_reader *reader, bool *at_end, struct diag_sink *sink)
{
	static const struct xml_handlers handlers = {on_sheet_start, on_sheet_end, on_sheet_text};
	struct spreadsheet_sheet *sheet = (struct spreadsheet_sheet *)reader;
	const struct spreadsheet *book = reader->workbook->more;
	const size_t left = book->size - sheet->at;
	const size_t some = left < STREAM_BLOCK ? left : STREAM_BLOCK;
	enum diag_code code;

	if (!reader->xml)
		reader->xml = xml_new(&handlers, sheet, reader->workbook->path);
	code = reader->xml
		       ? xml_feed(reader->xml, book->bytes + sheet->at, some, some == left, sink)
		       : diag_nomem(sink);
	sheet->at += some;
	*at_end = !code && (some == left || xml_is_stopped(reader->xml));
	return code;
}

const struct workbook_format workbook_spreadsheet_ml = {
	.open = open_spreadsheet,
	.release = release_spreadsheet,
	.reader_size = sizeof(struct spreadsheet_sheet),
	.rows = write_rows,
};
