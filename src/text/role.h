/*
 * role.h - what a figure is: what role.c, role_words.c and role_percent.c share. Private to text.
 */
#ifndef KZBE_ROLE_H
#define KZBE_ROLE_H

#include "figure_reading.h"

/* Up (1) or down (-1), by the word for it that is nearest before item `to`; 0: none. *at: its item. */
int direction_before(const struct reader *reader, uint32_t from, uint32_t to, uint32_t open,
		     uint32_t *at);
/* "a deficit of 981 million, up on 2016 (+71 million)" */
bool moves_between(const struct sentence *sentence, uint32_t from, uint32_t to);
/* The comma before the relative clause that the item stands in: ", die im Vorjahr um"; NONE. */
uint32_t relative_clause_of(const struct sentence *sentence, uint32_t i);
/* Whether a word for what is measured stands in the figure's own stretch, before it. */
bool has_own_measure(const struct reader *reader, const struct figure_reading *figure);
/* "a réduit son déficit de 5 millions": by how much what the verb has as its object moved, which has its possessive or
 * article; but "a creusé un déficit de 5 millions". */
bool is_change_of_object(const struct reader *reader, const struct figure_reading *figure);

/* Whether the words before the figure, or else the text, measure a balance. */
bool is_of_balance(const struct reader *reader, const struct figure_reading *figure);
/* The word that ties the figure to what is before it: over articles, qualifiers, "a record"; NONE. */
uint32_t find_governor(const struct reader *reader, const struct figure_reading *figure);
/* Behind "5 million (2 %)", "5 million dollars (4 million euros)", a growth or the same amount alone in a bracket right
 * behind an amount: the first item; NONE. */
uint32_t behind_growth_in_bracket(const struct reader *reader, const struct figure_reading *figure);
/* ", 5.7 billion or 31 % more than": both compare, where no word says what the amount is; "210 million, or 6 %, less
 * than", whatever it is. */
bool is_compared_with_share(const struct reader *reader, size_t f);
/* "respectievelijk 97 en 453 miljoen euro minder": of both. */
bool is_compared_with_next(const struct reader *reader, size_t f);
/* Up or down behind the figure: "a 5 % rise", "5 % more than"; *at: its item. */
int direction_behind(const struct reader *reader, const struct figure_reading *figure,
		     uint32_t *at);
/* Up or down of a figure: its sign, the words of its stretch, those of the figure it goes on from. */
int find_direction(const struct reader *reader, size_t f, uint32_t *at);

/* "The largest increase was with Italy (5 million)": up or down of an amount that is by how much; 0: it is not. */
int direction_of_largest(const struct reader *reader, size_t f);

/* "5 % or 4 million", "grew 9 percent, or by 355 million": how much the growth before it was. */
bool is_growth_in_money(const struct reader *reader, size_t f);

/* "by 43 million NZ dollars (28.31 million U.S. dollars)": one amount in two currencies. */
bool is_in_other_currency(const struct reader *reader, size_t f);
/* "after a 29.9 % rise to 418 million": the level that the growth before led to; "against 271.9 million in 2022 and
 * 300.9 million in 2018": the next base. */
bool is_base_by_neighbour(const struct reader *reader, size_t f);
bool is_with_comparative(const struct reader *reader, const struct figure_reading *figure);
bool is_lost(const struct reader *reader, const struct figure_reading *figure);
/* role_way.c */

/* "daalde van 3,1 miljard in 2010 tot": a verb, or an amount that is given with its own time, begins what grew from
 * there; "eine Zunahme von 5 Millionen auf" and "een daling van" are nouns. */
bool begins_way(const struct reader *reader, const struct figure_reading *figure);

/* role_share.c */

/* "72 % of turnover", "12,8 % всего вывоза": of what the share is, beside it; MEANING_NONE. */
enum meaning whole_beside(const struct reader *reader, const struct figure_reading *figure);
/* Whether the percentage, which is a share, is a flow's in the turnover of the two. */
bool is_share_of_turnover(const struct reader *reader, size_t f);
/* "6.8 billion, of which 76 % - exports, 24 % - imports": of the turnover given before it. */
bool is_flow_of_turnover(const struct reader *reader, size_t f);
/* "the share of exports in trade with": a share, a flow, the turnover it is of. The flow's number; NONE. */
uint32_t flow_of_share(const struct reader *reader, const struct figure_reading *figure);
/* "57.8 % in 2023, up from 47.2 % in 2022": the share of another time. */
bool is_share_before(const struct reader *reader, size_t f);
/* "454,8 млн доллардан 523,6 млн долларға өсті": to what it grew, as by more than half is rare. */
bool is_goal_in_kazakh(const struct reader *reader, size_t f);
/* "76 % - exports", "60 % d'exportations": the flow's number among the measures; NONE. */
uint32_t flow_behind_share(const struct reader *reader, const struct figure_reading *figure);
/* "Met 12 miljard euro exporteerde het 13 procent meer": what the verb right behind it is of. */
bool is_with_opening_amount(const struct reader *reader, const struct figure_reading *figure);
enum role role_of_percent(struct reader *reader, size_t f);

/* "fell short of the previous year's 271 million by 51 million": what lies between the two. */
bool is_difference_to_last(const struct reader *reader, size_t f);

/* "grew by 39 percent to reach 19 billion": it was reached. */
bool is_reached(const struct reader *reader, const struct figure_reading *figure, uint32_t i);
/* "against a forecast deficit of 900 million, imports fell by 10 %", "is to sink to 1.5 billion from 4 billion in 2009":
 * what the goal at item i is said of is the figure that something is compared with, or the one before. */
bool is_unreal_of_other(const struct reader *reader, const struct figure_reading *figure,
			uint32_t i);
/* Whether the sentence names a goal or a hope, and no word beside the figure says that it is a fact. */
bool may_be_unreal(const struct reader *reader, const struct figure_reading *figure);
/* The same, where a word for one stands before the figure in its clause. */
bool is_goal(const struct reader *reader, const struct figure_reading *figure);
/* "were not 1.1 but 0.8 billion", "составил не 1,1, а 0,8 млрд": denied, and right behind it what it was instead. */
bool is_denied(const struct reader *reader, size_t f);

/* "verkaufte Waren um 11 Millionen Euro", as Austrians say for how much; but not "der Handel mit Waren um". */
bool is_price_of_goods(const struct sentence *sentence, const struct figure_reading *figure);

#endif
