#include <string.h>

#include "compare_report.h"
#include "people.h"
#include "report_builder.h"
#include "text.h"

/* Keep *text as a line below the table, and forget it; empty text is no line. */
static bool add_line(struct compare_builder *builder, const char *label, struct strbuf *text)
{
	bool added =
		!text->failed &&
		(!text->len || report_add_line(builder->report, builder->block, label, text->text));

	strbuf_clear(text);
	return added;
}

/* --- A and B ------------------------------------------------------------------------------------ */

/* "Bureau of National Statistics of Kazakhstan (official.csv, USD thousand)" */
static void add_side(const struct compare_builder *builder, struct strbuf *text,
		     const struct series *series)
{
	const struct unit shown = builder->comparison->unit;
	const char *file = path_base_name(series->file);
	const struct observation *latest = series->rows[0];
	char unit[UNIT_TEXT_MAX];

	for (size_t i = 1; i < series->n; i++) {
		if (series->rows[i]->published > latest->published)
			latest = series->rows[i];
	}
	add_source(text, latest);
	strbuf_adds(text, " (");
	text_add_shown(text, file, strlen(file));
	if (!unit_same_currency(series->unit, shown) || series->unit.power != shown.power) {
		unit_format(series->unit, unit);
		strbuf_addf(text, ", %s", unit);
	}
	strbuf_addc(text, ')');
}

static bool add_sides(struct compare_builder *builder)
{
	const struct compare_request *request = &builder->comparison->request;
	const struct series *sides[] = {request->a, request->b};
	static const char *const labels[] = {"A", "B"};
	struct strbuf text = STRBUF_INIT;
	bool added = true;

	for (size_t s = 0; added && s < countof(sides); s++) {
		size_t start;

		strbuf_clear(&text);
		add_side(builder, &text, sides[s]);
		start = text.len;
		strbuf_adds(&text, ". ");
		add_assumed_pair(&text, sides[s]);
		if (text.len == start + 2) /* nothing is assumed */
			strbuf_cut(&text, start);
		added = !text.failed && report_add_line_above(builder->report, builder->block,
							      labels[s], text.text);
	}
	strbuf_release(&text);
	return added;
}

/* --- what one side alone has -------------------------------------------------------------------- */

/* A stretch of periods of one length that follow each other, with the same flows. */
struct run {
	struct period first, last;
	unsigned flows; /* bits; 0: all that the side has, and the other has none */
};

static bool follows(const struct run *run, const struct run *next)
{
	return run->flows == next->flows && next->first.first == run->last.last + 1 &&
	       period_months(next->first) == period_months(run->last);
}

static void add_run(struct strbuf *text, const struct run *run, bool is_first)
{
	int months = period_months(run->first);
	const char *separator = is_first ? " " : run->flows ? "; " : ", ";

	strbuf_adds(text, separator);
	for (size_t flow = 0, n = 0; run->flows && flow < FLOW_COUNT; flow++) {
		if (run->flows & 1U << flow)
			strbuf_addf(text, "%s%s", n++ ? ", " : "", flow_names[flow]);
	}
	strbuf_adds(text, run->flows ? " " : "");
	if (months == 12 && period_is_year(run->first)) {
		period_add_people(text, (struct period){run->first.first, run->last.last});
		return;
	}
	period_add_people(text, run->first);
	if (period_equal(run->first, run->last))
		return;
	strbuf_adds(text, " to ");
	period_add_people(text, run->last);
	if (months == 1)
		strbuf_adds(text, " by month");
	else if (months == 3)
		strbuf_adds(text, " by quarter");
	else
		strbuf_addf(text, " by %d months", months);
}

/* The figures from *at on that are of one period, as a run of that period; what has no figure of
 * this verdict gives false. */
static bool read_period(const struct comparison *comparison, enum compare_verdict verdict,
			size_t *at, struct run *out)
{
	struct period period = comparison->figures[*at].period;
	bool is_whole = true;

	*out = (struct run){period, period, 0};
	for (; *at < comparison->n && period_equal(comparison->figures[*at].period, period);
	     ++*at) {
		const struct compared_figure *figure = &comparison->figures[*at];

		if (figure->verdict == verdict)
			out->flows |= 1U << figure->flow;
		else
			is_whole = false;
	}
	if (!out->flows)
		return false;
	if (is_whole)
		out->flows = 0;
	return true;
}

/* Whole periods first, then those of which the other side has a part. */
static void add_runs(struct strbuf *text, const struct comparison *comparison,
		     enum compare_verdict verdict, bool whole, bool *is_first)
{
	struct run run = {.flows = 0}, next;
	bool has_run = false;

	for (size_t at = 0; at < comparison->n;) {
		if (!read_period(comparison, verdict, &at, &next) || (next.flows == 0) != whole)
			continue;
		if (has_run && follows(&run, &next)) {
			run.last = next.last;
			continue;
		}
		if (has_run) {
			add_run(text, &run, *is_first);
			*is_first = false;
		}
		run = next;
		has_run = true;
	}
	if (has_run) {
		add_run(text, &run, *is_first);
		*is_first = false;
	}
}

/* "Only in A: 2024 Jan–Aug." */
static void add_periods_of(struct strbuf *text, const struct comparison *comparison,
			   enum compare_verdict verdict, const char *words)
{
	size_t start = text->len, begun;
	bool is_first = true;

	strbuf_addf(text, "%s%s:", start ? " " : "", words);
	begun = text->len;
	add_runs(text, comparison, verdict, true, &is_first);
	add_runs(text, comparison, verdict, false, &is_first);
	if (text->len == begun)
		strbuf_cut(text, start);
	else
		strbuf_addc(text, '.');
}

static bool add_one_sided(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	struct strbuf text = STRBUF_INIT;
	bool any = false, added;

	for (size_t i = 0; i < comparison->n; i++)
		any = any || compare_is_row(builder, &comparison->figures[i]);
	if (!any)
		strbuf_adds(&text, "No period has a figure in both.");
	add_periods_of(&text, comparison, COMPARE_ONLY_IN_A, "Only in A");
	add_periods_of(&text, comparison, COMPARE_ONLY_IN_B, "Only in B");
	add_periods_of(&text, comparison, COMPARE_NO_RATE, "In both, but without a rate");
	added = add_line(builder, "", &text);
	strbuf_release(&text);
	return added;
}

/* --- rates -------------------------------------------------------------------------------------- */

/* "1 EUR = 1.08 USD" */
static void add_rate(struct strbuf *text, const struct rate *rate, bool with_currencies)
{
	if (with_currencies)
		strbuf_addf(text, "1 %s = ", rate->per);
	dec_add_people(text, rate->value, false);
	if (with_currencies)
		strbuf_addf(text, " %s", rate->currency);
}

/* The rate for everything, or each period's: "1 EUR = 1.1195 USD in 2019, 1.1422 in 2020". */
static bool add_rates(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	const struct rate *before = NULL;
	struct strbuf text = STRBUF_INIT;
	bool added;

	for (size_t i = 0; i < comparison->n; i++) {
		const struct rate *rate = comparison->figures[i].rate;
		bool is_new_source;

		if (!rate || rate == before)
			continue;
		is_new_source = before && strcmp(before->source, rate->source) != 0;
		if (is_new_source && before->source[0]) {
			strbuf_adds(&text, " (");
			text_add_shown(&text, before->source, strlen(before->source));
			strbuf_addc(&text, ')');
		}
		strbuf_adds(&text, !before ? "Rate: " : is_new_source ? "; " : ", ");
		add_rate(&text, rate, !before);
		strbuf_adds(&text,
			    rate->is_of_all ? " for any period, as given with --rate" : " in ");
		if (!rate->is_of_all)
			period_add_people(&text, rate->period);
		before = rate;
	}
	if (before && before->source[0]) {
		strbuf_adds(&text, " (");
		text_add_shown(&text, before->source, strlen(before->source));
		strbuf_addc(&text, ')');
	}
	if (before) {
		strbuf_adds(&text, ". A rate is a rounded figure too: ");
		add_rate(&text, before, false);
		strbuf_adds(&text, " stands for ");
		dec_add_people(&text, before->range.low.numerator, false);
		strbuf_adds(&text, " to ");
		dec_add_people(&text, before->range.high.numerator, false);
		strbuf_addc(&text, '.');
	}
	added = add_line(builder, "", &text);
	strbuf_release(&text);
	return added;
}

/* --- mirror ratios ------------------------------------------------------------------------------ */

static bool is_free_on_board(const struct series *series)
{
	for (size_t i = 0; i < series->n; i++) {
		if (series->rows[i]->valuation != VALUATION_FOB_FOB)
			return false;
	}
	return true;
}

static bool states_valuation(const struct series *series)
{
	for (size_t i = 0; i < series->n; i++) {
		if (series->rows[i]->valuation == VALUATION_UNSTATED)
			return false;
	}
	return true;
}

static bool is_of_eurostat(const struct series *series)
{
	return text_contains_nocase(series->source, "eurostat") ||
	       text_contains_nocase(series->source, "comext");
}

/* Where a ratio lies, as it is shown. */
enum ratio_band { RATIO_UNREMARKABLE, RATIO_BELOW_ONE, RATIO_OF_FREIGHT, RATIO_ABOVE_FREIGHT };

/* Figures that rounding explains need no other reason; below 1, but shown as 1.00, is neither. */
static enum ratio_band band_of(const struct compared_figure *figure)
{
	const struct dec one = dec_from_int(1);
	struct dec shown;

	if (figure->verdict != COMPARE_DIFFERS || !compare_shown_ratio(figure, &shown))
		return RATIO_UNREMARKABLE;
	if (dec_cmp(shown, one) < 0)
		return RATIO_BELOW_ONE;
	if (ratio_cmp(figure->ratio, ratio_of(one)) < 0)
		return RATIO_UNREMARKABLE;
	return dec_cmp(shown, (struct dec){.low = 125, .scale = 2}) <= 0 ? RATIO_OF_FREIGHT
									 : RATIO_ABOVE_FREIGHT;
}

/* "imports 2019–2022, 2024": a flow's figures whose ratio lies in the band. */
static void add_flow_in(struct strbuf *text, const struct comparison *comparison, enum flow flow,
			enum ratio_band band)
{
	struct run run = {.flows = 0};
	size_t n_runs = 0;

	for (size_t i = 0; i < comparison->n; i++) {
		const struct compared_figure *figure = &comparison->figures[i];
		struct run next = {figure->period, figure->period, 0};

		if (figure->flow != flow || band_of(figure) != band)
			continue;
		if (n_runs && follows(&run, &next)) {
			run.last = next.last;
			continue;
		}
		if (n_runs)
			add_run(text, &run, n_runs == 1);
		else
			strbuf_adds(text, flow_names[flow]);
		n_runs++;
		run = next;
	}
	if (n_runs)
		add_run(text, &run, n_runs == 1);
}

/* All flows' figures whose ratio lies there; false if there are none. */
static bool add_figures_in(struct strbuf *text, const struct comparison *comparison,
			   enum ratio_band band)
{
	size_t start = text->len;

	for (size_t flow = 0; flow < FLOW_COUNT; flow++) {
		size_t before = text->len, begun;

		strbuf_adds(text, before > start ? "; " : "");
		begun = text->len;
		add_flow_in(text, comparison, (enum flow)flow, band);
		if (text->len == begun)
			strbuf_cut(text, before);
	}
	return text->len > start;
}

static bool add_band(struct compare_builder *builder, enum ratio_band band, const char *begin,
		     const char *end)
{
	struct strbuf text = STRBUF_INIT;
	bool added = true;

	strbuf_adds(&text, begin);
	if (add_figures_in(&text, builder->comparison, band)) {
		strbuf_adds(&text, end);
		added = add_line(builder, "note", &text);
	}
	added = added && !text.failed;
	strbuf_release(&text);
	return added;
}

static bool add_ratios(struct compare_builder *builder)
{
	const struct compare_request *request = &builder->comparison->request;
	bool all_fob = is_free_on_board(request->a) && is_free_on_board(request->b);
	bool stated = states_valuation(request->a) && states_valuation(request->b);
	bool eurostat = is_of_eurostat(request->a) || is_of_eurostat(request->b);
	struct strbuf text = STRBUF_INIT;
	bool added, any = false;

	for (size_t i = 0; i < builder->comparison->n; i++)
		any = any || builder->comparison->figures[i].has_ratio;
	if (!request->relation->is_mirror)
		return true;
	strbuf_adds(&text, "A's exports stand beside B's imports, A's imports beside B's exports.");
	if (any)
		strbuf_addf(&text, " Ratio: mirror ratio, imports %s / exports FOB%s.",
			    all_fob ? "FOB" : "CIF",
			    stated ? "" : " (usual; not all figures state their valuation)");
	added = add_line(builder, "", &text);
	strbuf_release(&text);
	return added &&
	       (all_fob ||
		add_band(builder, RATIO_OF_FREIGHT, "a ratio of 1.00 to 1.25 (",
			 ") may be freight and insurance; the IMF takes 1.06 as usual.")) &&
	       add_band(builder, RATIO_BELOW_ONE, "a ratio below 1 (",
			eurostat ? ") is not freight: imports are counted by country of origin, "
				   "exports by last known destination, and Eurostat's Community "
				   "concept includes goods that only pass through."
				 : ") is not freight: imports are counted by country of origin, "
				   "exports by last known destination.") &&
	       add_band(
		       builder, RATIO_ABOVE_FREIGHT, "a ratio above 1.25 (",
		       ") is more than freight: goods that come through a third country count "
		       "with the importer by their origin, and may count with the exporter as sent "
		       "elsewhere.");
}

/* --- causes ------------------------------------------------------------------------------------- */

/* Whether exports and imports of the period stand in the table: then a sum of theirs is seen. */
static bool shows_parts(const struct compare_builder *builder, struct period period)
{
	size_t n = 0;

	for (size_t i = 0; i < builder->comparison->n; i++) {
		const struct compared_figure *figure = &builder->comparison->figures[i];

		n += figure->has_difference && figure->flow != FLOW_TURNOVER &&
		     period_equal(figure->period, period);
	}
	return n == 2;
}

static bool add_causes(struct compare_builder *builder)
{
	struct strbuf text = STRBUF_INIT;
	bool added = true;

	for (size_t i = 0; added && i < builder->comparison->n; i++) {
		const struct compared_figure *figure = &builder->comparison->figures[i];

		if (!figure->cause_text[0] || (builder->is_table && figure->flow == FLOW_TURNOVER &&
					       strcmp(figure->cause, "sum of rounded parts") == 0 &&
					       shows_parts(builder, figure->period)))
			continue;
		strbuf_addf(&text, "%s ", flow_names[figure->flow]);
		period_add_people(&text, figure->period);
		strbuf_adds(&text, ", likely cause: ");
		strbuf_adds(&text, figure->cause_text);
		added = add_line(builder, "note", &text);
	}
	strbuf_release(&text);
	return added;
}

bool compare_add_lines(struct compare_builder *builder)
{
	return !builder->for_people ||
	       (add_sides(builder) && add_causes(builder) && add_one_sided(builder) &&
		add_rates(builder) && add_ratios(builder));
}
