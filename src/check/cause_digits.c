#include "cause_hypothesis.h"

#include <string.h>

#include "text.h"

/* Whether the right value is known well enough to compare single digits with it: data within two
 * units of the last printed place, what other figures leave within ten. A wide range would be hit by
 * chance. */
static bool is_known_closely(const struct hypothesis *hypothesis)
{
	struct dec low, high, width, close = {.low = 10, .scale = hypothesis->value.scale};
	int decimals = hypothesis->value.scale + 2;
	const struct interval *range = &hypothesis->q->range;

	if (hypothesis->q->is_data)
		close.low = 2;
	if (!hypothesis->q->has_range)
		return hypothesis->q->has_exact;
	if (!ratio_is_finite(range->low) || !ratio_is_finite(range->high))
		return false;
	/* Both ends to two places more than the print has: near enough for a width. */
	return decimals <= DEC_MAX_SCALE && ratio_round(range->low, 0, decimals, DEC_DOWN, &low) &&
	       ratio_round(range->high, 0, decimals, DEC_UP, &high) && dec_sub(high, low, &width) &&
	       dec_cmp(width, close) <= 0;
}

/* Whether the range of right values shows their size: its ends are less than a factor of two apart. */
static bool is_size_known(const struct hypothesis *hypothesis)
{
	struct ratio doubled = hypothesis->q->range.low;

	if (!hypothesis->q->has_range)
		return hypothesis->q->has_exact;
	return ratio_is_finite(hypothesis->q->range.low) &&
	       ratio_is_finite(hypothesis->q->range.high) &&
	       dec_mul(doubled.numerator, dec_from_int(2), &doubled.numerator) &&
	       ratio_cmp(hypothesis->q->range.high, doubled) < 0;
}

/* The right value, or the range of right ones, lies in `printed`. */
static bool right_lies_in(const struct hypothesis *hypothesis, struct interval printed)
{
	if (hypothesis->q->has_exact)
		return interval_contains(printed, hypothesis->q->exact);
	return hypothesis->q->has_range && interval_overlaps(printed, hypothesis->q->range);
}

bool cause_is_scale(struct hypothesis *hypothesis)
{
	static const struct {
		int power;
		enum remark_code remark;
	} powers[] = {{3, REMARK_TIMES_THOUSAND}, {-3, REMARK_BY_THOUSAND},
		      {6, REMARK_TIMES_MILLION},  {-6, REMARK_BY_MILLION},
		      {9, REMARK_TIMES_BILLION},  {-9, REMARK_BY_BILLION}};

	if (!claim_is_amount(hypothesis->q->claim) || dec_is_zero(hypothesis->value) ||
	    !is_size_known(hypothesis))
		return false;
	for (size_t i = 0; i < countof(powers); i++) {
		struct interval moved;

		if (interval_shift(hypothesis->printed, powers[i].power, &moved) &&
		    right_lies_in(hypothesis, moved))
			return hypothesis_is(hypothesis, powers[i].remark);
	}
	return false;
}

/* Whether a mistyped form of the claim could be right: the same number of digits, changed. */
static bool corrected_is_right(const struct hypothesis *hypothesis, struct dec corrected)
{
	struct claim claim = *hypothesis->q->claim;
	struct interval range;

	claim.value = corrected;
	return interval_of_figure(corrected, QUALIFIER_NONE, &claim.range) &&
	       claim_exact_range(&claim, hypothesis->q->unit, &range) &&
	       right_lies_in(hypothesis, range);
}

/* Digits and their places, for changing them: "11560" with a point or not. */
struct digits {
	char text[DEC_TEXT_MAX];
	size_t places[DEC_TEXT_MAX];
	size_t n;
};

/* The claim's digits from the first significant one to the last printed one. */
static void take_digits(const struct claim *claim, struct digits *out)
{
	bool significant = false;

	dec_format(claim->value, out->text);
	out->n = 0;
	for (size_t i = 0; out->text[i]; i++) {
		significant = significant || (out->text[i] >= '1' && out->text[i] <= '9');
		if (significant && text_is_digit(out->text[i]))
			out->places[out->n++] = i;
	}
}

/* The one correction that is right, if there is just one. */
struct correction {
	size_t n;
	struct dec value;
};

static void consider(const struct hypothesis *hypothesis, const struct digits *digits,
		     struct correction *correction)
{
	struct dec value;

	if (dec_parse(digits->text, strlen(digits->text), &value) != DEC_OK ||
	    !corrected_is_right(hypothesis, value))
		return;
	correction->value = value;
	correction->n++;
}

static bool add_correction_remark(struct hypothesis *hypothesis,
				  const struct correction *correction)
{
	if (correction->n != 1)
		return false;
	hypothesis_is(hypothesis, REMARK_WAS_MEANT);
	hypothesis_add_number(hypothesis, ARGUMENT_CLAIM_NUMBER, correction->value);
	return true;
}

/* The claim's digits, if it has so many, and what they should be is known so closely, that one of them can be
 * called wrong. */
static bool may_be_misprinted(const struct hypothesis *hypothesis, struct digits *digits)
{
	take_digits(hypothesis->q->claim, digits);
	return dec_significant_digits(hypothesis->q->claim->value) >= DIGITS_NEEDED &&
	       is_known_closely(hypothesis);
}

/* Whether digit i is the first of the whole text. */
static bool is_leading_place(const struct digits *digits, size_t i)
{
	return i == 0 && (digits->places[0] == 0 || digits->text[digits->places[0] - 1] == '-');
}

bool cause_is_two_digits_exchanged(struct hypothesis *hypothesis)
{
	struct correction correction = {.n = 0};
	struct digits digits;

	if (!may_be_misprinted(hypothesis, &digits))
		return false;
	for (size_t i = 0; i + 1 < digits.n; i++) {
		char *a = &digits.text[digits.places[i]], *b = &digits.text[digits.places[i + 1]];
		char kept = *a;

		/* Nobody prints a zero before all other digits: 019 for 109. */
		if (*a == *b || (is_leading_place(&digits, i) && *b == '0' && b == a + 1))
			continue;
		*a = *b;
		*b = kept;
		consider(hypothesis, &digits, &correction);
		*b = *a;
		*a = kept;
	}
	return add_correction_remark(hypothesis, &correction);
}

bool cause_is_one_digit(struct hypothesis *hypothesis)
{
	struct correction correction = {.n = 0};
	struct digits digits;

	if (!may_be_misprinted(hypothesis, &digits))
		return false;
	for (size_t i = 0; i + 1 < digits.n; i++) { /* not the last place: that is a rounding */
		char *digit = &digits.text[digits.places[i]], kept = *digit;

		for (char other = i ? '0' : '1'; other <= '9'; other++) {
			*digit = other;
			if (other != kept)
				consider(hypothesis, &digits, &correction);
		}
		*digit = kept;
	}
	return add_correction_remark(hypothesis, &correction);
}
