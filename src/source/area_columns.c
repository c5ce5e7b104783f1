#include "area_columns.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "header.h"
#include "input.h"
#include "period_words.h"
#include "phrases.h"
#include "text.h"

#define COLUMNS_MAX 32
#define ROWS_MAX 200
#define FIRST_YEAR 1950
#define LAST_YEAR 2040
#define PERIOD_COLUMNS 2 /* the first, of which one may hold periods */

/* What the columns of a table hold. */
struct look {
	struct source_found *found;
	size_t n_records, n_columns;
	size_t reporter;	   /* the column by its heading */
	bool is_open[COLUMNS_MAX]; /* nothing but countries and groups of them so far */
	bool has_countries[COLUMNS_MAX];
	bool has_single[COLUMNS_MAX]; /* of them such that are no union of others */
	bool is_label[COLUMNS_MAX];   /* it says what its row is, in one language of several */
	size_t n_known[COLUMNS_MAX], n_unknown[COLUMNS_MAX]; /* countries and groups; other cells */
	uint32_t differs[COLUMNS_MAX];			     /* from the column of each bit */
	char heading[COLUMNS_MAX][DIAG_QUOTE_MAX];
	bool has_reporter, has_partner, has_imports, has_period, has_repeat;
	struct look_at_flows {
		size_t n_known, n_others;
		bool has_one; /* exports or imports */
	} flows[COLUMNS_MAX];
	struct look_at_periods {
		size_t n_known, n_unknown;
		bool is_sure; /* one of them is no heading of the Harmonized System, as 2001 to 2009 may be */
	} periods[PERIOD_COLUMNS];
	bool has_flow;		/* a column of flows, or one for each */
	bool has_flow_column;	/* one of flows */
	uint32_t flow_headings; /* columns of one flow each */
	bool failed;		/* memory ran out */
};

static bool has_word(const char *heading, const char *words)
{
	char text[DIAG_QUOTE_MAX];

	text_to_small(heading, strlen(heading), text, sizeof(text));
	return text_has_any(text, words);
}

static bool has_letters(struct csv_cell cell)
{
	for (size_t i = 0; i < cell.len; i++) {
		if (text_is_digit(cell.text[i]))
			return false;
	}
	return cell.len >= 2;
}

/* Whether a column before it has the same heading: of the second of two tables side by side. */
static bool is_repeated(const struct csv_record *record, size_t cell)
{
	for (size_t i = 0; i < cell && record->cells[cell].len; i++) {
		if (cell_is(record->cells[i], record->cells[cell].text))
			return true;
	}
	return false;
}

/* Headings, the names of which are made already. */
static void look_at_headings(struct look *look, const struct csv_record *record)
{
	const size_t reporter = header_find(columns_named_reporter, record);
	const size_t partner = header_find(columns_named_partner, record);
	enum flow flow;
	char code[4];

	look->n_columns = record->n < COLUMNS_MAX ? record->n : COLUMNS_MAX;
	look->reporter =
		header_find("reporter reportername reportercountry reportingcountry geo", record);
	look->has_reporter = reporter < record->n;
	look->has_partner = partner < record->n;
	look->has_period = header_find("period year date refyear yr jahr annee jaar ano anno год "
				       "жыл tlista1 tlistm1 "
				       "timeperiod time",
				       record) < record->n;
	look->has_flow = look->has_flow_column =
		header_find("flow tradeflow flowcode flowdesc direction tradedirection "
			    "type tradetype directionoftrade typeoftrade indicator measure "
			    "statisticlabel "
			    "flux fluss handelsstroom handelsrichtung flujo fluxo",
			    record) < record->n;
	for (size_t i = 0; i < look->n_columns; i++) {
		const struct csv_cell cell = record->cells[i];

		const bool is_flow = row_flow_by_word(cell, &flow) == ROW_TAKEN;

		diag_quote(look->heading[i], cell.text, cell.len);
		look->has_repeat = look->has_repeat || is_repeated(record, i);
		look->has_imports = look->has_imports || (is_flow && flow == FLOW_IMPORTS);
		look->has_flow = look->has_flow || is_flow;
		if (is_flow && has_letters(cell))
			look->flow_headings |= UINT32_C(1) << i; /* not "2023M01" */
		/* The corner of a table may be empty, and be several columns that name the same. */
		look->is_label[i] = (i == 0 || look->is_label[i - 1]) &&
				    (!cell.len || has_word(look->heading[i], phrases_label_column));
		/* Not where KG is a kilogram, MAR a month, or Kazakhstan a source. */
		look->is_open[i] =
			i != reporter && i != partner && !is_repeated(record, i) &&
			(has_letters(cell) || look->is_label[i]) &&
			(cell.len == 2 || !country_read(code, cell.text, cell.len)) &&
			(look->is_label[i] || !has_word(look->heading[i], phrases_no_area));
	}
}

/* False: memory ran out. */
static bool look_at_header(struct look *look, const struct csv_record *record)
{
	struct csv_record named = *record;
	void *names;

	if (!header_names(&named, &names))
		return false;
	look_at_headings(look, &named);
	free(names);
	return true;
}

/* Figures are no codes of groups: these have three digits. */
static bool is_figure(struct csv_cell cell)
{
	size_t n = 0;

	while (n < cell.len && (text_is_digit(cell.text[n]) || strchr(" .,'", cell.text[n])))
		n++;
	return n == cell.len && n > 3;
}

/* Whether a cell is a period. */
static void look_for_period(struct look_at_periods *periods, struct csv_cell cell)
{
	struct period period;
	const bool is_year = cell.len == 4 && text_count_digits(cell.text, 4, 0) == 4;
	const bool is_one = !period_parse(cell.text, cell.len, &period) ||
			    period_in_words(cell.text, cell.len, &period);
	const int year = is_one ? period_first_year(period) : 0;

	if (!is_one || year < FIRST_YEAR || year > LAST_YEAR ||
	    (!is_year && text_count_digits(cell.text, cell.len, 0) == cell.len)) {
		periods->n_unknown++;
		return;
	}
	periods->is_sure = periods->is_sure || !is_year || year <= 2000 || year > 2009;
	periods->n_known++;
}

/* Whether a cell names a flow, or what is reckoned of flows. */
static void look_for_flow(struct look_at_flows *flows, struct csv_cell cell)
{
	enum flow flow = FLOW_TURNOVER;
	const enum row_status status = has_letters(cell) ? row_flow_by_word(cell, &flow) : ROW_BAD;

	flows->has_one = flows->has_one || (status == ROW_TAKEN && flow != FLOW_TURNOVER);
	if (status == ROW_BAD)
		flows->n_others += cell.len > 0;
	else
		flows->n_known++;
}

static void look_at_row(struct look *look, const struct csv_record *record)
{
	char codes[COLUMNS_MAX][4];
	size_t n_filled = 0;

	for (size_t i = 0; i < record->n; i++)
		n_filled += record->cells[i].len > 0;
	for (size_t i = 0; i < PERIOD_COLUMNS && i < record->n && n_filled > 1; i++)
		look_for_period(&look->periods[i], record->cells[i]);
	for (size_t i = 0; i < look->n_columns && i < record->n && n_filled > 1; i++)
		look_for_flow(&look->flows[i], record->cells[i]);
	for (size_t i = 0; i < look->n_columns; i++) {
		const struct csv_cell cell =
			i < record->n ? record->cells[i] : (struct csv_cell){"", 0};

		codes[i][0] = '\0';
		if (!look->is_open[i] || !cell.len)
			continue;
		if (has_letters(cell) && country_read(codes[i], cell.text, cell.len)) {
			look->has_countries[i] = true;
			look->has_single[i] = look->has_single[i] || !country_is_union(codes[i]);
			look->n_known[i]++;
		} else if (is_figure(cell) || !country_is_group(cell.text, cell.len)) {
			look->is_open[i] = look->is_label[i] && !is_figure(cell);
			look->n_unknown[i]++;
		} else {
			look->n_known[i]++;
		}
		for (size_t k = 0; k < i; k++) {
			if (codes[k][0] && codes[i][0] && strcmp(codes[k], codes[i]) != 0)
				look->differs[i] |= UINT32_C(1) << k;
		}
	}
}

static bool look_at_record(void *ctx, const struct csv_record *record)
{
	struct look *look = ctx;

	if (look->n_records++)
		look_at_row(look, record);
	else
		look->failed = !look_at_header(look, record);
	/* A single cell heads no table. */
	return !look->failed && look->n_columns > 1 && look->n_records <= ROWS_MAX;
}

static void add_alias(struct look *look, size_t cell)
{
	struct source_found *found = look->found;
	struct source_alias *alias = &found->aliases[found->n_aliases++];

	alias->cell = cell;
	memcpy(alias->heading, look->heading[cell], sizeof(alias->heading));
}

/* Which way goods go says not who reports: whose imports stand beside "from" and "to"? */
static bool is_way(const char *heading)
{
	return has_word(heading, "from|to|origin|destin|sender|send|receiv|target|sourc");
}

/* Where all flows are of the goods that go from one to the other. */
static bool are_ends(const struct look *look)
{
	const struct source_alias *aliases = look->found->aliases;

	return !look->has_flow && is_way(aliases[0].heading) && is_way(aliases[1].heading);
}

/* The second of two columns is the reporter's by its heading, or the first is the partner's. */
static bool are_turned(const struct source_alias aliases[2])
{
	return has_word(aliases[1].heading, phrases_reporter_end) ||
	       has_word(aliases[0].heading, phrases_partner_end);
}

/* Whether a column says no more than to which group the countries of another one belong: "EU" beside Belgium. */
static bool is_of_groups(const struct look *look, size_t column)
{
	if (look->has_single[column] || !has_word(look->heading[column], phrases_groups))
		return false;
	for (size_t i = 0; i < look->n_columns; i++) {
		if (look->is_open[i] && look->has_single[i])
			return true;
	}
	return false;
}

/* Of columns that name the rows in several languages, the one that is understood best is read; a few of its cells may
 * be names of something else. */
static void choose_label(struct look *look)
{
	size_t best = 0;

	for (size_t i = 1; i < look->n_columns && look->is_label[i]; i++) {
		if (look->n_known[i] > look->n_known[best])
			best = i;
	}
	for (size_t i = 0; i < look->n_columns && look->is_label[i]; i++)
		look->is_open[i] =
			look->is_open[i] && i == best &&
			(!look->n_unknown[i] || look->n_unknown[i] * 4 <= look->n_known[i]);
}

/* Name the columns that hold countries: each that says something else than those before it. */
static void name_columns(struct look *look)
{
	struct source_found *found = look->found;
	size_t n_wanted = (size_t)(!look->has_reporter + !look->has_partner), n = 0;
	uint32_t taken = 0;

	choose_label(look);

	for (size_t i = 0; i < look->n_columns; i++) {
		if (!look->is_open[i] || !look->has_countries[i] || (taken & ~look->differs[i]) ||
		    is_of_groups(look, i))
			continue;
		taken |= UINT32_C(1) << i;
		if (n++ < n_wanted)
			add_alias(look, i);
	}
	found->holds_countries = n > 0;
	if (n > n_wanted)
		found->n_aliases = 0;
	if (look->has_imports &&
	    (is_way(found->aliases[0].heading) || is_way(found->aliases[1].heading)))
		found->n_aliases = 0;
	if (found->n_aliases == 2) {
		bool turned = are_turned(found->aliases), is_edge = are_ends(look);

		found->aliases[turned].name = is_edge ? "exporter" : "reporter";
		found->aliases[!turned].name = is_edge ? "importer" : "partner";
	} else if (found->n_aliases) {
		found->aliases[0].name = look->has_partner ? "reporter" : "partner";
	} else if (!found->is_own && !look->has_partner && look->reporter < look->n_columns) {
		add_alias(look, look->reporter);
		found->aliases[0].name = "partner";
		found->is_turned = true;
	}
}

/* The column of periods, where no heading is that of one: below an empty corner, "Godina", "År". */
static void name_period(struct look *look)
{
	struct source_alias *period = &look->found->period;

	for (size_t i = 0; i < PERIOD_COLUMNS && i < look->n_columns && !look->has_period; i++) {
		const struct look_at_periods *periods = &look->periods[i];
		enum flow flow;
		const struct csv_cell heading = {look->heading[i], strlen(look->heading[i])};

		if (!periods->n_known || !periods->is_sure ||
		    periods->n_unknown * 4 > periods->n_known ||
		    has_word(look->heading[i], phrases_no_period_column) ||
		    row_flow_by_word(heading, &flow) == ROW_TAKEN)
			continue;
		period->cell = i;
		period->name = "period";
		memcpy(period->heading, look->heading[i], sizeof(period->heading));
		return;
	}
}

/* The column of flows, by its cells: "Trade", "imports/exports", "FlowTypeDescription". */
static void name_flow(struct look *look)
{
	struct source_alias *alias = &look->found->flow;

	for (size_t i = 0; i < look->n_columns && !look->has_flow_column; i++) {
		const struct look_at_flows *flows = &look->flows[i];

		if (!flows->has_one || flows->n_others * 4 > flows->n_known ||
		    (look->flow_headings & ~(UINT32_C(1) << i)) ||
		    has_word(look->heading[i], phrases_no_flow_column))
			continue;
		alias->cell = i;
		alias->name = "flow";
		memcpy(alias->heading, look->heading[i], sizeof(alias->heading));
		return;
	}
}

enum diag_code area_columns_find(const char *path, const char *bytes, size_t n,
				 struct source_found *found)
{
	struct diag_sink silent = {.report = NULL};
	struct look look = {.found = found};
	struct csv_reader *reader = csv_reader_new(
		path,
		(struct csv_reader_options){
			.skip_comments = true, .fallback = CSV_GUESS, .skip_empty = true},
		look_at_record, &look, &silent);
	enum diag_code fed, finished = DIAG_OK;

	found->n_aliases = 0;
	found->holds_countries = false;
	found->period.name = found->flow.name = NULL;
	if (!reader)
		return DIAG_NOMEM;
	fed = csv_reader_feed(reader, bytes, n);
	if (n < INPUT_BLOCK)
		finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	if (fed == DIAG_NOMEM || finished == DIAG_NOMEM || look.failed)
		return DIAG_NOMEM;
	/* Of tables side by side it is not known which columns belong together. */
	if (look.n_records < 2 || (found->headings_line && look.has_repeat))
		return DIAG_OK;
	name_columns(&look);
	if (!found->format && !found->is_own)
		name_period(&look);
	if (!found->is_own)
		name_flow(&look);
	return DIAG_OK;
}

/* The bytes of the cell that begins a line. */
static size_t cell_length(const char *line, size_t n)
{
	const char *end = n && line[0] == '"' ? memchr(line + 1, '"', n - 1) : NULL;
	size_t length = end ? (size_t)(end - line) : 0;

	while (length < n && !strchr(",;\t\r\n", line[length]))
		length++;
	return length;
}

/* Whether a line is headings of years behind its first cell, or the first three, which say the same in several
 * languages; cells behind them are empty. */
static bool is_line_of_years(const char *line, size_t n)
{
	size_t n_labels = 0, n_years = 0;
	bool is_over = false;

	for (size_t at = 0, length; at < n; at += length + 1) {
		const char *cell = line + at;

		length = cell_length(cell, n - at);
		if (n_labels && !is_over && text_is_year(cell, length))
			n_years++;
		else if ((n_years && length) || (!n_years && ++n_labels > 3))
			return false;
		else
			is_over = n_years > 0;
	}
	return n_years > (n_labels > 1 ? 1u : 0u);
}

void area_columns_find_years(const char *bytes, size_t n, struct source_found *found)
{
	size_t at = 0;

	for (size_t line = 1; line <= TITLE_LINES && at < n; line++) {
		const size_t next = at + text_line_length(bytes + at, n - at);

		if (line > 1 && is_line_of_years(bytes + at, next - at)) {
			found->offset = at;
			found->line = line;
			return;
		}
		at = next;
	}
}

/* How many cells a line has, and how many with something in them. */
static size_t count_cells(const char *line, const char *end, char separator, size_t *n_filled)
{
	bool in_quotes = false, is_filled = false;
	size_t n = 1;

	*n_filled = 0;
	for (; line < end && *line != '\n'; line++) {
		in_quotes = in_quotes != (*line == '"');
		if (*line != separator || in_quotes) {
			*n_filled += !is_filled && !strchr(" \t\r\"", *line);
			is_filled = is_filled || !strchr(" \t\r\"", *line);
			continue;
		}
		n++;
		is_filled = false;
	}
	return n;
}

void area_columns_find_headings(const char *bytes, size_t n, struct source_found *found)
{
	static const char separators[] = ";\t,|";
	const char *const end = bytes + n;
	const char *line = bytes, *next;

	for (size_t at = 1; at <= TITLE_LINES && (next = memchr(line, '\n', (size_t)(end - line)));
	     at++, line = next + 1) {
		for (const char *mark = separators; *mark; mark++) {
			size_t n_filled, n_below;

			if (count_cells(line, next, *mark, &n_filled) == 1 || n_filled < 2 ||
			    count_cells(line, next, *mark, &n_filled) !=
				    count_cells(next + 1, end, *mark, &n_below))
				continue;
			if (at > 1) {
				found->headings_line = found->line = at;
				found->offset = (size_t)(line - bytes);
			}
			return;
		}
	}
}

static void name_cell(struct source_named *named, const struct source_alias *alias)
{
	if (alias->name && alias->cell < named->record.n)
		named->cells[alias->cell] = (struct csv_cell){alias->name, strlen(alias->name)};
}

bool source_name_columns(const struct source_found *found, const struct csv_record *record,
			 struct source_named *named)
{
	if ((!found->n_aliases && !found->period.name && !found->flow.name) ||
	    record->n > countof(named->cells))
		return false;
	named->record = *record;
	memcpy(named->cells, record->cells, record->n * sizeof(*named->cells));
	named->record.cells = named->cells;
	for (size_t i = 0; i < found->n_aliases; i++)
		name_cell(named, &found->aliases[i]);
	name_cell(named, &found->period);
	name_cell(named, &found->flow);
	return true;
}
