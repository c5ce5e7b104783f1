#include "indicator.h"

#include <assert.h>
#include <string.h>

#include "text.h"

enum formula {
	FORMULA_LEVEL,
	FORMULA_BALANCE,
	FORMULA_GROWTH,
	FORMULA_CHANGE,
	FORMULA_BALANCE_CHANGE,
	FORMULA_COVERAGE,
	FORMULA_NORMALISED_BALANCE,
	FORMULA_SHARE,
	FORMULA_CONTRIBUTION,
	FORMULA_AVERAGE,
};

const struct indicator indicators[] = {
	{"exports", NULL, "Exports", KIND_LEVEL, false, FORMULA_LEVEL, FLOW_EXPORTS, "exports",
	 "goods that the reporter sent to the partner", ""},
	{"imports", NULL, "Imports", KIND_LEVEL, false, FORMULA_LEVEL, FLOW_IMPORTS, "imports",
	 "goods that the reporter received from the partner", ""},
	{"turnover", "total_trade", "Turnover", KIND_LEVEL, false, FORMULA_LEVEL, FLOW_TURNOVER,
	 "exports + imports, unless the source prints it", "exports and imports together", ""},
	{"balance", NULL, "Balance", KIND_BALANCE, false, FORMULA_BALANCE, FLOW_TURNOVER,
	 "exports - imports", "exports less imports; below zero it is a deficit", ""},
	{"growth", "turnover_growth", "Growth", KIND_PERCENT, true, FORMULA_GROWTH, FLOW_TURNOVER,
	 "turnover / turnover a year before - 1", "turnover against the same months a year before",
	 ""},
	{"exports_growth", NULL, "Exports growth", KIND_PERCENT, true, FORMULA_GROWTH, FLOW_EXPORTS,
	 "exports / exports a year before - 1", "exports against the same months a year before",
	 ""},
	{"imports_growth", NULL, "Imports growth", KIND_PERCENT, true, FORMULA_GROWTH, FLOW_IMPORTS,
	 "imports / imports a year before - 1", "imports against the same months a year before",
	 ""},
	{"change", "turnover_change", "Change", KIND_BALANCE, true, FORMULA_CHANGE, FLOW_TURNOVER,
	 "turnover - turnover a year before",
	 "what turnover rose or fell by against the same months a year before", ""},
	{"exports_change", NULL, "Exports change", KIND_BALANCE, true, FORMULA_CHANGE, FLOW_EXPORTS,
	 "exports - exports a year before",
	 "what exports rose or fell by against the same months a year before", ""},
	{"imports_change", NULL, "Imports change", KIND_BALANCE, true, FORMULA_CHANGE, FLOW_IMPORTS,
	 "imports - imports a year before",
	 "what imports rose or fell by against the same months a year before", ""},
	{"balance_change", NULL, "Balance change", KIND_BALANCE, true, FORMULA_BALANCE_CHANGE,
	 FLOW_TURNOVER, "balance - balance a year before",
	 "what the balance rose or fell by against the same months a year before", ""},
	{"coverage", NULL, "Coverage", KIND_PERCENT, false, FORMULA_COVERAGE, FLOW_TURNOVER,
	 "exports / imports", "the part of imports that exports pay for", ""},
	{"normalised_balance", NULL, "Normalised balance", KIND_PERCENT, false,
	 FORMULA_NORMALISED_BALANCE, FLOW_TURNOVER, "(exports - imports) / (exports + imports)",
	 "the balance in relation to total trade, from -100% to +100%", ""},
	{"exports_share", NULL, "Exports share", KIND_PERCENT, false, FORMULA_SHARE, FLOW_EXPORTS,
	 "exports / turnover", "the part of turnover that is exports", ""},
	{"imports_share", NULL, "Imports share", KIND_PERCENT, false, FORMULA_SHARE, FLOW_IMPORTS,
	 "imports / turnover", "the part of turnover that is imports", ""},
	{"exports_contribution", NULL, "Exports contribution", KIND_PERCENT, true,
	 FORMULA_CONTRIBUTION, FLOW_EXPORTS,
	 "(exports - exports a year before) / turnover a year before",
	 "percentage points of turnover's growth that come from exports", ""},
	{"imports_contribution", NULL, "Imports contribution", KIND_PERCENT, true,
	 FORMULA_CONTRIBUTION, FLOW_IMPORTS,
	 "(imports - imports a year before) / turnover a year before",
	 "percentage points of turnover's growth that come from imports", ""},
	{"monthly_average", NULL, "Monthly average", KIND_AVERAGE, false, FORMULA_AVERAGE,
	 FLOW_TURNOVER, "turnover / months", "turnover divided by the months of the period", ""},
};

const size_t n_indicators = countof(indicators);

const struct indicator *indicator_find(const char *name)
{
	char base[40];
	size_t n = strlen(name);

	if (n >= sizeof(base))
		return NULL;
	memcpy(base, name, n + 1);
	if (n > 4 && strcmp(base + n - 4, "_pct") == 0)
		base[n - 4] = '\0';
	for (size_t i = 0; i < n_indicators; i++) {
		if (strcmp(base, indicators[i].name) == 0 ||
		    (indicators[i].alias && strcmp(base, indicators[i].alias) == 0))
			return &indicators[i];
	}
	return NULL;
}

/* The operands of each formula; `f` stands for the indicator's own flow. */
static size_t formula_terms(const struct indicator *indicator,
			    struct term terms[INDICATOR_MAX_TERMS])
{
	const struct term f = {indicator->flow, false}, f_base = {indicator->flow, true};
	const struct term x = {FLOW_EXPORTS, false}, m = {FLOW_IMPORTS, false};

	switch ((enum formula)indicator->formula) {
	case FORMULA_LEVEL:
	case FORMULA_AVERAGE:
		terms[0] = f;
		return 1;
	case FORMULA_BALANCE:
	case FORMULA_COVERAGE:
	case FORMULA_NORMALISED_BALANCE:
		terms[0] = x;
		terms[1] = m;
		return 2;
	case FORMULA_GROWTH:
	case FORMULA_CHANGE:
		terms[0] = f;
		terms[1] = f_base;
		return 2;
	case FORMULA_BALANCE_CHANGE:
		terms[0] = x;
		terms[1] = m;
		terms[2] = (struct term){FLOW_EXPORTS, true};
		terms[3] = (struct term){FLOW_IMPORTS, true};
		return 4;
	case FORMULA_SHARE:
		terms[0] = f;
		terms[1] = (struct term){FLOW_TURNOVER, false};
		return 2;
	case FORMULA_CONTRIBUTION:
		terms[0] = f;
		terms[1] = f_base;
		terms[2] = (struct term){FLOW_TURNOVER, true};
		return 3;
	}
	return 0;
}

static void add_reason(struct value *value, struct reason reason)
{
	if (value->n_reasons < INDICATOR_MAX_TERMS)
		value->reasons[value->n_reasons++] = reason;
}

static void fail(struct value *value, enum reason_code code)
{
	value->state = FIGURE_MISSING;
	add_reason(value, (struct reason){.code = code,
					  .flow = value->indicator->flow,
					  .period = value->has_base ? value->base : value->period});
}

/* Finite sums and differences of the formulas below; false when a result does not fit. */
static bool subtract(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec difference;

	assert(ratio_is_decimal(a) && ratio_is_decimal(b));
	if (!dec_sub(a.numerator, b.numerator, &difference))
		return false;
	*out = ratio_of(difference);
	return true;
}

/*
 * a / b - 1 for one pair of ends, infinite ones included; b is above zero. As a grows without
 * limit so does the quotient; as b does, it nears -1.
 */
static bool growth_of(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec difference;

	if (!ratio_is_finite(b)) {
		*out = ratio_of(dec_from_int(-1));
		return true;
	}
	if (!ratio_is_finite(a)) {
		*out = RATIO_INFINITE;
		return true;
	}
	if (!dec_sub(a.numerator, b.numerator, &difference))
		return false;
	*out = ratio_make(difference, b.numerator);
	return true;
}

/* a / b for one pair of ends; b is above zero. */
static bool quotient_of(struct ratio a, struct ratio b, struct ratio *out)
{
	if (!ratio_is_finite(b))
		*out = ratio_of(DEC_ZERO);
	else if (!ratio_is_finite(a))
		*out = RATIO_INFINITE;
	else
		*out = ratio_make(a.numerator, b.numerator);
	return true;
}

/* (a - b) / (a + b) for one pair of ends; rises with a, falls with b. */
static bool normalised_of(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec difference, sum;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_of(dec_from_int(ratio_is_finite(a) ? -1 : 1));
		return true;
	}
	if (!dec_sub(a.numerator, b.numerator, &difference) ||
	    !dec_add(a.numerator, b.numerator, &sum))
		return false;
	*out = ratio_make(difference, sum);
	return true;
}

/* a / (a + b) for one pair of ends; rises with a, falls with b. */
static bool share_of_sum(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec sum;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_of(dec_from_int(ratio_is_finite(a) ? 0 : 1));
		return true;
	}
	if (!dec_add(a.numerator, b.numerator, &sum))
		return false;
	*out = ratio_make(a.numerator, sum);
	return true;
}

/* (a - b) / t for one choice of ends; t is above zero. */
static bool contribution_of(struct ratio a, struct ratio b, struct ratio t, struct ratio *out)
{
	struct ratio difference;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_is_finite(a) ? RATIO_MINUS_INFINITE : RATIO_INFINITE;
		return true;
	}
	if (!ratio_is_finite(t)) {
		*out = ratio_of(DEC_ZERO);
		return true;
	}
	if (!subtract(a, b, &difference))
		return false;
	*out = ratio_make(difference.numerator, t.numerator);
	return true;
}

static bool is_above_zero(struct ratio end)
{
	return dec_sign(end.numerator) > 0;
}

typedef bool pair_function(struct ratio a, struct ratio b, struct ratio *out);

/* A function that rises with a and falls with b: value and range. */
static bool rising_falling(struct value *value, const struct level *a, const struct level *b,
			   pair_function *function)
{
	return function(ratio_of(a->value), ratio_of(b->value), &value->exact) &&
	       function(a->range.low, b->range.high, &value->range.low) &&
	       function(a->range.high, b->range.low, &value->range.high);
}

/* Whether the sum of two ranges, a divisor, lies above zero. */
static bool sum_is_above_zero(const struct level *a, const struct level *b)
{
	return is_above_zero(a->range.low) || is_above_zero(b->range.low);
}

/*
 * (F1 - F0) / (F0 + G0), when the base turnover is the sum of its parts F0 and G0: falls with F0.
 * In G0 it falls while F1 > F0 and rises while F1 < F0, so its ends lie at G0's.
 */
static bool contribution_to_sum(struct value *value, const struct level *now,
				const struct level *base, const struct level *other)
{
	const struct ratio now_ends[] = {now->range.low, now->range.high};
	const struct ratio base_ends[] = {base->range.high, base->range.low};
	struct ratio *const ends[] = {&value->range.low, &value->range.high};
	struct dec total;

	if (!dec_add(base->value, other->value, &total) ||
	    !contribution_of(ratio_of(now->value), ratio_of(base->value), ratio_of(total),
			     &value->exact))
		return false;
	for (int high = 0; high < 2; high++) {
		bool positive = ratio_cmp(now_ends[high], base_ends[high]) > 0;
		struct interval part = {base_ends[high], base_ends[high]}, sum;
		/* The larger |quotient| has the smaller divisor. */
		bool small_divisor = positive == (high == 1);

		if (!ratio_is_finite(base_ends[high])) { /* as the base grows without limit */
			*ends[high] = ratio_of(dec_from_int(-1));
			continue;
		}
		if (!interval_add(part, other->range, &sum) ||
		    !contribution_of(now_ends[high], base_ends[high],
				     small_divisor ? sum.low : sum.high, ends[high]))
			return false;
	}
	return true;
}

/* (F1 - F0) / T0 with a printed base turnover: independent operands. */
static bool contribution_to_printed(struct value *value, const struct level *now,
				    const struct level *base, const struct level *total)
{
	struct interval change;

	if (!interval_sub(now->range, base->range, &change) ||
	    !contribution_of(ratio_of(now->value), ratio_of(base->value), ratio_of(total->value),
			     &value->exact))
		return false;
	return contribution_of(now->range.low, base->range.high,
			       is_above_zero(change.low) ? total->range.high : total->range.low,
			       &value->range.low) &&
	       contribution_of(now->range.high, base->range.low,
			       is_above_zero(change.high) ? total->range.low : total->range.high,
			       &value->range.high);
}

/* The other part of turnover than `flow`, over the operand's period. */
static enum diag_code other_part(struct calc *calc, const struct operand *operand, enum flow flow,
				 int shift, struct level *out)
{
	enum flow other = flow == FLOW_EXPORTS ? FLOW_IMPORTS : FLOW_EXPORTS;
	enum diag_code code =
		series_level(operand->series, other, operand->period, &calc->tiling, out);

	if (!code && !level_shift(out, shift))
		out->state = FIGURE_MISSING;
	return code;
}

static int shift_between(const struct series *from, const struct series *to)
{
	return from->unit.power - to->unit.power;
}

static enum diag_code apply_share(struct calc *calc, struct value *value)
{
	const struct operand *part = &value->operands[0], *total = &value->operands[1];
	struct level other;
	enum diag_code code;
	bool fits;

	if (total->level.origin != LEVEL_SUM) {
		if (!is_above_zero(total->level.range.low))
			fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		else
			rising_falling(value, &part->level, &total->level, quotient_of);
		return DIAG_OK;
	}
	code = other_part(calc, total, part->term.flow, 0, &other);
	if (code)
		return code;
	if (!sum_is_above_zero(&part->level, &other)) {
		fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		return DIAG_OK;
	}
	fits = rising_falling(value, &part->level, &other, share_of_sum);
	if (!fits)
		fail(value, REASON_TOO_LARGE);
	return DIAG_OK;
}

static enum diag_code apply_contribution(struct calc *calc, struct value *value)
{
	const struct operand *now = &value->operands[0], *base = &value->operands[1];
	const struct operand *total = &value->operands[2];
	struct level other;
	enum diag_code code;
	bool fits;

	if (!is_above_zero(total->level.range.low)) {
		fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		return DIAG_OK;
	}
	if (total->level.origin == LEVEL_SUM) {
		code = other_part(calc, total, base->term.flow,
				  shift_between(total->series, value->series), &other);
		if (code)
			return code;
		fits = other.state == FIGURE_PRESENT &&
		       contribution_to_sum(value, &now->level, &base->level, &other);
	} else {
		fits = contribution_to_printed(value, &now->level, &base->level, &total->level);
	}
	if (!fits)
		fail(value, REASON_TOO_LARGE);
	return DIAG_OK;
}

/* exact, range from operands that are all present; a failure becomes a reason. */
static enum diag_code apply_formula(struct calc *calc, struct value *value)
{
	const struct level *a = &value->operands[0].level, *b = &value->operands[1].level;
	struct interval sum;
	struct dec exact, months = dec_from_int(period_months(value->period));
	bool fits = true;

	switch ((enum formula)value->indicator->formula) {
	case FORMULA_LEVEL:
		value->exact = ratio_of(a->value);
		value->range = a->range;
		break;
	case FORMULA_AVERAGE:
		value->exact = ratio_make(a->value, months);
		value->range = a->range;
		value->range.low.denominator = months;
		if (ratio_is_finite(value->range.high))
			value->range.high.denominator = months;
		break;
	case FORMULA_BALANCE:
	case FORMULA_CHANGE:
		fits = dec_sub(a->value, b->value, &exact) &&
		       interval_sub(a->range, b->range, &value->range);
		value->exact = ratio_of(exact);
		break;
	case FORMULA_BALANCE_CHANGE:
		fits = dec_sub(a->value, b->value, &exact) &&
		       dec_sub(exact, value->operands[2].level.value, &exact) &&
		       dec_add(exact, value->operands[3].level.value, &exact) &&
		       interval_sub(a->range, b->range, &sum) &&
		       interval_sub(sum, value->operands[2].level.range, &sum) &&
		       interval_add(sum, value->operands[3].level.range, &value->range);
		value->exact = ratio_of(exact);
		break;
	case FORMULA_GROWTH:
	case FORMULA_COVERAGE:
		if (!is_above_zero(b->range.low))
			fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		else
			fits = rising_falling(value, a, b,
					      value->indicator->formula == FORMULA_GROWTH
						      ? growth_of
						      : quotient_of);
		break;
	case FORMULA_NORMALISED_BALANCE:
		if (!sum_is_above_zero(a, b))
			fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		else
			fits = rising_falling(value, a, b, normalised_of);
		break;
	case FORMULA_SHARE:
		return apply_share(calc, value);
	case FORMULA_CONTRIBUTION:
		return apply_contribution(calc, value);
	}
	if (!fits)
		fail(value, REASON_TOO_LARGE);
	return DIAG_OK;
}

/* +1 if the indicator rises with operand i, -1 if it falls, 0 if that depends. */
static int direction(const struct indicator *indicator, size_t i)
{
	switch ((enum formula)indicator->formula) {
	case FORMULA_LEVEL:
	case FORMULA_AVERAGE:
		return 1;
	case FORMULA_BALANCE:
	case FORMULA_CHANGE:
	case FORMULA_GROWTH:
	case FORMULA_COVERAGE:
	case FORMULA_NORMALISED_BALANCE:
		return i == 0 ? 1 : -1;
	case FORMULA_BALANCE_CHANGE:
		return i == 0 || i == 3 ? 1 : -1;
	case FORMULA_SHARE:
	case FORMULA_CONTRIBUTION:
		break;
	}
	return 0;
}

static enum hedge operand_hedge(const struct value *value, size_t i)
{
	enum hedge hedge = value->operands[i].level.hedge;
	int rises = direction(value->indicator, i);

	if (hedge == HEDGE_NONE || rises > 0)
		return hedge;
	if (rises == 0 || hedge == HEDGE_ABOUT)
		return HEDGE_ABOUT;
	return hedge == HEDGE_ABOVE ? HEDGE_BELOW : HEDGE_ABOVE;
}

/* The printed form of `exact`. */
static bool round_shown(const struct calc *calc, struct value *value)
{
	bool chosen = calc->decimals != CALC_DECIMALS_DEFAULT;
	struct dec level;

	switch (value->indicator->kind) {
	case KIND_LEVEL:
	case KIND_BALANCE:
		level = value->exact.numerator;
		value->shown = chosen && value->is_converted
				       ? dec_round(level, calc->decimals, DEC_HALF_AWAY)
				       : level;
		return true;
	case KIND_PERCENT:
		return ratio_round(value->exact, 2, chosen ? calc->decimals : 1, DEC_HALF_AWAY,
				   &value->shown);
	case KIND_AVERAGE:
		return ratio_round(value->exact, 0,
				   chosen ? calc->decimals
					  : value->operands[0].level.value.scale + 1,
				   DEC_HALF_AWAY, &value->shown);
	}
	return false;
}

/* Look up the base operands in one series; false if any is not present there. */
static enum diag_code find_bases(struct calc *calc, const struct series *source,
				 const struct value *value, struct operand *operands,
				 bool *all_present)
{
	*all_present = true;
	for (size_t i = 0; i < value->n_operands; i++) {
		struct operand *operand = &operands[i];
		enum diag_code code;

		if (!operand->term.is_base)
			continue;
		operand->series = source;
		code = series_level(source, operand->term.flow, value->base, &calc->tiling,
				    &operand->level);
		if (code)
			return code;
		if (!level_shift(&operand->level, shift_between(source, value->series)))
			operand->level.state = FIGURE_MISSING;
		if (operand->level.state != FIGURE_PRESENT)
			*all_present = false;
	}
	return DIAG_OK;
}

static pub_date latest_date(const struct series *series)
{
	pub_date latest = 0;

	for (size_t i = 0; i < series->n; i++) {
		if (series->rows[i]->published > latest)
			latest = series->rows[i]->published;
	}
	return latest;
}

/* Another source with the base that this one lacks: the one published last, else read first. */
static enum diag_code look_across(struct calc *calc, struct value *value)
{
	struct operand operands[INDICATOR_MAX_TERMS], best_operands[INDICATOR_MAX_TERMS];
	pub_date best = 0;

	for (size_t s = 0; calc->set && s < calc->set->n; s++) {
		const struct series *other = &calc->set->series[s];
		pub_date date;
		enum diag_code code;
		bool all_present;

		if (other == value->series || !series_is_comparable(other, value->series))
			continue;
		memcpy(operands, value->operands, sizeof(operands));
		code = find_bases(calc, other, value, operands, &all_present);
		if (code)
			return code;
		date = latest_date(other);
		if (!all_present || (value->candidate && date <= best))
			continue;
		best = date;
		value->candidate = other;
		memcpy(best_operands, operands, sizeof(operands));
	}
	if (!value->candidate)
		return DIAG_OK;
	if (calc->across_sources) {
		memcpy(value->operands, best_operands, sizeof(best_operands));
		value->base_series = value->candidate;
		value->candidate = NULL;
		return DIAG_OK;
	}
	for (size_t i = value->n_operands; i-- > 0;) {
		if (value->operands[i].term.is_base)
			value->candidate_level = best_operands[i].level;
	}
	return DIAG_OK;
}

static enum diag_code look_up_operands(struct calc *calc, struct value *value)
{
	struct term terms[INDICATOR_MAX_TERMS];
	bool bases_present;
	enum diag_code code;

	value->n_operands = formula_terms(value->indicator, terms);
	for (size_t i = 0; i < value->n_operands; i++) {
		struct operand *operand = &value->operands[i];

		operand->term = terms[i];
		operand->series = value->series;
		operand->period = terms[i].is_base ? value->base : value->period;
		if (terms[i].is_base)
			continue;
		code = series_level(value->series, terms[i].flow, value->period, &calc->tiling,
				    &operand->level);
		if (code)
			return code;
	}
	if (!value->has_base)
		return DIAG_OK;
	value->base_series = value->series;
	code = find_bases(calc, value->series, value, value->operands, &bases_present);
	if (!code && !bases_present)
		code = look_across(calc, value);
	return code;
}

/* Whether a row for the whole year of the base has the flow that is missing. */
static bool full_year_is_near(const struct value *value, enum flow flow)
{
	const struct observation *year;

	if (period_is_year(value->base))
		return false;
	year = series_find_row(value->series, period_year(period_first_year(value->base)));
	return year && year->flow[flow].state == FIGURE_PRESENT;
}

/* Collect what is not present. */
static void judge_operands(struct value *value)
{
	bool any_suppressed = false;

	value->state = FIGURE_PRESENT;
	for (size_t i = 0; i < value->n_operands; i++) {
		const struct operand *operand = &value->operands[i];
		const struct level *level = &operand->level;

		value->status |= level->status;
		value->hedge = hedge_join(value->hedge, operand_hedge(value, i));
		value->is_converted = value->is_converted || level->is_converted;
		if (level->state == FIGURE_PRESENT)
			continue;
		add_reason(value, level->reason);
		if (level->state == FIGURE_SUPPRESSED)
			any_suppressed = true;
		else
			value->state = FIGURE_MISSING;
		if (operand->term.is_base && full_year_is_near(value, operand->term.flow))
			value->full_year_is_no_base = true;
	}
	if (any_suppressed && value->state == FIGURE_PRESENT)
		value->state = FIGURE_SUPPRESSED;
}

static bool needs_base(const struct indicator *indicator)
{
	struct term terms[INDICATOR_MAX_TERMS];
	size_t n = formula_terms(indicator, terms);

	for (size_t i = 0; i < n; i++) {
		if (terms[i].is_base)
			return true;
	}
	return false;
}

enum diag_code indicator_value(struct calc *calc, const struct indicator *indicator,
			       const struct series *series, struct period period, struct value *out)
{
	struct value value = {.indicator = indicator, .series = series, .period = period};
	enum diag_code code;

	if (needs_base(indicator)) {
		if (period_months(period) > 12)
			fail(&value, REASON_SPAN);
		else if (!period_years_before(period, 1, &value.base))
			fail(&value, REASON_BEFORE_TIME);
		if (value.n_reasons) {
			*out = value;
			return DIAG_OK;
		}
		value.has_base = true;
	}
	code = look_up_operands(calc, &value);
	if (code)
		return code;
	judge_operands(&value);
	if (value.state == FIGURE_PRESENT) {
		code = apply_formula(calc, &value);
		if (code)
			return code;
		if (value.state == FIGURE_PRESENT && !round_shown(calc, &value))
			fail(&value, REASON_TOO_LARGE);
	}
	*out = value;
	return DIAG_OK;
}

int value_decimals(const struct value *value)
{
	return value->shown.scale > 0 ? value->shown.scale : 0;
}

#define END_EXTRA_PLACES 3

static bool shown_end(struct ratio end, bool is_percent, int decimals, enum dec_rounding how,
		      struct dec *out)
{
	int places = decimals + END_EXTRA_PLACES;

	if (!ratio_is_finite(end))
		return false;
	if (is_percent || !ratio_is_decimal(end))
		return ratio_round(end, is_percent ? 2 : 0,
				   places > DEC_MAX_SCALE ? DEC_MAX_SCALE : places, how, out);
	*out = dec_round(end.numerator, places, how);
	return true;
}

bool value_shown_low(const struct value *value, struct dec *out)
{
	return shown_end(value->range.low, value->indicator->kind == KIND_PERCENT,
			 value->shown.scale, DEC_DOWN, out);
}

bool value_shown_high(const struct value *value, struct dec *out)
{
	return shown_end(value->range.high, value->indicator->kind == KIND_PERCENT,
			 value->shown.scale, DEC_UP, out);
}

bool level_shown_low(const struct level *level, struct dec *out)
{
	return shown_end(level->range.low, false, level->value.scale, DEC_DOWN, out);
}

bool level_shown_high(const struct level *level, struct dec *out)
{
	return shown_end(level->range.high, false, level->value.scale, DEC_UP, out);
}
