#include "claims_file.h"

#include <limits.h>
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
	COLUMN_REPORTER,
	COLUMN_PARTNER,
	COLUMN_BASE,
	COLUMN_COUNT
};

static const char *const column_names[COLUMN_COUNT] = {
	[COLUMN_INDICATOR] = "indicator", [COLUMN_PERIOD] = "period",	  [COLUMN_VALUE] = "value",
	[COLUMN_UNIT] = "unit",		  [COLUMN_RELATION] = "relation", [COLUMN_WHERE] = "where",
	[COLUMN_REPORTER] = "reporter",	  [COLUMN_PARTNER] = "partner",	  [COLUMN_BASE] = "base",
};

static void read_indicator(struct csv_table *table, const struct csv_record *record,
			   struct claim *claim)
{
	claim->indicator = indicator_find(csv_table_cell(table, record, COLUMN_INDICATOR).text);
	if (!claim->indicator)
		csv_table_refuse(
			table, record, COLUMN_INDICATOR, DIAG_SYNTAX, "no indicator",
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

		csv_table_refuse_at(
			table, record,
			&(struct cell_fault){in_unit ? COLUMN_UNIT : COLUMN_VALUE,
					     in_unit ? error.offset - value.len - 1 : error.offset,
					     error.code, error.what, error.remedy});
	}
	strbuf_release(&text);
}

/* What one claims file is read into, and how its countries are read. */
struct claims_reader {
	struct claim_list *list;
	claims_file_country *read_country;
};

/* A growth or change on another period than the same months a year before. */
static void read_base(struct csv_table *table, const struct csv_record *record, struct claim *claim)
{
	struct csv_cell cell = csv_table_cell(table, record, COLUMN_BASE);
	enum period_status status;
	struct period usual;

	if (!cell.len)
		return;
	claim->has_base = true;
	status = period_parse_fiscal(cell.text, cell.len, &claim->base);
	if (status)
		csv_table_refuse_period(table, record, COLUMN_BASE, status);
	else if (claim->is_multiple)
		csv_table_refuse(table, record, COLUMN_BASE, DIAG_SYNTAX,
				 "the base of a multiple goes after its value, not in",
				 "write the value as '2x 2021'");
	else if (!indicator_needs_base(claim->indicator))
		csv_table_refuse(table, record, COLUMN_BASE, DIAG_SYNTAX,
				 "only growth and change have a base, not", "leave the cell empty");
	else if (!claim->is_latest && claim->base.last >= claim->period.last)
		csv_table_refuse(
			table, record, COLUMN_BASE, DIAG_SYNTAX,
			"the base does not lie before the period:", "write the earlier period");
	/* The one that it has anyhow. */
	if (period_years_before(claim->period, 1, &usual) && period_equal(usual, claim->base))
		claim->has_base = false;
}

static void read_party(struct csv_table *table, const struct csv_record *record, enum column column,
		       const struct claims_reader *reader, char code[4])
{
	struct csv_cell cell = csv_table_cell(table, record, column);

	if (!reader->read_country(code, cell.text, cell.len))
		csv_table_refuse(table, record, column, DIAG_SYNTAX, "unknown country",
				 "use a name or a code of ISO 3166-1, e.g. BEL for Belgium");
}

/* Whose trade it is, where the row says so; NULL if it does not, or memory ran out. */
static struct claim_reading *read_pair(struct csv_table *table, const struct csv_record *record,
				       const struct claims_reader *reader)
{
	struct claim_reading *reading;

	if (!csv_table_cell(table, record, COLUMN_REPORTER).len &&
	    !csv_table_cell(table, record, COLUMN_PARTNER).len)
		return NULL;
	reading = arena_alloc(&reader->list->arena, sizeof(*reading));
	if (!reading) {
		csv_table_note(table, diag_nomem(table->sink));
		return NULL;
	}
	*reading = (struct claim_reading){.strength = INT_MAX};
	read_party(table, record, COLUMN_REPORTER, reader, reading->reporter);
	read_party(table, record, COLUMN_PARTNER, reader, reading->partner);
	return reading;
}

static void read_row(void *ctx, struct csv_table *table, const struct csv_record *record)
{
	const struct claims_reader *reader = ctx;
	struct claim_list *list = reader->list;
	struct claim claim = {.path = table->path, .line = record->line};
	struct csv_cell relation = csv_table_cell(table, record, COLUMN_RELATION);
	struct csv_cell where = csv_table_cell(table, record, COLUMN_WHERE);
	struct csv_cell value = csv_table_cell(table, record, COLUMN_VALUE);
	size_t errors = table->sink->errors;

	read_indicator(table, record, &claim);
	read_period(table, record, &claim);
	if (!claim_read_relation(relation.text, relation.len, &claim.relation))
		csv_table_refuse(table, record, COLUMN_RELATION, DIAG_SYNTAX, "unknown relation",
				 "use =, >, < or ~ (about)");
	if (claim.indicator)
		read_value(table, record, &claim);
	if (claim.indicator && table->sink->errors == errors)
		read_base(table, record, &claim);
	claim.reading = read_pair(table, record, reader);
	if (table->sink->errors != errors || table->failed == DIAG_NOMEM)
		return;
	claim.column = csv_record_column(record, table->cell_of[COLUMN_VALUE]);
	claim.text = claim_list_copy(list, value.text, value.len);
	claim.where = claim_list_copy(list, where.text, where.len);
	if (!claim.text || !claim.where || !claim_list_add(list, &claim))
		csv_table_note(table, diag_nomem(table->sink));
}

enum diag_code claims_file_read(const char *path, claims_file_country *read_country,
				struct claim_list *list, struct diag_sink *sink)
{
	struct claims_reader reader = {list, read_country};

	static const struct csv_table_kind kind = {
		.names = column_names,
		.n = COLUMN_COUNT,
		.holds = "claims",
		.begin_with = "indicator,period,value,unit,relation,where",
		.n_needed = COLUMN_VALUE + 1,
		.may_have_comments = true,
		.read_row = read_row,
	};

	return csv_table_read(&kind, path, &reader, sink);
}
