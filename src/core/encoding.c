#include "encoding.h"

#include <iconv.h>
#include <string.h>

#include "text.h"

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

static void convert_upper_half(struct encoding *encoding, iconv_t converter)
{
	for (int i = 0; i < 128; i++) {
		char byte = (char)(128 + i), *in = &byte, *out = encoding->utf8[i];
		size_t in_left = 1, out_left = sizeof(encoding->utf8[i]) - 1;

		memset(encoding->utf8[i], 0, sizeof(encoding->utf8[i]));
		if (iconv(converter, &in, &in_left, &out, &out_left) == (size_t)-1)
			memcpy(encoding->utf8[i], REPLACEMENT, sizeof(REPLACEMENT));
	}
}

/*
 * gcc's analyzer takes iconv_open's (iconv_t)-1, which says that there is no such encoding, for memory
 * that is not freed.
 */
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wanalyzer-malloc-leak"
#endif

bool encoding_load(struct encoding *encoding, const char *name)
{
	iconv_t converter = iconv_open("UTF-8", name);
	bool is_known = converter != (iconv_t)-1;

	if (is_known) {
		convert_upper_half(encoding, converter);
		iconv_close(converter);
	}
	return is_known;
}

#define CYRILLIC_RUN 3 /* letters in a row */

const char *encoding_guess(const char *line, size_t n)
{
	for (size_t i = 0, run = 0; i < n; i++) {
		run = (unsigned char)line[i] >= 0xC0 ? run + 1 : 0;
		if (run == CYRILLIC_RUN)
			return "CP1251";
	}
	return "CP1252";
}

static bool is_letter(const char *text, size_t n, size_t i)
{
	return i < n && (text_is_letter(text[i]) || (unsigned char)text[i] >= 0xC0);
}

/* The encoding that a whole text shows by letters that are none of CP1252's, or stand where those do not; NULL: none. */
static const char *guess_of_text(const char *text, size_t n)
{
	bool is_turkish = false, is_central = false;

	for (size_t i = 0; i < n; i++) {
		const char c = text[i];

		is_turkish = is_turkish || (c && strchr("\xD0\xDD\xDE\xF0\xFE", c));
		is_central = is_central || (c && strchr("\x8A\x8E\x9A\x9E\xFD", c)) ||
			     (i && c && strchr("\xB3\xB9\xBF", c) && is_letter(text, n, i - 1) &&
			      is_letter(text, n, i + 1));
	}
	return is_turkish ? "CP1254" : is_central ? "CP1250" : NULL;
}

const char *encoding_settle(char *text, size_t *n, size_t size)
{
	struct strbuf whole = STRBUF_INIT;
	struct encoding encoding;
	const char *name = NULL;

	if (text_invalid_at(text, *n) < *n && strcmp(encoding_guess(text, *n), "CP1252") == 0)
		name = guess_of_text(text, *n);
	if (!name || !encoding_load(&encoding, name))
		return NULL;
	encoding_add(&encoding, &whole, text, *n);
	if (whole.failed || whole.len > size) {
		name = NULL;
	} else {
		*n = whole.len;
		memcpy(text, whole.text, *n);
	}
	strbuf_release(&whole);
	return name;
}

void encoding_add(const struct encoding *encoding, struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0, run; i < n; i += run) {
		unsigned char c = (unsigned char)s[i];

		if (c >= 128) {
			strbuf_adds(out, encoding->utf8[c - 128]);
			run = 1;
			continue;
		}
		for (run = 1; i + run < n && (unsigned char)s[i + run] < 128; run++)
			;
		strbuf_add(out, s + i, run);
	}
}
