#include "chart.h"

#include <stdlib.h>
#include <string.h>

#include "people.h"

void chart_clear_panel(struct chart_panel *panel)
{
	free(panel->points);
	free(panel->lines);
	*panel = (struct chart_panel){0};
}

void chart_release(struct chart *chart)
{
	for (size_t i = 0; i < chart->n; i++)
		chart_clear_panel(&chart->panels[i]);
	free(chart->panels);
	arena_release(&chart->arena);
	*chart = (struct chart){.n = 0};
}

bool chart_set_panels(struct chart *chart, size_t n)
{
	chart->panels = calloc(n ? n : 1, sizeof(*chart->panels));
	if (!chart->panels)
		return false;
	chart->n = n;
	return true;
}

bool chart_set_points(struct chart *chart, struct chart_panel *panel, size_t n)
{
	(void)chart;
	panel->points = calloc(n ? n : 1, sizeof(*panel->points));
	if (!panel->points)
		return false;
	panel->n = n;
	return true;
}

bool chart_add_line(struct chart *chart, struct chart_panel *panel, const char *text)
{
	const char *copy;

	if (!alloc_room(panel->lines, &panel->lines_capacity, panel->n_lines + 1))
		return false;
	copy = arena_copy(&chart->arena, text, strlen(text));
	if (!copy)
		return false;
	panel->lines[panel->n_lines++] = copy;
	return true;
}

bool chart_take_line(struct chart *chart, struct chart_panel *panel, struct strbuf *text)
{
	bool added = !text->failed && (!text->len || chart_add_line(chart, panel, text->text));

	strbuf_release(text);
	return added;
}

bool chart_has_of_kind(const struct chart_panel *panel, enum chart_measure measure,
		       enum chart_point_kind kind)
{
	for (size_t i = 0; i < panel->n; i++) {
		if (panel->points[i].kind == kind && panel->points[i].values[measure].is_present)
			return true;
	}
	return false;
}

bool chart_has(const struct chart_panel *panel, enum chart_measure measure)
{
	return chart_has_of_kind(panel, measure, CHART_WHOLE) ||
	       chart_has_of_kind(panel, measure, CHART_PART) ||
	       chart_has_of_kind(panel, measure, CHART_GAP);
}

void chart_add_number(struct strbuf *out, const struct chart_value *value, bool is_rounded,
		      bool is_signed)
{
	strbuf_adds(out, qualifier_sign(value->qualifier));
	dec_add_people(out, is_rounded ? dec_round(value->number, 0, DEC_HALF_AWAY) : value->number,
		       is_signed);
}

static void widen(struct dec value, struct dec *extent)
{
	if (dec_cmp(value, *extent) > 0)
		*extent = value;
}

void chart_extent(const struct chart_panel *panel, struct dec *above, struct dec *below)
{
	*above = *below = DEC_ZERO;
	for (size_t i = 0; i < panel->n; i++) {
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			const struct chart_value *value = &panel->points[i].values[m];
			bool is_below = m == CHART_IMPORTS || dec_sign(value->number) < 0;

			if (value->is_present)
				widen(dec_abs(value->number), is_below ? below : above);
		}
	}
}

const struct chart_format chart_formats[] = {
	{"text", "txt", "plain characters, at a terminal", false, CHART_SVG},
	{"svg", "svg", "a picture", true, CHART_SVG},
	{"png", "png", "a bitmap", true, CHART_PNG},
	{"gnuplot", "gp", "the script that draws the SVG picture", false, CHART_SVG},
};

const size_t n_chart_formats = countof(chart_formats);

const struct chart_format *chart_format_find(const char *word)
{
	for (size_t i = 0; i < n_chart_formats; i++) {
		if (strcmp(chart_formats[i].word, word) == 0)
			return &chart_formats[i];
	}
	return NULL;
}

bool chart_may_be_rounded(const struct chart_panel *panel)
{
	bool has_decimals = false;

	for (size_t i = 0; i < panel->n; i++) {
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			const struct chart_value *value = &panel->points[i].values[m];

			if (m == CHART_BALANCE || !value->is_present || dec_is_zero(value->number))
				continue;
			if (dec_cmp(dec_abs(value->number), dec_from_int(10)) < 0)
				return false;
			has_decimals = has_decimals || value->number.scale > 0;
		}
	}
	return has_decimals;
}
