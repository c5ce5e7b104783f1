#include "reading.h"

#include <string.h>

#include "country.h"
#include "text.h"

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
		reading_send_bad_row(reading, record, row, row->bad_column);
	else
		reading_send_refused(reading, record, row->code);
}

/* Whether a row has figures behind its name: a group of countries has, a line below the table has not. */
static bool has_figures(const struct csv_record *record)
{
	bool any = false;

	/* Most rows have a digit in front, which costs nothing to see. */
	for (size_t i = 1; i < record->n; i++)
		any = any || (record->cells[i].len && text_is_digit(record->cells[i].text[0]));
	for (size_t i = 1; i < record->n && !any; i++)
		any = record->cells[i].len && wide_is_plain_number(record->cells[i]);
	return any;
}

static void read_table_row(struct reading *reading, const struct csv_record *record)
{
	struct source_row row = {.record = {.line = record->line},
				 .is_mark_open = reading->is_mark_open,
				 .t_is_quarter = reading->t_is_quarter};
	const struct row_fate before = fate_before(reading);
	enum row_status status;

	for (size_t i = 1; i < record->n && row.is_mark_open && reading->table.has_headings; i++)
		reading_note_mark(reading, &record->cells[i]);
	status = stat_table_read(&reading->table, record, &row, reading_add_row, reading);
	end_row_of_table(reading, record, &row, status, before);
	reading->n_of_others += status == ROW_OTHER_AREA && has_figures(record);
}

/* Which of a row's areas has a name that is not known? */
static void note_unknown_wide(struct reading *reading, const struct csv_record *record,
			      const char *reporter)
{
	static const enum wide_key areas[] = {WIDE_REPORTER, WIDE_PARTNER};

	for (size_t i = 0; !reading->format->wide->is_joined && i < countof(areas); i++) {
		size_t cell = reading->wide.key_cell[areas[i]];
		const struct country *country;

		if (cell >= record->n)
			continue;
		country = country_by_any(record->cells[cell].text, record->cells[cell].len);
		if ((country &&
		     (!reading->format->wide->lacks_reporter ||
		      strcmp(country->alpha3, reporter) != 0 || !reading->wants_any_partner)) ||
		    reading_knows_group(reading, record->cells[cell]))
			continue;
		reading_add_unknown(reading, record->cells[cell].text, record->cells[cell].len);
		if (areas[i] == WIDE_PARTNER &&
		    (!reporter[0] || strcmp(reporter, reading->reporter) == 0))
			reading->lacks_partners = true;
	}
}

/* Columns that are not read, and seem to be meant. */
static void warn_of_left_out(struct reading *reading, const struct csv_record *record)
{
	for (size_t i = 0; i < record->n && !reading->format->source; i++) {
		const char *remedy = wide_table_leaves_out(&reading->wide, record, i);
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (!remedy)
			continue;
		diag_set(&diag, DIAG_COLUMN, "column '%s' is not read",
			 diag_quote(quoted, record->cells[i].text, record->cells[i].len));
		diag.is_warning = true;
		diag_set_remedy(&diag, "%s", remedy);
		csv_record_locate(record, i, 0, &diag);
		diag_send(reading->sink, &diag);
	}
}

/* The columns are known: is the unit of their figures clear? */
static void end_header(struct reading *reading, const struct csv_record *record)
{
	enum fault fault;
	size_t cell;

	if (wide_table_lacks_flow(&reading->wide) &&
	    !wide_title_take_name(&reading->wide.title, reading->path))
		sections_await_at(reading, record, true, FAULT_NO_FLOW_ABOVE);
	if (wide_table_lacks_period(&reading->wide)) {
		reading_refuse_table(reading, record, 0, FAULT_NO_PERIOD);
		return;
	}
	cell = reading->format->source ? SIZE_MAX : wide_table_adjusted(&reading->wide, record);
	if (cell != SIZE_MAX) {
		reading_refuse_table(reading, record, cell, FAULT_ADJUSTED);
		return;
	}
	cell = reading->format->source ? SIZE_MAX : wide_table_of_part(&reading->wide, record);
	if (cell != SIZE_MAX) {
		reading_refuse_table(reading, record, cell, FAULT_PART_OF_YEAR);
		return;
	}
	reading_note_unread(reading, record);
	if (!reading->is_second_time)
		warn_of_left_out(reading, record);
	if (wide_table_has_fault(&reading->wide, &cell, &fault))
		reading_refuse_table(reading, record, cell, fault);
}

/* The cells of a record one behind the other; false if that is longer than the room. */
static bool join_cells(const struct csv_record *record, char *out, size_t room)
{
	size_t length = 0;

	for (size_t i = 0; i < record->n; i++) {
		const struct csv_cell cell = record->cells[i];

		if (cell.len + 2 > room - length)
			return false;
		memcpy(out + length, cell.text, cell.len);
		length += cell.len;
		out[length++] = ',';
	}
	out[length] = '\0';
	return true;
}

static bool is_area(struct csv_cell cell)
{
	return country_by_any(cell.text, cell.len) ||
	       (country_is_group(cell.text, cell.len) && !wide_is_of_part(cell) &&
		text_count_digits(cell.text, cell.len, 0) != 4);
}

static bool refuse_header(struct reading *reading, const struct csv_record *record)
{
	reading_refuse_second_header(reading, record);
	reading->wide.n_measures = 0;
	return true;
}

/* The headings again, but for the first one: "Imports" where that was "Partner". Three columns are no accident. */
static bool is_other_header(const struct reading *reading, const struct csv_record *record)
{
	const char *rest = strchr(reading->headings, ',');
	const struct csv_cell first = record->cells[0];
	char again[WIDE_TEXT_OF_HEADINGS];

	return !reading->format->source && record->n > 2 && rest &&
	       strncmp(rest + 1, record->cells[1].text, record->cells[1].len) == 0 &&
	       !is_area(first) && join_cells(record, again, sizeof(again)) &&
	       strcmp(again, reading->headings) != 0 && strcmp(again + first.len, rest) == 0;
}

/* The rows below are of the flow or the year that the line above their headings names. */
static void take_turn(struct reading *reading)
{
	struct wide_title *title = &reading->wide.title;
	const struct wide_title *turn = &reading->turn;

	reading->turned_line = 0;
	title->has_flow = title->has_flow || turn->has_flow;
	title->flow = turn->has_flow ? turn->flow : title->flow;
	if (turn->has_year) {
		title->year = turn->year;
		reading->turned_line = title->has_year ? 0 : reading->plain_turn_line;
	}
}

/* Whether a row is the headings again: tables were put below each other. Others than those of the first are refused. */
static bool is_headings_again(struct reading *reading, const struct csv_record *record)
{
	const struct csv_cell first = record->cells[0];
	char again[WIDE_TEXT_OF_HEADINGS];

	if (is_other_header(reading, record))
		return refuse_header(reading, record);
	if (!first.len || strncmp(reading->headings, first.text, first.len) != 0 ||
	    reading->headings[first.len] != ',' || country_by_any(first.text, first.len))
		return false;
	reading->n_headers++;
	if (reading->turned_line && reading->turned_line == reading->plain_turn_line)
		take_turn(reading);
	if (reading->country_line && reading->country_line == reading->line_before)
		reading->turned_line = reading->country_line;
	return (join_cells(record, again, sizeof(again)) &&
		strcmp(again, reading->headings) == 0) ||
	       refuse_header(reading, record);
}

/* Whether a line of a table without products may say something of those below it: a row of a country says but what it
 * is itself. */
static bool is_section(const struct wide_table *wide, const struct csv_record *record)
{
	if (wide->key_cell[WIDE_PRODUCT] != SIZE_MAX)
		return false;
	for (size_t i = 0; i < record->n; i++) {
		if (record->cells[i].len && is_area(record->cells[i]))
			return false;
	}
	for (size_t i = 0; i < wide->n_measures; i++) {
		size_t cell = wide->measures[i].cell;

		if (cell > 1 && cell < record->n && record->cells[cell].len)
			return false;
	}
	return true;
}

/* Whether a line names another unit than the title does, or another scale. */
static bool differs_in_unit(const struct wide_title *title, const struct wide_title *here)
{
	int power = title->unit.power ? title->unit.power : title->power;
	int other = here->unit.power ? here->unit.power : here->power;

	return (here->has_unit && !title->has_unit) || (other && other != power);
}

/* A line that is not understood, until a row follows it: then it is said at the end. */
static void note_line(struct reading *reading, const struct csv_record *record)
{
	const struct csv_cell first = record->cells[0];

	if (first.len && !source_section_is_plain(first))
		unread_said_note(&reading->line_between, record, first);
}

/* A country by itself in a line: of a row without figures in a list of partners, or whose trade it is that follows. */
static void note_country(struct reading *reading, const struct csv_record *record, const char *code)
{
	if (strcmp(code, reading->wide.reporter) == 0 || strcmp(code, "WLD") == 0)
		return;
	if (record->n == 1)
		reading->turned_line = record->line;
	else if (record->line > reading->line_before + 1)
		note_line(reading, record);
	else
		reading->country_line = record->line;
}

/* "2023:" between rows of other years, or of more than that one. */
static bool is_of_other_year(const struct wide_table *wide, const struct csv_record *record,
			     const struct wide_title *here)
{
	const char *behind = record->cells[0].text + 4;

	if (!here->has_year || !section_is_alone(record, record->cells[0]) ||
	    text_count_digits(record->cells[0].text, record->cells[0].len, 0) != 4 ||
	    !(strchr(" :.", *behind) || !*behind) || record->cells[0].len > 12)
		return false;
	for (size_t i = 0; i < wide->n_measures; i++) {
		if (wide->measures[i].has_period &&
		    !period_equal(wide->measures[i].period, here->year))
			return true;
	}
	return false;
}

/* A line in the table that says something else than the title: "Imports" below "Exports". Behind the last row it is
 * but a footnote. */
static void note_turn(struct reading *reading, const struct csv_record *record)
{
	const struct wide_title *title = &reading->wide.title;
	const struct csv_cell first = record->cells[0];
	struct wide_title here;
	char text[400], code[4];

	if (reading->format->source || has_figures(record) ||
	    !join_cells(record, text, sizeof(text)))
		return;
	wide_title_read(text, strlen(text), &here);
	if (first.len && is_area(first) && !here.has_unit && !here.has_year) {
		if (section_is_alone(record, record->cells[0]) &&
		    country_read(code, first.text, first.len))
			note_country(reading, record, code);
		return; /* of which there are no figures */
	}
	note_line(reading, record);
	if ((is_section(&reading->wide, record) && source_section_says(text, strlen(text))) ||
	    wide_is_units_row(record) ||
	    wide_table_says_of_columns(&reading->wide, record) != SIZE_MAX ||
	    differs_in_unit(title, &here) || is_of_other_year(&reading->wide, record, &here) ||
	    (here.partner[0] && title->partner[0] && strcmp(here.partner, title->partner) != 0))
		reading->turned_line = record->line;
	if ((here.has_flow && title->has_flow && here.flow != title->flow) ||
	    (here.has_year && title->has_year && !period_equal(here.year, title->year)) ||
	    (here.has_unit && title->has_unit &&
	     strcmp(here.unit.currency, title->unit.currency) != 0) ||
	    (here.reporter[0] && title->reporter[0] && strcmp(here.reporter, title->reporter) != 0))
		reading->turned_line = record->line;
	if (reading->turned_line == record->line && wide_heading_is_plain(text)) {
		reading->plain_turn_line = record->line;
		reading->turn = here;
	}
}

static void map_wide(struct reading *reading, const struct csv_record *record)
{
	const struct wide_form *form = reading->format->wide;
	struct wide_table *wide = &reading->wide;
	const bool is_turned =
		form->lacks_reporter && !form->lacks_partner && !reading->format->source &&
		!wide->title.reporter[0] &&
		(reading->found->is_turned || (wide->title.partner[0] && wide->title.has_flow));
	bool failed;

	reading->has_header = true;
	reading->turned_line = 0;
	if (!join_cells(record, reading->headings, sizeof(reading->headings)))
		reading->headings[0] = '\0';
	table_take_sides(reading, wide);
	if (is_turned)
		memcpy(wide->reporter,
		       wide->title.partner[0] ? wide->title.partner : reading->request->partner, 4);
	wide_table_map(wide, form, record, &failed);
	wide->is_turned = is_turned;
	reading->shows_point = form->groups_by_comma;
	if (failed)
		reading_note(reading, diag_nomem(reading->sink));
	else if (form->lacks_reporter && !reading->format->source && wide->title.has_two_reporters)
		reading_refuse_table(reading, record, 0, FAULT_TWO_REPORTERS);
	else if (form->lacks_partner && !table_settle_sides(reading, record))
		return;
	else if (form->lacks_reporter && !form->lacks_partner && !reading->format->source &&
		 wide->title.partner[0] && !is_turned)
		reading_refuse_table(reading, record, 0, FAULT_ARE_REPORTERS);
	else if (reading->found->is_turned && wide->title.reporter[0])
		reading_refuse_table(reading, record, 0, FAULT_OTHER_COUNTRY);
	else if (is_turned && !wide->reporter[0])
		reading_refuse_table(reading, record, 0, FAULT_NO_PARTNER);
	else if (form->lacks_reporter && !form->lacks_partner && !wide->reporter[0])
		reading_refuse_table(reading, record, 0, FAULT_NO_REPORTER);
	else if (wide->title.is_mirror)
		reading_refuse_table(reading, record, 0, FAULT_MIRROR);
	else if ((form->has_groups ||
		  (form->is_chinese && wide->key_cell[WIDE_PERIOD] == SIZE_MAX)) &&
		 !wide->title.has_period &&
		 (form->has_groups || !wide->title.has_year || !wide->title.tells_period ||
		  wide->title.is_date_odd))
		reading_refuse_table(reading, record, 0, FAULT_NO_MONTH);
	else if (!wide->is_half)
		end_header(reading, record);
}

static void map_second(struct reading *reading, const struct csv_record *record)
{
	if (!wide_table_map_second(&reading->wide, record))
		reading_refuse_table(reading, record, 0, FAULT_NO_FIGURES);
	else
		end_header(reading, record);
}

static bool has_other_currency(const struct wide_table *wide, struct csv_cell first)
{
	struct wide_title here;
	bool any;

	wide_title_read(first.text, first.len, &here);
	any = wide->title.has_unit && here.has_unit &&
	      (strcmp(here.unit.currency, wide->title.unit.currency) != 0 ||
	       differs_in_unit(&wide->title, &here));
	for_each_of(const struct wide_measure, measure, wide->measures, wide->n_measures) {
		any = any ||
		      (measure->has_unit && wide->title.has_unit &&
		       strcmp(measure->unit.currency, wide->title.unit.currency) != 0) ||
		      (measure->has_unit && here.has_unit &&
		       (strcmp(measure->unit.currency, here.unit.currency) != 0 ||
			(here.unit.power && measure->unit.power != here.unit.power)));
	}
	return any;
}

/* The row below the headings may hold the columns' units. */
static bool take_units(struct reading *reading, const struct csv_record *record)
{
	enum fault fault;
	enum flow flow;
	size_t cell;

	if (reading->n_rows || reading->format->source || !wide_is_units_row(record) ||
	    (reading->sections.lacks_flow &&
	     row_flow_by_word(record->cells[0], &flow) != ROW_BAD)) /* a section */
		return false;
	wide_table_take_units(&reading->wide, record);
	if (has_other_currency(&reading->wide, record->cells[0]))
		reading_refuse_table(reading, record, 0, FAULT_OTHER_UNIT_BELOW);
	else if (wide_table_has_fault(&reading->wide, &cell, &fault))
		reading_refuse_table(reading, record, cell, fault);
	else if (!reading->wide.n_measures)
		reading_refuse_table(reading, record, 0, FAULT_NO_MONEY);
	return true;
}

/* Whether it may be a part of a year, as no figure can: "9 months", "1-9/2023". */
static bool has_letter_or_stroke(struct csv_cell cell)
{
	const char *at = cell.text;

	while (*at && *at != '/' && !text_is_word_byte(*at))
		at++;
	return *at != '\0';
}

/* Whether a row has figures: "9 months" is none. */
static bool has_numbers(const struct csv_record *record)
{
	for (size_t i = 1; i < record->n; i++) {
		const struct csv_cell cell = record->cells[i];

		if (text_is_digit(cell.text[0]) &&
		    !(has_letter_or_stroke(cell) && wide_is_of_part(cell)))
			return true;
	}
	return false;
}

/* Text in columns of figures, of no row that is known, or below the last one: it may say that they are quantities, shares, parts of a year. */
static bool refuse_said_of_columns(struct reading *reading, const struct csv_record *record)
{
	const struct csv_cell first = record->cells[0];
	size_t cell;
	enum flow flow;

	if (reading->format->source || has_numbers(record) ||
	    (first.len && (is_area(first) || row_flow_by_word(first, &flow) != ROW_BAD ||
			   text_is_digit(first.text[0]))))
		return false;
	if (reading->n_rows) {
		if (wide_table_narrows_column(&reading->wide, record) != SIZE_MAX)
			reading->narrowing_line = record->line;
		return false;
	}
	cell = wide_table_says_of_columns(&reading->wide, record);
	if (cell == SIZE_MAX)
		return false;
	reading_refuse_table(reading, record, cell, FAULT_COLUMNS_SAID);
	return true;
}

static enum row_status add_dated_row(void *reading, struct source_row *row)
{
	reading_note_date(reading, row);
	return reading_add_row(reading, row);
}

/* The first cell that is left out, as it holds no figure by itself. */
static void note_odd_cell(struct reading *reading, const struct csv_record *record)
{
	struct unread_said *odd = &reading->odd_cell;

	/* A part of a sum is not left out. */
	reading->wide.leaves_odd_cells =
		!reading->format->source && reading->wide.key_cell[WIDE_PRODUCT] == SIZE_MAX;
	for (size_t i = 0;
	     i < reading->wide.n_measures && !odd->line && reading->wide.leaves_odd_cells; i++) {
		const size_t cell = reading->wide.measures[i].cell;

		if (cell < record->n && wide_is_no_plain_figure(record->cells[cell]))
			unread_said_note(odd, record, record->cells[cell]);
	}
}

static void read_wide_row(struct reading *reading, const struct csv_record *record)
{
	struct source_row row = {.record = {.line = record->line},
				 .is_mark_open = reading->is_mark_open,
				 .t_is_quarter = reading->t_is_quarter};
	const struct row_fate before = fate_before(reading);
	enum row_status status;

	if (!reading->wide.n_measures)
		return; /* refused */
	if (take_units(reading, record) || refuse_said_of_columns(reading, record) ||
	    is_headings_again(reading, record))
		return;
	if (reading->turned_line && has_figures(record)) {
		reading_refuse_table(reading, record, 0, FAULT_TURN);
		return;
	}
	reading->is_line_between =
		reading->is_line_between || (reading->line_between.line && has_figures(record));
	status = sections_read(reading, record, has_figures(record));
	if (!status)
		note_turn(reading, record);
	if (!reading->wide.n_measures)
		return;
	reading->n_rows++;
	if (status) {
		reading->skipped[status]++;
		reading->n_of_others += status == ROW_OTHER_AREA && has_figures(record);
		return;
	}
	if (reading_leaves_out(reading, record)) {
		reading->skipped[ROW_NOT_VALUE]++;
		return;
	}
	note_odd_cell(reading, record);
	for (size_t i = 0; row.is_mark_open && i < reading->wide.n_measures; i++) {
		if (reading->wide.measures[i].cell < record->n)
			reading_note_mark(reading, &record->cells[reading->wide.measures[i].cell]);
	}
	status = wide_table_read(&reading->wide, record, &row, add_dated_row, reading);
	if (has_figures(record))
		reading_note_flow(reading, record, &row, status);
	end_row_of_table(reading, record, &row, status, before);
	if (status == ROW_OTHER_AREA && has_figures(record))
		note_unknown_wide(reading, record, row.record.reporter);
}

void reading_on_table_record(struct reading *reading, const struct csv_record *record)
{
	if (!reading->format->wide) {
		reading->has_header = true;
		read_table_row(reading, record);
	} else if (!reading->has_header) {
		map_wide(reading, record);
	} else if (reading->wide.is_half) {
		map_second(reading, record);
	} else {
		read_wide_row(reading, record);
	}
	reading->line_before = record->line;
}
