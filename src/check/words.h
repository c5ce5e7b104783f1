/*
 * words.h - what words of running text mean: phrases of several languages, looked up by their first
 * word. Private to check.
 *
 * The rows are made from the files in src/check/words, which a translator can read and extend.
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

/* What a phrase may mean; words/en.words explains each. At most 64: a phrase has a set of them. */
enum concept {
	CONCEPT_NONE,
	CONCEPT_COMMON,
	/* what is measured */
	CONCEPT_TURNOVER,
	CONCEPT_EXPORTS,
	CONCEPT_IMPORTS,
	CONCEPT_BALANCE,
	CONCEPT_SURPLUS,
	CONCEPT_DEFICIT,
	CONCEPT_COVERAGE,
	CONCEPT_WORLD,
	CONCEPT_TOTAL,
	CONCEPT_TOGETHER,
	CONCEPT_NOT_TRADE,
	CONCEPT_PRODUCT,
	CONCEPT_COUNTED,
	CONCEPT_EXCEPT,
	CONCEPT_UNREAL,
	CONCEPT_PART,
	CONCEPT_PER,
	/* how it is told */
	CONCEPT_LEVEL,
	CONCEPT_UP,
	CONCEPT_DOWN,
	CONCEPT_BY,
	CONCEPT_OFBY,
	CONCEPT_OF,
	CONCEPT_FROM,
	CONCEPT_TO,
	CONCEPT_AGAINST,
	CONCEPT_SHARE,
	CONCEPT_TIMES,
	CONCEPT_MULTIPLE,
	CONCEPT_FRACTION,
	CONCEPT_ABOUT,
	CONCEPT_ABOVE,
	CONCEPT_BELOW,
	CONCEPT_ALMOST,
	CONCEPT_JUST_OVER,
	CONCEPT_POST_ABOVE,
	CONCEPT_POST_ABOUT,
	/* numbers */
	CONCEPT_NUMBER,
	CONCEPT_AMOUNT,
	CONCEPT_SCALE,
	CONCEPT_CURRENCY,
	CONCEPT_PERCENT,
	CONCEPT_POINTS,
	/* time */
	CONCEPT_MONTH,
	CONCEPT_QUARTER,
	CONCEPT_HALF,
	CONCEPT_ORDINAL,
	CONCEPT_UNIT_MONTH,
	CONCEPT_UNIT_QUARTER,
	CONCEPT_UNIT_HALF,
	CONCEPT_UNIT_YEAR,
	CONCEPT_BEGIN,
	CONCEPT_END,
	CONCEPT_SAME_PERIOD,
	CONCEPT_YEAR_EARLIER,
	CONCEPT_LAST_YEAR,
	CONCEPT_THIS_YEAR,
	CONCEPT_YEAR_ON_YEAR,
	CONCEPT_OTHER_BASE,
	/* the rest */
	CONCEPT_COUNTRY,
	CONCEPT_REGION,
	CONCEPT_SOURCE,
	CONCEPT_PRONOUN,
	CONCEPT_AND,
	CONCEPT_BUT,
	CONCEPT_RESPECTIVELY,
	CONCEPT_BETWEEN,
	CONCEPT_ATTRIBUTION,
	CONCEPT_GOODS,
	CONCEPT_OR,
	CONCEPT_UNTIL,
	CONCEPT_THROUGH,
	CONCEPT_WITH,
	CONCEPT_TOWARDS,
	CONCEPT_OUT_OF,
	CONCEPT_SUFFIX, /* a case's ending; never of a word */
	CONCEPT_COUNT
};

/* A row as the translator wrote it. */
struct word_row {
	uint8_t language, concept;
	const char *value, *phrase;
};

extern const struct word_row word_rows[];
extern const size_t n_word_rows;

/* The rows made ready to be looked up. A zeroed struct is empty. */
struct words {
	struct word_entry *entries; /* private */
	size_t n_entries;
	uint32_t *slots; /* of a hash table: 1 + the first entry of that first word */
	size_t n_slots;
	struct word_piece *pieces;
	size_t n_pieces;
	uint64_t prefix_lengths; /* bit n: some first word that may go on is n bytes long */
	char *text;		 /* the folded words */
	uint32_t suffixes[32];	 /* rows of endings */
	size_t n_suffixes;
};

/* False when memory ran out. Release in every case. */
bool words_init(struct words *words);
void words_release(struct words *words);

/* A set of concepts. */
typedef struct {
	uint64_t low, high;
} concept_set;

bool concept_in(concept_set set, enum concept concept);

/* What was found at a token. */
struct word_match {
	size_t n_tokens; /* 0: nothing */
	size_t bytes;	 /* of folded text that fitted: the more, the surer */
	concept_set set; /* all that the longest phrase may mean */
	uint8_t concept; /* the first of them */
	const char *value;
	uint8_t suffix; /* the case's ending that the last word goes on with; 0: none */
};

/* Languages that know the token as a word, bit by bit; COMMON's does not count. */
unsigned words_languages(const struct words *words, const struct token_list *tokens, size_t at);

/* The case's ending that the token is, as in "19,8%-" with one; 0: none. */
uint8_t words_suffix(const struct words *words, const struct token_list *tokens, size_t at);

/* The longest phrase of a language, or common to all, that begins at the token. */
void words_match(const struct words *words, enum language language, const struct token_list *tokens,
		 size_t at, struct word_match *out);

#endif
