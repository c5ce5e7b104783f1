/*
 * json_shape.h - forms of JSON as plain objects and lists of records. Private to unpack. Depends on json.h and unpack.h.
 */
#ifndef KZBE_JSON_SHAPE_H
#define KZBE_JSON_SHAPE_H

#include "json.h"
#include "unpack.h"

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
