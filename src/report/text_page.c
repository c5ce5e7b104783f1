#include "text_page.h"

#include <string.h>

#include "escape.h"
#include "language.h"

/* Each kind its own line below the figure; colours are the page's. */
static const char style[] =
	"<style>\n"
	"h1,h2{overflow-wrap:anywhere}\n"
	".text{display:grid;grid-template-columns:minmax(0,1fr);gap:.25rem 2rem}\n"
	".text p{margin:.5rem 0}\n"
	"@media (min-width:60rem){.text.marked{grid-template-columns:minmax(0,3fr) "
	"minmax(0,2fr)}}\n"
	"mark{background:none;color:inherit;font-weight:600;padding-bottom:.1em;"
	"border-bottom:3px solid var(--muted);-webkit-box-decoration-break:clone;"
	"box-decoration-break:clone}\n"
	"mark a,.reasons b{color:inherit}\n"
	"mark a{font-size:.75rem;font-weight:400;text-decoration:none;white-space:nowrap;"
	"margin-left:.3em}\n"
	".match{color:var(--good);border-bottom-color:var(--good)}\n"
	".within-rounding,.cut{color:var(--good);border-bottom:3px dashed var(--good)}\n"
	".differs,.contradicts{color:var(--strong);border-bottom:5px double var(--strong)}\n"
	".finding{color:var(--strong);border-bottom:5px double var(--strong)}\n"
	".not-in-data{border-bottom:3px dotted var(--muted)}\n"
	".unclear{border-bottom:2px dashed var(--muted)}\n"
	".reasons,.legend{list-style:none;margin:.5rem 0;padding:0;font-size:.875rem}\n"
	".reasons li{margin:0 0 .5rem;padding-left:.6rem;border-left:3px solid var(--muted)}\n"
	".reasons li:target{background:var(--stripe)}\n"
	".reasons span{display:block;color:var(--muted)}\n"
	".legend li{display:inline-block;margin:0 1.2rem .4rem 0}\n"
	".text p,.reasons li{overflow-wrap:anywhere}\n"
	"@media print{.text.marked{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}"
	".text{break-inside:avoid}}\n"
	"</style>\n";

void text_page_add_style(struct strbuf *out)
{
	strbuf_adds(out, style);
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

/* The figure, its sign and word; the number leads to the reason. */
static void add_mark(struct strbuf *out, const struct text_page *page, size_t m, size_t number)
{
	const struct text_mark *mark = &page->marks[m];
	const struct text_mark_kind *kind = &page->kinds[mark->kind];

	strbuf_addf(out, "<mark class=\"%s\" id=\"f%zu\">", kind->name, number);
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
	strbuf_addf(out, "<a href=\"#r%zu\">%s %s&nbsp;%zu</a></mark>", number, kind->sign,
		    kind->word, number);
}

static void add_reasons(struct strbuf *out, const struct text_page *page, size_t from, size_t to,
			size_t first)
{
	strbuf_adds(out, "<ol class=\"reasons\">\n");
	for (size_t m = from; m < to; m++) {
		const struct text_mark *mark = &page->marks[m];
		const struct text_mark_kind *kind = &page->kinds[mark->kind];

		strbuf_addf(out, "<li id=\"r%zu\"><a href=\"#f%zu\">%zu</a> <b>%s %s</b> ",
			    first + m, first + m, first + m, kind->sign, kind->word);
		add_text(out, mark->what);
		for (size_t r = 0; r < mark->n_reasons; r++) {
			strbuf_adds(out, "<span>");
			add_text(out, mark->reasons[r]);
			strbuf_adds(out, "</span>");
		}
		strbuf_adds(out, "</li>\n");
	}
	strbuf_adds(out, "</ol>\n");
}

/* A line of the text, and beside it the reasons of the marks that begin in it. A mark may run on
 * into the next line: the line's part of it is marked. */
static void add_line(struct strbuf *out, const struct text_page *page, size_t start, size_t end,
		     size_t *next, size_t first)
{
	size_t from = *next, at = start;

	strbuf_adds(out, from < page->n_marks && page->marks[from].offset < end
				 ? "<div class=\"text marked\">\n<p>"
				 : "<div class=\"text\">\n<p>");
	for (; *next < page->n_marks && page->marks[*next].offset < end; ++*next) {
		const struct text_mark *mark = &page->marks[*next];
		size_t begin = mark->offset < at ? at : mark->offset;

		escape_html(out, page->text + at, begin - at);
		add_mark(out, page, *next, first + *next);
		at = mark->offset + mark->len;
	}
	if (at < end)
		escape_html(out, page->text + at, end - at);
	strbuf_adds(out, "</p>\n");
	if (*next > from)
		add_reasons(out, page, from, *next, first);
	strbuf_adds(out, "</div>\n");
}

void text_page_add(struct strbuf *out, const struct text_page *page, size_t first)
{
	size_t next = 0, start = 0;

	if (page->n_marks)
		add_legend(out, page);
	while (start < page->len) {
		size_t end = start;

		while (end < page->len && page->text[end] != '\n' && page->text[end] != '\r')
			end++;
		/* A figure that a line break tears is shown with its first line. */
		if (end > start)
			add_line(out, page, start, end, &next, first);
		start = end + 1;
		if (next && next <= page->n_marks &&
		    page->marks[next - 1].offset + page->marks[next - 1].len > start)
			start = page->marks[next - 1].offset + page->marks[next - 1].len;
	}
}
