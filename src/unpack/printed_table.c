/*
 * Tables as pandas and R print them, columns apart by blanks and a number before each row, as lines of CSV: of a print-out
 * that leaves rows or columns out nothing is read. A cell that is missing or has a blank inside makes another number of
 * words in a row, and is an error.
 */
#include "sheet_text.h"

#include <string.h>

#include "text.h"

#define LINES_ABOVE 12
#define COLUMNS_MAX 200
#define LINE_BYTES_MAX ((size_t)1 << 16)

struct word {
	const char *text;
	size_t n;
};

struct printed {
	struct stream stream;
	struct sheet_text text;
	struct strbuf line;
	size_t row;    /* the line's number */
	size_t header; /* that of the headings */
	size_t width;  /* words of a row */
	size_t n_rows, n_told;
	bool has_ended; /* no row follows */
};

/* --- what lines are ------------------------------------------------------------------------------- */

/* The words of a line; more than COLUMNS_MAX: nothing that is read here. */
static size_t split(const char *s, size_t n, struct word *words)
{
	size_t count = 0;

	for (size_t at = 0; at < n;) {
		const size_t from = at;

		while (at < n && !text_is_space(s[at]))
			at++;
		if (at > from && count < COLUMNS_MAX)
			words[count] = (struct word){s + from, at - from};
		count += at > from;
		while (at < n && text_is_space(s[at]))
			at++;
	}
	return count;
}

static bool is_number(struct word word)
{
	return word.n && text_count_digits(word.text, word.n, 0) == word.n;
}

/* "<chr>": what R holds in a column. */
static bool is_type(struct word word)
{
	return word.n > 2 && *word.text == '<' && word.text[word.n - 1] == '>';
}

/* How many words the first row below the headings has, and which number it is; 0: these are no headings. */
static size_t width_below(const char *s, size_t n, size_t n_headings, size_t *number)
{
	struct word words[COLUMNS_MAX];
	size_t width;

	*number = 0;
	width = split(s, n, words);
	if (width != n_headings + 1 || width > COLUMNS_MAX || !is_number(words[0]) ||
	    words[0].n != 1 || *words[0].text > '1')
		return 0;
	*number = (size_t)(*words[0].text - '0');
	return width;
}

/* The line of the headings, and how wide the rows are; 0: there is no such table. */
static size_t find_header(const char *head, size_t n, size_t *width)
{
	struct word words[COLUMNS_MAX];
	size_t n_before = 0, before = 0;

	for (size_t at = 0, line = 1; at < n && line <= LINES_ABOVE; line++) {
		const char *end = memchr(head + at, '\n', n - at);
		const size_t length = end ? (size_t)(end - head) - at : n - at;
		size_t number, count;

		if (!end || memchr(head + at, ',', length) || memchr(head + at, ';', length) ||
		    memchr(head + at, '\t', length) || memchr(head + at, '|', length)) {
			n_before = 0;
		} else if (n_before > 1 &&
			   (*width = width_below(head + at, length, n_before, &number)) != 0) {
			return before;
		} else {
			count = split(head + at, length, words);
			if (!(count == n_before && count && is_type(words[0]))) {
				n_before = count < COLUMNS_MAX ? count : 0;
				before = line;
			}
		}
		at += length + 1;
	}
	return 0;
}

bool printed_has_table(const char *head, size_t n)
{
	size_t width;

	return find_header(head, n, &width) > 0;
}

/* --- lines ---------------------------------------------------------------------------------------- */

static void put_cell(struct printed *printed, size_t column, struct word word)
{
	/* R ends a number of which it shows no decimals with a point. */
	if (word.n > 1 && word.text[word.n - 1] == '.' && text_is_digit(word.text[word.n - 2]))
		word.n--;
	sheet_text_put(&printed->text, column, word.text, word.n);
}

static void put_line(struct printed *printed, const char *s, size_t n)
{
	sheet_text_put(&printed->text, 0, s, n);
	sheet_text_end_row(&printed->text, printed->row);
}

/* The rows that "# A tibble: 4 × 5" or "[4 rows x 5 columns]" tells. */
static void take_count(struct printed *printed, const char *s, size_t n)
{
	size_t at = 0;

	while (at < n && !text_is_digit(s[at]))
		at++;
	for (printed->n_told = 0; at < n && (text_is_digit(s[at]) || s[at] == ','); at++) {
		if (s[at] != ',' && printed->n_told < SHEET_ROWS_MAX)
			printed->n_told = printed->n_told * 10 + (size_t)(s[at] - '0');
	}
}

/* What stands above the headings: a comment behind what was typed, ">>> df  # USD million", or words. */
static void take_above(struct printed *printed, const char *s, size_t n)
{
	const bool is_typed = text_begins_with_any(s, n, ">|In [|Out[|# A tibble|# A data");
	const char *said = is_typed && *s != '#' ? memchr(s, '#', n) : NULL;

	if (is_typed && *s == '#')
		take_count(printed, s, n);
	if (said) {
		n -= (size_t)(said - s);
		s = said;
	}
	if (!n || (is_typed && !said))
		return;
	while (n && (*s == '#' || *s == ' ')) {
		s++;
		n--;
	}
	put_line(printed, s, n);
}

static enum diag_code refuse(const struct printed *printed, const char *what,
			     struct diag_sink *sink)
{
	return diag_refuse_line(sink, DIAG_SYNTAX, printed->stream.path, printed->row,
				"write the table as CSV instead: to_csv in pandas, write.csv in R",
				"%s", what);
}

static enum diag_code take_row(struct printed *printed, const char *s, size_t n,
			       struct diag_sink *sink)
{
	struct word words[COLUMNS_MAX];
	const size_t count = split(s, n, words);

	if (text_begins_with_any(s, n, "..|…|⋮"))
		return refuse(printed, "the print-out leaves rows out", sink);
	if (count + 1 == printed->width && is_type(words[0]))
		return DIAG_OK;
	if (count != printed->width || !is_number(words[0]))
		return refuse(printed, "a row of the print-out has not as many words as the others",
			      sink);
	for (size_t i = 1; i < count; i++)
		put_cell(printed, i - 1, words[i]);
	sheet_text_end_row(&printed->text, printed->row);
	printed->n_rows++;
	return DIAG_OK;
}

static enum diag_code take_line(struct printed *printed, struct diag_sink *sink)
{
	const char *s = printed->line.text;
	size_t n = printed->line.len;
	struct word words[COLUMNS_MAX];

	printed->row++;
	if (printed->row == 1)
		text_skip_mark(&s, &n);
	text_trim(&s, &n);
	if (printed->row < printed->header) {
		take_above(printed, s, n);
	} else if (printed->row == printed->header) {
		const size_t count = split(s, n, words);

		for (size_t i = 0; i < count; i++)
			sheet_text_put(&printed->text, i, words[i].text, words[i].n);
		sheet_text_end_row(&printed->text, printed->row);
	} else if (n && *s == '#') {
		return refuse(printed, "the print-out leaves rows or columns out", sink);
	} else if (n && *s == '[' && memchr(s, 'x', n) != NULL) {
		take_count(printed, s, n);
		printed->has_ended = true;
	} else if (n && !printed->has_ended) {
		return take_row(printed, s, n, sink);
	} else if (n) {
		put_line(printed, s, n);
	} else {
		printed->has_ended = true;
	}
	return DIAG_OK;
}

/* --- the stream ----------------------------------------------------------------------------------- */

static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct printed *printed = (struct printed *)stream;
	struct stream_input *input = &printed->stream.input;
	enum diag_code code = DIAG_OK;

	while (!code && !printed->text.out.len && !input->at_end) {
		code = stream_more(&printed->stream, sink);
		while (!code && input->at < input->n) {
			const char *at = input->bytes + input->at;
			const char *end = memchr(at, '\n', input->n - input->at);
			const size_t n = end ? (size_t)(end - at) : input->n - input->at;

			strbuf_add(&printed->line, at, n);
			input->at += n + (end != NULL);
			if (end) {
				code = take_line(printed, sink);
				strbuf_clear(&printed->line);
			}
		}
		if (!code && input->at_end && printed->line.len)
			code = take_line(printed, sink);
		if (!code && input->at_end && printed->n_told && printed->n_told != printed->n_rows)
			code = refuse(printed, "the print-out leaves rows out", sink);
		if (!code && (printed->line.failed || sheet_text_has_failed(&printed->text)))
			code = diag_nomem(sink);
		if (!code && printed->line.len > LINE_BYTES_MAX)
			code = refuse(printed, "a line of the print-out is longer than 64 KiB",
				      sink);
	}
	return code;
}

static void release_printed(struct stream *stream)
{
	struct printed *printed = (struct printed *)stream;

	sheet_text_release(&printed->text);
	strbuf_release(&printed->line);
}

struct stream *stream_printed_table(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_printed};
	struct printed *printed = stream_new(sizeof(*printed), methods, below, head, n);

	if (!printed)
		return NULL;
	sheet_text_init(&printed->text);
	printed->stream.text = &printed->text;
	strbuf_init(&printed->line);
	printed->header = find_header(head, n, &printed->width);
	return &printed->stream;
}
