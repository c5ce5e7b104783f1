/*
 * iconv by the browser's decoder (TextDecoder): what the program asks for are encodings of one byte a
 * character.
 */
#include <iconv.h>

#include <errno.h>
#include <string.h>

/* What a byte is in the encoding, as UTF-8 of at most 4 bytes: how many. 0: nothing; negative: no such
 * encoding, or one with longer characters. */
__attribute__((import_module("kzbe"), import_name("decode"))) int browser_decode(
	const char *encoding, size_t n, int byte, char *utf8);

iconv_t iconv_open(const char *to, const char *from)
{
	char utf8[4];

	(void)to;
	if (browser_decode(from, strlen(from), 'a', utf8) == 1)
		return from;
	errno = EINVAL;
	return (iconv_t)-1;
}

size_t iconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left)
{
	char utf8[4];
	int n;

	while (*in_left) {
		n = browser_decode(converter, strlen(converter), (unsigned char)**in, utf8);
		if (n <= 0 || (size_t)n > *out_left) {
			errno = EILSEQ;
			return (size_t)-1;
		}
		memcpy(*out, utf8, (size_t)n);
		*out += n;
		*out_left -= (size_t)n;
		++*in;
		--*in_left;
	}
	return 0;
}
