#include <string.h>

#include "notation.h"
#include "sentence.h"
#include "text.h"

/* Months of a year that may not be told yet: 1 to 12, both included. */
struct months {
	int first, last;
	size_t end; /* the item behind them */
};

static bool is_free(const struct sentence *sentence, size_t i)
{
	return i < sentence->n && !sentence->items[i].is_taken;
}

/* Words between a month and its year: articles, of, year. */
static bool is_filler(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is(sentence, i, CONCEPT_COMMON) || item_is(sentence, i, CONCEPT_OF) ||
	       item_is(sentence, i, CONCEPT_OFBY) || item_is(sentence, i, CONCEPT_UNIT_YEAR) ||
	       item_is(sentence, i, CONCEPT_TOWARDS) || item->mark == '\'';
}

static size_t skip_fillers(const struct sentence *sentence, size_t i)
{
	for (size_t steps = 0; steps < 4 && is_free(sentence, i) && is_filler(sentence, i); steps++)
		i++;
	return i;
}

/* A number in digits or words from low to high; an ordinal's stop and ending after it are skipped. */
static bool small_number(const struct sentence *sentence, size_t *i, int low, int high, int *out)
{
	size_t at = *i;

	if (!is_free(sentence, at))
		return false;
	if (item_is(sentence, at, CONCEPT_NUMBER)) {
		*out = item_value(sentence, at);
		*i = at + 1;
		return *out >= low && *out <= high;
	}
	if (!item_whole(sentence, at, low, high, out))
		return false;
	at++;
	if (is_free(sentence, at) && sentence->items[at].mark == '.')
		at++;
	/* 1-го, 1st, 1er: letters that touch the number. */
	else if (is_free(sentence, at) && item_touches(sentence, at) &&
		 (sentence->items[at].mark == '-' || sentence->items[at].concept == CONCEPT_NONE)) {
		if (sentence->items[at].mark == '-' && is_free(sentence, at + 1) &&
		    sentence->items[at + 1].concept != CONCEPT_UNIT_MONTH &&
		    sentence->items[at + 1].concept != CONCEPT_UNIT_QUARTER)
			at++;
		at++;
	}
	*i = at;
	return true;
}

static bool ordinal(const struct sentence *sentence, size_t *i, int *out)
{
	if (is_free(sentence, *i) && item_is(sentence, *i, CONCEPT_ORDINAL)) {
		*out = item_value(sentence, *i);
		++*i;
		return true;
	}
	return is_free(sentence, *i) && sentence->items[*i].is_number &&
	       small_number(sentence, i, 1, 4, out);
}

/* A word for a part of a year: month, quarter, half. */
static bool is_part_word(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, CONCEPT_UNIT_MONTH) ||
	       item_is(sentence, i, CONCEPT_UNIT_QUARTER) ||
	       item_is(sentence, i, CONCEPT_UNIT_HALF);
}

static size_t skip_common(const struct sentence *sentence, size_t i)
{
	for (size_t steps = 0;
	     steps < 2 && is_free(sentence, i) && !is_part_word(sentence, i) &&
	     (item_is(sentence, i, CONCEPT_COMMON) || sentence->items[i].mark == '-');
	     steps++)
		i++;
	return i;
}

/* Q1, 1Q, H2 */
static bool letter_and_number(const struct sentence *sentence, size_t i, struct months *out)
{
	size_t letter, number;
	int part;

	for (int turned = 0; turned < 2; turned++) {
		letter = turned ? i + 1 : i;
		number = turned ? i : i + 1;
		if (!is_free(sentence, i + 1) || !item_touches(sentence, i + 1) ||
		    !item_whole(sentence, number, 1, 4, &part))
			continue;
		if (item_is(sentence, letter, CONCEPT_QUARTER)) {
			*out = (struct months){3 * part - 2, 3 * part, i + 2};
			return true;
		}
		if (item_is(sentence, letter, CONCEPT_HALF) && part <= 2) {
			*out = (struct months){6 * part - 5, 6 * part, i + 2};
			return true;
		}
	}
	return false;
}

/* "first quarter", "1. Halbjahr", "II квартал", "first half" */
static bool part_of_year(const struct sentence *sentence, size_t i, struct months *out)
{
	size_t at = i;
	int part;

	if (letter_and_number(sentence, i, out))
		return true;
	if (!ordinal(sentence, &at, &part))
		return false;
	at = skip_common(sentence, at);
	if (!is_free(sentence, at))
		return false;
	if (item_is(sentence, at, CONCEPT_UNIT_QUARTER) && part <= 4) {
		*out = (struct months){3 * part - 2, 3 * part, at + 1};
		return true;
	}
	if (part <= 2 && (item_is(sentence, at, CONCEPT_UNIT_HALF) ||
			  (item_is(sentence, at, CONCEPT_NUMBER) &&
			   strcmp(sentence->items[at].value, "0.5") == 0))) {
		*out = (struct months){6 * part - 5, 6 * part, at + 1};
		return true;
	}
	return false;
}

/* "first eight months", "nine months", "8 айында" */
static bool months_from_january(const struct sentence *sentence, size_t i, struct months *out)
{
	size_t at = i;
	int number;

	if (item_is(sentence, at, CONCEPT_ORDINAL) && item_value(sentence, at) == 1)
		at = skip_common(sentence, at + 1);
	if (!small_number(sentence, &at, 2, 12, &number))
		return false;
	at = skip_common(sentence, at);
	/* "les huit premiers mois" */
	if (is_free(sentence, at) && item_is(sentence, at, CONCEPT_ORDINAL) &&
	    item_value(sentence, at) == 1)
		at = skip_common(sentence, at + 1);
	if (!is_free(sentence, at) || !item_is(sentence, at, CONCEPT_UNIT_MONTH))
		return false;
	*out = (struct months){1, number, at + 1};
	return true;
}

/* "may" is a verb too. */
static bool is_month(const struct sentence *sentence, size_t i)
{
	const struct token *token;

	if (!is_free(sentence, i) || !item_is(sentence, i, CONCEPT_MONTH))
		return false;
	token = &sentence->tokens->tokens[sentence->items[i].from];
	return sentence->language != LANGUAGE_EN || token->is_capital;
}

/* "January", "January to August", "январь–август" */
static bool named_months(const struct sentence *sentence, size_t i, struct months *out)
{
	size_t at = i + 1, to;

	if (!is_month(sentence, i))
		return false;
	*out = (struct months){item_value(sentence, i), item_value(sentence, i), at};
	to = at;
	if (is_free(sentence, to) &&
	    (sentence->items[to].mark == '-' || item_is(sentence, to, CONCEPT_UNTIL)))
		to++;
	else
		return true;
	if (is_free(sentence, to) && item_is(sentence, to, CONCEPT_COMMON))
		to++;
	if (is_month(sentence, to) && item_value(sentence, to) > out->first) {
		out->last = item_value(sentence, to);
		out->end = to + 1;
	}
	return true;
}

static bool find_months(const struct sentence *sentence, size_t i, struct months *out)
{
	return part_of_year(sentence, i, out) || months_from_january(sentence, i, out) ||
	       named_months(sentence, i, out);
}

/* What makes a year's digits a quantity. */
static bool is_unit(const struct sentence *sentence, size_t i)
{
	static const enum concept units[] = {CONCEPT_SCALE, CONCEPT_CURRENCY, CONCEPT_PERCENT,
					     CONCEPT_TIMES, CONCEPT_COUNTED};

	for (size_t u = 0; u < countof(units); u++) {
		if (item_is(sentence, i, units[u]))
			return true;
	}
	return false;
}

/* "523.7 2023 million", torn apart by a translation. */
static bool tears(const struct sentence *sentence, size_t i)
{
	const struct token *before;

	if (!i || !sentence->items[i - 1].is_number || !item_is(sentence, i + 1, CONCEPT_SCALE))
		return false;
	before = &sentence->tokens->tokens[sentence->items[i - 1].from];
	return before->notation == NOTATION_POINT || before->notation == NOTATION_COMMA ||
	       (i > 1 && item_is(sentence, i - 2, CONCEPT_UNIT_YEAR));
}

static bool is_year(const struct sentence *sentence, size_t i, int *out)
{
	if (!is_free(sentence, i) || !item_whole(sentence, i, 1900, 2099, out) ||
	    sentence->tokens->tokens[sentence->items[i].from].len != 4)
		return false;
	if (i && item_is(sentence, i - 1, CONCEPT_CURRENCY))
		return false;
	if (i && item_touches(sentence, i) &&
	    sentence->tokens->tokens[sentence->items[i].from - 1].kind == TOKEN_WORD)
		return false;
	return !is_unit(sentence, i + 1) || tears(sentence, i);
}

static struct period of_months(int year, struct months months)
{
	return (struct period){year * 12 + months.first - 1, year * 12 + months.last - 1};
}

static struct period of_year(int year)
{
	return (struct period){year * 12, year * 12 + 11};
}

/* "18 October 2024", "October 18, 2024", "18. Oktober": a day, not a period. */
static size_t date_length(struct sentence *sentence, size_t i)
{
	size_t at = i, month;
	int day, year;

	if (small_number(sentence, &at, 1, 31, &day) && sentence->items[i].is_number) {
		at = is_free(sentence, at) && item_is(sentence, at, CONCEPT_OFBY) ? at + 1 : at;
		if (!is_month(sentence, at))
			return 0;
		month = at++;
	} else if (is_month(sentence, i)) {
		month = i;
		at = i + 1;
		if (!small_number(sentence, &at, 1, 31, &day) ||
		    !sentence->items[i + 1].is_number || is_unit(sentence, at))
			return 0;
		if (is_free(sentence, at) && sentence->items[at].mark == ',' &&
		    is_year(sentence, at + 1, &year))
			at++;
	} else {
		return 0;
	}
	if (is_year(sentence, skip_fillers(sentence, at), &year)) {
		at = skip_fillers(sentence, at) + 1;
		sentence->date_year = year;
		sentence->date_month = item_value(sentence, month);
	}
	return at - i;
}

/* 18.10.2024, 2024-10-18 */
static void note_date(struct sentence *sentence, size_t i)
{
	const struct token *token = &sentence->tokens->tokens[sentence->items[i].from];
	const char *s = sentence->tokens->text + token->offset;
	int parts[3] = {0}, n = 0;

	for (size_t k = 0; k < token->len && n < 3; k++) {
		if (text_is_digit(s[k]))
			parts[n] = parts[n] * 10 + (s[k] - '0');
		else
			n++;
	}
	sentence->date_year = parts[0] > 31 ? parts[0] : parts[2];
	sentence->date_month = parts[1] >= 1 && parts[1] <= 12 ? parts[1] : 0;
}

/* --- one period --------------------------------------------------------------------------------- */

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
			bool is_end = item_is(sentence, at, CONCEPT_END);

			has_end = has_end || is_end;
			if (!is_end && !is_filler(sentence, at) &&
			    !item_is(sentence, at, CONCEPT_UNTIL) &&
			    !item_is(sentence, at, CONCEPT_TO) &&
			    !item_is(sentence, at, CONCEPT_AND))
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

static bool follows(const struct sentence *sentence, size_t i, enum concept concept)
{
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		if (item_is(sentence, i, concept))
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
		    (is_part_word(sentence, before) || item_is(sentence, before, CONCEPT_MONTH)))
			return true;
		if (!is_filler(sentence, before))
			break;
	}
	return false;
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
		when->kind = WHEN_ACCOUNTS;
		*end = i + 3;
		return true;
	}
	if (year_after(sentence, *end,
		       follows(sentence, i, CONCEPT_BETWEEN) ||
			       follows(sentence, i, CONCEPT_BEGIN) ||
			       follows(sentence, i, CONCEPT_FROM),
		       &last, &at) &&
	    last > year) {
		when->period.last = last * 12 + 11;
		*end = at;
		return true;
	}
	if (is_beside_part(sentence, i))
		when->kind = WHEN_ACCOUNTS;
	at = skip_fillers(sentence, *end);
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

static bool find_relative(const struct sentence *sentence, size_t i, struct when *when, size_t *end)
{
	int year;
	size_t at;

	*end = i + 1;
	if (!is_free(sentence, i))
		return false;
	if (item_is(sentence, i, CONCEPT_YEAR_EARLIER)) {
		when->kind = WHEN_YEAR_EARLIER;
		/* "der Vorjahreszeitraum 2022" */
		return true;
	}
	if (item_is(sentence, i, CONCEPT_SAME_PERIOD)) {
		when->kind = WHEN_SAME_PERIOD;
		at = skip_fillers(sentence, i + 1);
		if (is_year(sentence, at, &year)) {
			when->kind = WHEN_SAME;
			when->period = of_year(year);
			*end = at + 1;
		} else if (item_is(sentence, at, CONCEPT_LAST_YEAR) ||
			   item_is(sentence, at, CONCEPT_YEAR_EARLIER)) {
			when->kind = WHEN_YEAR_EARLIER;
			*end = at + 1;
		}
		return true;
	}
	if (item_is(sentence, i, CONCEPT_LAST_YEAR) || item_is(sentence, i, CONCEPT_THIS_YEAR)) {
		struct months months;

		when->kind =
			item_is(sentence, i, CONCEPT_LAST_YEAR) ? WHEN_LAST_YEAR : WHEN_THIS_YEAR;
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
		if (is_part_word(sentence, i) || item_is(sentence, i, CONCEPT_UNIT_YEAR) ||
		    item_is(sentence, i, CONCEPT_YEAR_ON_YEAR)) /* "sur un an à fin juin" */
			return is_bridged;
		if (item_is(sentence, i, CONCEPT_UNTIL) || item_is(sentence, i, CONCEPT_TO) ||
		    item_is(sentence, i, CONCEPT_END))
			is_bridged = true;
		else if (!is_bridged && sentence->items[i].concept == CONCEPT_NONE &&
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
	    sentence->items[at].concept == CONCEPT_NONE && is_year(sentence, at + 1, &year))
		at++;
	if (is_year(sentence, at, &year)) {
		when->kind = WHEN_KNOWN;
		when->period = of_months(year, months);
		*end = at + 1;
	} else if (item_is(sentence, at, CONCEPT_THIS_YEAR) ||
		   item_is(sentence, at, CONCEPT_LAST_YEAR)) {
		when->kind =
			item_is(sentence, at, CONCEPT_THIS_YEAR) ? WHEN_THIS_YEAR : WHEN_LAST_YEAR;
		*end = at + 1;
	}
	if (ends_a_span(sentence, i))
		when->kind = WHEN_ACCOUNTS;
	return true;
}

/* Whether what is before it says that something is compared with it. */
static bool is_compared(const struct sentence *sentence, size_t i, size_t end)
{
	return follows(sentence, i, CONCEPT_AGAINST) || follows(sentence, i, CONCEPT_OTHER_BASE) ||
	       follows(sentence, i, CONCEPT_ABOVE) || follows(sentence, i, CONCEPT_BELOW) ||
	       (sentence->language == LANGUAGE_KK &&
		item_is(sentence, skip_fillers(sentence, end), CONCEPT_AGAINST));
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
	when->is_base = is_compared(sentence, first, end);
	for (size_t i = first; i < end; i++) {
		sentence->items[i].is_taken = true;
		sentence->items[i].period = (uint32_t)sentence->n_whens;
	}
	sentence->whens[sentence->n_whens++] = *when;
	return DIAG_OK;
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
		} else if (find_relative(sentence, i, &when, &end) ||
			   find_month_period(sentence, i, &when, &end) ||
			   find_year(sentence, i, &when, &end)) {
			code = add_when(sentence, &when, i, end);
		} else {
			end = i + 1;
		}
	}
	return code;
}
