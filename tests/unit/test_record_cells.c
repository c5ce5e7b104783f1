/*
 * Records cut at the masks against the same records parsed: on made-up texts the cells are the same
 * bytes, or the record is said to be irregular; and the text is as before.
 */
#include <stdlib.h>

#include "alloc.h"
#include "csv_reader.h"
#include "../../src/scan/record_cells.h"
#include "strbuf.h"
#include "support.h"

static uint64_t random_state;

static unsigned below(unsigned n)
{
	random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(random_state >> 33) % n;
}

/* --- made-up texts ------------------------------------------------------------------------------ */

static const char *const cells[] = {
	"a",	      "",	    "x y",
	" b ",	      "\tc",	    "\"q\"",
	" \"q\"",     "\"q\" ",	    "\"\"",
	"\" pad\"",   "\"a,b\"",    "\"a;b\"",
	"\"a\nb\"",   "\"a\r\nb\"", "\"\"\"\"",
	"\"a\"\"b\"", "\"\"\"b\"",  "\"  \"",
	"   ",	      "\xC3\xB4",   "a long cell of text",
	"12345.67",   "\"\r\"",
};

static const char *const line_ends[] = {"\n", "\r\n", "\r\r\n"};

static void make_text(struct strbuf *text, char separator)
{
	unsigned records = 1 + below(6);

	strbuf_clear(text);
	while (records--) {
		unsigned n = below(5) ? 1 + below(7) : 1 + below(80);

		for (unsigned i = 0; i < n; i++) {
			if (i)
				strbuf_addc(text, separator);
			strbuf_adds(text, cells[below(countof(cells))]);
		}
		strbuf_adds(text, line_ends[below(countof(line_ends))]);
	}
}

/* --- the two ways ------------------------------------------------------------------------------- */

static void list(struct strbuf *out, const struct csv_cell *given, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(given[i].text[given[i].len], '\0');
		strbuf_addf(out, "%zu:", given[i].len);
		strbuf_add(out, given[i].text, given[i].len);
		strbuf_addc(out, '|');
	}
	strbuf_addc(out, '\n');
}

/* The cells wanted; a blank line has none. */
struct parsed {
	const size_t *wanted;
	struct strbuf text;
	size_t records;
};

static bool take_record(void *ctx, const struct csv_record *record)
{
	struct parsed *parsed = ctx;
	struct csv_cell found[RECORD_CELLS_MAX];
	size_t n = 0;

	for (const size_t *wanted = parsed->wanted; *wanted < record->n; wanted++)
		found[n++] = record->cells[*wanted];
	strbuf_addf(&parsed->text, "of %zu: ", record->n);
	list(&parsed->text, found, n);
	parsed->records++;
	return true;
}

static void parse(const char *bytes, size_t n, char separator, struct parsed *parsed)
{
	struct diag_sink silent = {.report = NULL};
	struct csv_reader *reader =
		csv_reader_new("test", (struct csv_reader_options){.separator = separator},
			       take_record, parsed, &silent);

	assert_non_null(reader);
	/* Behind a header, as blank lines before the first record are no records of empty cells. */
	assert_int_equal(csv_reader_feed(reader, "header\n", 7), DIAG_OK);
	strbuf_clear(&parsed->text);
	parsed->records = 0;
	assert_int_equal(csv_reader_feed(reader, bytes, n), DIAG_OK);
	assert_int_equal(csv_reader_finish(reader), DIAG_OK);
	csv_reader_free(reader);
}

/* Whether the parser is needed: a quote that stands doubled in the bytes of a cell wanted. */
static bool has_doubled_quote(const char *bytes, size_t start, size_t end)
{
	for (size_t i = start + 1; i + 2 < end; i++) {
		if (bytes[i] == '"' && bytes[i + 1] == '"')
			return true;
	}
	return false;
}

struct counts {
	size_t cut, blank, irregular;
};

static void assert_alike(struct strbuf *text, char separator, const size_t *wanted,
			 struct counts *counts)
{
	size_t n = text->len, start, end;
	struct parsed parsed = {.wanted = wanted, .text = STRBUF_INIT};
	struct strbuf cut_text = STRBUF_INIT;
	struct record_scan scan = {0};
	char *bytes = calloc(n + RECORD_SCAN_PAD, 1), *before = malloc(n);
	struct record_cells cut;

	assert_true(bytes && before && record_scan_reserve(&scan, n));
	memcpy(bytes, text->text, n);
	memcpy(before, text->text, n);
	record_scan(&scan, bytes, n, separator, false);
	/* A blank before a quote that opens is suspect: these texts are for the parser alone. */
	for (start = 0; start < n && !scan.n_suspects; start = end) {
		end = record_scan_line_end(&scan, start) + 1;
		parse(bytes + start, end - start, separator, &parsed);
		switch (record_cells_cut(&cut, &scan, bytes, start, end, wanted)) {
		case RECORD_CUT:
			counts->cut++;
			strbuf_clear(&cut_text);
			strbuf_addf(&cut_text, "of %zu: ", cut.n_record);
			list(&cut_text, cut.cells, cut.n);
			assert_int_equal(parsed.records, 1);
			assert_int_equal(cut_text.len, parsed.text.len);
			assert_memory_equal(cut_text.text, parsed.text.text, cut_text.len);
			record_cells_restore(&cut);
			break;
		case RECORD_BLANK:
			counts->blank++;
			assert_int_equal(parsed.records, 0);
			break;
		case RECORD_IRREGULAR:
			counts->irregular++;
			assert_true(has_doubled_quote(bytes, start, end));
			break;
		}
		assert_memory_equal(bytes, before, n);
	}
	free(bytes);
	free(before);
	record_scan_release(&scan);
	strbuf_release(&parsed.text);
	strbuf_release(&cut_text);
}

/* --- tests -------------------------------------------------------------------------------------- */

TEST(cut_or_parsed_the_cells_are_the_same)
{
	static const char separators[] = ",;\t";
	struct strbuf text = STRBUF_INIT;
	struct counts counts = {0};

	random_state = 7;
	for (int round = 0; round < 60000; round++) {
		char separator = separators[below(3)];
		size_t wanted[RECORD_CELLS_MAX + 1], n = 0;

		for (size_t cell = 0; n < RECORD_CELLS_MAX && cell < 90; cell++) {
			if (!below(cell < 8 ? 2 : 12))
				wanted[n++] = cell;
		}
		wanted[n] = SIZE_MAX;
		make_text(&text, separator);
		assert_alike(&text, separator, wanted, &counts);
	}
	assert_false(text.failed);
	assert_in_range(counts.cut, 20000, SIZE_MAX);
	assert_in_range(counts.blank, 100, SIZE_MAX);
	assert_in_range(counts.irregular, 1000, SIZE_MAX);
	strbuf_release(&text);
}

TEST(a_large_record_is_irregular)
{
	static const size_t wanted[] = {0, SIZE_MAX};
	struct record_scan scan = {0};
	size_t n = CSV_CELL_MAX + 2;
	char *bytes = calloc(n + RECORD_SCAN_PAD, 1);
	struct record_cells cut;

	assert_true(bytes && record_scan_reserve(&scan, n));
	memset(bytes, 'x', n - 1);
	bytes[n - 1] = '\n';
	record_scan(&scan, bytes, n, ',', false);
	assert_int_equal(record_cells_cut(&cut, &scan, bytes, 0, n, wanted), RECORD_IRREGULAR);
	assert_int_equal(record_cells_cut(&cut, &scan, bytes, 2, n, wanted), RECORD_CUT);
	assert_int_equal(cut.cells[0].len, CSV_CELL_MAX - 1);
	record_cells_restore(&cut);
	record_scan_release(&scan);
	free(bytes);
}
