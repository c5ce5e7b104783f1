#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "datafile.h"
#include "failing_memory.h"
#include "support.h"

static bool is_country(const char code[4])
{
	return strcmp(code, "KAZ") == 0 || strcmp(code, "BEL") == 0;
}

/* Every kind of block: partial lines, a record over lines, many cells, growths, strings, rows. */
static const char right[] = "# a comment\n"
			    "period,exports,imports,turnover,growth_pct,unit,source,note,a,b,c,d\n"
			    "2022,1,2,3,1.5,USD million,S,\"a note\nof two lines\",,,,\n"
			    "2023,1,2,3,,USD million,S,,,,,\n"
			    "2024,1,2,3,-4,,,,,,,";

static const char wrong[] =
	"period,exports,note,colour\n2022,22O.7,жук,\n2023\n2024,1,,\n2024,1,,\n"
	"2025,1,\"\xFF\",\n2026,1,\"open\n";

/* Load the text in small pieces; *n_rows: how many rows were right. */
static enum diag_code load(const char *text, size_t n, size_t *n_rows, struct diag_sink *sink)
{
	struct dataset data = {.n = 0};
	struct datafile *file = datafile_new("t.csv", &data, is_country, sink);
	enum diag_code code = DIAG_NOMEM;

	if (file) {
		for (size_t at = 0; at < n; at += 50)
			datafile_feed(file, text + at, n - at < 50 ? n - at : 50);
		code = datafile_finish(file);
	}
	*n_rows = data.n;
	dataset_release(&data);
	return code;
}

/* More rows, texts and sources, so that what was allocated has to grow. */
static char *add_long_rows(const char *before, size_t *n)
{
	size_t len = strlen(before);
	char *text = malloc(len + 200000);

	assert_non_null(text);
	memcpy(text, before, len);
	for (int i = 0; i < 100; i++) {
		len += (size_t)sprintf(text + len, "\n%d,1,,,,,S%d,\"", 1800 + i, i);
		memset(text + len, 'n', 1000);
		len += 1000;
		len += (size_t)sprintf(text + len, "\",,,,");
	}
	*n = len;
	return text;
}

static void fail_each(const char *text, size_t n, enum diag_code wanted, size_t wanted_rows,
		      bool all_later)
{
	long at = 0, failed = 0;

	do {
		struct diag_sink sink = {0};
		long live_before = live;
		enum diag_code code;
		size_t n_rows;
		char what[80];

		calls = 0;
		fail_at = ++at;
		fail_on = all_later;
		code = load(text, n, &n_rows, &sink);
		fail_at = 0;
		snprintf(what, sizeof(what), "allocation %ld fails", at);
		check_number_row(what, live, live_before);
		if (calls < at) {
			check_number_row(what, code, wanted);
			check_number_row(what, (long long)n_rows, (long long)wanted_rows);
			check_number_row(what, sink.out_of_memory, false);
			break;
		}
		failed += sink.out_of_memory;
		/* Or libcsv has asked again for less, or an excerpt was cut. */
		if (sink.out_of_memory) {
			check_number_row(what, wanted ? code != DIAG_OK : code == DIAG_NOMEM, true);
		} else {
			check_number_row(what, code, wanted);
			check_number_row(what, (long long)n_rows, (long long)wanted_rows);
		}
	} while (at < 10000);
	assert_true(at > 10 && at < 10000 && failed > 5);
}

TEST(tells_that_memory_ran_out)
{
	size_t n;
	char *text = add_long_rows(right, &n);

	fail_each(right, strlen(right), DIAG_OK, 3, false);
	fail_each(right, strlen(right), DIAG_OK, 3, true);
	fail_each(text, n, DIAG_OK, 103, false);
	fail_each(text, n, DIAG_OK, 103, true);
	free(text);
}

TEST(tells_it_beside_other_errors)
{
	fail_each(wrong, strlen(wrong), DIAG_SYNTAX, 2, false);
	fail_each(wrong, strlen(wrong), DIAG_SYNTAX, 2, true);
}
