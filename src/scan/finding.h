/*
 * finding.h - which form the first bytes of a file are of, with headings of several lines written into one. Private to scan.
 *
 * Depends on source_format.h and table_layout.h.
 */
#ifndef KZBE_FINDING_H
#define KZBE_FINDING_H

#include "source_format.h"
#include "table_layout.h"

/* The form of a block of *n bytes, which may be rewritten where no publisher has several lines of headings so: then as
 * *layout says. DIAG_OK, or a code after a diagnostic. */
enum diag_code finding_format(const char *path, char *block, size_t *n, struct table_layout *layout,
			      struct source_found *found, struct diag_sink *sink);

/* Whether n bytes are a table of a form that is known. */
enum diag_code finding_knows(const char *head, size_t n, bool *known, struct diag_sink *sink);

/* Whether a quoted figure has a comma, for decimals or for groups. */
bool finding_quotes_comma(const char *bytes, size_t n);

#endif
