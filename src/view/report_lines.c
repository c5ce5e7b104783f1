#include "report_lines.h"

#include <string.h>

#include "filled.h"
#include "fold_notes.h"
#include "language.h"
#include "names.h"
#include "people.h"
#include "reason.h"
#include "text.h"

/* Values of the row's columns, for the reasons of those that are missing. */
static size_t row_values(struct builder *builder, struct period period, const struct value **out,
			 bool *full_year_is_no_base)
{
	size_t n = 0;

	*full_year_is_no_base = false;
	for_each_of(const struct column_spec, spec, builder->columns, builder->n_columns) {
		const struct value *value;

		if (spec->subject != SUBJECT_INDICATOR || spec->aspect != ASPECT_VALUE)
			continue;
		value = builder_value(builder, spec->indicator, period);
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

static const char *status_name(char letter)
{
	static const struct {
		char letter;
		const char *name;
	} names[] = {{'B', N_("break in the series")}, {'D', N_("definition differs")},
		     {'E', N_("estimated")},	       {'F', N_("forecast")},
		     {'P', N_("provisional")},	       {'Q', N_("suppressed")},
		     {'U', N_("low reliability")},     {'V', N_("unvalidated")}};

	for (size_t i = 0; i < countof(names); i++) {
		if (names[i].letter == letter)
			return tr(names[i].name);
	}
	return tr("see SDMX CL_OBS_STATUS");
}

/* "status P (provisional), E (estimated)" */
static void add_status(struct strbuf *out, status_set set)
{
	char letters[STATUS_TEXT_MAX];
	struct strbuf list = STRBUF_INIT;

	status_format(set, letters);
	for (const char *letter = letters; *letter; letter++)
		strbuf_addf(&list, "%s%c (%s)", letter == letters ? "" : ", ", *letter,
			    status_name(*letter));
	strbuf_addf(out, tr("status %s"), list.text);
	strbuf_take(out, &list);
}

/* "growth compares 289 (Ministry ..., 2024-10-18) with 375.3 (Embassy ..., press.csv)" */
static void add_two_sources(struct strbuf *out, const struct value *growth)
{
	struct strbuf levels[2] = {STRBUF_INIT, STRBUF_INIT};

	for (size_t i = 0; i < countof(levels); i++) {
		const struct operand *operand = &growth->operands[i];
		const struct series *series = operand->series;
		const struct observation *row = series_find_row(series, operand->period);
		const char *file = path_base_name(series->file);

		strbuf_addf(&levels[i], "%s (", people_level(&operand->level));
		add_source(&levels[i], row ? row : series->rows[series->n - 1]);
		strbuf_adds(&levels[i], ", ");
		text_add_shown(&levels[i], file, strlen(file));
		strbuf_addc(&levels[i], ')');
	}
	strbuf_addf(out, tr("%s compares %s with %s"), indicator_people_name(growth->indicator),
		    levels[0].text, levels[1].text);
	for (size_t i = 0; i < countof(levels); i++) {
		strbuf_take(out, &levels[i]);
	}
}

/* Letters of the row's own levels, not of its growths' bases, which have rows of their own; what is
 * missing is reported as a reason already. */
static status_set status_of_levels(const struct value *const *values, size_t n)
{
	status_set status = 0;

	for (size_t i = 0; i < n; i++) {
		if (values[i]->indicator->kind == KIND_LEVEL)
			status |= values[i]->status;
	}
	return status & ~status_missing & ~STATUS_LETTER('A');
}

/* Keep what was collected in *text as the row's note, to be printed below the table; then empty it.
 * False when memory ran out, in the collecting too. */
static bool note_row(struct builder *builder, struct report_row *row, struct period period,
		     const char *label, struct strbuf *text)
{
	bool noted = !text->failed;

	if (noted && text->len) {
		noted = add_note(builder, row, text->text);
		strbuf_adds(text, ".");
		noted = noted && !text->failed && fold_note(builder, label, period, text->text);
	}
	strbuf_clear(text);
	return noted;
}

/* Every growth of the row whose base is another source's; that of the base's column too. */
static void add_borrowed_bases(struct builder *builder, struct strbuf *text, struct period period,
			       const struct value *const *values, size_t n)
{
	const struct value *growth = builder_growth(builder, period);
	bool noted = false;

	for (size_t i = 0; i < n; i++) {
		if (values[i]->state != FIGURE_PRESENT || !values[i]->has_base ||
		    values[i]->base_series == builder->series || values[i]->n_operands != 2)
			continue;
		strbuf_adds(text, text->len ? tr("; ") : "");
		add_two_sources(text, values[i]);
		noted = noted || values[i] == growth;
	}
	if (!noted && growth && growth->base_series != builder->series) {
		strbuf_adds(text, text->len ? tr("; ") : "");
		add_two_sources(text, growth);
	}
}

static bool note_reasons(struct builder *builder, struct report_row *row, struct period period,
			 const struct value *const *values, size_t n)
{
	struct strbuf text = STRBUF_INIT;
	status_set status = status_of_levels(values, n);
	struct conflict conflicts[CONFLICTS_MAX];
	size_t n_conflicts = 0;
	bool noted;

	reason_add_phrase(&text, values, n);
	noted = !text.failed && (!text.len || add_note(builder, row, text.text)) &&
		fold_reasons(builder, period, values, n);
	strbuf_clear(&text);
	noted = noted &&
		!conflicts_find(&builder->calc, builder->series, period, conflicts, &n_conflicts);
	if (noted)
		conflicts_add_words(&text, conflicts, n_conflicts);
	noted = noted && note_row(builder, row, period, tr("note"), &text);
	add_borrowed_bases(builder, &text, period, values, n);
	noted = noted && note_row(builder, row, period, "*", &text);
	if (status)
		add_status(&text, status);
	noted = noted && note_row(builder, row, period, tr("note"), &text);
	strbuf_release(&text);
	return noted;
}

enum diag_code builder_note_row(struct builder *builder, struct report_row *row,
				struct period period)
{
	const struct value *values[COLUMNS_MAX];
	const struct observation *observed = series_find_row(builder->series, period);
	struct strbuf product = STRBUF_INIT;
	bool full_year, added;
	size_t n = row_values(builder, period, values, &full_year);

	builder->has_full_year = builder->has_full_year || full_year;
	if (!note_reasons(builder, row, period, values, n))
		return DIAG_NOMEM;
	add_row_product(&product, observed);
	added = !product.failed && (!product.len || add_note(builder, row, product.text));
	strbuf_release(&product);
	if (!added)
		return DIAG_NOMEM;
	if (!observed || !observed->note[0])
		return DIAG_OK;
	if (!add_note(builder, row, observed->note) ||
	    (builder->view->notes && !fold_note(builder, tr("note"), period, observed->note)))
		return DIAG_NOMEM;
	return DIAG_OK;
}

static bool add_line(struct builder *builder, struct strbuf *text)
{
	return report_take_line(builder->report, builder->block, "", text);
}

/* "303 as printed means anything from 302.5 to 303.5." */
static void add_range_example(struct strbuf *text, const struct range_example *example)
{
	strbuf_adds(text, text->len ? " " : "");
	strbuf_addf(text, tr("%s as printed means anything from %s to %s."),
		    people_number(example->figure), people_number(example->low),
		    people_number(example->high));
}

static bool has_growth_column(const struct builder *builder)
{
	for (size_t c = 0; c < builder->n_columns; c++) {
		if (column_is_growth(&builder->columns[c]))
			return true;
	}
	return false;
}

static bool has_qualified_cell(const struct builder *builder)
{
	for (size_t r = 0; r < builder->block->n_rows; r++) {
		for (size_t c = 0; c < builder->n_columns; c++) {
			if (builder->block->rows[r].cells[c].qualifier)
				return true;
		}
	}
	return false;
}

/* What of a publisher's file was added up, unless the title says it. */
static bool note_remarks(struct builder *builder)
{
	const struct series *series = builder->series;
	struct strbuf common = STRBUF_INIT, words = STRBUF_INIT;
	bool same = true, noted = true;

	if (series_product(series))
		return true;
	level_add_words(&common, series->rows[0]);
	for (size_t i = 1; i < series->n; i++) {
		level_add_words(&words, series->rows[i]);
		same = same && strcmp(words.text, common.text) == 0;
		strbuf_cut(&words, 0);
	}
	if (same && common.len)
		noted = fold_common(builder, tr("note"), common.text);
	for (size_t i = 0; i < series->n && noted && !same; i++) {
		level_add_words(&words, series->rows[i]);
		if (words.len)
			noted = fold_note(builder, tr("note"), series->rows[i]->period, words.text);
		strbuf_cut(&words, 0);
	}
	noted = noted && !words.failed && !common.failed;
	strbuf_release(&common);
	strbuf_release(&words);
	return noted;
}

/* The value of this indicator in the row; false: the row has none. */
static bool shown_number(const struct builder *builder, size_t row, const char *name,
			 struct dec *out)
{
	for (size_t c = 0; c < builder->n_columns; c++) {
		const struct column_spec *spec = &builder->columns[c];
		const struct report_cell *cell = &builder->block->rows[row].cells[c];

		if (spec->subject != SUBJECT_INDICATOR || spec->aspect != ASPECT_VALUE ||
		    strcmp(spec->indicator->name, name) != 0)
			continue;
		*out = cell->number;
		return cell->state == CELL_VALUE;
	}
	return false;
}

/* Whether a row's rounded figures do not add up as they are shown, as any reader will notice. */
static bool row_does_not_add_up(const struct builder *builder, size_t row)
{
	struct dec exports, imports, shown, reckoned;

	if (!shown_number(builder, row, "exports", &exports) ||
	    !shown_number(builder, row, "imports", &imports))
		return false;
	if (shown_number(builder, row, "turnover", &shown) &&
	    dec_add(exports, imports, &reckoned) && dec_cmp(shown, reckoned) != 0)
		return true;
	return shown_number(builder, row, "balance", &shown) &&
	       dec_sub(exports, imports, &reckoned) && dec_cmp(shown, reckoned) != 0;
}

/* "Shown in USD million, rounded; --exact shows all digits." */
static void add_rounding(const struct builder *builder, struct strbuf *text)
{
	const struct series *series = builder->series;
	bool adds_up = true;

	if (!series->is_rounded)
		return;
	for (size_t r = 0; r < builder->block->n_rows; r++)
		adds_up = adds_up && !row_does_not_add_up(builder, r);
	if (series->unit.currency[0])
		strbuf_addf(text, tr("Shown in %s, rounded; --exact shows all digits."),
			    people_unit(series->unit));
	else
		strbuf_adds(text, tr("Shown rounded; --exact shows all digits."));
	if (!adds_up)
		strbuf_addf(text, " %s", tr("Because of rounding, sums may be slightly off."));
}

void add_empty_grid(struct strbuf *out, enum grid by, int32_t shortest)
{
	strbuf_addf(out,
		    by == GRID_MONTH
			    ? tr("No figures by month: the shortest period in the data is %s.")
		    : by == GRID_QUARTER
			    ? tr("No figures by quarter: the shortest period in the data is %s.")
			    : tr("No figures by year: the shortest period in the data is %s."),
		    shortest == 1    ? tr("a month")
		    : shortest <= 3  ? tr("a quarter")
		    : shortest < 12  ? tr("a part of a year")
		    : shortest == 12 ? tr("a year")
				     : tr("longer than a year"));
}

int32_t series_shortest_period(const struct series *series)
{
	int32_t shortest = INT32_MAX;

	for (size_t i = 0; i < series->n; i++) {
		int32_t months = period_months(series->rows[i]->period);

		shortest = months < shortest ? months : shortest;
	}
	return shortest;
}

bool builder_note_empty_grid(struct builder *builder)
{
	struct strbuf text = STRBUF_INIT;

	add_empty_grid(&text, builder->view->by, series_shortest_period(builder->series));
	return add_line(builder, &text);
}

bool builder_close(struct builder *builder)
{
	const struct series *series = builder->series;
	struct strbuf text = STRBUF_INIT;
	bool fine = note_remarks(builder) && fold_end(builder);

	if (has_qualified_cell(builder))
		strbuf_adds(&text, tr("~ about, > more than, < less than: as the source puts it."));
	fine = fine && add_line(builder, &text);
	add_rounding(builder, &text);
	fine = fine && add_line(builder, &text);
	if (has_growth_column(builder))
		strbuf_adds(&text, tr("Growth is over the same months of the previous year."));
	if (builder->has_full_year)
		strbuf_addf(&text, "%s%s", text.len ? " " : "",
			    tr("Part of a year is never compared with a full year."));
	if (builder->has_example)
		add_range_example(&text, &builder->example);
	fine = fine && add_line(builder, &text);
	if (conflicts_stopped(&builder->calc))
		strbuf_adds(&text, tr("Too many periods overlap to try all sums and differences."));
	fine = fine && add_line(builder, &text);
	add_assumed_pair(&text, series);
	fine = fine && add_line(builder, &text);
	if (!series->unit.currency[0])
		strbuf_adds(&text, tr("The file does not state the unit."));
	fine = fine && add_line(builder, &text);
	add_source_line(&text, series);
	fine = fine && add_line(builder, &text);
	strbuf_release(&text);
	return fine;
}
