#include "quantity.h"

#include <string.h>

#include "country.h"
#include "notation.h"
#include "text.h"

int item_value(const struct sentence *sentence, size_t i)
{
	int number = 0;

	for (const char *c = sentence->items[i].value; text_is_digit(*c); c++)
		number = number * 10 + (*c - '0');
	return number;
}

bool item_touches(const struct sentence *sentence, size_t i)
{
	return !token_of(sentence, i)->has_space_before;
}

bool are_cents(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, MEANING_COUNTED) &&
	       strcmp(sentence->items[i].value, "cent") == 0;
}

bool currency_is_of_next(const struct sentence *sentence, size_t i)
{
	return i + 1 < sentence->n && sentence->items[i + 1].is_number &&
	       !item_is(sentence, i + 2, MEANING_CURRENCY) && !are_cents(sentence, i + 2);
}

bool unit_is_of_next(const struct sentence *sentence, size_t i)
{
	const bool is_scale = item_is(sentence, i, MEANING_SCALE);

	if (!item_is(sentence, i, is_scale ? MEANING_SCALE : MEANING_CURRENCY))
		return false;
	i++;
	i += is_scale && item_is_any(sentence, i, MEANING_OF, MEANING_OFBY);
	return item_is(sentence, i, is_scale ? MEANING_CURRENCY : MEANING_SCALE) &&
	       i + 1 < sentence->n && sentence->items[i + 1].is_number &&
	       !item_is_any(sentence, i + 2, MEANING_CURRENCY, MEANING_SCALE);
}

bool item_whole(const struct sentence *sentence, size_t i, int low, int high, int *out)
{
	const struct item *item = &sentence->items[i];
	const struct token *token;
	int value = 0;

	if (i >= sentence->n || !item->is_number)
		return false;
	token = &sentence->tokens->tokens[item->from];
	if (token->notation != NOTATION_WHOLE || token->len > 4)
		return false;
	for (size_t k = 0; k < token->len; k++)
		value = value * 10 + (sentence->tokens->text[token->offset + k] - '0');
	*out = value;
	return value >= low && value <= high;
}

/* --- units ------------------------------------------------------------------------------------- */

int power_of_scale(const struct sentence *sentence, size_t i)
{
	const char *value = sentence->items[i].value, *colon = strchr(value, ':');
	int power = 0;

	if (colon && text_is_digit(colon[1]))
		value = colon + 1;
	for (; text_is_digit(*value); value++)
		power = power * 10 + (*value - '0');
	return power;
}

bool is_currency_adjective(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];

	return i < sentence->n && !item->is_taken && !item->is_number && !item->mark &&
	       item->period == NONE &&
	       (item_is_any(sentence, i, MEANING_ADJECTIVE, MEANING_COUNTRY) ||
		(item->meaning == MEANING_NONE && token_of(sentence, i)->is_capital &&
		 sentence->language != LANGUAGE_DE && token_of(sentence, i)->kind == TOKEN_WORD));
}

const char *currency_of(const struct sentence *sentence, size_t adjective, size_t noun)
{
	const char *currency = sentence->items[noun].value;
	const struct country *country = item_is(sentence, adjective, MEANING_COUNTRY)
						? country_find(sentence->items[adjective].value)
						: NULL;

	if (country && national_currency(country->alpha3, currency))
		return national_currency(country->alpha3, currency);
	return country && strncmp(country->alpha2, currency, 2) == 0 ? currency : "XXX";
}

bool is_currency_of_scale(const struct sentence *sentence, size_t i)
{
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		if (item_is(sentence, i, MEANING_SCALE))
			return !sentence->items[i].is_taken;
		if (!item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) &&
		    sentence->items[i].mark != '\'' && !is_currency_adjective(sentence, i))
			return false;
	}
	return false;
}
