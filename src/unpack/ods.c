/*
 * .ods, OpenDocument 1.2, part 1: all sheets are tables in content.xml, one behind the other. A cell has its
 * value in attributes, and what it shows as paragraphs; cells and rows that are alike are written once,
 * with how often. How a number is shown depends on the writer's language, but its digits show the decimals.
 */
#include <stdio.h>
#include <string.h>

#include "text.h"
#include "workbook.h"

#define CONTENT "content.xml"
#define REPEATED_ROWS_MAX 100000 /* with something in them */

/* --- the list of sheets --------------------------------------------------------------------------- */

struct listing {
	struct workbook *workbook;
	bool has_failed;
	unsigned in_table; /* tables inside a table are parts of its cells */
};

static void on_list_start(void *ctx, const char *name, const char *const *attributes)
{
	struct listing *listing = ctx;
	const char *sheet;

	if (!xml_is(name, "table"))
		return;
	sheet = xml_attribute(attributes, "name");
	if (listing->in_table++ == 0 &&
	    !workbook_add(listing->workbook, sheet ? sheet : "", CONTENT, false))
		listing->has_failed = true;
}

static void on_list_end(void *ctx, const char *name)
{
	struct listing *listing = ctx;

	listing->in_table -= xml_is(name, "table");
}

static enum diag_code open_ods(struct workbook *workbook, struct diag_sink *sink)
{
	static const struct xml_handlers handlers = {.start = on_list_start, .end = on_list_end};
	struct listing listing = {.workbook = workbook};
	const struct zip_entry *entry = zip_find(workbook->zip, CONTENT);
	enum diag_code code;

	if (!entry)
		return stream_damaged(workbook->path, "workbook", sink);
	code = xml_read(workbook->zip, entry, &handlers, &listing, sink);
	return !code && listing.has_failed ? diag_nomem(sink) : code;
}

/* --- a sheet -------------------------------------------------------------------------------------- */

#define STYLE_MAX 32 /* bytes of a style's name */
#define RAISED_MAX 32

enum cell_type { CELL_TEXT, CELL_NUMBER, CELL_DATE };

struct ods_sheet {
	struct sheet_reader base; /* value: of the attribute; shown: the paragraphs */
	size_t n_tables;	  /* that have begun */
	unsigned in_table;
	size_t row, column, row_times, cell_times;
	size_t rows, columns; /* that the cell covers */
	enum cell_type type;
	unsigned in_cell, in_paragraph, in_note;
	bool has_paragraph;		    /* the cell says what it shows */
	size_t span;			    /* where what is shown stands high or low; 0: nowhere */
	char style[STYLE_MAX];		    /* whose definition is read */
	char raised[RAISED_MAX][STYLE_MAX]; /* styles that set text high or low */
	size_t n_raised;
};

static bool is_wanted(const struct ods_sheet *sheet)
{
	return sheet->in_table > 0 && sheet->n_tables == sheet->base.index + 1;
}

static void begin_cell(struct ods_sheet *sheet, const char *const *attributes)
{
	const char *type = xml_attribute(attributes, "value-type"), *value = NULL;

	strbuf_clear(&sheet->base.value);
	strbuf_clear(&sheet->base.shown);
	sheet->cell_times = text_times(xml_attribute(attributes, "number-columns-repeated"));
	sheet->rows = text_times(xml_attribute(attributes, "number-rows-spanned"));
	sheet->columns = text_times(xml_attribute(attributes, "number-columns-spanned"));
	sheet->has_paragraph = false;
	sheet->type = CELL_TEXT;
	if (type &&
	    (xml_is(type, "float") || xml_is(type, "percentage") || xml_is(type, "currency"))) {
		sheet->type = CELL_NUMBER;
		value = xml_attribute(attributes, "value");
	} else if (type && xml_is(type, "date")) {
		sheet->type = CELL_DATE;
		value = xml_attribute(attributes, "date-value");
	} else if (type && xml_is(type, "string")) {
		value = xml_attribute(attributes, "string-value");
	} else if (!type && xml_attribute(attributes, "formula")) {
		value = SHEET_FORMULA; /* it was never calculated */
	}
	strbuf_adds(&sheet->base.value, value ? value : "");
}

/* The styles stand before the tables. */
static void note_style(struct ods_sheet *sheet, const char *name, const char *const *attributes)
{
	const char *value;

	if (xml_is(name, "style")) {
		value = xml_attribute(attributes, "name");
		snprintf(sheet->style, sizeof(sheet->style), "%s", value ? value : "");
	} else if (xml_is(name, "text-properties") && sheet->n_raised < RAISED_MAX) {
		value = xml_attribute(attributes, "text-position");
		if (value && strncmp(value, "0%", 2) != 0)
			memcpy(sheet->raised[sheet->n_raised++], sheet->style, STYLE_MAX);
	}
}

static bool is_raised(const struct ods_sheet *sheet, const char *style)
{
	for (size_t i = 0; style && i < sheet->n_raised; i++) {
		if (strcmp(sheet->raised[i], style) == 0)
			return true;
	}
	return false;
}

static void on_sheet_start(void *ctx, const char *name, const char *const *attributes)
{
	struct ods_sheet *sheet = ctx;

	if (xml_is(name, "table")) {
		sheet->n_tables += sheet->in_table++ == 0;
		return;
	}
	if (!sheet->n_tables)
		note_style(sheet, name, attributes);
	if (!is_wanted(sheet) || sheet->in_table > 1)
		return;
	if (xml_is(name, "table-row")) {
		sheet->row_times = text_times(xml_attribute(attributes, "number-rows-repeated"));
		sheet->column = 0;
	} else if (xml_is(name, "table-cell") || xml_is(name, "covered-table-cell")) {
		if (sheet->in_cell++ == 0)
			begin_cell(sheet, attributes);
	} else if (xml_is(name, "annotation")) {
		sheet->in_note++;
	} else if (xml_is(name, "p") && sheet->in_cell && !sheet->in_note) {
		if (sheet->in_paragraph++ == 0 && sheet->base.shown.len)
			strbuf_addc(&sheet->base.shown, ' ');
		sheet->has_paragraph = true;
	} else if (xml_is(name, "span") && sheet->in_paragraph && !sheet->in_note) {
		sheet->span = is_raised(sheet, xml_attribute(attributes, "style-name"))
				      ? sheet->base.shown.len
				      : 0;
	} else if ((xml_is(name, "s") || xml_is(name, "tab") || xml_is(name, "line-break")) &&
		   sheet->in_paragraph) {
		strbuf_addc(&sheet->base.shown, ' ');
	}
}

/* Groups of digits in what is shown of a date. */
static size_t count_groups(const char *s, bool *has_letters)
{
	size_t groups = 0;

	*has_letters = false;
	for (bool was_digit = false; *s; s++) {
		groups += text_is_digit(*s) && !was_digit;
		was_digit = text_is_digit(*s);
		*has_letters = *has_letters || (unsigned char)*s >= 128 || text_is_letter(*s);
	}
	return groups;
}

/* 2024-01-31 as far as it is shown: "2024", "Jan 24", "01/2024"; "Jan", whose year nobody sees, by its name. */
static void put_date(struct ods_sheet *sheet, struct strbuf *out)
{
	size_t n = strcspn(sheet->base.value.text, "T"), groups;
	bool has_letters;

	groups = count_groups(sheet->base.shown.text, &has_letters);
	if (!groups && has_letters) {
		strbuf_adds(out, sheet->base.shown.text);
		return;
	}
	if (groups == 1 && !has_letters && n > 4)
		n = 4;
	else if (groups + has_letters == 2 && n > 7)
		n = 7;
	strbuf_add(out, sheet->base.value.text, n);
}

static void end_cell(struct ods_sheet *sheet)
{
	struct strbuf out = STRBUF_INIT;
	size_t n = sheet->cell_times;

	if (sheet->type == CELL_DATE && sheet->base.value.len)
		put_date(sheet, &out);
	else if (sheet->type == CELL_NUMBER &&
		 (sheet->base.workbook->is_stored || !sheet->has_paragraph))
		number_add_stored(&out, sheet->base.value.text, sheet->base.value.len);
	else if (sheet->type == CELL_NUMBER)
		number_add_as(&out, sheet->base.value.text, sheet->base.value.len,
			      sheet->base.shown.text, sheet->base.shown.len);
	else
		strbuf_adds(&out, sheet->base.shown.len ? sheet->base.shown.text
							: sheet->base.value.text);
	for (size_t i = 0; out.len && i < n && sheet->column + i < SHEET_COLUMNS_MAX; i++) {
		const struct merged_area cell = {sheet->row + 1, sheet->column + i, sheet->rows,
						 sheet->columns};

		merged_areas_put(&sheet->base.merged, &sheet->base.text, &cell, out.text, out.len);
	}
	sheet->column += n;
	strbuf_take(&sheet->base.text.out, &out);
	strbuf_next(&sheet->base.text.out, &sheet->base.shown);
	strbuf_next(&sheet->base.text.out, &sheet->base.value);
}

/* A row that is repeated is written as often, if it is not empty. */
static void end_row(struct ods_sheet *sheet)
{
	struct sheet_text *text = &sheet->base.text;
	size_t n = sheet->row_times < SHEET_ROWS_MAX ? sheet->row_times : SHEET_ROWS_MAX, end;

	merged_areas_end_row(&sheet->base.merged, text, sheet->row + 1);
	if (!text->has_cell) {
		sheet_text_end_row(text, sheet->row + 1);
		sheet->row = sheet->row < SHEET_ROWS_MAX ? sheet->row + n : SHEET_ROWS_MAX;
		return;
	}
	sheet_text_end_row(text, ++sheet->row);
	for (end = text->out.len; n > 1 && n < REPEATED_ROWS_MAX && text->row == sheet->row; n--) {
		size_t start = end - 1;

		while (start && text->out.text[start - 1] != '\n')
			start--;
		strbuf_clear(&sheet->base.value);
		strbuf_add(&sheet->base.value, text->out.text + start, end - start);
		strbuf_add(&text->out, sheet->base.value.text, sheet->base.value.len);
		end = text->out.len;
		text->row = ++sheet->row;
	}
}

/* A mark behind a word or a figure looks otherwise than these: smaller, higher. */
static void end_span(struct ods_sheet *sheet)
{
	struct strbuf *shown = &sheet->base.shown;

	if (sheet->type == CELL_TEXT && sheet->span && shown->len > sheet->span &&
	    shown->text[sheet->span - 1] != ' ')
		sheet_text_raise(shown, sheet->span);
	sheet->span = 0;
}

static void on_sheet_end(void *ctx, const char *name)
{
	struct ods_sheet *sheet = ctx;

	if (xml_is(name, "table")) {
		if (is_wanted(sheet) && sheet->in_table == 1)
			xml_stop(sheet->base.xml);
		sheet->in_table--;
		return;
	}
	if (!is_wanted(sheet) || sheet->in_table > 1)
		return;
	if (xml_is(name, "table-row"))
		end_row(sheet);
	else if (xml_is(name, "annotation"))
		sheet->in_note--;
	else if (xml_is(name, "p") && sheet->in_paragraph)
		sheet->in_paragraph--;
	else if (xml_is(name, "span") && sheet->in_paragraph && !sheet->in_note)
		end_span(sheet);
	else if ((xml_is(name, "table-cell") || xml_is(name, "covered-table-cell")) &&
		 --sheet->in_cell == 0)
		end_cell(sheet);
}

static void on_sheet_text(void *ctx, const char *s, size_t n)
{
	struct ods_sheet *sheet = ctx;

	if (sheet->in_paragraph && !sheet->in_note && is_wanted(sheet))
		strbuf_add(&sheet->base.shown, s, n);
}

static const struct xml_handlers sheet_handlers = {
	.start = on_sheet_start, .end = on_sheet_end, .text = on_sheet_text};

const struct workbook_format workbook_ods = {
	.entry = CONTENT,
	.open = open_ods,
	.reader_size = sizeof(struct ods_sheet),
	.handlers = &sheet_handlers,
};
