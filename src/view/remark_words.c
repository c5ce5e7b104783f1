#include <stdio.h>
#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "language.h"
#include "country.h"
#include "names.h"
#include "people.h"
#include "reason.h"
#include "text.h"

/* --- numbers and ranges in a claim's terms ------------------------------------------------------ */

#define RANGE_DECIMALS_MAX 12
#define RANGE_DECIMALS_MORE 3 /* than the claim's, as everywhere where ends of ranges are shown */

/* An end with as few decimals as give it exactly, if these are no more than `most`. */
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

struct shown_range {
	struct dec low, high;
	bool has_low, has_high;
};

/*
 * The digits to show an exact range with, rounded outward. `most` decimals, or fewer: as many as
 * give both ends exactly, or the fewest that widen the range by no more than a twentieth. An
 * infinite end gives false for its side.
 */
static void range_digits(struct interval range, int power, int most, struct shown_range *out)
{
	struct dec fine_low = DEC_ZERO, fine_high = DEC_ZERO, width, wider, twentieth;

	if (ratio_is_decimal(range.low) && ratio_is_decimal(range.high)) {
		out->has_low = is_short(range.low, power, most, &out->low);
		out->has_high = is_short(range.high, power, most, &out->high);
		if (out->has_low && out->has_high)
			return;
	}
	out->has_low = ratio_is_finite(range.low) &&
		       ratio_round(range.low, power, RANGE_DECIMALS_MAX, DEC_DOWN, &fine_low);
	out->has_high = ratio_is_finite(range.high) &&
			ratio_round(range.high, power, RANGE_DECIMALS_MAX, DEC_UP, &fine_high);
	out->low = dec_trim(dec_round(fine_low, most, DEC_DOWN), 0);
	out->high = dec_trim(dec_round(fine_high, most, DEC_UP), 0);
	if (!out->has_low || !out->has_high || !dec_sub(fine_high, fine_low, &width) ||
	    !dec_mul(width, (struct dec){.low = 5, .scale = 2}, &twentieth) ||
	    (is_short(range.low, power, most, &wider) && is_short(range.high, power, most, &wider)))
		return;
	for (int decimals = 0; decimals < most; decimals++) {
		struct dec rounded_low = dec_round(fine_low, decimals, DEC_DOWN);
		struct dec rounded_high = dec_round(fine_high, decimals, DEC_UP);

		if (!dec_sub(rounded_high, rounded_low, &wider) || !dec_sub(wider, width, &wider) ||
		    dec_cmp(wider, twentieth) > 0)
			continue;
		out->low = rounded_low;
		out->high = rounded_high;
		return;
	}
}

void judgement_add_unit(struct strbuf *out, const struct judgement *judgement)
{
	const struct claim *claim = judgement->claim;
	struct unit unit = claim->has_unit ? claim->unit : judgement->unit;

	if (!claim->has_unit && claim->unit.power)
		unit.power = claim->unit.power;
	if (claim_is_amount(claim) && unit.currency[0])
		strbuf_addf(out, " %s", people_unit(unit));
}

void judgement_add_number(struct strbuf *out, const struct judgement *judgement, struct dec number)
{
	strbuf_adds(out, claim_number(judgement->claim, number, (char[CLAIM_NUMBER_MAX]){""}));
}

/* The ends of a range that has one or both; the unit stands behind the last number. */
static void add_ends(struct strbuf *out, const struct judgement *judgement,
		     const struct shown_range *range, bool with_unit)
{
	const char *first =
		claim_number(judgement->claim, range->low, (char[CLAIM_NUMBER_MAX]){""});
	struct strbuf last = STRBUF_INIT;

	judgement_add_number(&last, judgement, range->has_high ? range->high : range->low);
	if (with_unit)
		judgement_add_unit(&last, judgement);
	if (!range->has_high)
		range_add_people(out, last.text, NULL);
	else if (range->has_low && dec_cmp(range->low, range->high) == 0)
		strbuf_adds(out, last.text);
	else
		range_add_people(out, range->has_low ? first : NULL, last.text);
	strbuf_take(out, &last);
}

void judgement_add_range(struct strbuf *out, const struct judgement *judgement,
			 struct interval range, bool with_unit)
{
	int scale = judgement->claim->value.scale;
	struct shown_range shown;

	range_digits(range, judgement_power(judgement),
		     (scale > 0 ? scale : 0) + RANGE_DECIMALS_MORE, &shown);
	if (!shown.has_low && !shown.has_high)
		strbuf_adds(out, tr("any value"));
	else
		add_ends(out, judgement, &shown, with_unit);
}

/* A range at three places more than the claim, its ends without zeros that say nothing. */
static void add_finer_range(struct strbuf *out, const struct judgement *judgement,
			    struct interval range)
{
	int power = judgement_power(judgement), places = judgement->claim->value.scale + 3;
	struct dec low, high;

	places = places < 0 ? 0 : places;
	if (!ratio_is_finite(range.low) || !ratio_is_finite(range.high) ||
	    !ratio_round(range.low, power, places, DEC_DOWN, &low) ||
	    !ratio_round(range.high, power, places, DEC_UP, &high)) {
		judgement_add_range(out, judgement, range, false);
		return;
	}
	low = dec_trim(low, judgement->claim->value.scale);
	high = dec_trim(high, judgement->claim->value.scale);
	strbuf_addf(out, tr_in("range", "%s to %s"),
		    claim_number(judgement->claim, low, (char[CLAIM_NUMBER_MAX]){""}),
		    claim_number(judgement->claim, high, (char[CLAIM_NUMBER_MAX]){""}));
}

/* --- arguments ---------------------------------------------------------------------------------- */

enum distance { DISTANCE_SIGNED, DISTANCE_FALL, DISTANCE_DEFICIT };

/* Whether the text and the data agree on a fall or a deficit, and differ only in its size. */
static enum distance kind_of_distance(const struct claim *claim, struct dec exact)
{
	const struct indicator *indicator = claim->indicator;

	if (dec_sign(claim->value) >= 0 || dec_sign(exact) >= 0)
		return DISTANCE_SIGNED;
	if (strcmp(indicator->name, "balance") == 0)
		return DISTANCE_DEFICIT;
	/* growth and change, but for that of the balance */
	return indicator_needs_base(indicator) && !strstr(indicator->name, "balance") &&
			       !strstr(indicator->name, "contribution")
		       ? DISTANCE_FALL
		       : DISTANCE_SIGNED;
}

static void add_points(struct strbuf *out, bool is_fall, bool is_more, const char *number)
{
	if (is_fall)
		strbuf_addf(
			out,
			is_more ? tr("; the fall in the text is %s percentage points too large")
				: tr("; the fall in the text is %s percentage points too small"),
			number);
	else
		strbuf_addf(out,
			    is_more ? tr("; the text says %s percentage points too much")
				    : tr("; the text says %s percentage points too little"),
			    number);
}

static void add_amount(struct strbuf *out, enum distance kind, bool is_more, const char *number)
{
	if (kind == DISTANCE_DEFICIT)
		strbuf_addf(out,
			    is_more ? tr("; the deficit in the text is %s too large")
				    : tr("; the deficit in the text is %s too small"),
			    number);
	else if (kind == DISTANCE_FALL)
		strbuf_addf(out,
			    is_more ? tr("; the fall in the text is %s too large")
				    : tr("; the fall in the text is %s too small"),
			    number);
	else
		strbuf_addf(out,
			    is_more ? tr("; the text says %s too much")
				    : tr("; the text says %s too little"),
			    number);
}

/* "; the text says 0.14 too much" */
static void add_distance(struct strbuf *out, const struct claim *claim, struct dec exact)
{
	const enum distance kind = kind_of_distance(claim, exact);
	int scale = claim->value.scale;
	struct dec difference, shown;
	bool is_more;

	if (!dec_sub(claim->value, exact, &difference))
		return;
	shown = dec_round(dec_abs(difference), scale + 1 > 0 ? scale + 1 : 0, DEC_HALF_AWAY);
	if (dec_is_zero(shown))
		return;
	is_more = (dec_sign(difference) > 0) == (kind == DISTANCE_SIGNED);
	if (claim_is_percent(claim))
		add_points(out, kind == DISTANCE_FALL, is_more, people_number(shown));
	else
		add_amount(out, kind, is_more, people_number(shown));
}

/* "data 523.56186716 USD million, rounds to 523.6; the text says 0.14 too much" */
static void add_difference(struct strbuf *out, const struct judgement *judgement, bool is_of_data)
{
	const struct claim *claim = judgement->claim;
	int scale = claim->value.scale, power = judgement_power(judgement);
	struct strbuf value = STRBUF_INIT;
	struct dec exact, rounded;

	if (!judgement_shown_exact(judgement, &exact) ||
	    !ratio_round(judgement->exact, power, scale, DEC_HALF_AWAY, &rounded))
		return;
	strbuf_adds(&value, qualifier_sign(judgement->qualifier));
	judgement_add_number(&value, judgement, exact);
	judgement_add_unit(&value, judgement);
	strbuf_addf(out, is_of_data ? tr("the data say %s") : tr("the printed figures give %s"),
		    value.text);
	strbuf_take(out, &value);
	if (claim->relation == QUALIFIER_ABOVE || claim->relation == QUALIFIER_BELOW) {
		strbuf_adds(out, claim->relation == QUALIFIER_ABOVE ? tr(", which is not more")
								    : tr(", which is not less"));
		return;
	}
	if (exact.scale > scale)
		strbuf_addf(out, tr(", which rounds to %s"),
			    claim_number(claim, rounded, (char[CLAIM_NUMBER_MAX]){""}));
	add_distance(out, claim, exact);
}

/* "Ministry of Foreign Affairs of Kazakhstan, 2024-10-18" for the period's row, or the latest. */
static void add_dated_source(struct strbuf *out, const struct series *series, struct period period)
{
	const struct observation *row = series_find_row(series, period);
	char date[PUB_DATE_TEXT_MAX];

	row = row ? row : series->rows[series->n - 1];
	text_add_shown(out, series->source, strlen(series->source));
	pub_date_format(row->published, date);
	strbuf_addf(out, ", %s", date[0] ? date : tr("undated"));
}

/* "turnover 2022 = 514.5 and growth 2023 = +1.7%" */
static void add_statements(struct strbuf *out, const struct remark_argument *argument)
{
	for (size_t i = 0; i < argument->n; i++) {
		if (i)
			strbuf_adds(out, i + 1 == argument->n ? tr(" and ") : ", ");
		claim_add_statement(out, argument->claims[i], argument->with_units);
	}
}

/* "turnover 2022, Kazakhstan with Belgium" */
static void add_subject(struct strbuf *out, const struct claim *claim)
{
	claim_add_subject(out, claim);
	add_pair(out, claim->reading->reporter, claim->reading->partner);
}

/* "no turnover for 2021" */
static void add_missing(struct strbuf *out, const struct missing_value *missing)
{
	struct value value = {.period = missing->period,
			      .base = missing->base,
			      .has_base = missing->has_base,
			      .candidate = missing->candidate,
			      .candidate_in_file = missing->candidate_in_file,
			      .n_reasons = missing->n};
	const struct value *shown = &value;

	memcpy(value.reasons, missing->reasons, missing->n * sizeof(missing->reasons[0]));
	if (missing->candidate)
		value.candidate_level = *missing->candidate_level;
	reason_add_phrase(out, &shown, 1);
}

static void add_argument(struct strbuf *out, const struct remark_argument *argument,
			 const struct judgement *of)
{
	char date[PUB_DATE_TEXT_MAX];

	switch (argument->kind) {
	case ARGUMENT_RANGE:
	case ARGUMENT_RANGE_WITH_UNIT:
		judgement_add_range(out, of, argument->range,
				    argument->kind == ARGUMENT_RANGE_WITH_UNIT);
		break;
	case ARGUMENT_FINER_RANGE:
		add_finer_range(out, of, argument->range);
		break;
	case ARGUMENT_NUMBER:
	case ARGUMENT_PLUS_NUMBER:
		dec_add_people(out, argument->number,
			       argument->kind == ARGUMENT_PLUS_NUMBER &&
				       of->claim->indicator->is_signed);
		break;
	case ARGUMENT_CLAIM_NUMBER:
	case ARGUMENT_WITH_UNIT:
		judgement_add_number(out, of, argument->number);
		if (argument->kind == ARGUMENT_WITH_UNIT)
			judgement_add_unit(out, of);
		break;
	case ARGUMENT_PERIOD:
		strbuf_adds(out, people_period(argument->period));
		break;
	case ARGUMENT_DATE:
		pub_date_format(argument->date, date);
		strbuf_adds(out, date);
		break;
	case ARGUMENT_CODE:
		strbuf_adds(out, argument->code);
		break;
	case ARGUMENT_COUNTRY:
		country_add_in_sentence(out, argument->code);
		break;
	case ARGUMENT_COUNT:
		strbuf_addf(out, "%zu", argument->count);
		break;
	case ARGUMENT_TEXT:
		strbuf_adds(out, argument->text);
		break;
	case ARGUMENT_MISSING:
		add_missing(out, argument->missing);
		break;
	case ARGUMENT_WORDS:
		strbuf_adds(out, tr(argument->text));
		break;
	case ARGUMENT_SOURCE:
		add_dated_source(out, argument->series, of->claim->period);
		break;
	case ARGUMENT_SUBJECT:
		add_subject(out, argument->claim);
		break;
	case ARGUMENT_STATEMENTS:
		add_statements(out, argument);
		break;
	case ARGUMENT_EXACT: /* of a whole sentence */
		break;
	}
}

/* --- sentences ---------------------------------------------------------------------------------- */

#undef ROW
#define ROW(constant, sentence) [constant] = sentence,

/* Without capital or full stop; the arguments in order, each for a conversion of printf. NULL: built of
 * several (add_built). */
static const char *const sentences[REMARK_COUNT] = {
#include "remarks.inc"
};

/* The sentence with its arguments: "%s" takes the next one, "%2$s" that one. */
static void add_sentence(struct strbuf *out, const char *sentence, const struct remark *remark,
			 const struct judgement *of)
{
	size_t next = 0;

	for (const char *at = sentence; *at;) {
		size_t n = strcspn(at, "%"), which;

		strbuf_add(out, at, n);
		at += n;
		if (!*at)
			break;
		if (text_is_digit(at[1]) && at[2] == '$') {
			which = (size_t)(at[1] - '1');
			at += 4;
		} else {
			which = next++;
			at += 2;
		}
		if (which < remark->n)
			add_argument(out, &remark->arguments[which], of);
	}
}

/* "178.4 + 196.5 = 374.9, cut off at the last place instead of rounded" */
static void add_cut(struct strbuf *out, const struct remark *remark, const struct judgement *of)
{
	const char *formula = remark->arguments[0].text;
	struct strbuf value = STRBUF_INIT;

	strbuf_addf(&value, "%s%s", formula, *formula ? " = " : "");
	add_argument(&value, &remark->arguments[1], of);
	strbuf_addf(out, tr("%s, cut off at the last digit instead of rounded"), value.text);
	strbuf_take(out, &value);
}

/* A sentence that is put together. */
static void add_built(struct strbuf *out, const struct remark *remark, const struct judgement *of)
{
	const struct remark_argument *first = remark->arguments;
	struct judgement exact = *of;

	switch ((int)remark->code) {
	case REMARK_MISSING_FULL_YEAR:
		add_missing(out, first->missing);
		strbuf_addf(out, "%s%s", tr("; "),
			    tr("part of a year is never compared with a full year"));
		break;
	case REMARK_DIFFERS_FROM_DATA:
	case REMARK_DIFFERS_FROM_PRINTED:
		exact.exact = first->exact;
		exact.qualifier = first->qualifier;
		add_difference(out, &exact, remark->code == REMARK_DIFFERS_FROM_DATA);
		break;
	case REMARK_CUT:
		add_cut(out, remark, of);
		break;
	case REMARK_IMPOSSIBLE:
		strbuf_addf(
			out,
			tr("impossible: growth is %s or more, a share is %s to %s, a level is zero "
			   "or more"),
			percent_people(dec_from_int(-100), false, (char[PERCENT_PEOPLE_MAX]){""}),
			percent_people(DEC_ZERO, false, (char[PERCENT_PEOPLE_MAX]){""}),
			percent_people(dec_from_int(100), false, (char[PERCENT_PEOPLE_MAX]){""}));
		break;
	default:
		break;
	}
}

void remark_add_words(struct strbuf *out, const struct remark *remark, const struct judgement *of)
{
	const char *sentence = sentences[remark->code];

	if (remark->cause)
		strbuf_addf(out, tr("%s: "), tr_in("cause", remark->cause));
	if (sentence)
		add_sentence(out, tr(sentence), remark, of);
	else
		add_built(out, remark, of);
}
