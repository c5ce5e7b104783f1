#include "area_columns.h"

#include <string.h>

#include "alloc.h"
#include "header.h"
#include "input.h"
#include "phrases.h"
#include "text.h"

#define COLUMNS_MAX 32
#define ROWS_MAX 200

/* What the columns of a table hold. */
struct look {
	struct source_found *found;
	size_t n_records, n_columns;
	bool is_open[COLUMNS_MAX]; /* nothing but countries and groups of them so far */
	bool has_countries[COLUMNS_MAX];
	bool has_single[COLUMNS_MAX]; /* of them such that are no union of others */
	bool is_label[COLUMNS_MAX];   /* it says what its row is, in one language of several */
	size_t n_known[COLUMNS_MAX], n_unknown[COLUMNS_MAX]; /* countries and groups; other cells */
	uint32_t differs[COLUMNS_MAX];			     /* from the column of each bit */
	char heading[COLUMNS_MAX][DIAG_QUOTE_MAX];
	bool has_reporter, has_partner, has_imports;
	bool has_flow; /* a column of flows, or one for each */
};

static bool has_word(const char *heading, const char *words)
{
	char text[DIAG_QUOTE_MAX];

	text_to_small(heading, strlen(heading), text, sizeof(text));
	return text_has_any(text, words);
}

/* Headings of columns in which KG is a kilogram, MAR a month, or Kazakhstan a source. */
static bool is_of_something_else(const char *heading)
{
	return has_word(heading, phrases_no_area);
}

/* "Items": the heading of what rows are, which names nothing. */
static bool is_of_labels(const char *heading)
{
	return has_word(heading, "item|наименован|аталыш|атауы|показател");
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

static void look_at_header(struct look *look, const struct csv_record *record)
{
	const size_t reporter = header_find(columns_named_reporter, record);
	const size_t partner = header_find(columns_named_partner, record);
	enum flow flow;
	char code[4];

	look->n_columns = record->n < COLUMNS_MAX ? record->n : COLUMNS_MAX;
	look->has_reporter = reporter < record->n;
	look->has_partner = partner < record->n;
	look->has_flow =
		header_find("flow tradeflow flowcode flowdesc direction tradedirection "
			    "type tradetype directionoftrade typeoftrade indicator measure "
			    "flux fluss handelsstroom handelsrichtung flujo fluxo",
			    record) < record->n;
	for (size_t i = 0; i < look->n_columns; i++) {
		const struct csv_cell cell = record->cells[i];

		diag_quote(look->heading[i], cell.text, cell.len);
		look->has_imports =
			look->has_imports ||
			(row_flow_by_word(cell, &flow) == ROW_TAKEN && flow == FLOW_IMPORTS);
		look->has_flow = look->has_flow || row_flow_by_word(cell, &flow) == ROW_TAKEN;
		/* The corner of a table may be empty, and be several columns that name the same. */
		look->is_label[i] = (i == 0 || look->is_label[i - 1]) &&
				    (!cell.len || is_of_labels(look->heading[i]));
		look->is_open[i] = i != reporter && i != partner && !is_repeated(record, i) &&
				   (has_letters(cell) || look->is_label[i]) &&
				   (cell.len == 2 || !country_read(code, cell.text, cell.len)) &&
				   (look->is_label[i] || !is_of_something_else(look->heading[i]));
	}
}

/* Figures are no codes of groups: these have three digits. */
static bool is_figure(struct csv_cell cell)
{
	size_t n = 0;

	while (n < cell.len && (text_is_digit(cell.text[n]) || strchr(" .,'", cell.text[n])))
		n++;
	return n == cell.len && n > 3;
}

static void look_at_row(struct look *look, const struct csv_record *record)
{
	char codes[COLUMNS_MAX][4];

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

	if (look->n_records++ == 0)
		look_at_header(look, record);
	else
		look_at_row(look, record);
	return look->n_records <= ROWS_MAX;
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
	return has_word(aliases[1].heading,
			"report|declar|export|origin|home|from|seller|sender") ||
	       has_word(aliases[0].heading,
			"partner|counterp|import|destin|abroad|buyer|receiv|foreign");
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
	if (!reader)
		return DIAG_NOMEM;
	fed = csv_reader_feed(reader, bytes, n);
	if (n < INPUT_BLOCK)
		finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	if (fed == DIAG_NOMEM || finished == DIAG_NOMEM)
		return DIAG_NOMEM;
	if (look.n_records > 1)
		name_columns(&look);
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
		if (n_labels && length == 4 && !is_over &&
		    (memcmp(cell, "19", 2) == 0 || memcmp(cell, "20", 2) == 0) &&
		    text_is_digit(cell[2]) && text_is_digit(cell[3]))
			n_years++;
		else if ((n_years && length) || (!n_years && ++n_labels > 3))
			return false;
		else
			is_over = n_years > 0;
	}
	return n_years > (n_labels > 1 ? 1u : 0u);
}

void area_columns_find_years(const char *bytes, size_t n, size_t lines, struct source_found *found)
{
	size_t at = 0;

	for (size_t line = 1; line <= lines && at < n; line++) {
		const char *newline = memchr(bytes + at, '\n', n - at);
		size_t next = newline ? (size_t)(newline - bytes) + 1 : n;

		if (line > 1 && is_line_of_years(bytes + at, next - at)) {
			found->offset = at;
			found->line = line;
			return;
		}
		at = next;
	}
}

bool source_name_columns(const struct source_found *found, const struct csv_record *record,
			 struct source_named *named)
{
	if (!found->n_aliases || record->n > countof(named->cells))
		return false;
	named->record = *record;
	memcpy(named->cells, record->cells, record->n * sizeof(*named->cells));
	named->record.cells = named->cells;
	for (size_t i = 0; i < found->n_aliases; i++) {
		const char *name = found->aliases[i].name;

		if (found->aliases[i].cell < record->n)
			named->cells[found->aliases[i].cell] =
				(struct csv_cell){name, strlen(name)};
	}
	return true;
}
