/*
 * vintage.h - the data as they stood on a day: what a text of that day could know.
 *
 * Private to check.
 */
#ifndef KZBE_VINTAGE_H
#define KZBE_VINTAGE_H

#include "joint.h"
#include "series.h"

/* Several series as they stood on one day. A zeroed struct is of no day. */
struct vintage {
	pub_date date; /* 0: none */
	size_t n;
	/* Each series as it was; NULL: it is as it was, or nothing of it was published. */
	const struct series **series;
	struct joint **joints;		 /* as in struct judge, of these series */
	struct series *made;		 /* private: what `series` points at */
	const struct observation **rows; /* private */
};

/* Fill *out, which may be of another day, with n series as they stood at the end of that day; of a date
 * that lacks its day or month, at the end of that month or year. DIAG_OK or DIAG_NOMEM. */
enum diag_code vintage_make(struct vintage *out, const struct series *const *series, size_t n,
			    pub_date date);
void vintage_release(struct vintage *vintage);

/* When the last of the rows within the period was published: of the row for exactly that period, if
 * there is one. 0: undated, or no such row. */
pub_date vintage_published(const struct series *series, struct period period);

#endif
