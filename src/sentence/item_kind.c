#include "sentence.h"

bool is_qualifier(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_ABOUT, MEANING_ABOVE, MEANING_BELOW, MEANING_ALMOST,
			   MEANING_JUST_OVER);
}

bool is_filler_word(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_COMMON, MEANING_PRONOUN) ||
	       sentence->items[i].mark == '\'';
}

bool is_movement(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_UP, MEANING_DOWN);
}

bool is_behind_by(const struct sentence *sentence, size_t i)
{
	return i &&
	       (item_is(sentence, i - 1, MEANING_BY) || is_movement(sentence, (uint32_t)i - 1));
}

bool is_flow_meaning(enum meaning meaning)
{
	return meaning == MEANING_EXPORTS || meaning == MEANING_IMPORTS;
}

bool is_balance_meaning(enum meaning meaning)
{
	return meaning == MEANING_BALANCE || meaning == MEANING_SURPLUS ||
	       meaning == MEANING_DEFICIT;
}

uint32_t first_item_in(const struct sentence *sentence, uint32_t from, uint32_t to,
		       meaning_set meanings)
{
	if (!meanings_meet(sentence->all, meanings))
		return NONE;
	for (uint32_t i = from; i < to && i < sentence->n; i++) {
		if (item_is_in(sentence, i, meanings))
			return i;
	}
	return NONE;
}

uint32_t find_item(const struct sentence *sentence, uint32_t from, uint32_t to,
		   enum meaning meaning, uint32_t open)
{
	uint32_t i = first_item(sentence, from, to, meaning);

	while (i != NONE && sentence->items[i].open != open)
		i = first_item(sentence, i + 1, to, meaning);
	return i;
}

bool opens_clause(const struct sentence *sentence, uint32_t first, uint32_t end)
{
	if ((sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL) ||
	    end >= sentence->n || token_of(sentence, end)->is_capital ||
	    !item_is_any(sentence, end, MEANING_UP, MEANING_DOWN, MEANING_LEVEL, MEANING_SPLIT))
		return false;
	while (first && (is_filler_word(sentence, first - 1) ||
			 item_is(sentence, first - 1, MEANING_INSIDE)))
		first--;
	return first && sentence->items[first - 1].mark == ',';
}

bool opens_sentence(const struct sentence *sentence, uint32_t item)
{
	for (uint32_t i = 0; i < item; i++) {
		if (!is_filler_word(sentence, i))
			return false;
	}
	return true;
}

bool is_noun_of_growth(const struct sentence *sentence, uint32_t noun, uint32_t figure)
{
	if (noun < 2 || !is_movement(sentence, noun - 2) ||
	    !item_is_any(sentence, noun - 1, MEANING_OF, MEANING_OFBY))
		return false;
	for (uint32_t i = noun + 1; i < figure; i++) {
		if (!is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_BY))
			return false;
	}
	return true;
}

bool ends_in_colon(const struct sentence *sentence)
{
	return sentence->n && sentence->items[sentence->n - 1].mark == ':';
}

bool is_one_of_words(const struct sentence *sentence, size_t i, const char *words)
{
	return token_is_one_of(sentence->tokens, sentence->items[i].from, words);
}

bool is_rest_of(const struct sentence *sentence, uint32_t i)
{
	bool has_of = false;

	while (i-- > 0 &&
	       (is_filler_word(sentence, i) || item_is_any(sentence, i, MEANING_OF, MEANING_OFBY)))
		has_of = has_of || item_is_any(sentence, i, MEANING_OF, MEANING_OFBY);
	/* "le premier client reste la Chine" */
	return i != NONE && (has_of || sentence->language != LANGUAGE_FR) &&
	       token_is_one_of(sentence->tokens, sentence->items[i].to - 1, "rest|reste|remainder");
}

uint32_t over_possessive_time(const struct sentence *sentence, uint32_t first)
{
	for (size_t t = 0; t < sentence->n_times; t++) {
		uint32_t i = sentence->times[t].last + 1;

		if (i < first && first <= i + 3 && sentence->items[i].mark == '\'' &&
		    item_touches(sentence, i))
			return sentence->times[t].first;
	}
	return first;
}

bool is_bare_balance(const struct sentence *sentence, uint32_t i)
{
	const struct quantity *quantity =
		i + 1 < sentence->n && sentence->items[i + 1].quantity != NONE
			? &sentence->quantities[sentence->items[i + 1].quantity]
			: NULL;

	return quantity && quantity->sign && quantity->kind == QUANTITY_AMOUNT &&
	       item_is(sentence, i, MEANING_NET);
}
