/*
 * words.h - what words of running text mean: phrases of several languages, looked up by their first
 * word.
 *
 * The tables are made from the files in src/text/words, which a translator can read and extend.
 */
#ifndef KZBE_WORDS_H
#define KZBE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "token.h"

enum language {
	LANGUAGE_COMMON, /* codes and signs of all languages */
	LANGUAGE_EN,
	LANGUAGE_DE,
	LANGUAGE_FR,
	LANGUAGE_NL,
	LANGUAGE_RU,
	LANGUAGE_KK,
	LANGUAGE_COUNT
};

/* What a phrase may mean; words/en.words explains each. At most 128: a phrase has a set of them. */
enum meaning {
	MEANING_NONE,
	MEANING_COMMON,
	/* what is measured */
	MEANING_TURNOVER,
	MEANING_EXPORTS,
	MEANING_IMPORTS,
	MEANING_BALANCE,
	MEANING_SURPLUS,
	MEANING_DEFICIT,
	MEANING_COVERAGE,
	MEANING_WORLD,
	MEANING_TOTAL,
	MEANING_TOGETHER,
	MEANING_NOT_TRADE,
	MEANING_PRODUCT,
	MEANING_COUNTED,
	MEANING_EXCEPT,
	MEANING_PACE,
	MEANING_UNREAL,
	MEANING_PART,
	MEANING_PER,
	MEANING_DIFFER,
	/* how it is said */
	MEANING_LEVEL,
	MEANING_UP,
	MEANING_DOWN,
	MEANING_BY,
	MEANING_OFBY,
	MEANING_OF,
	MEANING_FROM,
	MEANING_TO,
	MEANING_AGAINST,
	MEANING_SHARE,
	MEANING_TIMES,
	MEANING_MULTIPLE,
	MEANING_FRACTION,
	MEANING_ABOUT,
	MEANING_ABOVE,
	MEANING_BELOW,
	MEANING_ALMOST,
	MEANING_JUST_OVER,
	MEANING_POST_ABOVE,
	MEANING_POST_ABOUT,
	/* numbers */
	MEANING_NUMBER,
	MEANING_AMOUNT,
	MEANING_SCALE,
	MEANING_CURRENCY,
	MEANING_PERCENT,
	MEANING_POINTS,
	MEANING_PLUS, /* a sign in words */
	MEANING_MINUS,
	MEANING_DECIMAL, /* a decimal mark in words */
	/* time */
	MEANING_MONTH,
	MEANING_QUARTER,
	MEANING_HALF,
	MEANING_ORDINAL,
	MEANING_UNIT_MONTH,
	MEANING_UNIT_QUARTER,
	MEANING_UNIT_HALF,
	MEANING_UNIT_YEAR,
	MEANING_YEARS,	/* so many: a decade */
	MEANING_MONTHS, /* from one to another: a closing quarter */
	MEANING_LAST,
	MEANING_FISCAL,
	MEANING_BEGIN,
	MEANING_END,
	MEANING_SAME_PERIOD,
	MEANING_YEAR_EARLIER,
	MEANING_LAST_YEAR,
	MEANING_THIS_YEAR,
	MEANING_YEAR_ON_YEAR,
	MEANING_PERIOD_BEFORE,
	MEANING_OTHER_BASE,
	MEANING_OVER,	  /* before how many years something took */
	MEANING_AGO,	  /* beside so many years */
	MEANING_SINCE,	  /* before when something began */
	MEANING_OPEN_END, /* beside a year that is no period so */
	MEANING_COMPARED, /* between growth and what it is on */
	MEANING_AT_LEVEL, /* behind what something is compared with */
	MEANING_TITLE,	  /* beside a year that is part of a name */
	/* the rest */
	MEANING_COUNTRY,
	MEANING_ADJECTIVE, /* of a country, or its people: such a phrase is COUNTRY too */
	MEANING_REGION,
	MEANING_CAPITAL,  /* for its country, behind a preposition */
	MEANING_NET,	  /* before an amount with a sign: the balance */
	MEANING_LANDS,	  /* behind a number: several countries together */
	MEANING_ECONOMY,  /* beside a growth, whose it is: no trade's */
	MEANING_OFFICE,	  /* of statistics, or customs: of its country's trade */
	MEANING_AMONG,	  /* before a group that something is one of */
	MEANING_EACH,	  /* of several things, the one as the other */
	MEANING_ENVOY,	  /* an embassy: beside its country, whose trade it need not be */
	MEANING_OVERTAKE, /* "surpassed", "verdrängt": whose object is only compared */
	MEANING_SOURCE,
	MEANING_PRONOUN,
	MEANING_AND,
	MEANING_BUT,
	MEANING_RESPECTIVELY,
	MEANING_BETWEEN,
	MEANING_ATTRIBUTION,
	MEANING_GOODS,
	MEANING_OR,
	MEANING_UNTIL,
	MEANING_THROUGH,
	MEANING_WITH,
	MEANING_INSIDE,	   /* "in": what follows is said in passing */
	MEANING_FAVOUR,	   /* whose surplus it is */
	MEANING_THERE,	   /* "with this country": the partner mentioned */
	MEANING_NEIGHBOUR, /* beside an adjective the country itself: "its Tunisian neighbour" */
	MEANING_ALREADY,
	MEANING_REVERSE,  /* "in the opposite direction" */
	MEANING_EXCEED,	  /* of one flow over the other */
	MEANING_SPLIT,	  /* a verb whose meaning its particle decides: "aus:exports/ein:imports" */
	MEANING_ALTER,	  /* "change": a column of growth */
	MEANING_RELATIVE, /* begins a clause on a noun: "which" */
	MEANING_WHERE,	  /* begins a clause on what was just named: "2013, when" */
	MEANING_RUN,	  /* behind a counted month: one after the other, "in a row" */
	MEANING_CAUSE,	  /* why it is so: "because of", "thanks to" */
	MEANING_TOWARDS,
	MEANING_OUT_OF,
	MEANING_THE,	/* a definite article */
	MEANING_MARK,	/* what is passed: behind a figure that is a bound */
	MEANING_SUFFIX, /* a case's ending; never of a word */
	MEANING_COUNT
};

struct word_cache;

/* The words of all languages, which are made ready when the program is built (words_table.h), and what
 * was looked up. A zeroed struct is one that remembers nothing. */
struct words {
	struct word_cache *cache;
};

/* With a cache. False: out of memory. */
bool words_init(struct words *words);
void words_release(struct words *words);

/* The endings of Kazakh cases, as kk.words numbers them. */
enum kazakh_suffix {
	KAZAKH_DATIVE = 1,
	KAZAKH_ABLATIVE,
	KAZAKH_INSTRUMENTAL,
	KAZAKH_GENITIVE,
	KAZAKH_ABOUT, /* "30 пайыздай" */
};

/* A set of meanings. */
typedef struct {
	uint64_t low, high;
} meaning_set;

/* That of one of the first 64 in `low`. */
#define MEANING_BIT(meaning) (UINT64_C(1) << (meaning))

static inline bool meaning_in(meaning_set set, enum meaning meaning)
{
	return (meaning < 64 ? set.low >> meaning : set.high >> (meaning - 64)) & 1;
}

/* "MEANINGS(MEANING_OF, MEANING_OFBY)", the set of these: of constants a constant, so that whether a word has one of
 * many meanings is asked at once. */
#define MEANINGS(...)                                    \
	meanings_of((const enum meaning[]){__VA_ARGS__}, \
		    sizeof((const enum meaning[]){__VA_ARGS__}) / sizeof(enum meaning))
static inline meaning_set meanings_of(const enum meaning *meanings, size_t n)
{
	meaning_set set = {0, 0};

	for (size_t i = 0; i < n; i++) {
		set.low |= meanings[i] < 64 ? MEANING_BIT(meanings[i]) : 0;
		set.high |= meanings[i] < 64 ? 0 : MEANING_BIT(meanings[i] - 64);
	}
	return set;
}

static inline bool meanings_meet(meaning_set a, meaning_set b)
{
	return (a.low & b.low) | (a.high & b.high);
}

void meaning_drop(meaning_set *set, enum meaning meaning);
void meaning_add(meaning_set *set, enum meaning meaning);

/* What was found at a token. */
struct word_match {
	meaning_set set;   /* all that the longest phrase may mean */
	const char *value; /* of the first of them that has one; "" */
	uint32_t n_tokens; /* 0: nothing */
	uint16_t bytes;	   /* of folded text that fitted: the more, the surer */
	uint8_t meaning;   /* the first of the meanings */
	uint8_t suffix;	   /* the case's ending that the last word goes on with; 0: none */
};

/* Languages that know the token as a word, bit by bit; COMMON's does not count. *has_letter: it has a letter that
 * Kazakh has and Russian has not. */
unsigned words_languages(const struct words *words, const struct token_list *tokens, size_t at,
			 bool *has_letter);

/* The case's ending that the token is, as in "19,8%-" with one; 0: none. */
uint8_t words_suffix(const struct words *words, const struct token_list *tokens, size_t at);

/* 16 bits that a caller may remember of a token's word, in small letters; zeros at first, and whenever the word
 * was forgotten. Valid until the next look-up. NULL: nothing is remembered of it. */
uint16_t *words_notes(const struct words *words, const struct token_list *tokens, size_t at);

/* What its row gives a phrase of n tokens at the token, as this meaning; "" is nothing. */
const char *words_value(const struct words *words, enum language language,
			const struct token_list *tokens, size_t at, size_t n, enum meaning meaning);

/* The longest phrase of a language, or common to all, that begins at the token. */
void words_match(const struct words *words, enum language language, const struct token_list *tokens,
		 size_t at, struct word_match *out);

/*
 * Take out each line break within an amount, "$523.7" and "million" or "12.4 million" and "US dollars":
 * such a line was broken to fit, however short.
 */
void join_broken_amounts(struct token_list *tokens, const struct words *words,
			 enum language language);

#endif
