/*
 * A file read in parts against the same file read as one partial download: every number of parts from 1 to 64, in an
 * order that is not theirs, of every form that is read line by line, and of texts whose quotes are hard to
 * tell. Where the parts end is looked at by counting quotes from the file's beginning.
 */

#include <stdio.h>

#include "parts.h"
#include "partials.h"
#include "source.h"
#include "strbuf.h"
#include "support.h"
#include "table_file.h"

#define N_MOST 64

static void read_bytes(const char *from, struct strbuf *out)
{
	char block[4096];
	FILE *file = fopen(from, "r");
	size_t n;

	assert_non_null(file);
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		strbuf_add(out, block, n);
	fclose(file);
}

static void tell(const struct dataset *data, struct strbuf *out)
{
	char text[PERIOD_TEXT_MAX + DEC_TEXT_MAX + STATUS_TEXT_MAX + UNIT_TEXT_MAX];

	for (size_t i = 0; i < data->n; i++) {
		const struct observation *row = &data->rows[i];

		period_format(row->period, text);
		strbuf_addf(out, "%s-%s %s", row->reporter, row->partner, text);
		unit_format(row->unit, text);
		strbuf_addf(out, " %s %d %u %s", text, (int)row->valuation, row->published,
			    row->source);
		for (size_t f = 0; f < FLOW_COUNT; f++) {
			struct aggregation level = observation_aggregation(row, (enum flow)f);

			if (row->flow[f].state == FIGURE_PRESENT)
				dec_format(row->flow[f].value, text);
			strbuf_addf(out, " %d %u %s ", (int)row->flow[f].state, row->flow[f].status,
				    row->flow[f].state == FIGURE_PRESENT ? text : "");
			aggregation_add_text(out, &level);
		}
		strbuf_addc(out, '\n');
	}
	assert_false(out->failed);
}

/* Whether the bytes before `at` are whole records: it is the end, or follows a newline outside quotes. */
static bool is_between(const struct strbuf *bytes, uint64_t at)
{
	size_t quotes = 0;

	for (size_t i = 0; i < at; i++)
		quotes += bytes->text[i] == '"';
	return at == bytes->len || (at && bytes->text[at - 1] == '\n' && quotes % 2 == 0);
}

static void read_whole(const struct source_request *asked, struct strbuf *out)
{
	struct source_request request = *asked;
	struct dataset data = {.may_repeat = true};
	struct recorder recorder;

	recorder_init(&recorder);
	request.memory = source_memory_new();
	assert_int_equal(source_read(table_path, &data, &request, &recorder.sink), DIAG_OK);
	assert_int_equal(partials_join(&data, &recorder.sink), DIAG_OK);
	tell(&data, out);
	source_memory_free(request.memory);
	dataset_release(&data);
}

/* The n parts, every step-th of them next. */
static void read_parts(const struct source_request *asked, const struct strbuf *bytes, uint32_t n,
		       uint32_t step, struct strbuf *out)
{
	struct source_request request = *asked;
	struct dataset data = {.may_repeat = true};
	struct recorder recorder;
	struct part_cover covers[N_MOST];

	recorder_init(&recorder);
	request.n_parts = n;
	request.no_filter = n % 3 == 0;
	for (uint32_t i = 0; i < n; i++) {
		request.part = 1 + i * step % n;
		request.memory = source_memory_new();
		assert_int_equal(source_read(table_path, &data, &request, &recorder.sink), DIAG_OK);
		source_memory_free(request.memory);
		assert_int_equal(data.n_covers, 1);
		covers[i] = data.covers[0];
		assert_true(is_between(bytes, covers[i].end));
		data.n_covers = 0;
	}
	for (uint32_t i = 0; i < n; i++)
		assert_int_equal(parts_add(&data, &covers[i]), DIAG_OK);
	assert_int_equal(parts_check(&data, &recorder.sink), DIAG_OK);
	assert_int_equal(partials_join(&data, &recorder.sink), DIAG_OK);
	tell(&data, out);
	dataset_release(&data);
}

/* The file written, whose bytes these are, is the same in any number of parts. */
static void every_number_of_parts(const char *what, const struct source_request *asked,
				  const struct strbuf *bytes)
{
	static const uint32_t steps[] = {61, 53, 47}; /* primes, none of which divides n */
	struct strbuf whole = STRBUF_INIT, parts = STRBUF_INIT;

	read_whole(asked, &whole);
	assert_true(whole.len > 0);
	for (uint32_t n = 1; n <= N_MOST; n++) {
		size_t step = 0;

		while (n % steps[step] == 0)
			step++;
		strbuf_clear(&parts);
		read_parts(asked, bytes, n, steps[step], &parts);
		if (strcmp(parts.text, whole.text) != 0)
			print_error("%s in %u parts\n", what, (unsigned)n);
		assert_string_equal(parts.text, whole.text);
	}
	strbuf_release(&whole);
	strbuf_release(&parts);
}

static const struct form {
	const char *name, *level;
	bool months;
} forms[] = {
	{"baci", NULL, false},
	{"belgium_luxembourg", NULL, false},
	{"comext_bulk", NULL, false},
	{"comext_bulk_old", "product=TOTAL", false},
	{"comtrade_by_r", NULL, false},
	{"comtrade_legacy", NULL, false},
	{"comtrade_pandas", NULL, false},
	{"comtrade_web", "product=TOTAL,partner2=0,transport=0", false},
	{"easy_comext", "product=TOTAL,customs=0", false},
	{"easy_comext_labels", NULL, false},
	{"eurostat_both", NULL, false},
	{"eurostat_codes", NULL, false},
	{"long", NULL, true},
	{"wits", "product=1", false},
};

static struct source_request request_of(const struct form *form)
{
	struct source_request request = {.is_partial = true,
					 .first_january_is_month = form->months,
					 .first_january_is_given = form->months,
					 .chosen = "",
					 .has_pin = form->level != NULL};

	if (form->level)
		assert_true(aggregation_pin_parse(form->level, &request.pin));
	return request;
}

TEST(parts_of_every_form_are_the_whole)
{
	for (size_t i = 0; i < countof(forms); i++) {
		const struct form *form = &forms[i];
		const struct source_request request = request_of(form);
		struct strbuf bytes = STRBUF_INIT, name = STRBUF_INIT;

		strbuf_addf(&name, "tests/golden/sources/%s.csv", form->name);
		read_bytes(name.text, &bytes);
		write_table(bytes.text, bytes.len);
		every_number_of_parts(name.text, &request, &bytes);
		strbuf_release(&name);
		strbuf_release(&bytes);
	}
}

/* Texts of which each could stand the other way round for a while: what is quoted reads as records, and what
 * is not as a quoted text. */
static const char *const texts[] = {
	"Iron",
	"\"Iron, raw\"",
	"\"Iron \"\"pig\"\"\"",
	"\"\n2021,398,56,1,777,\n\"",
	"\"\n\"",
	"\",\"",
	"\"\"\"\"",
	" \"a\" ",
	"\"\r\n\r\n\"",
	"\"\"\"\n2021,398,56,1,777,\"\"\n\"",
	"",
};

static void add_records(struct strbuf *out, uint64_t *state, bool only_hard, const char *end)
{
	strbuf_addf(out, "t,i,j,k,v,q%s", end);
	for (int row = 0; row < 60; row++)
		strbuf_addf(out, "2021,%s,%s,%d,%d.%d,%s%s", random_below(state, 3) ? "398" : "276",
			    random_below(state, 3) ? "56" : "643", 100000 + row,
			    random_below(state, 1000), random_below(state, 10),
			    texts[only_hard ? 3 + random_below(state, 2)
					    : random_below(state, (int)countof(texts))],
			    end);
}

TEST(quotes_are_told_however_hard)
{
	const struct form form = {"made up", NULL, false};
	uint64_t random = 17;

	for (int round = 0; round < 12; round++) {
		const struct source_request request = request_of(&form);
		struct strbuf bytes = STRBUF_INIT;

		add_records(&bytes, &random, round % 3 == 0, round % 5 ? "\n" : "\r\n");
		if (round % 4 == 0)
			strbuf_cut(&bytes, bytes.len - 1 - (round % 5 == 0));
		write_table(bytes.text, bytes.len);
		every_number_of_parts("quoted texts", &request, &bytes);
		strbuf_release(&bytes);
	}
}

/* So many quotes that fit either way that those before the part are counted. */
TEST(quotes_that_nothing_tells_are_counted)
{
	const struct form form = {"made up", NULL, false};
	const struct source_request request = request_of(&form);
	struct strbuf bytes = STRBUF_INIT, whole = STRBUF_INIT, parts = STRBUF_INIT;

	strbuf_adds(&bytes, "t,i,j,k,v,q\n");
	for (int row = 0; bytes.len < 9 << 20; row++)
		strbuf_addf(&bytes, "2021,%s,56,%d,1,\"\n2021,398,56,1,777,\n\"\n",
			    row % 1000 ? "276" : "398", 100000 + row);
	write_table(bytes.text, bytes.len);
	read_whole(&request, &whole);
	for (uint32_t n = 2; n < 5; n++) {
		strbuf_clear(&parts);
		read_parts(&request, &bytes, n, 1, &parts);
		assert_string_equal(parts.text, whole.text);
	}
	strbuf_release(&whole);
	strbuf_release(&parts);
	strbuf_release(&bytes);
}

/* The line that is named is that of the file. */
TEST(errors_are_told_with_the_line_of_the_file)
{
	const struct form form = {"made up", NULL, false};
	struct source_request request = request_of(&form);
	struct strbuf bytes = STRBUF_INIT;
	struct dataset data = {.may_repeat = true};
	struct recorder recorder;

	strbuf_adds(&bytes, "t,i,j,k,v,q\n");
	for (int row = 0; row < 100; row++)
		strbuf_addf(&bytes, "2021,398,56,%d,%s,\"a\nb\"\n", 100000 + row,
			    row == 90 ? "none" : "5.5");
	write_table(bytes.text, bytes.len);
	recorder_init(&recorder);
	request.part = 3;
	request.n_parts = 3;
	assert_int_equal(source_read(table_path, &data, &request, &recorder.sink), DIAG_SYNTAX);
	assert_int_equal(recorder.n, 1);
	check_number_row("line", (long long)recorder.diags[0].line, 2 + 2 * 90);
	dataset_release(&data);
	strbuf_release(&bytes);
}
