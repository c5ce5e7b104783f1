#include "joint_system.h"

/* The sum of an unknown's values so far, and the unknowns that have none yet. */
struct sum {
	struct dec total;
	int sign; /* of the term being added */
	bool fits;
	size_t n, n_missing, first_missing;
	int missing_sign;
};

static void add_unknown(struct joint *joint, size_t unknown, void *ctx)
{
	struct sum *sum = ctx;
	struct dec value = joint->tried[unknown];

	sum->n++;
	if (joint->is_tried[unknown]) {
		sum->fits = sum->fits && (sum->sign < 0 ? dec_sub(sum->total, value, &sum->total)
							: dec_add(sum->total, value, &sum->total));
	} else if (!sum->n_missing++) {
		sum->first_missing = unknown;
		sum->missing_sign = sum->sign;
	}
}

static struct sum sum_of(struct joint *joint, const struct joint_term *terms, size_t n)
{
	struct sum sum = {.total = DEC_ZERO, .fits = true};

	for (size_t i = 0; i < n; i++) {
		sum.sign = terms[i].sign < 0 ? -1 : 1;
		joint_for_unknowns(joint, &terms[i], add_unknown, &sum);
	}
	return sum;
}

/* The middle of a range, which is where the printed figure lies; its end if it has only one. */
static bool middle_of(struct interval range, struct dec *out)
{
	const struct dec half = {.low = 5, .scale = 1};

	if (!ratio_is_finite(range.low) || !ratio_is_finite(range.high)) {
		*out = ratio_is_finite(range.low) ? range.low.numerator : range.high.numerator;
		return true;
	}
	return dec_add(range.low.numerator, range.high.numerator, out) && dec_mul(*out, half, out);
}

static void set_rest_to_zero(struct joint *joint, size_t unknown, void *ctx)
{
	(void)ctx;
	if (!joint->is_tried[unknown]) {
		joint->tried[unknown] = DEC_ZERO;
		joint->is_tried[unknown] = true;
	}
}

/* Let the unknowns of a sum that have no value yet have what it leaves: the first all of it. */
static bool try_figure(struct joint *joint, const struct joint_figure *figure, bool alone)
{
	struct sum sum = sum_of(joint, figure->over, figure->n_over);
	struct dec rest;

	if (!sum.n_missing || (alone && sum.n > 1))
		return true;
	if (!sum.fits || !middle_of(figure->range, &rest) || !dec_sub(rest, sum.total, &rest))
		return false;
	if (sum.missing_sign < 0)
		rest = dec_negate(rest);
	if (dec_sign(rest) < 0)
		return false;
	joint->tried[sum.first_missing] = rest;
	joint->is_tried[sum.first_missing] = true;
	for (size_t t = 0; t < figure->n_over; t++)
		joint_for_unknowns(joint, &figure->over[t], set_rest_to_zero, NULL);
	return true;
}

/* over / under at or above the end, or at or below it. */
static bool keeps_end(struct dec over, struct dec under, struct ratio end, bool is_low)
{
	struct dec bound;

	return !ratio_is_finite(end) ||
	       (dec_mul(end.numerator, under, &bound) &&
		(is_low ? dec_cmp(bound, over) <= 0 : dec_cmp(over, bound) <= 0));
}

static bool holds(struct joint *joint, const struct joint_figure *figure)
{
	struct sum over = sum_of(joint, figure->over, figure->n_over);
	struct sum under = sum_of(joint, figure->under, figure->n_under);

	if (!figure->n_under)
		under.total = dec_from_int(figure->months ? figure->months : 1);
	return over.fits && under.fits && !over.n_missing && !under.n_missing &&
	       dec_sign(under.total) > 0 &&
	       keeps_end(over.total, under.total, figure->range.low, true) &&
	       keeps_end(over.total, under.total, figure->range.high, false);
}

static void forget(struct joint *joint, size_t unknown, void *ctx)
{
	(void)ctx;
	joint->is_tried[unknown] = false;
}

bool system_holds_as_printed(struct joint *joint, const struct system *system)
{
	bool can_hold = !system_exceeds_limit(system);

	if (!can_hold)
		return false;
	/* Levels of one unknown first: a sum then leaves what its other parts do not have. */
	for (int alone = 1; can_hold && alone >= 0; alone--) {
		for (size_t i = 0; can_hold && i < system->n; i++) {
			const struct joint_figure *figure = &joint->figures[system->figures[i]];

			if (!joint_has_divisor(figure))
				can_hold = try_figure(joint, figure, alone);
		}
	}
	for (size_t i = 0; can_hold && i < system->n; i++)
		can_hold = holds(joint, &joint->figures[system->figures[i]]);
	for (size_t i = 0; i < system->n; i++) {
		const struct joint_figure *figure = &joint->figures[system->figures[i]];

		for (size_t t = 0; t < joint_n_terms(figure); t++)
			joint_for_unknowns(joint, joint_term_at(figure, t), forget, NULL);
	}
	return can_hold;
}

/* --- a figure alone ------------------------------------------------------------------------------- */

struct weighing {
	int sign;
	bool is_divisor;
};

static void weigh(struct joint *joint, size_t unknown, void *ctx)
{
	const struct weighing *weighing = ctx;
	struct weights *weights = &joint->weights[unknown];

	if (weighing->is_divisor)
		weights->under += weighing->sign;
	else
		weights->over += weighing->sign;
}

/* Widen the range by what the quotient is where only this unknown is not zero; then leave zeros behind. */
static void widen(struct joint *joint, size_t unknown, void *ctx)
{
	struct interval *range = ctx;
	struct weights weights = joint->weights[unknown];
	struct ratio end;

	joint->weights[unknown] = (struct weights){0, 0};
	if ((!weights.over && !weights.under) || weights.under < 0)
		return; /* seen already, or it does not matter */
	if (!weights.under) {
		if (weights.over > 0)
			range->high = RATIO_INFINITE;
		else
			range->low = RATIO_MINUS_INFINITE;
		return;
	}
	end = ratio_make(dec_from_int(weights.over), dec_from_int(weights.under));
	if (ratio_cmp(end, range->low) < 0)
		range->low = end;
	if (ratio_cmp(end, range->high) > 0)
		range->high = end;
}

struct divisor_signs {
	bool has_plus, has_minus;
};

static void note_signs(struct joint *joint, size_t unknown, void *ctx)
{
	struct divisor_signs *signs = ctx;

	signs->has_plus = signs->has_plus || joint->weights[unknown].under > 0;
	signs->has_minus = signs->has_minus || joint->weights[unknown].under < 0;
}

static void for_all_unknowns(struct joint *joint, const struct joint_figure *figure,
			     visit_unknown *visit, void *ctx)
{
	for (size_t t = 0; t < joint_n_terms(figure); t++)
		joint_for_unknowns(joint, joint_term_at(figure, t), visit, ctx);
}

bool joint_range_alone(struct joint *joint, size_t figure, struct interval *out)
{
	const struct joint_figure *wanted = &joint->figures[figure];
	struct interval range = {RATIO_INFINITE, RATIO_MINUS_INFINITE};
	struct divisor_signs signs = {false, false};

	for (size_t t = 0; t < joint_n_terms(wanted); t++) {
		const struct joint_term *term = joint_term_at(wanted, t);
		struct weighing weighing = {term->sign < 0 ? -1 : 1, t >= wanted->n_over};

		joint_for_unknowns(joint, term, weigh, &weighing);
	}
	/* A sum that is not divided can be nothing, too. */
	if (!wanted->n_under)
		range = (struct interval){ratio_of(DEC_ZERO), ratio_of(DEC_ZERO)};
	for_all_unknowns(joint, wanted, note_signs, &signs);
	for_all_unknowns(joint, wanted, widen, &range);
	/* The mean of two quotients lies between them: with divisors above zero the ends are those of one. */
	if (signs.has_minus || (wanted->n_under && !signs.has_plus))
		return false;
	*out = range;
	return true;
}
