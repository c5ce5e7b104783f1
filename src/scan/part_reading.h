/*
 * part_reading.h - reading one of N parts of a publisher's file (parts.h). Private to scan.
 *
 * The header is read as always, then the reading goes on in the part's bytes, and ends with them. What is
 * reported is reported with the lines of the file, which are counted when there is something to report.
 */
#ifndef KZBE_PART_READING_H
#define KZBE_PART_READING_H

#include <stdint.h>

#include "input.h"
#include "reading.h"

/* --- one of several parts of a CSV file, cut where records end --------------------------------- */

/* A part is found without reading the parts before it. Whether a byte is inside quotes follows from what
 * follows it: where quotes may open and close is fixed by RFC 4180, so that sooner or later one of the two
 * answers is impossible. Where neither becomes so, the quotes before it are counted. Both neighbours of a
 * cut find the same place, so that the parts of a file are the file, each record once. */

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

struct part_reading {
	struct diag_sink sink; /* for all of the reading: it passes on to `outer` */
	struct diag_sink *outer;
	struct input *input;
	struct byte_range range;
	uint64_t first;	   /* byte where the first record begins */
	size_t first_line; /* and its line; 0: not known yet */
	size_t lines;	   /* between there and the part, once counted */
	bool is_counted;
	size_t passed_errors, passed;
};

/* Before the file is read: whether a part of it can be. DIAG_OK, or a code after a diagnostic. */
enum diag_code part_may_be_read(const struct source_request *request, struct input *input,
				const struct source_format *format, struct diag_sink *sink);

void part_begin(struct part_reading *part, struct input *input, struct diag_sink *outer);

/* The header has been read; the byte at `first` is the first behind it, and stands in line `line`. Go on
 * in the part. */
enum diag_code part_go_on(struct part_reading *part, const struct reading *reading, uint64_t first,
			  size_t line, char separator);

/* The reading is over: say what was covered, in data->covers, and which records, in data->records, if `code`
 * is DIAG_OK. Returns the code, or the first error. */
enum diag_code part_finish(struct part_reading *part, enum diag_code code,
			   const struct source_request *request, struct dataset *data,
			   const struct seen_rows *seen);

#endif
