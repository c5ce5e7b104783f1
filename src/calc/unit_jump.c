#include "series.h"

#include <stdlib.h>

/* Nearer to a thousandfold than to none, as factors go. */
#define JUMP 32

/* Where both rows state the same unit: about a thousandfold, from one year, or part of it, to the next. Small
 * trade may grow so by itself, so that one of two figures must have this many digits, or both of them if
 * another flow does not jump. */
#define SAME_UNIT_JUMP 500
#define SAME_UNIT_JUMP_MAX 2000
#define SAME_UNIT_DIGITS 3
#define STILL 5 /* what hardly moves changes by less than this factor */

/* A single row that is far from its neighbours, which are alike: about a thousandfold, or that and growth of
 * up to a few times. The rows beyond have to be calm: some trade leaps by itself. */
#define ODD_JUMP 200
#define ODD_JUMP_MAX 5000
#define CALM 10
#define NEAR 40 /* rows of other lengths that may lie between neighbours */

/* A flow's figure in units of its currency; false if it has none above zero, or it does not fit. */
static bool plain_value(const struct observation *row, size_t flow, struct dec *out)
{
	const struct figure *figure = &row->flow[flow];

	return figure->state == FIGURE_PRESENT && !dec_is_zero(figure->value) &&
	       dec_shift(figure->value, row->unit.power, out);
}

/* Whether one is `factor` times the other, or more. */
static bool is_jump(struct dec from, struct dec to, int factor)
{
	struct dec many;

	return (dec_mul(from, dec_from_int(factor), &many) && dec_cmp(to, many) >= 0) ||
	       (dec_mul(to, dec_from_int(factor), &many) && dec_cmp(from, many) >= 0);
}

/* Digits as printed, from the first that is not zero: 3 for 100 and for 0.100. */
static int printed_digits(struct dec value)
{
	char text[DEC_TEXT_MAX];
	int n = 0;

	dec_format(value, text);
	for (const char *p = text; *p; p++)
		n += (*p >= '1' && *p <= '9') || (*p == '0' && n);
	return n;
}

static bool are_long_as_printed(const struct observation *a, const struct observation *b,
				size_t flow)
{
	return printed_digits(a->flow[flow].value) >= SAME_UNIT_DIGITS &&
	       printed_digits(b->flow[flow].value) >= SAME_UNIT_DIGITS;
}

/* Whether rows that state the same unit look as if a figure of one of them were in another: all figures jump,
 * or some do by the side of one that hardly moves, and have many digits. */
static bool seems_mixed(const struct observation *from, const struct observation *to)
{
	size_t n_jumps = 0, n_sure = 0, n_still = 0, n_others = 0;

	if (to->period.first - from->period.first > 12)
		return false;
	for (size_t flow = 0; flow < FLOW_COUNT; flow++) {
		bool is_long, are_long;
		struct dec a, b;

		if (!plain_value(from, flow, &a) || !plain_value(to, flow, &b))
			continue;
		are_long = are_long_as_printed(from, to, flow);
		is_long = are_long || dec_significant_digits(a) >= SAME_UNIT_DIGITS ||
			  dec_significant_digits(b) >= SAME_UNIT_DIGITS;
		if (is_long && is_jump(a, b, SAME_UNIT_JUMP) &&
		    !is_jump(a, b, SAME_UNIT_JUMP_MAX)) {
			n_jumps++;
			n_sure += are_long;
		} else if (!is_jump(a, b, STILL)) {
			n_still++;
		} else {
			n_others++;
		}
	}
	return n_jumps && !n_others && (!n_still || n_sure == n_jumps);
}

/* "220.7 USD million in 2022" */
static void add_figure(struct strbuf *out, const struct observation *row, size_t flow)
{
	char number[DEC_TEXT_MAX], unit[UNIT_TEXT_MAX], period[PERIOD_TEXT_MAX];

	dec_format(row->flow[flow].value, number);
	unit_format(row->unit, unit);
	period_format(row->period, period);
	strbuf_addf(out, "%s %s in %s", number, unit, period);
}

static void warn(const struct dataset *data, const struct observation *from,
		 const struct observation *to, size_t flow, struct diag_sink *sink)
{
	struct strbuf before = STRBUF_INIT, after = STRBUF_INIT;
	struct diag diag;

	add_figure(&before, from, flow);
	add_figure(&after, to, flow);
	diag_set(&diag, DIAG_UNIT, "%s: %s, but %s", flow_names[flow], before.text, after.text);
	diag.path = data->files[to->file];
	diag.line = to->line;
	diag.is_warning = true;
	diag_set_remedy(&diag, "is the unit of one of the two wrong?");
	strbuf_release(&before);
	strbuf_release(&after);
	diag_send(sink, &diag);
}

/* The next row before (step -1) or behind (1) the one at `at` that is as long, in the same unit, and has the
 * flow: its index, or n if there is none within a year of it. */
static size_t neighbour(const struct series *series, size_t at, int step, size_t flow)
{
	const struct observation *row = at < series->n ? series->rows[at] : NULL;
	struct dec value;

	for (size_t i = at + (size_t)step, seen = 0; row && i < series->n && seen < NEAR;
	     i += (size_t)step, seen++) {
		const struct observation *other = series->rows[i];

		if (abs(other->period.first - row->period.first) > 12)
			break;
		if (period_months(other->period) == period_months(row->period) &&
		    other->unit.power == row->unit.power && plain_value(other, flow, &value))
			return i;
	}
	return series->n;
}

/* Whether the flow in one row is `factor` times that in the other, or more; false if one of them lacks. */
static bool rows_jump(const struct series *series, size_t i, size_t k, size_t flow, int factor)
{
	struct dec a, b;

	return i < series->n && k < series->n && plain_value(series->rows[i], flow, &a) &&
	       plain_value(series->rows[k], flow, &b) && is_jump(a, b, factor);
}

static bool is_about_thousandfold(const struct series *series, size_t i, size_t k, size_t flow)
{
	return rows_jump(series, i, k, flow, ODD_JUMP) &&
	       !rows_jump(series, i, k, flow, ODD_JUMP_MAX);
}

/* The neighbour that shows that the row's flow alone is off, by about a thousandfold: one of two that are
 * alike, or at either end of the series the next two. n if there is none. */
static size_t shows_odd(const struct series *series, size_t at, size_t flow)
{
	size_t none = series->n, before = neighbour(series, at, -1, flow),
	       after = neighbour(series, at, 1, flow);
	size_t beside = before < none ? before : after;
	size_t beyond = neighbour(series, beside, beside == before ? -1 : 1, flow);

	if (!is_about_thousandfold(series, at, beside, flow) ||
	    rows_jump(series, beside, beyond, flow, CALM))
		return none;
	if (before < none && after < none)
		return is_about_thousandfold(series, at, after, flow) &&
				       !rows_jump(series, before, after, flow, STILL) &&
				       !rows_jump(series, after, neighbour(series, after, 1, flow),
						  flow, CALM)
			       ? before
			       : none;
	return beyond < none && !rows_jump(series, beside, beyond, flow, STILL) &&
			       are_long_as_printed(series->rows[at], series->rows[beside], flow)
		       ? beside
		       : none;
}

/* Warn of the row if one of its figures is off alone. Returns whether one is. */
static bool warn_of_odd(const struct series *series, size_t at, const struct dataset *data,
			struct diag_sink *sink)
{
	for (size_t flow = 0; flow < FLOW_COUNT; flow++) {
		size_t beside = shows_odd(series, at, flow);
		size_t first = beside < at ? beside : at;

		if (beside == series->n)
			continue;
		warn(data, series->rows[first], series->rows[beside < at ? at : beside], flow,
		     sink);
		return true;
	}
	return false;
}

/* Warn of the first flow that jumps from one row to the next. */
static void compare(const struct dataset *data, const struct observation *from,
		    const struct observation *to, struct diag_sink *sink)
{
	struct dec a, b;

	if (from->unit.power == to->unit.power && !seems_mixed(from, to))
		return;
	for (size_t flow = 0; flow < FLOW_COUNT; flow++) {
		if (!plain_value(from, flow, &a) || !plain_value(to, flow, &b) ||
		    !is_jump(a, b, JUMP))
			continue;
		warn(data, from, to, flow, sink);
		return;
	}
}

void series_warn_of_units(const struct series_set *set, const struct dataset *data,
			  struct diag_sink *sink)
{
	for_each_of(const struct series, series, set->series, set->n) {
		const struct observation *last[13] = {NULL}; /* by months of its period */
		bool was_odd[13] = {false};

		for (size_t i = 0; i < series->n; i++) {
			const struct observation *row = series->rows[i];
			int months = period_months(row->period);
			bool is_odd;

			if (months > 12)
				continue;
			is_odd = warn_of_odd(series, i, data, sink);
			if (last[months] && !is_odd && !was_odd[months])
				compare(data, last[months], row, sink);
			last[months] = row;
			was_odd[months] = is_odd;
		}
	}
}
