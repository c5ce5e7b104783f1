/* The scan by words against one that goes byte by byte as RFC 4180 says, on made-up texts. */
#include <stdio.h>
#include <stdlib.h>

#include "../../src/scan/record_scan.h"
#include "support.h"

static uint64_t random_state;

static unsigned below(unsigned n)
{
	random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(random_state >> 33) % n;
}

#define TEXT_MAX ((size_t)700)

/* Texts of the bytes that matter, with enough others between them. */
static size_t make_text(char text[TEXT_MAX + RECORD_SCAN_PAD])
{
	static const char bytes[] = "\"\"\"\n\r,;\t ab7,\n\",\"";
	size_t n = below(TEXT_MAX);
	unsigned sparse = 1 + below(9);

	for (size_t i = 0; i < n; i++)
		text[i] = below(sparse) ? 'x' : bytes[below(sizeof(bytes) - 1)];
	memset(text + n, '"', RECORD_SCAN_PAD); /* must not be looked at */
	return n;
}

static bool bit(const uint64_t *mask, size_t i)
{
	return mask[i / 64] >> (i % 64) & 1;
}

/* What each byte is, listed one by one. */
static void assert_masks(const struct record_scan *scan, const char *text, size_t n, bool inside)
{
	size_t newlines = 0;

	for (size_t i = 0; i < n; i++) {
		if (text[i] == '"')
			inside = !inside;
		newlines += text[i] == '\n';
		assert_int_equal(bit(scan->newline, i), text[i] == '\n');
		assert_int_equal(bit(scan->line_end, i), text[i] == '\n' && !inside);
		assert_int_equal(bit(scan->separator, i), text[i] == ',' && !inside);
	}
	assert_int_equal(scan->newlines, newlines);
	assert_int_equal(scan->ends_in_quotes, inside);
}

TEST(masks_tell_each_byte)
{
	struct record_scan scan = {0}, plain = {.at_most = 1};
	char text[TEXT_MAX + RECORD_SCAN_PAD];

	random_state = 1;
	assert_true(record_scan_reserve(&scan, TEXT_MAX));
	assert_true(record_scan_reserve(&plain, TEXT_MAX));
	for (int round = 0; round < 20000; round++) {
		size_t n = make_text(text);
		bool inside = below(2);

		record_scan(&plain, text, n, ',', inside);
		for (scan.at_most = 1; scan.at_most <= RECORD_SCAN_WAYS; scan.at_most++) {
			size_t listed;

			record_scan(&scan, text, n, ',', inside);
			assert_masks(&scan, text, n, inside);
			assert_int_equal(scan.n_suspects, plain.n_suspects);
			listed = scan.n_suspects < RECORD_SCAN_SUSPECTS ? scan.n_suspects
									: RECORD_SCAN_SUSPECTS;
			assert_memory_equal(scan.suspects, plain.suspects, listed * sizeof(size_t));
		}
	}
	record_scan_release(&scan);
	record_scan_release(&plain);
}

TEST(readers_of_masks_agree_with_counting)
{
	struct record_scan scan = {0};
	char text[TEXT_MAX + RECORD_SCAN_PAD];

	random_state = 2;
	assert_true(record_scan_reserve(&scan, TEXT_MAX));
	for (int round = 0; round < 3000; round++) {
		size_t n = make_text(text), from = below((unsigned)n + 1), at = from;
		size_t skip = below(5), wanted = skip, newlines = 0, to;

		record_scan(&scan, text, n, ',', false);
		while (at < n && !bit(scan.line_end, at))
			at++;
		assert_int_equal(record_scan_line_end(&scan, from), at);
		to = at;
		for (size_t i = from; i < to; i++)
			newlines += text[i] == '\n';
		assert_int_equal(record_scan_newlines(&scan, from, to), newlines);
		for (at = from; at < n; at++) {
			if (bit(scan.separator, at) && !wanted--)
				break;
		}
		assert_int_equal(record_scan_separator(&scan, from, skip), at);
	}
	record_scan_release(&scan);
}

/* Which line ends and suspects a text has, as a string of offsets: "e5 s9 ". */
static const char *listed(const char *text, bool inside)
{
	static char out[200];
	char padded[TEXT_MAX + RECORD_SCAN_PAD];
	struct record_scan scan = {0};
	size_t n = strlen(text), used = 0;

	assert_true(n < TEXT_MAX);
	memset(padded, 0, sizeof(padded));
	memcpy(padded, text, n);
	assert_true(record_scan_reserve(&scan, n));
	record_scan(&scan, padded, n, ',', inside);
	out[0] = '\0';
	for (size_t i = 0; i < n; i++) {
		if (bit(scan.line_end, i))
			used += (size_t)snprintf(out + used, sizeof(out) - used, "e%zu ", i);
		for (size_t s = 0; s < scan.n_suspects; s++) {
			if (scan.suspects[s] == i)
				used += (size_t)snprintf(out + used, sizeof(out) - used, "s%zu ",
							 i);
		}
	}
	record_scan_release(&scan);
	return out;
}

TEST(quotes_out_of_place_are_suspects)
{
	assert_string_equal(listed("a\nb,\"c\nd\",e\n", false), "e1 e11 ");
	assert_string_equal(listed("c\nd\",e\nf\n", true), "e6 e8 ");
	assert_string_equal(listed("a\n\"b \"\"c\"\" d\",\"\"\n", false), "e1 e16 ");
	assert_string_equal(listed("a\nb\"c\"\n", false), "e1 s3 e6 ");
	assert_string_equal(listed("a\n\"b\"c,d\n", false), "e1 s5 e8 ");
	assert_string_equal(listed("a\nb, \"c\"\n", false), "e1 s5 e8 ");
	assert_string_equal(listed("a\nb,\"c\" \n", false), "e1 s7 e8 ");
	assert_string_equal(listed("a\nb\r\nc\rd\n", false), "e1 e4 s7 e8 ");
	assert_string_equal(listed("a\n\"b\rc\"\r\n", false), "e1 e8 ");
}

TEST(middle_of_a_text_is_guessed)
{
	static const char quoted[] =
		"\"Iron, \"\"raw\"\"\nor not\",\"12\",\"x\"\n\"y, z\",\"3\",\"\"\n";

	assert_false(record_scan_guess("1,2,3\n4,5,6\n", 12, ','));
	for (size_t at = 1; at < 20; at++) {
		if (quoted[at] != '"' && quoted[at - 1] != '"')
			assert_true(record_scan_guess(quoted + at, sizeof(quoted) - 1 - at, ','));
	}
	assert_false(record_scan_guess(quoted, sizeof(quoted) - 1, ','));
}
