#include "sheet_text.h"

#include <string.h>

#include "document.h"
#include "text.h"

void sheet_text_init(struct sheet_text *text)
{
	*text = (struct sheet_text){.out = STRBUF_INIT, .line = STRBUF_INIT};
}

void sheet_text_release(struct sheet_text *text)
{
	strbuf_release(&text->out);
	strbuf_release(&text->line);
}

/* What a cell has in it: a table of many rows is looked at byte by byte. */
static void look_at(const char *s, size_t n, bool *has_marks, bool *has_breaks)
{
	*has_marks = n && (text_is_space(s[0]) || text_is_space(s[n - 1]) || s[0] == '#');
	*has_breaks = false;
	for (size_t i = 0; i < n; i++) {
		switch (s[i]) {
		case ',':
		case ';':
		case '\t':
		case '"':
			*has_marks = true;
			break;
		case '\0':
		case '\n':
		case '\r':
			*has_breaks = true;
			break;
		default:
			break;
		}
	}
}

void sheet_text_put(struct sheet_text *text, size_t column, const char *s, size_t n)
{
	struct strbuf *line = &text->line;
	bool is_quoted, has_breaks;

	if (column < text->column || column >= SHEET_COLUMNS_MAX || !n)
		return;
	/* The separators up to this cell: one fewer than there are cells before it. */
	strbuf_pad(line, ',', column - text->column + (text->column > 0));
	text->column = column + 1;
	text->has_cell = true;
	look_at(s, n, &is_quoted, &has_breaks);
	if (!is_quoted && !has_breaks) {
		strbuf_add(line, s, n);
		return;
	}
	strbuf_adds(line, is_quoted ? "\"" : "");
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '"')
			strbuf_addc(line, '"');
		strbuf_addc(line, s[i] == '\n' || s[i] == '\r' || !s[i] ? ' ' : s[i]);
	}
	strbuf_adds(line, is_quoted ? "\"" : "");
}

void sheet_text_end_row(struct sheet_text *text, size_t row)
{
	if (text->has_cell && row > text->row) {
		strbuf_pad(&text->out, '\n', row - text->row - 1);
		if (text->column > text->width)
			text->width = text->column;
		strbuf_pad(&text->line, ',', text->width - text->column);
		strbuf_add(&text->out, text->line.text, text->line.len);
		strbuf_addc(&text->out, '\n');
		text->row = row;
	}
	sheet_text_drop_row(text);
}

void sheet_text_drop_row(struct sheet_text *text)
{
	strbuf_next(&text->out, &text->line);
	text->column = 0;
	text->has_cell = false;
}

/* Up to size bytes of the text; how many. */
static size_t take(struct sheet_text *text, char *block, size_t size)
{
	size_t left = text->out.len - text->taken;
	size_t n = left < size ? left : size;

	memcpy(block, text->out.text + text->taken, n);
	text->taken += n;
	if (n == left) {
		strbuf_clear(&text->out);
		text->taken = 0;
	}
	return n;
}

enum diag_code sheet_text_read(struct stream *stream, char *block, size_t size, size_t *n,
			       struct diag_sink *sink)
{
	enum diag_code code = stream->more(stream, sink);

	*n = code ? 0 : take(stream->text, block, size);
	return code;
}

#define MARK_DIGITS_MAX 2 /* more may be the rest of the figure */

static void add_raised(struct strbuf *out, const char *mark)
{
	static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

	for (; *mark; mark++) {
		if (text_is_digit(*mark))
			strbuf_adds(out, raised[*mark - '0']);
		else if (*mark == '*')
			strbuf_addc(out, *mark);
	}
}

/* The "er" of "1er". */
static bool is_ordinal(const char *mark)
{

	return text_is_in_list(mark, "er|re|e|st|nd|rd|th|o");
}

void sheet_text_raise(struct strbuf *cell, size_t from)
{
	char mark[16];
	const size_t n = cell->len - from;
	size_t digits = 0, letters = 0;

	if (!from || !n || n >= sizeof(mark) || cell->failed)
		return;
	for (size_t i = 0; i < n; i++) {
		digits += text_is_digit(cell->text[from + i]);
		letters += text_is_letter(cell->text[from + i]);
	}
	memcpy(mark, cell->text + from, n);
	mark[n] = '\0';
	if (document_is_note_mark(mark, n) && !strpbrk(mark, "[(") &&
	    (digits < n || digits <= MARK_DIGITS_MAX)) {
		strbuf_cut(cell, from);
		add_raised(cell, mark);
	} else if (letters == n && n <= 2 && !is_ordinal(mark)) {
		strbuf_cut(cell, from);
		strbuf_addf(cell, "[%s]", mark);
	} else if (text_is_digit(cell->text[from - 1]) && text_is_digit(*mark)) {
		strbuf_cut(cell, from); /* no number, so that nobody takes it for one */
		strbuf_addf(cell, "^%s", mark);
	}
}

bool sheet_text_has_failed(const struct sheet_text *text)
{
	return text->out.failed || text->line.failed;
}
