#include <string.h>

#include "text_reading.h"

static struct period in_year(struct period months, int year)
{
	int shift = year * 12 - months.first / 12 * 12;

	if (period_is_fiscal(months))
		return period_fiscal(year);
	return (struct period){months.first + shift, months.last + shift};
}

/* Years of the text's date, or what it spoke of: "this year". */
static bool settle_relative(const struct time_expression *when, const struct context *context,
			    struct months_read *out)
{
	int year = context->date_year - when->years_back;
	bool is_whole = period_is_year(when->period);

	if (!context->date_year)
		return false;
	/* The end of the year so far is not told. */
	if (when->kind == TIME_THIS_YEAR && is_whole)
		return false;
	out->period = in_year(when->period, year);
	return true;
}

bool settle_when(const struct time_expression *when, const struct context *context,
		 struct months_read *out)
{
	bool has_context = context->has_period && !context->lacks_year;

	out->lacks_year = out->is_year_from_afar = false;
	out->is_known = true;
	out->period = when->period;
	switch (when->kind) {
	case TIME_KNOWN:
		return true;
	case TIME_MONTHS:
		if (has_context && context->period_paragraph + 1 >= context->paragraph) {
			out->period = in_year(when->period, period_first_year(context->period));
			out->is_year_from_afar = context->period_paragraph != context->paragraph;
			/* After January 2021 December is that of 2020, most likely. */
			if (!period_is_year(context->period) &&
			    out->period.first > context->period.last + 6) {
				out->period.first -= 12;
				out->period.last -= 12;
				out->is_year_from_afar = true;
			}
			return true;
		}
		out->lacks_year = true;
		out->period = in_year(when->period, NO_YEAR);
		return true;
	case TIME_SAME:
		if (context->has_period)
			out->period = in_year(context->period, period_first_year(when->period));
		return true;
	case TIME_SAME_PERIOD:
		out->period = context->period;
		out->lacks_year = context->lacks_year;
		out->is_known = context->has_period;
		return out->is_known;
	case TIME_LAST_YEAR:
	case TIME_THIS_YEAR:
		out->is_known = settle_relative(when, context, out);
		return out->is_known;
	case TIME_YEAR_EARLIER:
	case TIME_PERIOD_BEFORE:
	case TIME_YEARS_SPAN:
	case TIME_UNCLEAR:
		break;
	}
	out->is_known = false;
	return false;
}

/* The quantity's place, and what may be looked at. */
struct search {
	const struct sentence *sentence;
	const struct context *context;
	struct months_read *out;
};

static bool is_relation_word(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is(sentence, i, MEANING_COMMON) || item_is(sentence, i, MEANING_TOWARDS) ||
	       item_is(sentence, i, MEANING_OF) || item_is(sentence, i, MEANING_OFBY) ||
	       item_is(sentence, i, MEANING_UNIT_YEAR) || item_is(sentence, i, MEANING_UNTIL) ||
	       item->mark == '\'';
}

/* The period right behind the quantity: "in 2022", "im Vorjahr", "(2021)". */
static uint32_t attached_behind(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->last + 1, open = sentence->items[quantity->number].open;
	size_t steps = 0, unknown = 0;

	if (i < sentence->n && item_is(sentence, i, MEANING_CURRENCY))
		i++;
	if (i + 2 < sentence->n && sentence->items[i].mark == '(' &&
	    sentence->items[i + 1].period != NONE) {
		const struct time_expression *when =
			&sentence->times[sentence->items[i + 1].period];

		return when->last + 1 < sentence->n && sentence->items[when->last + 1].mark == ')'
			       ? sentence->items[i + 1].period
			       : NONE;
	}
	for (; i < sentence->n && steps < 6; i++, steps++) {
		const struct item *item = &sentence->items[i];

		if (item->open != open ||
		    item->segment != sentence->items[quantity->number].segment)
			return NONE;
		if (item->period != NONE)
			return item->period;
		/* "recorded in", "worth of goods in" */
		if (item->meaning == MEANING_NONE && !item->mark && !item->is_taken &&
		    unknown++ < 2)
			continue;
		if (!is_relation_word(sentence, i) && !item_is(sentence, i, MEANING_POST_ABOVE))
			return NONE;
	}
	return NONE;
}

/* The period right before it: "2022 (514.9", "a year earlier 366.5". */
static uint32_t attached_before(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->first;
	bool has_goal = false;
	const struct item *self = &sentence->items[quantity->number];

	if (self->open != NONE &&
	    self->open + 1 >= quantity->first - (quantity->first > self->open + 1)) {
		uint32_t before = self->open;

		/* "в 2022 году (514,9" */
		for (size_t steps = 0; before && steps < 2 &&
				       (item_is(sentence, before - 1, MEANING_UNIT_YEAR) ||
					item_is(sentence, before - 1, MEANING_AGAINST));
		     steps++)
			before--;
		if (before && sentence->items[before - 1].period != NONE &&
		    quantity->first <= self->open + 2)
			return sentence->items[before - 1].period;
	}
	for (size_t steps = 0; i-- > 0 && steps < 4; steps++) {
		const struct item *item = &sentence->items[i];

		/* "from 11.2 in 2020 to 13.5": the year is that of what it grew from. */
		has_goal = has_goal || item_is(sentence, i, MEANING_TO) ||
			   item_is(sentence, i, MEANING_UNTIL);
		if (has_goal && item->period != NONE && sentence->times[item->period].is_given)
			return NONE;
		if (item->open != self->open ||
		    (item->clause != self->clause && item->mark != ':' && item->period == NONE))
			return NONE;
		if (item->period != NONE)
			return item->period;
		if (item->mark == ':' && self->open != NONE)
			continue;
		if (!is_relation_word(sentence, i) && !item_is(sentence, i, MEANING_LEVEL) &&
		    !item_is(sentence, i, MEANING_ABOUT) && !item_is(sentence, i, MEANING_PRONOUN))
			return NONE;
	}
	return NONE;
}

/* Whether a period is one to speak of, and no base. */
static bool is_main(const struct time_expression *when)
{
	return !when->is_base && !when->is_given && when->kind != TIME_YEAR_EARLIER;
}

/* Whether a bracket with a figure follows the period: "the peak of 2010 (187.6 million)". */
static bool is_of_bracket(const struct sentence *sentence, const struct time_expression *when)
{
	uint32_t next = when->last + 1;

	return next + 1 < sentence->n && sentence->items[next].mark == '(' &&
	       sentence->items[next + 1].quantity != NONE;
}

/* Whether a period is older than what the paragraph speaks of. */
static bool is_older(const struct time_expression *when, const struct context *context)
{
	return when->kind == TIME_KNOWN && context->has_period && !context->lacks_year &&
	       context->period_paragraph == context->paragraph &&
	       when->period.last < context->period.last;
}

/* The nearest main period in a direction; of the segment, the clause or the sentence. */
static uint32_t nearest(const struct search *search, uint32_t from, int step, uint32_t open,
			enum nearness nearness, uint32_t of)
{
	const struct sentence *sentence = search->sentence;

	for (uint32_t i = from; step > 0 ? i < sentence->n : i != NONE; i += (uint32_t)step) {
		const struct item *item = &sentence->items[i];

		if (item->open != open) {
			if (open != NONE && (i == open || item->mark == ')'))
				return NONE;
			continue;
		}
		if ((nearness == NEAR_SEGMENT && item->segment != of) ||
		    (nearness == NEAR_CLAUSE && item->clause != of))
			return NONE;
		if (item->period != NONE && is_main(&sentence->times[item->period]) &&
		    !(is_of_bracket(sentence, &sentence->times[item->period]) &&
		      is_older(&sentence->times[item->period], search->context)))
			return item->period;
	}
	return NONE;
}

static bool take(const struct search *search, uint32_t when, enum nearness nearness)
{
	struct months_read *out = search->out;

	if (when == NONE)
		return false;
	out->when = when;
	out->nearness = nearness;
	settle_when(&search->sentence->times[when], search->context, out);
	return true;
}

/* The main period of the place, whatever is attached to the quantity. */
static void find_main(const struct search *search, uint32_t first, uint32_t last, uint32_t open)
{
	const struct sentence *sentence = search->sentence;
	const struct item *self = &sentence->items[first];
	uint32_t before = first - 1, after = last + 1; /* NONE before the first item */
	uint32_t later;

	for (;;) {
		if (take(search, nearest(search, before, -1, open, NEAR_SEGMENT, self->segment),
			 NEAR_SEGMENT) ||
		    take(search, nearest(search, after, 1, open, NEAR_SEGMENT, self->segment),
			 NEAR_SEGMENT) ||
		    take(search, nearest(search, before, -1, open, NEAR_CLAUSE, self->clause),
			 NEAR_CLAUSE) ||
		    take(search, nearest(search, before, -1, open, NEAR_SENTENCE, 0),
			 NEAR_SENTENCE))
			return;
		if (open == NONE)
			break;
		before = open - 1;
		self = &sentence->items[open];
		for (after = open + 1; after < sentence->n && sentence->items[after].open == open;
		     after++)
			;
		open = self->open;
	}
	/* Told afterwards, once. */
	later = nearest(search, after, 1, NONE, NEAR_SENTENCE, 0);
	if (later != NONE && !is_of_bracket(sentence, &sentence->times[later]) &&
	    !is_older(&sentence->times[later], search->context) &&
	    take(search, later, NEAR_SENTENCE))
		return;
	if (search->context->has_period) {
		*search->out = (struct months_read){.is_known = true,
						    .lacks_year = search->context->lacks_year,
						    .period = search->context->period,
						    .when = NONE,
						    .nearness = NEAR_TEXT};
		return;
	}
	*search->out = (struct months_read){.when = NONE, .nearness = NEAR_NOWHERE};
}

/* "5 in 2023, after 4 in 2022, a rise of 25 %": growth is of the later of two years. */
static void take_year_after(const struct search *search, const struct quantity *quantity,
			    struct months_read *out)
{
	const struct sentence *sentence = search->sentence;
	const struct context *context = search->context;
	struct period after = {out->period.first + 12, out->period.last + 12};

	if (!out->is_known || out->lacks_year || out->when == NONE)
		return;
	for (size_t w = 0; w < sentence->n_times; w++) {
		const struct time_expression *when = &sentence->times[w];

		if (when->kind == TIME_KNOWN && is_main(when) && when->last < quantity->first &&
		    period_equal(when->period, after)) {
			out->when = (uint32_t)w;
			out->period = after;
			return;
		}
	}
	if (context->has_period && !context->lacks_year &&
	    context->period_paragraph == context->paragraph && period_equal(context->period, after))
		*out = (struct months_read){
			.is_known = true, .period = after, .when = NONE, .nearness = NEAR_TEXT};
}

void find_months_of(const struct sentence *sentence, const struct context *context,
		    const struct quantity *quantity, bool is_change, struct months_read *out)
{
	const struct search search = {sentence, context, out};
	uint32_t attached = attached_behind(sentence, quantity);
	const struct time_expression *when;
	struct months_read main;

	*out = (struct months_read){.when = NONE, .nearness = NEAR_NOWHERE};
	/* The year that tore the figure from its scale. */
	for (uint32_t i = quantity->first; i <= quantity->last; i++) {
		if (sentence->items[i].period != NONE &&
		    take(&search, sentence->items[i].period, NEAR_SEGMENT))
			return;
	}
	if (attached == NONE || (sentence->times[attached].is_base &&
				 sentence->times[attached].kind == TIME_YEAR_EARLIER))
		attached = attached_before(sentence, quantity);
	if (attached != NONE) {
		when = &sentence->times[attached];
		/* "rose to 523.7 million against the year before": that is no place of its own. */
		if (when->is_base && when->first > quantity->last)
			attached = NONE;
		if (when->is_base && when->kind == TIME_YEAR_EARLIER &&
		    when->last < quantity->first &&
		    /* "than a year earlier (28 billion)" */
		    sentence->items[quantity->number].open != when->last + 1)
			attached = NONE;
		/* Growth is on the year before: that is not when it was. */
		if (is_change &&
		    (when->kind == TIME_YEAR_EARLIER || (when->kind == TIME_SAME && when->is_base)))
			attached = NONE;
	}
	if (attached == NONE) {
		find_main(&search, quantity->first, quantity->last,
			  sentence->items[quantity->number].open);
		if (is_change && out->nearness != NEAR_SEGMENT)
			take_year_after(&search, quantity, out);
		return;
	}
	when = &sentence->times[attached];
	if (when->kind != TIME_YEAR_EARLIER && when->kind != TIME_SAME &&
	    !(when->kind == TIME_LAST_YEAR && !context->date_year)) {
		take(&search, attached, NEAR_SEGMENT);
		out->is_attached = true;
		return;
	}
	/* Relative to what is spoken of otherwise. */
	find_main(&search, quantity->first, quantity->last, sentence->items[quantity->number].open);
	main = *out;
	out->is_attached = true;
	out->when = attached;
	out->nearness = NEAR_SEGMENT;
	/* "against 280 last year" in a sentence on 2024; alone it is of the text's date, which is not
	 * known. */
	if (when->kind == TIME_LAST_YEAR && main.nearness > NEAR_SENTENCE) {
		*out = (struct months_read){.when = attached, .nearness = NEAR_SEGMENT};
	} else if (when->kind == TIME_SAME) {
		out->period = main.is_known ? in_year(main.period, period_first_year(when->period))
					    : when->period;
		out->is_known = true;
		out->lacks_year = false;
	} else if (main.is_known) {
		out->is_known = period_years_before(main.period, when->years_back, &out->period);
	}
}
