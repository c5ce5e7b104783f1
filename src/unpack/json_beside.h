/*
 * json_beside.h - what stands beside records in JSON: whose they are, of what, in which unit. Private to unpack.
 *
 * Depends on sheet_text.h.
 */
#ifndef KZBE_JSON_BESIDE_H
#define KZBE_JSON_BESIDE_H

#include <stdint.h>

#include "json.h"
#include "sheet_text.h"
#include "stream.h"
#include "unpack.h"
#include "diag.h"

/* --- what a chart says around its figures, and the units of what stands beside records --------- */

#define FRAME_TEXTS_MAX 32

struct json_frame {
	const char *unit; /* of the axis of values; NULL: it names none */
	const struct json_node *texts[FRAME_TEXTS_MAX]; /* titles, notes, labels of bands */
	size_t n_texts;
};

/*
 * Take the words around a chart out of its tree, to be lines above its table. A unit that is none of money, a second axis
 * of another unit, a limit in what was asked for: *why is set.
 */
void json_frame_take(struct json_frame *frame, const struct unpack_words *words,
		     struct json_node *root, struct diag *why);

#define NAMES_MAX 512 /* of a record */
#define DEPTH_MAX 66

#define PLACES_MAX ((size_t)1 << 20) /* that are kept */
#define PLACES_EACH ((size_t)1 << 12)

/* Where a record begins in the file. */
struct json_mark {
	uint32_t line, column;
};

/* Of json_table.c. */
struct json_table {
	struct stream stream;
	struct json *json;
	struct sheet_text text;
	bool is_finished;
	bool has_failed;   /* memory ran out */
	bool is_too_large; /* as a tree */

	struct arena arena;
	size_t arena_bytes;
	struct json_node *open[DEPTH_MAX]; /* what the values are in */
	size_t n_open;
	struct json_node *root;
	const char *name; /* of the next value in an object */
	struct json_place name_place;
	bool are_lines; /* the root is a list of values behind each other */
	bool has_more;	/* something follows the first value */
	const struct unpack_words *words;
	bool is_error; /* an interface's answer to a request that it did not understand */
	struct json_frame frame;
	struct diag why; /* of what the places of values do not say what they are */

	/* Records. */
	const struct json_node *list; /* which holds them */
	bool in_records;
	bool are_lists; /* not objects */
	unsigned depth; /* inside the list: 1 is a record's own */
	const char *names[NAMES_MAX];
	size_t n_names;
	size_t column; /* of the next value; NAMES_MAX: of none */
	size_t n_records;
	size_t n_title;					    /* lines above the header */
	struct json_mark *places[PLACES_MAX / PLACES_EACH]; /* of records; they never move */
	size_t n_places;
	const char
		*first[NAMES_MAX]; /* of the first record, what it says of figures; NULL: nothing */
	struct strbuf values;	   /* of the record, each with a NUL */
	size_t starts[NAMES_MAX];  /* in it, 1 more; 0: none */
	bool has_new_name;	   /* that the first record lacks */
	char new_name[64];
	bool has_open_country; /* beside the records, of which nothing says whether it reports */
	bool is_nested;	       /* an object or a list stands in place of a value */
	bool goes_on;	       /* beyond the first block */
	bool is_tree;	       /* all of it is: nothing is written before its end */
	bool is_twice;	       /* a record has a name with two values */
	const struct json_node
		*other; /* beside the records, which says otherwise than the first of them */
};

/* The names of columns in a list of their own; NULL: there is none. */
const struct json_node *json_find_names(const struct json_node *root);

/* What stands before the records, as lines above the header. */
void json_put_title(struct json_table *table, const struct json_node *names);

/* What stands beside the records and says of all of them otherwise than the first one of itself; NULL: nothing. */
const struct json_node *json_find_other(const struct json_table *table,
					const struct json_node *object);

/* Refuse records of which a member beside them says that they are not all. DIAG_OK, or a code after a diagnostic. */
enum diag_code json_refuse_cut(const struct json_table *table, struct diag_sink *sink);

/* Other lists than that of the records are not read, which is said. */
void json_warn_of_lists(const struct json_table *table, struct diag_sink *sink);

/* The first value beside the records, or its name, that says these words in small letters; NULL: none does. */
const struct json_node *json_find_said(const struct json_node *object, const char *said);

/* A note behind the records is one below the table; else what stands there would have changed how they are read. */
enum diag_code json_read_behind(struct json_table *table, struct diag_sink *sink);

/* --- figures that stand in a cube of dimensions, as CSV ---------------------------------------- */

/* JSON-stat 2.0 and SDMX-JSON 1.0 and 2.0. */

enum json_cube_status {
	CUBE_OK = 0,
	CUBE_NONE,    /* it is neither */
	CUBE_DAMAGED, /* it is one, and does not fit together */
};

/*
 * Write the cube as a header of its dimensions and a line for each figure. CUBE_NONE where `root` is
 * something else. `out` says that memory ran out.
 */
enum json_cube_status json_cube_write(const struct json_node *root, struct sheet_text *out);

#endif
