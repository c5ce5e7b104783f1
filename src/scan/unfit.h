/*
 * unfit.h - what shows that a file's figures are not to be taken for values of a pair's trade, said. Private to scan.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_UNFIT_H
#define KZBE_UNFIT_H

#include "source_format.h"

/* DIAG_OK, or a code after a diagnostic. */
enum diag_code unfit_refuse(const char *path, const struct source_found *found,
			    struct diag_sink *sink);

#endif
