#include "token.h"

#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "notation.h"
#include "text.h"

#define FOLDED_MAX 64	/* of one word; nobody asks for a longer one */
#define SHORT_LINE 48	/* no shorter line was broken to fit into one that is WRAPPED_LINE long */
#define WRAPPED_LINE 60 /* a line at least so long that ends within a sentence was broken to fit */
#define NARROW_LINE \
	30 /* one of mail or a narrow column, if the next line goes on with a small letter */

void token_list_release(struct token_list *list)
{
	free(list->tokens);
	free(list->folded);
	*list = (struct token_list){.n = 0};
}

static inline ucs4_t char_at(const struct token_list *list, size_t at, size_t *n)
{
	ucs4_t c = (unsigned char)list->text[at];

	*n = 1;
	if (c >= 0xC2 && c < 0xE0 && at + 1 < list->text_len) { /* the text is valid */
		c = (c & 0x1F) << 6 | ((unsigned char)list->text[at + 1] & 0x3F);
		*n = 2;
	} else if (c >= 0x80) {
		int len = u8_mbtoucr(&c, (const uint8_t *)list->text + at, list->text_len - at);

		*n = len > 0 ? (size_t)len : 1;
	}
	return c;
}

/* An ASCII letter or digit, or the first byte of a letter of Russian: no white space, nor the beginning of any. */
static inline bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || text_is_digit(c) ||
	       (unsigned char)c == 0xD0 || (unsigned char)c == 0xD1;
}

/* Russian letters, which need no table. */
static inline bool is_russian(ucs4_t c)
{
	return c >= 0x410 && c < 0x450;
}

static inline bool is_letter(ucs4_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return is_russian(c) || uc_is_property_alphabetic(c) ||
	       uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M);
}

/* It says where a word may be divided, and is no part of it. */
#define SOFT_HYPHEN 0xAD

static inline bool is_space(ucs4_t c)
{
	if (c > ' ' && c < 0x80)
		return false;
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
	       c == 0xFEFF || c == 0x200B;
}

/* The bytes of white space at `at`: a character, or its name in HTML; 0: none. */
static inline size_t space_length(const struct token_list *list, size_t at)
{
	unsigned char byte = (unsigned char)list->text[at];
	size_t n;
	ucs4_t c;

	if (byte > ' ' && byte < 0x80 && byte != '&')
		return 0;
	c = char_at(list, at, &n);
	if (is_space(c))
		return n;
	return c == '&' ? text_begins_with_any(list->text + at, list->text_len - at,
					       "&nbsp;|&#160;|&#xA0;|&thinsp;|&#8239;")
			: 0;
}

static inline bool is_capital(ucs4_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (is_russian(c))
		return c < 0x430;
	return uc_is_property_uppercase(c);
}

static inline ucs4_t small(ucs4_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (is_russian(c))
		return c < 0x430 ? c + 32 : c;
	c = uc_tolower(c);
	return c == 0x451 ? 0x435 : c; /* Russian yo is often written ye */
}

/* Of eight bytes of ASCII, those from `first` to `last`: 0x80 each. */
static inline uint64_t bytes_from_to(uint64_t bytes, unsigned char first, unsigned char last)
{
	return (bytes + TEXT_EIGHT(0x80u - first)) & ~(bytes + TEXT_EIGHT(0x7Fu - last)) &
	       TEXT_EIGHT(0x80);
}

/* How many ASCII letters stand at s, of eight bytes. */
static inline size_t letters_at(const char *s)
{
	uint64_t bytes, others;

	memcpy(&bytes, s, sizeof(bytes));
	others = TEXT_EIGHT(0x80) ^
		 (bytes_from_to((bytes | TEXT_EIGHT(0x20)) & TEXT_EIGHT(0x7F), 'a', 'z') & ~bytes);
	if (!others)
		return sizeof(bytes);
	return (size_t)(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? __builtin_ctzll(others)
								  : __builtin_clzll(others)) /
	       8;
}

/* The eight bytes at s, capitals of ASCII as small letters. */
static inline void fold_eight(const char *s, char *out)
{
	uint64_t bytes;

	memcpy(&bytes, s, sizeof(bytes));
	bytes |= bytes_from_to(bytes & TEXT_EIGHT(0x7F), 'A', 'Z') >> 2;
	memcpy(out, &bytes, sizeof(bytes));
}

/* The small-letters form of n bytes of valid UTF-8, without soft hyphens, at most FOLDED_MAX bytes of it; its length.
 * The first `plain` are ASCII; eight at a time are folded as long as there are `readable` to be read. */
static size_t fold(const char *s, size_t n, size_t plain, size_t readable, char *out)
{
	size_t len = 0;

	for (; len < plain && len + 8 <= readable && len + 8 <= FOLDED_MAX; len += 8)
		fold_eight(s + len, out + len);
	if (len > plain)
		len = plain;
	for (size_t i = len; i < n;) {
		ucs4_t c = (unsigned char)s[i];
		int taken, put;

		if (c < 0x80 && len < FOLDED_MAX) {
			out[len++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
			i++;
			continue;
		}
		if ((c == 0xD0 || c == 0xD1) && i + 1 < n && len + 2 <= FOLDED_MAX) {
			c = small((c & 0x1F) << 6 | ((unsigned char)s[i + 1] & 0x3F));
			out[len++] = (char)(0xC0 | c >> 6);
			out[len++] = (char)(0x80 | (c & 0x3F));
			i += 2;
			continue;
		}
		taken = u8_mbtoucr(&c, (const uint8_t *)s + i, n - i);
		if (taken <= 0)
			break;
		if (c == SOFT_HYPHEN) {
			i += (size_t)taken;
			continue;
		}
		put = u8_uctomb((uint8_t *)out + len, small(c), (ptrdiff_t)(FOLDED_MAX - len));
		if (put <= 0)
			break;
		len += (size_t)put;
		i += (size_t)taken;
	}
	return len;
}

bool token_is_one_of(const struct token_list *list, size_t i, const char *words)
{
	const struct token *token = &list->tokens[i];

	return text_is_one_of(list->folded + token->folded, token->folded_len, words);
}

size_t token_begins_with(const struct token_list *list, size_t i, const char *words)
{
	const struct token *token = &list->tokens[i];

	return text_begins_with_any(list->folded + token->folded, token->folded_len, words);
}

size_t token_ends_with(const struct token_list *list, size_t i, const char *words)
{
	const struct token *token = &list->tokens[i];

	return text_ends_with_any(list->folded + token->folded, token->folded_len, words);
}

bool token_is(const struct token_list *list, size_t i, const char *sign)
{
	const struct token *token = &list->tokens[i];
	const char *text;

	if (i >= list->n || list->text[token->offset] != sign[0])
		return false;
	text = list->text + token->offset;
	for (size_t k = 1; k < token->len; k++) {
		if (!sign[k] || text[k] != sign[k])
			return false;
	}
	return token->len && !sign[token->len];
}

bool token_has_kazakh_letter(const char *s, size_t n)
{
	static const char letters[][3] = {"\xD3\x99", "\xD2\x93", "\xD2\x9B",
					  "\xD2\xA3", "\xD3\xA9", "\xD2\xB1",
					  "\xD2\xAF", "\xD2\xBB", "\xD1\x96"};

	for (size_t i = 0; i + 1 < n; i++) {
		if ((unsigned char)s[i] < 0xD1 || (unsigned char)s[i] > 0xD3)
			continue;
		for (size_t k = 0; k < countof(letters); k++) {
			if (memcmp(s + i, letters[k], 2) == 0)
				return true;
		}
	}
	return false;
}

/* --- reading ------------------------------------------------------------------------------------ */

/* A hash of the last eight bytes and of what was made of those before. */
static inline uint16_t slot_of(uint64_t hash, uint64_t bytes)
{
	const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);

	hash = (hash ^ hash >> 32 ^ bytes) * factor;
	hash ^= hash >> 32;
	return (uint16_t)(hash * factor >> 48);
}

/* Eight bytes at a time, the last ones twice where that spares a rest. */
uint16_t token_slot(const char *s, size_t len)
{
	uint64_t hash = len, bytes = 0;
	uint32_t first, last;

	if (len >= 8) {
		for (size_t i = 0; i + 8 < len; i += 8) {
			memcpy(&bytes, s + i, sizeof(bytes));
			hash = (hash ^ bytes) * UINT64_C(0x9E3779B97F4A7C15);
		}
		memcpy(&bytes, s + len - 8, sizeof(bytes));
	} else if (len >= 4) {
		memcpy(&first, s, sizeof(first));
		memcpy(&last, s + len - 4, sizeof(last));
		bytes = first | (uint64_t)last << 8 * (len - 4);
	} else if (len) {
		bytes = (uint64_t)(unsigned char)s[0] |
			(uint64_t)(unsigned char)s[len / 2] << 8 * (len / 2) |
			(uint64_t)(unsigned char)s[len - 1] << 8 * (len - 1);
	}
	return slot_of(hash, bytes);
}

/* The token behind the last, to be made in place; NULL: out of memory. */
static inline struct token *next_token(struct token_list *list, size_t at, size_t len)
{
	struct token *token;

	if (!alloc_room(list->tokens, &list->capacity, list->n + 1) ||
	    !alloc_room(list->folded, &list->folded_capacity,
			list->folded_len + FOLDED_MAX + 8)) /* look-ups read ahead */
		return NULL;
	token = &list->tokens[list->n];
	*token = (struct token){
		.offset = (uint32_t)at, .len = (uint32_t)len, .folded = (uint32_t)list->folded_len};
	return token;
}

/* The small letters of the word or sign that was made, whose first `plain` bytes are ASCII. */
static inline void fold_token(struct token_list *list, struct token *token, size_t plain)
{
	char *folded = list->folded + list->folded_len;
	size_t n = fold(list->text + token->offset, token->len, plain,
			list->text_len - token->offset, folded);

	token->folded_len = (uint16_t)n;
	token->slot = token_slot(folded, n);
	list->folded_len += n;
}

/* Where the ASCII letters that begin at `at` end. */
static size_t end_of_ascii_letters(const struct token_list *list, size_t at)
{
	for (size_t n = 8; at + 8 <= list->text_len; at += n) {
		n = letters_at(list->text + at);
		if (n < 8)
			return at + n;
	}
	while (at < list->text_len && text_is_letter(list->text[at]))
		at++;
	return at;
}

/* How many bytes of ASCII it begins with. */
static size_t read_word(const struct token_list *list, size_t at, struct token *token)
{
	const size_t plain = end_of_ascii_letters(list, at);
	bool all_capitals = true;
	size_t n, end = plain;
	/* Behind letters of ASCII, another character of ASCII is none. */
	const bool goes_on = end < list->text_len && (unsigned char)list->text[end] >= 0x80;

	for (size_t i = at; i < plain && all_capitals; i++)
		all_capitals = list->text[i] <= 'Z';
	token->is_capital = end > at && list->text[at] <= 'Z';
	for (ucs4_t c; goes_on && end < list->text_len; end += n) {
		c = char_at(list, end, &n);
		if (c == SOFT_HYPHEN && end > at)
			continue;
		if (!is_letter(c))
			break;
		all_capitals = all_capitals && is_capital(c);
		if (end == at)
			token->is_capital = is_capital(c);
	}
	token->kind = TOKEN_WORD;
	token->is_all_capitals = all_capitals;
	token->len = (uint32_t)(end - at);
	return plain - at;
}

/* A word of at most seven letters, all of ASCII, as most are: all of it from its eight bytes. False: another one, or one
 * that may begin an address. */
static inline bool read_short_word(struct token_list *list, size_t at, struct token *token)
{
	uint64_t bytes;
	unsigned char behind;
	size_t n;

	if (__BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__ || at + 8 > list->text_len)
		return false;
	n = letters_at(list->text + at);
	if (!n || n == 8)
		return false;
	memcpy(&bytes, list->text + at, sizeof(bytes));
	behind = (unsigned char)(bytes >> 8 * n);
	if (behind >= 0x80 || behind == ':' || behind == '.')
		return false;
	bytes &= (UINT64_C(1) << 8 * n) - 1;
	token->kind = TOKEN_WORD;
	token->is_capital = !(bytes & 0x20);
	token->is_all_capitals = !(bytes & TEXT_EIGHT(0x20));
	bytes |= TEXT_EIGHT(0x20) >> 8 * (8 - n);
	memcpy(list->folded + list->folded_len, &bytes, sizeof(bytes));
	token->slot = slot_of(n, bytes);
	token->len = token->folded_len = (uint16_t)n;
	list->folded_len += n;
	return true;
}

/* A word of Russian letters alone, which is folded as it is read. False: another one. */
static inline bool read_russian_word(struct token_list *list, size_t at, struct token *token)
{
	const unsigned char *s = (const unsigned char *)list->text + at;
	char *folded = list->folded + list->folded_len;
	const size_t left = list->text_len - at;
	size_t n = 0, capitals = 0;
	bool begins_capital = false;

	for (ucs4_t c; n + 2 < left && n < FOLDED_MAX && (s[n] == 0xD0 || s[n] == 0xD1); n += 2) {
		c = (ucs4_t)((s[n] & 0x1F) << 6 | (s[n + 1] & 0x3F));
		if (!is_russian(c))
			return false;
		capitals += is_capital(c);
		begins_capital |= !n && is_capital(c);
		c = small(c);
		folded[n] = (char)(0xC0 | c >> 6);
		folded[n + 1] = (char)(0x80 | (c & 0x3F));
	}
	if (!n || s[n] >= 0x80 || is_letter(s[n]))
		return false;
	token->kind = TOKEN_WORD;
	token->is_capital = begins_capital;
	token->is_all_capitals = capitals == n / 2;
	token->len = token->folded_len = (uint16_t)n;
	token->slot = token_slot(folded, n);
	list->folded_len += n;
	return true;
}

/* A web address goes on to the next space. */
static size_t address_length(const struct token_list *list, size_t at)
{
	size_t end = at;

	if (!text_begins_with_any(list->text + at, list->text_len - at,
				  "http://|https://|www.|ftp://"))
		return 0;
	while (end < list->text_len && !text_is_space(list->text[end]))
		end++;
	return end - at;
}

/* At a line break: how many bytes of white space, and whether the paragraph ends there. */
static size_t skip_white(const struct token_list *list, size_t at, size_t *breaks)
{
	size_t n, end = at;

	*breaks = 0;
	for (char c; end < list->text_len && (n = space_length(list, end)) > 0; end += n) {
		c = list->text[end];
		*breaks +=
			c == '\n' ||
			(c == '\r' && (end + 1 == list->text_len || list->text[end + 1] != '\n'));
	}
	return end - at;
}

static size_t skip_breaks(const struct token_list *list, size_t at)
{
	while (at < list->text_len && (list->text[at] == '\r' || list->text[at] == '\n'))
		at++;
	return at;
}

#define LABEL 90 /* bytes before the figure of a line */

/* The length of a year, which is no figure of a line; 0: there is none. */
static size_t year_length(const struct token_list *list, size_t at)
{
	size_t n = 0;

	while (at + n < list->text_len && text_is_digit(list->text[at + n]))
		n++;
	return n == 4 && text_begins_with_any(list->text + at, n, "19|20") ? n : 0;
}

/* "exports to Belgium: $262.8 million", "импорт – 155,5 млн": words and years, a colon or a dash, and a figure. */
static bool is_labelled(const struct token_list *list, size_t at)
{
	size_t end = at + LABEL < list->text_len ? at + LABEL : list->text_len;
	size_t first = at;

	while (at < end && list->text[at] != ':' && list->text[at] != '\n' &&
	       (!text_is_digit(list->text[at]) || year_length(list, at)) &&
	       !(list->text[at] == ' ' &&
		 text_begins_with_any(list->text + at, end - at, " – | — | - ")))
		at += text_is_digit(list->text[at]) ? year_length(list, at) : 1;
	if (at >= end || at == first || text_is_digit(list->text[at]))
		return false;
	while (at < end && !text_is_digit(list->text[at]) && list->text[at] != '\n')
		at++;
	return at < end && text_is_digit(list->text[at]);
}

/* "Exports: 5 million¶Imports: 7 million", "(2021)¶Exports: 5 million": lines of a list, however long they are. */
static bool is_next_of_list(const struct token_list *list, size_t line_start, size_t at)
{
	return (is_labelled(list, line_start) || token_is(list, list->n - 1, ")")) &&
	       is_labelled(list, at);
}

static bool is_small(const struct token_list *list, size_t at)
{
	unsigned char c = at < list->text_len ? (unsigned char)list->text[at] : 0;
	unsigned char next = at + 1 < list->text_len ? (unsigned char)list->text[at + 1] : 0;

	return (c >= 'a' && c <= 'z') || (c == 0xC3 && next >= 0x9F) ||
	       (c == 0xD0 && next >= 0xB0) || c == 0xD1;
}

/* Whether the next line begins with a small Latin or Cyrillic letter: no heading does; nor one of a list of labels. */
static bool goes_on_small(const struct token_list *list, size_t line_start, size_t at)
{
	at = skip_breaks(list, at);
	return is_small(list, at) && !is_next_of_list(list, line_start, at);
}

/* "490.7 million dollars and imports¶302.9 million": a line with a number of its own that ends in a word,
 * before a number that begins no item of a list. */
static bool goes_on_number(const struct token_list *list, size_t line_start, size_t at)
{
	static const char *const signs[] = {"$", "€", "£"};
	const struct token *last = &list->tokens[list->n - 1];
	bool has_number = false;

	if (last->kind != TOKEN_WORD || last->is_capital)
		return false;
	for (size_t t = list->n; t-- > 0 && list->tokens[t].offset >= line_start;)
		has_number = has_number || list->tokens[t].kind == TOKEN_NUMBER;
	at = skip_breaks(list, at);
	/* "in 2018 and¶$523.6 million" */
	for (size_t s = 0; s < countof(signs) && at + 4 < list->text_len; s++) {
		if (memcmp(list->text + at, signs[s], strlen(signs[s])) == 0) {
			at += strlen(signs[s]);
			break;
		}
	}
	if (!has_number || !text_is_digit(list->text[at]) ||
	    (line_start < list->text_len && text_is_digit(list->text[line_start]) &&
	     list->tokens[0].offset == line_start))
		return false;
	while (at < list->text_len && text_is_digit(list->text[at]))
		at++;
	return at + 1 < list->text_len && !((list->text[at] == '.' || list->text[at] == ')') &&
					    text_is_space(list->text[at + 1]));
}

/* "Mrd.", "долл.": the full stop of a short form, behind which the words say whether a sentence ends. */
static bool ends_short(const struct token_list *list)
{
	const struct token *word = list->n > 1 ? &list->tokens[list->n - 2] : NULL;

	return word && word->kind == TOKEN_WORD && !list->tokens[list->n - 1].has_space_before &&
	       list->text[word->offset + word->len] == '.' && word->folded_len <= 8;
}

/* How many characters a line has that ends at `at`. */
static size_t length_of_line(const struct token_list *list, size_t line_start, size_t at)
{
	size_t length = 0;

	for (size_t i = line_start; i < at; i++)
		length += ((unsigned char)list->text[i] & 0xC0) != 0x80;
	return length;
}

/* Whether a line that ends at `at`, so long, was broken to fit: it is long, or the next word was too long. */
static bool was_broken(const struct token_list *list, size_t line, size_t at)
{
	size_t word = 0;

	if (list->width < WRAPPED_LINE || line >= WRAPPED_LINE)
		return list->width && line >= WRAPPED_LINE;
	while (at < list->text_len && text_is_space(list->text[at]))
		at++;
	while (at + word < list->text_len && !text_is_space(list->text[at + word]))
		word++;
	word = length_of_line(list, at, at + word);
	return line >= SHORT_LINE && line + 1 + word > list->width;
}

/* A single line break ends a sentence, unless the line was only broken to fit. */
static bool is_wrapped(const struct token_list *list, size_t line_start, size_t at)
{
	const struct token *last = list->n ? &list->tokens[list->n - 1] : NULL;

	if (!last || at - line_start < NARROW_LINE ||
	    (last->kind == TOKEN_SIGN && strchr(".:!?", list->text[last->offset]) &&
	     !ends_short(list)))
		return false;
	if (goes_on_small(list, line_start, at) || goes_on_number(list, line_start, at))
		return true;
	return was_broken(list, length_of_line(list, line_start, at), at) &&
	       (is_small(list, skip_breaks(list, at)) ||
		!is_next_of_list(list, line_start, skip_breaks(list, at)));
}

/* "1,5 Mrd.": what has a full stop of its own where a currency follows. */
static bool ends_scale(const struct token_list *list)
{
	const struct token *word = list->n > 2 ? &list->tokens[list->n - 2] : NULL;

	return word && word->kind == TOKEN_WORD && word->is_capital && word->folded_len <= 4 &&
	       word[-1].kind == TOKEN_NUMBER;
}

#define PARAGRAPH_LINE 60

/* Where lines are not broken to fit, a long one that ends a sentence is a paragraph, but for one of a list. */
static bool is_paragraph(const struct token_list *list, size_t line_start, size_t at)
{
	unsigned char c = (unsigned char)list->text[line_start];
	bool is_word = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c > 0xC2 && c < 0xD4) ||
		       c == '"' || (c == 0xE2 && (unsigned char)list->text[line_start + 1] == 0x80);

	return list->n && is_word && !list->width && at - line_start >= PARAGRAPH_LINE &&
	       token_is(list, list->n - 1, ".") && !ends_scale(list);
}

#define LONGEST_PREPOSITION 4 /* bytes: "auf", "до" */

/* Whether a sentence goes on behind a blank line: a long line ends in a word or a comma, and the next one begins small
 * or, behind a preposition, with the number that is missing. */
static bool is_torn(const struct token_list *list, size_t line_start, size_t at)
{
	const struct token *last = list->n ? &list->tokens[list->n - 1] : NULL;

	return last && !list->width && at - line_start >= PARAGRAPH_LINE &&
	       ((last->kind == TOKEN_WORD && !last->is_capital) ||
		token_is(list, list->n - 1, ",")) &&
	       (goes_on_small(list, line_start, at) ||
		(last->folded_len <= LONGEST_PREPOSITION && goes_on_number(list, line_start, at)));
}

/* Make a number, a word or a sign, whose length is set as that of one character. False: out of memory. */
static bool read_token(struct token_list *list, struct notations *notations, size_t i, ucs4_t c,
		       struct token *token)
{
	size_t plain = 0;

	if (text_is_digit((char)c) && c < 0x80) {
		enum notation notation;
		size_t n;

		if (notation_find(notations, list->text, list->text_len, i, &notation, &n))
			return false;
		token->kind = TOKEN_NUMBER;
		token->notation = (uint8_t)notation;
		token->len = (uint32_t)n;
		return true;
	}
	if (c < 0x80 ? read_short_word(list, i, token) : read_russian_word(list, i, token))
		return true;
	if (is_letter(c)) {
		char behind;

		plain = read_word(list, i, token);
		behind = i + plain < list->text_len ? list->text[i + plain] : '\0';
		if (behind == ':' || behind == '.') {
			size_t address = address_length(list, i);

			token->is_in_address = address;
			token->len = address ? (uint32_t)address : token->len;
		}
	} else {
		token->kind = TOKEN_SIGN;
	}
	fold_token(list, token, plain);
	return true;
}

enum diag_code token_list_read(struct token_list *list, struct notations *notations, size_t *at)
{
	size_t i = *at, n, breaks, line_start = *at;
	bool has_space = true;

	list->n = 0;
	list->folded_len = 0;
	list->is_continued = list->goes_on;
	list->goes_on = false;
	while (i < list->text_len) {
		struct token *token;
		ucs4_t c;

		/* A single space before a letter or digit, as nearly everywhere. */
		if (list->text[i] == ' ' && i + 1 < list->text_len && is_plain(list->text[i + 1])) {
			has_space = true;
			i++;
			continue;
		}
		c = char_at(list, i, &n);
		if (!is_plain(list->text[i]) && space_length(list, i)) {
			n = skip_white(list, i, &breaks);
			has_space = true;
			if ((breaks > 1 && list->n &&
			     !(breaks == 2 && is_torn(list, line_start, i))) ||
			    (breaks && is_paragraph(list, line_start, i))) {
				i += n;
				break;
			}
			if (breaks && list->n && !is_wrapped(list, line_start, i)) {
				token = next_token(list, i, 0);
				if (!token)
					return DIAG_NOMEM;
				token->kind = TOKEN_BREAK;
				list->n++;
			}
			i += n;
			if (breaks)
				line_start = i;
			continue;
		}
		token = next_token(list, i, n);
		if (!token || !read_token(list, notations, i, c, token))
			return DIAG_NOMEM;
		token->has_space_before = has_space;
		has_space = false;
		list->n++;
		i += token->len;
		if (list->n >= TOKEN_MAX &&
		    (token_is(list, list->n - 1, ".") || list->n >= TOKEN_MAX_WITHOUT_STOP) &&
		    i < list->text_len && text_is_space(list->text[i])) {
			list->goes_on = true;
			break;
		}
	}
	*at = i;
	return DIAG_OK;
}
