/*
 * cut_ahead.h - a text cut into passages by one thread and measured by a second one, in order, while those before are
 * read. Private to text.
 */
#ifndef KZBE_CUT_AHEAD_H
#define KZBE_CUT_AHEAD_H

#include "passage.h"

struct cut_ahead;

/* Begin where the cutter stands, with the marks of the text before it. From here to cut_ahead_free it, its words and
 * its notations are the thread's. NULL: no thread, or no memory, could be had; the cutter is as it was. */
struct cut_ahead *cut_ahead_new(struct cutter *cutter, struct marks marks);
void cut_ahead_free(struct cut_ahead *ahead);

/* The next passage, measured, valid until the next call; NULL: at the text's end, or *code is DIAG_NOMEM. */
struct passage *cut_ahead_next(struct cut_ahead *ahead, enum diag_code *code);

#endif
