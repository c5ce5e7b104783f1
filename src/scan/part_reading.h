/*
 * part_reading.h - reading one of N parts of a publisher's file (parts.h). Private to scan.
 *
 * The header is read as always, then the reading goes on in the part's bytes, and ends with them. What is
 * reported is reported with the lines of the file, which are counted when there is something to report.
 */
#ifndef KZBE_PART_READING_H
#define KZBE_PART_READING_H

#include "byte_range.h"
#include "reading.h"

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
