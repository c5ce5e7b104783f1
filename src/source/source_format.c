#include "source_format.h"

#include "header.h"
#include "input.h"
#include "stat_gov_kz.h"

/* In the order in which they are tried: the one that needs the least comes last. */
static const struct source_format *const formats[] = {
	&source_comtrade,    &source_comtrade_legacy, &source_eurostat_sdmx, &source_easy_comext,
	&source_comext_bulk, &source_comext_bulk_old, &source_baci,	     &source_wits,
	&source_long_form,
};

#define SNIFFED_RECORDS 12 /* title rows and headings of a table */

struct sniff {
	const struct source_format *format; /* NULL: the program's own, or none */
	size_t n_records;
};

static bool sniff_record(void *ctx, const struct csv_record *record)
{
	struct sniff *sniff = ctx;
	struct header header;

	if (sniff->n_records == 0) {
		if (header_is_own(record))
			return false;
		for (size_t i = 0; i < countof(formats); i++) {
			if (header_map(formats[i], record, &header)) {
				sniff->format = formats[i];
				return false;
			}
		}
	}
	if (stat_table_is_headings(record)) {
		sniff->format = &source_stat_gov_kz;
		return false;
	}
	return ++sniff->n_records < SNIFFED_RECORDS;
}

enum diag_code source_format_find(const char *path, const char *bytes, size_t n,
				  const struct source_format **format, struct diag_sink *sink)
{
	struct diag_sink silent = {.report = NULL};
	enum diag_code fed, finished = DIAG_OK;
	struct sniff sniff = {.format = NULL};
	struct csv_reader *reader = csv_reader_new(
		path, (struct csv_reader_options){.skip_comments = true, .fallback = "CP1251"},
		sniff_record, &sniff, &silent);

	if (!reader)
		return diag_nomem(sink);
	fed = csv_reader_feed(reader, bytes, n);
	if (n < INPUT_BLOCK)
		finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	*format = sniff.format;
	return fed == DIAG_NOMEM || finished == DIAG_NOMEM ? diag_nomem(sink) : DIAG_OK;
}
