#include "build_report.h"

#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "people.h"
#include "reason.h"
#include "text.h"

/* A figure of the block with its range, to show people what a printed figure stands for. */
struct range_example {
	struct dec figure, low, high;
};

/* The building of one block. */
struct builder {
	struct report *report;
	struct report_block *block;
	const struct options *options;
	const struct series *series;
	struct calc calc;
	struct column_list columns; /* those of this block */
	struct period *periods;
	size_t n_periods;
	struct value *values; /* of the row in work: one for each indicator, in table order */
	bool *is_known;	      /* which of them are calculated */
	bool for_people;
	bool has_example;
	struct range_example example;
};

static int compare_periods(const void *a, const void *b)
{
	return period_cmp(*(const struct period *)a, *(const struct period *)b);
}

static bool is_shown(const struct options *options, struct period period)
{
	return !options->has_period || options->period_is_latest ||
	       period_is_within(period, options->period);
}

static bool add_period(struct builder *builder, size_t *capacity, struct period period)
{
	struct period *moved;

	if (!is_shown(builder->options, period))
		return true;
	moved = alloc_grow(builder->periods, capacity, builder->n_periods + 1, sizeof(*moved));
	if (!moved)
		return false;
	builder->periods = moved;
	builder->periods[builder->n_periods++] = period;
	return true;
}

/*
 * The periods of --by: from the first month observed to the last, cut at years, quarters or months.
 * What lies before the first or after the last month is cut off: the row is the year to date.
 */
static bool add_grid(struct builder *builder, size_t *capacity)
{
	static const int32_t steps[] = {[GRID_YEAR] = 12, [GRID_QUARTER] = 3, [GRID_MONTH] = 1};
	const struct series *series = builder->series;
	int32_t step = steps[builder->options->by];
	struct period all = series->rows[0]->period;

	for (size_t i = 1; i < series->n; i++) {
		struct period p = series->rows[i]->period;

		all.first = p.first < all.first ? p.first : all.first;
		all.last = p.last > all.last ? p.last : all.last;
	}
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

	if (builder->options->by)
		return add_grid(builder, &capacity);
	for (size_t i = 0; i < builder->series->n; i++) {
		if (!add_period(builder, &capacity, builder->series->rows[i]->period))
			return false;
	}
	if (builder->n_periods)
		qsort(builder->periods, builder->n_periods, sizeof(*builder->periods),
		      compare_periods);
	return true;
}

/* The indicator's value in the row in work, calculated once; NULL: out of memory. */
static const struct value *value_of(struct builder *builder, const struct indicator *indicator,
				    struct period period)
{
	size_t i = (size_t)(indicator - indicators);

	if (!builder->is_known[i]) {
		if (indicator_value(&builder->calc, indicator, builder->series, period,
				    &builder->values[i]))
			return NULL;
		builder->is_known[i] = true;
	}
	return &builder->values[i];
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
		cell->hedge = value->hedge;
		break;
	case ASPECT_LOW:
		has_end = value_shown_low(value, &cell->number);
		break;
	case ASPECT_HIGH:
		has_end = value_shown_high(value, &cell->number);
		break;
	}
	if (!has_end) /* no limit on this side */
		cell->state = CELL_BLANK;
}

/* The figure with the fewest decimals is the one whose range surprises most; the first of them. */
static void consider_example(struct builder *builder, const struct column_spec *spec,
			     const struct value *value)
{
	struct range_example example = {.figure = value->shown};

	if (spec->aspect != ASPECT_VALUE || spec->indicator->kind != KIND_LEVEL ||
	    value->state != FIGURE_PRESENT || value->hedge || dec_is_zero(value->shown))
		return;
	if (builder->has_example && example.figure.scale >= builder->example.figure.scale)
		return;
	if (!value_shown_low(value, &example.low) || !value_shown_high(value, &example.high))
		return;
	builder->example = example;
	builder->has_example = true;
}

static bool is_growth(const struct column_spec *spec)
{
	static const char *const names[] = {"growth", "exports_growth", "imports_growth"};

	for (size_t i = 0; spec->subject == SUBJECT_INDICATOR && i < countof(names); i++) {
		if (strcmp(spec->indicator->name, names[i]) == 0)
			return true;
	}
	return false;
}

/* The growth whose base the row names: turnover's if it is there, else the first column's. */
static const struct value *growth_of_row(struct builder *builder, struct period period)
{
	const struct value *found = NULL;

	for (size_t c = 0; c < builder->columns.n; c++) {
		const struct column_spec *spec = &builder->columns.specs[c];
		const struct value *value;

		if (!is_growth(spec))
			continue;
		value = value_of(builder, spec->indicator, period);
		if (value && value->state == FIGURE_PRESENT &&
		    (!found || spec->indicator->flow == FLOW_TURNOVER))
			found = value;
	}
	return found;
}

/* Letters of all values that the row shows. */
static status_set status_of_row(struct builder *builder, struct period period)
{
	status_set status = 0;

	for (size_t c = 0; c < builder->columns.n; c++) {
		const struct column_spec *spec = &builder->columns.specs[c];
		const struct value *value;

		if (spec->subject != SUBJECT_INDICATOR)
			continue;
		value = value_of(builder, spec->indicator, period);
		if (value)
			status |= value->status;
	}
	return status;
}

static const char *const valuation_names[] = {[VALUATION_UNSTATED] = "",
					      [VALUATION_FOB_CIF] = "FOB/CIF",
					      [VALUATION_FOB_FOB] = "FOB/FOB"};

static bool set_text(struct builder *builder, struct report_cell *cell, const char *text)
{
	cell->state = *text ? CELL_VALUE : CELL_BLANK;
	cell->text = report_copy(builder->report, text);
	return cell->text != NULL;
}

static bool fill_base(struct builder *builder, const struct column_spec *spec, struct period period,
		      struct report_cell *cell)
{
	const struct value *growth = growth_of_row(builder, period);

	if (!growth)
		return true;
	if (spec->subject == SUBJECT_GROWTH_BASE_SOURCE)
		return set_text(builder, cell, growth->base_series->source);
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
		value = value_of(builder, spec->indicator, period);
		if (!value)
			return false;
		fill_indicator(spec, value, cell);
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
		return set_text(builder, cell, builder->series->reporter);
	case SUBJECT_PARTNER:
		return set_text(builder, cell, builder->series->partner);
	case SUBJECT_UNIT:
		unit_format(builder->series->unit, text);
		return set_text(builder, cell, builder->series->unit.currency[0] ? text : "");
	case SUBJECT_SOURCE:
		return set_text(builder, cell, builder->series->source);
	case SUBJECT_STATUS:
		status_format(status_of_row(builder, period), text);
		return set_text(builder, cell, text);
	case SUBJECT_PUBLISHED:
		pub_date_format(row ? row->published : 0, text);
		return set_text(builder, cell, text);
	case SUBJECT_URL:
		return set_text(builder, cell, row ? row->url : "");
	case SUBJECT_NOTE:
		return set_text(builder, cell, row ? row->note : "");
	case SUBJECT_VALUATION:
		return set_text(builder, cell, row ? valuation_names[row->valuation] : "");
	case SUBJECT_NOTES:
		return true;
	}
	return false;
}

/* Values of the row's columns, for the reasons of those that are missing. */
static size_t row_values(struct builder *builder, struct period period, const struct value **out,
			 bool *full_year_is_no_base)
{
	size_t n = 0;

	*full_year_is_no_base = false;
	for (size_t c = 0; c < builder->columns.n; c++) {
		const struct column_spec *spec = &builder->columns.specs[c];
		const struct value *value;

		if (spec->subject != SUBJECT_INDICATOR || spec->aspect != ASPECT_VALUE)
			continue;
		value = value_of(builder, spec->indicator, period);
		if (!value)
			continue;
		out[n++] = value;
		*full_year_is_no_base = *full_year_is_no_base || value->full_year_is_no_base;
	}
	return n;
}

static bool add_note(struct builder *builder, struct report_row *row, const char *text)
{
	const char **moved =
		arena_alloc(&builder->report->arena, (row->n_notes + 1) * sizeof(const char *));
	const char *copy = report_copy(builder->report, text);

	if (!moved || !copy)
		return false;
	if (row->n_notes)
		memcpy(moved, row->notes, row->n_notes * sizeof(const char *));
	moved[row->n_notes++] = copy;
	row->notes = moved;
	return true;
}

/* "2022: the source gives ..." */
static bool add_period_line(struct builder *builder, const char *label, struct period period,
			    const char *text, const char *end)
{
	struct strbuf line = STRBUF_INIT;
	bool added;

	period_add_people(&line, period);
	strbuf_addf(&line, ": %s%s", text, end);
	added = !line.failed && report_add_line(builder->report, builder->block, label, line.text);
	strbuf_release(&line);
	return added;
}

static const char *status_name(char letter)
{
	switch (letter) {
	case 'B':
		return "break in the series";
	case 'D':
		return "definition differs";
	case 'E':
		return "estimated";
	case 'F':
		return "forecast";
	case 'P':
		return "provisional";
	case 'Q':
		return "suppressed";
	case 'U':
		return "low reliability";
	case 'V':
		return "unvalidated";
	default:
		return "see SDMX CL_OBS_STATUS";
	}
}

/* "status P (provisional), E (estimated)" */
static void add_status(struct strbuf *out, status_set set)
{
	char letters[STATUS_TEXT_MAX];

	status_format(set, letters);
	strbuf_adds(out, "status ");
	for (const char *letter = letters; *letter; letter++)
		strbuf_addf(out, "%s%c (%s)", letter == letters ? "" : ", ", *letter,
			    status_name(*letter));
}

/* "growth sets 289 (Ministry ..., 2024-10-18) against 375.3 (Embassy ..., press.csv)" */
static void add_two_sources(struct strbuf *out, const struct value *growth)
{
	const struct operand *operands = growth->operands;

	strbuf_adds(out, "growth sets ");
	for (size_t i = 0; i < 2; i++) {
		const struct series *series = operands[i].series;
		const struct observation *row = series_find_row(series, operands[i].period);
		const char *file = path_base_name(series->file);

		strbuf_adds(out, hedge_sign(operands[i].level.hedge));
		dec_add_people(out, operands[i].level.value, false);
		strbuf_adds(out, " (");
		add_source(out, row ? row : series->rows[series->n - 1]);
		strbuf_adds(out, ", ");
		text_add_shown(out, file, strlen(file));
		strbuf_adds(out, i ? ")" : ") against ");
	}
}

/* Letters of the row's own levels, not of its growths' bases, which have rows of their own; what is
 * missing is told as a reason already. */
static status_set status_of_levels(const struct value *const *values, size_t n)
{
	status_set status = 0;

	for (size_t i = 0; i < n; i++) {
		if (values[i]->indicator->kind == KIND_LEVEL)
			status |= values[i]->status;
	}
	return status & ~status_missing & ~STATUS_LETTER('A');
}

/* Keep what was collected in *text as the row's note and as a line below the table; then forget it.
 * False when memory ran out, in the collecting too. */
static bool tell(struct builder *builder, struct report_row *row, struct period period,
		 const char *label, struct strbuf *text, const char *end)
{
	bool told = !text->failed;

	if (told && text->len)
		told = add_note(builder, row, text->text) &&
		       add_period_line(builder, label, period, text->text, end);
	strbuf_clear(text);
	return told;
}

static bool tell_reasons(struct builder *builder, struct report_row *row, struct period period,
			 const struct value *const *values, size_t n, bool full_year)
{
	struct strbuf text = STRBUF_INIT;
	status_set status = status_of_levels(values, n);
	const struct value *growth = growth_of_row(builder, period);
	bool told;

	reason_add_phrase(&text, values, n);
	told = tell(builder, row, period, "n/a", &text,
		    full_year ? ". A full year is never the base." : ".");
	if (told && !reason_add_conflicts(&text, &builder->calc, builder->series, period))
		told = tell(builder, row, period, "note", &text, ".");
	else
		told = false;
	if (growth && growth->base_series != builder->series)
		add_two_sources(&text, growth);
	told = told && tell(builder, row, period, "*", &text, ".");
	if (status)
		add_status(&text, status);
	told = told && tell(builder, row, period, "note", &text, ".");
	strbuf_release(&text);
	return told;
}

static enum diag_code tell_row(struct builder *builder, struct report_row *row,
			       struct period period)
{
	const struct value *values[COLUMN_SPECS_MAX];
	const struct observation *observed = series_find_row(builder->series, period);
	bool full_year;
	size_t n = row_values(builder, period, values, &full_year);

	if (!tell_reasons(builder, row, period, values, n, full_year))
		return DIAG_NOMEM;
	if (!observed || !observed->note[0])
		return DIAG_OK;
	if (!add_note(builder, row, observed->note))
		return DIAG_NOMEM;
	if (builder->options->notes &&
	    !add_period_line(builder, "note", period, observed->note, ""))
		return DIAG_NOMEM;
	return DIAG_OK;
}

/* Leave out columns without any value, unless the user named them. */
static enum diag_code drop_empty_columns(struct builder *builder)
{
	bool used[COLUMN_SPECS_MAX] = {false};
	size_t kept = 0;

	for (size_t i = 0; i < builder->n_periods; i++) {
		memset(builder->is_known, 0, n_indicators * sizeof(*builder->is_known));
		for (size_t c = 0; c < builder->columns.n; c++) {
			struct report_cell cell = {0};

			if (used[c])
				continue;
			if (!fill_cell(builder, &builder->columns.specs[c], builder->periods[i],
				       &cell))
				return DIAG_NOMEM;
			used[c] = cell.state == CELL_VALUE || cell.state == CELL_SUPPRESSED;
		}
	}
	for (size_t c = 0; c < builder->columns.n; c++) {
		if (used[c])
			builder->columns.specs[kept++] = builder->columns.specs[c];
	}
	builder->columns.n = kept;
	return DIAG_OK;
}

static bool add_line(struct builder *builder, struct strbuf *text)
{
	bool added =
		!text->failed && report_add_line(builder->report, builder->block, "", text->text);

	strbuf_clear(text);
	return added;
}

/* "303 stands for 302.5 to 303.5." */
static void add_range_example(struct strbuf *text, const struct range_example *example)
{
	strbuf_adds(text, text->len ? " " : "");
	dec_add_people(text, example->figure, false);
	strbuf_adds(text, " stands for ");
	dec_add_people(text, example->low, false);
	strbuf_adds(text, " to ");
	dec_add_people(text, example->high, false);
	strbuf_addc(text, '.');
}

static bool has_growth_column(const struct builder *builder)
{
	for (size_t c = 0; c < builder->columns.n; c++) {
		if (is_growth(&builder->columns.specs[c]))
			return true;
	}
	return false;
}

static bool any_hedge(const struct builder *builder)
{
	for (size_t r = 0; r < builder->block->n_rows; r++) {
		for (size_t c = 0; c < builder->columns.n; c++) {
			if (builder->block->rows[r].cells[c].hedge)
				return true;
		}
	}
	return false;
}

/* "Source: X, 2024-10-18"; with several dates the first and the last. */
static void add_source_line(struct strbuf *text, const struct series *series)
{
	const struct observation *latest = series->rows[0];
	pub_date earliest = latest->published;
	char date[PUB_DATE_TEXT_MAX];

	for (size_t i = 1; i < series->n; i++) {
		const struct observation *row = series->rows[i];

		if (row->published > latest->published)
			latest = row;
		if (row->published < earliest)
			earliest = row->published;
	}
	strbuf_adds(text, "Source: ");
	add_source(text, latest);
	if (earliest != latest->published) {
		pub_date_format(earliest, date);
		strbuf_addf(text, " (earlier figures: %s)", earliest ? date : "undated");
	}
}

static bool add_closing_lines(struct builder *builder)
{
	const struct series *series = builder->series;
	struct strbuf text = STRBUF_INIT;
	bool fine = true;

	if (any_hedge(builder)) {
		strbuf_adds(&text, "~ about, > more than, < less than: as the source puts it.");
		fine = add_line(builder, &text);
	}
	if (has_growth_column(builder))
		strbuf_adds(&text, "Growth is on the same months a year before.");
	if (builder->has_example)
		add_range_example(&text, &builder->example);
	if (fine && text.len)
		fine = add_line(builder, &text);
	if (fine && series->rows[series->n - 1]->pair_assumed) {
		strbuf_addf(&text,
			    "Reporter %s and partner %s are assumed where the file states none.",
			    series->reporter, series->partner);
		fine = add_line(builder, &text);
	}
	if (fine && !series->unit.currency[0]) {
		strbuf_adds(&text, "The file does not state the unit.");
		fine = add_line(builder, &text);
	}
	add_source_line(&text, series);
	fine = fine && add_line(builder, &text);
	strbuf_release(&text);
	return fine;
}

/* "Kazakhstan's trade with Belgium, USD million" */
static const char *make_title(struct report *report, const struct series *series)
{
	const char *reporter = country_name(series->reporter), *title;
	size_t n = strlen(reporter);
	struct strbuf text = STRBUF_INIT;
	char unit[UNIT_TEXT_MAX];

	unit_format(series->unit, unit);
	strbuf_addf(&text, "%s'%s trade with %s, %s", reporter,
		    n && reporter[n - 1] == 's' ? "" : "s", country_name(series->partner), unit);
	title = text.failed ? NULL : report_copy(report, text.text);
	strbuf_release(&text);
	return title;
}

static enum diag_code fill_rows(struct builder *builder)
{
	for (size_t i = 0; i < builder->n_periods; i++) {
		struct report_row *row = &builder->block->rows[i];
		enum diag_code code;

		memset(builder->is_known, 0, n_indicators * sizeof(*builder->is_known));
		for (size_t c = 0; c < builder->columns.n; c++) {
			if (!fill_cell(builder, &builder->columns.specs[c], builder->periods[i],
				       &row->cells[c]))
				return DIAG_NOMEM;
		}
		code = tell_row(builder, row, builder->periods[i]);
		if (code)
			return code;
	}
	return DIAG_OK;
}

static bool make_table(struct builder *builder)
{
	struct report_column columns[COLUMN_SPECS_MAX];
	const char *previous = NULL;

	for (size_t c = 0; c < builder->columns.n; c++) {
		const struct column_spec *spec = &builder->columns.specs[c];

		if (!column_make(builder->report, spec, builder->for_people, &columns[c]))
			return false;
		/* Behind its level a growth needs no other name. */
		if (builder->for_people && is_growth(spec) && spec->aspect == ASPECT_VALUE &&
		    previous && strcmp(previous, flow_names[spec->indicator->flow]) == 0)
			columns[c].heading = "Growth";
		previous = spec->subject == SUBJECT_INDICATOR ? spec->indicator->name : NULL;
	}
	return report_set_table(builder->report, builder->block, columns, builder->columns.n,
				builder->n_periods);
}

static int line_rank(const char *label)
{
	return strcmp(label, "n/a") == 0 ? 0 : strcmp(label, "*") == 0 ? 1 : 2;
}

/* Rows add their lines one row after the other; people read them kind after kind. */
static void sort_lines(struct report_block *block)
{
	for (size_t i = 1; i < block->n_lines; i++) {
		struct report_line line = block->lines[i];
		size_t j = i;

		for (; j && line_rank(block->lines[j - 1].label) > line_rank(line.label); j--)
			block->lines[j] = block->lines[j - 1];
		block->lines[j] = line;
	}
}

static enum diag_code build_block(struct builder *builder)
{
	enum diag_code code = DIAG_OK;

	builder->block->title = make_title(builder->report, builder->series);
	if (!builder->block->title || !collect_periods(builder))
		return DIAG_NOMEM;
	if (builder->options->has_period && builder->options->period_is_latest &&
	    builder->n_periods > 1) {
		builder->periods[0] = builder->periods[builder->n_periods - 1];
		builder->n_periods = 1;
	}
	if (builder->for_people && !builder->columns.is_chosen && builder->n_periods)
		code = drop_empty_columns(builder);
	if (code || !make_table(builder))
		return DIAG_NOMEM;
	code = fill_rows(builder);
	if (code)
		return code;
	sort_lines(builder->block);
	return add_closing_lines(builder) ? DIAG_OK : DIAG_NOMEM;
}

enum diag_code build_report(struct report *report, const struct source_data *loaded,
			    const struct options *options, const struct format *format,
			    const struct column_list *columns)
{
	struct value *values = malloc(n_indicators * sizeof(*values));
	bool *is_known = calloc(n_indicators, sizeof(*is_known));
	enum diag_code code = DIAG_OK;

	if (!values || !is_known || !report_set_blocks(report, loaded->n_chosen))
		code = DIAG_NOMEM;
	for (size_t i = 0; !code && i < loaded->n_chosen; i++) {
		struct builder builder = {.report = report,
					  .block = &report->blocks[i],
					  .options = options,
					  .series = loaded->chosen[i],
					  .calc = {.set = &loaded->set,
						   .decimals = options->decimals,
						   .across_sources = options->across_sources},
					  .columns = *columns,
					  .values = values,
					  .is_known = is_known,
					  .for_people = format->is_for_people};

		code = build_block(&builder);
		free(builder.periods);
		tiling_release(&builder.calc.tiling);
	}
	free(values);
	free(is_known);
	return code;
}
