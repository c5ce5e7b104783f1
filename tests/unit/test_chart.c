#include "chart.h"

#include <stdio.h>
#include <stdlib.h>

#include "escape.h"
#include "support.h"
#include "text.h"

/* A point with figures as text; NULL: missing. */
struct row {
	const char *label;
	enum chart_point_kind kind;
	const char *values[CHART_MEASURES]; /* exports, imports, balance, turnover */
};

static const struct row statement[] = {
	{"2022", CHART_WHOLE, {NULL, NULL, NULL, "514.9"}},
	{"2023", CHART_WHOLE, {"220.7", "303", "-82.3", "523.7"}},
	{"2024 Jan–Aug", CHART_PART, {"114.3", "174.7", "-60.4", "289"}},
};

static void make(struct chart *chart, const struct row *rows, size_t n, const char *line)
{
	struct chart_panel *panel;

	*chart = (struct chart){.n = 0};
	assert_true(chart_set_panels(chart, 1));
	panel = &chart->panels[0];
	panel->title = "T";
	assert_true(chart_set_points(chart, panel, n));
	for (size_t i = 0; i < n; i++) {
		panel->points[i].label = rows[i].label;
		panel->points[i].kind = rows[i].kind;
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			if (!rows[i].values[m])
				continue;
			panel->points[i].values[m].is_present = true;
			panel->points[i].values[m].number = dec_of(rows[i].values[m]);
		}
	}
	assert_true(chart_add_line(chart, panel, line));
}

TEST(test_extent)
{
	struct chart chart;
	struct dec above, below;

	make(&chart, statement, countof(statement), "");
	chart_extent(&chart.panels[0], &above, &below);
	check_dec(above, "523.7");
	check_dec(below, "303");
	assert_true(chart_has(&chart.panels[0], CHART_BALANCE));
	chart_release(&chart);
	/* a deficit without imports: the balance alone reaches below */
	{
		static const struct row rows[] = {{"x", CHART_WHOLE, {"1", NULL, "-4", NULL}}};

		make(&chart, rows, 1, "");
		chart_extent(&chart.panels[0], &above, &below);
		check_dec(above, "1");
		check_dec(below, "4");
		assert_false(chart_has(&chart.panels[0], CHART_TURNOVER));
		chart_release(&chart);
	}
}

/* Every byte, and what tries to leave the quotes: only letters, digits and harmless signs, escapes of
 * three octal digits, and bytes of other scripts come out. */
TEST(test_escape_gnuplot)
{
	static const struct {
		const char *text, *escaped;
	} rows[] = {
		{"Eurostat, 2024 (x)", "Eurostat, 2024 (x)"},
		{"a\"b", "a\\042b"},
		{"`id`", "\\140id\\140"},
		{"\\\"; !id", "\\134\\042\\073 \\041id"},
		{"@m $1 {/Bold x} a_b^2 %s",
		 "\\100m \\044\\061 \\173\\057Bold x\\175 a\\137b\\136\\062 "
		 "\\045s"},
		{"Статистика", "Статистика"},
		{"a\nb", "a\\134x0ab"},
		{"#x 'y'", "\\043x \\047y\\047"},
		{"<13, 13", "\\074\\061\\063, 13"},
		{"<a1", "\\074a1"},
	};
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < countof(rows); i++) {
		strbuf_clear(&out);
		escape_gnuplot(&out, rows[i].text, strlen(rows[i].text));
		check_text_row(rows[i].text, out.text, rows[i].escaped);
	}
	for (int byte = 0; byte < 256; byte++) {
		char c = (char)byte;

		strbuf_clear(&out);
		escape_gnuplot(&out, &c, 1);
		for (size_t i = 0; i < out.len; i++) {
			if (out.text[i] == '\\') {
				for (size_t d = 1; d <= 3; d++)
					assert_true(out.text[i + d] >= '0' &&
						    out.text[i + d] <= '7');
				i += 3;
			} else {
				assert_null(strchr("\"'`\\$@{}^_&~#;!\n\r|<>", out.text[i]));
			}
		}
	}
	strbuf_release(&out);
}

/* As gnuplot 5.4 reads what stands between double quotes: an escape has up to three octal digits, or
 * four if the first is 0, and one byte of it counts. */
static void read_as_gnuplot(struct strbuf *out, const char *s)
{
	while (*s) {
		unsigned int byte = 0;
		size_t most = s[0] == '\\' && s[1] == '0' ? 4 : 3, n = 0;

		if (*s != '\\') {
			strbuf_addc(out, *s++);
			continue;
		}
		for (s++; n < most && *s >= '0' && *s <= '7'; n++)
			byte = byte * 8 + (unsigned int)(*s++ - '0');
		strbuf_addc(out, (char)byte);
	}
}

/* Every byte with every digit behind it comes back as it is shown. */
TEST(test_escape_gnuplot_before_digits)
{
	struct strbuf out = STRBUF_INIT, read = STRBUF_INIT, shown = STRBUF_INIT;

	for (int byte = 0; byte < 256; byte++) {
		for (char digit = '0'; digit <= '9'; digit++) {
			const char text[] = {(char)byte, digit, digit};

			strbuf_clear(&out);
			strbuf_clear(&read);
			strbuf_clear(&shown);
			escape_gnuplot(&out, text, sizeof(text));
			read_as_gnuplot(&read, out.text);
			text_add_shown(&shown, text, sizeof(text));
			assert_string_equal(read.text, shown.text);
		}
	}
	strbuf_release(&shown);
	strbuf_release(&read);
	strbuf_release(&out);
}

/* Whether the script has the line. */
static void check_line(const struct strbuf *script, const char *line)
{
	if (!strstr(script->text, line))
		fail_msg("no line %s in\n%s", line, script->text);
}

TEST(test_script)
{
	struct strbuf script = STRBUF_INIT;
	struct chart chart;

	make(&chart, statement, countof(statement), "A`B\"C");
	chart_add_gnuplot(&script, &chart, CHART_SVG);
	/* whole years and the part are apart; what is missing breaks the line; imports go down */
	check_line(&script,
		   "\n$whole1 << END_OF_DATA\n0 NaN NaN NaN 514.9\n1 220.7 -303 -82.3 523.7\n"
		   "2 NaN NaN NaN NaN\nEND_OF_DATA\n");
	check_line(&script, "\n$part1 << END_OF_DATA\n0 NaN NaN NaN NaN\n1 NaN NaN NaN NaN\n"
			    "2 114.3 -174.7 -60.4 289\nEND_OF_DATA\n");
	/* 523.7 takes steps of 100; the scale counts up in both directions */
	check_line(&script, "(\"0\" 0, \"100\" 100, \"200\" 200, \"300\" 300, \"400\" 400, \"500\" "
			    "500, \"100\" -100, \"200\" -200, \"300\" -300)");
	check_line(&script, "\"A\\140B\\042C\"");
	check_line(&script, "$part1 using 1:2 with boxes fill pattern");
	assert_null(strchr(script.text, '`'));
	strbuf_release(&script);
	chart_release(&chart);
}

/* Steps of the scale: 1, 2 or 5 times a power of ten, no more than six of them. */
TEST(test_scale)
{
	static const struct {
		const char *most, *ticks;
	} rows[] = {
		{"6", "(\"0\" 0, \"1\" 1, \"2\" 2, \"3\" 3, \"4\" 4, \"5\" 5, \"6\" 6)"},
		{"6.1", "(\"0\" 0, \"2\" 2, \"4\" 4, \"6\" 6)"},
		{"0.03", "(\"0\" 0, \"0.005\" 0.005, \"0.01\" 0.010, \"0.015\" 0.015, \"0.02\" "
			 "0.020, \"0.025\" 0.025, \"0.03\" 0.030)"},
		{"31", "(\"0\" 0, \"10\" 10, \"20\" 20, \"30\" 30)"},
		{"0", "(\"0\" 0)"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct row row = {"x", CHART_WHOLE, {rows[i].most, NULL, NULL, NULL}};
		struct strbuf script = STRBUF_INIT;
		const char *at;
		struct chart chart;

		make(&chart, &row, 1, "");
		chart_add_gnuplot(&script, &chart, CHART_SVG);
		at = strstr(script.text, "set ytics");
		assert_non_null(at);
		if (!strstr(at, rows[i].ticks))
			fail_msg("%s: no %s in %.200s", rows[i].most, rows[i].ticks, at);
		strbuf_release(&script);
		chart_release(&chart);
	}
}

/* Bars in proportion: of 826.7 from the largest imports to the largest turnover, 303 are below. */
TEST(test_text)
{
	struct strbuf text = STRBUF_INIT;
	struct chart chart;
	const char *line;
	size_t equals = 0, hashes = 0;

	make(&chart, statement, countof(statement), "Said below");
	chart_add_text(&text, &chart, 100, true);
	line = strstr(text.text, "\n2023");
	assert_non_null(line);
	for (line++; *line != '\n'; line++) {
		equals += *line == '=';
		hashes += *line == '#';
		equals += *line == 'B'; /* the mark of the balance stands on the bar of imports */
	}
	/* 100 less 12 of the calendar, 5 and 5 of numbers and 6 between them is 72: 26.4, 19.2 */
	check_number_row("imports", (long long)equals, 26);
	check_number_row("exports", (long long)hashes, 19);
	assert_non_null(strstr(text.text, "\nSaid below\n"));
	for (const char *c = text.text; *c; c++)
		assert_true(*c == '\n' || (*c >= ' ' && *c <= '~'));
	strbuf_release(&text);
	chart_release(&chart);
}

/* No line is wider than asked, whatever the width and the digits. */
TEST(test_text_width)
{
	static const struct row rows[] = {
		{"2023", CHART_WHOLE, {"123456789.123", "1", "123456788.123", "123456790.123"}},
		{"2024", CHART_GAP, {NULL, NULL, NULL, NULL}},
		{"2025 Jan–Aug", CHART_PART, {"0", "987654321", "-987654321", "987654321"}},
	};

	for (size_t width = 60; width < 200; width += 7) {
		struct strbuf text = STRBUF_INIT;
		struct chart chart;
		size_t column = 0;

		make(&chart, rows, countof(rows), "x");
		chart_add_text(&text, &chart, width, true);
		for (const char *c = text.text; *c; c++) {
			column = *c == '\n' ? 0 : column + 1;
			assert_true(column <= width);
		}
		strbuf_release(&text);
		chart_release(&chart);
	}
}
