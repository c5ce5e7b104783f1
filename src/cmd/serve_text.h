/*
 * serve_text.h - the texts that clients send, and what they sent before. Private to cmd.
 *
 * A word processor sends a paragraph at a time, and what it says hangs on those before it: whose trade, which
 * year. So the paragraphs of each client are kept for a while, in their order. Depends on strbuf.h.
 */
#ifndef KZBE_SERVE_TEXT_H
#define KZBE_SERVE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

#define KEPT_PARAGRAPHS 40
#define KEPT_BYTES ((size_t)64 * 1024)
#define KEPT_CLIENTS 8
#define KEPT_SECONDS 900

struct kept_document {
	char client[64];
	long until;				   /* in seconds */
	struct strbuf paragraphs[KEPT_PARAGRAPHS]; /* in order, n of them */
	size_t n;
};

/* A zeroed struct is empty. */
struct kept_documents {
	struct kept_document documents[KEPT_CLIENTS];
};

void kept_release(struct kept_documents *kept);

/*
 * Add to *out what the client sent before this text, if it is one paragraph, and the text itself; *first
 * is where it begins. A paragraph that was changed takes its old place. `now` is in seconds. False: out of
 * memory.
 */
bool kept_add(struct kept_documents *kept, const char *client, long now, const char *text, size_t n,
	      struct strbuf *out, size_t *first);

/* The value of a field of a form (application/x-www-form-urlencoded), decoded. False: there is none. */
bool form_field(const char *form, size_t n, const char *name, struct strbuf *out);

#endif
