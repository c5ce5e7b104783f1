#include "serve_text.h"

#include <stdio.h>
#include <string.h>

#include "text.h"

/* --- forms ---------------------------------------------------------------------------------------- */

static int hex_digit(char c)
{
	c = text_to_lower(c);
	if (text_is_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void add_decoded(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int high = s[i] == '%' && i + 2 < n ? hex_digit(s[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s[i + 2]) : -1;

		if (low >= 0) {
			strbuf_addc(out, (char)(high << 4 | low));
			i += 2;
		} else {
			strbuf_addc(out, s[i] == '+' ? ' ' : s[i]);
		}
	}
}

bool form_field(const char *form, size_t n, const char *name, struct strbuf *out)
{
	size_t len = strlen(name);

	for (size_t at = 0; at < n;) {
		const char *ampersand = memchr(form + at, '&', n - at);
		size_t end = ampersand ? (size_t)(ampersand - form) : n;

		if (end - at > len && form[at + len] == '=' && memcmp(form + at, name, len) == 0) {
			add_decoded(out, form + at + len + 1, end - at - len - 1);
			return true;
		}
		at = end + 1;
	}
	return false;
}

/* --- what was sent before ------------------------------------------------------------------------- */

static void forget(struct kept_document *document)
{
	for (size_t i = 0; i < KEPT_PARAGRAPHS; i++) {
		if (document->paragraphs[i].text)
			strbuf_release(&document->paragraphs[i]);
	}
	*document = (struct kept_document){.n = 0};
	for (size_t i = 0; i < KEPT_PARAGRAPHS; i++)
		strbuf_init(&document->paragraphs[i]);
}

void kept_release(struct kept_documents *kept)
{
	for (size_t i = 0; i < KEPT_CLIENTS; i++)
		forget(&kept->documents[i]);
}

/* The client's document, or one that is empty now: the one not heard of for longest. */
static struct kept_document *find_document(struct kept_documents *kept, const char *client,
					   long now)
{
	struct kept_document *oldest = &kept->documents[0];

	for (size_t i = 0; i < KEPT_CLIENTS; i++) {
		struct kept_document *document = &kept->documents[i];

		if (document->until > now &&
		    strncmp(document->client, client, sizeof(document->client) - 1) == 0)
			return document;
		if (document->until < oldest->until)
			oldest = document;
	}
	forget(oldest);
	snprintf(oldest->client, sizeof(oldest->client), "%s", client);
	return oldest;
}

#define SAME_MIN 12 /* bytes with which a paragraph that was changed begins or ends as before */

/* Whether it is the same paragraph, written on or corrected. */
static bool is_same(const struct strbuf *kept, const char *text, size_t n)
{
	size_t shorter = kept->len < n ? kept->len : n, same = 0, from_end = 0;

	while (same < shorter && kept->text[same] == text[same])
		same++;
	while (from_end < shorter && kept->text[kept->len - 1 - from_end] == text[n - 1 - from_end])
		from_end++;
	return (kept->len == n && same == n) ||
	       (same >= SAME_MIN && same + from_end >= shorter / 2) ||
	       (from_end >= SAME_MIN && same + from_end >= shorter / 2);
}

/* Where the paragraph stands; where it is new, behind the others. */
static size_t place_paragraph(struct kept_document *document, const char *text, size_t n)
{
	size_t at = 0;

	while (at < document->n && !is_same(&document->paragraphs[at], text, n))
		at++;
	if (at == KEPT_PARAGRAPHS) {
		struct strbuf first = document->paragraphs[0];

		memmove(&document->paragraphs[0], &document->paragraphs[1],
			(KEPT_PARAGRAPHS - 1) * sizeof(first));
		document->paragraphs[KEPT_PARAGRAPHS - 1] = first;
		at = --document->n;
	}
	if (at == document->n)
		document->n++;
	strbuf_clear(&document->paragraphs[at]);
	strbuf_add(&document->paragraphs[at], text, n);
	return at;
}

bool kept_add(struct kept_documents *kept, const char *client, long now, const char *text, size_t n,
	      struct strbuf *out, size_t *first)
{
	bool is_paragraph = n && n < KEPT_BYTES / 2 && !memchr(text, '\n', n);

	if (is_paragraph) {
		struct kept_document *document = find_document(kept, client, now);
		size_t at = place_paragraph(document, text, n), bytes = 0, begin = at;

		document->until = now + KEPT_SECONDS;
		while (begin && bytes + document->paragraphs[begin - 1].len < KEPT_BYTES)
			bytes += document->paragraphs[--begin].len;
		for (; begin < at; begin++) {
			strbuf_add(out, document->paragraphs[begin].text,
				   document->paragraphs[begin].len);
			strbuf_adds(out, "\n\n");
		}
		if (document->paragraphs[at].failed)
			return false;
	}
	*first = out->len;
	strbuf_add(out, text, n);
	return !out->failed;
}
