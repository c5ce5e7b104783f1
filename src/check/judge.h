/*
 * judge.h - the rules of judging and the remarks about it, shared by judging against data and
 * among printed figures. Private to check.
 */
#ifndef KZBE_JUDGE_H
#define KZBE_JUDGE_H

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

/* Whether the range lies within ten units of the claim's last printed place around its value. A wider range
 * says nothing of a figure. A bound ("more than") has no such place; of a claim that stands in no text
 * the range is always shown. */
bool claim_is_pinned(const struct claim *claim, struct unit unit, struct interval range);

/* The name of a contradiction's pattern, in English, to be translated; "" if it has none. */
const char *contradiction_pattern(const struct claim *claims,
				  const struct joint_contradiction *contradiction);

/* The causes of a judgement, as cause.h finds them in a series (NULL: none). */
enum diag_code judgement_find_causes(struct judge *judge, struct judgement *out, bool is_data,
				     const struct series *series);

/* Whether the judgement's verdict changes the exit status. */
bool judgement_is_finding(const struct judge *judge, const struct judgement *judgement);

/* Note a remark of the judgement: its code, and its arguments. What is beyond JUDGEMENT_NOTES is left
 * out. DIAG_OK or DIAG_NOMEM. */
enum diag_code judgement_remark(struct judge *judge, struct judgement *out, enum remark_code code,
				const struct remark_argument *arguments, size_t n);

/* The same with the one argument of a range. */
enum diag_code judgement_remark_range(struct judge *judge, struct judgement *out,
				      enum remark_code code, struct interval range, bool with_unit);

/* Why a value is missing; nothing if it is not. */
enum diag_code judgement_remark_missing(struct judge *judge, struct judgement *out,
					enum remark_code code, const struct value *value);

/* The other claims of the contradiction, with which claim `self`, whose judgement it is, conflicts. They are
 * borrowed. */
enum diag_code judgement_remark_conflict(struct judge *judge, struct judgement *out,
					 const struct claim *claims,
					 const struct joint_contradiction *contradiction,
					 size_t self, bool with_units);

/* By how much the claim differs from the exact value. */
enum diag_code judgement_remark_difference(struct judge *judge, struct judgement *out,
					   enum remark_code code);

/* The range of values that the published figures allow, if it shows a width at three places more than the
 * claim's. */
enum diag_code judgement_remark_allowed(struct judge *judge, struct judgement *out);

#endif
