/*
 * projection.h - records of a publisher's file with only the cells that its format reads. Private to
 * source.
 *
 * A Comtrade record has 48 cells, of which a dozen are read; parsing the others is most of the work.
 * Where the cells of a record are is known from the masks of record_scan.h, so the record can be
 * written anew with the cells wanted, as they stand, and that is what is parsed.
 */
#ifndef KZBE_PROJECTION_H
#define KZBE_PROJECTION_H

#include "header.h"
#include "record_scan.h"

#define PROJECTED_MAX (SOURCE_COLUMNS_MAX + 1)

struct projection {
	struct header header;		  /* of the records that are written */
	size_t cells;			  /* of a whole record; one more is allowed */
	size_t wanted[PROJECTED_MAX + 1]; /* cells, rising; then SIZE_MAX */
	bool is_worth_it;		  /* enough cells are left out */
	char separator;
	char *text; /* the record last written */
	size_t len, capacity;
};

void projection_init(struct projection *projection, const struct header *header, char separator);
void projection_release(struct projection *projection);

/* What projection_write says of a record. */
enum projected {
	PROJECTED,
	PROJECTED_BLANK, /* a blank line: no record */
	PROJECTED_NOT,	 /* it takes the whole record to say what is wrong, or memory ran out */
};

/* Write the record that stands in [start, end) of a scanned piece, its line end included. */
enum projected projection_write(struct projection *projection, const struct record_scan *scan,
				const char *bytes, size_t start, size_t end);

#endif
