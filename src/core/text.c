#include "text.h"

#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

#define DISTANCE_MAX_WORD 40

/* Where the first byte stands that is not ASCII; n: nowhere. */
static size_t first_not_ascii(const char *s, size_t i, size_t n)
{
	for (; n - i >= 32; i += 32) {
		uint64_t part[4];

		memcpy(part, s + i, sizeof(part));
		if ((part[0] | part[1] | part[2] | part[3]) & UINT64_C(0x8080808080808080))
			break;
	}
	while (i < n && (unsigned char)s[i] < 0x80)
		i++;
	return i;
}

void text_skip_mark(const char **s, size_t *n)
{
	if (*n < 3 || memcmp(*s, "\xEF\xBB\xBF", 3) != 0)
		return;
	*s += 3;
	*n -= 3;
}

size_t text_invalid_at(const char *s, size_t n)
{
	/* Most text is ASCII, or of letters of two bytes: the library is asked for what is not, run by run. */
	for (size_t i = first_not_ascii(s, 0, n), end; i < n; i = first_not_ascii(s, end, n)) {
		const uint8_t *bad;

		for (end = i;
		     end + 1 < n && (unsigned char)s[end] >= 0xC2 && (unsigned char)s[end] < 0xE0 &&
		     ((unsigned char)s[end + 1] & 0xC0) == 0x80;
		     end += 2)
			;
		for (i = end; end < n && (unsigned char)s[end] >= 0x80; end++)
			;
		bad = u8_check((const uint8_t *)s + i, end - i);
		if (bad)
			return (size_t)(bad - (const uint8_t *)s);
	}
	return n;
}

size_t text_width(const char *s, size_t n)
{
	size_t width = 0;

	for (size_t i = 0, end; i < n; i = end) {
		/* Most text is ASCII: do not enter the library for it. Control characters have no width. */
		for (end = i; end < n && (unsigned char)s[end] < 0x80; end++)
			width += s[end] >= 0x20 && s[end] < 0x7f;
		i = end;
		while (end < n && (unsigned char)s[end] >= 0x80)
			end++;
		if (end > i)
			width += (size_t)u8_width((const uint8_t *)s + i, end - i, "UTF-8");
	}
	return width;
}

size_t text_char_length(const char *s, size_t n)
{
	ucs4_t c;
	int len = u8_mbtoucr(&c, (const uint8_t *)s, n);

	return len > 0 ? (size_t)len : 1;
}

size_t text_length(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i += text_char_length(s + i, n - i))
		count++;
	return count;
}

/* Whether a line ends at the byte: of \r\n at its \n, of an empty line at its beginning. */
static bool is_end_of_line(const struct text_place *place, size_t i)
{
	const char *s = place->text + i;

	if (place->is_of_paragraphs)
		return *s == '\n' && i + 1 < place->len && s[1] == '\n';
	return *s == '\n' || (*s == '\r' && s[1] != '\n');
}

void text_place_go(struct text_place *place, size_t offset, size_t *line, size_t *column)
{
	const char *text = place->text;
	size_t i;

	if (offset < place->at) {
		place->at = 0;
		place->line = place->column = 1;
	}
	for (i = place->at; i < offset; i++) {
		/* Eight characters, or parts of one, among which is no line break. */
		for (; i + 8 < offset && !text_has_control(text + i); i += 8)
			place->column += 8 - text_count_following(text + i);
		if (is_end_of_line(place, i)) {
			place->line++;
			place->column = 1;
			i += place->is_of_paragraphs;
		} else if (((unsigned char)text[i] & 0xC0) != 0x80 && text[i] != '\r') {
			place->column++;
		}
	}
	place->at = offset;
	*line = place->line;
	*column = place->column;
}

bool text_is_unsafe(unsigned int c)
{
	if (c < 0x20 || (c >= 0x7f && c < 0xa0))
		return true;
	if (c < 0x300)
		return c == 0xad;
	return c == 0x2028 || c == 0x2029 || uc_is_general_category(c, UC_FORMAT);
}

void text_add_shown(struct strbuf *out, const char *s, size_t n)
{
	size_t i = 0;

	while (i < n) {
		ucs4_t c;
		int len;
		size_t plain = i;

		while (plain < n && s[plain] >= 0x20 && s[plain] < 0x7f)
			plain++;
		strbuf_add(out, s + i, plain - i);
		i = plain;
		if (i == n)
			break;
		len = u8_mbtoucr(&c, (const uint8_t *)s + i, n - i);
		if (len <= 0) {
			strbuf_addf(out, "\\x%02x", (unsigned)(unsigned char)s[i]);
			i++;
			continue;
		}
		if (!text_is_unsafe(c))
			strbuf_add(out, s + i, (size_t)len);
		else if (c < 0x100)
			strbuf_addf(out, "\\x%02x", (unsigned)c);
		else
			strbuf_addf(out, "\\u{%x}", (unsigned)c);
		i += (size_t)len;
	}
}

/* The escape without its backslashes, "x0a" or "u{202e}", that begins the n bytes at s: its length and
 * its code point; 0 if there is none. */
static size_t read_escape(const char *s, size_t n, unsigned *code)
{
	bool is_long = n && s[0] == 'u';
	size_t at = is_long ? 2 : 1, digits = 0;

	if (n < 3 || (s[0] != 'x' && s[0] != 'u') || (is_long && s[1] != '{'))
		return 0;
	*code = 0;
	for (; at < n && digits < (is_long ? 6 : 2); at++, digits++) {
		char c = s[at];

		if (!text_is_digit(c) && (c < 'a' || c > 'f'))
			break;
		*code = *code * 16 + (unsigned)(text_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	if (is_long)
		return digits && at < n && s[at] == '}' ? at + 1 : 0;
	return digits == 2 ? at : 0;
}

/* How many backslashes begin the n bytes at s. */
static size_t count_backslashes(const char *s, size_t n)
{
	size_t count = 0;

	while (count < n && s[count] == '\\')
		count++;
	return count;
}

/* Whether the n bytes at s begin with what is shown as an escape. */
static bool begins_unsafe(const char *s, size_t n)
{
	ucs4_t c;
	int len = n ? u8_mbtoucr(&c, (const uint8_t *)s, n) : 0;

	return n && (len <= 0 || text_is_unsafe(c));
}

void text_add_reversibly(struct strbuf *out, const char *s, size_t n)
{
	unsigned code;

	for (size_t i = 0, run; i < n; i += run) {
		run = count_backslashes(s + i, n - i);
		if (run && (read_escape(s + i + run, n - i - run, &code) ||
			    begins_unsafe(s + i + run, n - i - run)))
			strbuf_add(out, s + i, run);
		run += !run;
		while (i + run < n && s[i + run] != '\\')
			run++;
		text_add_shown(out, s + i, run);
	}
}

void text_add_character(struct strbuf *out, unsigned c)
{
	uint8_t utf8[4];
	int n = u8_uctomb(utf8, (ucs4_t)c, sizeof(utf8));

	if (n > 0)
		strbuf_add(out, (const char *)utf8, (size_t)n);
	else
		strbuf_adds(out, "\xEF\xBF\xBD");
}

static size_t bytes_before_backslash(const char *s, size_t n)
{
	const char *backslash = memchr(s, '\\', n);

	return backslash ? (size_t)(backslash - s) : n;
}

void text_add_read(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0, run, length; i < n; i += run) {
		unsigned code;
		uint8_t utf8[4];
		int bytes = 0;

		run = count_backslashes(s + i, n - i);
		length = run ? read_escape(s + i + run, n - i - run, &code) : 0;
		if (!length) {
			if (!run)
				run = bytes_before_backslash(s + i, n - i);
			strbuf_add(out, s + i, run);
			continue;
		}
		if (run % 2 && code && text_is_unsafe(code))
			bytes = u8_uctomb(utf8, (ucs4_t)code, sizeof(utf8));
		strbuf_add(out, s + i, bytes > 0 ? run / 2 : (run + 1) / 2);
		strbuf_add(out, bytes > 0 ? (const char *)utf8 : s + i + run,
			   bytes > 0 ? (size_t)bytes : length);
		run += length;
	}
}

void text_to_ascii(struct strbuf *buf)
{
	static const struct {
		const char *sign, *ascii;
	} signs[] = {
		{TEXT_MINUS, "-"},
		{TEXT_EN_DASH, "-"},
		{TEXT_NARROW_SPACE, " "},
		{TEXT_ELLIPSIS, "..."},
	};
	size_t from = 0, to = 0;

	while (from < buf->len) {
		const char *s = buf->text + from;
		size_t len = text_char_length(s, buf->len - from);
		const char *ascii = "?";

		from += len;
		if ((unsigned char)s[0] < 0x80) {
			buf->text[to++] = s[0];
			continue;
		}
		for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
			if (strlen(signs[i].sign) == len && memcmp(s, signs[i].sign, len) == 0)
				ascii = signs[i].ascii;
		}
		/* No replacement is longer than the sign it stands for, so `to` stays behind. */
		memcpy(buf->text + to, ascii, strlen(ascii));
		to += strlen(ascii);
	}
	strbuf_cut(buf, to);
}

bool text_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool text_is_letter(char c)
{
	c = text_to_lower(c);
	return c >= 'a' && c <= 'z';
}

size_t text_count_digits(const char *s, size_t n, size_t at)
{
	size_t digits = 0;

	while (at + digits < n && text_is_digit(s[at + digits]))
		digits++;
	return digits;
}

int text_number(const char *s, size_t n)
{
	int number = n && n <= 9 && text_count_digits(s, n, 0) == n ? 0 : -1;

	for (size_t i = 0; i < n && number >= 0; i++)
		number = number * 10 + (s[i] - '0');
	return number;
}

bool text_is_year(const char *s, size_t n)
{
	return n == 4 && text_count_digits(s, n, 0) == n &&
	       (memcmp(s, "19", 2) == 0 || memcmp(s, "20", 2) == 0);
}

size_t text_times(const char *digits)
{
	size_t n = 0;

	for (; digits && text_is_digit(*digits) && n < 100000000; digits++)
		n = n * 10 + (size_t)(*digits - '0');
	return n ? n : 1;
}

bool text_is_word_byte(char c)
{
	return text_is_letter(c) || (unsigned char)c >= 0x80;
}

int text_hex_digit(char c)
{
	c = text_to_lower(c);
	if (text_is_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool text_is_one_of(const char *s, size_t n, const char *list)
{
	/* Without a call: words are short, and mostly the first letters differ. */
	while (*list) {
		size_t i = 0;

		while (i < n && list[i] == s[i] && list[i] && list[i] != '|')
			i++;
		list += i;
		if (i == n && (*list == '|' || !*list))
			return true;
		while (*list && *list != '|')
			list++;
		list += *list != '\0';
	}
	return false;
}

bool text_is_stem_of(const char *s, size_t n, const char *list)
{
	for (; *list; list += *list != '\0') {
		size_t i = 0;

		while (i < n && list[i] && list[i] == s[i] && list[i] != '|')
			i++;
		list += i;
		if (*list == '*' || (i == n && (*list == '|' || !*list)))
			return true;
		list += text_word_length(list);
	}
	return false;
}

bool text_is_in_list(const char *text, const char *list)
{
	return text_is_one_of(text, strlen(text), list);
}

bool text_is_in_list_nocase(const char *text, const char *list)
{
	for (const char *at = text; *list; list += *list != '\0', at = text) {
		for (; *at && text_to_lower(*at) == text_to_lower(*list); at++)
			list++;
		if (!*at && (*list == '|' || !*list))
			return true;
		list += text_word_length(list);
	}
	return false;
}

/* The length of a list's word with which the n bytes at s begin or end; 0: none. */
static size_t length_at(const char *s, size_t n, const char *list, bool is_end)
{
	for (size_t length; *list; list += length + (list[length] != '\0')) {
		length = text_word_length(list);
		if (n >= length && memcmp(is_end ? s + n - length : s, list, length) == 0)
			return length;
	}
	return 0;
}

size_t text_begins_with_any(const char *s, size_t n, const char *list)
{
	return length_at(s, n, list, false);
}

size_t text_ends_with_any(const char *s, size_t n, const char *list)
{
	return length_at(s, n, list, true);
}

bool text_has_any(const char *text, const char *list)
{
	for (const char *word = list; *word;) {
		const size_t n = text_word_length(word);

		for (const char *at = text; (at = strchr(at, *word)) != NULL; at++) {
			if (strncmp(at, word, n) == 0)
				return true;
		}
		word += n + (word[n] == '|');
	}
	return false;
}

bool text_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

size_t text_utf16_length(const char *s, size_t n)
{
	size_t units = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		units += (c & 0xC0) != 0x80;
		units += c >= 0xF0; /* two for a character beyond the first 65,536 */
	}
	return units;
}

void text_trim(const char **s, size_t *n)
{
	for (; *n && text_is_space(**s); (*n)--)
		(*s)++;
	while (*n && text_is_space((*s)[*n - 1]))
		(*n)--;
}

/* Bytes of the space that s begins with, or ends with before s + n; 0: none. */
static size_t space_at(const char *s, size_t n, bool is_end)
{
	static const char spaces[] = TEXT_SPACES "|\xE3\x80\x80|\xE2\x80\x82|\xE2\x80\x83";

	return n && text_is_space(is_end ? s[n - 1] : s[0]) ? 1 : length_at(s, n, spaces, is_end);
}

static bool is_black(char c)
{
	return c > ' ' && (unsigned char)c < 0x80;
}

void text_trim_all_kinds(const char **s, size_t *n)
{
	size_t len;

	if (*n && is_black(**s) && is_black((*s)[*n - 1])) /* nearly always */
		return;
	while ((len = space_at(*s, *n, false)) != 0) {
		*s += len;
		*n -= len;
	}
	while ((len = space_at(*s, *n, true)) != 0)
		*n -= len;
}

bool text_is_all_space(const char *s, size_t n)
{
	text_trim(&s, &n);
	return n == 0;
}

char text_to_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

size_t text_letter(const char *at)
{
	unsigned char first = (unsigned char)at[0];
	char small = text_to_lower(*at);

	if (small >= 'a' && small <= 'z')
		return 1;
	if (first < 0xc3 || (first > 0xc5 && first < 0xd0) || first > 0xd3)
		return 0;
	return ((unsigned char)at[1] & 0xc0) == 0x80 ? 2 : 0;
}

/* A letter of two bytes, Latin with an accent or Cyrillic, as a small one. */
static void lower_two(const char *from, char *out)
{
	unsigned code = ((unsigned char)from[0] & 0x1fu) << 6 | ((unsigned char)from[1] & 0x3fu);

	if ((code >= 0xc0 && code <= 0xde && code != 0xd7) || (code >= 0x410 && code <= 0x42f))
		code += 0x20;
	else if (code >= 0x400 && code <= 0x40f)
		code += 0x50;
	else if ((code >= 0x48a && code < 0x4c0) || (code >= 0x4d0 && code <= 0x52f) ||
		 (code >= 0x100 && code < 0x130) || (code >= 0x14a && code < 0x178))
		code |= 1; /* capitals have the even codes */
	else if ((code >= 0x139 && code < 0x148) || (code >= 0x179 && code < 0x17e))
		code += code & 1; /* and here the odd ones */
	out[0] = (char)(0xc0 | code >> 6);
	out[1] = (char)(0x80 | (code & 0x3f));
}

void text_to_small(const char *s, size_t n, char *out, size_t size)
{
	size_t len = 0, taken;

	for (size_t i = 0; i < n && len + 3 < size; i += taken) {
		unsigned char c = (unsigned char)s[i];

		/* No letter of two bytes is a space. */
		taken = c == 0xc2 || c > 0xdf ? space_at(s + i, n - i, false) : 1;
		if (taken > 1) {
			out[len++] = ' ';
		} else if (n - i > 1 && memcmp(s + i, "\xC4\xB0", 2) == 0) { /* U+0130 */
			taken = 2;
			out[len++] = 'i';
		} else if (c >= 0xc3 && c <= 0xd4 && n - i > 1 &&
			   ((unsigned char)s[i + 1] & 0xc0) == 0x80) {
			taken = 2;
			lower_two(s + i, out + len);
			len += 2;
		} else {
			taken = 1;
			out[len++] = text_to_lower(s[i]);
		}
	}
	out[len] = '\0';
}

void text_replace(char *text, const char *what, const char *instead)
{
	size_t n = strlen(what), by = strlen(instead);

	while ((text = strstr(text, what)) != NULL) {
		memcpy(text, instead, by);
		text += by;
		memmove(text, text + n - by, strlen(text + n - by) + 1);
	}
}

bool text_equal_nocase(const char *a, const char *b)
{
	while (*a && text_to_lower(*a) == text_to_lower(*b)) {
		a++;
		b++;
	}
	return *a == *b;
}

bool text_contains_nocase(const char *haystack, const char *needle)
{
	for (; *haystack; haystack++) {
		size_t i = 0;

		while (needle[i] && text_to_lower(haystack[i]) == text_to_lower(needle[i]))
			i++;
		if (!needle[i])
			return true;
	}
	return *needle == '\0';
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: three rows of the Damerau-Levenshtein table. */
size_t text_distance(const char *a, const char *b)
{
	size_t rows[3][DISTANCE_MAX_WORD + 1];
	size_t na = strlen(a), nb = strlen(b);
	size_t *before = rows[0], *above = rows[1], *row = rows[2];

	if (na > DISTANCE_MAX_WORD || nb > DISTANCE_MAX_WORD)
		return SIZE_MAX;
	for (size_t j = 0; j <= nb; j++)
		above[j] = j;
	for (size_t i = 1; i <= na; i++) {
		size_t *recycled = before;

		row[0] = i;
		for (size_t j = 1; j <= nb; j++) {
			char ca = text_to_lower(a[i - 1]), cb = text_to_lower(b[j - 1]);

			row[j] = least(least(above[j] + 1, row[j - 1] + 1),
				       above[j - 1] + (ca == cb ? 0 : 1));
			if (i > 1 && j > 1 && ca == text_to_lower(b[j - 2]) &&
			    text_to_lower(a[i - 2]) == cb)
				row[j] = least(row[j], before[j - 2] + 1);
		}
		before = above;
		above = row;
		row = recycled;
	}
	return above[nb];
}

const char *nearest_name(const char *typed, const char *(*name_at)(const void *table, size_t index),
			 const void *table, size_t n)
{
	size_t best = 4;
	const char *nearest = NULL;

	for (size_t i = 0; i < n; i++) {
		const char *name = name_at(table, i);
		size_t distance = text_distance(typed, name);

		/* A third of a word changed may be a slip; more is another word. */
		if (distance < best && (distance == 1 || distance * 3 <= strlen(name))) {
			best = distance;
			nearest = name;
		}
	}
	return nearest;
}
