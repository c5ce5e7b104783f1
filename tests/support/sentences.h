/*
 * sentences.h - the sentences of a text, read one after the other, for the tests of what is read of them.
 */
#ifndef SENTENCES_H
#define SENTENCES_H

#include "notation.h"
#include "sentence.h"

struct read {
	struct notations *notations;
	struct words words;
	struct token_list tokens;
	struct sentence sentence; /* the last that was read */
	size_t at;		  /* the token behind it */
};

/* Cut the text into tokens; it must outlive what is read. */
void read_text(struct read *read, enum language language, const char *text);

/* Read the next sentence; false behind the last. */
bool read_next(struct read *read);

void read_release(struct read *read);

#endif
