/*
 * .xlsx, ECMA-376: xl/workbook.xml lists the sheets, xl/_rels/workbook.xml.rels says which entry each is in.
 * A cell has its place ("B12", or none: the next), a type (t) and a style (s). A number is stored with 17
 * digits, and shown by the format of its style; texts are mostly in one list for all sheets. A date is a
 * number of days with a date's format. Merged cells have their text in the first of them, and are listed behind all.
 */
#include <stdlib.h>
#include <string.h>

#include "workbook.h"
#include "text.h"

#define STRINGS_MAX ((size_t)128 << 20) /* bytes of all texts */

struct number_format {
	unsigned id;
	const char *code;
};

struct relation {
	const char *id, *target;
	bool is_sheet;
};

struct xlsx {
	const char **strings;
	size_t n_strings, strings_capacity, string_bytes;
	struct number_format *formats;
	size_t n_formats, formats_capacity;
	const char **styles; /* the format of each */
	size_t n_styles, styles_capacity;
	struct relation *relations;
	size_t n_relations, relations_capacity;
	const char *strings_part, *styles_part;
};

/* The run of characters of one look that is read: where it began in the text. */
struct run {
	size_t from;
	bool is_raised, is_struck;
};

/* While one of the parts is read. */
struct part {
	struct workbook *workbook;
	struct xlsx *xlsx;
	struct strbuf text;
	bool is_inside;	  /* the element whose text is wanted */
	bool is_phonetic; /* how it is pronounced, which is no part of it */
	struct run run;
	bool is_in_styles;
	bool has_failed; /* memory ran out, or too many */
	bool is_too_large;
};

/* A whole number; 0 if it is none. */
static size_t number_in(struct plain_text text)
{
	size_t value = 0;

	for (size_t i = 0; i < text.n && text_is_digit(text.s[i]) && value < 100000000; i++)
		value = value * 10 + (size_t)(text.s[i] - '0');
	return value;
}

/* A text that may be NULL. */
static struct plain_text text_of(const char *s)
{
	return (struct plain_text){s, s ? strlen(s) : 0};
}

static bool ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);

	return n >= m && strcmp(text + n - m, end) == 0;
}

static bool is_true(const char *value)
{
	return value && (xml_is(value, "1") || xml_is(value, "true"));
}

/* An entry through handlers, if there is one of this name. */
static enum diag_code read_part(struct workbook *workbook, const char *name,
				const struct xml_handlers *handlers, struct diag_sink *sink)
{
	struct part part = {.workbook = workbook, .xlsx = workbook->more, .text = STRBUF_INIT};
	const struct zip_entry *entry = name ? zip_find(workbook->zip, name) : NULL;
	enum diag_code code;

	if (!entry)
		return DIAG_OK;
	code = xml_read(workbook->zip, entry, handlers, &part, sink);
	if (!code && part.is_too_large)
		code = diag_report(sink, DIAG_RANGE, workbook->path,
				   "the workbook's texts are more than %zu MiB", STRINGS_MAX >> 20);
	else if (!code && (part.has_failed || part.text.failed))
		code = diag_nomem(sink);
	strbuf_release(&part.text);
	return code;
}

static void ignore_end(void *ctx, const char *name)
{
	(void)ctx;
	(void)name;
}

static void take_text(void *ctx, const char *s, size_t n)
{
	struct part *part = ctx;

	if (part->is_inside && !part->is_phonetic)
		strbuf_add(&part->text, s, n);
}

static void on_run(struct run *run, const char *name, const char *const *attributes, size_t at)
{
	const char *value = xml_attribute(attributes, "val");

	if (xml_is(name, "r"))
		*run = (struct run){.from = at};
	else if (xml_is(name, "vertAlign"))
		run->is_raised = value && !xml_is(value, "baseline");
	else if (xml_is(name, "strike"))
		run->is_struck = !value || is_true(value);
}

/* What is struck out goes, and a raised mark stays apart. */
static void end_run(struct run *run, struct strbuf *text)
{
	if (run->from > text->len) /* a cell or a text began within the run */
		run->from = text->len;
	if (run->is_struck && !text->failed)
		strbuf_cut(text, run->from);
	else if (run->is_raised)
		sheet_text_raise(text, run->from);
	*run = (struct run){.from = text->len};
}

/* --- relations ------------------------------------------------------------------------------------ */

/* The name of an entry from a target, which is relative to xl/ unless it begins with a slash. */
static const char *entry_name(struct part *part, const char *target)
{
	strbuf_clear(&part->text);
	if (target[0] == '/') {
		strbuf_adds(&part->text, target + 1);
	} else {
		strbuf_adds(&part->text, "xl/");
		strbuf_adds(&part->text, target);
	}
	return part->text.failed
		       ? NULL
		       : arena_copy(&part->workbook->arena, part->text.text, part->text.len);
}

static void on_relation(void *ctx, const char *name, const char *const *attributes)
{
	struct part *part = ctx;
	struct xlsx *xlsx = part->xlsx;
	const char *id = xml_attribute(attributes, "Id");
	const char *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");

	if (!xml_is(name, "Relationship") || !id || !type || !target)
		return;
	target = entry_name(part, target);
	id = arena_copy(&part->workbook->arena, id, strlen(id));
	if (!alloc_room(xlsx->relations, &xlsx->relations_capacity, xlsx->n_relations + 1) ||
	    !target || !id) {
		part->has_failed = true;
		return;
	}
	xlsx->relations[xlsx->n_relations++] =
		(struct relation){id, target, ends_with(type, "/worksheet")};
	if (ends_with(type, "/sharedStrings"))
		xlsx->strings_part = target;
	else if (ends_with(type, "/styles"))
		xlsx->styles_part = target;
}

/* --- the list of sheets --------------------------------------------------------------------------- */

static void on_workbook(void *ctx, const char *name, const char *const *attributes)
{
	struct part *part = ctx;
	const struct xlsx *xlsx = part->xlsx;
	const char *sheet = xml_attribute(attributes, "name"), *id, *state;

	if (xml_is(name, "workbookPr"))
		part->workbook->is_1904 = is_true(xml_attribute(attributes, "date1904"));
	if (!xml_is(name, "sheet") || !sheet)
		return;
	id = xml_attribute(attributes, "id");
	state = xml_attribute(attributes, "state");
	for (size_t i = 0; id && i < xlsx->n_relations; i++) {
		if (!xml_is(xlsx->relations[i].id, id) || !xlsx->relations[i].is_sheet)
			continue;
		if (!workbook_add(part->workbook, sheet, xlsx->relations[i].target,
				  state && !xml_is(state, "visible")))
			part->has_failed = true;
		return;
	}
}

/* --- texts ---------------------------------------------------------------------------------------- */

static void on_string_start(void *ctx, const char *name, const char *const *attributes)
{
	struct part *part = ctx;

	if (xml_is(name, "si"))
		strbuf_clear(&part->text);
	on_run(&part->run, name, attributes, part->text.len);
	part->is_inside = part->is_inside || xml_is(name, "t");
	part->is_phonetic = part->is_phonetic || xml_is(name, "rPh");
}

static void on_string_end(void *ctx, const char *name)
{
	struct part *part = ctx;
	struct xlsx *xlsx = part->xlsx;
	const char *copy;

	if (xml_is(name, "t"))
		part->is_inside = false;
	if (xml_is(name, "rPh"))
		part->is_phonetic = false;
	if (xml_is(name, "r"))
		end_run(&part->run, &part->text);
	if (!xml_is(name, "si") || part->has_failed)
		return;
	xlsx->string_bytes += part->text.len + sizeof(char *);
	part->is_too_large = xlsx->string_bytes > STRINGS_MAX;
	part->has_failed = part->is_too_large ||
			   !alloc_room(xlsx->strings, &xlsx->strings_capacity, xlsx->n_strings + 1);
	if (part->has_failed)
		return;
	copy = arena_copy(&part->workbook->arena, part->text.text, part->text.len);
	part->has_failed = !copy;
	xlsx->strings[xlsx->n_strings] = copy;
	xlsx->n_strings += !part->has_failed;
}

/* --- styles --------------------------------------------------------------------------------------- */

static bool add_format(struct part *part, unsigned id, const char *code)
{
	struct xlsx *xlsx = part->xlsx;

	code = arena_copy(&part->workbook->arena, code, strlen(code));
	if (!code || !alloc_room(xlsx->formats, &xlsx->formats_capacity, xlsx->n_formats + 1))
		return false;
	xlsx->formats[xlsx->n_formats++] = (struct number_format){id, code};
	return true;
}

static bool add_style(struct part *part, unsigned id)
{
	struct xlsx *xlsx = part->xlsx;

	if (!alloc_room(xlsx->styles, &xlsx->styles_capacity, xlsx->n_styles + 1))
		return false;
	xlsx->styles[xlsx->n_styles] = number_format_builtin(id);
	for (size_t i = 0; i < xlsx->n_formats; i++) {
		if (xlsx->formats[i].id == id)
			xlsx->styles[xlsx->n_styles] = xlsx->formats[i].code;
	}
	xlsx->n_styles++;
	return true;
}

static void on_style(void *ctx, const char *name, const char *const *attributes)
{
	struct part *part = ctx;
	unsigned id = (unsigned)number_in(text_of(xml_attribute(attributes, "numFmtId")));
	const char *code = xml_attribute(attributes, "formatCode");

	if (xml_is(name, "cellXfs"))
		part->is_in_styles = true;
	if (xml_is(name, "numFmt") && code && !add_format(part, id, code))
		part->has_failed = true;
	if (xml_is(name, "xf") && part->is_in_styles && !add_style(part, id))
		part->has_failed = true;
}

static void on_style_end(void *ctx, const char *name)
{
	struct part *part = ctx;

	if (xml_is(name, "cellXfs"))
		part->is_in_styles = false;
}

/* --- opening -------------------------------------------------------------------------------------- */

static enum diag_code open_xlsx(struct workbook *workbook, struct diag_sink *sink)
{
	static const struct xml_handlers relations = {.start = on_relation, .end = ignore_end};
	static const struct xml_handlers sheets = {.start = on_workbook, .end = ignore_end};
	static const struct xml_handlers strings = {
		.start = on_string_start, .end = on_string_end, .text = take_text};
	static const struct xml_handlers styles = {.start = on_style, .end = on_style_end};
	struct xlsx *xlsx = calloc(1, sizeof(*xlsx));
	enum diag_code code;

	workbook->more = xlsx;
	if (!xlsx)
		return diag_nomem(sink);
	code = read_part(workbook, "xl/_rels/workbook.xml.rels", &relations, sink);
	if (!code)
		code = read_part(workbook, "xl/workbook.xml", &sheets, sink);
	if (!code)
		code = read_part(workbook, xlsx->strings_part, &strings, sink);
	if (!code)
		code = read_part(workbook, xlsx->styles_part, &styles, sink);
	return code;
}

static void release_xlsx(struct workbook *workbook)
{
	struct xlsx *xlsx = workbook->more;

	if (!xlsx)
		return;
	free(xlsx->strings);
	free(xlsx->formats);
	free(xlsx->styles);
	free(xlsx->relations);
	free(xlsx);
}

/* --- a sheet -------------------------------------------------------------------------------------- */

enum cell_type { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_BOOL, CELL_DATE };

struct xlsx_sheet {
	struct sheet_reader base;
	size_t row, column; /* of the cell: 1-based, 0-based */
	enum cell_type type;
	size_t style;
	bool is_inside, is_phonetic;
	struct run run;
	bool has_formula;
};

/* "B12": column 1; SHEET_COLUMNS_MAX if it is none. */
static size_t column_of(struct plain_text place)
{
	size_t column = 0;

	for (size_t i = 0; i < place.n && place.s[i] >= 'A' && place.s[i] <= 'Z'; i++)
		column = column < SHEET_COLUMNS_MAX ? column * 26 + (size_t)(place.s[i] - 'A' + 1)
						    : column;
	return column && column <= SHEET_COLUMNS_MAX ? column - 1 : SHEET_COLUMNS_MAX;
}

static enum cell_type type_of(struct plain_text name)
{
	if (!name.s)
		return CELL_NUMBER;
	switch (name.n == 1 ? name.s[0] : '\0') {
	case 'n':
		return CELL_NUMBER;
	case 's':
		return CELL_SHARED;
	case 'b':
		return CELL_BOOL;
	case 'd':
		return CELL_DATE;
	default:
		return CELL_TEXT; /* an error is its text, such as "#REF!" */
	}
}

static void begin_row(void *ctx, struct plain_text place)
{
	struct xlsx_sheet *sheet = ctx;

	sheet->row = place.s ? number_in(place) : sheet->row + 1;
	sheet->column = 0;
}

static void begin_cell(struct xlsx_sheet *sheet, struct plain_text place, struct plain_text type,
		       struct plain_text style)
{
	if (place.s)
		sheet->column = column_of(place);
	sheet->type = type_of(type);
	sheet->style = number_in(style);
}

static void on_sheet_start(void *ctx, const char *name, const char *const *attributes)
{
	struct xlsx_sheet *sheet = ctx;

	if (xml_is(name, "c")) {
		begin_cell(sheet, text_of(xml_attribute(attributes, "r")),
			   text_of(xml_attribute(attributes, "t")),
			   text_of(xml_attribute(attributes, "s")));
		sheet->has_formula = false;
		strbuf_clear(&sheet->base.value);
	} else if (xml_is(name, "f")) {
		sheet->has_formula = true;
	} else if (xml_is(name, "v") || xml_is(name, "t")) {
		sheet->is_inside = true;
	} else if (xml_is(name, "rPh")) {
		sheet->is_phonetic = true;
	} else if (xml_is(name, "row")) {
		begin_row(sheet, text_of(xml_attribute(attributes, "r")));
	} else {
		on_run(&sheet->run, name, attributes, sheet->base.value.len);
	}
}

static void put(struct xlsx_sheet *sheet, const char *s, size_t n)
{
	const struct merged_area cell = {sheet->row, sheet->column, 0, 0};

	merged_areas_put(&sheet->base.merged, &sheet->base.text, &cell, s, n);
}

static void put_number(struct xlsx_sheet *sheet, struct plain_text value)
{
	const struct xlsx *xlsx = sheet->base.workbook->more;
	const char *format = sheet->style < xlsx->n_styles ? xlsx->styles[sheet->style] : "General";
	struct strbuf *shown = &sheet->base.shown;

	if (!value.n)
		return;
	strbuf_next(&sheet->base.text.out, shown);
	number_add_cell(shown, value.s, value.n, format, &sheet->base.sections);
	put(sheet, shown->text, shown->len);
}

/*
 * A program that cannot calculate stores formulas alone, or with an empty element for the value: what they give is
 * not known, rather than nothing. An empty text as a formula's result is marked as a text.
 */
static void end_cell(struct xlsx_sheet *sheet, struct plain_text value, bool has_formula)
{
	const struct xlsx *xlsx = sheet->base.workbook->more;
	const char *time;
	size_t index;

	if (has_formula && !value.n && sheet->type != CELL_TEXT) {
		value = text_of(SHEET_FORMULA);
		sheet->type = CELL_TEXT;
	}
	switch (sheet->type) {
	case CELL_NUMBER:
		put_number(sheet, value);
		break;
	case CELL_SHARED:
		index = number_in(value);
		if (value.n && index < xlsx->n_strings)
			put(sheet, xlsx->strings[index], strlen(xlsx->strings[index]));
		break;
	case CELL_BOOL:
		value = text_of((value.n == 1 && value.s[0] == '1') ||
						(value.n == 4 && memcmp(value.s, "true", 4) == 0)
					? "TRUE"
					: "FALSE");
		put(sheet, value.s, value.n);
		break;
	case CELL_DATE:
		time = value.n ? memchr(value.s, 'T', value.n) : NULL;
		put(sheet, value.s, time ? (size_t)(time - value.s) : value.n);
		break;
	case CELL_TEXT:
		put(sheet, value.s, value.n);
	}
	sheet->column++;
}

static void end_row(struct xlsx_sheet *sheet)
{
	merged_areas_end_row(&sheet->base.merged, &sheet->base.text, sheet->row);
	/* There are no rows below the last that a sheet can have. */
	sheet_text_end_row(&sheet->base.text, sheet->row <= SHEET_ROWS_MAX ? sheet->row : 0);
}

static void on_sheet_end(void *ctx, const char *name)
{
	struct xlsx_sheet *sheet = ctx;

	if (xml_is(name, "c")) {
		end_cell(sheet, (struct plain_text){sheet->base.value.text, sheet->base.value.len},
			 sheet->has_formula);
		strbuf_next(&sheet->base.text.out, &sheet->base.value);
	} else if (xml_is(name, "v") || xml_is(name, "t")) {
		sheet->is_inside = false;
	} else if (xml_is(name, "rPh")) {
		sheet->is_phonetic = false;
	} else if (xml_is(name, "r")) {
		end_run(&sheet->run, &sheet->base.value);
	} else if (xml_is(name, "row")) {
		end_row(sheet);
		sheet->base.rows_begin = xml_end_of_tag(sheet->base.xml);
	} else if (xml_is(name, "sheetData")) {
		xml_stop(sheet->base.xml);
	}
}

static void on_sheet_text(void *ctx, const char *s, size_t n)
{
	struct xlsx_sheet *sheet = ctx;

	if (sheet->is_inside && !sheet->is_phonetic)
		strbuf_add(&sheet->base.value, s, n);
}

static void on_plain_cell(void *ctx, const struct plain_cell *cell)
{
	begin_cell(ctx, cell->place, cell->type, cell->style);
	end_cell(ctx, cell->value, cell->has_formula);
}

static enum plain_row read_plain_row(struct sheet_reader *reader, const char *bytes, size_t n,
				     size_t *taken)
{
	static const struct plain_row_handlers handlers = {begin_row, on_plain_cell};
	struct xlsx_sheet *sheet = (struct xlsx_sheet *)reader;
	size_t row = sheet->row;
	enum plain_row result = plain_row_read(bytes, n, &handlers, sheet, taken);

	if (result == PLAIN_ROW) {
		end_row(sheet);
	} else {
		sheet->row = row;
		sheet_text_drop_row(&reader->text);
	}
	return result;
}

static const struct xml_handlers sheet_handlers = {
	.start = on_sheet_start, .end = on_sheet_end, .text = on_sheet_text};

const struct workbook_format workbook_xlsx = {
	.entry = "xl/workbook.xml",
	.open = open_xlsx,
	.release = release_xlsx,
	.lists_merged = true,
	.reader_size = sizeof(struct xlsx_sheet),
	.handlers = &sheet_handlers,
	.plain_row = read_plain_row,
};
