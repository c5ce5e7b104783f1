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
	for (size_t i = 1; i < record->n; i++) {
		if (record->cells[i].len && text_is_digit(record->cells[i].text[0]))
			return true;
	}
	return false;
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
static void note_unknown_wide(struct reading *reading, const struct csv_record *record)
{
	static const enum wide_key areas[] = {WIDE_REPORTER, WIDE_PARTNER};

	for (size_t i = 0; !reading->format->wide->is_joined && i < countof(areas); i++) {
		size_t cell = reading->wide.key_cell[areas[i]];

		if (cell < record->n &&
		    !country_by_any(record->cells[cell].text, record->cells[cell].len) &&
		    !country_is_group(record->cells[cell].text, record->cells[cell].len))
			reading_add_unknown(reading, record->cells[cell].text,
					    record->cells[cell].len);
	}
}

/* A table that leaves something open, or cannot be read as it is: its form's header alone does not show it. */
static void refuse_wide_at(struct reading *reading, const struct csv_record *record, size_t cell,
			   const char *what, const char *remedy)
{
	struct diag diag;

	diag_set(&diag, DIAG_AMBIGUOUS, "%s", what);
	diag_set_remedy(&diag, "%s", remedy);
	reading_send_at(reading, record, cell, &diag);
	reading->wide.is_half = false;
	reading->wide.n_measures = 0; /* and nothing of its rows */
}

static void refuse_wide(struct reading *reading, const struct csv_record *record, const char *what,
			const char *remedy)
{
	refuse_wide_at(reading, record, 0, what, remedy);
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
	struct wide_fault fault;
	size_t cell;

	if (wide_table_lacks_flow(&reading->wide)) {
		refuse_wide(reading, record,
			    "neither a heading nor a line above says whether these are exports or "
			    "imports",
			    "write a line above the table that does, e.g. 'Exports, USD million'");
		return;
	}
	if (wide_table_lacks_period(&reading->wide)) {
		refuse_wide(reading, record,
			    "neither a column nor a line above says of which period the figures "
			    "are",
			    "write a line above the table that does, e.g. 'Trade in 2022'");
		return;
	}
	cell = reading->format->source ? SIZE_MAX : wide_table_adjusted(&reading->wide, record);
	if (cell != SIZE_MAX) {
		refuse_wide_at(reading, record, cell,
			       "a heading says that figures are adjusted, and there are no others",
			       "download unadjusted figures");
		return;
	}
	cell = reading->format->source ? SIZE_MAX : wide_table_of_part(&reading->wide, record);
	if (cell != SIZE_MAX) {
		refuse_wide_at(reading, record, cell,
			       "a heading says that figures are of a part of a year",
			       "of a part of a year write the months: 2024-01/2024-06");
		return;
	}
	reading_note_unread(reading, record);
	if (!reading->is_second_time)
		warn_of_left_out(reading, record);
	if (wide_table_has_fault(&reading->wide, &cell, &fault))
		refuse_wide_at(reading, record, cell, fault.what, fault.remedy);
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
	return country_by_any(cell.text, cell.len) || country_is_group(cell.text, cell.len);
}

static bool refuse_header(struct reading *reading, const struct csv_record *record)
{
	struct diag diag;

	diag_set(&diag, DIAG_COLUMN, "a second header, with columns other than those of the first");
	diag_set_remedy(&diag, "give the files one by one instead of joining them");
	reading_send_at(reading, record, 0, &diag);
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
	if (join_cells(record, again, sizeof(again)) && strcmp(again, reading->headings) == 0)
		return true;
	return refuse_header(reading, record);
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

/* A line in the table that says something else than the title: "Imports" below "Exports". Behind the last row it is
 * but a footnote. */
static void note_turn(struct reading *reading, const struct csv_record *record)
{
	const struct wide_title *title = &reading->wide.title;
	struct wide_title here;
	char text[400];

	if (reading->format->source || has_figures(record) ||
	    !join_cells(record, text, sizeof(text)))
		return;
	if (record->cells[0].len && is_area(record->cells[0])) /* of which there are no figures */
		return;
	wide_title_read(text, strlen(text), &here);
	if ((is_section(&reading->wide, record) && source_section_says(text, strlen(text))) ||
	    wide_is_units_row(record) ||
	    wide_table_says_of_columns(&reading->wide, record) != SIZE_MAX ||
	    differs_in_unit(title, &here) ||
	    (here.partner[0] && title->partner[0] && strcmp(here.partner, title->partner) != 0))
		reading->turned_line = record->line;
	if ((here.has_flow && title->has_flow && here.flow != title->flow) ||
	    (here.has_unit && title->has_unit &&
	     strcmp(here.unit.currency, title->unit.currency) != 0) ||
	    (here.reporter[0] && title->reporter[0] && strcmp(here.reporter, title->reporter) != 0))
		reading->turned_line = record->line;
}

/* --- whose trade with whom, where no column says ---------------------------------------------------------- */

/* Of a pair of which nothing says who reports, the caller may have named one. */
static void take_side_of_pair(const struct reading *reading, struct wide_table *wide)
{
	const char *wanted = reading->request->reporter;

	for (size_t i = 0; i < 2 && wide->title.pair[0][0]; i++) {
		if (strcmp(wide->title.pair[i], wanted) != 0)
			continue;
		memcpy(wide->reporter, wide->title.pair[i], 4);
		memcpy(wide->partner, wide->title.pair[1 - i], 4);
	}
}

/* What the title says, then what the caller wants. */
static void take_sides(const struct reading *reading, struct wide_table *wide)
{
	const struct source_request *request = reading->request;

	memcpy(wide->reporter, wide->title.reporter, 4);
	memcpy(wide->partner, wide->title.partner, 4);
	if (!wide->reporter[0] && !wide->partner[0])
		take_side_of_pair(reading, wide);
	if (!wide->reporter[0] && strcmp(request->reporter, wide->partner) != 0)
		memcpy(wide->reporter, request->reporter, 4);
	if (!wide->partner[0] && strcmp(request->partner, wide->reporter) != 0)
		memcpy(wide->partner, request->partner, 4);
}

/* "Belgium exports": of Belgium, if it is the reporter, else to Belgium, which is said. */
static bool settle_open_sides(struct reading *reading, const struct csv_record *record)
{
	struct wide_table *wide = &reading->wide;
	bool is_said = reading->is_second_time;

	for (size_t i = 0; i < wide->n_measures; i++) {
		struct wide_measure *measure = &wide->measures[i];
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (!measure->is_side_open)
			continue;
		if (!wide->reporter[0])
			return false;
		if (strcmp(measure->partner, wide->reporter) == 0) {
			memcpy(measure->reporter, measure->partner, 4);
			measure->partner[0] = '\0';
			continue;
		}
		if (is_said)
			continue;
		is_said = true;
		diag_quote(quoted, record->cells[measure->cell].text,
			   record->cells[measure->cell].len);
		diag_set(&diag, DIAG_AMBIGUOUS, "'%s' is read as %s's trade with this country",
			 quoted, country_name(wide->reporter));
		diag.is_warning = true;
		diag_set_remedy(&diag, "if it is the country's own, choose it with --reporter");
		csv_record_locate(record, measure->cell, 0, &diag);
		diag_send(reading->sink, &diag);
	}
	return true;
}

/* Whether each column has both sides, or has them from the table. */
static bool has_both_sides(const struct wide_table *wide, bool *lacks_reporter)
{
	bool is_whole = true;

	*lacks_reporter = false;
	for (size_t i = 0; i < wide->n_measures; i++) {
		const struct wide_measure *measure = &wide->measures[i];
		const char *reporter = measure->reporter[0] ? measure->reporter : wide->reporter;
		const char *partner = measure->partner[0] ? measure->partner : wide->partner;

		*lacks_reporter = *lacks_reporter || !reporter[0];
		is_whole = is_whole && reporter[0] && partner[0] && strcmp(reporter, partner) != 0;
	}
	return is_whole;
}

/* Nothing names a country: the pair is the one wanted, which is said. */
static void assume_pair(struct reading *reading, const struct csv_record *record)
{
	struct wide_table *wide = &reading->wide;
	struct diag diag;

	memcpy(wide->reporter, reading->reporter, 4);
	memcpy(wide->partner, reading->partner, 4);
	if (reading->is_second_time)
		return;
	diag_set(&diag, DIAG_AMBIGUOUS,
		 "the file names no countries: it is taken for the trade of %s with %s",
		 country_name(wide->reporter), country_name(wide->partner));
	diag.is_warning = true;
	diag_set_remedy(&diag, "if that is wrong, choose with --reporter and --partner");
	csv_record_locate(record, 0, 0, &diag);
	diag_send(reading->sink, &diag);
}

static bool names_countries(const struct wide_table *wide)
{
	const struct wide_title *title = &wide->title;
	bool any = title->reporter[0] || title->partner[0] || title->pair[0][0] ||
		   title->may_name_more;

	for (size_t i = 0; i < wide->n_measures; i++)
		any = any || wide->measures[i].reporter[0] || wide->measures[i].partner[0];
	return any;
}

/* What the caller left open is what the file has, where that is one pair. */
static void want_pair(struct reading *reading)
{
	const struct source_request *request = reading->request;
	const struct wide_table *wide = &reading->wide;
	const char *sides[2] = {NULL, NULL};

	for (size_t i = 0; i < wide->n_measures; i++) {
		const struct wide_measure *measure = &wide->measures[i];
		const char *of[2] = {measure->reporter[0] ? measure->reporter : wide->reporter,
				     measure->partner[0] ? measure->partner : wide->partner};

		for (size_t side = 0; side < 2; side++) {
			if (sides[side] && strcmp(sides[side], of[side]) != 0)
				return;
			sides[side] = of[side];
		}
	}
	if (!sides[0] || !sides[1])
		return;
	if (request->reporter[0] && !request->partner[0] && !reading->wants_any_partner &&
	    strcmp(request->reporter, sides[0]) == 0)
		memcpy(reading->partner, sides[1], 4);
	if (request->partner[0] && !request->reporter[0] && strcmp(request->partner, sides[1]) == 0)
		memcpy(reading->reporter, sides[0], 4);
}

static bool is_of_title(const struct wide_title *title, const char code[4])
{
	return strcmp(code, title->reporter) == 0 || strcmp(code, title->partner) == 0 ||
	       strcmp(code, title->pair[0]) == 0 || strcmp(code, title->pair[1]) == 0;
}

/* A heading that names another country than the line above, which names both: "Exports to Germany" below "Trade of
 * Kazakhstan with Belgium". SIZE_MAX: there is none. */
static size_t find_other_country(const struct wide_table *wide)
{
	const struct wide_title *title = &wide->title;

	for (size_t i = 0; i < wide->n_measures; i++) {
		const struct wide_measure *measure = &wide->measures[i];

		if ((title->partner[0] || title->pair[0][0]) && measure->partner[0] &&
		    !is_of_title(title, measure->partner) &&
		    !(measure->reporter[0] && !title->reporter[0] && !title->pair[0][0] &&
		      is_of_title(title, measure->reporter)))
			return measure->cell;
		if ((title->reporter[0] || title->pair[0][0]) && measure->reporter[0] &&
		    !is_of_title(title, measure->reporter))
			return measure->cell;
	}
	return SIZE_MAX;
}

/* The sides of a table of which no column names them; false after a diagnostic. */
static bool settle_sides(struct reading *reading, const struct csv_record *record)
{
	const struct source_request *request = reading->request;
	struct wide_table *wide = &reading->wide;
	const size_t other =
		reading->format->source ? SIZE_MAX : find_other_country(&reading->wide);
	bool lacks_reporter;

	if (other != SIZE_MAX) {
		refuse_wide_at(reading, record, other,
			       "a heading names another country than the lines above the table",
			       "give each country's trade in a table of its own");
		return false;
	}
	if (!names_countries(wide) && reading->partner[0] &&
	    !request->reporter[0] == !request->partner[0]) {
		assume_pair(reading, record);
		return true;
	}
	if (settle_open_sides(reading, record) && has_both_sides(wide, &lacks_reporter)) {
		want_pair(reading);
		return true;
	}
	has_both_sides(wide, &lacks_reporter);
	if (wide->title.pair[0][0])
		refuse_wide(reading, record,
			    "the line above the table does not say which of the two countries "
			    "reports",
			    "name it with --reporter");
	else if (lacks_reporter)
		refuse_wide(reading, record, "the file does not say whose trade it is",
			    "name the country with --reporter");
	else
		refuse_wide(reading, record, "the file does not say with whom the trade is",
			    "name the partner with --partner, WLD if it is with all countries");
	return false;
}

static void map_wide(struct reading *reading, const struct csv_record *record)
{
	const struct wide_form *form = reading->format->wide;
	struct wide_table *wide = &reading->wide;
	bool failed;

	reading->has_header = true;
	reading->turned_line = 0;
	if (!join_cells(record, reading->headings, sizeof(reading->headings)))
		reading->headings[0] = '\0';
	take_sides(reading, wide);
	wide_table_map(wide, form, record, &failed);
	reading->shows_point = form->groups_by_comma;
	if (failed)
		reading_note(reading, diag_nomem(reading->sink));
	else if (form->lacks_reporter && !reading->format->source && wide->title.has_two_reporters)
		refuse_wide(reading, record, "a line above the table names two reporters",
			    "give each country's trade in a table of its own");
	else if (form->lacks_partner && !settle_sides(reading, record))
		return;
	else if (form->lacks_reporter && !form->lacks_partner && !reading->format->source &&
		 wide->title.partner[0])
		refuse_wide(reading, record,
			    "by the line above, all trade is with one partner: the countries are "
			    "reporters",
			    "call their column reporter, and add a column partner");
	else if (form->lacks_reporter && !form->lacks_partner && !wide->reporter[0])
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
	else if (!wide->is_half)
		end_header(reading, record);
}

static void map_second(struct reading *reading, const struct csv_record *record)
{
	if (!wide_table_map_second(&reading->wide, record))
		refuse_wide(reading, record, "no column of figures in the second line of headings",
			    "leave the table as it was downloaded");
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

	for (size_t i = 0; i < wide->n_measures && wide->title.has_unit; i++)
		any = any || (wide->measures[i].has_unit && strcmp(wide->measures[i].unit.currency,
								   wide->title.unit.currency) != 0);
	return any;
}

/* The row below the headings may hold the columns' units. */
static bool take_units(struct reading *reading, const struct csv_record *record)
{
	struct wide_fault fault;
	size_t cell;

	if (reading->n_rows || reading->format->source || !wide_is_units_row(record))
		return false;
	wide_table_take_units(&reading->wide, record);
	if (has_other_currency(&reading->wide, record->cells[0]))
		refuse_wide(reading, record,
			    "the row of units names another unit than the lines above the table",
			    "leave the one that the figures are in");
	else if (wide_table_has_fault(&reading->wide, &cell, &fault))
		refuse_wide_at(reading, record, cell, fault.what, fault.remedy);
	else if (!reading->wide.n_measures)
		refuse_wide(reading, record, "no column is in money",
			    "name its unit below its heading, e.g. USD million");
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
	refuse_wide_at(reading, record, cell,
		       "a line below the headings says of columns what is not understood",
		       "keep the columns of values only, and write their unit into the title");
	return true;
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
	if (take_units(reading, record))
		return;
	if (refuse_said_of_columns(reading, record) || is_headings_again(reading, record))
		return;
	if (reading->turned_line && has_figures(record)) {
		refuse_wide(reading, record,
			    "a line above this row, within the table, says something else than its "
			    "title",
			    "give each table in a file of its own");
		return;
	}
	note_turn(reading, record);
	reading->n_rows++;
	if (reading_leaves_out(reading, record)) {
		reading->skipped[ROW_NOT_VALUE]++;
		return;
	}
	for (size_t i = 0; row.is_mark_open && i < reading->wide.n_measures; i++) {
		if (reading->wide.measures[i].cell < record->n)
			reading_note_mark(reading, &record->cells[reading->wide.measures[i].cell]);
	}
	status = wide_table_read(&reading->wide, record, &row, reading_add_row, reading);
	if (has_figures(record))
		reading_note_flow(reading, record, &row, status);
	end_row_of_table(reading, record, &row, status, before);
	if (status == ROW_OTHER_AREA && has_figures(record))
		note_unknown_wide(reading, record);
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
}
