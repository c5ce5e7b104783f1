/*
 * A publisher's file read with records left out, in pieces of any size, by several threads, from a
 * file or a pipe, against the same file read record by record. The files are made up here, in the
 * publishers' forms, and then spoilt.
 */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source.h"
#include "strbuf.h"
#include "support.h"
#include "table_file.h"

static uint64_t random_state;

static unsigned below(unsigned n)
{
	random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(random_state >> 33) % n;
}

/* --- made-up files ------------------------------------------------------------------------------ */

struct country_spelt {
	const char *number, *alpha3, *alpha2, *name;
};

static const struct country_spelt countries_spelt[] = {
	{"398", "KAZ", "KZ", "Kazakhstan"}, {"56", "BEL", "BE", "Belgium"},
	{"276", "DEU", "DE", "Germany"},    {"643", "RUS", "RU", "Russia"},
	{"0", "W00", "", "World"},	    {"97", "EUR", "EU", "European Union"},
	{"4", "AFG", "AF", "Afghanistan"},  {"842", "USA", "US", "United States of America"},
};

/* The pair is likely where the file is about it, and a country's own trade is never meant. */
static const struct country_spelt *draw(unsigned bias)
{
	return &countries_spelt[bias && below(bias) ? below(8) : below(2)];
}

static const char *const texts[] = {
	"Iron",
	"Iron, raw",
	"Iron \"\"pig\"\"",
	"398",
	"BEL,KAZ",
	"C\xF4te",
	"",
	"a\r\nb\r\n56,398",
	/* What would be a record of the pair if it stood outside the quotes. */
	"\nC,2016,398,KAZ,X,56,BEL,0,01,Iron,C00,0,777,\nC,2017,398,KAZ,X,56,BEL,0,1,x,C00,0,7,",
};

static void add_quoted(struct strbuf *out, const char *text)
{
	strbuf_addf(out, "\"%s\"", text);
}

/* Parts of a record that make something else of it, whatever the others are. */
static void odd_part(const char **type, const char **flow, struct country_spelt *area)
{
	static const struct country_spelt no_country[] = {
		{"899", "_X", "", ""}, {"", "ZZZ", "", ""}, {"", "KAZ", "", ""}, {"", "", "", ""}};
	static const char *const flows[] = {"RX", "RM", "RX", "DX", "", "Exports "};

	switch (below(4)) {
	case 0:
		*type = below(2) ? "S" : "c";
		break;
	case 1:
		*flow = flows[below(countof(flows))];
		break;
	default:
		*area = no_country[below(countof(no_country))];
		break;
	}
}

static void comtrade(struct strbuf *out, unsigned rows, unsigned bias)
{
	const bool has_dates = !below(4), has_odd = below(2);

	strbuf_addf(out,
		    "typeCode,%s,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,"
		    "partner2Code,cmdCode,cmdDesc,customsCode,motCode,primaryValue,qty,"
		    "altQty,netWgt,grossWgt,qtyUnitAbbr\n",
		    has_dates ? "refPeriodId" : "period");
	for (unsigned i = 0; i < rows; i++) {
		struct country_spelt a = *draw(bias), b = *draw(bias);
		const char *type = "C", *flow = below(2) ? "X" : "M";
		const char *period = !has_dates ? "" : below(9) ? "0101" : "0701";
		bool total = below(3);

		if (has_odd && !below(3))
			odd_part(&type, &flow, below(2) ? &a : &b);
		strbuf_addf(out, "\"%s\",\"%u%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"0\",\"%s\",",
			    type, below(400) ? 2015 + below(4) : 20, period, a.number, a.alpha3,
			    flow, b.number, b.alpha3,
			    total	? "01"
			    : below(30) ? "0101"
					: "SC1");
		add_quoted(out, texts[below(countof(texts))]);
		strbuf_addf(out, ",\"C00\",\"0\",\"%u.%02u\",,1,\"2\",%s,", below(100000),
			    below(100), below(9) ? "" : " \"4\"");
		add_quoted(out, texts[below(countof(texts))]);
		strbuf_adds(out, below(2) ? ",\n" : "\n");
		if (!below(40))
			strbuf_adds(out, "  \n");
	}
}

static void baci(struct strbuf *out, unsigned rows, unsigned bias)
{
	const char *end = below(2) ? "\r\n" : "\n";
	bool quoted = below(2);

	strbuf_addf(out, "t,i,j,k,v,q%s", end);
	for (unsigned i = 0; i < rows; i++) {
		const struct country_spelt *a = draw(bias), *b = draw(bias);

		strbuf_addf(out,
			    quoted ? "%u,\"%s\",\"%s\",\"%u\",%u.%u,\"  NA\"%s"
				   : "%u,%s, %s,%u,%u.%u,NA%s",
			    2015 + below(4), a->number, b->number, 10000 + below(900000),
			    below(100000), below(1000), end);
		if (!below(40))
			strbuf_adds(out, end);
	}
}

/* Figures, or none, as good as plain numbers. */
static const char *const odd_values[] = {
	"0", "000", " 7 ", "1.50", "\"3\"", "", ":", ": c", "n/a", "4*", "12345678901234567890"};

static void comext(struct strbuf *out, unsigned rows, unsigned bias)
{
	strbuf_adds(
		out,
		"REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR\n");
	for (unsigned i = 0; i < rows; i++) {
		const struct country_spelt *a = draw(bias), *b = draw(bias);

		strbuf_addf(out, "%s,%s,E,%08u,%u,%u,%u%02u,", a->alpha2, b->alpha2,
			    below(100000000), 1 + below(2), 1 + below(3), 1998 + below(2),
			    1 + below(2));
		if (below(20))
			strbuf_addf(out, "%u\n", below(1000000));
		else
			strbuf_addf(out, "%s\n", odd_values[below(countof(odd_values))]);
	}
}

static void sdmx(struct strbuf *out, unsigned rows, unsigned bias)
{
	strbuf_adds(out, "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,"
			 "TIME_PERIOD,OBS_VALUE\n");
	for (unsigned i = 0; i < rows; i++) {
		const struct country_spelt *a = draw(bias), *b = draw(bias);

		strbuf_addf(out,
			    "ESTAT:DS,%02u/02/25 11:00:00,A,%s: %s,%s: %s,TOTAL,%u,%s,%u,%u,\n",
			    1 + below(28), a->alpha2, a->name, b->alpha2, b->name, 1 + below(2),
			    below(3) ? "VALUE_IN_EUROS" : "QUANTITY_IN_100KG", 2000 + i, i * 7);
	}
}

static void long_form(struct strbuf *out, unsigned rows, unsigned bias)
{
	bool is_yearly = below(2);

	strbuf_adds(out, "value;date;flow;reporter;partner\n");
	for (unsigned i = 0; i < rows; i++) {
		const struct country_spelt *a = draw(bias), *b = draw(bias);

		strbuf_addf(out, "%u;%u-%02u-01;%s;%s;%s\n", below(1000000), 1000 + i,
			    is_yearly || below(4) ? 1 : 1 + below(12),
			    below(2) ? "exports" : "Imports", below(2) ? a->name : a->alpha3,
			    below(2) ? b->name : b->number);
	}
}

/* --- files of one pair, sorted but for some rows ------------------------------------------------ */

static const char *draw_figure(char text[40])
{
	static const char *const odd[] = {"0",
					  "0.0",
					  "007.50",
					  "5.0",
					  "NA",
					  " 12",
					  "",
					  "12345678901234567.25",
					  "0.00001",
					  "00000000",
					  "4*",
					  "99999999999.9999999",
					  "123456789012",
					  "3.00000000"};
	static const char *const wrong[] = {"1.", ".5", "1e3", "1,5", "1.2.3", "12345678."};

	if (!below(15))
		return odd[below(countof(odd))];
	if (!below(4000))
		return wrong[below(countof(wrong))];
	snprintf(text, 40, below(3) ? "%u.%0*u" : "%u", below(100000000), (int)(1 + below(3)),
		 below(10));
	return text;
}

static const char *const labels[] = {"Iron",
				     "Valves, of vulcanised rubber",
				     "Webops",
				     "Total services",
				     "SERVICES",
				     "Iron \"\"pig\"\"",
				     "Ebony",
				     "Rubber, in any form",
				     "Services of iron",
				     ""};

/* One block of rising codes: of a year, a flow, now and then of the next. */
static void sorted_comtrade(struct strbuf *out, unsigned rows, unsigned order)
{
	unsigned code = 10000, year = 2001, flow = 0;
	const bool has_labels = below(2), is_wide = below(2), has_level = below(2);
	const bool has_primary = below(3);
	const char *fob_beside = has_primary ? "" : "8";

	strbuf_addf(out,
		    "typeCode,period,reporterCode,flowCode,partnerCode,cmdCode,%s%smotCode,"
		    "cifvalue,fobvalue,%sisAggregate\n",
		    has_labels ? "cmdDesc," : "", has_level ? "aggrLevel," : "",
		    has_primary ? "primaryValue," : "");
	for (unsigned i = 0; i < rows; i++) {
		char text[40];
		const char *figure = draw_figure(text);
		bool is_import = flow % 2, is_fob = !below(6);

		code += !below(order) ? 0 : 1 + below(9);
		if (!below(order * 2) && code > 10000)
			code -= below(12);
		if (!below(40)) {
			flow++;
			year += flow % 2;
			code = 10000 + below(100);
		}
		strbuf_addf(out, "\"C\",\"%u\",\"398\",\"%s\",\"56\",\"%0*u\",", year,
			    is_import ? "M" : "X", below(30) ? 6 : 5, code);
		if (has_labels)
			strbuf_addf(out, "\"%s\",", labels[below(below(10) ? 2 : countof(labels))]);
		if (has_level)
			strbuf_addf(out, "\"%u\",", below(30) ? 6 : 5);
		strbuf_addf(out, "\"%u\",\"%s\",\"%s\",", !below(20),
			    is_import && !is_fob ? figure : "",
			    is_fob || !is_import ? figure : fob_beside);
		if (has_primary)
			strbuf_addf(out, "\"%s\",", below(20) ? figure : "7");
		strbuf_addf(out, "\"%s\"%s\n", below(9) ? "false" : "true", is_wide ? "," : "");
	}
}

static void sorted_baci(struct strbuf *out, unsigned rows, unsigned order)
{
	unsigned code = 10000, year = 1995;
	const char *end = below(2) ? "\r\n" : "\n";

	strbuf_addf(out, "t,i,j,k,v,q%s", end);
	for (unsigned i = 0; i < rows; i++) {
		char text[40];

		code += !below(order) ? 0 : 1 + below(9);
		if (!below(order * 2))
			code -= below(12);
		if (!below(50)) {
			year++;
			code = 10000 + below(100);
		}
		strbuf_addf(out, "%u,%s,%0*u,%s,%u%s", year, below(60) ? "398,56" : "56,398",
			    below(30) ? 6 : 5, code, draw_figure(text), below(1000),
			    below(60) ? end : "\n");
	}
}

typedef void file_maker(struct strbuf *out, unsigned rows, unsigned bias);

static file_maker *const makers[] = {comtrade, baci, comext, sdmx, long_form};

/* --- reading them ------------------------------------------------------------------------------- */

struct heard {
	struct strbuf text; /* the observations and the diagnostics */
	enum diag_code code;
	bool has_syntax_error;
};

static void take_diag(void *ctx, const struct diag *diag)
{
	struct heard *heard = ctx;

	strbuf_addf(&heard->text, "%d %zu:%zu %s | %s\n", (int)diag->code, diag->line, diag->column,
		    diag->message, diag->remedy);
	heard->has_syntax_error = heard->has_syntax_error || strstr(diag->message, "quote") ||
				  strstr(diag->message, "carriage return");
}

static void tell_row(struct strbuf *out, const struct observation *row)
{
	char text[PERIOD_TEXT_MAX + DEC_TEXT_MAX + STATUS_TEXT_MAX];

	period_format(row->period, text);
	strbuf_addf(out, "%s-%s %s %u %zu", row->reporter, row->partner, text, row->published,
		    row->line);
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		if (row->flow[f].state == FIGURE_PRESENT)
			dec_format(row->flow[f].value, text);
		strbuf_addf(out, " %d %s", (int)row->flow[f].state,
			    row->flow[f].state == FIGURE_PRESENT ? text : "");
		if (row->aggregations)
			aggregation_add_text(out, &row->aggregations[f]);
	}
	strbuf_addc(out, '\n');
}

static void read_path(const char *path, const struct source_request *request, struct heard *heard)
{
	struct dataset data = {.n = 0};
	struct diag_sink sink = {.report = take_diag, .ctx = heard};

	*heard = (struct heard){.text = STRBUF_INIT};
	heard->code = source_read(path, &data, request, &sink);
	for (size_t i = 0; i < data.n && !heard->code; i++)
		tell_row(&heard->text, &data.rows[i]);
	assert_false(heard->text.failed);
	dataset_release(&data);
}

/* Through a pipe, which is longer than the bytes. */
static void read_pipe(const struct strbuf *bytes, const struct source_request *request,
		      struct heard *heard)
{
	int ends[2], saved = dup(STDIN_FILENO);

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes->text, bytes->len), (ssize_t)bytes->len);
	close(ends[1]);
	assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	close(ends[0]);
	read_path("-", request, heard);
	dup2(saved, STDIN_FILENO);
	close(saved);
}

/* The file is as it should be, or all of it matters: every way of reading it says the same. */
static void assert_same(const struct heard *whole, struct heard *other, const struct strbuf *bytes,
			size_t piece_size, bool all_matter)
{
	if (!whole->code || whole->code == DIAG_NO_DATA || all_matter) {
		if (strcmp(whole->text.text, other->text.text) != 0)
			print_error("piece size %zu of\n%.600s\n", piece_size, bytes->text);
		assert_string_equal(whole->text.text, other->text.text);
		assert_int_equal(whole->code, other->code);
	} else if (whole->has_syntax_error) {
		assert_true(other->code);
	}
	strbuf_release(&other->text);
}

#define PIPE_MAX ((size_t)60000)

/* all_matter: no record is of another pair, of which an error need not be heard. */
static void read_every_way(const struct strbuf *bytes, const char *reporter, const char *partner,
			   bool all_matter)
{
	/* A read for each few bytes takes its time: only of short files. */
	static const size_t piece_sizes[] = {5, 64, 100, 1000, 4000, 20000, 0};
	struct source_request request = {.by_bytes = true};
	struct heard whole, other;

	memcpy(request.reporter, reporter, strlen(reporter) + 1);
	memcpy(request.partner, partner, strlen(partner) + 1);
	write_table(bytes->text, bytes->len);
	read_path(table_path, &request, &whole);
	request.by_bytes = false;
	for (size_t i = bytes->len > PIPE_MAX ? 4 : below(2); i < countof(piece_sizes); i += 2) {
		request.piece_size = piece_sizes[i];
		request.threads = 1 + below(4);
		request.no_filter = below(2);
		request.rows_enough = below(4) ? 1 + below(40) : 0;
		read_path(table_path, &request, &other);
		assert_same(&whole, &other, bytes, piece_sizes[i], all_matter || request.no_filter);
		if (bytes->len > PIPE_MAX)
			continue;
		read_pipe(bytes, &request, &other);
		assert_same(&whole, &other, bytes, piece_sizes[i], all_matter || request.no_filter);
	}
	strbuf_release(&whole.text);
}

static void make_file(struct strbuf *bytes)
{
	strbuf_clear(bytes);
	makers[below(countof(makers))](bytes, below(60), below(3) ? 1 + below(12) : 0);
	if (!below(4) && bytes->len)
		strbuf_cut(bytes, bytes->len - 1);
}

TEST(leaving_out_changes_nothing)
{
	static const char *const pairs[][2] = {{"", ""},      {"KAZ", "BEL"}, {"BEL", "KAZ"},
					       {"DEU", ""},   {"KAZ", "WLD"}, {"", "RUS"},
					       {"BLX", "KAZ"}};
	struct strbuf bytes = STRBUF_INIT;

	random_state = 3;
	for (int round = 0; round < 400; round++) {
		const char *const *pair = pairs[below(countof(pairs))];

		make_file(&bytes);
		read_every_way(&bytes, pair[0], pair[1], false);
	}
	strbuf_release(&bytes);
}

/* Bytes changed, taken out, put in. */
static void spoil(struct strbuf *bytes)
{
	static const char spoilers[] = "\"\"\n\r,;x7 \t\xF4";

	for (unsigned n = 1 + below(4); n-- && bytes->len > 80;) {
		size_t at = 60 + below((unsigned)bytes->len - 60);

		bytes->text[at] = spoilers[below(sizeof(spoilers) - 1)];
	}
}

/* The last row again, at the end of a file without a line end. */
static void repeat_last_row(struct strbuf *bytes)
{
	char row[400];
	size_t start = bytes->len - 1;

	while (start && bytes->text[start - 1] != '\n')
		start--;
	snprintf(row, sizeof(row), "%.*s", (int)(bytes->len - start - 1), bytes->text + start);
	strbuf_adds(bytes, row);
}

/* Rows that differ in the product alone are added up without being understood, and not kept while they come sorted. */
TEST(rows_that_come_sorted_are_the_same)
{
	struct strbuf bytes = STRBUF_INIT;

	random_state = 9;
	for (int round = 0; round < 600; round++) {
		unsigned order = below(4) ? 1000000 : 5 + below(4000);
		bool is_spoilt;

		strbuf_clear(&bytes);
		(round % 2 ? sorted_comtrade : sorted_baci)(&bytes, 1 + below(1500), order);
		if (!below(4))
			repeat_last_row(&bytes);
		is_spoilt = !below(6);
		if (is_spoilt)
			spoil(&bytes);
		read_every_way(&bytes, "KAZ", "BEL", !is_spoilt);
	}
	strbuf_release(&bytes);
}

TEST(spoilt_files_say_the_same_or_fail)
{
	struct strbuf bytes = STRBUF_INIT;

	random_state = 4;
	for (int round = 0; round < 1000; round++) {
		make_file(&bytes);
		spoil(&bytes);
		read_every_way(&bytes, "", "", false);
	}
	strbuf_release(&bytes);
}

/* A record of the pair with too few cells, with too many, and with a value that is none. */
TEST(what_is_wrong_with_the_pair_is_told)
{
	static const char *const wrong[] = {"2015,398,56,1,5\n", "2015,398,56,1,5,NA,,\n",
					    "\"2015\",398,56,1,5,\"a\"\"b\",,\n"};
	struct strbuf bytes = STRBUF_INIT;

	random_state = 6;
	for (size_t i = 0; i < countof(wrong); i++) {
		for (int round = 0; round < 20; round++) {
			strbuf_clear(&bytes);
			baci(&bytes, 1 + below(60), 0);
			strbuf_adds(&bytes, wrong[i]);
			read_every_way(&bytes, "KAZ", "BEL", true);
		}
	}
	strbuf_release(&bytes);
}

static void read_rows_only(const struct source_request *request, struct strbuf *out)
{
	struct dataset data = {.n = 0};
	struct diag_sink silent = {.report = NULL};

	strbuf_clear(out);
	/* Without the pair, or with totals that differ, it is refused either way. */
	if (!source_read(table_path, &data, request, &silent)) {
		for (size_t i = 0; i < data.n; i++)
			tell_row(out, &data.rows[i]);
	}
	dataset_release(&data);
}

/* Two downloads in one file, of which the second overlaps the first: as if only once. */
TEST(what_stands_twice_counts_once)
{
	static const size_t piece_sizes[] = {64, 100, 1000, 0};
	struct source_request request = {.reporter = "KAZ", .partner = "BEL"};
	struct strbuf bytes = STRBUF_INIT, once = STRBUF_INIT, twice = STRBUF_INIT;

	random_state = 8;
	for (int round = 0; round < 100; round++) {
		size_t header, n;

		strbuf_clear(&bytes);
		(round % 2 ? comtrade : baci)(&bytes, 1 + below(60), 1 + below(3));
		request.by_bytes = true;
		write_table(bytes.text, bytes.len);
		read_rows_only(&request, &once);
		header = (size_t)(strchr(bytes.text, '\n') - bytes.text) + 1;
		n = bytes.len;
		for (size_t i = header; i < n; i++)
			strbuf_addc(&bytes, bytes.text[i]);
		write_table(bytes.text, bytes.len);
		for (size_t i = 0; i < countof(piece_sizes); i++) {
			read_rows_only(&request, &twice);
			assert_string_equal(once.text ? once.text : "",
					    twice.text ? twice.text : "");
			request = (struct source_request){.reporter = "KAZ",
							  .partner = "BEL",
							  .piece_size = piece_sizes[i],
							  .threads = 1 + below(3)};
		}
	}
	strbuf_release(&bytes);
	strbuf_release(&once);
	strbuf_release(&twice);
}

/* Long enough for several threads and pieces of the usual size. */
TEST(long_files_in_threads)
{
	struct strbuf bytes = STRBUF_INIT;

	random_state = 5;
	for (size_t i = 0; i < countof(makers); i++) {
		strbuf_clear(&bytes);
		makers[i](&bytes, makers[i] == sdmx || makers[i] == long_form ? 8000 : 30000, 30);
		read_every_way(&bytes, "", "", false);
	}
	strbuf_release(&bytes);
}
