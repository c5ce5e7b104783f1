#include "chart_gnuplot.h"

#include <string.h>

#include "escape.h"
#include "people.h"
#include "text.h"

void gnuplot_add_quoted(struct strbuf *out, const char *text)
{
	strbuf_addc(out, '"');
	escape_gnuplot(out, text, strlen(text));
	strbuf_addc(out, '"');
}

/* --- data --------------------------------------------------------------------------------------- */

static void add_number(struct strbuf *out, const struct chart_value *value, bool is_negated)
{
	char text[DEC_TEXT_MAX];

	if (!value->is_present) {
		strbuf_adds(out, " NaN"); /* a line breaks there */
		return;
	}
	dec_format(is_negated ? dec_negate(value->number) : value->number, text);
	strbuf_addf(out, " %s", text);
}

/* "x exports imports balance turnover" of all points; those of another kind are not numbers. */
void gnuplot_add_data(struct strbuf *out, const struct chart_panel *panel, size_t number,
		      enum chart_point_kind kind)
{
	static const struct chart_value none = {.is_present = false};

	strbuf_addf(out, "$%s%zu << END_OF_DATA\n", kind == CHART_WHOLE ? "whole" : "part", number);
	for (size_t i = 0; i < panel->n; i++) {
		const struct chart_point *point = &panel->points[i];

		strbuf_addf(out, "%zu", i);
		for (size_t m = 0; m < CHART_MEASURES; m++)
			add_number(out, point->kind == kind ? &point->values[m] : &none,
				   m == CHART_IMPORTS);
		strbuf_addc(out, '\n');
	}
	strbuf_adds(out, "END_OF_DATA\n");
}

/* --- axes --------------------------------------------------------------------------------------- */

#define CALENDAR_WIDTH 800 /* of all points together */
#define CALENDAR_CHARACTER_WIDTH 8
#define CALENDAR_GAP 12

/* The year that a point's label is; 0: it is another period's. */
static size_t year_of(const struct chart_panel *panel, size_t point)
{
	const char *label = point < panel->n ? panel->points[point].label : "";
	size_t year = 0;

	for (size_t i = 0; i < 4; i++) {
		if (!text_is_digit(label[i]))
			return 0;
		year = year * 10 + (size_t)(label[i] - '0');
	}
	return label[4] ? 0 : year;
}

/* Whether the words of every step-th point, from the first on, stay apart. */
static bool calendar_fits(const struct chart_panel *panel, size_t first, size_t step)
{
	for (size_t i = first; i + step < panel->n; i += step) {
		const char *one = panel->points[i].label, *next = panel->points[i + step].label;
		size_t width = text_width(one, strlen(one)) + text_width(next, strlen(next));

		if ((width * CALENDAR_CHARACTER_WIDTH / 2 + CALENDAR_GAP) * (panel->n + 1) >
		    step * CALENDAR_WIDTH)
			return false;
	}
	return true;
}

/* 2000, 2005, 2010: the first of the years that are multiples of the step. */
static size_t first_labelled(const struct chart_panel *panel, bool has_years, size_t step)
{
	size_t first = 0;

	while (has_years && step > 1 && first + 1 < panel->n && year_of(panel, first) % step)
		first++;
	return first;
}

/* Every how many points the calendar is labelled. */
static size_t calendar_step(const struct chart_panel *panel, bool has_years)
{
	static const size_t months[] = {1, 2, 3, 4, 6, 12}, years[] = {1, 5, 10, 20, 50, 100};
	const size_t *steps = has_years ? years : months;

	for (size_t s = 0; s < countof(months); s++) {
		if (calendar_fits(panel, first_labelled(panel, has_years, steps[s]), steps[s]))
			return steps[s];
	}
	return panel->n;
}

void gnuplot_add_calendar(struct strbuf *out, const struct chart_panel *panel)
{
	bool has_years = year_of(panel, 0) > 0 && (panel->n < 2 || year_of(panel, 1) > 0);
	size_t step = calendar_step(panel, has_years);
	size_t first = first_labelled(panel, has_years, step);

	strbuf_adds(out, "set xtics scale 0 (");
	for (size_t i = first; i < panel->n; i += step) {
		strbuf_adds(out, i > first ? ", " : "");
		gnuplot_add_quoted(out, panel->points[i].label);
		strbuf_addf(out, " %zu", i);
	}
	strbuf_addf(out, ")\nset xrange [-0.7:%zu.7]\n", panel->n ? panel->n - 1 : 0);
}

#define TICKS_ABOVE_MAX 6

/* 1, 2 or 5 times a power of ten, of which no more than TICKS_ABOVE_MAX fit in the extent. */
static struct dec tick_step(struct dec extent)
{
	static const unsigned steps[] = {1, 2, 5};

	for (int power = -DEC_MAX_DIGITS / 2; power < DEC_MAX_DIGITS / 2; power++) {
		for (size_t s = 0; s < countof(steps); s++) {
			struct dec step = {.low = steps[s], .scale = (int16_t)-power}, most;

			if (dec_mul(step, dec_from_int(TICKS_ABOVE_MAX), &most) &&
			    dec_cmp(most, extent) >= 0)
				return step;
		}
	}
	return extent;
}

void gnuplot_add_scale(struct strbuf *out, struct dec above, struct dec below)
{
	struct dec step, at;
	bool is_first = true;
	char number[DEC_TEXT_MAX];

	step = tick_step(dec_cmp(above, below) > 0 ? above : below);
	strbuf_adds(out, "set yrange [*<0:0<*]\nset ytics scale 0 (");
	for (int side = 0; side < 2 && !dec_is_zero(step); side++) {
		const struct dec *extent = side ? &below : &above;

		at = side ? step : DEC_ZERO;
		for (int i = 0; i <= TICKS_ABOVE_MAX + 1 && dec_cmp(at, *extent) <= 0; i++) {
			struct strbuf label = STRBUF_INIT;

			dec_format(side ? dec_negate(at) : at, number);
			dec_add_people(&label, dec_trim(at, 0), false);
			strbuf_adds(out, is_first ? "" : ", ");
			gnuplot_add_quoted(out, label.text);
			strbuf_addf(out, " %s", number);
			strbuf_take(out, &label);
			is_first = false;
			if (!dec_add(at, step, &at))
				break;
		}
	}
	if (is_first)
		strbuf_adds(out, "\"0\" 0");
	strbuf_adds(out, ")\n");
}
