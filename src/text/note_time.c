/* note_time.c - which period the text continues with after a sentence. */
#include "figure_reading.h"

#include <string.h>

#include "times.h"

static void note_period(struct topic *topic, const struct chosen_period *period)
{
	topic->has_period = true;
	topic->lacks_year = period->lacks_year;
	topic->period = period->period;
	topic->period_paragraph = topic->paragraph;
	if (!period->lacks_year && period_months(period->period) == 3)
		topic->quarter = period->period;
	if (!period->lacks_year && !period_is_fiscal(period->period))
		topic->last_year = period_first_year(
			(struct period){period->period.last, period->period.last});
	if (topic->last_year >= topic->latest_year && !period->lacks_year &&
	    !period_is_fiscal(period->period)) {
		topic->is_latest_whole =
			period_is_year(period->period) &&
			(topic->last_year > topic->latest_year || topic->is_latest_whole);
		topic->is_latest_in_part &= topic->last_year == topic->latest_year;
		topic->latest_year = topic->last_year;
	}
}

/* A fiscal year ends in the year that it is named by. */
static bool ends_before(struct period a, struct period b)
{
	int year_a, year_b;

	if (period_is_fiscal(a) == period_is_fiscal(b))
		return a.last < b.last;
	year_a = period_is_fiscal(a) ? period_first_year(a) : a.last / 12;
	year_b = period_is_fiscal(b) ? period_first_year(b) : b.last / 12;
	return year_a < year_b;
}

/* Those before MEANING_NOT_TRADE are fewer than 32. */
static unsigned measure_bit(enum meaning meaning)
{
	return meaning < MEANING_NOT_TRADE ? 1U << meaning : 0;
}

/* "already in the first quarter", or an older period in the same paragraph: the text does not go on
 * with that. */
static bool is_aside_period(const struct reader *reader, const struct figure_reading *figure)
{
	const struct chosen_period *period = &figure->period;
	const struct topic *topic = reader->topic;

	/* "fell in May by 9 %, since the beginning of the year by 12": the text goes on with May. */
	if (topic->has_period && !topic->lacks_year && period->when != NONE &&
	    reader->sentence->times[period->when].kind == TIME_THIS_YEAR &&
	    reader->sentence->times[period->when].is_span &&
	    period_is_within(topic->period, period->period))
		return true;
	/* "in the same months of 2022", where the year of the months is not stated: not of those. */
	if (topic->has_period && topic->has_figure_period && topic->lacks_year &&
	    period->when != NONE && reader->sentence->times[period->when].kind == TIME_SAME)
		return true;
	/* "A year before it had been 15.7": back from the time that the text is in. */
	if (topic->has_period && topic->has_figure_period && !topic->lacks_year &&
	    !period->lacks_year && ends_before(period->period, topic->period) &&
	    period->when != NONE && reader->sentence->times[period->when].kind == TIME_YEAR_EARLIER)
		return true;
	return (topic->has_period && topic->has_figure_period && !topic->lacks_year &&
		!period->lacks_year && ends_before(period->period, topic->period) &&
		topic->period_paragraph == topic->paragraph &&
		topic->period_measures & measure_bit(figure->meaning) &&
		(same(figure->partner, topic->period_partner) ||
		 same(figure->reporter, topic->period_partner))) ||
	       (topic->has_period && !topic->lacks_year && !period->lacks_year &&
		!period_equal(topic->period, period->period) &&
		(period_is_within(period->period, topic->period) ||
		 ends_before(period->period, topic->period)) &&
		has_item(reader->sentence, 0, (uint32_t)reader->sentence->n, MEANING_ALREADY));
}

/* A sentence that is a month and no more: "March 2021" */
static bool is_month_line(const struct sentence *sentence)
{
	const struct time_expression *when = sentence->times;

	return sentence->n_times == 1 && !when->first && when->last + 1 >= sentence->n &&
	       when->kind == TIME_KNOWN && period_months(when->period) == 1;
}

#define DATE_PARAGRAPHS 3 /* before which a date line stands */

void note_date_line(struct topic *topic, const struct sentence *sentence)
{
	if (topic->date_year || !topic->paragraph || topic->paragraph > DATE_PARAGRAPHS ||
	    !is_month_line(sentence))
		return;
	topic->date_year = period_first_year(sentence->times->period);
	topic->date_month = sentence->times->period.first % 12 + 1;
}

void leave_old_date(struct topic *topic, const struct topic *read)
{
	if (!read->has_newest || period_is_fiscal(read->newest) ||
	    read->newest.first / 12 <= topic->date_year)
		return;
	topic->date_year = topic->date_month = topic->date_day = 0;
	topic->is_undated = true;
}

/* Whether the sentence begins with the time. */
static bool begins_with(const struct sentence *sentence, const struct time_expression *when)
{
	for (uint32_t i = 0; i < when->first; i++) {
		if (is_unknown(sentence, i))
			return false;
	}
	return when->first < 4;
}

/* "A truce was struck in May", "Last year 1,300 tractors were built": what happened then is no trade, and a text that has
 * figures of a time goes on with that. */
static bool is_of_event(const struct reader *reader, const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;

	for_each_measure(measure, reader) {
		if (measure->meaning < MEANING_NOT_TRADE && !measure->is_product)
			return false;
	}
	return reader->topic->has_figure_period && when->kind != TIME_SAME_PERIOD &&
	       !ends_in_colon(sentence) &&
	       (!begins_with(sentence, when) || (sentence->n_quantities && !reader->n_figures));
}

/* "Trade of Malta and Oman (goods, 2021)", "(2021, million euros)": in a bracket at the end, with what is counted. */
static bool is_in_heading_bracket(const struct sentence *sentence,
				  const struct time_expression *when)
{
	uint32_t open = sentence->items[when->first].open, i = open + 1;

	if (sentence->n_times != 1 || open == NONE)
		return false;
	for (; i < sentence->n && sentence->items[i].mark != ')'; i++) {
		if (sentence->items[i].period == NONE && !sentence->items[i].mark &&
		    !is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_GOODS, MEANING_CURRENCY, MEANING_SCALE,
				 MEANING_INSIDE, MEANING_EACH, MEANING_OFBY))
			return false;
	}
	while (i < sentence->n && sentence->items[i].mark)
		i++;
	return i == sentence->n;
}

/* The period of a sentence without figures: of its words, the narrowest. */
static void note_period_of_words(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;
	struct chosen_period narrow = {.when = NONE};
	bool is_whole = topic->is_latest_whole;
	int latest_year = topic->latest_year;

	/* "from 22.3 % in 2017 to 22.6 % in the period under review" */
	for (size_t w = 0; w < sentence->n_times; w++) {
		if (sentence->times[w].is_report && topic->has_period)
			return;
	}
	for_each_time(when, sentence) {
		struct chosen_period one = {.when = NONE};

		if (when->is_base || when->is_given || is_of_event(reader, when) ||
		    (sentence->items[when->first].open != NONE &&
		     !is_in_last_bracket(sentence, when) &&
		     !is_in_heading_bracket(sentence, when)) ||
		    /* "In August 2017 France led; a year later all is different" */
		    (when->kind == TIME_YEAR_EARLIER && when->years_back >= 0) ||
		    is_of_beginning(sentence, when) || !settle_period(reader, when, &one))
			continue;
		/* "In May 2020 the presidents met", in a text of 2021 */
		if (topic->has_figure_period && !reader->n_measures && !topic->lacks_year &&
		    one.period.last < topic->period.first &&
		    period_months(one.period) < period_months(topic->period))
			continue;
		/* "Trade in 2019¶February 2020¶": the text's date */
		if (is_month_line(sentence) && topic->paragraph <= DATE_PARAGRAPHS &&
		    ((topic->has_period && !topic->lacks_year &&
		      one.period.first > topic->period.last) ||
		     (!topic->date_day &&
		      one.period.first == topic->date_year * 12 + topic->date_month - 1)))
			return;
		/* "For 2020 there is no cause for alarm": a look ahead that names no trade */
		if (!reader->n_measures && !reader->n_parties && topic->has_period &&
		    !topic->lacks_year && !one.lacks_year && period_is_year(one.period) &&
		    one.period.first > topic->period.last && topic->paragraph > 1)
			continue;
		/* "statistics of January to November 2012, and how they moved in 2012" */
		if (narrow.is_known && period_is_within(narrow.period, one.period) &&
		    !one.lacks_year)
			continue;
		narrow = one;
		note_period(topic, &one);
		/* "Exports shrank in 2013¶The recession of the first half of 2013 left its mark. Last year they": that year */
		topic->is_latest_whole |= is_whole && topic->latest_year == latest_year;
		topic->is_sum = false;
		topic->has_figure_period = false;
		/* A list's heading gives its period, however old that is. */
		if (ends_in_colon(sentence) && !one.lacks_year)
			topic->newest = one.period;
	}
}

/* "Exports of February 2022 passed those of the same month in 2018 (3.9 billion)": the text goes on with 2022. */
static bool is_of_same_before(const struct sentence *sentence, const struct figure_reading *figure)
{
	const struct time_expression *said;

	if (figure->period.when == NONE || sentence->times[figure->period.when].kind != TIME_SAME)
		return false;
	said = time_said_before(sentence, figure->period.when);
	return said && said->period.first > figure->period.period.first;
}

/* "between 1993 and 2010", in a text of January and February 2010: the years of a run. */
static bool is_of_long_run(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct time_expression *when =
		figure->period.when != NONE ? &reader->sentence->times[figure->period.when] : NULL;

	return when && topic->has_period && !topic->lacks_year && when->has_from &&
	       period_is_within(topic->period, figure->period.period);
}

bool takes_period(const struct reader *reader, const struct figure_reading *figure)
{
	size_t f = 0;

	while (f < reader->n_figures && reader->figures[f].number != figure->number)
		f++;
	for (; figure->period.evidence != PERIOD_OF_TOPIC; f--) {
		bool goes_on = figure->period.evidence == PERIOD_OF_SENTENCE ||
			       figure->period.evidence == PERIOD_ASSUMED ||
			       figure->period.evidence == PERIOD_BY_BASE;

		if (!goes_on || !f || f >= reader->n_figures)
			return false;
		figure = &reader->figures[f - 1];
	}
	return true;
}

/* Whether months are a part of a longer time; of a fiscal year those are that may be, wherever it begins. */
static bool is_part_of(struct period part, struct period whole)
{
	int year = period_is_fiscal(whole) ? period_first_year(whole) : 0;

	if (!year || period_is_fiscal(part))
		return period_is_within(part, whole);
	return part.first >= year * 12 - 9 && part.last < year * 12 + 9 && period_months(part) < 12;
}

/*
 * A text of ten months goes on with October, and its next paragraph with another partner: of which of the two? So it is
 * with any period that holds the text's first one, or is held by it. Of such figures in 90 texts that nobody had written
 * rules for 5 were of the first one, 3 of the last; where the last is the text's first one, or the two lie apart,
 * 3 of 170 were of another.
 */
bool may_be_of_first_period(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	return topic->has_first && topic->has_period && !topic->lacks_year &&
	       topic->paragraph > topic->period_paragraph &&
	       !period_equal(topic->period, topic->first) &&
	       (is_part_of(topic->period, topic->first) ||
		is_part_of(topic->first, topic->period)) &&
	       !(is_of_pair(figure, topic->period_reporter, topic->period_partner) &&
		 figure->meaning == topic->period_meaning) &&
	       takes_period(reader, figure);
}

/* Whether the text does not go on with the figure's period, whatever it is. */
static bool leaves_period(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	return figure->refusal || figure->role == ROLE_BASE || figure->role == ROLE_GROWTH_BEFORE ||
	       !figure->period.is_known || figure->is_earlier ||
	       figure->period.evidence == PERIOD_OF_TOPIC ||
	       may_be_of_first_period(reader, figure) || is_period_of_bracket(reader, f);
}

static void note_period_of_figure(const struct reader *reader, const struct figure_reading *latest)
{
	struct topic *topic = reader->topic;

	note_period(topic, &latest->period);
	if (!topic->lacks_year && (!topic->has_newest || topic->period.last > topic->newest.last))
		topic->newest = topic->period;
	topic->has_newest = topic->has_newest || !topic->lacks_year;
	if (!topic->has_first && !topic->lacks_year) {
		topic->has_first = true;
		topic->first = topic->period;
	}
	topic->has_figure_period = true;
	topic->period_meaning = latest->meaning;
	memcpy(topic->period_reporter, latest->reporter, PARTY_MAX);
	memcpy(topic->period_partner, latest->partner, PARTY_MAX);
	topic->period_measures = measure_bit(latest->meaning);
	for_each_figure(figure, reader) {
		if (figure->role != ROLE_BASE && figure->period.is_known &&
		    period_equal(figure->period.period, topic->period))
			topic->period_measures |= measure_bit(figure->meaning);
	}
}

/* Whether the last figure with a time of its own is of several years together. */
static void note_sum(struct reader *reader)
{
	for_each_figure(figure, reader) {
		if (figure->period.when != NONE)
			reader->topic->is_sum = is_sum_of_years(
				reader, figure, &reader->sentence->times[figure->period.when]);
	}
}

void note_periods(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;
	const struct figure_reading *latest = NULL;
	const struct time_expression *said = NULL;
	bool has_figures = false, stays = false;

	note_sum(reader);
	for_each_back(const struct figure_reading, figure, reader->figures, reader->n_figures) {
		has_figures = has_figures || (!figure->refusal && figure->role != ROLE_BASE);
		/* "rose by 28.6 %, after a fall by 9.7 % in 2020": of the period that the text is in. */
		stays = stays || (!figure->refusal && figure->role != ROLE_BASE &&
				  figure->period.evidence == PERIOD_OF_TOPIC);
		if (leaves_period(reader, (size_t)(figure - reader->figures)))
			continue;
		topic->is_latest_in_part |= !figure->period.lacks_year &&
					    !period_is_year(figure->period.period) &&
					    figure->period.period.last / 12 == topic->latest_year;
		if (is_of_same_before(sentence, figure)) {
			said = time_said_before(sentence, figure->period.when);
			continue;
		}
		if (is_aside_period(reader, figure) || is_of_long_run(reader, figure)) {
			/* "Last year it was 26 billion, this year 20. Of these": of the later one */
			topic->aside = latest ? topic->aside : figure->period.period;
			topic->aside_sentence = latest ? topic->aside_sentence : topic->sentence;
			continue;
		}
		if (!latest || figure->period.period.last > latest->period.period.last)
			latest = figure;
	}
	/* "From 2019 to 2024 ... Trade with A rose by 30 %, to 4.5 million; with B": the run goes on. */
	if (latest && stays && !topic->lacks_year && !latest->period.lacks_year &&
	    (latest->period.period.last < topic->period.first ||
	     (latest->period.evidence == PERIOD_OF_SENTENCE &&
	      !period_equal(latest->period.period, topic->period) &&
	      period_is_within(latest->period.period, topic->period))))
		return;
	if (latest) {
		note_period_of_figure(reader, latest);
		return;
	}
	if (said && !topic->has_figure_period) {
		struct chosen_period one = {.when = NONE};

		if (settle_period(reader, said, &one))
			note_period(topic, &one);
	}
	if (has_figures || has_item(sentence, 0, (uint32_t)sentence->n, MEANING_UNREAL))
		return;
	/* What a figure of the same paragraph settled stands. */
	if (topic->has_period && topic->has_figure_period &&
	    topic->period_paragraph == topic->paragraph)
		return;
	note_period_of_words(reader);
	/* "January to July 2018" as a heading: what follows begins with that. */
	if (topic->has_first && sentence->n_times == 1 && !sentence->times[0].first &&
	    sentence->times[0].last + 1 == sentence->n && !topic->lacks_year)
		topic->first = topic->period;
}

/* What growths are compared with goes on: the month before, or the year before. */
static void note_base_of_growth(struct topic *topic, const struct figure_reading *figure)
{
	int months = figure->period.is_known ? period_months(figure->period.period) : 0;

	if ((figure->role != ROLE_GROWTH && figure->role != ROLE_CHANGE) ||
	    !figure->base.is_known || figure->base.evidence == PERIOD_OF_TOPIC)
		return;
	topic->has_base = true;
	topic->base_years_sentence = topic->sentence;
	topic->base_years_meaning = figure->meaning;
	topic->base_years = figure->has_base && figure->role == ROLE_GROWTH
				    ? (figure->period.period.last - figure->base.period.last) / 12
				    : 0;
	if (topic->base_years < 2 ||
	    figure->base.period.last + topic->base_years * 12 != figure->period.period.last)
		topic->base_years = 0;
	topic->base_months = figure->base.period.last == figure->period.period.last - months &&
					     months < 12 &&
					     period_months(figure->base.period) == months
				     ? months
				     : 0;
}

/* "were 218.8 million in July, against 220.6 in July 2017": where one level is compared with one other, the growths
 * that follow are on that time too. */
static void note_base_of_levels(const struct reader *reader, const struct figure_reading *base)
{
	const struct figure_reading *level = base - 1;
	int months = period_months(base->period.period), apart;

	if (base == reader->figures || base->role != ROLE_BASE || level->role != ROLE_LEVEL ||
	    level->meaning != base->meaning || level->refusal || base->refusal ||
	    base->period.evidence != PERIOD_BESIDE || !level->period.is_known ||
	    level->period.lacks_year || base->period.lacks_year ||
	    period_months(level->period.period) != months)
		return;
	for_each_figure(figure, reader) {
		if (figure->role == ROLE_BASE && figure != base)
			return;
	}
	apart = level->period.period.last - base->period.period.last;
	if (apart != 12 && apart != months)
		return;
	reader->topic->has_base = true;
	reader->topic->base_years = 0;
	reader->topic->base_months = apart == months && months < 12 ? months : 0;
}

void note_base(const struct reader *reader, const struct figure_reading *figure)
{
	note_base_of_growth(reader->topic, figure);
	note_base_of_levels(reader, figure);
}

void note_earlier(struct topic *topic, const struct sentence *sentence)
{
	if (first_item(sentence, 0, (uint32_t)sentence->n, MEANING_YEAR_ON_YEAR) == NONE &&
	    first_item(sentence, 0, (uint32_t)sentence->n, MEANING_YEAR_EARLIER) == NONE)
		return;
	topic->has_base = true;
	topic->base_months = 0;
}
