#include "when_parts.h"

#define MONTHS_MAX 60 /* nobody tells more as a number of months */

/* "eleven months", "four quarters", "the year": how many months; *i goes behind the words. */
static bool length_in_months(const struct sentence *sentence, size_t *i, int *months)
{
	static const struct {
		enum meaning meaning;
		int months;
	} units[] = {{MEANING_UNIT_MONTH, 1},
		     {MEANING_UNIT_QUARTER, 3},
		     {MEANING_UNIT_HALF, 6},
		     {MEANING_UNIT_YEAR, 12},
		     {MEANING_YEAR_ON_YEAR, 12}}; /* "sur un an à fin juin" */
	size_t at = *i;
	int number = 1;
	bool has_number;

	if (item_is(sentence, at, MEANING_ORDINAL))
		return false;
	has_number = small_number(sentence, &at, 1, MONTHS_MAX, &number);
	at = has_number ? skip_common(sentence, at) : at;
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
	struct months months;
	size_t at = i, first;
	int length, year;

	if (!length_in_months(sentence, &at, &length))
		return false;
	first = at;
	at = skip_bridge(sentence, at);
	/* A span's own end is one month or quarter: "by the end of" is its bridge here. */
	if (at <= first || !is_free(sentence, at) || is_year(sentence, at, &year) ||
	    !find_months(sentence, at, &months) || months.last - months.first > 2)
		return false;
	at = skip_fillers(sentence, months.end);
	if (!is_year(sentence, at, &year))
		return false;
	when->kind = WHEN_KNOWN;
	when->is_span = true;
	when->period = of_months(year, months);
	when->period.first = when->period.last - length + 1;
	*end = at + 1;
	return true;
}
