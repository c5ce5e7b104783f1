/* goods_flow.c - figures that no word for trade names: goods that go somewhere, and those next in a rank. */
#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "text_phrases.inc"

bool is_told_behind_mate(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *mate = measure_of(reader, figure);

	if (!mate || !is_mate(reader, mate) || mate->meaning != MEANING_TURNOVER)
		return false;
	for (uint32_t i = mate->item; i < figure->quantity->first; i++) {
		if (sentence->items[i].mark == ':')
			return has_item(sentence, i, figure->to, MEANING_GOODS);
	}
	return false;
}

/* Nothing but a rank, or what comes later, says what the figure measures. */
static bool lacks_measure(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	return !figure->measure_evidence || is_told_behind_mate(reader, figure) ||
	       (figure->measure_evidence == MEASURE_LATER &&
		!(measure && is_mate(reader, measure)));
}

/* "That leaves a gap of 7 million in India's favour": a balance, whatever the noun is. */
bool is_in_favour(const struct reader *reader, const struct figure_reading *figure)
{
	if (figure->quantity->kind != QUANTITY_AMOUNT ||
	    !(figure->role == ROLE_LEVEL ||
	      (figure->role == ROLE_CHANGE && figure->quantity->sign < 0)))
		return false;
	for_each_party(party, reader) {
		if ((party->link == LINK_FAVOUR || party->link == LINK_DISFAVOUR) &&
		    in_stretch(figure, party->item))
			return true;
	}
	return false;
}

/* "er kwam voor 28 miljard dollar terug", "kwamen er goederen binnen" */
static bool comes_in(const struct sentence *sentence, const struct figure_reading *figure)
{
	uint32_t first = figure->quantity->first, clause = sentence->items[first].clause;
	bool comes = false;

	if (sentence->language != LANGUAGE_NL || !meaning_in(sentence->all, MEANING_GOODS))
		return false;
	for (uint32_t i = 0; i < sentence->n; i++) {
		if (sentence->items[i].clause != clause)
			continue;
		if (comes && i > first &&
		    token_is_one_of(sentence->tokens, sentence->items[i].to - 1, "binnen|terug"))
			return true;
		for (uint32_t t = sentence->items[i].from; i < first && t < sentence->items[i].to;
		     t++)
			comes |= item_is(sentence, i, MEANING_GOODS) &&
				 token_is_one_of(sentence->tokens, t, "kwam|kwamen|komt|komen");
	}
	return false;
}

/* "To China went 7 million, to India 5", "Uit China kwam in 2019 voor 7 miljoen": the sentence begins with where its goods
 * go or come from. */
static bool begins_with_way(const struct reader *reader)
{
	static const char goes[] =
		"went|goes|go|came|comes|come|flowed|ging|gingen|gaat|gaan|kwam|kwamen|komt|komen|"
		"gehen|geht|kam|kamen|kommen|kommt|flossen|vont|allaient|viennent|venaient|"
		"пошло|ушло|поступило";
	const struct party *party = reader->parties;

	return reader->n_parties && party->item < 3 &&
	       (party->link == LINK_TO || party->link == LINK_FROM || party->link == LINK_ORIGIN) &&
	       is_one_of_words(reader->sentence, party->item + 1, goes);
}

enum meaning flow_of_goods(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t there = first_item(sentence, figure->from, figure->to, MEANING_THERE);

	if (!lacks_measure(reader, figure) ||
	    (figure->quantity->kind != QUANTITY_AMOUNT && figure->role != ROLE_GROWTH))
		return MEANING_NONE;
	if (is_in_favour(reader, figure))
		return MEANING_SURPLUS;
	if (comes_in(sentence, figure))
		return MEANING_IMPORTS;
	/* "Goods worth 5 million went there, some worth 3 came from there" */
	if (there != NONE && meaning_in(sentence->all, MEANING_GOODS) &&
	    same(sentence->items[there].value, "from"))
		return MEANING_IMPORTS;
	if (!has_item(sentence, figure->from, figure->to, MEANING_GOODS) &&
	    !begins_with_way(reader) &&
	    first_item(sentence, figure->tail_from, figure->tail_to, MEANING_GOODS) == NONE)
		return MEANING_NONE;
	if (there != NONE && same(sentence->items[there].value, "to"))
		return MEANING_EXPORTS;
	for_each_party(party, reader) {
		if (party->item < figure->from || party->item >= figure->to || party->is_aside)
			continue;
		if (party->link == LINK_TO)
			return MEANING_EXPORTS;
		if (party->link == LINK_FROM || party->link == LINK_ORIGIN)
			return MEANING_IMPORTS;
	}
	return MEANING_NONE;
}

bool is_next_in_rank(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;

	if (topic->rank_paragraph != topic->paragraph || topic->rank != MEANING_TURNOVER ||
	    reader->n_measures || !reader->n_parties ||
	    reader->parties->item > figure->quantity->first ||
	    figure->quantity->kind != QUANTITY_AMOUNT)
		return false;
	for (uint32_t i = 0; i < sentence->n; i++) {
		if (is_one_of_words(sentence, i, phrases_next_rank))
			return true;
	}
	return false;
}

/* "The first partner is A, where goods worth 5 million went. Next is B with 4": what the figures beside the rank measure;
 * MEANING_NONE: there are none, or several things. */
static enum meaning measured_beside_rank(const struct reader *reader)
{
	enum meaning found = MEANING_NONE;

	for (size_t f = 0; f < reader->n_figures; f++) {
		const struct figure_reading *figure = &reader->figures[f];

		if (figure->quantity->kind != QUANTITY_AMOUNT)
			continue;
		if (!is_flow_meaning(figure->meaning) || (found && figure->meaning != found))
			return MEANING_NONE;
		found = figure->meaning;
	}
	return found;
}

void note_rank(const struct reader *reader)
{
	enum meaning beside = measured_beside_rank(reader);

	for_each_measure(measure, reader) {
		if (!is_mate(reader, measure))
			continue;
		reader->topic->rank = beside ? beside : measure->meaning;
		reader->topic->rank_paragraph = reader->topic->paragraph;
	}
}

bool has_share_beside(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	return f + 1 < reader->n_figures && !figure->meaning && !f &&
	       figure[1].quantity->kind == QUANTITY_PERCENT &&
	       (item_is(reader->sentence, figure[1].from, MEANING_OR) ||
		item_is(reader->sentence, figure[1].from + 1, MEANING_OR));
}

bool is_of_cause_behind(const struct reader *reader, const struct figure_reading *figure,
			const struct measure *measure)
{
	return measure->meaning == MEANING_PRODUCT &&
	       find_item(reader->sentence, figure->quantity->last + 1, measure->item, MEANING_CAUSE,
			 NONE) != NONE;
}

/* "tariffs on Chinese imports worth 125 billion": goods that something other than trade is on. */
bool is_laid_on(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool has_on = false;

	if (figure->measure == NONE || figure->quantity->kind != QUANTITY_AMOUNT)
		return false;
	for (uint32_t i = reader->measures[figure->measure].item; i-- > 0;) {
		uint32_t m = measure_at(reader, i);

		if (m != NONE)
			return has_on && reader->measures[m].meaning == MEANING_NOT_TRADE;
		/* "sur 200 milliards d'importations" */
		if ((i >= figure->quantity->first && i <= figure->quantity->last) ||
		    item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
		    sentence->items[i].mark == '\'')
			continue;
		if (item_is_any(sentence, i, MEANING_AGAINST, MEANING_TO, MEANING_BY,
				MEANING_COMPARED)) {
			has_on = true;
			continue;
		}
		if (sentence->items[i].mark || sentence->items[i].quantity != NONE ||
		    reader->measures[figure->measure].item > i + 8)
			return false;
		if (party_at(reader, i) == NONE && !is_filler_word(sentence, i) &&
		    !is_qualifier(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is(sentence, i, MEANING_TOTAL))
			return false;
	}
	return false;
}
