/*
 * The tables of an HTML page as lines of CSV, a row a line: what some publishers call .xls (ITC Trade Map,
 * for one). Tags may be left open, as HTML allows; captions, headings (the page's title, where there is none of these),
 * what stands directly above the first table and all that stands below it are lines of their own, but for links; what else is
 * outside of cells, in scripts, styles and comments is no data. colspan and rowspan keep the columns in their places.
 */
#include "sheet_text.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"
#include "html_hiding.h"
#include "unpack_phrases.inc"

#define ENTITY_MAX 12
#define COLUMNS_MAX 1024 /* of which spans are kept */

#define LINES_MAX 2	 /* directly above the first table */
#define LINE_LEN_MAX 160 /* of them; a longer one below a table is a note */
#define LINE_KEPT_MAX 4096

enum state { IN_TEXT, IN_TAG, IN_COMMENT, IN_RAW };

struct html {
	struct stream stream;
	struct sheet_text text;
	enum state state;
	char tag[HTML_TAG_MAX]; /* inside the brackets; what is beyond is lost */
	size_t n_tag;
	char name
		[HTML_NAME_MAX]; /* its name in small letters, "/td"; "": longer than those known */
	char element[HTML_NAME_MAX];	 /* the same without the slash, as html_tag_name has it */
	char quote;			 /* of an attribute's value in the tag, or 0 */
	char raw_end[HTML_NAME_MAX + 2]; /* "</script": what ends a script */
	char entity[ENTITY_MAX];
	size_t n_entity; /* with its ampersand; 0: in none */
	size_t n_dashes; /* at the end of a comment */
	bool in_row, in_cell;
	size_t mark;	 /* where a mark may begin in the cell, set apart by a tag; 0: nowhere */
	size_t apart;	 /* where a tag stands behind text of the cell; 0: nowhere */
	unsigned struck; /* inside of so many tags that strike out */
	char hidden[HTML_NAME_MAX]; /* the tag of what nobody sees; "": nothing */
	unsigned hidden_depth;
	struct strbuf cell;
	size_t row, column, span, n_rows; /* that the cell takes */
	struct strbuf shared;		  /* an amount of several cells */
	unsigned in_table;
	bool has_table;			   /* one has ended */
	bool in_line, is_heading, in_link; /* outside of tables */
	bool is_said;			   /* the line is more than links */
	bool in_title;
	struct strbuf title; /* of the page */
	struct strbuf
		above[LINES_MAX]; /* lines that may stand above the first table, oldest first */
	struct {
		unsigned short rows; /* for which a cell above takes the column */
		char *text;	     /* owned: of that cell */
	} down[COLUMNS_MAX];
	bool has_failed; /* memory ran out */
	bool has_single; /* the row, a cell that is not merged */
};

/* --- cells and rows ------------------------------------------------------------------------------- */

static size_t attribute_number(const char *tag, const char *name)
{
	size_t n = strlen(name), value = 0;

	for (const char *at = tag; *at; at++) {
		size_t i = 0;

		while (i < n && text_to_lower(at[i]) == name[i])
			i++;
		if (i < n)
			continue;
		for (at += n; text_is_space(*at) || *at == '=' || *at == '"' || *at == '\'';)
			at++;
		for (; text_is_digit(*at) && value < 10000; at++)
			value = value * 10 + (size_t)(*at - '0');
		break;
	}
	return value ? value : 1;
}

/* The next column that no cell above takes: what such a cell says holds for this row too. */
static void find_column(struct html *html)
{
	while (html->column < COLUMNS_MAX && html->down[html->column].rows) {
		const char *text = html->down[html->column].text;

		sheet_text_put(&html->text, html->column, text ? text : "",
			       text ? strlen(text) : 0);
		html->down[html->column].rows--;
		html->column++;
	}
}

static void forget_spans(struct html *html)
{
	for (size_t i = 0; i < COLUMNS_MAX; i++) {
		free(html->down[i].text);
		html->down[i].text = NULL;
		html->down[i].rows = 0;
	}
}

/* The cell's text for the rows below, in its first column. */
static void keep_for_below(struct html *html, const char *s, size_t n)
{
	char *text;

	if (html->column >= COLUMNS_MAX || !html->down[html->column].rows)
		return;
	text = realloc(html->down[html->column].text, n + 1);
	if (!text) {
		html->has_failed = true;
		return;
	}
	memcpy(text, s, n);
	text[n] = '\0';
	html->down[html->column].text = text;
}

static void put_cell(struct html *html)
{
	const char *s = html->cell.text;
	size_t n = html->cell.len;
	const struct merged_area area = {html->row, html->column, html->n_rows, html->span};

	text_trim_all_kinds(&s, &n);
	if (merged_area_is_amount(&area, html->has_single, s, n)) {
		strbuf_addf(&html->shared, "%.*s (%zu cells)", (int)n, s,
			    html->span * html->n_rows);
		s = html->shared.text;
		n = html->shared.len;
	}
	html->has_single = html->has_single || (n && html->n_rows * html->span == 1);
	html->has_failed = html->has_failed || html->shared.failed;
	if (html->has_failed)
		return;
	sheet_text_put(&html->text, html->column, s, n);
	keep_for_below(html, s, n);
	strbuf_clear(&html->shared);
}

static void end_cell(struct html *html)
{
	if (!html->in_cell)
		return;
	put_cell(html);
	html->column += html->span;
	html->in_cell = false;
}

static void put_line(struct html *html, const char *lead, const char *s, size_t n)
{
	struct strbuf line = STRBUF_INIT;

	strbuf_addf(&line, "%s%.*s", lead, (int)n, s);
	html->has_failed = html->has_failed || line.failed;
	if (!line.failed && n) {
		sheet_text_put(&html->text, 0, line.text, line.len);
		sheet_text_end_row(&html->text, ++html->row);
	}
	strbuf_release(&line);
}

/* The lines that stand directly above the first table; none where a heading follows them. */
static void end_lines_above(struct html *html, bool are_read)
{
	for (size_t i = 0; i < LINES_MAX; i++) {
		if (are_read && html->above[i].len) {
			strbuf_clear(&html->title);
			put_line(html, "", html->above[i].text, html->above[i].len);
		}
		strbuf_clear(&html->above[i]);
	}
}

/* A line outside of tables: above the first one it is kept until the table begins. */
static void end_line(struct html *html)
{
	const char *s = html->cell.text;
	size_t n = html->cell.len;
	struct strbuf oldest;

	html->in_line = html->in_cell = false;
	if (n > LINE_KEPT_MAX) { /* cut where no character is */
		for (n = LINE_KEPT_MAX; n && (unsigned char)s[n - 1] > 0x7F;)
			n--;
	}
	text_trim_all_kinds(&s, &n);
	if (html->cell.failed || !n)
		return;
	if (html->is_heading) {
		end_lines_above(html, false);
		strbuf_clear(&html->title);
		put_line(html, "", s, n);
	} else if (html->is_said && html->has_table) {
		put_line(html, n > LINE_LEN_MAX ? "Note: " : "", s, n);
	} else if (html->is_said && n <= LINE_LEN_MAX) {
		oldest = html->above[0];
		memmove(html->above, html->above + 1, (LINES_MAX - 1) * sizeof(oldest));
		html->above[LINES_MAX - 1] = oldest;
		strbuf_clear(&html->above[LINES_MAX - 1]);
		strbuf_addf(&html->above[LINES_MAX - 1], "%.*s", (int)n, s);
		html->has_failed = html->has_failed || html->above[LINES_MAX - 1].failed;
	}
}

/* Whether a page's title is of trade, and not only of the site: "Energy portal", "Statistics | Bank". */
static bool is_of_trade(const char *s, size_t n)
{
	char small[LINE_LEN_MAX + 1];

	if (n > LINE_LEN_MAX)
		return false;
	text_to_small(s, n, small, sizeof(small));
	return text_has_any(small, phrases_trade_line);
}

/* Above the first row of the first table the title stands for what is not there, no caption either. */
static void put_title(struct html *html)
{
	const char *s = html->title.text;
	size_t n = html->title.len;

	text_trim_all_kinds(&s, &n);
	if (is_of_trade(s, n))
		put_line(html, "", s, n);
	html->has_failed = html->has_failed || html->title.failed;
	strbuf_clear(&html->title);
}

static void end_row(struct html *html)
{
	if (html->in_line)
		end_line(html);
	end_cell(html);
	if (html->in_row)
		find_column(html);
	if (html->in_row)
		sheet_text_end_row(&html->text, ++html->row);
	html->in_row = false;
}

static void begin_row(struct html *html)
{
	end_row(html);
	html->in_row = true;
	html->has_single = false;
	html->column = 0;
}

static void set_down(struct html *html, size_t column, size_t rows)
{
	free(html->down[column].text);
	html->down[column].text = NULL;
	html->down[column].rows = (unsigned short)rows;
}

static void begin_cell(struct html *html)
{
	size_t down;

	if (!html->in_row)
		begin_row(html);
	end_cell(html);
	find_column(html);
	html->in_cell = true;
	html->span = attribute_number(html->tag, "colspan");
	html->n_rows = down = attribute_number(html->tag, "rowspan");
	for (size_t i = html->column; down > 1 && i < html->column + html->span && i < COLUMNS_MAX;
	     i++)
		set_down(html, i, down - 1);
	strbuf_next(&html->text.out, &html->cell);
	html->mark = html->apart = 0;
	html->struck = 0;
}

/* --- tags ----------------------------------------------------------------------------------------- */

static bool is_one_of(const struct html *html, const char *names)
{
	return html->name[0] && text_is_in_list(html->name, names);
}

/* Nothing but the end of the element in hand ends what follows. */
static void begin_raw(struct html *html)
{
	html->state = IN_RAW;
	html->n_tag = 0;
	memcpy(html->raw_end, "</", 2);
	memcpy(html->raw_end + 2, html->name, sizeof(html->name));
}

/* Whether the tag belongs to what is hidden. Hidden rows, cells and paragraphs end where the next one begins; a cell of
 * which only the text is hidden keeps its column. */
static bool is_hidden(struct html *html)
{
	const bool is_closing = html->tag[0] == '/';
	enum html_hiding hiding;

	if (html->hidden[0]) {
		const bool is_row = strcmp(html->hidden, "tr") == 0;
		const bool is_cell =
			strcmp(html->hidden, "td") == 0 || strcmp(html->hidden, "th") == 0;

		if (((is_row || is_cell) && is_one_of(html, "td|th|tr|/tr|table|/table") &&
		     !(is_row && is_one_of(html, "td|th"))) ||
		    (strcmp(html->hidden, "p") == 0 &&
		     is_one_of(html, "p|td|th|tr|/tr|table|/table"))) {
			html->hidden[0] = '\0';
			return is_hidden(html);
		}
		if (strcmp(html->element, html->hidden) == 0) {
			html->hidden_depth += is_closing ? -1U : 1U;
			if (!html->hidden_depth)
				html->hidden[0] = '\0';
		}
		return true;
	}
	hiding = is_closing || !html->element[0] ||
				 is_one_of(html, "br|hr|img|input|col|wbr|meta|link")
			 ? HIDES_NOTHING
			 : html_hides(html->tag, html->n_tag);
	if (hiding == HIDES_TEXT && is_one_of(html, "td|th")) {
		begin_cell(html);
		html->struck = 1;
		return true;
	}
	if (hiding == HIDES_NOTHING)
		return false;
	memcpy(html->hidden, html->element, sizeof(html->hidden));
	html->hidden_depth = 1;
	return true;
}

static void begin_line(struct html *html)
{
	strbuf_clear(&html->cell);
	html->mark = html->apart = 0;
	html->struck = 0;
	html->in_line = html->in_cell = true;
	html->is_heading = html->is_said = false;
}

/* A tag outside of tables: lines end where an element begins or ends that is not of the text within one. */
static void on_outer_tag(struct html *html)
{
	if (text_is_in_list(html->element, "a|button|select"))
		html->in_link = html->tag[0] != '/';
	if (html->in_line && is_one_of(html, "br"))
		strbuf_addc(&html->cell, ' ');
	if (text_is_in_list(html->element, phrases_inner_tag))
		return;
	if (html->in_line)
		end_line(html);
	if (is_one_of(html, "h1|h2|h3|h4|h5|h6")) {
		begin_line(html);
		html->is_heading = true;
	}
}

/* Whether a tag that need not raise what it holds says that this is the mark of a note. */
static bool leads_to_note(const struct html *html)
{
	const char *class = strstr(html->tag, "class=");
	const char *raised = strstr(html->tag, "vertical-align");

	return strstr(html->tag, "href=\"#") || strstr(html->tag, "href='#") ||
	       (raised && strstr(raised, "super")) ||
	       (class && text_has_any(class, "note|ref|fn|sup|cite|foot"));
}

/* Marks of notes are set apart, and what is struck out goes. */
static void on_inline_tag(struct html *html)
{
	html->apart = text_is_in_list(html->element, "wbr|b|strong") ? html->apart : html->cell.len;
	if (is_one_of(html, "sup|sub|small") ||
	    (is_one_of(html, "span|a|i|em") && leads_to_note(html))) {
		html->mark = html->mark ? html->mark : html->cell.len;
	} else if (is_one_of(html, "/sup|/sub|/span|/small|/a|/i|/em")) {
		if (html->mark && html->cell.text[html->mark - 1] != ' ')
			sheet_text_raise(&html->cell, html->mark);
		html->mark = 0;
	} else if (is_one_of(html, "del|s|strike")) {
		html->struck++;
	} else if (is_one_of(html, "/del|/s|/strike") && html->struck) {
		html->struck--;
	}
}

/* The first title, outside of tables, is the page's. */
static bool on_title(struct html *html)
{
	if (html->in_title) {
		strbuf_add(&html->title, html->cell.text, html->cell.len);
		html->in_title = html->in_line = html->in_cell = false;
		return is_one_of(html, "/title");
	}
	if (!is_one_of(html, "title") || html->in_table || html->in_row || html->has_table ||
	    html->title.len)
		return false;
	if (html->in_line)
		end_line(html);
	begin_line(html);
	html->in_title = true;
	return true;
}

static void set_names(struct html *html)
{
	size_t n;

	html->tag[html->n_tag] = '\0';
	html_tag_name(html->tag, html->element);
	n = html->n_tag ? strcspn(html->tag + 1, " \t\r\n\v\f/") + 1 : 0;
	n = n < sizeof(html->name) ? n : 0;
	for (size_t i = 0; i < n; i++)
		html->name[i] = text_to_lower(html->tag[i]);
	html->name[n] = '\0';
}

static void on_tag(struct html *html)
{
	set_names(html);
	if (on_title(html))
		return;
	if (is_one_of(html, "script|style|title")) {
		begin_raw(html);
		return;
	}
	if (is_hidden(html))
		return;
	if (html->in_cell)
		on_inline_tag(html);
	if (is_one_of(html, "table|/table")) {
		end_row(html);
		forget_spans(html);
		end_lines_above(html, html->tag[0] != '/');
		html->in_link = false;
		if (html->tag[0] != '/')
			html->in_table++;
		else if (html->in_table)
			html->in_table--;
		html->has_table = html->has_table || html->tag[0] == '/';
	} else if (!html->in_table && !html->in_row && !is_one_of(html, "tr|td|th"))
		on_outer_tag(html);
	else if (is_one_of(html, "tr")) {
		put_title(html);
		begin_row(html);
	} else if (is_one_of(html, "/tr"))
		end_row(html);
	else if (is_one_of(html, "caption")) {
		begin_row(html); /* a line above the rows */
		begin_cell(html);
	} else if (is_one_of(html, "/caption")) {
		if (is_of_trade(html->cell.text, html->cell.len))
			strbuf_clear(&html->title);
		end_row(html);
	} else if (is_one_of(html, "td|th"))
		begin_cell(html);
	else if (is_one_of(html, "/td|/th"))
		end_cell(html);
	else if (html->in_cell && is_one_of(html, "br|p|div"))
		strbuf_addc(&html->cell, ' ');
}

/* --- characters ------------------------------------------------------------------------------------ */

/* Digits of two elements that touch are no number: one may be a mark, or take the other's place. */
static void part_digits(struct html *html, unsigned c)
{
	struct strbuf *cell = &html->cell;

	if (c >= '0' && c <= '9' && !html->mark && html->apart && html->apart == cell->len &&
	    text_is_digit(cell->text[cell->len - 1]))
		strbuf_addc(cell, '^');
}

/* Control characters are spaces; what is beyond 16 bits is not shown. */
static void add_entity(struct html *html, unsigned c)
{
	part_digits(html, c);
	text_add_character(&html->cell, c < ' ' ? ' ' : c < 0x10000 ? c : 0xFFFD);
}

/* The entity is complete; one that is not known stays as it stands. */
static void end_entity(struct html *html, bool has_semicolon)
{
	unsigned c;

	html->entity[html->n_entity] = '\0';
	c = entity_character(html->entity + 1, html->n_entity - 1);
	html->n_entity = 0;
	if (c) {
		add_entity(html, c);
		return;
	}
	strbuf_adds(&html->cell, html->entity);
	strbuf_adds(&html->cell, has_semicolon ? ";" : "");
}

static void take_text(struct html *html, char c)
{
	struct strbuf *cell = &html->cell;

	if (html->n_entity) {
		bool goes_on = text_is_digit(c) || c == '#' || text_is_letter(c);

		if (goes_on && html->n_entity + 1 < ENTITY_MAX) {
			html->entity[html->n_entity++] = c;
			return;
		}
		end_entity(html, c == ';');
		if (c == ';')
			return;
	}
	if (c == '&')
		html->entity[html->n_entity++] = c;
	else if (!text_is_space(c)) {
		part_digits(html, (unsigned char)c);
		strbuf_addc(cell, c);
	} else if (cell->len && cell->text[cell->len - 1] != ' ')
		strbuf_addc(cell, ' ');
}

/* Words outside of tables begin a line. */
static void take_shown(struct html *html, char c)
{
	if (!html->in_cell && !html->in_table && !html->in_row && !text_is_space(c))
		begin_line(html);
	if (!html->in_cell || (html->in_line && html->cell.len > LINE_KEPT_MAX))
		return;
	html->is_said = html->is_said || (!html->in_link && !text_is_space(c));
	take_text(html, c);
}

static void take_in_tag(struct html *html, char c)
{
	if (html->quote) {
		html->quote = c == html->quote ? '\0' : html->quote;
	} else if (c == '>') {
		html->state = IN_TEXT;
		on_tag(html);
		return;
	} else if ((c == '"' || c == '\'') && memchr(html->tag, '=', html->n_tag)) {
		html->quote = c;
	}
	if (html->n_tag + 1 < HTML_TAG_MAX)
		html->tag[html->n_tag++] = c;
	if (html->n_tag == 3 && memcmp(html->tag, "!--", 3) == 0) {
		html->state = IN_COMMENT;
		html->n_dashes = 0;
	}
}

/* Whether the script or style ends with this character. */
static void take_raw(struct html *html, char c)
{
	if (text_to_lower(c) == html->raw_end[html->n_tag]) {
		if (html->raw_end[++html->n_tag])
			return;
		html->state = IN_TAG;
		html->quote = '\0';
		html->n_tag = 0;
		return;
	}
	html->n_tag = c == '<';
}

static void take(struct html *html, char c)
{
	switch (html->state) {
	case IN_TEXT:
		if (c == '<') {
			if (html->n_entity)
				end_entity(html, false);
			html->state = IN_TAG;
			html->n_tag = 0;
			html->quote = '\0';
		} else if (!html->struck && !html->hidden[0]) {
			take_shown(html, c);
		}
		break;
	case IN_TAG:
		take_in_tag(html, c);
		break;
	case IN_COMMENT:
		if (c == '>' && html->n_dashes >= 2)
			html->state = IN_TEXT;
		html->n_dashes = c == '-' ? html->n_dashes + 1 : 0;
		break;
	case IN_RAW:
		take_raw(html, c);
	}
}

/* --- the stream ----------------------------------------------------------------------------------- */

static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct html *html = (struct html *)stream;
	struct stream_input *input = &html->stream.input;
	enum diag_code code = DIAG_OK;

	while (!code && !html->text.out.len && !input->at_end) {
		code = stream_more(&html->stream, sink);
		if (!code && input->at_end)
			end_row(html);
		for (; input->at < input->n; input->at++)
			take(html, input->bytes[input->at]);
		if (!code &&
		    (html->has_failed || html->cell.failed || sheet_text_has_failed(&html->text)))
			code = diag_nomem(sink);
		if (!code && html->cell.len > ((size_t)1 << 20))
			code = diag_report(sink, DIAG_RANGE, html->stream.path,
					   "a cell of the page's table is longer than 1 MiB");
	}
	return code;
}

static void release_html(struct stream *stream)
{
	struct html *html = (struct html *)stream;

	forget_spans(html);
	sheet_text_release(&html->text);
	strbuf_release(&html->cell);
	strbuf_release(&html->shared);
	strbuf_release(&html->title);
	for (size_t i = 0; i < LINES_MAX; i++)
		strbuf_release(&html->above[i]);
}

struct stream *stream_html_table(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_html};
	struct html *html = stream_new(sizeof(*html), methods, below, head, n);

	if (!html)
		return NULL;
	sheet_text_init(&html->text);
	html->stream.text = &html->text;
	strbuf_init(&html->cell);
	strbuf_init(&html->shared);
	strbuf_init(&html->title);
	for (size_t i = 0; i < LINES_MAX; i++)
		strbuf_init(&html->above[i]);
	return &html->stream;
}
