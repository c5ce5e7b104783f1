#include "judge.h"
#include "language.h"
#include "people.h"
#include "verdict.h"

/* Keep *text as a note of the judgement, and forget it. Empty texts are none. */
enum diag_code judgement_add_note(struct judging *judging, struct judgement *out,
				  struct strbuf *text)
{
	const char *note;

	if (text->failed)
		return DIAG_NOMEM;
	if (!text->len || out->n_notes == JUDGEMENT_NOTES) {
		strbuf_clear(text);
		return DIAG_OK;
	}
	note = arena_copy(&judging->arena, text->text, text->len);
	strbuf_clear(text);
	if (!note)
		return DIAG_NOMEM;
	out->notes[out->n_notes++] = note;
	return DIAG_OK;
}

/* The power of ten from exact terms to those in which people read the claim. */
int judgement_power(const struct judgement *judgement)
{
	const struct claim *claim = judgement->claim;

	if (claim->is_multiple)
		return 0;
	if (claim_is_percent(claim))
		return 2;
	return claim->has_unit ? judgement->unit.power - claim->unit.power : 0;
}

#define RANGE_DECIMALS_MAX 12
#define RANGE_DECIMALS_MORE 3 /* than the claim's, as everywhere where ends of ranges are shown */

/* An end with as few decimals as tell it exactly, if these are no more than `most`. */
static bool is_short(struct ratio end, int power, int most, struct dec *out)
{
	if (!ratio_is_finite(end) || !ratio_round(end, power, RANGE_DECIMALS_MAX, DEC_DOWN, out))
		return false;
	*out = dec_trim(*out, 0);
	return out->scale <= most &&
	       (!ratio_is_decimal(end) ||
		dec_cmp(*out, (struct dec){end.numerator.high, end.numerator.low,
					   (int16_t)(end.numerator.scale - power),
					   end.numerator.negative}) == 0);
}

/*
 * The digits to show an exact range with, rounded outward. `most` decimals, or fewer: as many as
 * tell both ends exactly, or the fewest that widen the range by no more than a twentieth. An
 * infinite end gives false for its side.
 */
static void range_digits(struct interval range, int power, int most, struct dec *low, bool *has_low,
			 struct dec *high, bool *has_high)
{
	struct dec fine_low = DEC_ZERO, fine_high = DEC_ZERO, width, wider, twentieth;

	if (ratio_is_decimal(range.low) && ratio_is_decimal(range.high)) {
		*has_low = is_short(range.low, power, most, low);
		*has_high = is_short(range.high, power, most, high);
		if (*has_low && *has_high)
			return;
	}
	*has_low = ratio_is_finite(range.low) &&
		   ratio_round(range.low, power, RANGE_DECIMALS_MAX, DEC_DOWN, &fine_low);
	*has_high = ratio_is_finite(range.high) &&
		    ratio_round(range.high, power, RANGE_DECIMALS_MAX, DEC_UP, &fine_high);
	*low = dec_trim(dec_round(fine_low, most, DEC_DOWN), 0);
	*high = dec_trim(dec_round(fine_high, most, DEC_UP), 0);
	if (!*has_low || !*has_high || !dec_sub(fine_high, fine_low, &width) ||
	    !dec_mul(width, (struct dec){.low = 5, .scale = 2}, &twentieth) ||
	    (is_short(range.low, power, most, &wider) && is_short(range.high, power, most, &wider)))
		return;
	for (int decimals = 0; decimals < most; decimals++) {
		struct dec rounded_low = dec_round(fine_low, decimals, DEC_DOWN);
		struct dec rounded_high = dec_round(fine_high, decimals, DEC_UP);

		if (!dec_sub(rounded_high, rounded_low, &wider) || !dec_sub(wider, width, &wider) ||
		    dec_cmp(wider, twentieth) > 0)
			continue;
		*low = rounded_low;
		*high = rounded_high;
		return;
	}
}

void judgement_add_unit(struct strbuf *out, const struct judgement *judgement)
{
	const struct claim *claim = judgement->claim;
	struct unit unit = claim->has_unit ? claim->unit : judgement->unit;

	if (claim_is_amount(claim) && unit.currency[0])
		strbuf_addf(out, " %s", people_unit(unit));
}

void judgement_add_number(struct strbuf *out, const struct judgement *judgement, struct dec number)
{
	strbuf_adds(out, claim_number(judgement->claim, number, (char[CLAIM_NUMBER_MAX]){""}));
}

/* The ends of a range that has one or both; the unit stands behind the last number. */
static void add_ends(struct strbuf *out, const struct judgement *judgement, bool has_low,
		     struct dec low, bool has_high, struct dec high, bool with_unit)
{
	const char *first = claim_number(judgement->claim, low, (char[CLAIM_NUMBER_MAX]){""});
	struct strbuf last = STRBUF_INIT;

	judgement_add_number(&last, judgement, has_high ? high : low);
	if (with_unit)
		judgement_add_unit(&last, judgement);
	if (!has_high)
		range_add_people(out, last.text, NULL);
	else if (has_low && dec_cmp(low, high) == 0)
		strbuf_adds(out, last.text);
	else
		range_add_people(out, has_low ? first : NULL, last.text);
	strbuf_take(out, &last);
}

void judgement_add_range(struct strbuf *out, const struct judgement *judgement,
			 struct interval range, bool with_unit)
{
	int scale = judgement->claim->value.scale;
	struct dec low, high;
	bool has_low, has_high;

	range_digits(range, judgement_power(judgement),
		     (scale > 0 ? scale : 0) + RANGE_DECIMALS_MORE, &low, &has_low, &high,
		     &has_high);
	if (!has_low && !has_high)
		strbuf_adds(out, tr("any value"));
	else
		add_ends(out, judgement, has_low, low, has_high, high, with_unit);
}

/* The exact value in the claim's terms: all digits of an amount, three places more of a quotient. */
bool judgement_shown_exact(const struct judgement *judgement, struct dec *out)
{
	int power = judgement_power(judgement), scale = judgement->claim->value.scale;
	int more = scale + 3 > 3 ? scale + 3 : 3;
	struct dec shown, rounded;

	if (ratio_is_decimal(judgement->exact))
		return dec_shift(judgement->exact.numerator, power, out);
	if (!ratio_round(judgement->exact, power, scale, DEC_HALF_AWAY, &rounded) ||
	    !ratio_round(judgement->exact, power, more, DEC_HALF_AWAY, &shown))
		return false;
	/* Digits enough to see which way it rounds: -9.94997, not -9.9500. */
	while (more < scale + 9 && dec_cmp(dec_round(shown, scale, DEC_HALF_AWAY), rounded) != 0 &&
	       ratio_round(judgement->exact, power, more + 1, DEC_HALF_AWAY, &shown))
		more++;
	*out = shown;
	return true;
}

/* "; the text is 0.14 higher" */
static void add_distance(struct strbuf *out, const struct claim *claim, struct dec exact)
{
	int scale = claim->value.scale;
	struct dec difference, shown;

	if (!dec_sub(claim->value, exact, &difference))
		return;
	shown = dec_round(dec_abs(difference), scale + 1 > 0 ? scale + 1 : 0, DEC_HALF_AWAY);
	if (dec_is_zero(shown))
		return;
	if (dec_sign(difference) > 0)
		strbuf_addf(out,
			    claim_is_percent(claim)
				    ? tr("; the text says %s percentage points too much")
				    : tr("; the text says %s too much"),
			    people_number(shown));
	else
		strbuf_addf(out,
			    claim_is_percent(claim)
				    ? tr("; the text says %s percentage points too little")
				    : tr("; the text says %s too little"),
			    people_number(shown));
}

/* "data 523.56186716 USD million, rounds to 523.6; the text is 0.14 higher" */
void judgement_tell_difference(struct strbuf *out, const struct judgement *judgement,
			       bool is_of_data)
{
	const struct claim *claim = judgement->claim;
	int scale = claim->value.scale, power = judgement_power(judgement);
	struct strbuf value = STRBUF_INIT;
	struct dec exact, rounded;

	if (!judgement_shown_exact(judgement, &exact) ||
	    !ratio_round(judgement->exact, power, scale, DEC_HALF_AWAY, &rounded))
		return;
	strbuf_adds(&value, hedge_sign(judgement->hedge));
	judgement_add_number(&value, judgement, exact);
	judgement_add_unit(&value, judgement);
	strbuf_addf(out, is_of_data ? tr("the data say %s") : tr("the printed figures give %s"),
		    value.text);
	strbuf_take(out, &value);
	if (claim->relation == HEDGE_ABOVE || claim->relation == HEDGE_BELOW) {
		strbuf_adds(out, claim->relation == HEDGE_ABOVE ? tr(", which is not more")
								: tr(", which is not less"));
		return;
	}
	if (exact.scale > scale)
		strbuf_addf(out, tr(", which rounds to %s"),
			    claim_number(claim, rounded, (char[CLAIM_NUMBER_MAX]){""}));
	add_distance(out, claim, exact);
}

/* Whether a range is wide enough to be worth telling beside its value: it shows at three places
 * more than the claim's. */
static bool is_wide(const struct judgement *judgement)
{
	int power = judgement_power(judgement), places = judgement->claim->value.scale + 3;
	struct dec low, high, width;

	if (!judgement->has_range || places < 0 || !ratio_is_finite(judgement->range.low) ||
	    !ratio_is_finite(judgement->range.high))
		return judgement->has_range;
	return ratio_round(judgement->range.low, power, places, DEC_HALF_AWAY, &low) &&
	       ratio_round(judgement->range.high, power, places, DEC_HALF_AWAY, &high) &&
	       dec_sub(high, low, &width) &&
	       dec_cmp(width, (struct dec){.low = 2, .scale = (int16_t)places}) > 0;
}

/* A range at three places more than the claim, its ends without zeros that say nothing. */
static void add_finer_range(struct strbuf *out, const struct judgement *judgement)
{
	int power = judgement_power(judgement), places = judgement->claim->value.scale + 3;
	struct dec low, high;

	places = places < 0 ? 0 : places;
	if (!ratio_is_finite(judgement->range.low) || !ratio_is_finite(judgement->range.high) ||
	    !ratio_round(judgement->range.low, power, places, DEC_DOWN, &low) ||
	    !ratio_round(judgement->range.high, power, places, DEC_UP, &high)) {
		judgement_add_range(out, judgement, judgement->range, false);
		return;
	}
	low = dec_trim(low, judgement->claim->value.scale);
	high = dec_trim(high, judgement->claim->value.scale);
	strbuf_addf(out, tr_in("range", "%s to %s"),
		    claim_number(judgement->claim, low, (char[CLAIM_NUMBER_MAX]){""}),
		    claim_number(judgement->claim, high, (char[CLAIM_NUMBER_MAX]){""}));
}

/* "the published figures allow +1.6894% to +1.7287%" */
void judgement_tell_range(struct strbuf *out, const struct judgement *judgement)
{
	struct strbuf range = STRBUF_INIT;

	if (!is_wide(judgement))
		return;
	add_finer_range(&range, judgement);
	strbuf_addf(out, tr("the published figures allow %s"), range.text);
	strbuf_take(out, &range);
}

/* Which sentence is told with a range in it. */
void judgement_tell_with_range(struct strbuf *out, const struct judgement *judgement,
			       enum range_sentence sentence, struct interval range, bool with_unit)
{
	struct strbuf text = STRBUF_INIT;

	judgement_add_range(&text, judgement, range, with_unit);
	switch (sentence) {
	case READ_AS_A_ROUND_NUMBER:
		strbuf_addf(out, tr("a round number, taken as %s"), text.text);
		break;
	case ALL_FIGURES_ALLOW_ONLY:
		strbuf_addf(out, tr("all published figures together allow only %s"), text.text);
		break;
	case NOT_PRINTED_BUT_ALLOWED_ONLY:
		strbuf_addf(out, tr("not published, but the published figures allow only %s"),
			    text.text);
		break;
	case NOT_PRINTED_BUT_LEFT:
		strbuf_addf(out, tr("not published, but the published figures allow %s"),
			    text.text);
		break;
	case WOULD_HAVE_TO_BE:
		strbuf_addf(out, tr("given the other figures, it would have to be %s"), text.text);
		break;
	case PRINTED_FIGURES_ALLOW:
		strbuf_addf(out, tr("the printed figures allow %s"), text.text);
		break;
	case NOTHING_PINS:
		strbuf_addf(out, tr("nothing to check it against: the other figures allow %s"), text.text);
		break;
	case OTHER_FIGURES_ALLOW:
		strbuf_addf(out, tr("the other figures allow %s"), text.text);
		break;
	}
	strbuf_take(out, &text);
}
