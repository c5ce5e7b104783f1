#include "view.h"

#include "columns.h"
#include "explain_parts.h"
#include "filled.h"
#include "filling.h"
#include "reason.h"
#include "operand_columns.inc"
#include "value_columns.inc"

enum column { VALUE_COLUMNS(TABLE_CONSTANT) COLUMN_ALL, COLUMN_COUNT = COLUMN_REASON + 1 };

#define COLUMN(constant, name, heading, type) [constant] = {name, heading, type, 0},

static const struct report_column value_columns[COLUMN_ALL] = {VALUE_COLUMNS(COLUMN)};

static void set_value(struct filling *filling, const struct value *value)
{
	struct report_cell *cells = filling->cells;
	struct dec end;

	cell_set_number(&cells[COLUMN_VALUE], value->shown);
	cells[COLUMN_VALUE].qualifier = value->qualifier;
	fill_text(filling, COLUMN_RELATION, qualifier_sign(value->qualifier));
	if (value_shown_low(value, &end))
		cell_set_number(&cells[COLUMN_LOW], end);
	if (value_shown_high(value, &end))
		cell_set_number(&cells[COLUMN_HIGH], end);
	if (value->has_base)
		fill_text(filling, COLUMN_BASE_SOURCE, value->base_series->source);
}

static void fill(struct filling *filling, const struct value *value)
{
	char status[STATUS_TEXT_MAX];
	struct strbuf reason = STRBUF_INIT;

	fill_text(filling, COLUMN_INDICATOR, value->indicator->name);
	fill_text(filling, COLUMN_REPORTER, value->series->reporter);
	fill_text(filling, COLUMN_PARTNER, value->series->partner);
	fill_period(filling, COLUMN_PERIOD, value->period);
	if (value->indicator->kind == KIND_PERCENT)
		fill_text(filling, COLUMN_UNIT, "%");
	else
		fill_unit(filling, COLUMN_UNIT, value->series->unit);
	if (value->has_base)
		fill_period(filling, COLUMN_BASE, value->base);
	fill_text(filling, COLUMN_SOURCE, value->series->source);
	status_format(value->status, status);
	fill_text(filling, COLUMN_STATUS, status);
	if (value->state == FIGURE_PRESENT)
		set_value(filling, value);
	else
		reason_add_phrase(&reason, &value, 1);
	fill_built(filling, COLUMN_REASON, &reason);
}

bool values_begin(struct report *report, size_t n)
{
	if (!report_set_blocks(report, 1))
		return false;
	report->blocks[0].list_name = "values";
	return report_set_table(report, &report->blocks[0], value_columns, COLUMN_COUNT, n);
}

bool values_fill(struct report *report, size_t row, const struct value *value)
{
	struct filling filling = {.report = report, .cells = report->blocks[0].rows[row].cells};

	fill(&filling, value);
	return !filling.failed;
}

bool values_shorten(struct report *report)
{
	static const size_t columns[] = {COLUMN_INDICATOR, COLUMN_PERIOD, COLUMN_VALUE};

	return report_choose_columns(&report->blocks[0], columns, countof(columns));
}

/* --- explain ------------------------------------------------------------------------------------- */

enum operand_column { OPERAND_COLUMNS(TABLE_CONSTANT) OPERAND_COUNT };

static const struct report_column operand_columns[OPERAND_COUNT] = {
	OPERAND_COLUMNS(MACHINE_COLUMN)};

static void fill_operand(struct filling *filling, struct calc *calc, const struct value *value,
			 const struct operand *operand)
{
	const struct observation *row = explain_row(calc, operand);
	char published[PUB_DATE_TEXT_MAX];
	struct strbuf origin = STRBUF_INIT;
	struct dec end;

	fill_text(filling, OPERAND_INDICATOR, flow_names[operand->term.flow]);
	fill_period(filling, OPERAND_PERIOD, operand->period);
	cell_set_number(&filling->cells[OPERAND_VALUE], operand->level.value);
	filling->cells[OPERAND_VALUE].qualifier = operand->level.qualifier;
	if (level_shown_low(&operand->level, &end))
		cell_set_number(&filling->cells[OPERAND_LOW], end);
	if (level_shown_high(&operand->level, &end))
		cell_set_number(&filling->cells[OPERAND_HIGH], end);
	fill_unit(filling, OPERAND_UNIT, value->series->unit);
	fill_text(filling, OPERAND_RELATION, qualifier_sign(operand->level.qualifier));
	explain_add_origin(&origin, calc, operand);
	fill_built(filling, OPERAND_ORIGIN, &origin);
	fill_text(filling, OPERAND_SOURCE, row->source);
	pub_date_format(row->published, published);
	fill_text(filling, OPERAND_PUBLISHED, published);
}

static void fill_explanation(struct filling *filling, struct calc *calc, const struct value *value)
{
	struct strbuf calculation = STRBUF_INIT;
	struct dec finer;

	fill(filling, value);
	fill_text(filling, COLUMN_FORMULA, value->indicator->formula_text);
	fill_text(filling, COLUMN_DEFINITION, value->indicator->definition);
	fill_text(filling, COLUMN_AUTHORITY, value->indicator->authority);
	if (value->n_operands && value->operands[0].level.state == FIGURE_PRESENT)
		fill_text(filling, COLUMN_VALUATION,
			  valuation_names[explain_row(calc, &value->operands[0])->valuation]);
	if (value->state != FIGURE_PRESENT)
		return;
	if (explain_finer(value, &finer))
		cell_set_number(&filling->cells[COLUMN_UNROUNDED], finer);
	filled_add_formula(&calculation, calc, value);
	fill_built(filling, COLUMN_CALCULATION, &calculation);
}

bool build_explanation(struct report *report, struct calc *calc, const struct value *value)
{
	size_t n = value->state == FIGURE_PRESENT ? value->n_operands : 0;
	struct filling filling = {.report = report};

	if (!report_set_blocks(report, 2))
		return false;
	report->blocks[0].list_name = "values";
	report->blocks[1].list_name = "operands";
	if (!report_set_table(report, &report->blocks[0], value_columns, COLUMN_ALL, 1) ||
	    !report_set_table(report, &report->blocks[1], operand_columns, OPERAND_COUNT, n))
		return false;
	filling.cells = report->blocks[0].rows[0].cells;
	fill_explanation(&filling, calc, value);
	for (size_t i = 0; i < n; i++) {
		filling.cells = report->blocks[1].rows[i].cells;
		fill_operand(&filling, calc, value, &value->operands[i]);
	}
	return !filling.failed;
}
