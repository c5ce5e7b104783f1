#include "text.h"

#include <stdio.h>

#include "support.h"

TEST(finds_invalid_utf8)
{
	static const struct {
		const char *text;
		size_t n, invalid_at;
	} rows[] = {
		{"", 0, 0},
		{"abc", 3, 3},
		{"caf\xC3\xA9", 5, 5},
		{"\xE2\x88\x92"
		 "1",
		 4, 4},
		{"\xF0\x9F\x87\xB0", 4, 4},
		{"\xF4\x8F\xBF\xBF", 4, 4}, /* U+10FFFF */
		{"a\xFF"
		 "b",
		 3, 1},
		{"abc\x80", 4, 3},   /* lone continuation */
		{"caf\xE9 1", 6, 3}, /* latin-1 */
		{"caf\xC3", 4, 3},   /* cut */
		{"\xE2\x88", 2, 0},
		{"ab\xE2\x88"
		 "c",
		 5, 2},
		{"\xC0\xAF", 2, 0}, /* overlong */
		{"\xC1\xBF", 2, 0},
		{"\xE0\x80\xAF", 3, 0},
		{"\xF0\x80\x80\xAF", 4, 0},
		{"x\xED\xA0\x80", 4, 1},	/* surrogate */
		{"x\xF4\x90\x80\x80", 5, 1},	/* above U+10FFFF */
		{"\xF8\x88\x80\x80\x80", 5, 0}, /* five bytes */
		{"a\0b", 3, 3},			/* NUL is valid UTF-8 */
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char what[24];

		snprintf(what, sizeof(what), "%zu", i);
		check_number_row(what, (long long)text_invalid_at(rows[i].text, rows[i].n),
				 (long long)rows[i].invalid_at);
	}
}

TEST(measures)
{
	static const struct {
		const char *text;
		size_t width, length;
	} rows[] = {
		{"", 0, 0},
		{"2024 Jan", 8, 8},
		{TEXT_MINUS "82.3", 5, 5},
		{TEXT_EN_DASH, 1, 1},
		{"1" TEXT_NARROW_SPACE "234", 5, 5},
		{"Қазақстан", 9, 9},
		{"哈萨克斯坦", 10, 5},
		{"e\xCC\x81t\xC3\xA9", 3, 4}, /* a combining accent, and a composed one */
		{"日本.5", 6, 4},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t n = strlen(rows[i].text);

		check_number_row(rows[i].text, (long long)text_width(rows[i].text, n),
				 (long long)rows[i].width);
		check_number_row(rows[i].text, (long long)text_length(rows[i].text, n),
				 (long long)rows[i].length);
	}
	assert_true(text_length("a\xFF\xFE"
				"b",
				4) == 4);
	assert_true(text_char_length("\xE2\x88\x92"
				     "1",
				     4) == 3);
	assert_true(text_char_length("\xE2\x88", 2) == 1);
	assert_true(text_char_length("\xFF\x80", 2) == 1);
	assert_true(text_char_length("\xF0\x9F\x87\xB0", 4) == 4);
	assert_true(text_char_length("\xC3\xA9", 2) == 2);
	assert_true(text_char_length("", 1) == 1);
}

static void check_shown(const char *text, size_t n, const char *expected)
{
	struct strbuf out = STRBUF_INIT;

	text_add_shown(&out, text, n);
	check_text_row(expected, out.text, expected);
	strbuf_release(&out);
}

TEST(shows_every_single_byte)
{
	for (int byte = 0; byte < 256; byte++) {
		char text[2] = {(char)byte, '\0'}, expected[8];

		if (byte >= 0x20 && byte < 0x7f)
			snprintf(expected, sizeof(expected), "%c", byte);
		else
			snprintf(expected, sizeof(expected), "\\x%02x", (unsigned)byte);
		check_shown(text, 1, expected);
	}
}

static void utf8_of(unsigned c, char out[5])
{
	if (c < 0x80) {
		snprintf(out, 5, "%c", (int)c);
	} else if (c < 0x800) {
		snprintf(out, 5, "%c%c", (char)(0xc0 | c >> 6), (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		snprintf(out, 5, "%c%c%c", (char)(0xe0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3f)),
			 (char)(0x80 | (c & 0x3f)));
	} else {
		snprintf(out, 5, "%c%c%c%c", (char)(0xf0 | c >> 18),
			 (char)(0x80 | (c >> 12 & 0x3f)), (char)(0x80 | (c >> 6 & 0x3f)),
			 (char)(0x80 | (c & 0x3f)));
	}
}

TEST(shows_unsafe_characters_as_escapes)
{
	static const unsigned unsafe[] = {
		0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e,	 0x200f,  0x2028, 0x2029,
		0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060,	 0x2064,  0x2066, 0x2067,
		0x2068, 0x2069, 0x206f, 0xfeff, 0xfff9, 0xe0001, 0xe007f,
	};
	static const unsigned safe[] = {0x20,	0x7e,	0xa0,	0xa1,	0xe9,	0x0301,
					0x0416, 0x2009, 0x202f, 0x2012, 0x2013, 0x2026,
					0x2212, 0x20ac, 0x54c8, 0xfffd, 0x1f1f0};
	char text[5], expected[16];

	for (size_t i = 0; i < sizeof(unsafe) / sizeof(unsafe[0]); i++) {
		utf8_of(unsafe[i], text);
		snprintf(expected, sizeof(expected), "\\u{%x}", unsafe[i]);
		check_shown(text, strlen(text), expected);
		assert_true(text_is_unsafe(unsafe[i]));
	}
	for (unsigned c = 0x80; c < 0xa0; c++) { /* C1, with the CSI that needs no ESC */
		utf8_of(c, text);
		snprintf(expected, sizeof(expected), "\\x%02x", c);
		check_shown(text, 2, expected);
		assert_true(text_is_unsafe(c));
	}
	for (size_t i = 0; i < sizeof(safe) / sizeof(safe[0]); i++) {
		utf8_of(safe[i], text);
		check_shown(text, strlen(text), text);
		assert_true(!text_is_unsafe(safe[i]));
	}
	for (unsigned c = 0; c < 0x20; c++)
		assert_true(text_is_unsafe(c));
	assert_true(text_is_unsafe(0x7f) && text_is_unsafe(0xad));
}

TEST(shows_mixed_text)
{
	static const char nul[] = "a\0b";

	check_shown("\x1b[2J", 4, "\\x1b[2J");
	check_shown("a\nb\r\tc", 6, "a\\x0ab\\x0d\\x09c");
	check_shown(nul, 3, "a\\x00b");
	check_shown("caf\xE9!", 5, "caf\\xe9!");
	check_shown("\xE2\x88", 2, "\\xe2\\x88");
	check_shown("\xED\xA0\x80", 3, "\\xed\\xa0\\x80");
	check_shown("303" TEXT_MINUS "1", 7, "303" TEXT_MINUS "1");
}

TEST(rewrites_as_ascii)
{
	static const struct {
		const char *text, *ascii;
	} rows[] = {
		{"", ""},
		{"plain", "plain"},
		{TEXT_MINUS "82.3", "-82.3"},
		{"2024 Jan" TEXT_EN_DASH "Aug", "2024 Jan-Aug"},
		{"1" TEXT_NARROW_SPACE "234", "1 234"},
		{"cut" TEXT_ELLIPSIS, "cut..."},
		{"Қаз", "???"},
		{"caf\xC3\xA9", "caf?"},
		{"\xF0\x9F\x87\xB0!", "?!"},
		{"a\xFF"
		 "b",
		 "a?b"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct strbuf buf = STRBUF_INIT;

		strbuf_adds(&buf, rows[i].text);
		text_to_ascii(&buf);
		check_text_row(rows[i].text, buf.text, rows[i].ascii);
		assert_true(buf.len == strlen(rows[i].ascii));
		strbuf_release(&buf);
	}
}

TEST(counts_edits)
{
	static const struct {
		const char *a, *b;
		size_t distance;
	} rows[] = {
		{"", "", 0},
		{"", "abc", 3},
		{"turnover", "turnover", 0},
		{"Turnover", "turnover", 0},
		{"turnovr", "turnover", 1},
		{"turnoverr", "turnover", 1},
		{"turnovor", "turnover", 1},
		{"tunrover", "turnover", 1}, /* neighbours exchanged */
		{"expotrs", "exports", 1},
		{"export", "exports", 1},
		{"import", "export", 2},
		{"kitten", "sitting", 3},
		{"ab", "ba", 1},
		{"abcd", "badc", 2},
		{"abc", "xyz", 3},
		{"1234567890123456789012345678901234567890",
		 "1234567890123456789012345678901234567890", 0},
	};
	static const char long_word[] = "12345678901234567890123456789012345678901";

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		check_number_row(rows[i].a, (long long)text_distance(rows[i].a, rows[i].b),
				 (long long)rows[i].distance);
		check_number_row(rows[i].b, (long long)text_distance(rows[i].b, rows[i].a),
				 (long long)rows[i].distance);
	}
	assert_true(text_distance(long_word, long_word) > 40);
	assert_true(text_distance(long_word, "a") > 40 && text_distance("a", long_word) > 40);
}

TEST(compares_ascii)
{
	assert_true(text_equal_nocase("FOB/CIF", "fob/cif"));
	assert_true(!text_equal_nocase("fob", "fob/cif") && !text_equal_nocase("fob/cif", "fob"));
	assert_true(text_equal_nocase("", "") && !text_equal_nocase("", "a"));
	assert_true(!text_equal_nocase("[", "{") && !text_equal_nocase("@", "`"));
	assert_true(text_contains_nocase("Ministry of Trade", "OF tr"));
	assert_true(text_contains_nocase("aab", "ab") && text_contains_nocase("a", ""));
	assert_true(text_contains_nocase("", "") && !text_contains_nocase("", "a"));
	assert_true(!text_contains_nocase("abc", "abcd"));
	for (int byte = 0; byte < 256; byte++) {
		char c = (char)byte;

		assert_true(text_is_digit(c) == (byte >= '0' && byte <= '9'));
		assert_true(text_is_space(c) == (byte && strchr(" \t\r\n\v\f", byte) != NULL));
		assert_true(text_to_lower(c) ==
			    (byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : c));
	}
}

TEST(escapes_can_be_read_back)
{
	static const struct {
		const char *text, *written;
	} rows[] = {
		{"", ""},
		{"plain", "plain"},
		{"a\nb", "a\\x0ab"},
		{"\t", "\\x09"},
		{"zero\xE2\x80\x8Bwidth", "zero\\u{200b}width"},
		{"\xC2\x85", "\\x85"},
		{"C:\\dir", "C:\\dir"},
		{"\\", "\\"},
		{"\\\\", "\\\\"},
		{"\\x0a", "\\\\x0a"},
		{"\\\\x0a", "\\\\\\\\x0a"},
		{"\\x41", "\\\\x41"},
		{"\\\n", "\\\\\\x0a"},
		{"\\\\\n", "\\\\\\\\\\x0a"},
		{"\\u{200b}", "\\\\u{200b}"},
		{"\\x4", "\\x4"},
		{"\\u{}", "\\u{}"},
		{"\\x0A", "\\x0A"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct strbuf written = STRBUF_INIT, back = STRBUF_INIT;

		text_add_reversibly(&written, rows[i].text, strlen(rows[i].text));
		check_text_row(rows[i].text, written.text, rows[i].written);
		text_add_read(&back, written.text, written.len);
		check_text_row(rows[i].written, back.text, rows[i].text);
		strbuf_release(&written);
		strbuf_release(&back);
	}
}

TEST(makes_letters_small)
{
	static const struct {
		const char *text, *small;
	} rows[] = {
		{"Total EXPORTS", "total exports"},
		{"ÉTATS × DÉJÀ", "états × déjà"},
		{"ЭКСПОРТ ЯЁІЎ", "экспорт яёіў"},
		{"ҚАЗАҚСТАН ӘҢҒҮҰҺӨ", "қазақстан әңғүұһө"},
		{"ұлы", "ұлы"},
		{"1\xC2\xA0 000\xE2\x80\xAF T", "1  000  t"},
		{"\xD0,A\xC3", "\xD0,a\xC3"}, /* no UTF-8 */
		{"“Ŷ”", "“ŷ”"},
		{"ČESKÝ ŁÓDŹ ŽĎÁR ŐŰ", "český łódź žďár őű"},
		{"İHRACAT YILI", "ihracat yili"},
	};
	char small[64];

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		text_to_small(rows[i].text, strlen(rows[i].text), small, sizeof(small));
		check_text_row(rows[i].text, small, rows[i].small);
	}
	text_to_small("ABCDEFGH", 8, small, 6);
	assert_string_equal(small, "abc");
	text_to_small("a–b—c–", strlen("a–b—c–"), small, sizeof(small));
	text_replace(small, "–", "-");
	assert_string_equal(small, "a-b—c-");
}

/* Eight bytes at once as each by itself: every byte at every place among letters, signs and controls. */
TEST(counts_eight_at_once)
{
	static const char around[][8] = {"abcdefgh",
					 "        ",
					 "\xD0\xAD\xD0\xBA\xD1\x81\xD0\xBF",
					 "\n\0\r\t\x1F\x01\x1B\n",
					 "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
					 "\x80\x80\x80\x7F\x7F\x20\x20\x1F"};

	for (size_t i = 0; i < sizeof(around) / sizeof(around[0]) * 8 * 256; i++) {
		size_t leading = 0, following = 0;
		bool has_control = false;
		char bytes[8];

		memcpy(bytes, around[i / 8 / 256], 8);
		bytes[i / 256 % 8] = (char)(i % 256);
		for (size_t k = 0; k < 8; k++) {
			leading += ((unsigned char)bytes[k] & 0xC0) == 0xC0;
			following += ((unsigned char)bytes[k] & 0xC0) == 0x80;
			has_control |= (unsigned char)bytes[k] < 0x20;
		}
		assert_int_equal(text_count_leading(bytes), leading);
		assert_int_equal(text_count_following(bytes), following);
		assert_int_equal(text_has_control(bytes), has_control);
	}
}
