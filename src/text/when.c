#include "when_parts.h"

#include <string.h>

#include "notation.h"
#include "text.h"

/* Behind a year another, of a run of years. */
static bool year_after(const struct sentence *sentence, size_t i, bool is_run, int *year,
		       size_t *end)
{
	size_t at = i;
	bool has_end = false;

	if (is_free(sentence, at) && sentence->items[at].mark == '-') {
		at++;
	} else {
		for (size_t steps = 0; steps < 5 && is_free(sentence, at); steps++, at++) {
			bool is_end = item_is(sentence, at, MEANING_END);

			has_end = has_end || is_end;
			if (!is_end && !is_filler(sentence, at) &&
			    !item_is(sentence, at, MEANING_UNTIL) &&
			    !item_is(sentence, at, MEANING_TO) &&
			    !item_is(sentence, at, MEANING_AND))
				break;
		}
		if (at == i || (!is_run && !has_end))
			return false;
	}
	if (!is_year(sentence, at, year))
		return false;
	*end = at + 1;
	return true;
}

static bool follows(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		if (item_is(sentence, i, meaning))
			return true;
		if (!is_filler(sentence, i))
			return false;
	}
	return false;
}

/* A part of a year that was not understood stands beside the year: it is not all of it. */
static bool is_beside_part(const struct sentence *sentence, size_t i)
{
	size_t before = i;

	for (size_t steps = 0; before-- > 0 && steps < 3; steps++) {
		if (is_free(sentence, before) &&
		    (is_part_word(sentence, before) || item_is(sentence, before, MEANING_MONTH)))
			return true;
		if (!is_filler(sentence, before))
			break;
	}
	return false;
}

/* "2022-23 (April to March)" */
static bool find_months_of_accounts(const struct sentence *sentence, int year, struct when *when,
				    size_t *end)
{
	bool has_bracket = is_free(sentence, *end) && sentence->items[*end].mark == '(';
	size_t at = *end + has_bracket;
	int first, last;

	if (!is_month(sentence, at))
		return false;
	first = item_value(sentence, at++);
	if (!is_free(sentence, at) ||
	    !(sentence->items[at].mark == '-' || item_is(sentence, at, MEANING_UNTIL)) ||
	    !is_month(sentence, at + 1))
		return false;
	last = item_value(sentence, at + 1);
	if (last != first - 1)
		return false;
	when->period = (struct period){year * 12 + first - 1, year * 12 + first + 10};
	*end = at + 2;
	return true;
}

static bool find_year(struct sentence *sentence, size_t i, struct when *when, size_t *end)
{
	struct months months;
	int year, last;
	size_t at;

	if (!is_year(sentence, i, &year))
		return false;
	*end = i + 1;
	when->kind = WHEN_KNOWN;
	when->period = of_year(year);
	/* 2022-23, 2022/23: a year of accounts, and nobody says which months. */
	if (is_free(sentence, i + 2) && item_touches(sentence, i + 1) &&
	    (sentence->items[i + 1].mark == '-' || sentence->items[i + 1].mark == '/') &&
	    item_touches(sentence, i + 2) &&
	    item_whole(sentence, i + 2, (year + 1) % 100, (year + 1) % 100, &last) &&
	    sentence->tokens->tokens[sentence->items[i + 2].from].len == 2) {
		*end = i + 3;
		if (!find_months_of_accounts(sentence, year, when, end))
			when->kind = WHEN_ACCOUNTS;
		return true;
	}
	if (year_after(sentence, *end,
		       follows(sentence, i, MEANING_BETWEEN) ||
			       follows(sentence, i, MEANING_BEGIN) ||
			       follows(sentence, i, MEANING_FROM),
		       &last, &at) &&
	    last > year) {
		when->period.last = last * 12 + 11;
		*end = at;
		return true;
	}
	if (is_beside_part(sentence, i))
		when->kind = WHEN_ACCOUNTS;
	at = skip_fillers(sentence, *end);
	/* "2023 жылдың сәйкес кезеңі" */
	if (is_free(sentence, at) && item_is(sentence, at, MEANING_SAME_PERIOD)) {
		when->kind = WHEN_SAME;
		*end = at + 1;
		return true;
	}
	if (at > *end && find_months(sentence, at, &months) && !date_length(sentence, at)) {
		when->kind = WHEN_KNOWN;
		when->period = of_months(year, months);
		*end = months.end;
	} else if (at == *end && is_free(sentence, at) && find_months(sentence, at, &months) &&
		   !sentence->items[at].is_number) {
		when->period = of_months(year, months);
		*end = months.end;
	}
	return true;
}

static bool find_relative(struct sentence *sentence, size_t i, struct when *when, size_t *end)
{
	struct months months;
	int year;
	size_t at;

	*end = i + 1;
	if (!is_free(sentence, i))
		return false;
	if (item_is(sentence, i, MEANING_YEAR_EARLIER)) {
		when->kind = WHEN_YEAR_EARLIER;
		/* "былтырғы алғашқы жартыжылдық" */
		at = skip_fillers(sentence, i + 1);
		if (find_months(sentence, at, &months) && !date_length(sentence, at))
			*end = months.end;
		return true;
	}
	if (item_is(sentence, i, MEANING_SAME_PERIOD)) {
		when->kind = WHEN_SAME_PERIOD;
		at = skip_fillers(sentence, i + 1);
		if (is_year(sentence, at, &year)) {
			when->kind = WHEN_SAME;
			when->period = of_year(year);
			*end = at + 1;
		} else if (item_is(sentence, at, MEANING_LAST_YEAR) ||
			   item_is(sentence, at, MEANING_YEAR_EARLIER)) {
			when->kind = WHEN_YEAR_EARLIER;
			*end = at + 1;
		}
		return true;
	}
	if (item_is(sentence, i, MEANING_LAST_YEAR) || item_is(sentence, i, MEANING_THIS_YEAR)) {
		when->kind =
			item_is(sentence, i, MEANING_LAST_YEAR) ? WHEN_LAST_YEAR : WHEN_THIS_YEAR;
		when->period = of_year(0);
		at = skip_fillers(sentence, i + 1);
		if (find_months(sentence, at, &months)) {
			when->period = of_months(0, months);
			*end = months.end;
		}
		return true;
	}
	return false;
}

/* "the year to June 2024", "four quarters to the end of Q4 2020": a span that ends there, and nobody
 * says that it is the month or the quarter. */
static bool ends_a_span(const struct sentence *sentence, size_t i)
{
	bool is_bridged = false;

	for (size_t steps = 0; i-- > 0 && steps < 5; steps++) {
		if (!is_free(sentence, i))
			return false;
		if (is_part_word(sentence, i) || item_is(sentence, i, MEANING_UNIT_YEAR) ||
		    item_is(sentence, i, MEANING_YEAR_ON_YEAR)) /* "sur un an à fin juin" */
			return is_bridged;
		if (item_is(sentence, i, MEANING_UNTIL) || item_is(sentence, i, MEANING_TO) ||
		    item_is(sentence, i, MEANING_END))
			is_bridged = true;
		else if (!is_bridged && sentence->items[i].meaning == MEANING_NONE &&
			 !sentence->items[i].mark && !sentence->items[i].is_number)
			is_bridged = true; /* "ended", "ending" */
		else if (!is_filler(sentence, i))
			return false;
	}
	return false;
}

static bool find_month_period(const struct sentence *sentence, size_t i, struct when *when,
			      size_t *end)
{
	struct months months;
	size_t at;
	int year;

	if (!find_months(sentence, i, &months))
		return false;
	*end = months.end;
	when->kind = WHEN_MONTHS;
	when->period = of_months(0, months);
	at = skip_fillers(sentence, *end);
	if (is_free(sentence, at) && sentence->items[at].mark == ',' && months.first == months.last)
		at++;
	/* "January-September of the past year 2022": one word between. */
	if (is_free(sentence, at) && !sentence->items[at].mark && !sentence->items[at].is_number &&
	    sentence->items[at].meaning == MEANING_NONE && is_year(sentence, at + 1, &year))
		at++;
	if (is_year(sentence, at, &year)) {
		when->kind = WHEN_KNOWN;
		when->period = of_months(year, months);
		*end = at + 1;
	} else if (item_is(sentence, at, MEANING_THIS_YEAR) ||
		   item_is(sentence, at, MEANING_LAST_YEAR)) {
		when->kind =
			item_is(sentence, at, MEANING_THIS_YEAR) ? WHEN_THIS_YEAR : WHEN_LAST_YEAR;
		*end = at + 1;
	} else if (item_is(sentence, at, MEANING_YEAR_EARLIER)) {
		when->kind = WHEN_YEAR_EARLIER;
		*end = at + 1;
	}
	if (ends_a_span(sentence, i))
		when->kind = WHEN_ACCOUNTS;
	return true;
}

/* "more than in 2022", "16 percent above 2022"; "over the four quarters to June" is during them. */
static bool is_above_or_below(const struct sentence *sentence, size_t i, bool is_span)
{
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		const struct item *item = &sentence->items[i];

		if (item_is(sentence, i, MEANING_ABOVE) || item_is(sentence, i, MEANING_BELOW))
			return !is_span || item->to - item->from > 1;
		if (!is_filler(sentence, i))
			return false;
	}
	return false;
}

/* Whether what is before it says that something is compared with it. */
static bool is_compared(const struct sentence *sentence, size_t i, size_t end, bool is_span)
{
	return follows(sentence, i, MEANING_AGAINST) || follows(sentence, i, MEANING_OTHER_BASE) ||
	       is_above_or_below(sentence, i, is_span) ||
	       /* "сәйкес кезеңінен": than in it */
	       (sentence->language == LANGUAGE_KK && end &&
		item_is(sentence, end - 1, MEANING_SAME_PERIOD) &&
		sentence->items[end - 1].suffix == 2) ||
	       (sentence->language == LANGUAGE_KK &&
		item_is(sentence, skip_fillers(sentence, end), MEANING_AGAINST));
}

static enum diag_code add_when(struct sentence *sentence, struct when *when, size_t first,
			       size_t end)
{
	struct when *moved = alloc_grow(sentence->whens, &sentence->whens_capacity,
					sentence->n_whens + 1, sizeof(*sentence->whens));

	if (!moved)
		return DIAG_NOMEM;
	sentence->whens = moved;
	when->first = (uint32_t)first;
	when->last = (uint32_t)end - 1;
	when->is_base = is_compared(sentence, first, end, when->is_span);
	for (size_t i = first; i < end; i++) {
		sentence->items[i].is_taken = true;
		sentence->items[i].period = (uint32_t)sentence->n_whens;
	}
	sentence->whens[sentence->n_whens++] = *when;
	return DIAG_OK;
}

/* "rose to 4.1 billion in 2021 from the year 2020": an older period behind "from" is a base. */
static void find_bases_behind_from(struct sentence *sentence)
{
	for (size_t w = 1; w < sentence->n_whens; w++) {
		struct when *when = &sentence->whens[w];

		if (when->kind != WHEN_KNOWN || !follows(sentence, when->first, MEANING_FROM))
			continue;
		for (size_t k = 0; k < w && !when->is_base; k++)
			when->is_base = sentence->whens[k].kind == WHEN_KNOWN &&
					sentence->whens[k].period.last > when->period.last;
	}
}

/* "in Q3 2024 ..., after ... in Q2": months without a year are of the year told last before them. */
static void take_years_over(struct sentence *sentence)
{
	for (size_t w = 1; w < sentence->n_whens; w++) {
		struct when *when = &sentence->whens[w];

		if (when->kind != WHEN_MONTHS)
			continue;
		for (size_t k = w; k-- > 0;) {
			const struct when *before = &sentence->whens[k];
			int year = period_first_year(before->period);

			if (before->kind != WHEN_KNOWN || before->is_base ||
			    period_first_year((struct period){before->period.last,
							      before->period.last}) != year)
				continue;
			when->kind = WHEN_KNOWN;
			when->period.first += year * 12;
			when->period.last += year * 12;
			break;
		}
	}
}

enum diag_code sentence_find_periods(struct sentence *sentence)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 0, end; i < sentence->n && !code; i = end) {
		struct when when = {.kind = WHEN_KNOWN};
		size_t date;

		end = i + 1;
		if (!is_free(sentence, i))
			continue;
		if (sentence->items[i].is_number &&
		    sentence->tokens->tokens[sentence->items[i].from].notation == NOTATION_DATE) {
			note_date(sentence, i);
			sentence->items[i].is_taken = true;
			continue;
		}
		date = date_length(sentence, i);
		if (date) {
			end = i + date;
			for (size_t k = i; k < end; k++)
				sentence->items[k].is_taken = true;
		} else if (find_span(sentence, i, &when, &end) ||
			   find_relative(sentence, i, &when, &end) ||
			   find_month_period(sentence, i, &when, &end) ||
			   find_year(sentence, i, &when, &end)) {
			code = add_when(sentence, &when, i, end);
		} else {
			end = i + 1;
		}
	}
	find_bases_behind_from(sentence);
	take_years_over(sentence);
	return code;
}
