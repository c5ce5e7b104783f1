#include "view.h"

#include "columns.h"
#include "filling.h"
#include "data_columns.inc"

enum column { DATA_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

#define COLUMN(constant, name, type, flags) VIEW_COLUMN(constant, name, name, type, flags, 0)

static const struct view_column table_columns[COLUMN_COUNT] = {DATA_COLUMNS(COLUMN)};

const struct column_table data_columns = {"convert", " in a data file", table_columns,
					  COLUMN_COUNT};

static void set_figure(struct filling *filling, enum column column, const struct figure *figure)
{
	if (figure->state != FIGURE_PRESENT)
		return;
	cell_set_number(&filling->cells[column], figure->value);
	filling->cells[column].qualifier = figure->qualifier;
}

/* "exports product=6 records=12; imports product=TOTAL records=1" */
static void set_levels(struct filling *filling, const struct observation *row)
{
	struct strbuf text = STRBUF_INIT;

	for (size_t f = 0; row->aggregations && f < FLOW_COUNT; f++) {
		if (!row->aggregations[f].n_records)
			continue;
		strbuf_addf(&text, "%s%s ", text.len ? "; " : "", flow_names[f]);
		aggregation_add_text(&text, &row->aggregations[f]);
	}
	fill_built(filling, COLUMN_LEVEL, &text);
}

/* What is not stated stays so: a report on the result says it too. */
static void set_source(struct filling *filling, const struct observation *row)
{
	struct strbuf text = STRBUF_INIT;

	if (!row->source_stated)
		strbuf_adds(&text, SOURCE_NOT_STATED);
	strbuf_adds(&text, row->source);
	fill_built(filling, COLUMN_SOURCE, &text);
}

static void fill(struct filling *filling, const struct observation *row, pub_date published)
{
	char text[STATUS_TEXT_MAX + PUB_DATE_TEXT_MAX];

	fill_period(filling, COLUMN_PERIOD, row->period);
	/* What is assumed stays so: a report on the result says it too. */
	fill_text(filling, COLUMN_REPORTER, row->reporter_assumed ? "" : row->reporter);
	fill_text(filling, COLUMN_PARTNER, row->partner_assumed ? "" : row->partner);
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		set_figure(filling, COLUMN_EXPORTS + (enum column)f, &row->flow[f]);
		if (row->growth)
			set_figure(filling, COLUMN_EXPORTS_GROWTH + (enum column)f,
				   &row->growth[f]);
		status_format(row->flow[f].status, text);
		fill_text(filling, COLUMN_EXPORTS_STATUS + (enum column)f, text);
	}
	if (row->unit.currency[0])
		fill_unit(filling, COLUMN_UNIT, row->unit);
	fill_text(filling, COLUMN_VALUATION, valuation_names[row->valuation]);
	set_source(filling, row);
	fill_text(filling, COLUMN_URL, row->url);
	pub_date_format(published ? published : row->published, text);
	fill_text(filling, COLUMN_PUBLISHED, text);
	fill_text(filling, COLUMN_NOTE, row->note);
	set_levels(filling, row);
}

/* Whether the observation is of a series that is shown. */
static bool is_shown(const struct shown_series *shown, const struct observation *row)
{
	for (size_t s = 0; s < shown->n; s++) {
		if (observation_same_series(row, shown->series[s]->rows[0]))
			return true;
	}
	return false;
}

/* Columns that a sum of partial downloads always has, so that several of them have the same header. */
static bool is_of_sums(size_t column)
{
	return column <= COLUMN_UNIT ? column < COLUMN_EXPORTS_GROWTH || column > COLUMN_GROWTH
				     : column != COLUMN_URL && column != COLUMN_NOTE;
}

/* Whether some row fills a column. */
static bool is_filled(const struct report_block *block, size_t column)
{
	for (size_t r = 0; r < block->n_rows; r++) {
		if (block->rows[r].cells[column].state != CELL_BLANK)
			return true;
	}
	return false;
}

/* The flow that stays where there would be none: a file needs one, if only of empty cells. */
static size_t needed_flow(const struct report_block *block)
{
	for (size_t flow = COLUMN_EXPORTS; flow <= COLUMN_TURNOVER; flow++) {
		if (is_filled(block, flow))
			return flow;
	}
	for (size_t flow = COLUMN_EXPORTS; flow <= COLUMN_TURNOVER; flow++) {
		if (is_filled(block, COLUMN_EXPORTS_STATUS + (flow - COLUMN_EXPORTS)))
			return flow;
	}
	return COLUMN_TURNOVER;
}

/* A column stays if a row fills it or it was chosen; the period and one flow always do. */
static void add_used_columns(const struct report_block *block, bool is_sum,
			     const struct column_list *chosen, struct column_list *used)
{
	const size_t flow = needed_flow(block);

	for (size_t column = 0; column < COLUMN_COUNT; column++) {
		bool any = column == COLUMN_PERIOD || column == flow ||
			   (is_sum && is_of_sums(column)) || is_filled(block, column);

		for (size_t c = 0; c < chosen->n && !any; c++)
			any = chosen->columns[c] == column;
		if (any)
			used->columns[used->n++] = column;
	}
}

bool build_data(struct report *report, const struct dataset *data, const struct shown_series *shown,
		pub_date published, bool is_sum, const struct column_list *columns)
{
	struct report_column all[COLUMN_COUNT];
	struct filling filling = {.report = report};
	struct column_list used = {.n = 0};
	struct report_block *block;
	size_t n = 0;

	for (size_t c = 0; c < COLUMN_COUNT; c++)
		all[c] = table_columns[c].column;
	for (size_t i = 0; i < data->n; i++)
		n += is_shown(shown, &data->rows[i]);
	if (!report_set_blocks(report, 1))
		return false;
	block = &report->blocks[0];
	block->list_name = "data";
	if (!report_set_table(report, block, all, COLUMN_COUNT, n))
		return false;
	n = 0;
	for (size_t i = 0; i < data->n && !filling.failed; i++) {
		if (!is_shown(shown, &data->rows[i]))
			continue;
		filling.cells = block->rows[n++].cells;
		fill(&filling, &data->rows[i], published);
	}
	if (!columns->is_chosen)
		add_used_columns(block, is_sum, columns, &used);
	else
		used = *columns;
	return !filling.failed && report_choose_columns(block, used.columns, used.n);
}
