/*
 * title_line.h - a line above a table as the words of texts read it, and what of it is not understood. Private to source.
 *
 * Depends on source_format.h, token.h and words.h.
 */
#ifndef KZBE_TITLE_LINE_H
#define KZBE_TITLE_LINE_H

#include "source_format.h"
#include "token.h"
#include "words.h"

#define TITLE_ITEMS_MAX 512

struct title_item {
	meaning_set set;
	char code[TITLE_CODE_MAX]; /* of a country or a group; "": neither */
	uint8_t suffix;
	size_t from, to; /* tokens */
};

struct title_line {
	const struct words *words;
	enum language language;
	struct token_list tokens;
	struct title_item items[TITLE_ITEMS_MAX];
	size_t n;
	bool is_spanish;
};

/* Spanish words of titles (names/spanish.names); a star stands for any letters. */
struct spanish_word {
	char word[20];
	enum meaning meaning;
};
extern const struct spanish_word spanish[];
extern const size_t n_spanish;

/* Whether item i is there and may mean this. */
bool title_is(const struct title_line *line, size_t i, enum meaning meaning);

/* Whether it is no word. */
bool title_is_sign(const struct title_line *line, size_t i);

/* The text of items from..to-1, cut to what fits. */
void title_quote(const struct title_line *line, size_t from, size_t to, char out[TITLE_SAID_MAX]);

/*
 * Into what the title says: a region of a country, a part of a year and, where the line is of trade, its first words that
 * do not belong to "trade of a country with another, in a unit". What others have found before stays.
 */
void title_read_rest(const struct title_line *line, bool is_of_trade, struct title_words *title);

#endif
