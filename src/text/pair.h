/*
 * pair.h - whose trade a figure is of: what bind_pair.c, pair_list.c and pair_world.c share. Private to text.
 */
#ifndef KZBE_PAIR_H
#define KZBE_PAIR_H

#include "figure_reading.h"

/* Whose trade, or with whom. */
enum slot { SLOT_NONE, SLOT_REPORTER, SLOT_PARTNER };

/* A slot's code and evidence. */
char *slot_code(struct figure_reading *figure, enum slot slot);
enum evidence *slot_evidence(struct figure_reading *figure, enum slot slot);

/* Take a code into a slot if its evidence is stronger than what is there. */
void offer_party(struct figure_reading *figure, enum slot slot, const char *code,
		 enum evidence evidence);

/* "to Denmark and Japan were 21 and 14.8 billion": as many figures as partners follow, from figure f on. */
void pair_list(struct reader *reader, size_t f);

/* "Trade with A exceeds that with others: with B it was 1.2 billion": whether the figure's clause has a
 * country of its own, so that the party of the measure's phrase is not its. */
bool is_overtaken(const struct reader *reader, const struct figure_reading *figure,
		  const struct party *party);

/* "экспорт России в Китай вырос на 2 %, Казахстана — на 9 %": the flow's next genitive, which behind
 * "в" is no further partner. */
bool is_next_genitive(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party);

/* "Egyptian exports contributed 812 million, and those of Jordan 278": the flow of another. */
bool is_own_again(const struct reader *reader, const struct figure_reading *figure,
		  const struct party *party);

/* "Trade between both countries": the two that were named last, if that was no list. */
void take_both(const struct reader *reader, struct figure_reading *figure);

/* Whether a word between the figure's measure and the figure says that the trade is of two. */
bool is_between_two(const struct reader *reader, const struct figure_reading *figure);
/* "Bilateral trade", "the two countries' turnover" is not with all because nobody is named: with the other one of
 * the text, or open. */
void leave_world(const struct reader *reader, struct figure_reading *figure);

/* "Mutual trade of the Union's members": of none of them. */
bool is_within_group(const struct reader *reader, const struct figure_reading *figure);
/* "The bloc", "these countries": the group that was named last, if any. Whether the figure is of such. */
bool take_group(const struct reader *reader, struct figure_reading *figure);
/* "Russia is the largest supplier to Turkey, with imports of 25 billion": whether the m-th measure's phrase says whose
 * partner the subject is. */
bool is_ranked_subject(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party, uint32_t m);
/* "Turkey, with which Georgia trades": the country right before the clause is the partner. */
void take_antecedent(const struct reader *reader, struct figure_reading *figure);
/* "Togo was the third customer of Ghana, which sold goods worth": the clause is Ghana's, and with Togo. */
void take_owner_of_mate(const struct reader *reader, struct figure_reading *figure);
/* "With exports of 4.9 billion, Tunisia is the second customer of France": who trades, by the noun that ranks the subject. */
void take_rank_behind(const struct reader *reader, struct figure_reading *figure);
/* "Sales to A were 5 billion, to B 4. Purchases were 3, 2 and 1": of several in a row, behind several partners that they do
 * not go with. */
bool is_of_row_unpaired(const struct reader *reader, const struct figure_reading *figure);
/* "Mali's imports came from China, which supplied goods worth": China's exports to Mali. */
void take_relative(const struct reader *reader, struct figure_reading *figure);
/* Of a flow between two, the one whose clause it is: it reports. */
void take_side(const struct reader *reader, struct figure_reading *figure);
void note_group(const struct reader *reader);
/* Whether what the pair rests on is too weak to decide. Its slots are filled. */
void note_guess(const struct reader *reader, size_t f);
/* Whether the figure is of trade with all countries: it says so, or it names its country alone. */
bool is_of_world(const struct reader *reader, const struct figure_reading *figure);
/* "Overall, imports fell to 6.6 billion.¶ The value of exports rose to 13 billion": the other flow, or
 * the balance of the two, and nobody is named. */
bool is_next_flow_of_world(const struct reader *reader, const struct figure_reading *figure);
/* "total exports to its neighbour": with the one that the text is of. */
bool is_with_neighbour(const struct reader *reader, const struct figure_reading *figure);
/* "самый большой дефицит у Латвии - 1,7 млрд, у Литвы - 1,2, за ними Эстония (0,9)": whose it is, in words of its own,
 * and behind such words the next one's. */
bool is_held_by(const struct reader *reader, const struct figure_reading *figure,
		const struct party *party);
/* "Exports as a whole", "total imports" in a text of two countries: with the other one, or with all. */
bool is_with_one_or_all(const struct reader *reader, const struct figure_reading *figure);

/* "supplier", "trading partner": a noun for the other one */
bool is_mate(const struct reader *reader, const struct measure *measure);
/* "importations de la Chine": from China, if somebody else imports; so do those that follow. */
bool is_from_in_french(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party);
/* "our 9th customer in Africa (354 million)": where it has its rank, and no partner. */
bool is_place_of_rank(const struct reader *reader, const struct figure_reading *figure, size_t p);
/* Of "Third in trade with India is the UAE" the reporter is India. */
void turn_rank(const struct reader *reader, struct figure_reading *figure);
/* One of a list that was paired with figures, which says nothing else. */
bool is_in_paired_list(const struct reader *reader, const struct figure_reading *figure, size_t p);
/* "South Africa supplied 8.2 billion to Mauritius. The Seychelles come second with 1.3 billion": what goes on
 * from the other side's words is taken as the text's own country's. */
void turn_to_main(const struct reader *reader, struct figure_reading *figure);
/* "Belgium bought 312 million from Ghana. Ghana bought 689. The surplus was 377": of the country whose text it is. */
void take_balance_of_main(const struct reader *reader, struct figure_reading *figure);

/* "a deficit of 6.5 billion, and its first partners were Germany, Belgium and France"; "growth of 5 %,
 * making Niger its first customer": behind the figure a rank names others. */
bool is_of_later_rank(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party);

/* "an agreement between Algeria and Tunisia": the two that the text speaks of, and no news of which
 * reports. */
bool is_pair_spoken_of(const struct reader *reader, size_t p);

/* "Japan, the country's second partner, had a surplus of": who has the balance, before an apposition. */
void take_subject_before_aside(const struct reader *reader, struct figure_reading *figure);

/* "Germany sold 532 million to Serbia, Italy came next with exports of 387", in Serbia's text. */
bool is_next_seller(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *party);

/* "Latvia registered a deficit of", "with Latvia reporting the widest gap": who has the balance. */
bool is_subject_of_balance(const struct reader *reader, const struct figure_reading *figure,
			   const struct party *party);

/* "Latvian exports were 8 billion, Lithuanian exports 19 billion, Estonian exports 9 billion": three that
 * report in turn, none of which is another one's partner. */
void part_reporters(struct reader *reader);

/* "China may displace Australia as New Zealand's first partner": no pair is the text's. */
bool names_third(const struct reader *reader, const struct figure_reading *figure);

/* "Of Slovak exports of 6.1 billion, 1.2 billion went to Germany": the whole is with all. */
void settle_wholes(struct reader *reader);

/* "818 million to Poland, compared with 759 million to Russia": of the same time, and no base. */
void settle_other_partners(struct reader *reader);

/* "Polish exports ... die China-Exporte": joined to its measure, a country that does not report is the
 * partner; not so in "die EU-Exporte nach China". */
bool is_partner_of_compound(const struct reader *reader, const struct figure_reading *figure,
			    const struct party *party);

/* "Poland's trade with other countries slowed. Exports grew": to those, or to all; "Uzbekistan's trade came to 35 billion.
 * The largest turnover was with China", where the text is of another: whose it is. */
bool is_of_rest(const struct reader *reader, const struct figure_reading *figure);
/* "imports were 3 billion, compared with 4 in Estonia and 5 in Lithuania": what others have, with all. */
bool is_place_of_other(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party);
/* "and Lithuania's at 1.8 billion, data of the bureau of Latvia show": whose it is was said before it. */
bool is_of_told_before(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party);
/* "Luxembourg, qui a accusé un déficit de": the subject, before a clause on it. */
bool is_head_in_french(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party);
/* "Hungary was Croatia's largest market, followed by Austria at 0.6 billion": the figure is of the one
 * behind, and not of the p-th country. */
bool is_followed(const struct reader *reader, const struct figure_reading *figure, size_t p);
/* "The balance of the three Baltic states was negative: Latvia's deficit was": whose each is stands behind the colon. */
bool is_group_before_colon(const struct reader *reader, const struct figure_reading *figure,
			   const struct party *party);
/* "Turkey remained the main partner of Georgia": the next country is the one whose partner it is. */
bool is_partner_of_next(const struct reader *reader, const struct party *party);
/* "Exports to China fell, while total exports rose by": the whole, at other, is not with the part's
 * partner. */
bool is_of_part_of(const struct reader *reader, const struct figure_reading *figure,
		   const struct party *party, uint32_t other);
/* "Russia (5.6 billion)", "Usbekistan mit 42 Millionen", "— Турция — 673,7 млн": the figure's country. */
bool is_beside(const struct reader *reader, const struct figure_reading *figure,
	       const struct party *party);
/* "China, 42.6 billion": whether the figure stands behind a country and a comma. */
bool is_apposed(const struct reader *reader, const struct figure_reading *figure);
/* "grew by 2 % to 5.8 billion, with rises from France (+5 %)": the next figure's, in the bracket right behind it. */
bool is_of_next_bracket(const struct reader *reader, const struct figure_reading *figure,
			const struct party *party);
/* A country of a list that is right before its figure, "(7 billion)" or with it. */
bool is_listed(const struct reader *reader, const struct figure_reading *figure,
	       const struct party *party);
/* "Spain bought 8 of the 58 billion of sales abroad, ahead of Italy (7)": of the list's next, and not abroad. */
bool is_beside_whole(const struct reader *reader, const struct figure_reading *figure,
		     const struct party *world);
/* "Aus Spanien holte Polen Waren für", "The EU as a whole brought in 45 billion less from China": who trades. */
bool is_subject_of_goods(const struct reader *reader, const struct figure_reading *figure,
			 const struct party *party);
/* "Germany sold 951 million to Ghana, followed by Italy (741 million) and Spain (570)": the next country takes
 * the place of the one before, and the other place is filled as there. Whether it was so. */
bool take_next_of_list(const struct reader *reader, struct figure_reading *figure);
/* "Burkina sold 49 million to Ghana, ahead of Togo (40)", where the text is not Ghana's: the next customer, or seller. */
bool is_next_of_either(const struct reader *reader, const struct figure_reading *figure);
/* "In Quebec alone exports were": of a part of a country, or with one. */
bool is_of_part(const struct reader *reader, const struct figure_reading *figure);
/* "Russia's turnover share came to 18.6 % (18.9 billion)": of the text's country, with Russia. */
void take_share(const struct reader *reader, size_t f);
/* "Für Serbien ergab sich ein Defizit von", "il en résulte pour la Tunisie un déficit de": whose balance it is. */
bool is_balance_for(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *party);
/* "Italy is France's second customer: it bought": whose flow it is by its pronoun. Whether that is unclear. */
bool take_pronoun(const struct reader *reader, struct figure_reading *figure);
/* "Peru's exports to Chile were 9 billion. Brazil bought goods for 12": from Peru, whose sales it speaks of. */
void take_third(const struct reader *reader, size_t f);
/* "exports to the EU grew, of which 12 billion to Spain": whose whole the figure is a part of. */
bool is_whole_of_part(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party);
/* "- China and Hong Kong: 48 million" */
bool is_first_of_two(const struct reader *reader, const struct figure_reading *figure,
		     const struct party *party);
/* "Chile took 21 % of all that Peru sold; Bolivia, next in line, 14 %": the next one with a share. */
bool is_next_of_shares(const struct reader *reader, const struct figure_reading *figure);
/* "Der deutsche Export stieg um 2 Prozent, der französische um 5", "de Franse met 5": whose it is, without its noun. */
void take_elided_owner(const struct reader *reader, struct figure_reading *figure);
/* "According to Benin's statistics office exports came to 5 million": Benin's, if nobody else is named. And whether
 * the text was another's, so that they are with that one or with all. */
void take_office(const struct reader *reader, struct figure_reading *figure);
/* "Moroccan customs counted exports of 8 million", "Morocco reports exports of", after Spain's imports from there: the other
 * side's, with the one whose trade it was. */
void take_teller(const struct reader *reader, struct figure_reading *figure);
bool is_teller_of_other(const struct reader *reader, const struct figure_reading *figure);
/* "vor Algerien, das deutsche Waren für 2 Milliarden kaufte": who bought is what the clause is on. */
void take_subject_of_clause(const struct reader *reader, struct figure_reading *figure);
/* The countries named; not whose embassy tells of others. */
void mention_named(const struct reader *reader);
/* The country that the sentence is about, for a pronoun in the next. */
void note_subject(const struct reader *reader);

/* "Нидерланд Қазақстаннан 6,2 млрд еуроның тауарын сатып алды": whether the partner stands beside its figure, as those of
 * a list do, but the sentence tells of no other two. */
bool is_of_only_two(const struct reader *reader, const struct figure_reading *figure);

/* Whether of two that a sentence without figures names, neither of whom the text reports, the first trades with the second:
 * "Italy sold less to Portugal". */
bool trade_among_themselves(const struct reader *reader, const struct party *found[2]);
/* "Imports from Kenya rose by 7 % to 36 million in Poland": the side that the words before it left out. */
void take_missing_side(const struct reader *reader, struct figure_reading *figure,
		       const struct figure_reading *last);

/* "With Cuba (2.1 billion) Chile had a deficit": the one country between the figure and the balance behind it. */
void take_holder_of_balance(const struct reader *reader, struct figure_reading *figure);

/* Purchases are named by where they are made: "achats à la Chine", "aankopen in". */
bool is_bought_at(const struct reader *reader, const struct figure_reading *figure);
/* "Georgian imports into Belarus": who brings in is named by where they go, and whose goods they are by the adjective.
 */
bool take_goal_of_imports(const struct reader *reader, struct figure_reading *figure,
			  const struct party *party, enum evidence evidence);
/* A Kazakh name without an ending, before one that has one: the subject. */
bool is_kazakh_subject(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party);

/* "Ghana and Mali were the country's main markets, though exports to Togo fell by 2 %": whoever has a rank among the
 * partners before the words of such a flow with a partner of its own sells nothing there. */
bool is_ranked_before_flow(const struct reader *reader, const struct figure_reading *figure,
			   size_t p);
/* "Trade between Oman and Bahrain was 230 million, that with Kuwait 98", in a text of Bahrain: it goes on as its own. */
void put_main_first(const struct reader *reader, struct figure_reading *figure);
/* "70 percent of the trade is with the EU. Dabei ging Österreichs Defizit zurück", "Japan's exports to China fell. Trade
 * between the two countries": with the one that the sentence before named. */
bool is_with_foreign(const struct reader *reader, const struct figure_reading *figure);
/* "and came to 5 billion": right behind the growth what it led to. */
bool goes_on_with_level(const struct reader *reader, const struct figure_reading *figure,
			const struct figure_reading *last);
/* Whether the words of what is measured have told the country already. */
bool is_told_in_phrase(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party);
/* "The surplus was 16.9 billion, although with the USA it is larger": of what is said against it. */
bool is_in_contrast(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *party);
/* Whether the sentence names it: at all, or not only as what something is compared with. */
bool names_code(const struct reader *reader, const char *code, bool may_be_compared);

/* "Mexico overtook China as the largest source, with 476 billion against 427": of the one that was overtaken. */
void take_overtaken(const struct reader *reader, struct figure_reading *figure);

/* "ahead of those of Malta (5.5 billion) and Togo (3.1)": the same of another reporter. Whether it is so. */
bool take_those_of(const struct reader *reader, size_t f);

/* "to its five main customers", "naar zijn belangrijkste handelspartners": with all of them, and not with the world. */
bool is_with_own_mates(const struct reader *reader, const struct figure_reading *figure);

/* "Aan de invoerzijde noteerde België": behind a verb the subject, and no partner. */
bool is_behind_front(const struct reader *reader, const struct figure_reading *figure,
		     const struct measure *measure, const struct party *party);

/* "in the whole year": a total of the time, or of what was told, and not of trade. */
bool is_no_total_of_trade(const struct sentence *sentence, uint32_t i);

/* "Of Kenya's 17.6 billion of imports": right before the amount whose it is. */
bool is_owner_of_amount(const struct reader *reader, const struct figure_reading *figure,
			const struct party *party);

#endif
