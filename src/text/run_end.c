/* run_end.c - a run of time that is told by its two ends: the one that a figure is of. */
#include "figure_reading.h"

#include "role.h"
#include "times.h"

/* "In the years 2018 to 2022 exports grew to 70 million": what they had got to. */
static bool is_got_to(const struct reader *reader, const struct figure_reading *figure)
{
	return figure->role == ROLE_LEVEL && figure->governor != NONE && figure->governor &&
	       item_is(reader->sentence, figure->governor, MEANING_TO) &&
	       is_movement(reader->sentence, figure->governor - 1);
}

/* "between 2010 and 2017 it grew from 57 to 133, by 2.3 times": its ends are given apart; and "hardly changed between
 * October 2018 and October 2019, at 35 billion (-0.2 %)": two months, and no thirteen. */
static bool tells_ends_apart(const struct reader *reader, size_t f,
			     const struct time_expression *when)
{
	const struct figure_reading *figure = &reader->figures[f];

	if (figure->role != ROLE_LEVEL ||
	    (period_is_year(when->until_end) && is_got_to(reader, figure)))
		return true;
	for (size_t k = 0; k < reader->n_figures; k++) {
		if (is_of_change(&reader->figures[k]) && period_months(when->period) % 12 == 1 &&
		    period_months(when->until_end) == 1)
			return true;
		if (reader->figures[k].role == ROLE_BASE && k + 3 > f && k < f + 3 &&
		    bracket_of(reader, &reader->figures[k]) == bracket_of(reader, figure))
			return true;
	}
	return false;
}

/* "from 5.1": the figure, or the one that it grew from. */
static bool leads_from(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	if (figure->role == ROLE_LEVEL && f)
		figure--;
	return figure->role == ROLE_BASE &&
	       (figure->quantity->suffix == KAZAKH_ABLATIVE ||
		(figure->governor != NONE && item_is_any(reader->sentence, figure->governor,
							 MEANING_FROM, MEANING_OF, MEANING_OFBY)));
}

bool begins_pair(const struct sentence *sentence, size_t w)
{
	const struct time_expression *first = &sentence->times[w];

	return w + 1 < sentence->n_times && first->first && !first->has_from &&
	       item_is(sentence, first->first - 1, MEANING_BETWEEN) &&
	       find_item(sentence, first->last + 1, sentence->times[w + 1].first, MEANING_AND,
			 sentence->items[first->first].open) != NONE;
}

/* "rose by 5 % between February and March", "from August to September", "between the first and the second quarter": two
 * months or quarters, where nothing else tells a time but "month on month". */
static bool is_from_one_to_next(const struct sentence *sentence, const struct time_expression *when)
{
	int months = period_months(when->period);
	uint32_t before = when->first;

	while (before && item_is(sentence, before - 1, MEANING_THE))
		before--;
	if (when->has_from || when->kind == TIME_UNCLEAR || period_is_fiscal(when->period) ||
	    !before || !item_is_any(sentence, before - 1, MEANING_BETWEEN, MEANING_FROM) ||
	    !(months == 2 || (months == 6 && has_item(sentence, when->first, when->last + 1,
						      MEANING_UNIT_QUARTER))))
		return false;
	for_each_time(other, sentence) {
		if (other != when && other->kind != TIME_PERIOD_BEFORE)
			return false;
	}
	return true;
}

/* "from 2010 to 2015, when it was 5 million", "till 2015, when": the end of the run is the figure's time. */
static bool is_when_it_ended(const struct sentence *sentence, const struct figure_reading *figure,
			     const struct time_expression *when)
{
	uint32_t i = when->last + 1;

	i += i < sentence->n && item_is(sentence, i, MEANING_UNIT_YEAR);
	if (i >= figure->quantity->first || sentence->items[i].mark != ',' ||
	    !item_is(sentence, i + 1, MEANING_WHERE) || !when->until_end.last ||
	    (!period_is_year(when->until_end) && !period_is_fiscal(when->until_end)))
		return false;
	while (++i < figure->quantity->first && sentence->items[i].mark != ',')
		;
	return i >= figure->quantity->first;
}

struct time_expression run_end_for(const struct reader *reader, size_t f,
				   const struct time_expression *when, bool is_base)
{
	struct time_expression one = *when;
	size_t w = (size_t)(when - reader->sentence->times);

	if (is_when_it_ended(reader->sentence, &reader->figures[f], when)) {
		one.kind = TIME_KNOWN;
		one.has_from = false;
		one.period = when->until_end;
		return one;
	}
	if (is_of_change(&reader->figures[f]) && begins_pair(reader->sentence, w)) {
		one.has_from = true;
		if (!is_base)
			one.period = reader->sentence->times[w + 1].period;
		return one;
	}
	if (is_of_change(&reader->figures[f]) && is_from_one_to_next(reader->sentence, when)) {
		int half = period_months(when->period) / 2;

		one.has_from = true;
		one.is_base = false;
		one.period.first += is_base ? 0 : half;
		one.period.last = one.period.first + half - 1;
		return one;
	}
	/* "in 2018-2022 it grew from 5.1 to 11.3" */
	if (!when->has_from && when->kind == TIME_KNOWN && !is_of_change(&reader->figures[f]) &&
	    period_months(when->period) >= 36 && !period_is_fiscal(when->period) &&
	    (leads_from(reader, f) || is_got_to(reader, &reader->figures[f]))) {
		one.has_from = true;
		one.period = period_year(period_first_year(when->period));
		if (!is_base)
			one.period = months_in_year(one.period, when->period.last / 12);
		return one;
	}
	if (!when->has_from || when->kind != TIME_KNOWN || !tells_ends_apart(reader, f, when))
		return one;
	one.period = is_base ? when->from : when->until_end;
	return one;
}

const struct chosen_period *run_end_of(const struct reader *reader, size_t f,
				       const struct chosen_period *last, struct chosen_period *end)
{
	struct time_expression run;

	if (!last || last->when == NONE || reader->sentence->times[last->when].has_from ||
	    is_of_change(&reader->figures[f]))
		return last;
	run = run_end_for(reader, f, &reader->sentence->times[last->when], false);
	if (!run.has_from || run.kind != TIME_KNOWN)
		return last;
	*end = *last;
	end->period = run.period;
	return end;
}
