#include "reading.h"

/* "Between 1990 and 2010 exports grew from 378 to 2,548 million. In this time they grew sevenfold":
 * a run of time that the text goes on with, by its two ends. */

void note_span(struct reader *reader)
{
	struct topic *topic = reader->topic;

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
