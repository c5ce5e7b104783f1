#include "when_parts.h"

#define MONTHS_MAX 60 /* nobody tells more as a number of months */
#define YEARS_MAX 100

/* "eleven months", "four quarters", "the year": how many months; *i goes behind the words. */
static bool length_in_months(const struct sentence *sentence, size_t *i, int *months)
{
	static const struct {
		enum meaning meaning;
		int months;
	} units[] = {
		{MEANING_UNIT_MONTH, 1}, {MEANING_UNIT_QUARTER, 3},
		{MEANING_UNIT_HALF, 6},	 {MEANING_UNIT_YEAR, 12},
		{MEANING_FISCAL, 12},	 {MEANING_YEAR_ON_YEAR, 12}}; /* "sur un an à fin juin" */
	size_t at = *i;
	int number = 1;
	bool has_number;

	if (item_is(sentence, at, MEANING_ORDINAL))
		return false;
	has_number = small_number(sentence, &at, 1, MONTHS_MAX, &number);
	for (size_t steps = 0;
	     has_number && steps < 2 && is_free(sentence, at) &&
	     (sentence->items[at].mark == '-' || item_is(sentence, at, MEANING_COMMON)) &&
	     !is_part_word(sentence, at);
	     steps++)
		at++;
	for (size_t u = 0; u < countof(units); u++) {
		if (!is_free(sentence, at) || !item_is(sentence, at, units[u].meaning))
			continue;
		*months = number * units[u].months;
		*i = at + 1;
		/* A month, a quarter: the one that is named is it. */
		return *months <= MONTHS_MAX && (has_number || units[u].months >= 6);
	}
	return false;
}

/* "to the end of", "ended", "bis Ende": words that lead to the last month. */
static size_t skip_bridge(const struct sentence *sentence, size_t i)
{
	bool is_bridge = false, has_unknown = false;

	if (is_free(sentence, i + 1) && sentence->items[i].mark == '-')
		i++;
	for (size_t steps = 0; steps < 5 && is_free(sentence, i); steps++, i++) {
		const struct item *item = &sentence->items[i];
		bool is_unknown = item->meaning == MEANING_NONE && !item->mark && !item->is_number;

		if (item_is(sentence, i, MEANING_UNTIL) || item_is(sentence, i, MEANING_TO) ||
		    item_is(sentence, i, MEANING_END) || item_is(sentence, i, MEANING_THROUGH))
			is_bridge = true;
		else if (is_unknown && !has_unknown) /* "ended", "ending" */
			is_bridge = has_unknown = true;
		else if (!is_filler(sentence, i) || item_is(sentence, i, MEANING_UNIT_YEAR))
			break;
	}
	return is_bridge ? i : 0;
}

bool find_span(const struct sentence *sentence, size_t i, struct when *when, size_t *end)
{
	struct point last;
	size_t at = i, first;
	int length, year;

	if (!length_in_months(sentence, &at, &length))
		return false;
	first = at;
	at = skip_bridge(sentence, at);
	/* A span's own end is one month or quarter: "by the end of" is its bridge here. */
	if (at <= first || !is_free(sentence, at) || is_year(sentence, at, &year) ||
	    !read_point(sentence, at, &last) || !last.first || last.last - last.first > 2)
		return false;
	if (last.year_kind != YEAR_TOLD || last.is_fiscal)
		return false;
	when->kind = WHEN_KNOWN;
	when->is_span = true;
	when->period = period_of_point(&last);
	when->period.first = when->period.last - length + 1;
	*end = last.end;
	return true;
}

/* "five years", "two past decades": how many years; *i goes behind the words. */
static bool number_of_years(const struct sentence *sentence, size_t *i, int *years)
{
	size_t at = *i;
	int unit;
	bool has_number = small_number(sentence, &at, 1, YEARS_MAX, years);

	for (size_t steps = 0; steps < 4 && is_free(sentence, at); steps++, at++) {
		if (item_is(sentence, at, MEANING_YEARS) ||
		    (has_number && (item_is(sentence, at, MEANING_UNIT_YEAR) ||
				    item_is(sentence, at, MEANING_YEAR_EARLIER)))) {
			unit = item_is(sentence, at, MEANING_YEARS)
				       ? value_as(sentence, at, MEANING_YEARS, 1)
				       : 1;
			*years = unit * (has_number ? *years : 1);
			*i = at + 1;
			return true;
		}
		if (!has_number || (!is_filler(sentence, at) && sentence->items[at].mark != '-' &&
				    !item_is(sentence, at, MEANING_LAST)))
			return false;
	}
	return false;
}

bool find_years(const struct sentence *sentence, size_t i, struct when *when, size_t *end)
{
	size_t at = i;
	int years;

	if (!number_of_years(sentence, &at, &years))
		return false;
	if (precedes(sentence, at, MEANING_AGO) ||
	    item_is(sentence, at - 1, MEANING_YEAR_EARLIER) || follows(sentence, i, MEANING_AGO)) {
		for (*end = at; is_free(sentence, at) && at < *end + 3; at++) {
			if (item_is(sentence, at, MEANING_AGO))
				*end = at + 1;
		}
		when->kind = WHEN_YEAR_EARLIER;
		when->period = period_year(0);
		when->years_back = years;
		return true;
	}
	if (years < 2 ||
	    !(follows(sentence, i, MEANING_OVER) || follows(sentence, i, MEANING_LAST) ||
	      follows(sentence, i, MEANING_SINCE) || item_is(sentence, at - 1, MEANING_OVER) ||
	      precedes(sentence, at, MEANING_OVER)))
		return false;
	when->kind = WHEN_YEARS_SPAN;
	when->years = years;
	when->is_base = true;
	*end = at;
	return true;
}
