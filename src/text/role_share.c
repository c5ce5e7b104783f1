/* role_share.c - shares of exports and imports in the turnover of the two, and what else percentages are parts of. */
#include "mention.h"
#include "role.h"
#include "times.h"

/* "its total trade", "Norway's trade": of one country, and with none that is named. */
static bool is_of_one(const struct reader *reader, const struct measure *whole)
{
	static const char owners[] =
		"its|his|her|sein|seine|seines|seiner|seinem|seinen|son|sa|ses|"
		"zijn|haar|его|ее|её|оның|елдің";
	const struct item *items = reader->sentence->items;
	size_t n = 0;

	for (uint32_t t = items[whole->from].from; t < items[whole->item].from; t++)
		n += token_is_one_of(reader->sentence->tokens, t, owners);
	for_each_party(party, reader) {
		if (!in_phrase(whole, party))
			continue;
		if (is_link_of_trade(party->link) || party->link == LINK_BETWEEN)
			return false;
		n++;
	}
	return n == 1;
}

/* Of what a share in the measure is: of trade with all it is not one of the pair's turnover. */
static enum meaning of_whole(const struct reader *reader, uint32_t m)
{
	const struct measure *whole = &reader->measures[m];

	return whole->is_world || (whole->meaning == MEANING_TURNOVER && is_of_one(reader, whole))
		       ? MEANING_EXPORTS
		       : whole->meaning;
}

/* "тауар айналымының 60 пайызы": what stands in the genitive before it; NONE. */
static uint32_t whole_before(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t first = figure->quantity->first;
	uint32_t m = first ? measure_at(reader, first - 1) : NONE;

	return reader->sentence->language == LANGUAGE_KK && m != NONE &&
			       reader->measures[m].meaning == MEANING_TURNOVER &&
			       reader->sentence->items[first - 1].suffix == KAZAKH_GENITIVE
		       ? m
		       : NONE;
}

enum meaning whole_beside(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1, genitive = whole_before(reader, figure);
	bool has_of = false;

	if (genitive != NONE)
		return of_whole(reader, genitive);

	/* "82.5 percent ($28.1 billion) of total exports" */
	if (i < sentence->n && sentence->items[i].mark == '(') {
		while (i < sentence->n && sentence->items[i].mark != ')')
			i++;
		i++;
	}
	/* "had a share of 60 percent in trade with", "maakte 60 procent uit van de handel" */
	if (is_one_of_words(sentence, i, "in|dans|в") &&
	    has_item(sentence, figure->from, figure->quantity->first, MEANING_SHARE))
		has_of = true;
	if (link_of_word(sentence, i) == LINK_FROM && link_of_word(sentence, i + 1) == LINK_OF)
		i++;
	for (size_t steps = 0; steps < 6 && i < sentence->n; steps++, i++) {
		uint32_t m = measure_at(reader, i);

		/* "exports by 3.4 and imports by 0.7 percent" */
		if (item_is(sentence, i, MEANING_AND))
			return MEANING_NONE;
		if (item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_TOTAL, MEANING_FROM,
				MEANING_WORLD, MEANING_AMONG))
			has_of = true;
		if (m != NONE)
			return has_of || sentence->language == LANGUAGE_RU ||
					       sentence->language == LANGUAGE_DE
				       ? of_whole(reader, m)
				       : MEANING_NONE;
		if (!has_of && !is_filler_word(sentence, i) && party_at(reader, i) == NONE &&
		    !is_unknown(sentence, i))
			return MEANING_NONE;
		if ((sentence->items[i].mark && sentence->items[i].mark != '\'') ||
		    sentence->items[i].quantity != NONE)
			return MEANING_NONE;
		steps -= sentence->items[i].mark == '\'';
	}
	return MEANING_NONE;
}

/* "айналымының 60 пайызы экспортқа тиесілі", "экспорт айналымының 60 пайызын құрады": the flow that is that share. */
static uint32_t flow_of_genitive(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t flow = NONE;

	for_each_measure(measure, reader) {
		if (!is_flow_meaning(measure->meaning) || measure->is_product)
			continue;
		if (measure->item > figure->quantity->last)
			return measure->item < figure->to || flow == NONE
				       ? (uint32_t)(measure - reader->measures)
				       : flow;
		flow = (uint32_t)(measure - reader->measures);
	}
	return flow;
}

uint32_t flow_of_share(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t share =
		find_item(reader->sentence, 0, figure->quantity->first, MEANING_SHARE, NONE);

	if (whole_before(reader, figure) != NONE)
		return flow_of_genitive(reader, figure);
	for (size_t m = 0; share != NONE && m + 1 < reader->n_measures; m++) {
		const struct measure *flow = &reader->measures[m], *whole = flow + 1;

		if (flow->item > share && flow->item - share <= 4 &&
		    is_flow_meaning(flow->meaning) && whole->meaning == MEANING_TURNOVER &&
		    !whole->is_world && whole->item < figure->quantity->first)
			return (uint32_t)m;
	}
	return NONE;
}

/* Whether a turnover of the two was told right before the figure: in its sentence, or by those before it. */
static bool is_whole_told(const struct reader *reader, size_t f)
{
	const struct topic *topic = reader->topic;
	const struct figure_reading *figure = &reader->figures[f];
	const struct measure *last = NULL;

	if (!f)
		return topic->pair.partner[0] && !same(topic->last_partner, "WLD") &&
		       (topic->meaning == MEANING_TURNOVER || topic_has_both_flows(topic, 3));
	for_each_measure(measure, reader) {
		if (measure->item < figure->from)
			last = measure;
	}
	return figure[-1].quantity->kind == QUANTITY_AMOUNT && last &&
	       last->meaning == MEANING_TURNOVER && !last->is_world;
}

/* "500 million, of which exports accounted for 60 percent", "Imports made up 60 % of the total": of what was told. */
static bool is_part_of_told(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct sentence *sentence = reader->sentence;
	size_t n = 0;
	bool is_part;

	for_each_measure(measure, reader) {
		if (!in_stretch(figure, measure->item))
			continue;
		if (!is_flow_meaning(measure->meaning) || measure->is_product)
			return false;
		n++;
	}
	for_each_party(party, reader) {
		if (in_stretch(figure, party->item))
			return false;
	}
	is_part = has_item(sentence, figure->from, figure->quantity->first, MEANING_PART) ||
		  (f && has_item(sentence, figure->from, figure->quantity->first, MEANING_SHARE) &&
		   link_of_word(sentence, figure->quantity->last + 1) != LINK_OF);
	for (uint32_t i = figure->quantity->last + 1; i < figure->to && !is_part; i++) {
		if (sentence->items[i].mark)
			break;
		is_part = item_is(sentence, i, MEANING_TOTAL);
	}
	return n == 1 && is_part && is_whole_told(reader, f);
}

bool is_share_of_turnover(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct sentence *sentence = reader->sentence;

	if (flow_of_share(reader, figure) != NONE || is_part_of_told(reader, f))
		return true;
	/* "Of the whole turnover, exports made up 4.1 billion or 62 percent" */
	if (!f || figure[-1].quantity->kind != QUANTITY_AMOUNT ||
	    !item_is(sentence, figure->from, MEANING_OR))
		return false;
	for_each_measure(measure, reader) {
		uint32_t i = measure->item;

		if (measure->meaning != MEANING_TURNOVER || i >= figure[-1].quantity->first)
			continue;
		while (i-- > 0 && i + 5 > measure->item) {
			if (item_is_any(sentence, i, MEANING_OF, MEANING_OUT_OF,
					MEANING_AMONG)) /* "of the" */
				return true;
			if (sentence->items[i].mark || is_movement(sentence, i))
				break;
		}
	}
	return false;
}

uint32_t flow_behind_share(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1;
	bool is_part = has_item(sentence, figure->from, figure->quantity->first, MEANING_PART);

	for (uint32_t end = i + 5; i < sentence->n && i < end; i++) {
		uint32_t m = measure_at(reader, i);
		bool is_dash = sentence->items[i].mark == '-' && !item_touches(sentence, i);

		if (m != NONE)
			return is_flow_meaning(reader->measures[m].meaning) ? m : NONE;
		if (sentence->items[i].quantity != NONE || party_at(reader, i) != NONE ||
		    (sentence->items[i].mark && sentence->items[i].mark != '\'' && !is_dash) ||
		    (link_of_word(sentence, i) == LINK_OF &&
		     !(is_part && sentence->language == LANGUAGE_FR)) ||
		    item_is(sentence, i, MEANING_AND))
			return NONE;
	}
	return NONE;
}

bool is_flow_of_turnover(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t flow = flow_behind_share(reader, figure);

	if (!f || flow == NONE)
		return false;
	return figure[-1].role == ROLE_SHARE ||
	       (figure[-1].quantity->kind == QUANTITY_AMOUNT && flow &&
		reader->measures[flow - 1].meaning == MEANING_TURNOVER &&
		!reader->measures[flow - 1].is_world &&
		has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_PART));
}
