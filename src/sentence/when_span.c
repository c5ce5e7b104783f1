#include "when_parts.h"
#include "text.h"
#include "sentence_phrases.inc"

#include <string.h>

/* "eleven months", "four quarters", "the year": how many months; *end goes behind the words. */
static int length_in_months(const struct sentence *sentence, size_t i, size_t *end)
{
	/* A month, a quarter alone: the one that is named is it. */
	static const struct {
		const char *pattern;
		int months;
	} lengths[] = {{"n~M", 1},   {"3", 9},	 {"n~Q", 3}, {"n~H", 6}, {"n~u", 12},
		       {"L~n~M", 1}, {"n+k", 1}, {"Q", 3},   {"H", 6},	 {"u", 12},
		       {"f", 12},    {"a", 12}}; /* "sur un an à fin juin" */
	int values[VALUES_MAX];
	bool is_count;

	if (!sentence_has_any(sentence, MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER, MEANING_UNIT_HALF,
			      MEANING_UNIT_YEAR, MEANING_FISCAL, MEANING_YEAR_ON_YEAR,
			      MEANING_SCALE) ||
	    item_is(sentence, i, MEANING_ORDINAL))
		return 0;
	is_count = begins_count(sentence, i);
	for (size_t k = 0; k < countof(lengths); k++) {
		values[0] = 1;
		if ((is_count || lengths[k].pattern[0] != 'n') &&
		    matches(sentence, lengths[k].pattern, i, values, end))
			return values[0] * lengths[k].months;
	}
	return 0;
}

/* "to the end of", "ended", "bis Ende": words that lead to the last month. */
static size_t skip_bridge(const struct sentence *sentence, size_t i)
{
	/* "5 % sur un an au premier trimestre": on the year before, and of that quarter. */
	bool is_on_year = sentence->language == LANGUAGE_FR && i &&
			  item_is(sentence, i - 1, MEANING_YEAR_ON_YEAR);
	bool is_bridge = i && item_is(sentence, i - 1, MEANING_THROUGH); /* "LTM June 2023" */
	bool has_unknown = false;

	i += is_mark(sentence, i, ',') && item_is(sentence, i + 1, MEANING_THROUGH);
	if (is_free(sentence, i + 1) && sentence->items[i].mark == '-')
		i++;
	for (size_t steps = 0; steps < 5 && is_free(sentence, i); steps++, i++) {
		const struct item *item = &sentence->items[i];
		bool is_unknown = item->meaning == MEANING_NONE && !item->mark && !item->is_number;

		if (item_is_any(sentence, i, MEANING_END, MEANING_THROUGH) ||
		    (!is_on_year && item_is_any(sentence, i, MEANING_UNTIL, MEANING_TO)))
			is_bridge = true;
		else if (is_bridge && is_joint(sentence, i)) /* "to end-June" */
			continue;
		else if (is_unknown && !has_unknown && !is_on_year) /* "ended", "ending" */
			is_bridge = has_unknown = true;
		else if (!is_filler(sentence, i) || item_is(sentence, i, MEANING_UNIT_YEAR))
			break;
	}
	return is_bridge ? i : 0;
}

/* "last month", of the text's date. */
static bool find_last_month(const struct sentence *sentence, size_t i, struct time_expression *when,
			    size_t *end)
{
	if (!is_free(sentence, i) || !item_is(sentence, i, MEANING_LAST_YEAR) ||
	    strcmp(sentence->items[i].value, "month") != 0)
		return false;
	when->kind = TIME_LAST_MONTH;
	*end = i + 1;
	return true;
}

bool find_span(const struct sentence *sentence, size_t i, struct time_expression *when, size_t *end)
{
	static const unsigned char kinds[] = {TIME_MONTHS, TIME_KNOWN, TIME_THIS_YEAR,
					      TIME_LAST_YEAR, TIME_YEAR_EARLIER};
	struct point last;
	size_t at, first, date;
	int year, month, day, length = length_in_months(sentence, i, &first);

	if (find_last_month(sentence, i, when, end))
		return true;
	if (!length)
		return false;
	at = skip_bridge(sentence, first);
	if (!at || !is_free(sentence, at))
		return false;
	/* "the year ended 31 March 2023" */
	date = date_length(sentence, at, &year, &month, &day);
	if (date && year && month)
		last = (struct point){.first = month,
				      .last = month,
				      .year_kind = YEAR_TOLD,
				      .year = year,
				      .end = at + date};
	/* A span's own end is one month or quarter: "by the end of" is its bridge here. */
	else if (is_year(sentence, at, &year) || !read_point(sentence, at, &last) || !last.first ||
		 last.last - last.first > (length > 3 ? 2 : 0) || last.year_kind == YEAR_EARLIER ||
		 (last.year_kind == YEAR_NONE && sentence->language != LANGUAGE_EN) ||
		 last.is_fiscal)
		return false;
	when->kind = kinds[last.year_kind];
	when->years_back = last.year_kind >= YEAR_LAST ? last.year : 0;
	when->is_span = true;
	when->period = period_of_point(&last);
	when->period.first = when->period.last - length + 1;
	*end = last.end;
	return true;
}

/* "five years", "two past decades": how many years; 0: none. *end goes behind the words. */
static int number_of_years(const struct sentence *sentence, size_t i, size_t *end)
{
	static const char *const patterns[] = {"n~L~u", "n~u", "n~E", "n~L~U", "n~U", "U"};
	bool is_count;

	if (!sentence_has_any(sentence, MEANING_UNIT_YEAR, MEANING_YEAR_EARLIER, MEANING_YEARS))
		return 0;
	is_count = begins_count(sentence, i);
	for (size_t p = 0; p < countof(patterns); p++) {
		int values[VALUES_MAX] = {1, 1};

		if ((is_count || patterns[p][0] != 'n') &&
		    matches(sentence, patterns[p], i, values, end))
			return values[0] * values[1];
	}
	return 0;
}

/* "; a year on, it stood at", "; three years on, it was" */
static bool find_years_on(const struct sentence *sentence, size_t i, struct time_expression *when,
			  size_t *end)
{
	size_t at = i + 1;
	int years = number_of_years(sentence, i, &at);

	if (sentence->language != LANGUAGE_EN || !is_mark(sentence, at + 1, ',') ||
	    !token_is(sentence->tokens, sentence->items[at].from, "on"))
		return false;
	if (!years && i && token_is(sentence->tokens, sentence->items[i - 1].from, "a") &&
	    item_is(sentence, i, MEANING_UNIT_YEAR))
		years = 1;
	when->kind = TIME_YEAR_EARLIER;
	when->period = period_year(0);
	when->years_back = -years;
	*end = at + 1;
	return years > 0;
}

/* "the following three years" */
static bool precedes_later(const struct sentence *sentence, size_t i)
{
	const struct item *item = word_before(sentence, i, MEANING_AGO);

	return item && value_as(sentence, (size_t)(item - sentence->items), MEANING_AGO, 1) < 0;
}

/* "in the three years before", "в следующие три года": each of them, and not the one so many years away. */
static bool is_run_of_years(const struct sentence *sentence, size_t i, int years)
{
	static const enum meaning before[] = {MEANING_AGO, MEANING_THE};
	size_t steps = 0;

	while (i-- > 0 && years > 1 && steps++ < 3) {
		for (size_t m = 0; m < countof(before); m++) {
			if (item_is(sentence, i, before[m]) &&
			    (before[m] == MEANING_THE ? sentence->language != LANGUAGE_RU
						      : sentence->language == LANGUAGE_RU ||
								sentence->language == LANGUAGE_KK))
				return true;
		}
		if (!item_is(sentence, i, MEANING_AGO) && !is_filler(sentence, i))
			return false;
	}
	return false;
}

bool find_years(const struct sentence *sentence, size_t i, struct time_expression *when,
		size_t *end)
{
	size_t at;
	int years = number_of_years(sentence, i, &at);
	bool is_behind;

	if (find_years_on(sentence, i, when, end))
		return true;
	if (!years)
		return false;
	for (*end = at; is_free(sentence, *end) && is_filler(sentence, *end) && *end < at + 2 &&
			!item_is(sentence, *end, MEANING_AGO);
	     ++*end)
		;
	is_behind = is_free(sentence, *end) && item_is(sentence, *end, MEANING_AGO);
	if (is_behind || item_is(sentence, at - 1, MEANING_YEAR_EARLIER) ||
	    follows(sentence, i, MEANING_AGO)) {
		when->kind = TIME_YEAR_EARLIER;
		when->period = period_year(0);
		when->years_back =
			years * (is_behind ? value_as(sentence, *end, MEANING_AGO, 1)
				 : item_is(sentence, at - 1, MEANING_YEAR_EARLIER)
					 ? value_as(sentence, at - 1, MEANING_YEAR_EARLIER, 1)
				 : precedes_later(sentence, i) ? -1
							       : 1);
		*end = is_behind ? *end + 1 : at;
		if (when->years_back > 0 && is_run_of_years(sentence, i, years))
			when->kind = TIME_UNCLEAR;
		return true;
	}
	/* "in less than five years" */
	while (i && item_is_any(sentence, i - 1, MEANING_BELOW, MEANING_ABOUT, MEANING_ALMOST))
		i--;
	if (years < 2 ||
	    !(follows(sentence, i, MEANING_OVER) || follows(sentence, i, MEANING_LAST) ||
	      follows(sentence, i, MEANING_SINCE) || item_is(sentence, at - 1, MEANING_OVER) ||
	      precedes(sentence, at, MEANING_OVER)))
		return false;
	when->kind = TIME_YEARS_SPAN;
	when->years = years;
	when->is_base = true;
	*end = at;
	return true;
}

bool ends_fiscal_year(const struct sentence *sentence, size_t i, size_t *end)
{
	const struct time_expression *year =
		sentence->n_times ? &sentence->times[sentence->n_times - 1] : NULL;
	struct point point;
	bool has_until = false;

	if (!year || year->kind != TIME_KNOWN || !period_is_fiscal(year->period) ||
	    i > year->last + 6)
		return false;
	for (size_t k = year->last + 1; k < i; k++) {
		if (item_is(sentence, k, MEANING_UNTIL) && !item_is(sentence, k, MEANING_TO))
			has_until = true;
		else if (!is_filler(sentence, k) && !is_mark(sentence, k, ',') &&
			 !is_mark(sentence, k, '(') &&
			 !item_is_any(sentence, k, MEANING_RELATIVE, MEANING_INSIDE))
			return false;
	}
	if (!has_until || !read_point(sentence, i, &point) || point.first != point.last ||
	    !point.first)
		return false;
	*end = point.end;
	return true;
}

bool is_behind_growth(const struct sentence *sentence, size_t i, size_t end,
		      const struct time_expression *when)
{
	static const enum meaning growth[] = {MEANING_PERCENT, MEANING_POINTS, MEANING_TIMES,
					      MEANING_UP,      MEANING_DOWN,   MEANING_SCALE,
					      MEANING_CURRENCY};
	const struct time_expression *own = sentence->times;
	size_t n = 5, before = i - 2;

	/* "упав к 2018 году до 422 млн": to what it fell by then */
	if (i < 2 || !item_is(sentence, i - 1, MEANING_COMPARED) ||
	    item_is(sentence, skip_fillers(sentence, end), MEANING_TO))
		return false;
	if (when->kind == TIME_KNOWN && sentence->n_times == 1 && own->kind == TIME_KNOWN &&
	    !own->is_base && own->period.first == when->period.first + 12 &&
	    own->period.last == when->period.last + 12)
		n = countof(growth);
	/* "a 5 percent increase (58 million) over 2021" */
	while (sentence->items[i - 2].mark == ')' && before && sentence->items[before].mark != '(')
		before--;
	before -= before && sentence->items[before].mark == '(';
	for (size_t g = 0; g < n; g++) {
		if (item_is(sentence, before, growth[g]))
			return true;
	}
	return false;
}

/* "in that month", "at that time", "since then", "that year": what the row of words says of "the same period". */
static void note_which_same(struct time_expression *when, const char *value)
{
	when->is_month = strcmp(value, "month") == 0;
	when->is_report = strcmp(value, "report") == 0;
	when->is_then = strcmp(value, "then") == 0;
	when->is_since = strcmp(value, "since") == 0;
	when->is_that_year = strcmp(value, "year") == 0;
	when->is_years = strcmp(value, "years") == 0;
}

/* "the same nine months", "in those three months", "тех же девяти месяцев": how many they are. */
static bool count_of_same(const struct sentence *sentence, size_t i, size_t *end, int *months)
{
	static const char *const words[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = phrases_same_en, [LANGUAGE_DE] = phrases_same_de,
		[LANGUAGE_FR] = phrases_same_fr, [LANGUAGE_NL] = phrases_same_nl,
		[LANGUAGE_RU] = phrases_same_ru, [LANGUAGE_KK] = phrases_same_kk};
	int values[VALUES_MAX];

	if (!i || !is_one_of_words(sentence, i - 1, words[sentence->language]) ||
	    !matches(sentence, "N~M", i, values, end) || values[0] < 2)
		return false;
	*months = values[0];
	return true;
}

bool find_same(const struct sentence *sentence, size_t i, struct time_expression *when, size_t *end)
{
	struct point point;
	int year;
	size_t at = i, behind;
	bool is_relative_year = item_is_any(sentence, i, MEANING_YEAR_EARLIER, MEANING_LAST_YEAR);

	/* "im Vergleichsmonat 2014" */
	if (is_free(sentence, i) && item_is(sentence, i, MEANING_YEAR_EARLIER) &&
	    is_free(sentence, i + 1) && is_year(sentence, i + 1, &year)) {
		*end = i + 2;
		when->kind = TIME_SAME;
		when->period = period_year(year);
		return true;
	}
	/* "2023 жылдың сәйкес кезеңі" */
	if (is_free(sentence, i) && (is_relative_year || is_year(sentence, i, &year)))
		at = skip_fillers(sentence, i + 1);
	if (count_of_same(sentence, i, end, &when->months)) {
		when->is_count = true;
	} else {
		if (!is_free(sentence, at) || !item_is(sentence, at, MEANING_SAME_PERIOD))
			return false;
		*end = at + 1;
		note_which_same(when, sentence->items[at].value);
	}
	if (at > i) {
		when->kind = is_relative_year ? TIME_YEAR_EARLIER : TIME_SAME;
		when->years_back = is_relative_year;
		when->period = period_year(is_relative_year ? 0 : year);
		return true;
	}
	/* "before the crisis": it is not said when */
	if (!when->months && strcmp(sentence->items[at].value, "unclear") == 0) {
		when->kind = TIME_UNCLEAR;
		return true;
	}
	/* "in the period between March and June": the words behind it say which. */
	if (item_is_any(sentence, *end, MEANING_BETWEEN, MEANING_FROM))
		return false;
	when->kind = TIME_SAME_PERIOD;
	behind = skip_fillers(sentence, *end);
	if (!read_point(sentence, behind, &point) || point.first)
		return true;
	*end = point.end;
	when->period = period_of_point(&point);
	if (point.year_kind == YEAR_TOLD) {
		when->kind = TIME_SAME;
	} else if (point.year_kind != YEAR_THIS) {
		when->kind = TIME_YEAR_EARLIER;
		when->years_back = 1;
	}
	return true;
}

/* "for the first time", "sharpest", "stärkste", "laagste" */
static bool is_superlative(const struct sentence *sentence, size_t i)
{
	static const char *const endings[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] = "est", [LANGUAGE_NL] = "ste", [LANGUAGE_DE] = "ste|sten"};
	const char *ending = endings[sentence->language];
	const char *value = sentence->items[i].value;

	if (item_is(sentence, i, MEANING_ORDINAL) || (value && strcmp(value, "record") == 0))
		return true;
	return ending && token_of(sentence, i)->folded_len >= 6 &&
	       !item_is(sentence, i, MEANING_MONTH) &&
	       token_ends_with(sentence->tokens, sentence->items[i].from, ending);
}

bool is_since_record(const struct sentence *sentence, size_t i)
{
	size_t since = i, steps;

	for (steps = 0; since > 0 && steps < 8; steps++) {
		const struct item *item = &sentence->items[--since];

		if (item->mark || item->quantity != NONE || item->is_taken)
			return false;
		if (item_is(sentence, since, MEANING_SINCE))
			break;
	}
	if (!since || !item_is(sentence, since, MEANING_SINCE))
		return false;
	for (steps = 0; since-- > 0 && steps < 5; steps++) {
		if (sentence->items[since].mark || sentence->items[since].quantity != NONE)
			return false;
		if (is_superlative(sentence, since))
			return true;
	}
	return false;
}

void settle_fiscal_brackets(struct sentence *sentence)
{
	for (size_t w = 0; w + 1 < sentence->n_times; w++) {
		struct time_expression *months = &sentence->times[w], *year = months + 1;
		int first = months->period.first % 12, number;

		if (months->kind != TIME_MONTHS || year->kind != TIME_KNOWN ||
		    !period_is_fiscal(year->period) || year->first != months->last + 2 ||
		    sentence->items[months->last + 1].mark != '(')
			continue;
		number = period_first_year(year->period);
		/* A year that begins in April or in July: April to June are of the one or the other. */
		months->kind = first > 2 && first < 6 ? TIME_UNCLEAR : TIME_KNOWN;
		number -= first >= 6;
		months->period.first += number * 12;
		months->period.last += number * 12;
		year->is_given = true;
	}
}

/* Whether a time stands alone behind another one, in brackets or between commas. */
static bool is_set_apart(const struct sentence *sentence, const struct time_expression *when,
			 const struct time_expression *again)
{
	uint32_t before = when->last + 1, behind = again->last + 1;

	return again->first == before + 1 && !sentence->items[before].is_taken &&
	       ((sentence->items[before].mark == '(' && is_mark(sentence, behind, ')')) ||
		(sentence->items[before].mark == ',' && is_mark(sentence, behind, ',')));
}

void settle_told_years(struct sentence *sentence)
{
	for (size_t w = 0; w + 1 < sentence->n_times; w++) {
		struct time_expression *when = &sentence->times[w], *again = when + 1;
		int months = period_months(when->period);

		if ((when->kind != TIME_LAST_YEAR && when->kind != TIME_THIS_YEAR &&
		     when->kind != TIME_LAST_MONTH) ||
		    again->kind != TIME_KNOWN || !is_set_apart(sentence, when, again))
			continue;
		/* "in January of last year (2021)" */
		if (when->kind != TIME_LAST_MONTH && months < 12 &&
		    period_months(again->period) == 12 && !period_is_fiscal(again->period)) {
			when->period.first += again->period.first;
			when->period.last = when->period.first + months - 1;
		} else {
			when->period = again->period;
		}
		when->kind = TIME_KNOWN;
		again->is_given = true;
	}
}

/* Whether a bracket is opened or closed from an item on. */
static bool has_bracket(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (is_mark(sentence, i, '(') || is_mark(sentence, i, ')'))
			return true;
	}
	return false;
}

/* Whether the sentence names the period of a year later, too. */
static bool is_year_after_named(const struct sentence *sentence, const struct time_expression *when)
{
	for (size_t w = 0; sentence->times + w < when; w++) {
		if (sentence->times[w].kind == TIME_KNOWN &&
		    sentence->times[w].period.first == when->period.first + 12 &&
		    sentence->times[w].period.last == when->period.last + 12)
			return true;
	}
	return false;
}

void settle_years_before(struct sentence *sentence)
{
	for (size_t w = 1; w < sentence->n_times; w++) {
		struct time_expression *when = &sentence->times[w], *before = when - 1;
		struct period period;

		if (when->kind != TIME_YEAR_EARLIER || when->years_back != 1 || when->is_base ||
		    period_months(when->period) != 12 || before->kind != TIME_KNOWN ||
		    period_is_fiscal(before->period) || !is_year_after_named(sentence, before) ||
		    has_bracket(sentence, before->last + 1, when->first) ||
		    !period_years_before(before->period, 1, &period))
			continue;
		when->kind = TIME_KNOWN;
		when->period = period;
		when->years_back = 0;
	}
}

bool find_elided(const struct sentence *sentence, size_t i, struct time_expression *when,
		 size_t *end)
{
	const struct time_expression *before =
		sentence->n_times ? &sentence->times[sentence->n_times - 1] : NULL;
	int nth[VALUES_MAX] = {0}, unit = 0;

	if (!before || !i || sentence->items[i].is_number || !matches(sentence, "o", i, nth, end) ||
	    (before->kind != TIME_KNOWN && before->kind != TIME_MONTHS) ||
	    period_is_fiscal(before->period) || !is_filler_word(sentence, (uint32_t)i - 1))
		return false;
	for (size_t k = before->first; k <= before->last; k++) {
		if (item_is_any(sentence, k, MEANING_UNIT_QUARTER, MEANING_QUARTER))
			unit = 3;
		else if (item_is_any(sentence, k, MEANING_UNIT_HALF, MEANING_HALF))
			unit = 6;
		else if (before->first == before->last && item_is(sentence, k, MEANING_ORDINAL))
			unit = period_months(before->period); /* it is told so itself */
	}
	if (!unit || item_is(sentence, *end + 1, MEANING_WHERE) || nth[0] * unit > 12 ||
	    period_months(before->period) != unit ||
	    !(*end >= sentence->n || sentence->items[*end].mark ||
	      sentence->items[*end].is_number ||
	      item_is_any(sentence, *end, MEANING_CURRENCY, MEANING_AND)))
		return false;
	when->kind = before->kind;
	when->period.first = before->period.first / 12 * 12 + (nth[0] - 1) * unit;
	when->period.last = when->period.first + unit - 1;
	return true;
}

bool find_year_of_figure(const struct sentence *sentence, size_t i, struct time_expression *when,
			 size_t *end)
{
	size_t k = i + 2;

	if (!item_is(sentence, i, MEANING_YEAR_ON_YEAR) || !is_mark(sentence, i + 1, '\''))
		return false;
	while (k < sentence->n && k < i + 5 && !sentence->items[k].is_number)
		k++;
	*when = (struct time_expression){
		.kind = TIME_YEAR_EARLIER, .years_back = 1, .period = period_year(0)};
	*end = i + 1;
	return k < sentence->n && sentence->items[k].is_number;
}

bool is_said_quarter(const struct sentence *sentence, size_t i, struct time_expression *when)
{
	const struct item *item = &sentence->items[i];
	/* and not "half" of anything */
	bool is_half = is_one_of_words(sentence, i, phrases_half_year);

	if (!i || !is_free(sentence, i) ||
	    !(is_half || item_is(sentence, i, MEANING_UNIT_QUARTER)) || item->value[0] ||
	    item_is_any(sentence, i + 1, MEANING_OF, MEANING_OFBY) ||
	    item_is(sentence, i - 1, MEANING_PER) || (i + 1 < sentence->n && item[1].is_number) ||
	    !(is_filler(sentence, i - 1) ||
	      item_is_any(sentence, i - 1, MEANING_THE, MEANING_INSIDE)))
		return false;
	when->kind = TIME_SAME_PERIOD;
	when->is_quarter = true;
	when->period = (struct period){0, is_half ? 5 : 2};
	return true;
}

bool is_said_year(const struct sentence *sentence, size_t i, struct time_expression *when)
{
	const size_t behind = is_free(sentence, i) ? skip_fillers(sentence, i + 1) : i;
	int year;

	if (behind == i || value_as(sentence, i, MEANING_UNIT_YEAR, 1) != 12 ||
	    (i && (sentence->items[i - 1].is_taken ||
		   item_is_any(sentence, i - 1, MEANING_ORDINAL, MEANING_LAST))) ||
	    (behind < sentence->n &&
	     (sentence->items[behind].is_taken || has_year_digits(sentence, behind, &year) ||
	      item_is_any(sentence, behind, MEANING_FISCAL, MEANING_YEAR_EARLIER))))
		return false;
	when->kind = TIME_MONTHS;
	when->period = period_year(0);
	return true;
}

size_t skip_accounts(const struct sentence *sentence, size_t i)
{
	struct point first, last;
	size_t at;

	if (!item_is(sentence, i, MEANING_MONTH) || !read_point(sentence, i, &first) ||
	    first.year_kind != YEAR_NONE || first.first != first.last)
		return i;
	at = first.end;
	if (!is_free(sentence, at) ||
	    !(is_mark(sentence, at, '-') || item_is_any(sentence, at, MEANING_UNTIL, MEANING_TO)))
		return i;
	at++;
	if (!is_free(sentence, at) || !item_is(sentence, at, MEANING_MONTH) ||
	    !read_point(sentence, at, &last) || last.year_kind != YEAR_NONE ||
	    last.first != last.last || last.first != first.first - 1)
		return i;
	return last.end;
}

bool is_said_fiscal(const struct sentence *sentence, size_t i, struct time_expression *when)
{
	size_t before = i, behind = i + 1;

	while (before && item_is(sentence, before - 1, MEANING_THE))
		before--;
	while (is_free(sentence, behind) && item_is(sentence, behind, MEANING_UNIT_YEAR))
		behind++;
	if (!is_free(sentence, i) || !item_is(sentence, i, MEANING_FISCAL) || before == i ||
	    !before ||
	    !(item_is_any(sentence, before - 1, MEANING_OVER, MEANING_INSIDE) ||
	      is_one_of_words(sentence, before - 1, "for")) ||
	    (behind < sentence->n && sentence->items[behind].is_number) ||
	    item_is(sentence, behind, MEANING_UNTIL))
		return false;
	when->kind = TIME_SAME_PERIOD;
	when->is_fiscal = true;
	return true;
}

bool is_behind_later(const struct sentence *sentence, size_t i, const struct time_expression *when)
{
	const struct time_expression *last =
		sentence->n_times ? &sentence->times[sentence->n_times - 1] : NULL;
	size_t ties = 0;

	if (!last || last->kind != TIME_KNOWN || when->kind != TIME_KNOWN || last->is_base ||
	    period_months(last->period) != period_months(when->period) ||
	    last->period.first <= when->period.first || i > last->last + 7)
		return false;
	for (size_t k = last->last + 1; k < i; k++) {
		bool is_tie = item_is(sentence, k, MEANING_COMPARED) || is_joint(sentence, k);

		ties += is_tie;
		if (!is_tie && !is_filler(sentence, k) && !is_mark(sentence, k, '.') &&
		    !item_is(sentence, k, MEANING_PERCENT) && !is_mark(sentence, k, '%') &&
		    !item_is(sentence, k, MEANING_INSIDE))
			return false;
	}
	return ties == 1;
}

bool is_base_again(const struct sentence *sentence, size_t w)
{
	const struct time_expression *when = &sentence->times[w], *base;
	size_t i = when->first;

	if (i && item_is(sentence, i - 1, MEANING_YEAR_ON_YEAR) &&
	    strcmp(value_text(sentence, i - 1, MEANING_YEAR_ON_YEAR), "last") == 0)
		return true;
	if (!w)
		return false;
	base = when - 1;
	if (!base->is_base || (base->kind != TIME_PERIOD_BEFORE && base->kind != TIME_YEAR_EARLIER))
		return false;
	while (i > base->last + 2 && item_is(sentence, i - 1, MEANING_THE))
		i--;
	return i == base->last + 1 || (i == base->last + 2 && is_mark(sentence, i - 1, ',') &&
				       is_mark(sentence, when->last + 1, ','));
}
