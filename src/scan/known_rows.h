/*
 * known_rows.h - records of which nothing but their number matters, as one before showed. Private to scan.
 *
 * Most records of a dump are of other pairs, or of no country, and many have the same key (struct
 * source_format). Where one of them was read and did no more than count, others with the same bytes
 * in the key's cells and a plain figure do the same: they are counted at the masks of record_scan.h,
 * without being cut.
 */
#ifndef KZBE_KNOWN_ROWS_H
#define KZBE_KNOWN_ROWS_H

#include "header.h"
#include "record_scan.h"

#define KNOWN_WIDTH 32	/* cells of a record */
#define KNOWN_CELLS 4	/* of a key; one of more is not known again */
#define KNOWN_ROWS 1024 /* another key in the slot of one takes its place */

struct known_row {
	uint64_t key[KNOWN_CELLS]; /* each cell as it stands, up to eight bytes */
	bool is_known;
	enum row_status status;
};

struct known_rows {
	size_t cells[KNOWN_CELLS],
		n; /* of a record, those of the key; 0: none of the form are known again */
	size_t value, width;	   /* the cell of the figure; how many a record has */
	uint64_t key[KNOWN_CELLS]; /* of the record looked at last */
	struct known_row rows[KNOWN_ROWS];
};

void known_rows_init(struct known_rows *known, const struct source_format *format,
		     const struct header *header);
void known_rows_clear(struct known_rows *known);

/* The slot of the key of the record that stands in [start, end) of a scanned piece without suspects, NUL or invalid
 * UTF-8; NULL where it takes more. *is_it: a record of this key is known. */
struct known_row *known_rows_find(struct known_rows *known, const struct record_scan *scan,
				  const char *bytes, size_t start, size_t end, bool *is_it);

/* The record looked at last did no more than count. */
void known_rows_keep(const struct known_rows *known, struct known_row *slot,
		     enum row_status status);

#endif
