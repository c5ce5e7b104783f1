/*
 * progress.h - how far the reading of a long input has come, on a terminal.
 */
#ifndef KZBE_PROGRESS_H
#define KZBE_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct progress {
	const char *path; /* borrowed, as the user gave it */
	struct timespec begun, shown;
	bool is_shown; /* something stands on the terminal's line */
};

void progress_begin(struct progress *progress, const char *path);

/* An input's progress (input.h): `done` bytes have been read, of `total`, or of who knows how many
 * (0). Shows it on standard error after the first second, if that is a terminal. */
void progress_show(void *progress, uint64_t done, uint64_t total);

/* Clear the line. */
void progress_end(struct progress *progress);

#endif
