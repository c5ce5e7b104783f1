#include "compare_report.h"

#include <string.h>

#include "report_builder.h"

bool compare_is_row(const struct compare_builder *builder, const struct compared_figure *figure)
{
	return !builder->for_people ||
	       (figure->verdict != COMPARE_ONLY_IN_A && figure->verdict != COMPARE_ONLY_IN_B &&
		figure->verdict != COMPARE_NO_RATE);
}

/* "Kazakhstan's trade with Belgium, USD million: two sources, same reporter" */
static bool set_title(struct compare_builder *builder)
{
	struct series shown = *builder->comparison->request.a;
	struct strbuf text = STRBUF_INIT;
	const char *title;

	shown.unit = builder->comparison->unit;
	title = builder_title(builder->report, &shown);
	if (title)
		strbuf_addf(&text, "%s: %s", title, builder->comparison->request.relation->title);
	builder->block->title =
		title && !text.failed ? report_copy(builder->report, text.text) : NULL;
	strbuf_release(&text);
	return builder->block->title != NULL;
}

/* Columns without anything to show in this comparison are left out for people: no ratio but of a
 * mirror. */
static bool is_used(const struct compare_builder *builder, enum compare_subject subject)
{
	return !builder->for_people || subject != COMPARE_RATIO ||
	       builder->comparison->request.relation->is_mirror;
}

static enum diag_code fill_rows(struct compare_builder *builder,
				const enum compare_subject *subjects, size_t n)
{
	const struct compared_figure *before = NULL;
	size_t row = 0;

	for (size_t i = 0; i < builder->comparison->n; i++) {
		const struct compared_figure *figure = &builder->comparison->figures[i];

		if (!compare_is_row(builder, figure))
			continue;
		for (size_t c = 0; c < n; c++) {
			struct report_cell *cell = &builder->block->rows[row].cells[c];

			if (!compare_fill_cell(builder, subjects[c], figure, cell))
				return DIAG_NOMEM;
			cell->is_repeated = subjects[c] == COMPARE_PERIOD && before &&
					    period_equal(before->period, figure->period);
		}
		before = figure;
		row++;
	}
	return DIAG_OK;
}

static enum diag_code build_block(struct compare_builder *builder,
				  const struct compare_columns *columns)
{
	struct report_column made[COMPARE_COLUMNS_MAX];
	enum compare_subject subjects[COMPARE_COLUMNS_MAX];
	size_t n = 0, n_rows = 0;

	compare_set_decimals(builder);
	for (size_t i = 0; i < builder->comparison->n; i++)
		n_rows += compare_is_row(builder, &builder->comparison->figures[i]);
	for (size_t c = 0; c < columns->n; c++) {
		if (!is_used(builder, columns->subjects[c]))
			continue;
		subjects[n] = columns->subjects[c];
		made[n] = compare_column(subjects[n]);
		if (builder->is_table && subjects[n] == COMPARE_VERDICT)
			made[n].heading = ""; /* its words speak for themselves */
		n++;
	}
	if (builder->for_people && !n_rows)
		n = 0; /* lines alone */
	if (!set_title(builder) ||
	    (n && !report_set_table(builder->report, builder->block, made, n, n_rows)) ||
	    fill_rows(builder, subjects, n) || !compare_add_lines(builder))
		return DIAG_NOMEM;
	return DIAG_OK;
}

enum diag_code compare_build_report(struct report *report, const struct comparison *comparisons,
				    size_t n, const struct options *options,
				    const struct format *format,
				    const struct compare_columns *columns)
{
	enum diag_code code = report_set_blocks(report, n) ? DIAG_OK : DIAG_NOMEM;

	report->blocks_name = "comparisons";
	for (size_t i = 0; !code && i < n; i++) {
		struct compare_builder builder = {.report = report,
						  .block = &report->blocks[i],
						  .comparison = &comparisons[i],
						  .options = options,
						  .for_people = format->is_for_people,
						  .is_table = format == format_find("table")};

		code = build_block(&builder, columns);
	}
	return code;
}
