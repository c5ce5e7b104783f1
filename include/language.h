/*
 * language.h - the language of what people read: sentences, headings, labels, signs.
 *
 * English is the key: a message is looked up by its English text in a table made at build time from
 * src/po (the translators' files). The language is set once, before anything is written and before
 * threads begin; where it is never set, and in all machine formats, it is English. Depends on nothing.
 */
#ifndef KZBE_LANGUAGE_H
#define KZBE_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

struct people_language {
	const char *code; /* ISO 639-1: "de" */
	const char *name; /* in itself: "Deutsch" */
};

extern const struct people_language languages[]; /* English first */
extern const size_t n_languages;

/* The language of a code or of a locale's name ("de", "de_AT.UTF-8", "de-AT"); NULL: not one of ours. */
const struct people_language *language_find(const char *name);

/*
 * The language that the environment asks for: of LC_ALL, LC_MESSAGES and LANG, the first that is set.
 * English where that is none of ours, or not in UTF-8, in which all but English is written.
 */
const struct people_language *language_of_environment(void);

void language_use(const struct people_language *language);

/* The language in use. */
const struct people_language *language_in_use(void);
bool language_is_english(void);

/*
 * The message in the language in use; itself where that is English, or where there is no translation.
 * A message with conversions of printf has the same ones in every language, in any order (%2$s).
 */
const char *tr(const char *message) __attribute__((format_arg(1)));

/* The same for a message whose English means several things: the context says which. */
const char *tr_in(const char *context, const char *message) __attribute__((format_arg(2)));

/* Marks a message that is translated later, where a table is set up: xgettext finds it so. */
#define N_(message) message
#define NC_(context, message) message

#endif
