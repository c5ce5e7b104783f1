#include "claims_file.h"

#include <stdlib.h>
#include <string.h>

#include "csv_table.h"
#include "text.h"

enum column {
	COLUMN_INDICATOR, /* the first three must be there */
	COLUMN_PERIOD,
	COLUMN_VALUE,
	COLUMN_UNIT,
	COLUMN_RELATION,
	COLUMN_WHERE,
	COLUMN_COUNT
};

static const char *const column_names[COLUMN_COUNT] = {
	[COLUMN_INDICATOR] = "indicator", [COLUMN_PERIOD] = "period",	  [COLUMN_VALUE] = "value",
	[COLUMN_UNIT] = "unit",		  [COLUMN_RELATION] = "relation", [COLUMN_WHERE] = "where",
};

static void read_indicator(struct csv_table *table, const struct csv_record *record,
			   struct claim *claim)
{
	claim->indicator = indicator_find(csv_table_cell(table, record, COLUMN_INDICATOR).text);
	if (!claim->indicator)
		csv_table_refuse(
			table, record, COLUMN_INDICATOR, 0, DIAG_SYNTAX, "no indicator",
			"write exports, imports, turnover, balance, growth ...; 'kzbe-trade help "
			"check' lists them");
}

static void read_period(struct csv_table *table, const struct csv_record *record,
			struct claim *claim)
{
	struct csv_cell cell = csv_table_cell(table, record, COLUMN_PERIOD);
	enum period_status status = PERIOD_OK;

	claim->is_latest = strcmp(cell.text, "latest") == 0;
	if (!claim->is_latest)
		status = period_parse_fiscal(cell.text, cell.len, &claim->period);
	csv_table_refuse_period(table, record, COLUMN_PERIOD, status);
}

/* A unit of its own column goes behind the value, where the value's reader expects it. */
static void read_value(struct csv_table *table, const struct csv_record *record,
		       struct claim *claim)
{
	struct csv_cell value = csv_table_cell(table, record, COLUMN_VALUE);
	struct csv_cell unit = csv_table_cell(table, record, COLUMN_UNIT);
	struct strbuf text = STRBUF_INIT;
	struct claim_error error = {.code = DIAG_OK};

	strbuf_add(&text, value.text, value.len);
	if (unit.len)
		strbuf_addf(&text, " %s", unit.text);
	if (text.failed) {
		csv_table_note(table, diag_nomem(table->sink));
	} else if (!claim_read_value(claim, text.text, text.len,
				     record->separator == ';' ? ',' : '.', &error)) {
		bool in_unit = unit.len && error.offset > value.len;

		csv_table_refuse(table, record, in_unit ? COLUMN_UNIT : COLUMN_VALUE,
				 in_unit ? error.offset - value.len - 1 : error.offset, error.code,
				 error.what, error.remedy);
	}
	strbuf_release(&text);
}

static void read_row(void *list, struct csv_table *table, const struct csv_record *record)
{
	struct claim claim = {.path = table->path, .line = record->line};
	struct csv_cell relation = csv_table_cell(table, record, COLUMN_RELATION);
	struct csv_cell where = csv_table_cell(table, record, COLUMN_WHERE);
	struct csv_cell value = csv_table_cell(table, record, COLUMN_VALUE);
	size_t errors = table->sink->errors;

	read_indicator(table, record, &claim);
	read_period(table, record, &claim);
	if (!claim_read_relation(relation.text, relation.len, &claim.relation))
		csv_table_refuse(table, record, COLUMN_RELATION, 0, DIAG_SYNTAX, "unknown relation",
				 "use =, >, < or ~ (about)");
	if (claim.indicator)
		read_value(table, record, &claim);
	if (table->sink->errors != errors || table->failed == DIAG_NOMEM)
		return;
	claim.column = csv_record_column(record, table->cell_of[COLUMN_VALUE]);
	claim.text = claim_list_copy(list, value.text, value.len);
	claim.where = claim_list_copy(list, where.text, where.len);
	if (!claim.text || !claim.where || !claim_list_add(list, &claim))
		csv_table_note(table, diag_nomem(table->sink));
}

enum diag_code claims_file_read(const char *path, struct claim_list *list, struct diag_sink *sink)
{
	static const struct csv_table_kind kind = {
		.names = column_names,
		.n = COLUMN_COUNT,
		.holds = "claims",
		.begin_with = "indicator,period,value,unit,relation,where",
		.n_needed = COLUMN_VALUE + 1,
		.read_row = read_row,
	};

	return csv_table_read(&kind, path, list, sink);
}
