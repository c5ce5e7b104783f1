#include "mention.h"
#include "measure_words.h"
#include "pair.h"

#include "text.h"
#include "text_phrases.inc"

/* "Эстония продала Финляндии товаров на", "товаров Кении поставил Египет": of two names around the verb the one in an
 * oblique case gets the goods. */
static void tie_beside_verb(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t p = 1; p < reader->n_parties; p++) {
		struct party *a = &reader->parties[p - 1], *b = &reader->parties[p];
		uint32_t verb = b->item - 1;

		/* "Армения продала болгарам", "финны продали эстонцам": a people, to whom goods go */
		if (a->item < verb && item_is(sentence, verb, MEANING_EXPORTS) && b->is_adjective &&
		    !has_item(sentence, b->item, (uint32_t)sentence->n, MEANING_UP, MEANING_DOWN) &&
		    ends_with(sentence, b->item, "ам|ям")) {
			b->link = LINK_TO;
			b->is_adjective = b->is_aside = false;
			continue;
		}
		if (a->item >= verb || !item_is(sentence, verb, MEANING_EXPORTS) ||
		    !same(sentence->items[verb].value, "verb") || a->is_adjective ||
		    b->is_adjective || a->is_aside || a->link != LINK_NONE ||
		    (b->link != LINK_NONE && b->link != LINK_OF))
			continue;
		if (is_oblique_in_russian(sentence, b->item)) {
			b->link = LINK_TO;
		} else if (is_oblique_in_russian(sentence, a->item)) {
			a->link = LINK_TO;
			b->link = LINK_NONE;
		}
	}
}

/* Whether the item is the first of a clause, or the first behind a time there. */
static bool opens_words(const struct sentence *sentence, uint32_t i)
{
	/* "В 2023 году Армении", "Im Jahr 2023 an Polen" */
	while (i > 0 && (sentence->items[i - 1].is_taken || sentence->items[i - 1].period != NONE ||
			 is_one_of_words(sentence, i - 1, "в|году|за|im|jahr|in|het|jaar")))
		i--;
	return !i || sentence->items[i - 1].mark == ',' || sentence->items[i - 1].mark == ';' ||
	       sentence->items[i - 1].mark == ':' || sentence->items[i - 1].mark == '-' ||
	       item_is_any(sentence, i - 1, MEANING_AND, MEANING_BUT);
}

/* The measure that is a verb of trade, at or behind the item in its clause; NULL. */
static const struct measure *verb_behind(const struct reader *reader, uint32_t i)
{
	for_each_measure(verb, reader) {
		if (verb->is_verb && verb->item >= i && is_flow_meaning(verb->meaning))
			return reader->sentence->items[verb->item].clause ==
					       reader->sentence->items[i].clause
				       ? verb
				       : NULL;
	}
	return NULL;
}

/* "Вьетнаму в 2023 году Япония продала", "Латвии продала": a dative at the head of a clause, without a preposition, and
 * behind it a verb of selling. */
static void tie_russian_dative(struct reader *reader, size_t p)
{
	const struct sentence *sentence = reader->sentence;
	struct party *party = &reader->parties[p];
	const struct measure *verb = verb_behind(reader, party->item);

	if (party->link != LINK_NONE || party->is_adjective || party->is_aside ||
	    party->is_joined || !is_oblique_in_russian(sentence, party->item) ||
	    is_one_of_words(sentence, party->item, phrases_uncased) ||
	    !opens_words(sentence, party->item) || !verb || verb->meaning != MEANING_EXPORTS)
		return;
	for (uint32_t i = party->item + 1; i < verb->item; i++) {
		uint32_t subject = party_at(reader, i);

		if (sentence->items[i].quantity != NONE || sentence->items[i].mark ||
		    (subject != NONE && (reader->parties[subject].link != LINK_NONE ||
					 is_oblique_in_russian(sentence, i))))
			return;
	}
	party->link = LINK_TO;
}

/* Who trades, at the item, over an article: a plain name, or a pronoun. */
static bool is_trader(const struct reader *reader, uint32_t i, const struct party *partner)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t p;

	while (i < sentence->n && party_at(reader, i) == NONE && is_filler_word(sentence, i) &&
	       !item_is(sentence, i, MEANING_PRONOUN))
		i++;
	p = party_at(reader, i);
	return p == NONE ? item_is_any(sentence, i, MEANING_PRONOUN, MEANING_THERE)
			 : reader->parties[p].link == LINK_NONE && &reader->parties[p] != partner &&
				   !reader->parties[p].is_aside;
}

/* How the words before the name tie it to a verb of the flow: "an Polen", "van Polen", "den Niederlanden". */
static enum party_link link_of_front(const struct sentence *sentence, uint32_t *from,
				     enum meaning flow)
{
	static const char to[] = "an|aan", off[] = "von|vom|van", dative[] = "den|dem|der";
	uint32_t i = *from;

	while (i > 0 && is_one_of_words(sentence, i - 1, "de|het|die|den|dem|der"))
		i--;
	*from = i - (i > 0);
	if (i && is_one_of_words(sentence, i - 1, flow == MEANING_EXPORTS ? to : off))
		return flow == MEANING_EXPORTS ? LINK_TO : LINK_FROM;
	*from = i;
	return flow == MEANING_EXPORTS && sentence->language == LANGUAGE_DE &&
			       is_one_of_words(sentence, i, dative)
		       ? LINK_TO
		       : LINK_NONE;
}

/* "An Frankreich verkaufte Belgien", "Van Duitsland heeft Denemarken voor ... gekocht": the verb behind the fronted words, and
 * behind that who trades. "Litauen hat Lettland Waren verkauft": behind the auxiliary a bare dative. */
static void tie_before_verb(struct reader *reader, size_t p)
{
	static const char has[] = "hat|haben|hatte|hatten|heeft|hebben|had|hadden";
	const struct sentence *sentence = reader->sentence;
	struct party *party = &reader->parties[p];
	uint32_t behind = party->item + 1, from = party->item;
	const struct measure *verb;
	enum party_link link;
	bool is_perfect;

	while (behind < sentence->n && sentence->items[behind].is_taken)
		behind++;
	is_perfect = is_one_of_words(sentence, behind, has);
	verb = verb_behind(reader, behind);
	if (!verb || (!is_perfect && verb->item != behind) || party->is_aside || party->is_joined)
		return;
	if (is_perfect && verb->meaning == MEANING_EXPORTS && party->link == LINK_NONE &&
	    p + 1 < reader->n_parties && party[1].item == behind + 1 &&
	    party[1].link == LINK_NONE && !party[1].is_adjective) {
		party[1].link = LINK_TO;
		return;
	}
	link = link_of_front(sentence, &from, verb->meaning);
	if (link && opens_words(sentence, from) &&
	    (is_one_of_words(sentence, from, "an|aan") || is_trader(reader, behind + 1, party)))
		party->link = link;
}

/* "sold goods for 5 and 4 billion", "5, 4 and 3 billion respectively": an amount for each of several. */
static bool has_amounts_in_row(const struct sentence *sentence)
{
	if (meaning_in(sentence->all, MEANING_RESPECTIVELY))
		return true;
	for (size_t q = 1; q < sentence->n_quantities; q++) {
		const struct quantity *a = &sentence->quantities[q - 1];

		if (sentence->quantities[q].first <= a->last + 3 &&
		    has_item(sentence, a->last + 1, sentence->quantities[q].first, MEANING_AND))
			return true;
	}
	return false;
}

/* The country of another's goods, or of where they go, in the clause of the verb. */
static bool has_partner_elsewhere(const struct reader *reader, const struct measure *verb)
{
	const struct item *items = reader->sentence->items;

	for_each_party(party, reader) {
		if (is_link_of_trade(party->link) && !party->is_aside &&
		    items[party->item].clause == items[verb->item].clause)
			return true;
	}
	return false;
}

/* "Belgium and Luxembourg exported goods to France": the subjects of a verb trade together, and not with one another. */
static void tie_joint_subjects(struct reader *reader, size_t first)
{
	const struct sentence *sentence = reader->sentence;
	struct party *party = &reader->parties[first];
	bool is_any_order = sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL;
	size_t last = first;

	while (last + 1 < reader->n_parties && party[last - first + 1].is_joined &&
	       party[last - first + 1].link == LINK_NONE && !party[last - first + 1].is_adjective &&
	       !party[last - first + 1].is_aside &&
	       party[last - first + 1].item <= party[last - first].item + 3)
		last++;
	if (last == first || party->link != LINK_NONE || party->is_joined || party->is_adjective ||
	    party->is_aside || has_amounts_in_row(sentence) ||
	    is_oblique_in_russian(sentence, party->item))
		return;
	for_each_measure(verb, reader) {
		if (!verb->is_verb || !is_flow_meaning(verb->meaning) ||
		    sentence->items[verb->item].clause != sentence->items[party->item].clause ||
		    (!is_any_order && verb->item < party->item) ||
		    !has_partner_elsewhere(reader, verb))
			continue;
		party->is_group = true;
		for (size_t p = first + 1; p <= last; p++)
			reader->parties[p].is_aside = true;
		return;
	}
}

void tie_fronted(struct reader *reader)
{
	enum language language = reader->sentence->language;

	if (!reader->n_measures)
		return;
	if (language == LANGUAGE_RU)
		tie_beside_verb(reader);
	for (size_t p = 0; p < reader->n_parties; p++) {
		if (language == LANGUAGE_RU)
			tie_russian_dative(reader, p);
		else if (language == LANGUAGE_DE || language == LANGUAGE_NL)
			tie_before_verb(reader, p);
	}
	for (size_t p = 0; p < reader->n_parties; p++)
		tie_joint_subjects(reader, p);
}

/* "With exports of 4.9 billion (+24 %), Tunisia is the second customer of France": whose the flow is tells the noun that ranks
 * the subject, behind whatever stands between. */
void take_rank_behind(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *subject = NULL, *owner = NULL;
	const struct measure *mate = reader->measures, *end = mate + reader->n_measures;

	if (figure != reader->figures || !is_flow_meaning(figure->meaning) ||
	    figure->reporter_evidence || figure->partner_evidence ||
	    !item_is(sentence, 0, MEANING_WITH))
		return;
	while (mate < end && !(is_mate(reader, mate) && mate->item > figure->quantity->last))
		mate++;
	if (mate == end)
		return;
	for_each_party(party, reader) {
		if (party->item < figure->quantity->last)
			return;
		if (party->is_aside || party->is_group)
			continue;
		if (party->link == LINK_NONE && party->item < mate->item && !subject)
			subject = party;
		else if (in_phrase(mate, party) &&
			 (party->link == LINK_OF || party->link == LINK_TO))
			owner = party;
	}
	if (!subject || !owner ||
	    sentence->items[subject->item].clause != sentence->items[mate->item].clause)
		return;
	if (figure->meaning != mate->meaning) {
		const struct party *other = subject;

		subject = owner;
		owner = other;
	}
	offer_party(figure, SLOT_REPORTER, owner->code, PARTY_IN_STRETCH);
	offer_party(figure, SLOT_PARTNER, subject->code, PARTY_IN_STRETCH);
}

bool is_behind_front(const struct reader *reader, const struct figure_reading *figure,
		     const struct measure *measure, const struct party *party)
{
	const struct sentence *sentence = reader->sentence;

	return is_verb_second(sentence) && party->link == LINK_NONE && !measure->is_verb &&
	       party->item == measure->item + 2 &&
	       !token_of(sentence, party->item - 1)->is_capital &&
	       is_one_of_words(sentence, 0, "aan|bij|in|op|bei|beim|im|auf") &&
	       !has_item(sentence, party->item, figure->quantity->first, MEANING_WITH) &&
	       (measure->item == 1 || (measure->item == 2 && is_filler_word(sentence, 1)));
}

bool is_owner_of_amount(const struct reader *reader, const struct figure_reading *figure,
			const struct party *party)
{
	uint32_t first = figure->quantity->first;

	while (first > party->item && is_qualifier(reader->sentence, first - 1))
		first--;
	return party->link == LINK_OF && is_possessive(reader->sentence, party->item) &&
	       first > party->item && first <= party->item + 3 &&
	       (is_flow_meaning(figure->meaning) || figure->meaning == MEANING_TURNOVER) &&
	       (figure->measure_evidence == MEASURE_OF_BEHIND ||
		figure->measure_evidence == MEASURE_BESIDE);
}
