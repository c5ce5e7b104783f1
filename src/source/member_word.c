/* What the name of a member of JSON is, by the words of headings and by the names of countries. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "country.h"
#include "heading_words.h"
#include "limit.h"
#include "period_words.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"

/* "byPartner", "by_partner" as "by partner". */
static void spell_out(const char *name, char out[WIDE_TEXT_MAX])
{
	char words[WIDE_TEXT_MAX];
	size_t n = 0;

	for (const char *at = name; *at && n + 2 < sizeof(words); at++) {
		if (at > name && *at >= 'A' && *at <= 'Z' && at[-1] >= 'a' && at[-1] <= 'z')
			words[n++] = ' ';
		words[n++] = strchr("_-", *at) ? ' ' : *at;
	}
	caveat_to_small(words, n, out, WIDE_TEXT_MAX);
}

static const struct country *country_of_code(const char *code, size_t n)
{
	if (n == 3 && text_count_digits(code, n, 0) == n)
		return country_by_number((unsigned)atoi(code));
	return n == 3 ? country_by_alpha3(code, n) : n == 2 ? country_by_alpha2(code, n) : NULL;
}

/* "KAZ", "KZ", "Kazakhstan", "south_korea", a number of M49; no word that only begins as a code does. */
static bool is_country(const char *name, const char *words)
{
	const size_t n = strlen(name);
	size_t capitals = 0;

	while (name[capitals] >= 'A' && name[capitals] <= 'Z')
		capitals++;
	if (n == 3 && text_count_digits(name, n, 0) == n)
		return row_set_country((char[4]){0}, country_of_code(name, n));
	if (capitals == n && n <= 3)
		return country_of_code(name, n) || (n == 2 && strcmp(name, "EU") == 0) ||
		       country_is_union(name);
	return n > 3 && (country_by_name(name, n) || country_by_name(words, strlen(words)));
}

static const struct country *country_of(const char *name)
{
	const size_t n = strlen(name);
	const struct country *country = country_of_code(name, n);
	char words[WIDE_TEXT_MAX];

	if (country || n < 4 || n >= sizeof(words) / 2)
		return country;
	spell_out(name, words);
	country = country_by_name(name, n);
	return country ? country : country_by_name(words, strlen(words));
}

static bool is_same_country(const char *a, const char *b)
{
	const struct country *one = country_of(a), *other = one ? country_of(b) : NULL;
	char codes[2][4] = {"", ""};

	return other && row_set_country(codes[0], one) && row_set_country(codes[1], other) &&
	       strcmp(codes[0], codes[1]) == 0;
}

/* "Q1", "January", "Jan-Aug": what is a period with a year beside it, and by itself none. */
static bool is_part_of_year(const char *name, const char *words)
{
	char with_year[WIDE_TEXT_MAX + 8];
	struct period period;

	if (*name && strchr("QHS", *name) && text_is_digit(name[1]) && !name[2])
		return true;
	if (text_is_digit(*name) || strlen(name) >= WIDE_TEXT_MAX)
		return false;
	snprintf(with_year, sizeof(with_year), "%s 2001", name);
	if (heading_is_month(words))
		return true;
	/* "year" is none; "Jan-Dec" is. */
	return (!period_parse(with_year, strlen(with_year), &period) ||
		period_in_words(with_year, strlen(with_year), &period)) &&
	       (period.last - period.first < 11 || strpbrk(name, "-/"));
}

/* By the lists of names of members; WORD_OTHER: it is in none. */
static enum unpack_word word_of_lists(const char *words)
{
	const struct {
		const char *list;
		enum unpack_word word;
	} lists[] = {
		{phrases_member_note, WORD_NOTE},     {phrases_member_inside, WORD_INSIDE},
		{phrases_member_all, WORD_ALL},	      {phrases_member_technical, WORD_TECHNICAL},
		{phrases_member_origin, WORD_ORIGIN}, {phrases_member_title, WORD_TITLE},
	};

	for (size_t i = 0; i < countof(lists); i++) {
		if (text_is_stem_of(words, strlen(words), lists[i].list))
			return lists[i].word;
	}
	return WORD_OTHER;
}

/* "id30739": letters and a number of more digits than a year. */
static bool is_numbered(const char *name, size_t n)
{
	size_t letters = 0;

	while (text_is_letter(name[letters]))
		letters++;
	return letters > 1 && n > letters + 4 && text_count_digits(name, n, letters) == n - letters;
}

static enum unpack_word member_word(const char *name)
{
	const size_t n = strlen(name);
	char words[WIDE_TEXT_MAX];
	enum unpack_word word;
	status_set status = 0;
	struct period period;
	enum flow flow;

	if (!n || n >= sizeof(words) / 2 || is_numbered(name, n))
		return WORD_OTHER;
	if (n >= 4 &&
	    (!period_parse_noted(name, n, &period, &status) || period_in_words(name, n, &period)))
		return WORD_PERIOD;
	spell_out(name, words);
	word = word_of_lists(words);
	if (word)
		return word;
	if (n > 2 && row_flow_by_word((struct csv_cell){words, strlen(words)}, &flow) != ROW_BAD)
		return WORD_FLOW;
	if (is_part_of_year(name, words))
		return WORD_PART;
	if (is_country(name, words))
		return WORD_COUNTRY;
	return text_is_stem_of(words, strlen(words), phrases_member_drawn) ? WORD_DRAWN
									   : WORD_OTHER;
}

static bool names_axis(const char *name)
{
	char words[WIDE_TEXT_MAX];

	if (strlen(name) >= sizeof(words) / 2)
		return false;
	spell_out(name, words);
	return text_is_stem_of(words, strlen(words), phrases_member_axis);
}

/* A line of trade of which all words are understood says so. */
static bool is_plain(const char *name)
{
	char line[WIDE_TEXT_MAX + 24], words[WIDE_TEXT_MAX];
	struct title_words title;
	const char *said;
	size_t n;

	if (strlen(name) >= sizeof(words) / 2)
		return false;
	spell_out(name, words);
	snprintf(line, sizeof(line), "trade: %s", words);
	return !limit_find(LIMIT_TITLE, words, &said, &n) &&
	       !heading_is_part_of_year(words, true) &&
	       !title_words_read(line, strlen(line), &title) && !title.unread[0] &&
	       !title.product[0] && !title.left_out[0] && !title.region[0] && !title.mentioned[0] &&
	       !title.is_part && !title.is_limited;
}

/* Whether a word of a unit is understood: of its currency, its scale, or nothing but that it is a unit. */
static bool is_of_unit(const char *text, const char *word)
{
	char spaced[WIDE_TEXT_MAX + 2];
	struct unit unit;

	snprintf(spaced, sizeof(spaced), " %s ", word);
	return text_is_in_list(word, phrases_unit_words) || stated_scale(word) > 0 ||
	       stated_unit_find(word, &unit) == STATED_UNIT || stated_unit_has_word(text, spaced);
}

/* Nothing is left of it that is not understood; a number in it is its scale. */
static bool is_unit(const char *text)
{
	char scale[WIDE_TEXT_MAX + 8], small[WIDE_TEXT_MAX], words[WIDE_TEXT_MAX], *at = words;
	const size_t n = strlen(text);
	struct unit unit;

	if (!n || n >= sizeof(small) / 2)
		return false;
	snprintf(scale, sizeof(scale), "USD %s", text);
	if (!unit_parse(text, n, &unit) || !unit_parse(scale, strlen(scale), &unit))
		return true;
	caveat_to_small(text, n, small, sizeof(small));
	if (stated_unit_find(small, &unit) != STATED_UNIT || strpbrk(small, "/%=*<>+") ||
	    (!unit.power && strpbrk(small, "0123456789")))
		return false;
	memcpy(words, small, sizeof(words));
	while (*at) {
		const size_t length = strcspn(at, " .,:;()'-_");
		const bool is_last = !at[length];

		at[length] = '\0';
		if (length && !is_of_unit(small, at))
			return false;
		at += length + !is_last;
	}
	return true;
}

static bool limits(const char *text)
{
	char words[WIDE_TEXT_MAX];
	const char *said;
	size_t n;

	caveat_to_small(text, strlen(text), words, sizeof(words));
	return caveat_has(words, phrases_state_of_part) ||
	       limit_find(LIMIT_TITLE, words, &said, &n);
}

const struct unpack_words source_member_words = {.word = member_word,
						 .names_axis = names_axis,
						 .is_plain = is_plain,
						 .is_same_country = is_same_country,
						 .is_unit = is_unit,
						 .limits = limits};
