#include "mention.h"
#include "pair.h"

#include <string.h>

#include "text.h"

/* "the second largest trade surplus of France in Africa": one of several balances there. */
static bool is_ranked_balance(const struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;

	return is_balance_meaning(reader->measures[measure_at(reader, i)].meaning) &&
	       ((i > 0 && item_is(sentence, i - 1, MEANING_ORDINAL)) ||
		(i > 1 && item_is(sentence, i - 2, MEANING_ORDINAL) &&
		 !item_is_any(sentence, i - 1, MEANING_UNIT_QUARTER, MEANING_UNIT_HALF)));
}

/* "Еуропалық одақтағы", in the Union */
static bool is_locative_in_kazakh(const struct sentence *sentence, uint32_t i)
{
	return sentence->language == LANGUAGE_KK &&
	       token_ends_with(sentence->tokens, sentence->items[i].to - 1, "дағы|тағы|дегі|тегі");
}

/* "the largest African customer of", "the first partner in the EU": where the rank is told. */
static bool is_of_rank(const struct reader *reader, const struct party *region)
{
	const struct sentence *sentence = reader->sentence;
	bool is_there = region->is_adjective || region->link == LINK_TO ||
			(region->link == LINK_NONE && region->item &&
			 (has_item(sentence, region->item > 2 ? region->item - 2 : 0, region->item,
				   MEANING_INSIDE) ||
			  is_locative_in_kazakh(sentence, region->item)));

	/* "to the African market": that is the partner */
	if (region->link == LINK_TO && region->item > 1 &&
	    (link_of_word(sentence, region->item - 1) == LINK_TO ||
	     (is_filler_word(sentence, region->item - 1) &&
	      link_of_word(sentence, region->item - 2) == LINK_TO)) &&
	    item_is(sentence, region->item + 1, MEANING_NEIGHBOUR))
		return false;
	if (same(region->code, "WLD") || region->link == LINK_OF ||
	    !(region->is_group || same(region->code, "EU")))
		return false;
	for (uint32_t i = region->item > 7 ? region->item - 7 : 0;
	     i < region->item + 7 && i < sentence->n; i++) {
		bool is_mate =
			(item_is(sentence, i, MEANING_NEIGHBOUR) && !is_markets(sentence, i)) ||
			(measure_at(reader, i) != NONE &&
			 (same(sentence->items[i].value, "mate") || is_ranked_balance(reader, i)));
		uint32_t k = i < region->item ? i + 1 : region->item + 1;
		uint32_t end = i < region->item ? region->item : i;

		if (!is_mate || !(is_there || end <= k))
			continue;
		while (k < end && sentence->items[k].quantity == NONE &&
		       sentence->items[k].mark != ',' && sentence->items[k].mark != ';' &&
		       measure_at(reader, k) == NONE)
			k++;
		if (k >= end)
			return true;
	}
	return false;
}

/* "In North Africa, Egypt and Morocco were": a region that only tells where the countries are. */
static void leave_regions(struct reader *reader)
{
	for (size_t p = 0; p < reader->n_parties; p++)
		reader->parties[p].is_aside =
			reader->parties[p].is_aside || is_of_rank(reader, &reader->parties[p]);
	for (size_t p = 0; p + 1 < reader->n_parties; p++) {
		struct party *region = &reader->parties[p];

		if (region->is_group && region->link == LINK_NONE && region->item &&
		    !region[1].is_group && region[1].link == LINK_NONE &&
		    item_is(reader->sentence, region->item - 1, MEANING_INSIDE))
			region->is_aside = true;
	}
}

/* "Within the EU, exports to Spain rose", "by countries of the EU": where the partners are. */
static void leave_union(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct party *union_ = &reader->parties[0];
	uint32_t before = reader->n_parties ? union_->item : 0;

	if (!before || !same(union_->code, "EU") || union_->link == LINK_TO)
		return;
	while (before-- > 0 && is_filler_word(sentence, before))
		;
	if (before > 0 || !item_is_any(sentence, 0, MEANING_INSIDE, MEANING_BY))
		return;
	for (size_t p = 1; p < reader->n_parties; p++)
		union_->is_aside |= (reader->parties[p].link == LINK_TO ||
				     reader->parties[p].link == LINK_FROM) &&
				    strlen(reader->parties[p].code) == 3;
}

/* "the intra-EU exports of Belgium", "innergemeinschaftliche Ausfuhren", "außerhalb der EU": with whom. */
static void tie_insides(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for_each_of(struct party, party, reader->parties, reader->n_parties) {
		if (text_is_in_list(party->code, "EU|nonEU") &&
		    token_begins_with(sentence->tokens, sentence->items[party->item].from,
				      "intra|extra|inner|außer|ausser"))
			party->link = LINK_WITH;
	}
}

static bool is_business(const struct sentence *sentence, uint32_t i)
{
	return i < sentence->n && is_one_of_words(sentence, i, "geschäft|geschäfte|geschäften");
}

/* "ihre China-Exporte", "im Japan-Handel", "de China-handel": a country before the flow that it is one word with is
 * the partner of another that the sentence names. */
static bool is_first_of_compound(const struct reader *reader, const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = party->item;
	bool has_other = false;

	if (i + 2 >= sentence->n || sentence->items[i + 1].mark != '-' ||
	    !item_touches(sentence, i + 1) || !item_touches(sentence, i + 2) ||
	    !(item_is_any(sentence, i + 2, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_TURNOVER) ||
	      is_business(sentence, i + 2)) ||
	    (token_of(sentence, i)->folded_len == 2 && token_of(sentence, i)->is_all_capitals))
		return false;
	for_each_party(other, reader) {
		/* but "die EU-Exporte nach China" */
		if (is_link_of_trade(other->link) && other->item > i && other->item < i + 6)
			return false;
		has_other |= !other->is_aside && !other->is_group &&
			     !same(other->code, party->code) && strlen(other->code) == 3 &&
			     (other->link == LINK_NONE || other->link == LINK_OF ||
			      other->link == LINK_ADJECTIVE);
	}
	return has_other;
}

static void tie_compounds(struct reader *reader)
{
	if (reader->sentence->language != LANGUAGE_DE && reader->sentence->language != LANGUAGE_NL)
		return;
	for_each_of(struct party, party, reader->parties, reader->n_parties) {
		if (party->link != LINK_NONE || party->is_adjective || party->is_joined ||
		    (party->is_aside && !is_business(reader->sentence, party->item + 2)) ||
		    !is_first_of_compound(reader, party))
			continue;
		party->link = LINK_WITH;
		party->is_aside = false;
	}
}

/* "2022 kauften A und B in der Schweiz Waren für", "kocht in Frankrijk": where goods are bought is where they come from. */
static void tie_markets(struct reader *reader)
{
	static const char verbs[] = "kauft|kaufte|kauften|kaufen|gekauft|erwarb|erwarben|"
				    "kocht|kochten|koopt|kopen|gekocht|bought|buys|buy";
	const struct sentence *sentence = reader->sentence;
	bool is_bought = false;

	/* "In Polen kauften sie Waren aus Italien" */
	for_each_party(party, reader) {
		if (party->link == LINK_FROM)
			return;
	}
	for_each_of(struct party, party, reader->parties, reader->n_parties) {
		uint32_t i = party->item;
		bool has_article = i && item_is(sentence, i - 1, MEANING_THE);

		i -= has_article;
		/* "der Schweiz" looks like a genitive */
		if ((party->link != LINK_NONE && !(party->link == LINK_OF && has_article)) ||
		    party->is_adjective || party->is_aside || party->is_group || !i ||
		    !item_is(sentence, i - 1, MEANING_INSIDE) || reader->n_parties < 2)
			continue;
		for (uint32_t k = 0; k < sentence->n && !is_bought; k++)
			is_bought = is_one_of_words(sentence, k, verbs);
		if (!is_bought)
			return;
		party->link = LINK_FROM;
	}
}

/* "exports and imports to and from France": both ways. */
static void join_ways(struct reader *reader)
{
	for_each_of(struct party, party, reader->parties, reader->n_parties) {
		uint32_t i = party->item;

		while (i > 2 && i + 3 > party->item && is_filler_word(reader->sentence, i - 1) &&
		       !link_of_word(reader->sentence, i - 1))
			i--;
		if ((party->link != LINK_TO && party->link != LINK_FROM) || i < 3 ||
		    link_of_word(reader->sentence, i - 1) != party->link ||
		    !item_is(reader->sentence, i - 2, MEANING_AND) ||
		    link_of_word(reader->sentence, i - 3) !=
			    (party->link == LINK_TO ? LINK_FROM : LINK_TO))
			continue;
		for (size_t k = (size_t)(party - reader->parties) + 1;
		     k < reader->n_parties && reader->parties[k].is_joined; k++)
			reader->parties[k].link = LINK_WITH;
		party->link = LINK_WITH;
	}
}

/* "Қазақстан мен Корея Республикасының 2022 жылғы тауар айналымы": the ending is of both, who trade with one another
 * unless a third one is named before the words of the trade. */
static bool is_trade_of_both(const struct reader *reader, const struct party *a,
			     const struct party *b)
{
	const struct sentence *sentence = reader->sentence;

	if (sentence->language != LANGUAGE_KK || sentence->items[a->item].suffix ||
	    b->link != LINK_OF || a->is_adjective || a->is_group || b->is_group)
		return false;
	for (uint32_t i = b->item + 1; i < sentence->n && i < b->item + 8; i++) {
		if (is_measure_word(sentence, i))
			return item_is_any(sentence, i, MEANING_TURNOVER, MEANING_BALANCE);
		if (sentence->items[i].mark || sentence->items[i].quantity != NONE ||
		    names_party(sentence, i))
			return false;
	}
	return false;
}

/* "на долю Румынии пришлось 3,4 млрд, Украины — 1,5", "Румынияның үлесінде 3,4 миллиард": whose part of another's trade it
 * is, with that one. */
static void tie_holders(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	bool is_behind = false;

	for_each_of(struct party, party, reader->parties, reader->n_parties) {
		uint32_t i = party->item;
		bool is_holder;

		if (sentence->language == LANGUAGE_KK) {
			is_holder = party->link == LINK_OF &&
				    item_is(sentence, i + 1, MEANING_SHARE) &&
				    ends_with(sentence, i + 1, "інде|іне");
		} else {
			is_holder = i && sentence->language == LANGUAGE_RU &&
				    item_is(sentence, i - 1, MEANING_SHARE) &&
				    sentence->items[i - 1].to == sentence->items[i - 1].from + 2 &&
				    is_one_of_words(sentence, i - 1, "на");
			is_holder |= is_behind && i && is_joint_word(sentence, i - 1) &&
				     (party->link == LINK_NONE || party->link == LINK_OF);
		}
		is_behind = is_holder;
		/* "of the exports of the Union's countries to Chile": they hold parts as exporters */
		if (!is_holder || strlen(reader->parties[0].code) != 3)
			continue;
		party->link = LINK_WITH;
		while (++i < sentence->n && sentence->items[i].mark != ',' && !party->is_holder)
			party->is_holder = sentence->items[i].quantity != NONE;
	}
}

/* "Indo-German", "Pakistan-Uzbekistan": two that a hyphen joins are partners; so are "A and B" before
 * "арасындағы", between. */
void tie_parties(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t p = 1; p < reader->n_parties; p++) {
		struct party *a = &reader->parties[p - 1], *b = &reader->parties[p];
		bool has_hyphen =
			b->item == a->item + 2 && sentence->items[a->item + 1].mark == '-';

		/* "the European Union (EU)": its name again */
		if (same(a->code, b->code) && b->item == a->item + 2 &&
		    sentence->items[a->item + 1].mark == '(')
			b->is_aside = true;
		/* "Италия – Еуроодақтағы ең ірі серіктес": the dash is the verb */
		if (has_hyphen && is_locative_in_kazakh(sentence, b->item))
			b->is_joined = false;
		if (!b->is_joined)
			continue;
		if (has_hyphen && !same(a->code, b->code))
			a->link = b->link = LINK_BETWEEN;
		if ((item_is(sentence, b->item + 1, MEANING_BETWEEN) &&
		     sentence->language == LANGUAGE_KK) ||
		    is_trade_of_both(reader, a, b))
			a->link = b->link = LINK_BETWEEN;
		/* "Ресей мен Қытайға экспорт": the ending is of both */
		if (sentence->language == LANGUAGE_KK && a->link == LINK_NONE &&
		    sentence->items[b->item].suffix && b->link != LINK_OF) {
			a->link = b->link;
			a->is_aside = a->is_aside || b->is_aside;
		}
		if (has_hyphen)
			a->is_aside = b->is_aside;
	}
	leave_regions(reader);
	leave_union(reader);
	join_ways(reader);
	tie_insides(reader);
	tie_compounds(reader);
	tie_markets(reader);
	tie_fronted(reader);
	if (meaning_in(sentence->all, MEANING_SHARE))
		tie_holders(reader);
}

bool is_whole_of_part(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party)
{
	uint32_t part = find_item(reader->sentence, party->item, figure->quantity->first,
				  MEANING_PART, bracket_of(reader, figure));

	for_each_party(own, reader) {
		if (part != NONE && own->link == party->link && is_link_of_trade(own->link) &&
		    own->item > part && in_stretch(figure, own->item))
			return true;
	}
	return false;
}
