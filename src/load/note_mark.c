#include "period_words.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

#define WORD_MAX 48 /* bytes of what may be said of a figure in one word or two */

static size_t trim(const char *s, size_t n)
{
	while (n && s[n - 1] == ' ')
		n--;
	return n;
}

/* Stars, daggers, raised digits and brackets, as many as there are. */
static size_t cut_signs(const char *s, size_t n)
{
	static const char signs[] = "*|†|‡|¹|²|³|⁴|⁵|⁶|⁷|⁸|⁹|⁰|⁽|⁾|#";

	for (size_t length; (length = text_ends_with_any(s, n, signs)) > 0 && n > length;)
		n -= length;
	return trim(s, n);
}

/* Where the bracket opens that ends the text and holds no more than `most` bytes; n: none does. */
static size_t find_bracket(const char *s, size_t n, size_t most)
{
	char closing = n ? s[n - 1] : '\0';

	if (closing != ')' && closing != ']')
		return n;
	for (size_t i = n - 1; i-- > 0 && n - i <= most + 2;) {
		if (s[i] == (closing == ')' ? '(' : '['))
			return i;
	}
	return n;
}

/* "1)": a number with nothing but a closing bracket behind it, which none opens as in "(M1)"; where it begins, n: there
 * is none. */
static size_t find_half_bracket(const char *s, size_t n)
{
	size_t at = n ? n - 1 : 0;

	if (!n || s[n - 1] != ')')
		return n;
	while (at && text_is_digit(s[at - 1]))
		at--;
	for (size_t i = at; i-- > 0 && s[i] != ')';) {
		if (s[i] == '(')
			return n;
	}
	return n - 1 - at >= 1 && n - 1 - at <= 2 ? at : n;
}

static bool is_note(const char *s, size_t n)
{
	bool is_number = n >= 1 && n <= 2;

	for (size_t i = 0; i < n; i++)
		is_number = is_number && text_is_digit(s[i]);
	/* Other letters may be a unit, "(t)". */
	return is_number || (n == 1 && strchr("abcdesuABCDESU", *s));
}

bool status_in_words(const char *s, size_t n, status_set *status)
{
	static const struct {
		char letter; /* of SDMX's list; A: nothing to say */
		const char *words;
	} words[] = {
#include "status_words.inc"
	};
	char small[WORD_MAX];

	if (n >= sizeof(small))
		return false;
	text_to_small(s, n, small, sizeof(small));
	for (size_t i = 0; i < countof(words); i++) {
		if (!text_is_in_list(small, words[i].words))
			continue;
		if (words[i].letter != 'A')
			*status |= STATUS_LETTER(words[i].letter);
		return true;
	}
	return false;
}

size_t name_without_note(const char *s, size_t n)
{
	size_t left = cut_signs(s, trim(s, n)), at = find_bracket(s, left, 2);

	if (left < trim(s, n))
		return left;
	if (at < left && at && is_note(s + at + 1, left - at - 2))
		return trim(s, at);
	at = find_half_bracket(s, left);
	if (at < left && at)
		return trim(s, at);
	if (left > 4 && text_is_digit(s[left - 1]) && text_is_word_byte(s[left - 2]))
		return left - 1;
	return n;
}

size_t heading_without_note(const char *s, size_t n)
{
	return n && text_is_digit(s[n - 1]) ? n : name_without_note(s, n);
}

/* "10⁶" is a million: raised digits behind a 10 are none of a note. */
static bool is_power_of_ten(const char *s, size_t left)
{
	return left >= 2 && memcmp(s + left - 2, "10", 2) == 0 &&
	       !(left > 2 && (text_is_digit(s[left - 3]) || strchr(".,", s[left - 3]))) &&
	       ((unsigned char)s[left] == 0xc2 || memcmp(s + left, "\xe2\x81", 2) == 0);
}

/* "10¹" is ten in any case. */
static bool is_first_power(const char *s, size_t n, size_t left)
{
	return trim(s, n) == left + strlen("¹") && memcmp(s + left, "¹", strlen("¹")) == 0;
}

/* Whether n bytes in brackets behind a figure or a period are a note's: other letters may be a scale or a unit, "2022 (t)",
 * say that it is a forecast, or a secret. */
static bool is_note_of_figure(const char *s, size_t n)
{
	return is_note(s, n) && (text_is_digit(*s) || strchr("abdsu", text_to_lower(*s)));
}

static size_t without_note(const char *s, size_t n, bool is_figure, status_set *status)
{
	size_t left = cut_signs(s, trim(s, n)), at = find_bracket(s, left, WORD_MAX);
	status_set said = 0;

	if (left < trim(s, n))
		return is_figure && is_power_of_ten(s, left) && !is_first_power(s, n, left) ? n
											    : left;
	if (at < left && at &&
	    (status_in_words(s + at + 1, left - at - 2, &said) ||
	     ((s[at - 1] == ' ' || s[left - 1] == ']' || (is_figure && text_is_digit(s[at + 1]))) &&
	      is_note_of_figure(s + at + 1, left - at - 2)))) {
		*status |= said;
		return trim(s, at);
	}
	at = find_half_bracket(s, left);
	if (at < left && at && s[at - 1] == ' ')
		return trim(s, at);
	/* "10 a)" */
	if (left > 3 && s[left - 1] == ')' && s[left - 3] == ' ' && strchr("abcd", s[left - 2]))
		return trim(s, left - 3);
	/* "2023 p)", as the statistical offices of German speech write it */
	if (left > 3 && s[left - 1] == ')' && s[left - 3] == ' ' &&
	    status_in_words(s + left - 2, 1, &said)) {
		*status |= said;
		return trim(s, left - 3);
	}
	at = left - (left && s[left - 1] == '.'); /* "2023 est." */
	while (at && text_is_word_byte(s[at - 1]))
		at--;
	if (at == left || !at || (!text_is_digit(s[at - 1]) && s[at - 1] != ' ') ||
	    !status_in_words(s + at, left - at, &said))
		return n;
	*status |= said;
	return trim(s, at);
}

size_t figure_without_note(const char *s, size_t n, status_set *status)
{
	return without_note(s, n, true, status);
}

enum period_status period_parse_noted(const char *s, size_t n, struct period *out,
				      status_set *status)
{
	enum period_status parsed = period_parse(s, n, out);
	status_set said = 0;
	size_t left = parsed ? without_note(s, n, false, &said) : n;

	*status = 0;
	if (parsed && period_in_words(s, n, out))
		return PERIOD_OK;
	if (left == n || (period_parse(s, left, out) && !period_in_words(s, left, out)))
		return parsed;
	*status = said;
	return PERIOD_OK;
}

enum period_status period_parse_with_t(const char *s, size_t n, bool t_is_quarter,
				       struct period *out, status_set *status)
{
	char text[40];

	if (!t_is_quarter || n >= sizeof(text))
		return period_parse_noted(s, n, out, status);
	memcpy(text, s, n);
	for (size_t i = 0; i + 1 < n; i++) { /* no time of day: "2022-03-01T10:00" */
		if ((text[i] == 'T' || text[i] == 't') && text[i + 1] >= '1' &&
		    text[i + 1] <= '4' && (i + 2 == n || !text_is_digit(text[i + 2])) &&
		    (!i || !text_is_word_byte(text[i - 1])))
			text[i] = 'Q';
	}
	return period_parse_noted(text, n, out, status);
}

bool says_no_figure(const char *s, size_t n)
{
	static const char words[] =
		"n/a|na|n.a.|n.a|nan|null|..|...|…|n.d.|n.d|nd|n/d|k.a.|k. a.|н/д|н.д.|нет данных";
	char text[24];

	if (!n || n >= sizeof(text) || text_is_digit(*s))
		return false;
	memcpy(text, s, n);
	text[n] = '\0';
	return text_is_in_list_nocase(text, words);
}
