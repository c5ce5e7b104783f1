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

#define UNIT_POWER_STEP 3 /* thousand, million, ... */
#define UNIT_POWER_MAX 12 /* trillions */

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
 * What a spreadsheet's cell shows beside its number, as it stands behind it: "12.3×EUR", "12.3×10^6", "12.3×EUR×10^6",
 * where the power is that of thousands by which the cell's format divides. Taken from the n bytes at s: *n becomes that
 * of the number. The currency may be a sign that several have: "$", "¥", or "KR" for kr.
 */
#define UNIT_SIGN "\xC3\x97" /* U+00D7 */
#define UNIT_TIMES UNIT_SIGN "10^"
struct unit unit_take_shown(const char *s, size_t *n);
bool unit_is_shown(struct unit shown);

/* Whether a currency may be the one of a sign: "$" is the sign of several, "" none's. */
bool unit_may_show(const char *currency, const char *shown);

/*
 * The unit of what is shown, where *unit is that of what is stored: the currency must be the same, and the scale is
 * added. False, with what is wrong and what to do, both of static storage, if the currency is another one, or is not
 * known; or if the unit that is named has a scale itself, so that it may be that of either.
 */
bool unit_settle_shown(struct unit *unit, struct unit shown, const char **what,
		       const char **remedy);

/* Of letters as they stand behind figures, "M", "тыс.", " mln", the power of ten that they mean; 0: none. */
int unit_power_of_letters(const char *s, size_t n);

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
