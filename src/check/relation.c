#include "relation.h"

#include "filled.h"
#include "people.h"
#include "text.h"

struct search {
	struct calc *calc;
	const struct series *series;
	const struct claim *claim;
	struct arena *arena;
	struct relation *out;
	size_t n;
	struct strbuf text; /* of the relation in work */
	enum diag_code code;
};

static void found(struct search *search, const struct relation *relation)
{
	const char *text;

	if (search->n == RELATIONS_MAX) {
		strbuf_clear(&search->text);
		return;
	}
	text = strbuf_keep(&search->text, search->arena);
	if (!text) {
		search->code = DIAG_NOMEM;
		return;
	}
	search->out[search->n] = *relation;
	search->out[search->n++].text = text;
}

/* A level that is printed, or the sum of printed rows; false if there is none. */
static bool printed_level(struct search *search, enum flow flow, struct period period,
			  struct level *out)
{
	enum diag_code code =
		series_level(search->series, flow, period, &search->calc->tiling, out);

	if (code)
		search->code = code;
	return !code && out->state == FIGURE_PRESENT && out->origin != LEVEL_SUM &&
	       out->qualifier == QUALIFIER_NONE;
}

static void add_number(struct search *search, struct dec number)
{
	dec_add_people(&search->text, number, false);
}

/* a + b, or a - b, of two levels. */
static void combine(struct search *search, const struct level *a, const struct level *b, int sign)
{
	struct interval range;
	struct dec result;

	if (sign > 0 ? !dec_add(a->value, b->value, &result) ||
			       !interval_add(a->range, b->range, &range)
		     : !dec_sub(a->value, b->value, &result) ||
			       !interval_sub(a->range, b->range, &range))
		return;
	add_number(search, a->value);
	strbuf_adds(&search->text, sign > 0 ? " + " : " " TEXT_MINUS " ");
	add_number(search, b->value);
	found(search, &(struct relation){
			      .exact = ratio_of(result), .range = range, .can_be_cut = sign > 0});
}

/* Turnover is exports + imports; so each of them is turnover less the other. */
static void by_parts(struct search *search, enum flow flow, struct period period)
{
	struct level turnover, exports, imports;
	bool has_turnover = printed_level(search, FLOW_TURNOVER, period, &turnover);
	bool has_exports = printed_level(search, FLOW_EXPORTS, period, &exports);
	bool has_imports = printed_level(search, FLOW_IMPORTS, period, &imports);

	if (flow == FLOW_TURNOVER && has_exports && has_imports)
		combine(search, &exports, &imports, 1);
	if (flow == FLOW_EXPORTS && has_turnover && has_imports)
		combine(search, &turnover, &imports, -1);
	if (flow == FLOW_IMPORTS && has_turnover && has_exports)
		combine(search, &turnover, &exports, -1);
}

/* The sum of rows that tile the period, without the row for the period itself. */
static void by_tiles(struct search *search, enum flow flow, struct period period)
{
	struct tiling *tiling = &search->calc->tiling;
	enum diag_code code = series_tile(search->series,
					  (struct wanted_tiling){flow, period, TILE_PRINTED, false},
					  tiling, NULL);
	struct level sum;

	if (code) {
		if (code == DIAG_NOMEM)
			search->code = code;
		return;
	}
	series_sum_rows(search->series, flow, tiling, &sum);
	if (sum.state != FIGURE_PRESENT || sum.qualifier)
		return;
	filled_add_rows(&search->text, search->calc, search->series, flow, search->series);
	found(search, &(struct relation){.exact = ratio_of(sum.value),
					 .range = sum.range,
					 .can_be_cut = true,
					 .is_of_rows = true});
}

/* A level less what comes before and after the period in it. */
static void take_rest(struct search *search, enum flow flow, struct period period,
		      struct period whole, const struct level *total)
{
	const struct period sides[] = {{whole.first, period.first - 1},
				       {period.last + 1, whole.last}};
	struct interval range = total->range;
	struct dec result = total->value;
	struct level part;

	add_number(search, total->value);
	for (size_t i = 0; i < countof(sides); i++) {
		if (sides[i].first > sides[i].last)
			continue;
		if (!printed_level(search, flow, sides[i], &part) ||
		    !dec_sub(result, part.value, &result) ||
		    !interval_sub(range, part.range, &range)) {
			strbuf_clear(&search->text);
			return;
		}
		strbuf_adds(&search->text, " " TEXT_MINUS " ");
		add_number(search, part.value);
	}
	found(search, &(struct relation){.exact = ratio_of(result), .range = range});
}

/* A longer period less what else it holds. */
static void by_rest(struct search *search, enum flow flow, struct period period)
{
	const struct series *series = search->series;
	size_t looked_at = 0;

	for (size_t i = series_next_holder(series, period, 0);
	     i < series->n && looked_at < RESTS_MAX && search->n < RELATIONS_MAX && !search->code;
	     i = series_next_holder(series, period, i + 1), looked_at++) {
		const struct observation *row = series->rows[i];
		struct level total;

		if (row->flow[flow].state == FIGURE_PRESENT &&
		    printed_level(search, flow, row->period, &total))
			take_rest(search, flow, period, row->period, &total);
	}
}

/* 1 + a printed growth, and the range of that; false if none is printed, or it could leave nothing. */
static bool growth_factor(const struct series *series, enum flow flow, struct period period,
			  struct dec *out, struct interval *range, struct dec *growth)
{
	const struct observation *row = series_find_row(series, period);
	const struct interval one = interval_exact(dec_from_int(1));
	struct dec fraction;

	if (!row || !row->growth || row->growth[flow].state != FIGURE_PRESENT ||
	    row->growth[flow].qualifier)
		return false;
	*growth = row->growth[flow].value;
	return dec_shift(*growth, -2, &fraction) && dec_add(dec_from_int(1), fraction, out) &&
	       interval_of_figure(fraction, QUALIFIER_NONE, range) &&
	       interval_add(*range, one, range) && dec_sign(range->low.numerator) > 0;
}

static void add_growth_sign(struct search *search, const char *before, struct dec growth)
{
	strbuf_adds(&search->text, before);
	dec_add_people(&search->text, growth, true);
	strbuf_addc(&search->text, '%');
}

/* The ends are of levels and factors, all decimal and not below zero. */
static bool multiply_ends(struct interval level, struct interval factor, struct interval *out)
{
	struct dec low, high;

	if (!ratio_is_finite(level.high) ||
	    !dec_mul(level.low.numerator, factor.low.numerator, &low) ||
	    !dec_mul(level.high.numerator, factor.high.numerator, &high))
		return false;
	*out = (struct interval){ratio_of(low), ratio_of(high)};
	return true;
}

/* The year before and the growth since; the year after and the growth to it. */
static void by_growth(struct search *search, enum flow flow, struct period period)
{
	struct period before, after;
	struct interval factors, range;
	struct dec factor, growth, product;
	struct level level;

	if (period_years_before(period, 1, &before) &&
	    growth_factor(search->series, flow, period, &factor, &factors, &growth) &&
	    printed_level(search, flow, before, &level) && dec_mul(level.value, factor, &product) &&
	    multiply_ends(level.range, factors, &range)) {
		add_number(search, level.value);
		add_growth_sign(search, " and ", growth);
		found(search, &(struct relation){.exact = ratio_of(product), .range = range});
	}
	if (period_years_before(period, -1, &after) &&
	    growth_factor(search->series, flow, after, &factor, &factors, &growth) &&
	    printed_level(search, flow, after, &level) && ratio_is_finite(level.range.high)) {
		add_number(search, level.value);
		add_growth_sign(search, " a year after, with ", growth);
		found(search, &(struct relation){.exact = ratio_make(level.value, factor),
						 .range = interval_divide(level.range, factors)});
	}
}

/* The indicator's own formula on printed levels. */
static void by_formula(struct search *search)
{
	struct value value;
	enum diag_code code = claim_value(search->calc, search->claim, search->series, &value);

	if (code)
		search->code = code;
	if (code || value.state != FIGURE_PRESENT || value.qualifier)
		return;
	filled_add_formula(&search->text, search->calc, &value);
	found(search, &(struct relation){.exact = value.exact,
					 .range = value.range,
					 .can_be_cut = value.indicator->kind == KIND_BALANCE});
}

static void by_multiple_of_balance(struct search *search)
{
	struct value two[2];
	enum diag_code code;

	if (multiple_of_balances(search->calc, search->claim, search->series, two, &code)) {
		add_number(search, two[0].exact.numerator);
		strbuf_adds(&search->text, " / ");
		add_number(search, two[1].exact.numerator);
		found(search,
		      &(struct relation){
			      .exact = ratio_make(two[0].exact.numerator, two[1].exact.numerator),
			      .range = interval_divide(two[0].range, two[1].range)});
	}
	if (code)
		search->code = code;
}

static void by_multiple(struct search *search, enum flow flow)
{
	bool is_inverse = search->claim->reading && search->claim->reading->is_inverse;
	struct period period = is_inverse ? search->claim->base : search->claim->period;
	struct period base_period = is_inverse ? search->claim->period : search->claim->base;
	struct level now, base;

	if (search->claim->indicator->kind == KIND_BALANCE) {
		by_multiple_of_balance(search);
		return;
	}
	if (!printed_level(search, flow, period, &now) ||
	    !printed_level(search, flow, base_period, &base) ||
	    dec_sign(base.range.low.numerator) <= 0 || !ratio_is_finite(now.range.high) ||
	    !ratio_is_finite(base.range.high))
		return;
	add_number(search, now.value);
	strbuf_adds(&search->text, " / ");
	add_number(search, base.value);
	found(search, &(struct relation){.exact = ratio_make(now.value, base.value),
					 .range = interval_divide(now.range, base.range)});
}

enum diag_code claim_value(struct calc *calc, const struct claim *claim,
			   const struct series *series, struct value *out)
{
	if (claim->has_base)
		return indicator_value_on(calc, claim->indicator, series, claim->period,
					  claim->base, out);
	return indicator_value(calc, claim->indicator, series, claim->period, out);
}

bool multiple_of_balances(struct calc *calc, const struct claim *claim, const struct series *series,
			  struct value out[2], enum diag_code *code)
{
	bool is_inverse = claim->reading && claim->reading->is_inverse;

	*code = indicator_value(calc, claim->indicator, series,
				is_inverse ? claim->base : claim->period, &out[0]);
	if (!*code)
		*code = indicator_value(calc, claim->indicator, series,
					is_inverse ? claim->period : claim->base, &out[1]);
	if (*code || out[0].state != FIGURE_PRESENT || out[1].state != FIGURE_PRESENT)
		return false;
	for (size_t i = 0; i < 2; i++) {
		if (!ratio_is_finite(out[i].range.low) || !ratio_is_finite(out[i].range.high))
			return false;
		if (dec_sign(out[i].range.high.numerator) < 0 &&
		    dec_sign(out[1 - i].exact.numerator) <= 0) {
			out[i].exact.numerator = dec_negate(out[i].exact.numerator);
			out[i].range = interval_negate(out[i].range);
		}
	}
	return dec_sign(out[0].range.low.numerator) > 0 && dec_sign(out[1].range.low.numerator) > 0;
}

bool relations_have_stopped(const struct calc *calc)
{
	return calc->tiling.looked_at >= RELATIONS_BUDGET;
}

enum diag_code relations_find(struct calc *calc, const struct series *series,
			      const struct claim *claim, struct arena *arena,
			      struct relation out[RELATIONS_MAX], size_t *n)
{
	struct search search = {.calc = calc,
				.series = series,
				.claim = claim,
				.arena = arena,
				.out = out,
				.text = STRBUF_INIT};
	enum flow flow = claim->indicator->flow;

	if (claim->is_multiple) {
		by_multiple(&search, flow);
	} else if (claim->indicator->kind == KIND_LEVEL) {
		by_parts(&search, flow, claim->period);
		if (!relations_have_stopped(calc))
			by_tiles(&search, flow, claim->period);
		if (!relations_have_stopped(calc))
			by_rest(&search, flow, claim->period);
		by_growth(&search, flow, claim->period);
	} else {
		by_formula(&search);
	}
	strbuf_release(&search.text);
	*n = search.n;
	return search.code;
}
