/*
 * unit.h - the currency and the scale in which figures are printed, and observation status.
 *
 * Value types. Depends on language.h.
 */
#ifndef KZBE_UNIT_H
#define KZBE_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CURRENCY_MAX 4 /* three letters and NUL */

struct unit {
	char currency[CURRENCY_MAX]; /* ISO 4217, capitals; "" when the source does not state it */
	int8_t power;		     /* one unit is 10^power of the currency: 6 for "USD million" */
};

#define UNIT_TEXT_MAX 24

enum unit_status {
	UNIT_OK = 0,
	UNIT_SYNTAX,   /* neither "USD", "USD million" nor "million USD" */
	UNIT_CURRENCY, /* three letters that are no ISO 4217 code */
	UNIT_SCALE,    /* a word other than thousand, million, billion, trillion */
};

/*
 * Read "USD million", "million USD", "USD" (units), in capitals or not, from all of the n bytes at
 * s; and as people write it: "mln USD", "$ million", "US$ thousand", "thousands of euros". On failure *out is untouched.
 */
enum unit_status unit_parse(const char *s, size_t n, struct unit *out);

/* What is wrong with a unit, and what to write; "" for UNIT_OK. */
const char *unit_status_text(enum unit_status status);
const char *unit_status_remedy(enum unit_status status);

/* "USD million", "USD", or "unit not stated". */
void unit_format(struct unit unit, char buf[UNIT_TEXT_MAX]);

/* The same for people, in the language in use: "Mio. USD". Returns buf. */
#define UNIT_PEOPLE_MAX 64
const char *unit_people(struct unit unit, char buf[UNIT_PEOPLE_MAX]);

/* The same, in memory that lasts to the end of the block: an argument of printf. */
#define people_unit(unit) unit_people(unit, (char[UNIT_PEOPLE_MAX]){""})

/*
 * Of a spreadsheet's number that its cell shows divided by thousands, "12.3×10^6", the power of ten, and in *n the bytes
 * of the number; 0: it is none. The unit of what is shown is then that of what is stored, with that scale: *unit is
 * changed. False, with what is wrong and what to do, both of static storage, if the unit that is named has a scale
 * itself, so that it may be that of either, or if there is no currency.
 */
#define UNIT_TIMES              \
	"\xC3\x97" /* U+00D7 */ \
	"10^"
int unit_power_shown(const char *s, size_t *n);
bool unit_scale_shown(struct unit *unit, int power, const char **what, const char **remedy);

bool unit_same_currency(struct unit a, struct unit b);

/* Whether the three letters are an active ISO 4217 code. */
bool currency_is_known(const char code[CURRENCY_MAX]);

/*
 * Observation status: a set of letters of SDMX's cross-domain code list CL_OBS_STATUS. Bit 0 is
 * 'A' (normal value), bit 25 'Z'.
 */
typedef uint32_t status_set;

#define STATUS_LETTER(letter) ((status_set)1 << ((letter) - 'A'))
#define STATUS_SUPPRESSED STATUS_LETTER('Q')

/* The letters that say that there is no value: H, L, M, O, Q. */
extern const status_set status_missing;

/* Read a set of letters ("P", "EP"); false for a letter that the code list does not have. */
bool status_parse(const char *s, size_t n, status_set *out);

/* The letters other than A, in order. */
#define STATUS_TEXT_MAX 27
void status_format(status_set set, char buf[STATUS_TEXT_MAX]);

#endif
