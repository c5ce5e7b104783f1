#include "compare_builder.h"

#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "names.h"
#include "versions_columns.h"

/* One flow in one period, as all sides have it; NULL: a side has no number for it in the common unit. */
struct sided_figure {
	struct period period;
	enum flow flow;
	const struct level *levels[VERSIONS_MAX];
	bool is_drawn;
};

/* What is drawn side by side. */
struct sides {
	size_t n;
	struct sided_figure *figures; /* owned */
	size_t n_figures;
	const struct series *first; /* whose trade it is */
	struct unit unit;	    /* of the levels */
	struct unit drawn;	    /* the picture's: another scale of it */
	int decimals;
	int32_t step;	    /* months of a point */
	struct period span; /* of all points */
	bool is_rounded, any_part, any_imports;
};

#define POINTS_MAX 36
#define SCALE_DIGITS 4 /* before the decimal point, at most */

static const enum chart_measure measure_of[] = {[FLOW_EXPORTS] = CHART_EXPORTS,
						[FLOW_IMPORTS] = CHART_IMPORTS,
						[FLOW_TURNOVER] = CHART_TURNOVER};

/* --- the calendar ------------------------------------------------------------------------------- */

/* Mark the figures that two sides or more have; what one alone has is no comparison. */
static void choose_figures(struct sides *sides)
{
	for (size_t i = 0; i < sides->n_figures; i++) {
		size_t n = 0;

		for (size_t s = 0; s < sides->n; s++)
			n += sides->figures[i].levels[s] != NULL;
		sides->figures[i].is_drawn = n > 1;
	}
}

/* The unit of the calendar that suits the figures, and what of it they cover; no points if there are none. */
static void choose_calendar(struct sides *sides)
{
	int longest = 0;
	bool has_other = false; /* periods that are neither a month nor a quarter */
	size_t n = 0;

	for (size_t i = 0; i < sides->n_figures; i++) {
		struct period p = sides->figures[i].period;
		int months = period_months(p);

		if (!sides->figures[i].is_drawn)
			continue;
		longest = months > longest ? months : longest;
		has_other = has_other || (months != 1 && months != 3);
		if (!n || p.first < sides->span.first)
			sides->span.first = p.first;
		if (!n || p.last > sides->span.last)
			sides->span.last = p.last;
		n++;
	}
	sides->step = has_other || longest > 3 ? 12 : longest == 3 ? 3 : 1;
}

/* Of a calendar that is too long only its end is drawn. */
static void cut_calendar(struct sides *sides)
{
	size_t n = calendar_units(sides->span, sides->step);

	if (n > POINTS_MAX)
		sides->span.first = calendar_unit(sides->span, sides->step, n - POINTS_MAX).first;
}

/* The unit itself if a figure is of it, else the longest period within it that a figure is of, the later
 * one of two; false: there is none. */
static bool find_shown(const struct sides *sides, struct period unit, struct period *shown)
{
	int longest = 0;

	for_each_of(const struct sided_figure, figure, sides->figures, sides->n_figures) {
		int months = period_months(figure->period);

		if (figure->is_drawn && period_is_within(figure->period, unit) &&
		    months >= longest) {
			longest = months;
			*shown = figure->period;
		}
	}
	return longest > 0;
}

/* --- numbers ------------------------------------------------------------------------------------ */

static int digits_before_point(struct dec value)
{
	char text[DEC_TEXT_MAX];

	dec_format(dec_abs(value), text);
	return (int)strcspn(text, ".");
}

/* A scale with four digits before the point or fewer. */
static void choose_scale(struct sides *sides)
{
	int longest = 1;

	for (size_t i = 0; i < sides->n_figures; i++) {
		for (size_t s = 0; sides->figures[i].is_drawn && s < sides->n; s++) {
			const struct level *level = sides->figures[i].levels[s];
			int digits = level ? digits_before_point(level->value) : 0;

			longest = digits > longest ? digits : longest;
		}
	}
	sides->drawn = sides->unit;
	while (sides->unit.currency[0] && longest > SCALE_DIGITS &&
	       sides->drawn.power + UNIT_POWER_STEP <= UNIT_POWER_MAX) {
		sides->drawn.power = (int8_t)(sides->drawn.power + UNIT_POWER_STEP);
		longest -= UNIT_POWER_STEP;
	}
	sides->decimals = longest > 1 ? 1 : UNIT_POWER_STEP;
}

/* No more decimals than the coarsest side has. */
static void choose_decimals(struct sides *sides)
{
	int shift = sides->drawn.power - sides->unit.power;

	for (size_t s = 0; s < sides->n; s++) {
		int most = -1;

		for (size_t i = 0; i < sides->n_figures; i++) {
			const struct level *level = sides->figures[i].levels[s];

			if (sides->figures[i].is_drawn && level &&
			    level->value.scale + shift > most)
				most = level->value.scale + shift;
		}
		if (most >= 0 && most < sides->decimals)
			sides->decimals = most;
	}
}

static bool set_value(struct sides *sides, const struct level *level, struct chart_value *value)
{
	struct dec exact;

	if (!dec_shift(level->value, sides->unit.power - sides->drawn.power, &exact))
		return false;
	value->number = dec_round(exact, sides->decimals, DEC_HALF_AWAY);
	value->is_present = true;
	value->qualifier = level->qualifier;
	sides->is_rounded = sides->is_rounded || dec_cmp(exact, value->number) != 0;
	return true;
}

/* --- the chart ---------------------------------------------------------------------------------- */

static enum diag_code fill_point(struct sides *sides, struct chart *chart, size_t index)
{
	struct period unit = calendar_unit(sides->span, sides->step, index), shown = unit;
	bool any = find_shown(sides, unit, &shown), is_whole = period_equal(shown, unit);
	struct strbuf text = STRBUF_INIT;
	const char *label;

	period_add_people(&text, shown);
	label = strbuf_keep(&text, &chart->arena);
	if (!label)
		return DIAG_NOMEM;
	sides->any_part = sides->any_part || (any && !is_whole);
	for (size_t s = 0; s < sides->n; s++) {
		struct chart_point *point = &chart->panels[s].points[index];

		point->label = label;
		point->kind = !any ? CHART_GAP : is_whole ? CHART_WHOLE : CHART_PART;
		for (size_t i = 0; any && i < sides->n_figures; i++) {
			const struct sided_figure *figure = &sides->figures[i];

			if (!figure->is_drawn || !figure->levels[s] ||
			    !period_equal(figure->period, shown))
				continue;
			sides->any_imports = sides->any_imports || figure->flow == FLOW_IMPORTS;
			if (!set_value(sides, figure->levels[s],
				       &point->values[measure_of[figure->flow]]))
				point->kind = CHART_GAP;
		}
	}
	return DIAG_OK;
}

/* "From left to right: A, B. Imports are drawn downwards." and what more there is to say below. */
static bool add_lines(const struct sides *sides, struct chart *chart)
{
	struct chart_panel *panel = &chart->panels[0];
	struct strbuf list = STRBUF_INIT, text = STRBUF_INIT;
	bool added;

	for (size_t s = 0; s < sides->n; s++)
		strbuf_addf(&list, "%s%s", s ? ", " : "", version_letter(s));
	strbuf_addf(&text, tr("From left to right: %s."), list.text);
	strbuf_take(&text, &list);
	added = chart_take_line(chart, panel, &text);
	if (sides->any_imports)
		added = added && chart_add_line(chart, panel, tr("Imports are drawn downwards."));
	if (sides->any_part)
		added = added && chart_add_line(chart, panel, chart_words_on_parts(sides->step));
	panel->is_rounded = sides->is_rounded;
	return added;
}

static enum diag_code build(struct sides *sides, struct report *report, struct chart *chart)
{
	enum diag_code code = DIAG_OK;

	choose_scale(sides);
	choose_decimals(sides);
	if (!chart_set_panels(chart, sides->n))
		return DIAG_NOMEM;
	chart->is_side_by_side = chart->is_bare = true;
	for (size_t s = 0; s < sides->n; s++) {
		chart->panels[s].title = trade_title(report, sides->first, sides->drawn);
		chart->panels[s].name = version_letter(s);
		chart->panels[s].months = (int)sides->step;
		chart->panels[s].first_unit = (size_t)(sides->span.first / sides->step);
		if (!chart->panels[s].title ||
		    !chart_set_points(chart, &chart->panels[s],
				      calendar_units(sides->span, sides->step)))
			return DIAG_NOMEM;
	}
	for (size_t i = 0; !code && i < chart->panels[0].n; i++)
		code = fill_point(sides, chart, i);
	return code || add_lines(sides, chart) ? code : DIAG_NOMEM;
}

/* Takes over the sides' figures. */
static enum diag_code add(struct report *report, struct report_block *block, struct sides *sides,
			  const struct view *view)
{
	struct chart chart = {.n = 0};
	enum diag_code code = DIAG_OK;

	choose_figures(sides);
	choose_calendar(sides);
	if (sides->span.last) {
		cut_calendar(sides);
		code = build(sides, report, &chart);
		block->has_pictures_below = true;
		if (!code)
			code = add_drawing(report, block, &chart, view);
	}
	chart_release(&chart);
	free(sides->figures);
	return code;
}

static bool has_number(const struct level *level, bool is_in_unit)
{
	return level->state == FIGURE_PRESENT && is_in_unit;
}

enum diag_code compare_add_picture(struct report *report, struct report_block *block,
				   const struct comparison *comparison, const struct view *view)
{
	struct sides sides = {.n = 2,
			      .n_figures = comparison->n,
			      .first = comparison->request.a,
			      .unit = comparison->unit};

	sides.figures = calloc(comparison->n + 1, sizeof(*sides.figures));
	if (!sides.figures)
		return DIAG_NOMEM;
	for (size_t i = 0; i < comparison->n; i++) {
		const struct compared_figure *figure = &comparison->figures[i];
		bool lacks_rate = figure->verdict == COMPARE_NO_RATE;

		sides.figures[i].period = figure->period;
		sides.figures[i].flow = figure->flow;
		if (has_number(&figure->a, !lacks_rate || !figure->a_is_exchanged))
			sides.figures[i].levels[0] = &figure->a;
		if (has_number(&figure->b, !lacks_rate || !figure->b_is_exchanged))
			sides.figures[i].levels[1] = &figure->b;
	}
	return add(report, block, &sides, view);
}

enum diag_code versions_add_picture(struct report *report, struct report_block *block,
				    const struct versions *versions, const struct view *view)
{
	struct sides sides = {.n = versions->request.n,
			      .n_figures = versions->n,
			      .first = versions->request.series[0],
			      .unit = versions->unit};

	sides.figures = calloc(versions->n + 1, sizeof(*sides.figures));
	if (!sides.figures)
		return DIAG_NOMEM;
	for (size_t i = 0; i < versions->n; i++) {
		const struct version_row *row = &versions->rows[i];

		sides.figures[i].period = row->period;
		sides.figures[i].flow = row->flow;
		for (size_t v = 0; v < sides.n; v++) {
			const struct read_level *read = &row->levels[v].read;

			if (has_number(&read->level, read->verdict == COMPARE_VERDICT_COUNT))
				sides.figures[i].levels[v] = &read->level;
		}
	}
	return add(report, block, &sides, view);
}
