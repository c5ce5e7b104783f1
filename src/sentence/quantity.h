/*
 * quantity.h - the parts of reading a sentence's quantities. Private to sentence.c's stages.
 */
#ifndef KZBE_QUANTITY_H
#define KZBE_QUANTITY_H

#include "sentence.h"

/*
 * The number in words that begins at item *at, which *at is moved behind: "two hundred and fifty",
 * "quatre-vingt-dix-neuf", "fünfundzwanzig", "two point five". False where the words, whose end *at
 * is moved to, do not make one number: "five seven".
 */
bool number_in_words(const struct sentence *sentence, size_t *at, struct dec *value);

/* Digits given behind a number in digits: "27-point-three". */
void take_spoken_decimals(const struct sentence *sentence, size_t *at, struct dec *value);

/* Whether a number in words may begin here; in German and Dutch that is seen at its unit only. */
bool is_glued_number(const struct sentence *sentence, size_t i);
static inline bool is_number_word(const struct sentence *sentence, size_t i)
{
	return (item_is(sentence, i, MEANING_NUMBER) && !sentence->items[i].is_taken) ||
	       ((sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL) &&
		is_glued_number(sentence, i));
}

/* "a million" in one phrase. */
bool is_a_scale(const struct sentence *sentence, size_t i);

/* The unit that a part is of: "percent" of "of a percent" at item i; 0: there is none. */
size_t unit_of_part(const struct sentence *sentence, size_t i);

/* "3/4", or "1 3/4" from its fraction at item i, before a unit: *next goes behind it, and its value is
 * set, or added if the number ends before it. */
bool slash_fraction(const struct sentence *sentence, size_t i, size_t *next, struct dec *value);

/* "2 and three quarters percent": the part behind the number, before its unit, is added and taken. */
bool add_part(const struct sentence *sentence, size_t *at, struct dec *value);

/* The power of a scale's row: "6"; of one that may stand alone, "1:6". */
int power_of_scale(const struct sentence *sentence, size_t i);

/* "in millions of dollars 81": the currency right behind a scale without a number is the scale's. */
bool is_currency_of_scale(const struct sentence *sentence, size_t i);

/* An adjective next to a currency's noun: of a country, or a name that no row has. */
bool is_currency_adjective(const struct sentence *sentence, size_t i);

/* "Russian rubles" are what they are called; "Marshallese dollars" need not be any that is known. */
const char *currency_of(const struct sentence *sentence, size_t adjective, size_t noun);

/* Whether what a number is of stands here: a scale, percent, points, times. */
bool is_unit_word(const struct sentence *sentence, size_t i);

/*
 * The value of a figure in digits, set anew: its unit settles what a single mark before three digits
 * is. `like`: the decimal mark of the figure that it is given with, 0: not known.
 */
void set_value(const struct sentence *sentence, struct marks marks, char like,
	       struct quantity *quantity);

/* Set the qualifier, which stands right before or behind the figure, and is_compared. Its words mean no
 * rise or fall any more. */
void find_qualifier(struct sentence *sentence, struct quantity *quantity);

/* The sign right before the figure's first item, which is moved to it. False: there is none. */
bool take_sign(struct sentence *sentence, struct quantity *quantity, uint32_t *first);

/* Whether a multiple only compares: "three times as high as imports"; `value` is its word's. */
bool compares(const struct sentence *sentence, const struct quantity *quantity, const char *value);

/* "X94.5 billion": letters that touch a number with a scale are a currency that nobody knows here, and K
 * is the kwacha or the kina. NULL: the item is no such sign. */
const char *unknown_sign(const struct sentence *sentence, size_t i);

/* "миллиард долларов", "свыше миллиарда": a scale without a number, where that is one of it. */
bool is_one_of_scale(const struct sentence *sentence, size_t i);

/* Whether what stands behind a bare number, from item i on, counts nothing: the end, a time, a small word. */
bool counts_nothing(const struct sentence *sentence, size_t i);

/* "33.3 billion in 2019 (-2%), in 2018 – 34": the amount before, past brackets, of which the q-th, a bare number, is
 * another year's, with nothing but its time between a comma and the number; NULL. */
const struct quantity *amount_of_other_time(const struct sentence *sentence, size_t q);

/* Bare numbers that the text's caption gives the unit of. */
void take_caption(struct sentence *sentence, struct marks marks);
/* "8.2 billion (exports 5.4, imports 2.8)": behind a flow and nothing else, in a bracket or behind a comma and an
 * amount of both. */
bool is_flow_of_whole(const struct sentence *sentence, const struct quantity *a,
		      const struct quantity *b);

/* Units given once, comparisons with a bare number, ranges: how quantities relate. */
void join_quantities(struct sentence *sentence, struct marks marks);

#endif
