#include "text_page.h"

#include <string.h>

#include "escape.h"
#include "language.h"
#include "page.h"

void text_page_add_style(struct strbuf *out)
{
	strbuf_addf(out, "<style>\n%s</style>\n", text_page_style);
}

static void add_text(struct strbuf *out, const char *text)
{
	escape_html(out, text, strlen(text));
}

static void add_legend(struct strbuf *out, const struct text_page *page)
{
	strbuf_adds(out, "<ul class=\"legend\" aria-label=\"");
	add_text(out, tr("what the marks mean"));
	strbuf_adds(out, "\">\n");
	for (size_t k = 0; k < page->n_kinds; k++) {
		size_t n = 0;

		for (size_t m = 0; m < page->n_marks; m++)
			n += page->marks[m].kind == k;
		if (!n)
			continue;
		strbuf_addf(out, "<li><mark class=\"%s\">%s %s</mark> %zu: ", page->kinds[k].name,
			    page->kinds[k].sign, page->kinds[k].word, n);
		add_text(out, page->kinds[k].means);
		strbuf_adds(out, "</li>\n");
	}
	strbuf_adds(out, "</ul>\n");
}

/* The figure. */
static void add_mark(struct strbuf *out, const struct text_page *page, size_t m, size_t number)
{
	const struct text_mark *mark = &page->marks[m];

	strbuf_addf(out, "<mark class=\"%s\" id=\"f%zu\">", page->kinds[mark->kind].name, number);
	/* A line break within a figure is a space. */
	for (size_t i = 0; i < mark->len;) {
		const char *s = page->text + mark->offset + i;
		size_t n = 0;

		while (i + n < mark->len && s[n] != '\n' && s[n] != '\r')
			n++;
		escape_html(out, s, n);
		i += n;
		for (; i < mark->len && (s[n] == '\n' || s[n] == '\r'); i++, n++)
			strbuf_adds(out, s[n] == '\n' ? " " : "");
	}
	strbuf_adds(out, "</mark>");
}

/* Its sign and word; the number leads to the reason. */
static void add_tag(struct strbuf *out, const struct text_page *page, size_t m, size_t number)
{
	const struct text_mark_kind *kind = &page->kinds[page->marks[m].kind];

	strbuf_addf(out, "<a class=\"tag %s\" href=\"#r%zu\"", kind->name, number);
	if (kind->is_quiet) {
		strbuf_adds(out, " title=\"");
		add_text(out, kind->word);
		strbuf_addf(out, "\">%s&nbsp;%zu</a>", kind->sign, number);
	} else {
		strbuf_addf(out, ">%s %s&nbsp;%zu</a>", kind->sign, kind->word, number);
	}
}

static void add_reason(struct strbuf *out, const struct text_page *page, size_t m, size_t number)
{
	const struct text_mark *mark = &page->marks[m];
	const struct text_mark_kind *kind = &page->kinds[mark->kind];

	strbuf_addf(out, "<li id=\"r%zu\"%s><a href=\"#f%zu\">%zu</a> <b>%s %s</b> ", number,
		    kind->is_listed ? " class=\"listed\"" : "", number, number, kind->sign,
		    kind->word);
	add_text(out, mark->what);
	for (size_t r = 0; r < mark->n_reasons; r++) {
		strbuf_adds(out, "<span>");
		add_text(out, mark->reasons[r]);
		strbuf_adds(out, "</span>");
	}
	strbuf_adds(out, "<span class=\"where\">");
	add_text(out, mark->where);
	strbuf_adds(out, "</span></li>\n");
}

/* Those of the marks from..to that are quiet, or those that are not. */
static void add_reasons_of(struct strbuf *out, const struct text_page *page, size_t from, size_t to,
			   size_t first, bool is_quiet)
{
	strbuf_adds(out, "<ol class=\"reasons\">\n");
	for (size_t m = from; m < to; m++) {
		if (page->kinds[page->marks[m].kind].is_quiet == is_quiet)
			add_reason(out, page, m, first + m);
	}
	strbuf_adds(out, "</ol>\n");
}

/* "5 figures match, 1 within rounding" */
static void add_quiet_counts(struct strbuf *out, const struct text_page *page, size_t from,
			     size_t to)
{
	const char *separator = "";

	for (size_t kind = 0; kind < page->n_kinds; kind++) {
		size_t n = 0;

		for (size_t m = from; m < to; m++)
			n += page->marks[m].kind == kind;
		if (!n || !page->kinds[kind].is_quiet)
			continue;
		strbuf_adds(out, separator);
		separator = ", ";
		if (!kind)
			strbuf_addf(out,
				    n == 1 ? tr("%zu figure matches") : tr("%zu figures match"), n);
		else
			strbuf_addf(out, tr_in("count of a verdict", "%zu %s"), n,
				    page->kinds[kind].word);
	}
}

static void add_reasons(struct strbuf *out, const struct text_page *page, size_t from, size_t to,
			size_t first)
{
	size_t n_quiet = 0;

	for (size_t m = from; m < to; m++)
		n_quiet += page->kinds[page->marks[m].kind].is_quiet;
	strbuf_adds(out, "<div class=\"side\">\n");
	if (n_quiet < to - from)
		add_reasons_of(out, page, from, to, first, false);
	if (n_quiet) {
		strbuf_adds(out, "<details><summary>");
		add_quiet_counts(out, page, from, to);
		strbuf_adds(out, "</summary>\n");
		add_reasons_of(out, page, from, to, first, true);
		strbuf_adds(out, "</details>\n");
	}
	strbuf_adds(out, "</div>\n");
}

/* What has been shown of a text. */
struct shown {
	size_t at; /* bytes */
	size_t n_marks, n_others;
};

/* The text up to `end`, without marks; numbers that have none are underlined faintly. */
static void add_plain(struct strbuf *out, const struct text_page *page, struct shown *shown,
		      size_t end)
{
	for (; shown->n_others < page->n_others; shown->n_others++) {
		const struct text_other *other = &page->others[shown->n_others];

		if (other->offset >= end)
			break;
		if (other->offset < shown->at || other->offset + other->len > end)
			continue;
		escape_html(out, page->text + shown->at, other->offset - shown->at);
		strbuf_adds(out, "<span class=\"other\" title=\"");
		add_text(out, tr("not checked: "));
		add_text(out, other->why);
		strbuf_adds(out, "\">");
		escape_html(out, page->text + other->offset, other->len);
		strbuf_adds(out, "</span>");
		shown->at = other->offset + other->len;
	}
	if (shown->at < end)
		escape_html(out, page->text + shown->at, end - shown->at);
	shown->at = end > shown->at ? end : shown->at;
}

/* Where the tag of a mark stands: behind its unit, within its line, and before the next mark. */
static size_t tag_place(const struct text_page *page, size_t m, size_t line_end)
{
	const struct text_mark *mark = &page->marks[m];
	size_t place = mark->end < line_end ? mark->end : line_end;

	if (m + 1 < page->n_marks && place > page->marks[m + 1].offset)
		place = page->marks[m + 1].offset;
	return place > mark->offset + mark->len ? place : mark->offset + mark->len;
}

/* A line of the text up to `end`, and next to it the reasons of the marks that begin in it. A mark may run
 * on into the next line: it is shown whole. */
static void add_line(struct strbuf *out, const struct text_page *page, struct shown *shown,
		     size_t end, size_t first)
{
	size_t from = shown->n_marks;

	strbuf_adds(out, from < page->n_marks && page->marks[from].offset < end
				 ? "<div class=\"text marked\">\n<p>"
				 : "<div class=\"text\">\n<p>");
	for (; shown->n_marks < page->n_marks && page->marks[shown->n_marks].offset < end;
	     shown->n_marks++) {
		size_t m = shown->n_marks;

		add_plain(out, page, shown, page->marks[m].offset);
		add_mark(out, page, m, first + m);
		shown->at = page->marks[m].offset + page->marks[m].len;
		add_plain(out, page, shown, tag_place(page, m, end));
		add_tag(out, page, m, first + m);
	}
	add_plain(out, page, shown, end);
	strbuf_adds(out, "</p>\n");
	if (shown->n_marks > from)
		add_reasons(out, page, from, shown->n_marks, first);
	strbuf_adds(out, "</div>\n");
}

void text_page_add(struct strbuf *out, const struct text_page *page, size_t first)
{
	struct shown shown = {0};

	if (page->n_marks)
		add_legend(out, page);
	while (shown.at < page->len) {
		size_t end = shown.at;

		while (end < page->len && page->text[end] != '\n' && page->text[end] != '\r')
			end++;
		if (end > shown.at)
			add_line(out, page, &shown, end, first);
		if (shown.at <= end)
			shown.at = end + 1;
	}
}
