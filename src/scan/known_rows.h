/*
 * known_rows.h - records of which nothing but their number matters, as others before showed. Private to scan.
 *
 * Most records of a dump are of other pairs, or of no country. Each of a form's parts (struct source_format) decides
 * something by itself: where the same bytes stood in such a part of a record that was read and taken, it is known to be
 * well. A record of which each part is known and the figure plain is counted at the masks of record_scan.h, without
 * being cut.
 */
#ifndef KZBE_KNOWN_ROWS_H
#define KZBE_KNOWN_ROWS_H

#include "reading.h"
#include "record_cells.h"

#define KNOWN_WIDTH 64	 /* cells of a record */
#define KNOWN_WORDS 6	 /* of a part of up to so many times eight bytes */
#define KNOWN_PARTS 2048 /* another one in the slot of one takes its place */

struct known_part {
	uint64_t words[KNOWN_WORDS]; /* its cells as they stand, each with its length behind it */
	struct pair pair;	     /* what it says of that; "": nothing */
	uint32_t piece;
	uint8_t n_words, number, status; /* 0 words: the slot is empty */
};

struct known_rows {
	const struct source_format *format;
	struct header header;
	struct known_columns {
		struct cell_range cells[SOURCE_COLUMNS_MAX];
		size_t n;
		enum row_status gives;
		bool has_reporter, has_partner;
	} parts[SOURCE_PARTS_MAX], all;
	size_t n; /* of the parts; 0: none of the form's records are known again */
	uint32_t piece;
	/* Of the record looked at last, and by turns the one before: where its cells end. */
	size_t ends[2][KNOWN_WIDTH + RECORD_ENDS_ROOM];
	unsigned turn;
	bool taken;	  /* all its parts were known and well; */
	struct pair pair; /* what they said */
	bool may_keep;	  /* it was not known, and its parts may be kept */
	struct known_part slots[KNOWN_PARTS];
};

void known_rows_init(struct known_rows *known, const struct source_format *format,
		     const struct header *header);

/* A piece begins: what was told of others is to be told again. */
void known_rows_begin(struct known_rows *known);

/* Count the record in [start, end) of a scanned piece without suspects, NUL or invalid UTF-8, if it is known. */
bool known_rows_count(struct known_rows *known, struct reading *reading,
		      const struct record_scan *scan, const char *bytes, size_t start, size_t end);

/* The record looked at last was not known and has been read. */
void known_rows_keep(struct known_rows *known, const struct reading *reading, const char *bytes);

#endif
