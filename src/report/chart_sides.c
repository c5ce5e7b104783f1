#include "chart_gnuplot.h"

#include "language.h"
#include "people.h"
#include "text.h"

/*
 * Versions of the same trade in one plot. Of a point's room each version has an equal share, from left to
 * right; the first has full colours, the others paler ones with an edge, and marks of another shape.
 */

#define GROUP_WIDTH 800 /* thousandths of a point's room that its bars take together */
#define BAR_SHARE 92	/* percent of a version's share that its bar takes */
#define PALEST 40	/* percent of the colour that the last version has */
#define SMALL_CHARACTER_WIDTH 6

/* Where a version stands, seen from the middle of the point, in thousandths of the point's room. */
static int shift_of(const struct chart *chart, size_t side)
{
	int n = (int)chart->n;

	return GROUP_WIDTH * (2 * (int)side + 1 - n) / (2 * n);
}

static const char *color_of(enum chart_measure measure)
{
	return measure == CHART_EXPORTS	  ? CHART_COLOR_EXPORTS
	       : measure == CHART_IMPORTS ? CHART_COLOR_IMPORTS
					  : CHART_COLOR_TURNOVER;
}

/* --- numbers ------------------------------------------------------------------------------------ */

static const enum chart_measure measures[] = {CHART_EXPORTS, CHART_IMPORTS, CHART_TURNOVER};

/* Whether all numbers have room next to one another; otherwise none is shown. */
static bool have_room(struct strbuf *out, const struct chart *chart)
{
	size_t room = gnuplot_room(chart).numbers * GROUP_WIDTH / 1000 / (chart->panels[0].n + 1) /
		      chart->n;
	struct strbuf text = STRBUF_INIT;
	size_t widest = 0;

	for (size_t s = 0; s < chart->n; s++) {
		for (size_t i = 0; i < chart->panels[s].n; i++) {
			for (size_t m = 0; m < countof(measures); m++) {
				const struct chart_value *value =
					&chart->panels[s].points[i].values[measures[m]];
				size_t width;

				if (!value->is_present)
					continue;
				strbuf_next(out, &text);
				chart_add_number(&text, value, false, false);
				width = text_width(text.text, text.len) * SMALL_CHARACTER_WIDTH;
				widest = width > widest ? width : widest;
			}
		}
	}
	strbuf_take(out, &text);
	return widest <= room;
}

static void add_value_label(struct strbuf *out, const struct chart *chart, size_t side, size_t x,
			    enum chart_measure measure)
{
	const struct chart_value *value = &chart->panels[side].points[x].values[measure];
	struct strbuf text = STRBUF_INIT;
	char number[DEC_TEXT_MAX];

	if (!value->is_present)
		return;
	chart_add_number(&text, value, false, false);
	dec_format(measure == CHART_IMPORTS ? dec_negate(value->number) : value->number, number);
	strbuf_adds(out, "set label ");
	gnuplot_add_quoted(out, text.text);
	strbuf_addf(out,
		    " at %zu+(%d/1000.),%s center offset 0,%s font ',10' textcolor rgb '%s' "
		    "front\n",
		    x, shift_of(chart, side), number, measure == CHART_IMPORTS ? "-0.8" : "0.7",
		    color_of(measure));
	strbuf_take(out, &text);
}

static void add_value_labels(struct strbuf *out, const struct chart *chart)
{
	for (size_t s = 0; s < chart->n; s++) {
		for (size_t i = 0; i < chart->panels[s].n; i++) {
			for (size_t m = 0; m < countof(measures); m++)
				add_value_label(out, chart, s, i, measures[m]);
		}
	}
}

/* --- what is drawn ------------------------------------------------------------------------------ */

static void add_bar_style(struct strbuf *out, const struct chart *chart, size_t side,
			  enum chart_measure measure, enum chart_point_kind kind)
{
	size_t density = chart->n < 2 ? 100 : 100 - (100 - PALEST) * side / (chart->n - 1);

	strbuf_addf(out, "boxes linewidth 1 linecolor rgb '%s' fill ", color_of(measure));
	if (kind == CHART_WHOLE)
		strbuf_addf(out, "solid %zu.%02zu border", density / 100, density % 100);
	else
		strbuf_addf(out, "pattern %zu border", 4 + side % 2);
}

/* Circle, square, triangle, ...: filled, and hollow for a part. */
static void add_mark_style(struct strbuf *out, size_t side, enum chart_point_kind kind)
{
	static const int filled[] = {7, 5, 9, 11, 13}, hollow[] = {6, 4, 8, 10, 12};
	size_t shape = side % countof(filled);

	strbuf_addf(out,
		    "points linewidth 1.5 pointtype %d pointsize 0.8 linecolor rgb "
		    "'" CHART_COLOR_TURNOVER "'",
		    kind == CHART_WHOLE ? filled[shape] : hollow[shape]);
}

static void add_layer(struct strbuf *out, const struct chart *chart, size_t side,
		      enum chart_measure measure, enum chart_point_kind kind, bool is_first)
{
	static const char *const names[CHART_MEASURES] = {[CHART_EXPORTS] = N_("exports"),
							  [CHART_IMPORTS] = N_("imports"),
							  [CHART_TURNOVER] = N_("turnover")};
	const struct chart_panel *panel = &chart->panels[side];
	bool is_named = kind == CHART_WHOLE || !chart_has_of_kind(panel, measure, CHART_WHOLE);
	struct strbuf name = STRBUF_INIT;

	strbuf_addf(out, "%s$%s%zu using ($1+(%d/1000.)):%d with ",
		    is_first ? "plot " : ", \\\n     ", kind == CHART_WHOLE ? "whole" : "part",
		    side + 1, shift_of(chart, side), (int)measure + 2);
	if (measure == CHART_TURNOVER)
		add_mark_style(out, side, kind);
	else
		add_bar_style(out, chart, side, measure, kind);
	strbuf_adds(out, is_named ? " title " : " notitle");
	if (is_named) {
		strbuf_addf(&name, "%s %s", tr(names[measure]), panel->name);
		gnuplot_add_quoted(out, name.failed ? "" : name.text);
	}
	strbuf_take(out, &name);
}

static void add_plot(struct strbuf *out, const struct chart *chart)
{
	static const enum chart_point_kind kinds[] = {CHART_WHOLE, CHART_PART};
	bool is_first = true;

	for (size_t m = 0; m < countof(measures); m++) {
		for (size_t s = 0; s < chart->n; s++) {
			for (size_t k = 0; k < countof(kinds); k++) {
				if (!chart_has_of_kind(&chart->panels[s], measures[m], kinds[k]))
					continue;
				add_layer(out, chart, s, measures[m], kinds[k], is_first);
				is_first = false;
			}
		}
	}
	strbuf_adds(out, is_first ? "plot 0 notitle\n" : "\n");
}

void gnuplot_add_sides(struct strbuf *out, const struct chart *chart)
{
	struct dec above = DEC_ZERO, below = DEC_ZERO;

	for (size_t s = 0; s < chart->n; s++) {
		struct dec up, down;

		gnuplot_add_data(out, &chart->panels[s], s + 1, CHART_WHOLE);
		gnuplot_add_data(out, &chart->panels[s], s + 1, CHART_PART);
		chart_extent(&chart->panels[s], &up, &down);
		above = dec_cmp(up, above) > 0 ? up : above;
		below = dec_cmp(down, below) > 0 ? down : below;
	}
	strbuf_addf(out, "set boxwidth %d/1000.\n", GROUP_WIDTH * BAR_SHARE / 100 / (int)chart->n);
	gnuplot_add_calendar(out, &chart->panels[0], gnuplot_room(chart).calendar);
	gnuplot_add_scale(out, above, below, gnuplot_room(chart).plot);
	if (have_room(out, chart)) {
		add_value_labels(out, chart);
		if (chart->panels[0].is_rounded) {
			strbuf_adds(out, "set xlabel ");
			gnuplot_add_quoted(out, tr("The numbers in the picture are rounded."));
			strbuf_adds(out, " font ',11' offset 0,-0.4\n");
		}
	}
	add_plot(out, chart);
}
