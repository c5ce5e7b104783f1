#include "diag.h"

#include <stdio.h>

#include "support.h"
#include "text.h"

TEST(sets_and_clears)
{
	struct diag diag;

	memset(&diag, 0x55, sizeof(diag));
	diag_set(&diag, DIAG_UNIT, "unknown currency '%s'", "USS");
	assert_int_equal(diag.code, DIAG_UNIT);
	assert_string_equal(diag.message, "unknown currency 'USS'");
	assert_string_equal(diag.remedy, "");
	assert_string_equal(diag.excerpt, "");
	assert_true(!diag.is_warning && !diag.path && !diag.line && !diag.column && !diag.caret);
	diag_set_remedy(&diag, "use an ISO 4217 code, as %s", "USD million");
	assert_string_equal(diag.remedy, "use an ISO 4217 code, as USD million");
	assert_string_equal(diag.message, "unknown currency 'USS'");
}

/* Texts of 2-, 3- and 4-byte characters, at each alignment to the buffer's end. */
TEST(cuts_between_code_points)
{
	static const char *const signs[] = {"x", "\xC3\xA9", "\xE2\x88\x92", "\xF0\x9F\x87\xB0"};

	for (size_t s = 0; s < 4; s++) {
		for (size_t before = 0; before < 5; before++) {
			char text[1024] = "";
			struct diag diag;
			size_t n;

			memset(text, 'a', before);
			while (strlen(text) < DIAG_REMEDY_MAX + 8)
				strcat(text, signs[s]);
			diag_set(&diag, DIAG_SYNTAX, "%s", text);
			n = strlen(diag.message);
			assert_true(text_invalid_at(diag.message, n) == n);
			assert_memory_equal(diag.message, text, n);
			assert_true(n < DIAG_MESSAGE_MAX &&
				    n + strlen(signs[s]) >= DIAG_MESSAGE_MAX);
			diag_set_remedy(&diag, "%s", text);
			n = strlen(diag.remedy);
			assert_true(text_invalid_at(diag.remedy, n) == n);
			assert_true(n < DIAG_REMEDY_MAX && n + strlen(signs[s]) >= DIAG_REMEDY_MAX);
		}
	}
}

TEST(keeps_a_text_that_just_fits)
{
	char text[DIAG_MESSAGE_MAX];
	struct diag diag;

	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	diag_set(&diag, DIAG_SYNTAX, "%s", text);
	assert_string_equal(diag.message, text);
}

TEST(shows_a_line_with_a_caret)
{
	static const struct {
		const char *line;
		size_t offset;
		const char *excerpt;
		size_t column, caret;
	} rows[] = {
		{"2023,22O.7,303", 7, "2023,22O.7,303", 8, 7},
		{"2023,22O.7,303", 0, "2023,22O.7,303", 1, 0},
		{"2023", 4, "2023", 5, 4},
		{"2023", 99, "2023", 5, 4},
		{"", 0, "", 1, 0},
		{"caf\xC3\xA9,x", 6, "caf\xC3\xA9,x", 6, 5},
		{"哈,x", 4, "哈,x", 3, 3},		 /* a wide character takes two columns */
		{"e\xCC\x81,x", 4, "e\xCC\x81,x", 4, 2}, /* a combining one none */
		{"a\tb", 2, "a\\x09b", 3, 5},		 /* shown as an escape */
		{"\x1b[2Jx", 4, "\\x1b[2Jx", 5, 7},
		{"caf\xE9,x", 5, "caf\\xe9,x", 6, 8},
		{"a\xE2\x80\xAE"
		 "b",
		 4, "a\\u{202e}b", 3, 9},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct diag diag;

		diag_set(&diag, DIAG_SYNTAX, "%s", "x");
		diag_set_excerpt(&diag, rows[i].line, strlen(rows[i].line), rows[i].offset);
		check_text_row(rows[i].line, diag.excerpt, rows[i].excerpt);
		check_number_row(rows[i].line, (long long)diag.column, (long long)rows[i].column);
		check_number_row(rows[i].line, (long long)diag.caret, (long long)rows[i].caret);
	}
}

/* A window: short enough for a terminal, the caret in it and under the right character. */
TEST(windows_long_lines)
{
	static const struct {
		const char *piece;
		size_t width; /* of the shown piece */
	} pieces[] = {{"a", 1},		{"\xC3\xA9", 1}, {"哈", 2},
		      {"e\xCC\x81", 1}, {"\x01", 4},	 {"\xFF", 4}};

	for (size_t p = 0; p < sizeof(pieces) / sizeof(pieces[0]); p++) {
		size_t len = strlen(pieces[p].piece), pieces_before[] = {0, 10, 50, 200, 399};

		for (size_t b = 0; b < 5; b++) {
			char line[2048] = "", what[40];
			struct diag diag;
			size_t n, offset = pieces_before[b] * len;

			for (size_t i = 0; i < pieces_before[b]; i++)
				strcat(line, pieces[p].piece);
			strcat(line, "!");
			while (strlen(line) < 400 * len)
				strcat(line, pieces[p].piece);
			diag_set(&diag, DIAG_SYNTAX, "%s", "x");
			diag_set_excerpt(&diag, line, strlen(line), offset);
			snprintf(what, sizeof(what), "piece %zu, %zu before", p, pieces_before[b]);
			n = strlen(diag.excerpt);
			check_number_row(what, text_invalid_at(diag.excerpt, n) == n, true);
			check_number_row(what, text_width(diag.excerpt, n) <= 80, true);
			check_number_row(what, diag.caret < 80, true);
			check_number_row(what, (long long)diag.column,
					 (long long)text_length(line, offset) + 1);
			for (size_t i = 0; i <= n; i++) {
				if (diag.excerpt[i] == '!')
					check_number_row(what,
							 (long long)text_width(diag.excerpt, i),
							 (long long)diag.caret);
				if (i == n)
					check_number_row(what, strchr(diag.excerpt, '!') != NULL,
							 true);
			}
		}
	}
}

TEST(quotes_safely)
{
	char buf[DIAG_QUOTE_MAX], text[400];

	assert_string_equal(diag_quote(buf, "22O.7", 5), "22O.7");
	assert_string_equal(diag_quote(buf, "", 0), "");
	assert_string_equal(diag_quote(buf, "\x1b[2J", 4), "\\x1b[2J");
	assert_string_equal(diag_quote(buf, "a\0b", 3), "a\\x00b");
	assert_string_equal(diag_quote(buf, "caf\xE9", 4), "caf\\xe9");
	assert_string_equal(diag_quote(buf, "caf\xC3\xA9", 5), "caf\xC3\xA9");
	assert_string_equal(diag_quote(buf, "\xE2\x80\xAE", 3), "\\u{202e}");
	memset(text, 'a', 50);
	assert_true(diag_quote(buf, text, 50) == buf && strlen(buf) == 50);
	for (size_t before = 0; before < 4; before++) {
		size_t n;

		memset(text, 'a', before);
		text[before] = '\0';
		while (strlen(text) < 300)
			strcat(text, "\xE2\x88\x92");
		diag_quote(buf, text, strlen(text));
		n = strlen(buf);
		assert_true(n < DIAG_QUOTE_MAX && text_invalid_at(buf, n) == n);
		assert_true(n > 55 && n < 70);
		assert_string_equal(buf + n - 3, TEXT_ELLIPSIS);
		assert_memory_equal(buf, text, n - 3);
	}
	memset(text, 1, 300);
	diag_quote(buf, text, 300);
	assert_string_equal(buf + strlen(buf) - 3, TEXT_ELLIPSIS);
}

TEST(passes_on_a_hundred_then_counts)
{
	struct recorder recorder;

	recorder_init(&recorder);
	for (size_t i = 0; i < 130; i++) {
		struct diag diag;

		diag_set(&diag, i % 2 ? DIAG_RANGE : DIAG_SYNTAX, "number %zu", i);
		diag.is_warning = i % 10 == 0;
		assert_int_equal(diag_send(&recorder.sink, &diag), diag.code);
	}
	assert_true(recorder.n == DIAG_LIMIT);
	assert_string_equal(recorder.diags[0].message, "number 0");
	assert_string_equal(recorder.diags[99].message, "number 99");
	assert_true(recorder.sink.errors == 117);
	assert_true(diag_sink_next_file(&recorder.sink) == 30);
	assert_true(diag_sink_next_file(&recorder.sink) == 0);
	diag_report(&recorder.sink, DIAG_IO, "x.csv", "cannot read '%s'", "x.csv");
	assert_true(recorder.n == 101 && recorder.sink.errors == 118);
	assert_true(diag_sink_next_file(&recorder.sink) == 0);
}

TEST(reports_without_a_place)
{
	struct recorder recorder;

	recorder_init(&recorder);
	assert_int_equal(diag_report(&recorder.sink, DIAG_NO_DATA, "a.csv", "no rows: %d", 0),
			 DIAG_NO_DATA);
	assert_string_equal(recorder.diags[0].message, "no rows: 0");
	assert_string_equal(recorder.diags[0].path, "a.csv");
	assert_true(!recorder.diags[0].line && !recorder.diags[0].column);
	assert_true(!recorder.sink.out_of_memory);
	assert_int_equal(diag_nomem(&recorder.sink), DIAG_NOMEM);
	assert_true(recorder.sink.out_of_memory && recorder.sink.errors == 2);
}

TEST(counts_without_a_receiver)
{
	struct diag_sink sink = {0};

	diag_report(&sink, DIAG_IO, NULL, "%s", "x");
	assert_true(sink.errors == 1);
}
