#include <string.h>

#include "notation.h"
#include "text.h"
#include "when_parts.h"

/* 18.10.2024, 2024-10-18, 18.10.24 */
static bool read_token(const struct sentence *sentence, size_t i, int *year, int *month, int *day)
{
	const struct token *token = token_of(sentence, i);
	const char *s = sentence->tokens->text + token->offset;
	int parts[4] = {0}, n = 0;

	if (token->notation != NOTATION_DATE && token->notation != NOTATION_OTHER)
		return false;
	for (size_t k = 0; k < token->len && n < 3; k++) {
		if (!text_is_digit(s[k]))
			n++;
		else if (parts[n] < 100000) /* of more digits it is no year */
			parts[n] = parts[n] * 10 + (s[k] - '0');
	}
	*year = parts[0] > 31 ? parts[0] : parts[2] < 100 ? parts[2] + 2000 : parts[2];
	*month = parts[1] >= 1 && parts[1] <= 12 ? parts[1] : 0;
	*day = parts[0] > 31 ? parts[2] : parts[0];
	*day = *day >= 1 && *day <= 31 ? *day : 0;
	return token->notation == NOTATION_DATE || (n == 2 && parts[0] >= 1 && parts[0] <= 31 &&
						    *month && parts[2] < 100 && token->len > 5);
}

size_t date_length(const struct sentence *sentence, size_t i, int *year, int *month, int *day)
{
	static const struct {
		const char *pattern;
		int day, month, year; /* which of its numbers; year -1: may stand behind */
	} dates[] = {{"d+/+B+/+2", 0, 1, 2}, {"d+/+B+/+X", 0, 1, 2}, {"d+-+B+-+X", 0, 1, 2},
		     {"Dm", 0, 1, -1},	     {"Dem", 0, 1, -1},	     {"mD", 1, 0, -1},
		     {"X~Dm", 1, 2, 0},	     {"X~mD", 2, 1, 0}};
	int values[VALUES_MAX];
	bool has_month = meaning_in(sentence->all, MEANING_MONTH);
	size_t end, at;

	*year = *month = *day = 0;
	if (!is_free(sentence, i) || !(sentence->items[i].is_number || is_month(sentence, i)))
		return 0;
	if (sentence->items[i].is_number && read_token(sentence, i, year, month, day))
		return 1;
	*year = 0;
	if (!has_month && !is_joint(sentence, i + 1))
		return 0;
	/* A year's number, as most are, begins dates in Kazakh alone. */
	if (sentence->items[i].is_number && sentence->language != LANGUAGE_KK &&
	    !item_whole(sentence, i, 1, 31, &values[0]))
		return 0;
	for (size_t d = 0; d < countof(dates); d++) {
		if ((!has_month && strchr(dates[d].pattern, 'm')) ||
		    !matches(sentence, dates[d].pattern, i, values, &end) ||
		    (dates[d].pattern[0] == 'X' && sentence->language != LANGUAGE_KK) ||
		    /* "2023 жылғы маусымның 20-сы", but not "маусымда 20 миллион" */
		    (dates[d].day > dates[d].month && sentence->language == LANGUAGE_KK &&
		     sentence->items[end - 1].is_number) ||
		    (dates[d].pattern[0] == 'm' &&
		     (is_unit(sentence, end) || is_mark(sentence, end, '/'))))
			continue;
		*month = values[dates[d].month];
		*day = values[dates[d].day];
		if (dates[d].year >= 0) {
			*year = values[dates[d].year] + (values[dates[d].year] < 100 ? 2000 : 0);
			return end - i;
		}
		at = is_mark(sentence, end, ',') ? end + 1 : skip_fillers(sentence, end);
		if (!is_year(sentence, at, year)) {
			*year = 0;
			return end - i;
		}
		return at + 1 - i;
	}
	return 0;
}

/* "It went on last year: in the first ten months": of a year that is told by the text's date. */
static bool takes_relative(const struct sentence *sentence, const struct time_expression *before,
			   const struct time_expression *when)
{
	if ((before->kind != TIME_LAST_YEAR && before->kind != TIME_THIS_YEAR &&
	     before->kind != TIME_YEAR_EARLIER) ||
	    before->is_base || before->years_back > 1 || when->is_base || when->is_count ||
	    !period_is_year(before->period))
		return false;
	for (uint32_t i = before->last + 1; i < when->first; i++) {
		if (sentence->items[i].quantity != NONE)
			return false;
	}
	return before->last + 1 < when->first;
}

void inherit_years(struct sentence *sentence)
{
	for (size_t w = 1; w < sentence->n_times; w++) {
		struct time_expression *when = &sentence->times[w];

		for (size_t k = w; when->kind == TIME_MONTHS && k-- > 0;) {
			const struct time_expression *before = &sentence->times[k];
			int year = period_first_year(before->period);

			if (takes_relative(sentence, before, when)) {
				when->kind = before->kind == TIME_THIS_YEAR ? TIME_THIS_YEAR
									    : TIME_LAST_YEAR;
				when->years_back = before->years_back;
			}
			if (before->kind != TIME_KNOWN || before->is_base || before->is_span ||
			    period_is_fiscal(before->period) ||
			    period_first_year((struct period){before->period.last,
							      before->period.last}) != year)
				continue;
			if (when->is_base && when->period.last + year * 12 > before->period.last)
				year--;
			when->kind = TIME_KNOWN;
			when->takes_year = true;
			when->period.first += year * 12;
			when->period.last += year * 12;
		}
	}
}

static int days_of(int month, int year)
{
	bool is_leap = year % 4 == 0 && (year % 100 || year % 400 == 0);

	return month == 2 ? 28 + is_leap : 30 + (month + month / 8) % 2;
}

bool find_dates(const struct sentence *sentence, size_t i, struct time_expression *when,
		size_t *end)
{
	int year, month, day, last_year, last_month, last_day, first, last;
	size_t at = i + date_length(sentence, i, &year, &month, &day), length, tie = at;
	bool is_tied = false, is_whole;

	if (at == i || day != 1 || !month)
		return false;
	for (; at < tie + 4 && is_free(sentence, at); at++) {
		if (item_is_any(sentence, at, MEANING_UNTIL, MEANING_TO, MEANING_THROUGH) ||
		    is_mark(sentence, at, '-'))
			is_tied = true;
		else if (sentence->items[at].is_number || !is_filler(sentence, at))
			break;
	}
	length = date_length(sentence, at, &last_year, &last_month, &last_day);
	if (!is_tied || !length || !last_year || !last_month)
		return false;
	first = (year ? year : last_year) * 12 + month - 1;
	last = last_year * 12 + last_month - 1;
	is_whole = last_day == days_of(last_month, last_year);
	if (last < first || (!is_whole && month != 1))
		return false;
	/* "from 1 January to 20 March": not all of March */
	when->kind = is_whole ? TIME_KNOWN : TIME_UNCLEAR;
	when->period = (struct period){first, last};
	*end = at + length;
	return true;
}

bool is_base_of_heading(const struct sentence *sentence, size_t first, size_t end,
			const struct time_expression *when)
{
	end += end < sentence->n && item_is(sentence, end, MEANING_UNIT_YEAR);
	if (when->kind != TIME_KNOWN || !first || end >= sentence->n ||
	    !item_is(sentence, first - 1, MEANING_COMPARED) || sentence->items[end].mark != ':')
		return false;
	for (size_t i = 0; i + 1 < first; i++) {
		if (item_is_any(sentence, i, MEANING_ALTER, MEANING_UP, MEANING_DOWN))
			return true;
	}
	return false;
}
