/*
 * subject.c - where a figure's words have their subject, a noun that nobody here knows: what the text measured before
 * is not what it measures. Private to text.
 */
#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "role.h"

#include <string.h>
#include "text_phrases.inc"

/* What may stand between a subject and its verb, or before the subject: whose it is, where it goes, when. */
static bool may_stand_beside(const struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;

	return sentence->items[i].is_taken || sentence->items[i].period != NONE ||
	       sentence->items[i].mark == '-' || party_at(reader, i) != NONE ||
	       link_of_word(sentence, i) != LINK_NONE ||
	       item_is_any(sentence, i, MEANING_THE, MEANING_ADJECTIVE, MEANING_OF, MEANING_OFBY) ||
	       (is_filler_word(sentence, i) && !item_is(sentence, i, MEANING_PRONOUN));
}

/* A noun that nobody here knows, and that does not take up what was measured, as "sales" does exports. */
static bool is_noun(const struct sentence *sentence, uint32_t i, enum meaning measured)
{
	static const char *const no_noun[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "ly",
							    [LANGUAGE_FR] = "ment",
							    [LANGUAGE_NL] = "de|te|den|ten",
							    [LANGUAGE_RU] = "но|ко|во"};
	const char *endings = no_noun[sentence->language];
	const char *again = measured == MEANING_EXPORTS
				    ? "sales|ventes|verkäufe|verkoop|goederenstroom|продажи"
			    : is_balance_meaning(measured) ? "gap|lücke|écart|kloof|gat|разрыв"
							   : "arrivals|arrivées|geschäft";

	/* "de havengelden": no verb stands behind an article */
	bool is_after_article = i && is_one_of_words(sentence, i - 1, "de|het|the|la|les|le");

	return is_unknown(sentence, i) && token_of(sentence, i)->len > 2 &&
	       (sentence->language != LANGUAGE_DE || token_of(sentence, i)->is_capital) &&
	       !(endings && !is_after_article && ends_with(sentence, i, endings)) &&
	       !is_one_of_words(sentence, i, again);
}

/* "Uganda's remittances to Kenya", "a jump in Togolese takings from Mali": whatever the verb is. */
static bool is_noun_of_flow(const struct reader *reader, uint32_t i, enum meaning measured)
{
	const struct sentence *sentence = reader->sentence;
	enum party_link link = i + 2 < sentence->n ? link_of_word(sentence, i + 1) : LINK_NONE;
	uint32_t party = i + 2;

	while (party < sentence->n && is_filler_word(sentence, party))
		party++;
	return (link == LINK_TO || link == LINK_FROM) && party_at(reader, party) != NONE &&
	       sentence->items[i].meaning == MEANING_NONE && is_noun(sentence, i, measured) &&
	       !(sentence->language == LANGUAGE_EN && ends_with(sentence, i, "ed|ing"));
}

/* A noun of movement, "an increase of", is no verb. */
static bool is_verb(const struct sentence *sentence, uint32_t i)
{
	return (is_movement(sentence, i) &&
		!(i && item_is_any(sentence, i - 1, MEANING_THE, MEANING_COMMON))) ||
	       item_is(sentence, i, MEANING_LEVEL);
}

/* "Royalties to Peru reached 5 million", "2022 betrugen die Tantiemen 5 Millionen"; with `is_tied` only where a
 * country stands with it. */
bool has_unknown_subject(const struct reader *reader, const struct figure_reading *figure,
			 bool is_tied)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->first, verb = first, i;
	bool has_country = !is_tied;

	for (i = figure->from; i < (sentence->language == LANGUAGE_EN ? figure->to : first); i++) {
		if (is_noun_of_flow(reader, i, figure->meaning))
			return true;
	}
	while (verb > figure->from && !is_verb(sentence, verb))
		verb--;
	if (!is_verb(sentence, verb))
		return false;
	for (i = verb; i > figure->from && may_stand_beside(reader, i - 1); i--)
		has_country |= party_at(reader, i - 1) != NONE;
	if (i > figure->from && is_noun(sentence, i - 1, figure->meaning) &&
	    !(i > figure->from + 2 && has_item(sentence, figure->from, i - 2, MEANING_PRONOUN)))
		return has_country || (i > figure->from + 1 && names_party(sentence, i - 2)) ||
		       (i > figure->from + 2 && is_possessive(sentence, i - 3));
	if (!is_verb_second(sentence))
		return false;
	for (i = verb + 1; i < first && may_stand_beside(reader, i); i++)
		has_country |= party_at(reader, i) != NONE;
	return i < first && i > verb + 1 && is_noun(sentence, i, figure->meaning) &&
	       (has_country || party_at(reader, i + 2) != NONE);
}

bool is_of_sales(const struct reader *reader, const struct figure_reading *figure)
{
	static const char sales[] = "sales|ventes|verkäufe|verkopen|verkoop|продажи";
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->from, verb;

	while (i < figure->quantity->first &&
	       !(is_unknown(sentence, i) && is_one_of_words(sentence, i, sales)))
		i++;
	for (verb = i + 1;
	     verb < figure->quantity->first && !is_verb(sentence, verb) &&
	     (may_stand_beside(reader, verb) || item_is(sentence, verb, MEANING_THERE));
	     verb++)
		;
	/* "Purchases from Spain were 5 billion, and sales 8" */
	if (i >= figure->quantity->first ||
	    (verb < figure->quantity->first ? !is_verb(sentence, verb)
					    : figure == reader->figures) ||
	    !(i == figure->from || may_stand_beside(reader, i - 1) || sentence->items[i - 1].mark))
		return false;
	for_each_measure(measure, reader) {
		if (measure->meaning == MEANING_TURNOVER || measure->meaning == MEANING_IMPORTS)
			return true;
	}
	return false;
}

bool is_of_money(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool has_money = false;

	if (!is_of_change(figure) || figure->quantity->has_currency ||
	    !meaning_in(sentence->all, MEANING_CURRENCY) || has_own_measure(reader, figure))
		return false;
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (measure_at(reader, i) != NONE || item_is(sentence, i, MEANING_PRONOUN))
			return false;
		has_money |= item_is(sentence, i, MEANING_CURRENCY) &&
			     sentence->items[i].quantity == NONE &&
			     sentence->items[i + 1].mark != ',' &&
			     !is_one_of_words(sentence, i + 1, "value|terms") &&
			     (i == figure->from || sentence->items[i - 1].mark ||
			      item_is_any(sentence, i - 1, MEANING_THE, MEANING_ADJECTIVE) ||
			      (is_filler_word(sentence, i - 1) &&
			       (i == figure->from + 1 || sentence->items[i - 2].mark)));
	}
	return has_money;
}

bool is_by_customer(const struct reader *reader, const struct figure_reading *figure)
{
	for (size_t m = 0; m < reader->n_measures && m < figure->measure; m++) {
		if (is_mate(reader, &reader->measures[m]) && is_flow_meaning(figure->meaning) &&
		    reader->measures[m].meaning == opposite_flow(figure->meaning))
			return figure->measure != NONE && reader->measures[figure->measure].is_verb;
	}
	return false;
}

/* Nothing that says whose trade, what or when. */
bool passes_over(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	if (reader->topic->sentence < 2 || sentence->n_quantities || sentence->n_times ||
	    sentence->date_year || reader->n_parties || reader->n_measures ||
	    sentence_has_any(sentence, MEANING_CURRENCY, MEANING_OFFICE, MEANING_GOODS,
			     MEANING_REGION))
		return false;
	reader->topic->sentence--;
	trace_topic(reader);
	trace_sentence(reader);
	return true;
}

/* The comma of the figure's own bracket before item i; NONE: there is none. */
static uint32_t comma_before(const struct sentence *sentence, uint32_t i, uint32_t open)
{
	while (i-- > 0) {
		const struct item *item = &sentence->items[i];

		if (item->open == open && item->mark == ',' && !item->is_taken)
			return i;
	}
	return NONE;
}

static bool moves_in(const struct sentence *sentence, uint32_t from, uint32_t to, uint32_t open)
{
	for (uint32_t i = from; i < to; i++) {
		if (sentence->items[i].open == open &&
		    (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL) ||
		     (i > from + 1 && item_is(sentence, i, MEANING_TO))))
			return true;
	}
	return false;
}

uint32_t subject_before_goods(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);
	uint32_t end = comma_before(sentence, figure->quantity->first, open);
	uint32_t begin = end == NONE ? NONE : comma_before(sentence, end, open), goods;

	if (begin == NONE || open != NONE || end + 8 < figure->quantity->first ||
	    item_is_any(sentence, begin + 1, MEANING_AND, MEANING_BUT, MEANING_WHERE) ||
	    item_is_any(sentence, end + 1, MEANING_AND, MEANING_BUT, MEANING_WHERE) ||
	    !moves_in(sentence, end + 1, figure->quantity->first, open))
		return NONE;
	goods = find_item(sentence, begin + 1, end, MEANING_PRODUCT, open);
	if (goods == NONE || moves_in(sentence, goods + 1, end, open))
		return NONE;
	for_each_measure_back(measure, reader) {
		if (measure->item > begin)
			continue;
		for (const struct figure_reading *k = reader->figures; k < figure; k++) {
			if (k->quantity->first < begin && k->quantity->first > measure->item)
				return NONE;
		}
		return is_flow_meaning(measure->meaning) && !measure->is_product &&
				       !measure->is_verb &&
				       !has_measure_in(reader, end, figure->quantity->first)
			       ? (uint32_t)(measure - reader->measures)
			       : NONE;
	}
	return NONE;
}

/* "hatte kein Defizit mehr", "had no deficit": after the countries of a list. */
static bool is_denied_behind(const struct sentence *sentence, uint32_t i)
{
	while (i < sentence->n && !is_one_of_words(sentence, i, phrases_no))
		i++;
	return i < sentence->n;
}

uint32_t measure_of_list(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t only = NONE;

	for_each_measure(measure, reader) {
		if (measure->item < figure->quantity->last ||
		    !(is_flow_meaning(measure->meaning) ||
		      (is_balance_meaning(measure->meaning) &&
		       reader->parties[0].link == LINK_WITH &&
		       !is_denied_behind(reader->sentence, figure->quantity->last))) ||
		    measure->is_product)
			return NONE;
		if (only == NONE)
			only = (uint32_t)(measure - reader->measures);
		/* "échange plus, mais a un déficit", "a réduit le déficit" */
		if (is_balance_meaning(measure->meaning) &&
		    has_item(reader->sentence, figure->quantity->last, measure->item, MEANING_BUT,
			     MEANING_UP, MEANING_DOWN))
			return NONE;
	}
	return only;
}

/* "Trade saw, in 2022, a stagnation of exports": the comma ends what was put in. */
static bool is_behind_inserted_time(const struct sentence *sentence, uint32_t comma)
{
	for_each_time(when, sentence) {
		if (when->first && when->last < comma && when->last + 3 > comma) {
			for (uint32_t i = when->first; i-- > 0 && i + 4 > when->first;) {
				if (sentence->items[i].mark == ',')
					return true;
			}
		}
	}
	return false;
}

bool is_in_apposition(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t comma = reader->measures[m].item;

	while (comma > figure->from && sentence->items[comma].mark != ',')
		comma--;
	if (comma == figure->from || is_behind_inserted_time(sentence, comma) ||
	    !is_one_of_words(sentence, comma + 1,
			     "a|an|the|its|one|ein|eine|der|die|das|un|"
			     "une|le|la|een|de|het") ||
	    !is_aside_word(sentence, figure, reader->measures[m].item))
		return false;
	for (uint32_t i = comma + 1; i < figure->quantity->first; i++) {
		if (sentence->items[i].mark == ',')
			return has_measure_in(reader, figure->from, comma);
		if (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL))
			return false;
	}
	return false;
}

bool trade_among_themselves(const struct reader *reader, const struct party *found[2])
{
	const struct measure *measure = reader->measures;

	return reader->n_measures == 1 && measure->is_verb && is_flow_meaning(measure->meaning) &&
	       found[0]->link == LINK_NONE && !found[0]->is_adjective &&
	       found[0]->item < measure->item && measure->item < found[1]->item &&
	       found[1]->link == (measure->meaning == MEANING_EXPORTS ? LINK_TO : LINK_FROM) &&
	       !same(found[0]->code, reader->topic->pair.reporter) &&
	       !same(found[1]->code, reader->topic->pair.reporter);
}

bool is_of_only_two(const struct reader *reader, const struct figure_reading *figure)
{
	bool has_link = false;

	if (figure->partner_evidence != PARTY_BESIDE ||
	    (figure->reporter_evidence != PARTY_IN_PHRASE &&
	     figure->reporter_evidence != PARTY_IN_STRETCH))
		return false;
	for_each_party(party, reader) {
		bool is_partner = same(party->code, figure->partner);

		if (!is_partner && !same(party->code, figure->reporter))
			return false;
		has_link |= is_partner && is_link_of_trade(party->link) &&
			    reader->sentence->items[party->item].open == NONE;
	}
	return has_link;
}

bool is_with_own_mates(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	if (figure->partner_evidence != PARTY_WORLD)
		return false;
	for (uint32_t i = figure->from; i + 2 < sentence->n; i++) {
		enum party_link link = link_of_word(sentence, i);

		if (i > figure->quantity->last && sentence->items[i].mark == ',')
			return false;
		if ((link != LINK_TO && link != LINK_FROM && link != LINK_WITH) ||
		    !item_is(sentence, i + 1, MEANING_PRONOUN))
			continue;
		for (uint32_t mate = i + 2; mate < i + 5 && mate < sentence->n; mate++)
			if (sentence->items[mate].value &&
			    same(sentence->items[mate].value, "mate"))
				return true;
	}
	return false;
}

/* "exports to Cyprus were 5 million, those to Malta 4" */
static bool is_parallel_partner(const struct reader *reader, const struct figure_reading *figure,
				const struct figure_reading *last)
{
	enum party_link link = LINK_NONE;

	for_each_party(party, reader) {
		if (same(party->code, last->partner))
			link = party->link;
		else if (same(party->code, figure->partner) && party->link == link)
			return link == LINK_TO || link == LINK_FROM;
	}
	return false;
}

void take_missing_side(const struct reader *reader, struct figure_reading *figure,
		       const struct figure_reading *last)
{
	if (!is_flow_meaning(figure->meaning) || last->partner_evidence != PARTY_IN_PHRASE ||
	    last->reporter_evidence || figure->reporter_evidence ||
	    figure->measure_evidence != MEASURE_OF_SENTENCE || figure->measure != last->measure ||
	    !is_flow_meaning(last->meaning) || same(figure->partner, last->partner) ||
	    same(figure->partner, "WLD") ||
	    (figure->partner_evidence != PARTY_BESIDE &&
	     figure->partner_evidence != PARTY_IN_STRETCH) ||
	    is_parallel_partner(reader, figure, last))
		return;
	memcpy(figure->reporter, figure->partner, PARTY_MAX);
	figure->reporter_evidence = figure->partner_evidence;
	memcpy(figure->partner, last->partner, PARTY_MAX);
	figure->partner_evidence = PARTY_OF_SENTENCE;
}

/* "Port fees add 3 million", "The bank lent 3 million": before the figure a subject and a verb that nobody here knows. */
static bool tells_of_other(const struct sentence *sentence, const struct figure_reading *figure)
{
	uint32_t i = figure->quantity->first, unknown = 0;

	while (i > figure->from &&
	       (is_filler_word(sentence, i - 1) || is_qualifier(sentence, i - 1) ||
		item_is_any(sentence, i - 1, MEANING_LEVEL, MEANING_TO)))
		i--;
	while (i > figure->from && is_unknown(sentence, i - 1)) {
		unknown++;
		i--;
	}
	while (i > figure->from &&
	       (is_filler_word(sentence, i - 1) || item_is(sentence, i - 1, MEANING_THE)))
		i--;
	return unknown > 1 && i == 0;
}

bool refers_back(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	/* "That is 10 percent more" */
	if (item_is(sentence, 0, MEANING_OR) ||
	    has_item(sentence, 0, (uint32_t)sentence->n, MEANING_PRONOUN) ||
	    has_item(sentence, 0, (uint32_t)sentence->n, MEANING_THERE))
		return true;
	if (sentence->n <= 12 && !tells_of_other(sentence, figure))
		return true;
	/* "À l'inverse, celles du Japon ont augmenté" */
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_AGAINST) && same(sentence->items[i].value, "of"))
			return true;
	}
	/* "The USA (-7.3 %) and Russia (-4.2 %) bought less" */
	if (bracket_of(reader, figure) != NONE && bracket_of(reader, figure) > 0 &&
	    party_at(reader, bracket_of(reader, figure) - 1) != NONE)
		return true;
	if (figure->role != ROLE_LEVEL && figure->role != ROLE_BASE)
		return false;
	for_each_party(party, reader) {
		if (!party->is_aside)
			return true;
	}
	return sentence->n_times > 0;
}
