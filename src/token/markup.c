#include "markup.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"
#include "token_phrases.inc"

void markup_release(struct markup *markup)
{
	free(markup->original);
	free(markup->pieces);
	*markup = (struct markup){.original = NULL};
}

/* A text being read: what is not left out is added to `out`. */
struct stripping {
	const char *s;
	size_t n, at;
	size_t paragraph_end;	 /* of the one that `at` is in */
	size_t mark;		 /* the next character that may be one, if it is not before `at` */
	size_t no_remark_before; /* a remark that begins before it has no end */
	struct strbuf out;
	struct markup *markup;
	bool failed;
};

static bool is_space_at(const struct stripping *text, size_t at)
{
	return at >= text->n || text_is_space(text->s[at]);
}

static bool is_letter(char c)
{
	return text_is_digit(c) || text_is_word_byte(c);
}

static bool begins(const struct stripping *text, size_t at, const char *with)
{
	size_t len = strlen(with);

	return text->n - at >= len && memcmp(text->s + at, with, len) == 0;
}

static size_t end_of_line(const struct stripping *text, size_t at)
{
	const char *end = memchr(text->s + at, '\n', text->n - at);

	return end ? (size_t)(end - text->s) : text->n;
}

/* From here on the text goes on behind the next n bytes; where they are `whole`, they are what is added next. */
static void note_piece(struct stripping *text, size_t original, size_t whole)
{
	struct markup *markup = text->markup;
	struct markup_piece piece = {text->out.len, original, whole};

	if (markup->n && markup->pieces[markup->n - 1].stripped == text->out.len) {
		markup->pieces[markup->n - 1] = piece;
		return;
	}
	if (alloc_room(markup->pieces, &markup->capacity, markup->n + 1))
		markup->pieces[markup->n++] = piece;
	else
		text->failed = true;
}

/* Leave out the next n bytes. */
static void leave_out(struct stripping *text, size_t n)
{
	text->at += n;
	note_piece(text, text->at, 0);
}

/* Put something else in the place of the next n bytes. */
static void put(struct stripping *text, size_t n, const char *instead)
{
	note_piece(text, text->at, n);
	strbuf_adds(&text->out, instead);
	leave_out(text, n);
}

/* --- marks at the beginning of a line ------------------------------------------------------------- */

/* Whether the line that begins at `at` begins with a mark of quoting. */
static bool has_quote_mark(const struct stripping *text, size_t at)
{
	while (at < text->n && text_is_blank(text->s[at]))
		at++;
	return at < text->n && text->s[at] == '>';
}

static bool has_quoted_neighbour(const struct stripping *text, size_t line)
{
	size_t end = end_of_line(text, line), before = line;

	if (end < text->n && has_quote_mark(text, end + 1))
		return true;
	if (!line)
		return false;
	for (before = line - 1; before && text->s[before - 1] != '\n'; before--)
		;
	return has_quote_mark(text, before);
}

/* "> > ": quoting, but for a line by itself that has a number behind it: that is more than so much. */
static size_t quote_length(const struct stripping *text, size_t line)
{
	size_t end = line, behind;

	for (size_t at = line; at < text->n; at++) {
		if (text->s[at] == '>')
			end = at + 1;
		else if (!text_is_blank(text->s[at]))
			break;
	}
	for (behind = end; behind < text->n && text_is_blank(text->s[behind]); behind++)
		;
	if (end > line && behind < text->n && text_is_digit(text->s[behind]) &&
	    !has_quoted_neighbour(text, line))
		return 0;
	return end == line ? 0 : (behind > end ? end + 1 : end) - line;
}

/* "## ", the line of a fence, the address of a link given below: "[1]: http://…", the name of a note. */
static size_t line_mark_length(const struct stripping *text)
{
	size_t at = text->at, end = end_of_line(text, at);
	const char *close;

	if (begins(text, at, "```") || begins(text, at, "~~~"))
		return end - at;
	while (at < text->n && text->s[at] == '#' && at - text->at < 6)
		at++;
	if (at > text->at && at < text->n && text->s[at] == ' ')
		return at + 1 - text->at;
	close = text->s[text->at] == '[' ? memchr(text->s + text->at, ']', end - text->at) : NULL;
	if (!close || close + 1 >= text->s + end || close[1] != ':')
		return 0;
	if (text->s[text->at + 1] == '^')
		return (size_t)(close + 2 - text->s) - text->at;
	at = (size_t)(close + 2 - text->s);
	while (at < end && text->s[at] == ' ')
		at++;
	return begins(text, at, "http") || begins(text, at, "/") || begins(text, at, "<http")
		       ? end - text->at
		       : 0;
}

/* --- marks in a line ------------------------------------------------------------------------------ */

#define SPAN_MAX ((size_t)2000)	   /* bytes between two marks that belong together */
#define REMARK_MAX ((size_t)10000) /* bytes of a remark that nobody is shown */

/* Where the paragraph ends that `at` is in. */
static size_t end_of_paragraph(const struct stripping *text, size_t at)
{
	for (; at < text->n; at++) {
		at = end_of_line(text, at);
		if (at + 1 >= text->n || text->s[at + 1] == '\n')
			break;
	}
	return at < text->n ? at : text->n;
}

/* Where `mark` stands next, in the same paragraph; SIZE_MAX: nowhere. */
static size_t find_mark(const struct stripping *text, size_t from, const char *mark)
{
	size_t len = strlen(mark), end = text->paragraph_end;

	if (from >= end)
		return SIZE_MAX;
	end = end - from < SPAN_MAX ? end : from + SPAN_MAX;
	for (size_t at = from; at + len <= end; at++) {
		const char *found = memchr(text->s + at, mark[0], end - at);

		if (!found)
			break;
		at = (size_t)(found - text->s);
		if (at + len <= end && memcmp(found, mark, len) == 0)
			return at;
	}
	return SIZE_MAX;
}

/* A mark of emphasis that is opened here, and where it is closed: "**303**", "_of Kazakhstan_". */
static size_t emphasis_length(const struct stripping *text, size_t *close)
{
	const char *s = text->s;
	char c = s[text->at], mark[4] = "";
	size_t n = 0;

	while (text->at + n < text->n && s[text->at + n] == c && n < 4)
		n++;
	if (n > 3 || is_space_at(text, text->at + n) || (text->at && is_letter(s[text->at - 1])))
		return 0;
	memset(mark, c, n);
	for (size_t at = text->at + n;
	     at - text->at < SPAN_MAX && (at = find_mark(text, at, mark)) != SIZE_MAX; at++) {
		if (is_space_at(text, at - 1) || (at + n < text->n && s[at + n] == c) ||
		    s[at - 1] == c || (c == '_' && at + n < text->n && is_letter(s[at + n])))
			continue;
		*close = at;
		return n;
	}
	return 0;
}

/* "[text](address)", "[text][name]", "![picture](address)", "[^1]": how long its end is, and where. */
static bool find_link(const struct stripping *text, size_t *text_end, size_t *end)
{
	size_t close = find_mark(text, text->at, "]"), behind;

	if (close == SIZE_MAX)
		return false;
	*text_end = close;
	*end = close + 1;
	if (text->s[text->at + 1] == '^')
		return true;
	if (*end >= text->n || (text->s[*end] != '(' && text->s[*end] != '['))
		return false;
	behind = find_mark(text, *end + 1, text->s[*end] == '(' ? ")" : "]");
	if (behind == SIZE_MAX)
		return false;
	/* An address has no spaces but before its title; a remark in brackets does. */
	if (text->s[*end] == '(' && !begins(text, *end + 1, "http") &&
	    !memchr(text->s + *end, '/', behind - *end) &&
	    !memchr(text->s + *end, '#', behind - *end))
		return false;
	*end = behind + 1;
	return true;
}

/* "<b>", "</span>", "<br/>": the length of a tag of HTML, 0: it is none; and what stands between the words around it. */
static size_t tag_length(const struct stripping *text, const char **parts)
{
	size_t at = text->at + 1, begin, end;
	const char *close, *name;

	at += at < text->n && text->s[at] == '/';
	for (begin = at; at < text->n && is_letter(text->s[at]); at++)
		;
	end = text->n - text->at < SPAN_MAX ? text->n : text->at + SPAN_MAX;
	close = memchr(text->s + text->at, '>', end - text->at);
	if (!close || at == begin || at >= text->n || !strchr(" />\n", text->s[at]))
		return 0;
	name = text->s + begin;
	if (text_is_one_of(name, at - begin, phrases_tag_inside))
		*parts = "";
	else if (text_is_one_of(name, at - begin, "br|td|th"))
		*parts = " ";
	else if (text_is_one_of(name, at - begin, phrases_tag_block))
		*parts = "\n\n";
	else
		return 0;
	return (size_t)(close + 1 - text->s) - text->at;
}

/* A tag, which may part the words around it. */
static bool take_tag(struct stripping *text)
{
	const char *parts;
	size_t len = text->s[text->at] == '<' ? tag_length(text, &parts) : 0;

	if (!len)
		return false;
	if (!*parts || is_space_at(text, text->at + len) || !text->out.len ||
	    text_is_space(text->out.text[text->out.len - 1]) ||
	    text->out.text[text->out.len - 1] == '\n')
		leave_out(text, len);
	else
		put(text, len, parts);
	return true;
}

/* "&nbsp;", "&#8239;": a character. */
static bool take_entity(struct stripping *text)
{
	unsigned character = 0;
	size_t len = text->s[text->at] == '&'
			     ? entity_read(text->s + text->at, text->n - text->at, &character)
			     : 0;

	if (!len)
		return false;
	if (character) {
		note_piece(text, text->at, len);
		text_add_character(&text->out, character);
	}
	leave_out(text, len);
	return true;
}

/* What is left out with all that is inside: struck out, remarks, pictures, marks of notes. */
static size_t whole_length(struct stripping *text)
{
	size_t end, text_end;

	if (begins(text, text->at, "<!--")) {
		const char *s = text->s + text->at;
		size_t i = 4;

		if (text->at < text->no_remark_before)
			return 0;
		for (; i + 2 < text->n - text->at && i < REMARK_MAX; i++) {
			if (memcmp(s + i, "-->", 3) == 0)
				return i + 3;
		}
		text->no_remark_before = text->at + i - 4;
		return 0;
	}
	if (begins(text, text->at, "~~") && !is_space_at(text, text->at + 2)) {
		end = find_mark(text, text->at + 2, "~~");
		return end == SIZE_MAX ? 0 : end + 2 - text->at;
	}
	if (begins(text, text->at, "<del>") || begins(text, text->at, "<sup>")) {
		end = find_mark(text, text->at, text->s[text->at + 1] == 'd' ? "</del>" : "</sup>");
		return end == SIZE_MAX ? 0 : end + 6 - text->at;
	}
	if (begins(text, text->at, "![") || begins(text, text->at, "[^")) {
		struct stripping inside = *text;

		inside.at += text->s[text->at] == '!';
		return find_link(&inside, &text_end, &end) ? end - text->at : 0;
	}
	return 0;
}

static void add(struct stripping *text, size_t n)
{
	strbuf_add(&text->out, text->s + text->at, n);
	text->at += n;
}

/* Ends of marks that were opened, the nearest last; a mark that is opened beyond them stays. */
#define OPEN_MAX 8
struct open_marks {
	struct {
		size_t at, len;
	} ends[OPEN_MAX];
	size_t n;
};

static bool open_mark(struct open_marks *open, size_t at, size_t len)
{
	if (open->n == OPEN_MAX || (open->n && open->ends[open->n - 1].at < at + len))
		return false;
	open->ends[open->n].at = at;
	open->ends[open->n++].len = len;
	return true;
}

/* An opening mark at this place: its length, its end noted; 0: there is none. */
static size_t opening_length(const struct stripping *text, struct open_marks *open)
{
	size_t len = 0, close = 0, end = 0;

	switch (text->s[text->at]) {
	case '*':
	case '_':
		len = emphasis_length(text, &close);
		return len && open_mark(open, close, len) ? len : 0;
	case '`':
		close = find_mark(text, text->at + 1, "`");
		return close != SIZE_MAX && close > text->at + 1 && open_mark(open, close, 1) ? 1
											      : 0;
	case '[':
		return find_link(text, &close, &end) && open_mark(open, close, end - close) ? 1 : 0;
	case '\\':
		return text->at + 1 < text->n && strchr("*_#`~[]()+-.!>&", text->s[text->at + 1])
			       ? 1
			       : 0;
	default:
		return 0;
	}
}

/* One character, or one mark. */
static void step(struct stripping *text, struct open_marks *open)
{
	size_t len;

	if (open->n && open->ends[open->n - 1].at == text->at) {
		leave_out(text, open->ends[--open->n].len);
		return;
	}
	len = strchr("<~![", text->s[text->at]) ? whole_length(text) : 0;
	if (!len && (take_tag(text) || take_entity(text)))
		return;
	if (!len)
		len = opening_length(text, open);
	if (len)
		leave_out(text, len);
	else
		add(text, 1);
}

/* How far the text is plain up to `end`: no character that may be a mark, and no end of one. */
static size_t end_of_plain(struct stripping *text, const struct open_marks *open, size_t end)
{
	size_t stop = open->n && open->ends[open->n - 1].at >= text->at &&
				      open->ends[open->n - 1].at < end
			      ? open->ends[open->n - 1].at
			      : end;

	if (text->mark <= text->at)
		text->mark = text->at + strcspn(text->s + text->at, "*_`[<~!\\&");
	return text->mark < stop ? text->mark : stop;
}

static void strip(struct stripping *text)
{
	struct open_marks open = {.n = 0};

	while (text->at < text->n && !text->failed) {
		size_t end = end_of_line(text, text->at), plain, len;
		bool is_start;

		if (text->at >= text->paragraph_end)
			text->paragraph_end = end_of_paragraph(text, text->at);
		is_start = !text->at || text->s[text->at - 1] == '\n';
		len = is_start ? quote_length(text, text->at) : 0;

		if (len)
			leave_out(text, len);
		len = is_start && text->at < end ? line_mark_length(text) : 0;
		if (len)
			leave_out(text, len);
		while (text->at < end && !text->failed) {
			plain = end_of_plain(text, &open, end);
			add(text, plain - text->at);
			if (text->at < end)
				step(text, &open);
		}
		while (open.n && open.ends[open.n - 1].at < text->at)
			open.n--;
		if (text->at == end && end < text->n)
			add(text, 1);
	}
}

bool markup_strip(struct markup *markup, char **text, size_t *len)
{
	struct stripping bare = {.s = *text, .n = *len, .out = STRBUF_INIT, .markup = markup};

	strip(&bare);
	if (bare.failed || bare.out.failed) {
		strbuf_release(&bare.out);
		return false;
	}
	if (!markup->n || !bare.out.len) {
		strbuf_release(&bare.out);
		markup->n = 0;
		return true;
	}
	markup->original = *text;
	markup->original_len = *len;
	*text = bare.out.text;
	*len = bare.out.len;
	return true;
}

/* --- back again ----------------------------------------------------------------------------------- */

/* The place of a byte; in a piece that is one whole, where that begins, or its last byte. */
static size_t original_of(const struct markup *markup, size_t stripped, bool is_last)
{
	size_t low = 0, high = markup->n;
	const struct markup_piece *piece;

	while (low < high) { /* the first piece beyond it */
		size_t middle = low + (high - low) / 2;

		if (markup->pieces[middle].stripped <= stripped)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low)
		return stripped;
	piece = &markup->pieces[low - 1];
	if (piece->whole)
		return piece->original + (is_last ? piece->whole - 1 : 0);
	return piece->original + (stripped - piece->stripped);
}

void markup_range(const struct markup *markup, size_t *offset, size_t *len)
{
	size_t begin = original_of(markup, *offset, false);

	*len = *len ? original_of(markup, *offset + *len - 1, true) + 1 - begin : 0;
	*offset = begin;
}
