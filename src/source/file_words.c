/* The words of a file's or a folder's name. */
#include "file_words.h"

#include <ctype.h>
#include <string.h>

#include "text.h"

#define LONG_WORD 4 /* letters from which on a word may be a country's in small letters, too */

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_letter(char c)
{
	return is_lower(c) || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Whether a word ends before a byte as these do: "TradeGermany", "Germany2022", but not "9M" or "Q3". */
static bool ends_word(const char *name, size_t at, size_t letters)
{
	return at && ((is_lower(name[at - 1]) && name[at] >= 'A' && name[at] <= 'Z') ||
		      (letters >= LONG_WORD && text_is_digit(name[at])));
}

/* The word of n bytes as names of countries are written: "Germany", "EU", "Россией". */
static void write_as_name(char *word, size_t n, size_t letters)
{
	static const char abbreviations[] = " eu usa uk uae cis eaeu eac ";
	char spaced[8] = {' '};
	const unsigned char second = n > 1 ? (unsigned char)word[1] : 0;

	if (n < sizeof(spaced) - 2) {
		memcpy(spaced + 1, word, n);
		spaced[n + 1] = ' ';
	}
	for (size_t i = 0; spaced[1] && strstr(abbreviations, spaced) && i < n; i++)
		word[i] = (char)toupper((unsigned char)word[i]);
	if (letters < LONG_WORD)
		return;
	if (is_lower(*word)) {
		*word = (char)toupper((unsigned char)*word);
	} else if ((unsigned char)*word == 0xd0 && second >= 0xb0) { /* а to п */
		word[1] = (char)(second - 0x20);
	} else if ((unsigned char)*word == 0xd1 && second >= 0x80 && second <= 0x8f) { /* р to я */
		word[0] = (char)0xd0;
		word[1] = (char)(second + 0x20);
	}
}

#define MADE_UP 6 /* what mkstemp writes at the end of a name */

/* Whether a name ends in letters of both cases and digits that mkstemp or mkdtemp made up, without a file's kind behind
 * them: in "table-9mIdhO" is no part of a year. */
static bool is_made_up(const char *name, size_t n)
{
	size_t digits = 0, small = 0, letters = 0;

	if (name[n] == '.' || n <= MADE_UP || !strchr("-_", name[n - MADE_UP - 1]))
		return false;
	for (size_t i = n - MADE_UP; i < n; i++) {
		digits += text_is_digit(name[i]);
		small += is_lower(name[i]);
		letters += isalpha((unsigned char)name[i]) != 0;
	}
	return digits && small && letters > small && letters + digits == MADE_UP;
}

void file_words_read(const char *name, size_t n, char out[SOURCE_FILE_MAX])
{
	size_t to = 0, from = 0, letters = 0;

	n -= is_made_up(name, n) ? MADE_UP : 0;
	for (size_t at = 0; at <= n && to + 3 < SOURCE_FILE_MAX; at++) {
		const bool is_end = at == n || strchr("_-+ ,()", name[at]);

		if ((is_end || ends_word(name, at, letters)) && to > from) {
			write_as_name(out + from, to - from, letters);
			out[to++] = ' ';
			from = to;
			letters = 0;
		}
		if (is_end)
			continue;
		letters += is_letter(name[at]);
		out[to++] = name[at];
	}
	while (to && out[to - 1] == ' ')
		to--;
	out[to] = '\0';
	if (text_invalid_at(out, to) != to)
		*out = '\0';
}

void source_file_words(const char *path, char out[SOURCE_FILE_MAX])
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;

	file_words_read(name, strcspn(name, "."), out);
}
