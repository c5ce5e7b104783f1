/*
 * topic.h - what the text is about where a figure stands: whose trade with whom, when, in which
 * currency. Headline, date line, paragraphs and sentences open, narrow and change it; a figure takes
 * from it what its own sentence leaves out. Private to text.
 */
#ifndef KZBE_TOPIC_H
#define KZBE_TOPIC_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "interval.h"
#include "period.h"
#include "unit.h"
#include "words.h"

#define for_each_vote(one, topic) \
	for_each_of(const struct vote, one, (topic)->votes, (topic)->n_votes)

#define PARTY_MAX 6 /* a country's or a group's code with its end */

/* Whether two codes are the same. */
static inline bool same(const char *a, const char *b)
{
	/* Without a call: they are short, and mostly the first letters differ. */
	while (*a == *b && *a) {
		a++;
		b++;
	}
	return *a == *b;
}

static inline void copy_code(char to[PARTY_MAX], const char *from)
{
	while ((*to++ = *from++))
		;
}

#define TOPIC_VOTES 24

struct topic_pair {
	char reporter[PARTY_MAX], partner[PARTY_MAX]; /* "" is not known */
};

#define TOPIC_ROW 4

/* What a figure was of, for those that follow "respectively". */
struct topic_flow {
	enum meaning meaning;
	struct topic_pair pair;
};

#define LEAD_FLOWS 12
#define LEAD_PARTIES 6
#define LEAD_FLOW_PARAGRAPHS 4

/* The countries that a sentence of title or lead names, and those in the words of its first flow: in "Exports
 * of A up on strong sales to B" only A is. */
struct lead_flow {
	char of_flow[LEAD_PARTIES][PARTY_MAX], named[LEAD_PARTIES][PARTY_MAX]; /* "" ends them */
	bool is_title, is_balance;
	size_t sentence;
	char traded_with[LEAD_PARTIES][PARTY_MAX]; /* "in its trade with C": in words of turnover */
	bool are_mates;				   /* these, as two that are said to be partners */
};

/* How a country is tied to what stands around it. */
enum party_link {
	LINK_NONE,
	LINK_OF,	/* "of Kazakhstan", "Kazakhstan's" */
	LINK_ADJECTIVE, /* "Kazakh exports" */
	LINK_ORIGIN,	/* "Kazakh goods": where goods come from */
	LINK_TO,
	LINK_FROM,
	LINK_WITH,
	LINK_BETWEEN,
	LINK_FAVOUR,	/* "in favour of Kazakhstan" */
	LINK_DISFAVOUR, /* "to the detriment of Kazakhstan" */
	LINK_AGAINST,	/* "the war against Ukraine", "than Belgium" */
};

struct topic {
	struct topic_pair main; /* the whole text's: the data's, or the first two that it names */
	bool has_named;		/* a sentence has named a country */
	char office[PARTY_MAX]; /* whose office of statistics the text names first; "" is none */
	size_t n_sources; /* named so far, with this sentence: offices, mirror data, "Belgian figures" */
	size_t n_sources_here; /* those of this sentence */
	char home[PARTY_MAX];  /* whose capital its date line names; "" is none */
	char label[PARTY_MAX]; /* whose news it is by its title, "Kenya: exports up"; "" is none */
	char label_mate
		[PARTY_MAX]; /* whom it calls its partner there: "Kenya: Uganda is the first market" */
	char titled_partner[PARTY_MAX]; /* "Trade with Fiji", as the title; "" is none */
	struct topic_pair heading; /* the two countries that the first sentence joins, if it does */
	bool is_heading_sure;	   /* as "A and B", "trade with B", and not as a rank */
	bool is_main_fixed;	   /* it is the data's */
	bool is_reporter_told;	   /* the text states who reports; it is not a guess */
	struct topic_pair pair;	   /* named last */
	bool is_several;	   /* the last partner was several countries together */
	bool is_list_spoken_of;	   /* several partners were named since, without figures */
	bool is_with_one_or_all;   /* the last figure: "total exports", in a text of two */
	char last_partner[PARTY_MAX];	/* named last, be it in a list */
	char world_reporter[PARTY_MAX]; /* whose trade with all was given; "" is none */
	bool is_listing; /* partners in turn, behind trade with all: what names none is with all */
	bool counts_fiscal; /* "the first months" of a fiscal year were given: so are those that follow */
	bool is_whole; /* all trade was given behind a partner's: the text goes on with all */
	bool is_flow_of_pair;  /* the last flow was given with its partner, and not as all of it */
	bool is_mutual;	       /* and as trade of the two, whoever reports it */
	bool is_total_of_pair; /* the last turnover was given as the total of two countries */
	char last_reporter[PARTY_MAX];
	char told_reporter
		[PARTY_MAX]; /* the last that words of a sentence name; "" is none, "?" unclear */
	char told_other[PARTY_MAX]; /* the last that is not the text's, "?" too */
	bool has_told_others;	    /* there were two such */
	char named[PARTY_MAX]; /* the one country but the reporter that a sentence named last */
	size_t named_sentence;
	char foreign
		[PARTY_MAX]; /* the last country or group but the reporter that a sentence named */
	bool is_foreign_one; /* it named no other */
	size_t foreign_sentence; /* 0: none */
	char subject[PARTY_MAX]; /* the country that a sentence was about last */
	enum meaning
		subject_mate; /* as customer its exports, as supplier its imports; else MEANING_NONE */
	size_t subject_sentence, subject_paragraph;
	size_t doubt_paragraph; /* with all countries, or with one spoken of: its figures leave that open; 0: none */
	char group[PARTY_MAX]; /* the one group of countries that a sentence named last */
	size_t group_paragraph;
	size_t pair_paragraph;
	size_t pair_sentence; /* that named both, and has no figures; 0: none */

	bool has_period, lacks_year;
	struct period period; /* named last */
	bool is_sum; /* the last figure was of several years, which words told: not of `period` */
	bool has_newest;
	struct period
		quarter; /* the three months that were named last; a first month that is the last: none */
	struct period newest; /* that a figure of the text was of, by its end */
	bool has_first;
	struct period first; /* that a figure of the text was of before any other */
	size_t period_paragraph;
	enum meaning period_meaning; /* of the figure that it is of */
	unsigned
		period_measures; /* 1 << meaning for each measure that its sentence told of that period */
	char period_reporter[PARTY_MAX], period_partner[PARTY_MAX];
	int base_months; /* growths are on the period before, so long; 0: on the year before */
	bool has_base;	 /* it was said what growths are on */
	int base_years; /* so many years before: a growth of one flow in a sentence, for the other flow in the next; 0: none */
	size_t base_years_sentence;
	enum meaning base_years_meaning;
	int latest_year;	/* that the text has named so far; 0: none */
	bool is_latest_whole;	/* all of it: the text is of the year after */
	bool is_latest_in_part; /* or a part of it, too: whether it is over is not known */
	int last_year;		/* of the last period with a year; 0: none */

	/* Of the last figure that the text may not go on with, "in July alone", and where it stood; 0: none. */
	struct period aside;
	size_t aside_sentence;

	struct period said; /* the time that a sentence named last, be it what it compares with */
	size_t said_sentence, said_paragraph; /* 0: none */
	bool is_said_base;		      /* something was compared with it */
	enum meaning said_meaning;	      /* of the figure told of it, MEANING_NONE: none */
	char said_partner[PARTY_MAX];

	bool has_span; /* two ends of a run were named last: what grew from the one to the other */
	struct period span_from, span_to;
	struct period run[TOPIC_ROW]; /* at which the last series of figures was given, in order */
	size_t n_run, run_sentence;

	enum meaning meaning;	 /* measured last; MEANING_NONE */
	bool is_measure_weak;	 /* only a sentence without figures named it */
	enum meaning rank;	 /* of which the paragraph named somebody's first partner */
	size_t rank_paragraph;	 /* that; 0: none */
	enum meaning named_last; /* by the sentence before, be it of what is no figure */
	enum meaning spoken; /* the one thing that the sentence before, without figures, named */
	size_t spoken_sentence;
	struct topic_pair spoken_pair; /* whose flow that is, where its own words tell both sides */
	size_t spoken_pair_sentence;   /* 0: none */
	size_t measure_paragraph;
	size_t together_paragraph; /* that told an amount of goods and services together; 0: none */
	bool is_together;	   /* and so does the text, from its first figures on */
	size_t services_sentence;  /* that spoke of services, or went on with them; 0: none */
	bool tells_of_two;	   /* a figure was of "trade of the two countries" */
	struct interval
		part_whole; /* a turnover of services, or of some goods, that parts may follow */
	const char *part_refusal; /* why it is none of trade in goods; NULL: there was none */
	size_t part_sentence, part_paragraph; /* that told it, or parts of it, last */
	bool was_of_goods;		      /* the last figure was of some goods only */
	bool has_figure_period;		      /* the period is a figure's */
	size_t refused_paragraph;

	struct topic_flow row[TOPIC_ROW]; /* the different levels of the last sentence, in order */
	size_t n_row, row_sentence;
	size_t flow_sentence[2]; /* that gave exports, and imports, last; 0: none */

	bool has_currency;
	char currency[CURRENCY_MAX];
	char national[CURRENCY_MAX]; /* whose "francs" were, that several countries have; "" */
	size_t own_sentence; /* the last one with a figure of the country whose text it is; 0: none */
	bool has_stated_period;
	struct period stated_period; /* "all figures are for 2021": of figures with no other */
	char stated[CURRENCY_MAX];   /* "all figures are in euros"; "" */
	char dollar
		[CURRENCY_MAX]; /* "amounts are in Canadian dollars": what "$" is; "" is not given */

	int date_year, date_month, date_day; /* of the text; 0: not known */
	bool is_undated;		     /* its dates are older than its figures */
	size_t paragraph, sentence;

	/* What the text names explicitly, counted while it is read for the first time. */
	struct vote {
		char code[PARTY_MAX];
		unsigned as_reporter, as_partner;
		unsigned by_rank; /* as a reporter, only since it has a customer or supplier */
		unsigned as_pair; /* as a partner, with its reporter next to it, in the lead */
	} votes[TOPIC_VOTES];
	size_t n_votes;
	unsigned n_plain; /* votes for a partner that no preposition marked */
	/* What the text names at all, and how often headline and lead do. */
	struct named_party {
		char code[PARTY_MAX];
		unsigned n;
		size_t paragraph; /* where it is named first */
		bool is_late;	  /* after figures were given without a partner */
		bool is_group;
		bool has_link; /* each time behind the same preposition of trade */
		enum party_link link;
	} leads[TOPIC_VOTES];
	size_t n_leads;
	struct lead_flow lead_flows[LEAD_FLOWS];
	size_t n_lead_flows;
	bool is_of_two;			/* the text names no third country */
	char spoken_partner[PARTY_MAX]; /* that the words of a flow named last, in that paragraph */
	size_t spoken_partner_paragraph;
	enum meaning spoken_partner_meaning;
	bool spoken_partner_holds; /* in a heading: for all that follows */
	bool is_spoken_of_group;   /* it is a group of countries */
	char section[PARTY_MAX];  /* the partner that a question or a heading names: "And Syria?" */
	size_t section_paragraph; /* of that */
	size_t first_paragraph;	  /* of the first figure of trade below the headline */
	bool is_of_world;	  /* it says that it is of trade with all countries */
	bool has_told; /* a figure of trade whose partner was not named, below the headline */
};

/* A text below whose title a month stands alone has that as its date: "Trade grows¶March 2021¶". */
struct sentence;
void note_date_line(struct topic *topic, const struct sentence *sentence);
/* A date that is older than the years whose trade was read is one of the story's, "since the treaty of 8 June 2002". */
void leave_old_date(struct topic *topic, const struct topic *read);
/* A new paragraph speaks of the text's pair again, and of the newest period rather than an older one as
 * long. */
void topic_begin_paragraph(struct topic *topic);
/* Count a country that a sentence names as reporter, or as partner. */
void topic_vote(struct topic *topic, const char *code, bool is_reporter, bool is_pair);
/* "Italy was Switzerland's second supplier", which was counted: a text of Italy says that, too. */
void topic_discount_rank(struct topic *topic, const char *code);
/* Count a country, or a group, that the text names. */
void topic_mention(struct topic *topic, const char *code, bool is_group, enum party_link link);
/* "Exports to A and to B": not so where each time a preposition makes it a partner as it makes the other one. */
bool topic_may_report(const struct topic *topic, const char *code, const char *partner);
/* Named only after figures were given without a partner: none that these are with. Nor is it the text's
 * if the first figure, of trade with all, was given in its paragraph or before. */
bool topic_is_late(const struct topic *topic, const char *code);
/* Whether the text names the country as a partner more than once, and never as reporter. */
bool topic_is_partner(const struct topic *topic, const char *code);
/* "Exports to Russia, exports to Poland": whether it names several as partners and never as reporters, this and the next
 * one, if there is one, among them. */
bool topic_is_one_of_goals(const struct topic *topic, const char *code, const char *next);
/* Whether it is the only country that the text names, and no preposition marks it as a partner: "Maroc : le
 * déficit s'établit à". */
bool topic_is_only(const struct topic *topic, const char *code);
/* Whether it is the partner after another one of a country whose trade with all was given. */
bool topic_has_next_partner(const struct topic *topic, const char *reporter, const char *partner);
/* Leave the pair of a heading "Ireland and Portugal ahead", in a text of what somebody else sells to both. */
void topic_doubt_heading(struct topic *topic);
/* The pair that the votes are for; what they leave open stays "". */
struct topic_pair topic_elect(const struct topic *topic);
/* Whether the text, read for the first time, makes the country the one that reports: it does so more often than
 * any other, or its office says so. */
bool topic_tells_reporter(const struct topic *topic, const char *code);
/* Whether it and nobody else reports, and never as a partner. */
bool topic_has_one_reporter(const struct topic *topic, const char *code);
/* What was read of title and lead while the text was looked at for the first time. */
void topic_keep_lead(struct topic *topic, const struct topic *read);
/*
 * Whether title or lead give the partner as the one that the reporter trades with: joined to it, or with their
 * first flow. A partner that they name in an adjunct, or beside the reporter's trade with all, is a guess for
 * figures whose own words leave the partner out, the more so if these name the reporter again.
 */
bool topic_tells_pair(const struct topic *topic, const char *reporter, const char *partner,
		      bool names_reporter);
/* "Afghanistan and Latvia", the rest of a list, is no pair in a text of Uzbekistan's trade. */
bool topic_may_be_pair(const struct topic_pair *pair, const char *a, const char *b);
/* Whether both exports and imports were given, each at most so many sentences back. */
bool topic_has_both_flows(const struct topic *topic, size_t back);
/* "Ukraine has overtaken Azerbaijan in trade with Georgia", in a text of Georgia's trade. */
void topic_turn_pair(struct topic *topic);

#endif
