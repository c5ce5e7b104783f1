/*
 * handover.h - what one thread fills and another one empties: a few places, in turn.
 */
#ifndef KZBE_HANDOVER_H
#define KZBE_HANDOVER_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

/* All of it is private. */
struct handover {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t n_places, n_filled, n_emptied; /* so far */
	bool at_end, is_stopped;
};

/* False: the system has none left. */
bool handover_init(struct handover *handover, size_t n_places);
void handover_release(struct handover *handover);

/* For who fills: wait for an empty place, and say that it is full, or that nothing more comes behind it. False: stop. */
bool handover_await_empty(struct handover *handover, size_t *place);
void handover_fill(struct handover *handover, bool at_end);

/* For who empties: wait for a full place, and say that it is empty. False: nothing more comes, or stop. */
bool handover_await_full(struct handover *handover, size_t *place);
void handover_empty(struct handover *handover);

/* Make both stop. */
void handover_stop(struct handover *handover);

#endif
