/*
 * fuzz.h - what the harnesses share. Each is one LLVMFuzzerTestOneInput: with clang's libFuzzer
 * behind it, it is fed what that makes up; with replay.c, the files of its corpus.
 */
#ifndef KZBE_FUZZ_H
#define KZBE_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "dataset.h"
#include "diag.h"
#include "strbuf.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* A property: the process ends, and says which, unless it holds. */
#define must(holds)                                                                 \
	do {                                                                        \
		if (!(holds)) {                                                     \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #holds); \
			abort();                                                    \
		}                                                                   \
	} while (0)

/* What was reported while reading, as text: code, place, message, remedy. */
void fuzz_take_diag(void *text, const struct diag *diag);

/* The observations as text, all their figures with it. */
void fuzz_tell(struct strbuf *out, const struct dataset *data);

/* A file of the n bytes, the same one each time, gone when the process ends. It stays open: the program
 * may give up opening files for writing (cmd/confine.h), and a harness is that program many times. */
const char *fuzz_file(const uint8_t *bytes, size_t n);

#endif
