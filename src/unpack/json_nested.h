/*
 * json_nested.h - JSON of objects within objects as one list of records. Private to unpack. Depends on json.h and unpack.h.
 */
#ifndef KZBE_JSON_NESTED_H
#define KZBE_JSON_NESTED_H

#include "json.h"
#include "unpack.h"

struct json_reading {
	const struct unpack_words *words;
	struct arena *arena;
	const char *path;
	struct diag_sink *sink;
	bool failed; /* memory ran out */
};

/*
 * A list of records of what stands within the others (json_names.h): what an outer object says holds for all inside, and a
 * name on the way is its records' period, flow or country. What is left in the root is said of all records. Members
 * beside these whose names say nothing of the kind are left out, which is said. NULL, with *why set: nothing there says
 * what figures are, or says it twice; with why->code 0: there are no figures, or memory ran out.
 */
struct json_node *json_nested_records(struct json_reading *reading, struct json_node *root,
				      struct diag *why);

/* --- what holds of figures where the walk through JSON is (json_nested.c) ---------------------- */

#define COLUMNS_MAX 64
#define LEFT_OUT_MAX 16
#define WORDS_KEPT 256

struct value {
	const char *name;
	const struct json_node *node;
};

struct nest {
	struct json_reading *reading;
	struct json_node *root, *list;
	const char *columns[COLUMNS_MAX];
	size_t n_columns;
	struct value known[COLUMNS_MAX]; /* what holds where the walk is */
	size_t n_known;
	size_t n_values;
	const char
		*of; /* what the list in hand is of: "partner", "country"; NULL: it does not say */
	const struct json_node *left_out[LEFT_OUT_MAX]; /* of different names */
	size_t n_left_out;
	struct diag *why; /* what the places say is not known */
	struct {
		const char *name;
		enum unpack_word word;
	} kept[WORDS_KEPT]; /* of names that come again and again */
};

/* Nothing is read: what stands there does not say what its figures are. The first that is said so is kept. */
void nest_stop(struct nest *nest, const struct json_node *node, const char *what,
	       const char *remedy);
bool nest_is_over(const struct nest *nest);

enum unpack_word nest_word(struct nest *nest, const char *name);

/* A node like this one; NULL: memory ran out, or there are too many. */
struct json_node *nest_node(struct nest *nest, struct json_node node);

const struct value *nest_find(const struct nest *nest, const char *name);

/* What is called so is known from here on; it is in the way where another value of the name is. */
void nest_know(struct nest *nest, const char *name, const struct json_node *node);

/* Whether what stands inside is of a year that is known. */
bool nest_has_year(struct nest *nest);

/* The same of a name on the way, as a value of its kind's column. */
void nest_know_name(struct nest *nest, const struct json_node *node, const char *name,
		    enum unpack_word word);

#endif
