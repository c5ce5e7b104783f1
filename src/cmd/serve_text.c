#include "serve_text.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

/* --- forms ---------------------------------------------------------------------------------------- */

static void add_decoded(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int high = s[i] == '%' && i + 2 < n ? text_hex_digit(s[i + 1]) : -1;
		int low = high >= 0 ? text_hex_digit(s[i + 2]) : -1;

		if (low >= 0) {
			strbuf_addc(out, (char)(high << 4 | low));
			i += 2;
		} else {
			strbuf_addc(out, s[i] == '+' ? ' ' : s[i]);
		}
	}
}

#define RAW_BEGIN "text="
#define RAW_END "&language="

/* Where a text that was not encoded ends: it has spaces and letters that no form has, and no code of one. 0: it was. */
static size_t raw_text_end(const char *form, size_t n)
{
	size_t end = 0;
	bool is_raw = false;

	if (n < strlen(RAW_BEGIN) || memcmp(form, RAW_BEGIN, strlen(RAW_BEGIN)) != 0)
		return 0;
	for (size_t i = 0; i < n; i++) {
		is_raw = is_raw || form[i] == ' ' || (unsigned char)form[i] >= 0x80;
		if (form[i] == '%' && i + 2 < n && text_hex_digit(form[i + 1]) >= 0 &&
		    text_hex_digit(form[i + 2]) >= 0)
			return 0;
		if (n - i >= strlen(RAW_END) && memcmp(form + i, RAW_END, strlen(RAW_END)) == 0)
			end = i;
	}
	return is_raw ? end : 0;
}

bool form_field(const char *form, size_t n, const char *name, struct strbuf *out)
{
	size_t len = strlen(name), raw_end = raw_text_end(form, n);

	if (raw_end && strcmp(name, "text") == 0) {
		strbuf_add(out, form + strlen(RAW_BEGIN), raw_end - strlen(RAW_BEGIN));
		return true;
	}
	if (raw_end) {
		form += raw_end + 1;
		n -= raw_end + 1;
	}
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
	for (size_t i = 0; i < KEPT_FORMER; i++) {
		if (document->former[i].text)
			strbuf_release(&document->former[i]);
	}
	*document = (struct kept_document){.n = 0};
	for (size_t i = 0; i < KEPT_PARAGRAPHS; i++)
		strbuf_init(&document->paragraphs[i]);
	for (size_t i = 0; i < KEPT_FORMER; i++)
		strbuf_init(&document->former[i]);
}

void kept_release(struct kept_documents *kept)
{
	for (size_t i = 0; i < KEPT_DOCUMENTS; i++)
		forget(&kept->documents[i]);
}

/* The document of this name, or one that is empty now: the one not heard of for longest. */
static struct kept_document *find_document(struct kept_documents *kept, const char *name, long now)
{
	struct kept_document *oldest = &kept->documents[0];

	for_each_of(struct kept_document, document, kept->documents, KEPT_DOCUMENTS) {
		if (document->until > now &&
		    strncmp(document->name, name, sizeof(document->name) - 1) == 0)
			return document;
		if (document->last < oldest->last)
			oldest = document;
	}
	forget(oldest);
	snprintf(oldest->name, sizeof(oldest->name), "%s", name);
	return oldest;
}

#define SAME_MIN 12 /* bytes with which a paragraph that was changed begins or ends as before */

enum likeness { ANOTHER, ALIKE, THE_SAME };

/* Whether it is the same paragraph, as it was, or written on or corrected. */
static enum likeness compare(const struct strbuf *kept, const char *text, size_t n)
{
	size_t shorter = kept->len < n ? kept->len : n, same = 0, from_end = 0;

	while (same < shorter && kept->text[same] == text[same])
		same++;
	while (from_end < shorter && kept->text[kept->len - 1 - from_end] == text[n - 1 - from_end])
		from_end++;
	if (kept->len == n && same == n)
		return THE_SAME;
	return (same >= SAME_MIN || from_end >= SAME_MIN) && same + from_end >= shorter / 2
		       ? ALIKE
		       : ANOTHER;
}

static bool is_beginning(const struct strbuf *kept, const char *text, size_t n)
{
	return kept->len <= n ? memcmp(kept->text, text, kept->len) == 0
			      : memcmp(kept->text, text, n) == 0;
}

/* Where the paragraph stands; where it is new, behind the others. */
static size_t find_place(const struct kept_document *document, const char *text, size_t n,
			 enum likeness *likeness)
{
	for (*likeness = THE_SAME; *likeness > ANOTHER; --*likeness) {
		for (size_t i = 0; i < document->n; i++) {
			enum likeness found = compare(&document->paragraphs[i], text, n);

			/* The last one may have just been begun. */
			if (!found && i + 1 == document->n &&
			    is_beginning(&document->paragraphs[i], text, n))
				found = ALIKE;
			if (found == *likeness)
				return i;
		}
	}
	return document->n;
}

static void keep_paragraph(struct kept_document *document, size_t *at, const char *text, size_t n)
{
	if (*at == KEPT_PARAGRAPHS) {
		struct strbuf first = document->paragraphs[0];

		memmove(&document->paragraphs[0], &document->paragraphs[1],
			(KEPT_PARAGRAPHS - 1) * sizeof(first));
		document->paragraphs[KEPT_PARAGRAPHS - 1] = first;
		*at = --document->n;
	}
	if (*at == document->n) {
		document->n++;
	} else if (!is_beginning(&document->paragraphs[*at], text, n)) {
		struct strbuf *oldest = &document->former[document->n_former++ % KEPT_FORMER];
		struct strbuf old = document->paragraphs[*at];

		document->paragraphs[*at] = *oldest;
		*oldest = old;
	}
	strbuf_clear(&document->paragraphs[*at]);
	strbuf_add(&document->paragraphs[*at], text, n);
}

static bool add_earlier(struct kept_document *document, bool is_named, const char *text, size_t n,
			struct strbuf *out, struct kept_place *place)
{
	enum likeness likeness;
	size_t at = find_place(document, text, n, &likeness), begin, bytes = 0;

	keep_paragraph(document, &at, text, n);
	begin = at;
	while (begin && bytes + document->paragraphs[begin - 1].len < KEPT_BYTES)
		bytes += document->paragraphs[--begin].len;
	for (size_t i = begin; i < at; i++) {
		strbuf_add(out, document->paragraphs[i].text, document->paragraphs[i].len);
		strbuf_adds(out, "\n\n");
	}
	/* Which place one has that was changed is a guess. */
	for (size_t i = 0; !is_named && i < document->n; i++) {
		if (i < at || (i > at && likeness != THE_SAME))
			place->others[place->n_others++] = &document->paragraphs[i];
	}
	for (size_t i = 0; !is_named && i < KEPT_FORMER; i++) {
		if (document->former[i].len)
			place->others[place->n_others++] = &document->former[i];
	}
	return !document->paragraphs[at].failed;
}

bool kept_add(struct kept_documents *kept, const struct sent_text *sent, long now,
	      struct strbuf *out, struct kept_place *place)
{
	const struct strbuf *text = sent->text;
	char name[sizeof(kept->documents[0].name)];
	size_t n = text->len;
	bool done = true;
	int written;

	*place = (struct kept_place){.n_others = 0};
	while (n && text_is_space(text->text[n - 1])) /* some send the line break, too */
		n--;
	written = snprintf(name, sizeof(name), "%s\n%s\n%s", sent->session,
			   *sent->session ? "" : sent->language, sent->agent);
	/* A name that is cut could be another document's. */
	if (n && n < KEPT_BYTES / 2 && !memchr(text->text, '\n', n) && written > 0 &&
	    (size_t)written < sizeof(name)) {
		struct kept_document *document = find_document(kept, name, now);

		document->until = now + KEPT_SECONDS;
		document->last = ++kept->n_sent;
		done = add_earlier(document, *sent->session, text->text, n, out, place);
	}
	place->first = out->len;
	strbuf_add(out, text->text, text->len);
	return done && !out->failed;
}
