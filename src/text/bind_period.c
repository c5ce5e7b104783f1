#include "role.h"
#include "text.h"
#include "times.h"

/* --- the figure's own period, and its base's ------------------------------------------------------ */

/* The period of the sentence's last figure before this one that is no base. */
static const struct chosen_period *period_before(const struct reader *reader, size_t f)
{
	uint32_t own = bracket_of(reader, &reader->figures[f]);

	for_each_back(const struct figure_reading, figure, reader->figures, f) {
		uint32_t open = bracket_of(reader, figure);

		/* "71 million (2021: 60 million), and bought 170" */
		if (open != NONE && open != own && figure > reader->figures &&
		    figure->period.evidence == PERIOD_BESIDE &&
		    (figure->period.when == NONE ||
		     reader->sentence->times[figure->period.when].first > open))
			continue;
		if (figure->role != ROLE_BASE && figure->role != ROLE_GROWTH_BEFORE &&
		    figure->period.is_known && !figure->is_beside_base)
			return &figure->period;
	}
	return NULL;
}

/* Of growth behind the levels of two years the newer is the period. */
static const struct chosen_period *newest_before(const struct reader *reader, size_t f)
{
	const struct chosen_period *newest = period_before(reader, f);

	/* "in 1999 they were 40 billion (plus 6.6 percent)": of the figure that it stands behind. */
	if (f && bracket_of(reader, &reader->figures[f]) != NONE &&
	    bracket_of(reader, &reader->figures[f - 1]) == NONE &&
	    find_item(reader->sentence, reader->figures[f - 1].from,
		      reader->figures[f - 1].quantity->first, MEANING_PRONOUN, NONE) != NONE)
		return newest;
	if (is_in_list_of_growths(reader, f))
		return &reader->figures[f - 1].period;
	for (size_t k = f; k-- > 0 && is_of_change(&reader->figures[f]);) {
		const struct figure_reading *figure = &reader->figures[k];

		if (figure->period.is_known && figure->role == ROLE_LEVEL && newest &&
		    figure->meaning == reader->figures[f].meaning &&
		    figure->period.period.last > newest->period.last)
			newest = &figure->period;
	}
	return newest;
}

/* "Compared with the first quarter of last year it rose by 74 million": a quarter's growth, whatever
 * period was mentioned before. A whole year may be compared with its part. */
static void find_period_by_base(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;
	struct figure_reading *figure = &reader->figures[f];

	for_each_time(when, sentence) {
		struct chosen_period nothing = topic_period(topic), base = {.when = NONE};
		enum evidence evidence = place_of(reader, f, when);

		if (!when->is_base || evidence == EVIDENCE_NONE || period_is_year(when->period) ||
		    (when->kind != TIME_KNOWN && when->kind != TIME_LAST_YEAR) ||
		    !settle_time(when, topic, &nothing, &base) ||
		    (topic->has_period &&
		     period_months(topic->period) == period_months(base.period)))
			continue;
		base.period.first += 12;
		base.period.last += 12;
		/* "In January-August it was 2.7 billion. This is 21 % more than in seven months of last year" */
		if (topic->has_period && !topic->lacks_year && f == 0 &&
		    figure->measure_evidence == MEASURE_OF_TOPIC &&
		    topic->period.first == base.period.first && period_months(topic->period) < 12)
			figure->doubt = "unclear period";
		if (!topic->date_year || base.period.last <= topic->date_year * 12 + 11)
			offer_period(&figure->period, &base, PERIOD_BY_BASE, NONE);
	}
}

/* "the year before", of a text that speaks of the year before its date, with its measure: that year. */
static bool is_year_spoken_of(const struct reader *reader, size_t f,
			      const struct time_expression *when, const struct chosen_period *last)
{
	const char *const from_now = "ago|geleden|vor|il|назад|тому";
	const struct topic *topic = reader->topic;
	const struct figure_reading *figure = &reader->figures[f];

	return !last && figure->measure_evidence == MEASURE_BEFORE && topic->date_year &&
	       (when->years_back == 1 || /* "nineteen years earlier": than what was mentioned */
		is_one_of_words(reader->sentence, when->last, from_now) ||
		(when->first && is_one_of_words(reader->sentence, when->first - 1, from_now))) &&
	       topic->has_period && !topic->lacks_year && period_is_year(topic->period) &&
	       period_first_year(topic->period) == topic->date_year - 1;
}

/* The period of the level that the base leads to, when it is given behind it. */
static struct chosen_period period_of_goal(struct reader *reader, size_t f)
{
	struct chosen_period none = {.when = NONE};
	for (size_t k = f + 1; k < reader->n_figures && k < f + 3; k++) {
		struct figure_reading goal = reader->figures[k];

		if (goal.role != ROLE_LEVEL &&
		    !(goal.role == ROLE_CHANGE && is_growth_in_money(reader, k)))
			continue;
		for_each_time(when, reader->sentence) {
			struct chosen_period topic = topic_period(reader->topic), one = none;
			enum evidence evidence = place_of(reader, k, when);

			if (evidence == EVIDENCE_NONE || evidence == PERIOD_LATER ||
			    !is_own_period(when) ||
			    (when->first <= reader->figures[f].to &&
			     when->first > reader->figures[f].quantity->last))
				continue;
			if (settle_time(when, reader->topic, &topic, &one))
				return one;
		}
	}
	return none;
}

/* "..., against 260 billion in 2022", in a text that has just mentioned 2022: the year after it. */
static void find_period_after_base(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	struct chosen_period topic = topic_period(reader->topic);

	for (size_t k = f + 1; k < reader->n_figures && k < f + 3; k++) {
		const struct figure_reading *base = &reader->figures[k];

		if (base->role != ROLE_BASE || base->period.evidence != PERIOD_BESIDE ||
		    !period_equal(base->period.period, topic.period))
			continue;
		topic.period.first += 12;
		topic.period.last += 12;
		offer_period(&figure->period, &topic, PERIOD_BY_BASE, NONE);
		return;
	}
}

/* "in January to September 2022 ... to 53.5 billion (2021: 46.3 billion)": the same months. */
static void take_months_of_host(const struct reader *reader, size_t f, struct chosen_period *one)
{
	const struct figure_reading *figure = &reader->figures[f], *host = figure_before(reader, f);
	const struct period *months = host ? &host->period.period : NULL;

	if (!host || bracket_of(reader, figure) == NONE ||
	    bracket_of(reader, host) == bracket_of(reader, figure) || !host->period.is_known ||
	    host->period.lacks_year || period_is_fiscal(*months) || period_months(*months) >= 12 ||
	    host->meaning != figure->meaning || !one->is_known || !period_is_year(one->period) ||
	    period_first_year(one->period) >= period_first_year(*months))
		return;
	one->period = months_in_year(*months, period_first_year(one->period));
}

/* Where a time that may be the figure's own stands; EVIDENCE_NONE if it is not its own. */
static enum evidence own_evidence(const struct reader *reader, size_t f,
				  const struct time_expression *when, bool has_other)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	enum evidence evidence = place_of(reader, f, when);
	bool is_host = is_host_of(reader, figure, when);

	/* "above the level of 2021 (2.3 billion)" */
	if (evidence == PERIOD_OF_SENTENCE && when->is_base && is_host &&
	    (figure->governor == NONE || !item_is(sentence, figure->governor, MEANING_TO)))
		evidence = PERIOD_BESIDE;
	if (is_possessive_of(sentence, figure, when) &&
	    (figure->role == ROLE_LEVEL || figure->role == ROLE_GROWTH))
		return PERIOD_BESIDE;
	if (is_level_of_other(sentence, figure, when) || is_of_saying(sentence, figure, when) ||
	    is_base_of_growth_before(reader, f, when) ||
	    (evidence == PERIOD_BEFORE && is_of_clause_before(reader, f, when)))
		return EVIDENCE_NONE;
	/* "to 800 million from last year's 700 million" */
	if (f + 1 < reader->n_figures && is_possessive_of(sentence, figure + 1, when))
		return EVIDENCE_NONE;
	/* "more than the Vorjahreswert von 3.1 billion" */
	if (when->kind == TIME_YEAR_EARLIER && figure->role == ROLE_LEVEL &&
	    when->years_back >= 0 && is_level_of(sentence, figure, when))
		return PERIOD_BESIDE;
	if ((is_of_beginning(sentence, when) || is_of_past_aside(sentence, figure, when)) &&
	    !is_host)
		return EVIDENCE_NONE;
	if (when->is_given || is_compared_with(reader, figure, when) ||
	    when->kind == TIME_YEARS_SPAN ||
	    (when->kind == TIME_PERIOD_BEFORE && !is_told_before(figure, when, evidence)) ||
	    (when->is_base && !is_host))
		return EVIDENCE_NONE;
	/* "to 3.2 billion, so that the goal for 2020 was missed": the goal's */
	if (evidence == PERIOD_LATER &&
	    (has_item(sentence, figure->quantity->last + 1, when->first, MEANING_AGAINST) ||
	     has_item(sentence, figure->quantity->last + 1, when->first, MEANING_UNREAL) ||
	     (reader->topic->has_period && is_in_later_clause(sentence, figure, when))))
		return EVIDENCE_NONE;
	if ((evidence == PERIOD_LATER || evidence == PERIOD_OF_SENTENCE) && has_other && !is_host)
		return EVIDENCE_NONE;
	/* "A fall by 60 % turned the surplus of 2016 (11 million) into": of the bracket alone. */
	if (evidence == PERIOD_BEHIND && when->last + 2 < sentence->n &&
	    !begins_pair(sentence, sentence->items[when->first].period) &&
	    sentence->items[when->last + 1].mark == '(' &&
	    sentence->items[when->last + 2].quantity != NONE &&
	    sentence->quantities[sentence->items[when->last + 2].quantity].kind == QUANTITY_AMOUNT)
		return EVIDENCE_NONE;
	return evidence;
}

/* "grew by 1.7 % in 2023, having grown by 23.1 % the year before": a growth of its own, behind another of the same. */
static bool is_change_of_past(const struct reader *reader, size_t f,
			      const struct time_expression *when, enum evidence evidence)
{
	const struct figure_reading *figure = &reader->figures[f];
	bool has_other = false;

	for (size_t k = 0; k < f; k++)
		has_other = has_other || (reader->figures[k].role == figure->role &&
					  reader->figures[k].meaning == figure->meaning &&
					  reader->figures[k].period.is_known);
	return has_other && is_of_change(figure) && !when->is_base && when->years_back > 0 &&
	       (evidence == PERIOD_BESIDE || evidence == PERIOD_BEFORE);
}

/* "A year earlier", as a period of the figure: told of `last`, or else of the topic's. False: it is not its own. */
static bool settle_earlier(struct reader *reader, size_t f, const struct time_expression *when,
			   enum evidence evidence, const struct chosen_period *last,
			   struct chosen_period *one)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	struct chosen_period topic = topic_period(reader->topic);
	struct time_expression past = *when;
	bool is_told;

	is_told = (figure->role == ROLE_LEVEL || is_share_before(reader, f) ||
		   when->years_back < 0) &&
		  (evidence == PERIOD_BESIDE ||
		   (evidence == PERIOD_BEFORE && !f && when->first < 2) ||
		   (evidence == PERIOD_BEFORE && f && when->years_back < 0) ||
		   (evidence == PERIOD_BEFORE && f && when->first <= figure->from + 2 &&
		    (has_own_measure(reader, figure) || figure->is_minus ||
		     first_item(sentence, when->last + 1, figure->to, MEANING_LEVEL) != NONE)) ||
		   is_possessive_of(sentence, figure, when));
	if (!is_told && !opens_with_past(reader, f, when) &&
	    !is_change_of_past(reader, f, when, evidence)) {
		/* "; a year before they had been 5 million higher" */
		if (is_of_change(figure) && f && !when->is_base && when->years_back > 0 &&
		    when->first <= figure->from + 2 && when->first > figure->from &&
		    when->last < figure->quantity->first)
			figure->doubt = "unclear period";
		return false;
	}
	/* "in the first quarter ... The year before they grew by 8 %": in it, or in its first quarter */
	if (!is_told && period_months(last ? last->period : topic.period) < 12)
		figure->doubt = "unclear period";
	/* "a year earlier 5 million, two years earlier 4": both of the same time */
	if (last && last->when != NONE && sentence->times[last->when].kind == TIME_YEAR_EARLIER &&
	    sentence->times[last->when].years_back > 0 &&
	    sentence->times[last->when].years_back < when->years_back)
		past.years_back -= sentence->times[last->when].years_back;
	settle_time(&past, reader->topic, last ? last : &topic, one);
	figure->is_earlier = when->years_back >= 0;
	return true;
}

/* "a record for the first half", of April to September: a half of the fiscal year. */
static bool is_other_half(const struct topic *topic, const struct time_expression *when)
{
	return when->kind == TIME_MONTHS && period_months(when->period) == 6 && topic->has_period &&
	       !topic->lacks_year && period_months(topic->period) == 6 &&
	       (topic->period.first - when->period.first) % 6;
}

/* "Two years ago it was 20 million, in 2023 it reached 95", in a text of 2024: counted from which of the two? "If two
 * years ago" is counted from the other year of the sentence. */
static void leave_ago_beside_year(const struct reader *reader, struct figure_reading *figure,
				  size_t w, struct chosen_period *one)
{
	const struct sentence *sentence = reader->sentence;
	int years = sentence->times[w].years_back;

	while (years > 1 && ++w < sentence->n_times) {
		const struct time_expression *when = &sentence->times[w];

		if (when->kind != TIME_KNOWN || when->is_base || !period_is_year(when->period) ||
		    period_first_year(when->period) + 1 != reader->topic->date_year)
			continue;
		if (is_one_of_words(sentence, 0, "если|if|wenn|si|als|егер"))
			one->period = period_year(period_first_year(when->period) - years);
		else
			figure->doubt = "unclear period";
	}
}

/* The sentence's time number w as it is for the figure, and what shows that it is its own. */
struct own_time {
	size_t w;
	struct time_expression when;
	enum evidence evidence;
};

/*
 * The time as a period of the figure. "The year before" is what something is compared with, but "it
 * was 5 million a year earlier", and "a year earlier, it was 304 million". False: it is not its own.
 */
static bool settle_own(struct reader *reader, size_t f, const struct own_time *time,
		       const struct chosen_period *last, struct chosen_period *one)
{
	const struct time_expression *when = &time->when;
	const enum evidence evidence = time->evidence;
	const size_t w = time->w;
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	struct chosen_period topic = topic_period(reader->topic), own = topic;
	struct time_expression past = *when;
	const struct time_expression *said;
	struct chosen_period before;

	last = anchor_of(reader, f, w, when, last, &before);
	if (when->kind == TIME_YEAR_EARLIER && (last || reader->topic->has_period) &&
	    !is_year_spoken_of(reader, f, when, last)) {
		if (!settle_earlier(reader, f, when, evidence, last, one))
			return false;
	} else if (when->kind == TIME_YEAR_EARLIER) {
		past.kind = TIME_LAST_YEAR;
		settle_time(&past, reader->topic, &topic, one);
		leave_ago_beside_year(reader, figure, w, one);
	} else if (takes_up_time_before(reader, w)) {
		settle_time(&sentence->times[w - 1], reader->topic, last ? last : &topic, one);
	} else if (when->kind == TIME_SAME_PERIOD && (when->is_report || when->is_then)) {
		settle_time(when, reader->topic,
			    when->is_report && last && !topic.is_known ? last : &topic, one);
	} else if (when->kind == TIME_SAME_PERIOD && !when->is_quarter &&
		   (said = time_said_before(sentence, w))) {
		/* "in 2021, exports falling that year by 21.6 %" */
		settle_time(said, reader->topic, &topic, one);
	} else {
		/* "in February 2010 against the same month in 2008" */
		if (!last && when->kind == TIME_SAME && (said = time_said_before(sentence, w)))
			settle_time(said, reader->topic, &topic, &own);
		settle_time(when, reader->topic, last ? last : &own, one);
	}
	figure->is_earlier = figure->is_earlier || when->kind == TIME_PERIOD_BEFORE;
	leave_told_base(reader, when, one);
	if (is_sum_of_years(reader, figure, when))
		figure->doubt = "unclear period";
	/* "After 1999 they soared, and in 2001 reached 4.8 billion": the time nearest to the figure is its own. */
	if ((when->kind == TIME_UNCLEAR || is_other_half(reader->topic, when) ||
	     ((when->is_count || when->is_quarter || when->is_fiscal ||
	       when->kind == TIME_PERIOD_BEFORE) &&
	      !one->is_known)) &&
	    evidence <= PERIOD_BEHIND &&
	    (evidence == PERIOD_BESIDE || !has_time_beside(reader, f))) {
		/* A part of a year that nobody here understands: never the whole. */
		figure->doubt = "unclear period";
		return false;
	}
	if (evidence == PERIOD_BESIDE)
		take_months_of_host(reader, f, one);
	return true;
}

/* "5 million in 2010, tripled to 15 million in 2016": the change ends when what it led to was. */
static struct chosen_period period_behind_goal(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *goal = figure + 1;
	struct chosen_period topic = topic_period(reader->topic), one = {.when = NONE};

	/* "by 7.5 per cent, from 11 billion in 2017 to 12 billion last year", "quadruplé (de 1 714 millions" */
	while (is_of_change(figure) && goal < reader->figures + reader->n_figures &&
	       ((goal->role == ROLE_BASE && goal->governor != NONE &&
		 (item_is(reader->sentence, goal->governor, MEANING_FROM) ||
		  goal->governor == bracket_of(reader, goal) + 1)) ||
		is_in_other_currency(reader, (size_t)(goal - reader->figures))))
		goal++;
	if (!is_of_change(figure) || goal >= reader->figures + reader->n_figures ||
	    goal->governor == NONE || !item_is(reader->sentence, goal->governor, MEANING_TO) ||
	    (bracket_of(reader, figure) != bracket_of(reader, goal) &&
	     bracket_of(reader, goal) != figure->quantity->last + 1))
		return one;
	for (size_t w = 0; w < reader->sentence->n_times && !one.is_known; w++) {
		const struct time_expression *when = &reader->sentence->times[w];
		enum evidence evidence = place_of(reader, (size_t)(goal - reader->figures), when);

		if (when->first > goal->quantity->last && !when->is_base && !when->is_given &&
		    (when->kind == TIME_KNOWN ||
		     (goal > figure + 1 && when->kind == TIME_LAST_YEAR)) &&
		    (evidence == PERIOD_BESIDE || evidence == PERIOD_BEHIND))
			settle_time(when, reader->topic, &topic, &one);
	}
	return one;
}

/* What the text goes on with; of "of this", what the sentence before named last. */
static struct chosen_period period_spoken_of(const struct reader *reader)
{
	const struct topic *topic = reader->topic;
	struct chosen_period period = topic_period(topic);

	if (topic->aside_sentence && topic->aside_sentence + 1 == topic->sentence &&
	    item_is(reader->sentence, 0, MEANING_PART)) {
		period.is_known = true;
		period.lacks_year = false;
		period.period = topic->aside;
	}
	if (!period.is_known && topic->has_stated_period)
		period = (struct chosen_period){
			.is_known = true, .when = NONE, .period = topic->stated_period};
	return period;
}

/* What is left when the figure's own words name no period. */
static void take_period_from_elsewhere(struct reader *reader, size_t f,
				       const struct chosen_period *last)
{
	struct figure_reading *figure = &reader->figures[f];
	struct chosen_period topic = period_spoken_of(reader);
	struct chosen_period behind = period_behind_goal(reader, f);

	/* "From 1992 to 2014 it averaged 1.2 million, and has gone up to 9.6": of none of those years */
	if (last && offer_period(&figure->period, last, PERIOD_OF_SENTENCE, last->when) && f &&
	    last == &figure[-1].period && !figure->doubt)
		figure->doubt = figure[-1].refusal && period_months(last->period) > 12
					? "unclear period"
					: figure[-1].doubt;
	if (offer_period(&figure->period, &behind, PERIOD_OF_SENTENCE, NONE) && last &&
	    last->period.last < behind.period.first)
		offer_period(&figure->base, last, PERIOD_OF_SENTENCE, last->when);
	/* "rose by 12.4 percent to 1.33 billion in 2024 from" */
	if (!figure->period.is_known && is_of_change(figure) && f + 1 < reader->n_figures &&
	    ((figure[1].governor != NONE &&
	      item_is(reader->sentence, figure[1].governor, MEANING_TO)) ||
	     is_growth_in_money(reader, f + 1))) {
		struct chosen_period goal = period_of_goal(reader, f);

		offer_period(&figure->period, &goal, PERIOD_LATER, NONE);
	}
	if (!figure->period.is_known && is_of_change(figure))
		find_period_by_base(reader, f);
	if (!figure->period.is_known && reader->topic->has_period)
		find_period_after_base(reader, f);
	if (figure->period.is_known)
		return;
	/* "Trade from 2010 to 2020": no figure is of all that unless it says so. */
	if (reader->topic->is_sum || is_behind_new_time(reader->topic) ||
	    (topic.is_known && period_months(topic.period) > 12 && !period_is_fiscal(topic.period)))
		figure->doubt = "unclear period";
	offer_period(&figure->period, &topic, PERIOD_OF_TOPIC, NONE);
}

/* "over the previous year's 12.2 billion": of the year before what was mentioned. */
static struct time_expression own_year_before(const struct sentence *sentence,
					      const struct figure_reading *figure,
					      struct time_expression when,
					      const struct chosen_period *last)
{
	if (((when.kind == TIME_YEARS_SPAN && when.years == 1) ||
	     (when.kind == TIME_LAST_YEAR && last)) &&
	    is_possessive_of(sentence, figure, &when)) {
		when.kind = TIME_YEAR_EARLIER;
		when.years_back = 1;
		when.is_base = false;
	}
	return when;
}

/* "the pre-pandemic level of 347 million": it is not said when that was. */
static bool is_from_before_crisis(const struct sentence *sentence,
				  const struct figure_reading *figure)
{
	uint32_t i =
		first_item(sentence, figure->from, figure->quantity->first, MEANING_OTHER_BASE);

	return i != NONE && figure->role == ROLE_LEVEL && i + 4 >= figure->quantity->first &&
	       same(sentence->items[i].value, "before");
}

/* What a change goes on from: the period of the figure before, `last`, or the text's. */
static const struct chosen_period *last_of_change(struct reader *reader, size_t f,
						  const struct chosen_period *last,
						  const struct chosen_period *topic)
{
	struct figure_reading *figure = &reader->figures[f];

	if (!last || !is_of_change(figure) || !topic->is_known || topic->lacks_year ||
	    last->lacks_year || topic->period.last <= last->period.last)
		return last;
	/* "far from the peak of 2010 (187.6), despite a rise of 10 %": not of that year. */
	if (f == 1 && bracket_of(reader, figure) == NONE && bracket_of(reader, figure - 1) != NONE)
		return topic;
	/* "It was 2.1 million in 2022, so sales had a fall of 26 %": since that year */
	if (!is_conclusion(reader, figure) || figure[-1].meaning != figure->meaning)
		return last;
	offer_period(&figure->base, last, PERIOD_OF_SENTENCE, last->when);
	return topic;
}

static void find_own_period(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	const struct chosen_period *last = newest_before(reader, f);
	struct chosen_period topic = topic_period(reader->topic);
	uint32_t clause = relative_clause_before(reader, f);
	bool has_before = false, is_main = false;
	struct chosen_period end;
	const struct chosen_period *aside = NULL;

	last = run_end_of(reader, f, last, &end);
	if (clause != NONE && last && last->when != NONE &&
	    sentence->times[last->when].first > clause) {
		aside = last;
		last = NULL;
	} else {
		clause = NONE;
	}
	last = last_of_change(reader, f, last, &topic);
	for (size_t k = f + 1; k-- > 0 && !is_main;) {
		is_main = ends_where_clause(reader, k);
		if (is_main)
			last = k < f ? &figure[-1].period : NULL;
	}
	for (size_t w = 0; w < sentence->n_times; w++) {
		struct own_time time = {.w = w};
		const struct time_expression *when = &time.when;
		struct chosen_period one = {.when = NONE};

		time.when = own_year_before(
			sentence, figure, run_end_for(reader, f, &sentence->times[w], false), last);
		time.evidence = own_evidence(reader, f, when, has_before || last);
		if (time.evidence == EVIDENCE_NONE || (is_main && when->last < figure->from) ||
		    (when->first > clause && when->last < figure->from && clause != NONE) ||
		    !settle_own(reader, f, &time, last, &one) ||
		    !offer_period(&figure->period, &one, time.evidence, (uint32_t)w))
			continue;
		figure->is_beside_base = when->is_base;
		has_before = has_before || when->last < figure->quantity->first;
	}
	if (is_main && !last)
		offer_period(&figure->period, &topic, PERIOD_OF_TOPIC, NONE);
	take_period_from_elsewhere(reader, f, last);
	/* "to strong growth in trade, which climbed to 595 in January, with exports at 305": of January, or of the time
	 * that the text is in, as in "exports, which had been 595 in 2021, came to 305"? */
	if (aside && figure->period.evidence == PERIOD_OF_TOPIC &&
	    !period_equal(aside->period, figure->period.period))
		figure->doubt = "unclear period";
	if (is_of_change(figure) && figure->period.evidence == PERIOD_OF_SENTENCE && last &&
	    last->when != NONE && sentence->times[last->when].kind == TIME_YEAR_EARLIER &&
	    !sentence->times[last->when].is_base && !has_base_behind(reader, figure))
		figure->doubt = "unclear period";
	if (is_of_elided_time(sentence, figure) || is_reached_from(reader, f) ||
	    is_from_before_crisis(sentence, figure) ||
	    (f && figure[-1].doubt && figure->governor == figure[-1].quantity->last + 1 &&
	     item_is(sentence, figure->governor, MEANING_TO)))
		figure->doubt = "unclear period";
	take_year_of_base(reader, figure);
}

/* What a base is a base of: the level before it, or the one that follows. */
static const struct figure_reading *partner_of_base(const struct reader *reader, size_t f)
{
	for (size_t k = f; k-- > 0;) {
		if (reader->figures[k].role != ROLE_BASE &&
		    reader->figures[k].role != ROLE_GROWTH_BEFORE &&
		    reader->figures[k].period.is_known)
			return &reader->figures[k];
	}
	return NULL;
}

/* A base whose words state no period. */
static void assume_base_period(struct reader *reader, size_t f, const struct chosen_period *own)
{
	struct figure_reading *figure = &reader->figures[f];
	struct chosen_period assumed = {.when = NONE}, base;
	const struct chosen_period *before;
	const struct period *span;

	if (own->is_known && (before = base_of_row(reader, f, &own->period)))
		offer_period(&figure->period, before, PERIOD_OF_SENTENCE, before->when);
	/* "have tripled since 2020, from 104.4 to 302.9 million" */
	if (f && figure->role == ROLE_BASE && is_of_change(figure - 1) &&
	    figure->meaning == figure[-1].meaning && figure->governor != NONE &&
	    !item_is(reader->sentence, figure->governor, MEANING_AGAINST) &&
	    (base = base_of_change(reader, figure - 1, own)).is_known)
		offer_period(&figure->period, &base, PERIOD_OF_SENTENCE, NONE);
	if (!figure->period.is_known && (span = span_base(reader, own))) {
		assumed = *own;
		assumed.period = *span;
		offer_period(&figure->period, &assumed, PERIOD_OF_TOPIC, NONE);
	}
	if (own->is_known && !figure->period.is_known) {
		assumed = *own;
		assumed.is_known = years_before(&assumed, own->period, 1);
		/* Where the text compares with the month before, so does this. */
		if (reader->topic->base_months == period_months(own->period))
			assumed.period = period_right_before(own->period);
		offer_period(&figure->period, &assumed, PERIOD_ASSUMED, NONE);
		if (tells_other_base(reader->sentence, assumed.period) &&
		    !(f && is_of_change(figure - 1)))
			figure->doubt = "unclear period";
		/* "against a drop of 3.5 per cent and one of 1.2 respectively during the preceding years" */
		if (figure->role == ROLE_GROWTH_BEFORE &&
		    meaning_in(reader->sentence->all, MEANING_RESPECTIVELY))
			figure->doubt = "unclear period";
	}
}

static void find_base_period(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *partner = partner_of_base(reader, f);
	struct chosen_period own = partner ? partner->period : period_of_goal(reader, f);

	if (!own.is_known)
		own = period_before_base(reader, f);
	for (size_t w = 0; w < sentence->n_times; w++) {
		struct time_expression when = run_end_for(reader, f, &sentence->times[w], true);
		enum evidence evidence = place_of(reader, f, &when);
		struct chosen_period one = {.when = NONE};

		if (when.has_from) {
			settle_time(&when, reader->topic, &own, &one);
			offer_period(&figure->period, &one, PERIOD_BEFORE, (uint32_t)w);
			continue;
		}
		if (evidence == EVIDENCE_NONE || evidence == PERIOD_LATER ||
		    evidence == PERIOD_OF_SENTENCE || is_level_of_other(sentence, figure, &when))
			continue;
		if (evidence != PERIOD_BESIDE && !when.is_base && when.kind != TIME_YEAR_EARLIER &&
		    when.kind != TIME_PERIOD_BEFORE)
			continue;
		if (when.is_then) /* "against 104.4 million then" */
			figure->doubt = "unclear period";
		if (when.kind == TIME_LAST_YEAR && own.is_known)
			when.kind = TIME_YEAR_EARLIER;
		when.is_base = true;
		settle_time(&when, reader->topic, &own, &one);
		/* "in January 2019, against 36.8 billion in December" */
		if (when.takes_year && own.is_known && one.period.last > own.period.last)
			years_before(&one, one.period, 1);
		if (one.is_known &&
		    !(partner && period_equal(one.period, partner->period.period)) &&
		    offer_period(&figure->period, &one, evidence, (uint32_t)w))
			reader->sentence->times[w].is_given = true;
	}
	assume_base_period(reader, f, &own);
}

void bind_period(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *host;

	if (figure->period.evidence == PERIOD_PAIRED)
		return;
	if ((is_in_other_currency(reader, f) || is_change_again(reader, f)) &&
	    figure[-1].period.is_known) {
		figure->period = figure[-1].period;
		figure->base = figure[-1].base;
		figure->has_base = figure[-1].has_base;
		figure->is_beside_base = figure[-1].is_beside_base;
		figure->is_earlier = figure[-1].is_earlier;
		return;
	}
	pair_periods(reader, f);
	if (figure->period.evidence == PERIOD_PAIRED || take_since_then(reader, f))
		return;
	host = host_of_growth(reader, f);
	if (host) {
		figure->period = host->period;
		figure->base = figure[-1].period;
	} else if (figure->role == ROLE_BASE || figure->role == ROLE_GROWTH_BEFORE)
		find_base_period(reader, f);
	else
		find_own_period(reader, f);
	if (is_of_change(figure)) {
		find_base_of_change(reader, f);
		doubt_by_base(reader, f);
	}
	if (may_have_begun_before(reader, figure) ||
	    (is_share_before(reader, f) && figure->period.evidence != PERIOD_BESIDE))
		figure->doubt = "unclear period";
}

void settle_periods(struct reader *reader)
{
	doubt_before_goal(reader);
	take_opening_months(reader);
	pair_between_ends(reader);
	settle_earlier_growths(reader);
	take_base_of_compared(reader);
	take_ends_of_run(reader);
	doubt_told_twice(reader);
	settle_other_years(reader);
}
