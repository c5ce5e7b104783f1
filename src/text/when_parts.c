#include "when_parts.h"

#include <string.h>

#include "notation.h"
#include "text.h"

bool is_free(const struct sentence *sentence, size_t i)
{
	return i < sentence->n && !sentence->items[i].is_taken;
}

bool is_filler(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is(sentence, i, MEANING_COMMON) || item_is(sentence, i, MEANING_OF) ||
	       item_is(sentence, i, MEANING_OFBY) || item_is(sentence, i, MEANING_UNIT_YEAR) ||
	       item_is(sentence, i, MEANING_TOWARDS) || item->mark == '\'';
}

size_t skip_fillers(const struct sentence *sentence, size_t i)
{
	for (size_t steps = 0; steps < 4 && is_free(sentence, i) && is_filler(sentence, i); steps++)
		i++;
	return i;
}

/* A number in digits or words from low to high; an ordinal's stop and ending after it are skipped. */
bool small_number(const struct sentence *sentence, size_t *i, int low, int high, int *out)
{
	size_t at = *i;

	if (!is_free(sentence, at))
		return false;
	if (item_is(sentence, at, MEANING_NUMBER)) {
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
		 (sentence->items[at].mark == '-' || sentence->items[at].meaning == MEANING_NONE)) {
		if (sentence->items[at].mark == '-' && is_free(sentence, at + 1) &&
		    sentence->items[at + 1].meaning != MEANING_UNIT_MONTH &&
		    sentence->items[at + 1].meaning != MEANING_UNIT_QUARTER)
			at++;
		at++;
	}
	*i = at;
	return true;
}

static bool ordinal(const struct sentence *sentence, size_t *i, int *out)
{
	if (is_free(sentence, *i) && item_is(sentence, *i, MEANING_ORDINAL)) {
		*out = item_value(sentence, *i);
		++*i;
		return true;
	}
	return is_free(sentence, *i) && sentence->items[*i].is_number &&
	       small_number(sentence, i, 1, 4, out);
}

bool is_part_word(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, MEANING_UNIT_MONTH) ||
	       item_is(sentence, i, MEANING_UNIT_QUARTER) ||
	       item_is(sentence, i, MEANING_UNIT_HALF);
}

size_t skip_common(const struct sentence *sentence, size_t i)
{
	for (size_t steps = 0;
	     steps < 2 && is_free(sentence, i) && !is_part_word(sentence, i) &&
	     (item_is(sentence, i, MEANING_COMMON) || sentence->items[i].mark == '-');
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
		if (item_is(sentence, letter, MEANING_QUARTER)) {
			*out = (struct months){3 * part - 2, 3 * part, i + 2};
			return true;
		}
		if (item_is(sentence, letter, MEANING_HALF) && part <= 2) {
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
	if (item_is(sentence, at, MEANING_UNIT_QUARTER) && part <= 4) {
		*out = (struct months){3 * part - 2, 3 * part, at + 1};
		return true;
	}
	if (part <= 2 && (item_is(sentence, at, MEANING_UNIT_HALF) ||
			  (item_is(sentence, at, MEANING_NUMBER) &&
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

	if (item_is(sentence, at, MEANING_ORDINAL) && item_value(sentence, at) == 1)
		at = skip_common(sentence, at + 1);
	if (!small_number(sentence, &at, 2, 12, &number))
		return false;
	at = skip_common(sentence, at);
	/* "les huit premiers mois" */
	if (is_free(sentence, at) && item_is(sentence, at, MEANING_ORDINAL) &&
	    item_value(sentence, at) == 1)
		at = skip_common(sentence, at + 1);
	if (!is_free(sentence, at) || !item_is(sentence, at, MEANING_UNIT_MONTH))
		return false;
	*out = (struct months){1, number, at + 1};
	return true;
}

/* "may" is a verb too. */
bool is_month(const struct sentence *sentence, size_t i)
{
	const struct token *token;

	if (!is_free(sentence, i) || !item_is(sentence, i, MEANING_MONTH))
		return false;
	token = &sentence->tokens->tokens[sentence->items[i].from];
	return sentence->language != LANGUAGE_EN || token->is_capital;
}

/* "by the end of August", "à fin août": the months since January. */
static bool months_through(const struct sentence *sentence, size_t i, struct months *out)
{
	size_t at = i + 1;

	if (!is_free(sentence, i) || !item_is(sentence, i, MEANING_THROUGH))
		return false;
	if (is_free(sentence, at) && item_is(sentence, at, MEANING_COMMON))
		at++;
	if (!is_month(sentence, at))
		return false;
	*out = (struct months){1, item_value(sentence, at), at + 1};
	return true;
}

/* "January", "January to August", "январь–август" */
static bool named_months(const struct sentence *sentence, size_t i, struct months *out)
{
	size_t at = i + 1, to;

	if (!is_month(sentence, i))
		return false;
	*out = (struct months){item_value(sentence, i), item_value(sentence, i), at};
	to = at;
	if (!is_free(sentence, to) ||
	    !(sentence->items[to].mark == '-' || item_is(sentence, to, MEANING_UNTIL) ||
	      item_is(sentence, to, MEANING_THROUGH)))
		return true;
	/* "January to the end of August" */
	for (to++; is_free(sentence, to) &&
		   (item_is(sentence, to, MEANING_COMMON) || item_is(sentence, to, MEANING_END));
	     to++)
		;
	if (is_month(sentence, to) && item_value(sentence, to) > out->first) {
		out->last = item_value(sentence, to);
		out->end = to + 1;
	}
	return true;
}

bool find_months(const struct sentence *sentence, size_t i, struct months *out)
{
	return part_of_year(sentence, i, out) || months_from_january(sentence, i, out) ||
	       months_through(sentence, i, out) || named_months(sentence, i, out);
}

/* What makes a year's digits a quantity. */
static bool is_unit(const struct sentence *sentence, size_t i)
{
	static const enum meaning units[] = {MEANING_SCALE, MEANING_CURRENCY, MEANING_PERCENT,
					     MEANING_TIMES, MEANING_COUNTED};

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

	if (!i || !sentence->items[i - 1].is_number || !item_is(sentence, i + 1, MEANING_SCALE))
		return false;
	before = &sentence->tokens->tokens[sentence->items[i - 1].from];
	return before->notation == NOTATION_POINT || before->notation == NOTATION_COMMA ||
	       (i > 1 && item_is(sentence, i - 2, MEANING_UNIT_YEAR));
}

bool is_year(const struct sentence *sentence, size_t i, int *out)
{
	if (!is_free(sentence, i) || !item_whole(sentence, i, 1900, 2099, out) ||
	    sentence->tokens->tokens[sentence->items[i].from].len != 4)
		return false;
	if (i && item_is(sentence, i - 1, MEANING_CURRENCY))
		return false;
	if (i && item_touches(sentence, i) &&
	    sentence->tokens->tokens[sentence->items[i].from - 1].kind == TOKEN_WORD)
		return false;
	return !is_unit(sentence, i + 1) || tears(sentence, i);
}

struct period of_months(int year, struct months months)
{
	return (struct period){year * 12 + months.first - 1, year * 12 + months.last - 1};
}

struct period of_year(int year)
{
	return (struct period){year * 12, year * 12 + 11};
}

/* "18", "18.", "16-17": a day or some, in digits; *i goes behind it. */
static bool day_of_month(const struct sentence *sentence, size_t *i)
{
	int day;

	if (!is_free(sentence, *i) || !sentence->items[*i].is_number)
		return false;
	/* Before the ending of an ordinal is looked for: "16-17" has none. */
	if (item_whole(sentence, *i, 1, 31, &day) && is_free(sentence, *i + 1) &&
	    sentence->items[*i + 1].mark == '-' && is_free(sentence, *i + 2) &&
	    item_whole(sentence, *i + 2, day + 1, 31, &day))
		*i += 2;
	return small_number(sentence, i, 1, 31, &day);
}

/* "18 October 2024", "October 18, 2024", "16-17 октября", "2024 жылғы 16 қыркүйек" */
size_t date_length(struct sentence *sentence, size_t i)
{
	size_t at = i, month;
	int day, year;

	if (sentence->language == LANGUAGE_KK && is_year(sentence, i, &year)) {
		/* "2024 жылғы 16-17 қыркүйекте" */
		at = skip_fillers(sentence, i + 1);
		if (at == i + 1 || !day_of_month(sentence, &at) || !is_month(sentence, at))
			return 0;
		sentence->date_year = year;
		sentence->date_month = item_value(sentence, at);
		return at + 1 - i;
	}
	if (day_of_month(sentence, &at)) {
		at = is_free(sentence, at) && item_is(sentence, at, MEANING_OFBY) ? at + 1 : at;
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

void note_date(struct sentence *sentence, size_t i)
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
