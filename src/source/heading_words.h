/*
 * heading_words.h - what the words of headings mean in the languages of the messages. Private to source.
 *
 * Texts are in small letters, as heading_to_small has them. Depends on csv_reader.h and dataset.h.
 */
#ifndef KZBE_HEADING_WORDS_H
#define KZBE_HEADING_WORDS_H

#include <stdbool.h>

#include "csv_reader.h"
#include "dataset.h"

#define WIDE_TEXT_MAX 200

/* text_to_small, of a cell, with words of other languages in English (glossary.h). */
void heading_to_small(struct csv_cell cell, char out[WIDE_TEXT_MAX]);

/* The same to be used at once. */
struct heading {
	char small[WIDE_TEXT_MAX];
};
struct heading heading_of(struct csv_cell cell);

/* Whether a word of another language than English names the flow in the text. */
bool heading_names_flow(const char *text, enum flow flow);

/* Whether the word, which stands between spaces, may go with a flow and leave it what it is: "goods", "Wert", "всего". */
bool heading_word_is_plain(const char *word);

/* Whether the text says that figures are adjusted for seasons: "(SA)", not "(NSA)". */
bool heading_is_adjusted(const char *text);

/* Whether it names goods, or services. */
bool heading_names_goods(const char *text);
bool heading_names_services(const char *text);

/* The month whose name begins here, 1 to 12, and where it ends; 0: none does. */
int heading_take_month(const char **at);

/* The month that a heading is, and nothing else; 0: it is none. */
int heading_is_month(const char *text);

/* The months that a heading is, "January-March" or one alone, and nothing else. */
bool heading_is_months(const char *text, int *first, int *last);

/* "January-September", "Jan. to Jun.", "first half". */
bool heading_names_part_of_year(const char *text);

/* Whether a few words that stand beside figures of whole years, in a row's label or a cell, say that these are of a part
 * of it: "Q1", "9M", "I квартал", "nine months"; by_month: "August", too. */
bool heading_is_part_of_year(const char *text, bool by_month);

/* Whether a text names months, quarters or halves that are not all of a year. */
bool heading_names_months(const char *text);

#endif
