#include "caveat_words.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

#define SEPARATORS " .,;:()[]{}/\\&-_'\"*#$|\t\r\n"

/* Bytes of the letter that begins here, of any alphabet, or of a digit; 0: a sign begins. */
static size_t letter_at(const char *at)
{
	const unsigned char first = (unsigned char)*at;

	if (text_is_digit(*at) || text_is_letter(*at))
		return 1;
	if (first == 0xc3 && (unsigned char)at[1] != 0x97 && (unsigned char)at[1] != 0xb7)
		return 2;
	if (first > 0xc3 && first < 0xe0)
		return at[1] ? 2 : 1;
	/* Alphabets and scripts, but for general signs, U+2000 to U+2BFF. */
	if (first >= 0xe0 && first < 0xf0 && !(first == 0xe2 && (unsigned char)at[1] < 0xb0))
		return at[1] && at[2] ? 3 : 1;
	return 0;
}

/* Bytes of the plain sign that begins here; 0: it is none. */
static size_t plain_sign_at(const char *at)
{
	static const char spaces[] =
		"\u00a0|\u00ad|\u200b|\u200e|\u200f|\u2009|\u202f|\u2007|\u2003|\u2002";
	const size_t left = strlen(at);
	size_t n;

	if (strchr(SEPARATORS, *at))
		return 1;
	n = text_begins_with_any(at, left, phrases_plain_sign);
	n = n ? n : text_begins_with_any(at, left, spaces);
	if (n)
		return n;
	/* "¥ million" */
	return caveat_begins(at, "¥ mi*|¥ bi*|¥ tr*|¥ th*") ? strlen("¥") : 0;
}

/* A Greek letter, or one crossed out, that stands alone is a sign, too: "Δ", "Ø". */
static bool is_lone_letter(const char *text, const char *at)
{
	const size_t n = text_begins_with_any(at, strlen(at), "δ|Δ|ø|Ø|σ|Σ|ʹ");

	return n && (at == text || strchr(SEPARATORS, at[-1])) &&
	       (!at[n] || strchr(SEPARATORS, at[n]) || text_is_digit(at[n]));
}

const char *odd_sign_find(const char *text)
{
	for (const char *at = text; *at;) {
		size_t n = letter_at(at);

		if (n && is_lone_letter(text, at))
			return at;
		n = n ? n : plain_sign_at(at);
		if (!n)
			return at;
		at += n;
	}
	return NULL;
}

/* Without the spaces and signs around a number that count it: "x 1000", "'000s". */
static const char *behind_times(const char *part)
{
	static const char *const times[] = {"x", "х", "×", "*", "in", "'", "’", "$", "per"};

	for (size_t i = 0; i < countof(times); i++) {
		const size_t n = strlen(times[i]);

		part += strspn(part, " ");
		if (strncmp(part, times[i], n) == 0 &&
		    (strchr(" '$", part[n]) || text_is_digit(part[n]) ||
		     !text_is_letter(*times[i])))
			part += n;
	}
	return part + strspn(part, " ");
}

int odd_part_power(const char *part)
{
	static const struct {
		const char *figures;
		int power;
	} powers[] = {
		{"000|000s|000's|000es|1000|1 000|1.000|1'000|1000s|10^3|10**3|10e3|10³|1e3", 3},
		{"000 000|000000|1000000|1 000 000|1.000.000|1'000'000|10^6|10**6|10⁶|1e6", 6},
		{"10|10^1", 1},
		{"100|10^2|10²|hundred|hundreds|in hundreds", 2},
		{"10^9|10⁹|1e9", 9}};
	const char *figures = behind_times(part);

	for (size_t i = 0; i < countof(powers); i++) {
		/* "10" alone may be anything */
		if (text_is_in_list(figures, powers[i].figures) &&
		    (figures > part || *figures == '0' || strlen(figures) > 2))
			return powers[i].power;
	}
	return 0;
}

/* "=100", "2015=100", "1995 = 1". */
static bool is_base(const char *part)
{
	const char *equals = strchr(part, '=');

	if (!equals || part[strspn(part, "0123456789 -/=.")])
		return false;
	equals += 1 + strspn(equals + 1, " ");
	return text_is_in_list(equals, "1|1.0|100|100.0|1000");
}

enum source_unfit odd_part_says(const char *part)
{
	static const char spans[] = "ø|Ø|∅|⌀";
	size_t n;

	if (is_base(part) || text_is_in_list(part, phrases_odd_measures))
		return UNFIT_MEASURE;
	if (text_is_in_list(part, spans))
		return UNFIT_SPAN;
	if (caveat_where(part, phrases_odd_fractions, &n) != part)
		return UNFIT_NOT;
	part += n + strspn(part + n, " ");
	return !*part || caveat_begins(part, "year*|jahr*|an|ann*|jaar|год*|жыл*|año*") ? UNFIT_PART
											: UNFIT_NOT;
}

/* Whether figures are a year, "2022", "22/23" behind one, a date with one, or a time. */
static bool are_of_time(const char *part)
{
	size_t n_years = 0, n_others = 0;

	for (const char *at = part; *at;) {
		const size_t n = text_count_digits(at, strlen(at), 0);

		if (text_is_year(at, n))
			n_years++;
		else if (n)
			n_others++;
		at += n ? n : 1;
	}
	return n_years && (n_others <= 2 || strchr(part, ':'));
}

bool odd_part_is_number(const char *part)
{
	bool has_digit = false;

	for (const char *at = part; *at; at++) {
		if (text_letter(at))
			return false;
		has_digit = has_digit || text_is_digit(*at);
	}
	return odd_sign_find(part) ||
	       (has_digit && !text_is_in_list(part, phrases_whole_in_figures) &&
		!text_is_in_list(part, "1 - 12|12/12|365") && !are_of_time(part));
}
