#include "csv_reader.h"

#include <stdio.h>

#include "feeding.h"
#include "support.h"

#define PATH "t.csv"
#define BOM "\xEF\xBB\xBF"
#define KIB ((size_t)1024)
#define MIB (KIB * KIB)

/* A text that may hold a NUL byte, and its length. */
#define bytes_of(text) text, sizeof(text) - 1

static const struct csv_reader_options data_file = {.skip_comments = true};

/* What came out of one run. */
struct run {
	const char *input;
	size_t n;
	struct strbuf log;
	size_t stop_after; /* records until the handler ends the reading; 0: never */
	size_t n_records;
};

/* A record's bytes as they stand in the file: whole lines, from the record's first line on. */
static void check_raw(const struct run *run, const struct csv_record *record)
{
	size_t start = run->n >= 3 && memcmp(run->input, BOM, 3) == 0 ? 3 : 0, end;

	for (size_t line = 1; line < record->line; line++) {
		const char *newline = memchr(run->input + start, '\n', run->n - start);

		assert_non_null(newline);
		start = (size_t)(newline - run->input) + 1;
	}
	end = start + record->raw_len;
	assert_true(record->raw_len > 0 && end <= run->n);
	assert_memory_equal(record->raw, run->input + start, record->raw_len);
	assert_true(end == run->n || run->input[end - 1] == '\n');
}

/* "2,<a><b>" for a record on line 2 with commas; "2,*" if it is damaged. */
static bool log_record(void *ctx, const struct csv_record *record)
{
	struct run *run = ctx;

	assert_string_equal(record->path, PATH);
	check_raw(run, record);
	strbuf_addf(&run->log, "%zu%c", record->line, record->separator);
	if (record->is_damaged)
		strbuf_addc(&run->log, '*');
	else if (record->n > 20)
		strbuf_addf(&run->log, "(%zu cells)", record->n);
	for (size_t i = 0; !record->is_damaged && i < record->n && record->n <= 20; i++) {
		const struct csv_cell *cell = &record->cells[i];

		assert_true(strlen(cell->text) == cell->len);
		if (cell->len > 100)
			strbuf_addf(&run->log, "<(%zu bytes)>", cell->len);
		else
			strbuf_addf(&run->log, "<%s>", cell->text);
	}
	strbuf_addc(&run->log, '\n');
	return ++run->n_records != run->stop_after;
}

static void log_report(void *ctx, const struct diag *diag)
{
	struct run *run = ctx;

	assert_string_equal(diag->path, PATH);
	assert_true(diag->message[0] && diag->remedy[0]);
	log_diag(&run->log, diag);
}

static enum diag_code take(void *reader, const char *bytes, size_t n)
{
	return csv_reader_feed(reader, bytes, n);
}

/* One run in ways of feed_in_way, or in blocks if `block` is not 0. */
static enum diag_code run_reader(struct run *run, struct csv_reader_options options, size_t way,
				 size_t block)
{
	struct diag_sink sink = {.report = log_report, .ctx = run};
	struct csv_reader *reader = csv_reader_new(PATH, options, log_record, run, &sink);
	enum diag_code fed, code;

	assert_non_null(reader);
	strbuf_clear(&run->log);
	run->n_records = 0;
	fed = block ? feed_in_blocks(block, run->input, run->n, take, reader)
		    : feed_in_way(way, run->input, run->n, take, reader);
	code = csv_reader_finish(reader);
	assert_true(!fed || fed == code);
	csv_reader_free(reader);
	return code;
}

struct reading {
	const char *what, *input;
	size_t n;
	const char *events;
	enum diag_code code;
};

static void check_readings(const struct reading *rows, size_t n, struct csv_reader_options options)
{
	for (size_t i = 0; i < n; i++) {
		struct run run = {.input = rows[i].input, .n = rows[i].n, .log = STRBUF_INIT};

		for (size_t way = 0; way < feeding_ways(run.n); way++) {
			enum diag_code code = run_reader(&run, options, way, 0);
			char what[120];

			snprintf(what, sizeof(what), "%s, fed in way %zu", rows[i].what, way);
			check_text_row(what, run.log.text, rows[i].events);
			check_number_row(what, code, rows[i].code);
		}
		strbuf_release(&run.log);
	}
}

#define check_table(rows, options) check_readings(rows, sizeof(rows) / sizeof((rows)[0]), options)

TEST(reads_lines_and_cells)
{
	static const struct reading rows[] = {
		{"nothing", bytes_of(""), "", DIAG_OK},
		{"LF", bytes_of("a,b\n1,2\n"), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"CRLF", bytes_of("a,b\r\n1,2\r\n"), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"both", bytes_of("a,b\r\n1,2\n3,4\r\n"), "1,<a><b>\n2,<1><2>\n3,<3><4>\n",
		 DIAG_OK},
		{"no break at the end", bytes_of("a,b\n1,2"), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"no break after CRLF", bytes_of("a,b\r\n1,2"), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"ends behind a separator", bytes_of("a,b\n1,"), "1,<a><b>\n2,<1><>\n", DIAG_OK},
		{"ends behind a quote", bytes_of("a,b\n1,\"2\""), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"ends in half a CRLF", bytes_of("a,b\r\n1,2\r"), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"one cell", bytes_of("a\nb\n"), "1,<a>\n2,<b>\n", DIAG_OK},
		{"empty cells", bytes_of("a,,\n,,\n,b,\n"), "1,<a><><>\n2,<><><>\n3,<><b><>\n",
		 DIAG_OK},
		{"empty and quoted empty", bytes_of("a,,\"\",b\n\"\"\n"), "1,<a><><><b>\n2,<>\n",
		 DIAG_OK},
		{"ragged", bytes_of("a,b,c\n1\n1,2,3,4\n,\n"),
		 "1,<a><b><c>\n2,<1>\n3,<1><2><3><4>\n4,<><>\n", DIAG_OK},
		{"UTF-8", bytes_of("год,экспорт\n2023,€\xF0\x9F\x87\xB0\n"),
		 "1,<год><экспорт>\n2,<2023><€\xF0\x9F\x87\xB0>\n", DIAG_OK},
		{"blank lines", bytes_of("\n\na,b\n\n\n1,2\n\n"), "3,<a><b>\n6,<1><2>\n", DIAG_OK},
		{"blank lines with CRLF", bytes_of("\r\na\r\n\r\nb\r\n\r\n"), "2,<a>\n4,<b>\n",
		 DIAG_OK},
		{"lines of spaces", bytes_of("  \na\n \t \nb\n  "), "2,<a>\n4,<b>\n", DIAG_OK},
		{"only blank lines", bytes_of("\n\r\n  \n"), "", DIAG_OK},
	};

	check_table(rows, data_file);
}

TEST(reads_quoted_cells)
{
	static const struct reading rows[] = {
		{"separator", bytes_of("\"a,b\",c\n"), "1,<a,b><c>\n", DIAG_OK},
		{"line break", bytes_of("\"a\nb\",c\n1,2\n"), "1,<a\nb><c>\n3,<1><2>\n", DIAG_OK},
		{"CRLF stays", bytes_of("\"a\r\nb\",c\r\n1,2\r\n"), "1,<a\r\nb><c>\n3,<1><2>\n",
		 DIAG_OK},
		{"CR stays", bytes_of("\"a\rb\",c\n1\n"), "1,<a\rb><c>\n2,<1>\n", DIAG_OK},
		{"blank lines in it", bytes_of("\"\n\n\na\n\n\"\nb\n"), "1,<\n\n\na\n\n>\n7,<b>\n",
		 DIAG_OK},
		{"breaks in two cells", bytes_of("x\n\"a\nb\",\"c\nd\"\ny\n"),
		 "1,<x>\n2,<a\nb><c\nd>\n5,<y>\n", DIAG_OK},
		{"breaks, then the end", bytes_of("\"a\nb\"\n\"c\nd\""), "1,<a\nb>\n3,<c\nd>\n",
		 DIAG_OK},
		{"blank line behind it", bytes_of("\"a\nb\"\n\nc\n"), "1,<a\nb>\n4,<c>\n", DIAG_OK},
		{"doubled quote", bytes_of("\"a\"\"b\",\"\"\"\"\n"), "1,<a\"b><\">\n", DIAG_OK},
		{"doubled quotes at its ends", bytes_of("\"\"\"a\"\"\",\"\"\"\"\"\"\n"),
		 "1,<\"a\"><\"\">\n", DIAG_OK},
		{"doubled quote and break", bytes_of("\"\"\"\n\"\"\"\nb\n"), "1,<\"\n\">\n3,<b>\n",
		 DIAG_OK},
		{"# in it", bytes_of("\"#a\"\n\"b\n#c\"\n"), "1,<#a>\n2,<b\n#c>\n", DIAG_OK},
		{"Cyrillic", bytes_of("\"экспорт, млн\"\n"), "1,<экспорт, млн>\n", DIAG_OK},
	};

	check_table(rows, data_file);
}

TEST(drops_spaces_around_cells)
{
	static const struct reading rows[] = {
		{"plain", bytes_of(" a , b\t,c c \n"), "1,<a><b><c c>\n", DIAG_OK},
		{"at the end", bytes_of("a, b "), "1,<a><b>\n", DIAG_OK},
		{"nothing else", bytes_of("a,  ,b\n"), "1,<a><><b>\n", DIAG_OK},
		{"around quotes", bytes_of(" \"a\" ,\t\"b\"\n"), "1,<a><b>\n", DIAG_OK},
		{"around quotes, at the end", bytes_of("a, \"b\"  "), "1,<a><b>\n", DIAG_OK},
		{"in quotes they stay", bytes_of("\" a \",\"\tb\t\"\n"), "1,< a ><\tb\t>\n",
		 DIAG_OK},
		{"a no-break space stays",
		 bytes_of("\xC2\xA0"
			  "1,2\xC2\xA0\n"),
		 "1,<\xC2\xA0"
		 "1><2\xC2\xA0>\n",
		 DIAG_OK},
	};

	check_table(rows, data_file);
}

TEST(skips_a_byte_order_mark)
{
	static const struct reading rows[] = {
		{"BOM", bytes_of(BOM "a,b\n1,2\n"), "1,<a><b>\n2,<1><2>\n", DIAG_OK},
		{"before a quoted cell", bytes_of(BOM "\"a\",b\n"), "1,<a><b>\n", DIAG_OK},
		{"before a quoted break", bytes_of(BOM "\"a\nb\",c\nd\n"), "1,<a\nb><c>\n3,<d>\n",
		 DIAG_OK},
		{"before a comment", bytes_of(BOM "# x\na,b\n"), "2,<a><b>\n", DIAG_OK},
		{"before a blank line", bytes_of(BOM "\r\na,b\n"), "2,<a><b>\n", DIAG_OK},
		{"without a line break", bytes_of(BOM "a,b"), "1,<a><b>\n", DIAG_OK},
		{"alone", bytes_of(BOM), "", DIAG_OK},
		{"only one", bytes_of(BOM BOM "a\n"), "1,<" BOM "a>\n", DIAG_OK},
		{"only in front", bytes_of("a\n" BOM "b\n"), "1,<a>\n2,<" BOM "b>\n", DIAG_OK},
		{"the column is counted after it", bytes_of(BOM "ab\"c\n"), "!syntax 1:3\n",
		 DIAG_SYNTAX},
		{"half of one", bytes_of("\xEF\xBB"), "!encoding 1:1\n1,*\n", DIAG_OK},
	};

	check_table(rows, data_file);
}

TEST(finds_the_separator)
{
	static const struct reading rows[] = {
		{"comma", bytes_of("a,b\n1;2,3\n"), "1,<a><b>\n2,<1;2><3>\n", DIAG_OK},
		{"semicolon", bytes_of("a;b\n1,5;2,5\n"), "1;<a><b>\n2;<1,5><2,5>\n", DIAG_OK},
		{"tab", bytes_of("a\tb\n1,5;6\t2\n\t\n\"x\ty\"\t\n"),
		 "1\t<a><b>\n2\t<1,5;6><2>\n3\t<><>\n4\t<x\ty><>\n", DIAG_OK},
		{"tab and spaces", bytes_of("a\t b \n \"1\" \t 2"), "1\t<a><b>\n2\t<1><2>\n",
		 DIAG_OK},
		{"none", bytes_of("a\n1;2,3\n"), "1,<a>\n2,<1;2><3>\n", DIAG_OK},
		{"the first one", bytes_of("a;b,c\td\n"), "1;<a><b,c\td>\n", DIAG_OK},
		{"not in quotes", bytes_of("\"a,b\"\"\t\";c\n"), "1;<a,b\"\t><c>\n", DIAG_OK},
		{"not in a comment", bytes_of("# x, y\n\na;b\n"), "3;<a><b>\n", DIAG_OK},
		{"CRLF", bytes_of("a;b\r\n1;\r\n"), "1;<a><b>\n2;<1><>\n", DIAG_OK},
	};
	static const struct reading given[] = {
		{"given", bytes_of("a,b;c\n1;2\n"), "1;<a,b><c>\n2;<1><2>\n", DIAG_OK},
	};

	check_table(rows, data_file);
	check_table(given, ((struct csv_reader_options){.separator = ';'}));
}

TEST(skips_comments_before_the_first_record)
{
	static const struct reading rows[] = {
		{"comments", bytes_of("# x\n#\n#\"y\na,b\n1,2\n"), "4,<a><b>\n5,<1><2>\n", DIAG_OK},
		{"between blank lines", bytes_of("\n# x\r\n\r\n#y\r\na\n"), "5,<a>\n", DIAG_OK},
		{"text after the first record", bytes_of("a,b\n#c,d\n"), "1,<a><b>\n2,<#c><d>\n",
		 DIAG_OK},
		{"not behind a space", bytes_of(" #a,b\n"), "1,<#a><b>\n", DIAG_OK},
		{"nothing else", bytes_of("# x\n# y"), "", DIAG_OK},
	};
	static const struct reading kept[] = {
		{"not skipped", bytes_of("#a,b\n#\n"), "1,<#a><b>\n2,<#>\n", DIAG_OK},
	};

	check_table(rows, data_file);
	check_table(kept, ((struct csv_reader_options){.skip_comments = false}));
}

TEST(refuses_misplaced_quotes)
{
	static const struct reading rows[] = {
		{"in a cell", bytes_of("a\"b,c\nd\n"), "!syntax 1:2\n", DIAG_SYNTAX},
		{"at a cell's end", bytes_of("a,b\"\n"), "!syntax 1:4\n", DIAG_SYNTAX},
		{"the last byte", bytes_of("a,b\""), "!syntax 1:4\n", DIAG_SYNTAX},
		{"after right lines", bytes_of("x,y\n1,2\n\n3,4\"\n5,6\n"),
		 "1,<x><y>\n2,<1><2>\n!syntax 4:4\n", DIAG_SYNTAX},
		{"behind Cyrillic", bytes_of("жук,щ\"\n"), "!syntax 1:6\n", DIAG_SYNTAX},
		{"text behind a quote", bytes_of("\"a\"b\n"), "!syntax 1:4\n", DIAG_SYNTAX},
		{"text behind a quote and space", bytes_of("\"a\" b\n"), "!syntax 1:5\n",
		 DIAG_SYNTAX},
		{"two quoted texts", bytes_of("x,\"a\" \"b\"\n"), "!syntax 1:7\n", DIAG_SYNTAX},
		{"a quote left single", bytes_of("\"say \"hi\"\",b\n"), "!syntax 1:7\n",
		 DIAG_SYNTAX},
		{"on a later line of a record", bytes_of("x\n\"a\nb\nc\"d\n"),
		 "1,<x>\n!syntax 4:3\n", DIAG_SYNTAX},
	};

	check_table(rows, data_file);
}

TEST(tells_where_an_open_quote_stands)
{
	static const struct reading rows[] = {
		{"alone", bytes_of("\""), "!syntax 1:1\n", DIAG_SYNTAX},
		{"at the end", bytes_of("a,\""), "!syntax 1:3\n", DIAG_SYNTAX},
		{"lines before the end", bytes_of("a,\"b\nc,d\n\ne"), "!syntax 1:3\n", DIAG_SYNTAX},
		{"with CRLF", bytes_of("x\r\na,b,\"c\r\nd\r\n"), "1,<x>\n!syntax 2:5\n",
		 DIAG_SYNTAX},
		{"after a closed one", bytes_of("\"a\",\"b\n"), "!syntax 1:5\n", DIAG_SYNTAX},
		{"after an empty one", bytes_of("\"\",\"b\n"), "!syntax 1:4\n", DIAG_SYNTAX},
		{"after one with breaks", bytes_of("x\n\"a\nb\",\"c\nd\n"), "1,<x>\n!syntax 3:4\n",
		 DIAG_SYNTAX},
		{"doubled at the end", bytes_of("a,\"b\"\""), "!syntax 1:3\n", DIAG_SYNTAX},
		{"doubled at the start", bytes_of("a,\"\"\"b\n"), "!syntax 1:3\n", DIAG_SYNTAX},
		{"three", bytes_of("\"\"\""), "!syntax 1:1\n", DIAG_SYNTAX},
		{"behind Cyrillic", bytes_of("жук,щ,\"a\nb"), "!syntax 1:7\n", DIAG_SYNTAX},
		{"behind a BOM", bytes_of(BOM "\"a,b\n"), "!syntax 1:1\n", DIAG_SYNTAX},
	};

	check_table(rows, data_file);
}

/* RFC 4180 has a carriage return in quotes or before a line feed, and nowhere else. */
TEST(refuses_a_carriage_return_alone)
{
	static const struct reading rows[] = {
		{"between records", bytes_of("a,b\r1,2\r3,4\n"), "1,<a><b>\n!syntax 1:4\n",
		 DIAG_SYNTAX},
		{"before the last cell", bytes_of("x\nж\rb"), "1,<x>\n2,<ж>\n!syntax 2:2\n",
		 DIAG_SYNTAX},
		{"behind a quote", bytes_of("\"a\"\rb\n"), "1,<a>\n!syntax 1:4\n", DIAG_SYNTAX},
		{"before a separator", bytes_of("a\r,b\n"), "1,<a>\n!syntax 1:2\n", DIAG_SYNTAX},
		{"before an open quote", bytes_of("a\r\"b"), "1,<a>\n!syntax 1:2\n", DIAG_SYNTAX},
		{"before a quoted break", bytes_of("a\r\"b\nc\"\nd\n"), "1,<a>\n!syntax 1:2\n",
		 DIAG_SYNTAX},
		{"behind a quoted one", bytes_of("\"a\r\nb\rc\"\rd\n"),
		 "1,<a\r\nb\rc>\n!syntax 2:5\n", DIAG_SYNTAX},
	};

	check_table(rows, data_file);
}

/* Reported where they stand; the reading goes on. */
TEST(reports_bytes_that_are_no_text)
{
	static const struct reading rows[] = {
		{"NUL", bytes_of("a\0b,c\nd,e\n"), "!encoding 1:2\n1,*\n2,<d><e>\n", DIAG_OK},
		{"NUL in quotes", bytes_of("\"a\nb\0\",c\nd\n"), "!encoding 2:2\n1,*\n3,<d>\n",
		 DIAG_OK},
		{"NUL at the end", bytes_of("a\n\0"), "1,<a>\n!encoding 2:1\n2,*\n", DIAG_OK},
		{"Latin-1", bytes_of("x\ncaf\xE9,y\nz\n"), "1,<x>\n!encoding 2:4\n2,*\n3,<z>\n",
		 DIAG_OK},
		{"behind Cyrillic", bytes_of("жук\xFF\n"), "!encoding 1:4\n1,*\n", DIAG_OK},
		{"cut off", bytes_of("a,\xD0"), "!encoding 1:3\n1,*\n", DIAG_OK},
		{"cut off by a line break", bytes_of("a\xE2\x82\nb\n"),
		 "!encoding 1:2\n1,*\n2,<b>\n", DIAG_OK},
		{"overlong", bytes_of("\xC0\x80\n"), "!encoding 1:1\n1,*\n", DIAG_OK},
		{"surrogate", bytes_of("a\xED\xA0\x80\n"), "!encoding 1:2\n1,*\n", DIAG_OK},
		{"above U+10FFFF", bytes_of("\xF4\x90\x80\x80\n"), "!encoding 1:1\n1,*\n", DIAG_OK},
		{"once a line", bytes_of("\xFF\0\xFF\n"), "!encoding 1:1\n1,*\n", DIAG_OK},
		{"each line of a record", bytes_of("\"\xFF\nж\nb\0\"\nc\n"),
		 "!encoding 1:2\n!encoding 3:2\n1,*\n4,<c>\n", DIAG_OK},
		{"in a comment", bytes_of("# \xE9\n# \0\na,b\n"),
		 "!encoding 1:3\n!encoding 2:3\n3,<a><b>\n", DIAG_OK},
		{"and an open quote", bytes_of("a\n\"\xFF\nb"),
		 "1,<a>\n!encoding 2:2\n!syntax 2:1\n", DIAG_SYNTAX},
		{"and a stray quote",
		 bytes_of("\xFF"
			  "a\"\nb\n"),
		 "!encoding 1:1\n!syntax 1:3\n", DIAG_SYNTAX},
		{"a noncharacter is text", bytes_of("\xEF\xBF\xBE\n"), "1,<\xEF\xBF\xBE>\n",
		 DIAG_OK},
	};

	check_table(rows, data_file);
}

TEST(is_ended_by_its_handler)
{
	static const char input[] = "a,b\n\"c\nd\",e\nf\n\"g";

	for (size_t way = 0; way < feeding_ways(sizeof(input) - 1); way++) {
		struct run run = {input, sizeof(input) - 1, STRBUF_INIT, 2, 0};

		assert_true(run_reader(&run, data_file, way, 0) != DIAG_OK);
		assert_string_equal(run.log.text, "1,<a><b>\n2,<c\nd><e>\n");
		strbuf_release(&run.log);
	}
}

static void add_times(struct strbuf *out, const char *text, size_t times)
{
	while (times--)
		strbuf_adds(out, text);
}

/* Fed in blocks, small and large, odd and even. */
static void check_long(const char *what, const struct strbuf *input, const char *events,
		       enum diag_code code)
{
	const size_t blocks[] = {input->len, 64 * KIB, 4093, 1};

	assert_false(input->failed);
	for (size_t b = 0; b < sizeof(blocks) / sizeof(blocks[0]); b++) {
		struct run run = {.input = input->text, .n = input->len, .log = STRBUF_INIT};
		char row[120];
		enum diag_code is;

		if (blocks[b] < 64 * KIB && input->len > MIB)
			break;
		is = run_reader(&run, data_file, 0, blocks[b]);
		snprintf(row, sizeof(row), "%s, in blocks of %zu", what, blocks[b]);
		check_text_row(row, run.log.text, events);
		check_number_row(row, is, code);
		strbuf_release(&run.log);
	}
}

TEST(limits_cells)
{
	static const struct {
		const char *what, *before;
		size_t bytes;
		const char *after, *events;
		enum diag_code code;
	} rows[] = {
		{"64 KiB", "x\na,", CSV_CELL_MAX, ",b\nc\n",
		 "1,<x>\n2,<a><(65536 bytes)><b>\n3,<c>\n", DIAG_OK},
		{"64 KiB at the end", "x\n", CSV_CELL_MAX, "", "1,<x>\n2,<(65536 bytes)>\n",
		 DIAG_OK},
		{"64 KiB with a break", "\"\n", CSV_CELL_MAX - 1, "\"\nb\n",
		 "1,<(65536 bytes)>\n3,<b>\n", DIAG_OK},
		{"64 KiB with a doubled quote", "\"\"\"", CSV_CELL_MAX - 1, "\"\nb\n",
		 "1,<(65536 bytes)>\n2,<b>\n", DIAG_OK},
		{"more", "x\na,", CSV_CELL_MAX + 1, ",b\nc\n", "1,<x>\n!range 2:3\n", DIAG_RANGE},
		{"more at the end", "x\nж,", CSV_CELL_MAX + 1, "", "1,<x>\n!range 2:3\n",
		 DIAG_RANGE},
		{"more in quotes", "x\na,\"b\nc\",\"", CSV_CELL_MAX + 1, "\"\nc\n",
		 "1,<x>\n!range 3:5\n", DIAG_RANGE},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct strbuf input = STRBUF_INIT;

		strbuf_adds(&input, rows[i].before);
		strbuf_pad(&input, 'y', rows[i].bytes);
		strbuf_adds(&input, rows[i].after);
		check_long(rows[i].what, &input, rows[i].events, rows[i].code);
		strbuf_release(&input);
	}
}

/* 1024 bytes: a cell and a separator, or a quoted line break. */
static void add_cells(struct strbuf *out, size_t times, const char *last)
{
	while (times--) {
		strbuf_pad(out, 'y', KIB - 1 - (times ? 0 : strlen(last) - 1));
		strbuf_adds(out, times ? "," : last);
	}
}

TEST(limits_lines)
{
	struct strbuf input = STRBUF_INIT;

	strbuf_adds(&input, "x,y\n");
	add_cells(&input, CSV_RECORD_MAX / KIB, "\n");
	assert_true(input.len == 4 + CSV_RECORD_MAX);
	check_long("8 MiB at the end", &input, "1,<x><y>\n2,(8192 cells)\n", DIAG_OK);
	strbuf_adds(&input, "z\n");
	check_long("8 MiB", &input, "1,<x><y>\n2,(8192 cells)\n3,<z>\n", DIAG_OK);
	strbuf_cut(&input, 4 + CSV_RECORD_MAX - 1);
	strbuf_adds(&input, "y");
	check_long("8 MiB without a break", &input, "1,<x><y>\n2,(8192 cells)\n", DIAG_OK);
	strbuf_adds(&input, "y");
	check_long("more without a break", &input, "1,<x><y>\n!range 2:0\n", DIAG_RANGE);
	strbuf_cut(&input, 4 + CSV_RECORD_MAX);
	strbuf_adds(&input, "\nz\n");
	check_long("more", &input, "1,<x><y>\n!range 2:0\n", DIAG_RANGE);
	strbuf_clear(&input);
	strbuf_adds(&input, "# ");
	strbuf_pad(&input, 'y', CSV_RECORD_MAX);
	strbuf_adds(&input, "\na,b\n");
	check_long("comment", &input, "!range 1:0\n", DIAG_RANGE);
	strbuf_release(&input);
}

TEST(limits_records)
{
	struct strbuf input = STRBUF_INIT;

	/* The record's first line ends in a quoted break, its second fills up 8 MiB. */
	strbuf_adds(&input, "x,y\n");
	add_cells(&input, 4096, ",\"\n");
	strbuf_adds(&input, "\",");
	add_cells(&input, 4095, ",");
	strbuf_pad(&input, 'y', KIB - 3);
	strbuf_adds(&input, "\n");
	assert_true(input.len == 4 + CSV_RECORD_MAX);
	strbuf_adds(&input, "z\n");
	check_long("8 MiB", &input, "1,<x><y>\n2,(8193 cells)\n4,<z>\n", DIAG_OK);
	strbuf_cut(&input, 4 + CSV_RECORD_MAX - 1);
	strbuf_adds(&input, "y\nz\n");
	check_long("a byte more", &input, "1,<x><y>\n!range 2:0\n", DIAG_RANGE);
	/* A quote that is never closed, in short lines. */
	strbuf_clear(&input);
	strbuf_adds(&input, "x,y\n\na,\"");
	add_times(&input, "0123456789abcde\n", CSV_RECORD_MAX / 16 + 1);
	check_long("open quote", &input, "1,<x><y>\n!range 3:0\n", DIAG_RANGE);
	strbuf_release(&input);
}

/* Where the handler points: at a byte of a cell of one record. */
struct pointing {
	size_t line, index, offset; /* index 99: behind the last cell */
	struct diag diag;
	bool found;
};

static bool point(void *ctx, const struct csv_record *record)
{
	struct pointing *pointing = ctx;

	if (record->line == pointing->line) {
		diag_set(&pointing->diag, DIAG_SYNTAX, "here");
		csv_record_locate(record, pointing->index == 99 ? record->n : pointing->index,
				  pointing->offset, &pointing->diag);
		assert_ptr_equal(pointing->diag.path, record->path);
		pointing->found = true;
	}
	return true;
}

TEST(locates_cells)
{
	static const struct {
		const char *input;
		size_t record, index, offset; /* of the record on that line */
		size_t line, column;
		const char *excerpt;
	} rows[] = {
		{"a,b\n", 1, 0, 0, 1, 1, "a,b"},
		{"a,b\n", 1, 1, 0, 1, 3, "a,b"},
		{"a,b\n", 1, 99, 0, 1, 4, "a,b"},
		{"a,b\r\n", 1, 99, 0, 1, 4, "a,b"},
		{"a,b", 1, 99, 0, 1, 4, "a,b"},
		{"a,b\n", 1, 1, 50, 1, 4, "a,b"}, /* not behind the record */
		{"x\n\n2023,22O.7\n", 3, 1, 2, 3, 8, "2023,22O.7"},
		{BOM "a,b\n", 1, 1, 0, 1, 3, "a,b"},
		{"a,,b\n", 1, 1, 0, 1, 3, "a,,b"},
		{"a,,b\n", 1, 2, 0, 1, 4, "a,,b"},
		{"a,\n", 1, 1, 0, 1, 3, "a,"},
		{",\n", 1, 0, 0, 1, 1, ","},
		{"год,экспорт,b\n", 1, 1, 0, 1, 5, "год,экспорт,b"},
		{"год,экспорт,b\n", 1, 1, 4, 1, 7, "год,экспорт,b"}, /* bytes in, code points out */
		{"год,экспорт,b\n", 1, 2, 0, 1, 13, "год,экспорт,b"},
		{"год,экспорт,b\n", 1, 99, 0, 1, 14, "год,экспорт,b"},
		{"\"а,б\",x\n", 1, 0, 0, 1, 2, "\"а,б\",x"},
		{"\"а,б\",x\n", 1, 0, 3, 1, 4, "\"а,б\",x"},
		{"\"а,б\",x\n", 1, 1, 0, 1, 7, "\"а,б\",x"},
		{"\"a\"\"b\"\",c\",d\n", 1, 1, 0, 1, 12, "\"a\"\"b\"\",c\",d"},
		{"a,\"\",b\n", 1, 1, 0, 1, 4, "a,\"\",b"},
		{"a,\"\"\"b\"\n", 1, 1, 0, 1, 4, "a,\"\"\"b\""},
		{"a,  b ,c\n", 1, 1, 0, 1, 5, "a,  b ,c"},
		{"a,  b ,c\n", 1, 2, 0, 1, 8, "a,  b ,c"},
		{"a, \"b\" ,c\n", 1, 1, 0, 1, 5, "a, \"b\" ,c"},
		{"a,\"  b\",c\n", 1, 1, 0, 1, 4, "a,\"  b\",c"}, /* these spaces are text */
		{"a,\"  b\",c\n", 1, 1, 2, 1, 6, "a,\"  b\",c"},
		{"a;1,5;b\n", 1, 2, 0, 1, 7, "a;1,5;b"},
		{"a\t\tb\n", 1, 1, 0, 1, 3, "a\\x09\\x09b"},
		{"a\t\tb\n", 1, 2, 0, 1, 4, "a\\x09\\x09b"},
		{"x\na,\"б\nв,г\",x\n", 2, 1, 0, 2, 4, "a,\"б"},
		{"x\na,\"б\nв,г\",x\n", 2, 1, 3, 3, 1, "в,г\",x"},
		{"x\na,\"б\nв,г\",x\n", 2, 1, 6, 3, 3, "в,г\",x"},
		{"x\na,\"б\nв,г\",x\n", 2, 2, 0, 3, 6, "в,г\",x"},
		{"x\na,\"б\r\nв\",x\r\n", 2, 1, 0, 2, 4, "a,\"б"},
		{"x\na,\"б\r\nв\",x\r\n", 2, 2, 0, 3, 4, "в\",x"},
		{"x\na,\"б\r\nв\",x\r\n", 2, 99, 0, 3, 5, "в\",x"},
		{"\"a\n\nb\",\"c\nd\",e\n", 1, 1, 0, 3, 5, "b\",\"c"},
		{"\"a\n\nb\",\"c\nd\",e\n", 1, 2, 0, 4, 4, "d\",e"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t n = strlen(rows[i].input);

		for (size_t way = 0; way < feeding_ways(n); way++) {
			struct pointing to = {.line = rows[i].record,
					      .index = rows[i].index,
					      .offset = rows[i].offset};
			struct diag_sink sink = {0};
			struct csv_reader *reader =
				csv_reader_new(PATH, data_file, point, &to, &sink);
			char what[120];

			snprintf(what, sizeof(what), "'%s' cell %zu byte %zu", rows[i].input,
				 rows[i].index, rows[i].offset);
			assert_non_null(reader);
			feed_in_way(way, rows[i].input, n, take, reader);
			check_number_row(what, csv_reader_finish(reader), DIAG_OK);
			csv_reader_free(reader);
			check_number_row(what, to.found, true);
			check_number_row(what, (long long)to.diag.line, (long long)rows[i].line);
			check_number_row(what, (long long)to.diag.column,
					 (long long)rows[i].column);
			check_text_row(what, to.diag.excerpt, rows[i].excerpt);
		}
	}
}

/* What the test files of other CSV readers try, in files of our own. Where this reader differs, on
 * purpose: an empty cell and a quoted empty one are the same, edge spaces are dropped, blank lines
 * are no records, a quote inside a bare cell and one that stays open are errors, not guesses. */
TEST(reads_what_other_readers_are_tried_with)
{
	static const struct reading rows[] = {
		{"separator in quotes", bytes_of("who,where\nIda,\"Unit 4, Dock\"\n"),
		 "1,<who><where>\n2,<Ida><Unit 4, Dock>\n", DIAG_OK},
		{"empty cells, quoted and bare", bytes_of("a,b,c\n7,\"\",\"\"\n8,,\n"),
		 "1,<a><b><c>\n2,<7><><>\n3,<8><><>\n", DIAG_OK},
		{"doubled quotes", bytes_of("a,b\n1,\"so \"\"it\"\" goes\"\n"),
		 "1,<a><b>\n2,<1><so \"it\" goes>\n", DIAG_OK},
		{"nothing but quotes", bytes_of("a,b\n\"\"\"\",\"\"\"\"\"\"\n"),
		 "1,<a><b>\n2,<\"><\"\">\n", DIAG_OK},
		{"JSON in a cell", bytes_of("k,v\n1,\"{\"\"x\"\": [1.5, 2]}\"\n"),
		 "1,<k><v>\n2,<1><{\"x\": [1.5, 2]}>\n", DIAG_OK},
		{"breaks in quotes", bytes_of("a,b\n\"two\nlines\",5\n7,8\n"),
		 "1,<a><b>\n2,<two\nlines><5>\n4,<7><8>\n", DIAG_OK},
		{"CRLF in quotes", bytes_of("a,b\r\n\"two\r\nlines\",5\r\n7,8\r\n"),
		 "1,<a><b>\n2,<two\r\nlines><5>\n4,<7><8>\n", DIAG_OK},
		{"breaks and doubled quotes", bytes_of("a,b\n1,\"so \n\"\"it\"\" \ngoes\"\n"),
		 "1,<a><b>\n2,<1><so \n\"it\" \ngoes>\n", DIAG_OK},
		{"no ASCII", bytes_of("a,b\n\xD2\x9B,\xC3\xA9\n"),
		 "1,<a><b>\n2,<\xD2\x9B><\xC3\xA9>\n", DIAG_OK},
		{"one column", bytes_of("a\n1\n\"2\"\n"), "1,<a>\n2,<1>\n3,<2>\n", DIAG_OK},
		{"records of other lengths", bytes_of("a,b\n1\n1,2,3\n"),
		 "1,<a><b>\n2,<1>\n3,<1><2><3>\n", DIAG_OK},
		{"blank lines", bytes_of("a,b\n\n1,2\n\n\n3,4\n"), "1,<a><b>\n3,<1><2>\n6,<3><4>\n",
		 DIAG_OK},
		{"spaces at the edges", bytes_of("a,b\n 1 ,\" 2 \"\n"), "1,<a><b>\n2,<1>< 2 >\n",
		 DIAG_OK},
		{"spaces outside the quotes", bytes_of("a,b\n1, \"x,y\" \n"),
		 "1,<a><b>\n2,<1><x,y>\n", DIAG_OK},
		{"tabs", bytes_of("a\tb\n1,5\t2\n"), "1\t<a><b>\n2\t<1,5><2>\n", DIAG_OK},
		{"a mark of byte order, quoted", bytes_of(BOM "\"a\",b\n1,2\n"),
		 "1,<a><b>\n2,<1><2>\n", DIAG_OK},
	};

	check_table(rows, data_file);
}
