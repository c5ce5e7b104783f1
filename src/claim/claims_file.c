#include "claims_file.h"

#include <stdlib.h>
#include <string.h>

#include "csv_columns.h"
#include "csv_file.h"
#include "text.h"

enum column {
	COLUMN_INDICATOR,
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

struct claims_file {
	struct claim_list *list;
	struct diag_sink *sink;
	struct csv_columns columns;
	const char *path;
	enum diag_code failed; /* the first error */
	bool has_header;
	size_t n_rows;
};

static void note_code(struct claims_file *file, enum diag_code code)
{
	if (!file->failed)
		file->failed = code;
}

static void refuse(struct claims_file *file, const struct csv_record *record, enum column column,
		   size_t offset, enum diag_code code, const char *what, const char *remedy)
{
	note_code(file,
		  csv_columns_refuse(&file->columns, record, column, offset, code, what, remedy));
}

static struct csv_cell cell_at(const struct claims_file *file, const struct csv_record *record,
			       enum column column)
{
	return csv_columns_cell(&file->columns, record, column);
}

static void read_header(struct claims_file *file, const struct csv_record *record)
{
	static const enum column needed[] = {COLUMN_INDICATOR, COLUMN_PERIOD, COLUMN_VALUE};

	file->has_header = true;
	note_code(file, csv_columns_map(&file->columns, record));
	for (size_t i = 0; i < countof(needed); i++) {
		struct diag diag;

		if (csv_columns_has(&file->columns, needed[i]))
			continue;
		diag_set(&diag, DIAG_COLUMN, "no column '%s'", column_names[needed[i]]);
		diag_set_remedy(&diag, "begin with the line "
				       "indicator,period,value,unit,relation,where");
		note_code(file, csv_columns_send(&file->columns, record, 0, 0, &diag));
	}
	if (!file->failed)
		csv_columns_warn_unknown(&file->columns, record);
}

static void read_indicator(struct claims_file *file, const struct csv_record *record,
			   struct claim *claim)
{
	claim->indicator = indicator_find(cell_at(file, record, COLUMN_INDICATOR).text);
	if (!claim->indicator)
		refuse(file, record, COLUMN_INDICATOR, 0, DIAG_SYNTAX, "no indicator",
		       "write exports, imports, turnover, balance, growth ...; 'kzbe-trade help "
		       "check' lists them");
}

static void read_period(struct claims_file *file, const struct csv_record *record,
			struct claim *claim)
{
	struct csv_cell cell = cell_at(file, record, COLUMN_PERIOD);
	enum period_status status = PERIOD_OK;

	claim->is_latest = strcmp(cell.text, "latest") == 0;
	if (!claim->is_latest)
		status = period_parse_fiscal(cell.text, cell.len, &claim->period);
	if (status)
		refuse(file, record, COLUMN_PERIOD, 0,
		       status == PERIOD_SYNTAX ? DIAG_SYNTAX : DIAG_RANGE, "invalid period",
		       period_status_text(status));
}

/* A unit of its own column goes behind the value, where the value's reader expects it. */
static void read_value(struct claims_file *file, const struct csv_record *record,
		       struct claim *claim)
{
	struct csv_cell value = cell_at(file, record, COLUMN_VALUE);
	struct csv_cell unit = cell_at(file, record, COLUMN_UNIT);
	struct strbuf text = STRBUF_INIT;
	struct claim_error error = {.code = DIAG_OK};

	strbuf_add(&text, value.text, value.len);
	if (unit.len)
		strbuf_addf(&text, " %s", unit.text);
	if (text.failed) {
		note_code(file, diag_nomem(file->sink));
	} else if (!claim_read_value(claim, text.text, text.len,
				     record->separator == ';' ? ',' : '.', &error)) {
		bool in_unit = unit.len && error.offset > value.len;

		refuse(file, record, in_unit ? COLUMN_UNIT : COLUMN_VALUE,
		       in_unit ? error.offset - value.len - 1 : error.offset, error.code,
		       error.what, error.remedy);
	}
	strbuf_release(&text);
}

static void read_row(struct claims_file *file, const struct csv_record *record)
{
	struct claim claim = {.path = file->path, .line = record->line};
	struct csv_cell relation = cell_at(file, record, COLUMN_RELATION);
	struct csv_cell where = cell_at(file, record, COLUMN_WHERE);
	struct csv_cell value = cell_at(file, record, COLUMN_VALUE);
	size_t errors = file->sink->errors;
	enum diag_code code = csv_columns_check_width(&file->columns, record);

	if (code) {
		note_code(file, code);
		return;
	}
	read_indicator(file, record, &claim);
	read_period(file, record, &claim);
	if (!claim_read_relation(relation.text, relation.len, &claim.relation))
		refuse(file, record, COLUMN_RELATION, 0, DIAG_SYNTAX, "unknown relation",
		       "use =, >, < or ~ (about)");
	if (claim.indicator)
		read_value(file, record, &claim);
	if (file->sink->errors != errors || file->failed == DIAG_NOMEM)
		return;
	claim.column = csv_record_column(record, file->columns.cell_of[COLUMN_VALUE]);
	claim.text = claim_list_copy(file->list, value.text, value.len);
	claim.where = claim_list_copy(file->list, where.text, where.len);
	if (!claim.text || !claim.where || !claim_list_add(file->list, &claim))
		note_code(file, diag_nomem(file->sink));
}

static bool on_record(void *ctx, const struct csv_record *record)
{
	struct claims_file *file = ctx;

	if (record->is_damaged) {
		note_code(file, DIAG_ENCODING);
		return file->has_header; /* without a header the rest makes no sense */
	}
	if (!file->has_header) {
		read_header(file, record);
		return !file->failed;
	}
	file->n_rows++;
	read_row(file, record);
	return file->failed != DIAG_NOMEM;
}

enum diag_code claims_file_read(const char *path, struct claim_list *list, struct diag_sink *sink)
{
	struct claims_file file = {.list = list, .sink = sink, .path = path};
	size_t errors = sink->errors;

	csv_columns_init(&file.columns, column_names, COLUMN_COUNT, sink);
	note_code(&file, csv_file_read(path, on_record, &file, sink));
	if (!file.failed && !file.has_header)
		note_code(&file, diag_report(sink, DIAG_COLUMN, path,
					     "no header: the file holds no claims"));
	else if (!file.failed && !file.n_rows)
		note_code(&file, diag_report(sink, DIAG_NO_DATA, path, "no rows below the header"));
	/* A wrong byte in a comment is told to the sink alone. */
	if (!file.failed && sink->errors > errors)
		file.failed = DIAG_ENCODING;
	return file.failed;
}
