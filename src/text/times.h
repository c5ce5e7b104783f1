/*
 * times.h - when a figure is of: what bind_period.c, place_of_time.c and period_list.c share. Private to text.
 */
#ifndef KZBE_TIMES_H
#define KZBE_TIMES_H

#include "figure_reading.h"

/* Take a period into a slot unless its evidence is weaker than what is there. Whether it was taken. */
bool offer_period(struct chosen_period *slot, const struct chosen_period *candidate,
		  enum evidence evidence, uint32_t when);

/* A time that is no base, and that says by itself what it is. */
bool is_own_period(const struct time_expression *when);

/* "were 220 million, said the minister in March 2024, and imports 302": when it was said; and "up 13.4 % - more
 * investment expected in 1998". */
bool is_of_saying(const struct sentence *sentence, const struct figure_reading *figure,
		  const struct time_expression *when);

/* "Exports came to 65 billion by March": in that month, or since some other. */
bool may_have_begun_before(const struct reader *reader, const struct figure_reading *figure);

/* "In 2021 it was 1 million, in 2023 2 million. Over that time they sold goods worth 5 million", "in those years": a sum
 * of several years. */
bool is_sum_of_years(const struct reader *reader, const struct figure_reading *figure,
		     const struct time_expression *when);

/* "three times more than in 2020: 302.9 million, against 104.4 then": another time than this is compared with. */
bool tells_other_base(const struct sentence *sentence, struct period assumed);

/* "In January-November exports were 250.1 million in 2022 and 205.3 in 2023": months told once, for the years beside
 * the figures. Of a single month it may be something else that happened in it. */
void take_opening_months(struct reader *reader);

/* "2.1 million (3 %) more than in May": the same change, said again. */
bool is_change_again(const struct reader *reader, size_t f);

/* "was fifth in 2019 and exported goods worth 3 million to Laos in 2020": a time of the clause before, where the figure's
 * own has another behind it. */
bool is_of_clause_before(const struct reader *reader, size_t f, const struct time_expression *when);

/* Where a time expression stands, seen from a figure: which row of the evidence; EVIDENCE_NONE: out of
 * reach. */
enum evidence place_of(const struct reader *reader, size_t f, const struct time_expression *when);
/* That of a figure's base: "by 8 % to 114 billion on the month before" has it behind what it led to. */
enum evidence place_of_base(const struct reader *reader, size_t f,
			    const struct time_expression *when);

/* "fell by 5 %, poursuivant leur baisse de 2019, while", "après avoir culminé en 2015, ils": a time of a
 * part before the figure's that has no figure, and speaks of what was before. */
bool is_of_past_aside(const struct sentence *sentence, const struct figure_reading *figure,
		      const struct time_expression *when);

/* "more than in 2022, toen nog", "5 % less than in 2023: it was then": whether the w-th time is the time before it. */
bool takes_up_time_before(const struct reader *reader, size_t w);

/* "Belgium and Kazakhstan in figures (2022)": all that a bracket at the end says, where nothing else tells a time. */
bool is_in_last_bracket(const struct sentence *sentence, const struct time_expression *when);

/* Whether a year written in full stands right beside the figure. */
bool has_time_beside(const struct reader *reader, size_t f);

/* What "that year" takes up: the time before the sentence's w-th, but for brackets that this does not stand
 * in, if it is no base; NULL. */
const struct time_expression *time_said_before(const struct sentence *sentence, size_t w);

/* k periods in a row, and k figures in a row from figure f on, before or behind them: in order. */
void pair_periods(struct reader *reader, size_t f);

/* "from 104.4 million in 2020 via 155.5 and 243.0 to 302.9 million in 2023": one year after the other. */
void pair_between_ends(struct reader *reader);

/* "from 4.2 billion in 2010 to 7.6 in 2020, while imports slid from 3.1 to 2.2": what the level before it, of
 * the same time as its own, grew from. */
const struct chosen_period *base_of_row(const struct reader *reader, size_t f,
					const struct period *own);

/* "In 1996 it was 138 million. By 2001 this had gone up by half": a year that the text has got to. */
bool is_until_from_before(const struct reader *reader, const struct figure_reading *figure);

/* "Since the agreement came into force in 1997, trade has quadrupled", "the highest since records began in 1950" */
bool is_of_beginning(const struct sentence *sentence, const struct time_expression *when);

/* "11 % above the same month of the year before at 13.3 billion": what the growth is on, and not when the amount was. */
bool is_base_of_growth_before(const struct reader *reader, size_t f,
			      const struct time_expression *when);

/* "fell by 9 %, less than in the second quarter": how much it fell in the two, and not since then. */
bool compares_growths(const struct sentence *sentence, const struct figure_reading *figure,
		      const struct time_expression *when);

/* "exceeding the 2022 level of 514.9 million", "surpassing 2022's 514.9 million" */
bool is_level_of(const struct sentence *sentence, const struct figure_reading *figure,
		 const struct time_expression *when);
/* "over the previous year's 12.2 billion" */
bool is_possessive_of(const struct sentence *sentence, const struct figure_reading *figure,
		      const struct time_expression *when);
/* "a gain on the 2022 figures (770.2 million)", "less than in 2022, when they were 770.2 million": the time
 * of what is compared with is the figure's. */
bool is_host_of(const struct reader *reader, const struct figure_reading *figure,
		const struct time_expression *when);

/* "In the second quarter it fell more than in the first, when it was 13 %": of a time that is given by half. */
bool is_of_elided_time(const struct sentence *sentence, const struct figure_reading *figure);

/* "A year earlier they had grown by 3 %": a growth of that year. */
bool opens_with_past(const struct reader *reader, size_t f, const struct time_expression *when);
/* "Exports to Vietnam (2022): 613.2 million euros": nothing but the time, before the first figure of what it stands behind. */
bool is_alone_behind_measure(const struct reader *reader, size_t f,
			     const struct time_expression *when);

/* The time as it is the figure's: of a run the end that the figure, or its base, is of. */
struct time_expression run_end_for(const struct reader *reader, size_t f,
				   const struct time_expression *when, bool is_base);

/* The period of the figure before, *last, or of a level its end, *end: "over 2018-2022 by 22 % a year, from 5.1 to
 * 11.3". */
const struct chosen_period *run_end_of(const struct reader *reader, size_t f,
				       const struct chosen_period *last, struct chosen_period *end);

/* "between March 2022 (21.9 billion) and June 2023 (3.3 billion)": two ends with their figures. */
bool begins_pair(const struct sentence *sentence, size_t w);

/* "(7.4 billion), although in 2018 it was still the first": the time of a clause about something else. */
bool is_in_later_clause(const struct sentence *sentence, const struct figure_reading *figure,
			const struct time_expression *when);

/* The period of the sentence, named before the base and in no bracket beside it; else the text's. */
struct chosen_period period_before_base(const struct reader *reader, size_t f);

/* Of a growth "the same period of 2017", and what a word that compares leads to, are its base. */
bool is_compared_with(const struct reader *reader, const struct figure_reading *figure,
		      const struct time_expression *when);
/* "It was 2.1 million in 2022, so it fell by 26 %": a change that follows from what was told. */
bool is_conclusion(const struct reader *reader, const struct figure_reading *figure);
/* "has doubled since 2019 – from 57 to 121 million": what the change before the base is on, as its words tell. */
struct chosen_period base_of_change(const struct reader *reader,
				    const struct figure_reading *change,
				    const struct chosen_period *own);
/* The base of a growth, a change or a multiple, where it is not the same months a year before. */
void find_base_of_change(struct reader *reader, size_t f);

/* "In 2018 they were 300.9 million. Since then they have fallen by 26.7 %": from what was named last up to the newest
 * time of the text. False: nothing of the kind. */
bool take_since_then(struct reader *reader, size_t f);

/* "A year after growing by 23.1 %, trade grew by 1.7 % in 2023", "which had grown by 23.1 % the year before": the growth
 * of the year before. */
void settle_earlier_growths(struct reader *reader);

/* "after 18.9 billion in 2022, when growth was 24 %", "in 2022 it had still been 6.7 billion, a fall of 28 %": a growth
 * beside an older level, of that year or of the one that the text is in. */
void settle_other_years(struct reader *reader);

/* "2023 523.6 million (+1.7 %), 2022 514.9 million (+23.1 %)": a growth in a bracket right behind its amount, and another
 * one before. */
bool is_in_list_of_growths(const struct reader *reader, size_t f);

/* "220.7 million (2022: 271.9 million, -18.8 %)": the amount that grew, of a growth behind what it was in another year. */
const struct figure_reading *host_of_growth(const struct reader *reader, size_t f);

/* "In the first half of 2018 it grew. Trade came to 21.9 billion, up 7 % from 2016": it grew on a whole year, and so
 * is not of the half that the text named. */
void doubt_by_base(struct reader *reader, size_t f);
/* "by 64 % from 147.7 to 241.5 million in the first quarter of the fiscal year": all of the movement is of a time
 * that was not understood. */
void doubt_before_goal(struct reader *reader);

/* "Trade in 2019-2024: that with Estonia rose by 200 % (from 1.5 to 4.5 million)": in a text of a run of years what
 * moved from one amount to another did so from its first to its last. */
void take_ends_of_run(struct reader *reader);

/* Whether its period, or that of the figure it goes on from, is the one that the text named last. */
bool takes_period(const struct reader *reader, const struct figure_reading *figure);

/* "From 321.9 million in 2020 trade rose to 418.3, then to 514.9": of a later time than what it rose from. */
bool is_reached_from(const struct reader *reader, size_t f);

/* Whether it may be of the text's first period rather than of the one named last. */
bool may_be_of_first_period(const struct reader *reader, const struct figure_reading *figure);

/* What "a year later" and "the year before" are counted from: what was named last, be it what something grew from,
 * in the sentence; NULL: the topic's. */
const struct chosen_period *anchor_of(const struct reader *reader, size_t f, size_t w,
				      const struct time_expression *when,
				      const struct chosen_period *last, struct chosen_period *said);

/* "overtook its 2018 level of 454.8 million in 2022": another time is told in the figure's own phrase. */
bool is_level_of_other(const struct sentence *sentence, const struct figure_reading *figure,
		       const struct time_expression *when);
/* Months without a year take that after the one which the sentence compares them with: "in July, against 5 million in
 * July 2017", "7 % more than in the same month of 2017". */
void take_year_of_base(const struct reader *reader, struct figure_reading *figure);
/* "2015 too it was the first partner; last year imports were 12.5 billion, 11 % more than in 2014": a year that is told
 * by another, in a text without a date, is not the one that the sentence compares it with. */
void leave_told_base(const struct reader *reader, const struct time_expression *when,
		     struct chosen_period *one);
/* "11 % more than in 2014": whether the figure's own words say what it is on. */
bool has_base_behind(const struct reader *reader, const struct figure_reading *figure);
/* "2021 brought 900 million. In 2022 the picture changed. Exports fell by 5 %": of the time that the sentence right
 * before names, or of that of the figures? */
bool is_behind_new_time(const struct topic *topic);
/* "; a month earlier it was 8 million": the figure is of the month before, and not of what something is compared with. */
bool is_told_before(const struct figure_reading *figure, const struct time_expression *when,
		    enum evidence evidence);
/* What growths are compared with goes on: the month before, or the year before. */
void note_base(const struct reader *reader, const struct figure_reading *figure);

#endif
