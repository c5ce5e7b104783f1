#include "notation.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"

#define NBSP "\xC2\xA0"
#define NARROW "\xE2\x80\xAF"

/* What a number's digits and marks show, up to where it ends. */
TEST(finds_notations)
{
	static const struct {
		const char *text;
		enum notation notation;
		const char *number;
	} rows[] = {
		{"303 million", NOTATION_WHOLE, "303"},
		{"523.7 Millionen", NOTATION_POINT, "523.7"},
		{"523,7 миллиона", NOTATION_COMMA, "523,7"},
		{"1,234.5 million", NOTATION_POINT, "1,234.5"},
		{"1.234,5 Mio.", NOTATION_COMMA, "1.234,5"},
		{"1 234,5 млн", NOTATION_COMMA, "1 234,5"},
		{"1" NBSP "234,5 M", NOTATION_COMMA, "1" NBSP "234,5"},
		{"1" NARROW "302 M", NOTATION_GROUPED, "1" NARROW "302"},
		{"45'297 Mio.", NOTATION_GROUPED, "45'297"},
		{"1,234,567 dollars", NOTATION_GROUPED, "1,234,567"},
		{"1.234.567 Euro", NOTATION_GROUPED, "1.234.567"},
		{"2,488 Milliarden", NOTATION_OPEN_COMMA, "2,488"},
		{"1.200 tonnes", NOTATION_OPEN_POINT, "1.200"},
		{"656,200 euros", NOTATION_OPEN_COMMA, "656,200"},
		{"0.375 billion", NOTATION_POINT, "0.375"}, /* nobody groups a zero */
		{"1234.567 million", NOTATION_POINT, "1234.567"},
		{"18.10.2024", NOTATION_DATE, "18.10.2024"},
		{"2024-10-18", NOTATION_DATE, "2024-10-18"},
		{"10:30", NOTATION_CLOCK, "10:30"},
		{"1.2.3", NOTATION_OTHER, "1.2.3"},
		{"12 345 67", NOTATION_GROUPED, "12 345"},
		{"111 111 1111", NOTATION_GROUPED, "111 111"},
		{"15\xE2\x80\x99"
		 "573 Fr.",
		 NOTATION_GROUPED,
		 "15\xE2\x80\x99"
		 "573"},
		{"1\xE2\x80\x87"
		 "234,5 M",
		 NOTATION_COMMA,
		 "1\xE2\x80\x87"
		 "234,5"},
		{"1&nbsp;234,5 M", NOTATION_COMMA, "1&nbsp;234,5"},
		{"1&#160;302 M", NOTATION_GROUPED, "1&#160;302"},
		{"1&amp;302 M", NOTATION_WHOLE, "1"},
		{"1,313,3 miljard", NOTATION_OTHER, "1,313,3"},
	};
	struct notations *notations = notations_new(true);

	assert_non_null(notations);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		enum notation notation;
		size_t n;

		assert_int_equal(notation_find(notations, rows[i].text, strlen(rows[i].text), 0,
					       &notation, &n),
				 DIAG_OK);
		if (notation != rows[i].notation || n != strlen(rows[i].number))
			fail_msg("\"%s\": notation %d, %zu bytes", rows[i].text, (int)notation, n);
	}
	notations_free(notations);
}

/* `n` bytes of the piece, again and again, then the end. */
static char *repeated(const char *piece, size_t n, const char *end)
{
	size_t len = strlen(piece);
	char *text = malloc(n + len + strlen(end) + 1);

	assert_non_null(text);
	for (size_t i = 0; i < n; i += len)
		memcpy(text + i, piece, len);
	memcpy(text + n / len * len, end, strlen(end) + 1);
	return text;
}

/* Where each number of the text ends, and what it is, in one figure. */
static uint64_t read_all(struct notations *notations, const char *text, size_t len)
{
	uint64_t sum = 0;

	for (size_t at = 0, n; at < len; at += n) {
		enum notation notation;

		n = 1;
		if (text[at] < '0' || text[at] > '9')
			continue;
		assert_int_equal(notation_find(notations, text, len, at, &notation, &n), DIAG_OK);
		sum = sum * 31 + n * 16 + (uint64_t)notation;
	}
	return sum;
}

/*
 * Text of nothing but numbers: PCRE's two engines give the same, since nothing that one of them
 * counts against a limit of its own is left to go back to.
 */
TEST(reads_lists_alike)
{
	static const char *const pieces[] = {
		"1,111,", "111,",   "111.",	 "111 ",   "1 ", "111'",   "1111,",	   "1.1,1 ",
		"1:1:",	  "12.10.", "111&nbsp;", "111,5 ", "1,", "1'111,", "111 111,5,5 ",
	};
	static const char *const ends[] = {"1", "1111", "111", "1.5", "1,5,5", "x"};
	struct notations *compiled = notations_new(true), *plain = notations_new(false);

	assert_non_null(compiled);
	assert_non_null(plain);
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		for (size_t k = 0; k < sizeof(ends) / sizeof(ends[0]); k++) {
			for (size_t n = 12; n <= 120000; n *= 10) {
				char *text =
					repeated(pieces[i], n - n % strlen(pieces[i]), ends[k]);
				size_t len = strlen(text);

				if (n > 1200 && k) {
					free(text);
					continue;
				}
				if (read_all(compiled, text, len) != read_all(plain, text, len))
					fail_msg("\"%s\"... \"%s\", %zu bytes: not alike",
						 pieces[i], ends[k], len);
				free(text);
			}
		}
	}
	notations_free(compiled);
	notations_free(plain);
}

TEST(reads_values)
{
	static const struct {
		const char *text;
		char decimal;
		const char *value; /* NULL: too many digits */
	} rows[] = {
		{"523.7", '.', "523.7"},
		{"1.234,5", ',', "1234.5"},
		{"1" NBSP "234,50", ',', "1234.50"},
		{"2,488", ',', "2.488"},
		{"2,488", 0, "2488"},
		{"45'297", 0, "45297"},
		{"1&#160;234,5", ',', "1234.5"},
		{"1234567890123456789012345678901234567", 0, NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec value;
		bool fits =
			notation_value(rows[i].text, strlen(rows[i].text), rows[i].decimal, &value);

		if (fits != (rows[i].value != NULL))
			fail_msg("\"%s\": fits is %d", rows[i].text, fits);
		if (fits)
			check_dec(value, rows[i].value);
	}
}
