/*
 * The test files of another CSV reader, which are not part of the project: CSV_SPECTRUM names a
 * folder with csvs/NAME.csv and json/NAME.json (a list of objects, one per record). They are read as
 * data files are, but in latin-1 where they are not UTF-8, and compared as jq writes them.
 */
#define _POSIX_C_SOURCE 200809L

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "csv_reader.h"
#include "support.h"

struct table {
	struct strbuf json;
	char names[32][64];
	size_t n_names, n_records;
};

/* Refused on purpose: a quote inside a cell that is not quoted. */
static const char *const refused[] = {"location_coordinates.csv"};

static bool is_refused(const char *name)
{
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		if (strcmp(refused[i], name) == 0)
			return true;
	}
	return false;
}

static void add_string(struct strbuf *out, const char *text)
{
	strbuf_addc(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			strbuf_addf(out, "\\%c", *text);
		else if (*text == '\n' || *text == '\r' || *text == '\t')
			strbuf_addf(out, "\\%c", *text == '\n' ? 'n' : *text == '\r' ? 'r' : 't');
		else
			strbuf_addc(out, *text);
	}
	strbuf_addc(out, '"');
}

static bool add_record(void *ctx, const struct csv_record *record)
{
	struct table *table = ctx;

	if (!table->n_names) {
		assert_true(record->n <= 32);
		for (; table->n_names < record->n; table->n_names++)
			snprintf(table->names[table->n_names], 64, "%s",
				 record->cells[table->n_names].text);
		return true;
	}
	assert_int_equal(record->n, table->n_names);
	strbuf_adds(&table->json, table->n_records++ ? ",{" : "{");
	for (size_t i = 0; i < record->n; i++) {
		strbuf_adds(&table->json, i ? "," : "");
		add_string(&table->json, table->names[i]);
		strbuf_addc(&table->json, ':');
		add_string(&table->json, record->cells[i].text);
	}
	strbuf_addc(&table->json, '}');
	return true;
}

static void print_diag(void *ctx, const struct diag *diag)
{
	(void)ctx;
	print_error("%zu:%zu: %s\n", diag->line, diag->column, diag->message);
}

static void add_all(struct strbuf *out, FILE *file)
{
	char block[4096];
	size_t n;

	assert_non_null(file);
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		strbuf_add(out, block, n);
}

static void check_file(const char *folder, const char *path)
{
	struct table table = {.json = STRBUF_INIT};
	struct diag_sink sink = {.report = print_diag};
	struct csv_reader_options options = {.fallback = "ISO-8859-1"};
	struct csv_reader *reader = csv_reader_new(path, options, add_record, &table, &sink);
	struct strbuf bytes = STRBUF_INIT, wanted = STRBUF_INIT, command = STRBUF_INIT;
	const char *name = strrchr(path, '/') + 1;
	FILE *file = fopen(path, "rb"), *jq;

	add_all(&bytes, file);
	fclose(file);
	strbuf_adds(&table.json, "[");
	(void)csv_reader_feed(reader, bytes.text, bytes.len);
	check_number_row(name, csv_reader_finish(reader), is_refused(name) ? DIAG_SYNTAX : DIAG_OK);
	strbuf_adds(&table.json, "]\n");
	strbuf_addf(&command, "jq -c . '%s/json/%.*s.json'", folder, (int)(strlen(name) - 4), name);
	jq = popen(command.text, "r");
	add_all(&wanted, jq);
	check_number_row(command.text, pclose(jq), 0);
	if (!is_refused(name))
		check_text_row(name, table.json.text, wanted.text);
	csv_reader_free(reader);
	strbuf_release(&bytes);
	strbuf_release(&wanted);
	strbuf_release(&command);
	strbuf_release(&table.json);
}

TEST(reads_the_files_of_csv_spectrum)
{
	const char *folder = getenv("CSV_SPECTRUM");
	char pattern[4096];
	glob_t found;

	if (!folder || !*folder) {
		print_message("skipped: CSV_SPECTRUM=DIR was not given\n");
		return;
	}
	snprintf(pattern, sizeof(pattern), "%s/csvs/*.csv", folder);
	assert_int_equal(glob(pattern, 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		check_file(folder, found.gl_pathv[i]);
	print_message("%zu files\n", found.gl_pathc);
	globfree(&found);
}
