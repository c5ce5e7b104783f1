#include "stated_unit.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "country.h"
#include "heading_words.h"
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

/* Whether the n bytes of a word stand by themselves, or with an ending, where a text has its first one. */
static bool word_stands(const char *text, const char *at, const char *word, size_t n,
			const char *endings)
{
	if (strncmp(at, word, n) != 0 ||
	    (at > text && ((text_is_letter(*word) && text_is_letter(at[-1])) ||
			   (text_is_digit(*word) && text_is_digit(at[-1])))) ||
	    (text_is_digit(word[n - 1]) && text_is_digit(at[n])))
		return false;
	return !text_is_letter(word[n - 1]) || ends_as(at + n, endings);
}

bool stated_word(const char *text, const char *words, const char *endings)
{
	for (size_t n; *words; words += n + (words[n] != '\0')) {
		n = text_word_length(words);
		for (const char *at = text; (at = strchr(at, *words)) != NULL; at++) {
			if (word_stands(text, at, words, n, endings))
				return true;
		}
	}
	return false;
}

/* "US$ mil" is a million in English, a thousand in Portuguese and Spanish. */
static bool is_thousand_of_iberia(const char *text)
{
	return text_has_any(text, phrases_iberia) &&
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

/* What letters alone mean beside a currency, and how many bytes they are; SCALE_ODD: one thing or another. */
static int power_of_letters(const char *at, size_t *n)
{
	static const struct {
		int power;
		const char *letters;
	} scales[] = {{3, "k|th|ths"}, {6, "m|mm"}, {12, "tn"}, {SCALE_ODD, "t|м|т"}};

	for (*n = 0; text_letter(at + *n);)
		*n += text_letter(at + *n);
	for (size_t i = 0; i < countof(scales); i++) {
		if (text_is_one_of(at, *n, scales[i].letters))
			return scales[i].power;
	}
	return 0;
}

/* The power of letters that stand apart behind a currency: "USD (k)", "tenge, m", "EUR in k", "USD.m"; SCALE_ODD where two
 * do, "USD (k, m)", or they are of what it is paid for, "USD/t"; 0: none do. */
static int power_apart(const char *behind)
{
	int power = 0;

	for (size_t n = 0, gap;; behind += gap + n + strspn(behind + gap + n, ")]")) {
		int other;

		gap = strspn(behind, " ([,;_:/-");
		gap += behind[gap] == '.' && behind[gap + 1] != ' ';
		gap += text_begins_with_any(behind + gap, strlen(behind + gap), "in |and |or ");
		other = gap ? power_of_letters(behind + gap, &n) : 0;
		if (!other || (behind[gap + n] && !strchr(" )],;.:\t\"_", behind[gap + n])))
			return power;
		if ((power && other != power) || memchr(behind, '/', gap))
			return SCALE_ODD;
		power = other;
	}
}

/* The same before it: "(k) USD", "m, EUR", "m of euros"; but not "Imports (M), USD". */
static int power_apart_before(const char *text, const char *at)
{
	size_t end = (size_t)(at - text), n = 0;
	int power;

	while (end && strchr(" )],_", text[end - 1]))
		end--;
	if (text + end == at)
		return 0;
	end -= text_ends_with_any(text, end, " of| in|) of|) in");
	while (n < end && text_is_letter(text[end - n - 1]))
		n++;
	power = n ? power_of_letters(text + end - n, &n) : 0;
	if (text_ends_with_any(text, end - n, "import (|imports (|importe (|einfuhr (|invoer ("))
		return 0;
	return n == end || strchr(" ([,_\"", text[end - n - 1]) ? power : 0;
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
	} scales[] = {{12, phrases_scale_trillion},
		      {9, phrases_scale_billion},
		      {6, phrases_scale_million},
		      {3, phrases_scale_thousand}};

	if (is_thousand_of_iberia(text) ||
	    stated_word(text, phrases_scale_odd, "lion|lions|l|and|s|ands|liard|liards"))
		return -1;
	/* A hundred million and ten thousand. */
	if (strstr(text, "亿") || (strstr(text, "億") && !strstr(text, "十億")) ||
	    strstr(text, "萬") || (strstr(text, "万") && !strstr(text, "百万")))
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

#define UNIT_WORDS_MAX 64

static const char endings_of_names[] = "s|en|m|mn|mln|mio|bn|mrd";

/* Whether "¥" is China's: its name stands first. */
static bool is_of_china(const char *text)
{
	size_t n;
	const char *china = caveat_where(text, phrases_china, &n);
	const char *japan = caveat_where(text, phrases_japan, &n);

	return strstr(text, "¥") && china && (!japan || china < japan);
}

/* "Belarusian ruble" is no Russian one; nor are dollars of Canada those of the United States, or Egypt's "£" sterling. */
static bool is_part_of_another(const char *text, size_t i)
{
	if (strcmp(currency_words[i].code, "RUB") == 0)
		return text_has_any(text, phrases_belarus);
	if (strcmp(currency_words[i].code, "GBP") == 0)
		return text_has_any(text, phrases_other_pounds) &&
		       !text_has_any(text, "gbp|sterling");
	if (strcmp(currency_words[i].code, "JPY") == 0)
		return is_of_china(text);
	return strcmp(currency_words[i].code, "USD") == 0 &&
	       text_has_any(text, phrases_other_dollars) && !text_has_any(text, phrases_american);
}

/* The power that letters mean beside a name of a currency, of the n bytes at `at`: "CHF m", "nokm", "tenge (m)", "m EUR". */
static int power_beside(const char *text, const char *at, size_t n)
{
	size_t letters;
	int power = text_is_letter(at[n]) ? power_of_letters(at + n, &letters) : 0;

	while (text_letter(at + n))
		n += text_letter(at + n);
	n += text_begins_with_any(at + n, strlen(at + n), " сша| ақш");
	if (!power)
		power = power_apart(at + n);
	return power ? power : power_apart_before(text, at);
}

/* The same beside any of its names. */
static int power_beside_names(const char *text, const char *words)
{
	int power = 0;

	for (size_t n; !power && *words; words += n + (words[n] != '\0')) {
		n = text_word_length(words);
		for (const char *at = text; !power && (at = strchr(at, *words)) != NULL; at++) {
			if (word_stands(text, at, words, n, endings_of_names))
				power = power_beside(text, at, n);
		}
	}
	return power;
}

/* The same beside the money of several countries: "dollars (m)". */
static int power_beside_money(const char *text)
{
	size_t n;
	const char *at = caveat_where(text, phrases_money_word, &n);

	return at ? power_beside(text, at, n) : 0;
}

/* The power before a code: "MUSD", "keur"; 0: none. */
static int power_before_code(const char *text, const char *code)
{
	char small[CURRENCY_MAX];
	const char *at = text;
	int power = 0;

	for (size_t i = 0; i < sizeof(small); i++)
		small[i] = text_to_lower(code[i]);
	/* "mils" are no shekels. */
	for (; !power && strcmp(small, "ils") != 0 && (at = strstr(at, small)) != NULL; at++) {
		if (!text_is_letter(at[strlen(small)]))
			power = power_before(text, at);
	}
	return power;
}

static bool names_currency(const char *text, size_t i)
{
	const char *words = currency_words[i].words;

	/* Of the euro area only the currency's code and sign are money. */
	if (strcmp(currency_words[i].code, "EUR") == 0 &&
	    text_has_any(text, "euro area|euro-area|euro zone|euro-zone"))
		return stated_word(text, strchr(words, '|') + 1, endings_of_names);
	return (stated_word(text, words, endings_of_names) ||
		power_before_code(text, currency_words[i].code)) &&
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

		if (power_before_code(word, currency_words[i].code))
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
	int power = find_power(text);

	if (!power)
		power = power_of_noughts(text);
	return power ? power : power_beside_money(text);
}

/* Whether a word ends a clause, behind one other word of it, which ends where the spaces begin: "BEF million", "£ million". */
static bool is_behind_one_word(const char *text, const char *spaces, const char *at)
{
	static const char marks[] = "([,;:\"\t";
	const char *end = at + strcspn(at, " ),;]\"\t"), *word = spaces;

	while (word > text && word[-1] != ' ' && !strchr(marks, word[-1]))
		word--;
	if (*end == ' ' || spaces == at || word == spaces)
		return false;
	while (word > text && word[-1] == ' ')
		word--;
	return word == text || strchr(marks, word[-1]);
}

/* Whether a word begins here, behind nothing, a bracket, a mark or "in". */
static bool may_begin_scale(const char *text, const char *at)
{
	const char *const first = at;
	size_t n;

	while (at > text && strchr(" '\"\t", at[-1]))
		at--;
	if (at == text || strchr("([,;:-*$", at[-1]))
		return true;
	if (is_behind_one_word(text, at, first))
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
	return power ? power : power_beside_money(text);
}

/* Behind the last "in" of a clause: what stands before it, "valores en euros", is no scale. */
static size_t behind_in(const char *clause, size_t n)
{
	size_t behind = 0;

	for (size_t i = 0; i + 1 < n; i++) {
		size_t end = i + strcspn(clause + i, " ");

		if ((!i || clause[i - 1] == ' ') &&
		    text_is_one_of(clause + i, end - i, "in|en|em|w|v|в|to"))
			behind = end;
	}
	return behind;
}

/* Whether the n bytes beside a currency have a word that is neither plain nor its own. */
static bool has_odd_word(const char *text, const char *clause, size_t n)
{
	for (size_t i = behind_in(clause, n), length; i < n; i += length + 1) {
		char word[44];

		/* "EUR 3", where no power of ten was read */
		length = text_count_digits(clause, n, i);
		if (length && length <= 3 && (length > 1 || clause[i] > '1'))
			return true;
		while (i + length < n && (text_is_word_byte(clause[i + length]) ||
					  (length && text_is_digit(clause[i + length]))))
			length++;
		if (!length || length + 3 > sizeof(word))
			continue;
		snprintf(word, sizeof(word), " %.*s ",
			 (int)(length - (clause[i + length - 1] == 's')), clause + i);
		if (stated_unit_has_word(text, word)) { /* francs */
			if (strncmp(clause + i + length, ". ", 2) == 0)
				return false;
			continue;
		}
		snprintf(word, sizeof(word), " %.*s ", (int)length, clause + i);
		if (!heading_word_is_plain(word) && !stated_unit_has_word(text, word) &&
		    !country_by_name(word + 1, length))
			return true;
	}
	return false;
}

/* Whether a currency without a scale that is known stands, between commas and brackets, beside few words of which one is
 * not understood, as in "(ribu USD)": it may be the scale. */
static bool has_unknown_word(const char *text, size_t i)
{
	static const char marks[] = ",;:()[]\"\t";
	const char *clause = text;

	for (size_t n; *clause; clause += n + (clause[n] != '\0')) {
		char part[UNIT_WORDS_MAX];
		size_t spaces = 0;

		n = strcspn(clause, marks);
		if (n >= sizeof(part))
			continue;
		snprintf(part, sizeof(part), "%.*s", (int)n, clause);
		for (size_t k = 0; k < n; k++)
			spaces += part[k] == ' ' && k && part[k - 1] != ' ' && k + 1 < n;
		if (spaces && spaces <= 3 && names_currency(part, i) &&
		    !caveat_has(part, phrases_of_trade) && has_odd_word(text, part, n))
			return true;
	}
	return false;
}

enum stated_unit stated_unit_find(const char *text, struct unit *out)
{
	bool is_table_in_millions = strcmp(text, "trd_val") == 0;
	size_t n = 0, found = 0;
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
	if (!power)
		power = power_before_code(text, currency_words[found].code);
	if (!power)
		power = power_beside_names(text, currency_words[found].words);
	if (!power && has_unknown_word(text, found))
		power = SCALE_ODD;
	if (power < 0)
		return STATED_ODD;
	memcpy(out->currency, currency_words[found].code, CURRENCY_MAX);
	out->power = (int8_t)power;
	return STATED_UNIT;
}
