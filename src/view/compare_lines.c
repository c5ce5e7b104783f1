#include <string.h>

#include "compare_builder.h"
#include "language.h"
#include "people.h"
#include "names.h"
#include "text.h"

/* --- A and B ------------------------------------------------------------------------------------ */

bool compare_add_side(struct report *report, struct report_block *block, const char *label,
		      const struct series *series, struct unit shown, const char *more)
{
	bool names_unit =
		!unit_same_currency(series->unit, shown) || series->unit.power != shown.power;
	struct strbuf text = STRBUF_INIT;
	size_t start;
	bool added;

	add_source_and_file(&text, series_latest(series), series->file,
			    names_unit ? people_unit(series->unit) : "");
	start = text.len;
	strbuf_adds(&text, ". ");
	add_assumed_pair(&text, series);
	if (text.len == start + 2) /* nothing is assumed */
		strbuf_cut(&text, start);
	strbuf_addf(&text, "%s%s", *more ? ". " : "", more);
	added = !text.failed && report_add_line_above(report, block, label, text.text);
	strbuf_release(&text);
	return added;
}

static bool add_sides(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;

	return compare_add_side(builder->report, builder->block, "A", comparison->request.a,
				comparison->unit, "") &&
	       compare_add_side(builder->report, builder->block, "B", comparison->request.b,
				comparison->unit, "");
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
	const char *separator = is_first ? " " : run->flows ? tr("; ") : ", ";

	strbuf_adds(text, separator);
	for (size_t flow = 0, n = 0; run->flows && flow < FLOW_COUNT; flow++) {
		if (run->flows & 1U << flow)
			strbuf_addf(text, "%s%s", n++ ? ", " : "", tr(flow_names[flow]));
	}
	strbuf_adds(text, run->flows ? " " : "");
	if (months == 12 && period_is_year(run->first)) {
		period_add_people(text, (struct period){run->first.first, run->last.last});
		return;
	}
	if (period_equal(run->first, run->last))
		period_add_people(text, run->first);
	else if (months == 1)
		strbuf_addf(text, tr("%s to %s by month"), people_period(run->first),
			    people_period(run->last));
	else if (months == 3)
		strbuf_addf(text, tr("%s to %s by quarter"), people_period(run->first),
			    people_period(run->last));
	else
		strbuf_addf(text, tr("%s to %s by %d months"), people_period(run->first),
			    people_period(run->last), months);
}

/* For people, a figure that one side alone has is listed as such, whether it lacks a rate or not. */
static enum compare_verdict listed_as(const struct compared_figure *figure)
{
	if (figure->verdict != COMPARE_NO_RATE)
		return figure->verdict;
	if (figure->a.state != FIGURE_PRESENT)
		return COMPARE_ONLY_IN_B;
	return figure->b.state == FIGURE_PRESENT ? COMPARE_NO_RATE : COMPARE_ONLY_IN_A;
}

/* The figures from *at on that are of one period, as a run of that period; false where no figure has this
 * verdict. */
static bool read_period(const struct comparison *comparison, enum compare_verdict verdict,
			size_t *at, struct run *out)
{
	struct period period = comparison->figures[*at].period;
	bool is_whole = true;

	*out = (struct run){period, period, 0};
	for (; *at < comparison->n && period_equal(comparison->figures[*at].period, period);
	     ++*at) {
		const struct compared_figure *figure = &comparison->figures[*at];

		if (listed_as(figure) == verdict)
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

void compare_add_periods_of(struct strbuf *text, const struct comparison *comparison,
			    enum compare_verdict verdict, const char *words)
{
	size_t start = text->len, begun;
	bool is_first = true;

	strbuf_addf(text, "%s%s%s", start ? " " : "", words, tr(":"));
	begun = text->len;
	add_runs(text, comparison, verdict, true, &is_first);
	add_runs(text, comparison, verdict, false, &is_first);
	if (text->len == begun)
		strbuf_cut(text, start);
	else if (text->text[text->len - 1] != '.') /* a month's short form may end in one */
		strbuf_addc(text, '.');
}

static bool add_one_sided(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	struct strbuf text = STRBUF_INIT;
	bool any = false;

	for (size_t i = 0; i < comparison->n; i++)
		any = any || compare_is_row(builder, &comparison->figures[i]);
	if (!any)
		strbuf_adds(&text, tr("No period has a figure in both."));
	compare_add_periods_of(&text, comparison, COMPARE_ONLY_IN_A, tr("Only in A"));
	compare_add_periods_of(&text, comparison, COMPARE_ONLY_IN_B, tr("Only in B"));
	return report_take_line(builder->report, builder->block, "", &text);
}

/* --- rates -------------------------------------------------------------------------------------- */

/* Where a run of rates of one source ends: " (European Central Bank)". */
static void add_rate_source(struct strbuf *text, const struct rate *rate)
{
	if (!rate->source[0])
		return;
	strbuf_adds(text, " (");
	text_add_shown(text, rate->source, strlen(rate->source));
	strbuf_addc(text, ')');
}

/* The next rate of the list: the first with its currencies, the others by their numbers. */
static void add_rate(struct strbuf *text, const struct rate *rate, const struct rate *before)
{
	const char *value = people_number(rate->value);

	if (before)
		strbuf_adds(text, strcmp(before->source, rate->source) != 0 ? tr("; ") : ", ");
	if (rate->is_of_all)
		strbuf_addf(text, tr("1 %s = %s %s throughout (--rate)"), rate->per, value,
			    rate->currency);
	else if (!before)
		strbuf_addf(text, tr("1 %s = %s %s in %s"), rate->per, value, rate->currency,
			    people_period(rate->period));
	else
		strbuf_addf(text, tr_in("rate and period", "%s in %s"), value,
			    people_period(rate->period));
}

/* The rate for everything, or each period's: "1 EUR = 1.1195 USD in 2019, 1.1422 in 2020". */
static void add_rate_list(struct strbuf *text, const struct comparison *comparison,
			  const struct rate **last)
{
	*last = NULL;
	for (size_t i = 0; i < comparison->n; i++) {
		const struct rate *rate = comparison->figures[i].rate;

		if (!rate || rate == *last)
			continue;
		if (*last && strcmp((*last)->source, rate->source) != 0)
			add_rate_source(text, *last);
		add_rate(text, rate, *last);
		*last = rate;
	}
	if (*last)
		add_rate_source(text, *last);
}

bool compare_add_rates(struct compare_builder *builder)
{
	struct strbuf list = STRBUF_INIT, text = STRBUF_INIT;
	const struct rate *last;

	add_rate_list(&list, builder->comparison, &last);
	if (last)
		strbuf_addf(&text, tr("Rate: %s. A rate is rounded too: %s means %s to %s."),
			    list.text, people_number(last->value),
			    people_number(last->range.low.numerator),
			    people_number(last->range.high.numerator));
	strbuf_take(&text, &list);
	return report_take_line(builder->report, builder->block, "", &text);
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

/* Figures that rounding explains need no other reason; what is below 1 but shown as 1.00 is neither above nor below. */
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

	for_each_of(const struct compared_figure, figure, comparison->figures, comparison->n) {
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
			strbuf_adds(text, tr(flow_names[flow]));
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

		strbuf_adds(text, before > start ? tr("; ") : "");
		begun = text->len;
		add_flow_in(text, comparison, (enum flow)flow, band);
		if (text->len == begun)
			strbuf_cut(text, before);
	}
	return text->len > start;
}

/* What is said of the figures in a band. */
static void add_remark(struct strbuf *out, const struct compare_request *request,
		       enum ratio_band band, const char *figures)
{
	const struct dec one = {.low = 100, .scale = 2}, limit = {.low = 125, .scale = 2};
	const struct dec usual = {.low = 106, .scale = 2};

	switch (band) {
	case RATIO_OF_FREIGHT:
		strbuf_addf(out,
			    tr("a ratio of %s to %s (%s) may be freight and insurance; the IMF "
			       "takes %s as usual."),
			    people_number(one), people_number(limit), figures,
			    people_number(usual));
		break;
	case RATIO_BELOW_ONE:
		strbuf_addf(out,
			    is_of_eurostat(request->a) || is_of_eurostat(request->b)
				    ? tr("a ratio below 1 (%s) is not freight: imports are counted "
					 "by country of origin, exports by last known destination, "
					 "and Eurostat's Community concept includes goods that "
					 "only pass through.")
				    : tr("a ratio below 1 (%s) is not freight: imports are counted "
					 "by country of origin, exports by last known "
					 "destination."),
			    figures);
		break;
	case RATIO_ABOVE_FREIGHT:
		strbuf_addf(out,
			    tr("a ratio above %s (%s) is more than freight: goods that come "
			       "through a third country count with the importer by their origin, "
			       "and may count with the exporter as sent elsewhere."),
			    people_number(limit), figures);
		break;
	case RATIO_UNREMARKABLE:
		break;
	}
}

static bool add_band(struct compare_builder *builder, enum ratio_band band)
{
	const struct compare_request *request = &builder->comparison->request;
	struct strbuf text = STRBUF_INIT, figures = STRBUF_INIT;

	/* Without freight there is nothing to explain. */
	if ((band != RATIO_OF_FREIGHT || !is_free_on_board(request->a) ||
	     !is_free_on_board(request->b)) &&
	    add_figures_in(&figures, builder->comparison, band))
		add_remark(&text, request, band, figures.text);
	strbuf_take(&text, &figures);
	return report_take_line(builder->report, builder->block, tr("note"), &text);
}

/* What the ratio is of; the valuation is the usual one where not all figures state theirs. */
static void add_ratio_definition(struct strbuf *out, const struct compare_request *request)
{
	bool all_fob = is_free_on_board(request->a) && is_free_on_board(request->b);

	if (all_fob)
		strbuf_adds(out, tr(" Ratio: mirror ratio, imports FOB / exports FOB."));
	else if (states_valuation(request->a) && states_valuation(request->b))
		strbuf_adds(out, tr(" Ratio: mirror ratio, imports CIF / exports FOB."));
	else
		strbuf_adds(out, tr(" Ratio: mirror ratio, imports CIF / exports FOB (usual; not "
				    "all figures state their valuation)."));
}

static bool add_ratios(struct compare_builder *builder)
{
	static const enum ratio_band bands[] = {RATIO_OF_FREIGHT, RATIO_BELOW_ONE,
						RATIO_ABOVE_FREIGHT};
	const struct compare_request *request = &builder->comparison->request;
	struct strbuf text = STRBUF_INIT;
	bool added, any = false;

	for (size_t i = 0; i < builder->comparison->n; i++)
		any = any || builder->comparison->figures[i].has_ratio;
	if (!request->relation->is_mirror)
		return true;
	strbuf_adds(&text, tr("A's exports are compared with B's imports, and vice versa."));
	if (any)
		add_ratio_definition(&text, request);
	added = report_take_line(builder->report, builder->block, "", &text);
	for (size_t i = 0; added && i < countof(bands); i++)
		added = add_band(builder, bands[i]);
	return added;
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
	struct strbuf text = STRBUF_INIT, cause = STRBUF_INIT;
	bool added = true;

	for (size_t i = 0; added && i < builder->comparison->n; i++) {
		const struct compared_figure *figure = &builder->comparison->figures[i];

		if (!figure->cause_remark || (builder->is_table && figure->flow == FLOW_TURNOVER &&
					      strcmp(figure->cause, "sum of rounded parts") == 0 &&
					      shows_parts(builder, figure->period)))
			continue;
		compare_add_cause(&cause, figure);
		strbuf_addf(&text, tr("%s %s, likely cause: %s"), tr(flow_names[figure->flow]),
			    people_period(figure->period), cause.text);
		strbuf_take(&text, &cause);
		added = report_take_line(builder->report, builder->block, tr("note"), &text);
	}
	return added;
}

/* "Without a rate: imports 2021, B has 352 568 588 EUR": in the unit in which it is published. */
static bool add_without_rate(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	struct strbuf text = STRBUF_INIT;

	for_each_of(const struct compared_figure, figure, comparison->figures, comparison->n) {
		if (figure->verdict != COMPARE_NO_RATE || !compare_is_row(builder, figure))
			continue;
		if (text.len)
			strbuf_adds(&text, tr("; "));
		else
			strbuf_addf(&text, "%s ", tr("Without a rate:"));
		compare_add_unconverted(&text, comparison, figure);
	}
	strbuf_adds(&text, text.len ? "." : "");
	return report_take_line(builder->report, builder->block, "", &text);
}

bool compare_add_counts(struct report *report, struct report_block *block,
			const size_t counts[COMPARE_VERDICT_COUNT], bool has_two_sides)
{
	struct strbuf text = STRBUF_INIT;
	size_t n = 0, listed = 0;

	for (size_t v = 0; v < COMPARE_VERDICT_COUNT; v++)
		n += counts[v];
	if (n == 1)
		strbuf_adds(&text, tr("1 figure:"));
	else if (n)
		strbuf_addf(&text, tr("%zu figures:"), n);
	for (size_t v = 0; v < COMPARE_VERDICT_COUNT; v++) {
		if (counts[v])
			strbuf_addf(&text, "%s %zu %s", listed++ ? "," : "", counts[v],
				    v == COMPARE_DIFFERS && counts[v] > 1 ? tr("differ")
				    : v == COMPARE_ALONE_IN_A && !has_two_sides
					    ? tr("not in all")
					    : tr(compare_verdicts[v].shown));
	}
	return report_take_line(report, block, "", &text);
}

static bool add_counts(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	size_t counts[COMPARE_VERDICT_COUNT] = {0};

	for (size_t i = 0; i < comparison->n; i++) {
		if (compare_is_row(builder, &comparison->figures[i]))
			counts[comparison->figures[i].verdict]++;
	}
	return compare_add_counts(builder->report, builder->block, counts, true);
}

bool compare_add_lines(struct compare_builder *builder)
{
	return !builder->for_people ||
	       (add_sides(builder) && add_causes(builder) && add_one_sided(builder) &&
		add_without_rate(builder) && compare_add_rates(builder) && add_ratios(builder) &&
		add_counts(builder));
}
