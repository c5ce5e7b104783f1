#include "times.h"

#include <string.h>

/* "Between 1990 and 2010 exports grew from 378 to 2,548 million. In this time they grew sevenfold":
 * a run of time that the text goes on with, by its two ends. */

/* The periods of a sentence's figures, when they give one thing at several times. */
static void note_run(struct reader *reader)
{
	struct topic *topic = reader->topic;
	const struct figure_reading *first = reader->figures;
	struct period run[TOPIC_ROW];
	size_t n = 0;

	for (size_t f = 0; f < reader->n_figures; f++) {
		const struct figure_reading *figure = &reader->figures[f];

		if (figure->quantity->kind != QUANTITY_AMOUNT ||
		    (figure->role != ROLE_LEVEL && figure->role != ROLE_BASE))
			continue;
		if (figure->refusal || !figure->period.is_known || figure->period.lacks_year ||
		    figure->period.evidence == PERIOD_ASSUMED ||
		    figure->meaning != first->meaning || n == TOPIC_ROW ||
		    (n && period_equal(run[n - 1], figure->period.period)))
			return;
		run[n++] = figure->period.period;
	}
	if (n < 2)
		return;
	memcpy(topic->run, run, sizeof(run));
	topic->n_run = n;
	topic->run_sentence = topic->sentence;
}

void note_span(struct reader *reader)
{
	struct topic *topic = reader->topic;

	note_run(reader);
	for (size_t f = 0; f < reader->n_figures; f++) {
		const struct figure_reading *figure = &reader->figures[f];
		const struct figure_reading *next = f + 1 < reader->n_figures ? figure + 1 : NULL;
		const struct chosen_period *base = &figure->base, *end = &figure->period;

		if (figure->role == ROLE_BASE && figure->period.evidence != PERIOD_ASSUMED &&
		    next && next->role == ROLE_LEVEL) {
			base = &figure->period;
			end = &next->period;
		} else if (!figure->has_base) {
			continue;
		}
		if (!base->is_known || !end->is_known || base->lacks_year || end->lacks_year)
			continue;
		topic->span_from = base->period;
		topic->span_to = end->period;
		topic->has_span = true;
	}
}

const struct period *span_base(const struct reader *reader, const struct chosen_period *end)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;

	if (!topic->has_span || !end->is_known || !period_equal(topic->span_to, end->period))
		return NULL;
	for (size_t w = 0; w < sentence->n_times; w++) {
		if (sentence->times[w].kind == TIME_SAME_PERIOD && !sentence->times[w].is_base)
			return &topic->span_from;
	}
	return NULL;
}

static bool is_one_series(const struct reader *reader)
{
	const struct figure_reading *first = reader->figures;

	for (size_t f = 0; f < reader->n_figures; f++) {
		const struct figure_reading *figure = &reader->figures[f];

		if (figure->quantity->kind != QUANTITY_AMOUNT || figure->role != ROLE_LEVEL ||
		    figure->refusal || figure->measure != first->measure ||
		    strcmp(figure->partner, first->partner) != 0)
			return false;
	}
	return true;
}

/* "Its sales in the same three years were 193, 233 and 282 million": as many figures of one thing as
 * the sentence before gave periods, and none of their own. */
void bind_run(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;

	if (topic->n_run < 2 || topic->sentence > topic->run_sentence + 1 ||
	    reader->n_figures != topic->n_run || !is_one_series(reader))
		return;
	for (size_t w = 0; w < sentence->n_times; w++) {
		if (sentence->times[w].kind == TIME_KNOWN || sentence->times[w].kind == TIME_MONTHS)
			return;
	}
	topic->run_sentence = topic->sentence;
	for (size_t f = 0; f < reader->n_figures; f++)
		reader->figures[f].period = (struct chosen_period){.is_known = true,
								   .period = topic->run[f],
								   .when = NONE,
								   .evidence = PERIOD_PAIRED};
}

void note_said(struct topic *topic, const struct sentence *sentence)
{
	for (size_t w = sentence->n_times; w-- > 0;) {
		const struct time_expression *when = &sentence->times[w];

		if (when->kind != TIME_KNOWN || sentence->items[when->first].open != NONE)
			continue;
		topic->said = when->period;
		topic->said_sentence = topic->sentence;
		return;
	}
}

void doubt_by_base(struct reader *reader, size_t f)
{
	const struct chosen_period *own = &reader->figures[f].period;

	if (!reader->figures[f].has_base || period_months(own->period) >= 12 ||
	    !period_is_year(reader->figures[f].base.period) ||
	    reader->figures[f].base.evidence >= PERIOD_OF_SENTENCE)
		return;
	for (size_t k = f + 1; k-- > 0;) {
		struct figure_reading *figure = &reader->figures[k];

		if (!figure->period.is_known || !period_equal(figure->period.period, own->period) ||
		    (figure->period.evidence != PERIOD_OF_TOPIC &&
		     figure->period.evidence != PERIOD_OF_SENTENCE))
			return;
		if (figure->period.evidence != PERIOD_OF_TOPIC)
			continue;
		for (; k <= f; k++)
			reader->figures[k].doubt = "unclear period";
		return;
	}
}
