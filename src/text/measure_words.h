/*
 * measure_words.h - what words around a figure say of its measure, for bind_measure.c. Private to text.
 */
#ifndef KZBE_MEASURE_WORDS_H
#define KZBE_MEASURE_WORDS_H

#include "figure_reading.h"

/* "Exports to Togo, carried by oil (3 million, or 90 %), grew by 11 %": the measure that the figure's verb goes on from,
 * behind two commas with goods between. NONE: there is none. */
uint32_t subject_before_goods(const struct reader *reader, const struct figure_reading *figure);

/* A list of countries with their figures in brackets, and behind it the one flow that it is of; or the balance, as in
 * "Auch mit Kuba (2,1 Milliarden) hatte Chile ein Defizit". */
uint32_t measure_of_list(const struct reader *reader, const struct figure_reading *figure);

/* Whether the sentence says that it goes on with what was measured. */
bool refers_back(const struct reader *reader, const struct figure_reading *figure);
/* "To Czechia went goods worth 5.5 billion": goods to a country are exports, goods from it imports; MEANING_NONE: it is
 * not of such. */
enum meaning flow_of_goods(const struct reader *reader, const struct figure_reading *figure);
/* "a gap of 7 million in India's favour" */
bool is_in_favour(const struct reader *reader, const struct figure_reading *figure);
/* "Its first partner is Germany: goods worth 5 million went there": behind a colon it is told what is of that one. */
bool is_told_behind_mate(const struct reader *reader, const struct figure_reading *figure);
/* "Next comes Italy with 5 million", in a paragraph that named somebody's first partner: of what that was told, too. */
bool is_next_in_rank(const struct reader *reader, const struct figure_reading *figure);
/* The rank that the sentence names. */
void note_rank(const struct reader *reader);
/* "Royalties to Peru reached 5 million": a noun that nobody here knows (subject.c). */
bool has_unknown_subject(const struct reader *reader, const struct figure_reading *figure,
			 bool is_tied);
/* "The minister thanked his hosts.": the text goes on as if the sentence did not stand there. */
bool passes_over(const struct reader *reader);
/* German and Dutch: what a verb needs stands behind its figure. */
bool is_verb_second(const struct sentence *sentence);
/* The side of a balance that a word right in the figure's own phrase tells, nearest first: -1, 1; 0: none. */
int told_side(const struct reader *reader, const struct figure_reading *figure);
/* A word next to the balance, or its base, that shows its sign. */
bool says_minus(const struct reader *reader, const struct figure_reading *figure,
		const struct figure_reading *last);
/* Whether the figure is the sum of the two flows given before it. */
bool is_sum(const struct reader *reader, size_t f);

/* Whether the parts add up to the whole, as they are rounded. */
bool adds_up(const struct quantity *whole, const struct quantity *one,
	     const struct quantity *other);
/* "The rupiah has lost 4 % this year": of money, and not of what the text measures. */
bool is_of_money(const struct reader *reader, const struct figure_reading *figure);
/* "Chile, the largest customer, bought": the flow by the one that it goes to. */
bool is_by_customer(const struct reader *reader, const struct figure_reading *figure);
/* "trade was 2.3 billion: sales fell by 16 % and purchases by 9": exports, beside the trade or the imports. */
bool is_of_sales(const struct reader *reader, const struct figure_reading *figure);
/* An amount without a word of its own, of which both flows are told right behind it, or were right before. */
bool is_whole_of_flows(const struct reader *reader, size_t f);
/* "über den Importen": above or below a measure, and not "mehr nach Belgien lieferte als". */
bool is_beyond(const struct reader *reader, uint32_t i);
/* "investment" behind a verb that already has its figure's noun: "due to lower prices to 5 million". */
bool is_in_passing(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "Total: 523.6 million", a line below those of exports and imports; "all in all there was a fall by 5 %". */
bool is_total_line(const struct reader *reader);
/* "The minus was 3.7 billion", below both flows. */
void take_sign_of_balance(const struct reader *reader, struct figure_reading *figure);
/* Whether the sentence is a line of a list of countries. */
bool is_list_line(const struct reader *reader);
/* "To Austria, the second of its trading partners, goods worth 95 million were exported" */
bool is_rank_before_verb(const struct reader *reader, const struct figure_reading *figure,
			 size_t m);

/* "wurden um 1 % mehr Waren eingeführt und um 2 % mehr ausgeführt": the verb that stands behind its figure; NONE. */
uint32_t final_verb_of(const struct reader *reader, const struct figure_reading *figure);
/* Whether the measure stands behind the figure in a clause that says why, or is of some goods there: "fell 2 %, as car
 * sales to Chile slumped". */
bool is_reason_behind(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "Its exports grew, as sales to America made up for falls elsewhere": said to explain. */
bool is_in_reason(const struct reader *reader, size_t m);

/* "the surplus between exports and imports": a flow that only says what the balance is between. */
bool is_side_of_balance(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* Right after "than", with nothing but articles in between. */
bool is_behind_comparison(const struct sentence *sentence, uint32_t from, uint32_t i);

/* "Exports rose last month. The rise of 20 million did not prevent a deficit": of what was spoken of. */
bool takes_up_change(const struct sentence *sentence, const struct figure_reading *figure);

/* "the largest surplus Austria got with": of two, the balance that the verb has for its object; or
 * words of trade that are its subject. */
bool is_verb_of_balance(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "tirés par les ventes, qui se sont montées à": behind the measure a clause on it, which the figure is in. */
bool begins_clause_on(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "imports - mostly textiles and chemicals - grew": goods that are said of the flow before, and not what grew. */
bool is_product_aside(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "20,000 firms are active in exports to Peru, almost twice as many as in 2010": of the firms, and no multiple of trade. */
bool is_of_counted_subject(const struct reader *reader, const struct figure_reading *figure);

/* "im Monat August", "das jährliche Handelsvolumen betrug 2016": what was in it, and no average. */
bool is_of_one(const struct reader *reader, uint32_t i);
/* "Die Ausfuhren hätten 5 Milliarden erreicht, sagte er", "auraient atteint, selon": what somebody says was so; but
 * "hätten erreichen können", "si". */
bool is_hearsay(const struct sentence *sentence, uint32_t i);

#define LISTED_MAX 8

/* "Exports, imports and the balance: 5, 6 and -1": the measures before the first figure that a list joins, in order; how
 * many. */
size_t find_measure_list(const struct reader *reader, const struct figure_reading *first,
			 uint32_t list[LISTED_MAX]);

/* "Exports fell while imports rose, by 18.8 % and 24.7 % respectively": what each of them did. */
void take_verb_of(const struct reader *reader, struct figure_reading *figure,
		  const struct measure *measure, uint32_t end);
/* "left a 107 million deficit", "82,2 млн доллар тапшылық" */
bool is_balance_beside(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "a deficit of 82 million. The year before there was still a plus of 28": a side of its own. */
void take_told_side(const struct reader *reader, struct figure_reading *figure);

/* "520 million, or 62 percent, were exports" */
bool has_share_beside(const struct reader *reader, size_t f);
/* "fell to 9.9 billion, driven by oil": goods that are why it is so. */
bool is_of_cause_behind(const struct reader *reader, const struct figure_reading *figure,
			const struct measure *measure);

/* "and those of Spain, its fourth supplier, reached": what was measured before goes on, whatever she is called. */
bool takes_up_flow(const struct reader *reader, const struct figure_reading *figure, size_t m);
/* "Exports of tea, the country's main farm export, fell by", "exports, a main engine of the economy, fell by": what an
 * apposition calls the measure before it. */
bool is_in_apposition(const struct reader *reader, const struct figure_reading *figure, size_t m);

#endif
