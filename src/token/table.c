#include "table.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"
#include "token_phrases.inc"

#define TABLE_WORDS (2 * TABLE_COLUMNS)

void table_release(struct table *table)
{
	free(table->rows);
	*table = (struct table){.rows = NULL};
}

static struct cell trim(const char *text, size_t from, size_t to)
{
	const char *s = text + from;
	size_t n = to - from;

	text_trim(&s, &n);
	return (struct cell){(size_t)(s - text), n};
}

/* Bytes of a sign, a space or a mark that numbers have; 0: another character. */
static size_t number_mark(const char *s, size_t n)
{
	/* no-break spaces, thin ones, minus, dashes, the apostrophe */
	static const char marks[][4] = {"\xC2\xA0",	"\xE2\x80\xAF", "\xE2\x80\x89",
					"\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x94",
					"\xE2\x80\x99"};

	if (strchr(" .,'+-%", *s) && *s)
		return 1;
	for (size_t i = 0; i < countof(marks); i++) {
		size_t len = strlen(marks[i]);

		if (n >= len && memcmp(s, marks[i], len) == 0)
			return len;
	}
	return 0;
}

bool cell_is_number(const char *text, struct cell cell)
{
	const char *s = text + cell.offset;
	bool has_digit = false;

	for (size_t i = 0; i < cell.len;) {
		size_t n = text_is_digit(s[i]) ? 1 : number_mark(s + i, cell.len - i);

		if (!n)
			return false;
		has_digit = has_digit || text_is_digit(s[i]);
		i += n;
	}
	return has_digit;
}

bool cell_is_phrase(const char *text, struct cell cell)
{
	const char *s = text + cell.offset;
	bool has_digit = false;

	for (size_t i = 0; i < cell.len; i++)
		has_digit = has_digit || text_is_digit(s[i]);
	return has_digit && !cell_is_number(text, cell);
}

/* "-", "n/a", "…": short, and no number; in a column of words, "provisional", it may be longer. */
static bool is_without_value(const char *text, struct cell cell, bool has_words)
{
	for (size_t i = 0; i < cell.len; i++) {
		if (text_is_digit(text[cell.offset + i]))
			return false;
	}
	return has_words || cell.len <= 4;
}

/* --- lines ---------------------------------------------------------------------------------------- */

static size_t end_of_line(const char *text, size_t len, size_t at)
{
	const char *end = memchr(text + at, '\n', len - at);

	return end ? (size_t)(end - text) : len;
}

/* How many bytes part two cells at s; 0: none. A comma within a number parts none. */
static size_t parting(const char *s, size_t n, char by)
{
	size_t spaces = 0;

	if (by == ',')
		return *s == by && n > 1 && s[1] == ' ';
	if (by != ' ')
		return *s == by;
	while (spaces < n && s[spaces] == ' ')
		spaces++;
	return spaces >= 2 ? spaces : 0;
}

/* The cells of a line; 0: too many. */
static size_t split(const char *text, size_t from, size_t to, char by,
		    struct cell out[TABLE_COLUMNS])
{
	struct cell line = trim(text, from, to);
	size_t n = 0, begin = line.offset, end = line.offset + line.len;

	if (by == '|' && line.len && text[begin] == '|')
		begin++;
	if (by == '|' && end > begin && text[end - 1] == '|')
		end--;
	for (size_t i = begin; i <= end;) {
		size_t width = i < end ? parting(text + i, end - i, by) : 1;

		/* A bar that is part of a cell's text. */
		if (by == '|' && i < end && i > begin && text[i - 1] == '\\')
			width = 0;

		if (!width) {
			const char *next = memchr(text + i + 1, by, end - i - 1);

			i = next ? (size_t)(next - text) : end;
			continue;
		}
		if (n == TABLE_COLUMNS)
			return 0;
		out[n++] = trim(text, begin, i);
		begin = i += width;
	}
	return n;
}

#define LEAST_MARKS 2 /* semicolons or commas of a line that is the header of a table */

static char parted_by(const char *text, size_t from, size_t to)
{
	struct cell line = trim(text, from, to);

	if (memchr(text + from, '|', to - from))
		return '|';
	if (memchr(text + line.offset, '\t', line.len))
		return '\t';
	for (const char *by = ";,/"; *by; by++) {
		size_t n = 0;

		for (size_t i = from; i < to && n < LEAST_MARKS; i++)
			n += parting(text + i, to - i, *by);
		if (n >= LEAST_MARKS)
			return *by;
	}
	return ' ';
}

/* "| --- | ---: |" */
static bool is_rule(const char *text, size_t from, size_t to)
{
	bool has_dash = false;

	for (size_t i = from; i < to; i++) {
		has_dash = has_dash || text[i] == '-';
		if (!strchr("|-: \t\r+=", text[i]))
			return false;
	}
	return has_dash;
}

/* --- rows ----------------------------------------------------------------------------------------- */

static bool add_row(struct table *table, const struct cell cells[TABLE_COLUMNS])
{
	if (!alloc_room(table->rows, &table->capacity, table->n_rows + 1))
		return false;
	memcpy(table->rows[table->n_rows++], cells, sizeof(*table->rows));
	return true;
}

/* Names above the numbers, years among them; in aligned columns the first may have none. */
static bool is_header(const char *text, const struct cell cells[TABLE_COLUMNS], size_t n)
{
	bool has_name = false;

	for (size_t i = 0; i < n; i++) {
		if (cell_is_number(text, cells[i]) &&
		    !text_is_year(text + cells[i].offset, cells[i].len))
			return false;
		has_name = has_name || cells[i].len > 0;
	}
	return has_name;
}

static bool is_data(const char *text, const struct cell cells[TABLE_COLUMNS], size_t n,
		    bool has_words, bool has_phrases)
{
	bool has_number = false;

	for (size_t i = 1; i < n; i++) {
		bool is_number = cell_is_number(text, cells[i]) ||
				 (has_phrases && cell_is_phrase(text, cells[i]));

		if (!is_number && !is_without_value(text, cells[i], has_words))
			return false;
		has_number = has_number || is_number;
	}
	return has_number && cells[0].len > 0;
}

static bool begins_with_bar(const char *text, size_t from, size_t to)
{
	struct cell line = trim(text, from, to);

	return line.len && text[line.offset] == '|';
}

/* A header for rows of n cells: above the first column there may be nothing, or a bar behind nothing. */
static size_t fit_header(size_t from, bool may_lack_first, struct cell header[TABLE_COLUMNS],
			 size_t n_header, size_t n)
{
	if (!may_lack_first || n != n_header + 1)
		return n_header;
	memmove(header + 1, header, n_header * sizeof(*header));
	header[0] = (struct cell){from, 0};
	return n;
}

/* Cells at the end of a row may be left out: nothing is in them. Their number then. */
static size_t fill(struct cell cells[TABLE_COLUMNS], size_t n, size_t wanted, size_t end)
{
	while (n > 1 && n < wanted)
		cells[n++] = (struct cell){end, 0};
	return n;
}

/* "Year", above what stands at the head of each row. */
static bool names_rows(const char *text, struct cell cell)
{
	char word[24] = "";

	memcpy(word, text + cell.offset, cell.len < sizeof(word) ? cell.len : 0);
	return text_is_in_list_nocase(word, phrases_row_head);
}

/* The table whose header is the line from `from` to `to`; without rows if there is none. */
static bool take(const char *text, size_t len, size_t from, size_t to, struct table *table)
{
	struct cell header[TABLE_COLUMNS] = {{0}}, cells[TABLE_COLUMNS] = {{0}};
	const char by = parted_by(text, from, to);
	size_t n_header = split(text, from, to, by, header), n = 0;
	size_t at = to < len ? to + 1 : len;
	bool is_sure = by == '|' && begins_with_bar(text, from, to), has_rule = false;
	bool is_behind_rule = false;

	table->n_rows = 0;
	if (!n_header || (n_header < 2 && by != ' ') || !is_header(text, header, n_header) ||
	    (by == '/' && !names_rows(text, header[0])))
		return true;
	while (at < len) {
		size_t end = end_of_line(text, len, at), n_cells;
		bool is_below_rule = is_behind_rule;

		is_behind_rule = is_rule(text, at, end);
		if (is_behind_rule && is_below_rule)
			break;
		if (is_behind_rule) {
			has_rule = has_rule || (by == '|' && memchr(text + at, '|', end - at));
			is_sure = is_sure || has_rule;
			at = end < len ? end + 1 : len;
			continue;
		}
		n_cells = split(text, at, end, by, cells);
		if (!table->n_rows) {
			bool lacks_first =
				by == ' ' || (by == '|' && begins_with_bar(text, from, to) &&
					      !begins_with_bar(text, at, end));

			n = fit_header(from, lacks_first, header, n_header, n_cells);
			n_cells = is_sure ? fill(cells, n_cells, n, end) : n_cells;
			if (n_cells != n || n_cells < 2 ||
			    !is_data(text, cells, n, is_sure, has_rule))
				return true;
			if (!add_row(table, header))
				return false;
		} else {
			n_cells = is_sure ? fill(cells, n_cells, n, end) : n_cells;
			if (n_cells != n || !is_data(text, cells, n, is_sure, has_rule))
				break;
		}
		if (!add_row(table, cells))
			return false;
		at = end < len ? end + 1 : len;
	}
	/* Between bars one row is a table; lines with spaces or tabs in them need be none. */
	if (table->n_rows <= (by == '|' ? 1 : 2))
		table->n_rows = 0;
	table->n_columns = n;
	table->begin = from;
	table->end = at;
	return true;
}

/* --- lines under a caption ------------------------------------------------------------------------ */

/* "Exports / imports / balance, million euros": what the lines below give, between two marks. */
static size_t split_caption(const char *text, size_t from, size_t to, char by,
			    struct cell out[TABLE_COLUMNS])
{
	const char *first = memchr(text + from, by, to - from);
	size_t begin, end, n;

	if (!first)
		return 0;
	begin = (size_t)(first - text);
	for (end = begin; end < to && (text[end] == by || !strchr("(),;:", text[end])); end++)
		;
	while (begin > from && !strchr("(),;:", text[begin - 1]))
		begin--;
	n = split(text, begin, end, by, out);
	for (size_t i = 0; i < n; i++) {
		if (!out[i].len || cell_is_number(text, out[i]))
			return 0;
	}
	return n;
}

/* "* 2017: 331.0 / 246.9 / 84.1" */
static size_t split_named(const char *text, size_t from, size_t to, char by,
			  struct cell out[TABLE_COLUMNS])
{
	static const char bullet[] = "\xE2\x80\xA2";
	struct cell line = trim(text, from, to), values[TABLE_COLUMNS];
	const char *colon = memchr(text + from, ':', to - from);
	size_t n, name = line.offset;

	if (!colon)
		return 0;
	if (line.len > 2 && (text[name] == '*' || text[name] == '-'))
		name++;
	else if (line.len > 3 && memcmp(text + name, bullet, 3) == 0)
		name += 3;
	out[0] = trim(text, name, (size_t)(colon - text));
	n = split(text, (size_t)(colon - text) + 1, to, by, values);
	if (n < 2 || n == TABLE_COLUMNS)
		return 0;
	memcpy(out + 1, values, n * sizeof(*out));
	return is_data(text, out, n + 1, false, false) ? n + 1 : 0;
}

/* The table of the lines below the caption from `from` to `to`; the caption itself is read as text. */
static bool take_under_caption(const char *text, size_t len, size_t from, size_t to, char by,
			       struct table *table)
{
	struct cell cells[TABLE_COLUMNS] = {{0}}, names[TABLE_COLUMNS] = {{0}};
	size_t n = split_caption(text, from, to, by, names), at = to < len ? to + 1 : len;

	table->n_rows = 0;
	if (n < 2 || n == TABLE_COLUMNS)
		return true;
	memmove(names + 1, names, n * sizeof(*names));
	names[0] = (struct cell){from, 0};
	table->begin = at;
	while (at < len) {
		size_t end = end_of_line(text, len, at);
		size_t n_cells = split_named(text, at, end, by, cells);

		/* "Year / exports / imports": the first is that of what stands before the colon. "exports; imports; million
		 * euros": the unit has no column. */
		if (!table->n_rows && n > 2 && n_cells == n && names_rows(text, names[1]))
			memmove(names + 1, names + 2, --n * sizeof(*names));
		else if (!table->n_rows && n > 2 && n_cells == n)
			n--;
		if (n_cells != n + 1)
			break;
		if ((!table->n_rows && !add_row(table, names)) || !add_row(table, cells))
			return false;
		at = end < len ? end + 1 : len;
	}
	if (table->n_rows <= 2)
		table->n_rows = 0;
	table->n_columns = n + 1;
	table->end = at;
	return true;
}

/* --- lines of numbers parted by one blank --------------------------------------------------------- */

/* The words of a line, each a cell; 0: too many. */
static size_t split_words(const char *text, size_t from, size_t to, struct cell out[TABLE_WORDS])
{
	size_t n = 0;

	for (size_t i = from; i < to; i++) {
		size_t begin = i;

		while (i < to && text[i] != ' ' && text[i] != '\r')
			i++;
		if (i > begin && n == TABLE_WORDS)
			return 0;
		if (i > begin)
			out[n++] = (struct cell){begin, i - begin};
	}
	return n;
}

/* Whether a word is the next three digits of a number whose first ones are the word before: "1" and "817.8". */
static bool is_next_group(const char *text, struct cell first, struct cell next)
{
	size_t digits = 0, sign = text[first.offset] == '-';

	if (first.len - sign > 3 || !text_is_digit(text[next.offset]))
		return false;
	for (size_t i = sign; i < first.len; i++) {
		if (!text_is_digit(text[first.offset + i]))
			return false;
	}
	while (digits < next.len && text_is_digit(text[next.offset + digits]))
		digits++;
	return digits == 3 && (next.len == 3 || strchr(".,", text[next.offset + 3]));
}

/* "2012 1 817.8 14.5 -287.9": a year and nothing but numbers; 0: it is none. */
static size_t split_numbers(const char *text, size_t from, size_t to,
			    struct cell out[TABLE_COLUMNS])
{
	struct cell words[TABLE_WORDS];
	size_t n_words = split_words(text, from, to, words), n = 0;

	if (n_words < 3 || !text_is_year(text + words[0].offset, words[0].len))
		return 0;
	for (size_t w = 0; w < n_words; w++) {
		bool is_next = n > 1 && is_next_group(text, words[w - 1], words[w]);

		/* "1 234 567": two numbers, but which? */
		if (!cell_is_number(text, words[w]) ||
		    (is_next ? out[n - 1].len > words[w - 1].len : n == TABLE_COLUMNS))
			return 0;
		if (is_next)
			out[n - 1].len = words[w].offset + words[w].len - out[n - 1].offset;
		else
			out[n++] = words[w];
	}
	return n;
}

/* "Year Export % of total export Balance": a name begins with a capital letter, or with the sign. */
static size_t split_names(const char *text, size_t from, size_t to, struct cell out[TABLE_COLUMNS])
{
	struct cell words[TABLE_WORDS];
	size_t n_words = split_words(text, from, to, words), n = 0;

	for (size_t w = 0; w < n_words; w++) {
		char c = text[words[w].offset];
		/* Latin capitals, and the first bytes of Cyrillic ones. */
		bool is_name = (c >= 'A' && c <= 'Z') || c == '%' ||
			       (c == '\xD0' && (unsigned char)text[words[w].offset + 1] < 0xB0);

		if ((is_name && n == TABLE_COLUMNS) || (!n && !is_name))
			return 0;
		if (is_name)
			out[n++] = words[w];
		else
			out[n - 1].len = words[w].offset + words[w].len - out[n - 1].offset;
	}
	return n;
}

/* The table of such lines below names, as many as the numbers of each line. */
static bool take_years(const char *text, size_t len, size_t from, size_t to, struct table *table)
{
	struct cell header[TABLE_COLUMNS] = {{0}}, cells[TABLE_COLUMNS] = {{0}};
	size_t at = to < len ? to + 1 : len, end = end_of_line(text, len, at), n;

	table->n_rows = 0;
	if (!split_numbers(text, at, end, cells))
		return true;
	n = split_names(text, from, to, header);
	if (n < 3 || !add_row(table, header))
		return n < 3;
	while (at < len && split_numbers(text, at, end = end_of_line(text, len, at), cells) == n) {
		if (!add_row(table, cells))
			return false;
		at = end < len ? end + 1 : len;
	}
	/* A line of more or fewer numbers: they were not parted rightly. */
	if (table->n_rows <= 2 ||
	    (at < len && split_numbers(text, at, end_of_line(text, len, at), cells)))
		table->n_rows = 0;
	table->n_columns = n;
	table->begin = from;
	table->end = at;
	return true;
}

/* "2012 1 817.8", "2012, 1,817.8" */
static bool begins_with_year(const char *text, size_t len, size_t at)
{
	size_t number = at + 5;

	if (number + 2 >= len || !text_is_year(text + at, 4))
		return false;
	number += text[at + 4] == ',';
	return text[number - 1] == ' ' && (text_is_digit(text[number]) || text[number] == '-');
}

/* The first byte from `at` on without which no line has cells, nor a caption's marks. */
static size_t next_mark(const char *text, size_t len, size_t at)
{
	static const bool is_mark[256] = {['|'] = true, ['\t'] = true, ['/'] = true,
					  [';'] = true, [' '] = true,  ['\n'] = true};

	for (;; at++) {
		/* Eight bytes among which are no marks and no two spaces. */
		for (uint64_t bytes, next; at + 9 <= len; at += 8) {
			memcpy(&bytes, text + at, sizeof(bytes));
			memcpy(&next, text + at + 1, sizeof(next));
			if (text_eight_are(bytes, '|') | text_eight_are(bytes, '\t') |
			    text_eight_are(bytes, '/') | text_eight_are(bytes, ';') |
			    text_eight_are(bytes, '\n') |
			    text_eight_are((bytes ^ TEXT_EIGHT(' ')) | (next ^ TEXT_EIGHT(' ')), 0))
				break;
		}
		while (at < len && !is_mark[(unsigned char)text[at]])
			at++;
		if (at == len || (text[at] == ' '    ? at + 1 < len && text[at + 1] == ' '
				  : text[at] == '\n' ? begins_with_year(text, len, at + 1)
						     : true))
			return at;
	}
}

/* Where the line that holds the byte before `begin` begins, or `at`. */
static size_t line_before(const char *text, size_t at, size_t begin)
{
	if (begin > at)
		begin--;
	while (begin > at && text[begin - 1] != '\n')
		begin--;
	return begin;
}

/* The first line from `at` on that may be the header of what has the mark: its own line, or the one before it and
 * before a rule. */
static size_t header_of(const char *text, size_t at, size_t mark)
{
	size_t end = line_before(text, at, mark + 1), begin = line_before(text, at, end);

	return begin < end && is_rule(text, begin, end - 1) ? line_before(text, at, begin) : begin;
}

bool table_find(const char *text, size_t len, size_t from, struct table *table)
{
	size_t mark = next_mark(text, len, from);

	table->n_rows = 0;
	for (size_t at = from; mark < len;) {
		size_t end;

		at = header_of(text, at, mark);
		end = end_of_line(text, len, at);
		/* Longer lines are sentences. */
		if (end - at < 1000) {
			if (!take(text, len, at, end, table))
				return false;
			for (const char *by = "/;"; !table->n_rows && *by; by++) {
				if (!take_under_caption(text, len, at, end, *by, table))
					return false;
			}
			if (!table->n_rows && !take_years(text, len, at, end, table))
				return false;
			if (table->n_rows)
				return true;
		}
		at = end < len ? end + 1 : len;
		mark = mark < at ? next_mark(text, len, at) : mark;
	}
	return true;
}
