/*
 * mention.h - the countries and the measures that a sentence names: what mention.c, party.c, region.c and
 * party_word.c share. Private to text.
 */
#ifndef KZBE_MENTION_H
#define KZBE_MENTION_H

#include "figure_reading.h"

/* "продала Португалии": right behind a verb of selling a Russian dative. */
bool is_sold_to(const struct sentence *sentence, uint32_t i);
/* "a deficit for Chile", "leaving Chile with a deficit": behind such a word. */
bool is_behind_for(const struct sentence *sentence, uint32_t i);
/* A capital that stands for its country. */
bool is_capital_of(const struct sentence *sentence, uint32_t i);
/* Whether the item names a country, or its capital does. */
static inline bool names_country(const struct sentence *sentence, uint32_t i)
{
	return item_is(sentence, i, MEANING_COUNTRY) ||
	       (item_is(sentence, i, MEANING_CAPITAL) && is_capital_of(sentence, i));
}
/* Whether the item names a country or a group. */
static inline bool names_party(const struct sentence *sentence, uint32_t i)
{
	return (item_is(sentence, i, MEANING_REGION) || names_country(sentence, i)) &&
	       !sentence->items[i].is_taken && sentence->items[i].quantity == NONE;
}
/* "Kazakhstan's": an apostrophe and an s that touch it. */
bool is_possessive(const struct sentence *sentence, uint32_t i);
/* "Kasachstans": a German name in the genitive, whatever stands before it; that, or "der Schweiz". */
bool is_genitive_name(const struct sentence *sentence, uint32_t i);
bool is_genitive(const struct sentence *sentence, uint32_t i);
/* Whether the item is a word for trade, one flow of it, or its balance. */
bool is_measure_word(const struct sentence *sentence, uint32_t i);
/* "East Africa's largest economy", "the largest economy of Africa": what a country is called. */
bool is_beside_economy(const struct sentence *sentence, uint32_t i);
/* "la communauté algérienne de l'étranger": of something that is no trade. */
bool is_of_noun(const struct sentence *sentence, uint32_t i);
/* "de belangrijkste afzetmarkt voor Nederland", "the first partner for France": whose it is. */
bool is_owner_of_mate(const struct sentence *sentence, uint32_t i);
/* "2023 überstiegen Ungarns Einfuhren die Ausfuhren um": behind the verb stands its subject. */
bool is_before_its_subject(const struct sentence *sentence, uint32_t verb, uint32_t party);
/* The first item behind the date line that the sentence opens with, "NAIROBI, March 13 (Xinhua) -"; 0: none. */
uint32_t over_dateline(const struct sentence *sentence);
/* A word or mark that joins the two beside it. */
bool is_joint_word(const struct sentence *sentence, uint32_t i);
/* How the word ties a country behind it. */
enum party_link link_of_word(const struct sentence *sentence, uint32_t i);
/* Add the country that the item names, if it does, with how it is tied to what is before it. */
void find_party(struct reader *reader, uint32_t i);
/* Two that a hyphen joins are partners; a region that only says where is an aside. */
void tie_parties(struct reader *reader);

/* "The third-largest deficit in the EU": a rank among those of the group, and no trade with it. */
bool is_rank_among(const struct sentence *sentence, uint32_t i);

/* "The main EU partners were", "Les partenaires européens": a group that says where those are. */
bool is_of_partners(const struct sentence *sentence, uint32_t i);
/* "В Латвии дефицит внешней торговли составил, в Литве -": where that is, as the Russian case of its name says. */
bool is_place(const struct sentence *sentence, uint32_t i);

/* "to markets outside the EU": those that are there, and not one that is the largest there. */
bool is_markets(const struct sentence *sentence, uint32_t i);

/* "торговля чаем": right behind trade, in the instrumental, a noun that nobody here knows. */
bool is_in_unknown_noun(const struct sentence *sentence, uint32_t measure);
/* Whether the item's first word ends so, in small letters, and has more before. */
bool ends_with(const struct sentence *sentence, uint32_t i, const char *endings);
/* "Китаю", "Финляндии": a Russian name that by its ending is no subject. */
bool is_oblique_in_russian(const struct sentence *sentence, uint32_t i);
/* ", said the ambassador of Japan in Chile", ", data of Kenya show,": words between two commas, for who says so. */
bool is_told_by(const struct sentence *sentence, uint32_t i);
/* "the statistics office of Benin": an office beside the name, with nothing between them but "of the" and nouns. */
bool is_of_office(const struct sentence *sentence, uint32_t i);
/* "fell by 6 %, owing to weaker sales in Spain": of the reason for the last figure, and not of the figure. */
bool is_in_reason_behind(const struct sentence *sentence, uint32_t item);
/* "to the Irish", "aan de Ieren", "aux Irlandais", "an die Iren": a people, for its country. */
bool names_people(const struct sentence *sentence, uint32_t i);
/* "from Jordan's neighbour Saudi Arabia": only says which country the other one is; but "Jordan and neighbour Iraq". */
bool is_of_neighbour(const struct sentence *sentence, uint32_t i);
/* "when Poland joined the EU": no trade with that. */
bool is_joined_union(const struct sentence *sentence, uint32_t i);
/* "Выше Италии в списке покупателей только": in Russian the comparative right before the name. */
bool is_outranked(const struct sentence *sentence, uint32_t i, uint32_t party);
/* "the embassy of France", "the French embassy": who says so, whose trade it need not be. */
bool is_of_envoy(const struct sentence *sentence, uint32_t i);

/* "An Frankreich verkaufte Belgien", "Казахстану Россия поставила": of the two names around a verb of trade the one
 * before it is the partner. */
void tie_fronted(struct reader *reader);

/* A word for what is counted, and for those who count: "figures", "customs". */
bool is_count(const struct sentence *sentence, uint32_t i);
/* "Vietnam reports exports of": a subject with a verb of telling. */
bool is_telling(const struct sentence *sentence, uint32_t name);

/* "sells more to Spain than to Poland: 34 and 19 billion": the second of two that are compared, before a colon. */
bool is_compared_to(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *first, const struct party *party);

#endif
