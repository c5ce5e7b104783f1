/*
 * cause_hypothesis.h - one figure's question for its causes, and the readings that may hit its digits.
 * Private to the files cause*.c.
 */
#ifndef KZBE_CAUSE_HYPOTHESIS_H
#define KZBE_CAUSE_HYPOTHESIS_H

#include "cause.h"

/* The question with what all causes need. */
struct hypothesis {
	const struct cause_question *q;
	struct interval printed; /* what the claim's digits stand for, exact terms */
	struct dec value;	 /* the claim's value, exact terms */
	enum remark_code remark; /* what was found, with its arguments */
	struct remark_argument arguments[REMARK_ARGUMENTS_MAX];
	size_t n_arguments;
	enum diag_code code;
};

#define DIGITS_NEEDED 3

/* cause_hypothesis.c */

/* Whether a reading's value rounds to the printed digits. */
bool hypothesis_hits_exactly(const struct hypothesis *hypothesis, struct ratio exact);
/* Whether rounding allows a reading, and its value is off by less than one unit of the last place. */
bool hypothesis_fits_within_a_unit(const struct hypothesis *hypothesis, struct ratio exact,
				   struct interval range);
/* An indicator's value in the series; false if there is none. */
bool hypothesis_read_value(struct hypothesis *hypothesis, const char *indicator,
			   struct period period, struct value *out);
bool hypothesis_read_level(struct hypothesis *hypothesis, enum flow flow, struct period period,
			   struct level *out);
/* The two levels of a growth or change: now and a year before. */
bool hypothesis_read_pair(struct hypothesis *hypothesis, struct level *now, struct level *base);
/* over / under - 1, with its range, for levels above zero; false if it does not fit. */
bool hypothesis_growth_of(const struct level *over, const struct level *under, struct ratio *exact,
			  struct interval *range);
bool claims_growth(const struct claim *claim);
bool claims_change(const struct claim *claim);
/* What the cause is; its arguments follow in order. Returns true. */
bool hypothesis_is(struct hypothesis *hypothesis, enum remark_code remark);
void hypothesis_add(struct hypothesis *hypothesis, struct remark_argument argument);
void hypothesis_add_number(struct hypothesis *hypothesis, enum remark_argument_kind kind,
			   struct dec number);
void hypothesis_add_period(struct hypothesis *hypothesis, struct period period);
/* The right value in the claim's own terms: percent, its unit. */
int hypothesis_power_to_printed(const struct hypothesis *hypothesis);

/* cause_rounding.c */

bool cause_is_sum_of_rounded_parts(struct hypothesis *hypothesis);
bool cause_is_cut(struct hypothesis *hypothesis);
bool cause_is_rounded_twice(struct hypothesis *hypothesis);

/* cause_growth.c */

bool cause_is_divided_by_the_new_value(struct hypothesis *hypothesis);
/* A flow's contribution to turnover's growth taken for the flow's own growth, or the reverse. */
bool cause_is_points_for_percent(struct hypothesis *hypothesis);
bool cause_is_index_for_growth(struct hypothesis *hypothesis);
/* "By k times" is "to k + 1 times"; the two are mistaken for each other. */
bool cause_is_by_for_to(struct hypothesis *hypothesis);
bool cause_is_sign(struct hypothesis *hypothesis);

/* cause_elsewhere.c */

/* The same digits in a series of another currency of the same pair. */
bool cause_is_currency(struct hypothesis *hypothesis);
bool cause_is_another_period(struct hypothesis *hypothesis);
bool cause_is_swapped(struct hypothesis *hypothesis);
/* A figure of an earlier publication, or a growth that takes one. */
bool cause_is_superseded(struct hypothesis *hypothesis);

/* cause_digits.c */

bool cause_is_scale(struct hypothesis *hypothesis);
bool cause_is_two_digits_exchanged(struct hypothesis *hypothesis);
bool cause_is_one_digit(struct hypothesis *hypothesis);

#endif
