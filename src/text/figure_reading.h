/*
 * figure_reading.h - a sentence while its figures are read: what it mentions, which words belong to which
 * figure, and the slots that each figure fills. Private to text.
 *
 * bytes -> tokens -> items (sentence.h) -> mentions (mention.c) -> figures with their stretches
 * (stretch.c) -> slots: role (role.c), measure, pair, period (bind_*.c) -> claims (figure_claim.c).
 * What a sentence leaves out is taken from the topic (topic.h). Candidates for a slot are ranked by
 * the table of evidence (evidence.h); those that the text does not exclude stay as other readings.
 */
#ifndef KZBE_FIGURE_READING_H
#define KZBE_FIGURE_READING_H

#include "article.h"
#include "evidence.h"
#include "sentence.h"
#include "topic.h"

/* --- mentions ----------------------------------------------------------------------------------- */

/* "to", "from", "with" */
static inline bool is_link_of_trade(enum party_link link)
{
	return link == LINK_TO || link == LINK_FROM || link == LINK_WITH;
}

#define UNKNOWN_PARTY "?"   /* a name that is no country's here */
#define OTHER_PARTIES "OTH" /* all but those that were named */

/* A group with statistics of its own, or the world. */
static inline bool is_own_group(const char *code)
{
	return same(code, "EU") || same(code, "EAEU") || same(code, "WLD");
}

/* A country or a group that the sentence names. */
struct party {
	uint32_t item;
	char code[PARTY_MAX];
	enum party_link link;
	bool is_joined; /* by "and", a comma or a hyphen to the party before it */
	bool is_group; /* of several countries, or a part of one: it has no figures of its own here */
	bool is_adjective;
	bool is_aside;	/* of another noun: "the Kazakh minister" */
	bool is_holder; /* of a part that is told behind: it is no partner of the whole before */
};

/* A word that says what is measured, with the phrase around it: "Kazakh exports of goods to Belgium". */
struct measure {
	uint32_t item, from, to; /* the phrase, `to` excluded */
	enum meaning meaning;
	bool is_adjunct; /* "in trade with": it says with whom, not what */
	bool is_world;	 /* trade with all countries */
	bool is_total;
	bool is_product; /* of some goods only */
	bool is_verb;
};

/* --- figures ------------------------------------------------------------------------------------ */

enum role {
	ROLE_LEVEL,
	ROLE_BASE,   /* a level that something grew from, or is compared with */
	ROLE_CHANGE, /* an amount by which something changed */
	ROLE_GROWTH,
	ROLE_GROWTH_BEFORE, /* the growth of the year before: "14 % after 22 %" */
	ROLE_MULTIPLE,
	ROLE_SHARE, /* of a flow in the pair's turnover */
	ROLE_PARTNER_SHARE,
	ROLE_COVERAGE,
	ROLE_OTHER, /* not judged */
	ROLE_COUNT
};

/* A period that was chosen for a figure. */
struct chosen_period {
	bool is_known, lacks_year;
	struct period period;
	uint32_t when; /* of the sentence; NONE: from elsewhere */
	enum evidence evidence;
};

/* A quantity as a figure, slot by slot. */
struct figure_reading {
	const struct quantity *quantity;
	uint32_t number;   /* of the quantity in its sentence */
	uint32_t from, to; /* its stretch: items before it, and behind it (`to` excluded) */
	uint32_t tail_from, tail_to; /* what goes on behind a bracket that follows it */
	enum role role;
	enum role other_role; /* that the text does not exclude; ROLE_COUNT: none */
	int direction;	      /* 1 up, -1 down, 0 not stated */
	uint32_t governor;    /* the word that ties it to its verb or noun; NONE */

	enum meaning meaning; /* what is measured */
	uint32_t measure;     /* number among the measures; NONE: from elsewhere */
	enum evidence measure_evidence;

	char reporter[PARTY_MAX], partner[PARTY_MAX];
	bool is_several; /* of several partners, or reporters, together */
	bool is_group;
	bool is_with_one_or_all; /* "total exports", where the text is of two countries */
	bool is_by_customer;   /* "Cuba's first customer, Spain bought": the text is the seller's */
	bool is_of_both;       /* "trade of the two countries": of those that the text named */
	bool is_plain_partner; /* named without a preposition, in a text that named no reporter */
	enum evidence reporter_evidence, partner_evidence;
	enum evidence reporter_root; /* of the figure that the slot was taken from */
	bool is_guess;		     /* whose trade it is, is too uncertain to decide anything */
	bool is_partner_open;	     /* and nothing but the partner is: the text's, or the world */
	bool is_of_other; /* since its sentence has another subject than the text's reporter */

	struct chosen_period period, base;
	bool has_base;	  /* another base than the same months a year before */
	bool is_of_goods; /* of some goods only */
	bool is_aside;	  /* "above all to the United States": the text does not go on with that */
	bool is_of_third; /* whose country is neither of the two that were spoken of */
	bool is_loose;	  /* nothing in its sentence says what is measured */
	bool is_of_unknown_noun; /* "royalties to Peru": of what nobody here knows, and so loose */
	bool is_minus;		 /* of a balance: "a minus of" */
	bool is_of_those; /* "ahead of those of Malta": its reporter is another than the sentence's */
	bool is_by_worth; /* better or worse: of a deficit, too, it is the balance that went so */
	bool is_plus;	  /* "a plus of", whatever balance was mentioned before */
	bool is_beside_base; /* its period is what a growth beside it is on: "2022 (514.9)" */
	bool is_earlier;     /* "a year earlier it was": the text does not go on with that */
	const char *refusal; /* why it is no figure of trade; NULL: it is one */
	const char *doubt;   /* what is missing or not certain; NULL: nothing */
};

/* Whether the item is in the figure's stretch; and there before the figure. */
static inline bool in_stretch(const struct figure_reading *figure, uint32_t item)
{
	return item >= figure->from && item < figure->to;
}
static inline bool leads_to(const struct figure_reading *figure, uint32_t item)
{
	return item >= figure->from && item < figure->quantity->first;
}

/* Whether the country is named in the measure's phrase. */
static inline bool in_phrase(const struct measure *measure, const struct party *party)
{
	return party->item >= measure->from && party->item < measure->to;
}

/* What a sentence names. */
#define MENTIONS_MAX 64 /* of each kind */
struct mentions {
	struct party *parties;
	struct measure *measures;
	size_t n_parties, n_measures;
	bool is_open; /* what they are depends on the topic, which was not known */
};

struct reader {
	struct sentence *sentence;
	struct topic *topic; /* NULL, while mentions are found: not known yet */
	struct article *article;
	struct party *parties;
	size_t n_parties;
	struct measure *measures;
	size_t n_measures;
	struct figure_reading *figures; /* of each quantity that may be one, in order */
	size_t n_figures;
	bool lacks_topic; /* mentions.is_open */
};

/* All that the sentence names, or holds, one after the other. */
#define for_each_party(one, reader) \
	for_each_of(const struct party, one, (reader)->parties, (reader)->n_parties)
#define for_each_measure(one, reader) \
	for_each_of(const struct measure, one, (reader)->measures, (reader)->n_measures)
#define for_each_party_back(one, reader) \
	for_each_back(const struct party, one, (reader)->parties, (reader)->n_parties)
#define for_each_measure_back(one, reader) \
	for_each_back(const struct measure, one, (reader)->measures, (reader)->n_measures)
#define for_each_figure(one, reader) \
	for_each_of(const struct figure_reading, one, (reader)->figures, (reader)->n_figures)
#define for_each_time(one, sentence) \
	for_each_of(const struct time_expression, one, (sentence)->times, (sentence)->n_times)

/* --- the stages, in their files ----------------------------------------------------------------- */

/* Into *found, whose arrays hold MENTIONS_MAX each; the topic may be NULL. */
void find_mentions(struct sentence *sentence, struct topic *topic, struct mentions *found);
void take_mentions(struct reader *reader, const struct mentions *mentions);
/* The number of the country, or of the measure, that the item is; NONE. Whether one of [from, to) is a measure. */
uint32_t party_at(const struct reader *reader, uint32_t item);
static inline uint32_t measure_at(const struct reader *reader, uint32_t item)
{
	for (size_t m = 0; m < reader->n_measures; m++) {
		if (reader->measures[m].item == item)
			return (uint32_t)m;
	}
	return NONE;
}
/* What the figure measures, as its sentence mentions it; NULL: nothing there does. */
static inline const struct measure *measure_of(const struct reader *reader,
					       const struct figure_reading *figure)
{
	return figure->measure != NONE ? &reader->measures[figure->measure] : NULL;
}
bool has_measure_in(const struct reader *reader, uint32_t from, uint32_t to);
/* A growth, a change in money or a multiple. */
bool is_of_change(const struct figure_reading *figure);

/* Which items belong to which figure. DIAG_OK or DIAG_NOMEM. */
enum diag_code find_figures(struct reader *reader);
static inline uint32_t bracket_of(const struct reader *reader, const struct figure_reading *figure)
{
	return reader->sentence->items[figure->quantity->number].open;
}
/* The figure that a figure goes on from: the one before it, behind a bracket the one before that;
 * NULL for the first. */
const struct figure_reading *figure_before(const struct reader *reader, size_t f);

/* "After growing by", "A year after a rise of": the word that the sentence opens with, before its first figure; NONE. */
uint32_t opening_after(const struct reader *reader);

/* Whether the figure is of the trade of the two. */
static inline bool is_of_pair(const struct figure_reading *figure, const char *a, const char *b)
{
	return (same(figure->reporter, a) && same(figure->partner, b)) ||
	       (same(figure->reporter, b) && same(figure->partner, a));
}

/* A row of figures that takes what it is of from the row before it; and that row, noted. */
/* The two ends of a run that the text may go on with, noted; and, where the sentence does ("in this
 * time"), what a growth up to `end` is on, else NULL. */
void note_span(struct reader *reader);
/* A series of figures without periods of their own takes those of the series before it. */
void bind_run(struct reader *reader);
/* The sentence's own period: of its last figure that is no base, else of its words. */
void note_periods(struct reader *reader);
/* "a year earlier": that what something grew from was named. */
void note_earlier(struct topic *topic, const struct sentence *sentence);
/* The time that the sentence names last, for "at that time" in the next. */
void note_said(const struct reader *reader);
const struct period *span_base(const struct reader *reader, const struct chosen_period *end);
/* "China, with 45 billion, was the largest source of imports": between two commas behind the sentence's subject. */
bool is_aside_of_subject(const struct reader *reader, const struct figure_reading *figure);
void bind_row(struct reader *reader, size_t f);
void note_row(struct reader *reader);
/* "Trade was 1.3 billion, of which 1.1 exports. It grew by": the text goes on with the whole. */
bool is_part_of_turnover(const struct reader *reader, const struct figure_reading *figure);
/* "Exports were 18.6 billion, imports 1.3. With China – 30.1": trade with it, where both flows were told. */
void widen_to_trade(const struct reader *reader, struct figure_reading *figure);
/* "Trade came to 2.6 billion, exports to 2.1. The figure was 1.6 billion": it is not stated which of the two it is. */
bool is_of_either(const struct reader *reader, const struct figure_reading *figure);
void find_role(struct reader *reader, size_t f);
void bind_measure(struct reader *reader, size_t f);
/* Exports for imports, imports for exports; any other meaning as it is. */
static inline enum meaning opposite_flow(enum meaning meaning)
{
	return meaning == MEANING_EXPORTS   ? MEANING_IMPORTS
	       : meaning == MEANING_IMPORTS ? MEANING_EXPORTS
					    : meaning;
}

/* "Aus- und Einfuhren von 5 und 6 Milliarden": one word for both flows, and an amount for each. */
void part_compound(struct reader *reader, size_t f);
/* The other flow than the one mentioned, where the words or a slash between two figures say so. */
void turn_to_other_flow(struct reader *reader, size_t f);
/* "In services, trade was worth 402 million": what the sentence opens with, or the one before it spoke of. */
void look_at_opening(const struct reader *reader, struct figure_reading *figure);
/* "Against exports of 130 million stood imports of 220": no base, where only the other flow is beside it. */
void settle_bases(struct reader *reader);
/* "The current account closed with a surplus of": whatever the text had before. */
bool is_of_account(const struct reader *reader, const struct figure_reading *figure);
/* "Of all exports to Oman 1.9 billion were services" */
bool are_services(const struct reader *reader, const struct figure_reading *figure);
/* "The Turkish economy's growth was 8.5 percent", where the sentence names no flow. */
bool is_of_economy(const struct reader *reader, const struct figure_reading *figure);
/* That the sentence speaks of services, for the next one. */
void note_services(const struct reader *reader);
/* "China's share in its imports has doubled": a multiple of the share. */
bool is_of_share(const struct reader *reader, const struct figure_reading *figure);
/* "tariffs on Chinese imports worth 125 billion": goods that something other than trade is on. */
bool is_laid_on(const struct reader *reader, const struct figure_reading *figure);
/* "Imports exceeded exports by 312.8 million": a balance, of the flow that is named first. */
void look_for_excess(const struct reader *reader, struct figure_reading *figure);
/* Whether "of" leads from the measure to the figure, over no more than its partner: what the measure was. */
bool is_amount_of(const struct reader *reader, const struct figure_reading *figure,
		  const struct measure *measure);
void bind_pair(struct reader *reader, size_t f);
/* The pair as the measure's own phrase has it, and nothing else: of figure f read otherwise; and of a measure in a
 * sentence without figures. */
void bind_pair_of_measure(struct reader *reader, size_t f, struct figure_reading *other);
void bind_pair_of_lone_measure(const struct reader *reader, struct figure_reading *figure);
void bind_period(struct reader *reader, size_t f);
/* What shows when each of the figures is of, once all have their periods. */
void settle_periods(struct reader *reader);
/* "20 % below the record of 100 million of 2014": the base of a growth is when that was with which it compares. */
void take_base_of_compared(struct reader *reader);

/* "the lowest since 2020, when they were 217.6 million": of two different amounts of one thing and one time the
 * later one is of another, if only the figure before it says when. */
void doubt_told_twice(struct reader *reader);

/* "112 million (2022: 98 million)": another year in a bracket, beside a figure that names none, is not that
 * which the text goes on with. */
bool is_period_of_bracket(const struct reader *reader, size_t f);
/* Months of whatever year, in that year. */
struct period months_in_year(struct period months, int year);
/* The same months so many years before. False: there is no such time. */
bool years_before(struct chosen_period *out, struct period period, int years);
/* As many months, right before these. */
struct period period_right_before(struct period period);
/* "In Chad, where sales had grown by 7 % in 2020, they fall by 13 %": behind the clause on what was
 * named the text goes on in its own time. */
bool ends_where_clause(const struct reader *reader, size_t f);
/* "Exports to Turkey, which made up 8 % of all, grew by 5 %": where the clause begins that ends before the
 * figure's words; NONE. */
uint32_t relative_clause_before(const struct reader *reader, size_t f);
/* The period that was mentioned last, as a figure's. */
struct chosen_period topic_period(const struct topic *topic);
/*
 * The period of a time expression; `own` is what "the same months" and "a year earlier" refer to.
 * False: it is not known.
 */
bool settle_time(const struct time_expression *when, const struct topic *topic,
		 const struct chosen_period *own, struct chosen_period *out);
/* "to 30 million in July and 64 million in October 2022": the last of them names the year of all; so does a year beside
 * "the same months". */
void share_year_of_list(struct sentence *sentence);
/* "The first five months of the fiscal year ... In the first month": nobody says which month it is. */
void leave_fiscal_months(struct topic *topic, struct sentence *sentence);
/* A time expression as a period; relative ones from the topic. False: it is not known. */
bool settle_period(const struct reader *reader, const struct time_expression *when,
		   struct chosen_period *out);
/* "$" alone, or "dollars": no word of the figure says whose. */
bool is_bare_dollar(const struct sentence *sentence, const struct quantity *quantity);
/* Why a figure is none of trade in goods as a whole; NULL: it may be one. */
const char *find_refusal(const struct reader *reader, size_t f);
/* Whether the item stands between two dashes or commas before the figure: "imports – mostly gas – grew". */
bool is_aside_word(const struct sentence *sentence, const struct figure_reading *figure,
		   uint32_t item);
/* "Exports of services rose to 5 billion, imports to 2": of services too. */
bool goes_on_with_services(const struct reader *reader, size_t f);
/* "Tea trade came to 47 million: exports 34, imports 13", and in the next sentence: why its whole is no figure of trade
 * in goods; NULL. And the whole, noted. */
const char *refusal_of_whole(const struct reader *reader, size_t f);
void note_refused_whole(const struct reader *reader);
bool is_refused_as_unreal(const struct figure_reading *figure);
/* Whether it is of some goods only: "exports of oil", "machines (2.9 billion)". */
bool is_of_some_goods(const struct reader *reader, size_t f);

/* What title and lead say of whose trade the text is, while the text is looked at for the first time. */
void note_lead(const struct reader *reader);
/* Whose capital the text's date line names. */
void note_home(const struct reader *reader);
/* The partner that the words of a flow name: what follows in the paragraph is of it, too, and what follows
 * below a heading. */
void note_spoken_partner(struct topic *topic, const struct figure_reading *figure, bool is_heading);
/* The two sides of a flow that a sentence without figures tells, for "these were 58 million". */
void note_spoken_pair(struct topic *topic, const struct figure_reading *figure);
/* "With Morocco, however, all is well. Exports grew by" */
void note_fronted_partner(struct reader *reader, const struct party *party);
/* "And Syria?", "Egypt" as a line of its own: the partner of what follows, in the next paragraph too. */
void note_section(struct reader *reader);
/* "according to Statistics Netherlands": where nothing else says whose trade it is. */
void note_office(const struct reader *reader);
/* How many sources, whose figures are not each other's, the sentence names from the item on. */
size_t count_sources(const struct reader *reader, uint32_t from);
/* "Poland and Kazakhstan", "Russia's trade with Latvia": what the text is about. */
void note_heading(const struct reader *reader);
/* "Trade of Malta and Oman (goods, 2021)": no more than so many items before its bracket, and no figure. */
bool is_heading(const struct sentence *sentence, size_t items);
/* A figure of trade between two, whose words name the partner. */
void note_lead_figure(struct topic *topic, const struct figure_reading *figure);
enum diag_code add_figure_claim(struct reader *reader, size_t f);

/* Countries that the figure's own words name count for the text as a whole. */
void vote(struct topic *topic, const struct figure_reading *figure, bool is_of_two);
/* What the figure settled, for the sentences that follow: measure, pair, what growths are compared with. */
void note_figure(const struct reader *reader, const struct figure_reading *figure);

/* The currency that a sentence without figures states for all of them. */
void note_currency(struct topic *topic, const struct sentence *sentence);
/* The period that it states for all of them: "The figures are for 2021". */
void note_stated_period(const struct reader *reader);
/* "Unless stated otherwise, amounts are in Canadian dollars": what a bare dollar is from here on. */
void note_dollar(struct topic *topic, const struct sentence *sentence);
/*
 * What the slots make of the figure: indicator, periods, sign and range of the claim, whose unit is set,
 * and the reading's parties, strength and doubt. NULL; or why it is no claim.
 */
const char *fill_claim(const struct reader *reader, const struct figure_reading *figure,
		       struct claim *claim, struct claim_reading *reading);
/* Of it the reading's, which alone is another where only the pair is. */
void fill_reading(const struct reader *reader, const struct figure_reading *figure,
		  struct unit unit, struct claim_reading *reading);
/* "Trade between A and B", "торговля А и Б": who reports it is not said. */
bool is_mutual_trade(const struct reader *reader, const struct figure_reading *figure);
/* What else the text admits the figure to be, into the reading of its claim. DIAG_OK or DIAG_NOMEM. */
enum diag_code add_other_readings(struct reader *reader, size_t f, const struct claim *claim,
				  struct claim_reading *reading);
enum diag_code add_other(struct reader *reader, const struct quantity *quantity, const char *why);
/* A headline's figures that the text repeats later, with their period, are of that period. */
enum diag_code settle_headline(struct article *article);
/* Amounts that may be with the text's partner or with all, and are more than the partner's: with all. */
enum diag_code settle_world(struct article *article);
/* Where a figure stands in the text. */
void figure_place(const struct reader *reader, const struct quantity *quantity, size_t *offset,
		  size_t *len);
/* How the sentence was understood, for those who ask (article.readings). */
void trace_topic(const struct reader *reader);
void trace_sentence(const struct reader *reader);
/* Which words of the sentence decided; false when memory ran out. */
bool describe_reading(struct reader *reader, const struct figure_reading *figure,
		      struct claim_reading *reading);

/* Read all figures of a sentence into the article and move the topic on; `mentions` is what was found in it before, or
 * NULL. DIAG_OK or DIAG_NOMEM. */
enum diag_code read_sentence(struct sentence *sentence, const struct mentions *mentions,
			     struct topic *topic, struct article *article);

#endif
