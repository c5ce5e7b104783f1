/*
 * mail_text.h - a mail message as text: its subject, its date, what it says. Private to unpack.
 *
 * Of forms of the same text the last that is read, a page rather than plain text, as mail programs show
 * it; what is attached is left out. Depends on document.h.
 */
#ifndef KZBE_MAIL_TEXT_H
#define KZBE_MAIL_TEXT_H

#include "document.h"

/* Add the message of n bytes at s to the document. DIAG_OK, or a code after a diagnostic. */
enum diag_code mail_text(struct document *document, const char *s, size_t n, const char *path,
			 struct diag_sink *sink);

#endif
