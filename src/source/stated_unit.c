#include "stated_unit.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "phrases.h"
#include "text.h"

/* Whether the rest of a text goes on as one of the endings, with no letter behind it. */
static bool ends_as(const char *rest, const char *endings)
{
	for (size_t n; *endings; endings += n + (endings[n] != '\0')) {
		n = text_word_length(endings);
		if (strncmp(rest, endings, n) == 0 && !text_is_letter(rest[n]))
			return true;
	}
	return !text_is_letter(*rest);
}

bool stated_word(const char *text, const char *words, const char *endings)
{
	for (size_t n; *words; words += n + (words[n] != '\0')) {
		n = text_word_length(words);
		for (const char *at = text; (at = strchr(at, *words)) != NULL; at++) {
			if (strncmp(at, words, n) != 0 ||
			    (at > text && ((text_is_letter(*words) && text_is_letter(at[-1])) ||
					   (text_is_digit(*words) && text_is_digit(at[-1])))) ||
			    (text_is_digit(words[n - 1]) && text_is_digit(at[n])))
				continue;
			if (!text_is_letter(words[n - 1]) || ends_as(at + n, endings))
				return true;
		}
	}
	return false;
}

/* "US$ mil" is a million in English, a thousand in Portuguese and Spanish. */
static bool is_thousand_of_iberia(const char *text)
{
	return text_has_any(
		       text,
		       "comercio|comércio|aciones|ações|ación|ação|dólar|dolar|valores|reais") &&
	       !text_has_any(text, "mil milhões|mil millones") &&
	       stated_word(text, "mil|musd|meur", "");
}

/* The letters that give the power before a currency's code or sign, as in "MUSD", "kEUR", "mnCHF", "k$"; 0: no such letters stand
 * alone there. */
static int power_before(const char *text, const char *at)
{
	static const struct {
		int power;
		const char *letters;
	} before[] = {{3, "k|t"}, {6, "m|mn|mln|mio|mm|mil"}, {9, "bn|bln|mrd"}};
	size_t n = 0;

	while (n < (size_t)(at - text) && text_is_letter(at[-(ptrdiff_t)n - 1]))
		n++;
	for (size_t i = 0; i < countof(before); i++) {
		if (text_is_one_of(at - n, n, before[i].letters))
			return before[i].power;
	}
	return 0;
}

static int power_of_letter(const char *at)
{
	int power = *at == 'k' ? 3 : *at == 'm' ? 6 : 0;

	return power && !text_is_letter(at[1]) ? power : 0;
}

/* The power of a letter that stands apart behind a currency: "USD (k)", "€, m", "EUR in k"; 0: none does. */
static int power_apart(const char *behind)
{
	const size_t n = strspn(behind, " ([,_");
	const char *letter = behind + n;

	letter += n ? text_begins_with_any(letter, strlen(letter), "in ") : 0;
	return letter > behind && (!*letter || !letter[1] || strchr(")],;.\t\"", letter[1]))
		       ? power_of_letter(letter)
		       : 0;
}

/* The same before it: "(k) USD", "m, EUR". */
static int power_apart_before(const char *text, const char *at)
{
	while (at > text && strchr(" )],", at[-1]))
		at--;
	return at > text && (at - text == 1 || strchr(" ([,", at[-2])) && strchr(")],", *at)
		       ? power_of_letter(at - 1)
		       : 0;
}

/* The power that letters beside a currency's sign mean: "$m", "€ k", "a$bn", "M$"; 0: none. */
static int power_beside_sign(const char *text)
{
	for (const char *at = text; *at; at++) {
		size_t sign = text_begins_with_any(at, strlen(at), "$|€|£|¥|₹"), n = 0;
		const char *letters = at + sign + (at[sign] == ' ');

		while (text_is_letter(letters[n]))
			n++;
		if (sign && text_is_one_of(letters, n, "k|m|mn|b|bn"))
			return *letters == 'k' ? 3 : *letters == 'm' ? 6 : 9;
		if (sign && power_before(text, at))
			return power_before(text, at);
		if (sign && power_apart(at + sign))
			return power_apart(at + sign);
	}
	return 0;
}

/* The scale that the text next to a currency names, as a power of ten; 0: none, -1: one that no unit here has. */
static int find_power(const char *text)
{
	static const struct {
		int power;
		const char *words;
	} scales[] = {{12, "trillion|trn|10^12"},
		      {9, phrases_scale_billion},
		      {6, phrases_scale_million},
		      {3, phrases_scale_thousand}};

	if (is_thousand_of_iberia(text) ||
	    stated_word(text, phrases_scale_odd, "lion|lions|l|and|s|ands|liard|liards"))
		return -1;
	/* A hundred million and ten thousand. */
	if (strstr(text, "亿") || (strstr(text, "万") && !strstr(text, "百万")))
		return -1;
	for (size_t i = 0; i < countof(scales); i++) {
		if (stated_word(text, scales[i].words, "s|en|n"))
			return scales[i].power;
	}
	return power_beside_sign(text);
}

/* How many groups of three noughts follow, and where they end: of " 000 000", ",000". */
static size_t groups_of_noughts(const char **at)
{
	for (size_t n = 0;; n++) {
		const char *group = *at + text_begins_with_any(*at, strlen(*at), " |,|.|'|_");

		if (group == *at || strncmp(group, "000", 3) != 0 || text_is_digit(group[3]))
			return n;
		*at = group + 3;
	}
}

/* The scale that noughts give to a currency: "000", "1 000 000"; 0: none, -1: one that no unit here has. */
static int power_of_noughts(const char *text)
{
	while (*text) {
		const char *head = text;
		size_t digits, groups;

		while (text_is_digit(*text))
			text++;
		digits = (size_t)(text - head);
		text += !digits;
		groups = digits ? groups_of_noughts(&text) : 0;
		if (digits == 3 && strncmp(head, "000", 3) == 0)
			groups++;
		else if (groups && digits < 4 && (digits > 1 || *head != '1'))
			return SCALE_ODD;
		if (groups)
			return groups < 5 ? 3 * (int)groups : SCALE_ODD;
	}
	return 0;
}

/* "Belarusian ruble" is no Russian one; nor are dollars of Canada those of the United States. */
static bool is_part_of_another(const char *text, size_t i)
{
	if (strcmp(currency_words[i].code, "RUB") == 0)
		return strstr(text, "belarus") || strstr(text, "белорус") ||
		       strstr(text, "беларус");
	return strcmp(currency_words[i].code, "USD") == 0 &&
	       text_has_any(text, "канад|австрал|гонконг|сингап|canad|austral|hong|singap") &&
	       !text_has_any(text, "us |usd|us$|us-|сша|ақш|unidos");
}

/* The power that a letter alone next to the code means: "CHF m", "nokm", "usd_k", "m EUR"; 0: none. */
static int find_letter_power(const char *text, const char *code)
{
	const char *at = text;
	int power = 0;

	for (; !power && (at = strstr(at, code)) != NULL; at++) {
		const char *behind = at + strlen(code);

		if (!text_is_letter(*behind))
			power = power_before(text, at);
		if (!power)
			power = power_of_letter(behind + (*behind == ' ' || *behind == '_'));
		if (!power && at - text >= 2 && (at[-1] == ' ' || at[-1] == '_') &&
		    (at - text == 2 || !text_is_letter(at[-3])))
			power = power_of_letter(at - 2);
		if (!power)
			power = power_apart(behind);
		if (!power)
			power = power_apart_before(text, at);
	}
	return power;
}

/* "MUSD", "keur". */
static bool has_code_behind_scale(const char *text, const char *code)
{
	char small[CURRENCY_MAX];
	const char *at = text;

	for (size_t i = 0; i < sizeof(small); i++)
		small[i] = text_to_lower(code[i]);
	/* "mils" are no shekels. */
	for (; strcmp(small, "ils") != 0 && (at = strstr(at, small)) != NULL; at++) {
		if (!text_is_letter(at[strlen(small)]) && power_before(text, at))
			return true;
	}
	return false;
}

static bool names_currency(const char *text, size_t i)
{
	static const char endings[] = "s|en|m|mn|mln|mio|bn|mrd";
	const char *words = currency_words[i].words;

	/* Of the euro area only the currency's code and sign are money. */
	if (strcmp(currency_words[i].code, "EUR") == 0 &&
	    text_has_any(text, "euro area|euro-area|euro zone|euro-zone"))
		return stated_word(text, strchr(words, '|') + 1, endings);
	return (stated_word(text, words, endings) ||
		has_code_behind_scale(text, currency_words[i].code)) &&
	       !is_part_of_another(text, i);
}

/* Whether the n bytes of a name have the word, given between two spaces, as one of theirs. */
static bool names_word(const char *name, size_t n, const char *word)
{
	const size_t length = strlen(word) - 2;

	for (size_t at = 0; at + length <= n; at++) {
		if (name[at] == word[1] && (!at || name[at - 1] == ' ') &&
		    (at + length == n || name[at + length] == ' ') &&
		    memcmp(name + at, word + 1, length) == 0)
			return true;
	}
	return false;
}

bool stated_unit_has_word(const char *text, const char *word)
{
	for (size_t i = 0; i < n_currency_words; i++) {
		size_t n;

		if (has_code_behind_scale(word, currency_words[i].code))
			return true;
		for (const char *at = currency_words[i].words; *at; at += n + (at[n] != '\0')) {
			char name[40];

			n = text_word_length(at);
			if (n + 3 > sizeof(name) || !names_word(at, n, word))
				continue;
			snprintf(name, sizeof(name), "%.*s", (int)n, at);
			if (strstr(text, name))
				return true;
		}
	}
	return false;
}

/* "2015 prices", "2015-Preisen": a year before the word. */
static bool has_prices_of_year(const char *text)
{
	static const char *const words[] = {"price", "preis", "prix", "цен"};

	for (size_t i = 0; i < countof(words); i++) {
		const char *at = strstr(text, words[i]);
		size_t n = at ? (size_t)(at - text) : 0;

		while (n && strchr(" -_$", text[n - 1]))
			n--;
		if (n >= 4 && text_is_year(text + n - 4, 4))
			return true;
	}
	return false;
}

bool stated_constant_prices(const char *text)
{
	return text_has_any(text, phrases_constant_prices) || has_prices_of_year(text);
}

int stated_scale(const char *text)
{
	const int power = find_power(text);

	return power ? power : power_of_noughts(text);
}

/* Whether a word begins here, behind nothing, a bracket, a mark or "in". */
static bool may_begin_scale(const char *text, const char *at)
{
	size_t n;

	while (at > text && strchr(" '\"\t", at[-1]))
		at--;
	if (at == text || strchr("([,;:-*$", at[-1]))
		return true;
	n = text_ends_with_any(text, (size_t)(at - text), "in|en|в");
	return n && ((size_t)(at - text) == n || !text_is_letter(at[-(ptrdiff_t)n - 1]));
}

/* The scale that the first word gives, or the first two: "10 millions", "hundred thousand". */
static int find_power_of_word(const char *text)
{
	size_t n = strcspn(text, " )],;:\"\t");
	char words[40];
	int power;

	if (n >= sizeof(words))
		return 0;
	snprintf(words, sizeof(words), "%.*s", (int)n, text);
	power = find_power(words);
	if (text[n] != ' ' || (!power && !text_is_digit(*text) && strcmp(words, "ten") != 0 &&
			       strcmp(words, "hundred") != 0))
		return power;
	n += 1 + strcspn(text + n + 1, " )],;:\"\t");
	snprintf(words, sizeof(words), "%.*s", n < sizeof(words) ? (int)n : 0, text);
	return find_power(words) < 0 ? SCALE_ODD : power;
}

int stated_scale_of_line(const char *text)
{
	int power = 0;

	for (const char *at = text; *at && !power; at++) {
		if (may_begin_scale(text, at) && !strchr(" '\"\t", *at))
			power = find_power_of_word(at);
	}
	return power;
}

enum stated_unit stated_unit_find(const char *text, struct unit *out)
{
	bool is_table_in_millions = strcmp(text, "trd_val") == 0;
	size_t n = 0, found = 0;
	char code[CURRENCY_MAX];
	int power;

	for (size_t i = 0; i < n_currency_words; i++) {
		if (!names_currency(text, i) && !(is_table_in_millions && i == 1))
			continue;
		found = i;
		n++;
	}
	if (n != 1)
		return n ? STATED_SEVERAL : STATED_NONE;
	power = is_table_in_millions ? 6 : stated_scale(text);
	for (size_t i = 0; i < sizeof(code); i++)
		code[i] = text_to_lower(currency_words[found].code[i]);
	if (!power)
		power = find_letter_power(text, code);
	if (power < 0)
		return STATED_ODD;
	memcpy(out->currency, currency_words[found].code, CURRENCY_MAX);
	out->power = (int8_t)power;
	return STATED_UNIT;
}
