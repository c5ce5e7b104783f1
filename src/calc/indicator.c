#include "indicator.h"

#include <string.h>

#include "formula.h"
#include "language.h"

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
#include "indicators.inc"
};

const size_t n_indicators = countof(indicators);

const char *indicator_people_name(const struct indicator *indicator)
{
	return tr(indicator->people_name);
}

const struct indicator *indicator_find(const char *name)
{
	char base[40];
	size_t n = strlen(name);

	if (n >= sizeof(base))
		return NULL;
	/* Mostly the name is as it stands in the table. */
	for (size_t i = 0; i < n_indicators; i++) {
		if (name[0] == indicators[i].name[0] && strcmp(name, indicators[i].name) == 0)
			return &indicators[i];
	}
	memcpy(base, name, n + 1);
	if (n > 4 && strcmp(base + n - 4, "_pct") == 0)
		base[n - 4] = '\0';
	for (char *c = base; *c; c++)
		*c = *c == ' ' ? '_' : *c;
	for (size_t i = 0; i < n_indicators; i++) {
		if (strcmp(base, indicators[i].name) == 0 ||
		    (indicators[i].alias && strcmp(base, indicators[i].alias) == 0))
			return &indicators[i];
	}
	return NULL;
}

const struct indicator *indicator_of_flow(const struct indicator *indicator, enum flow flow)
{
	for (size_t i = 0; i < n_indicators; i++) {
		if (indicators[i].formula == indicator->formula && indicators[i].flow == flow)
			return &indicators[i];
	}
	return NULL;
}

#define OWN_FLOW FLOW_COUNT /* the indicator's */

/* The operands of each formula; whether its value rises with each (+1), falls (-1), or that depends (0); and how often
 * each is in the sums whose quotient the value is. */
static const struct {
	size_t n;
	struct {
		struct term term;
		int direction, over, under;
	} terms[INDICATOR_MAX_TERMS];
} formulas[] = {
	[FORMULA_LEVEL] = {1, {{{OWN_FLOW, false}, 1, 1, 0}}},
	[FORMULA_AVERAGE] = {1, {{{OWN_FLOW, false}, 1, 1, 0}}},
	[FORMULA_BALANCE] = {2,
			     {{{FLOW_EXPORTS, false}, 1, 1, 0},
			      {{FLOW_IMPORTS, false}, -1, -1, 0}}},
	[FORMULA_COVERAGE] = {2,
			      {{{FLOW_EXPORTS, false}, 1, 1, 0},
			       {{FLOW_IMPORTS, false}, -1, 0, 1}}},
	[FORMULA_NORMALISED_BALANCE] = {2,
					{{{FLOW_EXPORTS, false}, 1, 1, 1},
					 {{FLOW_IMPORTS, false}, -1, -1, 1}}},
	[FORMULA_GROWTH] = {2, {{{OWN_FLOW, false}, 1, 1, 0}, {{OWN_FLOW, true}, -1, -1, 1}}},
	[FORMULA_CHANGE] = {2, {{{OWN_FLOW, false}, 1, 1, 0}, {{OWN_FLOW, true}, -1, -1, 0}}},
	[FORMULA_BALANCE_CHANGE] = {4,
				    {{{FLOW_EXPORTS, false}, 1, 1, 0},
				     {{FLOW_IMPORTS, false}, -1, -1, 0},
				     {{FLOW_EXPORTS, true}, -1, -1, 0},
				     {{FLOW_IMPORTS, true}, 1, 1, 0}}},
	[FORMULA_SHARE] = {2, {{{OWN_FLOW, false}, 0, 1, 0}, {{FLOW_TURNOVER, false}, 0, 0, 1}}},
	[FORMULA_CONTRIBUTION] = {3,
				  {{{OWN_FLOW, false}, 0, 1, 0},
				   {{OWN_FLOW, true}, 0, -1, 0},
				   {{FLOW_TURNOVER, true}, 0, 0, 1}}},
};

static struct term formula_term(const struct indicator *indicator, size_t i)
{
	const struct term term = formulas[indicator->formula].terms[i].term;

	return term.flow == OWN_FLOW ? (struct term){indicator->flow, term.is_base} : term;
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

static enum diag_code apply_share(struct calc *calc, struct value *value, struct bounded *out)
{
	const struct operand *part = &value->operands[0], *total = &value->operands[1];
	struct level other;
	enum diag_code code;

	if (total->level.origin != LEVEL_SUM) {
		if (!formula_is_above_zero(total->level.range.low))
			fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		else if (!formula_rising_falling(out, &part->level, &total->level,
						 formula_quotient))
			fail(value, REASON_TOO_LARGE);
		return DIAG_OK;
	}
	code = other_part(calc, total, part->term.flow, 0, &other);
	if (code)
		return code;
	if (!formula_sum_is_above_zero(&part->level, &other))
		fail(value, REASON_BASE_NOT_ABOVE_ZERO);
	else if (!formula_rising_falling(out, &part->level, &other, formula_share_of_sum))
		fail(value, REASON_TOO_LARGE);
	return DIAG_OK;
}

static enum diag_code apply_contribution(struct calc *calc, struct value *value,
					 struct bounded *out)
{
	const struct operand *now = &value->operands[0], *base = &value->operands[1];
	const struct operand *total = &value->operands[2];
	struct level other;
	enum diag_code code;
	bool fits;

	if (!formula_is_above_zero(total->level.range.low)) {
		fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		return DIAG_OK;
	}
	if (total->level.origin == LEVEL_SUM) {
		code = other_part(calc, total, base->term.flow,
				  shift_between(total->series, value->series), &other);
		if (code)
			return code;
		fits = other.state == FIGURE_PRESENT &&
		       formula_contribution_to_sum(out, &now->level, &base->level, &other);
	} else {
		fits = formula_contribution_to_printed(out, &now->level, &base->level,
						       &total->level);
	}
	if (!fits)
		fail(value, REASON_TOO_LARGE);
	return DIAG_OK;
}

/* A sum or difference of levels: the value, and the range. */
static bool apply_balance_change(const struct operand *operands, struct bounded *out)
{
	struct interval balance, change;
	struct dec exact;

	if (!dec_sub(operands[0].level.value, operands[1].level.value, &exact) ||
	    !dec_sub(exact, operands[2].level.value, &exact) ||
	    !dec_add(exact, operands[3].level.value, &exact) ||
	    !interval_sub(operands[0].level.range, operands[1].level.range, &balance) ||
	    !interval_sub(balance, operands[2].level.range, &change) ||
	    !interval_add(change, operands[3].level.range, &out->range))
		return false;
	out->exact = ratio_of(exact);
	return true;
}

/* Value and range from operands that are all present; a failure becomes a reason. */
static enum diag_code apply_formula(struct calc *calc, struct value *value, struct bounded *out)
{
	const struct level *a = &value->operands[0].level, *b = &value->operands[1].level;
	struct dec difference, months = dec_from_int(period_months(value->period));
	bool fits = true;

	switch ((enum formula)value->indicator->formula) {
	case FORMULA_LEVEL:
		*out = (struct bounded){ratio_of(a->value), a->range};
		break;
	case FORMULA_AVERAGE:
		*out = (struct bounded){ratio_make(a->value, months), a->range};
		out->range.low.denominator = months;
		if (ratio_is_finite(out->range.high))
			out->range.high.denominator = months;
		break;
	case FORMULA_BALANCE:
	case FORMULA_CHANGE:
		fits = dec_sub(a->value, b->value, &difference) &&
		       interval_sub(a->range, b->range, &out->range);
		if (fits)
			out->exact = ratio_of(difference);
		break;
	case FORMULA_BALANCE_CHANGE:
		fits = apply_balance_change(value->operands, out);
		break;
	case FORMULA_GROWTH:
	case FORMULA_COVERAGE:
		if (!formula_is_above_zero(b->range.low))
			fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		else
			fits = formula_rising_falling(out, a, b,
						      value->indicator->formula == FORMULA_GROWTH
							      ? formula_growth
							      : formula_quotient);
		break;
	case FORMULA_NORMALISED_BALANCE:
		if (!formula_sum_is_above_zero(a, b))
			fail(value, REASON_BASE_NOT_ABOVE_ZERO);
		else
			fits = formula_rising_falling(out, a, b, formula_normalised);
		break;
	case FORMULA_SHARE:
		return apply_share(calc, value, out);
	case FORMULA_CONTRIBUTION:
		return apply_contribution(calc, value, out);
	}
	if (!fits)
		fail(value, REASON_TOO_LARGE);
	return DIAG_OK;
}

static enum qualifier operand_qualifier(const struct value *value, size_t i)
{
	enum qualifier qualifier = value->operands[i].level.qualifier;
	int rises = formulas[value->indicator->formula].terms[i].direction;

	if (qualifier == QUALIFIER_NONE || rises > 0)
		return qualifier;
	if (rises == 0 || qualifier == QUALIFIER_ABOUT)
		return QUALIFIER_ABOUT;
	return qualifier == QUALIFIER_ABOVE ? QUALIFIER_BELOW : QUALIFIER_ABOVE;
}

/* A level as it is shown: converted ones with the decimals that were chosen, and all with no more than
 * its series is shown with. */
static struct dec round_level(const struct calc *calc, const struct value *value)
{
	struct dec level = value->exact.numerator;

	if (calc->decimals != CALC_DECIMALS_DEFAULT && value->is_converted)
		return dec_round(level, calc->decimals, DEC_HALF_AWAY);
	if (value->series->is_rounded && level.scale > value->series->decimals)
		return dec_round(level, value->series->decimals, DEC_HALF_AWAY);
	return level;
}

/* The printed form of `exact`. */
static bool round_shown(const struct calc *calc, struct value *value)
{
	bool chosen = calc->decimals != CALC_DECIMALS_DEFAULT;

	switch (value->indicator->kind) {
	case KIND_LEVEL:
	case KIND_BALANCE:
		value->shown = round_level(calc, value);
		return true;
	case KIND_PERCENT:
		return ratio_round(value->exact, 2, chosen ? calc->decimals : 1, DEC_HALF_AWAY,
				   &value->shown);
	case KIND_AVERAGE:
		return ratio_round(value->exact, 0,
				   chosen ? calc->decimals
				   : value->series->is_rounded
					   ? value->series->decimals
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
	for_each_of(struct operand, operand, operands, value->n_operands) {
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
		date = series_latest(other)->published;
		if (!all_present || (value->candidate && date <= best))
			continue;
		best = date;
		value->candidate = other;
		memcpy(best_operands, operands, sizeof(operands));
	}
	if (!value->candidate)
		return DIAG_OK;
	value->candidate_in_file = strcmp(value->candidate->file, value->series->file) == 0;
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

/* A base that is there, but has too many digits: no other source's stands in for it. */
static bool is_base_too_large(const struct value *value)
{
	for_each_of(const struct operand, operand, value->operands, value->n_operands) {
		if (operand->term.is_base && operand->level.state != FIGURE_PRESENT &&
		    operand->level.reason.code == REASON_LEVEL_TOO_LARGE)
			return true;
	}
	return false;
}

static enum diag_code look_up_operands(struct calc *calc, struct value *value)
{
	bool bases_present;
	enum diag_code code;

	value->n_operands = formulas[value->indicator->formula].n;
	for_each_of(struct operand, operand, value->operands, value->n_operands) {
		operand->term = formula_term(value->indicator, (size_t)(operand - value->operands));
		operand->series = value->series;
		operand->period = operand->term.is_base ? value->base : value->period;
		if (operand->term.is_base)
			continue;
		code = series_level(value->series, operand->term.flow, value->period, &calc->tiling,
				    &operand->level);
		if (code)
			return code;
	}
	if (!value->has_base)
		return DIAG_OK;
	value->base_series = value->series;
	code = find_bases(calc, value->series, value, value->operands, &bases_present);
	if (!code && !bases_present && !is_base_too_large(value))
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
	return year &&
	       (year->flow[flow].state == FIGURE_PRESENT ||
		(flow == FLOW_TURNOVER && year->flow[FLOW_EXPORTS].state == FIGURE_PRESENT &&
		 year->flow[FLOW_IMPORTS].state == FIGURE_PRESENT));
}

/* Collect what is not present. */
static void judge_operands(struct value *value)
{
	bool any_suppressed = false;

	value->state = FIGURE_PRESENT;
	for_each_of(const struct operand, operand, value->operands, value->n_operands) {
		const struct level *level = &operand->level;

		value->status |= level->status;
		value->qualifier = qualifier_join(
			value->qualifier,
			operand_qualifier(value, (size_t)(operand - value->operands)));
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

bool indicator_needs_base(const struct indicator *indicator)
{
	for (size_t i = 0; i < formulas[indicator->formula].n; i++) {
		if (formula_term(indicator, i).is_base)
			return true;
	}
	return false;
}

void indicator_quotient(const struct indicator *indicator, struct quotient *out)
{
	*out = (struct quotient){.is_per_month = indicator->formula == FORMULA_AVERAGE};
	for (size_t i = 0; i < formulas[indicator->formula].n; i++) {
		const int over = formulas[indicator->formula].terms[i].over;
		const int under = formulas[indicator->formula].terms[i].under;
		const struct term term = formula_term(indicator, i);

		if (over)
			out->over[out->n_over++] = (struct signed_term){term, over};
		if (under)
			out->under[out->n_under++] = (struct signed_term){term, under};
	}
}

/* Whether the value lies nearer to the low end of its range, which is finite; six decimals are enough to see that. */
static bool is_near_low(struct ratio exact, struct interval range)
{
	struct dec value, low, high, below, above;

	return ratio_round(exact, 0, 6, DEC_HALF_AWAY, &value) &&
	       ratio_round(range.low, 0, 6, DEC_HALF_AWAY, &low) &&
	       ratio_round(range.high, 0, 6, DEC_HALF_AWAY, &high) && dec_sub(value, low, &below) &&
	       dec_sub(high, value, &above) && dec_cmp(below, above) < 0;
}

/* The qualifier that describes a derived value's range best: without an upper limit it is "more than", and
 * a "more than" whose value is at the upper end is only "about". */
static enum qualifier qualifier_of_range(enum qualifier qualifier, struct ratio exact,
					 struct interval range)
{
	bool has_low = ratio_is_finite(range.low), has_high = ratio_is_finite(range.high);

	if (qualifier == QUALIFIER_NONE)
		return QUALIFIER_NONE;
	if (has_low != has_high)
		return has_low ? QUALIFIER_ABOVE : QUALIFIER_BELOW;
	if (qualifier == QUALIFIER_ABOUT || !has_low ||
	    (qualifier == QUALIFIER_ABOVE) != is_near_low(exact, range))
		return QUALIFIER_ABOUT;
	return qualifier;
}

enum diag_code indicator_value(struct calc *calc, const struct indicator *indicator,
			       const struct series *series, struct period period, struct value *out)
{
	struct value value = {.indicator = indicator, .series = series, .period = period};
	struct period base;

	if (!indicator_needs_base(indicator))
		return indicator_value_on(calc, indicator, series, period, period, out);
	if (period_months(period) > 12)
		fail(&value, REASON_SPAN);
	else if (!period_years_before(period, 1, &base))
		fail(&value, REASON_BEFORE_TIME);
	else
		return indicator_value_on(calc, indicator, series, period, base, out);
	*out = value;
	return DIAG_OK;
}

enum diag_code indicator_value_on(struct calc *calc, const struct indicator *indicator,
				  const struct series *series, struct period period,
				  struct period base, struct value *out)
{
	struct value value = {.indicator = indicator, .series = series, .period = period};
	enum diag_code code;

	value.has_base = indicator_needs_base(indicator);
	if (value.has_base)
		value.base = base;
	code = look_up_operands(calc, &value);
	if (code)
		return code;
	judge_operands(&value);
	if (value.state == FIGURE_PRESENT) {
		struct bounded bounded = {.exact = ratio_of(DEC_ZERO)};

		code = apply_formula(calc, &value, &bounded);
		if (code)
			return code;
		value.exact = bounded.exact;
		value.range = bounded.range;
		value.qualifier = qualifier_of_range(value.qualifier, value.exact, value.range);
		if (value.state == FIGURE_PRESENT && !round_shown(calc, &value))
			fail(&value, REASON_TOO_LARGE);
	}
	*out = value;
	return DIAG_OK;
}
