/*
 * json_nested.h - JSON of objects within objects as one list of records. Private to unpack. Depends on json.h.
 */
#ifndef KZBE_JSON_NESTED_H
#define KZBE_JSON_NESTED_H

#include "json.h"

/*
 * A list of records, all with the same names, of what stands within the others: what an outer object says holds for
 * all inside, a name that is a period or a flow is its records' period or flow, and others are countries. What is left
 * in the root is said of all records. NULL: there are none, their places do not say of what they are, or memory ran
 * out (*failed).
 */
struct json_node *json_nested_records(struct json_node *root, struct arena *arena, bool *failed);

#endif
