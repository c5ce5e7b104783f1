#include "view.h"

#include "columns.h"
#include "text.h"
#include "count_columns.inc"

enum column { COUNT_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

static const struct report_column count_columns[COLUMN_COUNT] = {COUNT_COLUMNS(MACHINE_COLUMN)};

static struct dec dec_of_count(size_t n)
{
	return (struct dec){.low = n};
}

static bool fill(struct report *report, struct report_cell *cells, const struct dataset *data,
		 const struct row_counts *counts)
{
	cell_set_number(&cells[COLUMN_READ], dec_of_count(counts->read));
	cell_set_number(&cells[COLUMN_USED], dec_of_count(counts->used));
	cell_set_number(&cells[COLUMN_UNUSED], dec_of_count(counts->unused));
	cell_set_number(&cells[COLUMN_OTHER_PAIRS], dec_of_count(counts->other_pairs));
	cell_set_number(&cells[COLUMN_NOT_TRADE], dec_of_count(counts->not_trade));
	cell_set_number(&cells[COLUMN_REFUSED], dec_of_count(counts->refused));
	return report_set_text(report, &cells[COLUMN_FILE], data->files[counts->file]);
}

bool add_row_counts(struct report *report, const struct dataset *data)
{
	struct report_block *block;

	if (!data->n_counts)
		return true;
	block = report_add_block(report);
	if (!block)
		return false;
	block->list_name = "files";
	if (!report_set_table(report, block, count_columns, COLUMN_COUNT, data->n_counts))
		return false;
	for (size_t i = 0; i < data->n_counts; i++) {
		if (!fill(report, block->rows[i].cells, data, &data->counts[i]))
			return false;
	}
	return true;
}

/* Digits in threes with commas, as English has them on a terminal. */
static void add_grouped(struct strbuf *out, size_t n)
{
	char digits[24];
	size_t length = 0;

	do {
		digits[length++] = (char)('0' + n % 10);
		n /= 10;
	} while (n);
	while (length--) {
		strbuf_addc(out, digits[length]);
		if (length && length % 3 == 0)
			strbuf_addc(out, ',');
	}
}

void add_row_counts_text(struct strbuf *out, const struct row_counts *counts)
{
	const struct {
		size_t n;
		const char *words;
		bool is_always;
	} parts[] = {{counts->used, " used", true},
		     {counts->unused, " not used (details of a total, or repeated)", false},
		     {counts->other_pairs, " of other pairs", true},
		     {counts->not_trade, " not a value of a country's exports or imports", false},
		     {counts->refused, " refused", true}};

	add_grouped(out, counts->read);
	strbuf_adds(out, counts->read == 1 ? " row read" : " rows read");
	for (size_t i = 0, listed = 0; i < countof(parts); i++) {
		if (!parts[i].n && !parts[i].is_always)
			continue;
		strbuf_adds(out, listed++ ? ", " : ": ");
		add_grouped(out, parts[i].n);
		strbuf_adds(out, parts[i].words);
	}
}
