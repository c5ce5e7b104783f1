#include "check_words.h"
#include "compare_builder.h"
#include "filled.h"
#include "people.h"

static const struct view_column rows[COMPARE_SUBJECT_COUNT] = {COMPARE_COLUMNS(VIEW_COLUMN)};

struct report_column compare_column(enum compare_subject subject)
{
	return column_of(&rows[subject]);
}

const struct column_table compare_columns = {"compare", " in a comparison", rows, countof(rows)};

/* --- cells -------------------------------------------------------------------------------------- */

static int larger(int a, int b)
{
	return a > b ? a : b;
}

int compare_decimals_of_width(struct interval range)
{
	struct dec width, half;
	int decimals = 0;

	if (!ratio_is_finite(range.low) || !ratio_is_finite(range.high) ||
	    !dec_sub(range.high.numerator, range.low.numerator, &width) ||
	    !dec_mul(width, (struct dec){.low = 5, .scale = 1}, &half) || dec_is_zero(half))
		return 0;
	while (decimals < CALC_DECIMALS_MAX &&
	       dec_cmp((struct dec){.low = 1, .scale = (int16_t)decimals}, half) > 0)
		decimals++;
	return decimals;
}

void compare_use_decimals(struct compare_builder *builder, int least, int exchanged)
{
	builder->decimals = least + COMPARE_DECIMALS_BEYOND;
	builder->exchanged_decimals = exchanged;
	if (builder->view->decimals != CALC_DECIMALS_DEFAULT)
		builder->decimals = builder->exchanged_decimals = builder->view->decimals;
}

void compare_set_decimals(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	int most_a = 0, most_b = 0, turned = 0;

	for_each_of(const struct compared_figure, figure, comparison->figures, comparison->n) {
		if (!figure->has_difference)
			continue;
		most_a = larger(most_a, figure->a.value.scale);
		most_b = larger(most_b, figure->b.value.scale);
		if (figure->rate)
			turned = larger(turned, compare_decimals_of_width(
							figure->a_is_exchanged ? figure->a.range
									       : figure->b.range));
	}
	compare_use_decimals(builder, most_a < most_b ? most_a : most_b, turned);
}

/* A level as people are shown it: published digits are never touched. */
static struct dec round_level(const struct compare_builder *builder, const struct level *level,
			      bool is_exchanged)
{
	if (!builder->for_people || !(is_exchanged || level->is_converted))
		return level->value;
	return dec_round(level->value,
			 is_exchanged ? builder->exchanged_decimals : builder->decimals,
			 DEC_HALF_AWAY);
}

/* The difference to as many decimals as the figures show, unless that would hide it. */
static void show_difference(const struct compare_builder *builder,
			    const struct compared_figure *figure, struct report_cell *cell)
{
	const struct dec a = round_level(builder, &figure->a, figure->a_is_exchanged);
	const struct dec b = round_level(builder, &figure->b, figure->b_is_exchanged);
	struct dec shown;
	int decimals;

	cell->state = CELL_VALUE;
	cell->number = figure->difference;
	if (!builder->for_people)
		return;
	decimals = larger(a.scale, b.scale);
	if (figure->rate)
		decimals = figure->a_is_exchanged ? a.scale : b.scale;
	shown = dec_round(figure->difference, decimals, DEC_HALF_AWAY);
	if (!dec_is_zero(shown))
		cell->number = shown;
}

bool compare_shown_percent(const struct compared_figure *figure, int given, struct dec *out)
{
	int decimals = given == CALC_DECIMALS_DEFAULT ? 1 : given;

	if (!figure->has_percent)
		return false;
	while (ratio_round(figure->percent, 2, decimals, DEC_HALF_AWAY, out)) {
		if (given != CALC_DECIMALS_DEFAULT || !dec_is_zero(*out) ||
		    dec_is_zero(figure->difference) || decimals == CALC_DECIMALS_MAX)
			return true;
		decimals++;
	}
	return false;
}

bool compare_shown_ratio(const struct compared_figure *figure, struct dec *out)
{
	return figure->has_ratio && ratio_round(figure->ratio, 0, 2, DEC_HALF_AWAY, out);
}

/* Whether a side's level is a number in this unit: there is one, a rate where it takes one, and it is
 * not too long. */
static bool side_has_number(const struct compared_figure *figure, bool is_a)
{
	const struct level *level = is_a ? &figure->a : &figure->b;
	bool is_exchanged = is_a ? figure->a_is_exchanged : figure->b_is_exchanged;

	return level->state == FIGURE_PRESENT && (!is_exchanged || figure->rate) &&
	       figure->verdict != COMPARE_UNCLEAR;
}

void compare_set_level(const struct compare_builder *builder, const struct level *level,
		       bool is_exchanged, bool has_number, struct report_cell *cell)
{
	cell->state = level->state == FIGURE_SUPPRESSED ? CELL_SUPPRESSED : CELL_MISSING;
	if (!has_number)
		return;
	cell->state = CELL_VALUE;
	cell->number = round_level(builder, level, is_exchanged);
	cell->qualifier = level->qualifier;
}

void compare_set_end(struct report_cell *cell, bool is_known, struct ratio end)
{
	if (is_known && ratio_is_finite(end))
		cell_set_number(cell, end.numerator);
}

void compare_add_percent(struct strbuf *out, const struct compared_figure *figure, int given)
{
	struct dec percent;

	if (!compare_shown_percent(figure, given, &percent))
		return;
	strbuf_adds(out, " (");
	percent_add_people(out, percent, true);
	strbuf_addc(out, ')');
}

/* ": sum of rounded parts" */
static void add_cause(struct strbuf *out, const struct compared_figure *figure)
{
	if (!figure->cause[0])
		return;
	strbuf_adds(out, tr(": "));
	strbuf_adds(out, tr_in("cause", figure->cause));
}

/* "differs (-0.03%): sum of rounded parts", "same when rounded" */
static bool set_verdict(const struct compare_builder *builder, struct report_cell *cell,
			const struct compared_figure *figure)
{
	const struct compare_verdict_words *words = &compare_verdicts[figure->verdict];
	struct strbuf text = STRBUF_INIT;
	bool set;

	if (!builder->for_people) {
		strbuf_adds(&text, words->word);
	} else if (figure->verdict == COMPARE_DIFFERS) {
		strbuf_adds(&text, tr(words->shown));
		compare_add_percent(&text, figure, builder->view->decimals);
		add_cause(&text, figure);
	} else if (figure->verdict == COMPARE_MATCH && !dec_is_zero(figure->difference)) {
		strbuf_adds(&text, tr("same when rounded"));
	} else {
		strbuf_adds(&text, tr(words->shown));
	}
	set = !text.failed && report_set_text(builder->report, cell, text.text);
	strbuf_release(&text);
	return set;
}

/* What a column of texts holds, or NULL: it is none. unit_text is room for a unit. */
static const char *text_of(const struct compare_builder *builder, enum compare_subject subject,
			   const struct compared_figure *figure, char unit_text[UNIT_TEXT_MAX])
{
	const struct compare_request *request = &builder->comparison->request;

	switch ((int)subject) {
	case COMPARE_REPORTER:
		return request->a->reporter;
	case COMPARE_PARTNER:
		return request->a->partner;
	case COMPARE_SOURCE_A:
		return request->a->source;
	case COMPARE_SOURCE_B:
		return request->b->source;
	case COMPARE_INDICATOR:
		return builder->for_people ? tr(flow_names[figure->flow])
					   : flow_names[figure->flow];
	case COMPARE_UNIT:
		unit_format(builder->comparison->unit, unit_text);
		return builder->comparison->unit.currency[0] ? unit_text : "";
	case COMPARE_RATE_SOURCE:
		return figure->rate ? figure->rate->source : "";
	case COMPARE_RELATION:
		return request->relation->word;
	case COMPARE_CAUSE:
		return figure->cause;
	default:
		return NULL;
	}
}

/* The columns of numbers. */
static void fill_number(const struct compare_builder *builder, enum compare_subject subject,
			const struct compared_figure *figure, struct report_cell *cell)
{
	const struct interval *range = subject == COMPARE_A_LOW || subject == COMPARE_A_HIGH
					       ? &figure->a.range
					       : &figure->b.range;
	bool has_both = figure->has_difference;
	struct dec number;

	switch ((int)subject) {
	case COMPARE_A:
		compare_set_level(builder, &figure->a, figure->a_is_exchanged,
				  side_has_number(figure, true), cell);
		break;
	case COMPARE_B:
		compare_set_level(builder, &figure->b, figure->b_is_exchanged,
				  side_has_number(figure, false), cell);
		break;
	case COMPARE_A_LOW:
	case COMPARE_B_LOW:
		compare_set_end(cell, side_has_number(figure, subject == COMPARE_A_LOW),
				range->low);
		break;
	case COMPARE_A_HIGH:
	case COMPARE_B_HIGH:
		compare_set_end(cell, side_has_number(figure, subject == COMPARE_A_HIGH),
				range->high);
		break;
	case COMPARE_DIFFERENCE:
		if (has_both)
			show_difference(builder, figure, cell);
		break;
	case COMPARE_DIFFERENCE_LOW:
		compare_set_end(cell, has_both, figure->difference_range.low);
		break;
	case COMPARE_DIFFERENCE_HIGH:
		compare_set_end(cell, has_both, figure->difference_range.high);
		break;
	case COMPARE_DIFFERENCE_PCT:
		if (has_both && compare_shown_percent(figure, builder->view->decimals, &number))
			cell_set_number(cell, number);
		break;
	case COMPARE_RATIO:
		if (compare_shown_ratio(figure, &number))
			cell_set_number(cell, number);
		break;
	case COMPARE_RATE:
		if (figure->rate)
			cell_set_number(cell, figure->rate->value);
		break;
	}
}

void compare_add_cause(struct strbuf *out, const struct compared_figure *figure)
{
	const struct claim claim = {.indicator = indicator_find(flow_names[figure->flow]),
				    .period = figure->period};
	const struct judgement judgement = {.claim = &claim};

	if (figure->cause_remark)
		remark_add_words(out, figure->cause_remark, &judgement);
}

void compare_add_unconverted(struct strbuf *text, const struct comparison *comparison,
			     const struct compared_figure *figure)
{
	bool of_a = figure->a_is_exchanged;

	strbuf_addf(text, tr("%s %s, %s has %s %s"), tr(flow_names[figure->flow]),
		    people_period(figure->period), of_a ? "A" : "B",
		    people_level(of_a ? &figure->a : &figure->b),
		    people_unit(of_a ? comparison->request.a->unit : comparison->request.b->unit));
}

static bool set_explanation(const struct compare_builder *builder, struct report_cell *cell,
			    const struct compared_figure *figure)
{
	struct strbuf text = STRBUF_INIT;

	if (figure->verdict == COMPARE_NO_RATE)
		compare_add_unconverted(&text, builder->comparison, figure);
	else
		compare_add_cause(&text, figure);
	cell_set_text(cell, strbuf_keep(&text, &builder->report->arena));
	return cell->text != NULL;
}

bool compare_fill_cell(const struct compare_builder *builder, enum compare_subject subject,
		       const struct compared_figure *figure, struct report_cell *cell)
{
	char unit_text[UNIT_TEXT_MAX];
	const char *text = text_of(builder, subject, figure, unit_text);

	if (text)
		return report_set_text(builder->report, cell, text);
	if (subject == COMPARE_VERDICT)
		return set_verdict(builder, cell, figure);
	if (subject == COMPARE_EXPLANATION)
		return set_explanation(builder, cell, figure);
	if (subject == COMPARE_PERIOD) {
		cell->state = CELL_VALUE;
		cell->period = figure->period;
	} else {
		fill_number(builder, subject, figure, cell);
	}
	return true;
}

bool compare_is_row(const struct compare_builder *builder, const struct compared_figure *figure)
{
	return !builder->for_people ||
	       (figure->verdict != COMPARE_ONLY_IN_A && figure->verdict != COMPARE_ONLY_IN_B &&
		(figure->verdict != COMPARE_NO_RATE ||
		 (figure->a.state == FIGURE_PRESENT && figure->b.state == FIGURE_PRESENT)));
}
