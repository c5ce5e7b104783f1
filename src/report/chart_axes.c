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
#define YEAR_MONTHS 12

/* Whether the words of two points stay apart. */
static bool are_apart(const struct chart_panel *panel, size_t one, size_t other)
{
	const char *a = panel->points[one].label, *b = panel->points[other].label;
	size_t width = text_width(a, strlen(a)) + text_width(b, strlen(b));
	size_t distance = one < other ? other - one : one - other;

	return (width * CALENDAR_CHARACTER_WIDTH / 2 + CALENDAR_GAP) * (panel->n + 1) <=
	       distance * CALENDAR_WIDTH;
}

static bool is_part(const struct chart_panel *panel, size_t point)
{
	return panel->points[point].kind == CHART_PART;
}

/* Parts of a period are always named, if there are so few that their names have room. */
static bool parts_fit(const struct chart_panel *panel)
{
	size_t last = panel->n;

	for (size_t i = 0; i < panel->n; i++) {
		if (!is_part(panel, i))
			continue;
		if (last < panel->n && !are_apart(panel, last, i))
			return false;
		last = i;
	}
	return true;
}

/* 2000, 2005, 2010; January, April, July: the points that count from the year 0 in whole steps. */
static size_t next_labelled(const struct chart_panel *panel, size_t from, size_t step)
{
	size_t rest = (panel->first_unit + from) % step;

	return rest ? from + step - rest : from;
}

/* Whether the words of every step-th point stay apart, but for parts that are named anyway. */
static bool step_fits(const struct chart_panel *panel, size_t step, bool names_parts)
{
	for (size_t i = next_labelled(panel, 0, step); i + step < panel->n; i += step) {
		if (!(names_parts && (is_part(panel, i) || is_part(panel, i + step))) &&
		    !are_apart(panel, i, i + step))
			return false;
	}
	return true;
}

/* Every how many points the calendar is labelled: what divides a year, then years like round numbers. */
static size_t calendar_step(const struct chart_panel *panel, bool names_parts)
{
	static const size_t months[] = {1, 2, 3, 4, 6}, years[] = {1, 5, 10, 20, 50, 100};
	size_t unit = panel->months ? (size_t)panel->months : YEAR_MONTHS;

	for (size_t s = 0; s < countof(months); s++) {
		if (months[s] * unit < YEAR_MONTHS && YEAR_MONTHS % (months[s] * unit) == 0 &&
		    step_fits(panel, months[s], names_parts))
			return months[s];
	}
	for (size_t s = 0; s < countof(years); s++) {
		if (step_fits(panel, years[s] * YEAR_MONTHS / unit, names_parts))
			return years[s] * YEAR_MONTHS / unit;
	}
	return panel->n;
}

static bool is_labelled(const struct chart_panel *panel, size_t point, size_t step,
			bool names_parts)
{
	if (names_parts && is_part(panel, point))
		return true;
	if ((panel->first_unit + point) % step)
		return false;
	for (size_t i = 0; names_parts && i < panel->n; i++) {
		if (is_part(panel, i) && !are_apart(panel, i, point))
			return false;
	}
	return true;
}

void gnuplot_add_calendar(struct strbuf *out, const struct chart_panel *panel)
{
	bool names_parts = parts_fit(panel), is_first = true;
	size_t step = calendar_step(panel, names_parts);

	strbuf_adds(out, "set xtics scale 0 (");
	for (size_t i = 0; i < panel->n; i++) {
		if (!is_labelled(panel, i, step, names_parts))
			continue;
		strbuf_adds(out, is_first ? "" : ", ");
		gnuplot_add_quoted(out, panel->points[i].label);
		strbuf_addf(out, " %zu", i);
		is_first = false;
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
