/*
 * json_names.h - what the names of members beside records are of. Private to unpack.
 *
 * Depends on json.h, strbuf.h and unpack.h.
 */
#ifndef KZBE_JSON_NAMES_H
#define KZBE_JSON_NAMES_H

#include <stdbool.h>

#include "json.h"
#include "strbuf.h"
#include "unpack.h"

/* Whether a name, whatever its capitals, begins with one of these, or is it. */
bool json_is_named(const char *name, const char *list);

/* Of whom no word is known. */
extern const struct unpack_words json_no_words;

bool json_is_note(const struct unpack_words *words, const char *name);

/* Of a scale or a currency, which are one unit. */
bool json_is_of_unit(const char *name);

/* Who publishes records. */
bool json_is_of_origin(const struct unpack_words *words, const char *name);

/* Where records come from, and how they were asked for. */
bool json_is_technical(const struct unpack_words *words, const char *name);

/* Of whom and in which unit a figure is. */
bool json_is_of_figures(const char *name);

/* Add what a number, a flag or a word beside records says of all their figures, in words as lines above a table have them:
 * "9 months" of {"months": 9}, "forecast" of {"isForecast": true}. Nothing is added where it says nothing. */
void json_add_said(struct strbuf *line, const struct unpack_words *words, const char *name,
		   enum json_type type, const char *text);

/* The first unit that is told of one column alone, in a list of columns or by the name of a flow; NULL: there is none. */
const struct json_node *json_find_column_unit(const struct unpack_words *words,
					      const struct json_node *node);

void json_say_column_unit(const struct json_node *unit, struct diag *out);

/* The scale that a number beside records is, in a word: "million" of {"unit_mult": 6}; NULL: none. */
const char *json_scale(const struct json_node *node);

/* Whether a name says of what the figures inside are. */
static inline bool json_says_what(enum unpack_word word)
{
	return word >= WORD_PERIOD && word <= WORD_COUNTRY;
}

/* Whether an object has a member of that name, in large letters or small. */
bool json_has_member(const struct json_node *object, const char *name);

/* Its text of that name; NULL: there is none. */
const struct json_node *json_text_member(const struct json_node *object, const char *name);

/* --- forms of JSON as plain objects and lists of records --------------------------------------- */

struct json_shape {
	const struct unpack_words *words;
	struct arena *arena;
	size_t left; /* of new nodes, before it is too much */
	bool failed; /* memory ran out */
};

/*
 * Write, in place, what other programs make of a table as objects in which a name says what is inside: columns as lists
 * ({"year": [2022, 2023], "exports": [1, 2]}), objects of places ({"0": …, "1": …}), lists with names in the first or
 * beside them, pairs of a period and a figure, lists of figures along an axis ({"labels": […], "datasets": [{"label": …,
 * "data": […]}]}), nodes and links, a list behind an object that tells of it. What is none of these stays as it is.
 */
void json_shape(struct json_shape *shape, struct json_node *root);

/* Put a node behind all others inside the parent. */
void json_add(struct json_node *parent, struct json_node *node);

/* A value to which a name leads, of which others are inside. */
bool json_holds(const struct json_node *node);

/* Whether a number is in it, at whatever depth; a text that begins as one is one. */
bool json_has_figures(const struct json_node *node);

#endif
