/*
 * country.h - countries by their codes, compiled in.
 *
 * Facts: ISO 3166-1 as in Debian's iso-codes 4.15; short English names where iso-codes has an
 * inverted or long one. Two entries are not in ISO 3166: BLX (Belgium-Luxembourg, the economic
 * union that reported jointly until 1998; never the same as BEL) and WLD (World).
 * Depends on nothing.
 */
#ifndef KZBE_COUNTRY_H
#define KZBE_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct country {
	char alpha3[4];
	char alpha2[3];	  /* "" where there is none */
	uint16_t numeric; /* ISO 3166 numeric, which is UN M49; 0 is World */
	const char *name; /* English, UTF-8 */
};

/* The country with this alpha-3 code in capitals; NULL if there is none. */
const struct country *country_find(const char alpha3[4]);

/* Whether there is one; for datafile_read. */
bool country_is_known(const char alpha3[4]);

/* English name of a code, or the code itself if it is unknown. */
const char *country_name(const char alpha3[4]);

/* The table, sorted by alpha-3 code. */
extern const struct country countries[];
extern const size_t n_countries;

#endif
