#include "page.h"

#include <stdio.h>
#include <stdlib.h>

#include "chart.h"
#include "escape.h"
#include "render.h"
#include "support.h"

/* x to the power of 2.4: x * x times the fifth root of x * x, by Newton's method. */
static double power_2_4(double x)
{
	double square = x * x, root = 1;

	for (int i = 0; i < 60; i++)
		root -= (root * root * root * root * root - square) /
			(5 * root * root * root * root);
	return square * root;
}

/* Relative luminance and contrast, Web Content Accessibility Guidelines 2.1. */
static double luminance(const char *color)
{
	static const double weights[] = {0.2126, 0.7152, 0.0722};
	double sum = 0;

	assert_int_equal(strlen(color), 7);
	assert_true(color[0] == '#');
	for (int i = 0; i < 3; i++) {
		char digits[3] = {color[1 + 2 * i], color[2 + 2 * i], '\0'};
		double part = (double)strtol(digits, NULL, 16) / 255;

		sum += weights[i] *
		       (part <= 0.03928 ? part / 12.92 : power_2_4((part + 0.055) / 1.055));
	}
	return sum;
}

static double contrast(const char *a, const char *b)
{
	double lighter = luminance(a), darker = luminance(b);

	if (lighter < darker) {
		double kept = lighter;

		lighter = darker;
		darker = kept;
	}
	return (lighter + 0.05) / (darker + 0.05);
}

static void check_contrast(const char *what, const char *text, const char *ground)
{
	double found = contrast(text, ground);

	if (found < 4.5)
		fail_msg("%s: %s on %s has contrast %d.%02d", what, text, ground, (int)found,
			 (int)(found * 100) % 100);
}

struct color {
	char name[16], code[8];
};

/* The colours that a page sets next, "--NAME:#RRGGBB;" each; how many. */
static size_t read_colors(const char **at, struct color out[16])
{
	size_t n = 0;
	int length;

	*at = strstr(*at, ":root{");
	assert_non_null(*at);
	*at += strlen(":root{");
	while (n < 16 &&
	       sscanf(*at, "--%15[a-z]:%7[#0-9A-F];%n", out[n].name, out[n].code, &length) == 2) {
		*at += length;
		n++;
	}
	assert_int_equal(**at, '}');
	return n;
}

static bool is_ground(const struct color *color)
{
	return strcmp(color->name, "ground") == 0 || strcmp(color->name, "stripe") == 0;
}

/* Each text colour of a page on each of its two grounds. */
static void check_page_colors(const char **at)
{
	struct color colors[16];
	size_t n = read_colors(at, colors), n_grounds = 0;

	for (size_t g = 0; g < n; g++) {
		if (!is_ground(&colors[g]))
			continue;
		n_grounds++;
		for (size_t t = 0; t < n; t++) {
			if (!is_ground(&colors[t]))
				check_contrast(colors[t].name, colors[t].code, colors[g].code);
		}
	}
	assert_int_equal(n_grounds, 2);
	assert_true(n > 2);
}

TEST(test_contrast)
{
	struct strbuf page = STRBUF_INIT;
	const char *at;
	static const char *const of_chart[] = {CHART_COLOR_EXPORTS, CHART_COLOR_IMPORTS,
					       CHART_COLOR_TURNOVER, CHART_COLOR_BALANCE};

	/* known: black on white is 21, #767676 on white just above 4.5, #777777 just below */
	assert_true(contrast("#000000", "#FFFFFF") > 20.99);
	assert_true(contrast("#767676", "#FFFFFF") >= 4.5);
	assert_true(contrast("#777777", "#FFFFFF") < 4.5);
	page_begin(&page, "Trade", "en");
	at = page.text;
	check_page_colors(&at);
	assert_non_null(strstr(at, "dark"));
	check_page_colors(&at);
	strbuf_release(&page);
	for (size_t i = 0; i < countof(of_chart); i++)
		check_contrast("chart", of_chart[i], "#FFFFFF");
}

TEST(test_escape_html)
{
	static const struct {
		const char *text, *escaped;
	} rows[] = {
		{"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
		{"\" onload='x'", "&quot; onload=&#39;x&#39;"},
		{"a & b &amp; c", "a &amp; b &amp;amp; c"},
		{"\xE2\x80\xAEx", "\\u{202e}x"},
		{"Қазақстан", "Қазақстан"},
		{"a\nb\x1b[1m", "a\\x0ab\\x1b[1m"},
	};
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < countof(rows); i++) {
		strbuf_clear(&out);
		escape_html(&out, rows[i].text, strlen(rows[i].text));
		check_text_row(rows[i].text, out.text, rows[i].escaped);
	}
	for (int byte = 0; byte < 256; byte++) {
		char c = (char)byte;

		strbuf_clear(&out);
		escape_html(&out, &c, 1);
		assert_true(out.len > 0);
		for (size_t i = 0; i < out.len; i++) {
			assert_null(strchr("<>\"'", out.text[i]));
			assert_true((unsigned char)out.text[i] >= ' ' && out.text[i] != 0x7f);
			if (out.text[i] == '&')
				assert_non_null(strchr(out.text + i, ';'));
		}
	}
	strbuf_release(&out);
}

/* A picture's names are its own; its title and what stands before it are left out. */
TEST(test_picture)
{
	static const char svg[] = "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1 1\">\n"
				  "<title>Gnuplot</title>\n<desc>by</desc>\n<g id=\"c\"/>"
				  "<use xlink:href='#p' id='q'/><path fill='url(#r)'/></svg>\n";
	struct report report = {.n_blocks = 0};
	const struct report_picture *pictures;

	assert_true(report_set_blocks(&report, 1));
	assert_true(report_add_picture(&report, &report.blocks[0], "T", svg, NULL, "N"));
	assert_true(report_add_picture(&report, &report.blocks[0], "T", svg, NULL, "N"));
	assert_true(report_add_picture(&report, &report.blocks[0], "T", NULL, NULL, "none"));
	pictures = report.blocks[0].pictures;
	assert_string_equal(pictures[0].svg,
			    "<svg viewBox=\"0 0 1 1\">\n\n<g id=\"p1-c\"/>"
			    "<use xlink:href='#p1-p' id='p1-q'/><path fill='url(#p1-r)'/></svg>\n");
	assert_non_null(strstr(pictures[1].svg, "id='p2-q'"));
	assert_null(pictures[2].svg);
	report_release(&report);
}

/* What is missing, qualified, marked and of few decimals, as it stands in a page. */
TEST(test_cells)
{
	static const struct report_column columns[] = {
		{.name = "period", .heading = "Period", .type = REPORT_PERIOD},
		{.name = "a", .heading = "A<B", .type = REPORT_LEVEL},
		{.name = "g", .heading = "G", .type = REPORT_PERCENT, .flags = COLUMN_IS_SIGNED},
		{.name = "t", .heading = "T", .type = REPORT_TEXT},
		{.name = "l", .heading = "L", .type = REPORT_TEXT},
	};
	static const char *const wanted[] = {
		"<th scope=\"col\" class=\"number\">A&lt;B</th>",
		"<th scope=\"row\"><data value=\"2024-01/2024-08\">2024 Jan–Aug</data></th>",
		("<td class=\"number\"><data value=\"303\">~303<span class=\"pad\" "
		 "aria-hidden=\"true\">.00</span></data></td>"),
		"<td class=\"number\"><data value=\"-1.7\">−1.7%</data></td>",
		"<td class=\"number missing\">n/a</td>",
		"<td class=\"number\"><data value=\"0.25\">0.25</data></td>",
		"<td>&lt;b&gt;</td>",
		"<td class=\"words\">short</td>", /* the column has a long one */
		"<li><b>n/a</b>why &amp; what</li>",
		"<pre>one\n  &lt;two&gt;\n</pre>",
	};
	struct report report = {.n_blocks = 0};
	struct render_options options = {.width = 80};
	struct strbuf out = STRBUF_INIT, derivation = STRBUF_INIT;
	struct report_block *block;

	assert_true(report_set_blocks(&report, 1));
	block = &report.blocks[0];
	block->title = "T";
	assert_true(report_set_table(&report, block, columns, countof(columns), 2));
	for (size_t r = 0; r < 2; r++) {
		block->rows[r].cells[0].state = CELL_VALUE;
		block->rows[r].cells[0].period = period_of(r ? "2024-01/2024-08" : "2023");
		block->rows[r].cells[1].state = CELL_VALUE;
		block->rows[r].cells[1].number = dec_of(r ? "303" : "0.25");
		block->rows[r].cells[1].qualifier = r ? QUALIFIER_ABOUT : QUALIFIER_NONE;
		block->rows[r].cells[2].state = r ? CELL_MISSING : CELL_VALUE;
		block->rows[r].cells[2].number = dec_of("-1.7");
		block->rows[r].cells[3].state = CELL_VALUE;
		block->rows[r].cells[3].text = "<b>";
		block->rows[r].cells[4].state = CELL_VALUE;
		block->rows[r].cells[4].text = r ? "short" : "a text that may be broken";
	}
	assert_true(report_add_line(&report, block, "n/a", "why & what"));
	strbuf_adds(&derivation, "one\n  <two>\n");
	assert_true(report_take_derivation(&report, block, &derivation));
	render_html(&report, &options, &out);
	assert_false(out.failed);
	for (size_t i = 0; i < countof(wanted); i++) {
		if (!strstr(out.text, wanted[i]))
			fail_msg("no %s in\n%s", wanted[i], out.text);
	}
	assert_null(strstr(out.text, "<script"));
	strbuf_release(&out);
	report_release(&report);
}
