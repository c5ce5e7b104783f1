/*
 * missing_file.h - what to say of a file that cannot be opened. Private to load.
 */
#ifndef KZBE_MISSING_FILE_H
#define KZBE_MISSING_FILE_H

#include "diag.h"

/* "cannot open: ...", with what helps: the file of that folder whose name is nearest, the option that a
 * period was meant for. `error` is what open() left in errno. Returns DIAG_IO, or DIAG_NOMEM. */
enum diag_code refuse_missing_file(const char *path, int error, struct diag_sink *sink);

#endif
