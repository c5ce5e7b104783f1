#include "cause.h"

#include <string.h>

#include "people.h"
#include "text.h"

/* The question with what all causes need. */
struct inquiry {
	const struct cause_question *q;
	struct interval printed; /* what the claim's digits stand for, exact terms */
	struct dec value;	 /* the claim's value, exact terms */
	struct strbuf text;
	enum diag_code code;
};

/* --- readings ----------------------------------------------------------------------------------- */

/* Whether a reading with this value, and these that rounding allows, hits the printed digits. */
static bool hits(const struct inquiry *inquiry, struct ratio exact, struct interval range)
{
	return interval_contains(inquiry->printed, exact) ||
	       interval_overlaps(inquiry->printed, range);
}

/* Whether a reading's value rounds to the printed digits. */
static bool hits_exactly(const struct inquiry *inquiry, struct ratio exact)
{
	return interval_contains(inquiry->printed, exact);
}

/* Whether rounding allows a reading, and its value is off by less than one unit of the last place. */
static bool hits_nearly(const struct inquiry *inquiry, struct ratio exact, struct interval range)
{
	struct dec unit = {.low = 1, .scale = inquiry->value.scale}, low, high;

	return hits(inquiry, exact, range) && dec_sub(inquiry->value, unit, &low) &&
	       dec_add(inquiry->value, unit, &high) && ratio_cmp(ratio_of(low), exact) < 0 &&
	       ratio_cmp(exact, ratio_of(high)) < 0;
}

/* An indicator's value in the series; false if there is none. */
static bool read_value(struct inquiry *inquiry, const char *indicator, struct period period,
		       struct value *out)
{
	enum diag_code code;

	if (!inquiry->q->series)
		return false;
	code = indicator_value(inquiry->q->calc, indicator_find(indicator), inquiry->q->series,
			       period, out);
	if (code)
		inquiry->code = code;
	return !code && out->state == FIGURE_PRESENT && out->hedge == HEDGE_NONE;
}

static bool read_level(struct inquiry *inquiry, enum flow flow, struct period period,
		       struct level *out)
{
	enum diag_code code;

	if (!inquiry->q->series)
		return false;
	code = series_level(inquiry->q->series, flow, period, &inquiry->q->calc->tiling, out);
	if (code)
		inquiry->code = code;
	return !code && out->state == FIGURE_PRESENT && out->hedge == HEDGE_NONE;
}

/* The two levels of a growth or change: now and a year before. */
static bool read_pair(struct inquiry *inquiry, struct level *now, struct level *base)
{
	const struct claim *claim = inquiry->q->claim;
	struct period before;

	return period_years_before(claim->period, 1, &before) &&
	       read_level(inquiry, claim->indicator->flow, claim->period, now) &&
	       read_level(inquiry, claim->indicator->flow, before, base) &&
	       dec_sign(base->range.low.numerator) > 0;
}

/* over / under - 1; false unless under is above zero and the result fits. */
static bool growth_between(struct dec over, struct dec under, struct ratio *out)
{
	struct dec difference;

	*out = ratio_of(DEC_ZERO);
	if (dec_sign(under) <= 0 || !dec_sub(over, under, &difference))
		return false;
	*out = ratio_make(difference, under);
	return true;
}

/* over / under - 1, with its range, for levels above zero; false if it does not fit. */
static bool growth_of(const struct level *over, const struct level *under, struct ratio *exact,
		      struct interval *range)
{
	return growth_between(over->value, under->value, exact) &&
	       ratio_is_finite(over->range.high) && ratio_is_finite(under->range.high) &&
	       growth_between(over->range.low.numerator, under->range.high.numerator,
			      &range->low) &&
	       growth_between(over->range.high.numerator, under->range.low.numerator, &range->high);
}

static bool is_growth(const struct claim *claim)
{
	return strstr(claim->indicator->name, "growth") != NULL;
}

static bool is_change(const struct claim *claim)
{
	const char *name = claim->indicator->name;

	return strcmp(name, "change") == 0 || strcmp(name, "exports_change") == 0 ||
	       strcmp(name, "imports_change") == 0;
}

/* --- telling ------------------------------------------------------------------------------------ */

static void add_words(struct inquiry *inquiry, const char *words)
{
	strbuf_adds(&inquiry->text, words);
}

static void add_number(struct inquiry *inquiry, struct dec number)
{
	dec_add_people(&inquiry->text, number, false);
}

static void add_period(struct inquiry *inquiry, struct period period)
{
	period_add_people(&inquiry->text, period);
}

/* The claim's number as it was printed. */
static void add_printed(struct inquiry *inquiry)
{
	claim_add_number(&inquiry->text, inquiry->q->claim);
}

/* --- the causes --------------------------------------------------------------------------------- */

/* An amount in exact terms as the claim's unit has it, rounded to `decimals`. */
static bool round_part(const struct inquiry *inquiry, struct dec part, int decimals,
		       struct dec *out)
{
	const struct claim *claim = inquiry->q->claim;
	int power = claim->has_unit ? inquiry->q->unit.power - claim->unit.power : 0;

	if (!dec_shift(part, power, out))
		return false;
	*out = dec_round(*out, decimals, DEC_HALF_AWAY);
	return true;
}

/*
 * Turnover or balance added up from exports and imports after each was rounded, one of them to the
 * printed place, the other to that or to fewer decimals.
 */
static bool is_sum_of_rounded_flows(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	bool is_sum = strcmp(claim->indicator->name, "turnover") == 0;
	int most = claim->value.scale > 0 ? claim->value.scale : 0;
	struct level exports, imports;

	if ((!is_sum && strcmp(claim->indicator->name, "balance") != 0) ||
	    !read_level(inquiry, FLOW_EXPORTS, claim->period, &exports) ||
	    !read_level(inquiry, FLOW_IMPORTS, claim->period, &imports))
		return false;
	for (int fewer = most; fewer >= 0; fewer--) {
		for (int side = 0; side < 2; side++) {
			struct dec x, m, result;

			if (!round_part(inquiry, exports.value, side ? fewer : most, &x) ||
			    !round_part(inquiry, imports.value, side ? most : fewer, &m) ||
			    !(is_sum ? dec_add(x, m, &result) : dec_sub(x, m, &result)) ||
			    dec_cmp(result, claim->value) != 0 || result.scale != most)
				continue;
			add_number(inquiry, x);
			add_words(inquiry, is_sum ? " + " : " " TEXT_MINUS " ");
			add_number(inquiry, m);
			add_words(inquiry, " = ");
			add_printed(inquiry);
			add_words(inquiry, is_sum ? ", figures added after rounding"
						  : ", figures subtracted after rounding");
			return true;
		}
	}
	return false;
}

/* A level added up from the rows within its period after each was rounded to the printed place. */
static bool is_sum_of_rounded_rows(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	struct tiling *tiling = &inquiry->q->calc->tiling;
	int decimals = claim->value.scale > 0 ? claim->value.scale : 0;
	struct dec sum = DEC_ZERO;
	enum diag_code code;

	if (claim->indicator->kind != KIND_LEVEL)
		return false;
	code = series_tile(inquiry->q->series, claim->indicator->flow, claim->period, TILE_OR_PARTS,
			   false, tiling, NULL);
	if (code) {
		inquiry->code = code == DIAG_NOMEM ? code : inquiry->code;
		return false;
	}
	for (size_t i = 0; i < tiling->n; i++) {
		struct tiling one = {.rows = tiling->rows + i, .n = 1};
		struct level part;
		struct dec rounded;

		series_sum_rows(inquiry->q->series, claim->indicator->flow, &one, &part);
		if (part.state != FIGURE_PRESENT || part.hedge ||
		    !round_part(inquiry, part.value, decimals, &rounded) ||
		    !dec_add(sum, rounded, &sum))
			return false;
	}
	if (tiling->n < 2 || dec_cmp(sum, claim->value) != 0)
		return false;
	strbuf_addf(&inquiry->text, "%zu periods that add up to ", tiling->n);
	add_printed(inquiry);
	add_words(inquiry, " when each is rounded first");
	return true;
}

static bool is_sum_of_rounded_parts(struct inquiry *inquiry)
{
	if (!inquiry->q->is_data || !inquiry->q->series || inquiry->q->claim->is_multiple)
		return false;
	return is_sum_of_rounded_flows(inquiry) || is_sum_of_rounded_rows(inquiry);
}

/* The right value in the claim's own terms: percent, its unit. */
static int power_to_printed(const struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;

	if (claim->is_multiple)
		return 0;
	if (claim_is_percent(claim))
		return 2;
	return claim->has_unit ? inquiry->q->unit.power - claim->unit.power : 0;
}

static bool is_cut(struct inquiry *inquiry)
{
	struct judgement shown = {
		.claim = inquiry->q->claim, .exact = inquiry->q->exact, .unit = inquiry->q->unit};
	struct dec cut, finer;

	if (!inquiry->q->has_exact ||
	    !ratio_round(inquiry->q->exact, power_to_printed(inquiry),
			 inquiry->q->claim->value.scale, DEC_CUT, &cut) ||
	    dec_cmp(cut, inquiry->q->claim->value) != 0 || dec_is_zero(cut) ||
	    !judgement_shown_exact(&shown, &finer))
		return false;
	judgement_add_number(&inquiry->text, &shown, finer);
	add_words(inquiry, " without rounding");
	return true;
}

static bool is_divided_by_the_new_value(struct inquiry *inquiry)
{
	struct level now, base;
	struct ratio backwards;
	struct interval range, reading;

	/* (now - base) / now is 1 - base / now: the growth back from now to base, with the other
	 * sign. */
	if (!is_growth(inquiry->q->claim) || !read_pair(inquiry, &now, &base) ||
	    dec_sign(now.range.low.numerator) <= 0 || !growth_of(&base, &now, &backwards, &range))
		return false;
	backwards.numerator = dec_negate(backwards.numerator);
	reading = (struct interval){range.high, range.low};
	reading.low.numerator = dec_negate(reading.low.numerator);
	reading.high.numerator = dec_negate(reading.high.numerator);
	if (!hits_nearly(inquiry, backwards, reading))
		return false;
	add_words(inquiry, "(");
	add_number(inquiry, now.value);
	add_words(inquiry, " " TEXT_MINUS " ");
	add_number(inquiry, base.value);
	add_words(inquiry, ") / ");
	add_number(inquiry, now.value);

	return true;
}

/* What a growth differs by from the growth of the year before. */
static bool is_growth_in_points(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	struct period before;
	struct value now, then;
	struct dec left, right, over, under;

	if (!is_growth(claim) || !period_years_before(claim->period, 1, &before) ||
	    !read_value(inquiry, claim->indicator->name, claim->period, &now) ||
	    !read_value(inquiry, claim->indicator->name, before, &then) ||
	    !dec_mul(now.exact.numerator, then.exact.denominator, &left) ||
	    !dec_mul(then.exact.numerator, now.exact.denominator, &right) ||
	    !dec_sub(left, right, &over) ||
	    !dec_mul(now.exact.denominator, then.exact.denominator, &under) ||
	    !hits_exactly(inquiry, ratio_make(over, under)))
		return false;
	add_words(inquiry, "by that many points it differs from the growth of ");
	add_period(inquiry, before);
	return true;
}

/* A flow's contribution to turnover's growth taken for the flow's own growth, or the reverse. */
static bool is_points_for_percent(struct inquiry *inquiry)
{
	static const struct {
		const char *claimed, *read, *words;
	} pairs[] = {
		{"exports_growth", "exports_contribution",
		 "that many percentage points of turnover's growth come from exports"},
		{"imports_growth", "imports_contribution",
		 "that many percentage points of turnover's growth come from imports"},
		{"exports_contribution", "exports_growth", "by that many percent exports grew"},
		{"imports_contribution", "imports_growth", "by that many percent imports grew"},
	};

	if (is_growth_in_points(inquiry))
		return true;
	for (size_t i = 0; i < countof(pairs); i++) {
		struct value value;

		if (strcmp(inquiry->q->claim->indicator->name, pairs[i].claimed) != 0 ||
		    !read_value(inquiry, pairs[i].read, inquiry->q->claim->period, &value) ||
		    !hits_exactly(inquiry, value.exact))
			continue;
		add_words(inquiry, pairs[i].words);
		return true;
	}
	return false;
}

/* value + number, for the value and both ends; false if it does not fit. */
static bool add_whole(struct ratio *exact, struct interval *range, int number)
{
	struct ratio *const all[] = {exact, &range->low, &range->high};

	for (size_t i = 0; i < countof(all); i++) {
		struct dec whole = dec_from_int(number);

		if (!ratio_is_finite(*all[i]))
			continue;
		if (!dec_mul(whole, all[i]->denominator, &whole) ||
		    !dec_add(all[i]->numerator, whole, &all[i]->numerator))
			return false;
	}
	return true;
}

static bool is_index_for_growth(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	struct value value;

	if (!is_growth(claim) ||
	    !read_value(inquiry, claim->indicator->name, claim->period, &value) ||
	    !add_whole(&value.exact, &value.range, 1) || !hits_exactly(inquiry, value.exact))
		return false;
	add_words(inquiry, "the year before is 100 in it");
	return true;
}

/* "By k times" is "to k + 1 times"; the two are mistaken for each other. */
static bool is_by_for_to(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;

	if (!claim->is_multiple || !inquiry->q->has_exact || !inquiry->q->has_range)
		return false;
	for (int step = -1; step <= 1; step += 2) {
		struct ratio exact = inquiry->q->exact;
		struct interval range = inquiry->q->range;

		if (!add_whole(&exact, &range, step) || !hits_nearly(inquiry, exact, range))
			continue;
		add_words(inquiry, step < 0 ? "it grew by so many times, not to so many times"
					    : "it grew to so many times, not by so many times");
		return true;
	}
	return false;
}

static bool is_sign(struct inquiry *inquiry)
{
	struct ratio exact = inquiry->q->exact;
	struct interval range;

	if (dec_is_zero(inquiry->value) || inquiry->q->claim->indicator->kind == KIND_LEVEL ||
	    !inquiry->q->has_range || !ratio_is_finite(inquiry->q->range.low) ||
	    !ratio_is_finite(inquiry->q->range.high))
		return false;
	range = (struct interval){inquiry->q->range.high, inquiry->q->range.low};
	range.low.numerator = dec_negate(range.low.numerator);
	range.high.numerator = dec_negate(range.high.numerator);
	exact.numerator = dec_negate(exact.numerator);
	if (inquiry->q->has_exact ? !interval_contains(inquiry->printed, exact)
				  : !interval_overlaps(inquiry->printed, range))
		return false;
	add_words(inquiry, "with the other one it holds");
	return true;
}

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

static bool is_scale(struct inquiry *inquiry)
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
		power = power < 0 ? -power : power;
		strbuf_addf(&inquiry->text, "it should be %s times %s",
			    power == 3	 ? "a thousand"
			    : power == 6 ? "a million"
					 : "a billion",
			    powers[i] > 0 ? "as much" : "less");
		return true;
	}
	return false;
}

/* The same digits in a series of another currency of the same pair. */
static bool is_currency(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	const struct series_set *set = inquiry->q->calc->set;

	if (!claim_is_amount(claim) || !claim->has_unit || !set || !inquiry->q->series)
		return false;
	for (size_t i = 0; i < set->n; i++) {
		const struct series *other = &set->series[i];
		struct interval printed;
		struct value value;

		if (unit_same_currency(other->unit, claim->unit) || !other->unit.currency[0] ||
		    strcmp(other->reporter, inquiry->q->series->reporter) != 0 ||
		    strcmp(other->partner, inquiry->q->series->partner) != 0)
			continue;
		if (indicator_value(inquiry->q->calc, claim->indicator, other, claim->period,
				    &value)) {
			inquiry->code = DIAG_NOMEM;
			return false;
		}
		if (value.state != FIGURE_PRESENT || value.hedge ||
		    !interval_shift(claim->range, claim->unit.power - other->unit.power,
				    &printed) ||
		    (!interval_contains(printed, value.exact) &&
		     !interval_overlaps(printed, value.range)))
			continue;
		strbuf_addf(&inquiry->text, "that many %s, not %s", other->unit.currency,
			    claim->unit.currency);
		return true;
	}
	return false;
}

#define ROWS_SEARCHED 1000 /* other periods are looked at in series of up to so many */

/* A growth or change against another period than the same months a year before. */
static bool is_against_another_base(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	const struct series *series = inquiry->q->series;
	enum flow flow = claim->indicator->flow;
	struct level now;

	if ((!is_growth(claim) && !is_change(claim)) || series->n > ROWS_SEARCHED ||
	    !read_level(inquiry, flow, claim->period, &now))
		return false;
	for (size_t i = series->n; i-- > 0;) {
		struct period other = series->rows[i]->period, before;
		struct ratio exact;
		struct interval range;
		struct level base;
		struct dec difference;

		if (period_equal(other, claim->period) ||
		    (period_years_before(claim->period, 1, &before) &&
		     period_equal(other, before)) ||
		    !read_level(inquiry, flow, other, &base))
			continue;
		if (is_growth(claim)) {
			if (!growth_of(&now, &base, &exact, &range))
				continue;
		} else {
			if (!dec_sub(now.value, base.value, &difference) ||
			    !interval_sub(now.range, base.range, &range))
				continue;
			exact = ratio_of(difference);
		}
		if (!hits_exactly(inquiry, exact))
			continue;
		add_words(inquiry, "it is against ");
		add_words(inquiry, period_is_year(other) && !period_is_year(claim->period)
					   ? "the whole of "
					   : "");
		add_period(inquiry, other);
		add_words(inquiry, " (");
		add_number(inquiry, base.value);
		add_words(inquiry, "), not against the same months a year before");
		return true;
	}
	return false;
}

static bool is_another_period(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	const struct series *series = inquiry->q->series;

	if (!series || claim->is_multiple)
		return false;
	if (is_against_another_base(inquiry))
		return true;
	if (!inquiry->q->is_data ||
	    series->n > ROWS_SEARCHED) /* the set's other figures are claims of their own */
		return false;
	for (size_t i = series->n; i-- > 0;) {
		struct period other = series->rows[i]->period;
		struct value value;

		if (period_equal(other, claim->period) ||
		    !read_value(inquiry, claim->indicator->name, other, &value) ||
		    !hits_exactly(inquiry, value.exact))
			continue;
		add_words(inquiry, "it is the figure for ");
		add_period(inquiry, other);
		return true;
	}
	return false;
}

static bool is_swapped(struct inquiry *inquiry)
{
	static const char *const pairs[][2] = {
		{"exports", "imports"},
		{"exports_growth", "imports_growth"},
		{"exports_change", "imports_change"},
		{"exports_share", "imports_share"},
		{"exports_contribution", "imports_contribution"},
	};
	const struct claim *claim = inquiry->q->claim;
	const char *name = claim->indicator->name;

	if (claim->is_multiple || !inquiry->q->is_data)
		return false;
	for (size_t i = 0; i < countof(pairs); i++) {
		for (size_t side = 0; side < 2; side++) {
			struct value value;

			if (strcmp(name, pairs[i][side]) != 0 ||
			    !read_value(inquiry, pairs[i][1 - side], claim->period, &value) ||
			    !hits_exactly(inquiry, value.exact))
				continue;
			strbuf_addf(&inquiry->text, "it is the figure for %s",
				    side ? "exports" : "imports");
			return true;
		}
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
	claim_add_number(&inquiry->text, &corrected);
	add_words(inquiry, " was meant");
	return true;
}

#define DIGITS_NEEDED 3

/* Whether digit i is the first of the whole text. */
static bool is_leading_place(const struct digits *digits, size_t i)
{
	return i == 0 && (digits->places[0] == 0 || digits->text[digits->places[0] - 1] == '-');
}

static bool is_two_digits_exchanged(struct inquiry *inquiry)
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

static bool is_one_digit(struct inquiry *inquiry)
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

/* A figure of an earlier publication, or a growth that takes one. */
static bool is_superseded(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	const struct series *series = inquiry->q->series;
	enum flow flow = claim->indicator->flow;
	bool level = claim->indicator->kind == KIND_LEVEL && !claim->is_multiple;

	if (!series || (!level && !is_growth(claim)))
		return false;
	for (size_t i = series->n_superseded; i-- > 0;) {
		const struct observation *row = series->superseded[i];
		struct level old = {.hedge = HEDGE_NONE}, now, base;
		struct tiling one = {.rows = series->superseded + i, .n = 1};
		struct period before;
		struct ratio exact;
		struct interval range = {ratio_of(DEC_ZERO), ratio_of(DEC_ZERO)};
		char date[PUB_DATE_TEXT_MAX];
		bool is_hit = false;

		series_sum_rows(series, flow, &one, &old);
		if (old.state != FIGURE_PRESENT || old.hedge)
			continue;
		if (level) {
			is_hit = period_equal(row->period, claim->period) &&
				 hits_exactly(inquiry, ratio_of(old.value));
		} else if (period_equal(row->period, claim->period)) {
			is_hit = read_pair(inquiry, &now, &base) &&
				 growth_of(&old, &base, &exact, &range) &&
				 hits_exactly(inquiry, exact);
		} else if (period_years_before(claim->period, 1, &before) &&
			   period_equal(row->period, before)) {
			is_hit = read_level(inquiry, flow, claim->period, &now) &&
				 growth_of(&now, &old, &exact, &range) &&
				 hits_exactly(inquiry, exact);
		}
		if (!is_hit)
			continue;
		pub_date_format(row->published, date);
		add_words(inquiry, level ? "it is the figure " : "it takes the figure ");
		add_number(inquiry, old.value);
		strbuf_addf(&inquiry->text, " for ");
		add_period(inquiry, row->period);
		strbuf_addf(&inquiry->text, " %s%s, which was replaced later",
			    date[0] ? "published " : "of an undated publication", date);
		return true;
	}
	return false;
}

static bool is_rounded_twice(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	int power = power_to_printed(inquiry);

	if (!inquiry->q->has_exact)
		return false;
	for (int decimals = claim->value.scale + 1; decimals <= claim->value.scale + 4;
	     decimals++) {
		struct dec once;

		if (decimals > DEC_MAX_SCALE ||
		    !ratio_round(inquiry->q->exact, power, decimals, DEC_HALF_AWAY, &once) ||
		    dec_cmp(dec_round(once, claim->value.scale, DEC_HALF_AWAY), claim->value) != 0)
			continue;
		add_words(inquiry, "rounded to ");
		dec_add_people(&inquiry->text, once, claim->indicator->is_signed);
		add_words(inquiry, " first");
		return true;
	}
	return false;
}

/* In the order in which they are told. */
static const struct cause {
	const char *name;
	bool (*is_so)(struct inquiry *inquiry);
	int digits;		/* significant digits that the printed figure must have */
	bool speaks_for_itself; /* its text needs no name before it */
} causes[] = {
	{"sum of rounded parts", is_sum_of_rounded_parts, 1, true},
	{"cut", is_cut, 1, false},
	{"divided by the new value", is_divided_by_the_new_value, 2, false},
	{"percent against percentage points", is_points_for_percent, 2, false},
	{"index against growth", is_index_for_growth, 2, false},
	{"by or to k times", is_by_for_to, 1, false},
	{"sign", is_sign, 2, false},
	{"scale", is_scale, 2, false},
	{"currency", is_currency, 2, false},
	{"another period", is_another_period, 2, false},
	{"exports and imports swapped", is_swapped, 2, false},
	{"two digits exchanged", is_two_digits_exchanged, DIGITS_NEEDED, false},
	{"one digit", is_one_digit, DIGITS_NEEDED, false},
	{"superseded vintage", is_superseded, 2, false},
	{"rounded twice", is_rounded_twice, 1, false},
};

/* The text in work, with the cause's name before it; NULL: out of memory. */
static const char *keep_text(struct inquiry *inquiry, const struct cause *cause)
{
	struct strbuf named = STRBUF_INIT;
	const char *kept = NULL;

	if (!cause->speaks_for_itself)
		strbuf_addf(&named, "%s: ", cause->name);
	strbuf_add(&named, inquiry->text.text, inquiry->text.len);
	if (!named.failed && !inquiry->text.failed)
		kept = arena_copy(inquiry->q->arena, named.text, named.len);
	strbuf_release(&named);
	return kept;
}

enum diag_code causes_find(const struct cause_question *question, struct judgement *out)
{
	struct inquiry inquiry = {.q = question, .text = STRBUF_INIT};
	int digits = dec_significant_digits(question->claim->value);
	bool other_currency;

	if (question->claim->relation || question->claim->is_sum ||
	    !claim_exact_range(question->claim, question->unit, &inquiry.printed) ||
	    !claim_exact_value(question->claim, question->unit, &inquiry.value))
		return DIAG_OK;
	other_currency = claim_is_amount(question->claim) && question->claim->has_unit &&
			 !unit_same_currency(question->claim->unit, question->unit);
	for (size_t i = 0; i < countof(causes) && out->n_causes < CAUSES_TOLD && !inquiry.code;
	     i++) {
		const char *text;

		/* Numbers of another currency say nothing about this one's. */
		if (other_currency && causes[i].is_so != is_currency)
			continue;
		strbuf_clear(&inquiry.text);
		if (digits < causes[i].digits || !causes[i].is_so(&inquiry))
			continue;
		text = keep_text(&inquiry, &causes[i]);
		if (!text) {
			inquiry.code = DIAG_NOMEM;
			break;
		}
		out->causes[out->n_causes] = causes[i].name;
		out->cause_texts[out->n_causes++] = text;
	}
	strbuf_release(&inquiry.text);
	return inquiry.code;
}
