/*
 * refusal.h - the message about a file that is not read: what it is, and what to do.
 *
 * Depends on diag.h and signature.h.
 */
#ifndef KZBE_REFUSAL_H
#define KZBE_REFUSAL_H

#include "diag.h"
#include "signature.h"

/*
 * Refuse the file at `path` for being what `is` says; head: its first n bytes, in which an error answer's
 * own words, or a page's title, are looked for. is_table: a table was wanted, else a text. Returns the code of the diagnostic, which was sent.
 */
enum diag_code refuse_file(const char *path, const struct signature *is, bool is_table,
			   const char *head, size_t n, struct diag_sink *sink);

/*
 * Whether JSON that begins with these bytes is an error answer instead of data; then, in buf, what it
 * says: its status and its message.
 */
bool json_is_error(const char *head, size_t n, char buf[DIAG_MESSAGE_MAX]);

#endif
