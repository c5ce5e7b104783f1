/*
 * mention.h - the countries and the measures that a sentence names: what party.c and mention.c share.
 * Private to text.
 */
#ifndef KZBE_MENTION_H
#define KZBE_MENTION_H

#include "figure_reading.h"

/* "продала Португалии": right behind a verb of selling a Russian dative. */
bool is_sold_to(const struct sentence *sentence, uint32_t i);
/* Whether the item names a country or a group. */
bool names_party(const struct sentence *sentence, uint32_t i);
/* "exports to Ankara", "between Paris and Algiers", "Астана мен Ташкент арасындағы", "товарооборот Москвы
 * и Анкары": a capital that stands for its country. */
bool is_capital_of(const struct sentence *sentence, uint32_t i);
/* "Kazakhstan's": an apostrophe and an s that touch it. */
bool is_possessive(const struct sentence *sentence, uint32_t i);
/* Whether the item is a word for trade, one flow of it, or its balance. */
bool is_measure_word(const struct sentence *sentence, uint32_t i);
/* How the word ties a country behind it. */
enum party_link link_of_word(const struct sentence *sentence, uint32_t i);
/* Add the country that the item names, if it does, with how it is tied to what is before it. */
void find_party(struct reader *reader, uint32_t i);
/* Two that a hyphen joins are partners; a region that only says where is an aside. */
void tie_parties(struct reader *reader);

/* "ahead of France (10) and the Netherlands (8)": joined by the word at i behind the bracket of the one before it. */
bool join_behind_bracket(const struct sentence *sentence, const struct party *before, uint32_t i,
			 struct party *party);

/* Whether the item's first word ends so, in small letters, and has more before. */
bool ends_with(const struct sentence *sentence, uint32_t i, const char *end);
/* "Китаю", "Финляндии": a Russian name that by its ending is no subject. */
bool is_oblique_in_russian(const struct sentence *sentence, uint32_t i);

#endif
