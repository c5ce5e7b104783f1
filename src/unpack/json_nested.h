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
 * A list of records of what stands within the others (json_shape.h): what an outer object says holds for all inside, and a
 * name on the way is its records' period, flow or country. What is left in the root is said of all records. Members
 * beside these whose names say nothing of the kind are left out, which is said. NULL, with *why set: nothing there says
 * what figures are, or says it twice; with why->code 0: there are no figures, or memory ran out.
 */
struct json_node *json_nested_records(struct json_reading *reading, struct json_node *root,
				      struct diag *why);

#endif
