#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "language.h"
#include "text.h"

static const char currency_codes[][CURRENCY_MAX] = {
#include "currencies.inc"
};

static const struct scale {
	const char *word;
	int8_t power;
} scales[] = {{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}};

static int compare_codes(const void *a, const void *b)
{
	return strcmp(a, b);
}

bool currency_is_known(const char code[CURRENCY_MAX])
{
	return bsearch(code, currency_codes, countof(currency_codes), sizeof(*currency_codes),
		       compare_codes) != NULL;
}

/* Whether it is one of the words of a list (text.h), in capitals or not. */
static bool word_is(const char *word, size_t n, const char *list)
{
	char small[24];

	if (n >= sizeof(small))
		return false;
	for (size_t i = 0; i < n; i++)
		small[i] = text_to_lower(word[i]);
	return text_is_one_of(small, n, list);
}

static bool find_scale(const char *word, size_t n, int8_t *power)
{
	for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++) {
		/* "millions" as well as "million" */
		if (word_is(word, n, scales[i].word) ||
		    (n > 1 && text_to_lower(word[n - 1]) == 's' &&
		     word_is(word, n - 1, scales[i].word))) {
			*power = scales[i].power;
			return true;
		}
	}
	return false;
}

static bool is_code_shaped(const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char c = text_to_lower(word[i]);

		if (c < 'a' || c > 'z')
			return false;
	}
	return n == 3;
}

/* --- as people write it ------------------------------------------------------------------------------ */

#define POWER_NONE (-1)

/* What a word may say besides a code: of the scale, of the currency, or nothing. */
static const struct {
	const char *words;
	const char *currency; /* "": none */
	int8_t power;	      /* or POWER_NONE */
} unit_words[] = {
#include "unit_words.inc"
};

static bool is_between_words(char c)
{
	return text_is_space(c) || c == ',' || c == '(' || c == ')' || c == ';';
}

/* The next word of the n bytes at s from *at on, without a full stop behind it; false at the end. A sign of
 * dollars or euros ends a word ("$million"). */
static bool next_word(const char *s, size_t n, size_t *at, const char **word, size_t *length)
{
	while (*at < n && is_between_words(s[*at]))
		(*at)++;
	*word = s + *at;
	*length = 0;
	while (*at < n && !is_between_words(s[*at])) {
		(*at)++;
		(*length)++;
		if ((*word)[*length - 1] == '$')
			break;
	}
	while (*length > 1 && (*word)[*length - 1] == '.' &&
	       memchr(*word, '.', *length) == *word + *length - 1)
		(*length)--;
	return *length > 0;
}

/* "mln USD", "$ million", "thousands of US dollars", "USD (million)", "US$": exactly one currency, and one
 * scale or none. */
static bool read_freely(const char *s, size_t n, struct unit *out)
{
	struct unit unit = {.power = 0};
	bool has_scale = false;
	const char *word;
	size_t length, at = 0;

	while (next_word(s, n, &at, &word, &length)) {
		const char *currency = NULL;
		char code[CURRENCY_MAX] = "";
		int8_t power = -1;
		size_t i = 0;

		while (i < sizeof(unit_words) / sizeof(unit_words[0]) &&
		       !word_is(word, length, unit_words[i].words))
			i++;
		if (i < sizeof(unit_words) / sizeof(unit_words[0])) {
			currency = unit_words[i].currency;
			power = unit_words[i].power;
		} else if (is_code_shaped(word, length)) {
			for (i = 0; i < 3; i++)
				code[i] = (char)(text_to_lower(word[i]) - 'a' + 'A');
			currency = currency_is_known(code) ? code : NULL;
		}
		if (!currency || (*currency && unit.currency[0]) || (power >= 0 && has_scale))
			return false;
		if (*currency)
			memcpy(unit.currency, currency, CURRENCY_MAX);
		has_scale = has_scale || power >= 0;
		unit.power = power >= 0 ? power : unit.power;
	}
	if (unit.currency[0])
		*out = unit;
	return unit.currency[0] != '\0';
}

static enum unit_status read_strictly(const char *s, size_t n, struct unit *out)
{
	struct {
		const char *text;
		size_t len;
	} words[2] = {{s, 0}, {s, 0}}, swap;
	size_t count = 0;
	struct unit unit = {.power = 0};

	for (size_t i = 0; i < n;) {
		if (text_is_space(s[i])) {
			i++;
			continue;
		}
		if (count == 2)
			return UNIT_SYNTAX;
		words[count].text = s + i;
		while (i < n && !text_is_space(s[i]))
			i++;
		words[count].len = (size_t)(s + i - words[count].text);
		count++;
	}
	if (!count)
		return UNIT_SYNTAX;
	if (count == 2 && find_scale(words[0].text, words[0].len, &unit.power)) {
		swap = words[0];
		words[0] = words[1];
		words[1] = swap;
	}
	if (!is_code_shaped(words[0].text, words[0].len))
		return UNIT_SYNTAX;
	for (size_t i = 0; i < 3; i++) {
		char c = words[0].text[i];

		unit.currency[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
	}
	if (!currency_is_known(unit.currency))
		return UNIT_CURRENCY;
	if (count == 2 && !find_scale(words[1].text, words[1].len, &unit.power))
		return UNIT_SCALE;
	*out = unit;
	return UNIT_OK;
}

enum unit_status unit_parse(const char *s, size_t n, struct unit *out)
{
	enum unit_status status = read_strictly(s, n, out);

	return status && read_freely(s, n, out) ? UNIT_OK : status;
}

static const struct {
	const char *text, *remedy;
} status_words[] = {
	[UNIT_OK] = {"", ""},
	[UNIT_SYNTAX] = {"invalid unit", "write a currency's code, and its scale behind it"},
	[UNIT_CURRENCY] = {"unknown currency", "use an ISO 4217 code, e.g. USD million"},
	[UNIT_SCALE] = {"unknown scale", "use thousand, million, billion or none"},
};

const char *unit_status_text(enum unit_status status)
{
	return status_words[status].text;
}

const char *unit_status_remedy(enum unit_status status)
{
	return status_words[status].remedy;
}

void unit_format(struct unit unit, char buf[UNIT_TEXT_MAX])
{
	const char *word = "";

	if (!unit.currency[0]) {
		snprintf(buf, UNIT_TEXT_MAX, "unit not stated");
		return;
	}
	for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++) {
		if (scales[i].power == unit.power)
			word = scales[i].word;
	}
	snprintf(buf, UNIT_TEXT_MAX, "%s%s%s", unit.currency, *word ? " " : "", word);
}

const char *unit_people(struct unit unit, char buf[UNIT_PEOPLE_MAX])
{
	if (!unit.currency[0])
		snprintf(buf, UNIT_PEOPLE_MAX, "%s", tr("unit not stated"));
	else if (unit.power == 3)
		snprintf(buf, UNIT_PEOPLE_MAX, tr_in("unit", "%s thousand"), unit.currency);
	else if (unit.power == 6)
		snprintf(buf, UNIT_PEOPLE_MAX, tr_in("unit", "%s million"), unit.currency);
	else if (unit.power == 9)
		snprintf(buf, UNIT_PEOPLE_MAX, tr_in("unit", "%s billion"), unit.currency);
	else if (unit.power == 12)
		snprintf(buf, UNIT_PEOPLE_MAX, tr_in("unit", "%s trillion"), unit.currency);
	else
		snprintf(buf, UNIT_PEOPLE_MAX, "%s", unit.currency);
	return buf;
}

/* The power of ten behind a number; 0: there is none. */
static int take_power(const char *s, size_t *n)
{
	const size_t length = strlen(UNIT_TIMES);
	size_t digits = 0;

	while (digits < 2 && digits < *n && text_is_digit(s[*n - digits - 1]))
		digits++;
	if (!digits || *n <= length + digits ||
	    memcmp(s + *n - digits - length, UNIT_TIMES, length) != 0)
		return 0;
	*n -= digits + length;
	return text_number(s + *n + length, digits);
}

struct unit unit_take_shown(const char *s, size_t *n)
{
	const size_t length = strlen(UNIT_SIGN);
	struct unit shown = {.power = (int8_t)take_power(s, n)};

	for (size_t code = 1; code < CURRENCY_MAX && code + length < *n; code++) {
		if (memcmp(s + *n - code - length, UNIT_SIGN, length) != 0 ||
		    text_is_digit(s[*n - code]))
			continue;
		memcpy(shown.currency, s + *n - code, code);
		*n -= code + length;
		break;
	}
	return shown;
}

bool unit_is_shown(struct unit shown)
{
	return shown.power || shown.currency[0];
}

int unit_power_of_letters(const char *s, size_t n)
{
	static const struct {
		const char *letters;
		int power;
	} behind[] = {{"k", 3},	  {"m", 6},   {"mn", 6},   {"mln", 6},	{"mio", 6},  {"mio.", 6},
		      {"bn", 9},  {"mrd", 9}, {"mrd.", 9}, {"tsd", 3},	{"tsd.", 3}, {"тыс.", 3},
		      {"тыс", 3}, {"млн", 6}, {"млн.", 6}, {"млрд", 9}, {"мың", 3}};

	for (; n && *s == ' '; n--)
		s++;
	for (size_t i = 0; i < sizeof(behind) / sizeof(*behind); i++) {
		if (word_is(s, n, behind[i].letters))
			return behind[i].power;
	}
	return 0;
}

bool unit_may_show(const char *currency, const char *shown)
{
	static const struct {
		const char *sign, *codes;
	} signs[] = {{"$", "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP "},
		     {"\xC2\xA5", "JPY CNY "},
		     {"KR", "SEK NOK DKK ISK "}};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		if (strcmp(signs[i].sign, shown) == 0)
			return strstr(signs[i].codes, currency) != NULL;
	}
	return strcmp(currency, shown) == 0;
}

static bool add_power(struct unit *unit, int power, const char **what, const char **remedy)
{
	bool is_plain = unit->currency[0] && !unit->power && power <= 12 && power % 3 == 0;

	*what = unit->power || unit->currency[0]
			? "the unit has a scale, and the number format of the cells divides by "
			  "thousands, too, at"
			: "the number format of the cells divides by thousands, and no currency is "
			  "named, at";
	*remedy = unit->power || unit->currency[0]
			  ? "if the numbers stored are in this unit, choose --stored; else name it "
			    "without its scale"
			  : "name the unit of the numbers stored in a line above the table, e.g. "
			    "USD";
	if (is_plain)
		unit->power = (int8_t)power;
	return is_plain;
}

bool unit_settle_shown(struct unit *unit, struct unit shown, const char **what, const char **remedy)
{
	if (shown.currency[0] && !unit->currency[0] && !unit->power)
		memcpy(unit->currency, strcmp(shown.currency, "$") == 0 ? "USD" : shown.currency,
		       CURRENCY_MAX);
	*what = "the cells show another currency than the unit, or one that is not clear, at";
	*remedy = "name the unit of the figures in a line above the table, or choose --stored";
	if (shown.currency[0] &&
	    (!currency_is_known(unit->currency) || !unit_may_show(unit->currency, shown.currency)))
		return false;
	return !shown.power || add_power(unit, shown.power, what, remedy);
}

bool unit_same_currency(struct unit a, struct unit b)
{
	return strcmp(a.currency, b.currency) == 0;
}

const status_set status_missing = STATUS_LETTER('H') | STATUS_LETTER('L') | STATUS_LETTER('M') |
				  STATUS_LETTER('O') | STATUS_LETTER('Q');

bool status_parse(const char *s, size_t n, status_set *out)
{
	static const char known[] = "ABDEFGHIJKLMNOPQSUVW";
	status_set set = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] < 'A' || s[i] > 'Z' || !memchr(known, s[i], sizeof(known) - 1))
			return false;
		set |= STATUS_LETTER(s[i]);
	}
	*out = set;
	return true;
}

void status_format(status_set set, char buf[STATUS_TEXT_MAX])
{
	size_t n = 0;

	for (char letter = 'B'; letter <= 'Z'; letter++) {
		if (set & STATUS_LETTER(letter))
			buf[n++] = letter;
	}
	buf[n] = '\0';
}
