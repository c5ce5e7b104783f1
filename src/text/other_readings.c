#include "figure_reading.h"

#include "text.h"

#define OTHERS_MAX 8

struct others {
	struct reader *reader;
	const struct figure_reading *best;
	const struct claim *claim; /* the best reading's */
	size_t n;
	bool failed; /* memory ran out */
	struct claim claims[OTHERS_MAX];
};

static bool is_settled(enum evidence evidence)
{
	return evidence_rows[evidence].excludes;
}

static bool same_reading(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && a->is_multiple == b->is_multiple &&
	       a->has_base == b->has_base && period_equal(a->period, b->period) &&
	       (!(a->has_base || a->is_multiple) || period_equal(a->base, b->base)) &&
	       dec_cmp(a->value, b->value) == 0 &&
	       a->reading->lacks_year == b->reading->lacks_year &&
	       a->reading->lacks_period == b->reading->lacks_period &&
	       same(a->reading->reporter, b->reading->reporter) &&
	       same(a->reading->partner, b->reading->partner);
}

/* Keep the claim, unless it says the same as another or its reading leaves a doubt. */
static void keep_other(struct others *others, struct claim *claim,
		       const struct claim_reading *reading)
{
	struct claim_reading *kept;

	claim->reading = reading;
	if (reading->doubt ||
	    (!others->claim->reading->doubt && same_reading(claim, others->claim)))
		return;
	for (size_t k = 0; k < others->n; k++) {
		if (same_reading(claim, &others->claims[k]))
			return;
	}
	kept = arena_alloc(&others->reader->article->claims.arena, sizeof(*kept));
	if (!kept) {
		others->failed = true;
		return;
	}
	*kept = *reading;
	claim->reading = kept;
	others->claims[others->n++] = *claim;
}

/* The figure with one slot filled in another way. */
static void offer_other(struct others *others, const struct figure_reading *figure)
{
	const struct claim *best = others->claim;
	struct claim_reading reading = {.measure = best->reading->measure,
					.period = best->reading->period,
					.offset = best->reading->offset,
					.len = best->reading->len};
	struct claim claim = {.path = best->path,
			      .where = "",
			      .text = best->text,
			      .line = best->line,
			      .column = best->column,
			      .unit = best->unit,
			      .has_unit = best->has_unit};

	if (others->failed || others->n == OTHERS_MAX)
		return;
	claim.unit.power = figure->quantity->unit.power;
	if (!fill_claim(others->reader, figure, &claim, &reading))
		keep_other(others, &claim, &reading);
}

/* --- when ----------------------------------------------------------------------------------------- */

/* Grammar gives the time to another figure. */
static bool is_taken(const struct reader *reader, const struct figure_reading *best, size_t w)
{
	for (size_t f = 0; f < reader->n_figures; f++) {
		const struct chosen_period *period = &reader->figures[f].period;

		if (&reader->figures[f] != best && period->when == w &&
		    is_settled(period->evidence))
			return true;
	}
	return false;
}

/* A time that the figure may be of, or be compared with, for all that grammar says. */
static bool is_free_time(const struct reader *reader, const struct figure_reading *best, size_t w)
{
	const struct time_expression *when = &reader->sentence->times[w];
	uint32_t open = reader->sentence->items[when->first].open;

	return when->kind != TIME_YEARS_SPAN && when->kind != TIME_PERIOD_BEFORE &&
	       when->kind != TIME_UNCLEAR && (open == NONE || open == bracket_of(reader, best)) &&
	       !is_taken(reader, best, w);
}

static void offer_period(struct others *others, const struct chosen_period *period,
			 enum evidence evidence)
{
	struct figure_reading other = *others->best;

	if (!period->is_known || (other.has_base && other.base.period.last >= period->period.last))
		return;
	other.period = *period;
	other.period.evidence = evidence;
	other.doubt = NULL;
	offer_other(others, &other);
}

static void offer_periods(struct others *others)
{
	const struct reader *reader = others->reader;
	const struct figure_reading *best = others->best;
	struct chosen_period topic = topic_period(reader->topic);
	bool is_near = evidence_rows[best->period.evidence].strength >=
		       evidence_rows[PERIOD_BEHIND].strength;

	if (is_settled(best->period.evidence))
		return;
	for (size_t w = 0; w < reader->sentence->n_times; w++) {
		const struct time_expression *when = &reader->sentence->times[w];
		bool is_own = when->first >= best->from && when->last < best->to;
		struct chosen_period one = {.when = NONE};

		if ((is_near && !is_own) || when->is_base || when->is_since ||
		    !is_free_time(reader, best, w) || !settle_period(reader, when, &one))
			continue;
		one.when = (uint32_t)w;
		offer_period(others, &one, is_own ? PERIOD_BEHIND : PERIOD_OF_SENTENCE);
	}
	if (!is_near)
		offer_period(others, &topic, PERIOD_OF_TOPIC);
}

static void offer_base(struct others *others, const struct chosen_period *base)
{
	struct figure_reading other = *others->best;
	struct period expected;

	other.base = *base;
	other.has_base = base->is_known;
	if (base->is_known && (base->period.last >= other.period.period.last || base->lacks_year))
		return;
	if (base->is_known && period_years_before(other.period.period, 1, &expected) &&
	    period_equal(expected, base->period))
		other.has_base = false;
	offer_other(others, &other);
}

/* What a growth may be on: the year before, a time that is given, the month before. */
static void offer_bases(struct others *others)
{
	const struct reader *reader = others->reader;
	const struct figure_reading *best = others->best;
	struct chosen_period none = {.when = NONE}, before = best->period;

	if (!is_of_change(best) || !best->period.is_known || best->period.lacks_year ||
	    (best->has_base && is_settled(best->base.evidence)))
		return;
	if (best->has_base)
		offer_base(others, &none);
	for (size_t w = 0; w < reader->sentence->n_times; w++) {
		struct chosen_period one = none;

		if (w == best->period.when || !is_free_time(reader, best, w) ||
		    !settle_time(&reader->sentence->times[w], reader->topic, &best->period, &one))
			continue;
		offer_base(others, &one);
	}
	if (period_months(best->period.period) < 12) {
		int months = period_months(best->period.period);

		before.period.first -= months;
		before.period.last -= months;
		offer_base(others, &before);
	}
}

/* --- what ----------------------------------------------------------------------------------------- */

static void offer_measures(struct others *others)
{
	struct reader *reader = others->reader;
	const struct figure_reading *best = others->best;
	struct figure_reading other = *best;

	other.is_loose = false;
	if (best->is_loose)
		offer_other(others, &other);
	if (is_settled(best->measure_evidence) || best->meaning == MEANING_COVERAGE)
		return;
	for_each_measure(measure, reader) {
		if (measure->meaning >= MEANING_COVERAGE || measure->meaning == best->meaning ||
		    measure->is_product || measure->is_adjunct)
			continue;
		other = *best;
		other.is_loose = false;
		other.meaning = measure->meaning;
		other.measure = (uint32_t)(measure - reader->measures);
		other.measure_evidence = MEASURE_OF_SENTENCE;
		bind_pair_of_measure(reader, (size_t)(best - reader->figures), &other);
		offer_other(others, &other);
	}
}

static void offer_roles(struct others *others)
{
	struct figure_reading other = *others->best;

	if (other.other_role != ROLE_COUNT) {
		other.role = other.other_role;
		offer_other(others, &other);
		other = *others->best;
	}
	if ((other.role != ROLE_GROWTH && other.role != ROLE_CHANGE) || other.direction)
		return;
	other.direction = 1;
	offer_other(others, &other);
	other.direction = -1;
	offer_other(others, &other);
}

/* --- whose ---------------------------------------------------------------------------------------- */

/* Of another pair, all else as it is. */
static void offer_pair(struct others *others, const char *reporter, const char *partner)
{
	const struct claim_reading *best = others->claim->reading;
	struct figure_reading other;
	struct claim_reading reading;
	struct claim claim;

	if (!reporter[0] || !partner[0] || same(reporter, partner) || others->failed ||
	    others->n == OTHERS_MAX ||
	    (!best->doubt && same(best->reporter, reporter) && same(best->partner, partner)))
		return;
	other = *others->best;
	copy_code(other.reporter, reporter);
	copy_code(other.partner, partner);
	other.is_guess = false;
	other.is_several = other.is_group = false;
	reading = *best;
	reading.end = 0;
	claim = *others->claim;
	fill_reading(others->reader, &other, claim.unit, &reading);
	keep_other(others, &claim, &reading);
}

/* The other of the two that the text is about, or "". */
static const char *other_of(const struct topic_pair *pair, const char *code)
{
	return same(pair->reporter, code)  ? pair->partner
	       : same(pair->partner, code) ? pair->reporter
					   : "";
}

static void offer_pairs(struct others *others)
{
	const struct topic *topic = others->reader->topic;
	const struct figure_reading *best = others->best;
	const struct topic_pair *pairs[] = {&topic->main, &topic->heading, &topic->pair};
	bool is_reporter_settled = is_settled(best->reporter_evidence);
	bool is_partner_settled = is_settled(best->partner_evidence);
	struct topic_pair turned;

	if ((!is_reporter_settled && !is_partner_settled) ||
	    (others->claim->reading && others->claim->reading->is_mutual)) {
		copy_code(turned.reporter, best->partner);
		copy_code(turned.partner, best->reporter);
		offer_pair(others, turned.reporter, turned.partner);
	}
	for (size_t k = 0; k < countof(pairs); k++) {
		if (is_reporter_settled && is_partner_settled)
			return;
		if (is_reporter_settled)
			offer_pair(others, best->reporter, other_of(pairs[k], best->reporter));
		else if (is_partner_settled)
			offer_pair(others, other_of(pairs[k], best->partner), best->partner);
		else
			offer_pair(others, pairs[k]->reporter, pairs[k]->partner);
	}
}

enum diag_code add_other_readings(struct reader *reader, size_t f, const struct claim *claim,
				  struct claim_reading *reading)
{
	struct others others; /* its arrays are not filled with zeros, for they are large */
	struct claim *kept;

	others.reader = reader;
	others.best = &reader->figures[f];
	others.claim = claim;
	others.n = 0;
	others.failed = false;
	offer_roles(&others);
	offer_periods(&others);
	offer_measures(&others);
	offer_pairs(&others);
	offer_bases(&others);
	if (others.failed)
		return DIAG_NOMEM;
	if (!others.n)
		return DIAG_OK;
	kept = arena_alloc(&reader->article->claims.arena, others.n * sizeof(*kept));
	if (!kept)
		return DIAG_NOMEM;
	for (size_t k = 0; k < others.n; k++) {
		size_t at = k;

		for (; at && kept[at - 1].reading->strength < others.claims[k].reading->strength;
		     at--)
			kept[at] = kept[at - 1];
		kept[at] = others.claims[k];
	}
	reading->others = kept;
	reading->n_others = others.n;
	return DIAG_OK;
}
