/*
 * sentence.h - a sentence of running text: its phrases, brackets and parts; the quantities and the
 * periods in it.
 */
#ifndef KZBE_SENTENCE_H
#define KZBE_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "decimal.h"
#include "period.h"
#include "token.h"
#include "unit.h"
#include "words.h"

#define NONE UINT32_MAX

/* A phrase, a number or a sign. */
struct item {
	uint32_t from, to; /* its tokens, `to` excluded */
	uint8_t meaning;   /* the first of what it may mean; MEANING_NONE: an unknown word */
	meaning_set set;
	const char *value;
	uint8_t suffix;	   /* a case's ending */
	char mark;	   /* of a sign: ( ) , ; : - . and | for a line's end; 0: none */
	bool is_number;	   /* in digits */
	bool is_taken;	   /* part of a quantity, a period or a date */
	uint32_t quantity; /* that begins here; NONE */
	uint32_t period;   /* that begins here; NONE */
	uint32_t open;	   /* the bracket that it stands in; NONE */
	uint32_t segment;  /* between commas, and the like; by bracket */
	uint32_t clause;   /* between semicolons, and the like; by bracket */
};

enum quantity_kind {
	QUANTITY_PLAIN,	 /* a bare number */
	QUANTITY_AMOUNT, /* of money, or of something by its scale */
	QUANTITY_PERCENT,
	QUANTITY_POINTS,
	QUANTITY_TIMES,
};

/*
 * A figure. Signs: "+" is one unless a number stands before it; "-", "–" or "−" that touches the figure
 * and nothing before it but a bracket, slash or colon; "−" with a space too; "-" or "–" with a space
 * only right behind an opening bracket or, where a balance is mentioned, behind "was" or a colon. Any
 * other dash parts words; "—" always does. "minus", "plus", "negative" right before it are signs.
 */
struct quantity {
	uint32_t first, last;	     /* items, both included */
	uint32_t number;	     /* the item with its number */
	uint32_t text_from, text_to; /* tokens of the figure as printed, `to` excluded */
	uint8_t kind;		     /* enum quantity_kind */
	struct dec value;	     /* in its scale, without sign; of a range the lower end */
	struct dec high;	     /* of a range the upper end, in the same scale */
	int sign;		     /* written before it: 1, -1; 0: none */
	bool has_scale;
	bool has_currency;	 /* "XXX": one is named, and it is not known which */
	bool is_unit_taken_over; /* it stands with the figure before or behind */
	bool is_ambiguous;	 /* a group or decimals? */
	bool is_range;		 /* "10 to 15": one figure with two ends */
	bool is_in_words;	 /* not in digits */
	bool is_too_long;
	bool is_unit_unsure; /* so small beside the one before that it hardly has the same scale */
	bool is_open;	     /* its notation leaves the decimal mark open */
	bool is_compared; /* is no change over time ("three times as high as imports"), or is what
			     something is compared with ("less than the 271.9 of 2022"): no bound */
	struct unit unit;
	enum meaning qualifier; /* MEANING_NONE: none */
	uint8_t suffix;
};

/* One that nobody counts in thousands of billions. */
bool is_large_currency(const char *currency);

/*
 * A time as the words have it. Where `period` is of a year that is not given, it is that of year 0: its
 * months are 1 to 12, or all twelve if the words name none.
 */
struct time_expression {
	uint32_t first, last; /* items, both included */
	enum {
		TIME_KNOWN,	  /* all is said */
		TIME_MONTHS,	  /* without its year */
		TIME_SAME,	  /* the same months as what was mentioned, in `period`'s year */
		TIME_SAME_PERIOD, /* the period that was mentioned */
		TIME_YEAR_EARLIER, /* `years_back` before what is mentioned, or after it if negative */
		TIME_LAST_YEAR,	   /* `years_back` before the text's date */
		TIME_THIS_YEAR,	   /* of the text's date; if no months are named, so far */
		TIME_LAST_MONTH,    /* before the month of the text's date */
		TIME_PERIOD_BEFORE, /* the month or quarter before; `period` is so long */
		TIME_YEARS_SPAN,    /* in `years` years: growth on so many before */
		TIME_UNCLEAR, /* a part of a year that was not understood, or one without an end: never
			       * the whole year */
	} kind;
	struct period period;
	int years_back, years;
	int months; /* so many are "the same"; 0: it is not said */
	/* Two ends that each have a year of their own, as in "between March 2022 and June 2023", may be
	 * meant as a run, which is `period`, or one be compared with the other. */
	bool has_from;
	struct period from, until_end; /* the latter of an unclear time too, where it has one */
	bool is_base;	   /* what something is compared with, and no figure's own period */
	bool is_since;	   /* "since 2019": a base that growth begins with */
	bool is_joined;	   /* the next of a list: "in 2022 and 2023" */
	bool is_given;	   /* to what something grew from, and to nothing else */
	bool is_span;	   /* given by its length and its end */
	bool is_until;	   /* "by February": up to its end */
	bool is_report;	   /* "in the period under review": what the text is about */
	bool is_then;	   /* "at that time": what the sentence before named last */
	bool is_that_year; /* of the time right before it, in its sentence or the one before */
	bool is_years;	   /* "in those years": of several together */
	bool is_month;	   /* "in that month": of what was mentioned, its last month */
	bool is_quarter;   /* "in the quarter": the one that was mentioned */
	bool is_fiscal;	   /* "in the fiscal": the fiscal year that the text is about */
	bool is_count;	   /* "over the five months": from January, if the text is in the fifth */
	bool is_latest;	   /* "last December": before the text's date */
	bool is_one_year;  /* a fiscal year by one number: "fiscal 2017" */
	bool takes_year;   /* months of the year of a time before it */
};

struct sentence {
	const struct token_list *tokens;
	const struct words *words;
	enum language language;
	struct item *items; /* n, and behind them one that is nothing */
	size_t n, capacity;
	struct quantity *quantities;
	size_t n_quantities, quantities_capacity;
	struct time_expression *times;
	size_t n_times, times_capacity;
	meaning_set all; /* of all items */
	bool has_digits;
	bool has_fiscal_years;		     /* of the text (struct marks) */
	bool is_piece;			     /* of a longer sentence */
	bool goes_on;			     /* private: the next is a piece too */
	bool has_damage;		     /* characters that could not be read */
	int date_year, date_month, date_day; /* of a date in it; 0: none */
	bool has_multiplier;		     /* it ends in one, as a caption: "(x 1,000 euros)" */
	struct unit multiplier;
	struct arena *memory; /* borrowed: of its arrays; NULL: they are its own */
};

/* A longer sentence is read in pieces: what is further away decides nothing. */
#define SENTENCE_MAX 300

void sentence_release(struct sentence *sentence);

/* What the text says of its numbers. */
struct marks {
	size_t points, commas; /* the decimal marks that they show without doubt */
	size_t amount_points;  /* those of no percentages */
	size_t open_points;    /* before three digits */
	bool has_fiscal_years; /* "2021-2022" is one fiscal year, not two calendar years */
	/* "(million US dollars):", above lines of bare numbers: what those are in; without a currency, "(in millions)",
	 * what amounts with one are in. */
	bool has_caption;
	struct unit caption;
};

/*
 * Read the sentence that begins at token *at and move *at behind it: items, brackets, quantities,
 * periods, parts. The struct is emptied first. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code sentence_read(struct sentence *sentence, struct marks marks, size_t *at);

/* The same in two steps: items and periods, which depend on nothing before the sentence; brackets, quantities and parts. */
enum diag_code sentence_cut(struct sentence *sentence, bool has_fiscal_years, size_t *at);
enum diag_code sentence_measure(struct sentence *sentence, struct marks marks);

/* The stages, in their files. */
enum diag_code sentence_find_quantities(struct sentence *sentence, struct marks marks);
enum diag_code sentence_find_periods(struct sentence *sentence);

/* A unit that the sentence gives for the numbers below it, in the caption's form. False: none. */
bool sentence_caption(const struct sentence *sentence, struct unit *unit);

/* An item's first token. */
static inline const struct token *token_of(const struct sentence *sentence, size_t i)
{
	return &sentence->tokens->tokens[sentence->items[i].from];
}

/* Whether an item is of the kind, whatever else it may be. */
static inline bool item_is(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	return i < sentence->n && meaning_in(sentence->items[i].set, meaning);
}

/* Whether an item means one of these: "item_is_any(sentence, i, MEANING_OF, MEANING_OFBY)". */
#define item_is_any(sentence, i, ...) item_is_in((sentence), (i), MEANINGS(__VA_ARGS__))

static inline bool item_is_in(const struct sentence *sentence, size_t i, meaning_set meanings)
{
	return i < sentence->n && meanings_meet(sentence->items[i].set, meanings);
}

/* Whether any item of the sentence does. */
#define sentence_has_any(sentence, ...) meanings_meet((sentence)->all, MEANINGS(__VA_ARGS__))

/* Whether the digits of an item's number are a whole number from `low` to `high`. */
bool item_whole(const struct sentence *sentence, size_t i, int low, int high, int *out);

/* The whole number that the row of words gives the item. */
int item_value(const struct sentence *sentence, size_t i);

/* Whether the item touches the one before it. */
bool item_touches(const struct sentence *sentence, size_t i);

/* Whether the currency is of the number behind it, which has no other: "in 2022 $271.9 million". */
bool currency_is_of_next(const struct sentence *sentence, size_t i);

/* Whether a scale and a currency begin here that are of the number behind them: "in 2022 USD mn 271.9". */
bool unit_is_of_next(const struct sentence *sentence, size_t i);

/* Whether the item is a word for hundredths of a currency. */
bool are_cents(const struct sentence *sentence, size_t i);

/* The item right behind the figure; in Kazakh a bracket between is skipped. */
size_t item_behind(const struct sentence *sentence, const struct quantity *quantity);

/* Whether the quantity is a side of an exchange rate: "(1 euro = 1.08 dollars)", "1 euro equals 1.08 dollars". */
bool is_exchange_rate(const struct sentence *sentence, const struct quantity *quantity);

/* Whether item i is one of the words, folded; for words that no list of meanings has. */
bool is_one_of_words(const struct sentence *sentence, size_t i, const char *words);

/* --- small questions about items ---------------------------------------------------------------- */

/* Articles, pronouns and the like, which say nothing by themselves. */
bool is_filler_word(const struct sentence *sentence, uint32_t i);
bool is_qualifier(const struct sentence *sentence, uint32_t i);
/* Where the words of a time begin whose possessive leads to item first, as in "from last year's 12 billion";
 * first itself where there is none. */
uint32_t over_possessive_time(const struct sentence *sentence, uint32_t first);
static inline bool is_unknown(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	if (item->mark || item->is_number || item->is_taken || item->quantity != NONE)
		return false;
	/* A neighbour, a capital: words like others, unless they stand for a country. */
	switch (item->meaning) {
	case MEANING_NONE:
	case MEANING_NEIGHBOUR:
	case MEANING_CAPITAL:
	case MEANING_ECONOMY:
	case MEANING_OFFICE:
	case MEANING_ENVOY:
	case MEANING_OVERTAKE:
	case MEANING_EACH:
		return true;
	default:
		return false;
	}
}
bool is_movement(const struct sentence *sentence, uint32_t i);
/* "rose by three quarters": it says how far, and is no time. */
bool is_behind_by(const struct sentence *sentence, size_t i);
/* "exports 613, imports 4,216, balance -3,603": a word that means the balance right before an amount with a sign. */
bool is_bare_balance(const struct sentence *sentence, uint32_t i);
/* "…, 2021 sanken sie": behind a comma what lasts to `end` opens a clause, as its verb right behind it shows. */
bool opens_clause(const struct sentence *sentence, uint32_t first, uint32_t end);
/* Nothing but articles and the like before it. */
bool opens_sentence(const struct sentence *sentence, uint32_t item);
/* "une baisse du PIB de": what grew, right before the figure by which it did. */
bool is_noun_of_growth(const struct sentence *sentence, uint32_t noun, uint32_t figure);
bool is_flow_meaning(enum meaning meaning);
bool is_balance_meaning(enum meaning meaning);
/* "The main trading partners in 2015:", before a list. */
bool ends_in_colon(const struct sentence *sentence);
/* "the rest of Asia": of whatever it is the rest, no country and no region. */
bool is_rest_of(const struct sentence *sentence, uint32_t i);
/* The first item in [from, to) that means one of these, wherever; NONE. Whether there is one. */
#define first_item(sentence, from, to, ...) \
	first_item_in((sentence), (from), (to), MEANINGS(__VA_ARGS__))
#define has_item(sentence, from, to, ...) (first_item(sentence, from, to, __VA_ARGS__) != NONE)
uint32_t first_item_in(const struct sentence *sentence, uint32_t from, uint32_t to,
		       meaning_set meanings);
/* The first of the meaning at the bracket `open`; NONE. */
uint32_t find_item(const struct sentence *sentence, uint32_t from, uint32_t to,
		   enum meaning meaning, uint32_t open);

#endif
