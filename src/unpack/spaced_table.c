/*
 * Tables whose columns are apart by blanks, as programs print them, as lines of CSV: a cell belongs to the heading above or
 * below which it stands. Lines above and below the table stay, rules are left out, and so are a page's title and headings
 * where they come again. A cell that stands below two headings, or below none, is an error.
 */
#include "sheet_text.h"

#include <string.h>

#include "signature.h"
#include "text.h"

#define LINES_ABOVE 20
#define CELLS_MAX 60
#define HEADING_MAX 48
#define LINE_BYTES_MAX ((size_t)1 << 16)

/* Characters from..to-1 of a line. */
struct spaced_cell {
	const char *text;
	size_t n, from, to;
};

struct spaced_line {
	struct spaced_cell cells[CELLS_MAX];
	size_t n; /* 0: nothing that is read here */
	size_t number;
	size_t own_to; /* of headings: where the cell ends that rows have before the first; 0: they have none */
};

struct spaced {
	struct stream stream;
	struct sheet_text text;
	struct strbuf line, above; /* above: what stood there, a line each */
	size_t row, header, n_columns;
	size_t blanks; /* between cells, or more */
	size_t from[CELLS_MAX], to[CELLS_MAX];
	bool is_utf8;
};

/* --- what lines are ------------------------------------------------------------------------------- */

/* A line without a new page's sign, or the sign of a mail that is answered. */
static void strip(const char **s, size_t *n)
{
	for (; *n && **s == '\f'; --*n)
		++*s;
	while (*n && **s == '>') {
		++*s;
		--*n;
		if (*n && **s == ' ') {
			++*s;
			--*n;
		}
	}
}

/* The cells of a line, apart by as many blanks; none where a tab, or a comma or a bar between cells, does. */
static void split(const char *s, size_t n, size_t blanks, bool is_utf8, struct spaced_line *out)
{
	size_t place = 0, at = 0;

	out->n = 0;
	while (n && text_is_space(s[n - 1]))
		n--;
	if (memchr(s, '\t', n) || memchr(s, ';', n) || memchr(s, '|', n))
		return;
	while (at < n) {
		struct spaced_cell *cell = &out->cells[out->n];
		size_t run = 0;

		for (; at < n && s[at] == ' '; at++)
			place++;
		if (at == n || out->n == CELLS_MAX - 1)
			break;
		*cell = (struct spaced_cell){s + at, 0, place, place};
		for (; at < n && run < blanks; at++) {
			run = s[at] == ' ' ? run + 1 : 0;
			place += !is_utf8 || ((unsigned char)s[at] & 0xc0) != 0x80;
			if (s[at] == ' ')
				continue;
			cell->n = (size_t)(s + at + 1 - cell->text);
			cell->to = place;
		}
		if (*cell->text == ',' || cell->text[cell->n - 1] == ',') {
			out->n = 0;
			return;
		}
		out->n++;
	}
	out->n = at < n ? 0 : out->n;
}

/* "----  -------", "====". */
static bool is_rule(const char *s, size_t n)
{
	size_t marks = 0;

	for (size_t i = 0; i < n; i++) {
		if (!strchr("-=_+ \r", s[i]))
			return false;
		marks += s[i] != ' ' && s[i] != '\r';
	}
	return marks > 2;
}

static bool is_blank(const char *s, size_t n)
{
	while (n && text_is_space(s[n - 1]))
		n--;
	return !n;
}

/* A number with marks before it and behind it, or a sign that there is none. */
static bool is_amount(struct spaced_cell cell)
{
	size_t i = 0;

	while (i < cell.n && strchr("(+-<~", cell.text[i]))
		i++;
	if (i < cell.n && text_is_digit(cell.text[i]))
		return true;
	return cell.n <= 3 && cell.n && strspn(cell.text, ".-:*") >= cell.n;
}

static bool is_year(struct spaced_cell cell)
{
	return cell.n == 4 && text_is_year(cell.text, 4);
}

static bool are_headings(const struct spaced_line *line)
{
	for (size_t i = 0; i < line->n; i++) {
		const struct spaced_cell cell = line->cells[i];
		bool has_letter = false;

		for (size_t k = 0; k < cell.n; k++)
			has_letter = has_letter || text_is_word_byte(cell.text[k]);
		if (cell.n > HEADING_MAX || (!has_letter && !is_year(cell)) ||
		    (is_amount(cell) && !is_year(cell)))
			return false;
	}
	return line->n > 1;
}

/* Amounts, and names behind the first cell. */
static bool is_row(const struct spaced_line *line, size_t blanks)
{
	size_t amounts = 0;

	for (size_t i = 1; i < line->n; i++) {
		amounts += is_amount(line->cells[i]);
		if (line->cells[i].n > HEADING_MAX)
			return false;
	}
	return amounts > 0 &&
	       (blanks > 1 || (amounts > 1 && line->n > 2 && text_is_digit(*line->cells[0].text)));
}

/* Whether a row stands below as many headings, or one more than they are, which is of the rows. */
static bool stands_below(const struct spaced_line *row, const struct spaced_line *headings)
{
	return headings->n &&
	       (row->n == headings->n ||
		(row->n == headings->n + 1 && row->cells[0].to <= headings->cells[0].from));
}

/* Whether a cell is a page's number at the end of a line. */
static bool is_page(struct spaced_cell cell)
{
	return text_begins_with_any(cell.text, cell.n, "page|Page|PAGE|Seite|Стр|стр") ||
	       (cell.n < 4 && text_count_digits(cell.text, cell.n, 0) == cell.n);
}

/* The headings above the first row, *out, and how many blanks are between them at least. */
static bool find_header(const char *head, size_t n, size_t blanks, bool is_utf8,
			struct spaced_line *out)
{
	struct spaced_line lines[3], *before = &lines[0], *last = &lines[1], *now = &lines[2];

	before->n = last->n = last->number = before->number = 0;
	for (size_t at = 0, number = 1; at < n && number <= LINES_ABOVE; number++) {
		const char *s = head + at, *const end = memchr(s, '\n', n - at);
		size_t length = end ? (size_t)(end - s) : n - at;
		struct spaced_line *const free_line = before;

		at += length + 1;
		strip(&s, &length);
		if (is_rule(s, length) || is_blank(s, length))
			continue;
		split(s, length, blanks, is_utf8, now);
		now->number = number;
		if (is_row(now, blanks) && stands_below(now, last)) {
			/* Units, or a second line of headings? */
			const bool is_double = before->n > 1 && before->number + 1 == last->number;

			*out = is_double ? *before : *last;
			out->own_to = now->n > out->n ? now->cells[0].to : 0;
			return !is_double || before->n == now->n;
		}
		/* A row with empty cells, or a line for those below it. */
		if (last->n > now->n &&
		    (is_row(now, blanks) || (now->n == 1 && number <= last->number + 2)))
			continue;
		if (!are_headings(now) || (now->n == 2 && is_page(now->cells[1])))
			now->n = 0;
		before = last;
		last = now;
		now = free_line;
	}
	return false;
}

/* The same, wherever there is one; *blanks is set. */
static bool find_table(const char *head, size_t n, size_t *blanks, bool *is_utf8,
		       struct spaced_line *out)
{
	size_t valid;

	text_skip_mark(&head, &n);
	n = n < SIGNATURE_BYTES ? n : SIGNATURE_BYTES;
	valid = text_invalid_at(head, n);
	*is_utf8 = valid + 4 > n; /* the last character may be cut */
	for (*blanks = 2; *blanks; --*blanks) {
		if (find_header(head, n, *blanks, *is_utf8, out))
			return true;
	}
	return false;
}

bool spaced_has_table(const char *head, size_t n)
{
	struct spaced_line header;
	size_t blanks;
	bool is_utf8;

	return find_table(head, n, &blanks, &is_utf8, &header);
}

/* --- lines ---------------------------------------------------------------------------------------- */

static enum diag_code refuse(const struct spaced *spaced, const char *what, struct diag_sink *sink)
{
	return diag_refuse_line(sink, DIAG_SYNTAX, spaced->stream.path, spaced->row,
				"write the table as CSV instead, with commas or semicolons between "
				"its cells",
				"%s", what);
}

/* The words of a line, each run of blanks in it as one, without the page's number; whether there is one. */
static bool add_words(const struct spaced_line *line, struct strbuf *out)
{
	size_t n = line->n;

	while (n > 1 && is_page(line->cells[n - 1])) /* "PAGE   1" */
		n--;
	for (size_t i = 0; i < n; i++) {
		strbuf_adds(out, i ? " " : "");
		strbuf_add(out, line->cells[i].text, line->cells[i].n);
	}
	return n < line->n;
}

static void put_words(struct spaced *spaced, const struct spaced_line *line)
{
	struct strbuf words = STRBUF_INIT;
	const bool has_page = add_words(line, &words);

	spaced->line.failed = spaced->line.failed || words.failed;
	if (!words.failed && spaced->row < spaced->header)
		strbuf_addf(&spaced->above, "%s%s\n", has_page ? "\f" : "", words.text);
	if (!words.failed)
		sheet_text_put(&spaced->text, 0, words.text, words.len);
	strbuf_release(&words);
	sheet_text_end_row(&spaced->text, spaced->row);
}

/* Whether a line stood above the headings already, as a page's title. */
static bool was_above(const struct spaced *spaced, const struct spaced_line *line)
{
	struct strbuf words = STRBUF_INIT;
	const bool has_page = add_words(line, &words);
	bool is_known = false;
	size_t n;

	for (const char *at = spaced->above.text; *at && !is_known; at += n + (at[n] != '\0')) {
		n = strcspn(at, "\n");
		is_known = !words.failed && n == words.len + has_page &&
			   (*at == '\f') == has_page &&
			   memcmp(at + has_page, words.text, words.len) == 0;
	}
	strbuf_release(&words);
	return is_known;
}

/* The column that a cell stands in; n_columns: in none, or in several. */
static size_t column_of(const struct spaced *spaced, struct spaced_cell cell)
{
	size_t found = spaced->n_columns;

	for (size_t i = 0; i < spaced->n_columns; i++) {
		if (cell.from >= spaced->to[i] || cell.to <= spaced->from[i])
			continue;
		if (found < spaced->n_columns)
			return spaced->n_columns;
		found = i;
	}
	return found;
}

static enum diag_code take_row(struct spaced *spaced, const struct spaced_line *line,
			       struct diag_sink *sink)
{
	size_t next = 0;

	for (size_t i = 0; i < line->n; i++) {
		size_t column = column_of(spaced, line->cells[i]);

		if (line->n == spaced->n_columns &&
		    (column == spaced->n_columns || spaced->blanks == 1))
			column = i;
		if (column < next || column == spaced->n_columns ||
		    (line->n == spaced->n_columns && column != i))
			return refuse(spaced, "a cell does not stand below one heading", sink);
		sheet_text_put(&spaced->text, column, line->cells[i].text, line->cells[i].n);
		next = column + 1;
	}
	sheet_text_end_row(&spaced->text, spaced->row);
	return DIAG_OK;
}

static void take_header(struct spaced *spaced, const struct spaced_line *line)
{
	const size_t first = spaced->n_columns - line->n;

	for (size_t i = 0; i < line->n; i++)
		sheet_text_put(&spaced->text, first + i, line->cells[i].text, line->cells[i].n);
	sheet_text_end_row(&spaced->text, spaced->row);
}

static bool is_header_again(const struct spaced *spaced, const struct spaced_line *line)
{
	for (size_t i = 0; i < line->n; i++) {
		const size_t column = i + spaced->n_columns - line->n;

		if (column >= spaced->n_columns || is_amount(line->cells[i]) ||
		    line->cells[i].from != spaced->from[column] ||
		    line->cells[i].to != spaced->to[column])
			return false;
	}
	return line->n > 1;
}

static enum diag_code take_line(struct spaced *spaced, struct diag_sink *sink)
{
	const char *s = spaced->line.text;
	size_t n = spaced->line.len;
	struct spaced_line line;

	spaced->row++;
	if (spaced->row == 1)
		text_skip_mark(&s, &n);
	strip(&s, &n);
	if (is_blank(s, n) || is_rule(s, n))
		return DIAG_OK;
	split(s, n, spaced->blanks, spaced->is_utf8, &line);
	if (!line.n) {
		while (n && text_is_space(s[n - 1]))
			n--;
		line.cells[0] = (struct spaced_cell){s, n, 0, n};
		line.n = 1;
	}
	if (spaced->row == spaced->header) {
		take_header(spaced, &line);
	} else if (spaced->row < spaced->header) {
		split(s, n, 2, spaced->is_utf8, &line);
		line.n = line.n ? line.n : 1;
		put_words(spaced, &line);
	} else if (is_header_again(spaced, &line) || was_above(spaced, &line)) {
		return DIAG_OK;
	} else if (line.n == 1 || (spaced->blanks == 1 && !is_row(&line, 1))) {
		put_words(spaced, &line);
	} else {
		return take_row(spaced, &line, sink);
	}
	return DIAG_OK;
}

/* --- the stream ----------------------------------------------------------------------------------- */

static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct spaced *spaced = (struct spaced *)stream;
	struct stream_input *input = &spaced->stream.input;
	enum diag_code code = DIAG_OK;

	while (!code && !spaced->text.out.len && !input->at_end) {
		code = stream_more(&spaced->stream, sink);
		while (!code && input->at < input->n) {
			const char *at = input->bytes + input->at;
			const char *end = memchr(at, '\n', input->n - input->at);
			const size_t n = end ? (size_t)(end - at) : input->n - input->at;

			strbuf_add(&spaced->line, at, n);
			input->at += n + (end != NULL);
			if (end && !spaced->line.failed) {
				code = take_line(spaced, sink);
				strbuf_clear(&spaced->line);
			}
		}
		if (!code && input->at_end && spaced->line.len)
			code = take_line(spaced, sink);
		if (!code && (spaced->line.failed || spaced->above.failed ||
			      sheet_text_has_failed(&spaced->text)))
			code = diag_nomem(sink);
		if (!code && spaced->line.len > LINE_BYTES_MAX)
			code = refuse(spaced, "a line of the table is longer than 64 KiB", sink);
	}
	return code;
}

static void release_spaced(struct stream *stream)
{
	struct spaced *spaced = (struct spaced *)stream;

	sheet_text_release(&spaced->text);
	strbuf_release(&spaced->line);
	strbuf_release(&spaced->above);
}

/* Where the columns are: below the headings, the rows' own from the line's beginning on. */
static void set_columns(struct spaced *spaced, const struct spaced_line *header)
{
	const size_t own = header->own_to > 0;

	spaced->header = header->number;
	spaced->n_columns = header->n + own;
	spaced->from[0] = 0;
	spaced->to[0] = header->own_to;
	for (size_t i = 0; i < header->n; i++) {
		spaced->from[i + own] = header->cells[i].from;
		spaced->to[i + own] = header->cells[i].to;
	}
}

struct stream *stream_spaced_table(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_spaced};
	struct spaced *spaced = stream_new(sizeof(*spaced), methods, below, head, n);
	struct spaced_line header;

	if (!spaced)
		return NULL;
	sheet_text_init(&spaced->text);
	spaced->stream.text = &spaced->text;
	strbuf_init(&spaced->line);
	strbuf_init(&spaced->above);
	if (find_table(head, n, &spaced->blanks, &spaced->is_utf8, &header))
		set_columns(spaced, &header);
	return &spaced->stream;
}
