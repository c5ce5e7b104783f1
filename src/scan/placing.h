/*
 * placing.h - what is said on its way to the sink: of lines that are made of a file with the places in it, of rows that are
 * read again once. Private to scan.
 *
 * Depends on input.h.
 */
#ifndef KZBE_PLACING_H
#define KZBE_PLACING_H

#include "input.h"

/* Between these two, what the sink is told of the input's lines goes on with the file's own places. */
struct placing {
	struct diag_sink before;
	const struct input *input;
};

void placing_begin(struct placing *placing, const struct input *input, struct diag_sink *sink);
void placing_end(const struct placing *placing, struct diag_sink *sink);

/* Between these two, what was said of rows that are read again, since the sink was as `before`, is not said again. */
struct said {
	struct diag_sink before;
	size_t n;
};

void said_begin(struct said *said, const struct diag_sink *before, struct diag_sink *sink);
void said_end(const struct said *said, struct diag_sink *sink);

#endif
