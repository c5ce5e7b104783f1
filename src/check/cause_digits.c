#include "cause_inquiry.h"

#include <string.h>

#include "language.h"
#include "text.h"

/* Whether the right value is known well enough to compare single digits with it: data within two
 * units of the last printed place, what other figures leave within ten. A wide range would be hit by
 * chance. */
static bool is_known_closely(const struct inquiry *inquiry)
{
	struct dec low, high, width, close = {.low = 10, .scale = inquiry->value.scale};
	int decimals = inquiry->value.scale + 2;
	const struct interval *range = &inquiry->q->range;

	if (inquiry->q->is_data)
		close.low = 2;
	if (!inquiry->q->has_range)
		return inquiry->q->has_exact;
	if (!ratio_is_finite(range->low) || !ratio_is_finite(range->high))
		return false;
	/* Both ends to two places more than the print has: near enough for a width. */
	return decimals <= DEC_MAX_SCALE && ratio_round(range->low, 0, decimals, DEC_DOWN, &low) &&
	       ratio_round(range->high, 0, decimals, DEC_UP, &high) && dec_sub(high, low, &width) &&
	       dec_cmp(width, close) <= 0;
}

/* Whether the range of right values tells their size: its ends are less than a factor of two apart. */
static bool is_size_known(const struct inquiry *inquiry)
{
	struct ratio doubled = inquiry->q->range.low;

	if (!inquiry->q->has_range)
		return inquiry->q->has_exact;
	return ratio_is_finite(inquiry->q->range.low) && ratio_is_finite(inquiry->q->range.high) &&
	       dec_mul(doubled.numerator, dec_from_int(2), &doubled.numerator) &&
	       ratio_cmp(inquiry->q->range.high, doubled) < 0;
}

/* The right value, or the range of right ones, lies in `printed`. */
static bool right_lies_in(const struct inquiry *inquiry, struct interval printed)
{
	if (inquiry->q->has_exact)
		return interval_contains(printed, inquiry->q->exact);
	return inquiry->q->has_range && interval_overlaps(printed, inquiry->q->range);
}

static const char *tell_power(int power)
{
	switch (power) {
	case 3:
		return tr("it should be a thousand times as much");
	case -3:
		return tr("it should be a thousand times less");
	case 6:
		return tr("it should be a million times as much");
	case -6:
		return tr("it should be a million times less");
	case 9:
		return tr("it should be a billion times as much");
	default:
		return tr("it should be a billion times less");
	}
}

bool cause_is_scale(struct inquiry *inquiry)
{
	static const int powers[] = {3, -3, 6, -6, 9, -9};

	if (!claim_is_amount(inquiry->q->claim) || dec_is_zero(inquiry->value) ||
	    !is_size_known(inquiry))
		return false;
	for (size_t i = 0; i < countof(powers); i++) {
		int power = powers[i];
		struct interval moved;

		if (!interval_shift(inquiry->printed, power, &moved) ||
		    !right_lies_in(inquiry, moved))
			continue;
		inquiry_add_words(inquiry, tell_power(power));
		return true;
	}
	return false;
}

/* Whether a mistyped form of the claim could be right: the same number of digits, changed. */
static bool corrected_is_right(const struct inquiry *inquiry, struct dec corrected)
{
	struct claim claim = *inquiry->q->claim;
	struct interval range;

	claim.value = corrected;
	return interval_of_figure(corrected, HEDGE_NONE, &claim.range) &&
	       claim_exact_range(&claim, inquiry->q->unit, &range) && right_lies_in(inquiry, range);
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

static bool read_back(const struct digits *digits, struct dec *out)
{
	return dec_parse(digits->text, strlen(digits->text), out) == DEC_OK;
}

/* The one correction that is right, if there is just one. */
struct correction {
	size_t n;
	struct dec value;
};

static void consider(const struct inquiry *inquiry, const struct digits *digits,
		     struct correction *correction)
{
	struct dec value;

	if (!read_back(digits, &value) || !corrected_is_right(inquiry, value))
		return;
	correction->value = value;
	correction->n++;
}

static bool tell_correction(struct inquiry *inquiry, const struct correction *correction)
{
	struct claim corrected = *inquiry->q->claim;

	if (correction->n != 1)
		return false;
	corrected.value = correction->value;
	strbuf_addf(&inquiry->text, tr("%s was meant"), people_claim(&corrected));
	return true;
}

/* Whether digit i is the first of the whole text. */
static bool is_leading_place(const struct digits *digits, size_t i)
{
	return i == 0 && (digits->places[0] == 0 || digits->text[digits->places[0] - 1] == '-');
}

bool cause_is_two_digits_exchanged(struct inquiry *inquiry)
{
	struct correction correction = {.n = 0};
	struct digits digits;

	take_digits(inquiry->q->claim, &digits);
	if (dec_significant_digits(inquiry->q->claim->value) < DIGITS_NEEDED ||
	    !is_known_closely(inquiry))
		return false;
	for (size_t i = 0; i + 1 < digits.n; i++) {
		char *a = &digits.text[digits.places[i]], *b = &digits.text[digits.places[i + 1]];
		char kept = *a;

		/* Nobody prints a zero before all other digits: 019 for 109. */
		if (*a == *b || (is_leading_place(&digits, i) && *b == '0' && b == a + 1))
			continue;
		*a = *b;
		*b = kept;
		consider(inquiry, &digits, &correction);
		*b = *a;
		*a = kept;
	}
	return tell_correction(inquiry, &correction);
}

bool cause_is_one_digit(struct inquiry *inquiry)
{
	struct correction correction = {.n = 0};
	struct digits digits;

	take_digits(inquiry->q->claim, &digits);
	if (dec_significant_digits(inquiry->q->claim->value) < DIGITS_NEEDED ||
	    !is_known_closely(inquiry))
		return false;
	for (size_t i = 0; i + 1 < digits.n; i++) { /* not the last place: that is a rounding */
		char *digit = &digits.text[digits.places[i]], kept = *digit;

		for (char other = i ? '0' : '1'; other <= '9'; other++) {
			*digit = other;
			if (other != kept)
				consider(inquiry, &digits, &correction);
		}
		*digit = kept;
	}
	return tell_correction(inquiry, &correction);
}
