/*
 * judge.h - the rules of judging and the sentences about it, shared by judging against data and
 * among printed figures. Private to check.
 */
#ifndef KZBE_JUDGE_H
#define KZBE_JUDGE_H

#include "strbuf.h"
#include "verdict.h"

/* Whether the exact value is what the claim says; `printed` is what its digits stand for, in the
 * same terms (amounts in `unit`). The bound of "more than" is not above itself. A sum of parts is
 * matched by what rounds to the sum; what only its parts' added ranges hold is allowed. */
bool claim_matches(const struct claim *claim, struct unit unit, struct interval printed,
		   struct ratio exact);

/* Whether some value of the range is; whether all are. */
bool claim_is_allowed(const struct claim *claim, struct interval printed, struct interval range);
bool claim_is_certain(const struct claim *claim, struct unit unit, struct interval printed,
		      struct interval range);

/* Whether both ends of a range say something: more than that a level is not below zero, say, or that
 * a share lies in 0 to 100 %. */
bool claim_is_two_sided(const struct claim *claim, struct interval range);

/* Whether the exact value (amounts in `unit`) gives the claim when it is cut off, not rounded, and loses
 * digits by that. */
bool claim_is_cut_from(const struct claim *claim, struct unit unit, struct ratio exact);

/* The causes of a judgement, as cause.h finds them in a series (NULL: none). */
enum diag_code judgement_find_causes(struct judging *judging, struct judgement *out, bool is_data,
				     const struct series *series);

/* Whether the judgement's verdict turns the exit status. */
bool judgement_is_finding(const struct judging *judging, const struct judgement *judgement);

/* Keep *text as a note and forget it; empty texts are none. DIAG_OK or DIAG_NOMEM. */
enum diag_code judgement_add_note(struct judging *judging, struct judgement *out,
				  struct strbuf *text);

/* "data 523.56186716 USD million, rounds to 523.6; the text is 0.14 higher"; what is not of the data is
 * what printed figures give. */
void judgement_tell_difference(struct strbuf *out, const struct judgement *judgement,
			       bool is_of_data);

/* "the published figures allow +1.6894% to +1.7287%"; nothing if the range shows no width at three
 * places more than the claim's. */
void judgement_tell_range(struct strbuf *out, const struct judgement *judgement);

/* Sentences about a range, each whole: "the other figures allow 302.5 to 303.5". */
enum range_sentence {
	READ_AS_A_ROUND_NUMBER,
	ALL_FIGURES_ALLOW_ONLY,
	NOT_PRINTED_BUT_ALLOWED_ONLY,
	NOT_PRINTED_BUT_LEFT,
	WOULD_HAVE_TO_BE,
	PRINTED_FIGURES_ALLOW,
	OTHER_FIGURES_ALLOW,
	NOTHING_PINS, /* and they allow much */
};
void judgement_tell_with_range(struct strbuf *out, const struct judgement *judgement,
			       enum range_sentence sentence, struct interval range, bool with_unit);

#endif
