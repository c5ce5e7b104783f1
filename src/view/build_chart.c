#include "view.h"

#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "names.h"
#include "reason.h"

static const char *const measure_names[CHART_MEASURES] = {[CHART_EXPORTS] = "exports",
							  [CHART_IMPORTS] = "imports",
							  [CHART_BALANCE] = "balance",
							  [CHART_TURNOVER] = "turnover"};

/* The building of one panel. */
struct panel_builder {
	struct chart *chart;
	struct chart_panel *panel;
	const struct series *series;
	const struct view *view;
	struct calc calc;
	int32_t step;	       /* months of a unit of the calendar */
	struct period covered; /* from the first month of the series to the last */
	struct period span;    /* what of it is drawn */
	struct period *shown;  /* owned: of each point */
	size_t parts;
};

#define MONTHS_DRAWN_MAX 36
#define QUARTERS_DRAWN_MAX 24

/* The part of it that --period asks for. */
static struct period span_to_draw(struct period all, const struct view *view)
{
	if (view->has_period && !view->period_is_latest) {
		if (view->period.first > all.first)
			all.first = view->period.first;
		if (view->period.last < all.last)
			all.last = view->period.last;
	}
	return all;
}

/* The unit of the calendar that suits the series' rows. */
static int32_t step_of(const struct series *series, const struct view *view, struct period span)
{
	int longest = 0;
	bool has_other = false; /* rows that are neither a month nor a quarter */

	if (view->by)
		return (int32_t)view->by;
	for (size_t i = 0; i < series->n; i++) {
		int months = period_months(series->rows[i]->period);

		longest = months > longest ? months : longest;
		has_other = has_other || (months != 1 && months != 3);
	}
	if (!has_other && longest == 1 && period_months(span) <= MONTHS_DRAWN_MAX)
		return 1;
	if (!has_other && period_months(span) <= 3 * QUARTERS_DRAWN_MAX)
		return longest == 3 ? 3 : 12;
	return 12;
}

/* *any: there is a figure, or one that is confidential. */
static enum diag_code read_values(struct panel_builder *builder, struct period period,
				  struct value values[CHART_MEASURES], bool *any)
{
	*any = false;
	for (size_t m = 0; m < CHART_MEASURES; m++) {
		enum diag_code code =
			indicator_value(&builder->calc, indicator_find(measure_names[m]),
					builder->series, period, &values[m]);

		if (code)
			return code;
		*any = *any || values[m].state != FIGURE_MISSING;
	}
	return DIAG_OK;
}

/* The row within the unit that holds all other rows within it, as January to August does January to
 * June; NULL: there is none, the unit has holes. */
static const struct observation *whole_of_rows(const struct series *series, struct period unit)
{
	const struct observation *longest = NULL;

	for (size_t i = 0; i < series->n; i++) {
		const struct observation *row = series->rows[i];

		if (!period_is_within(row->period, unit))
			continue;
		if (!longest || period_is_within(longest->period, row->period))
			longest = row;
	}
	for (size_t i = 0; longest && i < series->n; i++) {
		if (period_is_within(series->rows[i]->period, unit) &&
		    !period_is_within(series->rows[i]->period, longest->period))
			return NULL;
	}
	return longest;
}

/*
 * What stands for a unit of the calendar that has no figure: the months of it that the series
 * covers, as the year to date, or else the longest row within it. False if there is neither.
 */
static bool find_part(struct panel_builder *builder, struct period unit, struct period *out,
		      struct value values[CHART_MEASURES], enum diag_code *code)
{
	const struct series *series = builder->series;
	const struct observation *longest;
	struct period cut = {unit.first > builder->covered.first ? unit.first
								 : builder->covered.first,
			     unit.last < builder->covered.last ? unit.last : builder->covered.last};
	bool any = false;

	*code = DIAG_OK;
	if (cut.first <= cut.last && !period_equal(cut, unit))
		*code = read_values(builder, cut, values, &any);
	*out = cut;
	if (*code || any)
		return any;
	longest = whole_of_rows(series, unit);
	if (!longest)
		return false;
	*out = longest->period;
	*code = read_values(builder, *out, values, &any);
	return any;
}

/* "2022: the source gives no exports or imports." */
static bool add_reasons(struct panel_builder *builder, const struct value values[CHART_MEASURES],
			struct period period)
{
	const struct value *shown[] = {&values[CHART_EXPORTS], &values[CHART_IMPORTS],
				       &values[CHART_TURNOVER]};
	struct strbuf text = STRBUF_INIT, reasons = STRBUF_INIT;

	reason_add_phrase(&reasons, shown, countof(shown));
	if (reasons.len) {
		strbuf_addf(&text, tr("%s: %s"), people_period(period), reasons.text);
		strbuf_addc(&text, '.');
	}
	strbuf_take(&text, &reasons);
	return chart_take_line(builder->chart, builder->panel, &text);
}

#define REASONS_SHOWN_MAX 4

/* Whether digits of a level were left out. */
static void note_rounding(struct chart_panel *panel, const struct value values[CHART_MEASURES])
{
	for (size_t m = 0; m < CHART_MEASURES; m++) {
		if (m != CHART_BALANCE && values[m].state == FIGURE_PRESENT &&
		    ratio_cmp(values[m].exact, ratio_of(values[m].shown)) != 0)
			panel->is_rounded = true;
	}
}

static enum diag_code fill_point(struct panel_builder *builder, size_t index, struct period unit)
{
	struct chart_point *point = &builder->panel->points[index];
	struct value values[CHART_MEASURES];
	struct strbuf label = STRBUF_INIT;
	struct period shown = unit;
	enum diag_code code;
	bool any;

	code = read_values(builder, unit, values, &any);
	if (!code && !any)
		any = find_part(builder, unit, &shown, values, &code);
	if (code)
		return code;
	builder->shown[index] = any ? shown : unit;
	point->kind = !any ? CHART_GAP : period_equal(shown, unit) ? CHART_WHOLE : CHART_PART;
	builder->parts += point->kind == CHART_PART;
	for (size_t m = 0; m < CHART_MEASURES; m++)
		point->values[m] = (struct chart_value){
			.is_present = values[m].state == FIGURE_PRESENT,
			.is_suppressed = values[m].state == FIGURE_SUPPRESSED,
			.qualifier = values[m].qualifier,
			.number = values[m].state == FIGURE_PRESENT ? values[m].shown : DEC_ZERO};
	note_rounding(builder->panel, values);
	period_add_people(&label, builder->shown[index]);
	point->label = strbuf_keep(&label, &builder->chart->arena);
	return point->label ? DIAG_OK : DIAG_NOMEM;
}

struct period calendar_unit(struct period span, int32_t step, size_t index)
{
	int32_t start = span.first - span.first % step + (int32_t)index * step;

	return (struct period){start, start + step - 1};
}

size_t calendar_units(struct period span, int32_t step)
{
	int32_t first = span.first / step, last = span.last / step;

	return last < first ? 0 : (size_t)(last - first) + 1;
}

const char *chart_words_on_parts(int32_t step)
{
	return step == 12  ? tr("Hatched bars and hollow marks cover part of a year; do not "
				 "compare them with full years.")
	       : step == 3 ? tr("Hatched bars and hollow marks cover part of a quarter; do "
				"not compare them with full quarters.")
			   : tr("Hatched bars and hollow marks cover part of a month; do not "
				"compare them with full months.");
}

/* Why something is missing at a point that has something; only measures that the series has. */
static enum diag_code add_all_reasons(struct panel_builder *builder)
{
	size_t shown = 0;

	for (size_t i = 0; i < builder->panel->n; i++) {
		const struct chart_point *point = &builder->panel->points[i];
		struct value values[CHART_MEASURES];
		enum diag_code code;
		bool any, is_incomplete = false;

		for (size_t m = 0; m < CHART_MEASURES; m++)
			is_incomplete =
				is_incomplete || (!point->values[m].is_present &&
						  chart_has(builder->panel, (enum chart_measure)m));
		if (!is_incomplete)
			continue;
		if (++shown > REASONS_SHOWN_MAX)
			return chart_add_line(builder->chart, builder->panel,
					      tr("More is missing; the report has the reasons."))
				       ? DIAG_OK
				       : DIAG_NOMEM;
		code = read_values(builder, builder->shown[i], values, &any);
		if (code)
			return code;
		/* What the series never has need not be reported. */
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			if (!chart_has(builder->panel, (enum chart_measure)m))
				values[m].n_reasons = 0;
		}
		if (!add_reasons(builder, values, builder->shown[i]))
			return DIAG_NOMEM;
	}
	return DIAG_OK;
}

/* Rows that no point shows: longer than a unit of the calendar, or across two. */
static bool add_not_drawn(struct panel_builder *builder)
{
	struct strbuf text = STRBUF_INIT, list = STRBUF_INIT;

	for (size_t i = 0; i < builder->series->n; i++) {
		struct period p = builder->series->rows[i]->period;

		if (p.first / builder->step == p.last / builder->step ||
		    p.last < builder->span.first || p.first > builder->span.last)
			continue;
		strbuf_addf(&list, "%s%s", list.len ? ", " : "", people_period(p));
	}
	if (list.len)
		strbuf_addf(&text, tr("Not drawn: %s."), list.text);
	strbuf_take(&text, &list);
	return chart_take_line(builder->chart, builder->panel, &text);
}

static bool has_qualified_point(const struct chart_panel *panel)
{
	for (size_t i = 0; i < panel->n; i++) {
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			if (panel->points[i].values[m].qualifier)
				return true;
		}
	}
	return false;
}

static bool add_source_of(struct panel_builder *builder)
{
	struct strbuf text = STRBUF_INIT;

	add_assumed_pair(&text, builder->series);
	if (!chart_take_line(builder->chart, builder->panel, &text))
		return false;
	add_source_line(&text, builder->series);
	return chart_take_line(builder->chart, builder->panel, &text);
}

/* A title of one's own takes the unit behind it, without which no figure could be read. */
static bool set_title(struct panel_builder *builder)
{
	struct strbuf text = STRBUF_INIT;
	const char *own = builder->view->title, *unit = people_unit(builder->series->unit);

	if (!own)
		add_series_title(&text, builder->series);
	else
		strbuf_addf(&text, strstr(own, unit) ? "%s" : "%s, %s", own, unit);
	builder->panel->title = strbuf_keep(&text, &builder->chart->arena);
	return builder->panel->title != NULL;
}

static enum diag_code build_panel(struct panel_builder *builder)
{
	struct chart_panel *panel = builder->panel;
	size_t n;
	enum diag_code code;

	builder->covered = series_span(builder->series);
	builder->span = span_to_draw(builder->covered, builder->view);
	builder->step = step_of(builder->series, builder->view, builder->span);
	n = calendar_units(builder->span, builder->step);
	builder->shown = calloc(n + 1, sizeof(*builder->shown));
	if (!builder->shown || !set_title(builder) || !chart_set_points(builder->chart, panel, n))
		return DIAG_NOMEM;
	panel->months = (int)builder->step;
	panel->first_unit = (size_t)(builder->span.first / builder->step);
	for (size_t i = 0; i < panel->n; i++) {
		code = fill_point(builder, i, calendar_unit(builder->span, builder->step, i));
		if (code)
			return code;
	}
	if (builder->parts &&
	    !chart_add_line(builder->chart, builder->panel, chart_words_on_parts(builder->step)))
		return DIAG_NOMEM;
	code = add_all_reasons(builder);
	if (code || !add_not_drawn(builder) ||
	    (has_qualified_point(panel) &&
	     !chart_add_line(builder->chart, panel,
			     tr("~ about, > more than, < less than: as the source puts it."))) ||
	    !add_source_of(builder))
		return DIAG_NOMEM;
	return DIAG_OK;
}

static bool has_figures(const struct chart_panel *panel)
{
	for (size_t i = 0; i < panel->n; i++) {
		if (panel->points[i].kind != CHART_GAP)
			return true;
	}
	return false;
}

#define SCALE_DIGITS 4 /* of the numbers on the axis and at the bars, before the point */

/* Digits before the point of the longest figure of the series, in its unit. */
static int longest_figure(const struct series *series)
{
	int longest = 0;

	for (size_t i = 0; i < series->n; i++) {
		const struct observation *row = series->rows[i];

		for (size_t f = 0; f < FLOW_COUNT; f++) {
			char text[DEC_TEXT_MAX];
			int digits;

			if (row->flow[f].state != FIGURE_PRESENT)
				continue;
			dec_format(row->flow[f].value, text);
			digits = (int)strcspn(text, ".") + row->unit.power - series->unit.power;
			longest = digits > longest ? digits : longest;
		}
	}
	return longest;
}

void chart_choose_scale(struct series *series)
{
	while (series->unit.currency[0] && longest_figure(series) > SCALE_DIGITS &&
	       series->unit.power + UNIT_POWER_STEP <= UNIT_POWER_MAX) {
		series->unit.power = (int8_t)(series->unit.power + UNIT_POWER_STEP);
		series->is_rounded = true;
		series->decimals = 1;
	}
}

enum diag_code build_chart(struct chart *chart, const struct shown_series *shown,
			   const struct view *view)
{
	enum diag_code code = chart_set_panels(chart, shown->n) ? DIAG_OK : DIAG_NOMEM;
	size_t kept = 0;

	for (size_t i = 0; !code && i < shown->n; i++) {
		struct panel_builder builder = {
			.chart = chart,
			.panel = &chart->panels[kept],
			.series = shown->series[i],
			.view = view,
			.calc = {.set = shown->set, .decimals = view->decimals}};

		code = build_panel(&builder);
		if (view->has_period && !has_figures(builder.panel))
			chart_clear_panel(builder.panel);
		else
			kept++;
		free(builder.shown);
		tiling_release(&builder.calc.tiling);
	}
	if (!code)
		chart->n = kept;
	return code;
}
