/*
 * messages.h - the table of messages that is made from src/po at build time, and with it that of
 * languages. Private to language.c.
 */
#ifndef KZBE_MESSAGES_H
#define KZBE_MESSAGES_H

#include <stddef.h>
#include <stdint.h>

#include "language.h"

extern const char *const message_texts;

/*
 * Where the texts of each message begin in message_texts (offsets need no relocation at start-up), as
 * many as there are languages: in English, "message" or "context\004message" as gettext joins
 * them, by whose bytes messages are sorted; then in the other languages.
 */
extern const uint32_t message_offsets[];
extern const size_t n_messages;

/* The message in a language by its place in `languages`; 0 is its key. */
static inline const char *message_text(size_t message, size_t language)
{
	return message_texts + message_offsets[message * n_languages + language];
}

#endif
