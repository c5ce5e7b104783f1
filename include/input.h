/*
 * input.h - the bytes of a file or of standard input, block by block.
 *
 * Depends on diag.h.
 */
#ifndef KZBE_INPUT_H
#define KZBE_INPUT_H

#include <stddef.h>

#include "diag.h"

#define INPUT_BLOCK ((size_t)64 * 1024)

struct input {
	int descriptor;
	const char *path; /* borrowed; "-" is standard input */
};

/*
 * Open a file for reading; "-" is standard input. Returns DIAG_OK, or DIAG_IO after a diagnostic
 * (a directory, for one, is refused), or DIAG_USAGE if standard input is a terminal.
 */
enum diag_code input_open(struct input *input, const char *path, struct diag_sink *sink);

/* Read up to INPUT_BLOCK bytes. *n is 0 at the end. Returns DIAG_OK, or DIAG_IO after a
 * diagnostic. */
enum diag_code input_read(struct input *input, char block[INPUT_BLOCK], size_t *n,
			  struct diag_sink *sink);

void input_close(struct input *input);

#endif
