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
#include "plain_figure.h"

/* --- records that differ from one before them in the product and its figure alone -------------- */

/* Where every record is of the pair, most are so. One that was read and taken leads; those that follow
 * with the same bytes in the key's other cells, a larger code of as many digits and a plain figure are
 * added up in machine words, by the masks of record_scan.h, without being understood anew. */

#define ALIKE_WIDTH 64 /* cells of a record; one of more is not followed */

struct alike_rows {
	const struct source_format *format;		/* NULL: no record leads */
	struct cell_range same[SOURCE_COLUMNS_MAX + 1]; /* in all of the rows */
	size_t n_same, width;				/* of a record */
	struct header header;
	/* The record that leads, and behind it the last one's code. */
	bool leads;
	size_t ends[ALIKE_WIDTH + RECORD_ENDS_ROOM], n_cells;
	uint64_t code;
	size_t code_len;
	/* Of the rows that followed: how many have how many decimals, and their sum without the point. */
	size_t n[PLAIN_DECIMALS];
	uint64_t sums[PLAIN_DECIMALS];
	size_t n_followed;
};

void alike_rows_init(struct alike_rows *alike, const struct source_format *format,
		     const struct header *header);

/* The record in [start, end) of a scanned piece without suspects, NUL or invalid UTF-8 was read, and reading->may_lead
 * says that others may follow it. */
void alike_rows_lead(struct alike_rows *alike, const struct record_scan *scan, const char *bytes,
		     size_t start, size_t end);

/* Whether the record in [start, end) follows the one that leads: then it is counted and added. */
bool alike_rows_follow(struct alike_rows *alike, const struct reading *reading,
		       const struct record_scan *scan, const char *bytes, size_t start, size_t end);

/* Whether two texts before which PLAIN_BEFORE bytes can be read are the same. */
static inline bool is_same_text(struct csv_cell a, struct csv_cell b)
{
	const char *end_a = a.text + a.len, *end_b = b.text + b.len;
	size_t n = a.len;

	if (n != b.len)
		return false;
	for (; n >= 8; n -= 8, end_a -= 8, end_b -= 8) {
		if (last_bytes(end_a, 8) != last_bytes(end_b, 8))
			return false;
	}
	return last_bytes(end_a, n) == last_bytes(end_b, n);
}

/* Whether such cells of two records are. */
static inline bool are_same_cells(const struct cell_range *ranges, size_t n, const char *bytes,
				  const size_t *a, const size_t *b)
{
	for (size_t i = 0; i < n; i++) {
		if (!is_same_text(raw_cells(bytes, a, ranges[i]), raw_cells(bytes, b, ranges[i])))
			return false;
	}
	return true;
}

/* Whether the cells of such columns are understood as those of the record `before`; *value: the figure. */
bool alike_rows_understand(const struct source_format *format, const struct header *header,
			   const char *bytes, const size_t *ends, const struct trade_record *before,
			   struct csv_cell *value);

/* Another record is to be read, or none: hand over what followed. */
void alike_rows_end(struct alike_rows *alike, struct reading *reading);

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
