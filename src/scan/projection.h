/*
 * projection.h - records of a publisher's file with only the cells that its format reads. Private to
 * scan.
 *
 * A Comtrade record has 48 cells, of which a dozen are read. These are cut out (record_cells.h); a
 * record that is irregular is written anew with the cells wanted, as they stand, and that is what is
 * parsed.
 */
#ifndef KZBE_PROJECTION_H
#define KZBE_PROJECTION_H

#include "header.h"
#include "record_cells.h"

#define PROJECTED_MAX (SOURCE_COLUMNS_MAX + 2) /* the last one, and one more */
_Static_assert(PROJECTED_MAX <= RECORD_CELLS_MAX, "all cells wanted can be cut");

struct projection {
	struct header header;		  /* of the records that are written */
	size_t cells;			  /* of a whole record; one more is allowed */
	size_t wanted[PROJECTED_MAX + 1]; /* cells, rising; then SIZE_MAX */
	struct record_cells cut;	  /* the record last cut */
	char separator;
	char *text; /* the record last written */
	size_t len, capacity;
};

void projection_init(struct projection *projection, const struct header *header, char separator);
void projection_release(struct projection *projection);

/* What became of a record. */
enum projected {
	PROJECTED,
	PROJECTED_BLANK,     /* a blank line: no record */
	PROJECTED_IRREGULAR, /* it must be parsed: projection_write */
	PROJECTED_NOT,	     /* it takes the whole record to say what is wrong, or memory ran out */
};

/*
 * Cut the record that stands in [start, end) of a scanned piece, its line end included. Its cells
 * and bytes go into *out, and hold until record_cells_restore(&projection->cut), which PROJECTED
 * asks for. The piece as record_cells_cut wants it.
 */
enum projected projection_cut(struct projection *projection, const struct record_scan *scan,
			      char *bytes, size_t start, size_t end, struct csv_record *out);

/* Write such a record as text: never PROJECTED_IRREGULAR. */
enum projected projection_write(struct projection *projection, const struct record_scan *scan,
				const char *bytes, size_t start, size_t end);

#endif
