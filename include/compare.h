/*
 * compare.h - two versions of the same trade, figure by figure: what A says, what B says, the
 * difference, and whether rounding explains it.
 *
 * A figure is a level of one flow in one period, both as A counts them. Where A and B are reporter
 * and mirror, A's exports are set against B's imports and A's imports against B's exports. Figures are
 * compared as the ranges that their digits stand for, exactly; a figure turned into another
 * currency has the range of its own digits times that of the rate's. Depends on series.h, rates.h,
 * verdict.h.
 */
#ifndef KZBE_COMPARE_H
#define KZBE_COMPARE_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "rates.h"
#include "series.h"
#include "unit.h"

/* How A and B are related: a row of a table each. */
struct compare_relation {
	const char *word;	/* machine formats: "revision" */
	const char *title;	/* for people, behind the title: "two sources, same reporter" */
	bool is_same_source;	/* a period that one lacks was added or withdrawn */
	bool is_mirror;		/* B reports A's trade from the other side */
	bool is_other_currency; /* figures need a rate */
	bool has_causes;	/* a figure that differs may be one of the other's, misprinted */
};

/* NULL: not the same trade (other countries), or a unit that only one of them states. */
const struct compare_relation *compare_relation_of(const struct series *a, const struct series *b);

/* How a figure of A relates to that of B; their words are in compare_verdicts. */
enum compare_verdict {
	COMPARE_MATCH,		 /* the same value, or the finer one rounds to the other's digits */
	COMPARE_WITHIN_ROUNDING, /* some true value allows both */
	COMPARE_CUT,		 /* the coarser one is the finer one cut off, not rounded */
	COMPARE_DIFFERS,	 /* no true value allows both */
	COMPARE_ADDED,		 /* a revision: only the newer one has it */
	COMPARE_WITHDRAWN,	 /* a revision: only the older one has it */
	COMPARE_ALONE_IN_A, /* the same source, and no dates say which is newer: B has no such figure */
	COMPARE_ALONE_IN_B,
	COMPARE_ONLY_IN_A, /* two sources: B has no such figure */
	COMPARE_ONLY_IN_B,
	COMPARE_NO_RATE, /* there is no rate for the period */
	COMPARE_UNCLEAR, /* the digits do not fit */
	COMPARE_VERDICT_COUNT
};

struct compare_verdict_words {
	const char *word;  /* machine formats */
	const char *shown; /* for people */
	bool is_finding;
};

extern const struct compare_verdict_words compare_verdicts[COMPARE_VERDICT_COUNT];

struct compared_figure {
	struct period period;
	enum flow flow;			     /* as A counts it */
	struct level a, b;		     /* in the comparison's unit */
	const struct rate *rate;	     /* by which one of them was converted; NULL: none */
	bool a_is_exchanged, b_is_exchanged; /* by the rate */
	bool has_difference, has_percent;    /* both present; A is above zero, too */
	struct dec difference;		     /* B - A */
	struct interval difference_range;
	struct ratio percent; /* (B - A) / A, a fraction */
	bool has_ratio;	      /* mirror: the importer's figure / the exporter's */
	struct ratio ratio;
	enum compare_verdict verdict;
	const char *cause;		   /* "sum of rounded parts"; "" */
	const struct remark *cause_remark; /* NULL: there is none */
};

/* What is to be compared. */
struct compare_request {
	const struct series *a, *b;
	const struct series_set *set_a, *set_b; /* all series of each side */
	const struct compare_relation *relation;
	const struct rate_list *rates;
	bool has_power; /* the unit's scale is given */
	int8_t power;
	bool has_period; /* only periods within */
	struct period period;
};

struct comparison {
	struct compare_request request;
	struct unit unit;
	struct compared_figure *figures; /* owned; by period, then exports, imports, turnover */
	size_t n, capacity;
	struct arena arena;
	size_t n_not_added_up; /* figures that are unclear: see COMPARE_BUDGET */
	struct tiling tiling;  /* private */
};

/* The unit in which A and B can stand side by side: A's; with a rate, that of the side that is not converted.
 * False if there is no rate. */
bool compare_unit(const struct compare_request *request, struct unit *out);

/* How many rows may be read, or added up, for figures that a side does not print: some seconds' work. Figures
 * that would need more are unclear. */
#define COMPARE_BUDGET UINT64_C(200000000)

/*
 * Compare. Turnover is among the figures where A or B prints it. DIAG_OK, DIAG_NOMEM, or DIAG_UNIT
 * if a rate is needed and there is none. Release *out in every case.
 */
enum diag_code compare_series(const struct compare_request *request, struct comparison *out);
void comparison_release(struct comparison *comparison);

/* How a side's figures are brought to one unit. */
struct compare_reading {
	const struct rate_list *rates;
	struct unit unit;
	struct tiling *tiling;
};

/* A side's level in that unit; verdict is COMPARE_VERDICT_COUNT, or why it has no number there. */
struct read_level {
	struct level level;
	const struct rate *rate; /* NULL: it took none, or there is none */
	bool is_exchanged;	 /* it takes one */
	enum compare_verdict verdict;
};

/* DIAG_OK, also where the level is missing, or DIAG_NOMEM. */
enum diag_code compare_read_level(const struct compare_reading *how, const struct series *series,
				  enum flow flow, struct period period, struct read_level *out);

/* The same flow as the partner counts it. */
enum flow compare_mirrored(enum flow flow);

/* Whether anything differs beyond rounding, or was added or withdrawn. */
bool comparison_has_finding(const struct comparison *comparison);

#endif
