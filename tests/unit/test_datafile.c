#include "datafile.h"

#include <stdio.h>

#include "feeding.h"
#include "source.h"
#include "strbuf.h"
#include "support.h"
#include "table_file.h"

#define PATH "data/t.csv"
#define BOM "\xEF\xBB\xBF"
#define DIGITS_35 "12345678901234567890123456789012345"
#define DIGITS_36 "123456789012345678901234567890123456"

/* A text that may hold a NUL byte, and its length. */
#define bytes_of(text) text, sizeof(text) - 1

static bool is_country(const char code[4])
{
	static const char *const known[] = {"KAZ", "BEL", "BLX", "WLD", "RUS"};

	for (size_t i = 0; i < countof(known); i++) {
		if (strcmp(known[i], code) == 0)
			return true;
	}
	return false;
}

/* What came out of one run. */
struct run {
	struct strbuf events; /* diagnostics, then rows, as below */
	struct strbuf whole;  /* the diagnostics with all that they hold */
};

/* " exports=~223[P]"; nothing for a missing figure without a status, "x" for a suppressed one. */
static void log_figure(struct strbuf *log, const char *name, const struct figure *figure)
{
	char text[DEC_TEXT_MAX] = "", status[STATUS_TEXT_MAX];

	if (figure->state == FIGURE_MISSING && !figure->status) {
		assert_true(figure->qualifier == QUALIFIER_NONE);
		return;
	}
	if (figure->state == FIGURE_PRESENT)
		dec_format(figure->value, text);
	strbuf_addf(log, " %s=%s%s", name, qualifier_sign(figure->qualifier),
		    figure->state == FIGURE_SUPPRESSED ? "x" : text);
	status_format(figure->status, status);
	if (figure->status)
		strbuf_addf(log, "[%s]", status);
}

/* Every field of a row; what has its default is left out. */
static void log_row(struct strbuf *log, struct dataset *data, const struct observation *row)
{
	char period[PERIOD_TEXT_MAX], unit[UNIT_TEXT_MAX], date[PUB_DATE_TEXT_MAX];
	static const char *const valuations[] = {"", " FOB/CIF", " FOB/FOB"};

	period_format(row->period, period);
	unit_format(row->unit, unit);
	pub_date_format(row->published, date);
	strbuf_addf(log, "%zu %s", row->line, period);
	for (size_t i = 0; i < FLOW_COUNT; i++)
		log_figure(log, flow_names[i], &row->flow[i]);
	for (size_t i = 0; row->growth && i < FLOW_COUNT; i++) {
		strbuf_adds(log, i ? "" : " growth:");
		log_figure(log, flow_names[i], &row->growth[i]);
	}
	if (row->unit.currency[0])
		strbuf_addf(log, " (%s)", unit);
	if (!row->reporter_assumed || !row->partner_assumed || strcmp(row->reporter, "KAZ") ||
	    strcmp(row->partner, "BEL"))
		strbuf_addf(log, " %s%s-%s%s", row->reporter, row->reporter_assumed ? "?" : "",
			    row->partner, row->partner_assumed ? "?" : "");
	if (row->source_stated || strcmp(row->source, "t.csv") != 0)
		strbuf_addf(log, " source%s '%s'", row->source_stated ? "" : "?", row->source);
	if (*row->url)
		strbuf_addf(log, " url '%s'", row->url);
	if (*row->note)
		strbuf_addf(log, " note '%s'", row->note);
	if (row->published)
		strbuf_addf(log, " on %s", date);
	strbuf_addf(log, "%s\n", valuations[row->valuation]);
	assert_string_equal(data->files[row->file], PATH);
	assert_ptr_equal(row->source, dataset_intern(data, row->source, strlen(row->source)));
	assert_ptr_equal(row->url, dataset_intern(data, row->url, strlen(row->url)));
	assert_ptr_equal(row->note, dataset_intern(data, row->note, strlen(row->note)));
}

static void log_report(void *ctx, const struct diag *diag)
{
	struct run *run = ctx;

	assert_true(diag->message[0] != '\0');
	log_diag(&run->events, diag);
	log_diag_whole(&run->whole, diag);
}

static enum diag_code take(void *file, const char *bytes, size_t n)
{
	return datafile_feed(file, bytes, n);
}

static enum diag_code load(const char *path, struct dataset *data, struct diag_sink *sink,
			   size_t way, const char *input, size_t n)
{
	struct datafile *file = datafile_new(path, data, is_country, sink);
	enum diag_code fed, code;

	assert_non_null(file);
	fed = feed_in_way(way, input, n, take, file);
	code = datafile_finish(file);
	assert_true(!fed || code);
	assert_true((code == DIAG_OK) == (sink->errors == 0));
	return code;
}

struct loading {
	const char *what, *input;
	size_t n;
	const char *events;
	enum diag_code code;
};

/* `before` is the text of a file that is loaded first, or NULL. */
static void check_loading(const struct loading *row, const char *before)
{
	struct strbuf first = STRBUF_INIT;

	for (size_t way = 0; way < feeding_ways(row->n); way++) {
		struct run run = {STRBUF_INIT, STRBUF_INIT};
		struct diag_sink sink = {.report = log_report, .ctx = &run};
		struct dataset data = {.n = 0};
		enum diag_code code;
		size_t rows_before;
		char what[120];

		if (before)
			assert_int_equal(load("a.csv", &data, &sink, 0, before, strlen(before)),
					 DIAG_OK);
		rows_before = data.n;
		code = load(PATH, &data, &sink, way, row->input, row->n);
		for (size_t i = rows_before; i < data.n; i++)
			log_row(&run.events, &data, &data.rows[i]);
		snprintf(what, sizeof(what), "%s, fed in way %zu", row->what, way);
		check_text_row(what, run.events.text, row->events);
		check_number_row(what, code, row->code);
		if (way == 0)
			strbuf_adds(&first, run.whole.text);
		check_text_row(what, run.whole.text, first.text);
		strbuf_release(&run.events);
		strbuf_release(&run.whole);
		dataset_release(&data);
	}
	strbuf_release(&first);
}

#define check_table(rows)                                                              \
	do {                                                                           \
		for (size_t row_ = 0; row_ < sizeof(rows) / sizeof((rows)[0]); row_++) \
			check_loading(&(rows)[row_], NULL);                            \
	} while (0)

TEST(loads_rows)
{
	static const struct loading rows[] = {
		{"the manual's example",
		 bytes_of("period,reporter,partner,exports,imports,turnover,unit,source,published\n"
			  "2022,KAZ,BEL,,,514.9,USD million,Ministry,2024-10-18\n"
			  "2023,KAZ,BEL,220.7,303,523.7,USD million,Ministry,2024-10-18\n"
			  "2024-01/2024-08,KAZ,BEL,114.3,174.7,289,USD "
			  "million,Ministry,2024-10-18\n"),
		 "2 2022 turnover=514.9 (USD million) KAZ-BEL source 'Ministry' on 2024-10-18\n"
		 "3 2023 exports=220.7 imports=303 turnover=523.7 (USD million) KAZ-BEL"
		 " source 'Ministry' on 2024-10-18\n"
		 "4 2024-01/2024-08 exports=114.3 imports=174.7 turnover=289 (USD million) KAZ-BEL"
		 " source 'Ministry' on 2024-10-18\n",
		 DIAG_OK},
		{"every column, in another order",
		 bytes_of("note,valuation,published,url,source,partner,reporter,unit,status,"
			  "turnover_status,imports_status,exports_status,growth_pct,"
			  "imports_growth_pct,exports_growth_pct,turnover,imports,exports,period\n"
			  "n,FOB/CIF,2024,http://x,S,WLD,BLX,EUR billion,E,P,,U,1.5,-2.0,3,9.0,5,4,"
			  "2024-Q3\n"),
		 "2 2024-Q3 exports=4[U] imports=5[E] turnover=9.0[P] growth: exports=3 "
		 "imports=-2.0"
		 " turnover=1.5 (EUR billion) BLX-WLD source 'S' url 'http://x' note 'n' on 2024"
		 " FOB/CIF\n",
		 DIAG_OK},
		{"the least", bytes_of("period,turnover\n2024,1"), "2 2024 turnover=1\n", DIAG_OK},
		{"names in capitals, spaces", bytes_of(" Period , EXPORTS\n2024, 1 \n"),
		 "2 2024 exports=1\n", DIAG_OK},
		{"BOM, comment, CRLF", bytes_of(BOM "# x\r\n\r\nperiod,exports\r\n\r\n2024,1\r\n"),
		 "5 2024 exports=1\n", DIAG_OK},
		{"an unknown column", bytes_of("period,color,exports\n2024,red,1\n"),
		 "?column 1:8\n2 2024 exports=1\n", DIAG_OK},
		{"no figure at all", bytes_of("period,exports,imports\n2024,,\n"), "2 2024\n",
		 DIAG_OK},
	};

	check_table(rows);
}

TEST(loads_periods)
{
	static const struct loading rows[] = {
		{"notations of the manual",
		 bytes_of("period,exports,published\n2024,1,2001\n2024-A1,1,2002\n2024-S1,1,\n"
			  "2024-H1,1,2001\n2024-T2,1,\n2024-Q3,1,\n2024-08,1,2001\n"
			  "2024-M08,1,2002\n202408,1,2003\n2024-01/2024-08,1,2001\n"
			  "2024-01/P8M,1,2002\n2024-01-01/P8M,1,2003\n"),
		 "2 2024 exports=1 on 2001\n3 2024 exports=1 on 2002\n4 2024-S1 exports=1\n"
		 "5 2024-S1 exports=1 on 2001\n6 2024-05/2024-08 exports=1\n"
		 "7 2024-Q3 exports=1\n8 2024-08 exports=1 on 2001\n9 2024-08 exports=1 on 2002\n"
		 "10 2024-08 exports=1 on 2003\n11 2024-01/2024-08 exports=1 on 2001\n"
		 "12 2024-01/2024-08 exports=1 on 2002\n13 2024-01/2024-08 exports=1 on 2003\n",
		 DIAG_OK},
		{"wrong ones",
		 bytes_of("period,exports\n2024-8,1\n2024-13,1\n2024-Q5,1\n2024-08/2024-01,1\n"
			  "2024-W31,1\n,1\n\"20\n24\",1\n9999-12/P2M,1\n2025,1\n"),
		 "!syntax 2:1\n!range 3:1\n!range 4:1\n!range 5:1\n!range 6:1\n!syntax 7:1\n"
		 "!syntax 8:2\n!range 10:1\n11 2025 exports=1\n",
		 DIAG_SYNTAX},
	};

	check_table(rows);
}

TEST(loads_figures)
{
	static const struct loading rows[] = {
		{"printed digits stay",
		 bytes_of("period,exports,imports,turnover\n"
			  "2024,220.70,0,0.00\n2025,007,,+1.5\n"),
		 "2 2024 exports=220.70 imports=0 turnover=0.00\n3 2025 exports=7 turnover=1.5\n",
		 DIAG_OK},
		{"qualifiers", bytes_of("period,exports,imports,turnover\n2024,~223,>104.7,<3\n"),
		 "2 2024 exports=~223 imports=>104.7 turnover=<3\n", DIAG_OK},
		{"decimal comma",
		 bytes_of("period;exports;imports\n2024;220,7;1\xC2\xA0"
			  "234,50\n"),
		 "2 2024 exports=220.7 imports=1234.50\n", DIAG_OK},
		{"tabs, decimal point", bytes_of("period\texports\timports\n2024\t220.7\t\n"),
		 "2 2024 exports=220.7\n", DIAG_OK},
		{"35 digits", bytes_of("period,exports\n2024," DIGITS_35 "\n"),
		 "2 2024 exports=" DIGITS_35 "\n", DIAG_OK},
		/* its range would need one more than are kept */
		{"36 digits", bytes_of("period,exports\n2024," DIGITS_36 "\n"), "!range 2:6\n",
		 DIAG_RANGE},
		{"37 digits", bytes_of("period,exports\n2024," DIGITS_36 "7\n"), "!range 2:6\n",
		 DIAG_RANGE},
		{"wrong ones",
		 bytes_of("period,exports,imports\n2024,22O.7,n/a\n2025,\"1,234\",\" 5\"\n"
			  "2026,1 23,4E+06\n2027,\xC2\xA0"
			  "1.7%,.5\n"),
		 "!syntax 2:8\n!syntax 2:12\n!syntax 3:8\n!syntax 3:15\n!syntax 4:7\n"
		 "!syntax 4:12\n!syntax 5:10\n!syntax 5:12\n",
		 DIAG_SYNTAX},
		{"the other decimal mark", bytes_of("period;exports\n2024;220.7\n2025;1.234\n"),
		 "2 2024 exports=220.7\n3 2025 exports=1.234\n", DIAG_OK},
		{"a mark that groups", bytes_of("period;exports\n2024;220,7\n2025;1.234\n"),
		 "2 2024 exports=220.7\n3 2025 exports=1234\n", DIAG_OK},
		{"a mark that nothing settles", bytes_of("period;exports\n2024;220\n2025;1.234\n"),
		 "!ambiguous 3:6\n2 2024 exports=220\n3 2025 exports=1.234\n", DIAG_AMBIGUOUS},
		{"below zero",
		 bytes_of("period,exports,imports,growth_pct\n2024,-1,\xE2\x88\x92"
			  "0.1,"
			  "-5\n2025,-0.0,1,-5\n"),
		 "!range 2:6\n!range 2:9\n3 2025 exports=0.0 imports=1 growth: turnover=-5\n",
		 DIAG_RANGE},
		{"growths",
		 bytes_of("period,turnover,growth_pct,imports_growth_pct,"
			  "exports_growth_pct\n2024,1,+1.70,~5,\n2025,1,,,\n2026,1,,x,\n"),
		 "!syntax 4:9\n2 2024 turnover=1 growth: imports=~5 turnover=1.70\n"
		 "3 2025 turnover=1\n",
		 DIAG_SYNTAX},
	};

	check_table(rows);
}

TEST(loads_statuses)
{
	static const struct loading rows[] = {
		{"of the row, to figures", bytes_of("period,exports,imports,status\n2024,1,,P\n"),
		 "2 2024 exports=1[P]\n", DIAG_OK},
		{"of the row, to empty cells",
		 bytes_of("period,exports,imports,status\n2024,1,,Q\n"),
		 "2 2024 exports=1 imports=x[Q]\n", DIAG_OK},
		{"both", bytes_of("period,exports,imports,status\n2024,1,,QPE\n2025,1,,M\n"),
		 "2 2024 exports=1[EP] imports=x[Q]\n3 2025 exports=1 imports=[M]\n", DIAG_OK},
		{"each letter of no value",
		 bytes_of("period,exports,turnover,status\n2024,,,H\n"
			  "2025,,,L\n2026,,,O\n2027,,,Q\n"),
		 "2 2024 exports=[H] turnover=[H]\n3 2025 exports=[L] turnover=[L]\n"
		 "4 2026 exports=[O] turnover=[O]\n5 2027 exports=x[Q] turnover=x[Q]\n",
		 DIAG_OK},
		{"a flow's own goes first",
		 bytes_of("period,exports,imports,status,imports_status,exports_status\n"
			  "2024,1,2,P,E,\n2025,1,,P,Q,\n2026,,,Q,M,\n"),
		 "2 2024 exports=1[P] imports=2[E]\n3 2025 exports=1[P] imports=x[Q]\n"
		 "4 2026 exports=x[Q] imports=[M]\n",
		 DIAG_OK},
		{"no value, but no empty cell",
		 bytes_of("period,exports,status\n2024,1,Q\n2025,,Q\n"),
		 "!range 2:8\n"
		 "3 2025 exports=x[Q]\n",
		 DIAG_RANGE},
		{"a value beside no value",
		 bytes_of("period,exports,imports,exports_status\n2024,1,,Q\n2025,1,,P\n"),
		 "!range 2:9\n3 2025 exports=1[P]\n", DIAG_RANGE},
		{"no letter of the list",
		 bytes_of("period,exports,status,exports_status\n"
			  "2024,1,X,5\n2025,1,Pé,\n"),
		 "!syntax 2:8\n!syntax 2:10\n!syntax 3:8\n", DIAG_SYNTAX},
	};

	check_table(rows);
}

TEST(loads_units_and_countries)
{
	static const struct loading rows[] = {
		{"units",
		 bytes_of("period,exports,unit\n2024,1,USD million\n2025,1,USD thousand\n"
			  "2026,1,EUR billion\n2027,1,usd\n2028,1,\n"),
		 "2 2024 exports=1 (USD million)\n3 2025 exports=1 (USD thousand)\n"
		 "4 2026 exports=1 (EUR billion)\n5 2027 exports=1 (USD)\n6 2028 exports=1\n",
		 DIAG_OK},
		{"wrong units",
		 bytes_of("period,exports,unit\n2024,1,USS million\n2025,1,florins\n"
			  "2026,1,USD millon\n2027,1,USD million net\n"),
		 "!unit 2:8\n!unit 3:8\n!unit 4:8\n!unit 5:8\n", DIAG_UNIT},
		{"countries",
		 bytes_of("period,exports,reporter,partner\n2024,1,KAZ,BEL\n"
			  "2024,1,BEL,KAZ\n2024,1,RUS,WLD\n2024,1,BLX,\n2024,1,,RUS\n"
			  "2025,1,,\n"),
		 "2 2024 exports=1 KAZ-BEL\n3 2024 exports=1 BEL-KAZ\n4 2024 exports=1 RUS-WLD\n"
		 "5 2024 exports=1 BLX-BEL?\n6 2024 exports=1 KAZ?-RUS\n7 2025 exports=1\n",
		 DIAG_OK},
		{"wrong countries",
		 bytes_of("period,exports,reporter,partner\n2024,1,KZ,BEL\n"
			  "2024,1,KAZ,XYZ\n2024,1,Казахстан,Belgium\n"),
		 "!syntax 2:8\n!syntax 3:12\n!syntax 4:8\n!syntax 4:18\n", DIAG_SYNTAX},
	};

	check_table(rows);
}

TEST(loads_sources)
{
	static const struct loading rows[] = {
		{"source, url, note",
		 bytes_of("period,exports,source,url,note\n"
			  "2024,1,\"МИД, \"\"РК\"\"\",https://x/?a=b,\"a\nb\"\n"
			  "2024,1,,,\n"),
		 "2 2024 exports=1 source 'МИД, \"РК\"' url 'https://x/?a=b' note 'a\nb'\n"
		 "4 2024 exports=1\n",
		 DIAG_OK},
		{"dates",
		 bytes_of("period,exports,published\n2024,1,2024-10-18\n2024,1,2024-10\n"
			  "2024,1,2024\n2024,1,\n2024,1,2024-02-29\n"),
		 "2 2024 exports=1 on 2024-10-18\n3 2024 exports=1 on 2024-10\n"
		 "4 2024 exports=1 on 2024\n5 2024 exports=1\n6 2024 exports=1 on 2024-02-29\n",
		 DIAG_OK},
		{"wrong dates",
		 bytes_of("period,exports,published\n2024,1,18.10.2024\n"
			  "2024,1,2023-02-29\n2024,1,2024-13\n2024,1,24\n"),
		 "!syntax 2:8\n!syntax 3:8\n!syntax 4:8\n!syntax 5:8\n", DIAG_SYNTAX},
		{"valuations",
		 bytes_of("period,exports,valuation\n2024,1,FOB/CIF\n2025,1,fob/fob\n"
			  "2026,1,\n2027,1,CIF\n"),
		 "!syntax 5:8\n2 2024 exports=1 FOB/CIF\n3 2025 exports=1 FOB/FOB\n"
		 "4 2026 exports=1\n",
		 DIAG_SYNTAX},
		/* escape.h: the program's own CSV protects what a spreadsheet would calculate; reading takes
		 * one quote mark away. */
		{"protected texts",
		 bytes_of("period,exports,note,source,url\n2024,1,'=1+1,'@a,'+7\n"
			  "2025,1,'-5,\"'\tb\",'\n2026,1,'a,'','=\n"
			  "2027,1,=1,''=1,-\n"),
		 "2 2024 exports=1 source '@a' url '+7' note '=1+1'\n"
		 "3 2025 exports=1 source '\tb' url ''' note '-5'\n"
		 "4 2026 exports=1 source '''' url '=' note ''a'\n"
		 "5 2027 exports=1 source ''=1' url '-' note '=1'\n",
		 DIAG_OK},
	};

	check_table(rows);
}

TEST(refuses_headers_and_rows)
{
	static const struct loading rows[] = {
		{"empty", bytes_of(""), "!column 0:0\n", DIAG_COLUMN},
		{"comments only", bytes_of("# x\n\n"), "!column 0:0\n", DIAG_COLUMN},
		{"header only", bytes_of("# x\nperiod,exports\n"), "!no data 0:0\n", DIAG_NO_DATA},
		{"no header", bytes_of("2024,1\n2025,2\n"), "!column 1:1\n", DIAG_COLUMN},
		{"no period", bytes_of("exports,unit\n1,USD\n"), "!column 1:1\n", DIAG_COLUMN},
		{"no flow", bytes_of("\nperiod,unit\n2024,USD\n"), "!column 2:1\n", DIAG_COLUMN},
		{"twice", bytes_of("period,exports,note,Exports\n2024,1,,2\n"), "!column 1:21\n",
		 DIAG_COLUMN},
		{"too few cells", bytes_of("period,exports,note\n2024,1\n2025,1,\n2026\n"),
		 "!column 2:7\n!column 4:5\n3 2025 exports=1\n", DIAG_COLUMN},
		{"too many cells", bytes_of("period,exports\n2024,1,5\n2025,1\n2026,1,\n"),
		 "!column 2:8\n!column 4:8\n3 2025 exports=1\n", DIAG_COLUMN},
		{"an open quote", bytes_of("period,exports,note\n2024,1,a\n2025,2,\"b\n2026,3,c\n"),
		 "!syntax 3:8\n2 2024 exports=1 note 'a'\n", DIAG_SYNTAX},
		{"a stray quote", bytes_of("period,exports,note\n2024,1,a\n2025,2,b\"\n2026,x,c\n"),
		 "!syntax 3:9\n2 2024 exports=1 note 'a'\n", DIAG_SYNTAX},
		{"CR alone", bytes_of("period,exports\r2024,1\r"), "!syntax 1:15\n", DIAG_SYNTAX},
	};

	check_table(rows);
}

/* A row with a NUL byte is not read further; the file is. A line that is not UTF-8 is read in an encoding
 * that has all its bytes, with a warning, once. */
TEST(reads_bytes_that_are_no_utf8)
{
	static const struct loading rows[] = {
		{"in rows",
		 bytes_of("period,exports\n2023,22\0000.7\n2024,1\xFF\n2025,x\n2026,1\n"),
		 "!encoding 2:8\n?encoding 3:0\n!syntax 3:7\n!syntax 4:6\n5 2026 exports=1\n",
		 DIAG_ENCODING},
		{"in the only row", bytes_of("period,exports\n2023,\xE9\n"),
		 "?encoding 2:0\n!syntax 2:6\n", DIAG_SYNTAX},
		{"in the header", bytes_of("period,exports,\xE9\n2023,1,\n"),
		 "?encoding 1:0\n?column 1:16\n2 2023 exports=1\n", DIAG_OK},
		{"in a comment", bytes_of("# \xE9\nperiod,exports\n2023,1\n"),
		 "?encoding 1:0\n3 2023 exports=1\n", DIAG_OK},
		{"in several lines", bytes_of("period,exports,note\n2023,1,\xE9\n2024,2,\xE9x\n"),
		 "?encoding 2:0\n2 2023 exports=1 note 'é'\n3 2024 exports=2 note 'éx'\n", DIAG_OK},
		{"in a comment and nothing else", bytes_of("# \xE9\n"),
		 "?encoding 1:0\n!column 0:0\n", DIAG_COLUMN},
		{"in a record that does not end", bytes_of("period,exports,note\n2023,1,\"\xE9\n"),
		 "?encoding 2:0\n!syntax 2:8\n", DIAG_SYNTAX},
		{"rows of nothing", bytes_of("period,exports,note\n2023,1,\n,,\n\n,\n , ,\n"),
		 "2 2023 exports=1\n", DIAG_OK},
	};

	check_table(rows);
}

TEST(tells_all_errors_at_once)
{
	static const struct loading many = {
		"many",
		bytes_of("# ж\n\"period\",exports,imports,unit,published,colour\n"
			 "2022,22O.7,1,USD million,,\n"
			 "2023,220.7\n"
			 "2024-13,-1,2,USX,2024-02-30,\n"
			 "\n"
			 "2021,\"1,234\",\"жук\n"
			 "жук\",USD millon,,\n"
			 "2019,1,2,USD,,\n"
			 "2019,3,4,USD million,,\n"
			 "2018,1,2,USD,,ж\n"),
		"?column 2:41\n!syntax 3:8\n!column 4:11\n!range 5:1\n!range 5:9\n!unit 5:14\n"
		"!syntax 5:18\n!syntax 7:8\n!syntax 7:15\n!unit 8:6\n!duplicate 10:1\n"
		"9 2019 exports=1 imports=2 (USD)\n11 2018 exports=1 imports=2 (USD)\n",
		DIAG_SYNTAX};

	check_loading(&many, NULL);
}

TEST(passes_on_a_hundred_errors)
{
	struct strbuf input = STRBUF_INIT;
	struct dataset data = {.n = 0};
	struct recorder recorder;

	recorder_init(&recorder);
	strbuf_adds(&input, "period,exports\n");
	for (int i = 0; i < 150; i++)
		strbuf_addf(&input, "%d,x\n", 1800 + i);
	assert_int_equal(load(PATH, &data, &recorder.sink, 0, input.text, input.len), DIAG_SYNTAX);
	assert_true(recorder.n == DIAG_LIMIT && recorder.sink.errors == 150);
	assert_true(recorder.diags[99].line == 101);
	assert_true(diag_sink_next_file(&recorder.sink) == 50);
	strbuf_release(&input);
	dataset_release(&data);
}

TEST(refuses_duplicates)
{
	static const struct loading in_one_file[] = {
		{"the same months in another notation",
		 bytes_of("period,exports\n2024-S1,1\n2025,2\n2024-01/2024-06,1\n"),
		 "!duplicate 4:1\n2 2024-S1 exports=1\n3 2025 exports=2\n", DIAG_DUPLICATE},
		{"each further one", bytes_of("exports,period\n1,2024\n1,2024\n2,2024\n"),
		 "!duplicate 3:3\n!duplicate 4:3\n2 2024 exports=1\n", DIAG_DUPLICATE},
		{"the same series in another scale",
		 bytes_of("period,exports,unit\n2024,1,USD\n2024,1,USD million\n2024,1,EUR\n"
			  "2024,1,\n"),
		 "!duplicate 3:1\n2 2024 exports=1 (USD)\n4 2024 exports=1 (EUR)\n"
		 "5 2024 exports=1\n",
		 DIAG_DUPLICATE},
		{"assumed and stated countries are the same",
		 bytes_of("period,exports,partner\n2024,1,\n2024,1,BEL\n2024,1,RUS\n"),
		 "!duplicate 3:1\n2 2024 exports=1\n4 2024 exports=1 KAZ?-RUS\n", DIAG_DUPLICATE},
		{"other dates and sources",
		 bytes_of("period,exports,published,source\n2024,1,,\n2024,1,2024,\n"
			  "2024,1,2024-10,\n2024,1,2024-10-18,\n2024,1,2024,A\n2024,1,2024-10,a\n"),
		 "2 2024 exports=1\n3 2024 exports=1 on 2024\n4 2024 exports=1 on 2024-10\n"
		 "5 2024 exports=1 on 2024-10-18\n6 2024 exports=1 source 'A' on 2024\n"
		 "7 2024 exports=1 source 'a' on 2024-10\n",
		 DIAG_OK},
		{"a wrong row is no first one", bytes_of("period,exports\n2024,x\n2024,1\n"),
		 "!syntax 2:6\n3 2024 exports=1\n", DIAG_SYNTAX},
	};
	static const struct loading in_two[] = {
		{"stated sources",
		 bytes_of("period,exports,source\n2025,1,S\n2024,1,S\n2024,1,T\n"),
		 "!duplicate 3:1\n2 2025 exports=1 source 'S'\n4 2024 exports=1 source 'T'\n",
		 DIAG_DUPLICATE},
		{"a source by default", bytes_of("period,exports\n2024,1\n"), "2 2024 exports=1\n",
		 DIAG_OK},
	};

	check_table(in_one_file);
	for (size_t i = 0; i < countof(in_two); i++)
		check_loading(&in_two[i], "period,exports,source\n\n2024,5,S\n2024,6,\n");
}

TEST(names_the_first_of_two)
{
	static const char first[] = "period,exports,source\n\n2024,5,S\n",
			  second[] = "source,period,exports\nS,2024,5\n";
	struct dataset data = {.n = 0};
	struct recorder recorder;

	recorder_init(&recorder);
	assert_int_equal(load("x/a.csv", &data, &recorder.sink, 0, first, strlen(first)), DIAG_OK);
	assert_int_equal(load("b.csv", &data, &recorder.sink, 0, second, strlen(second)),
			 DIAG_DUPLICATE);
	assert_true(data.n == 1 && data.n_files == 2 && data.rows[0].file == 0);
	assert_true(recorder.n == 1);
	assert_string_equal(recorder.diags[0].path, "b.csv");
	assert_non_null(strstr(recorder.diags[0].message, "'2024'"));
	assert_non_null(strstr(recorder.diags[0].message, "x/a.csv:3"));
	dataset_release(&data);
}

TEST(reads_files)
{
	struct strbuf text = STRBUF_INIT;
	const struct source_request whole = {.no_filter = false};
	struct dataset data = {.n = 0};
	struct recorder recorder;

	recorder_init(&recorder);
	strbuf_adds(&text, "period,exports,note\n");
	for (int i = 0; i < 9000; i++) /* several blocks */
		strbuf_addf(&text, "%04d-%02d,%d.%d,\"note\n%d\"\n", 1000 + i / 12, i % 12 + 1, i,
			    i % 10, i);
	write_table(text.text, text.len);
	strbuf_release(&text);
	assert_int_equal(source_read(table_path, &data, &whole, &recorder.sink), DIAG_OK);
	assert_true(data.n == 9000 && recorder.n == 0);
	for (int i = 0; i < 9000; i++) {
		char value[32], note[32];

		snprintf(value, sizeof(value), "%d.%d", i, i % 10);
		snprintf(note, sizeof(note), "note\n%d", i);
		check_dec_row(note, data.rows[i].flow[FLOW_EXPORTS].value, value);
		check_text_row(note, data.rows[i].note, note);
		check_number_row(note, (long long)data.rows[i].line, 2 + 2 * i);
		check_number_row(note, data.rows[i].period.first, 12000 + i);
	}
	assert_string_equal(data.rows[0].source, "table.csv");
	assert_int_equal(source_read("no/table.csv", &data, &whole, &recorder.sink), DIAG_IO);
	assert_int_equal(source_read("/", &data, &whole, &recorder.sink), DIAG_IO);
	assert_true(recorder.n == 2 && recorder.sink.errors == 2);
	assert_string_equal(recorder.diags[0].path, "no/table.csv");
	assert_string_equal(recorder.diags[1].path, "/");
	dataset_release(&data);
}
