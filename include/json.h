/*
 * json.h - JSON as events and as a tree, on yajl; a number is its text.
 *
 * yajl does not look whether it got the memory that it requested: its allocator here leaves it, by longjmp,
 * when there is none, and knows all its blocks. Depends on alloc.h and diag.h.
 */
#ifndef KZBE_JSON_H
#define KZBE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "diag.h"

enum json_type { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_OBJECT, JSON_ARRAY };

/* A value, or the beginning or end of one that has others inside. Each returns false to stop: memory ran out,
 * or is too much. */
struct json_handlers {
	bool (*value)(void *ctx, enum json_type type, const char *text, size_t n);
	bool (*name)(void *ctx, const char *text, size_t n); /* of the next value */
	bool (*begin)(void *ctx, enum json_type type);
	bool (*end)(void *ctx);
};

struct json; /* private */

struct json_place {
	size_t line, column; /* 1-based; the column in code points */
};

/* NULL when memory ran out. */
struct json *json_new(const struct json_handlers *handlers, void *ctx, const char *path);
void json_free(struct json *json);

/* Where the value or the name in hand begins; for handlers. */
struct json_place json_place(struct json *json);

/* Values may follow each other. DIAG_OK, or a code after a diagnostic. Where a handler has stopped it, DIAG_RANGE without one. */
enum diag_code json_feed(struct json *json, const char *bytes, size_t n, struct diag_sink *sink);
enum diag_code json_finish(struct json *json, struct diag_sink *sink);

/* --- a tree --------------------------------------------------------------------------------------- */

struct json_node {
	enum json_type type;
	const char *name;	 /* in an object; else NULL */
	const char *text;	 /* of a number, a string or "true"; else "" */
	struct json_place place; /* of its name, or else of itself */
	struct json_node *child, *last, *next;
};

/* The member of this name; NULL: there is none, or it is no object (so too for NULL). */
const struct json_node *json_member(const struct json_node *object, const char *name);

/* The first value inside; NULL: there is none. */
const struct json_node *json_first(const struct json_node *array);

size_t json_count(const struct json_node *array);

#endif
