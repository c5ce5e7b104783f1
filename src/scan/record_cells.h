/*
 * record_cells.h - the cells of a record, cut out at the masks of record_scan.h without parsing it.
 *
 * What CSV is, csv_reader.h says: a record is cut only where the cells are certain to be the ones
 * that it would give, and is irregular otherwise (a quote inside a quoted cell, a large cell). The
 * cells stand in the text itself; so that each ends with a NUL as struct csv_cell promises, one is
 * written behind it, and taken back by record_cells_restore. Depends on header.h, record_scan.h.
 */
#ifndef KZBE_RECORD_CELLS_H
#define KZBE_RECORD_CELLS_H

#include "header.h"
#include "record_scan.h"

#define RECORD_CELLS_MAX 32 /* that can be wanted */
#define RECORD_ENDS_MAX 256 /* of a record; one of more is irregular */
#define RECORD_ENDS_ROOM 65 /* in an array of ends, behind the most that there may be */

struct record_cells {
	struct csv_cell cells[RECORD_CELLS_MAX];
	size_t n;		     /* of the cells wanted, those that the record has */
	size_t n_record;	     /* all cells of the record */
	char *bytes;		     /* private: of the piece */
	char kept[RECORD_CELLS_MAX]; /* private: what stood where a NUL ends a cell */
};

/* Where the cells of the record in [start, end) end, its line end included: cell i stands behind ends[i], and ends
 * before ends[i + 1]. How many there are, 0: more than `most`; the array has RECORD_ENDS_ROOM more. */
size_t record_cells_ends(const struct record_scan *scan, const char *bytes, size_t start,
			 size_t end, size_t *ends, size_t most);

/* Cells that stand side by side. */
struct cell_range {
	size_t first, last;
};

/* The cells of columns, a bit each, that the header has; how many ranges of them, rising. */
size_t record_cells_ranges(const struct header *header, unsigned columns, struct cell_range *out);

/* Such cells as they stand in the record. */
static inline struct csv_cell raw_cells(const char *bytes, const size_t *ends,
					struct cell_range range)
{
	size_t from = ends[range.first] + 1;

	return (struct csv_cell){bytes + from, ends[range.last + 1] - from};
}

/* One without the quotes around it. */
static inline struct csv_cell bare_cell(const char *bytes, const size_t *ends, size_t cell)
{
	struct csv_cell raw = raw_cells(bytes, ends, (struct cell_range){cell, cell});

	if (raw.len > 1 && raw.text[0] == '"' && raw.text[raw.len - 1] == '"')
		return (struct csv_cell){raw.text + 1, raw.len - 2};
	return raw;
}

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

/* --- records of a publisher's file with only the cells that its format reads -------------------- */

/* A Comtrade record has 48 cells, of which a dozen are read. These are cut out (record_cells.h); a
 * record that is irregular is written anew with the cells wanted, as they stand, and that is what is
 * parsed. */

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
