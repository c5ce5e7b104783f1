/*
 * services.c - trade in services, or in goods and services together: no figure of it is one of trade in goods, nor is
 * what follows it without saying that it is of goods.
 */
#include "figure_reading.h"

#include <string.h>

#include "mention.h"

/* "goods", "exports of goods", "Warenexporte": whether one of the items says so; a flow in several words may. */
static bool says_goods(const struct reader *reader, uint32_t from, uint32_t to)
{
	static const char *const beginnings[] = {"waren", "güter", "goederen"};
	const struct sentence *sentence = reader->sentence;

	for (size_t m = 0; m < reader->n_measures; m++) {
		uint32_t i = reader->measures[m].item;
		const struct token *token = token_of(sentence, i);

		if (i < from || i >= to || reader->measures[m].meaning >= MEANING_NOT_TRADE)
			continue;
		if (is_flow_meaning(reader->measures[m].meaning) &&
		    sentence->items[i].to > sentence->items[i].from + 1)
			return true;
		for (size_t b = 0; b < countof(beginnings); b++) {
			if (token->folded_len > strlen(beginnings[b]) &&
			    memcmp(sentence->tokens->folded + token->folded, beginnings[b],
				   strlen(beginnings[b])) == 0)
				return true;
		}
	}
	return find_item(sentence, from, to, MEANING_GOODS, ANY_BRACKET) != NONE;
}

/* "They trade in services, too: exports came to 150 million": what stands behind the colon, unless it says goods. */
static bool is_under_services(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool has_services = false;
	uint32_t colon = 0;

	while (colon < figure->quantity->first &&
	       (sentence->items[colon].mark != ':' || sentence->items[colon].is_taken)) {
		if (sentence->items[colon].quantity != NONE)
			return false;
		colon++;
	}
	for (size_t m = 0; m < reader->n_measures && reader->measures[m].item < colon; m++) {
		has_services = has_services ||
			       same(sentence->items[reader->measures[m].item].value, "services");
		if (is_flow_meaning(reader->measures[m].meaning) ||
		    is_balance_meaning(reader->measures[m].meaning))
			return false;
	}
	return has_services && colon < figure->quantity->first && !says_goods(reader, 0, colon) &&
	       !says_goods(reader, figure->from, figure->to);
}

/* "They trade in services, too. Exports came to 150 million": what follows, up to a country or goods. */
static bool goes_on_in_services(const struct reader *reader)
{
	const struct topic *topic = reader->topic;

	return topic->services_sentence && topic->services_sentence + 1 == topic->sentence &&
	       !reader->n_parties && !says_goods(reader, 0, (uint32_t)reader->sentence->n);
}

void look_at_opening(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t m = 0; m < reader->n_measures && reader->measures[m].item < 4; m++) {
		uint32_t i = reader->measures[m].item;

		if (reader->measures[m].meaning == MEANING_NOT_TRADE && i &&
		    figure->quantity->first > i &&
		    (item_is(sentence, 0, MEANING_PART) ||
		     ((item_is(sentence, 0, MEANING_INSIDE) ||
		       token_is_one_of(sentence->tokens, 0, "at")) &&
		      (sentence->items[i + 1].mark == ',' ||
		       item_is(sentence, i + 1, MEANING_LEVEL)))))
			figure->meaning = MEANING_NOT_TRADE;
	}
	if (is_under_services(reader, figure) || goes_on_in_services(reader) ||
	    (reader->topic->together_paragraph == reader->topic->paragraph &&
	     !says_goods(reader, 0, (uint32_t)sentence->n)))
		figure->meaning = MEANING_NOT_TRADE;
}

/* "Trade in goods and services rose to 967 million. Exports came to 554": of both, up to the paragraph's end or what
 * says that it is of goods. */
static void note_together(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = 2; i < sentence->n && reader->n_figures; i++) {
		if (item_is(sentence, i, MEANING_NOT_TRADE) &&
		    same(sentence->items[i].value, "services") &&
		    item_is(sentence, i - 1, MEANING_AND) &&
		    (item_is(sentence, i - 2, MEANING_GOODS) || is_measure_word(sentence, i - 2)))
			reader->topic->together_paragraph = reader->topic->paragraph;
	}
}

void note_services(const struct reader *reader)
{
	bool has_services = goes_on_in_services(reader) && reader->n_figures;

	for (size_t m = 0; m < reader->n_measures && !reader->n_figures; m++) {
		if (reader->measures[m].meaning != MEANING_NOT_TRADE &&
		    reader->measures[m].meaning != MEANING_TURNOVER)
			return;
		has_services |=
			same(reader->sentence->items[reader->measures[m].item].value, "services");
	}
	note_together(reader);
	if (has_services && !says_goods(reader, 0, (uint32_t)reader->sentence->n))
		reader->topic->services_sentence = reader->topic->sentence;
}

bool goes_on_with_services(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	const struct measure *services = NULL;

	if (!f || figure->measure == NONE || !is_flow_meaning(figure->meaning) ||
	    figure[-1].meaning != MEANING_NOT_TRADE || figure[-1].measure == NONE)
		return false;
	services = &reader->measures[figure[-1].measure];
	if (!figure[-1].measure || !is_flow_meaning(services[-1].meaning) ||
	    services->item > services[-1].item + 2)
		return false;
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_GOODS) || party_at(reader, i) != NONE)
			return false;
	}
	return true;
}
