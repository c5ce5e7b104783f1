#include "reading.h"

#include <string.h>

#include "figure.h"
#include "survey.h"
#include "text.h"

static bool is_pair(const struct trade_record *record, const char reporter[4],
		    const char partner[4])
{
	return memcmp(record->reporter, reporter, 4) == 0 &&
	       memcmp(record->partner, partner, 4) == 0;
}

/* A reconciled file has exporters and importers: one series, seen from the reporter wanted. */
static void turn_round(const struct reading *reading, struct trade_record *record)
{
	char exporter[4];

	if (reading->wants_any_partner ? memcmp(record->partner, reading->reporter, 4) != 0
				       : !is_pair(record, reading->partner, reading->reporter))
		return;
	memcpy(exporter, record->reporter, 4);
	memcpy(record->reporter, record->partner, 4);
	memcpy(record->partner, exporter, 4);
	record->flow = FLOW_IMPORTS;
}

static bool is_wanted(const struct reading *reading, const struct trade_record *record)
{
	if (reading->wants_any_partner)
		return memcmp(record->reporter, reading->reporter, 4) == 0;
	return is_pair(record, reading->reporter, reading->partner) ||
	       (reading->wants_mirror && !reading->format->is_reconciled &&
		is_pair(record, reading->partner, reading->reporter));
}

/* Which columns tell records apart, and what is done with those that come again. */
static struct tally_rule rule_of(const struct reading *reading)
{
	const struct source_format *format = reading->format;
	struct tally_rule rule = {.key = format->key,
				  .is_complete_key = true,
				  .has_dates = format->has_updates,
				  .is_mark_open = reading->is_mark_open,
				  .is_part = reading->is_part};

	for (size_t i = 0; i < format->n_columns; i++) {
		if (format->key_needs & 1u << i && reading->header.cell_of[i] == CELL_NONE)
			rule.is_complete_key = false;
	}
	return rule;
}

static void note_ambiguous(const struct reading *reading, struct tally *tally,
			   const struct source_row *row)
{
	const struct csv_cell *cell = &reading->record->cells[row->value_cell];
	char quoted[DIAG_QUOTE_MAX];

	diag_set(&tally->ambiguous, DIAG_AMBIGUOUS, "ambiguous number '%s'",
		 diag_quote(quoted, cell->text, cell->len));
	csv_record_locate(reading->record, row->value_cell, 0, &tally->ambiguous);
}

/* Add a row to the pair's. */
static enum diag_code add(struct reading *reading, struct tally *tally,
			  const struct source_row *row)
{
	const struct tally_rule rule = rule_of(reading);

	if (row->is_mark_ambiguous && !tally->ambiguous.code)
		note_ambiguous(reading, tally, row);
	return tally_add(tally, row, &rule);
}

static void note_width(struct reading *reading, const struct source_row *row)
{
	reading->n_narrow += !row->is_wider;
	if (row->may_be_shifted && !reading->shifted_line)
		reading->shifted_line = row->record.line;
}

/* A row of the one pair that the file has so far: what is wrong with it matters only if it stays the
 * one. */
static enum diag_code add_other(struct reading *reading, const struct source_row *row)
{
	enum diag_code code = add(reading, &reading->others, row);

	if (!code || code == DIAG_NOMEM || reading->is_part)
		return code;
	if (!reading->others_code) {
		reading->others_code = code;
		reading->others_line = row->record.line;
	}
	return DIAG_OK;
}

/* The file has more than one pair: the first one's rows are of no use. */
static void drop_others(struct reading *reading)
{
	if (reading->others.totals.n)
		tally_release(&reading->others);
	reading->n_of_others += reading->n_kept;
	reading->n_kept = 0;
}

static enum diag_code take_row(struct reading *reading, struct source_row *row)
{
	const struct source_request *request = reading->request;
	struct trade_record *record = &row->record;
	struct pair pair;
	bool off_level = request->has_pin &&
			 !level_pin_allows(&request->pin, record->product_level, record->details);

	memcpy(pair.reporter, record->reporter, 4);
	memcpy(pair.partner, record->partner, 4);
	if (!pairs_add(&reading->pairs, &pair))
		return DIAG_NOMEM;
	if (request->survey)
		return !survey_wants(request, record) ||
				       survey_add(request->survey, record, reading->file)
			       ? DIAG_OK
			       : DIAG_NOMEM;
	if (reading->format->is_reconciled)
		turn_round(reading, record);
	if (is_wanted(reading, record))
		note_width(reading, row);
	if (is_wanted(reading, record)) {
		reading->n_off_level += off_level;
		reading->n_of_pair++;
		return off_level ? DIAG_OK : add(reading, &reading->wanted, row);
	}
	if (country_is_union(record->reporter) || country_is_union(record->partner)) {
		reading->n_of_others++;
		return DIAG_OK;
	}
	if (reading->takes_any_pair && !request->is_shard && !reading->wanted.totals.n &&
	    reading->pairs.is_one) {
		reading->n_kept++;
		return off_level ? DIAG_OK : add_other(reading, row);
	}
	reading->n_of_others++;
	drop_others(reading);
	return DIAG_OK;
}

/* --- records ------------------------------------------------------------------------------------ */

void reading_note(struct reading *reading, enum diag_code code)
{
	if (!reading->failed)
		reading->failed = code;
}

static void send_at(struct reading *reading, const struct csv_record *record, size_t cell,
		    struct diag *diag)
{
	csv_record_locate(record, cell, 0, diag);
	reading_note(reading, diag_send(reading->sink, diag));
}

static void send_bad_row(struct reading *reading, const struct csv_record *record,
			 const struct source_row *row, size_t cell)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, row->code, "%s '%s'", row->what,
		 cell < record->n
			 ? diag_quote(quoted, record->cells[cell].text, record->cells[cell].len)
			 : "");
	diag_set_remedy(&diag, "%s", row->remedy);
	send_at(reading, record, cell, &diag);
}

/* What tally_add refused. */
static void send_refused(struct reading *reading, const struct csv_record *record,
			 enum diag_code code)
{
	struct diag diag;

	if (code == DIAG_NOMEM) {
		reading_note(reading, diag_nomem(reading->sink));
		return;
	}
	tally_describe_refused(code, &diag);
	send_at(reading, record, 0, &diag);
}

static enum row_status add_row(void *ctx, struct source_row *row)
{
	struct reading *reading = ctx;
	enum diag_code code = take_row(reading, row);

	if (!code)
		return ROW_TAKEN;
	row->code = code;
	return ROW_BAD;
}

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
	for (size_t i = 0; i < SOURCE_ASSUMPTIONS_MAX; i++) {
		const struct source_assumption *assumption = &reading->format->assumptions[i];

		if (assumption->assumed == ASSUMED_FLOW)
			return reading->header.cell_of[assumption->column] == CELL_NONE;
	}
	return false;
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
		return status;
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
	struct diag diag;
	bool is_same;

	if (!header_is_again(reading->format, &reading->header, record, &is_same))
		return false;
	reading->n_headers++;
	if (is_same)
		return true;
	diag_set(&diag, DIAG_COLUMN, "a second header, with columns other than those of the first");
	diag_set_remedy(&diag, "give the files one by one instead of joining them");
	send_at(reading, record, 0, &diag);
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
	send_at(reading, record, record->n > n ? n : record->n, &diag);
	return false;
}

static void note_mark(struct reading *reading, const struct csv_cell *cell)
{
	enum figure_mark mark = MARK_UNSEEN;
	enum hedge hedge;
	struct dec value, by_comma;
	size_t offset;

	if (figure_read_open(cell->text, cell->len, &value, &by_comma, &hedge, &offset, &mark))
		return;
	reading->shows_point = reading->shows_point || mark == MARK_POINT;
	reading->shows_comma = reading->shows_comma || mark == MARK_COMMA;
}

/* What the numbers of a record, of whichever pair, show of the file's decimal mark. */
static void note_marks(struct reading *reading, const struct csv_record *record)
{
	const struct header *header = &reading->header;

	note_mark(reading, &record->cells[header->cell_of[reading->format->value_column]]);
	for (size_t i = 0; i < header->n_numbers; i++)
		note_mark(reading, &record->cells[header->numbers[i]]);
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

/* Remember a name that is none of a country or a group; once, and cut. */
static void add_unknown(struct reading *reading, const char *name, size_t n)
{
	char kept[UNKNOWN_LENGTH];

	while (n >= UNKNOWN_LENGTH || (n && text_invalid_at(name, n) < n))
		n--;
	memcpy(kept, name, n);
	kept[n] = '\0';
	for (size_t i = 0; i < reading->n_unknown; i++) {
		if (strcmp(reading->unknown[i], kept) == 0)
			return;
	}
	if (n && reading->n_unknown < UNKNOWN_MAX)
		memcpy(reading->unknown[reading->n_unknown++], kept, n + 1);
}

/* A row of no country: which of its areas has a name that is not known? */
static void note_unknown(struct reading *reading, const struct csv_cell *cells,
			 struct period period)
{
	const struct source_format *format = reading->format;

	for (size_t side = 0; format->area && side < countof(format->area_columns); side++) {
		const size_t *columns = format->area_columns[side];
		size_t i = 0;
		char code[4];

		while (i + 1 < SOURCE_AREAS && reading->header.cell_of[columns[i]] >= CELL_EXTRA)
			i++;
		if (!format->area(code, cells[columns[i]], columns[i], period) &&
		    !country_is_group(cells[columns[i]].text, cells[columns[i]].len))
			add_unknown(reading, cells[columns[i]].text, cells[columns[i]].len);
	}
}

static void read_row(struct reading *reading, const struct csv_record *record)
{
	struct csv_cell cells[SOURCE_COLUMNS_MAX];
	struct source_row row = {.record = {.line = record->line},
				 .is_mark_open = reading->is_mark_open,
				 .name_of = reading->header.name_of};
	const struct source_format *format = reading->format;
	enum row_status status;
	enum diag_code code;

	if (!has_right_width(reading, record))
		return;
	for (size_t i = 0; i < format->n_columns; i++) {
		size_t cell = reading->header.cell_of[i];

		if (cell == CELL_EXTRA)
			cell = record->n > reading->header.n ? reading->header.n : CELL_NONE;
		cells[i] = cell == CELL_NONE ? (struct csv_cell){"", 0} : record->cells[cell];
	}
	if (is_empty(cells, format->n_columns))
		return;
	reading->n_rows++;
	if (reading->is_mark_open)
		note_marks(reading, record);
	status = understand(reading, cells, &row);
	reading->skipped[status]++;
	if (status == ROW_OTHER_AREA)
		note_unknown(reading, cells, row.record.period);
	if (status == ROW_BAD)
		send_bad_row(reading, record, &row, reading->header.cell_of[row.bad_column]);
	if (status)
		return;
	row.cells = cells;
	row.is_wider = record->n > reading->header.n;
	row.may_be_shifted = row.is_wider && !reading->header.ends_with_needed &&
			     record->cells[reading->header.n - 1].len;
	row.value_cell = reading->header.cell_of[format->value_column];
	reading->n_dates++;
	reading->n_first_januaries += row.is_first_january;
	reading->n_quarter_days += row.is_quarter_day;
	if (row.is_quarter_day)
		reading->quarter_months |= 1u << row.record.period.first % 12;
	if (add_row(reading, &row)) {
		code = row.code;
		send_refused(reading, record, code);
	}
}

/* Rows of which each cell is a record: one row, whatever it had, is one row. */
struct row_fate {
	size_t n_of_pair, n_kept, n_of_others;
};

static struct row_fate fate_before(const struct reading *reading)
{
	return (struct row_fate){reading->n_of_pair, reading->n_kept, reading->n_of_others};
}

static void count_row_once(struct reading *reading, struct row_fate before)
{
	bool of_pair = reading->n_of_pair > before.n_of_pair;
	bool kept = !of_pair && reading->n_kept > before.n_kept;
	bool of_others = !of_pair && !kept && reading->n_of_others > before.n_of_others;

	/* What was kept until this row may just have turned out to be of other pairs. */
	if (reading->n_kept < before.n_kept) {
		before.n_of_others += before.n_kept;
		before.n_kept = 0;
	}
	reading->n_of_pair = before.n_of_pair + of_pair;
	reading->n_kept = before.n_kept + kept;
	reading->n_of_others = before.n_of_others + of_others;
}

/* A row of a table whose rows have several figures: it is counted, and what is wrong with it is sent. */
static void end_row_of_table(struct reading *reading, const struct csv_record *record,
			     struct source_row *row, enum row_status status, struct row_fate before)
{
	count_row_once(reading, before);
	reading->skipped[status]++;
	if (status != ROW_BAD)
		return;
	if (row->what)
		send_bad_row(reading, record, row, row->bad_column);
	else
		send_refused(reading, record, row->code);
}

static void read_table_row(struct reading *reading, const struct csv_record *record)
{
	struct source_row row = {.record = {.line = record->line},
				 .is_mark_open = reading->is_mark_open};
	const struct row_fate before = fate_before(reading);
	enum row_status status;

	for (size_t i = 1; i < record->n && row.is_mark_open && reading->table.has_headings; i++)
		note_mark(reading, &record->cells[i]);
	status = stat_table_read(&reading->table, record, &row, add_row, reading);
	end_row_of_table(reading, record, &row, status, before);
}

/* Which of a row's areas has a name that is not known? */
static void note_unknown_wide(struct reading *reading, const struct csv_record *record)
{
	static const enum wide_key areas[] = {WIDE_REPORTER, WIDE_PARTNER};

	for (size_t i = 0; !reading->format->wide->is_joined && i < countof(areas); i++) {
		size_t cell = reading->wide.key_cell[areas[i]];

		if (cell < record->n &&
		    !country_by_any(record->cells[cell].text, record->cells[cell].len) &&
		    !country_is_group(record->cells[cell].text, record->cells[cell].len))
			add_unknown(reading, record->cells[cell].text, record->cells[cell].len);
	}
}

/* A table that leaves something open, or cannot be read as it is: its form's header alone does not tell. */
static void refuse_wide(struct reading *reading, const struct csv_record *record, const char *what,
			const char *remedy)
{
	struct diag diag;

	diag_set(&diag, DIAG_AMBIGUOUS, "%s", what);
	diag_set_remedy(&diag, "%s", remedy);
	send_at(reading, record, 0, &diag);
	reading->wide.is_half = false;
	reading->wide.n_measures = 0; /* and nothing of its rows */
}

static void map_wide(struct reading *reading, const struct csv_record *record)
{
	const struct wide_form *form = reading->format->wide;
	struct wide_table *wide = &reading->wide;
	bool failed;

	reading->has_header = true;
	memcpy(wide->reporter, wide->title.reporter, sizeof(wide->reporter));
	if (reading->request->reporter[0])
		memcpy(wide->reporter, reading->request->reporter, sizeof(wide->reporter));
	wide_table_map(wide, form, record, &failed);
	if (failed)
		reading_note(reading, diag_nomem(reading->sink));
	else if (form->lacks_reporter && !wide->reporter[0])
		refuse_wide(reading, record, "the file does not say whose trade it is",
			    "name the country with --reporter");
	else if (wide->title.is_mirror)
		refuse_wide(reading, record,
			    "the figures are mirror data, which the partners reported",
			    "download what the country itself reports");
	else if ((form->has_groups ||
		  (form->is_chinese && wide->key_cell[WIDE_PERIOD] == SIZE_MAX)) &&
		 !wide->title.has_period)
		refuse_wide(reading, record, "no single month in the lines above the table",
			    "keep only the title, e.g. 'December 2023'");
}

static void map_second(struct reading *reading, const struct csv_record *record)
{
	if (!wide_table_map_second(&reading->wide, record))
		refuse_wide(reading, record, "no column of figures in the second line of headings",
			    "leave the table as it was downloaded");
}

static void read_wide_row(struct reading *reading, const struct csv_record *record)
{
	struct source_row row = {.record = {.line = record->line},
				 .is_mark_open = reading->is_mark_open};
	const struct row_fate before = fate_before(reading);
	enum row_status status;

	reading->n_rows++;
	for (size_t i = 0; row.is_mark_open && i < reading->wide.n_measures; i++) {
		if (reading->wide.measures[i].cell < record->n)
			note_mark(reading, &record->cells[reading->wide.measures[i].cell]);
	}
	status = wide_table_read(&reading->wide, record, &row, add_row, reading);
	end_row_of_table(reading, record, &row, status, before);
	if (status == ROW_OTHER_AREA)
		note_unknown_wide(reading, record);
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

bool reading_on_record(void *ctx, const struct csv_record *record)
{
	struct reading *reading = ctx;

	reading->record = record;
	if (record->is_damaged) {
		reading_note(reading, DIAG_ENCODING);
		return reading->has_header;
	}
	reading->is_mark_open = reading->is_mark_open || record->separator == ';';
	if (reading->format == &source_stat_gov_kz) {
		reading->has_header = true;
		read_table_row(reading, record);
	} else if (reading->format->wide) {
		if (!reading->has_header)
			map_wide(reading, record);
		else if (reading->wide.is_half)
			map_second(reading, record);
		else
			read_wide_row(reading, record);
	} else if (!reading->has_header) {
		reading->has_header = true;
		header_map(reading->format, record, &reading->header);
	} else if (!skip_header(reading, record)) {
		read_row(reading, record);
	}
	note_line(reading, record);
	return reading->failed != DIAG_NOMEM;
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
	};
	part->wide.title = whole->wide.title;
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
	drop_others(reading);
	return true;
}

bool reading_take_part(struct reading *reading, const struct reading *part, size_t lines)
{
	if (part->failed || !tally_merge(&reading->wanted, &part->wanted, lines) ||
	    !take_pairs(reading, part) || !take_others(reading, part, lines))
		return false;
	reading->n_rows += part->n_rows;
	reading->n_dates += part->n_dates;
	reading->n_off_level += part->n_off_level;
	reading->n_of_pair += part->n_of_pair;
	reading->n_of_others += part->n_of_others;
	reading->n_headers += part->n_headers;
	reading->n_narrow += part->n_narrow;
	if (part->shifted_line && !reading->shifted_line)
		reading->shifted_line = part->shifted_line + lines;
	reading->n_first_januaries += part->n_first_januaries;
	reading->n_quarter_days += part->n_quarter_days;
	reading->quarter_months |= part->quarter_months;
	for (size_t i = 0; i < part->n_unknown; i++)
		add_unknown(reading, part->unknown[i], strlen(part->unknown[i]));
	for (size_t i = 0; i < countof(reading->skipped); i++)
		reading->skipped[i] += part->skipped[i];
	return true;
}
