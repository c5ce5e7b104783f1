#include <string.h>

#include "country.h"
#include "language.h"
#include "strbuf.h"
#include "text.h"

/* Whether a name ends in a common noun, so that it takes an article. */
static bool ends_in_noun(const char *name)
{
	return text_ends_with_any(
		       name, strlen(name),
		       " Islands| Republic| States| Kingdom| Emirates| Union| Territory| "
		       "Territories| countries") > 0;
}

void country_add_in_english(struct strbuf *out, const char alpha3[4])
{
	const char *name = country_name(alpha3);

	for (size_t i = 0; i < n_in_sentence_names; i++) {
		if (strcmp(in_sentence_names[i].alpha3, alpha3) == 0) {
			strbuf_adds(out, in_sentence_names[i].name);
			return;
		}
	}
	if (ends_in_noun(name))
		strbuf_adds(out, "the ");
	strbuf_adds(out, name);
}

void country_add_in_sentence(struct strbuf *out, const char alpha3[4])
{
	if (language_is_english())
		country_add_in_english(out, alpha3);
	else
		strbuf_adds(out, tr_in("country", country_name(alpha3)));
}
