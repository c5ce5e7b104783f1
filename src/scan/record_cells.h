/*
 * record_cells.h - the cells of a record, cut out at the masks of record_scan.h without parsing it.
 *
 * What CSV is, csv_reader.h says: a record is cut only where the cells are certain to be the ones
 * that it would give, and is irregular otherwise (a quote inside a quoted cell, a large cell). The
 * cells stand in the text itself; so that each ends with a NUL as struct csv_cell promises, one is
 * written behind it, and taken back by record_cells_restore. Depends on csv_reader.h, record_scan.h.
 */
#ifndef KZBE_RECORD_CELLS_H
#define KZBE_RECORD_CELLS_H

#include "csv_reader.h"
#include "record_scan.h"

#define RECORD_CELLS_MAX 32 /* that can be wanted */
#define RECORD_ENDS_MAX 256 /* of a record; one of more is irregular */
#define RECORD_ENDS_ROOM 64 /* in an array of ends, behind the most that there may be */

struct record_cells {
	struct csv_cell cells[RECORD_CELLS_MAX];
	size_t n;		     /* of the cells wanted, those that the record has */
	size_t n_record;	     /* all cells of the record */
	char *bytes;		     /* private: of the piece */
	char kept[RECORD_CELLS_MAX]; /* private: what stood where a NUL ends a cell */
};

/* Where the cells end that stand in [start, end), which has no line end; how many there are, 0: more than `most`. The
 * array has RECORD_ENDS_ROOM more. */
size_t record_cells_ends(const struct record_scan *scan, size_t start, size_t end, size_t *ends,
			 size_t most);

enum record_cut {
	RECORD_CUT = 0,
	RECORD_BLANK,	  /* a blank line: no record */
	RECORD_IRREGULAR, /* to be parsed */
};

/*
 * Cut the record that stands in [start, end) of a scanned piece, its line feed included. The piece
 * has no suspects (struct record_scan), no NUL and no invalid UTF-8 there. `wanted` are the cells to
 * cut, rising, at most RECORD_CELLS_MAX; behind them SIZE_MAX. Unless it is RECORD_CUT the text is
 * as before; if it is, it is so again after record_cells_restore, and until then the cells hold.
 */
enum record_cut record_cells_cut(struct record_cells *out, const struct record_scan *scan,
				 char *bytes, size_t start, size_t end, const size_t *wanted);
void record_cells_restore(struct record_cells *cut);

#endif
