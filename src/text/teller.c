#include "mention.h"
#include "pair.h"
#include "role.h"

#include <string.h>

#include "text.h"
#include "text_phrases.inc"

/* The pair that the text is in before the figure: of the figure before it, or else the topic's. */
static struct topic_pair pair_before(const struct reader *reader,
				     const struct figure_reading *figure)
{
	struct topic_pair pair = reader->topic->pair;

	if (figure > reader->figures) {
		copy_code(pair.reporter, figure[-1].reporter);
		copy_code(pair.partner, figure[-1].partner);
	}
	return pair;
}

/* Whether the country is the partner in that pair. */
static bool is_other_side(const struct reader *reader, const struct figure_reading *figure,
			  const char *code)
{
	struct topic_pair pair = pair_before(reader, figure);

	return pair.reporter[0] && same(pair.partner, code) && !same(pair.reporter, "WLD");
}

/* "The Turkish minister said that his country's exports came to" */
static bool tells_of_own_country(const struct sentence *sentence)
{
	const struct token_list *tokens = sentence->tokens;

	for (uint32_t at = sentence->items[0].from + 1; at < sentence->items[sentence->n - 1].to;
	     at++) {
		if (token_is_one_of(tokens, at, phrases_own_land) &&
		    token_is_one_of(tokens, at - 1, phrases_own))
			return true;
	}
	return false;
}

/* "According to Benin's statistics office exports came to": the one country whose office tells it, or whose minister
 * that of his country; NULL. */
static const struct party *teller_of(const struct reader *reader)
{
	const struct party *teller = NULL;
	bool is_own = reader->n_parties && tells_of_own_country(reader->sentence);

	for_each_party(party, reader) {
		if (!is_own && !is_of_office(reader->sentence, party->item))
			continue;
		if (teller || party->is_group || strlen(party->code) != 3)
			return NULL;
		teller = party;
	}
	return teller;
}

void take_office(const struct reader *reader, struct figure_reading *figure)
{
	const struct party *teller = figure->reporter_evidence ? NULL : teller_of(reader);

	if (teller && !same(teller->code, figure->partner))
		offer_party(figure, SLOT_REPORTER, teller->code, PARTY_IN_STRETCH);
}

bool is_teller_of_other(const struct reader *reader, const struct figure_reading *figure)
{
	const struct party *teller;

	if (!(is_flow_meaning(figure->meaning) || is_balance_meaning(figure->meaning)) ||
	    same(figure->reporter, reader->topic->main.reporter) ||
	    (figure->partner_evidence != PARTY_OF_TOPIC &&
	     figure->partner_evidence != PARTY_IMPLIED))
		return false;
	teller = teller_of(reader);
	return teller && same(teller->code, figure->reporter);
}

/* Whether a noun beside the name tells figures: "Norwegian figures", "the statistics of Iraq". */
static bool is_of_count(const struct sentence *sentence, uint32_t name)
{
	for (int step = -1; step <= 1; step += 2) {
		for (uint32_t k = name + (uint32_t)step;
		     k < sentence->n && k + 5 > name && k < name + 5; k += (uint32_t)step) {
			if (is_count(sentence, k) ||
			    item_is_any(sentence, k, MEANING_OFFICE, MEANING_ATTRIBUTION) ||
			    is_one_of_words(sentence, k, phrases_side))
				return true;
			if (!is_unknown(sentence, k) && !is_filler_word(sentence, k) &&
			    sentence->items[k].mark != '\'' &&
			    !item_is_any(sentence, k, MEANING_OF, MEANING_OFBY))
				break;
		}
	}
	return false;
}

/* Of the figure's words the last name before it that tells: of an office or its data, or with a verb of telling; "". */
static const char *side_that_tells(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *measure = measure_of(reader, figure);

	for_each_party_back(party, reader) {
		bool is_name =
			party->link == LINK_NONE && !party->is_joined && !party->is_adjective;

		if (!leads_to(figure, party->item))
			continue;
		if (measure && in_phrase(measure, party) && !party->is_aside &&
		    party->link != LINK_NONE && party->item > measure->item)
			return "";
		if (is_name ? is_telling(sentence, party->item) ||
				      is_of_count(sentence, party->item)
			    : (party->is_aside || party->link == LINK_OF ||
			       party->link == LINK_ADJECTIVE) &&
				      is_of_count(sentence, party->item))
			return party->code;
		if (!party->is_aside)
			return "";
	}
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_OFFICE) && sentence->items[i].value &&
		    strlen(sentence->items[i].value) == 3 && !same(sentence->items[i].value, "own"))
			return sentence->items[i].value;
	}
	return "";
}

/* "Togo's office said that the country's foreign trade", behind no figure of the two: of all its trade, or of either. */
static bool may_be_of_all(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);
	enum meaning told = figure > reader->figures ? figure[-1].meaning : reader->topic->meaning;

	const bool is_trade = told == MEANING_TURNOVER && figure->meaning == MEANING_TURNOVER;

	/* "Румынская статистика говорит о 3,2 млрд": of the two's trade that was spoken of */
	if (is_trade && (figure->measure_evidence == MEASURE_OF_SENTENCE ||
			 figure->measure_evidence == MEASURE_OF_TOPIC))
		return false;
	return (measure && (measure->is_world || measure->is_total)) ||
	       !(is_flow_meaning(told) || is_balance_meaning(told) || is_trade) ||
	       has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_THERE) ||
	       tells_of_own_country(reader->sentence);
}

void take_teller(const struct reader *reader, struct figure_reading *figure)
{
	const char *code = side_that_tells(reader, figure);
	struct topic_pair pair = pair_before(reader, figure);

	if (!code[0] || may_be_of_all(reader, figure) || !is_other_side(reader, figure, code) ||
	    figure->reporter_evidence || (figure->partner_evidence && same(figure->partner, code)))
		return;
	/* "the Kazakh side speaks of 7.6 million": of the same goods, as that side calls them */
	if (figure->measure_evidence == MEASURE_OF_SENTENCE ||
	    figure->measure_evidence == MEASURE_OF_TOPIC)
		figure->meaning = opposite_flow(figure->meaning);
	offer_party(figure, SLOT_REPORTER, code, PARTY_IN_PHRASE);
	offer_party(figure, SLOT_PARTNER, pair.reporter, PARTY_IN_PHRASE);
}
