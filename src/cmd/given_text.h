/*
 * given_text.h - a text where a data file is wanted. Private to cmd.
 */
#ifndef KZBE_GIVEN_TEXT_H
#define KZBE_GIVEN_TEXT_H

#include <stdbool.h>

#include "diag.h"

/* Whether a file that is no data reads as a text: sentences with figures, or with other numbers. Only memory
 * that ran out is reported; then it is false. */
bool is_given_text(const char *path, struct diag_sink *sink);

#endif
