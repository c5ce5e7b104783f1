/*
 * serve_text.h - the texts that clients send, and what they sent before. Private to cmd.
 *
 * A word processor sends a paragraph at a time, and what it says hangs on those before it: whose trade, which
 * year. So the paragraphs of each document are kept for a while, in their order. Depends on strbuf.h.
 */
#ifndef KZBE_SERVE_TEXT_H
#define KZBE_SERVE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

#define KEPT_PARAGRAPHS 40
#define KEPT_FORMER 8
#define KEPT_BYTES ((size_t)64 * 1024)
#define KEPT_DOCUMENTS 8
#define KEPT_SECONDS 900

struct kept_document {
	char name[256];				   /* the client's, and its own if it has one */
	long until;				   /* in seconds */
	unsigned long last;			   /* which text of all was its last */
	struct strbuf paragraphs[KEPT_PARAGRAPHS]; /* in order, n of them */
	size_t n;
	/* What some of them were before, or what another document has in their place; the last ones. */
	struct strbuf former[KEPT_FORMER];
	size_t n_former; /* of all times */
};

/* A text, and who sent it. */
struct sent_text {
	const char *agent;   /* of the client; "" */
	const char *session; /* its name for the text; "" */
	const char *language;
	const struct strbuf *text;
	const struct pieces *pieces; /* serve_data.h */
};

/* A zeroed struct is empty. */
struct kept_documents {
	struct kept_document documents[KEPT_DOCUMENTS];
	unsigned long n_sent;
};

void kept_release(struct kept_documents *kept);

/* Where a text stands, with what was sent before it. */
struct kept_place {
	size_t first; /* byte at which it begins */
	/* Borrowed: paragraphs of the same client that may be of the same document or of another, as the client
	 * does not say; none if it does. */
	const struct strbuf *others[KEPT_PARAGRAPHS + KEPT_FORMER];
	size_t n_others;
};

/*
 * Add to *out what stands before this text in its document, if it is one paragraph, and the text itself. Documents are
 * distinguished by the client's name for the text (`session`; "": it has none), else by the client and the language. A
 * paragraph that was changed takes its old place. `now` is in seconds. False: out of memory.
 */
bool kept_add(struct kept_documents *kept, const struct sent_text *sent, long now,
	      struct strbuf *out, struct kept_place *place);

/*
 * The value of a field of a form (application/x-www-form-urlencoded), decoded. False: there is none. LibreOffice sends
 * "text=...&language=..." without encoding the text: what cannot be a form is taken as that.
 */
bool form_field(const char *form, size_t n, const char *name, struct strbuf *out);

#endif
