/*
 * json_frame.h - what a chart says around its figures, and the units of what stands beside records. Private to unpack.
 *
 * Depends on json.h and unpack.h.
 */
#ifndef KZBE_JSON_FRAME_H
#define KZBE_JSON_FRAME_H

#include "diag.h"
#include "json.h"
#include "unpack.h"

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

#endif
