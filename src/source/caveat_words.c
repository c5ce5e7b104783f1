#include "caveat_words.h"

#include <string.h>

#include "alloc.h"
#include "phrases.h"
#include "stated_unit.h"
#include "text.h"

void caveat_to_small(const char *text, size_t n, char *out, size_t size)
{
	text_to_small(text, n, out, size);
	text_replace(out, "’", "'");
	text_replace(out, "ё", "е");
}

/* How many bytes of the text the n bytes of a pattern take, in which a star stands for the rest of a word; 0: it does not
 * begin here. */
static size_t fit(const char *text, const char *pattern, size_t n)
{
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		if (i && pattern[i] == '*') {
			while (text_is_word_byte(text[at]) || text_is_digit(text[at]))
				at++;
			continue;
		}
		if (pattern[i] == '#' ? !text_is_digit(text[at]) : text[at] != pattern[i])
			return 0;
		at++;
	}
	return text_is_word_byte(pattern[n - 1]) && text_is_word_byte(text[at]) ? 0 : at;
}

/* How many bytes at the beginning of the text one of the words takes; 0: none stands there. */
static size_t fit_any(const char *text, const char *words)
{
	size_t n = 0;

	/* Most words differ in their first byte, for which none has to be measured. */
	for (const char *word = words; word && *word && !n;) {
		const char *stroke = strchr(word, '|');

		if (*word == *text || *word == '#')
			n = fit(text, word, stroke ? (size_t)(stroke - word) : strlen(word));
		word = stroke ? stroke + 1 : NULL;
	}
	return n;
}

bool caveat_begins(const char *line, const char *words)
{
	return fit_any(line, words) > 0;
}

const char *caveat_where(const char *line, const char *words, size_t *n)
{
	bool begins[256] = {false}; /* whether a word may begin with this byte */

	for (const char *word = words; word; word = strchr(word, '|'), word += word != NULL)
		begins[(unsigned char)*word] = true;
	for (char digit = '0'; digit <= '9' && begins['#']; digit++)
		begins[(unsigned char)digit] = true;
	for (const char *at = line; *at; at++) {
		if (!begins[(unsigned char)*at] ||
		    (at > line && text_is_word_byte(at[-1]) && text_is_word_byte(*at)))
			continue;
		*n = fit_any(at, words);
		if (*n)
			return at;
	}
	return NULL;
}

bool caveat_has(const char *line, const char *words)
{
	size_t n;

	return caveat_where(line, words, &n) != NULL;
}

/* Before what is denied, or is in the figures all the same. */
#define NOT "not |non-|non |nicht |niet |no |без |sans |ohne |zonder |sin |nor |never |емес "
static const struct {
	enum source_unfit unfit;
	const char *words;
} phrases[] = {
	{UNFIT_ADJUSTED, phrases_adjusted},
	{UNFIT_FORECAST, phrases_forecast},
	{UNFIT_SPAN, phrases_span},
	{UNFIT_SERVICES, phrases_services},
	{UNFIT_FLOW, phrases_other_flow},
	{UNFIT_PRODUCT, "hs #*|hs code*|hs-code*|hs:|hs chapter*|sitc #|sitc section*|"
			"kn-code*|cn code*|cn #*|тн вэд #*|тнвэд #*|код тн вэд|сэқ тн|nc #*"},
};

/* Editions of the Harmonized System, which name no product of it. */
static bool is_edition(const char *said)
{
	static const char years[] = " 1988 1992 1996 2002 2007 2012 2017 2022 ";
	const char *digits = said + strcspn(said, "0123456789");
	char spaced[7] = {' ', 0};
	size_t n = strspn(digits, "0123456789");

	if (n != 4)
		return false;
	memcpy(spaced + 1, digits, 4);
	spaced[5] = ' ';
	return strstr(years, spaced) != NULL;
}

/* Whether the words that end where this begins deny it, or say that it is in the figures. */
static bool is_denied(const char *line, const char *said, enum source_unfit unfit)
{
	size_t before = (size_t)(said - line), n;
	char text[40];

	n = before < sizeof(text) ? before : sizeof(text) - 1;
	memcpy(text, said - n, n);
	text[n] = '\0';
	if (unfit == UNFIT_FLOW) /* exports without re-exports are a part of them */
		return caveat_has(text, phrases_including) || caveat_has(said, phrases_is_included);
	if (unfit == UNFIT_SERVICES && caveat_has(text, phrases_left_out))
		return true;
	for (const char *word = NOT; *word;) {
		size_t length = text_word_length(word);

		if (n >= length && memcmp(text + n - length, word, length) == 0 &&
		    (n == length || !text_is_word_byte(text[n - length - 1])))
			return true;
		word += length;
		word += *word == '|';
	}
	return false;
}

/* An average of rates of exchange, and "target markets", say nothing of the figures. */
static bool is_beside(const char *line, enum source_unfit unfit)
{
	static const char december[] = "december|31 dec|dec 31|31.12*";
	static const char ends[] = "years ending|year ending|years ended|year ended";

	return (unfit == UNFIT_SPAN && (caveat_has(line, phrases_exchange_rate) ||
					(caveat_has(line, ends) && caveat_has(line, december)))) ||
	       (unfit == UNFIT_FORECAST && caveat_has(line, phrases_target_market));
}

enum source_unfit caveat_find(const char *line, const char **said, size_t *n)
{
	for (size_t i = 0; i < countof(phrases); i++) {
		enum source_unfit unfit = phrases[i].unfit;
		const char *from = line;

		while ((*said = caveat_where(from, phrases[i].words, n)) != NULL) {
			if (!is_denied(line, *said, unfit) && !is_beside(line, unfit) &&
			    !(unfit == UNFIT_PRODUCT && is_edition(*said)))
				return unfit;
			from = *said + *n;
		}
	}
	return UNFIT_NOT;
}

#define ROW_WORDS_MAX 48
#define ROW_SPACES_MAX 3

enum source_unfit caveat_of_row(const char *s, size_t n)
{
	char text[ROW_WORDS_MAX];
	enum source_unfit unfit;
	const char *said;
	size_t spaces = 0;

	if (!n || n >= ROW_WORDS_MAX || text_is_digit(*s))
		return UNFIT_NOT;
	for (size_t i = 0; i < n; i++)
		spaces += s[i] == ' ';
	if (spaces > ROW_SPACES_MAX)
		return UNFIT_NOT;
	caveat_to_small(s, n, text, sizeof(text));
	if (stated_constant_prices(text) || caveat_has(text, "constant"))
		return UNFIT_CONSTANT;
	if (caveat_where(text, phrases_row_of_services, &n) == text)
		return UNFIT_SERVICES;
	unfit = caveat_find(text, &said, &n);
	return unfit == UNFIT_PRODUCT ||
			       (unfit == UNFIT_FORECAST && n > 3 && memcmp(said, "outl", 4) == 0)
		       ? UNFIT_NOT
		       : unfit;
}

bool caveat_is_of_origin(struct csv_cell heading)
{
	char text[ROW_WORDS_MAX];

	caveat_to_small(heading.text, heading.len, text, sizeof(text));
	return caveat_has(text,
			  "source*|url|link|publication*|publisher|title|quelle*|bron|bronnen|"
			  "источник*|дереккөз*|fuente*|file|dataset");
}

void title_set_said(char out[TITLE_SAID_MAX], const char *said, size_t n)
{
	while (n && strchr(", ;", said[n - 1])) /* of empty cells */
		n--;
	while (n >= TITLE_SAID_MAX || (n && ((unsigned char)said[n] & 0xc0) == 0x80))
		n--;
	memcpy(out, said, n);
	out[n] = '\0';
}
