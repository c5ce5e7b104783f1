#include "language.h"

#include <stdlib.h>
#include <string.h>

#include "messages.h"
#include "text.h"

static const struct people_language *in_use = &languages[0];

const struct people_language *language_find(const char *name)
{
	for (size_t i = 0; i < n_languages; i++) {
		const char *code = languages[i].code;

		if (text_to_lower(name[0]) == code[0] && text_to_lower(name[1]) == code[1] &&
		    (!name[2] || strchr("_-.@", name[2])))
			return &languages[i];
	}
	return NULL;
}

const struct people_language *language_of_environment(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	const struct people_language *found = NULL;
	const char *value = NULL;

	for (size_t i = 0; !value && i < sizeof(names) / sizeof(names[0]); i++) {
		value = getenv(names[i]);
		value = value && *value ? value : NULL;
	}
	if (value && (text_contains_nocase(value, "utf-8") || text_contains_nocase(value, "utf8")))
		found = language_find(value);
	return found ? found : &languages[0];
}

void language_use(const struct people_language *language)
{
	in_use = language;
}

const struct people_language *language_in_use(void)
{
	return in_use;
}

bool language_is_english(void)
{
	return in_use == &languages[0];
}

/* Below, at or above zero as "context\004message" (context may be NULL) sorts to the row's id. */
static int compare_id(const char *context, const char *message, const char *id)
{
	size_t n = context ? strlen(context) : 0;
	int order = context ? strncmp(context, id, n) : 0;

	if (order || !context)
		return order ? order : strcmp(message, id);
	if (id[n] != '\004')
		return '\004' - (int)(unsigned char)id[n];
	return strcmp(message, id + n + 1);
}

static const char *look_up(const char *context, const char *message)
{
	size_t from = 0, to = n_messages;

	if (language_is_english())
		return message;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = compare_id(context, message, message_text(middle, 0));

		if (!order)
			return message_text(middle, (size_t)(in_use - languages));
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return message;
}

const char *tr(const char *message)
{
	return look_up(NULL, message);
}

const char *tr_in(const char *context, const char *message)
{
	return look_up(context, message);
}
