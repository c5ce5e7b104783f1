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

#define SMALLEST_TYPE 760 /* thousandths */
#define SMALLEST_NARROW 850

struct chart_room gnuplot_room(const struct chart *chart)
{
	const size_t usual_width = chart->is_narrow ? NARROW_WIDTH : PANEL_WIDTH;
	const size_t usual_height = chart->is_narrow ? NARROW_HEIGHT : PANEL_HEIGHT;
	const size_t smallest = chart->is_narrow ? SMALLEST_NARROW : SMALLEST_TYPE;
	size_t n = chart->is_side_by_side || !chart->n ? 1 : chart->n;
	size_t wide = chart->width * 1000 / usual_width,
	       high = chart->height * 1000 / n / usual_height;
	struct chart_room room = {.type = wide < high ? wide : high};
	size_t height;

	if (!chart->width)
		room.type = 1000;
	else if (room.type < smallest)
		room.type = smallest;
	room.width = chart->width ? chart->width * 1000 / room.type : usual_width;
	height = chart->width ? chart->height * 1000 / n / room.type : usual_height;
	room.numbers = room.width - (chart->is_narrow ? 140 : 280);
	room.calendar = room.width - (chart->is_narrow ? 70 : 120);
	room.plot = height - (chart->is_narrow ? 240 : 180);
	room.title = room.width / 9;
	room.caption = room.width * 8 / 70;
	return room;
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

#define CALENDAR_CHARACTER_WIDTH 8
#define CALENDAR_GAP 12
#define YEAR_MONTHS 12

/* Which points are named, in work. */
struct calendar {
	const struct chart_panel *panel;
	size_t width;	  /* of all points together */
	bool names_parts; /* each of them */
	size_t step;
};

/* Whether the words of two points stay apart. */
static bool are_apart(const struct calendar *calendar, size_t one, size_t other)
{
	const struct chart_panel *panel = calendar->panel;
	const char *a = panel->points[one].label, *b = panel->points[other].label;
	size_t width = text_width(a, strlen(a)) + text_width(b, strlen(b));
	size_t distance = one < other ? other - one : one - other;

	return (width * CALENDAR_CHARACTER_WIDTH / 2 + CALENDAR_GAP) * (panel->n + 1) <=
	       distance * calendar->width;
}

static bool is_part(const struct calendar *calendar, size_t point)
{
	return calendar->panel->points[point].kind == CHART_PART;
}

/* Parts of a period are always named, if there are so few that their names have room. */
static bool parts_fit(const struct calendar *calendar)
{
	size_t n = calendar->panel->n, last = n;

	for (size_t i = 0; i < n; i++) {
		if (!is_part(calendar, i))
			continue;
		if (last < n && !are_apart(calendar, last, i))
			return false;
		last = i;
	}
	return true;
}

/* 2000, 2005, 2010; January, April, July: the points that count from the year 0 in whole steps. */
static size_t first_labelled(const struct chart_panel *panel, size_t step)
{
	size_t rest = panel->first_unit % step;

	return rest ? step - rest : 0;
}

/* Whether the words of every step-th point stay apart, but for parts that are named anyway. */
static bool step_fits(const struct calendar *calendar, size_t step)
{
	for (size_t i = first_labelled(calendar->panel, step); i + step < calendar->panel->n;
	     i += step) {
		if (!(calendar->names_parts &&
		      (is_part(calendar, i) || is_part(calendar, i + step))) &&
		    !are_apart(calendar, i, i + step))
			return false;
	}
	return true;
}

/* Every how many points the calendar is labelled: what divides a year, then round numbers of years. */
static size_t calendar_step(const struct calendar *calendar)
{
	static const size_t months[] = {1, 2, 3, 4, 6}, years[] = {1, 5, 10, 20, 50, 100};
	size_t unit = calendar->panel->months ? (size_t)calendar->panel->months : YEAR_MONTHS;

	for (size_t s = 0; s < countof(months); s++) {
		if (months[s] * unit < YEAR_MONTHS && YEAR_MONTHS % (months[s] * unit) == 0 &&
		    step_fits(calendar, months[s]))
			return months[s];
	}
	for (size_t s = 0; s < countof(years); s++) {
		if (step_fits(calendar, years[s] * YEAR_MONTHS / unit))
			return years[s] * YEAR_MONTHS / unit;
	}
	return calendar->panel->n;
}

static bool is_labelled(const struct calendar *calendar, size_t point)
{
	if (calendar->names_parts && is_part(calendar, point))
		return true;
	if ((calendar->panel->first_unit + point) % calendar->step)
		return false;
	for (size_t i = 0; calendar->names_parts && i < calendar->panel->n; i++) {
		if (is_part(calendar, i) && !are_apart(calendar, i, point))
			return false;
	}
	return true;
}

void gnuplot_add_calendar(struct strbuf *out, const struct chart_panel *panel, size_t width)
{
	struct calendar calendar = {.panel = panel, .width = width};
	bool is_first = true;

	calendar.names_parts = parts_fit(&calendar);
	calendar.step = calendar_step(&calendar);
	strbuf_adds(out, "set xtics scale 0 (");
	for (size_t i = 0; i < panel->n; i++) {
		if (!is_labelled(&calendar, i))
			continue;
		strbuf_adds(out, is_first ? "" : ", ");
		gnuplot_add_quoted(out, panel->points[i].label);
		strbuf_addf(out, " %zu", i);
		is_first = false;
	}
	strbuf_addf(out, ")\nset xrange [-0.7:%zu.7]\n", panel->n ? panel->n - 1 : 0);
}

#define TICKS_ABOVE_MAX 6
#define LOW_PLOT 160 /* dots, in which half as many numbers of the axis have room */

/* 1, 2 or 5 times a power of ten, of which no more than `n` fit in the extent. */
static struct dec tick_step(struct dec extent, int n)
{
	static const unsigned steps[] = {1, 2, 5};

	for (int power = -DEC_MAX_DIGITS / 2; power < DEC_MAX_DIGITS / 2; power++) {
		for (size_t s = 0; s < countof(steps); s++) {
			struct dec step = {.low = steps[s], .scale = (int16_t)-power}, most;

			if (dec_mul(step, dec_from_int(n), &most) && dec_cmp(most, extent) >= 0)
				return step;
		}
	}
	return extent;
}

void gnuplot_add_scale(struct strbuf *out, struct dec above, struct dec below, size_t height)
{
	struct dec step, at;
	bool is_first = true;
	char number[DEC_TEXT_MAX];

	step = tick_step(dec_cmp(above, below) > 0 ? above : below,
			 height < LOW_PLOT ? TICKS_ABOVE_MAX / 2 : TICKS_ABOVE_MAX);
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
