#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "language.h"
#include "text.h"

/* ISO 4217, active codes (as in Debian's iso-codes 4.15), without the test and no-currency codes. */
static const char currency_codes[] = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD "
				     "BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP "
				     "BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU "
				     "CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB "
				     "EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
				     "HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD "
				     "JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP "
				     "LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU "
				     "MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR "
				     "NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD "
				     "RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS "
				     "SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
				     "TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED "
				     "VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD "
				     "XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWL";

static const struct scale {
	const char *word;
	int8_t power;
} scales[] = {{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}};

bool currency_is_known(const char code[CURRENCY_MAX])
{
	if (strlen(code) != 3)
		return false;
	for (const char *known = currency_codes; *known; known += known[3] ? 4 : 3) {
		if (memcmp(known, code, 3) == 0)
			return true;
	}
	return false;
}

static bool word_is(const char *word, size_t n, const char *known)
{
	size_t i = 0;

	while (i < n && known[i] && text_to_lower(word[i]) == known[i])
		i++;
	return i == n && !known[i];
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

enum unit_status unit_parse(const char *s, size_t n, struct unit *out)
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

static const struct {
	const char *text, *remedy;
} status_words[] = {
	[UNIT_OK] = {"", ""},
	[UNIT_SYNTAX] = {"invalid unit", "write it as USD million"},
	[UNIT_CURRENCY] = {"unknown currency", "use an ISO 4217 code, as USD million"},
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
