#include "csv_table.h"

#include <assert.h>
#include <string.h>

#include "input.h"
#include "period_words.h"
#include "row_unit.h"
#include "text.h"

const struct csv_reader_options csv_table_options = {
	.skip_comments = true, .fallback = CSV_GUESS, .reports_fallback = true, .skip_empty = true};

void csv_table_init(struct csv_table *table, const struct csv_table_kind *kind, const char *path,
		    void *ctx, struct diag_sink *sink)
{
	assert(kind->n <= CSV_COLUMNS_MAX);
	*table = (struct csv_table){.kind = kind,
				    .path = path,
				    .ctx = ctx,
				    .sink = sink,
				    .errors_before = sink->errors};
}

void csv_table_note(struct csv_table *table, enum diag_code code)
{
	if (!table->failed)
		table->failed = code;
}

void csv_table_send(struct csv_table *table, const struct csv_record *record, size_t cell,
		    size_t offset, struct diag *diag)
{
	if (!diag_sink_is_full(table->sink))
		csv_record_locate(record, cell, offset, diag);
	diag_send(table->sink, diag);
	if (!diag->is_warning)
		csv_table_note(table, diag->code);
}

/* The column of this name, which begins with a letter; n if there is none. */
static size_t find_column(const struct csv_table *table, const char *name)
{
	size_t column = text_is_digit(*name) ? table->kind->n : 0;

	while (column < table->kind->n && !text_equal_nocase(name, table->kind->names[column]))
		column++;
	return column;
}

/* The same with the mark of a note behind the name: "Exports¹". */
static size_t find_named(const struct csv_table *table, struct csv_cell cell)
{
	char name[64];
	const size_t n = heading_without_note(cell.text, cell.len);

	if (n == cell.len || n >= sizeof(name))
		return find_column(table, cell.text);
	memcpy(name, cell.text, n);
	name[n] = '\0';
	return find_column(table, name);
}

/* Whether the header's name is one of the words, a space or a hyphen being an underscore. */
static bool is_other_name(const char *words, struct csv_cell cell)
{
	const char *name = cell.text;
	size_t length;

	/* They begin with letters: figures, of which a line without a header may have very many, do not. */
	if (!words || text_is_digit(*name) || !*name)
		return false;
	length = heading_without_note(cell.text, cell.len);
	while (*words) {
		size_t n = strcspn(words, ","), i = 0;

		for (; i < n && i < length; i++) {
			char c = text_to_lower(name[i]);

			if (words[i] != (c == ' ' || c == '-' ? '_' : c))
				break;
		}
		if (i == n && i == length)
			return true;
		words += n;
		words += *words == ',';
	}
	return false;
}

/* The cell of a column by its other names, which no column has yet. */
static void find_other_name(struct csv_table *table, size_t column, const struct csv_record *header)
{
	const char *words = table->kind->other_names[column];

	for (size_t i = 0; words && i < header->n && !csv_table_has(table, column); i++) {
		if (is_other_name(words, header->cells[i]))
			table->cell_of[column] = i;
	}
}

bool csv_table_reads(const struct csv_table *table, size_t cell)
{
	for (size_t column = 0; column < table->kind->n; column++) {
		if (table->cell_of[column] == cell)
			return true;
	}
	return false;
}

/* Find the columns in the header, in capitals or not; a name that stands twice is an error. */
static void map_columns(struct csv_table *table, const struct csv_record *header)
{
	for (size_t i = 0; i < table->kind->n; i++)
		table->cell_of[i] = CSV_NO_CELL;
	table->header_cells = table->n_named = header->n;
	while (table->n_named && !header->cells[table->n_named - 1].len)
		table->n_named--;
	for (size_t i = 0; i < header->n; i++) {
		size_t column = find_named(table, header->cells[i]);
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (column == table->kind->n)
			continue;
		if (!csv_table_has(table, column)) {
			table->cell_of[column] = i;
			continue;
		}
		diag_set(&diag, DIAG_COLUMN, "column '%s' appears twice",
			 diag_quote(quoted, header->cells[i].text, header->cells[i].len));
		csv_table_send(table, header, i, 0, &diag);
	}
	for (size_t column = 0; table->kind->other_names && column < table->kind->n; column++)
		find_other_name(table, column, header);
}

static const char *name_at(const void *names, size_t i)
{
	return ((const char *const *)names)[i];
}

/* Warn of each name that is no column, with the nearest one. In a workbook, a table need not begin in the first
 * column: what is beside it has no name. */
static void warn_unknown(struct csv_table *table, const struct csv_record *header)
{
	size_t i = 0;

	while (header->is_sheet && i < header->n && !header->cells[i].len)
		i++;
	for (; i < table->n_named; i++) {
		const struct csv_cell *name = &header->cells[i];
		const char *nearest;
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (csv_table_reads(table, i) || find_column(table, name->text) < table->kind->n ||
		    is_other_name(table->kind->derived, *name))
			continue;
		diag_set(&diag, DIAG_COLUMN, "unknown column '%s' is not read",
			 diag_quote(quoted, name->text, name->len));
		diag.is_warning = !is_other_name(table->kind->decisive, *name);
		if (!diag.is_warning) {
			diag_set_remedy(&diag, "leave it out and write the whole unit into column "
					       "unit, e.g. USD million");
			csv_table_send(table, header, i, 0, &diag);
			continue;
		}
		nearest = diag_sink_is_full(table->sink)
				  ? NULL
				  : nearest_name(name->text, name_at, table->kind->names,
						 table->kind->n);
		if (nearest)
			diag_set_remedy(&diag, "did you mean '%s'?", nearest);
		csv_table_send(table, header, i, 0, &diag);
	}
}

/* Behind the last name spreadsheets leave empty cells: only where a row has something there, columns lack a name. */
static void warn_nameless(struct csv_table *table, const struct csv_record *record)
{
	for (size_t i = table->n_named; i < record->n && i < table->header_cells; i++) {
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (!record->cells[i].len)
			continue;
		table->n_named = i + 1;
		diag_set(&diag, DIAG_COLUMN, "the column of '%s' has no name, and is not read",
			 diag_quote(quoted, record->cells[i].text, record->cells[i].len));
		diag.is_warning = true;
		csv_table_send(table, record, i, 0, &diag);
	}
}

bool csv_table_has(const struct csv_table *table, size_t column)
{
	return table->cell_of[column] != CSV_NO_CELL;
}

bool csv_table_calls(const struct csv_table *table, const struct csv_record *header, size_t column,
		     const char *name)
{
	return !csv_table_has(table, column) ||
	       text_contains_nocase(name, header->cells[table->cell_of[column]].text);
}

struct csv_cell csv_table_cell(const struct csv_table *table, const struct csv_record *record,
			       size_t column)
{
	return csv_table_has(table, column) ? record->cells[table->cell_of[column]]
					    : (struct csv_cell){"", 0};
}

/* Whether the record has as many cells as the header, and is no remark below the table; an error unless. */
static bool has_width(struct csv_table *table, const struct csv_record *record)
{
	bool too_many = record->n > table->header_cells;
	struct diag diag;

	if (table->header_cells > 1 && csv_record_is_remark(record, table->header_cells))
		return false;
	if (record->n == table->header_cells)
		return true;
	diag_set(&diag, DIAG_COLUMN, "%zu cells, but the header has %zu", record->n,
		 table->header_cells);
	diag_set_remedy(&diag, too_many ? "quote a cell that holds the separator"
					: "write a separator for each empty cell");
	csv_table_send(table, record, too_many ? table->header_cells : record->n, 0, &diag);
	return false;
}

void csv_table_refuse_at(struct csv_table *table, const struct csv_record *record,
			 const struct cell_fault *fault)
{
	size_t cell = table->cell_of[fault->column];
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_quote(quoted, record->cells[cell].text, record->cells[cell].len);
	diag_set(&diag, fault->code, "%s '%s' in column %s", fault->what, quoted,
		 table->kind->names[fault->column]);
	diag_set_remedy(&diag, "%s", fault->remedy);
	csv_table_send(table, record, cell, fault->offset, &diag);
}

void csv_table_refuse(struct csv_table *table, const struct csv_record *record, size_t column,
		      enum diag_code code, const char *what, const char *remedy)
{
	csv_table_refuse_at(table, record, &(struct cell_fault){column, 0, code, what, remedy});
}

/* A number in a workbook has a decimal point here whatever its cell shows: with other marks it is text. */
static bool is_text_of_sheet(const struct csv_record *record, enum figure_status status)
{
	return record->is_sheet && (status == FIGURE_WRONG_MARK || status == FIGURE_AMBIGUOUS ||
				    status == FIGURE_SPACE || status == FIGURE_GROUPS);
}

void csv_table_refuse_figure(struct csv_table *table, const struct csv_record *record,
			     size_t column, size_t offset, enum figure_status status, char mark)
{
	csv_table_refuse_at(
		table, record,
		&(struct cell_fault){column, offset,
				     status == FIGURE_TOO_LONG ? DIAG_RANGE : DIAG_SYNTAX,
				     figure_status_text(status),
				     is_text_of_sheet(record, status)
					     ? "the cell holds text: convert it to a number"
					     : figure_status_remedy(status, mark)});
}

void csv_table_refuse_period(struct csv_table *table, const struct csv_record *record,
			     size_t column, enum period_status status)
{
	if (status)
		csv_table_refuse(table, record, column,
				 status == PERIOD_SYNTAX ? DIAG_SYNTAX : DIAG_RANGE,
				 "invalid period", period_status_text(status));
}

struct csv_cell csv_table_figure_cell(struct csv_table *table, const struct csv_record *record,
				      size_t column)
{
	struct csv_cell cell = csv_table_cell(table, record, column);
	char currency[CURRENCY_MAX] = "";
	struct unit shown;
	size_t n;

	if (table->kind->may_show_scales && cell.len && !text_is_digit(cell.text[cell.len - 1]))
		take_currency(&cell, currency);
	else if (table->kind->may_show_scales && cell.len && !text_is_digit(*cell.text))
		take_currency(&cell, currency);
	if (table->marks_figures)
		cell.len = figure_without_note(cell.text, cell.len, &table->marked);
	n = cell.len;
	shown = table->kind->may_show_scales ? shown_unit(cell.text, &n)
					     : unit_take_shown(cell.text, &n);

	if (!shown.currency[0])
		memcpy(shown.currency, currency, CURRENCY_MAX);
	table->figure_power = shown.power;
	if (table->kind->may_show_scales || !shown.power)
		cell.len = n;
	if (shown.power)
		table->shown.power = !table->shown.power || table->shown.power == shown.power
					     ? shown.power
					     : SHOWN_SEVERAL;
	if (shown.currency[0] && table->shown.currency[0] &&
	    !unit_same_currency(shown, table->shown))
		table->shown.power = SHOWN_SEVERAL;
	if (shown.currency[0])
		memcpy(table->shown.currency, shown.currency, CURRENCY_MAX);
	return cell;
}

bool csv_table_figure(struct csv_table *table, const struct csv_record *record, size_t column,
		      struct dec *value, enum qualifier *qualifier)
{
	struct csv_cell cell = csv_table_figure_cell(table, record, column);
	char mark = record->separator == ';' ? ',' : '.';
	size_t offset = 0;
	enum figure_status status =
		figure_read_joined(cell.text, cell.len, mark, value, qualifier, &offset);

	if (!status || (status == FIGURE_AMBIGUOUS && !record->is_sheet &&
			figure_read_groups(cell.text, cell.len, mark, value, qualifier)))
		return true;
	csv_table_refuse_figure(table, record, column, offset, status, mark);
	return false;
}

/* --- the file ----------------------------------------------------------------------------------- */

static void require_columns(struct csv_table *table, const struct csv_record *header)
{
	for (size_t column = 0; column < table->kind->n_needed; column++) {
		struct diag diag;

		if (csv_table_has(table, column))
			continue;
		diag_set(&diag, DIAG_COLUMN, "no column '%s'", table->kind->names[column]);
		diag_set_remedy(&diag, "begin with the line %s", table->kind->begin_with);
		csv_table_send(table, header, 0, 0, &diag);
	}
}

static void read_header(struct csv_table *table, const struct csv_record *header)
{
	table->has_header = true;
	map_columns(table, header);
	require_columns(table, header);
	if (table->kind->check_header)
		table->kind->check_header(table, header);
	if (!table->failed)
		warn_unknown(table, header);
}

/* What rows say that are left out, once. */
static void warn_of_left_out(struct csv_table *table, const struct csv_record *record, size_t i,
			     const char *remedy)
{
	const struct csv_cell *cell = &record->cells[i];
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	if (table->n_left_out++)
		return;
	diag_set(&diag, DIAG_UNIT, "rows that say '%s' are left out",
		 diag_quote(quoted, cell->text, cell->len));
	diag.is_warning = true;
	diag_set_remedy(&diag, "%s", remedy);
	csv_table_send(table, record, i, 0, &diag);
}

/* A row that says of itself that its figures are none, a forecast, or others', a sum. */
static bool is_left_out(struct csv_table *table, const struct csv_record *record)
{
	const struct csv_cell first = csv_table_cell(table, record, 0);

	if (table->kind->is_of_others && table->kind->is_of_others(first.text, first.len)) {
		warn_of_left_out(table, record, table->cell_of[0],
				 "they are sums of other rows, or compare them");
		return true;
	}
	for (size_t i = 0; table->says_other && i < record->n; i++) {
		const struct csv_cell *cell = &record->cells[i];

		/* Behind a period: "2030 (target)". */
		const char *bracket = i == table->cell_of[0] ? strchr(cell->text, '(') : NULL;
		const char *said = bracket ? bracket + 1 : cell->text;

		if (!cell->len || (csv_table_reads(table, i) && !bracket) ||
		    !table->says_other(said, strlen(said)))
			continue;
		warn_of_left_out(table, record, i,
				 "by that word they hold no exports or imports of goods as they "
				 "were");
		return true;
	}
	return false;
}

bool csv_table_on_record(void *ctx, const struct csv_record *record)
{
	struct csv_table *table = ctx;

	/* A claim that somebody has taken out, or a word about it. */
	if (table->has_header && record->n && record->cells[0].text[0] == '#' &&
	    (table->kind->may_have_comments ||
	     (table->kind->take_comment && table->kind->take_comment(table->ctx, table, record))))
		return true;
	if (record->is_damaged) {
		csv_table_note(table, DIAG_ENCODING);
		return table->has_header; /* without a header the rest makes no sense */
	}
	if (!table->has_header ||
	    (table->kind->may_repeat_header && table->cell_of[0] < record->n &&
	     text_equal_nocase(record->cells[table->cell_of[0]].text, table->kind->names[0]))) {
		read_header(table, record);
		return !table->failed;
	}
	table->n_rows++;
	warn_nameless(table, record);
	if (has_width(table, record) && !is_left_out(table, record))
		table->kind->read_row(table->ctx, table, record);
	return table->failed != DIAG_NOMEM;
}

enum diag_code csv_table_finish(struct csv_table *table, enum diag_code code, bool may_be_empty)
{
	if (!table->failed && !code && !table->has_header)
		code = diag_report(table->sink, DIAG_COLUMN, table->path,
				   "no header: the file holds no %s", table->kind->holds);
	else if (!table->failed && !code && !table->n_rows && !may_be_empty)
		code = diag_report(table->sink, DIAG_NO_DATA, table->path,
				   "no rows below the header");
	/* Of a wrong byte, in a comment or an unfinished record, only the reader's sink hears. */
	if (!table->failed && table->sink->errors - table->errors_before > (code != DIAG_OK))
		table->failed = DIAG_ENCODING;
	csv_table_note(table, code);
	return table->failed;
}

static enum diag_code feed(void *reader, const char *bytes, size_t n)
{
	return csv_reader_feed(reader, bytes, n);
}

/* Hand the records of the file at path to the table. */
static enum diag_code read_file(struct csv_table *table)
{
	char block[INPUT_BLOCK];
	struct csv_reader *reader;
	struct input input;
	enum diag_code code = input_open_table(&input, table->path, table->sink), finished;
	size_t n;

	if (code)
		return code;
	reader = csv_reader_new(table->path, csv_table_options, csv_table_on_record, table,
				table->sink);
	if (!reader) {
		input_close(&input);
		return diag_nomem(table->sink);
	}
	code = input_read(&input, block, INPUT_BLOCK, &n, table->sink);
	if (!code)
		code = input_feed(&input, block, n, feed, reader, table->sink);
	finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	input_close(&input);
	return code ? code : finished;
}

enum diag_code csv_table_read(const struct csv_table_kind *kind, const char *path, void *ctx,
			      struct diag_sink *sink)
{
	struct csv_table table;

	csv_table_init(&table, kind, path, ctx, sink);
	return csv_table_finish(&table, read_file(&table), kind->may_be_empty);
}

bool csv_table_refuse_parts_of_years(struct csv_table *table, const struct csv_record *header,
				     size_t column)
{
	static const char parts[] = "month|quarter|monat|quartal|mois|maand|trimestre|kwartaal|"
				    "месяц|Месяц|qtr|refmonth";
	size_t period = table->cell_of[column];
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;
	bool refused = false;

	if (text_equal_nocase(header->cells[period].text, table->kind->names[column]))
		return false;
	for (size_t i = 0; i < header->n; i++) {
		struct csv_cell cell = header->cells[i];

		if (i == period || !text_is_in_list_nocase(cell.text, parts))
			continue;
		diag_set(&diag, DIAG_COLUMN, "column '%s' is only a part of the period",
			 diag_quote(quoted, cell.text, cell.len));
		diag_set_remedy(&diag, "write the whole in one column period: 2024-08 or 2024-Q3");
		csv_table_send(table, header, i, 0, &diag);
		refused = true;
	}
	return refused;
}
