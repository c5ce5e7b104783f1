#include "table_layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "caveat_words.h"
#include "country.h"
#include "csv_reader.h"
#include "figure.h"
#include "group_labels.h"
#include "header.h"
#include "input.h"
#include "period_words.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

#define LINES 12 /* in which headings begin */
#define ROWS 4	 /* two or three of headings, and one of figures */
#define CELLS 256

/* A record that is kept. */
struct row {
	struct csv_record record;
	struct csv_cell cells[CELLS];
	char text[4096];
	size_t used;
	size_t newlines; /* in its cells */
};

struct rows {
	struct row row[ROWS];
	size_t n;
};

static bool keep_row(void *ctx, const struct csv_record *record)
{
	struct rows *rows = ctx;
	struct row *row = &rows->row[rows->n];
	size_t used = 0;

	if (record->n > CELLS)
		return false;
	row->newlines = 0;
	for (size_t i = 0; i < record->n; i++) {
		struct csv_cell cell = record->cells[i];

		text_trim_all_kinds(&cell.text, &cell.len);
		if (cell.len >= sizeof(row->text) - used || memchr(cell.text, '\0', cell.len))
			return false;
		row->cells[i] =
			(struct csv_cell){memcpy(row->text + used, cell.text, cell.len), cell.len};
		row->text[used + cell.len] = '\0';
		for (; row->text[used]; used++) {
			row->newlines += row->text[used] == '\n';
			if (row->text[used] == '\n')
				row->text[used] = ' ';
		}
		used++;
	}
	row->used = used;
	row->record = *record;
	row->record.cells = row->cells;
	row->record.names = NULL;
	return ++rows->n < ROWS;
}

/* Whether a cell is an amount, or stands for one that is missing; years and periods are none. */
static bool is_amount(struct csv_cell cell)
{
	struct unmarked_figure figure;
	struct period period;
	char small[WIDE_TEXT_MAX];

	if (!cell.len)
		return false;
	heading_to_small(cell, small);
	if (wide_names_year(small) || (!period_parse(cell.text, cell.len, &period) &&
				       period.first >= 1900 * 12 && period.last < 2101 * 12))
		return false;
	return wide_is_no_figure(cell) || wide_read_figure(cell, &figure) ||
	       (text_is_digit(*small) && small[strlen(small) - 1] == '%');
}

static bool has_amounts(const struct row *row)
{
	for (size_t i = 1; i < row->record.n; i++) {
		if (is_amount(row->cells[i]))
			return true;
	}
	return false;
}

static size_t count_filled(const struct row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < row->record.n; i++)
		n += row->cells[i].len > 0;
	return n;
}

static bool is_called(struct csv_cell cell, const char *names)
{
	const struct csv_record alone = {.cells = &cell, .n = 1};

	return cell.len && header_find(names, &alone) == 0;
}

/* What columns are of, and not what is in them: "Importer" above countries, "Year" above years. */
static bool is_dimension(struct csv_cell cell)
{
	return is_called(cell, columns_dimensions);
}

/* A column of what rows are of. */
static bool is_key(struct csv_cell cell)
{
	return is_dimension(cell) || cell_is(cell, "#") || cell_is(cell, "№") ||
	       is_called(cell, columns_of_rows);
}

static const struct csv_cell *cell_at(const struct row *row, size_t i)
{
	static const struct csv_cell none = {"", 0};

	return i < row->record.n ? &row->cells[i] : &none;
}

/* Whether the first cells of both lines can be told apart: one is empty, or the upper one is what the columns beside it
 * are of, or begins the first of several tables. */
static bool may_stand_above(const struct row *above, const struct row *below)
{
	const struct csv_cell a = *cell_at(above, 0), b = *cell_at(below, 0);

	if (!a.len || !b.len || cell_is(a, b.text))
		return true;
	if (!is_key(b))
		return is_dimension(a) && !cell_at(above, 1)->len;
	for (size_t i = 1; i < above->record.n; i++) {
		if (above->cells[i].len && is_key(*cell_at(below, i)))
			return true;
	}
	return false;
}

/* Whether a heading of the upper line stands for several columns of the lower one, or all the lower one's names of rows
 * stand below nothing. */
static bool is_above_several(const struct row *above, const struct row *below)
{
	struct csv_cell group = *cell_at(above, 0);
	bool stands = group.len && cell_at(below, 0)->len; /* above a heading of its own */
	size_t n = stands;

	if (!cell_at(above, 0)->len && cell_at(below, 0)->len && count_filled(above) > 1)
		return true;
	for (size_t i = 1; i < below->record.n; i++) {
		const struct csv_cell a = *cell_at(above, i), own = below->cells[i];

		if (a.len && !cell_is(*cell_at(above, i - 1), a.text))
			n = 0;
		group = a.len ? a : group;
		stands |= a.len && own.len;
		n += group.len && own.len && stands &&
		     (a.len || !is_key(own) || is_called(own, columns_periods));
		if (n > 1)
			return true;
	}
	return false;
}

/* A unit or a country for all of the table, which stands in a line of its own. */
static bool is_title(const struct row *row)
{
	char code[4];
	struct unit unit;

	for (size_t i = 0; i < row->record.n && count_filled(row) == 1; i++) {
		const struct csv_cell cell = row->cells[i];

		if (cell.len)
			return stated_unit_find(heading_of(cell).small, &unit) != STATED_NONE ||
			       country_read(code, cell.text, cell.len);
	}
	return false;
}

/* A title with commas that nothing quotes: its first cell tells whose trade it is. */
static bool is_split_title(const struct row *row)
{
	const struct csv_cell first = row->cells[0];
	struct title_words words;

	return memchr(first.text, ' ', first.len) &&
	       caveat_has(heading_of(first).small, phrases_of_trade) &&
	       !title_words_read(first.text, first.len, &words) && words.n_named > 0;
}

/* Whether the lower line says of each column below the first of which months it is, "1to12", or, as Eurostat has it, of
 * its first alone what the rows are of. */
static bool is_of_periods(const struct row *above, const struct row *below)
{
	const bool n = !below->cells[0].len || cell_is(*cell_at(above, 0), below->cells[0].text);
	struct period period;

	if (n)
		;
	else if (!is_dimension(below->cells[0]) || !is_dimension(*cell_at(above, 0)))
		return false;
	for (size_t i = 1; i < below->record.n; i++) {
		const struct csv_cell own = below->cells[i];

		if (own.len &&
		    (!n || !cell_at(above, i)->len || period_parse(own.text, own.len, &period)))
			return false;
	}
	return count_filled(below) > 0;
}

static bool are_headings(const struct rows *rows)
{
	const struct row *above = &rows->row[0], *below = &rows->row[1];

	return above->record.n > 2 && below->record.n > 2 &&
	       below->record.line == above->record.line + 1 + above->newlines &&
	       count_filled(above) > (above->cells[0].len > 0) && !has_amounts(above) &&
	       !has_amounts(below) && !is_title(above) && !is_split_title(above) &&
	       (is_of_periods(above, below) ||
		(count_filled(below) > 1 && may_stand_above(above, below) &&
		 is_above_several(above, below)));
}

/* --- headings above each other ------------------------------------------------------------------------------ */

static bool is_year(struct csv_cell cell)
{
	struct period period;

	return !period_parse(cell.text, cell.len, &period) && period_is_year(period) &&
	       period.first >= 1900 * 12 && period.last < 2101 * 12;
}

static void add(struct strbuf *out, struct csv_cell cell)
{
	strbuf_add(out, cell.text, cell.len);
}

/* A year, and "Jan", "1e kwartaal" or "Total" below or above it. */
static bool join_periods(struct csv_cell year, struct csv_cell part, struct strbuf *out)
{
	char dated[WIDE_TEXT_MAX * 2], text[PERIOD_TEXT_MAX], small[WIDE_TEXT_MAX];
	struct period period;

	if (!is_year(year) || part.len >= WIDE_TEXT_MAX || is_year(part))
		return false;
	heading_to_small(part, small);
	if (caveat_has(small, phrases_whole_year) || text_is_in_list(small, phrases_all_of_year)) {
		add(out, year);
		return true;
	}
	snprintf(dated, sizeof(dated), "%.*s %.*s", (int)part.len, part.text, (int)year.len,
		 year.text);
	if (period_parse(dated, strlen(dated), &period) &&
	    !period_in_words(dated, strlen(dated), &period))
		return false;
	period_format(period, text);
	strbuf_adds(out, text);
	return true;
}

/* A flow, and a country below or above it, with which it is. */
static bool join_partner(struct csv_cell flow_cell, struct csv_cell country, struct strbuf *out)
{
	char small[WIDE_TEXT_MAX], code[4];
	enum flow flow;

	heading_to_small(flow_cell, small);
	if (!wide_find_flow(small, &flow) || !wide_is_whole(small) ||
	    text_is_digit(*country.text) || !country_read(code, country.text, country.len))
		return false;
	add(out, flow_cell);
	strbuf_addf(out, "%s %.*s", flow == FLOW_EXPORTS ? " to" : " from", (int)country.len,
		    country.text);
	return true;
}

/* Where goods go, of exports, and where they come from, of imports, is the partner. */
static bool is_other_end(struct csv_cell above, struct csv_cell own)
{
	const struct heading heading = heading_of(above);
	enum flow flow;

	return wide_find_flow(heading.small, &flow) && wide_is_whole(heading.small) &&
	       is_called(own, flow == FLOW_EXPORTS ? columns_destinations : columns_origins);
}

/* Whether a heading above a flow's says but which partners the rows are. */
static bool is_of_partners(const char *above, const char *own)
{
	enum flow flow, other;

	return wide_find_flow(own, &flow) && wide_is_whole(own) &&
	       !(wide_find_flow(above, &other) && other != flow) && !wide_names_year(above) &&
	       wide_heading_is_plain(above);
}

/* A column's heading, from the one that stands above it, alone or with others, and its own. */
static void join(struct csv_cell above, struct csv_cell own, bool is_alone, struct strbuf *out)
{
	if (!own.len) {
		strbuf_add(out, above.text, is_alone ? above.len : 0);
	} else if (!above.len || cell_is(above, own.text)) {
		add(out, own);
	} else if (is_other_end(above, own)) {
		strbuf_adds(out, "country");
	} else if (join_periods(above, own, out) || join_periods(own, above, out)) {
		;
	} else if (is_dimension(above) || is_key(own) || wide_is_of_no_values(own) ||
		   is_of_partners(heading_of(above).small, heading_of(own).small)) {
		add(out, own);
	} else if (text_is_in_list(heading_of(own).small, phrases_row_of_values)) {
		add(out, above);
	} else if (!join_partner(above, own, out) && !join_partner(own, above, out)) {
		add(out, above);
		strbuf_addc(out, ' ');
		add(out, own);
	}
}

static void add_cell(struct strbuf *out, struct csv_cell cell, char separator)
{
	const bool is_quoted =
		memchr(cell.text, separator, cell.len) || memchr(cell.text, '"', cell.len);

	if (is_quoted)
		strbuf_addc(out, '"');
	for (size_t i = 0; i < cell.len; i++) {
		strbuf_addc(out, cell.text[i]);
		if (cell.text[i] == '"')
			strbuf_addc(out, '"');
	}
	if (is_quoted)
		strbuf_addc(out, '"');
}

/* The two lines as one. */
static void join_lines(const struct row *above, const struct row *below, struct strbuf *out)
{
	size_t n = above->record.n > below->record.n ? above->record.n : below->record.n;
	size_t begin = 0,
	       width = 0; /* of the last heading of the upper line, and of the one before */
	struct csv_cell group = {"", 0};
	struct strbuf cell = STRBUF_INIT;

	for (size_t i = 1; i < above->record.n; i++) {
		width = above->cells[i].len && begin ? i - begin : width;
		begin = above->cells[i].len ? i : begin;
	}
	/* The last one is as wide: a sheet's rows end with their last cell. */
	n = n < begin + width ? begin + width : n;
	for (size_t i = 0; i < n; i++) {
		const struct csv_cell a = *cell_at(above, i), own = *cell_at(below, i);

		strbuf_clear(&cell);
		group = a.len ? a : group;
		join(group, own, a.len > 0, &cell);
		if (!i && !own.len) /* above the names of rows alone */
			group = (struct csv_cell){"", 0};
		if (i)
			strbuf_addc(out, below->record.separator);
		add_cell(out, (struct csv_cell){cell.text, cell.len}, below->record.separator);
		out->failed = out->failed || cell.failed;
	}
	strbuf_addc(out, '\n');
	strbuf_release(&cell);
}

static void add_line(const struct row *row, struct strbuf *out)
{
	for (size_t i = 0; i < row->record.n; i++) {
		if (i)
			strbuf_addc(out, row->record.separator);
		add_cell(out, row->cells[i], row->record.separator);
	}
	strbuf_addc(out, '\n');
}

/* --- in a text ---------------------------------------------------------------------------------------------- */

/* Where the line that is so many behind the one at a place begins. */
static size_t skip_lines(const char *text, size_t n, size_t at, size_t lines)
{
	while (lines-- && at < n)
		at += text_line_length(text + at, n - at);
	return at;
}

static enum diag_code read_rows(struct rows *rows, const char *text, size_t n)
{
	struct diag_sink silent = {.report = NULL};
	struct csv_reader *reader = csv_reader_new(
		"", (struct csv_reader_options){.fallback = CSV_GUESS, .skip_empty = true},
		keep_row, rows, &silent);
	enum diag_code code;

	rows->n = 0;
	if (!reader)
		return DIAG_NOMEM;
	code = csv_reader_feed(reader, text, n);
	if (!code)
		code = csv_reader_finish(reader);
	csv_reader_free(reader);
	return code == DIAG_NOMEM ? code : DIAG_OK;
}

/* A text whose lines of headings are being written into one. */
struct layout {
	char *text;
	size_t n;
	struct table_layout *out;
	struct rows *rows;
	struct strbuf line;
};

/* --- months of a year that something else names ------------------------------------------------------------------- */

/* The month that the lines above the headings name, or one heading alone; last is 0: none. */
static struct period month_of(const struct layout *layout, size_t at, const struct row *row,
			      bool *is_odd)
{
	struct period found = {0, 0}, period;
	struct wide_title title;
	status_set status;

	wide_title_read(layout->text, at, &title);
	*is_odd = title.has_period && title.is_date_odd;
	if (title.has_period)
		return title.period;
	for (size_t i = 1; i < row->record.n; i++) {
		if (!row->cells[i].len ||
		    !wide_find_period(heading_of(row->cells[i]).small, NULL, &period, &status) ||
		    period.first != period.last)
			continue;
		if (found.last && found.last != period.last)
			return (struct period){0, 0};
		found = period;
	}
	return found;
}

/* "Year to date", "1to12", "November", beside a flow or alone, with their period in their place. */
static bool find_months(const char *small, struct period month, char out[WIDE_TEXT_MAX])
{
	size_t n = 0;
	const char *const so_far = caveat_where(small, phrases_months_so_far, &n);
	char text[PERIOD_TEXT_MAX];
	struct period period;
	enum flow flow;

	if (!small[strspn(small, "0123456789")] ||
	    !wide_find_months(so_far ? so_far : small, month, &period) ||
	    (!so_far && text_has_any(small, "month|月")))
		return false;
	snprintf(out, WIDE_TEXT_MAX, "%.*s%s", so_far ? (int)(so_far - small) : 0, small,
		 so_far ? so_far + n : "");
	if (out[strspn(out, " ,()")] && !(wide_find_flow(out, &flow) && wide_is_whole(out)))
		return false;
	period_format(period, text);
	n = strlen(out);
	snprintf(out + n, WIDE_TEXT_MAX - n, "%s%s", n ? " " : "", text);
	return true;
}

/* Each of them in a row. False where there is none, or rows are of periods. */
static bool resolve(const struct layout *layout, size_t at, struct row *row)
{
	bool any = false, is_odd;
	const struct period month = month_of(layout, at, row, &is_odd);
	char text[WIDE_TEXT_MAX];

	for (size_t i = 0; i < row->record.n; i++) {
		const int other = heading_is_month(heading_of(row->cells[i]).small);

		if (!month.last || is_called(row->cells[i], columns_periods) ||
		    (other && other != month.last % 12 + 1))
			return false;
		/* "1to12" and "December" show that December is meant. */
		is_odd = is_odd &&
			 (text_has_any(heading_of(row->cells[i]).small, phrases_months_so_far) ||
			  !find_months(heading_of(row->cells[i]).small, month, text));
	}
	for (size_t i = 1; i < row->record.n && !is_odd; i++) {
		if (sizeof(row->text) - row->used < WIDE_TEXT_MAX ||
		    !find_months(heading_of(row->cells[i]).small, month, text))
			continue;
		row->cells[i] = (struct csv_cell){row->text + row->used, strlen(text)};
		memcpy(row->text + row->used, text, row->cells[i].len + 1);
		row->used += row->cells[i].len + 1;
		any = true;
	}
	return any;
}

/* Whether the cells behind a heading, up to another one, name the flow and no other. */
static bool are_of_flow(const struct row *row, size_t from, size_t to, enum flow wanted)
{
	bool any = false;

	for (size_t i = from + 1; i < to && i < row->record.n; i++) {
		const struct heading heading = heading_of(row->cells[i]);
		enum flow flow;

		if (!wide_find_flow(heading.small, &flow))
			continue;
		if (flow != wanted)
			return false;
		any = true;
	}
	return any;
}

/* Two lists side by side, of where goods go, with exports, and of where they come from, with imports: both name
 * partners. */
static bool name_partners(struct row *row)
{
	const size_t exports = header_find(columns_ends_of_exports, &row->record);
	const size_t imports = header_find(columns_ends_of_imports, &row->record);
	const bool is_first = exports < imports;

	if (exports >= row->record.n || imports >= row->record.n ||
	    !are_of_flow(row, exports, is_first ? imports : row->record.n, FLOW_EXPORTS) ||
	    !are_of_flow(row, imports, is_first ? row->record.n : exports, FLOW_IMPORTS))
		return false;
	row->cells[exports] = row->cells[imports] = (struct csv_cell){"country", 7};
	return true;
}

/* Write the line in place of those from `at` to the end of a row, of which the last one's headings stay known. */
static bool replace(struct layout *layout, size_t at, const struct row *last)
{
	struct table_layout *out = layout->out;
	const size_t n_lines = last->record.line + last->newlines;
	const size_t end = skip_lines(layout->text, layout->n, at, n_lines);
	const size_t begin = skip_lines(layout->text, layout->n, at, last->record.line - 1);
	const size_t length = n_lines - 1 + layout->line.len;
	const size_t total = layout->n - (end - at) + length;

	if (total > INPUT_BLOCK + LAYOUT_ROOM || (layout->n >= INPUT_BLOCK && total < INPUT_BLOCK))
		return false;
	strbuf_clear(&out->said);
	strbuf_add(&out->said, layout->text + begin, end - begin);
	memmove(layout->text + at + length, layout->text + end, layout->n - end);
	memset(layout->text + at, '\n', n_lines - 1);
	memcpy(layout->text + at + n_lines - 1, layout->line.text, layout->line.len);
	layout->n = total;
	out->is_changed = true;
	out->line = 1;
	for (size_t i = 0; i < at + n_lines - 1; i++)
		out->line += layout->text[i] == '\n';
	return true;
}

static bool can_write(const struct layout *layout)
{
	for (size_t i = 0; i < layout->line.len; i++) {
		if ((unsigned char)layout->line.text[i] >= 0x80)
			return text_invalid_at(layout->text, layout->n) == layout->n;
	}
	return true;
}

/* A pivot table's headings: what each line of them is of stands in its first cell, and what rows are of in a line of its
 * own: "flow,exports,imports", "year,2021,2021", "partner,,". */
static bool join_pivot(struct layout *layout, size_t at)
{
	struct row *row = layout->rows->row;

	if (layout->rows->n < 4 || count_filled(&row[0]) < 3 || count_filled(&row[2]) != 1 ||
	    !is_key(row[2].cells[0]) || !is_called(row[0].cells[0], columns_labels) ||
	    !is_called(row[1].cells[0], columns_labels) || has_amounts(&row[0]) ||
	    has_amounts(&row[1]) || !has_amounts(&row[3]))
		return false;
	row[0].cells[0] = (struct csv_cell){"", 0};
	row[1].cells[0] = row[2].cells[0];
	join_lines(&row[0], &row[1], &layout->line);
	return can_write(layout) && replace(layout, at, &row[2]);
}

/* The first two rows that begin at a place as one, if they are lines of headings. */
static bool join_at(struct layout *layout, size_t at)
{
	struct rows *rows = layout->rows;
	struct row *above = &rows->row[0], *below = &rows->row[1];

	if (rows->n < 2 || above->record.line != 1)
		return false;
	strbuf_clear(&layout->line);
	if (count_filled(above) > 1 && !has_amounts(above) && has_amounts(below) &&
	    (resolve(layout, at, above) || name_partners(above))) {
		add_line(above, &layout->line);
		return can_write(layout) && replace(layout, at, above);
	}
	if (join_pivot(layout, at))
		return true;
	resolve(layout, at, above);
	resolve(layout, at, below);
	if (rows->n < 3 || !are_headings(rows) ||
	    !(has_amounts(&rows->row[2]) || (rows->n > 3 && has_amounts(&rows->row[3]))) ||
	    !group_labels_set_left(above->cells, above->record.n, below->cells, below->record.n))
		return false;
	join_lines(above, below, &layout->line);
	return can_write(layout) && replace(layout, at, below);
}

/* Whether the row is a word for all of a table and what it is: "Flow", "EXPORT". */
static bool is_label(const struct row *row)
{
	size_t i = 1;

	if (row->record.n < 2 || count_filled(row) != 2 ||
	    !is_called(row->cells[0], columns_labels))
		return false;
	while (!row->cells[i].len)
		i++;
	return !is_amount(row->cells[i]);
}

/* Such a row as a line of a title: "Flow: EXPORT". A line of headings may look so, too, above figures, or if it is one
 * alone. */
static void write_label(struct layout *layout, size_t at)
{
	const struct row *row = &layout->rows->row[0];
	size_t i = 1, n;

	n = row->cells[0].len;
	while (n && row->cells[0].text[n - 1] == ':')
		n--;
	while (!row->cells[i].len)
		i++;
	strbuf_clear(&layout->line);
	if (is_called(row->cells[0], columns_labels_of_origin))
		strbuf_addf(&layout->line, "Source: %.*s", (int)row->cells[i].len,
			    row->cells[i].text);
	else if (!is_called(row->cells[0], columns_labels_of_goods) ||
		 !text_is_in_list(heading_of(row->cells[i]).small, phrases_all_goods_alone))
		strbuf_addf(&layout->line, "%.*s: %.*s", (int)n, row->cells[0].text,
			    (int)row->cells[i].len, row->cells[i].text);
	strbuf_addc(&layout->line, '\n');
	if (can_write(layout))
		replace(layout, at, row);
	layout->out->line = 0;
}

/* Rows above the headings that say what all of the table is. */
static enum diag_code write_labels(struct layout *layout)
{
	size_t places[LINES], n = 0, at = 0;
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; i < LINES && at < layout->n && !code; i++) {
		const struct rows *rows = layout->rows;

		code = read_rows(layout->rows, layout->text + at, layout->n - at);
		if (!code && rows->n > 1 && rows->row[0].record.line == 1 &&
		    is_label(&rows->row[0]) && !has_amounts(&rows->row[1]))
			places[n++] = at;
		at = skip_lines(layout->text, layout->n, at, 1);
	}
	for (size_t i = n; i-- > 0 && n > 1 && !code;) {
		code = read_rows(layout->rows, layout->text + places[i], layout->n - places[i]);
		if (!code)
			write_label(layout, places[i]);
	}
	return code;
}

enum diag_code table_layout_settle(char *text, size_t *n, struct table_layout *out)
{
	struct layout layout = {.text = text, .n = *n, .out = out, .line = STRBUF_INIT};
	enum diag_code code = DIAG_OK;
	size_t at = 0;

	layout.rows = malloc(sizeof(*layout.rows));
	code = layout.rows ? write_labels(&layout) : DIAG_NOMEM;
	for (size_t i = 0; i < LINES && at < layout.n && !code && !out->of_labels_alone; i++) {
		code = read_rows(layout.rows, text + at, layout.n - at);
		if (!code && !join_at(&layout, at) && out->line && layout.rows->n &&
		    layout.rows->row[0].record.line == 1)
			break;
		at = skip_lines(text, layout.n, at, 1);
	}
	*n = layout.n;
	if (layout.line.failed || out->said.failed)
		code = DIAG_NOMEM;
	strbuf_release(&layout.line);
	free(layout.rows);
	return code;
}
