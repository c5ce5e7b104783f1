#include <string.h>

#include "alloc.h"
#include "country.h"
#include "language.h"
#include "strbuf.h"

/* Endings of names that are common nouns, so that they take an article. */
static const char *const nouns[] = {
	" Islands", " Republic",  " States",	  " Kingdom",	" Emirates",
	" Union",   " Territory", " Territories", " countries",
};

/* Names that take one all the same, and those that are written otherwise behind it. */
static const struct country_name in_sentence[] = {
	{"BHS", "the Bahamas"},
	{"COD", "the Democratic Republic of the Congo"},
	{"COG", "the Congo"},
	{"COM", "the Comoros"},
	{"E19", "the euro area of 19 countries"},
	{"E20", "the euro area of 20 countries"},
	{"EMU", "the euro area"},
	{"GMB", "the Gambia"},
	{"CIS", "the Commonwealth of Independent States"},
	{"MDV", "the Maldives"},
	{"NLD", "the Netherlands"},
	{"PHL", "the Philippines"},
	{"SGS", "South Georgia and the South Sandwich Islands"},
	{"HMD", "Heard Island and McDonald Islands"},
	{"WLD", "the world"},
};

static bool ends_in_noun(const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < countof(nouns); i++) {
		size_t n_noun = strlen(nouns[i]);

		if (n > n_noun && strcmp(name + n - n_noun, nouns[i]) == 0)
			return true;
	}
	return false;
}

void country_add_in_english(struct strbuf *out, const char alpha3[4])
{
	const char *name = country_name(alpha3);

	for (size_t i = 0; i < countof(in_sentence); i++) {
		if (strcmp(in_sentence[i].alpha3, alpha3) == 0) {
			strbuf_adds(out, in_sentence[i].name);
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
