/* Widths, blocks below each other, wrapped lines, panels of a table that is too wide. */
#include "blocks.h"

#include <stdio.h>

#include "support.h"

static const struct report_column text_columns[] = {
	{"period", "Period", REPORT_PERIOD, 0},
	{"source", "Source", REPORT_TEXT, 0},
	{"exports", "Exports", REPORT_LEVEL, 0},
};

static const char *const text_rows[][MAX_COLUMNS] = {
	{"2021", "e\xCC\x81t\xC3\xA9", "5"},
	{"2022", "Қазақстан", "7"},
	{"2023", "哈萨克斯坦", "9"},
	{"2024", "\x1b[31m", "11"},
	{"2025", NULL, "13"},
	{"2026", "=1,2|<b>", "15"},
};

/* Columns are aligned by what the eye sees: wide characters take two, combining ones none. */
TEST(aligns_wide_text)
{
	struct report report = {.n_blocks = 0};

	assert_true(report_set_blocks(&report, 1));
	set_block(&report, &report.blocks[0], "Источники", text_columns, 3, text_rows, 6);
	check_rendered("table", &report, wide_80,
		       "Источники\n"
		       "Period   Source       Exports\n"
		       "2021     e\xCC\x81t\xC3\xA9                5\n"
		       "2022     Қазақстан          7\n"
		       "2023     哈萨克斯坦         9\n"
		       "2024     \\x1b[31m          11\n"
		       "2025                       13\n"
		       "2026     =1,2|<b>          15\n");
	check_rendered("table", &report, ascii_80,
		       "?????????\n"
		       "Period   Source      Exports\n"
		       "2021     e?t?              5\n"
		       "2022     ?????????         7\n"
		       "2023     ?????             9\n"
		       "2024     \\x1b[31m         11\n"
		       "2025                      13\n"
		       "2026     =1,2|<b>         15\n");
	check_rendered("csv", &report, bare_80,
		       "2021,e\xCC\x81t\xC3\xA9,5\n"
		       "2022,Қазақстан,7\n"
		       "2023,哈萨克斯坦,9\n"
		       "2024,\\x1b[31m,11\n"
		       "2025,,13\n"
		       "2026,\"'=1,2|<b>\",15\n");
	check_rendered("jsonl", &report, bare_80,
		       "{\"period\":\"2021\",\"source\":\"e\xCC\x81t\xC3\xA9\",\"exports\":5}\n"
		       "{\"period\":\"2022\",\"source\":\"Қазақстан\",\"exports\":7}\n"
		       "{\"period\":\"2023\",\"source\":\"哈萨克斯坦\",\"exports\":9}\n"
		       "{\"period\":\"2024\",\"source\":\"\\u001b[31m\",\"exports\":11}\n"
		       "{\"period\":\"2025\",\"source\":null,\"exports\":13}\n"
		       "{\"period\":\"2026\",\"source\":\"=1,2|<b>\",\"exports\":15}\n");
	report_release(&report);
}

TEST(puts_blocks_below_each_other)
{
	static const struct report_column columns[] = {
		{"reporter", "Reporter", REPORT_TEXT, COLUMN_IS_OF_BLOCK},
		{"period", "Period", REPORT_PERIOD, 0},
		{"exports", "Exports", REPORT_LEVEL, 0},
		{"notes", "Notes", REPORT_NOTES, 0},
	};
	static const char *const first[][MAX_COLUMNS] = {{"KAZ", "2022", "5"},
							 {"KAZ", "2023", "7"}};
	static const char *const second[][MAX_COLUMNS] = {{"BEL", "2023", "n/a"}};
	static const char *notes[] = {"one, \"two\"", "three"};
	struct report report = {.n_blocks = 0};

	assert_true(report_set_blocks(&report, 3));
	set_block(&report, &report.blocks[0], "First", columns, 4, first, 2);
	set_block(&report, &report.blocks[1], "Second", columns, 4, second, 1);
	set_block(&report, &report.blocks[2], "Empty", columns, 4, NULL, 0);
	report.blocks[0].rows[1].notes = notes;
	report.blocks[0].rows[1].n_notes = 2;
	check_rendered("csv", &report, wide_80,
		       "reporter,period,exports,notes\n"
		       "KAZ,2022,5,\n"
		       "KAZ,2023,7,\"one, \"\"two\"\"; three\"\n"
		       "BEL,2023,,\n");
	check_rendered("json", &report, wide_80,
		       "{\"series\":[{\"reporter\":\"KAZ\",\"rows\":["
		       "{\"period\":\"2022\",\"exports\":5,\"notes\":[]},"
		       "{\"period\":\"2023\",\"exports\":7,"
		       "\"notes\":[\"one, \\\"two\\\"\",\"three\"]}]},"
		       "{\"reporter\":\"BEL\",\"rows\":["
		       "{\"period\":\"2023\",\"exports\":null,\"notes\":[]}]},"
		       "{\"rows\":[]}]}\n");
	check_rendered(
		"jsonl", &report, wide_80,
		"{\"reporter\":\"KAZ\",\"period\":\"2022\",\"exports\":5,\"notes\":[]}\n"
		"{\"reporter\":\"KAZ\",\"period\":\"2023\",\"exports\":7,"
		"\"notes\":[\"one, \\\"two\\\"\",\"three\"]}\n"
		"{\"reporter\":\"BEL\",\"period\":\"2023\",\"exports\":null,\"notes\":[]}\n");
	for (size_t b = 0; b < 3; b++)
		report.blocks[b].n_columns = 3;
	check_rendered("table", &report, wide_80,
		       "First\n"
		       "Reporter   Period   Exports\n"
		       "KAZ        2022           5\n"
		       "KAZ        2023           7\n"
		       "\n"
		       "Second\n"
		       "Reporter   Period   Exports\n"
		       "BEL        2023         n/a\n"
		       "\n"
		       "Empty\n"
		       "Reporter   Period   Exports\n");
	check_rendered("markdown", &report, wide_80,
		       "**First**\n"
		       "\n"
		       "| Reporter | Period | Exports |\n"
		       "| :--- | :--- | ---: |\n"
		       "| KAZ | 2022 | 5 |\n"
		       "| KAZ | 2023 | 7 |\n"
		       "\n"
		       "**Second**\n"
		       "\n"
		       "| Reporter | Period | Exports |\n"
		       "| :--- | :--- | ---: |\n"
		       "| BEL | 2023 | n/a |\n"
		       "\n"
		       "**Empty**\n"
		       "\n"
		       "| Reporter | Period | Exports |\n"
		       "| :--- | :--- | ---: |\n");
	report_release(&report);
}

TEST(shows_nothing_of_nothing)
{
	struct report report = {.n_blocks = 0};

	assert_true(report_set_blocks(&report, 0));
	check_rendered("table", &report, wide_80, "");
	check_rendered("markdown", &report, wide_80, "");
	check_rendered("jsonl", &report, wide_80, "");
	check_rendered("json", &report, wide_80, "{\"series\":[]}\n");
	report_release(&report);
}

TEST(wraps_lines_below_the_table)
{
	static const char *const rows[][MAX_COLUMNS] = {{"2022"}};
	static const struct {
		const char *label, *text;
	} lines[] = {
		{"n/a", "2022: the source gives no exports or imports; no turnover for 2021."},
		{"n/a", "2023: the same"},
		{"c", "confidential"},
		{"", "This line has no label and goes on below its own beginning."},
		/* 40 columns, and one more */
		{"", "1234567890 1234567890 1234567890 1234567"},
		{"", "1234567890 1234567890 1234567890 12345678"},
		/* a word longer than the line is not cut */
		{"", "see https://example.org/a/very/long/address/that/nobody/cuts for it"},
		{"", "哈萨克斯坦哈萨克斯坦 哈萨克斯坦哈萨克斯坦"},
		{"", "a\x1b[2Jb\nc"},
	};
	struct report report = {.n_blocks = 0};
	struct render_options narrow = {.width = 40};

	assert_true(report_set_blocks(&report, 1));
	set_block(&report, &report.blocks[0],
		  "A title that is longer than the forty columns of the line", &period_column, 1,
		  rows, 1);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		assert_true(
			report_add_line(&report, &report.blocks[0], lines[i].label, lines[i].text));
	check_rendered("table", &report, narrow,
		       "A title that is longer than the forty\n"
		       "columns of the line\n"
		       "Period\n"
		       "2022\n"
		       "n/a  2022: the source gives no exports\n"
		       "     or imports; no turnover for 2021.\n"
		       "     2023: the same\n"
		       "c    confidential\n"
		       "This line has no label and goes on below\n"
		       "its own beginning.\n"
		       "1234567890 1234567890 1234567890 1234567\n"
		       "1234567890 1234567890 1234567890\n"
		       "12345678\n"
		       "see\n"
		       "https://example.org/a/very/long/address/that/nobody/cuts\n"
		       "for it\n"
		       "哈萨克斯坦哈萨克斯坦\n"
		       "哈萨克斯坦哈萨克斯坦\n"
		       "a\\x1b[2Jb\\x0ac\n");
	report_release(&report);
}

/* Colour adds marks and changes no letter; all that is opened is closed on the way. */
TEST(colour_is_only_added)
{
	struct report report;
	struct render_options colour = {.width = RENDER_WIDTH_DEFAULT, .has_color = true};
	struct strbuf plain = STRBUF_INIT, coloured = STRBUF_INIT, stripped = STRBUF_INIT;
	int marks = 0;
	bool open = false;

	set_statement(&report);
	render_table(&report, &wide_80, &plain);
	render_table(&report, &colour, &coloured);
	assert_null(strchr(plain.text, '\x1b'));
	for (const char *s = coloured.text; *s;) {
		size_t n;

		if (*s != '\x1b') {
			strbuf_addc(&stripped, *s++);
			continue;
		}
		n = strspn(s + 2, "0123456789;");
		assert_true(s[1] == '[' && s[2 + n] == 'm');
		open = strncmp(s, "\x1b[0m", 4) != 0;
		marks++;
		s += 3 + n;
	}
	assert_string_equal(stripped.text, plain.text);
	assert_true(marks >= 4 && !open);
	strbuf_release(&plain);
	strbuf_release(&coloured);
	strbuf_release(&stripped);
	report_release(&report);
}

/* A block with a period and columns that are as wide as their headings. */
static void set_wide_block(struct report *report, const char *const *headings, size_t n)
{
	struct report_column columns[MAX_COLUMNS] = {period_column};
	const char *row[1][MAX_COLUMNS] = {{"2023"}};

	for (size_t i = 0; i < n; i++) {
		columns[i + 1] = (struct report_column){"x", headings[i], REPORT_LEVEL, 0};
		row[0][i + 1] = "7";
	}
	*report = (struct report){.n_blocks = 0};
	assert_true(report_set_blocks(report, 1));
	set_block(report, &report->blocks[0], "Wide", columns, n + 1,
		  (const char *const(*)[MAX_COLUMNS])row, 1);
}

#define TEN "1234567890"

TEST(comes_closer_before_it_splits)
{
	static const char w33[] = TEN TEN TEN "123", w34[] = TEN TEN TEN "1234";
	static const char w35[] = TEN TEN TEN "12345", w36[] = TEN TEN TEN "123456";
	static const char w37[] = TEN TEN TEN "1234567";
	/* 6 for the period, two gaps, and 80 columns to fill */
	static const char *const rows[][2] = {{w33, w34}, {w34, w34}, {w34, w35}, {w35, w35},
					      {w35, w36}, {w36, w36}, {w36, w37}};
	static const size_t gaps[] = {3, 3, 2, 2, 1, 1, 0}; /* 0: two panels */

	for (size_t i = 0; i < sizeof(gaps) / sizeof(gaps[0]); i++) {
		struct report report;
		struct strbuf out = STRBUF_INIT;
		char expected[128];

		set_wide_block(&report, rows[i], 2);
		render_table(&report, &wide_80, &out);
		if (gaps[i])
			snprintf(expected, sizeof(expected), "Wide\nPeriod%.*s%s%.*s%s\n",
				 (int)gaps[i], "   ", rows[i][0], (int)gaps[i], "   ", rows[i][1]);
		else
			snprintf(expected, sizeof(expected), "Wide\nPeriod  %s\n", rows[i][0]);
		if (strncmp(out.text, expected, strlen(expected)) != 0)
			fail_msg("row %zu is\n%s\nshould begin with\n%s", i, out.text, expected);
		strbuf_release(&out);
		report_release(&report);
	}
}

TEST(splits_into_panels)
{
	static const char *const twelve[] = {"Column_01", "Column_02", "Column_03", "Column_04",
					     "Column_05", "Column_06", "Column_07", "Column_08",
					     "Column_09", "Column_10", "Column_11", "Column_12"};
	static const char *const giant[] = {"Before", TEN TEN TEN TEN TEN TEN TEN TEN TEN, "After",
					    "Last"};
	struct report report;

	/* Six columns with their gaps take 6 + 6 * 11 = 72 of 80, seven would take 83. */
	set_wide_block(&report, twelve, 12);
	check_rendered(
		"table", &report, wide_80,
		"Wide\n"
		"Period  Column_01  Column_02  Column_03  Column_04  Column_05  Column_06\n"
		"2023            7          7          7          7          7          7\n"
		"\n"
		"Period  Column_07  Column_08  Column_09  Column_10  Column_11  Column_12\n"
		"2023            7          7          7          7          7          7\n");
	check_rendered(
		"table", &report, bare_80,
		"Wide\n"
		"2023            7          7          7          7          7          7\n"
		"\n"
		"2023            7          7          7          7          7          7\n");
	report_release(&report);
	/* What is wider than the line stands alone, and is not cut. */
	set_wide_block(&report, giant, 4);
	check_rendered("table", &report, wide_80,
		       "Wide\n"
		       "Period  Before\n"
		       "2023         7\n"
		       "\n"
		       "Period  " TEN TEN TEN TEN TEN TEN TEN TEN TEN "\n"
		       "2023    "
		       "         "
		       "          "
		       "          "
		       "          "
		       "          "
		       "          "
		       "          "
		       "          "
		       "          7\n"
		       "\n"
		       "Period  After  Last\n"
		       "2023        7     7\n");
	report_release(&report);
}

/* Random tables: each column comes once and in order, and no line is wider than it must be. */
TEST(no_line_is_too_wide)
{
	uint64_t seed = 80;

	for (int round = 0; round < 500; round++) {
		char texts[MAX_COLUMNS][128];
		const char *headings[MAX_COLUMNS];
		size_t n = 1 + (size_t)random_below(&seed, MAX_COLUMNS - 1), next = 0, total = 6;
		struct report report;
		struct strbuf out = STRBUF_INIT;
		int panels = 0;
		char *line;

		for (size_t i = 0; i < n; i++) {
			int width = 3 + random_below(&seed, random_below(&seed, 6) ? 12 : 100);

			snprintf(texts[i], sizeof(texts[i]), "%c%.*s", (char)('A' + i), width - 1,
				 TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN);
			headings[i] = texts[i];
			total += 1 + (size_t)width;
		}
		set_wide_block(&report, headings, n);
		render_table(&report, &wide_80, &out);
		for (line = out.text; *line; line += strcspn(line, "\n") + 1) {
			size_t width = strcspn(line, "\n"), columns = 0;
			const char *s = line;

			if (strncmp(line, "Period", 6) != 0)
				continue;
			panels++;
			for (; next < n; next++, columns++) {
				const char *found = strstr(s, headings[next]);

				if (!found || found > line + width)
					break;
				s = found + strlen(headings[next]);
			}
			if (s != line + width || !columns || (width > 80 && columns > 1))
				fail_msg("round %d:\n%s", round, out.text);
		}
		check_number_row("columns", (long long)next, (long long)n);
		check_number_row("one panel", panels == 1, total <= 80 || n == 1);
		strbuf_release(&out);
		report_release(&report);
	}
}
