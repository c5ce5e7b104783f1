/*
 * messages.h - the table of messages that is made from src/po at build time. Private to language.c.
 */
#ifndef KZBE_MESSAGES_H
#define KZBE_MESSAGES_H

#include <stddef.h>
#include <stdint.h>

#define N_TRANSLATIONS 5 /* languages but English, in the order of `languages` */

/* Where the texts of a message begin in message_texts: offsets need no relocation at start-up. */
struct message_row {
	uint32_t id; /* "message", or "context\004message" as gettext joins them */
	uint32_t text[N_TRANSLATIONS];
};

extern const char *const message_texts;
extern const struct message_row message_rows[]; /* sorted by the bytes of their id */
extern const size_t n_message_rows;

#endif
