#include "encoding.h"

#include <iconv.h>
#include <string.h>

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
