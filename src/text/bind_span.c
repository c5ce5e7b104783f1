#include "role.h"
#include "times.h"
#include "text_phrases.inc"

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

	for_each_figure(figure, reader) {
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

void take_ends_of_run(struct reader *reader)
{
	struct chosen_period first = topic_period(reader->topic), last = first;

	if (reader->sentence->n_times || !first.is_known || first.lacks_year ||
	    period_is_fiscal(first.period) || period_months(first.period) <= 12 ||
	    first.period.first % 12 || period_months(first.period) % 12)
		return;
	first.period.last = first.period.first + 11;
	last.period.first = last.period.last - 11;
	for (size_t f = 0; f + 1 < reader->n_figures; f++) {
		struct figure_reading *base = &reader->figures[f], *goal = base + 1;
		bool has_change = f && is_of_change(base - 1) && base[-1].meaning == base->meaning;

		if (base->role != ROLE_BASE || goal->role != ROLE_LEVEL ||
		    base->meaning != goal->meaning)
			continue;
		base->period = first;
		for (struct figure_reading *end = base - has_change; end <= goal; end++) {
			if (end != base)
				end->period = last;
			if (is_of_change(end))
				end->base = first;
			end->has_base = end->has_base || is_of_change(end);
			end->is_earlier = true; /* the text goes on with the run */
			end->doubt = end->doubt && same(end->doubt, "unclear period") ? NULL
										      : end->doubt;
		}
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

bool take_since_then(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;
	struct figure_reading *figure = &reader->figures[f];
	struct chosen_period base = topic_period(topic);
	size_t w = sentence->n_times;

	while (w-- > 0 &&
	       !(sentence->times[w].kind == TIME_SAME_PERIOD && sentence->times[w].is_since &&
		 sentence->times[w].first < figure->quantity->first))
		;
	for (size_t k = w + 1; k < sentence->n_times; k++) {
		if (is_own_period(&sentence->times[k]) && place_of(reader, f, &sentence->times[k]))
			return false;
	}
	if (w >= sentence->n_times || !is_of_change(figure))
		return false;
	for (size_t k = 0; k < w; k++) {
		if (is_own_period(&sentence->times[k]))
			settle_period(reader, &sentence->times[k], &base);
	}
	figure->period = figure->base = base;
	figure->has_base = base.is_known;
	if (topic->has_newest && base.is_known && !base.lacks_year &&
	    base.period.last < topic->newest.first &&
	    period_months(base.period) == period_months(topic->newest))
		figure->period.period = topic->newest;
	else
		figure->doubt = "unclear period";
	return true;
}

/* "In 2022 and 2023 together": right behind a list of years, or before it. */
static bool is_list_together(const struct sentence *sentence, const struct time_expression *when)
{
	for (size_t w = 1; w < sentence->n_times; w++) {
		const struct time_expression *last = &sentence->times[w], *first = last - 1;
		uint32_t behind = last->last + 1;

		if (!last->is_joined || last->kind != TIME_KNOWN || first->kind != TIME_KNOWN ||
		    !period_is_year(last->period) || when->first < first->first ||
		    when->first > last->first)
			continue;
		if (item_is_any(sentence, behind, MEANING_TOGETHER, MEANING_TOTAL))
			return true;
		for (uint32_t i = first->first; i-- > 0 && i + 3 > first->first;) {
			if (item_is_any(sentence, i, MEANING_TOGETHER, MEANING_TOTAL))
				return true;
		}
	}
	return false;
}

bool is_sum_of_years(const struct reader *reader, const struct figure_reading *figure,
		     const struct time_expression *when)
{
	const struct topic *topic = reader->topic;
	bool is_whole = period_is_year(topic->period);

	if (figure->role == ROLE_LEVEL && is_list_together(reader->sentence, when))
		return true;
	if (figure->role != ROLE_LEVEL || when->kind != TIME_SAME_PERIOD || when->is_base)
		return false;
	/* "fell in that time from 5 million to 4": at its end */
	if ((figure > reader->figures && figure[-1].role == ROLE_BASE) ||
	    (figure->governor != NONE && item_is(reader->sentence, figure->governor, MEANING_TO)))
		return false;
	if (when->is_years)
		return true;
	if (when->is_month || when->is_quarter || when->is_report || when->is_then ||
	    when->is_since || when->is_that_year || !is_whole)
		return false;
	/* "8 million, after 7 million in 2022" goes back, and is no time that goes on */
	return (topic->n_run > 1 && topic->run_sentence + 1 == topic->sentence &&
		period_is_year(topic->run[0]) &&
		topic->run[0].first < topic->run[topic->n_run - 1].first) ||
	       (topic->has_first && period_is_year(topic->first) &&
		!period_equal(topic->first, topic->period) &&
		has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_TOTAL));
}

static bool is_one_series(const struct reader *reader)
{
	const struct figure_reading *first = reader->figures;

	for_each_figure(figure, reader) {
		if (figure->quantity->kind != QUANTITY_AMOUNT || figure->role != ROLE_LEVEL ||
		    figure->refusal || figure->measure != first->measure ||
		    !same(figure->partner, first->partner))
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
	for_each_time(when, sentence) {
		if (when->kind == TIME_KNOWN || when->kind == TIME_MONTHS)
			return;
	}
	topic->run_sentence = topic->sentence;
	for (size_t f = 0; f < reader->n_figures; f++)
		reader->figures[f].period = (struct chosen_period){.is_known = true,
								   .period = topic->run[f],
								   .when = NONE,
								   .evidence = PERIOD_PAIRED};
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

void doubt_before_goal(struct reader *reader)
{
	for (size_t f = 1; f < reader->n_figures; f++) {
		const struct figure_reading *goal = &reader->figures[f];

		if (!goal->doubt || goal->governor == NONE ||
		    !item_is(reader->sentence, goal->governor, MEANING_TO))
			continue;
		for_each_back(struct figure_reading, figure, reader->figures, f) {
			if (figure->meaning != goal->meaning ||
			    (figure->period.is_known &&
			     figure->period.evidence < PERIOD_OF_SENTENCE) ||
			    (figure->role != ROLE_BASE && !is_of_change(figure)))
				break;
			figure->doubt = figure->doubt ? figure->doubt : goal->doubt;
		}
	}
}

/* The bases that the sentence names, nearest first: one of the figure's own stretch before others. */
static void find_told_base(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];

	for (size_t w = 0; w < sentence->n_times; w++) {
		struct time_expression end = run_end_for(reader, f, &sentence->times[w], true);
		const struct time_expression *when = &end;
		enum evidence evidence = place_of_base(reader, f, when);
		struct chosen_period one = {.when = NONE};

		/* "by 12 % on April and by 40 %": what stands before the joint is the other's. */
		if (evidence != EVIDENCE_NONE && when->last < figure->from)
			evidence = PERIOD_OF_SENTENCE;
		if (when->kind == TIME_YEARS_SPAN || compares_growths(sentence, figure, when) ||
		    !(when->is_base || when->has_from || is_compared_with(reader, figure, when) ||
		      is_of_beginning(sentence, when)) ||
		    evidence == EVIDENCE_NONE ||
		    (figure->base.is_known &&
		     evidence_rows[evidence].strength <=
			     evidence_rows[figure->base.evidence].strength) ||
		    !settle_time(when, reader->topic, &figure->period, &one))
			continue;
		/* "in 2020 it was 38.5 % below its level of 2023" */
		if (one.period.first > figure->period.period.last && evidence == PERIOD_BEHIND &&
		    is_compared_with(reader, figure, when))
			figure->doubt = "unclear period";
		if (one.period.last >= figure->period.period.last ||
		    one.lacks_year > figure->period.lacks_year)
			continue;
		offer_period(&figure->base, &one, evidence, (uint32_t)w);
	}
}

/* The base of a growth over so many years: "in two years", "five years later". */
static void find_base_by_span(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];

	for (size_t w = 0; w < sentence->n_times && !figure->base.is_known; w++) {
		const struct time_expression *when = &sentence->times[w];
		struct chosen_period one = {.when = NONE};

		/* "in 2021 by 49 %, and in the two years after that": of a later figure */
		if (f + 1 < reader->n_figures && when->first >= figure->to &&
		    item_is(sentence, figure->to + 1, MEANING_AND))
			continue;
		if (when->kind == TIME_YEARS_SPAN &&
		    settle_time(when, reader->topic, &figure->period, &one))
			offer_period(&figure->base, &one, PERIOD_OF_SENTENCE, (uint32_t)w);
	}
	/* "Five years later it had doubled", "by 2001 this had gone up": on what was mentioned before. */
	if (!figure->base.is_known && figure->period.when != NONE &&
	    sentence->times[figure->period.when].years_back < 0) {
		figure->base = figure->period;
		years_before(&figure->base, figure->period.period,
			     -sentence->times[figure->period.when].years_back);
	} else if (!figure->base.is_known && figure->period.when != NONE &&
		   is_until_from_before(reader, figure)) {
		figure->base = topic_period(reader->topic);
	}
}

/* "was 454.8 million in 2018 and 523.6 million in 2023, a rise of 15.1 %": from the one to the other. */
static bool is_behind_ends(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *end = figure - 1,
				    *start = figure - 2;

	return start->role == ROLE_LEVEL && end->role == ROLE_LEVEL &&
	       start->quantity->kind == QUANTITY_AMOUNT && end->quantity->kind == QUANTITY_AMOUNT &&
	       start->meaning == figure->meaning && end->meaning == figure->meaning &&
	       start->period.evidence >= PERIOD_BESIDE && start->period.evidence <= PERIOD_BEHIND &&
	       end->period.evidence >= PERIOD_BESIDE && end->period.evidence <= PERIOD_BEHIND &&
	       figure->period.when == end->period.when && end->period.when != NONE &&
	       bracket_of(reader, start) == bracket_of(reader, end) &&
	       same(start->partner, end->partner) &&
	       item_is(reader->sentence, end->from, MEANING_AND) &&
	       start->period.period.last < end->period.period.first &&
	       period_equal(figure->period.period, end->period.period);
}

/* The period of a figure near by that says what it was before. */
static void find_base_of_figures(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];

	/* "against 271.9 million in 2022 (-18.8 %) and 300.9 million in 2018 (-26.7 %)" */
	if (f && bracket_of(reader, figure) != NONE && figure[-1].role == ROLE_BASE &&
	    bracket_of(reader, figure - 1) == NONE && figure[-1].period.is_known &&
	    figure[-1].period.evidence != PERIOD_ASSUMED)
		offer_period(&figure->base, &figure[-1].period, PERIOD_OF_SENTENCE,
			     figure[-1].period.when);
	for (size_t k = 0; k < reader->n_figures && !figure->base.is_known; k++) {
		const struct figure_reading *base = &reader->figures[k];
		const struct time_expression *own =
			figure->period.when != NONE ? &reader->sentence->times[figure->period.when]
						    : NULL;

		/* "from 8.5 to 12.1 billion; in 2023 alone by 3 %": not from where the run began */
		if (k + 1 < f && own && base[1].role == ROLE_LEVEL &&
		    (own->first > base[1].to ||
		     (own->first > base[1].quantity->last &&
		      opens_clause(reader->sentence, own->first, own->last + 1))))
			continue;
		if (base->role != ROLE_BASE || base->period.evidence == PERIOD_ASSUMED ||
		    !base->period.is_known || k + 3 < f || k > f + 3 ||
		    !same(base->partner, figure->partner))
			continue;
		offer_period(&figure->base, &base->period, PERIOD_OF_SENTENCE, base->period.when);
	}
	if (!figure->base.is_known && f > 1 && is_behind_ends(reader, f))
		offer_period(&figure->base, &figure[-2].period, PERIOD_OF_SENTENCE,
			     figure[-2].period.when);
}

bool is_conclusion(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t i = figure->from;

	while (i <= figure->quantity->last &&
	       !is_one_of_words(reader->sentence, i, phrases_conclusion))
		i++;
	/* English "also" and "so much for" conclude nothing. */
	return i <= figure->quantity->last && is_of_change(figure) &&
	       !(reader->sentence->language == LANGUAGE_EN &&
		 (is_one_of_words(reader->sentence, i, "also") ||
		  is_one_of_words(reader->sentence, i + 1, "much|far|many")));
}

/* "In 2013 they were 121 million. The exports therefore more than doubled": since then; where nothing says that it
 * follows, since then or in a year. */
static void take_base_said(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	struct period own = figure->period.period, said = topic->said;

	if (figure->base.is_known || figure->period.evidence != PERIOD_OF_TOPIC)
		return;
	/* "Exports rose tenfold", as a title: the year it is compared with is not stated. */
	if (figure->role == ROLE_MULTIPLE && dec_cmp(figure->quantity->value, dec_from_int(5)) >= 0)
		figure->doubt = "unclear period";
	if (!topic->said_sentence || topic->said_sentence + 1 != topic->sentence ||
	    topic->is_said_base || period_is_fiscal(said) || period_is_fiscal(own) ||
	    said.last + 12 >= own.last || period_months(said) != period_months(own))
		return;
	if (is_conclusion(reader, figure) && figure->meaning == topic->said_meaning &&
	    same(figure->partner, topic->said_partner)) {
		figure->base = figure->period;
		figure->base.period = said;
	} else if (figure->role == ROLE_MULTIPLE) {
		figure->doubt = "unclear period";
	}
}

void find_base_of_change(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	const struct period *span;
	struct period *own = &figure->period.period, expected, run;

	if (!figure->period.is_known || !period_years_before(figure->period.period, 1, &expected))
		return;
	/* "by 3 % on the quarter before, year on year by 14 %" */
	if (first_item(sentence, figure->from, figure->to, MEANING_YEAR_ON_YEAR) != NONE)
		return;
	find_told_base(reader, f);
	find_base_of_figures(reader, f);
	find_base_by_span(reader, f);
	if (!figure->base.is_known && (span = span_base(reader, &figure->period))) {
		figure->base = figure->period;
		figure->base.period = *span;
	}
	if (!figure->base.is_known && reader->topic->base_months &&
	    reader->topic->base_months == period_months(figure->period.period)) {
		figure->base = figure->period;
		figure->base.period = period_right_before(figure->period.period);
		figure->base.evidence = PERIOD_OF_TOPIC;
	}
	/* "Exports were 40 % above those of 2019. Imports rose by 65 %": on that year, too */
	if (!figure->base.is_known &&
	    (figure->role == ROLE_GROWTH || figure->role == ROLE_MULTIPLE) && !sentence->n_times &&
	    !meaning_in(sentence->all, MEANING_UNIT_YEAR) &&
	    figure->period.evidence == PERIOD_OF_TOPIC && reader->topic->base_years &&
	    reader->topic->base_years_sentence + 1 == reader->topic->sentence &&
	    is_flow_meaning(figure->meaning) &&
	    figure->meaning == opposite_flow(reader->topic->base_years_meaning))
		figure->base.is_known = years_before(&figure->base, figure->period.period,
						     reader->topic->base_years);
	/* "up 17.6 % in 2022 on the first six months of 2021": of the same months. */
	if (figure->base.is_known && figure->base.evidence <= PERIOD_BEHIND &&
	    figure->base.evidence >= PERIOD_BESIDE && period_is_year(figure->period.period) &&
	    period_months(figure->base.period) < 12 && period_months(figure->base.period) > 1 &&
	    period_is_within(figure->base.period, expected))
		figure->period.period = months_in_year(figure->base.period,
						       period_first_year(figure->period.period));
	/* "In 2018-2023 it rose by 15.1 %, imports by 3 %": up to the last year, on the first */
	run = figure->period.when != NONE && sentence->times[figure->period.when].kind == TIME_KNOWN
		      ? sentence->times[figure->period.when].period
		      : *own;
	if (!period_is_fiscal(run) && period_months(run) >= 24 && own->last == run.last &&
	    !meaning_in(sentence->all, MEANING_PER) &&
	    (figure->base.is_known
		     ? figure->base.period.first == run.first && period_is_year(figure->base.period)
		     : period_months(run) >= 36 && run.first % 12 == 0)) {
		figure->base.is_known = true;
		figure->base.period = period_year(run.first / 12);
		*own = period_year(run.last / 12);
	}
	take_base_said(reader, figure);
	/* "more than in 2022" beside eight months of 2023: the same months. */
	figure->has_base = figure->base.is_known && !period_equal(figure->base.period, expected) &&
			   !period_is_within(expected, figure->base.period);
}

const struct chosen_period *anchor_of(const struct reader *reader, size_t f, size_t w,
				      const struct time_expression *when,
				      const struct chosen_period *last, struct chosen_period *said)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct time_expression *before = time_said_before(reader->sentence, w);
	struct chosen_period topic = topic_period(reader->topic);

	*said = (struct chosen_period){.when = NONE};
	if (when->kind != TIME_YEAR_EARLIER)
		return last;
	if (when->years_back < 0 && f && figure[-1].period.is_known)
		return &figure[-1].period;
	/* "1.9 billion (2.0 billion in the first quarter and 2.1 billion a year earlier)": than what the bracket follows */
	if (f > 1 && bracket_of(reader, figure) != NONE &&
	    bracket_of(reader, figure - 1) == bracket_of(reader, figure) &&
	    bracket_of(reader, figure - 2) == NONE && figure[-2].period.is_known &&
	    !figure[-2].period.lacks_year && period_months(figure[-2].period.period) < 12)
		return &figure[-2].period;
	return last || !before || !settle_time(before, reader->topic, &topic, said) ? last : said;
}

bool is_reached_from(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];

	if (figure->role != ROLE_LEVEL || figure->period.evidence != PERIOD_OF_SENTENCE ||
	    figure->governor == NONE || !item_is(sentence, figure->governor, MEANING_TO))
		return false;
	for_each_of(const struct figure_reading, from, reader->figures, f) {
		if (from->governor != NONE &&
		    (!from->governor || item_is(sentence, from->governor, MEANING_FROM)) &&
		    from->quantity->kind == QUANTITY_AMOUNT && from->period.is_known &&
		    period_equal(from->period.period, figure->period.period))
			return true;
	}
	return false;
}

/* How many years stand right before the word, "two years after"; one, too, where the year before is told behind the
 * figure. 0: nothing of the kind. */
static int years_after(const struct reader *reader, uint32_t after)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = reader->figures;
	uint32_t i = after;

	for_each_time(when, sentence) {
		if (when->kind == TIME_YEAR_EARLIER &&
		    ((when->years_back == -1 && when->last + 1 == after) ||
		     (when->years_back == 1 && when->first == figure->quantity->last + 1)))
			return 1;
	}
	if (!after || !item_is(sentence, i - 1, MEANING_UNIT_YEAR))
		return 0;
	for (i--; i-- > 0;) {
		int years = 0;

		if (is_filler_word(sentence, i))
			continue;
		return item_is(sentence, i, MEANING_NUMBER) || item_whole(sentence, i, 1, 9, &years)
			       ? (years ? years : item_value(sentence, i))
			       : 0;
	}
	return 1;
}

/* The year before, named in the figure's own relative clause: "exports, which had fallen by 43 % the year before,". */
static bool is_in_clause_of_past(const struct sentence *sentence,
				 const struct figure_reading *figure)
{
	uint32_t clause = relative_clause_of(sentence, figure->quantity->first);

	for_each_time(when, sentence) {
		if (clause != NONE && when->kind == TIME_YEAR_EARLIER && when->years_back == 1 &&
		    !when->is_base && when->first > clause &&
		    when->first <= figure->quantity->last + 2)
			return true;
	}
	return false;
}

/* "Exports, which had fallen by 43 % the year before, came to 1.5 billion in 2020": of 2019, as its clause is told from
 * the time of the other figures. */
static void settle_growth_of_clause(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];

	if ((figure->role != ROLE_GROWTH && figure->role != ROLE_LEVEL) || figure->refusal ||
	    !is_in_clause_of_past(reader->sentence, figure))
		return;
	for_each_figure(other, reader) {
		if (other == figure || other->refusal || other->role == ROLE_BASE ||
		    !other->period.is_known || other->period.lacks_year ||
		    is_in_clause_of_past(reader->sentence, other))
			continue;
		figure->period = other->period;
		years_before(&figure->period, other->period.period, 1);
		figure->period.evidence = PERIOD_BEFORE;
		figure->has_base = false;
		figure->is_earlier = true;
		figure->doubt = NULL;
		return;
	}
	figure->doubt = "unclear period";
}

/* "Im Vorjahr waren es 12,5 Mrd. Euro, 11,3 Prozent mehr als 2014": of 2015. Nothing grows on itself, so if what was
 * mentioned makes it 2014, the figures are of the year after. */
static void settle_year_by_base(struct reader *reader, const struct figure_reading *growth)
{
	const struct sentence *sentence = reader->sentence;
	struct period told = growth->period.period, before = {told.first - 12, told.last - 12};
	uint32_t said = growth->period.when;
	int shift = -1;

	for_each_time(when, sentence) {
		if (when->kind == TIME_KNOWN && when->is_base &&
		    when->first > growth->quantity->last && when->last < growth->to)
			shift = period_equal(when->period, told)     ? 12
				: period_equal(when->period, before) ? 0
								     : shift;
	}
	for (size_t k = 0; k < reader->n_figures && shift >= 0; k++) {
		struct figure_reading *figure = &reader->figures[k];

		if (figure->role == ROLE_BASE || !period_equal(figure->period.period, told) ||
		    figure->period.when != said)
			continue;
		figure->period.period.first += shift;
		figure->period.period.last += shift;
		figure->has_base = figure->is_earlier = false;
		if (figure->doubt && same(figure->doubt, "unclear period"))
			figure->doubt = NULL;
	}
}

/* "In January to September imports fell to 35.2 million from 36.5 million in 2022", "rose in December 2023 from 6.9
 * million (2022) to 20.7 million": the same months of that year. */
static void take_months_of_goal(struct reader *reader, size_t f)
{
	struct figure_reading *base = &reader->figures[f], *goal = base - 1;
	const struct period *months;

	if (f + 1 < reader->n_figures && base[1].governor != NONE &&
	    item_is(reader->sentence, base[1].governor, MEANING_TO))
		goal = base + 1;
	else if (!f)
		return;
	months = &goal->period.period;
	if (base->role != ROLE_BASE || base->governor == NONE ||
	    item_is(reader->sentence, base->governor, MEANING_AGAINST) ||
	    base->period.evidence != PERIOD_BESIDE || !period_is_year(base->period.period) ||
	    goal->period.when == NONE || /* "from 24.5 in 2011 to 32.1 in March 2012" */
	    reader->sentence->times[goal->period.when].first > base->quantity->first ||
	    goal->role != ROLE_LEVEL || goal->meaning != base->meaning || !goal->period.is_known ||
	    base->quantity->kind != QUANTITY_AMOUNT || period_is_fiscal(*months) ||
	    period_months(*months) >= 12 ||
	    (!goal->period.lacks_year &&
	     period_first_year(*months) <= period_first_year(base->period.period)))
		return;
	base->period.period = months_in_year(*months, period_first_year(base->period.period));
}

void settle_earlier_growths(struct reader *reader)
{
	struct figure_reading *figure = reader->figures;
	uint32_t after = reader->n_figures ? opening_after(reader) : NONE;
	int years;

	for (size_t f = 0; f < reader->n_figures; f++) {
		const struct chosen_period *own = &reader->figures[f].period;

		settle_growth_of_clause(reader, f);
		take_months_of_goal(reader, f);
		if (reader->figures[f].role == ROLE_GROWTH && own->is_known && own->when != NONE &&
		    reader->sentence->times[own->when].kind == TIME_YEAR_EARLIER)
			settle_year_by_base(reader, &reader->figures[f]);
	}
	if (after == NONE || figure->role != ROLE_GROWTH || figure->refusal)
		return;
	years = years_after(reader, after);
	for (size_t f = 1; f < reader->n_figures; f++) {
		const struct figure_reading *later = &reader->figures[f];

		if (later->role != ROLE_GROWTH || later->meaning != figure->meaning ||
		    later->period.lacks_year || !years || !later->period.is_known ||
		    !period_is_year(later->period.period))
			continue;
		figure->period = later->period;
		years_before(&figure->period, later->period.period, years);
		figure->period.evidence = PERIOD_BESIDE;
		figure->has_base = false;
		figure->is_earlier = true;
		figure->doubt = NULL;
		return;
	}
}
