/*
 * byte_range.h - one of several parts of a CSV file, cut where records end. Private to scan.
 *
 * A part is found without reading the parts before it. Whether a byte is inside quotes follows from what
 * follows it: where quotes may open and close is fixed by RFC 4180, so that sooner or later one of the two
 * answers is impossible. Where neither becomes so, the quotes before it are counted. Both neighbours of a
 * cut find the same place, so that the parts of a file are the file, each record once.
 */
#ifndef KZBE_BYTE_RANGE_H
#define KZBE_BYTE_RANGE_H

#include <stdint.h>

#include "input.h"

struct byte_range {
	uint64_t begin, end; /* [begin, end) */
};

struct part_of {
	uint32_t part, of; /* from 1 */
};

/*
 * A part of the file's records, the first of which begins at byte `first`. The input must be plain
 * (input_is_plain). DIAG_OK, or a code after a diagnostic.
 */
enum diag_code byte_range_find(struct input *input, uint64_t first, char separator,
			       struct part_of part, struct byte_range *out, struct diag_sink *sink);

/* How many newlines stand in the range. */
enum diag_code byte_range_lines(struct input *input, const struct byte_range *range, size_t *out,
				struct diag_sink *sink);

/* What distinguishes the file from others of its name and size: a hash of how it begins and ends. */
enum diag_code byte_range_digest(struct input *input, uint64_t *out, struct diag_sink *sink);

#endif
