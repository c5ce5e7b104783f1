#include "role.h"
#include "times.h"

bool offer_period(struct chosen_period *slot, const struct chosen_period *candidate,
		  enum evidence evidence, uint32_t when)
{
	if (!candidate->is_known ||
	    evidence_rows[evidence].strength < evidence_rows[slot->evidence].strength)
		return false;
	*slot = *candidate;
	slot->evidence = evidence;
	slot->when = when;
	return true;
}

bool is_own_period(const struct time_expression *when)
{
	return !when->is_base && !when->is_given &&
	       (when->kind == TIME_KNOWN || when->kind == TIME_MONTHS);
}

/* Whether the two follow each other with nothing but commas and "and" between. */
static bool are_listed(const struct sentence *sentence, const struct time_expression *a,
		       const struct time_expression *b)
{
	bool joins = false;

	for (uint32_t i = a->last + 1; i < b->first; i++) {
		const struct item *item = &sentence->items[i];

		joins = joins || item->mark == ',' || item_is(sentence, i, MEANING_AND);
		if (item->mark != ',' && !item_is(sentence, i, MEANING_AND) &&
		    !is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OFBY, MEANING_TOWARDS, MEANING_INSIDE))
			return false;
	}
	return joins && b->first - a->last <= 4 && !opens_clause(sentence, b->first, b->last + 1);
}

/* How many figures follow each other, with no other measure and nothing but joints between. */
static size_t figures_in_row(const struct reader *reader, size_t f)
{
	size_t n = 1;

	while (f + n < reader->n_figures) {
		const struct figure_reading *last = &reader->figures[f + n - 1], *next = last + 1;

		if (next->quantity->kind != last->quantity->kind ||
		    next->measure != last->measure ||
		    next->quantity->first - last->quantity->last > 4)
			break;
		n++;
	}
	return n;
}

/* "From April to June they were 83, 71 and 66 million, respectively": as many figures as the run has months. */
static bool pair_months(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	size_t n = figures_in_row(reader, f);

	for (size_t w = 0;
	     w < sentence->n_times && n > 1 && meaning_in(sentence->all, MEANING_RESPECTIVELY);
	     w++) {
		const struct time_expression *when = &sentence->times[w];
		struct chosen_period run = {.is_known = false};

		if (!is_own_period(when) || when->first < reader->figures[f].from ||
		    when->last > reader->figures[f].quantity->first ||
		    !settle_period(reader, when, &run) || period_is_fiscal(run.period) ||
		    (size_t)period_months(run.period) != n)
			continue;
		for (size_t k = 0; k < n; k++) {
			struct chosen_period one = run;

			one.period.first = one.period.last = run.period.first + (int)k;
			offer_period(&reader->figures[f + k].period, &one, PERIOD_PAIRED,
				     (uint32_t)w);
		}
		return true;
	}
	return false;
}

/* "2020-2022: 1.8, 2.1 and 2.6": as many figures as the run has years. */
static bool pair_run(struct reader *reader, size_t f, const struct time_expression *when)
{
	size_t n = figures_in_row(reader, f);
	int years = period_months(when->period) / 12;

	if (when->kind != TIME_KNOWN || years < 2 || period_months(when->period) % 12 ||
	    n != (size_t)years || when->last > reader->figures[f].quantity->first)
		return false;
	/* "in 2021-2022 it was 119 billion, compared with 80 billion in 2020-2021", "between 2018 and 2020 it fell by 132.9
	 * million, from 454.8 to 321.9" */
	for (size_t k = 1; k < n; k++) {
		const struct figure_reading *next = &reader->figures[f + k];

		if ((when->has_from && next->role != reader->figures[f].role) ||
		    (next->role == ROLE_BASE && next->governor != NONE &&
		     item_is(reader->sentence, next->governor, MEANING_AGAINST)))
			return false;
		for_each_time(other, reader->sentence) {
			if (other != when && place_of(reader, f + k, other) == PERIOD_BESIDE)
				return false;
		}
	}
	for (size_t k = 0; k < n; k++) {
		struct chosen_period one = {
			.is_known = true,
			.period = period_year(period_first_year(when->period) + (int)k)};

		offer_period(&reader->figures[f + k].period, &one, PERIOD_PAIRED,
			     (uint32_t)(when - reader->sentence->times));
	}
	return true;
}

/* "321.9 million in 2020, and 418.3, 514.9 and 523.6 million in the following three years": one year after the other. */
static void pair_years_after(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	size_t n = figures_in_row(reader, f);
	struct chosen_period one = f ? figure[-1].period : topic_period(reader->topic);

	for_each_time(when, reader->sentence) {
		if (when->kind != TIME_YEAR_EARLIER || when->years_back > -2 ||
		    n != (size_t)-when->years_back || when->last < figure->from ||
		    (when->first > figure->quantity->last &&
		     when->first <= figure[n - 1].quantity->last) ||
		    when->first >= figure[n - 1].to || !one.is_known || one.lacks_year ||
		    !period_is_year(one.period))
			continue;
		for (size_t k = 0; k < n; k++) {
			one.period = period_year(period_first_year(one.period) + 1);
			offer_period(&figure[k].period, &one, PERIOD_PAIRED,
				     (uint32_t)(when - reader->sentence->times));
		}
		return;
	}
}

/* "from 245 million in 2011 to 321 in January and October 2012": a time between the two is the first one's. */
static bool has_other_within(const struct reader *reader, size_t f, size_t start)
{
	const struct figure_reading *figure = &reader->figures[f];

	for (size_t w = 0; w < start; w++) {
		if (reader->sentence->times[w].first > figure[0].quantity->last &&
		    reader->sentence->times[w].last < figure[1].quantity->first)
			return true;
	}
	return false;
}

/* k periods in a row, and k figures in a row before or behind them: in order. */
void pair_periods(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	size_t n = 1, start = NONE;

	pair_years_after(reader, f);
	for_each_time(when, sentence) {
		if (!is_own_period(when) || when->first < figure->from)
			continue;
		start = (size_t)(when - sentence->times);
		break;
	}
	if (start == NONE || pair_run(reader, f, &sentence->times[start]) || pair_months(reader, f))
		return;
	while (start + n < sentence->n_times && is_own_period(&sentence->times[start + n]) &&
	       (sentence->times[start + n].is_joined ||
		are_listed(sentence, &sentence->times[start + n - 1], &sentence->times[start + n])))
		n++;
	if (n < 2 || f + n > reader->n_figures || figures_in_row(reader, f) != n)
		return;
	if (has_other_within(reader, f, start)) {
		reader->figures[f + 1].doubt = "unclear period";
		return;
	}
	/* "2022 and 2023: exports 271.9 and 220.7 million, imports 243.0 and 302.9 million": row by row */
	do {
		for (size_t k = 0; k < n; k++) {
			struct chosen_period one = {.when = NONE},
					     own = topic_period(reader->topic);

			if (settle_time(&sentence->times[start + k], reader->topic, &own, &one))
				offer_period(&reader->figures[f + k].period, &one, PERIOD_PAIRED,
					     (uint32_t)(start + k));
		}
		f += n;
	} while (start == 0 && start + n == sentence->n_times && f + n <= reader->n_figures &&
		 figures_in_row(reader, f) == n && has_own_measure(reader, &reader->figures[f]) &&
		 reader->figures[f].quantity->kind == figure->quantity->kind);
}

/* Whether the figure is what the text's amounts of that meaning grew to. */
static bool is_step(const struct reader *reader, const struct figure_reading *figure,
		    enum meaning meaning)
{
	const struct quantity *quantity = figure->quantity;

	return figure->role == ROLE_LEVEL && quantity->kind == QUANTITY_AMOUNT &&
	       !figure->refusal && figure->meaning == meaning &&
	       bracket_of(reader, figure) == NONE &&
	       (quantity->suffix == KAZAKH_DATIVE ||
		(figure->governor != NONE &&
		 item_is(reader->sentence, figure->governor, MEANING_TO)));
}

static bool has_own_period(const struct figure_reading *figure)
{
	return figure->period.is_known && !figure->period.lacks_year &&
	       (figure->period.evidence == PERIOD_BESIDE ||
		figure->period.evidence == PERIOD_BEFORE ||
		figure->period.evidence == PERIOD_BEHIND);
}

/* "From 321.9 million in 2020 to 418.3, then to 514.9 and in 2023 to 523.6": as many steps as years. */
static void pair_steps(struct reader *reader, size_t f)
{
	struct figure_reading *from = &reader->figures[f], *goal = from + 1;
	const struct figure_reading *end = reader->figures + reader->n_figures;

	while (goal < end && is_step(reader, goal, from->meaning) && !has_own_period(goal))
		goal++;
	if (goal == from + 1 || goal >= end || !is_step(reader, goal, from->meaning) ||
	    !from->period.is_known || !period_is_year(from->period.period) ||
	    !period_is_year(goal->period.period) ||
	    (from->role != ROLE_BASE &&
	     (from->governor == NONE ||
	      (from->governor && !item_is(reader->sentence, from->governor, MEANING_FROM)))) ||
	    goal->period.period.first - from->period.period.first != (goal - from) * 12)
		return;
	for (struct figure_reading *step = from + 1; step < goal; step++) {
		step->period = from->period;
		step->period.period =
			period_year(period_first_year(from->period.period) + (int)(step - from));
		step->period.evidence = PERIOD_PAIRED;
		step->is_earlier = true;
		step->doubt = NULL;
	}
}

void pair_between_ends(struct reader *reader)
{
	for (size_t f = 0; f + 2 < reader->n_figures; f++) {
		struct figure_reading *base = &reader->figures[f], *goal = base + 2;
		int years;

		pair_steps(reader, f);
		while (goal + 1 < reader->figures + reader->n_figures && goal->governor == NONE)
			goal++;
		years = (goal->period.period.first - base->period.period.first) / 12;
		if (base->role != ROLE_BASE || goal->role != ROLE_LEVEL || base->refusal ||
		    goal->governor == NONE || goal->meaning != base->meaning ||
		    !item_is(reader->sentence, goal->governor, MEANING_TO) ||
		    !period_is_year(base->period.period) || !period_is_year(goal->period.period))
			continue;
		for (struct figure_reading *between = base + 1; between < goal; between++) {
			if (between->period.evidence == PERIOD_BESIDE ||
			    between->quantity->kind != QUANTITY_AMOUNT ||
			    is_in_other_currency(reader, (size_t)(between - reader->figures)) ||
			    (between->governor != NONE &&
			     item_is(reader->sentence, between->governor, MEANING_TO)))
				break;
			between->role = ROLE_LEVEL;
			between->is_earlier = true;
			if (years != goal - base) {
				between->doubt = "unclear period";
				continue;
			}
			between->period = base->period;
			between->period.period = period_year(
				period_first_year(base->period.period) + (int)(between - base));
			between->period.evidence = PERIOD_PAIRED;
		}
	}
}

const struct chosen_period *base_of_row(const struct reader *reader, size_t f,
					const struct period *own)
{
	const struct figure_reading *goal = &reader->figures[f + 1];

	if (f + 1 >= reader->n_figures || goal->governor == NONE ||
	    !item_is(reader->sentence, goal->governor, MEANING_TO))
		return NULL;
	for_each_back(const struct figure_reading, base, reader->figures, f) {
		if (base->role == ROLE_BASE && !base->refusal && base->period.is_known &&
		    base->period.evidence != PERIOD_ASSUMED && base->period.period.last < own->last)
			return &base->period;
	}
	return NULL;
}

bool has_time_beside(const struct reader *reader, size_t f)
{
	for_each_time(when, reader->sentence) {
		if (when->kind == TIME_KNOWN && !when->is_base &&
		    place_of(reader, f, when) == PERIOD_BESIDE)
			return true;
	}
	return false;
}

/* Whether the words between a growth and the amount behind it compare: "20 % below the record of 100 million". */
static bool leads_to_compared(const struct reader *reader, const struct figure_reading *figure,
			      const struct figure_reading *level)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1;
	bool compares = false;

	for (size_t n = 0; i < level->quantity->first; i++, n++) {
		if (sentence->items[i].mark || n > 7)
			return false;
		compares |=
			n < 3 &&
			(item_is_any(sentence, i, MEANING_ABOVE, MEANING_BELOW, MEANING_AGAINST) ||
			 (is_movement(sentence, i) && same(sentence->items[i].value, "than")));
	}
	return compares;
}

/* "three times the 104 million", "das Dreifache der 104 Millionen": nothing between a multiple and an amount but
 * words that tie them. */
static bool is_multiple_of(const struct reader *reader, const struct figure_reading *multiple,
			   const struct figure_reading *level)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = multiple->quantity->last + 1, first = level->quantity->first;

	if (multiple->role != ROLE_MULTIPLE || first > i + 6)
		return false;
	for (; i < first; i++) {
		if (sentence->items[i].mark || item_is_any(sentence, i, MEANING_TO, MEANING_UNTIL,
							   MEANING_AND, MEANING_BUT, MEANING_LEVEL))
			return false;
	}
	return true;
}

void take_base_of_compared(struct reader *reader)
{
	for (size_t f = 0; f + 1 < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];
		const struct figure_reading *level = figure + 1;

		if (level->quantity->kind != QUANTITY_AMOUNT ||
		    (level->role != ROLE_LEVEL && level->role != ROLE_BASE) ||
		    level->meaning != figure->meaning || !figure->period.is_known ||
		    !level->period.is_known || level->period.lacks_year ||
		    figure->period.lacks_year ||
		    level->period.period.last >= figure->period.period.first ||
		    !(is_multiple_of(reader, figure, level) ||
		      (figure->role == ROLE_GROWTH && leads_to_compared(reader, figure, level))))
			continue;
		figure->base = level->period;
		figure->has_base = true;
	}
}

bool is_in_list_of_growths(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	for (size_t k = f; k > 0; k -= 2) {
		const struct figure_reading *growth = &reader->figures[k];

		if (growth->quantity->kind != QUANTITY_PERCENT ||
		    growth[-1].quantity->kind != QUANTITY_AMOUNT ||
		    bracket_of(reader, growth) != growth[-1].quantity->last + 1 ||
		    growth[-1].period.evidence != PERIOD_BESIDE)
			return false;
		if (k < f)
			return growth->meaning == figure->meaning;
		if (k < 3)
			return false;
	}
	return false;
}

const struct figure_reading *host_of_growth(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *base = figure - 1, *host;
	uint32_t open = bracket_of(reader, figure);

	if (f < 2 || open == NONE || bracket_of(reader, base) != open || !is_of_change(figure) ||
	    base->quantity->kind != QUANTITY_AMOUNT || base->role != ROLE_LEVEL ||
	    base->period.evidence != PERIOD_BESIDE || base->period.when == NONE ||
	    reader->sentence->items[reader->sentence->times[base->period.when].first].open != open)
		return NULL;
	host = figure - 2;
	return bracket_of(reader, host) == reader->sentence->items[open].open &&
			       host->quantity->kind == QUANTITY_AMOUNT &&
			       host->quantity->last + 1 == open && host->meaning == base->meaning &&
			       host->meaning == figure->meaning
		       ? host
		       : NULL;
}

bool may_have_begun_before(const struct reader *reader, const struct figure_reading *figure)
{
	const struct chosen_period *period = &figure->period;

	/* "exceeds 500 million each year since 2022; it was 418.3 million in 2021" */
	for (size_t w = 0; w < reader->sentence->n_times && period->evidence == PERIOD_LATER; w++) {
		const struct time_expression *when = &reader->sentence->times[w];

		if (when->is_since && when->first > figure->quantity->last &&
		    when->last < figure->to)
			return true;
	}
	return period->when != NONE && reader->sentence->times[period->when].is_until &&
	       period_months(period->period) == 1 &&
	       period_months(reader->sentence->times[period->when].period) == 1;
}

bool tells_other_base(const struct sentence *sentence, struct period assumed)
{
	for_each_time(when, sentence) {
		if (when->is_base && when->kind == TIME_KNOWN && period_is_year(when->period) &&
		    period_is_year(assumed) && !period_equal(when->period, assumed))
			return true;
	}
	return false;
}

bool is_change_again(const struct reader *reader, size_t f)
{
	return f && reader->figures[f - 1].role == ROLE_CHANGE &&
	       reader->figures[f].role == ROLE_GROWTH &&
	       behind_growth_in_bracket(reader, &reader->figures[f - 1]) != NONE;
}

/* "Trade in the first half of the year rose by 18 %, from 35.7 billion in 2017 to 42.3 in 2018": between what ends. */
static bool is_growth_between(const struct reader *reader)
{
	const struct figure_reading *growth = reader->figures;

	return reader->n_figures > 2 && growth->role == ROLE_GROWTH && growth->period.when == 0 &&
	       growth[1].role == ROLE_BASE && growth[2].role == ROLE_LEVEL &&
	       (growth[1].quantity->first < growth->quantity->last + 4 ||
		growth[1].quantity->first < reader->sentence->times->last + 4) &&
	       (growth->period.lacks_year || period_first_year(growth->period.period) ==
						     period_first_year(growth[2].period.period));
}

/* "Although December was weak, exports grew in 2018 by 8 %", "despite a weak December": a month that is spoken of, and in
 * which nothing is told. */
static bool is_spoken_of(const struct reader *reader, const struct time_expression *month)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = month->first + 1; i-- > 0 && i + 4 > month->first;) {
		if (item_is_any(sentence, i, MEANING_INSIDE, MEANING_OVER, MEANING_UNIT_MONTH))
			return false;
	}
	return period_months(month->period) == 1 && month->first &&
	       sentence->language != LANGUAGE_KK && !sentence->items[month->last + 1].mark &&
	       measure_at(reader, month->last + 1) == NONE;
}

void take_opening_months(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	const struct time_expression *months = sentence->times;
	struct figure_reading *first = reader->figures;
	bool is_aside = item_is_any(sentence, 0, MEANING_BUT, MEANING_CAUSE);

	if (!sentence->n_times || !reader->n_figures)
		return;
	first += is_growth_between(reader);
	if (months->kind != TIME_MONTHS || months->is_base || is_spoken_of(reader, months) ||
	    sentence->items[months->first].open != NONE || months->last > first->quantity->first ||
	    !first->period.is_known || first->period.when == NONE || first->period.when == 0 ||
	    !period_is_year(first->period.period) || place_of(reader, 0, months) == EVIDENCE_NONE ||
	    first_item(sentence, 0, first->quantity->first, MEANING_ATTRIBUTION) != NONE)
		return;
	for (uint32_t i = reader->figures->quantity->first;
	     i-- > months->last && (is_aside || months->first > 2);) {
		/* "Hoewel de handel in december stilviel, bedroeg de uitvoer in 2023": of its own clause alone */
		if (sentence->items[i].mark == ',' &&
		    sentence->times[first->period.when].first > i) {
			first->doubt = is_aside ? first->doubt : "unclear period";
			return;
		}
	}
	for (size_t f = 0; f < reader->n_figures; f++) {
		struct chosen_period *own = &reader->figures[f].period;
		struct chosen_period *base = &reader->figures[f].base;

		if (own->is_known && period_is_year(own->period)) {
			if (period_months(months->period) == 1)
				reader->figures[f].doubt = "unclear period";
			own->period =
				months_in_year(months->period, period_first_year(own->period));
		}
		if (reader->figures[f].has_base && period_is_year(base->period))
			base->period =
				months_in_year(months->period, period_first_year(base->period));
	}
	if (first > reader->figures && reader->figures->period.lacks_year)
		reader->figures->period = first[1].period;
}
