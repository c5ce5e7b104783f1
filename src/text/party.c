#include "mention.h"

#include <string.h>

#include "text.h"
#include "text_phrases.inc"

/* "a Central European country", "the EU member Croatia": a group that only describes. */
static bool only_describes(const struct sentence *sentence, uint32_t i)
{
	if (!item_is(sentence, i, MEANING_REGION) || item_is(sentence, i, MEANING_COUNTRY))
		return false;
	/* "Алматы мен Корея арасындағы" */
	if (sentence->language == LANGUAGE_KK && same(sentence->items[i].value, "SUB"))
		return false;
	for (uint32_t k = i + 1; k < sentence->n && k < i + 3; k++) {
		/* "Africa-China trade" */
		if (names_party(sentence, k))
			return sentence->items[k - 1].mark != '-';
		if (!is_unknown(sentence, k) && sentence->items[k].mark != '-')
			return false;
	}
	return false;
}

/* A Kazakh ending does what elsewhere a preposition does. */
static enum party_link link_of_ending(const struct sentence *sentence, uint32_t i)
{
	switch (sentence->items[i].suffix) {
	case KAZAKH_DATIVE:
		return LINK_TO;
	case KAZAKH_ABLATIVE:
		return LINK_FROM;
	case KAZAKH_INSTRUMENTAL:
		return LINK_WITH;
	case KAZAKH_GENITIVE:
		return LINK_OF;
	default:
		return LINK_NONE;
	}
}

/* "экспорт Казахстана": right behind a measure, over adjectives, a Russian name is a genitive. */
static bool is_behind_measure(const struct sentence *sentence, uint32_t i)
{
	if (sentence->language != LANGUAGE_RU)
		return false;
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		if (is_measure_word(sentence, i))
			return true;
		if (!is_unknown(sentence, i) && !item_is(sentence, i, MEANING_GOODS))
			return false;
	}
	return false;
}

/* "In trade with Belgium, Kazakhstan recorded": a verb behind it, where a list would go on. */
static bool is_subject(const struct sentence *sentence, uint32_t i)
{
	return !sentence->items[i].suffix && i + 1 < sentence->n &&
	       (item_is(sentence, i + 1, MEANING_LEVEL) || is_movement(sentence, i + 1) ||
		(is_unknown(sentence, i + 1) && !token_of(sentence, i + 1)->is_capital));
}

/* Nothing before the preposition but what begins a sentence or a clause: "But with", "In trade with". */
static bool is_fronted(const struct sentence *sentence, uint32_t preposition)
{
	for (uint32_t i = preposition; i-- > 0;) {
		if (sentence->items[i].mark == ',' || sentence->items[i].mark == ';' ||
		    item_is_any(sentence, i, MEANING_BUT, MEANING_INSIDE))
			return true;
		if (!is_filler_word(sentence, i) && !item_is(sentence, i, MEANING_TURNOVER))
			return false;
	}
	return true;
}

/* "With China, Japan had a deficit", "From Iraq and Iran, India's purchases": what follows the comma of a
 * fronted phrase is no further country of its list, unless the list goes on there. */
static bool is_behind_fronted(const struct reader *reader, uint32_t comma, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *first = &reader->parties[reader->n_parties - 1];
	uint32_t behind = i + 1, at;

	if (sentence->language == LANGUAGE_RU || sentence->language == LANGUAGE_KK ||
	    first->item + 1 != comma || behind >= sentence->n)
		return false;
	while (first->is_joined && first > reader->parties)
		first--;
	/* "As to clients of Mali, India is the first": a list would have its next country, and no verb */
	if (first->link == LINK_OF)
		return !first->is_joined && !sentence->items[behind].mark &&
		       !sentence->items[behind].is_number && !link_of_word(sentence, behind) &&
		       !is_joint_word(sentence, behind) && !names_party(sentence, behind);
	if (!is_link_of_trade(first->link) || is_joint_word(sentence, behind) ||
	    sentence->items[behind].is_number || sentence->items[behind].mark == '(')
		return false;
	for (at = first->item; at && !link_of_word(sentence, at); at--)
		;
	return is_fronted(sentence, at);
}

/* ", with Latvia reporting the widest gap": a subject with its participle, and no partner. */
static bool is_with_participle(const struct sentence *sentence, uint32_t with, uint32_t i)
{
	if (sentence->language != LANGUAGE_EN || i + 2 >= sentence->n ||
	    !item_is(sentence, with, MEANING_WITH) ||
	    (with && sentence->items[with - 1].mark != ',') ||
	    token_of(sentence, i + 1)->folded_len < 5 || !ends_with(sentence, i + 1, "ing"))
		return false;
	for (uint32_t k = i + 1; k < sentence->n && sentence->items[k].quantity == NONE; k++) {
		if (is_measure_word(sentence, k))
			return true;
		if (sentence->items[k].mark)
			return false;
	}
	return false;
}

/* "Turkey, with which Georgia traded": the subject of the clause, and not the one it trades with. */
static bool is_subject_of_clause(const struct sentence *sentence, const struct party *before,
				 uint32_t i, uint32_t at)
{
	bool is_pronoun = item_is(sentence, i, MEANING_THERE) ||
			  (i + 2 == at && item_is(sentence, i + 1, MEANING_RELATIVE));

	return is_pronoun && before && i && sentence->items[i - 1].mark == ',' &&
	       before->item + 2 == i && link_of_word(sentence, i) == LINK_WITH &&
	       (before->link == LINK_NONE || sentence->language != LANGUAGE_DE);
}

/* "contrairement aux autres pays du Maghreb": what is compared is not the sentence's country. */
static bool is_of_compared(const struct sentence *sentence, uint32_t of)
{
	for (uint32_t i = of; i-- > 0 && i + 5 > of;) {
		if (item_is(sentence, i, MEANING_AGAINST) && !item_is(sentence, i, MEANING_COMMON))
			return link_of_word(sentence, i) == LINK_AGAINST;
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		    !names_party(sentence, i))
			return false;
	}
	return false;
}

/* "in Iran's favour" */
static bool is_favour_of(const struct sentence *sentence, uint32_t i)
{
	uint32_t behind = i + 1;

	while (behind < sentence->n && behind < i + 4 && !item_is(sentence, behind, MEANING_FAVOUR))
		behind++;
	return behind < i + 4 && item_is(sentence, behind, MEANING_FAVOUR) && i &&
	       item_is(sentence, i - 1, MEANING_INSIDE);
}

/* "with 21 countries of the region": several together; with 150 it is trade with all. */
static int lands_at(const struct sentence *sentence, uint32_t i)
{
	int n;

	if (!i || !item_is(sentence, i, MEANING_LANDS))
		return 0;
	/* "nine regional countries" */
	if (i > 1 && is_unknown(sentence, i - 1) && !sentence->items[i - 1].is_number)
		i--;
	if (item_is(sentence, i - 1, MEANING_NUMBER) && sentence->language == LANGUAGE_EN)
		return 3;
	return item_whole(sentence, i - 1, 3, 300, &n) ? n : 0;
}

/* "in den Iran", where goods go: in German so for a name with a masculine article, where that of several is
 * "in den Niederlanden", where something is. "In Drittstaaten" goods go, too, but not "in Drittländern". */
static bool is_into(const struct sentence *sentence, const struct party *party)
{
	const struct token_list *tokens = sentence->tokens;
	const struct item *item = &sentence->items[party->item];
	uint32_t at = item->from;

	if (sentence->language != LANGUAGE_DE || party->is_adjective)
		return false;
	if (same(party->code, "nonEU"))
		return at && token_is_one_of(tokens, at - 1, "in") &&
		       !token_is_one_of(tokens, item->to - 1, "ländern|drittländern") &&
		       !token_is_one_of(tokens, at, "ländern");
	return at > 1 && !party->is_group && token_is(tokens, at - 1, "den") &&
	       token_is_one_of(tokens, at - 2, "in") && strlen(party->code) == 3 &&
	       !text_is_in_list(party->code, "USA|NLD|ARE|PHL|BHS|MDV|COM|SYC|WLD");
}

/* "China surpassed Russia", "la Chine a dépassé la Russie": what stands right behind is only compared. */
static bool is_behind_overtaker(const struct sentence *sentence, uint32_t i, uint32_t party)
{
	bool is_inverted = sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL;

	/* "2022 überholte China Russland" */
	if (is_inverted && party + 1 < sentence->n && names_party(sentence, party + 1) &&
	    !item_is(sentence, party, MEANING_ADJECTIVE))
		return false;
	if (is_inverted && i + 1 == party && i && names_party(sentence, i))
		i--;
	while (is_inverted && i && i + 4 > party &&
	       (sentence->items[i].period != NONE || sentence->items[i].is_taken ||
		item_is(sentence, i, MEANING_INSIDE)))
		i--;
	return !(is_inverted && is_before_its_subject(sentence, i, party)) &&
	       item_is_any(sentence, i, MEANING_OVERTAKE, MEANING_EXCEED);
}

/* Whose the noun before it is, without "of". */
static bool is_plain_owner(const struct sentence *sentence, uint32_t i)
{
	return is_genitive(sentence, i) || is_behind_measure(sentence, i) ||
	       is_owner_of_mate(sentence, i);
}

#define LINK_REACH 5

/* Behind the word or comma at i the party begins something else: "to Chile, and Chile sold". "According to Brasília,
 * Brazil's exports": an unknown name begins no list; "Uganda, Kenya's largest market, bought". */
static bool ends_list(const struct reader *reader, uint32_t i, const struct party *party)
{
	const struct party *before = &reader->parties[reader->n_parties - 1];

	if (same(before->code, party->code) || reader->sentence->items[i].mark != ',')
		return same(before->code, party->code);
	/* "Overtaking Egypt, Kenya sold" */
	return (before->link == LINK_AGAINST && before->item < 4 && before->item + 1 == i &&
		first_item(reader->sentence, 0, before->item, MEANING_OVERTAKE) != NONE &&
		!is_joint_word(reader->sentence, party->item + 1)) ||
	       same(before->code, UNKNOWN_PARTY) ||
	       (before->link != LINK_OF && is_possessive(reader->sentence, party->item)) ||
	       is_subject(reader->sentence, party->item) ||
	       is_behind_fronted(reader, i, party->item);
}

/* "ahead of France (10) and the Netherlands (8)": joined by the word at i behind the bracket of the one before it. */
static bool join_behind_bracket(const struct sentence *sentence, const struct party *before,
				uint32_t i, struct party *party)
{
	if (!before || (before->link != LINK_AGAINST && !is_link_of_trade(before->link)) ||
	    i < before->item + 3 || !item_is(sentence, i, MEANING_AND) ||
	    sentence->items[before->item + 1].mark != '(' || sentence->items[i - 1].mark != ')')
		return false;
	for (uint32_t k = before->item + 2; k + 1 < i; k++) {
		if (sentence->items[k].mark == ')')
			return false;
	}
	party->is_joined = true;
	party->link = before->link;
	party->is_aside = before->is_aside;
	return true;
}

/* "was overtaken by Pakistan" */
static bool follows_overtaking(const struct sentence *sentence, uint32_t i)
{
	return i && item_is(sentence, i - 1, MEANING_OVERTAKE) &&
	       item_is_any(sentence, i, MEANING_BY, MEANING_OFBY);
}

/* "de" before an adjective of a country is of what the adjective describes; in "Nach dem Wert ist Polens Export größer"
 * the preposition is another noun's. */
static bool may_tie(const struct sentence *sentence, const struct party *party,
		    enum party_link link)
{
	return !party->link && !(party->is_adjective && link == LINK_OF) &&
	       (link == LINK_FAVOUR || link == LINK_DISFAVOUR ||
		!is_genitive_name(sentence, party->item));
}

/* "its main partner China": a word for what the country is to the other, right before its name. */
static bool is_behind_mate(const struct sentence *sentence, uint32_t party)
{
	return party && sentence->language != LANGUAGE_RU && sentence->language != LANGUAGE_KK &&
	       is_measure_word(sentence, party - 1) &&
	       same(sentence->items[party - 1].value, "mate") && !is_markets(sentence, party - 1) &&
	       !is_genitive_name(sentence, party) && !is_possessive(sentence, party) &&
	       !is_genitive(sentence, party);
}

/* A noun between: what is before it is the noun's; but "Aus dem bei den Importen wichtigsten Partnerland Polen". */
static bool is_noun_between(const struct sentence *sentence, uint32_t i, const struct party *party,
			    bool is_mate)
{
	bool is_german = sentence->language == LANGUAGE_DE;

	if (item_is(sentence, i, MEANING_GOODS))
		return !party->is_adjective;
	if (is_mate &&
	    (is_german ? is_measure_word(sentence, i) || item_is(sentence, i, MEANING_INSIDE)
		       : i + 1 == party->item))
		return false;
	return !is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
	       !item_is_any(sentence, i, MEANING_TOTAL, MEANING_NEIGHBOUR) &&
	       !only_describes(sentence, i);
}

/* The preposition before the party, over articles and adjectives; or the party it is joined to. */
static void find_link(struct reader *reader, struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *before =
		reader->n_parties ? &reader->parties[reader->n_parties - 1] : NULL;
	uint32_t i = party->item;
	size_t unknown = 0;
	bool is_mate = is_behind_mate(sentence, i);

	party->link = is_into(sentence, party) ? LINK_TO : link_of_ending(sentence, party->item);
	if (lands_at(sentence, i))
		i -= is_unknown(sentence, i - 1) && !sentence->items[i - 1].is_number ? 2 : 1;
	for (size_t steps = 0; i-- > 0 && steps < LINK_REACH + 2 * (size_t)is_mate; steps++) {
		const struct item *item = &sentence->items[i];
		enum party_link link = link_of_word(sentence, i);
		bool joins = is_joint_word(sentence, i);

		if (item->open != sentence->items[party->item].open || item->quantity != NONE ||
		    ((item->mark == ',' || joins) && before && ends_list(reader, i, party)))
			break;
		if (joins && join_behind_bracket(sentence, before, i, party))
			return;
		if (joins && before && i > before->item && i - before->item <= 3 &&
		    steps <= (sentence->items[party->item - 1].mark == '\'' ? 2 : 1)) {
			/* "of Lebanese goods, Switzerland": an adjective is joined by another one. */
			if (before->link == LINK_ORIGIN && before->is_adjective &&
			    !party->is_adjective)
				break;
			party->is_joined = true;
			if (!party->link)
				party->link = before->link;
			return;
		}
		if ((link == LINK_OF && is_of_compared(sentence, i)) ||
		    is_outranked(sentence, i, party->item) || follows_overtaking(sentence, i) ||
		    (!link && is_behind_overtaker(sentence, i, party->item)))
			link = LINK_AGAINST;
		if (is_with_participle(sentence, i, party->item) ||
		    is_place(sentence, party->item) ||
		    is_subject_of_clause(sentence, before, i, party->item))
			return;
		if (link) {
			party->is_joined = before && i && is_joint_word(sentence, i - 1) &&
					   i - before->item <= 2 && before->link == link;
			if (may_tie(sentence, party, link))
				party->link = link;
			break;
		}
		if ((is_unknown(sentence, i) && ++unknown > 3) ||
		    is_noun_between(sentence, i, party, is_mate))
			break;
	}
	if (sentence->language == LANGUAGE_KK && item_is(sentence, party->item + 1, MEANING_FAVOUR))
		party->link = is_one_of_words(sentence, party->item + 2, "емес") ? LINK_DISFAVOUR
										 : LINK_FAVOUR;
	else if (is_possessive(sentence, party->item) && is_favour_of(sentence, party->item))
		party->link = LINK_FAVOUR;
	else if (is_possessive(sentence, party->item) ||
		 (!party->link && !party->is_joined && is_plain_owner(sentence, party->item)))
		party->link = is_sold_to(sentence, party->item) ? LINK_TO : LINK_OF;
}

/* "Exporte der deutschen Wirtschaft", "export van Nederlandse bedrijven" */
static bool ties_to_measure(const struct sentence *sentence, uint32_t i)
{
	return i && is_measure_word(sentence, i - 1) &&
	       (item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
		(sentence->language == LANGUAGE_DE && is_filler_word(sentence, i)));
}

/* "because relations with Russia got worse", "amid tensions around the rebels in Chad": of that, and not of the trade. */
static bool is_of_cause(const struct sentence *sentence, uint32_t i)
{
	bool has_noun = false;

	for (uint32_t k = i; k-- > 0 && k + 12 > i;) {
		if (item_is(sentence, k, MEANING_CAUSE))
			return has_noun;
		if (!is_unknown(sentence, k) && !is_filler_word(sentence, k) &&
		    !is_movement(sentence, k) && !link_of_word(sentence, k) &&
		    !item_is_any(sentence, k, MEANING_INSIDE, MEANING_OVER, MEANING_ABOUT))
			return false;
		has_noun |= is_unknown(sentence, k);
	}
	return false;
}

/* "importations de biens françaises": by its ending of "importations", and not of the goods. */
static bool agrees_with_flow(const struct sentence *sentence, uint32_t adjective, uint32_t goods)
{
	return sentence->language == LANGUAGE_FR &&
	       is_one_of_words(sentence, goods, "biens|produits") &&
	       ends_with(sentence, adjective,
			 "aises|oises|aines|ennes|andes|oles|turques|grecques");
}

/* "the Kazakh minister"; behind its noun an adjective is of the noun. */
static void look_before_adjective(const struct sentence *sentence, struct party *party)
{
	party->is_aside = true;
	for (uint32_t i = party->item; i-- > 0;) {
		if (is_measure_word(sentence, i)) {
			party->is_aside = false;
			return;
		}
		if (item_is(sentence, i, MEANING_GOODS)) {
			party->link = agrees_with_flow(sentence, party->item, i) ? LINK_ADJECTIVE
										 : LINK_ORIGIN;
			party->is_aside = false;
			return;
		}
		if (i + 1 == party->item && ties_to_measure(sentence, i))
			continue;
		if (!names_party(sentence, i) && sentence->items[i].mark != '-' &&
		    !item_is(sentence, i, MEANING_TOTAL) &&
		    !(party->is_joined && item_is(sentence, i, MEANING_AND)))
			return;
	}
}

/* What the adjective describes: goods (they come from there), a flow, or something else. */
static void look_behind_adjective(struct reader *reader, struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	size_t unknown = 0;

	if (party->link == LINK_BETWEEN)
		return;
	/* "to its Tunisian neighbour", "avec le partenaire chinois", "kauften die Griechen deutsche Güter": the country. */
	if (item_is(sentence, party->item + 1, MEANING_NEIGHBOUR) ||
	    (item_is(sentence, party->item + 1, MEANING_ADJECTIVE) &&
	     (sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL) &&
	     !same(sentence->items[party->item + 1].value, party->code)) ||
	    (party->item && item_is(sentence, party->item - 1, MEANING_NEIGHBOUR))) {
		party->is_adjective = false;
		find_link(reader, party);
		return;
	}
	if (party->item && item_is(sentence, party->item - 1, MEANING_OUT_OF) &&
	    same(sentence->items[party->item - 1].value, "origin")) {
		party->link = LINK_FROM;
		return;
	}
	party->link = is_link_of_trade(party->link) ? party->link : LINK_ADJECTIVE;
	for (uint32_t i = party->item + 1; i < sentence->n; i++) {
		/* "Irish exports came to 5 million, Maltese ones to 3" */
		bool is_one = i == party->item + 1 && is_one_of_words(sentence, i, "ones");
		if (is_measure_word(sentence, i) || is_one) {
			party->link = is_one ? LINK_OF : LINK_ADJECTIVE;
			return;
		}
		if (item_is(sentence, i, MEANING_GOODS)) {
			/* "Irish goods imports" */
			party->link = sentence->language == LANGUAGE_EN && i + 1 < sentence->n &&
						      is_measure_word(sentence, i + 1)
					      ? LINK_ADJECTIVE
					      : LINK_ORIGIN;
			return;
		}
		if (names_party(sentence, i) || sentence->items[i].mark == '-' ||
		    item_is_any(sentence, i, MEANING_AND, MEANING_TOTAL))
			continue;
		/* "Slovene firms sold" */
		if (!(is_unknown(sentence, i) || item_is(sentence, i, MEANING_COUNTED)) ||
		    ++unknown > 1)
			break;
	}
	look_before_adjective(sentence, party);
}

/* How German nouns end, and names of places do not. */
/* "with Syldavia": a name after a preposition that is no country's here. */
static bool is_unknown_name(const struct sentence *sentence, uint32_t i)
{
	const struct token *token = token_of(sentence, i);
	enum party_link link;

	if (!i || !is_unknown(sentence, i) || !token->is_capital || token->is_all_capitals ||
	    token->folded_len <= 3)
		return false;
	link = link_of_word(sentence, i - 1);
	/* "avec le Bade-Wurtemberg" */
	if (sentence->language == LANGUAGE_FR && i > 1 && !link &&
	    item_is(sentence, i - 1, MEANING_THE))
		link = link_of_word(sentence, i - 2);
	/* German has capital nouns: "nach Syldavien", but not "ins Großherzogtum", "mit Sicherheit". */
	if (sentence->language == LANGUAGE_DE &&
	    (ends_with(sentence, i, phrases_german_noun) ||
	     (token_of(sentence, i - 1)->folded_len < 4 &&
	      !item_is_any(sentence, i - 1, MEANING_WITH, MEANING_OUT_OF))))
		return false;
	return is_link_of_trade(link) || link == LINK_BETWEEN;
}

/* "Ukraine-Krieg": the first half of another word. */
static bool is_half_of_word(const struct sentence *sentence, uint32_t i)
{
	return i + 2 < sentence->n && sentence->items[i + 1].mark == '-' &&
	       item_touches(sentence, i + 1) && item_touches(sentence, i + 2) &&
	       is_unknown(sentence, i + 2);
}

/* "Trade with other countries": with all of them, where no partner was told; else with the rest. */
static const char *code_of_others(struct reader *reader)
{
	for_each_party(party, reader) {
		enum party_link link = party->link;

		if (link != LINK_OF && link != LINK_ADJECTIVE && link != LINK_ORIGIN)
			return OTHER_PARTIES;
	}
	reader->lacks_topic |= !reader->topic;
	return reader->topic && reader->topic->last_partner[0] ? OTHER_PARTIES : "WLD";
}

#define LANDS_OF_THE_WORLD 100

/* "the largest customer in the EU", "a partner outside the EU", "when it joined the EU":
 * where that is, and not with whom. */
static bool is_behind_partner(const struct sentence *sentence, uint32_t i)
{
	if (is_joined_union(sentence, i))
		return true;
	while (i-- > 0 && (is_filler_word(sentence, i) || item_is(sentence, i, MEANING_INSIDE)))
		;
	return !(i == NONE || is_markets(sentence, i)) &&
	       (item_is(sentence, i, MEANING_NEIGHBOUR) ||
		(is_measure_word(sentence, i) && same(sentence->items[i].value, "mate")));
}

/* "to China including Hong Kong", "la Chine, Hongkong compris": the one before it is meant with this one. */
static bool is_included(const struct sentence *sentence, const struct party *before, uint32_t i)
{
	uint32_t word = before->item + 1;

	if (before->is_group || before->is_adjective || i > before->item + 3)
		return false;
	word += sentence->items[word].mark == ',';
	if (word == i)
		word = i + 1;
	else if (word + 1 != i)
		return false;
	return item_is(sentence, word, MEANING_PART) && same(sentence->items[word].value, "with");
}

/* Whether the party is so; the one before it is of several countries then. */
static bool is_meant_along(struct reader *reader, const struct party *party)
{
	struct party *before = reader->n_parties ? &reader->parties[reader->n_parties - 1] : NULL;

	if (!before || !is_included(reader->sentence, before, party->item))
		return false;
	before->is_group = true;
	return true;
}

/* "Auf Deutschland folgten Frankreich mit 5 und Italien mit 4 Milliarden", "Қазақстаннан кейінгі орындарда" */
static bool is_ranked_behind(const struct sentence *sentence, const struct party *party)
{
	uint32_t i = party->item;

	if (sentence->language == LANGUAGE_KK)
		return party->link == LINK_FROM &&
		       is_one_of_words(sentence, i + 1, "кейін|кейінгі|соң");
	return sentence->language == LANGUAGE_DE && i && is_one_of_words(sentence, i - 1, "auf") &&
	       is_one_of_words(sentence, i + 1, "folgt|folgte|folgten|folgen");
}

/* What the words around item i make of its link. */
static void settle_link(const struct sentence *sentence, uint32_t i, struct party *party)
{
	/* "China hat Russland überholt" */
	if (is_ranked_behind(sentence, party) ||
	    (party->link == LINK_NONE && !party->is_joined && sentence->language != LANGUAGE_EN &&
	     sentence->language != LANGUAGE_FR && sentence->language != LANGUAGE_RU &&
	     item_is(sentence, i + 1, MEANING_OVERTAKE)))
		party->link = LINK_AGAINST;
	if (party->link == LINK_NONE && item_is(sentence, i, MEANING_ADJECTIVE) &&
	    !party->is_adjective && sentence->language == LANGUAGE_KK &&
	    !sentence->items[i].suffix && is_unknown(sentence, i + 1))
		party->link = LINK_WITH;
	/* "imports of US products": a name that tells where goods come from, as an adjective does */
	if (sentence->language == LANGUAGE_EN && party->link == LINK_OF && !party->is_adjective &&
	    !is_possessive(sentence, i) && item_is(sentence, i + 1, MEANING_GOODS) && i &&
	    link_of_word(sentence, i - 1) == LINK_OF)
		party->link = LINK_ORIGIN;
}

static void add_party(struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	struct party *party = &reader->parties[reader->n_parties];
	const char *code = names_party(sentence, i) ? sentence->items[i].value : UNKNOWN_PARTY;

	*party = (struct party){.item = i};
	if (same(code, OTHER_PARTIES))
		code = code_of_others(reader);
	else if (is_rest_of(sentence, i))
		code = OTHER_PARTIES;
	if (lands_at(sentence, i))
		code = lands_at(sentence, i) < LANDS_OF_THE_WORLD ? OTHER_PARTIES : "WLD";
	strncpy(party->code, code, PARTY_MAX - 1);
	/* "congolais" is of both, unless the text is of the one */
	if (same(party->code, "COG") && item_is(sentence, i, MEANING_ADJECTIVE)) {
		reader->lacks_topic |= !reader->topic;
		if (reader->topic && (same(reader->topic->pair.reporter, "COD") ||
				      same(reader->topic->pair.partner, "COD")))
			memcpy(party->code, "COD", sizeof("COD"));
	}
	/* A Kazakh noun with an ending is none, though its stem is also the adjective. */
	party->is_adjective = item_is(sentence, i, MEANING_ADJECTIVE) &&
			      !sentence->items[i].suffix && !names_people(sentence, i);
	/* "қырғыз ағайынмен сауда": the ending of the noun says with whom */
	if (party->is_adjective && sentence->language == LANGUAGE_KK &&
	    is_unknown(sentence, i + 1) && ends_with(sentence, i + 1, "мен|бен|пен"))
		party->is_adjective = false;
	party->is_group = (names_party(sentence, i) || lands_at(sentence, i)) &&
			  !names_country(sentence, i) && !is_own_group(party->code);
	party->is_aside = is_meant_along(reader, party);
	if (!party->is_aside)
		find_link(reader, party);
	settle_link(sentence, i, party);
	/* "a surplus with 166 countries": not with those of a deficit. */
	if (lands_at(sentence, i) && party->link == LINK_WITH) {
		memcpy(party->code, OTHER_PARTIES, sizeof(OTHER_PARTIES));
		party->is_group = true;
	}
	if (party->is_adjective)
		look_behind_adjective(reader, party);
	if (party->link == LINK_AGAINST || is_told_by(sentence, i) || is_of_envoy(sentence, i) ||
	    is_of_office(sentence, i) || is_of_cause(sentence, i) || is_of_neighbour(sentence, i) ||
	    is_in_reason_behind(sentence, i) ||
	    (is_half_of_word(sentence, i) && !same(party->code, UNKNOWN_PARTY)) ||
	    ((party->is_group || same(party->code, "EU") || same(party->code, "WLD")) &&
	     (is_behind_partner(sentence, i) || is_beside_economy(sentence, i) ||
	      is_joined_union(sentence, i) || is_rank_among(sentence, i) ||
	      ((party->link == LINK_NONE || party->link == LINK_ADJECTIVE) &&
	       is_of_partners(sentence, i)) ||
	      (same(party->code, "WLD") && party->link == LINK_OF && is_of_noun(sentence, i)))))
		party->is_aside = true;
	/* "Other countries bought more: Japan" */
	reader->n_parties += !same(code, OTHER_PARTIES) || party->link != LINK_NONE ||
			     sentence->language == LANGUAGE_RU || sentence->language == LANGUAGE_KK;
}

/* "US 500 million dollars": a country's code that only says whose dollars; not "to the US 500 million". */
static bool is_of_currency(const struct sentence *sentence, uint32_t i)
{
	uint32_t q = i + 1 < sentence->n ? sentence->items[i + 1].quantity : NONE;

	return q != NONE && sentence->quantities[q].has_currency && names_party(sentence, i) &&
	       token_is(sentence->tokens, sentence->items[i].from, "US") &&
	       !(i && item_is(sentence, i - 1, MEANING_THE)) &&
	       strncmp(sentence->quantities[q].unit.currency, "US", 2) == 0;
}

/* "Chinaexporte", "Japanhandel": the country of a compound, whose value it is, is the partner. */
static bool add_partner_of_compound(struct reader *reader, uint32_t i)
{
	const struct item *item = &reader->sentence->items[i];
	struct party *party = &reader->parties[reader->n_parties];

	if (!(item->set.low & (MEANING_BIT(MEANING_EXPORTS) | MEANING_BIT(MEANING_IMPORTS) |
			       MEANING_BIT(MEANING_TURNOVER))) ||
	    item_is(reader->sentence, i, MEANING_COUNTRY) || item->value[0] < 'A' ||
	    item->value[0] > 'Z')
		return false;
	*party = (struct party){.item = i, .link = LINK_WITH};
	copy_code(party->code, item->value);
	reader->n_parties++;
	return true;
}

#define DATELINE_PLACES 6 /* items that they may be */

void find_party(struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;

	if (reader->n_parties < MENTIONS_MAX && add_partner_of_compound(reader, i))
		return;
	/* "Brüssel/Luxemburg (APA) -" */
	if (i < DATELINE_PLACES && i < over_dateline(sentence))
		return;
	if (reader->n_parties < MENTIONS_MAX && !is_of_currency(sentence, i) &&
	    ((names_party(sentence, i) && !only_describes(sentence, i)) || lands_at(sentence, i) ||
	     is_unknown_name(sentence, i)))
		add_party(reader, i);
}

uint32_t party_at(const struct reader *reader, uint32_t item)
{
	for (size_t p = 0; p < reader->n_parties; p++) {
		if (reader->parties[p].item == item)
			return (uint32_t)p;
	}
	return NONE;
}
