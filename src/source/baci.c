/*
 * CEPII BACI: t year, i exporter, j importer (UN Comtrade's numbers), k product (HS, six digits), v
 * thousand US dollars, q tons. Reconciled from both sides' reports, FOB in both directions: one
 * series for a pair, not a country's own. CEPII, BACI documentation.
 *
 * Leading zeros of k get lost in spreadsheets, so its length is no level: there is only one.
 */
#include "source_format.h"

#include "text.h"

enum column { YEAR, EXPORTER, IMPORTER, PRODUCT, VALUE, QUANTITY, COLUMN_COUNT };

static const struct source_column columns[COLUMN_COUNT] = {
	[YEAR] = {"t", COLUMN_NEEDED, "t"},	[EXPORTER] = {"i", COLUMN_NEEDED, "i"},
	[IMPORTER] = {"j", COLUMN_NEEDED, "j"}, [PRODUCT] = {"k", COLUMN_NEEDED, "k"},
	[VALUE] = {"v", COLUMN_NEEDED, "v"},	[QUANTITY] = {"q", COLUMN_NEEDED, "q"},
};

/* People put ISO codes in place of the numbers. */
static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	return text_is_digit(cell.text[0]) || cell.text[0] == ' '
		       ? row_area_by_number(out, cell, column, period)
		       : row_area_by_any(out, cell, column, period);
}

static enum row_status read_key(const struct csv_cell *cells, struct source_row *out)
{
	const struct period any_period = {0};

	if (!area(out->record.reporter, cells[EXPORTER], EXPORTER, any_period) ||
	    !area(out->record.partner, cells[IMPORTER], IMPORTER, any_period))
		return ROW_OTHER_AREA;
	out->record.flow = FLOW_EXPORTS;
	return row_read_period(out, cells, YEAR);
}

static enum row_status read_figure(const struct csv_cell *cells, struct source_row *out)
{
	row_set_product_at(out, cells[PRODUCT], 6);
	return row_read_value(out, cells, VALUE);
}

static const struct source_part parts[] = {
	{1u << EXPORTER, ROW_OTHER_AREA},
	{1u << IMPORTER, ROW_OTHER_AREA},
	{1u << YEAR, ROW_BAD},
	{0, ROW_TAKEN},
};

const struct source_format source_baci = {
	.name = "baci",
	.title = "CEPII BACI",
	.source = "CEPII BACI, reconciled estimate, FOB both ways, not a national figure",
	.unit = {"USD", 3},
	.valuation = VALUATION_FOB_FOB,
	.is_reconciled = true,
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = 1u << YEAR | 1u << EXPORTER | 1u << IMPORTER | 1u << PRODUCT,
	.area_columns = {{EXPORTER, EXPORTER, EXPORTER}, {IMPORTER, IMPORTER, IMPORTER}},
	.area = area,
	.key_columns = 1u << YEAR | 1u << EXPORTER | 1u << IMPORTER,
	.read_key = read_key,
	.read_figure = read_figure,
	.parts = parts,
	.product_columns = 1u << PRODUCT,
	.alike_columns = 1u << PRODUCT | 1u << VALUE,
};
