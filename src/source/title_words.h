/*
 * title_words.h - which reporter and partner the lines above a table name, and what they leave out of it, read with the
 * words of texts in six languages and a few of Spanish. Private to source.
 *
 * Depends on words.h.
 */
#ifndef KZBE_TITLE_WORDS_H
#define KZBE_TITLE_WORDS_H

#include "source_format.h"
#include "token.h"
#include "words.h"
#include "caveat_words.h"
#include "wide_table.h"

/* Of n bytes of text, whole lines: *out is filled. DIAG_OK or DIAG_NOMEM, with nothing said. */
enum diag_code title_words_read(const char *text, size_t n, struct title_words *out);

/* --- a line above a table as the words of texts read it, and what of it is not understood ------ */

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

/*
 * What a part of a line above a table says by itself, between commas or brackets: "USD million, growth",
 * "(01-08)".
 * Read the n bytes of the lines above, in UTF-8, into what was found, where nothing is known against the table yet.
 */
void title_parts_read(const char *text, size_t n, const struct caveat_headings *header,
		      struct source_found *found);

/*
 * Whether a date in a line above a table is the period of its figures: "Trade in 2023", "Exports, January-June
 * 2024", and not "updated March 2024".
 * Of a line in small letters, into tells_period, span and is_date_odd.
 */
void title_take_period(struct wide_title *title, const char *text);

/*
 * What the lines above a table say against reading its figures as the trade of the periods in its
 * headings: "share of exports, %", "cumulative exports", "January-September", "exports of crude oil".
 * Of the lines before `at` of a text of n bytes, whose header begins there, into what was found: unfit, said, words and
 * remark. A share or a weight is not believed where the lines or the header name a currency. DIAG_OK or DIAG_NOMEM, with
 * nothing said.
 */
enum diag_code title_caveat(const char *text, size_t at, size_t n, struct source_found *found);

/* What a note in n bytes of lines says, into remark: "Note: seasonally adjusted", "* without crude oil". */
void title_caveat_of_notes(const char *text, size_t n, struct source_found *found);

/* Whether the heading of years says that they are none of the calendar: "fiscal year", "Year ending June". */
void title_caveat_of_years(const char *text, size_t n, struct source_found *found);

/* The same of the heading of a first column of years or flows: months, goods, a country. */
void title_caveat_of_first_column(const char *text, size_t n, struct source_found *found);

/* The same of a heading above countries: "share, %". */
void title_caveat_of_corner(const char *heading, struct source_found *found);

#endif
