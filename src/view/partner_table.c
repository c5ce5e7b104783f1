#include "view.h"

#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "country.h"
#include "language.h"
#include "names.h"
#include "report_lines.h"
#include "partner_columns.inc"

enum column { PARTNER_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

static const struct view_column table_columns[COLUMN_COUNT] = {PARTNER_COLUMNS(VIEW_COLUMN)};

const struct column_table partner_columns = {"report by partner", " in a table by partner",
					     table_columns, COLUMN_COUNT};

/* --- one partner ---------------------------------------------------------------------------------- */

enum partner_kind { PARTNER_WORLD, PARTNER_COUNTRY, PARTNER_GROUP };

struct partner {
	const struct series *series;
	enum partner_kind kind;
	bool has_rank;	 /* the level that shares are of is known */
	bool is_ordered; /* it, or one of its flows, which it cannot be below */
	struct dec rank; /* that level or flow, which partners are sorted by */
};

/* The indicators of a row, by their columns. */
static const struct {
	enum column column;
	const char *name;
} figures[] = {{COLUMN_EXPORTS, "exports"},
	       {COLUMN_IMPORTS, "imports"},
	       {COLUMN_TURNOVER, "turnover"},
	       {COLUMN_BALANCE, "balance"},
	       {COLUMN_GROWTH, "growth"}};

/* One table in work: partners of one reporter, in one currency, by one source. */
struct table {
	struct report *report;
	struct report_block *block;
	const struct view *view;
	const struct column_list *columns;
	const struct format *format;
	struct calc calc;
	struct partner *partners;
	size_t n, n_shown; /* n_shown: the first of them, rows of the table */
	struct period period;
	enum flow measure; /* what partners are sorted by, and shares are of */
	bool has_total, total_is_world;
	bool is_incomplete; /* no trade with the world, and a country lacks what shares are of */
	bool lacks_partners;
	struct dec total;
	bool has_member; /* of the union of Belgium and Luxembourg */
	bool any_missing, any_group;
};

static enum partner_kind kind_of(const struct series *series)
{
	if (strcmp(series->partner, "WLD") == 0)
		return PARTNER_WORLD;
	return country_is_union(series->partner) ? PARTNER_GROUP : PARTNER_COUNTRY;
}

/* Belgium with Luxembourg beside one of them is a group of its members. */
static enum partner_kind kind_in(const struct table *table, const struct series *series)
{
	return table->has_member && strcmp(series->partner, "BLX") == 0 ? PARTNER_GROUP
									: kind_of(series);
}

/* Growth is of turnover, or of the only flow that there is. */
static const struct indicator *indicator_of(const struct table *table, size_t figure)
{
	const struct indicator *indicator = indicator_find(figures[figure].name);

	return figures[figure].column == COLUMN_GROWTH
		       ? indicator_of_flow(indicator, table->measure)
		       : indicator;
}

static enum diag_code level_of(struct table *table, const struct series *series, enum flow flow,
			       struct level *out)
{
	return series_level(series, flow, table->period, &table->calc.tiling, out);
}

/* Turnover where any partner has it; else the flow that one has. */
static enum diag_code find_measure(struct table *table)
{
	static const enum flow flows[] = {FLOW_TURNOVER, FLOW_EXPORTS, FLOW_IMPORTS};

	for (size_t f = 0; f < countof(flows); f++) {
		for (size_t i = 0; i < table->n; i++) {
			struct level level;

			if (level_of(table, table->partners[i].series, flows[f], &level))
				return DIAG_NOMEM;
			table->measure = flows[f];
			if (level.state == FIGURE_PRESENT)
				return DIAG_OK;
		}
	}
	return DIAG_OK;
}

static enum diag_code rank_all(struct table *table)
{
	for_each_of(struct partner, partner, table->partners, table->n) {
		struct level level;

		if (level_of(table, partner->series, table->measure, &level))
			return DIAG_NOMEM;
		partner->has_rank = level.state == FIGURE_PRESENT;
		/* Were both flows known, turnover would be. */
		for (enum flow flow = FLOW_EXPORTS;
		     table->measure == FLOW_TURNOVER && level.state != FIGURE_PRESENT &&
		     flow <= FLOW_IMPORTS;
		     flow++) {
			if (level_of(table, partner->series, flow, &level))
				return DIAG_NOMEM;
		}
		partner->is_ordered = level.state == FIGURE_PRESENT;
		partner->rank = level.value;
	}
	return DIAG_OK;
}

/* The world first, then countries and behind them their groups, the largest first. */
static int compare_partners(const void *a, const void *b)
{
	const struct partner *x = a, *y = b;
	int order;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->is_ordered != y->is_ordered)
		return x->is_ordered ? -1 : 1;
	order = x->is_ordered ? dec_cmp(y->rank, x->rank) : 0;
	return order ? order : strcmp(x->series->partner, y->series->partner);
}

static enum diag_code find_member(struct table *table)
{
	const struct series *first = table->partners[0].series;

	for (size_t i = 0; i < table->calc.set->n && !table->has_member; i++) {
		const struct series *series = &table->calc.set->series[i];
		struct level level;

		if (strcmp(series->reporter, first->reporter) != 0 ||
		    !(strcmp(series->partner, "BEL") == 0 || strcmp(series->partner, "LUX") == 0))
			continue;
		if (level_of(table, series, table->measure, &level))
			return DIAG_NOMEM;
		table->has_member = level.state == FIGURE_PRESENT;
	}
	for (size_t i = 0; i < table->n; i++)
		table->partners[i].kind = kind_in(table, table->partners[i].series);
	return DIAG_OK;
}

/* What shares are of: trade with the world, else what the countries of the file come to, if each has that
 * figure. Groups and the world are never added to their parts. */
static enum diag_code find_total(struct table *table)
{
	const struct series *first = table->partners[0].series;
	struct dec sum = DEC_ZERO;
	bool any = false, fits = true;

	table->is_incomplete = table->lacks_partners;
	for_each_of(const struct series, series, table->calc.set->series, table->calc.set->n) {
		struct level level;

		if (strcmp(series->reporter, first->reporter) != 0 ||
		    series->source != first->source ||
		    !unit_same_currency(series->unit, first->unit))
			continue;
		if (level_of(table, series, table->measure, &level))
			return DIAG_NOMEM;
		if (level.state != FIGURE_PRESENT ||
		    !level_shift(&level, series->unit.power - first->unit.power)) {
			table->is_incomplete =
				table->is_incomplete || kind_in(table, series) == PARTNER_COUNTRY;
			continue;
		}
		if (kind_of(series) == PARTNER_WORLD) {
			table->is_incomplete = false;
			table->has_total = table->total_is_world = true;
			table->total = level.value;
			return DIAG_OK;
		}
		if (kind_in(table, series) == PARTNER_COUNTRY) {
			any = true;
			fits = fits && dec_add(sum, level.value, &sum);
		}
	}
	table->has_total = any && fits && !table->is_incomplete;
	table->total = sum;
	return DIAG_OK;
}

/* --- cells ---------------------------------------------------------------------------------------- */

static void set_value(struct table *table, struct report_cell *cells, size_t figure,
		      const struct value *value)
{
	struct report_cell *cell = &cells[figures[figure].column];
	struct dec end;

	if (value->state != FIGURE_PRESENT) {
		cell->state = value->state == FIGURE_SUPPRESSED ? CELL_SUPPRESSED : CELL_MISSING;
		table->any_missing = table->any_missing || value->state == FIGURE_MISSING;
		return;
	}
	cell->state = CELL_VALUE;
	cell->number = value->shown;
	cell->qualifier = value->qualifier;
	if (value_shown_low(value, &end))
		cell_set_number(cell + 1, end);
	if (value_shown_high(value, &end))
		cell_set_number(cell + 2, end);
	if (figures[figure].column == COLUMN_GROWTH) {
		cells[COLUMN_BASE].state = CELL_VALUE;
		cells[COLUMN_BASE].period = value->base;
	}
}

static bool set_texts(struct table *table, struct report_cell *cells, const struct series *series,
		      status_set status)
{
	char unit[UNIT_TEXT_MAX], letters[STATUS_TEXT_MAX];
	const char *partner = table->format->is_for_people
				      ? tr_in("country", country_name(series->partner))
				      : series->partner;

	unit_format(series->unit, unit);
	status_format(status, letters);
	cells[COLUMN_PERIOD].state = CELL_VALUE;
	cells[COLUMN_PERIOD].period = table->period;
	return report_set_text(table->report, &cells[COLUMN_REPORTER], series->reporter) &&
	       report_set_text(table->report, &cells[COLUMN_PARTNER], partner) &&
	       report_set_text(table->report, &cells[COLUMN_UNIT],
			       series->unit.currency[0] ? unit : "") &&
	       report_set_text(table->report, &cells[COLUMN_SOURCE], series->source) &&
	       report_set_text(table->report, &cells[COLUMN_STATUS], letters);
}

static enum diag_code fill_row(struct table *table, struct report_cell *cells,
			       const struct partner *partner)
{
	status_set status = 0;
	struct dec share;

	for (size_t f = 0; f < countof(figures); f++) {
		struct value value;

		if (indicator_value(&table->calc, indicator_of(table, f), partner->series,
				    table->period, &value))
			return DIAG_NOMEM;
		set_value(table, cells, f, &value);
		status |= value.status;
	}
	if (partner->has_rank && table->has_total && !dec_is_zero(table->total) &&
	    ratio_round(ratio_make(partner->rank, table->total), 2,
			table->view->decimals == CALC_DECIMALS_DEFAULT ? 1 : table->view->decimals,
			DEC_HALF_AWAY, &share))
		cell_set_number(&cells[COLUMN_SHARE], share);
	else
		cells[COLUMN_SHARE].state = CELL_MISSING;
	return set_texts(table, cells, partner->series, status) ? DIAG_OK : DIAG_NOMEM;
}

/* --- lines ---------------------------------------------------------------------------------------- */

static bool add_line(struct table *table, struct strbuf *text)
{
	return report_take_line(table->report, table->block, "", text);
}

static bool has_column(const struct table *table, const char *name)
{
	for (size_t c = 0; c < table->block->n_columns; c++) {
		if (strcmp(table->block->columns[c].name, name) == 0)
			return true;
	}
	return false;
}

static bool shows_missing(const struct table *table)
{
	for (size_t r = 0; r < table->block->n_rows; r++) {
		for (size_t c = 0; c < table->block->n_columns; c++) {
			if (table->block->rows[r].cells[c].state == CELL_MISSING)
				return true;
		}
	}
	return false;
}

static bool add_lines(struct table *table)
{
	const struct series *first = table->partners[0].series;
	size_t n_worlds = first && table->partners[0].kind == PARTNER_WORLD;
	struct strbuf text = STRBUF_INIT;
	bool added;

	if (table->any_missing && shows_missing(table))
		strbuf_adds(&text, tr("n/a: the source has no such figure for this period, or none "
				      "a year before."));
	added = add_line(table, &text);
	if (first->is_rounded && first->unit.currency[0])
		strbuf_addf(&text, tr("Shown in %s, rounded; --exact shows all digits."),
			    people_unit(first->unit));
	added = added && add_line(table, &text);
	if (table->has_total)
		strbuf_adds(&text,
			    table->total_is_world
				    ? tr("Share of the trade with the world.")
				    : tr("Share of what all countries in the file add up to."));
	else if (table->is_incomplete &&
		 (!table->columns->is_chosen || has_column(table, "share_pct")))
		strbuf_adds(&text,
			    table->lacks_partners
				    ? tr("No shares: the file has no trade with the world, and "
					 "rows of unknown names are left out.")
				    : tr("No shares: the file has no trade with the world, and "
					 "some countries lack this figure."));
	if (table->any_group)
		strbuf_addf(&text, " %s",
			    tr("Groups of countries are never added to their members."));
	added = added && add_line(table, &text);
	if (table->n_shown < table->n)
		strbuf_addf(&text, tr("%zu of %zu partners are shown (--top)."), table->view->top,
			    table->n - n_worlds);
	added = added && add_line(table, &text);
	if (has_column(table, "growth_pct"))
		strbuf_adds(&text, tr("Growth is over the same months of the previous year."));
	added = added && add_line(table, &text);
	add_source_line(&text, first);
	added = added && add_line(table, &text);
	strbuf_release(&text);
	return added;
}

/* "Belgium's trade by partner, 2023, EUR million" */
static bool set_title(struct table *table)
{
	const struct series *first = table->partners[0].series;
	struct strbuf text = STRBUF_INIT, reporter = STRBUF_INIT;
	bool has_s = add_owner(&reporter, first->reporter);

	strbuf_addf(&text,
		    has_s ? tr("%s' trade by partner, %s, %s")
			  : tr("%s's trade by partner, %s, %s"),
		    reporter.text, people_period(table->period), people_unit(first->unit));
	strbuf_take(&text, &reporter);
	table->block->title = strbuf_keep(&text, &table->report->arena);
	return table->block->title != NULL;
}

/* --- the table ------------------------------------------------------------------------------------ */

/* The latest period that any partner has, of those the view wants and no longer than so many months. */
static bool find_latest(struct table *table, int32_t longest)
{
	const struct view *view = table->view;

	for (size_t i = 0; i < table->n; i++) {
		const struct series *series = table->partners[i].series;

		for (size_t r = series->n; r-- > 0;) {
			struct period last = series->rows[r]->period;

			if (period_months(last) > longest ||
			    (view->has_period && !view->period_is_latest &&
			     !period_is_within(last, view->period)))
				continue;
			if (!table->period.last || period_order(&last, &table->period) > 0)
				table->period = last;
			break;
		}
	}
	return table->period.last != 0;
}

/* The period that is wanted, or the latest that any partner has, from the first month of its year or
 * quarter on if rows are by these. False: none is so short. */
static bool choose_period(struct table *table)
{
	const struct view *view = table->view;
	bool is_found;

	if (view->has_period && !view->period_is_latest && view->period.last < PERIOD_LAST_MONTH &&
	    view->period.first > 0 &&
	    (!view->by || period_months(view->period) <= (int32_t)view->by)) {
		table->period = view->period;
		return true;
	}
	is_found = find_latest(table, view->by ? (int32_t)view->by : INT32_MAX);
	if (!is_found)
		find_latest(table, INT32_MAX);
	if (view->by && (is_found || !table->format->is_for_people))
		table->period.first = table->period.last - table->period.last % (int32_t)view->by;
	return is_found;
}

/* How many are shown: the world, and of the others no more than the view says. */
static void cut(struct table *table)
{
	size_t others = 0;

	table->n_shown = table->n;
	for (size_t i = 0; table->view->top && i < table->n; i++) {
		others += table->partners[i].kind != PARTNER_WORLD;
		if (others > table->view->top) {
			table->n_shown = i;
			break;
		}
	}
}

static bool has_value(const struct table *table, size_t column)
{
	for (size_t r = 0; r < table->block->n_rows; r++) {
		enum report_cell_state state = table->block->rows[r].cells[column].state;

		if (state == CELL_VALUE || state == CELL_SUPPRESSED)
			return true;
	}
	return false;
}

/* For people, columns without any value are left out unless somebody named them. */
static bool choose_columns(struct table *table)
{
	size_t kept[COLUMNS_MAX], n = 0;

	for (size_t c = 0; c < table->columns->n; c++) {
		size_t column = table->columns->columns[c];

		if (!table->format->is_for_people || table->columns->is_chosen ||
		    has_value(table, column))
			kept[n++] = column;
	}
	return report_choose_columns(table->block, kept, n);
}

/* No partner has figures for so short a period. */
static bool note_empty_grid(struct table *table)
{
	struct strbuf text = STRBUF_INIT;
	int32_t shortest = INT32_MAX;
	bool added;

	for (size_t i = 0; i < table->n; i++) {
		int32_t months = series_shortest_period(table->partners[i].series);

		shortest = months < shortest ? months : shortest;
	}
	add_empty_grid(&text, table->view->by, shortest);
	added = add_line(table, &text);
	add_source_line(&text, table->partners[0].series);
	added = added && add_line(table, &text);
	strbuf_release(&text);
	return added;
}

/* Whether any partner has a figure, even if a confidential one. */
static bool has_figures(const struct table *table)
{
	for (size_t f = 0; f < countof(figures); f++) {
		if (has_value(table, figures[f].column))
			return true;
	}
	return false;
}

static enum diag_code build_table(struct table *table)
{
	struct report_column all[COLUMN_COUNT];
	bool has_rows = choose_period(table);
	enum diag_code code;

	if (!has_rows && table->view->by && table->format->is_for_people)
		return set_title(table) && note_empty_grid(table) ? DIAG_OK : DIAG_NOMEM;
	code = find_measure(table);
	if (!code)
		code = rank_all(table);
	if (!code)
		code = find_member(table);
	if (!code)
		code = find_total(table);
	if (code)
		return code;
	qsort(table->partners, table->n, sizeof(*table->partners), compare_partners);
	cut(table);
	for (size_t c = 0; c < COLUMN_COUNT; c++)
		all[c] = column_of(&table_columns[c]);
	if (!set_title(table) ||
	    !report_set_table(table->report, table->block, all, COLUMN_COUNT, table->n_shown))
		return DIAG_NOMEM;
	for (size_t i = 0; i < table->n_shown; i++) {
		if (fill_row(table, table->block->rows[i].cells, &table->partners[i]))
			return DIAG_NOMEM;
		table->any_group = table->any_group || table->partners[i].kind == PARTNER_GROUP;
	}
	if (!has_figures(table)) {
		table->block->n_rows = 0;
		return has_rows || note_empty_grid(table) ? DIAG_OK : DIAG_NOMEM;
	}
	return choose_columns(table) && add_lines(table) ? DIAG_OK : DIAG_NOMEM;
}

static bool is_same_table(const struct series *a, const struct series *b)
{
	return strcmp(a->reporter, b->reporter) == 0 && a->source == b->source &&
	       unit_same_currency(a->unit, b->unit);
}

/* The series of one table, from the first that no table has yet. */
static void collect(struct table *table, const struct shown_series *shown, bool *is_taken)
{
	const struct series *first = NULL;

	for (size_t i = 0; i < shown->n; i++) {
		const struct series *series = shown->series[i];

		if (is_taken[i] || (first && !is_same_table(first, series)))
			continue;
		first = series;
		is_taken[i] = true;
		table->partners[table->n++] =
			(struct partner){.series = series, .kind = kind_of(series)};
	}
}

static enum diag_code build_next(struct report *report, const struct shown_series *shown,
				 const struct view *view, const struct format *format,
				 const struct column_list *columns, bool *is_taken)
{
	struct table table = {.report = report,
			      .view = view,
			      .columns = columns,
			      .format = format,
			      .lacks_partners = shown->lacks_partners,
			      .calc = {.set = shown->set, .decimals = view->decimals}};
	enum diag_code code = DIAG_OK;

	table.partners = calloc(shown->n + 1, sizeof(*table.partners));
	if (!table.partners)
		return DIAG_NOMEM;
	collect(&table, shown, is_taken);
	if (table.n) {
		table.block = report_add_block(report);
		code = table.block ? build_table(&table) : DIAG_NOMEM;
	}
	tiling_release(&table.calc.tiling);
	free(table.partners);
	return code;
}

/* Where one table has figures, another that has none says so; where none has, all of it is refused. */
static bool note_empty_tables(struct report *report)
{
	bool any_rows = false, added = true;

	for (size_t i = 0; i < report->n_blocks; i++)
		any_rows = any_rows || report->blocks[i].n_rows;
	for (size_t i = 0; any_rows && i < report->n_blocks; i++) {
		struct report_block *block = &report->blocks[i];

		if (block->n_rows || block->n_lines)
			continue;
		block->n_columns = 0;
		added = added &&
			report_add_line(report, block, "", tr("No figures for this period."));
	}
	return added;
}

enum diag_code build_partners(struct report *report, const struct shown_series *shown,
			      const struct view *view, const struct format *format,
			      const struct column_list *columns)
{
	bool *is_taken = calloc(shown->n + 1, sizeof(*is_taken));
	enum diag_code code = is_taken ? DIAG_OK : DIAG_NOMEM;

	report->blocks_name = "partners";
	for (size_t i = 0; !code && i < shown->n; i++) {
		if (!is_taken[i])
			code = build_next(report, shown, view, format, columns, is_taken);
	}
	if (!code && format->is_for_people && !note_empty_tables(report))
		code = DIAG_NOMEM;
	free(is_taken);
	return code;
}
