/*
 * verdict.h - does a printed figure hold? Against data, and among printed figures themselves.
 *
 * The exact rules stand in kzbe-trade(1), "Verdicts". Nothing here is a matter of tolerance: a
 * printed figure is the range that its digits stand for, and the ends of ranges are compared
 * exactly. Depends on claim.h, joint.h and series.h.
 */
#ifndef KZBE_VERDICT_H
#define KZBE_VERDICT_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "claim.h"
#include "indicator.h"
#include "joint.h"
#include "remark.h"
#include "series.h"

/* In the order in which one wins over another where there are several series. */
enum verdict {
	VERDICT_MATCH,		 /* the value rounds to the printed figure */
	VERDICT_WITHIN_ROUNDING, /* it does not, but a value that the published figures allow does */
	VERDICT_CUT,		 /* the printed level is the value cut off, not rounded */
	VERDICT_DIFFERS,	 /* no value that the published figures allow gives it */
	VERDICT_CONTRADICTS,	 /* it conflicts with other printed figures */
	VERDICT_NOT_IN_DATA,	 /* what is needed is missing */
	VERDICT_UNCLEAR,	 /* the meaning is ambiguous */
	VERDICT_COUNT
};

struct verdict_words {
	const char *word;	/* machine formats: "within_rounding" */
	const char *shown;	/* for people: "within rounding" */
	const char *finding;	/* the same in capitals, of a finding */
	const char *one, *many; /* in a count: "1 differs", "2 differ" */
};

extern const struct verdict_words verdicts[VERDICT_COUNT];

struct vintage;

#define CAUSES_NAMED 2
#define JUDGEMENT_NOTES 8

/* What became of one claim. Remarks and texts are in the judge's arena. */
struct judgement {
	const struct claim *claim;
	enum verdict verdict;
	bool is_finding;
	bool is_lenient;	 /* it stands only if read as cut off, or as a round number */
	bool is_borne_out;	 /* it contradicts figures, and other figures give just its value */
	bool is_accepted;	 /* it would be a finding, had nobody accepted it */
	bool was_right;		 /* by the data of its day, which were revised since */
	bool is_plainly_missing; /* not in the data, because no row has this level of this period */
	const struct series *series; /* that it was judged against; NULL: none */

	/* What the data, or the other printed figures, give. Amounts in `unit`, percentages as
	 * fractions, as in struct value. */
	bool has_exact, has_range;
	enum qualifier qualifier; /* of the data's value */
	size_t n_missing;	  /* figures that the data lack */
	struct ratio exact;
	struct interval range;
	struct unit unit;

	const char *formula; /* by which the exact value came about: "220.7 + 303"; "" */

	bool is_of_another; /* a cause says that not the number is wrong, but what it is said to be */
	bool has_repair;    /* what the number would have to be is sure: repair.h */
	struct dec repair; /* in the claim's terms, with its decimals */

	const char *causes[CAUSES_NAMED]; /* "sum of rounded parts" */
	const struct remark *cause_remarks[CAUSES_NAMED];
	size_t n_causes;
	const struct remark *notes[JUDGEMENT_NOTES];
	size_t n_notes;
};

/* Printed figures judged among themselves. */
struct consistency {
	struct joint *joint; /* its figure i is claim i; owned */
	enum joint_answer answer;
	struct interval *repairs; /* owned; what each contradiction's repairs would have to be, one
				     contradiction after the other; exact terms */
	bool leniency_stopped;	  /* no figure was read as cut off or as a round number */
	bool relations_stopped;	  /* not all sums and differences were looked for */
	bool units_differ;	  /* amounts are printed in several scales */
	const char *patterns[8];  /* of the first contradictions: "a part exceeds the whole"; "" */
};

struct judge {
	struct calc calc;	      /* calc.set: all series that may be looked at */
	const struct series **series; /* those to judge against */
	size_t n_series;
	bool is_strict;	      /* everything but a match is a finding */
	bool is_to_the_digit; /* no figure is read as a round number */
	struct arena arena;
	/* private: joint checks of series with the claims as figures to ask about, by series */
	struct joint **joints;
	struct vintage *vintage; /* the series of the day of the claim that was judged last */
	struct claim *claims;	 /* borrowed: what judge_against_data was given */
	size_t n_claims;
};

void judge_release(struct judge *judge);

/*
 * Judge n claims against judge->series: out[i] is claim i's. The claims are about `reporter`'s
 * trade with `partner`. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code judge_against_data(struct judge *judge, struct claim *claims, size_t n,
				  const char reporter[4], const char partner[4],
				  struct judgement *out);

/* Printed figures of one pair and currency. */
struct claim_set {
	const struct claim *claims;
	size_t n;
	struct unit unit;	     /* of amounts that state none */
	const struct series *series; /* holds their levels and growths; NULL: it is made of them */
	const char *reporter, *partner; /* where it is made */
	size_t further_most;		/* joint_limit_further */
};

/*
 * Judge claims against one another: out[i] is claim i's. Release *consistency with consistency_release in every case.
 * DIAG_OK or DIAG_NOMEM.
 */
enum diag_code judge_among_themselves(struct judge *judge, const struct claim_set *set,
				      struct judgement *out, struct consistency *consistency);
void consistency_release(struct consistency *consistency);

/* claim_power, beside figures in the unit that it was judged in. */
int judgement_power(const struct judgement *judgement);

/* The exact value in the claim's terms: all digits of an amount, three places more than the claim's
 * of a quotient. False if it does not fit. */
bool judgement_shown_exact(const struct judgement *judgement, struct dec *out);

#endif
