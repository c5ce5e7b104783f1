#include "escape.h"

#include <stdint.h>
#include <string.h>

#include <unistr.h>

#include "text.h"

static bool looks_like_formula(const char *s, size_t n)
{
	if (n >= 2 && s[0] == '\'')
		return strchr("=+-@\t", s[1]) != NULL && s[1];
	return n && s[0] && strchr("=+-@\t", s[0]) != NULL;
}

/* RFC 4180: a cell is quoted where a mark, an edge space or a leading # would change its meaning. */
static void add_quoted_if_needed(struct strbuf *out, const char *s, size_t n, const char *marks)
{
	struct strbuf shown = STRBUF_INIT;

	if (looks_like_formula(s, n))
		strbuf_addc(&shown, '\'');
	text_add_shown(&shown, s, n);
	if (shown.failed)
		out->failed = true;
	if (shown.len && !strpbrk(shown.text, marks) && shown.text[0] != ' ' &&
	    shown.text[0] != '#' && shown.text[shown.len - 1] != ' ') {
		strbuf_add(out, shown.text, shown.len);
	} else if (shown.len) {
		strbuf_addc(out, '"');
		for (size_t i = 0; i < shown.len; i++) {
			if (shown.text[i] == '"')
				strbuf_addc(out, '"');
			strbuf_addc(out, shown.text[i]);
		}
		strbuf_addc(out, '"');
	}
	strbuf_release(&shown);
}

void escape_csv(struct strbuf *out, const char *s, size_t n)
{
	add_quoted_if_needed(out, s, n, ",;\"");
}

void escape_tsv(struct strbuf *out, const char *s, size_t n)
{
	add_quoted_if_needed(out, s, n, "\"");
}

void escape_json(struct strbuf *out, const char *s, size_t n)
{
	strbuf_addc(out, '"');
	for (size_t i = 0; i < n;) {
		ucs4_t c;
		int len = u8_mbtoucr(&c, (const uint8_t *)s + i, n - i);

		if (len <= 0) {
			strbuf_adds(out, "\\ufffd");
			i++;
			continue;
		}
		if (c == '"' || c == '\\')
			strbuf_addf(out, "\\%c", (int)c);
		else if (!text_is_unsafe(c))
			strbuf_add(out, s + i, (size_t)len);
		else if (c < 0x10000)
			strbuf_addf(out, "\\u%04x", (unsigned)c);
		else
			strbuf_addf(out, "\\u%04x\\u%04x",
				    (unsigned)(0xd800 + ((c - 0x10000) >> 10)),
				    (unsigned)(0xdc00 + ((c - 0x10000) & 0x3ff)));
		i += (size_t)len;
	}
	strbuf_addc(out, '"');
}

void escape_markdown(struct strbuf *out, const char *s, size_t n)
{
	struct strbuf shown = STRBUF_INIT;

	text_add_shown(&shown, s, n);
	if (shown.failed)
		out->failed = true;
	for (size_t i = 0; i < shown.len; i++) {
		char c = shown.text[i];

		if (c == '<')
			strbuf_adds(out, "&lt;");
		else if (c == '>')
			strbuf_adds(out, "&gt;");
		else if (c == '&')
			strbuf_adds(out, "&amp;");
		else if (strchr("\\`*_[]|~!", c))
			strbuf_addf(out, "\\%c", c);
		else if (i == 0 && strchr("#+-=", c))
			strbuf_addf(out, "\\%c", c);
		else
			strbuf_addc(out, c);
	}
	strbuf_release(&shown);
}
