/*
 * role.h - what a figure is: what role.c and role_percent.c share. Private to text.
 */
#ifndef KZBE_ROLE_H
#define KZBE_ROLE_H

#include "reading.h"

/* Up (1) or down (-1), by the word for it that is nearest before item `to`; 0: none. *at: its item. */
int direction_before(const struct reader *reader, uint32_t from, uint32_t to, uint32_t open,
		     uint32_t *at);
/* Whether a word for what is measured stands in the figure's own stretch, before it. */
bool has_own_measure(const struct reader *reader, const struct figure_reading *figure);

enum role role_of_percent(struct reader *reader, size_t f);

#endif
