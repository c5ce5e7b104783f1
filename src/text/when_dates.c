#include <string.h>

#include "notation.h"
#include "text.h"
#include "when_parts.h"

/* "18", "18.", "16-17", "12 - 15": a day or some, in digits; *i goes behind it. */
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

/* 31/07/19, 12-08-2024: three numbers between signs. */
static size_t signed_date(const struct sentence *sentence, size_t i, int *year, int *month)
{
	int day;

	for (size_t k = i + 1; k < i + 5; k++) {
		if (!is_free(sentence, k) || !item_touches(sentence, k))
			return 0;
	}
	if (!strchr("/-", sentence->items[i + 1].mark) || !sentence->items[i + 1].mark ||
	    sentence->items[i + 3].mark != sentence->items[i + 1].mark ||
	    !item_whole(sentence, i, 1, 31, &day) || !item_whole(sentence, i + 2, 1, 12, month) ||
	    !item_whole(sentence, i + 4, 0, 2099, year) || (*year > 99 && *year < 1900))
		return 0;
	*year += *year < 100 ? 2000 : 0;
	return 5;
}

/* 18.10.2024, 2024-10-18 */
static void read_token(const struct sentence *sentence, size_t i, int *year, int *month)
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
	*year = parts[0] > 31 ? parts[0] : parts[2];
	*month = parts[1] >= 1 && parts[1] <= 12 ? parts[1] : 0;
}

size_t date_length(const struct sentence *sentence, size_t i, int *year, int *month)
{
	const struct item *item = &sentence->items[i];
	size_t at = i;
	int day;

	*year = *month = 0;
	if (!is_free(sentence, i))
		return 0;
	if (item->is_number && sentence->tokens->tokens[item->from].notation == NOTATION_DATE) {
		read_token(sentence, i, year, month);
		return 1;
	}
	if (item->is_number && signed_date(sentence, i, year, month))
		return 5;
	if (sentence->language == LANGUAGE_KK && is_year(sentence, i, year)) {
		/* "2024 жылғы 16-17 қыркүйекте" */
		at = skip_fillers(sentence, i + 1);
		if (at == i + 1 || !day_of_month(sentence, &at) || !is_month(sentence, at))
			return 0;
		*month = value_as(sentence, at, MEANING_MONTH, 0);
		return at + 1 - i;
	}
	*year = 0;
	if (day_of_month(sentence, &at)) {
		at = is_free(sentence, at) && item_is(sentence, at, MEANING_OFBY) ? at + 1 : at;
		if (!is_month(sentence, at))
			return 0;
		*month = value_as(sentence, at, MEANING_MONTH, 0);
		at++;
	} else if (is_month(sentence, i)) {
		*month = value_as(sentence, i, MEANING_MONTH, 0);
		at = i + 1;
		if (!small_number(sentence, &at, 1, 31, &day) ||
		    !sentence->items[i + 1].is_number || is_unit(sentence, at) ||
		    (is_free(sentence, at) && sentence->items[at].mark == '/'))
			return 0;
		if (is_free(sentence, at) && sentence->items[at].mark == ',' &&
		    is_year(sentence, at + 1, year))
			at++;
	} else {
		return 0;
	}
	if (is_year(sentence, skip_fillers(sentence, at), year))
		at = skip_fillers(sentence, at) + 1;
	else
		*year = 0;
	return at - i;
}
