#include "chart_gnuplot.h"

#include <string.h>

#include "escape.h"
#include "language.h"
#include "people.h"
#include "text.h"

/* --- numbers in the picture --------------------------------------------------------------------- */

/* Which numbers stand in the picture: they must not run into each other. */
struct numbers {
	bool has_levels, has_balance;
	bool is_rounded;	/* to whole units */
	size_t spacing, height; /* dots from point to point, and of the plot */
};

/* The widest number of a measure, in the picture's dots. Memory running out is noted in *out. */
static size_t widest_number(struct strbuf *out, const struct chart_panel *panel,
			    enum chart_measure measure, bool is_rounded)
{
	struct strbuf text = STRBUF_INIT;
	size_t widest = 0;

	for (size_t i = 0; i < panel->n; i++) {
		const struct chart_value *value = &panel->points[i].values[measure];
		size_t width;

		if (!value->is_present)
			continue;
		strbuf_next(out, &text);
		chart_add_number(&text, value, is_rounded, measure == CHART_BALANCE);
		width = text_width(text.text, text.len) * CHARACTER_WIDTH;
		widest = width > widest ? width : widest;
	}
	strbuf_take(out, &text);
	return widest;
}

/* Whether the levels' numbers have room; turnover's must stay clear of its line. */
static bool have_room(struct strbuf *out, const struct chart_panel *panel, size_t room,
		      bool is_rounded)
{
	for (size_t m = 0; m < CHART_MEASURES; m++) {
		if (m != CHART_BALANCE &&
		    widest_number(out, panel, (enum chart_measure)m, is_rounded) >
			    (m == CHART_TURNOVER ? room * 3 / 4 : room))
			return false;
	}
	return true;
}

static struct numbers choose_numbers(struct strbuf *out, const struct chart *chart,
				     const struct chart_panel *panel)
{
	const struct chart_room all = gnuplot_room(chart);
	size_t room = all.numbers / (panel->n + 1);
	struct numbers numbers = {
		.has_levels = true, .spacing = all.calendar / (panel->n + 1), .height = all.plot};

	if (!have_room(out, panel, room, false)) {
		numbers.is_rounded = true;
		numbers.has_levels =
			chart_may_be_rounded(panel) && have_room(out, panel, room, true);
	}
	numbers.is_rounded = numbers.is_rounded && numbers.has_levels;
	/* It is next to the bar, which takes half of the room. */
	numbers.has_balance = numbers.has_levels && widest_number(out, panel, CHART_BALANCE,
								  numbers.is_rounded) <= room / 2;
	return numbers;
}

/* Where a number stands, seen from its place. */
struct place {
	const char *align, *offset, *color;
};

/* The turnover that the line goes to from a point, to its left or right; NULL: it ends there. */
static const struct dec *neighbour(const struct chart_panel *panel, size_t x, bool to_the_right)
{
	const struct chart_point *other = panel->points + x;

	if (other->kind != CHART_WHOLE || (to_the_right ? x + 1 >= panel->n : x == 0))
		return NULL;
	other += to_the_right ? 1 : -1;
	if (other->kind != CHART_WHOLE || !other->values[CHART_TURNOVER].is_present)
		return NULL;
	return &other->values[CHART_TURNOVER].number;
}

/* Whether a number has room between turnover and the number of exports below it. */
static bool has_room_below(const struct chart_panel *panel, size_t x)
{
	const struct chart_value *values = panel->points[x].values;
	struct dec above, below, height, gap;

	chart_extent(panel, &above, &below);
	return dec_add(above, below, &height) &&
	       dec_sub(values[CHART_TURNOVER].number, values[CHART_EXPORTS].number, &gap) &&
	       dec_mul(gap, dec_from_int(7), &gap) && dec_cmp(gap, height) >= 0;
}

/* Whether the line rises so gently from here to there that it stays below a number above this point. */
static bool is_gentle(const struct chart_panel *panel, struct dec here, struct dec there,
		      const struct numbers *numbers)
{
	struct dec above, below, extent, rise;

	chart_extent(panel, &above, &below);
	return dec_add(above, below, &extent) && dec_sub(there, here, &rise) &&
	       dec_mul(rise, dec_from_int((int64_t)numbers->height * 2), &rise) &&
	       dec_mul(extent, dec_from_int((int64_t)numbers->spacing), &extent) &&
	       dec_cmp(rise, extent) <= 0;
}

/* Above the point, on the side where the line does not rise; in a valley below it, or below to its right. */
static struct place place_off_the_line(const struct chart_panel *panel, size_t x,
				       const struct numbers *numbers)
{
	const struct dec here = panel->points[x].values[CHART_TURNOVER].number;
	const struct dec *left = neighbour(panel, x, false), *right = neighbour(panel, x, true);
	bool rises_left = left && dec_cmp(*left, here) > 0;
	bool rises_right = right && dec_cmp(*right, here) > 0;

	if (rises_left && rises_right && has_room_below(panel, x))
		return (struct place){"center", "0,-0.9", CHART_COLOR_TURNOVER};
	if (rises_left && rises_right &&
	    !(is_gentle(panel, here, *left, numbers) && is_gentle(panel, here, *right, numbers)))
		return (struct place){"left", "0.9,-0.2", CHART_COLOR_TURNOVER};
	if (rises_right && !rises_left)
		return (struct place){"right", "-0.3,0.7", CHART_COLOR_TURNOVER};
	if (rises_left && !rises_right)
		return (struct place){"left", "0.3,0.7", CHART_COLOR_TURNOVER};
	return (struct place){"center", "0,0.9", CHART_COLOR_TURNOVER};
}

/* A number that stands at its place in the picture. */
static void add_value_label(struct strbuf *out, const struct chart_panel *panel, size_t x,
			    enum chart_measure measure, const struct numbers *numbers)
{
	const struct chart_point *point = &panel->points[x];
	struct place styles[] = {
		[CHART_EXPORTS] = {"center", "0,0.7", CHART_COLOR_EXPORTS},
		[CHART_IMPORTS] = {"center", "0,-0.8", CHART_COLOR_IMPORTS},
		[CHART_BALANCE] = {"left", "0,0", CHART_COLOR_BALANCE},
		[CHART_TURNOVER] = place_off_the_line(panel, x, numbers),
	};
	const struct chart_value *value = &point->values[measure];
	struct strbuf text = STRBUF_INIT;
	char number[DEC_TEXT_MAX];

	if (value->is_suppressed && (measure == CHART_EXPORTS || measure == CHART_IMPORTS))
		strbuf_addf(out, "set label \"c\" at %zu,0 center offset %s font ',11' front\n", x,
			    styles[measure].offset);
	if (!value->is_present)
		return;
	chart_add_number(&text, value, numbers->is_rounded, measure == CHART_BALANCE);
	dec_format(measure == CHART_IMPORTS ? dec_negate(value->number) : value->number, number);
	strbuf_adds(out, "set label ");
	gnuplot_add_quoted(out, text.text);
	strbuf_addf(out, " at %zu%s,%s %s offset %s font ',11' textcolor rgb '%s' front\n", x,
		    measure == CHART_BALANCE ? ".28" : "", number, styles[measure].align,
		    styles[measure].offset, styles[measure].color);
	strbuf_take(out, &text);
}

static void add_value_labels(struct strbuf *out, const struct chart_panel *panel,
			     const struct numbers *numbers)
{
	for (size_t i = 0; i < panel->n; i++) {
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			if (m == CHART_BALANCE ? numbers->has_balance : numbers->has_levels)
				add_value_label(out, panel, i, (enum chart_measure)m, numbers);
		}
	}
}

/* --- the lines below --------------------------------------------------------------------------- */

/* A line above or below, broken at spaces. */
static void add_caption_line(struct strbuf *out, const char *line, size_t width)
{
	size_t used = 0;

	while (*line) {
		size_t n = strcspn(line, " ");

		if (used && used + 1 + n > width) {
			strbuf_adds(out, "\\n");
			used = 0;
		}
		strbuf_adds(out, used ? " " : "");
		escape_gnuplot(out, line, n);
		used += n + 1;
		line += n;
		line += strspn(line, " ");
	}
}

static void add_caption(struct strbuf *out, const struct chart_panel *panel,
			const struct numbers *numbers, const struct chart *chart)
{
	size_t width = gnuplot_room(chart).caption;
	bool notes_rounding = numbers->has_levels && (numbers->is_rounded || panel->is_rounded);

	strbuf_adds(out, "set xlabel \"");
	if (notes_rounding)
		add_caption_line(out, tr("The numbers in the picture are rounded."), width);
	for (size_t i = 0; !chart->is_bare && i < panel->n_lines; i++) {
		strbuf_adds(out, i || notes_rounding ? "\\n" : "");
		add_caption_line(out, panel->lines[i], width);
	}
	strbuf_adds(out, "\" font ',11' offset 0,-0.4\n");
}

/* --- what is drawn ------------------------------------------------------------------------------ */

struct layer {
	enum chart_measure measure;
	enum chart_point_kind kind;
	const char *style; /* behind "with" */
	int mark;	   /* size of its marks, in hundredths; 0: it has none */
	const char *color;
	const char *title; /* of the key */
};

/* From the back to the front. A light edge lets the mark of the balance be seen on every bar. */
static const struct layer layers[] = {
#include "layers.inc"
};

#define MARK_ROOM 17 /* dots from point to point that marks of the usual size need */

/* Marks get smaller where points are close. */
static void add_style(struct strbuf *out, const struct layer *layer, size_t spacing)
{
	int size = spacing < MARK_ROOM ? layer->mark * (int)spacing / MARK_ROOM : layer->mark;

	strbuf_addf(out, "%s", layer->style);
	if (layer->mark)
		strbuf_addf(out, " pointsize %d.%02d", size / 100, size % 100);
	strbuf_addf(out, " linecolor rgb '%s' ", layer->color);
}

static void add_plot(struct strbuf *out, const struct chart_panel *panel, size_t number,
		     size_t spacing)
{
	bool is_first = true, any_part = false;

	for_each_of(const struct layer, layer, layers, countof(layers)) {
		bool is_named;

		if (!chart_has_of_kind(panel, layer->measure, layer->kind))
			continue;
		any_part = any_part || layer->kind == CHART_PART;
		strbuf_addf(out, "%s$%s%zu using 1:%d with ", is_first ? "plot " : ", \\\n     ",
			    layer->kind == CHART_WHOLE ? "whole" : "part", number,
			    (int)layer->measure + 2);
		add_style(out, layer, spacing);
		is_named = layer->title && (layer->kind == CHART_WHOLE ||
					    !chart_has_of_kind(panel, layer->measure, CHART_WHOLE));
		strbuf_adds(out, is_named ? "title " : "notitle");
		if (is_named)
			gnuplot_add_quoted(out, tr(layer->title));
		is_first = false;
	}
	if (any_part) { /* one entry of the key for all marks of parts */
		strbuf_adds(out, ", \\\n     NaN with " BOX_PART
				 " linecolor rgb '" CHART_COLOR_TURNOVER "' title ");
		gnuplot_add_quoted(out, tr("part of a period"));
	}
	strbuf_adds(out, is_first ? "plot 0 notitle\n" : "\n");
}

static void add_panel(struct strbuf *out, const struct chart *chart, size_t p)
{
	const struct chart_panel *panel = &chart->panels[p];
	const struct numbers numbers = choose_numbers(out, chart, panel);
	const struct chart_room room = gnuplot_room(chart);
	size_t number = p + 1;
	struct dec above, below;

	chart_extent(panel, &above, &below);
	gnuplot_add_data(out, panel, number, CHART_WHOLE);
	gnuplot_add_data(out, panel, number, CHART_PART);
	strbuf_adds(out, "unset label\nset title \"");
	add_caption_line(out, chart->is_bare ? "" : panel->title, room.title);
	strbuf_adds(out, "\" font ',15'\n");
	gnuplot_add_calendar(out, panel, room.calendar);
	gnuplot_add_scale(out, above, below, room.plot);
	add_value_labels(out, panel, &numbers);
	add_caption(out, panel, &numbers, chart);
	add_plot(out, panel, number, numbers.spacing);
}

/* Thousandths of what is usual, in proportion to the type. */
static void add_scaled(struct strbuf *out, const char *words, size_t usual, size_t type)
{
	size_t scaled = usual * type / 1000;

	strbuf_addf(out, " %s %zu.%03zu", words, scaled / 1000, scaled % 1000);
}

static void add_terminal(struct strbuf *out, const struct chart *chart, enum chart_picture picture)
{
	size_t width = chart->width	      ? chart->width
		       : chart->is_narrow     ? NARROW_WIDTH
		       : picture == CHART_PNG ? 2 * PANEL_WIDTH
					      : PANEL_WIDTH;
	size_t n = chart->is_side_by_side ? 1 : chart->n;
	size_t height = chart->width	   ? chart->height
			: chart->is_narrow ? NARROW_HEIGHT * n
					   : width * PANEL_HEIGHT / PANEL_WIDTH * n;

	size_t type = chart->width	     ? gnuplot_room(chart).type
		      : picture == CHART_PNG ? width * 1000 / PANEL_WIDTH
					     : 1000;

	strbuf_adds(out, "set terminal ");
	if (picture == CHART_PNG) {
		strbuf_adds(out, "pngcairo noenhanced font 'sans,13'");
		add_scaled(out, "fontscale", 750, type);
		add_scaled(out, "linewidth", 1000, type);
		add_scaled(out, "pointscale", 1000, type);
	} else {
		strbuf_adds(out, "svg dynamic noenhanced font 'sans-serif,13'");
		if (chart->width)
			add_scaled(out, "fontscale", 1000, type);
	}
	strbuf_addf(out, " background '#FFFFFF' size %zu,%zu", width, height);
}

void chart_add_gnuplot(struct strbuf *out, const struct chart *chart, enum chart_picture picture)
{
	strbuf_adds(out, "set encoding utf8\n");
	add_terminal(out, chart, picture);
	strbuf_addf(out,
		    "\nset border 0\nset grid ytics linecolor rgb '#D0D0D0' linewidth 1\n"
		    "set xzeroaxis linetype -1 linewidth 1.5\nset boxwidth 0.5\n"
		    "set offsets 0, 0, graph %s, graph 0.1\n",
		    chart->is_narrow ? "0.16" : "0.1");
	strbuf_adds(out, "set key outside top center horizontal samplen 2 width 1\n");
	if (chart->is_side_by_side) {
		gnuplot_add_sides(out, chart);
		return;
	}
	if (chart->n > 1)
		strbuf_addf(out, "set multiplot layout %zu,1\n", chart->n);
	for (size_t i = 0; i < chart->n; i++)
		add_panel(out, chart, i);
	if (chart->n > 1)
		strbuf_adds(out, "unset multiplot\n");
}
