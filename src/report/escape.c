#include "escape.h"

#include <stdint.h>
#include <string.h>

#include <unistr.h>

#include "text.h"

/* Of text as it will stand in the cell: a formula, or one behind quote marks of its own. */
static bool looks_like_formula(const char *shown)
{
	shown += strspn(shown, "'");
	return *shown && strchr("=+-@", *shown) != NULL;
}

/* RFC 4180: a cell is quoted where a mark, an edge space or a leading # would change its meaning. */
static void add_quoted_if_needed(struct strbuf *out, const char *s, size_t n, const char *marks)
{
	struct strbuf shown = STRBUF_INIT;
	const char *protection;

	text_add_reversibly(&shown, s, n);
	if (shown.failed)
		out->failed = true;
	protection = looks_like_formula(shown.text) ? "'" : "";
	if (shown.len && !strpbrk(shown.text, marks) && shown.text[0] != ' ' &&
	    shown.text[0] != '#' && shown.text[shown.len - 1] != ' ') {
		strbuf_adds(out, protection);
		strbuf_add(out, shown.text, shown.len);
	} else if (shown.len) {
		strbuf_addc(out, '"');
		strbuf_adds(out, protection);
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

/* Where the point or bracket of "1. " or "1) " stands, which would begin a list; else SIZE_MAX. */
static size_t list_mark_at(const char *shown)
{
	size_t digits = strspn(shown, "0123456789");
	bool is_list = digits && (shown[digits] == '.' || shown[digits] == ')') &&
		       (shown[digits + 1] == ' ' || !shown[digits + 1]);

	return is_list ? digits : SIZE_MAX;
}

void escape_markdown(struct strbuf *out, const char *s, size_t n)
{
	struct strbuf shown = STRBUF_INIT;
	size_t list_mark;

	text_add_shown(&shown, s, n);
	if (shown.failed)
		out->failed = true;
	list_mark = list_mark_at(shown.text);
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
		else if ((i == 0 && strchr("#+-=", c)) || i == list_mark)
			strbuf_addf(out, "\\%c", c);
		else if (i == 0 && c == ' ') /* spaces before a # or many of them */
			strbuf_adds(out, "&#32;");
		else
			strbuf_addc(out, c);
	}
	strbuf_release(&shown);
}

void escape_gnuplot(struct strbuf *out, const char *s, size_t n)
{
	static const char harmless[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "0123456789 .,:()+-";
	struct strbuf shown = STRBUF_INIT;
	bool behind_escape = false;

	text_add_shown(&shown, s, n);
	if (shown.failed)
		out->failed = true;
	for (size_t i = 0; i < shown.len; i++) {
		unsigned char c = (unsigned char)shown.text[i];
		bool is_digit = c >= '0' && c <= '9';

		/* gnuplot reads a fourth digit into an escape that begins with 0. */
		behind_escape =
			(is_digit && behind_escape) || (c < 0x80 && !strchr(harmless, (char)c));
		if (behind_escape)
			strbuf_addf(out, "\\%03o", c);
		else
			strbuf_addc(out, (char)c);
	}
	strbuf_release(&shown);
}

void escape_html(struct strbuf *out, const char *s, size_t n)
{
	struct strbuf shown = STRBUF_INIT;

	text_add_shown(&shown, s, n);
	if (shown.failed)
		out->failed = true;
	for (size_t i = 0; i < shown.len; i++) {
		switch (shown.text[i]) {
		case '<':
			strbuf_adds(out, "&lt;");
			break;
		case '>':
			strbuf_adds(out, "&gt;");
			break;
		case '&':
			strbuf_adds(out, "&amp;");
			break;
		case '"':
			strbuf_adds(out, "&quot;");
			break;
		case '\'':
			strbuf_adds(out, "&#39;");
			break;
		default:
			strbuf_addc(out, shown.text[i]);
		}
	}
	strbuf_release(&shown);
}
