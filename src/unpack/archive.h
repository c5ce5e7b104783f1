/*
 * archive.h - of an archive, the entry that is meant; of a workbook, the sheet. Private to unpack.
 */
#ifndef KZBE_ARCHIVE_H
#define KZBE_ARCHIVE_H

#include "unpack.h"

/*
 * A stream of the archive, a zip one or one that libarchive reads, that *top gives, of which the n bytes at `head` were read; *top is replaced by
 * it. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code archive_open(struct stream **top, const struct unpack_request *request,
			    const char *head, size_t n, bool can_read_anywhere, bool is_zip,
			    struct diag_sink *sink);

/* The same of the sheet that is meant of an .xls workbook. */
enum diag_code archive_open_xls(struct stream **top, const struct unpack_request *request,
				const char *head, size_t n, bool can_read_anywhere,
				struct diag_sink *sink);

#endif
