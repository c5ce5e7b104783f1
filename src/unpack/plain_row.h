/*
 * plain_row.h - a row of an .xlsx sheet, read without an XML parser where it is written as programs write rows.
 * Private to unpack.
 *
 * Plain is: ASCII without entities, comments and sections, elements without prefix and in their usual order.
 * Whatever a row has besides makes it none, and is left to the parser. Depends on the standard library.
 */
#ifndef KZBE_PLAIN_ROW_H
#define KZBE_PLAIN_ROW_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes that belong to somebody else; s is NULL: there are none, as for an attribute that is not given. */
struct plain_text {
	const char *s;
	size_t n;
};

struct plain_cell {
	struct plain_text place, type, style; /* the attributes r, t and s */
	struct plain_text value;
	bool has_formula;
};

struct plain_row_handlers {
	void (*row)(void *ctx, struct plain_text place); /* first */
	void (*cell)(void *ctx, const struct plain_cell *cell);
};

enum plain_row { PLAIN_ROW, PLAIN_ROW_NOT, PLAIN_ROW_UNFINISHED };

/*
 * The row that begins at bytes, which may have spaces before it: handed to the handlers, and *taken is behind it. Not
 * plain, or its end is not among the n bytes: what the handlers were given is then to be forgotten.
 */
enum plain_row plain_row_read(const char *bytes, size_t n,
			      const struct plain_row_handlers *handlers, void *ctx, size_t *taken);

#endif
