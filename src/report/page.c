#include "page.h"

#include <string.h>

#include "alloc.h"
#include "escape.h"

/* The colours of the style (var(--name)), on a light and on a dark ground. Each text colour can be read on
 * the ground and on the stripe: contrast 4.5 and more, which a unit test computes. */
static const struct {
	const char *name, *light, *dark;
} colors[] = {
#include "colors.inc"
};

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
	strbuf_adds(out, page_style);
	strbuf_adds(out, "</style>\n</head>\n<body>\n<main>\n");
}

void page_end(struct strbuf *out)
{
	strbuf_adds(out, "</main>\n</body>\n</html>\n");
}
