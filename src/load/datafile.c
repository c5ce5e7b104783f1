#include "datafile.h"
#include "datafile_columns.inc"

#include <stdlib.h>
#include <string.h>

#include "csv_table.h"
#include "datafile_doubts.h"
#include "figure.h"
#include "period_words.h"
#include "parts.h"
#include "row_unit.h"
#include "text.h"

#define NAME(constant, name, others) [constant] = name,
#define OTHER_NAMES(constant, name, others) [constant] = others,

enum column { DATAFILE_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

static const char *const column_names[COLUMN_COUNT] = {DATAFILE_COLUMNS(NAME)};
static const char *const other_names[COLUMN_COUNT] = {DATAFILE_COLUMNS(OTHER_NAMES)};

/* A figure whose mark groups digits or begins decimals, in a file with semicolons. */
struct open_figure {
	struct figure *growth; /* NULL: a flow of the row */
	size_t row, flow;
	struct dec by_comma;
};

/* What the figures of a file with semicolons show of its decimal mark. */
struct open_marks {
	bool shows_point, shows_comma;
	struct diag first; /* about the first that does not show it; its code is DIAG_OK: none */
	struct dec by_comma[COLUMN_LEVEL]; /* of the row in hand, */
	unsigned in_row;		   /* its figures of this kind, a bit a column */
	struct open_figure *figures;
	size_t n, capacity;
};

struct datafile {
	struct open_marks marks;
	struct csv_reader *reader;
	struct csv_table table;
	struct dataset *data;
	datafile_country_check *is_country;
	bool (*read_country)(char code[4], const char *s, size_t n); /* NULL: codes alone */
	status_set mark; /* what the row's period says of its figures */
	const struct datafile_title *title;
	const char *hint; /* about a header that is no data file's; "": none */
	uint32_t file;
	bool may_group_by_point; /* a flow's column has a name that is not English, or a figure a decimal comma */
	bool begins_by_comma; /* the latter, where commas separate: then a decimal point is an error */
	bool has_marks;	      /* a figure before that has a point or a comma */
	struct period_doubts periods;
	struct parts_count before;  /* what the dataset had of parts before this file */
	struct unread_cells unread; /* the last, for it is large */
};

/* Columns that name countries without saying which of them report: none is assumed then. */
static void refuse_country(struct csv_table *table, const struct csv_record *header)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	if (csv_table_has(table, COLUMN_REPORTER) || csv_table_has(table, COLUMN_PARTNER))
		return;
	for (size_t i = 0; i < header->n; i++) {
		const struct csv_cell *cell = &header->cells[i];

		if (!text_is_in_list_nocase(
			    cell->text, "country|exporter|importer|iso_o|iso_d|origin|destination"))
			continue;
		diag_set(&diag, DIAG_COLUMN, "column '%s': the reporter or the partner?",
			 diag_quote(quoted, cell->text, cell->len));
		diag_set_remedy(&diag, "call it reporter or partner");
		csv_table_send(table, header, i, 0, &diag);
	}
}

static void require_columns(struct csv_table *table, const struct csv_record *header)
{
	struct datafile *file = table->ctx;
	bool has_period = csv_table_has(table, COLUMN_PERIOD), has_flow = false;
	struct diag diag;

	for (size_t i = 0; i < FLOW_COUNT; i++)
		has_flow = has_flow || csv_table_has(table, COLUMN_EXPORTS + i);
	if (has_period && has_flow) {
		period_doubts_begin(&file->periods,
				    header->cells[table->cell_of[COLUMN_PERIOD]].text);
		unread_cells_map(&file->unread, table, header);
		file->may_group_by_point =
			!csv_table_calls(table, header, COLUMN_EXPORTS, "exports") ||
			!csv_table_calls(table, header, COLUMN_IMPORTS, "imports");
		refuse_country(table, header);
		csv_table_refuse_parts_of_years(table, header, COLUMN_PERIOD);
		return;
	}
	if (has_period && csv_table_refuse_parts_of_years(table, header, COLUMN_PERIOD))
		return;
	/* A column of dates alone makes no header of ours. */
	has_period =
		has_period && text_equal_nocase(header->cells[table->cell_of[COLUMN_PERIOD]].text,
						column_names[COLUMN_PERIOD]);
	diag_set(&diag, DIAG_COLUMN, "%s",
		 has_flow     ? "no column 'period'"
		 : has_period ? "no column 'exports', 'imports' or 'turnover'"
			      : "no header: the first line names no column 'period'");
	if (*file->hint)
		diag_set_remedy(&diag, "the closest known form is %s", file->hint);
	else
		diag_set_remedy(&diag, "begin with a line such as %s", table->kind->begin_with);
	csv_table_send(table, header, 0, 0, &diag);
}

static void read_period(struct datafile *file, const struct csv_record *record,
			struct observation *row)
{
	struct csv_cell cell = period_doubts_date(
		&file->periods, csv_table_cell(&file->table, record, COLUMN_PERIOD));
	enum period_status status = period_parse_with_t(
		cell.text, cell.len, file->title->t_is_quarter, &row->period, &file->mark);

	csv_table_refuse_period(&file->table, record, COLUMN_PERIOD, status);
	if (!status && period_doubts_see(&file->periods, cell, row->period, record->line))
		csv_table_refuse(&file->table, record, COLUMN_PERIOD, DIAG_AMBIGUOUS,
				 "a month or a quarter:",
				 "write 2022-Q1 for a quarter, 2022-M01 for a month");
}

/* A figure of a file with semicolons, of which the decimal mark is found out at the end; false after a diagnostic
 * why it is none. */
static bool read_open_figure(struct datafile *file, const struct csv_record *record,
			     enum column column, struct figure *figure)
{
	struct csv_cell cell = csv_table_figure_cell(&file->table, record, column);
	struct open_marks *marks = &file->marks;
	struct unmarked_figure open;
	enum figure_status status = figure_read_spaced(cell.text, cell.len, &open);
	char quoted[DIAG_QUOTE_MAX];

	if (!status && file->begins_by_comma && open.mark == MARK_POINT) {
		csv_table_refuse(&file->table, record, column, DIAG_SYNTAX, "invalid number",
				 "other figures of the file have a decimal comma");
		return false;
	}
	if (status) {
		csv_table_refuse_figure(&file->table, record, column, open.offset, status, ',');
		return false;
	}
	figure->value = open.value;
	figure->qualifier = open.qualifier;
	marks->by_comma[column] = open.by_comma;
	marks->shows_point = marks->shows_point || open.mark == MARK_POINT;
	marks->shows_comma = marks->shows_comma || open.mark == MARK_COMMA;
	if (open.mark != MARK_EITHER)
		return true;
	marks->in_row |= 1u << column;
	if (marks->first.code)
		return true;
	diag_set(&marks->first, DIAG_AMBIGUOUS, "ambiguous number '%s' in column %s",
		 diag_quote(quoted, cell.text, cell.len), column_names[column]);
	csv_record_locate(record, file->table.cell_of[column], 0, &marks->first);
	return true;
}

/* The row in hand was added: remember its figures that have two readings. */
static void keep_open_figures(struct datafile *file)
{
	struct open_marks *marks = &file->marks;
	const size_t row = file->data->n - 1;

	for (unsigned left = marks->in_row; left; left &= left - 1) {
		unsigned column = (unsigned)__builtin_ctz(left);
		bool is_growth = column >= COLUMN_EXPORTS_GROWTH;

		if (!alloc_room(marks->figures, &marks->capacity, marks->n + 1)) {
			csv_table_note(&file->table, diag_nomem(file->table.sink));
			return;
		}
		marks->figures[marks->n++] = (struct open_figure){
			.growth = is_growth ? &file->data->rows[row]
						       .growth[column - COLUMN_EXPORTS_GROWTH]
					    : NULL,
			.row = row,
			.flow = is_growth ? 0 : column - COLUMN_EXPORTS,
			.by_comma = marks->by_comma[column]};
	}
}

/* The file has been read: decide what its figures are, or report that nothing shows it. */
static void settle_marks(struct datafile *file)
{
	struct open_marks *marks = &file->marks;

	if (!marks->first.code || file->table.failed)
		return;
	if (marks->shows_point == marks->shows_comma) {
		diag_set_remedy(
			&marks->first, "%s",
			marks->shows_point
				? "other numbers of the file have a decimal point, and "
				  "others a decimal comma: write all with one"
				: "its mark may group digits or start decimals, and no other "
				  "number in the file shows which: write digits without groups");
		csv_table_note(&file->table, diag_send(file->table.sink, &marks->first));
		return;
	}
	for (size_t i = 0; marks->shows_comma && i < marks->n; i++) {
		const struct open_figure *open = &marks->figures[i];
		struct figure *figure =
			open->growth ? open->growth : &file->data->rows[open->row].flow[open->flow];

		figure->value = open->by_comma;
	}
}

/* Below lines that say what a table is of, marks stand for what is missing, as publishers have them. */
static bool is_missing(const struct datafile *file, struct csv_cell cell)
{
	return !cell.len ||
	       ((file->title->names_pair || file->title->unit.currency[0]) &&
		(figure_is_missing(cell.text, cell.len) || says_no_figure(cell.text, cell.len)));
}

/* Whether the decimal mark is to be found out: also where the first mark of a titled table can only begin decimals, "20
 * 118,4". */
static bool is_mark_open(struct datafile *file, const struct csv_record *record, enum column column)
{
	struct csv_cell cell = csv_table_cell(&file->table, record, column);
	struct unmarked_figure figure;

	if (record->separator == ';' || file->may_group_by_point)
		return true;
	if (file->has_marks || record->is_sheet || !file->table.marks_figures)
		return false;
	if (memchr(cell.text, ',', cell.len) && !figure_read_spaced(cell.text, cell.len, &figure) &&
	    figure.mark == MARK_COMMA)
		return file->may_group_by_point = file->begins_by_comma = true;
	file->has_marks = memchr(cell.text, ',', cell.len) || memchr(cell.text, '.', cell.len);
	return false;
}

/* A printed figure; an empty cell leaves it missing. */
static void read_figure(struct datafile *file, const struct csv_record *record, enum column column,
			struct figure *figure)
{
	struct interval range;

	if (is_missing(file, csv_table_cell(&file->table, record, column)) ||
	    !(is_mark_open(file, record, column)
		      ? read_open_figure(file, record, column, figure)
		      : csv_table_figure(&file->table, record, column, &figure->value,
					 &figure->qualifier)))
		return;
	/* The range that it stands for needs a digit more. */
	if (!interval_of_figure(figure->value, figure->qualifier, &range)) {
		csv_table_refuse(&file->table, record, column, DIAG_RANGE, "number too long",
				 "at most 35 digits are kept exactly");
		return;
	}
	figure->state = FIGURE_PRESENT;
	if (file->data->wants_columns)
		figure->column = (uint32_t)csv_record_column(record, file->table.cell_of[column]);
}

static void read_status(struct datafile *file, const struct csv_record *record, enum column column,
			status_set *status)
{
	struct csv_cell cell = csv_table_cell(&file->table, record, column);

	if (!status_parse(cell.text, cell.len, status) &&
	    !status_in_words(cell.text, cell.len, status))
		csv_table_refuse(&file->table, record, column, DIAG_SYNTAX, "unknown status",
				 "use letters of SDMX CL_OBS_STATUS, e.g. P (provisional) or Q "
				 "(suppressed)");
}

/*
 * The row's status holds for each flow that has none of its own. A letter that says "no value" (Q
 * and others) goes to the empty cells, every other letter to the printed ones.
 */
static void read_flows(struct datafile *file, const struct csv_record *record,
		       struct observation *row)
{
	status_set row_status = 0;
	bool any_empty = false, any_unscaled = false;

	read_status(file, record, COLUMN_STATUS, &row_status);
	row_status |= file->mark;
	for (size_t i = 0; i < FLOW_COUNT; i++) {
		enum column column = COLUMN_EXPORTS + (enum column)i;
		enum column status_column = COLUMN_EXPORTS_STATUS + (enum column)i;
		struct figure *figure = &row->flow[i];
		status_set own = 0;

		file->table.marked = 0;
		read_figure(file, record, column, figure);
		any_unscaled =
			any_unscaled || (figure->state == FIGURE_PRESENT &&
					 !dec_is_zero(figure->value) && !file->table.figure_power);
		if (figure->state == FIGURE_PRESENT && dec_sign(figure->value) < 0)
			csv_table_refuse(&file->table, record, column, DIAG_RANGE, "negative flow",
					 "exports, imports and turnover are zero or more");
		read_status(file, record, status_column, &own);
		if (figure->state == FIGURE_PRESENT) {
			figure->status =
				own ? own : (row_status | file->table.marked) & ~status_missing;
			if (own & status_missing)
				csv_table_refuse(&file->table, record, status_column, DIAG_RANGE,
						 "a figure has the status of a missing value",
						 "leave the figure or the status out");
			continue;
		}
		any_empty = any_empty || (csv_table_has(&file->table, column) && !own);
		figure->status = own ? own : row_status & status_missing;
		if (!csv_table_has(&file->table, column) && !own)
			figure->status = 0;
		if (figure->status & STATUS_SUPPRESSED)
			figure->state = FIGURE_SUPPRESSED;
	}
	if (any_unscaled && file->table.shown.power > SHOWN_BY_FORMAT)
		file->table.shown.power = SHOWN_SEVERAL;
	if ((row_status & status_missing) && !any_empty)
		csv_table_refuse(&file->table, record, COLUMN_STATUS, DIAG_RANGE,
				 "no cell is empty, but the status says a value is missing:",
				 "leave the figure or the status out");
}

static void read_growths(struct datafile *file, const struct csv_record *record,
			 struct observation *row)
{
	struct figure growth[FLOW_COUNT] = {0}, *kept;
	bool any = false;

	for (size_t i = 0; i < FLOW_COUNT; i++) {
		read_figure(file, record, COLUMN_EXPORTS_GROWTH + (enum column)i, &growth[i]);
		any = any || growth[i].state == FIGURE_PRESENT;
	}
	if (!any)
		return;
	kept = arena_alloc(&file->data->arena, sizeof(growth));
	if (!kept) {
		csv_table_note(&file->table, diag_nomem(file->table.sink));
		return;
	}
	memcpy(kept, growth, sizeof(growth));
	row->growth = kept;
}

static void read_unit(struct datafile *file, const struct csv_record *record,
		      struct observation *row)
{
	struct csv_cell cell = csv_table_cell(&file->table, record, COLUMN_UNIT);
	enum unit_status status = cell.len ? unit_parse(cell.text, cell.len, &row->unit) : UNIT_OK;
	const char *what = unit_status_text(status), *remedy = unit_status_remedy(status);

	if (status && file->title->read_unit &&
	    file->title->read_unit(&row->unit, cell.text, cell.len))
		status = UNIT_OK;
	if (!status &&
	    row_unit_settle(&row->unit, &file->title->unit, file->table.shown, &what, &remedy))
		return;
	csv_table_refuse(&file->table, record,
			 csv_table_has(&file->table, COLUMN_UNIT) ? COLUMN_UNIT : COLUMN_PERIOD,
			 DIAG_UNIT, what, remedy);
}

/* A column of one side alone that says otherwise than the title, but for the trade with all. */
static void refuse_other_country(struct datafile *file, const struct csv_record *record,
				 enum column column, const char titled[4], const char code[4])
{
	if (file->title->is_titled && strcmp(code, titled) != 0 && strcmp(code, "WLD") != 0)
		csv_table_refuse(&file->table, record, column, DIAG_AMBIGUOUS,
				 "the lines above the table name another country than",
				 "name both countries, in columns reporter and partner");
}

static void read_country(struct datafile *file, const struct csv_record *record, enum column column,
			 const char assumed[4], bool *is_assumed, char code[4])
{
	struct csv_cell cell = csv_table_cell(&file->table, record, column);

	if (!cell.len) {
		memcpy(code, assumed, 4);
		*is_assumed = !file->title->names_pair;
		return;
	}
	if (cell.len == 3) {
		memcpy(code, cell.text, 4);
		if (file->is_country(code)) {
			refuse_other_country(file, record, column, assumed, code);
			return;
		}
	}
	if (file->read_country && file->read_country(code, cell.text, cell.len)) {
		refuse_other_country(file, record, column, assumed, code);
		return;
	}
	csv_table_refuse(&file->table, record, column, DIAG_SYNTAX, "unknown country",
			 "use an ISO 3166 code or a country's name, e.g. KAZ or Belgium");
}

/* Text as our own writer leaves it: a quote mark before = + - @ or tab, or before more quote marks
 * and one of these, is protection, not text, and control characters are escapes. */
static const char *intern_text(struct datafile *file, const struct csv_record *record,
			       enum column column)
{
	struct csv_cell cell = csv_table_cell(&file->table, record, column);
	size_t quotes = strspn(cell.text, "'");
	struct strbuf text = STRBUF_INIT;
	const char *kept = NULL;

	if (quotes && quotes < cell.len && strchr("=+-@\t", cell.text[quotes])) {
		cell.text++;
		cell.len--;
	}
	text_add_read(&text, cell.text, cell.len);
	if (!text.failed)
		kept = dataset_intern(file->data, text.text, text.len);
	strbuf_release(&text);
	csv_table_note(&file->table, kept ? DIAG_OK : diag_nomem(file->table.sink));
	return kept;
}

/* "exports product=6 records=12; imports product=TOTAL records=1" */
static void read_aggregations(struct datafile *file, const struct csv_record *record,
			      struct observation *row)
{
	struct csv_cell cell = csv_table_cell(&file->table, record, COLUMN_LEVEL);
	struct aggregation aggregations[FLOW_COUNT] = {0};

	for (size_t at = 0, end; at < cell.len; at = end + 1) {
		const char *part = cell.text + at, *mark = strchr(part, ';');
		size_t flow = 0, n, name;

		end = mark ? (size_t)(mark - cell.text) : cell.len;
		n = end - at;
		for (; n && *part == ' '; part++)
			n--;
		name = strcspn(part, " ");
		while (flow < FLOW_COUNT && (strlen(flow_names[flow]) != name ||
					     memcmp(flow_names[flow], part, name) != 0))
			flow++;
		if (name < n && flow < FLOW_COUNT &&
		    aggregation_parse(part + name, n - name, &aggregations[flow]))
			continue;
		csv_table_refuse_at(
			&file->table, record,
			&(struct cell_fault){
				COLUMN_LEVEL, at, DIAG_SYNTAX, "invalid level",
				"write e.g. 'exports product=6 records=12; imports product=TOTAL "
				"records=1'"});
		return;
	}
	if (dataset_set_aggregations(file->data, row, aggregations))
		csv_table_note(&file->table, diag_nomem(file->table.sink));
}

/* The source that the row states; else the file's name, or the one that convert wrote for it. */
static void read_source_name(struct datafile *file, const struct csv_record *record,
			     struct observation *row)
{
	struct csv_cell cell = csv_table_cell(&file->table, record, COLUMN_SOURCE);
	const size_t not_stated = strlen(SOURCE_NOT_STATED);
	const char *name = path_base_name(file->table.path);

	row->source_stated = cell.len && strncmp(cell.text, SOURCE_NOT_STATED, not_stated) != 0;
	if (row->source_stated) {
		row->source = intern_text(file, record, COLUMN_SOURCE);
		return;
	}
	if (cell.len > not_stated)
		name = cell.text + not_stated;
	row->source = dataset_intern(file->data, name, strlen(name));
	csv_table_note(&file->table, row->source ? DIAG_OK : diag_nomem(file->table.sink));
}

static void read_source(struct datafile *file, const struct csv_record *record,
			struct observation *row)
{
	struct csv_cell published = csv_table_cell(&file->table, record, COLUMN_PUBLISHED);
	struct csv_cell valuation = csv_table_cell(&file->table, record, COLUMN_VALUATION);
	enum valuation known = VALUATION_UNSTATED;

	read_source_name(file, record, row);
	row->url = intern_text(file, record, COLUMN_URL);
	row->note = intern_text(file, record, COLUMN_NOTE);
	if (published.len && !pub_date_parse(published.text, published.len, &row->published))
		csv_table_refuse(&file->table, record, COLUMN_PUBLISHED, DIAG_SYNTAX,
				 "invalid date", "write it as 2024-10-18, 2024-10 or 2024");
	while (known < VALUATION_COUNT &&
	       !text_equal_nocase(valuation.text, valuation_names[known]))
		known++;
	if (known < VALUATION_COUNT)
		row->valuation = known;
	else
		csv_table_refuse(&file->table, record, COLUMN_VALUATION, DIAG_SYNTAX,
				 "unknown valuation", "use FOB/CIF or FOB/FOB (exports/imports)");
}

static void add_row(struct datafile *file, const struct csv_record *record,
		    const struct observation *row)
{
	const struct observation *first;
	enum diag_code code = dataset_add(file->data, row, &first);
	char text[PERIOD_TEXT_MAX], place[ROW_PLACE_MAX];
	struct diag diag;

	if (!code)
		keep_open_figures(file);
	if (code == DIAG_NOMEM)
		csv_table_note(&file->table, diag_nomem(file->table.sink));
	if (code != DIAG_DUPLICATE)
		return;
	period_format(row->period, text);
	diag_set(&diag, DIAG_DUPLICATE, "period '%s' appears twice, first in %s", text,
		 row_place(place, file->data, first, row));
	diag_set_remedy(&diag,
			"a newer figure of the same source needs a newer date in 'published'");
	csv_table_send(&file->table, record, file->table.cell_of[COLUMN_PERIOD], 0, &diag);
}

static void read_row(void *ctx, struct csv_table *table, const struct csv_record *record)
{
	struct datafile *file = ctx;
	struct observation row = {.file = file->file, .line = record->line};
	size_t errors = table->sink->errors;

	file->marks.in_row = 0;
	table->shown = (struct unit){.power = 0};
	read_period(file, record, &row);
	read_flows(file, record, &row);
	read_aggregations(file, record, &row);
	read_growths(file, record, &row);
	read_unit(file, record, &row);
	read_country(file, record, COLUMN_REPORTER, file->title->reporter, &row.reporter_assumed,
		     row.reporter);
	read_country(file, record, COLUMN_PARTNER, file->title->partner, &row.partner_assumed,
		     row.partner);
	if ((row.reporter_assumed || row.partner_assumed) && strcmp(row.reporter, row.partner) == 0)
		csv_table_refuse(&file->table, record,
				 row.partner_assumed ? COLUMN_REPORTER : COLUMN_PARTNER,
				 DIAG_AMBIGUOUS, "no other country is given with",
				 "name both countries, in columns reporter and partner");
	read_source(file, record, &row);
	/* A right row is kept after another's error too, so that all duplicates are reported. */
	if (table->sink->errors == errors && table->failed != DIAG_NOMEM &&
	    !unread_cells_refuse(&file->unread, table, record, &row))
		add_row(file, record, &row);
}

/* Whether the comment says which part of a publisher's file the rows are of. */
static bool take_part_line(struct datafile *file, const char *text, size_t n, size_t line)
{
	struct csv_table *table = &file->table;

	switch (parts_take_line(file->data, text, n, file->file, line)) {
	case PART_LINE_NONE:
		return false;
	case PART_LINE_TAKEN:
		break;
	case PART_LINE_NOMEM:
		csv_table_note(table, diag_nomem(table->sink));
		break;
	case PART_LINE_WRONG:
		csv_table_note(table, diag_refuse_line(table->sink, DIAG_SYNTAX, table->path, line,
						       "make the part again",
						       "this line describes a part, but not the "
						       "way convert --part does"));
		break;
	}
	return true;
}

static void on_comment(void *ctx, const char *text, size_t n, size_t line)
{
	take_part_line(((struct csv_table *)ctx)->ctx, text, n, line);
}

/* Results that were written one behind the other have such lines between them. */
static bool take_comment(void *ctx, struct csv_table *table, const struct csv_record *record)
{
	(void)table;
	return take_part_line(ctx, record->raw, record->raw_len, record->line);
}

static const struct csv_table_kind data_file = {
	.names = column_names,
	.other_names = other_names,
	.derived = "balance,growth_base,growth_base_source,notes", /* report writes them */
	.decisive =
		"scale,scales,powercode,power_code,unit_mult,unit_multiplier,multiplier,magnitude",
	.n = COLUMN_COUNT,
	.holds = "data",
	.begin_with = "period,exports,imports,turnover,unit",
	.check_header = require_columns,
	.may_repeat_header = true,
	.may_show_scales = true,
	.is_of_others = period_is_of_others,
	.take_comment = take_comment,
	.read_row = read_row,
};

struct datafile *datafile_new(const char *path, struct dataset *data,
			      datafile_country_check *is_country, struct diag_sink *sink)
{
	static const struct datafile_title none = {.reporter = "KAZ", .partner = "BEL"};
	struct datafile *file = malloc(sizeof(*file));
	size_t index = dataset_add_file(data, path);
	struct csv_reader_options options = csv_table_options;

	options.on_comment = on_comment;
	/* Filling the names of columns with zeros would take longer than most files. */
	if (file)
		memset(file, 0, offsetof(struct datafile, unread.all));
	if (file && index != SIZE_MAX) {
		file->data = data;
		file->is_country = is_country;
		file->hint = "";
		file->title = &none;
		file->file = (uint32_t)index;
		csv_table_init(&file->table, &data_file, data->files[index], file, sink);
		file->before = (struct parts_count){data->n_covers, data->n_records};
		file->reader = csv_reader_new(data->files[index], options, csv_table_on_record,
					      &file->table, sink);
	}
	if (file && file->reader)
		return file;
	free(file);
	diag_nomem(sink);
	return NULL;
}

void datafile_heed(struct datafile *file, const struct datafile_known *known)
{
	file->title = known->title ? known->title : file->title;
	file->hint = known->hint ? known->hint : "";
	file->read_country = known->read_country;
	file->table.marks_figures = file->title->names_pair || file->title->unit.currency[0];
	file->table.says_other = known->says_other;
	file->unread.narrows = known->narrows;
	if (known->line)
		csv_reader_at(file->reader, known->line);
	if (known->is_sheet)
		csv_reader_of_sheet(file->reader);
}

enum diag_code datafile_feed(struct datafile *file, const char *bytes, size_t n)
{
	return csv_reader_feed(file->reader, bytes, n);
}

enum diag_code datafile_finish(struct datafile *file)
{
	enum diag_code code = csv_reader_finish(file->reader);

	settle_marks(file);
	period_doubts_finish(&file->periods, &file->table);
	code = csv_table_finish(&file->table, code, file->data->may_repeat);
	if (!code)
		code = parts_check_file(file->data, file->before, file->table.n_rows,
					file->table.path, file->table.sink);
	csv_reader_free(file->reader);
	free(file->marks.figures);
	free(file);
	return code;
}
