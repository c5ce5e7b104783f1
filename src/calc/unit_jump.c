#include "series.h"

/* Nearer to a thousandfold than to none, as factors go. */
#define JUMP 32

/* Where both rows state the same unit: about a thousandfold, from one year, or part of it, to the next. Small
 * trade may grow so by itself, so that one of two figures must have this many digits, or both of them if
 * another flow does not jump. */
#define SAME_UNIT_JUMP 500
#define SAME_UNIT_JUMP_MAX 2000
#define SAME_UNIT_DIGITS 3
#define STILL 5 /* what hardly moves changes by less than this factor */

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

	if (dec_mul(from, dec_from_int(factor), &many) && dec_cmp(to, many) >= 0)
		return true;
	return dec_mul(to, dec_from_int(factor), &many) && dec_cmp(from, many) >= 0;
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
		is_long = dec_significant_digits(a) >= SAME_UNIT_DIGITS ||
			  dec_significant_digits(b) >= SAME_UNIT_DIGITS;
		are_long = dec_significant_digits(a) >= SAME_UNIT_DIGITS &&
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

/* Tell of the first flow that jumps from one row to the next. */
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
	for (size_t s = 0; s < set->n; s++) {
		const struct series *series = &set->series[s];
		const struct observation *last[13] = {NULL}; /* by months of its period */

		for (size_t i = 0; i < series->n; i++) {
			const struct observation *row = series->rows[i];
			int months = period_months(row->period);

			if (months > 12)
				continue;
			if (last[months])
				compare(data, last[months], row, sink);
			last[months] = row;
		}
	}
}
