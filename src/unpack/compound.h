/*
 * compound.h - a stream of an OLE compound file, such as the workbook in an .xls file. Private to unpack.
 *
 * Depends on blob.h.
 */
#ifndef KZBE_COMPOUND_H
#define KZBE_COMPOUND_H

#include "blob.h"

/*
 * All bytes of the file's stream that has the first of these names that there is, the last of which is NULL:
 * *bytes, owned by the caller, NULL where it has none of them. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code compound_read(const struct blob *blob, const char *const *names, char **bytes,
			     size_t *size, struct diag_sink *sink);

#endif
