/*
 * json_cube.h - figures that stand in a cube of dimensions, as CSV. Private to unpack.
 *
 * JSON-stat 2.0 and SDMX-JSON 1.0 and 2.0. Depends on json.h and sheet_text.h.
 */
#ifndef KZBE_JSON_CUBE_H
#define KZBE_JSON_CUBE_H

#include "json.h"
#include "sheet_text.h"

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
