#include "figure_reading.h"

#include "mention.h"
#include "role.h"
#include "text.h"
#include "times.h"

#define NONE_YET (-1) /* no month */

struct period months_in_year(struct period months, int year)
{
	int shift = year * 12 - months.first / 12 * 12;

	return (struct period){months.first + shift, months.last + shift};
}

bool years_before(struct chosen_period *out, struct period period, int years)
{
	return period_years_before(period, years, &out->period);
}

/* The year of months that are named without one: the last in the paragraph; else the newest that the text
 * has named; in a text of the whole year before its date the months since then are that date's. */
static int year_of_months(const struct time_expression *when, const struct topic *topic)
{
	int year = topic->period_paragraph == topic->paragraph || !topic->latest_year
			   ? topic->last_year
			   : topic->latest_year;

	if (topic->date_year && topic->date_month && year == topic->date_year - 1 &&
	    topic->has_period && period_is_year(topic->period) &&
	    when->period.last % 12 < topic->date_month && period_months(when->period) < 12)
		return topic->date_year;
	return year;
}

/* "Over the five months": those from January, where the text is of a fifth month, or written in or right behind one. */
static bool settle_count(const struct time_expression *when, const struct topic *topic,
			 struct chosen_period *out)
{
	int month = when->period.last % 12, last = NONE_YET;

	if (topic->has_period && topic->period.last % 12 == month)
		last = topic->period.last;
	else if (topic->has_newest && topic->newest.last % 12 == month)
		last = topic->newest.last;
	else if (!topic->has_period && topic->date_year &&
		 (topic->date_month == month + 1 || topic->date_month == month + 2))
		last = topic->date_year * 12 + month;
	out->is_known = last != NONE_YET && month < 11;
	if (!out->is_known)
		return false;
	out->lacks_year = topic->has_period && topic->lacks_year && last == topic->period.last;
	out->period = (struct period){last - month, last};
	return true;
}

/* "298 million in the first half of 2009, as against 198 in that of 2008. In June": behind a look back those of
 * the newest period. */
static bool is_behind_look_back(const struct topic *topic, const struct chosen_period *months)
{
	struct period newest = topic->newest;

	return topic->has_newest && topic->has_period && !topic->lacks_year &&
	       period_months(newest) < 12 &&
	       period_months(newest) > period_months(months->period) &&
	       topic->period.first + 12 == newest.first && topic->period.last + 12 == newest.last &&
	       period_is_within(months->period, topic->period);
}

/* Months without a year: of the year named last, or the last such months before the text's date; of a
 * base, the last before the period that is compared with it. */
static bool settle_months(const struct time_expression *when, const struct topic *topic,
			  const struct chosen_period *own, struct chosen_period *out)
{
	if (when->is_base && own->is_known && !own->lacks_year && !period_is_fiscal(own->period)) {
		out->period = months_in_year(when->period, period_first_year(own->period));
		if (out->period.last >= own->period.last)
			years_before(out, out->period, 1);
		return true;
	}
	/* "Last December", whichever December was mentioned before */
	if (topic->last_year && !(when->is_latest && topic->date_year)) {
		out->period =
			months_in_year(when->period, when->is_latest ? topic->latest_year
								     : year_of_months(when, topic));
		/* After January 2021 December is that of 2020, most likely. */
		if (topic->has_period && !period_is_year(topic->period) &&
		    period_first_year(topic->period) == period_first_year(out->period) &&
		    out->period.first > topic->period.last + 6)
			years_before(out, out->period, 1);
		else if (is_behind_look_back(topic, out))
			years_before(out, out->period, -1);
		else if (topic->has_newest && !period_is_year(topic->newest) &&
			 period_is_year(topic->period) &&
			 period_first_year(topic->newest) == period_first_year(out->period) &&
			 out->period.first > topic->newest.last + 6)
			years_before(out, out->period, 1);
		return true;
	}
	if (topic->date_year) {
		int last = topic->date_year * 12 + (topic->date_month ? topic->date_month - 1 : 11);

		out->period = months_in_year(when->period, topic->date_year);
		if (out->period.last > last)
			years_before(out, out->period, 1);
		return true;
	}
	out->lacks_year = true;
	out->period = when->period;
	return true;
}

static bool settle_relative(const struct time_expression *when, const struct topic *topic, int back,
			    struct chosen_period *out)
{
	int now = topic->date_year ? topic->date_year : topic->latest_year + topic->is_latest_whole;
	int year = now ? now - back : 0;

	if (!year || (!topic->date_year && topic->is_latest_whole && topic->is_latest_in_part))
		return false;
	/* The end of the year so far is not given: the one that was given last, if any. */
	if (!back && period_is_year(when->period)) {
		if (topic->has_period && !topic->lacks_year &&
		    period_first_year(topic->period) == year) {
			out->period = topic->period;
			if (when->is_span)
				out->period.first = year * 12;
			return true;
		}
		return false;
	}
	out->period = months_in_year(when->period, year);
	return true;
}

/* The months right before, as many as `when` says, or as the period itself has. */
static bool settle_before(const struct time_expression *when, const struct chosen_period *own,
			  struct chosen_period *out)
{
	int months = period_months(when->period);

	if (!own->is_known || months != period_months(own->period))
		return false;
	out->period = (struct period){own->period.first - months, own->period.last - months};
	out->lacks_year = own->lacks_year;
	return true;
}

/* "Over January-February ... in that month": the last of them; no year's month is mentioned. */
static struct chosen_period last_month(const struct chosen_period *own)
{
	struct chosen_period month = *own;

	month.period.first = month.period.last;
	month.is_known = own->is_known && period_months(own->period) < 12;
	return month;
}

/* "In the quarter", "in the half-year", behind figures of it, of one of its months, or of its last part: so many months. */
static bool settle_quarter(const struct topic *topic, const struct chosen_period *own, int months,
			   struct chosen_period *out)
{
	*out = *own;
	if (own->is_known && period_months(own->period) == months)
		return true;
	if (own->is_known && !own->lacks_year && period_months(own->period) < months &&
	    (own->period.last + 1) % months == 0) {
		out->period.first = own->period.last - months + 1;
		return true;
	}
	if (months != 3)
		return out->is_known = false;
	out->period = topic->quarter;
	out->is_known = topic->quarter.last > topic->quarter.first && own->is_known &&
			!own->lacks_year && period_is_within(own->period, topic->quarter);
	return out->is_known;
}

static bool is_fiscal_like(struct period period)
{
	return period_is_fiscal(period) || (period_months(period) == 12 && period.first % 12);
}

/* "In the fiscal": of those that the text has named the newest, where its figures are of one. */
static bool settle_said_fiscal(const struct topic *topic, const struct chosen_period *own,
			       struct chosen_period *out)
{
	*out = *own;
	if (topic->has_newest && is_fiscal_like(topic->newest))
		out->period = topic->newest;
	else if (topic->has_first && is_fiscal_like(topic->first))
		out->period = topic->first;
	out->is_known = own->is_known && !own->lacks_year && is_fiscal_like(out->period);
	return out->is_known;
}

/* The fiscal year of months, that ends in the calendar year it is named by. */
static int fiscal_year_of(struct period months)
{
	return period_first_year(months) + (months.first % 12 >= 3);
}

/* Countries whose texts call a fiscal year by the year that it begins in, with one number. */
static bool names_by_begin(const struct topic *topic)
{
	return same(topic->main.reporter, "JPN") || same(topic->pair.reporter, "JPN");
}

/* "2021-2022" in a text of a country that counts its trade by fiscal years: one of them. */
static bool is_fiscal_year_of(const struct topic *topic, const struct time_expression *when)
{
	static const char countries[] = "IND|PAK|BGD|NPL";

	if (when->has_from || period_is_fiscal(when->period) || period_months(when->period) != 24 ||
	    when->period.first % 12)
		return false;
	return text_is_in_list(topic->main.reporter, countries) ||
	       text_is_in_list(topic->main.partner, countries);
}

/* "In those nine months", behind one month of them: of what the text has named first or last that which is so long. */
static struct chosen_period counted_again(const struct time_expression *when,
					  const struct topic *topic,
					  const struct chosen_period *own)
{
	const struct period named[] = {topic->newest, topic->first};
	const bool is_named[] = {topic->has_newest, topic->has_first};
	struct chosen_period again = *own;

	if (own->is_known && period_months(own->period) == when->months)
		return again;
	again.is_known = again.lacks_year = false;
	for (size_t k = 0; k < countof(named) && !again.is_known; k++) {
		again.is_known = is_named[k] && period_months(named[k]) == when->months;
		again.period = named[k];
	}
	return again;
}

/* The same months in another year. */
static bool settle_same(const struct time_expression *when, const struct topic *topic,
			const struct chosen_period *own, struct chosen_period *out)
{
	struct time_expression year = *when;

	/* "last year, over the same period" */
	if (when->years_back) {
		out->is_known = settle_relative(when, topic, when->years_back, out);
		year.period = out->period;
		year.years_back = 0;
		return out->is_known && settle_same(&year, topic, own, out);
	}
	if (when->months && !own->is_known)
		return out->is_known = false;
	/* "in the like period of FY05", of July to December 2005 */
	if (period_is_fiscal(when->period) && own->is_known && !own->lacks_year &&
	    !period_is_fiscal(own->period)) {
		out->is_known =
			years_before(out, own->period,
				     fiscal_year_of(own->period) - period_first_year(when->period));
		return out->is_known;
	}
	if (own->is_known && !period_is_fiscal(own->period))
		out->period = months_in_year(own->period, period_first_year(when->period));
	return true;
}

static int period_last_year(struct period period)
{
	return period_is_fiscal(period) ? period_first_year(period) : period.last / 12;
}

/* "December 2020 to November 2021 ..., in 2019-2020": twelve months across two years are counted so again. */
static bool is_year_of_run(const struct time_expression *when, const struct period *run,
			   bool is_known)
{
	return is_known && !when->has_from && !when->is_one_year && !period_is_fiscal(*run) &&
	       period_months(*run) == 12 && run->first % 12 &&
	       (period_is_fiscal(when->period) ||
		(period_months(when->period) == 24 && !(when->period.first % 12)));
}

/* "than in the first seven months of the previous year", of eight months of this one. */
static void take_told_months(const struct time_expression *when, const struct chosen_period *own,
			     struct chosen_period *out)
{
	if (out->is_known && !out->lacks_year && !period_is_fiscal(own->period) &&
	    period_months(when->period) < 12)
		out->period = months_in_year(when->period, period_first_year(out->period));
}

/* "in July-June 2023-24", in a text that counts by fiscal years: the year by another name. */
static bool is_fiscal_by_months(const struct topic *topic, const struct time_expression *when)
{
	return topic->has_period && !topic->lacks_year && period_is_fiscal(topic->period) &&
	       !period_is_fiscal(when->period) && !when->has_from && !when->is_span &&
	       period_months(when->period) == 12 && when->period.first % 12 >= 3 &&
	       when->period.first % 12 <= 9;
}

static void settle_known(const struct time_expression *when, const struct topic *topic,
			 const struct chosen_period *own, struct chosen_period *out)
{
	if (when->is_one_year && period_is_fiscal(when->period) && names_by_begin(topic))
		out->period = period_fiscal(period_first_year(when->period) + 1);
	if (is_fiscal_year_of(topic, when))
		out->period = period_fiscal(period_first_year(when->period) + 1);
	if (is_fiscal_by_months(topic, when))
		out->period = period_fiscal(when->period.last / 12);
	if (is_year_of_run(when, &own->period, own->is_known && !own->lacks_year))
		out->period = months_in_year(own->period, period_last_year(when->period) - 1);
	/* "by February" behind January and February: all of it. */
	if (when->is_until && own->is_known && own->period.last == when->period.last &&
	    own->period.first < when->period.first)
		out->period = own->period;
}

/* "by March", where the text is of the first quarter: all of it. */
static bool settle_until(const struct time_expression *when, const struct topic *topic,
			 const struct chosen_period *own, struct chosen_period *out)
{
	bool is_settled = settle_months(when, topic, own, out);

	if (when->is_until && own->is_known && !out->lacks_year && !own->lacks_year &&
	    own->period.last % 12 == out->period.last % 12 &&
	    period_months(own->period) > period_months(out->period))
		out->period.first = out->period.last - period_months(own->period) + 1;
	return is_settled;
}

/* What the sentence before named last. */
static struct chosen_period said_before(const struct topic *topic)
{
	return (struct chosen_period){.is_known = topic->said_sentence &&
						  topic->said_sentence + 1 == topic->sentence,
				      .period = topic->said,
				      .when = NONE};
}

/*
 * The period of a time expression; `own` is what "the same months" and "a year earlier" refer to.
 * False: it is not known.
 */
bool settle_time(const struct time_expression *when, const struct topic *topic,
		 const struct chosen_period *own, struct chosen_period *out)
{
	struct chosen_period month = last_month(own), again = counted_again(when, topic, own);
	const struct chosen_period said = said_before(topic);

	own = when->months ? &again : when->is_month ? &month : own;
	out->lacks_year = false;
	out->is_known = true;
	out->period = when->period;
	switch (when->kind) {
	case TIME_KNOWN:
		settle_known(when, topic, own, out);
		return true;
	case TIME_MONTHS:
		return when->is_count ? settle_count(when, topic, out)
				      : settle_until(when, topic, own, out);
	case TIME_SAME:
		return settle_same(when, topic, own, out);
	case TIME_SAME_PERIOD:
		if (when->is_quarter)
			return settle_quarter(topic, own, period_months(when->period), out);
		if (when->is_fiscal)
			return settle_said_fiscal(topic, own, out);
		*out = *own;
		if (when->is_report && topic->has_newest)
			out->period = topic->newest;
		if (said.is_known &&
		    (when->is_then || (when->is_that_year && !topic->is_said_base)))
			*out = said;
		if (out->is_known && when->is_base && !when->is_since)
			out->is_known = years_before(out, own->period, 1);
		return out->is_known;
	case TIME_YEAR_EARLIER:
		own = when->is_then && said.is_known ? &said : own;
		out->is_known =
			own->is_known &&
			years_before(out, own->period, when->years_back ? when->years_back : 1);
		out->lacks_year = own->lacks_year;
		take_told_months(when, own, out);
		return out->is_known;
	case TIME_YEARS_SPAN:
		return out->is_known = own->is_known && years_before(out, own->period, when->years);
	case TIME_PERIOD_BEFORE:
		return out->is_known = settle_before(when, own, out);
	case TIME_LAST_YEAR:
	case TIME_THIS_YEAR:
		out->is_known = settle_relative(when, topic,
						when->kind == TIME_THIS_YEAR ? 0
						: when->years_back	     ? when->years_back
									     : 1,
						out);
		return out->is_known;
	case TIME_LAST_MONTH:
		out->is_known = topic->date_year && topic->date_month;
		out->period.first = out->period.last =
			topic->date_year * 12 + topic->date_month - 2;
		return out->is_known;
	case TIME_UNCLEAR:
		break;
	}
	out->is_known = false;
	return false;
}

struct chosen_period topic_period(const struct topic *topic)
{
	return (struct chosen_period){.is_known = topic->has_period,
				      .lacks_year = topic->lacks_year,
				      .period = topic->period,
				      .when = NONE,
				      .evidence = PERIOD_OF_TOPIC};
}

bool settle_period(const struct reader *reader, const struct time_expression *when,
		   struct chosen_period *out)
{
	struct chosen_period topic = topic_period(reader->topic);

	return settle_time(when, reader->topic, &topic, out);
}

struct period period_right_before(struct period period)
{
	int months = period_months(period);

	return (struct period){period.first - months, period.last - months};
}

void leave_told_base(const struct reader *reader, const struct time_expression *when,
		     struct chosen_period *one)
{
	const struct topic *topic = reader->topic;

	if (when->is_base || (when->kind != TIME_LAST_YEAR && when->kind != TIME_YEAR_EARLIER) ||
	    topic->date_year || !one->is_known || !period_is_year(one->period))
		return;
	for_each_time(base, reader->sentence) {
		if ((!base->is_base && when->kind != TIME_LAST_YEAR) || base->kind != TIME_KNOWN ||
		    !period_equal(base->period, one->period))
			continue;
		one->period = months_in_year(one->period, period_first_year(one->period) + 1);
		one->is_known = topic->latest_year == period_first_year(one->period);
		return;
	}
}

bool has_base_behind(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_time(when, reader->sentence) {
		if (when->is_base && when->first > figure->quantity->last &&
		    when->last < figure->to)
			return true;
	}
	return false;
}

bool ends_where_clause(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t where;

	if (!f || !has_own_measure(reader, figure) || sentence->items[figure->from].mark != ',')
		return false;
	where = first_item(sentence, figure[-1].from, figure[-1].quantity->first, MEANING_WHERE);
	return where != NONE && where && sentence->items[where - 1].mark == ',' &&
	       reader->topic->has_period;
}

uint32_t relative_clause_before(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t from = figure->from, clause = 1;
	bool is_told = false;

	if (!f || sentence->items[from].mark != ',' || sentence->items[from].is_taken ||
	    bracket_of(reader, figure) != NONE)
		return NONE;
	while (clause < reader->figures[0].quantity->first &&
	       (sentence->items[clause - 1].mark != ',' ||
		!item_is(sentence, clause, MEANING_RELATIVE) ||
		item_is(sentence, clause, MEANING_PART)))
		clause++;
	for (uint32_t i = from + 1; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_RELATIVE) ||
		    (item_is(sentence, i, MEANING_BUT) && has_own_measure(reader, figure)))
			return NONE;
		is_told =
			is_told || is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL);
	}
	/* "2020 fiel der Handel, der 2019 um 5 % gewachsen war, um 3 %" */
	is_told = is_told || (item_is_any(sentence, from + 1, MEANING_BY, MEANING_TO) &&
			      moves_between(sentence, 0, clause));
	return is_told && clause < reader->figures[0].quantity->first ? clause : NONE;
}

bool is_until_from_before(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct time_expression *when = &sentence->times[figure->period.when];
	const struct topic *topic = reader->topic;

	return when->is_until && when->first <= 2 && topic->has_period && !topic->lacks_year &&
	       period_is_year(when->period) && period_is_year(topic->period) &&
	       topic->period.last < when->period.first &&
	       has_item(sentence, when->last + 1, figure->quantity->first, MEANING_PRONOUN);
}

/* "the first ten months of fiscal 2022-23 (April 2022 to January 2023)", "the review period (January-May 2022)": the
 * bracket says which months they are. */
static void take_months_of_bracket(struct sentence *sentence)
{
	for (size_t w = 0; w + 1 < sentence->n_times; w++) {
		struct time_expression *when = &sentence->times[w], *next = when + 1;
		uint32_t open = sentence->items[next->first].open;

		if (!((when->kind == TIME_UNCLEAR && next->has_from) ||
		      (when->kind == TIME_SAME_PERIOD && next->kind == TIME_KNOWN &&
		       !next->is_base)) ||
		    open != when->last + 1)
			continue;
		next->has_from = false;
		when->kind = next->kind;
		when->period = next->period;
	}
}

void leave_fiscal_months(struct topic *topic, struct sentence *sentence)
{
	take_months_of_bracket(sentence);
	for_each_of(struct time_expression, when, sentence->times, sentence->n_times) {
		bool is_count = has_item(sentence, when->first, when->last + 1, MEANING_UNIT_MONTH);

		if (is_count && when->kind == TIME_UNCLEAR &&
		    meaning_in(sentence->all, MEANING_FISCAL))
			topic->counts_fiscal = true;
		else if (is_count && when->kind == TIME_MONTHS && topic->counts_fiscal)
			when->kind = TIME_UNCLEAR;
	}
}

/* Whether the second time goes on from the first, each with its figure: "in July and 64 million in October 2022"; but
 * not "in July, and stayed below the 64 million of October 2022". */
static bool are_listed(const struct sentence *sentence, const struct time_expression *when)
{
	uint32_t i = when[1].first, tie;

	while (i > when->last + 1 && item_is(sentence, i - 1, MEANING_INSIDE))
		i--;
	tie = first_item(sentence, when->last + 1, i, MEANING_AND);
	if (tie == NONE)
		return false;
	while (++tie < i) {
		if (sentence->items[tie].quantity == NONE && !is_filler_word(sentence, tie) &&
		    !is_qualifier(sentence, tie) && !is_measure_word(sentence, tie) &&
		    !item_is_any(sentence, tie, MEANING_INSIDE, MEANING_TO, MEANING_OFBY))
			return false;
	}
	return true;
}

/* Whether a year and "the same period" are one time: "in 2021 it was 5 million in the same months"; but not "in 2021
 * exports were 5 million, and imports in the same period 4". */
static bool is_year_of(const struct sentence *sentence, const struct time_expression *year,
		       const struct time_expression *same)
{
	uint32_t quantity = NONE;

	for (uint32_t i = year->last + 1; i < same->first; i++) {
		const struct item *item = &sentence->items[i];

		if (item->mark == ';' || item->mark == '(' || item_is(sentence, i, MEANING_AND) ||
		    (same->is_base && is_movement(sentence, i)))
			return false;
		if (item->quantity != NONE) {
			if (quantity != NONE && quantity != item->quantity)
				return false;
			quantity = item->quantity;
		} else if (quantity != NONE && !is_filler_word(sentence, i) &&
			   !item_is_any(sentence, i, MEANING_INSIDE, MEANING_OVER)) {
			return false;
		}
	}
	/* "In 2021 it rose by 5 % over the same period" is growth on that. */
	return same->first <= year->last + 14 &&
	       (!same->is_base ||
		(quantity != NONE && sentence->quantities[quantity].kind == QUANTITY_AMOUNT &&
		 item_is_any(sentence, same->first - 1, MEANING_OVER, MEANING_INSIDE)));
}

/* "in 2021 it was 5 million in the same months", "last year the figure for the same period": those months of that year. */
static void tell_year_of_same(struct sentence *sentence)
{
	for (size_t w = 1; w < sentence->n_times; w++) {
		struct time_expression *same = &sentence->times[w], *year = same - 1;
		bool is_named = same->is_report || same->is_then || same->is_since ||
				same->is_that_year || same->is_years || same->is_fiscal ||
				same->is_month || same->is_quarter;

		if (same->kind != TIME_SAME_PERIOD || year->is_base || is_named ||
		    (year->kind != TIME_KNOWN && year->kind != TIME_LAST_YEAR) || year->has_from ||
		    !period_is_year(year->period) || !is_year_of(sentence, year, same))
			continue;
		year->years_back = year->kind == TIME_KNOWN ? 0
				   : year->years_back	    ? year->years_back
							    : 1;
		same->years_back = year->years_back;
		same->is_base = false;
		year->kind = same->kind = TIME_SAME;
		same->period = year->period;
	}
}

void share_year_of_list(struct sentence *sentence)
{
	tell_year_of_same(sentence);
	for (size_t w = 0; w + 1 < sentence->n_times; w++) {
		struct time_expression *when = &sentence->times[w], *next = when + 1;
		int behind = next->period.last % 12 - when->period.last % 12;

		if (when->kind != TIME_MONTHS || next->kind != TIME_KNOWN || when->is_base ||
		    next->is_base || when->is_count || when->is_until || when->is_latest ||
		    next->has_from || behind <= 0 || period_is_fiscal(next->period) ||
		    period_months(when->period) != period_months(next->period) ||
		    period_months(next->period) > 6)
			continue;
		if (!are_listed(sentence, when))
			continue;
		when->kind = TIME_KNOWN;
		when->period = months_in_year(when->period, period_first_year(next->period));
	}
}

bool is_of_change(const struct figure_reading *figure)
{
	return figure->role == ROLE_GROWTH || figure->role == ROLE_CHANGE ||
	       figure->role == ROLE_MULTIPLE;
}
