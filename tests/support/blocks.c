#include "blocks.h"

#include <stdio.h>

#include "support.h"

struct report_cell cell_of(enum report_column_type type, const char *text)
{
	struct report_cell cell = {.state = CELL_VALUE, .text = text};
	char digits[64];
	size_t n = strlen(text);

	if (type == REPORT_TEXT)
		return cell;
	if (!n || strcmp(text, "n/a") == 0 || strcmp(text, "c") == 0) {
		cell.state = !n ? CELL_BLANK : *text == 'n' ? CELL_MISSING : CELL_SUPPRESSED;
		return cell;
	}
	if (type == REPORT_PERIOD) {
		cell.period = period_of(text);
		return cell;
	}
	cell.qualifier = *text == '~'	? QUALIFIER_ABOUT
			 : *text == '>' ? QUALIFIER_ABOVE
			 : *text == '<' ? QUALIFIER_BELOW
					: QUALIFIER_NONE;
	cell.is_marked = text[n - 1] == '*';
	text += cell.qualifier != QUALIFIER_NONE;
	snprintf(digits, sizeof(digits), "%.*s", (int)strcspn(text, "*"), text);
	cell.number = dec_of(digits);
	return cell;
}

void set_block(struct report *report, struct report_block *block, const char *title,
	       const struct report_column *columns, size_t n_columns,
	       const char *const (*rows)[MAX_COLUMNS], size_t n_rows)
{
	block->title = title;
	assert_true(report_set_table(report, block, columns, n_columns, n_rows));
	for (size_t r = 0; r < n_rows; r++) {
		for (size_t c = 0; c < n_columns; c++)
			block->rows[r].cells[c] =
				cell_of(columns[c].type, rows[r][c] ? rows[r][c] : "");
	}
}

const struct report_column period_column = {"period", "Period", REPORT_PERIOD, 0};

void check_rendered(const char *format, const struct report *report, struct render_options options,
		    const char *expected)
{
	struct strbuf out = STRBUF_INIT;

	format_find(format)->render(report, &options, &out);
	assert_false(out.failed);
	if (strcmp(out.text, expected) != 0)
		fail_msg("%s is\n%s\nshould be\n%s", format, out.text, expected);
	strbuf_release(&out);
}

const struct render_options wide_80 = {.width = RENDER_WIDTH_DEFAULT};
const struct render_options ascii_80 = {.width = RENDER_WIDTH_DEFAULT, .is_ascii = true};
const struct render_options bare_80 = {.width = RENDER_WIDTH_DEFAULT, .leave_out_header = true};

static const struct report_column statement_columns[] = {
	{"period", "Period", REPORT_PERIOD, 0},
	{"exports", "Exports", REPORT_LEVEL, 0},
	{"imports", "Imports", REPORT_LEVEL, 0},
	{"turnover", "Turnover", REPORT_LEVEL, 0},
	{"growth_pct", "Growth", REPORT_PERCENT, COLUMN_IS_SIGNED},
	{"growth_base", "against", REPORT_PERIOD, 0},
	{"balance", "Balance", REPORT_LEVEL, 0},
};

static const char *const statement_rows[][MAX_COLUMNS] = {
	{"2022", "n/a", "n/a", "514.9", "n/a", "", "n/a"},
	{"2023", "220.7", "303", "523.7", "1.7", "2022", "-82.3"},
	{"2024-01/2024-08", "114.3", "174.7", "289", "n/a", "", "-60.4"},
};

static const char *const statement_lines[][2] = {
	{"n/a", "2022: the source gives no exports or imports; no turnover for 2021."},
	{"n/a", "2024 Jan" DASH "Aug: no turnover for 2023 Jan" DASH
		"Aug. A full year is never the base."},
	{"", "Growth is on the same months a year before. 303 stands for 302.5 to 303.5."},
	{"", "Source: Ministry of Foreign Affairs of Kazakhstan, 2024-10-18"},
};

void set_statement(struct report *report)
{
	*report = (struct report){.n_blocks = 0};
	assert_true(report_set_blocks(report, 1));
	set_block(report, &report->blocks[0], "Kazakhstan's trade with Belgium, USD million",
		  statement_columns, 7, statement_rows, 3);
	for (size_t i = 0; i < 4; i++)
		assert_true(report_add_line(report, &report->blocks[0], statement_lines[i][0],
					    statement_lines[i][1]));
}
