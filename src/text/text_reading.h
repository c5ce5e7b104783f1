/*
 * text_reading.h - what the quantities of a sentence are taken to mean: which word says what is measured,
 * which months, whose trade with whom. Private to check.
 *
 * A reading that rests on guesses carries a doubt, and is then never a finding. What is surely not
 * trade in goods is left out, with the reason.
 */
#ifndef KZBE_TEXT_READING_H
#define KZBE_TEXT_READING_H

#include "article.h"
#include "sentence.h"

#define PARTY_MAX 6

/* Whose trade with whom; "" is not known. */
struct pair {
	char reporter[PARTY_MAX], partner[PARTY_MAX];
};

/* What earlier sentences have settled. */
struct context {
	struct pair main; /* the text's, or the data's */
	bool is_main_fixed;
	struct pair pair; /* that was spoken of last */
	size_t pair_paragraph;
	bool is_half_named;  /* of the data's countries the text names one alone */
	bool has_other_pair; /* the text names other countries too */

	bool has_period, lacks_year;
	struct period period; /* that was spoken of last */
	size_t period_paragraph;
	bool has_older;	   /* an older period was spoken of since */
	bool has_accounts; /* a year of unknown months was spoken of last */

	enum meaning indicator; /* MEANING_NONE: none yet */
	size_t indicator_paragraph, indicator_sentence;

	bool has_currency;
	char currency[CURRENCY_MAX];
	size_t currency_paragraph;

	int date_year, date_month; /* of the text; 0: not known */
	size_t paragraph, sentence;
	size_t total_sentence; /* that told a total of all partners last */
	size_t n_partners;     /* pairs that figures were told of since the last total */
	struct pair last_pair;
};

/* The years of months that are told without one, and of what has no period at all: no text means
 * them, and there are years before them. */
#define NO_YEAR 10
#define NO_PERIOD_YEAR 20

/* Where a word was found, from sure to guessed. */
enum nearness { NEAR_SEGMENT, NEAR_CLAUSE, NEAR_SENTENCE, NEAR_OUTSIDE, NEAR_TEXT, NEAR_NOWHERE };

/* The word that says what a quantity measures. */
struct noun {
	enum meaning meaning; /* MEANING_NONE: none */
	uint32_t item;	      /* NONE if it is from an earlier sentence */
	enum nearness nearness;
};

/* The months of a quantity. */
struct months_read {
	bool is_known, lacks_year;
	bool is_attached;	/* told right beside the quantity */
	bool is_assumed;	/* a year before, because it is what something grew from */
	bool is_year_from_afar; /* its year is that of another paragraph */
	bool is_after_base;	/* the year after that of its base: no other is told */
	struct period period;
	uint32_t when; /* the sentence's; NONE: from an earlier sentence */
	enum nearness nearness;
};

struct goods_flow {
	struct pair pair;
	bool is_exports;    /* of an exports or imports word: the reporter's exports */
	bool is_other_side; /* told as the partner's flow */
	bool is_certain;
};

void find_noun(const struct sentence *sentence, const struct context *context,
	       const struct quantity *quantity, struct noun *out);
/* Why a quantity is no trade figure; NULL: nothing speaks against it. */
const char *find_refusal(const struct sentence *sentence, const struct quantity *quantity,
			 const struct noun *noun);
void find_months_of(const struct sentence *sentence, const struct context *context,
		    const struct quantity *quantity, bool is_change, struct months_read *out);
/* Settle a period of the sentence by the context; false if that cannot be done. */
bool settle_when(const struct time_expression *when, const struct context *context,
		 struct months_read *out);
void find_flow(const struct sentence *sentence, const struct context *context,
	       const struct quantity *quantity, const struct noun *noun, struct goods_flow *out);

/* The next item before the quantity that is neither article nor hedge, in its segment; NONE. */
uint32_t item_before(const struct sentence *sentence, const struct quantity *quantity);

/* 1 up, -1 down, 0 not told; *item the word, NONE for a sign. */
int find_direction(const struct sentence *sentence, const struct quantity *quantity,
		   uint32_t *item);

/* Countries and groups of a stretch of items at one level, in order, each once; at most `room`. */
struct mention {
	char party[PARTY_MAX];
	uint32_t item;
};
size_t find_mentions(const struct sentence *sentence, uint32_t from, uint32_t to, uint32_t open,
		     struct mention *out, size_t room);

/* Read all quantities of a sentence into the article, and update the context. DIAG_OK or
 * DIAG_NOMEM. */
enum diag_code read_sentence(struct sentence *sentence, struct context *context,
			     struct article *article);

#endif
