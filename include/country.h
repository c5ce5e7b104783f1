/*
 * country.h - countries by their codes, compiled in.
 *
 * Facts: ISO 3166-1 as in Debian's iso-codes 4.15; short English names where iso-codes has an
 * inverted or long one. Three entries are not in ISO 3166: BLX (Belgium-Luxembourg, the economic
 * union that reported jointly until 1998; never the same as BEL), XKX (Kosovo, by the code that the
 * European Commission and the World Bank use) and WLD (World). Besides these, groups of countries have
 * codes (country_is_union): EUN and EMU, as the World Bank has them, for the EU and the euro area as they
 * were at the time, and E27, E28, E19, E20, EEU, CIS.
 * Depends on language.h and strbuf.h.
 */
#ifndef KZBE_COUNTRY_H
#define KZBE_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "strbuf.h"

#define COUNTRY_NO_NUMBER 1000

/* Room for the longest names. They stand in the tables themselves: a pointer to each would have to be
 * fixed up whenever the program starts, two thousand of them. */
#define COUNTRY_NAME_MAX 48
#define COUNTRY_OTHER_NAME_MAX 112

struct country {
	char alpha3[4];
	char alpha2[3]; /* "" where there is none */
	uint16_t
		numeric; /* ISO 3166 numeric, which is UN M49; 0 is World; COUNTRY_NO_NUMBER: none */
	char name[COUNTRY_NAME_MAX]; /* English, UTF-8 */
};

/* The country with this alpha-3 code in capitals; NULL if there is none. */
const struct country *country_find(const char alpha3[4]);

/* Whether there is one; for datafile_new. */
bool country_is_known(const char alpha3[4]);

/* Whether the code is one of a group of countries that publishers have as a reporter or a partner: the EU, the
 * euro area, the Eurasian Economic Union, the CIS. What stands for one is never made by adding members. */
bool country_is_union(const char alpha3[4]);

/* English name of a code, or the code itself if it is unknown. */
const char *country_name(const char alpha3[4]);

/* The name in the language in use, as a sentence has it: in English with its article where it takes one
 * ("the United States", "the world"). */
void country_add_in_sentence(struct strbuf *out, const char alpha3[4]);
/* The same in English, whatever the language in use: for errors. */
void country_add_in_english(struct strbuf *out, const char alpha3[4]);

/*
 * The country with a numeric code: UN M49, or one of UN Comtrade's own that differ from it (842 USA,
 * 251 France, 380 and 381 Italy, 757 Switzerland, 579 Norway, 699 India, 490 Other Asia, which is
 * Taiwan; 58 is Belgium-Luxembourg, 0 is World). UN Comtrade, List of References. NULL: none.
 */
const struct country *country_by_number(unsigned number);

/* By ISO 3166 alpha-2 code, or one of Eurostat's own (EL Greece, UK United Kingdom, XS Serbia, XK Kosovo);
 * n bytes. */
const struct country *country_by_alpha2(const char *s, size_t n);

/* By alpha-3 code of the n bytes, or one of UN Comtrade's own (W00 World, S19 Other Asia). */
const struct country *country_by_alpha3(const char *s, size_t n);

/*
 * By a name in English or Russian, in capitals or not; spaces at its ends and notes in brackets
 * behind it ("Belgium (incl. Luxembourg 'LU' -> 1998)") do not count, nor do accents, the usual
 * abbreviations ("St. Lucia", "Solomon Is.") and the form of state behind a comma ("Kazakhstan, Rep. of").
 * NULL: none.
 */
const struct country *country_by_name(const char *s, size_t n);

/* By whatever people write: a code of three or two letters in capitals or not, a number, a name. */
const struct country *country_by_any(const char *s, size_t n);

/* The same as a code; for datafile_name_countries. */
bool country_read(char alpha3[4], const char *s, size_t n);

/* The same of a cell of partners, where a word may link it to its table: "to Belgium", "из Бельгии". */
bool country_read_linked(char alpha3[4], const char *s, size_t n);

/* Whether the n bytes name no country but a group of countries, or what belongs to none: "EU27_2020",
 * "Areas, nes", "Europe & Central Asia", "Страны СНГ". */
bool country_is_group(const char *s, size_t n);

/* Whether the name stands for all countries, or for those that a table does not name: "Total", "Other countries". Not so
 * for names that the tables of names have, as "World" (country_by_name). */
bool country_is_rest(const char *s, size_t n);

/* Another name of a country; sorted as the table says. */
struct country_name {
	char alpha3[4];
	char name[COUNTRY_OTHER_NAME_MAX];
};

extern const struct country_name common_names[];
extern const size_t n_common_names;

/* The same of publishers' own names. */
extern const struct country_name publishers_names[];
extern const size_t n_publishers_names;

/* Other languages' names, sorted in the same way. */
extern const struct country_name foreign_names[];
extern const size_t n_foreign_names;
extern const struct country_name elsewhere_names[];
extern const size_t n_elsewhere_names;

/* Chinese ones. */
extern const struct country_name chinese_names[];
extern const size_t n_chinese_names;

/* What English sentences have instead, with an article. */
extern const struct country_name in_sentence_names[];
extern const size_t n_in_sentence_names;

/* The table, sorted by alpha-3 code. */
extern const struct country countries[];
extern const size_t n_countries;

/* --- whose francs, dinars or pesos they are ---------------------------------------------------- */

/*
 * The currency (ISO 4217) of the country (ISO 3166-1 alpha-3) that is called by a name which several
 * countries share: "TND" for "TUN" and "XXD", dinars. name: a value of the word files, "XX" and the
 * name's letter. NULL if the country's currency has another name: pounds are never Norway's crowns.
 */
const char *national_currency(const char *country, const char *name);

#endif
