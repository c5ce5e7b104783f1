/* What a format makes of each state of a cell. */
#include "blocks.h"

#include "support.h"

/* The table that DESIGN.md and README.md show. */
TEST(shows_the_statement)
{
	struct report report;

	set_statement(&report);
	check_rendered(
		"table", &report, wide_80,
		"Kazakhstan's trade with Belgium, USD million\n"
		"Period         Exports   Imports   Turnover   Growth   against   Balance\n"
		"2022               n/a       n/a      514.9      n/a                 n/a\n"
		"2023             220.7     303        523.7    +1.7%   2022        " MINUS "82.3\n"
		"2024 Jan" DASH "Aug     114.3     174.7      289        n/a               " MINUS
		"60.4\n"
		"n/a  2022: the source gives no exports or imports; no turnover for 2021.\n"
		"     2024 Jan" DASH "Aug: no turnover for 2023 Jan" DASH
		"Aug. A full year is never the base.\n"
		"Growth is on the same months a year before. 303 stands for 302.5 to 303.5.\n"
		"Source: Ministry of Foreign Affairs of Kazakhstan, 2024-10-18\n");
	check_rendered(
		"table", &report, ascii_80,
		"Kazakhstan's trade with Belgium, USD million\n"
		"Period         Exports   Imports   Turnover   Growth   against   Balance\n"
		"2022               n/a       n/a      514.9      n/a                 n/a\n"
		"2023             220.7     303        523.7    +1.7%   2022        -82.3\n"
		"2024 Jan-Aug     114.3     174.7      289        n/a               -60.4\n"
		"n/a  2022: the source gives no exports or imports; no turnover for 2021.\n"
		"     2024 Jan-Aug: no turnover for 2023 Jan-Aug. A full year is never the base.\n"
		"Growth is on the same months a year before. 303 stands for 302.5 to 303.5.\n"
		"Source: Ministry of Foreign Affairs of Kazakhstan, 2024-10-18\n");
	check_rendered("csv", &report, wide_80,
		       "period,exports,imports,turnover,growth_pct,growth_base,balance\n"
		       "2022,,,514.9,,,\n"
		       "2023,220.7,303,523.7,1.7,2022,-82.3\n"
		       "2024-01/2024-08,114.3,174.7,289,,,-60.4\n");
	check_rendered("tsv", &report, wide_80,
		       "period\texports\timports\tturnover\tgrowth_pct\tgrowth_base\tbalance\n"
		       "2022\t\t\t514.9\t\t\t\n"
		       "2023\t220.7\t303\t523.7\t1.7\t2022\t-82.3\n"
		       "2024-01/2024-08\t114.3\t174.7\t289\t\t\t-60.4\n");
	check_rendered("json", &report, wide_80,
		       "{\"series\":[{\"rows\":["
		       "{\"period\":\"2022\",\"exports\":null,\"imports\":null,\"turnover\":514.9,"
		       "\"growth_pct\":null,\"growth_base\":null,\"balance\":null},"
		       "{\"period\":\"2023\",\"exports\":220.7,\"imports\":303,\"turnover\":523.7,"
		       "\"growth_pct\":1.7,\"growth_base\":\"2022\",\"balance\":-82.3},"
		       "{\"period\":\"2024-01/2024-08\",\"exports\":114.3,\"imports\":174.7,"
		       "\"turnover\":289,\"growth_pct\":null,\"growth_base\":null,"
		       "\"balance\":-60.4}]}]}\n");
	check_rendered(
		"markdown", &report, wide_80,
		"**Kazakhstan's trade with Belgium, USD million**\n"
		"\n"
		"| Period | Exports | Imports | Turnover | Growth | against | Balance |\n"
		"| :--- | ---: | ---: | ---: | ---: | :--- | ---: |\n"
		"| 2022 | n/a | n/a | 514.9 | n/a |  | n/a |\n"
		"| 2023 | 220.7 | 303 | 523.7 | +1.7% | 2022 | " MINUS "82.3 |\n"
		"| 2024 Jan" DASH "Aug | 114.3 | 174.7 | 289 | n/a |  | " MINUS "60.4 |\n"
		"\n"
		"- n/a: 2022: the source gives no exports or imports; no turnover for 2021.\n"
		"- n/a: 2024 Jan" DASH "Aug: no turnover for 2023 Jan" DASH
		"Aug. A full year is never the base.\n"
		"- Growth is on the same months a year before. 303 stands for 302.5 to 303.5.\n"
		"- Source: Ministry of Foreign Affairs of Kazakhstan, 2024-10-18\n");
	report_release(&report);
}

TEST(leaves_out_headings)
{
	struct report report;

	set_statement(&report);
	report.blocks[0].n_lines = 0;
	check_rendered("table", &report, bare_80,
		       "Kazakhstan's trade with Belgium, USD million\n"
		       "2022               n/a       n/a      514.9      n/a                 n/a\n"
		       "2023             220.7     303        523.7    +1.7%   2022        " MINUS
		       "82.3\n"
		       "2024 Jan" DASH
		       "Aug     114.3     174.7      289        n/a               " MINUS "60.4\n");
	check_rendered("csv", &report, bare_80,
		       "2022,,,514.9,,,\n"
		       "2023,220.7,303,523.7,1.7,2022,-82.3\n"
		       "2024-01/2024-08,114.3,174.7,289,,,-60.4\n");
	report_release(&report);
}

static const struct report_column state_columns[] = {
	{"period", "Period", REPORT_PERIOD, 0},
	{"exports", "Exports", REPORT_LEVEL, 0},
	{"growth_pct", "Growth", REPORT_PERCENT, COLUMN_IS_SIGNED},
	{"change", "Change", REPORT_LEVEL, COLUMN_IS_SIGNED},
};

static const char *const state_rows[][MAX_COLUMNS] = {
	{"2019", "", "", ""},
	{"2020", "n/a", "n/a", "n/a"},
	{"2021", "c", "c", "c"},
	{"2022", "0", "0.0", "0"},
	{"2023", "~223", "~12.1", "5"},
	{"2024", ">104.7", "<-97.1", "-5"},
	{"2025", "1234567.89*", "-0.5*", "n/a"},
};

TEST(shows_every_state)
{
	struct report report = {.n_blocks = 0};

	assert_true(report_set_blocks(&report, 1));
	set_block(&report, &report.blocks[0], "States", state_columns, 4, state_rows, 7);
	check_rendered("table", &report, wide_80,
		       "States\n"
		       "Period         Exports     Growth   Change\n"
		       "2019\n"
		       "2020               n/a        n/a      n/a\n"
		       "2021                 c          c        c\n"
		       "2022             0          0.0%         0\n"
		       "2023          ~223       ~+12.1%        +5\n"
		       "2024          >104.7     <" MINUS "97.1%        " MINUS "5\n"
		       "2025     1" NS "234" NS "567.89*     " MINUS "0.5%*      n/a\n");
	check_rendered("table", &report, ascii_80,
		       "States\n"
		       "Period         Exports     Growth   Change\n"
		       "2019\n"
		       "2020               n/a        n/a      n/a\n"
		       "2021                 c          c        c\n"
		       "2022             0          0.0%         0\n"
		       "2023          ~223       ~+12.1%        +5\n"
		       "2024          >104.7     <-97.1%        -5\n"
		       "2025     1 234 567.89*     -0.5%*      n/a\n");
	/* A missing and a suppressed figure are empty; a level keeps its qualifier, a percentage is a
	 * plain number. */
	check_rendered("csv", &report, wide_80,
		       "period,exports,growth_pct,change\n"
		       "2019,,,\n"
		       "2020,,,\n"
		       "2021,,,\n"
		       "2022,0,0.0,0\n"
		       "2023,~223,12.1,5\n"
		       "2024,>104.7,-97.1,-5\n"
		       "2025,1234567.89,-0.5,\n");
	check_rendered(
		"jsonl", &report, wide_80,
		"{\"period\":\"2019\",\"exports\":null,\"growth_pct\":null,\"change\":null}\n"
		"{\"period\":\"2020\",\"exports\":null,\"growth_pct\":null,\"change\":null}\n"
		"{\"period\":\"2021\",\"exports\":null,\"growth_pct\":null,\"change\":null}\n"
		"{\"period\":\"2022\",\"exports\":0,\"growth_pct\":0.0,\"change\":0}\n"
		"{\"period\":\"2023\",\"exports\":223,\"exports_relation\":\"~\","
		"\"growth_pct\":12.1,\"growth_relation\":\"~\",\"change\":5}\n"
		"{\"period\":\"2024\",\"exports\":104.7,\"exports_relation\":\">\","
		"\"growth_pct\":-97.1,\"growth_relation\":\"<\",\"change\":-5}\n"
		"{\"period\":\"2025\",\"exports\":1234567.89,\"growth_pct\":-0.5,"
		"\"change\":null}\n");
	check_rendered("markdown", &report, wide_80,
		       "**States**\n"
		       "\n"
		       "| Period | Exports | Growth | Change |\n"
		       "| :--- | ---: | ---: | ---: |\n"
		       "| 2019 |  |  |  |\n"
		       "| 2020 | n/a | n/a | n/a |\n"
		       "| 2021 | c | c | c |\n"
		       "| 2022 | 0 | 0.0% | 0 |\n"
		       "| 2023 | \\~223 | \\~+12.1% | +5 |\n"
		       "| 2024 | &gt;104.7 | &lt;" MINUS "97.1% | " MINUS "5 |\n"
		       "| 2025 | 1" NS "234" NS "567.89\\* | " MINUS "0.5%\\* | n/a |\n");
	report_release(&report);
}

TEST(shows_cells_to_people_and_machines)
{
	static const struct {
		enum report_column_type type;
		bool is_signed;
		const char *cell, *people, *plain;
	} rows[] = {
		{REPORT_LEVEL, false, "220.7", "220.7", "220.7"},
		{REPORT_LEVEL, false, "514.90", "514.90", "514.90"},
		{REPORT_LEVEL, false, "0", "0", "0"},
		{REPORT_LEVEL, false, "0.00", "0.00", "0.00"},
		{REPORT_LEVEL, false, "999", "999", "999"},
		{REPORT_LEVEL, false, "1000", "1" NS "000", "1000"},
		{REPORT_LEVEL, false, "523561.86716", "523" NS "561.86716", "523561.86716"},
		{REPORT_LEVEL, false, "-123456", MINUS "123" NS "456", "-123456"},
		{REPORT_LEVEL, true, "1000", "+1" NS "000", "1000"},
		{REPORT_LEVEL, true, "0", "0", "0"},
		{REPORT_LEVEL, false, "~223", "~223", "223"},
		{REPORT_LEVEL, false, "<3*", "<3*", "3"},
		{REPORT_LEVEL, false, "n/a", "n/a", ""},
		{REPORT_LEVEL, false, "c", "c", ""},
		{REPORT_LEVEL, false, "", "", ""},
		{REPORT_PERCENT, true, "1.7", "+1.7%", "1.7"},
		{REPORT_PERCENT, true, "-22.9", MINUS "22.9%", "-22.9"},
		{REPORT_PERCENT, true, "0.0", "0.0%", "0.0"},
		{REPORT_PERCENT, false, "72.8", "72.8%", "72.8"},
		{REPORT_PERCENT, true, "~1234.5*", "~+1" NS "234.5%*", "1234.5"},
		{REPORT_PERCENT, true, "n/a", "n/a", ""},
		{REPORT_PERCENT, true, "c", "c", ""},
		{REPORT_PERIOD, false, "2024-01/2024-08", "2024 Jan" DASH "Aug", "2024-01/2024-08"},
		{REPORT_PERIOD, false, "2024-Q3", "2024 Jul" DASH "Sep", "2024-Q3"},
		{REPORT_PERIOD, false, "2024", "2024", "2024"},
		{REPORT_PERIOD, false, "", "", ""},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct report_column column = {"x", "X", rows[i].type,
					       rows[i].is_signed ? COLUMN_IS_SIGNED : 0};
		struct report_cell cell = cell_of(rows[i].type, rows[i].cell);
		struct strbuf out = STRBUF_INIT;

		render_cell_people(&out, &column, &cell);
		check_text_row(rows[i].cell, out.text, rows[i].people);
		strbuf_clear(&out);
		render_cell_plain(&out, &column, &cell);
		check_text_row(rows[i].cell, out.text, rows[i].plain);
		strbuf_release(&out);
	}
}

TEST(finds_formats)
{
	static const struct {
		const char *word, *found; /* NULL: none */
	} words[] =
		{
			{"table", "table"}, {"markdown", "markdown"},
			{"csv", "csv"},	    {"tsv", "tsv"},
			{"json", "json"},   {"jsonl", "jsonl"},
			{"CSV", NULL},	    {"", NULL},
			{"js", NULL},
		},
	  paths[] = {
		  {"x.md", "markdown"},	  {"x.csv", "csv"},	{"a/b.c/x.tsv", "tsv"},
		  {"x.JSON", "json"},	  {"x.jsonl", "jsonl"}, {"x.txt", "table"},
		  {"x.csv.json", "json"}, {"csv", NULL},	{"x.", NULL},
		  {"dir.csv/x", NULL},	  {"", NULL},		{"x.csv~", NULL},
	  };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		const struct format *found = format_find(words[i].word);

		check_text_row(words[i].word, found ? found->word : "none",
			       words[i].found ? words[i].found : "none");
	}
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		const struct format *found = format_of_path(paths[i].word);

		check_text_row(paths[i].word, found ? found->word : "none",
			       paths[i].found ? paths[i].found : "none");
	}
}
