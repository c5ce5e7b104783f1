/*
 * series.h - observations as series, and the value of a flow over any run of months.
 *
 * A series is one (reporter, partner, currency, source). For one period the row with the latest
 * date of publication stands; earlier ones are kept as superseded vintages. Everything borrows from
 * the dataset, which must outlive the set. Depends on dataset.h.
 */
#ifndef KZBE_SERIES_H
#define KZBE_SERIES_H

#include <stdbool.h>
#include <stddef.h>

#include "dataset.h"

struct series {
	const char *reporter, *partner, *source; /* borrowed */
	struct unit unit; /* the currency, and the scale in which the series is printed */
	bool is_rounded;  /* its levels are shown with no more decimals than these */
	int decimals;
	const struct observation **rows; /* standing rows, in period order (period_cmp) */
	size_t n;			 /* at least 1 */
	int32_t longest;		 /* months of the longest of rows of at most SERIES_LONG */
	const struct observation **superseded; /* by period, then by date of publication */
	size_t n_superseded;
	const char *file; /* path of the file of its first row */
};

/* Months: a row that is longer is not looked for by what it holds (series_next_holder). */
#define SERIES_LONG 1200

struct series_set {
	struct series *series; /* in the order in which their first rows were read */
	size_t n;
	const struct observation **pointers; /* private */
};

/* Sort the observations into series; a series gets the scale of its latest row. Returns DIAG_OK or
 * DIAG_NOMEM, and then the set is empty. Release with series_set_release. */
enum diag_code series_set_build(struct series_set *set, const struct dataset *data);
/* Warn where the unit of a row of a series is likely to be wrong: where it differs about a thousandfold from the
 * rows of equally long periods beside it, whether it states their unit or another. */
void series_warn_of_units(const struct series_set *set, const struct dataset *data,
			  struct diag_sink *sink);

void series_set_release(struct series_set *set);

/* Same reporter, partner and currency: levels may stand side by side. */
bool series_is_comparable(const struct series *a, const struct series *b);

/* The standing row for exactly this period; NULL if there is none. */
const struct observation *series_find_row(const struct series *series, struct period period);

/*
 * Rows that hold `period` and more, of at most SERIES_LONG months, in period order: the index of the
 * first at or after index `from`, series->n if there is none. Begin with 0. What it takes does not
 * grow with the series, but with how many rows end in the months that such a row may end in.
 */
size_t series_next_holder(const struct series *series, struct period period, size_t from);

/* How a level came about. */
enum level_origin {
	LEVEL_PUBLISHED, /* a row for exactly this period */
	LEVEL_TILED,	 /* the sum of rows that tile the period */
	LEVEL_SUM,	 /* exports + imports; turnover only */
};

/* Why there is no value. Texts: reason.h. */
enum reason_code {
	REASON_NONE = 0,
	REASON_NO_ROW,		    /* no figure for the period */
	REASON_EMPTY_CELL,	    /* a row for the period, but the source leaves this flow out */
	REASON_WITH_LUXEMBOURG,	    /* no figure for it, which lies before Belgium stood alone */
	REASON_HOLE,		    /* rows cover the period but for `hole` */
	REASON_OVERLAP,		    /* rows cover it, but overlap: no set of them fits together */
	REASON_SUPPRESSED,	    /* confidential, or the sum has a confidential addend */
	REASON_SPAN,		    /* growth over more than twelve months */
	REASON_BEFORE_TIME,	    /* the base would lie before the year 0000 */
	REASON_BASE_NOT_ABOVE_ZERO, /* the divisor's range touches zero */
	REASON_TOO_LARGE,	    /* a result has more digits than decimal.h keeps */
	REASON_LEVEL_TOO_LARGE,	    /* the flow's own figure, or a sum of its figures, has */
};

struct reason {
	enum reason_code code;
	enum flow flow;
	struct period period; /* of the figure that is missing */
	struct period hole;   /* REASON_HOLE: the first run of months without a figure */
	size_t n_holes;	      /* REASON_HOLE: how many such runs there are */
	size_t line; /* REASON_LEVEL_TOO_LARGE: of the figure in its file; 0: it is a sum */
};

/* A flow's value over a period, in the series' unit. */
struct level {
	enum figure_state state;
	enum level_origin origin; /* if present */
	struct dec value;	  /* if present, with the most decimals of its addends */
	struct interval range;	  /* if present: what the printed figures stand for */
	enum qualifier qualifier;
	status_set status;    /* letters of all inputs */
	size_t n_records;     /* of a publisher's file, added up for it; 1: printed as it is */
	bool is_converted;    /* printed in another scale than the series' unit */
	struct reason reason; /* if not present */
};

/* Rows that tile a period; scratch memory that look-ups share. */
struct tiling {
	const struct observation **rows;
	size_t n, capacity;
	/* Rows, in all look-ups, and ten for each that was found, for those who limit that. */
	uint64_t looked_at;
	/* private */
	struct tiling_step *steps;
	size_t steps_capacity;
};

void tiling_release(struct tiling *tiling);

/* Which rows count as having the flow. */
enum tiling_source {
	TILE_PRINTED,	 /* the flow's own cell is present */
	TILE_OR_PARTS,	 /* turnover: its own cell, or else both exports and imports */
	TILE_SUPPRESSED, /* as TILE_PRINTED, or suppressed */
};

struct wanted_tiling {
	enum flow flow;
	struct period period;
	enum tiling_source source;
	bool with_whole; /* false: the row for exactly that period is left out */
};

/*
 * The rows that tile the period for a flow without gap or overlap: fewest rows, then longest first.
 * Fills tiling->rows.
 * Returns DIAG_OK; DIAG_NO_DATA if no rows do, and then *reason (may be NULL) says why; DIAG_NOMEM.
 */
enum diag_code series_tile(const struct series *series, struct wanted_tiling wanted,
			   struct tiling *tiling, struct reason *reason);

/*
 * The value of a flow over a period: the row for exactly that period, else the exact sum of the
 * rows that tile it. Turnover, where no such row prints it: exports + imports of the row for exactly
 * that period, else printed turnovers that tile it, else exports + imports over the period, else
 * rows that tile it with either. Never a difference. A figure that does not fit (REASON_LEVEL_TOO_LARGE)
 * is missing: none that would come after it stands in for it.
 * Returns DIAG_OK (also when the level is missing) or DIAG_NOMEM.
 */
enum diag_code series_level(const struct series *series, enum flow flow, struct period period,
			    struct tiling *tiling, struct level *out);

/*
 * The sum of the rows in tiling->rows as a level (their figures, converted to the series' unit).
 * out->state is missing, with REASON_LEVEL_TOO_LARGE, if it does not fit.
 */
void series_sum_rows(const struct series *series, enum flow flow, const struct tiling *tiling,
		     struct level *out);

/* Whether the level stands in its source as it is, and is no sum of rows or of records. */
static inline bool level_is_printed(const struct level *level)
{
	return level->origin == LEVEL_PUBLISHED && level->n_records < 2;
}

/* a + b; present only if both are. For turnover as the sum of exports and imports. */
void level_add(const struct level *a, const struct level *b, struct level *out);

/* The same level in a unit of another scale of the same currency. */
bool level_shift(struct level *level, int power);

/* The qualifier of a value that rises with a and with b. */
enum qualifier qualifier_join(enum qualifier a, enum qualifier b);

/* From the first month that a row has to the last. */
struct period series_span(const struct series *series);

/* The row published last; of several the first. */
const struct observation *series_latest(const struct series *series);

#endif
