/*
 * Tables whose cells stand between bars, with a line of dashes below the headings (Markdown, and what database shells
 * print), as lines of CSV; headings, entries of lists that name something ("Reporter: Japan"), what stands directly
 * above the first table and all below it are lines of their own, as of a page (html_table.c). What marks text goes.
 */
#include "sheet_text.h"

#include <string.h>

#include "text.h"

#define LINES_MAX 2	 /* directly above the first table */
#define LINE_LEN_MAX 160 /* of them; a longer one below a table is a note */
#define SAID_MAX 64
#define LINE_BYTES_MAX ((size_t)1 << 20)
#define MARK_MAX \
	((size_t)4096) /* bytes of a tag or an address: where none ends, no more is looked through */

struct markdown {
	struct stream stream;
	struct sheet_text text;
	struct strbuf line, cell;
	size_t row; /* the line's number */
	struct {
		struct strbuf text;
		size_t row;
	} above[LINES_MAX]; /* lines that may stand above the first table, oldest first */
	/* headings and entries of lists until the first table */
	struct {
		size_t start, row, level; /* in `said`; 0: of an entry */
	} lines[SAID_MAX];
	struct strbuf said;
	size_t n_said;
	bool has_words; /* below the last heading */
	bool has_table, has_failed;
};

/* --- what lines are ------------------------------------------------------------------------------- */

static bool is_rule(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!s[i] || !strchr("-=+|: \t\r", s[i]))
			return false;
	}
	return n > 0;
}

bool markdown_has_table(const char *head, size_t n)
{
	for (size_t at = 0; at < n;) {
		const char *end = memchr(head + at, '\n', n - at);
		const size_t len = end ? (size_t)(end - head) - at : n - at;

		if (is_rule(head + at, len) &&
		    (memchr(head + at, '|', len) || memchr(head + at, '+', len)) &&
		    (memchr(head + at, '-', len) || memchr(head + at, '=', len)))
			return true;
		at += len + 1;
	}
	return false;
}

/* The first bar that parts cells; n: there is none. */
static size_t find_bar(const char *s, size_t n)
{
	size_t at = 0;

	while (at < n && s[at] != '|')
		at += s[at] == '\\' ? 2 : 1;
	return at < n ? at : n;
}

/* --- text without what marks it ------------------------------------------------------------------- */

/* How many bytes of the n at s, which begin with "<", are a tag. */
static size_t take_tag(struct strbuf *out, const char *s, size_t n, size_t *raised)
{
	const char *end = memchr(s, '>', n);

	if (!end || n < 3 || !(text_is_letter(s[1]) || s[1] == '/'))
		return 0;
	if (text_begins_with_any(s, n, "<br"))
		strbuf_addc(out, ' ');
	else if (text_begins_with_any(s, n, "<sup>"))
		*raised = out->len;
	else if (text_begins_with_any(s, n, "</sup>") && *raised)
		sheet_text_raise(out, *raised);
	return (size_t)(end - s) + 1;
}

static size_t take_entity(struct strbuf *out, const char *s, size_t n)
{
	unsigned c = 0;
	const size_t taken = entity_read(s, n, &c);

	if (c)
		text_add_character(out, c);
	return taken;
}

/* The words of "[words](address)"; "[^1]" is the mark of a note. */
static size_t take_bracket(struct strbuf *out, const char *s, size_t n)
{
	const char *close = memchr(s, ']', n), *end;

	if (!close)
		return 0;
	if (n > 2 && s[1] == '^') {
		const size_t from = out->len;
		const unsigned digit = text_is_digit(s[2]) ? (unsigned)(s[2] - '0') : 0;

		if (!from && digit && close == s + 3) { /* before the note, as behind a figure */
			text_add_character(out, digit == 1  ? 0xB9
						: digit < 4 ? 0xB0 + digit
							    : 0x2070 + digit);
			return (size_t)(close - s) + 1;
		}
		strbuf_addf(out, from ? "%.*s" : "[%.*s]", (int)(close - s - 2), s + 2);
		sheet_text_raise(out, from);
		return (size_t)(close - s) + 1;
	}
	end = close + 1 < s + n && close[1] == '(' ? memchr(close, ')', n - (size_t)(close - s))
						   : NULL;
	if (!end)
		return 0;
	strbuf_add(out, s + 1, (size_t)(close - s) - 1);
	return (size_t)(end - s) + 1;
}

/* "~~struck out~~" */
static size_t take_struck(const char *s, size_t n)
{
	size_t at = 2;

	while (at + 1 < n && (s[at] != '~' || s[at + 1] != '~'))
		at++;
	return at + 1 < n ? at + 2 : 2;
}

static void add_shown(struct strbuf *out, const char *s, size_t n)
{
	size_t raised = 0;

	text_trim_all_kinds(&s, &n);
	if (n > 2 && (*s == '*' || *s == '_') && s[1] != *s && s[n - 1] == *s) {
		s++;
		n -= 2;
	}
	for (size_t i = 0, taken; i < n; i += taken) {
		const bool is_double = i + 1 < n && s[i] == s[i + 1];
		const size_t left = n - i < MARK_MAX ? n - i : MARK_MAX;

		taken = s[i] == '<'		   ? take_tag(out, s + i, left, &raised)
			: s[i] == '&'		   ? take_entity(out, s + i, left)
			: s[i] == '['		   ? take_bracket(out, s + i, left)
			: s[i] == '~' && is_double ? take_struck(s + i, n - i)
			: s[i] == '`'		   ? 1
			: is_double && (s[i] == '*' || s[i] == '_') ? 2
								    : 0;
		if (taken)
			continue;
		if (s[i] == '\\' && i + 1 < n && !text_is_letter(s[i + 1]))
			i++;
		strbuf_addc(out, s[i]);
		taken = 1;
	}
}

/* --- lines ---------------------------------------------------------------------------------------- */

static void put_row(struct markdown *markdown, const char *s, size_t n)
{
	if (s[n - 1] == '|')
		n--;
	if (n && *s == '|') {
		s++;
		n--;
	}
	for (size_t column = 0;; column++) {
		const size_t len = find_bar(s, n);
		const char *shown;
		size_t n_shown;

		strbuf_next(&markdown->text.out, &markdown->cell);
		add_shown(&markdown->cell, s, len);
		shown = markdown->cell.text;
		n_shown = markdown->cell.len;
		text_trim_all_kinds(&shown, &n_shown);
		sheet_text_put(&markdown->text, column, shown, n_shown);
		if (len == n)
			break;
		s += len + 1;
		n -= len + 1;
	}
	sheet_text_end_row(&markdown->text, markdown->row);
	markdown->has_table = true;
}

static void put_line(struct markdown *markdown, const char *s, size_t n, size_t row)
{
	sheet_text_put(&markdown->text, 0, s, n);
	sheet_text_end_row(&markdown->text, row);
}

static void end_lines_above(struct markdown *markdown, bool are_read)
{
	for (size_t i = 0; i < LINES_MAX; i++) {
		if (are_read)
			put_line(markdown, markdown->above[i].text.text,
				 markdown->above[i].text.len, markdown->above[i].row);
		strbuf_clear(&markdown->above[i].text);
	}
}

static void put_said(struct markdown *markdown)
{
	for (size_t i = 0; i < markdown->n_said; i++) {
		const char *line = markdown->said.text + markdown->lines[i].start;

		put_line(markdown, line, strlen(line), markdown->lines[i].row);
	}
	markdown->n_said = 0;
}

/* A heading ends the sections of its level, of which nothing but words was: they are of something else. One of a word
 * or two ("Table 1") is of what stands above it. */
static void end_sections(struct markdown *markdown, size_t level)
{
	const char *second = strchr(markdown->cell.text, ' ');
	size_t first = markdown->n_said;

	while (first && markdown->lines[first - 1].level >= level)
		first--;

	if (markdown->has_words && second && strchr(second + 1, ' '))
		markdown->n_said = first;
}

static void say(struct markdown *markdown, size_t level)
{
	if (markdown->n_said == SAID_MAX)
		put_said(markdown);
	markdown->lines[markdown->n_said].start = markdown->said.len;
	markdown->lines[markdown->n_said].row = markdown->row;
	markdown->lines[markdown->n_said++].level = level;
	strbuf_add(&markdown->said, markdown->cell.text, markdown->cell.len);
	strbuf_addc(&markdown->said, '\0');
	markdown->has_failed = markdown->has_failed || markdown->said.failed;
	markdown->has_words = markdown->has_words && !level;
}

static void keep_above(struct markdown *markdown)
{
	struct strbuf oldest = markdown->above[0].text;

	memmove(markdown->above, markdown->above + 1, (LINES_MAX - 1) * sizeof(*markdown->above));
	markdown->above[LINES_MAX - 1].text = oldest;
	markdown->above[LINES_MAX - 1].row = markdown->row;
	strbuf_clear(&markdown->above[LINES_MAX - 1].text);
	strbuf_add(&markdown->above[LINES_MAX - 1].text, markdown->cell.text, markdown->cell.len);
	markdown->has_failed = markdown->has_failed || markdown->above[LINES_MAX - 1].text.failed;
}

/* A line outside of tables. */
static void take_words(struct markdown *markdown, const char *s, size_t n)
{
	const size_t level = strspn(s, "#");
	const bool is_entry = n > 2 && strchr("-*+>", *s) && s[1] == ' ';
	struct strbuf *words = &markdown->cell;

	while (n && (*s == '#' || (is_entry && strchr("-*+> ", *s)))) {
		s++;
		n--;
	}
	strbuf_next(&markdown->text.out, words);
	if (markdown->has_table && n > LINE_LEN_MAX)
		strbuf_adds(words, "Note: ");
	add_shown(words, s, n);
	if (level && !markdown->has_table) {
		end_lines_above(markdown, false);
		end_sections(markdown, level);
	}
	if (markdown->has_table)
		put_line(markdown, words->text, words->len, markdown->row);
	else if (level || (is_entry && memchr(words->text, ':', words->len)))
		say(markdown, level);
	else if (words->len <= LINE_LEN_MAX)
		keep_above(markdown);
	markdown->has_words = markdown->has_words || !level;
}

static void take_line(struct markdown *markdown)
{
	const char *s = markdown->line.text;
	size_t n = markdown->line.len;

	markdown->row++;
	if (markdown->row == 1)
		text_skip_mark(&s, &n);
	text_trim(&s, &n);
	if (n && !is_rule(s, n) && !text_begins_with_any(s, n, "```")) {
		if (find_bar(s, n) == n) {
			take_words(markdown, s, n);
		} else {
			put_said(markdown);
			end_lines_above(markdown, true);
			put_row(markdown, s, n);
		}
	}
	strbuf_clear(&markdown->line);
}

/* --- the stream ----------------------------------------------------------------------------------- */

static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct markdown *markdown = (struct markdown *)stream;
	struct stream_input *input = &markdown->stream.input;
	enum diag_code code = DIAG_OK;

	while (!code && !markdown->text.out.len && !input->at_end) {
		code = stream_more(&markdown->stream, sink);
		while (!code && input->at < input->n) {
			const char *at = input->bytes + input->at;
			const char *end = memchr(at, '\n', input->n - input->at);
			const size_t n = end ? (size_t)(end - at) : input->n - input->at;

			strbuf_add(&markdown->line, at, n);
			input->at += n + (end != NULL);
			if (end)
				take_line(markdown);
		}
		if (!code && input->at_end)
			take_line(markdown);
		if (!code && (markdown->has_failed || markdown->line.failed ||
			      markdown->cell.failed || sheet_text_has_failed(&markdown->text)))
			code = diag_nomem(sink);
		if (!code && markdown->line.len > LINE_BYTES_MAX)
			code = diag_refuse_line(sink, DIAG_RANGE, markdown->stream.path,
						markdown->row + 1, "break it into lines",
						"a line of the table is longer than 1 MiB");
	}
	return code;
}

static void release_markdown(struct stream *stream)
{
	struct markdown *markdown = (struct markdown *)stream;

	sheet_text_release(&markdown->text);
	strbuf_release(&markdown->line);
	strbuf_release(&markdown->said);
	strbuf_release(&markdown->cell);
	for (size_t i = 0; i < LINES_MAX; i++)
		strbuf_release(&markdown->above[i].text);
}

struct stream *stream_markdown_table(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_markdown};
	struct markdown *markdown = stream_new(sizeof(*markdown), methods, below, head, n);

	if (!markdown)
		return NULL;
	sheet_text_init(&markdown->text);
	markdown->stream.text = &markdown->text;
	strbuf_init(&markdown->line);
	strbuf_init(&markdown->said);
	strbuf_init(&markdown->cell);
	for (size_t i = 0; i < LINES_MAX; i++)
		strbuf_init(&markdown->above[i].text);
	return &markdown->stream;
}
