#include "figure.h"

#include <stdbool.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

/* More than any number that fits: 36 digits, sign, mark. A longer text is too long a number. */
#define PLAIN_MAX (DEC_MAX_DIGITS + 8)

/* Spaces that may group digits: no-break U+00A0, thin U+2009, narrow no-break U+202F. */
static size_t grouping_space(const char *s, size_t n)
{
	return text_begins_with_any(s, n, TEXT_SPACES);
}

/* Length of any space that may surround a number, an ordinary one too; 0: there is none. */
static size_t space_length(const char *s, size_t n)
{
	return n && *s == ' ' ? 1 : grouping_space(s, n);
}

/* Length without grouping spaces at the end, which spreadsheets leave there. */
static size_t without_end_spaces(const char *s, size_t n)
{
	for (;;) {
		size_t before = n;

		n -= text_ends_with_any(s, n, TEXT_SPACES);
		if (n == before)
			return n;
	}
}

/* Why the text from `at` on is not what a number has there. */
static enum figure_status explain(const char *s, size_t n, size_t at, size_t digits, char mark)
{
	char other = mark == '.' ? ',' : '.', c = s[at];
	size_t after_spaces = at;

	if (c == other) {
		size_t after = 0;

		/* 1,234 or 1.234: three digits behind the other mark may be a group. */
		while (at + 1 + after < n && text_is_digit(s[at + 1 + after]))
			after++;
		return after == 3 && digits >= 1 && digits <= 3 ? FIGURE_AMBIGUOUS
								: FIGURE_WRONG_MARK;
	}
	while (after_spaces < n && space_length(s + after_spaces, n - after_spaces))
		after_spaces += space_length(s + after_spaces, n - after_spaces);
	if (after_spaces < n && s[after_spaces] == '%')
		return FIGURE_PERCENT;
	if (after_spaces > at && c != ' ')
		return FIGURE_GROUPS;
	if (c == ' ' && at + 1 < n && text_is_digit(s[at + 1]))
		return FIGURE_SPACE;
	if (digits && (c == 'e' || c == 'E') && at + 1 < n &&
	    (text_is_digit(s[at + 1]) || s[at + 1] == '+' || s[at + 1] == '-'))
		return FIGURE_EXPONENT;
	return FIGURE_SYNTAX;
}

bool figure_is_missing(const char *s, size_t n)
{
	static const char words[] =
		"-|--|n/a|na|nan|null|none|:|c|x|.|..|...|…|?|" TEXT_EN_DASH "|\xE2\x80\x94";
	char word[8];

	if (n >= sizeof(word))
		return false;
	memcpy(word, s, n);
	word[n] = '\0';
	return text_is_in_list_nocase(word, words);
}

/* R prints seven significant digits or more, and no zeros at their end: a number below ten million
 * has all its digits before the mark. */
#define R_EXPONENT_SURE 6

/* 1e+05, 1.23456e+05: with a small e, a plus and two digits, as R writes what is shorter so. False if
 * it is not of that form, or digits before the decimal mark may be missing. */
static bool read_of_r(const char *s, size_t n, struct dec *value)
{
	const char *e = memchr(s, 'e', n);
	size_t mantissa = e ? (size_t)(e - s) : 0, at = mantissa + 2;
	int power = 0;
	struct dec read;

	if (!mantissa || n - mantissa < 4 || n - mantissa > 5 || e[1] != '+')
		return false;
	for (; at < n; at++) {
		if (!text_is_digit(s[at]))
			return false;
		power = power * 10 + (s[at] - '0');
	}
	return !dec_parse(s, mantissa, &read) && !(mantissa > 1 && s[mantissa - 1] == '0') &&
	       !(power > R_EXPONENT_SURE && power > read.scale) && dec_shift(read, power, &read) &&
	       dec_add(read, DEC_ZERO, value);
}

/* What was read of a figure. */
struct reading {
	char plain[PLAIN_MAX + 1]; /* its sign, digits and a point */
	size_t len, digits, group; /* group: digits behind the last space */
	bool grouped, decimals, too_long;
	enum qualifier qualifier;
};

static void put(struct reading *reading, char c)
{
	if (reading->len < PLAIN_MAX)
		reading->plain[reading->len++] = c;
	else
		reading->too_long = true;
}

static size_t skip_grouping_spaces(const char *s, size_t n, size_t i)
{
	size_t space;

	while ((space = grouping_space(s + i, n - i)) != 0)
		i += space;
	return i;
}

/* Spaces, the qualifier and the sign; where the digits begin. */
static size_t read_head(const char *s, size_t n, struct reading *reading)
{
	size_t i = skip_grouping_spaces(s, n, 0);

	if (i < n && (s[i] == '~' || s[i] == '>' || s[i] == '<')) {
		reading->qualifier = s[i] == '~'   ? QUALIFIER_ABOUT
				     : s[i] == '>' ? QUALIFIER_ABOVE
						   : QUALIFIER_BELOW;
		for (i++; i < n && s[i] == ' '; i++)
			;
		i = skip_grouping_spaces(s, n, i);
	}
	if (i < n && (s[i] == '-' || s[i] == '+')) {
		put(reading, s[i++]);
	} else if (n - i >= 3 && memcmp(s + i, TEXT_MINUS, 3) == 0) {
		put(reading, '-');
		i += 3;
	}
	return i;
}

/* The bytes of a space, or of an apostrophe as the Swiss write it, that groups digits here; 0: there is none. */
static size_t group_space(const char *s, size_t n, size_t i, const struct reading *reading)
{
	size_t space = grouping_space(s + i, n - i);

	if (!space)
		space = text_begins_with_any(s + i, n - i, "'|’");

	return space && reading->digits && !reading->decimals &&
			       (reading->grouped ? reading->group == 3 : reading->group <= 3) &&
			       i + space < n && text_is_digit(s[i + space])
		       ? space
		       : 0;
}

/* What stands where no digit and no space may: the decimal mark, or why it is none. */
static enum figure_status read_mark(const char *s, size_t n, size_t i, char mark,
				    struct reading *reading)
{
	if (s[i] == mark && reading->digits && !reading->decimals && i + 1 < n) {
		if (reading->grouped && reading->group != 3)
			return FIGURE_GROUPS;
		if (!text_is_digit(s[i + 1]))
			return FIGURE_SYNTAX;
		reading->decimals = true;
		put(reading, '.');
		return FIGURE_OK;
	}
	if (s[i] == mark && !reading->decimals &&
	    (reading->digits || (i + 1 < n && text_is_digit(s[i + 1]))))
		return FIGURE_BARE_MARK;
	return explain(s, n, i, reading->digits, mark);
}

static enum figure_status read_figure(const char *s, size_t n, char mark, struct dec *value,
				      enum qualifier *qualifier, size_t *offset)
{
	struct reading reading = {.qualifier = QUALIFIER_NONE};
	enum figure_status status;
	size_t space;

	n = without_end_spaces(s, n);
	*offset = 0;
	if (figure_is_missing(s, n))
		return FIGURE_NO_NUMBER;
	if (n && *s == '=')
		return n > 6 && memcmp(s, "=TEXT(", 6) == 0 ? FIGURE_SHOWN_OTHERWISE
							    : FIGURE_FORMULA;
	if (n > 2 && *s == '#' && text_is_letter(s[1]))
		return FIGURE_SHEET_ERROR;
	for (size_t i = read_head(s, n, &reading); i < n; i++) {
		if (text_is_digit(s[i])) {
			reading.digits++;
			reading.group++;
			put(&reading, s[i]);
			continue;
		}
		space = group_space(s, n, i, &reading);
		if (space) {
			reading.grouped = true;
			reading.group = 0;
			i += space - 1;
			continue;
		}
		status = read_mark(s, n, i, mark, &reading);
		if (status) {
			*offset = i;
			return status;
		}
	}
	if (!reading.digits)
		return FIGURE_SYNTAX;
	if (reading.grouped && !reading.decimals && reading.group != 3)
		return FIGURE_GROUPS;
	if (reading.too_long || dec_parse(reading.plain, reading.len, value) == DEC_TOO_LONG)
		return FIGURE_TOO_LONG;
	*qualifier = reading.qualifier;
	return FIGURE_OK;
}

enum figure_status figure_read(const char *s, size_t n, char mark, struct dec *value,
			       enum qualifier *qualifier, size_t *offset)
{
	enum figure_status status = read_figure(s, n, mark, value, qualifier, offset);

	if (status != FIGURE_EXPONENT || mark != '.' || !read_of_r(s, n, value))
		return status;
	*qualifier = QUALIFIER_NONE;
	*offset = 0;
	return FIGURE_OK;
}

/* --- a decimal mark that is not known --------------------------------------------------------------- */

/* Copy the figure without the marks `group`; false unless these stand between groups of three digits,
 * before the mark `decimal`, and the first group does not begin with a zero. */
static bool without_groups(const char *s, size_t n, char group, char decimal, char *out,
			   size_t *length)
{
	size_t digits = 0, groups = 0, len = 0;
	bool in_decimals = false, begins_with_zero = false;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == group) {
			if (in_decimals || (groups ? digits != 3 : digits < 1 || digits > 3))
				return false;
			groups++;
			digits = 0;
			continue;
		}
		out[len++] = s[i];
		if (s[i] == decimal) {
			if (groups && digits != 3)
				return false;
			in_decimals = true;
		} else if (text_is_digit(s[i])) {
			begins_with_zero = begins_with_zero || (!groups && !digits && s[i] == '0');
			digits += !in_decimals;
		} else if (groups) {
			return false;
		}
	}
	*length = len;
	return !groups || ((in_decimals || digits == 3) && !begins_with_zero);
}

/*
 * The figure if `decimal` is the decimal mark of its file; false if it is none then. Publishers' spreadsheets and R
 * leave spaces around it.
 */
static bool read_as(const char *s, size_t n, char decimal, struct dec *value,
		    enum qualifier *qualifier)
{
	char plain[PLAIN_MAX * 2];
	size_t length, offset;

	text_trim_all_kinds(&s, &n);
	return n < sizeof(plain) &&
	       without_groups(s, n, decimal == '.' ? ',' : '.', decimal, plain, &length) &&
	       !figure_read(plain, length, decimal, value, qualifier, &offset);
}

static enum figure_status read_open(const char *s, size_t n, struct unmarked_figure *out)
{
	struct dec point, comma;
	bool has_comma = memchr(s, ',', n), has_mark = has_comma || memchr(s, '.', n);
	bool is_point, is_comma;

	*out = (struct unmarked_figure){.mark = MARK_UNSEEN};
	is_point = read_as(s, n, '.', &point, &out->qualifier);
	is_comma = read_as(s, n, ',', &comma, &out->qualifier);
	if (!is_point && !is_comma)
		return figure_read(s, n, has_comma ? ',' : '.', &out->value, &out->qualifier,
				   &out->offset);
	out->value = is_point ? point : comma;
	out->by_comma = is_comma ? comma : point;
	out->mark = !has_mark	? MARK_UNSEEN
		    : !is_comma ? MARK_POINT
		    : !is_point ? MARK_COMMA
				: MARK_EITHER;
	return FIGURE_OK;
}

/* Copy the figure without the ordinary spaces that group its digits: "1 234,5", "-12 345". False if it has none, or
 * any that may stand between two numbers. */
static bool join_groups(const char *s, size_t n, char out[PLAIN_MAX * 2], size_t *length)
{
	size_t at, digits, len;

	text_trim_all_kinds(&s, &n);
	at = n && *s == '-';
	digits = text_count_digits(s, n, at);
	if (n >= (size_t)PLAIN_MAX * 2 || !digits || digits > 3 || s[at] == '0' ||
	    at + digits >= n || s[at + digits] != ' ')
		return false;
	len = at + digits;
	memcpy(out, s, len);
	for (at = len; at < n && s[at] == ' '; at += 4) {
		if (text_count_digits(s, n, at + 1) != 3)
			return false;
		memcpy(out + len, s + at + 1, 3);
		len += 3;
	}
	memcpy(out + len, s + at, n - at);
	*length = len + n - at;
	return !memchr(s + at, ' ', n - at);
}

enum figure_status figure_read_spaced(const char *s, size_t n, struct unmarked_figure *out)
{
	char joined[PLAIN_MAX * 2];
	size_t length;

	if (memchr(s, ' ', n) && join_groups(s, n, joined, &length))
		return read_open(joined, length, out);
	return read_open(s, n, out);
}

enum figure_status figure_read_joined(const char *s, size_t n, char mark, struct dec *value,
				      enum qualifier *qualifier, size_t *offset)
{
	char joined[PLAIN_MAX * 2];
	size_t length;

	if (memchr(s, ' ', n) && join_groups(s, n, joined, &length) &&
	    !figure_read(joined, length, mark, value, qualifier, offset))
		return FIGURE_OK;
	return figure_read(s, n, mark, value, qualifier, offset);
}

bool figure_read_groups(const char *s, size_t n, char mark, struct dec *value,
			enum qualifier *qualifier)
{
	struct unmarked_figure figure;

	if (read_open(s, n, &figure) || figure.mark != (mark == '.' ? MARK_POINT : MARK_COMMA))
		return false;
	*value = figure.value;
	*qualifier = figure.qualifier;
	return true;
}

static const struct {
	const char *text, *remedy, *by_comma;
} status_words[] = {
#undef ROW
#define ROW TABLE_ROW
#include "figure_status.inc"
};

const char *figure_status_text(enum figure_status status)
{
	return status_words[status].text;
}

const char *figure_status_remedy(enum figure_status status, char mark)
{
	const char *by_comma = status_words[status].by_comma;

	return mark == '.' || !*by_comma ? status_words[status].remedy : by_comma;
}
