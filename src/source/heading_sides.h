/*
 * heading_sides.h - which reporter and partner a heading names. Private to source.
 *
 * Depends on heading_words.h and wide_table.h.
 */
#ifndef KZBE_HEADING_SIDES_H
#define KZBE_HEADING_SIDES_H

#include "heading_words.h"
#include "wide_table.h"

/* The countries of a heading that names a flow besides, as in "Exports to Belgium": their sides in *out, and the heading
 * in small letters without them. False if it names none. */
bool heading_find_sides(struct csv_cell heading, char text[WIDE_TEXT_MAX],
			struct wide_measure *out);

#endif
