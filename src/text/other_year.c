/* other_year.c - figures whose neighbour's year is not theirs: growths told beside what was before. */
#include "role.h"
#include "text.h"
#include "times.h"
#include "text_phrases.inc"

/* Whether a time is told from one item up to another. */
static bool has_time_in(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	for_each_time(when, sentence) {
		if (when->first >= from && when->last < to)
			return true;
	}
	return false;
}

/* Whether one of the words stands from one item up to another. */
static bool has_word_in(const struct sentence *sentence, uint32_t from, uint32_t to,
			const char *words)
{
	while (from < to && from < sentence->n && !is_one_of_words(sentence, from, words))
		from++;
	return from < to && from < sentence->n;
}

/* ", when growth was 12 percent", ", which had itself been a jump of": a clause on what the comma follows, and on nothing
 * else; ", which is a rise of" is of the figure before, too. */
static bool begins_clause_on_year(const struct sentence *sentence, uint32_t comma, uint32_t figure,
				  uint32_t end)
{
	if (item_is_any(sentence, comma + 1, MEANING_WHERE, MEANING_UNIT_YEAR) ||
	    item_is(sentence, comma + 2, MEANING_UNIT_YEAR))
		return true;
	return item_is(sentence, comma + 1, MEANING_RELATIVE) &&
	       (has_word_in(sentence, comma + 1, figure, phrases_past) ||
		has_word_in(sentence, figure, end, phrases_past));
}

/* "19 billion, up from 18 billion in 2022, which had been a jump of 24 percent": of the year of what it is compared with. */
static bool is_of_base_year(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f], *base = figure - 1;
	uint32_t comma = base->quantity->last + 1, first = figure->quantity->first;

	if (base->quantity->kind != QUANTITY_AMOUNT || base->refusal || !base->period.is_known ||
	    (base->role != ROLE_BASE &&
	     (base->role != ROLE_LEVEL || base->period.evidence != PERIOD_BESIDE)) ||
	    bracket_of(reader, figure) != bracket_of(reader, base) ||
	    base->period.period.last >= figure->period.period.last)
		return false;
	while (comma < first && sentence->items[comma].mark != ',')
		comma++;
	return comma < first && !has_time_in(sentence, comma, figure->to) &&
	       begins_clause_on_year(sentence, comma, first, figure->to);
}

/* "Given that imports were 58.8 billion in 2022, they fell by 22.5 percent", "58,8 млрд, то есть за год": what follows from
 * what was before. */
static bool draws_conclusion(const struct sentence *sentence, uint32_t before, uint32_t figure)
{
	for (uint32_t i = before; i + 1 < figure; i++) {
		uint32_t end = i + 4 < figure ? i + 4 : figure;

		if (item_is(sentence, i, MEANING_OR) &&
		    (has_item(sentence, i, end, MEANING_UNIT_YEAR) ||
		     has_item(sentence, i, end, MEANING_YEAR_ON_YEAR)))
			return true;
	}
	return has_word_in(sentence, 0, figure, phrases_so);
}

/* The amount of the same flow that the sentence tells before the figure; NULL. */
static const struct figure_reading *level_before(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	while (f-- > 0) {
		const struct figure_reading *before = &reader->figures[f];

		if (before->refusal || before->period.evidence == PERIOD_PAIRED)
			return NULL;
		if (before->role == ROLE_LEVEL && before->quantity->kind == QUANTITY_AMOUNT &&
		    before->meaning == figure->meaning)
			return before;
	}
	return NULL;
}

/* "In 2022 it had still been 6.7 billion, a fall of 28 percent", in a text of 2023: from then on. NULL: it is not so; or
 * the amount that was before. */
static const struct figure_reading *since_look_back(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;
	const struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *before = level_before(reader, f);
	char mark = sentence->items[figure->from].mark;
	bool is_same;

	if (!before || !before->period.is_known || before->period.lacks_year ||
	    before->period.when == NONE || !topic->has_figure_period || !topic->has_period ||
	    topic->lacks_year || (mark != ',' && mark != ':' && mark != '-') ||
	    period_months(topic->period) != period_months(before->period.period) ||
	    topic->period.last <= before->period.period.last ||
	    (figure->period.evidence != PERIOD_OF_SENTENCE && !figure->doubt) ||
	    has_time_in(sentence, before->quantity->last + 1, figure->to))
		return NULL;
	is_same = before + 1 == figure && topic->period_meaning == before->meaning &&
		  has_word_in(sentence, 0, before->quantity->first, phrases_still);
	return is_same || (topic->period.last == before->period.period.last + 12 &&
			   draws_conclusion(sentence, before->quantity->last,
					    figure->quantity->first))
		       ? before
		       : NULL;
}

/* "In 2023 it was 8.1 billion. In 2022 exports came to 8.9. So within a year they fell by 9 percent": up to the newest time,
 * from the one that was looked back at. */
static bool concludes_look_back(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	return figure->period.evidence == PERIOD_OF_TOPIC && !reader->sentence->n_times &&
	       topic->has_newest && topic->has_period && !topic->lacks_year &&
	       topic->newest.last == topic->period.last + 12 &&
	       period_months(topic->newest) == period_months(topic->period) &&
	       draws_conclusion(reader->sentence, 0, figure->quantity->first);
}

/* "fell by 9.4 % in 2023, after a rise by 29.7 % in 2022, to 61.2 billion": of the time of the growth before what is said
 * in passing. */
static bool is_goal_behind_aside(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *goal = &reader->figures[f], *aside = goal - 1,
				    *growth = goal - 2;

	return f > 1 && goal->role == ROLE_LEVEL && !goal->refusal &&
	       goal->quantity->kind == QUANTITY_AMOUNT &&
	       goal->period.evidence == PERIOD_OF_SENTENCE &&
	       (growth->role == ROLE_GROWTH || growth->role == ROLE_CHANGE) &&
	       (aside->role == ROLE_GROWTH || aside->role == ROLE_GROWTH_BEFORE) &&
	       growth->meaning == goal->meaning && aside->meaning == goal->meaning &&
	       growth->period.is_known && growth->period.when != NONE &&
	       growth->period.period.last > aside->period.period.last &&
	       sentence->items[goal->from].mark == ',' &&
	       sentence->items[aside->from].mark == ',' &&
	       item_is(sentence, aside->from + 1, MEANING_AGAINST) &&
	       !has_time_in(sentence, goal->from, goal->to);
}

static void take_year(struct figure_reading *figure, const struct chosen_period *period,
		      const struct chosen_period *base)
{
	struct period expected;

	figure->period = *period;
	figure->period.evidence = PERIOD_OF_SENTENCE;
	figure->has_base = base && period_years_before(period->period, 1, &expected) &&
			   !period_equal(base->period, expected);
	if (base)
		figure->base = *base;
	if (figure->doubt && same(figure->doubt, "unclear period"))
		figure->doubt = NULL;
}

/* "exceeded imports by 2.1 billion: 5.2 against 3.1 billion in 2021": what the two flows were, and the balance before
 * them, at one time. */
static void share_time_of_flows(struct reader *reader, size_t f)
{
	struct figure_reading *less = &reader->figures[f], *more = less - 1, *balance = more - 1;
	struct figure_reading *known = more->period.is_known ? more : less;

	if (less->measure_evidence != MEASURE_PAIRED || more->measure_evidence != MEASURE_PAIRED ||
	    less->meaning != opposite_flow(more->meaning) || less->governor == NONE ||
	    !item_is(reader->sentence, less->governor, MEANING_AGAINST) || !known->period.is_known)
		return;
	less->period = more->period = known->period;
	less->doubt = more->doubt = known->doubt;
	if (f > 1 && is_balance_meaning(balance->meaning) && !balance->period.is_known) {
		balance->period = known->period;
		balance->doubt = known->doubt;
	}
}

/* "from Norway and Sweden were 6.2 billion and 7.9 billion in 2023, up 4 percent and 5 percent": a time behind the second
 * of two is of both. */
static void take_time_of_next(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f], *first = figure - 1;

	if (figure->role != ROLE_LEVEL || first->role != ROLE_LEVEL || first->refusal ||
	    figure->refusal || first->meaning != figure->meaning || first->period.is_known ||
	    !figure->period.is_known || figure->period.when == NONE ||
	    !item_is(reader->sentence, figure->from, MEANING_AND) ||
	    figure->quantity->first > figure->from + 3 ||
	    reader->sentence->times[figure->period.when].first < figure->quantity->last ||
	    has_time_in(reader->sentence, 0, figure->quantity->first))
		return;
	first->period = figure->period;
	first->period.evidence = PERIOD_LATER;
	first->doubt = figure->doubt;
}

/* "0.8 billion in February and 0.9 billion in March 2024": the year told behind the later month is that of the one before. */
static void take_year_of_next(struct figure_reading *figure, const struct figure_reading *next)
{
	struct period *own = &figure->period.period;
	struct period later = next->period.period;

	if (!figure->period.is_known || !figure->period.lacks_year || !next->period.is_known ||
	    next->period.lacks_year || figure->role != ROLE_LEVEL || next->role != ROLE_LEVEL ||
	    figure->meaning != next->meaning || figure->period.evidence != PERIOD_BESIDE ||
	    period_is_fiscal(later) || period_months(later) != period_months(*own) ||
	    own->last % 12 + 1 != later.first % 12)
		return;
	*own = (struct period){later.first - period_months(later), later.first - 1};
	figure->period.lacks_year = false;
}

/* "bought 7.4 billion, minus 0.3 billion after plus 0.2 billion": a sign in words behind both flows is that of the balance. */
static void take_signed_balance(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f], *last = figure - 1;
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->first;
	bool is_next = last->meaning == MEANING_BALANCE && last->quantity->sign;

	if (figure->role != ROLE_CHANGE || !is_flow_meaning(figure->meaning) ||
	    !figure->quantity->sign || bracket_of(reader, figure) != NONE ||
	    figure->quantity->kind != QUANTITY_AMOUNT || has_own_measure(reader, figure) ||
	    !(item_is_any(sentence, first, MEANING_MINUS, MEANING_PLUS) ||
	      (first && item_is_any(sentence, first - 1, MEANING_MINUS, MEANING_PLUS))) ||
	    !(is_next ||
	      (f > 1 && last->role == ROLE_LEVEL && last[-1].role == ROLE_LEVEL &&
	       is_flow_meaning(last->meaning) && last[-1].meaning == opposite_flow(last->meaning))))
		return;
	figure->role = ROLE_LEVEL;
	figure->meaning = MEANING_BALANCE;
	figure->has_base = false;
}

/* "In May it was 170 million. Since January it has come to 810", "since the beginning of 2024": up to the months that the
 * text is in; where it is in none of that year, their end is not told. */
static void take_year_to_date(struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct time_expression *when = sentence->times;
	const struct topic *topic = reader->topic;
	bool is_known =
		topic->has_period && !topic->lacks_year && period_months(topic->period) < 12;
	int year = is_known ? period_first_year(topic->period) : 0;

	if (figure->role != ROLE_LEVEL || figure->quantity->kind != QUANTITY_AMOUNT ||
	    figure->refusal || sentence->n_times != 1 || !when->is_span ||
	    when->last >= figure->quantity->first ||
	    (when->kind != TIME_KNOWN && !(when->kind == TIME_THIS_YEAR && when->is_since)))
		return;
	if (when->kind == TIME_KNOWN && !period_is_year(when->period))
		return;
	if (!is_known || (when->kind == TIME_KNOWN && period_first_year(when->period) != year)) {
		figure->doubt = "unclear period";
		return;
	}
	figure->period.is_known = true;
	figure->period.period = (struct period){year * 12, topic->period.last};
	figure->period.evidence = PERIOD_BEFORE;
	figure->is_earlier = true;
}

void settle_other_years(struct reader *reader)
{
	struct chosen_period topic = topic_period(reader->topic);

	for (size_t f = 0; f < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];

		take_year_to_date(reader, figure);
		if (figure->role == ROLE_GROWTH && concludes_look_back(reader, figure)) {
			struct chosen_period newest = topic;

			newest.period = reader->topic->newest;
			take_year(figure, &newest, &topic);
		}
	}
	for (size_t f = reader->n_figures; f-- > 1;)
		take_year_of_next(&reader->figures[f - 1], &reader->figures[f]);
	for (size_t f = 1; f < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];

		share_time_of_flows(reader, f);
		take_time_of_next(reader, f);
		take_signed_balance(reader, f);
		if (is_goal_behind_aside(reader, f))
			take_year(figure, &figure[-2].period, NULL);
		if (figure->role != ROLE_GROWTH || figure->refusal ||
		    figure->period.evidence == PERIOD_BESIDE ||
		    figure->period.evidence == PERIOD_PAIRED)
			continue;
		if (is_of_base_year(reader, f)) {
			take_year(figure, &figure[-1].period, NULL);
			figure->is_earlier = true;
		} else {
			const struct figure_reading *before = since_look_back(reader, f);

			if (before)
				take_year(figure, &topic, &before->period);
		}
	}
}
