/*
 * indicator.h - what is derived from exports and imports: one row of a table each.
 *
 * Help, manual, `explain` and tests walk the table. Every value comes with the exact range over its
 * operands, each taken once and independent, levels not below zero. Depends on series.h.
 */
#ifndef KZBE_INDICATOR_H
#define KZBE_INDICATOR_H

#include <stdbool.h>
#include <stddef.h>

#include "series.h"

enum indicator_kind {
	KIND_LEVEL,   /* in the series' unit, never below zero */
	KIND_BALANCE, /* in the series' unit, signed */
	KIND_PERCENT, /* percent, or percentage points; exact values are fractions (0.017) */
	KIND_AVERAGE, /* in the series' unit per month */
};

/* An operand of a formula: a flow in the period, or in the same months a year before. */
struct term {
	enum flow flow;
	bool is_base;
};

#define INDICATOR_MAX_TERMS 4

struct indicator {
	const char *name;	 /* as in commands, options, columns (percent: plus "_pct") */
	const char *alias;	 /* another name, or NULL */
	const char *heading;	 /* of a people's column */
	const char *people_name; /* inside a sentence */
	enum indicator_kind kind;
	bool is_signed;		  /* people's formats show a plus */
	int formula;		  /* private: enum formula in indicator.c */
	enum flow flow;		  /* private: which flow the formula is about */
	const char *formula_text; /* "exports / turnover" */
	const char *definition;
	const char *authority; /* a publication whose text says so, or that it is our own */
};

extern const struct indicator indicators[];
extern const size_t n_indicators;

/* What it is called inside a sentence, in the language in use: "exports growth". */
const char *indicator_people_name(const struct indicator *indicator);

/* By name or alias, "_pct" ignored, a space read as "_"; NULL if there is none. */
const struct indicator *indicator_find(const char *name);

/* What has the same formula, but is about this flow; NULL: there is none. */
const struct indicator *indicator_of_flow(const struct indicator *indicator, enum flow flow);

/* A flow added (sign 1) or taken away (-1). */
struct signed_term {
	struct term term;
	int sign;
};

/*
 * The indicator as a quotient of sums of levels: over / under. n_under is 0 for amounts, which have
 * no divisor; an average is `over` divided by the months of the period (is_per_month).
 */
struct quotient {
	struct signed_term over[INDICATOR_MAX_TERMS], under[INDICATOR_MAX_TERMS];
	size_t n_over, n_under;
	bool is_per_month;
};

void indicator_quotient(const struct indicator *indicator, struct quotient *out);

/* Whether a term is of the year before. */
bool indicator_needs_base(const struct indicator *indicator);

/* How to calculate. Zeroed is the default but for decimals. */
struct calc {
	const struct series_set *set; /* where --across-sources may look */
	bool across_sources;
	int decimals; /* of ratios; CALC_DECIMALS_DEFAULT: one, and converted levels stay whole */
	struct tiling tiling; /* scratch */
};

#define CALC_DECIMALS_DEFAULT (-1)
#define CALC_DECIMALS_MAX 12

/* One operand with what was found for it. */
struct operand {
	struct term term;
	struct period period;
	const struct series *series;
	struct level level;
};

struct value {
	const struct indicator *indicator;
	const struct series *series;
	struct period period;
	bool has_base;
	struct period base;		  /* if has_base: the same months a year before */
	const struct series *base_series; /* if has_base and present: whose figure the base is */

	enum figure_state state;
	struct dec shown;      /* if present: as printed; percent already times 100 */
	struct ratio exact;    /* if present: unrounded; percent as a fraction */
	struct interval range; /* if present: of `exact` */
	enum qualifier qualifier;
	status_set status; /* letters of all inputs */
	bool is_converted;

	struct operand operands[INDICATOR_MAX_TERMS]; /* what the formula took */
	size_t n_operands;

	struct reason reasons[INDICATOR_MAX_TERMS]; /* if not present */
	size_t n_reasons;
	const struct series *candidate; /* another source has the base that is missing */
	bool candidate_in_file;		/* the series' own */
	struct level candidate_level;	/* its first missing operand, in this series' unit */
	bool full_year_is_no_base; /* the base is missing, and a full year stands in its place */
};

/*
 * The value of an indicator over a period. Returns DIAG_OK, also when it is missing or suppressed
 * (then reasons say why), or DIAG_NOMEM.
 */
enum diag_code indicator_value(struct calc *calc, const struct indicator *indicator,
			       const struct series *series, struct period period,
			       struct value *out);

/* The same, of a growth or a change on another base than the same months a year before. */
enum diag_code indicator_value_on(struct calc *calc, const struct indicator *indicator,
				  const struct series *series, struct period period,
				  struct period base, struct value *out);

/*
 * The ends of the range as they are shown: exact where that takes no more than three places beyond
 * `shown`, else rounded outward to that. False for an end that is infinite or does not fit.
 */
bool value_shown_low(const struct value *value, struct dec *out);
bool value_shown_high(const struct value *value, struct dec *out);

/* The same for a level: the ends of what its printed figures stand for. */
bool level_shown_low(const struct level *level, struct dec *out);
bool level_shown_high(const struct level *level, struct dec *out);

#endif
