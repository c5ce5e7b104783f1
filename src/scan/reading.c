#include "reading.h"

#include <string.h>

#include "survey.h"
#include "text.h"

/* Whether the key's cells are those of the record before. */
static bool is_same_key(const struct reading *reading, const struct csv_cell *cells)
{
	const struct row_key *key = &reading->key;
	const char *at = key->bytes;

	if (!key->is_known)
		return false;
	for (unsigned left = reading->format->key_columns; left; left &= left - 1) {
		const struct csv_cell *cell = &cells[__builtin_ctz(left)];

		if (key->lengths[__builtin_ctz(left)] != cell->len ||
		    memcmp(at, cell->text, cell->len) != 0)
			return false;
		at += cell->len;
	}
	return true;
}

static void remember_key(struct reading *reading, const struct csv_cell *cells)
{
	struct row_key *key = &reading->key;
	size_t used = 0;

	key->is_known = true;
	for (unsigned left = reading->format->key_columns; left; left &= left - 1) {
		unsigned column = (unsigned)__builtin_ctz(left);

		if (cells[column].len > KEY_MAX - used) {
			key->is_known = false;
			return;
		}
		memcpy(key->bytes + used, cells[column].text, cells[column].len);
		key->lengths[column] = cells[column].len;
		used += cells[column].len;
	}
}

/* Whether the form has a column for the flow, and the file has not. */
static bool lacks_flow(const struct reading *reading)
{
	for_each_of(const struct source_assumption, assumption, reading->format->assumptions,
		    SOURCE_ASSUMPTIONS_MAX) {
		if (assumption->assumed == ASSUMED_FLOW)
			return reading->header.cell_of[assumption->column] == CELL_NONE;
	}
	return false;
}

bool reading_has_flow_column(const struct reading *reading)
{
	return !reading->format->wide && !lacks_flow(reading);
}

/* The unit or the scale that lines above the header give. */
static enum row_status complete_unit(const struct reading *reading, struct source_row *row)
{
	enum fault fault;

	return wide_title_complete_unit(&reading->wide.title, &row->has_unit, &row->unit, &fault)
		       ? ROW_TAKEN
		       : row_refuse(row, reading->format->value_column, fault);
}

static enum row_status understand(struct reading *reading, const struct csv_cell *cells,
				  struct source_row *row)
{
	const struct source_format *format = reading->format;
	struct row_key *key = &reading->key;
	size_t line = row->record.line;
	bool is_mark_open = row->is_mark_open;
	const unsigned char *name_of = row->name_of;

	if (!format->read_key) {
		enum row_status status = format->read_row(cells, row);

		if (reading->wide.title.has_flow && lacks_flow(reading))
			row->record.flow = reading->wide.title.flow;
		return status || format->source ? status : complete_unit(reading, row);
	}
	if (!is_same_key(reading, cells)) {
		key->row = (struct source_row){.code = DIAG_OK};
		key->status = format->read_key(cells, &key->row);
		remember_key(reading, cells);
	}
	*row = key->row;
	row->record.line = line;
	row->is_mark_open = is_mark_open;
	row->name_of = name_of;
	return key->status ? key->status : format->read_figure(cells, row);
}

/* A header again: files were put behind each other. */
static bool skip_header(struct reading *reading, const struct csv_record *record)
{
	bool is_same;

	if (!header_is_again(reading->format, &reading->header, record, &is_same))
		return false;
	reading->n_headers++;
	if (!is_same)
		reading_refuse_second_header(reading, record);
	return true;
}

/* Whether the header leaves out the record's last field, and this is it: Eurostat's flags. */
static bool is_flag(const struct reading *reading, const struct csv_cell *cell)
{
	bool may_be = false;

	for (size_t i = 0; i < reading->header.n_columns; i++)
		may_be = may_be || reading->header.cell_of[i] == CELL_EXTRA;
	for (size_t i = 0; i < cell->len; i++)
		may_be = may_be &&
			 (cell->text[i] == ' ' || (cell->text[i] >= 'a' && cell->text[i] <= 'z'));
	return may_be && cell->len <= 4;
}

/* As many cells as the header, or an empty one more. */
static bool has_right_width(struct reading *reading, const struct csv_record *record)
{
	size_t n = reading->header.n;
	struct diag diag;

	if (record->n == n ||
	    (record->n == n + 1 && (!record->cells[n].len || is_flag(reading, &record->cells[n]))))
		return true;
	diag_set(&diag, DIAG_COLUMN, "%zu cells, but the header has %zu", record->n, n);
	diag_set_remedy(&diag, record->n > n ? "quote a cell that holds the separator"
					     : "write a separator for each empty cell");
	reading_send_at(reading, record, record->n > n ? n : record->n, &diag);
	return false;
}

/* What the numbers of a record, of whichever pair, show of the file's decimal mark. */
static void note_marks(struct reading *reading, const struct csv_record *record)
{
	const struct header *header = &reading->header;

	reading_note_mark(reading, &record->cells[header->cell_of[reading->format->value_column]]);
	for (size_t i = 0; i < header->n_numbers; i++)
		reading_note_mark(reading, &record->cells[header->numbers[i]]);
}

/* A row of separators alone, as spreadsheets leave them at the end, or with something only where nothing
 * is read: a footnote. */
static bool is_empty(const struct csv_cell *cells, size_t n)
{
	size_t i = 0;

	while (i < n && !cells[i].len)
		i++;
	return i == n;
}

/* A row of no country: which of its areas has a name that is not known? */
static void note_unknown(struct reading *reading, const struct csv_cell *cells,
			 const struct trade_record *record)
{
	const struct source_format *format = reading->format;

	for (size_t side = 0; format->area && side < countof(format->area_columns); side++) {
		const size_t *columns = format->area_columns[side];
		size_t i = 0;
		char code[4];

		while (i + 1 < SOURCE_AREAS && reading->header.cell_of[columns[i]] >= CELL_EXTRA)
			i++;
		if (format->area(code, cells[columns[i]], columns[i], record->period) ||
		    reading_knows_group(reading, cells[columns[i]]))
			continue;
		reading_add_unknown(reading, cells[columns[i]].text, cells[columns[i]].len);
		if (side && strcmp(record->reporter, reading->reporter) == 0)
			reading->lacks_partners = true;
	}
}

static void read_row(struct reading *reading, const struct csv_record *record)
{
	struct csv_cell cells[SOURCE_COLUMNS_MAX];
	struct source_row row = {.record = {.line = record->line},
				 .is_mark_open = reading->is_mark_open,
				 .t_is_quarter = reading->t_is_quarter,
				 .name_of = reading->header.name_of,
				 .legend = reading->header.legend};
	const struct source_format *format = reading->format;
	enum row_status status;
	enum diag_code code;

	if (csv_record_is_remark(record, reading->header.n) || !has_right_width(reading, record))
		return;
	for (size_t i = 0; i < format->n_columns; i++) {
		size_t cell = reading->header.cell_of[i];

		if (cell == CELL_EXTRA)
			cell = reading->header.n;
		cells[i] = cell < record->n ? record->cells[cell] : (struct csv_cell){"", 0};
	}
	if (is_empty(cells, format->n_columns))
		return;
	reading->n_rows++;
	if (reading_leaves_out(reading, record)) {
		reading->skipped[ROW_NOT_VALUE]++;
		return;
	}
	if (reading->is_mark_open)
		note_marks(reading, record);
	status = understand(reading, cells, &row);
	reading->status = status;
	reading->skipped[status]++;
	if (status == ROW_OTHER_AREA)
		note_unknown(reading, cells, &row.record);
	if (status && status != ROW_BAD)
		reading_note_counted(reading, &row);
	if (status == ROW_BAD)
		reading_send_bad_row(reading, record, &row,
				     reading->header.cell_of[row.bad_column]);
	if (status)
		return;
	row.cells = cells;
	row.is_wider = record->n > reading->header.n;
	row.may_be_shifted = row.is_wider && !reading->header.ends_with_needed &&
			     record->cells[reading->header.n - 1].len;
	row.value_cell = reading->header.cell_of[format->value_column];
	reading_note_date(reading, &row);
	if (!reading_add_row(reading, &row))
		return;
	code = row.code;
	if (row.what)
		reading_send_bad_row(reading, record, &row, row.value_cell);
	else
		reading_send_refused(reading, record, code);
}

/* A survey reports which files end in the middle of a record. */
static void note_line(const struct reading *reading, const struct csv_record *record)
{
	size_t n = reading->format->wide		    ? reading->wide.n_cells
		   : reading->format == &source_stat_gov_kz ? reading->table.n_cells
							    : reading->header.n;

	if (reading->request->survey)
		survey_note_line(reading->request->survey, record->line, record->n < n);
}

/* Columns that only their cells show to be the reporter's and the partner's. */
static void warn_of_aliases(struct reading *reading, const struct csv_record *record)
{
	const struct source_alias *alias = reading->found->aliases;
	struct diag diag;

	if (reading->is_second_time || !reading->found->n_aliases || reading->found->is_turned)
		return; /* periods and flows show what they are */
	if (reading->found->n_aliases == 2)
		diag_set(&diag, DIAG_COLUMN,
			 "no heading names the %s: by its cells it is '%s', and '%s' the %s",
			 alias[0].name, alias[0].heading, alias[1].heading, alias[1].name);
	else
		diag_set(&diag, DIAG_COLUMN, "no heading names the %s: by its cells it is '%s'",
			 alias[0].name, alias[0].heading);
	diag.is_warning = true;
	diag_set_remedy(&diag, "if that is wrong, name the columns reporter and partner");
	csv_record_locate(record, alias->cell, 0, &diag);
	diag_send(reading->sink, &diag);
}

/* More columns of values than the one that is read, in another unit maybe. */
static void warn_of_other_values(struct reading *reading, const struct csv_record *record)
{
	const struct source_format *format = reading->format;
	size_t cell = reading->header.cell_of[format->value_column], other;
	char read[DIAG_QUOTE_MAX], left[DIAG_QUOTE_MAX];
	struct diag diag;

	if (format->source || reading->is_second_time || cell >= record->n)
		return;
	other = header_find_other(format->columns[format->value_column].names, cell, record);
	if (other == SIZE_MAX)
		return;
	diag_set(&diag, DIAG_COLUMN, "of several columns of values '%s' is read, '%s' is not",
		 diag_quote(read, record->cells[cell].text, record->cells[cell].len),
		 diag_quote(left, record->cells[other].text, record->cells[other].len));
	diag.is_warning = true;
	diag_set_remedy(&diag, "leave one column of values to choose");
	csv_record_locate(record, other, 0, &diag);
	diag_send(reading->sink, &diag);
}

static bool may_go_on(const struct reading *reading)
{
	return reading->failed != DIAG_NOMEM && !reading->wanted.runs.is_lost;
}

bool reading_on_record(void *ctx, const struct csv_record *record)
{
	struct reading *reading = ctx;
	struct source_named named;

	if (!reading->has_header && reading->found &&
	    source_name_columns(reading->found, record, &named)) {
		record = &named.record;
		warn_of_aliases(reading, record);
	}
	reading->record = record;
	if (record->is_damaged) {
		reading_note(reading, DIAG_ENCODING);
		return reading->has_header;
	}
	reading->is_mark_open = reading->is_mark_open || record->separator == ';';
	if (reading->format == &source_stat_gov_kz || reading->format->wide) {
		reading_on_table_record(reading, record);
	} else if (!reading->has_header) {
		reading->has_header = true;
		header_map(reading->format, record, &reading->header);
		if (lacks_flow(reading))
			wide_title_take_name(&reading->wide.title, reading->path);
		warn_of_other_values(reading, record);
		reading_note_unread(reading, record);
	} else if (!skip_header(reading, record)) {
		read_row(reading, record);
	}
	note_line(reading, record);
	return may_go_on(reading);
}

bool reading_on_row(struct reading *reading, const struct csv_record *record)
{
	reading->only_counted = false;
	reading->may_lead = false;
	reading->record = record;
	if (!skip_header(reading, record))
		read_row(reading, record);
	return may_go_on(reading);
}

void reading_release(struct reading *reading)
{
	tally_release(&reading->wanted);
	tally_release(&reading->others);
	pairs_release(&reading->pairs);
	wide_table_release(&reading->wide);
}

void reading_begin_part(struct reading *part, const struct reading *whole, struct diag_sink *sink)
{
	struct tally wanted = part->wanted, others = part->others;
	struct pairs pairs = part->pairs;

	pairs_clear(&pairs);
	tally_clear(&wanted);
	tally_clear(&others);
	*part = (struct reading){
		.format = whole->format,
		.request = whole->request,
		.sink = sink,
		.path = whole->path,
		.header = whole->header,
		.has_header = true,
		.wants_mirror = whole->wants_mirror,
		.takes_any_pair = whole->takes_any_pair,
		.wanted = wanted,
		.others = others,
		.pairs = pairs,
		.is_part = true,
		.t_is_quarter = whole->t_is_quarter,
		.told_year = whole->told_year,
	};
	part->wide.title = whole->wide.title;
	memcpy(part->apart, whole->apart, sizeof(part->apart));
	memcpy(part->unread.all, whole->unread.all, sizeof(part->unread.all));
	part->unread.n = whole->unread.n;
	memcpy(part->worded, whole->worded, sizeof(part->worded));
	memcpy(part->reporter, whole->reporter, 4);
	memcpy(part->partner, whole->partner, 4);
	part->wants_any_partner = whole->wants_any_partner;
}

static bool take_pairs(struct reading *reading, const struct reading *part)
{
	for (size_t i = 0; i < part->pairs.n; i++) {
		if (!pairs_add(&reading->pairs, &part->pairs.all[i]))
			return false;
	}
	return true;
}

/* The one pair's rows, as long as it is one and not the pair wanted. */
static bool take_others(struct reading *reading, const struct reading *part, size_t lines)
{
	reading->n_kept += part->n_kept;
	if (!reading->wanted.totals.n && reading->pairs.is_one)
		return tally_merge(&reading->others, &part->others, lines);
	reading_drop_others(reading);
	return true;
}

bool reading_take_part(struct reading *reading, const struct reading *part, size_t lines)
{
	if (part->failed || !tally_merge(&reading->wanted, &part->wanted, lines) ||
	    !take_pairs(reading, part) || !take_others(reading, part, lines))
		return false;
	reading->n_rows += part->n_rows;
	reading->has_products = reading->has_products || part->has_products ||
				(reading->product_len && part->product_len &&
				 (reading->product_len != part->product_len ||
				  memcmp(reading->product, part->product, part->product_len) != 0));
	if (part->product_len && !reading->product_len) {
		memcpy(reading->product, part->product, part->product_len);
		reading->product_len = part->product_len;
	}
	reading->n_dates += part->n_dates;
	reading->n_off_level += part->n_off_level;
	reading->n_of_pair += part->n_of_pair;
	reading->n_of_others += part->n_of_others;
	reading->n_headers += part->n_headers;
	reading->n_narrow += part->n_narrow;
	if (part->shifted_line && !reading->shifted_line)
		reading->shifted_line = part->shifted_line + lines;
	unread_said_take(&reading->left_out, &part->left_out, lines);
	unread_columns_take(&reading->unread, &part->unread, lines);
	reading->n_first_januaries += part->n_first_januaries;
	reading->n_quarter_days += part->n_quarter_days;
	reading->quarter_months |= part->quarter_months;
	reading->lacks_partners = reading->lacks_partners || part->lacks_partners;
	reading->has_told_year = reading->has_told_year || part->has_told_year;
	for (size_t i = 0; i < part->n_unknown; i++)
		reading_add_unknown(reading, part->unknown[i], strlen(part->unknown[i]));
	for (size_t i = 0; i < countof(reading->skipped); i++)
		reading->skipped[i] += part->skipped[i];
	return true;
}
