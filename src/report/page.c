#include "page.h"

#include <string.h>

#include "alloc.h"
#include "escape.h"

/* The colours of the style (var(--name)), on a light and on a dark ground. Each text colour can be read on
 * the ground and on the stripe: contrast 4.5 and more, which a unit test computes. */
static const struct {
	const char *name, *light, *dark;
} colors[] = {
	{"ground", "#FFFFFF", "#15181B"},
	{"stripe", "#F3F5F7", "#20252A"},
	{"text", "#1B1E21", "#E8EAEC"},
	{"muted", "#55595E", "#B4B9BE"},
	{"strong", "#9A3412", "#FFB088"},
	{"good", "#14532D", "#8FE0A8"},
	/* of charts: chart.h */
	{"exports", "#0072B2", "#6CB8EC"},
	{"imports", "#B34D00", "#F2955A"},
	{"turnover", "#595959", "#B4B9BE"},
};

/* No rule asks for anything from outside: fonts are the reader's own. */
static const char style[] =
	"*{box-sizing:border-box}\n"
	"body{margin:0;background:var(--ground);color:var(--text);"
	"font:16px/1.5 system-ui,sans-serif}\n"
	"main{max-width:72rem;margin:0 auto;padding:1rem}\n"
	"section{margin:0 0 3rem}\n"
	"h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}\n"
	"h2{font-size:1.2rem;line-height:1.3;margin:1rem 0 .5rem}\n"
	"p,li,dd,figcaption{overflow-wrap:anywhere}\n"
	".scroll{overflow-x:auto;max-width:100%}\n"
	".scroll:focus-visible,summary:focus-visible{outline:2px solid var(--strong)}\n"
	"table{border-collapse:collapse;font-variant-numeric:tabular-nums}\n"
	/* said by the heading already */
	"caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
	"th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;white-space:nowrap}\n"
	".words{white-space:normal;min-width:14rem;overflow-wrap:anywhere}\n"
	"thead th{border-bottom:2px solid var(--muted)}\n"
	"tbody tr:nth-child(even){background:var(--stripe)}\n"
	".number{text-align:right}\n"
	".pad{visibility:hidden}\n"
	".missing{color:var(--muted)}\n"
	".strong{color:var(--strong);font-weight:600}\n"
	"figure{margin:1rem 0}\n"
	".picture [font-family]{font-family:inherit}\n"
	/* a number keeps clear of the lines behind it */
	".picture "
	"text{paint-order:stroke;stroke:var(--ground);stroke-width:.3em;stroke-linejoin:round}\n"
	".picture .gridline{opacity:.4}\n"
	".picture svg{display:block;width:100%;min-width:34rem;max-width:58rem;height:auto}\n"
	/* on a telephone, and nowhere else, the picture that was drawn for one */
	".narrow{display:none}\n"
	"@media screen and (max-width:36rem){.wide{display:none}.narrow{display:block}"
	".narrow svg{min-width:0}}\n"
	"figcaption,.notes{color:var(--muted)}\n"
	".notes{margin:.75rem 0;padding:0;list-style:none}\n"
	".notes b{font-weight:600;margin-right:.5em}\n"
	"details{margin:1rem 0}\n"
	"summary{cursor:pointer;font-weight:600}\n"
	"pre{background:var(--stripe);padding:.6rem;margin:.5rem 0;white-space:pre-wrap;"
	"overflow-wrap:anywhere;font:.85rem/1.45 ui-monospace,monospace}\n"
	"@media print{body{font-size:10pt}main{max-width:none;padding:0}"
	".scroll{overflow:visible}tr,figure,pre{break-inside:avoid}"
	"thead{display:table-header-group}}\n";

static void add_colors(struct strbuf *out, bool is_dark)
{
	strbuf_adds(out, ":root{");
	for (size_t i = 0; i < countof(colors); i++)
		strbuf_addf(out, "--%s:%s;", colors[i].name,
			    is_dark ? colors[i].dark : colors[i].light);
	strbuf_adds(out, "}");
}

void page_begin(struct strbuf *out, const char *title, const char *language)
{
	strbuf_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
		    language);
	strbuf_adds(out,
		    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		    "style-src 'unsafe-inline'\">\n"
		    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		    "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
	escape_html(out, title, strlen(title));
	strbuf_adds(out, "</title>\n<style>\n");
	add_colors(out, false);
	strbuf_adds(out, "\n@media screen and (prefers-color-scheme:dark){");
	add_colors(out, true);
	strbuf_adds(out, "}\n");
	strbuf_adds(out, style);
	strbuf_adds(out, "</style>\n</head>\n<body>\n<main>\n");
}

void page_end(struct strbuf *out)
{
	strbuf_adds(out, "</main>\n</body>\n</html>\n");
}
