#include "source_format.h"

#include "figure.h"
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
#define SNIFFED_ROWS 200   /* of which the figures are looked at */

struct sniff {
	const struct source_format *format; /* NULL: the program's own, or none */
	struct header header;
	size_t n_records;
	bool shows_comma; /* a figure has a decimal comma */
};

/* Whether figures have a decimal comma, which is not a matter of the separator alone. */
static bool sniff_row(struct sniff *sniff, const struct csv_record *record)
{
	size_t cell = sniff->header.cell_of[sniff->format->value_column], offset;
	enum figure_mark mark = MARK_UNSEEN;
	struct dec value, by_comma;
	enum hedge hedge;

	if (cell < record->n && record->cells[cell].len)
		figure_read_open(record->cells[cell].text, record->cells[cell].len, &value,
				 &by_comma, &hedge, &offset, &mark);
	sniff->shows_comma = sniff->shows_comma || mark == MARK_COMMA;
	return !sniff->shows_comma && ++sniff->n_records < SNIFFED_ROWS;
}

static bool sniff_record(void *ctx, const struct csv_record *record)
{
	struct sniff *sniff = ctx;

	if (sniff->format)
		return sniff_row(sniff, record);
	if (sniff->n_records == 0) {
		if (header_is_own(record))
			return false;
		for (size_t i = 0; i < countof(formats); i++) {
			if (header_map(formats[i], record, &sniff->header)) {
				sniff->format = formats[i];
				return true;
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
				  const struct source_format **format, bool *shows_comma,
				  struct diag_sink *sink)
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
	*shows_comma = sniff.shows_comma;
	return fed == DIAG_NOMEM || finished == DIAG_NOMEM ? diag_nomem(sink) : DIAG_OK;
}
