#include "view.h"

#include <stdlib.h>
#include <string.h>

#include "fold_notes.h"
#include "language.h"
#include "names.h"
#include "report_lines.h"
#include "row_values.h"

static bool is_shown(const struct view *view, struct period period)
{
	return !view->has_period || view->period_is_latest ||
	       period_is_within(period, view->period);
}

static bool add_period(struct builder *builder, size_t *capacity, struct period period)
{
	if (!is_shown(builder->view, period))
		return true;
	if (!alloc_room(builder->periods, capacity, builder->n_periods + 1))
		return false;
	builder->periods[builder->n_periods++] = period;
	return true;
}

/*
 * The periods of --by: from the first month observed to the last, cut at years, quarters or months.
 * What lies before the first or after the last month is cut off: the row is the year to date.
 */
static bool add_grid(struct builder *builder, size_t *capacity)
{
	const struct series *series = builder->series;
	int32_t step = (int32_t)builder->view->by;
	struct period all = series_span(series);

	for (int32_t start = all.first - all.first % step; start <= all.last; start += step) {
		struct period cell = {start > all.first ? start : all.first,
				      start + step - 1 < all.last ? start + step - 1 : all.last};

		if (!add_period(builder, capacity, cell))
			return false;
	}
	return true;
}

static bool collect_periods(struct builder *builder)
{
	size_t capacity = 0;

	if (builder->view->by)
		return add_grid(builder, &capacity);
	for (size_t i = 0; i < builder->series->n; i++) {
		if (!add_period(builder, &capacity, builder->series->rows[i]->period))
			return false;
	}
	if (builder->n_periods)
		qsort(builder->periods, builder->n_periods, sizeof(*builder->periods),
		      period_order);
	return true;
}

static void fill_indicator(const struct column_spec *spec, const struct value *value,
			   struct report_cell *cell)
{
	bool has_end = true;

	if (value->state != FIGURE_PRESENT) {
		cell->state = value->state == FIGURE_SUPPRESSED ? CELL_SUPPRESSED : CELL_MISSING;
		return;
	}
	cell->state = CELL_VALUE;
	switch (spec->aspect) {
	case ASPECT_VALUE:
		cell->number = value->shown;
		cell->qualifier = value->qualifier;
		break;
	case ASPECT_LOW:
		has_end = value_shown_low(value, &cell->number);
		break;
	case ASPECT_HIGH:
		has_end = value_shown_high(value, &cell->number);
		break;
	case ASPECT_COUNT:
		break;
	}
	if (!has_end) /* no limit on this side */
		cell->state = CELL_BLANK;
}

/* Of the figures the first with the fewest decimals: its range surprises most. Only
 * one that is published as it is shown: sums, and what was converted or rounded, were never printed. */
static void consider_example(struct builder *builder, const struct column_spec *spec,
			     const struct value *value)
{
	struct range_example example = {.figure = value->shown};

	if (spec->aspect != ASPECT_VALUE || spec->indicator->kind != KIND_LEVEL ||
	    value->state != FIGURE_PRESENT || value->qualifier || dec_is_zero(value->shown) ||
	    value->is_converted || !level_is_printed(&value->operands[0].level) ||
	    ratio_cmp(value->exact, ratio_of(value->shown)) != 0)
		return;
	if ((builder->has_example && example.figure.scale >= builder->example.figure.scale) ||
	    !value_shown_low(value, &example.low) || !value_shown_high(value, &example.high))
		return;
	builder->example = example;
	builder->has_example = true;
}

/* The status letters of all values that the row shows. */
static status_set status_of_row(struct builder *builder, struct period period)
{
	status_set status = 0;

	for_each_of(const struct column_spec, spec, builder->columns, builder->n_columns) {
		const struct value *value;

		if (spec->subject != SUBJECT_INDICATOR)
			continue;
		value = builder_value(builder, spec->indicator, period);
		if (value)
			status |= value->status;
	}
	return status;
}

/* The source of the growth's base; if the growths of the row have several, each with its flow. */
static bool set_base_sources(struct builder *builder, struct period period,
			     const struct value *growth, struct report_cell *cell)
{
	struct strbuf text = STRBUF_INIT;
	bool differ = false, set;

	for_each_of(const struct column_spec, spec, builder->columns, builder->n_columns) {
		const struct value *value;

		if (!column_is_growth(spec) || spec->aspect != ASPECT_VALUE)
			continue;
		value = builder_value(builder, spec->indicator, period);
		if (!value)
			return false;
		if (value->state != FIGURE_PRESENT)
			continue;
		differ = differ || value->base_series != growth->base_series;
		strbuf_addf(&text, "%s%s: %s", text.len ? "; " : "",
			    builder->for_people ? tr(flow_names[spec->indicator->flow])
						: flow_names[spec->indicator->flow],
			    value->base_series->source);
	}
	set = !text.failed && report_set_text(builder->report, cell,
					      differ ? text.text : growth->base_series->source);
	strbuf_release(&text);
	return set;
}

static bool fill_base(struct builder *builder, const struct column_spec *spec, struct period period,
		      struct report_cell *cell)
{
	const struct value *growth = builder_growth(builder, period);

	if (!growth)
		return true;
	if (spec->subject == SUBJECT_GROWTH_BASE_SOURCE)
		return set_base_sources(builder, period, growth, cell);
	cell->state = CELL_VALUE;
	cell->period = growth->base;
	cell->is_marked = growth->base_series != builder->series;
	return true;
}

static bool fill_cell(struct builder *builder, const struct column_spec *spec, struct period period,
		      struct report_cell *cell)
{
	const struct observation *row = series_find_row(builder->series, period);
	const struct value *value;
	char text[64];

	switch (spec->subject) {
	case SUBJECT_INDICATOR:
		value = builder_value(builder, spec->indicator, period);
		if (!value)
			return false;
		fill_indicator(spec, value, cell);
		/* Turnover's growth is marked at its base. */
		cell->is_marked = builder->for_people && cell->state == CELL_VALUE &&
				  value->has_base && value->base_series != builder->series &&
				  spec->indicator->flow != FLOW_TURNOVER;
		consider_example(builder, spec, value);
		return true;
	case SUBJECT_PERIOD:
		cell->state = CELL_VALUE;
		cell->period = period;
		return true;
	case SUBJECT_GROWTH_BASE:
	case SUBJECT_GROWTH_BASE_SOURCE:
		return fill_base(builder, spec, period, cell);
	case SUBJECT_REPORTER:
		return report_set_text(builder->report, cell, builder->series->reporter);
	case SUBJECT_PARTNER:
		return report_set_text(builder->report, cell, builder->series->partner);
	case SUBJECT_UNIT:
		unit_format(builder->series->unit, text);
		return report_set_text(builder->report, cell,
				       !builder->series->unit.currency[0] ? ""
				       : builder->for_people ? people_unit(builder->series->unit)
							     : text);
	case SUBJECT_SOURCE:
		return report_set_text(builder->report, cell, builder->series->source);
	case SUBJECT_STATUS:
		status_format(status_of_row(builder, period), text);
		return report_set_text(builder->report, cell, text);
	case SUBJECT_PUBLISHED:
		pub_date_format(row ? row->published : 0, text);
		return report_set_text(builder->report, cell, text);
	case SUBJECT_URL:
		return report_set_text(builder->report, cell, row ? row->url : "");
	case SUBJECT_NOTE:
		return report_set_text(builder->report, cell, row ? row->note : "");
	case SUBJECT_VALUATION:
		return report_set_text(builder->report, cell,
				       row ? valuation_names[row->valuation] : "");
	case SUBJECT_NOTES:
		return true;
	}
	return false;
}

/* Whether the source has the flow in any period: a figure, or that it is confidential. */
static bool has_flow(const struct series *series, enum flow flow)
{
	for (size_t i = 0; i < series->n; i++) {
		if (series->rows[i]->flow[flow].state != FIGURE_MISSING)
			return true;
	}
	return false;
}

/* Whether one of the columns in use holds figures. */
static bool any_indicator(const struct builder *builder, const bool used[COLUMNS_MAX])
{
	for (size_t c = 0; c < builder->n_columns; c++) {
		if (used[c] && builder->columns[c].subject == SUBJECT_INDICATOR)
			return true;
	}
	return false;
}

/* Whether --by asks for periods that are all shorter than those in the data. */
static bool is_finer_than_data(const struct builder *builder)
{
	for (size_t i = 0; i < builder->series->n; i++) {
		if (period_months(builder->series->rows[i]->period) <= (int32_t)builder->view->by)
			return false;
	}
	return builder->view->by != GRID_NONE;
}

/* A table without any figure would not even say that they are missing, and why: its flows stay. */
static void keep_flows(const struct builder *builder, bool used[COLUMNS_MAX])
{
	const struct column_spec *specs = builder->columns;
	bool has_any = false;

	if (any_indicator(builder, used))
		return;
	for (size_t flow = 0; flow < FLOW_COUNT; flow++)
		has_any = has_any || has_flow(builder->series, (enum flow)flow);
	for (size_t c = 0; c < builder->n_columns; c++) {
		if (specs[c].subject == SUBJECT_INDICATOR && specs[c].indicator->kind == KIND_LEVEL)
			used[c] = !has_any || has_flow(builder->series, specs[c].indicator->flow);
	}
}

/* Which columns have a value in any row. */
static enum diag_code find_used_columns(struct builder *builder, bool used[COLUMNS_MAX])
{
	for (size_t i = 0; i < builder->n_periods; i++) {
		builder->row = i;
		for (size_t c = 0; c < builder->n_columns; c++) {
			struct report_cell cell = {0};

			if (used[c])
				continue;
			if (!fill_cell(builder, &builder->columns[c], builder->periods[i], &cell))
				return DIAG_NOMEM;
			used[c] = (cell.state == CELL_VALUE || cell.state == CELL_SUPPRESSED) &&
				  !(builder->view->without_base &&
				    builder->columns[c].subject == SUBJECT_GROWTH_BASE);
		}
	}
	return DIAG_OK;
}

/* Leave out columns without any value, unless the user named them. */
static void drop_empty_columns(struct builder *builder, bool used[COLUMNS_MAX])
{
	size_t kept = 0;

	keep_flows(builder, used);
	for (size_t c = 0; c < builder->n_columns; c++) {
		if (used[c])
			builder->columns[kept++] = builder->columns[c];
	}
	builder->n_columns = kept;
}

/* The columns that are shown: those asked for by name; else, for people, those with a value. Of a --by that
 * gives nothing there are no rows. */
static enum diag_code choose_cells(struct builder *builder)
{
	bool is_free = builder->for_people && !builder->is_chosen, used[COLUMNS_MAX] = {false};
	bool may_be_empty = is_finer_than_data(builder);
	enum diag_code code = DIAG_OK;

	if (is_free || may_be_empty)
		code = find_used_columns(builder, used);
	builder->is_empty_grid = !code && may_be_empty && !any_indicator(builder, used);
	if (!code && is_free)
		drop_empty_columns(builder, used);
	return code;
}

/* Whether anybody reads what is to be said of a row: people do, and whoever chose the column of notes. */
static bool needs_row_notes(const struct builder *builder)
{
	bool needs = builder->for_people;

	for (size_t c = 0; c < builder->n_columns; c++)
		needs = needs || builder->columns[c].subject == SUBJECT_NOTES;
	return needs;
}

static enum diag_code fill_rows(struct builder *builder)
{
	bool needs_notes = needs_row_notes(builder);

	for (size_t i = 0; i < builder->n_periods; i++) {
		struct report_row *row = &builder->block->rows[i];
		enum diag_code code;

		builder->row = i;
		for (size_t c = 0; c < builder->n_columns; c++) {
			if (!fill_cell(builder, &builder->columns[c], builder->periods[i],
				       &row->cells[c]))
				return DIAG_NOMEM;
		}
		code = needs_notes ? builder_note_row(builder, row, builder->periods[i]) : DIAG_OK;
		if (code)
			return code;
	}
	return DIAG_OK;
}

static bool make_table(struct builder *builder)
{
	struct report_column columns[COLUMNS_MAX];
	const char *previous = NULL;

	for (size_t c = 0; c < builder->n_columns; c++) {
		const struct column_spec *spec = &builder->columns[c];

		if (!column_make(builder->report, spec, &columns[c]))
			return false;
		/* Behind its level a growth needs no other name. */
		if (builder->for_people && column_is_growth(spec) && spec->aspect == ASPECT_VALUE &&
		    previous && strcmp(previous, flow_names[spec->indicator->flow]) == 0)
			columns[c].heading = tr_in("column", "Growth");
		previous = spec->subject == SUBJECT_INDICATOR ? spec->indicator->name : NULL;
	}
	return report_set_table(builder->report, builder->block, columns, builder->n_columns,
				builder->n_periods);
}

static enum diag_code derive(struct builder *builder, const struct value *value)
{
	struct strbuf text = STRBUF_INIT;
	enum diag_code code = explain_add(&text, &builder->calc, value);

	return report_take_derivation(builder->report, builder->block, &text) ? code : DIAG_NOMEM;
}

/* How each figure that the table shows came about, row by row, as many as a page has. */
static enum diag_code derive_all(struct builder *builder)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; !code && i < builder->n_periods; i++) {
		builder->row = i;
		for (size_t c = 0; !code && c < builder->n_columns; c++) {
			const struct column_spec *spec = &builder->columns[c];
			const struct value *value;

			if (spec->subject != SUBJECT_INDICATOR || spec->aspect != ASPECT_VALUE)
				continue;
			value = builder_value(builder, spec->indicator, builder->periods[i]);
			if (!value)
				return DIAG_NOMEM;
			if (value->state != FIGURE_PRESENT)
				continue;
			if (!report_wants_derivation(builder->block))
				return DIAG_OK;
			code = derive(builder, value);
		}
	}
	return code;
}

/* With the source's name, where the report has several. */
static bool set_title(struct builder *builder)
{
	struct strbuf text = STRBUF_INIT;

	add_series_title(&text, builder->series);
	if (builder->names_source) {
		strbuf_adds(&text, tr(": "));
		add_source_name(&text, builder->series);
	}
	builder->block->title = strbuf_keep(&text, &builder->report->arena);
	return builder->block->title != NULL;
}

/* Whether the series are of more than one source. */
static bool has_several_sources(const struct shown_series *shown)
{
	for (size_t i = 1; i < shown->n; i++) {
		if (strcmp(shown->series[i]->source, shown->series[0]->source) != 0)
			return true;
	}
	return false;
}

/* --by gives nothing: a line says so, in place of a table in which all is missing. For machines the table is there,
 * without rows; what is said of it as a whole is in its first. */
static bool build_empty_grid(struct builder *builder)
{
	bool made = true;

	if (builder->for_people) {
		builder->n_columns = 0;
	} else {
		builder->n_periods = 1;
		made = make_table(builder) && !fill_rows(builder);
		builder->block->n_rows = 0;
	}
	return made && builder_note_empty_grid(builder) && builder_close(builder);
}

static enum diag_code build_block(struct builder *builder)
{
	enum diag_code code = DIAG_OK;

	if (!set_title(builder) || !collect_periods(builder))
		return DIAG_NOMEM;
	if (!builder->n_periods)
		return DIAG_OK;
	if (builder->view->has_period && builder->view->period_is_latest &&
	    builder->n_periods > 1) {
		builder->periods[0] = builder->periods[builder->n_periods - 1];
		builder->n_periods = 1;
	}
	code = choose_cells(builder);
	if (!code && builder->is_empty_grid)
		return build_empty_grid(builder) ? DIAG_OK : DIAG_NOMEM;
	if (code || !make_table(builder))
		return DIAG_NOMEM;
	code = fill_rows(builder);
	if (!code && builder->is_page)
		code = derive_all(builder);
	if (code)
		return code;
	return builder_close(builder) ? DIAG_OK : DIAG_NOMEM;
}

enum diag_code build_report(struct report *report, const struct shown_series *shown,
			    const struct view *view, const struct format *format,
			    const struct column_list *columns)
{
	size_t n_values = n_indicators * VALUE_ROWS;
	struct value *values = malloc(n_values * sizeof(*values));
	size_t *row_of = malloc(n_values * sizeof(*row_of));
	enum diag_code code = DIAG_OK;
	size_t kept = 0;

	if (!values || !row_of || !report_set_blocks(report, shown->n))
		code = DIAG_NOMEM;
	for (size_t i = 0; !code && i < shown->n; i++) {
		struct builder builder = {.report = report,
					  .block = &report->blocks[kept],
					  .view = view,
					  .series = shown->series[i],
					  .calc = {.set = shown->set,
						   .decimals = view->decimals,
						   .across_sources = view->across_sources},
					  .n_columns = columns->n,
					  .is_chosen = columns->is_chosen,
					  .values = values,
					  .row_of = row_of,
					  .for_people = format->is_for_people,
					  .names_source = has_several_sources(shown),
					  .is_page = format->is_page};

		memset(row_of, 0, n_values * sizeof(*row_of));
		for (size_t c = 0; c < columns->n; c++)
			builder.columns[c] = column_spec_at(columns->columns[c]);
		code = build_block(&builder);
		if (!code && builder.n_periods && format->is_page && !builder.is_empty_grid)
			code = add_picture(report, builder.block, shown->set, shown->series[i],
					   view);
		kept += builder.n_periods > 0;
		free(builder.periods);
		fold_release(&builder);
		tiling_release(&builder.calc.tiling);
	}
	if (!code)
		report->n_blocks = kept;
	free(values);
	free(row_of);
	return code;
}
