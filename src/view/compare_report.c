#include "compare_builder.h"

#include "filled.h"
#include "language.h"
#include "people.h"
#include "names.h"
#include "text.h"

/* Two files of one source are releases of it only if dates say so. */
static const char *relation_title(const struct comparison *comparison)
{
	const struct compare_request *request = &comparison->request;
	pub_date a = series_latest(request->a)->published, b = series_latest(request->b)->published;

	if (request->relation->is_same_source && a && a == b)
		return tr("two files of the same source and date");
	if (request->relation->is_same_source && (!a || !b))
		return tr("two files of the same source, without dates to tell them apart");
	return tr(request->relation->title);
}

/* "Kazakhstan's trade with Belgium, USD million: two sources, same reporter" */
static bool set_title(struct compare_builder *builder)
{
	const struct comparison *comparison = builder->comparison;
	struct strbuf text = STRBUF_INIT;
	const char *title = trade_title(builder->report, comparison->request.a, comparison->unit);

	if (title)
		strbuf_addf(&text, tr("%s: %s"), title, relation_title(builder->comparison));
	builder->block->title = strbuf_keep(&text, &builder->report->arena);
	return title && builder->block->title;
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
				  const struct column_list *columns)
{
	struct report_column made[COLUMNS_MAX];
	enum compare_subject subjects[COLUMNS_MAX];
	size_t n = 0, n_rows = 0;

	compare_set_decimals(builder);
	for (size_t i = 0; i < builder->comparison->n; i++)
		n_rows += compare_is_row(builder, &builder->comparison->figures[i]);
	for (size_t c = 0; c < columns->n; c++) {
		subjects[n] = (enum compare_subject)columns->columns[c];
		/* For people, columns with nothing to show are left out: only mirrors have a ratio. */
		if (builder->for_people && subjects[n] == COMPARE_RATIO &&
		    !builder->comparison->request.relation->is_mirror)
			continue;
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

void compare_add_range(struct strbuf *text, const char *name, const struct level *level)
{
	bool has_low = ratio_is_finite(level->range.low);
	bool has_high = ratio_is_finite(level->range.high);
	const char *low = has_low ? people_number(level->range.low.numerator) : "";
	const char *high = has_high ? people_number(level->range.high.numerator) : "";

	strbuf_addf(text, "  %s  ", name);
	if (has_low && has_high)
		strbuf_addf(text, tr("%s, meaning %s to %s"), people_level(level), low, high);
	else if (has_low)
		strbuf_addf(text, tr("%s, meaning %s or more"), people_level(level), low);
	else
		strbuf_addf(text, tr("%s, meaning %s or less"), people_level(level), high);
	strbuf_adds(text, level_is_printed(level) ? "" : tr(" (added up)"));
	strbuf_addc(text, '\n');
}

/* All digits of one figure, what they stand for, the rate and the cause. */
static void add_derivation(struct strbuf *text, const struct comparison *comparison,
			   const struct compared_figure *figure)
{
	struct strbuf cause = STRBUF_INIT;

	strbuf_addf(text, "%s %s, %s\n", tr(flow_names[figure->flow]),
		    people_period(figure->period), people_unit(comparison->unit));
	compare_add_range(text, "A", &figure->a);
	compare_add_range(text, "B", &figure->b);
	strbuf_adds(text, "  B " TEXT_MINUS " A  ");
	dec_add_people(text, figure->difference, true);
	strbuf_addc(text, '\n');
	if (figure->rate) {
		strbuf_addf(text, tr("  rate  1 %s = %s %s"), figure->rate->per,
			    people_number(figure->rate->value), figure->rate->currency);
		strbuf_addf(text, "%s%s\n", figure->rate->source[0] ? ", " : "",
			    figure->rate->source);
	}
	if (figure->cause_remark) {
		compare_add_cause(&cause, figure);
		strbuf_addf(text, tr("  likely cause  %s\n"), cause.text);
		strbuf_take(text, &cause);
	}
}

static enum diag_code derive_all(struct compare_builder *builder)
{
	struct strbuf text = STRBUF_INIT;

	for (size_t i = 0; i < builder->comparison->n; i++) {
		if (!builder->comparison->figures[i].has_difference)
			continue;
		if (!report_wants_derivation(builder->block))
			break;
		add_derivation(&text, builder->comparison, &builder->comparison->figures[i]);
		if (!report_take_derivation(builder->report, builder->block, &text))
			return DIAG_NOMEM;
	}
	return DIAG_OK;
}

enum diag_code compare_build_report(struct report *report, const struct comparison *comparisons,
				    size_t n, const struct view *view, const struct format *format,
				    const struct column_list *columns)
{
	enum diag_code code = report_set_blocks(report, n) ? DIAG_OK : DIAG_NOMEM;

	report->blocks_name = "comparisons";
	for (size_t i = 0; !code && i < n; i++) {
		struct compare_builder builder =
			compare_builder(report, &report->blocks[i], view, format);

		builder.comparison = &comparisons[i];
		code = build_block(&builder, columns);
		if (!code && format->is_page)
			code = derive_all(&builder);
		if (!code && format->is_page)
			code = compare_add_picture(report, builder.block, &comparisons[i], view);
	}
	return code;
}
