/*
 * The tables of an HTML page as lines of CSV, a row a line: what some publishers call .xls (ITC Trade Map,
 * for one). Tags may be left open, as HTML allows; captions, headings above the first table and paragraphs below it are
 * lines of their own; what else stands outside of cells, in scripts, styles and comments is no data. colspan and rowspan keep the columns in their places.
 */
#include "html_table.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "merged_area.h"
#include "sheet_text.h"
#include "text.h"

#define TAG_MAX 512
#define ENTITY_MAX 12
#define COLUMNS_MAX 1024 /* of which spans are kept */

#define HIDDEN_MAX 16

enum hiding { HIDES_NOTHING, HIDES_TEXT, HIDES_ALL };

enum state { IN_TEXT, IN_TAG, IN_COMMENT, IN_RAW };

struct html {
	struct stream stream;
	struct sheet_text text;
	enum state state;
	char tag[TAG_MAX]; /* inside the brackets; what is beyond is lost */
	size_t n_tag;
	char quote;	  /* of an attribute's value in the tag, or 0 */
	char raw_end[16]; /* "/script": what ends a script */
	char entity[ENTITY_MAX];
	size_t n_entity; /* with its ampersand; 0: in none */
	size_t n_dashes; /* at the end of a comment */
	bool in_row, in_cell;
	size_t mark;	 /* where a mark may begin in the cell, set apart by a tag; 0: nowhere */
	unsigned struck; /* inside of so many tags that strike out */
	char hidden[HIDDEN_MAX]; /* the tag of what nobody sees; "": nothing */
	unsigned hidden_depth;
	struct strbuf cell;
	size_t row, column, span, n_rows; /* that the cell takes */
	struct strbuf shared;		  /* an amount of several cells */
	unsigned in_table;
	bool has_table; /* one has ended */
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

/* Without the spaces, breaking or not, at both ends. */
static void put_cell(struct html *html)
{
	const char *s = html->cell.text;
	size_t n = html->cell.len;
	const struct merged_area area = {html->row, html->column, html->n_rows, html->span};

	for (;;) {
		if (n && text_is_space(s[0])) {
			s++;
			n--;
		} else if (n > 1 && memcmp(s, "\xC2\xA0", 2) == 0) {
			s += 2;
			n -= 2;
		} else {
			break;
		}
	}
	for (;;) {
		if (n && text_is_space(s[n - 1]))
			n--;
		else if (n > 1 && memcmp(s + n - 2, "\xC2\xA0", 2) == 0)
			n -= 2;
		else
			break;
	}
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

static void end_row(struct html *html)
{
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
	html->mark = 0;
	html->struck = 0;
}

/* --- tags ----------------------------------------------------------------------------------------- */

static bool is_tag(const struct html *html, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < n; i++) {
		if (text_to_lower(html->tag[i]) != name[i])
			return false;
	}
	return !html->tag[n] || text_is_space(html->tag[n]) || html->tag[n] == '/';
}

static void begin_raw(struct html *html, const char *end)
{
	html->state = IN_RAW;
	html->n_tag = 0;
	memcpy(html->raw_end, end, strlen(end) + 1);
}

static bool is_one_of(const struct html *html, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (is_tag(html, names[i]))
			return true;
	}
	return false;
}

/* The tag's name in small letters, without the slash of one that ends. */
static void name_of(const struct html *html, char out[HIDDEN_MAX])
{
	const char *tag = html->tag + (html->tag[0] == '/');
	size_t n = 0;

	while ((text_is_letter(tag[n]) || text_is_digit(tag[n])) && n + 1 < HIDDEN_MAX) {
		out[n] = text_to_lower(tag[n]);
		n++;
	}
	out[n] = '\0';
}

static bool begins_class(const char *small, const char *word)
{
	const char *class = strstr(small, "class=");

	return class && strstr(class, word);
}

/* Whether the tag says that what it holds is not shown. */
static enum hiding hides(const struct html *html)
{
	char small[TAG_MAX], name[HIDDEN_MAX];
	const char *hidden;
	size_t n = 0;

	for (size_t i = 0; i < html->n_tag; i++) {
		if (!text_is_space(html->tag[i]) || (n && small[n - 1] != ' '))
			small[n++] =
				text_is_space(html->tag[i]) ? ' ' : text_to_lower(html->tag[i]);
	}
	small[n] = '\0';
	hidden = strstr(small, " hidden");
	name_of(html, name);
	if (strcmp(name, "rt") == 0 || strcmp(name, "rp") == 0 || begins_class(small, "sortkey") ||
	    strstr(small, "display:none") || strstr(small, "display: none") ||
	    (hidden && !text_is_letter(hidden[7]) && hidden[7] != '-'))
		return HIDES_ALL;
	return strstr(small, "visibility:hidden") || strstr(small, "visibility: hidden")
		       ? HIDES_TEXT
		       : HIDES_NOTHING;
}

/* Whether the tag belongs to what is hidden. Hidden rows, cells and paragraphs end where the next one begins; a cell of
 * which only the text is hidden keeps its column. */
static bool is_hidden(struct html *html)
{
	static const char *const cells[] = {"td", "th", "tr", "/tr", "table", "/table"};
	static const char *const empty[] = {"br",  "hr",  "img",  "input",
					    "col", "wbr", "meta", "link"};
	const bool is_closing = html->tag[0] == '/';
	char name[HIDDEN_MAX];
	enum hiding hiding;

	name_of(html, name);
	if (html->hidden[0]) {
		const bool is_row = strcmp(html->hidden, "tr") == 0;
		const bool is_cell =
			strcmp(html->hidden, "td") == 0 || strcmp(html->hidden, "th") == 0;

		if (((is_row || is_cell) && is_one_of(html, cells, countof(cells)) &&
		     !(is_row && (is_tag(html, "td") || is_tag(html, "th")))) ||
		    (strcmp(html->hidden, "p") == 0 &&
		     (is_tag(html, "p") || is_one_of(html, cells, countof(cells))))) {
			html->hidden[0] = '\0';
			return is_hidden(html);
		}
		if (strcmp(name, html->hidden) == 0) {
			html->hidden_depth += is_closing ? -1U : 1U;
			if (!html->hidden_depth)
				html->hidden[0] = '\0';
		}
		return true;
	}
	hiding = is_closing || !name[0] || is_one_of(html, empty, countof(empty)) ? HIDES_NOTHING
										  : hides(html);
	if (hiding == HIDES_TEXT && (is_tag(html, "td") || is_tag(html, "th"))) {
		begin_cell(html);
		html->struck = 1;
		return true;
	}
	if (hiding == HIDES_NOTHING)
		return false;
	memcpy(html->hidden, name, sizeof(html->hidden));
	html->hidden_depth = 1;
	return true;
}

/* Whether a line of its own begins: a heading, which tells what the table below is, or a paragraph below one. */
static bool begins_line(const struct html *html)
{
	static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};

	return html->has_table ? is_tag(html, "p") : is_one_of(html, headings, countof(headings));
}

static bool ends_line(const struct html *html)
{
	static const char *const ends[] = {"/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/p"};

	return is_one_of(html, ends, countof(ends));
}

/* Whether a tag that need not raise what it holds says that this is the mark of a note. */
static bool leads_to_note(const struct html *html)
{
	const char *class = strstr(html->tag, "class=");

	if (strstr(html->tag, "href=\"#") || strstr(html->tag, "href='#"))
		return true;
	return class && text_has_any(class, "note|ref|fn|sup|cite|foot");
}

/* Marks of notes are set apart, and what is struck out goes. */
static void on_inline_tag(struct html *html)
{
	static const char *const raised[] = {"sup", "sub"};
	static const char *const marks[] = {"span", "small", "a", "i", "em"};
	static const char *const ends[] = {"/sup", "/sub", "/span", "/small", "/a", "/i", "/em"};
	static const char *const struck[] = {"del", "s", "strike"};
	static const char *const struck_ends[] = {"/del", "/s", "/strike"};

	if (is_one_of(html, raised, countof(raised)) ||
	    (is_one_of(html, marks, countof(marks)) && leads_to_note(html))) {
		html->mark = html->mark ? html->mark : html->cell.len;
	} else if (is_one_of(html, ends, countof(ends))) {
		if (html->mark && html->cell.text[html->mark - 1] != ' ')
			sheet_text_raise(&html->cell, html->mark);
		html->mark = 0;
	} else if (is_one_of(html, struck, countof(struck))) {
		html->struck++;
	} else if (is_one_of(html, struck_ends, countof(struck_ends)) && html->struck) {
		html->struck--;
	}
}

static void on_tag(struct html *html)
{
	html->tag[html->n_tag] = '\0';
	if (is_tag(html, "script") || is_tag(html, "style")) {
		begin_raw(html, is_tag(html, "script") ? "</script" : "</style");
		return;
	}
	if (is_hidden(html))
		return;
	if (html->in_cell)
		on_inline_tag(html);
	if (is_tag(html, "table") || is_tag(html, "/table")) {
		end_row(html);
		forget_spans(html);
		if (html->tag[0] != '/')
			html->in_table++;
		else if (html->in_table)
			html->in_table--;
		html->has_table = html->has_table || html->tag[0] == '/';
	} else if (is_tag(html, "tr"))
		begin_row(html);
	else if (is_tag(html, "/tr"))
		end_row(html);
	else if (is_tag(html, "caption") || (!html->in_table && begins_line(html))) {
		begin_row(html); /* a line above the rows, or a note below */
		begin_cell(html);
		strbuf_adds(&html->cell, is_tag(html, "p") ? "Note: " : "");
	} else if (is_tag(html, "/caption") || (!html->in_table && ends_line(html)))
		end_row(html);
	else if (is_tag(html, "td") || is_tag(html, "th"))
		begin_cell(html);
	else if (is_tag(html, "/td") || is_tag(html, "/th"))
		end_cell(html);
	else if (html->in_cell && (is_tag(html, "br") || is_tag(html, "p") || is_tag(html, "div")))
		strbuf_addc(&html->cell, ' ');
}

/* --- characters ------------------------------------------------------------------------------------ */

static const struct {
	const char *name;
	unsigned c;
} entities[] = {
	{"amp", '&'},	   {"lt", '<'},	      {"gt", '>'},	  {"quot", '"'},
	{"apos", '\''},	   {"nbsp", 0xA0},    {"thinsp", 0x2009}, {"ndash", 0x2013},
	{"mdash", 0x2014}, {"minus", 0x2212}, {"lsquo", 0x2018},  {"rsquo", 0x2019},
	{"ldquo", 0x201C}, {"rdquo", 0x201D}, {"euro", 0x20AC},	  {"Aring", 0xC5},
	{"Ccedil", 0xC7},  {"Eacute", 0xC9},  {"Ouml", 0xD6},	  {"Uuml", 0xDC},
	{"agrave", 0xE0},  {"aacute", 0xE1},  {"acirc", 0xE2},	  {"atilde", 0xE3},
	{"auml", 0xE4},	   {"aring", 0xE5},   {"ccedil", 0xE7},	  {"egrave", 0xE8},
	{"eacute", 0xE9},  {"ecirc", 0xEA},   {"euml", 0xEB},	  {"igrave", 0xEC},
	{"iacute", 0xED},  {"icirc", 0xEE},   {"iuml", 0xEF},	  {"ntilde", 0xF1},
	{"ograve", 0xF2},  {"oacute", 0xF3},  {"ocirc", 0xF4},	  {"otilde", 0xF5},
	{"ouml", 0xF6},	   {"ugrave", 0xF9},  {"uacute", 0xFA},	  {"ucirc", 0xFB},
	{"uuml", 0xFC},
};

/* Control characters are spaces; what is beyond 16 bits is not shown. */
static void add_entity(struct strbuf *out, unsigned c)
{
	text_add_character(out, c < ' ' ? ' ' : c < 0x10000 ? c : 0xFFFD);
}

/* &#233; and &#xE9;: 0 if it is neither. */
static unsigned number_of(const char *entity)
{
	bool is_hex = text_to_lower(entity[2]) == 'x';
	unsigned value = 0;

	for (const char *at = entity + (is_hex ? 3 : 2); *at; at++) {
		char c = text_to_lower(*at);

		if (text_is_digit(c))
			value = value * (is_hex ? 16 : 10) + (unsigned)(c - '0');
		else if (is_hex && c >= 'a' && c <= 'f')
			value = value * 16 + (unsigned)(c - 'a' + 10);
		else
			return 0;
	}
	return value;
}

/* The entity is complete; one that is not known stays as it stands. */
static void end_entity(struct html *html, bool has_semicolon)
{
	unsigned c = 0;

	html->entity[html->n_entity] = '\0';
	html->n_entity = 0;
	if (html->entity[1] == '#')
		c = number_of(html->entity);
	for (size_t i = 0; !c && i < sizeof(entities) / sizeof(*entities); i++) {
		if (strcmp(html->entity + 1, entities[i].name) == 0)
			c = entities[i].c;
	}
	if (c) {
		add_entity(&html->cell, c);
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
	else if (!text_is_space(c))
		strbuf_addc(cell, c);
	else if (cell->len && cell->text[cell->len - 1] != ' ')
		strbuf_addc(cell, ' ');
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
	if (html->n_tag + 1 < TAG_MAX)
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
		} else if (html->in_cell && !html->struck && !html->hidden[0]) {
			take_text(html, c);
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

static enum diag_code more(struct html *html, struct diag_sink *sink)
{
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

static enum diag_code read_html(struct stream *stream, char *block, size_t size, size_t *n,
				struct diag_sink *sink)
{
	struct html *html = (struct html *)stream;
	enum diag_code code = more(html, sink);

	*n = code ? 0 : sheet_text_take(&html->text, block, size);
	return code;
}

static void release_html(struct stream *stream)
{
	struct html *html = (struct html *)stream;

	forget_spans(html);
	sheet_text_release(&html->text);
	strbuf_release(&html->cell);
	strbuf_release(&html->shared);
}

struct stream *stream_html_table(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_html, .release = release_html};
	struct html *html = stream_new(sizeof(*html), methods, below, head, n);

	if (!html)
		return NULL;
	sheet_text_init(&html->text);
	strbuf_init(&html->cell);
	strbuf_init(&html->shared);
	return &html->stream;
}
