/*
 * parts_t.h - periods such as 2022-T1, which are quarters or four months. Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_PARTS_T_H
#define KZBE_PARTS_T_H

#include "source_format.h"

/* A T4 in the n bytes shows that they are quarters, in rows; headings are not read so. */
void parts_t_settle(struct source_found *found, const char *bytes, size_t n);

#endif
