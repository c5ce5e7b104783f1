#include "tally.h"

#include <string.h>

void tally_release(struct tally *tally)
{
	trade_totals_release(&tally->totals);
	trade_totals_release(&tally->by_comma);
	seen_rows_release(&tally->seen);
	seen_runs_release(&tally->runs);
	*tally = (struct tally){.n_repeated = 0};
}

void tally_clear(struct tally *tally)
{
	struct trade_totals totals = tally->totals, by_comma = tally->by_comma;
	struct seen_rows seen = tally->seen;
	struct seen_runs runs = tally->runs;

	trade_totals_clear(&totals);
	trade_totals_clear(&by_comma);
	seen_rows_clear(&seen);
	seen_runs_clear(&runs);
	*tally = (struct tally){.totals = totals, .by_comma = by_comma, .seen = seen, .runs = runs};
}

/* --- units ---------------------------------------------------------------------------------------- */

static size_t unit_index(const char reporter[4], const char partner[4])
{
	return strcmp(reporter, partner) > 0;
}

static bool is_same_unit(const struct stated_unit *a, const struct stated_unit *b)
{
	return a->is_stated == b->is_stated &&
	       (!a->is_stated ||
		(unit_same_currency(a->unit, b->unit) && a->unit.power == b->unit.power));
}

/* Rows in unlike units cannot stand in one series. */
static bool agree_on_unit(struct tally *tally, const struct source_row *row)
{
	struct stated_unit *there =
		&tally->units[unit_index(row->record.reporter, row->record.partner)];
	struct stated_unit stated = {true, row->has_unit, row->unit};

	if (there->has_rows)
		return is_same_unit(there, &stated);
	*there = stated;
	return true;
}

const struct unit *tally_unit(const struct tally *tally, const char reporter[4],
			      const char partner[4])
{
	const struct stated_unit *stated = &tally->units[unit_index(reporter, partner)];

	return stated->is_stated ? &stated->unit : NULL;
}

/* --- rows ----------------------------------------------------------------------------------------- */

static struct row_figure figure_of(const struct source_row *row)
{
	const struct trade_record *record = &row->record;

	return (struct row_figure){.value = record->value,
				   .is_missing = record->is_missing,
				   .status = record->status,
				   .updated = (uint64_t)row->published * 1000000 + row->time};
}

static enum diag_code add_readings(struct tally *tally, const struct source_row *row,
				   const struct tally_rule *rule)
{
	struct trade_record by_comma = row->record;
	enum diag_code code = trade_totals_add(&tally->totals, &row->record);

	if (code || !rule->is_mark_open)
		return code;
	if (row->is_mark_ambiguous)
		by_comma.value = row->by_comma;
	return trade_totals_add(&tally->by_comma, &by_comma);
}

/* It stands already: a total, then, may be printed with more digits. */
static enum diag_code add_again(struct tally *tally, const struct source_row *row,
				const struct tally_rule *rule)
{
	if (rule->is_part)
		return DIAG_DUPLICATE;
	if (!row->record.product_level && !row->record.details)
		return add_readings(tally, row, rule);
	tally->n_repeated++;
	return DIAG_OK;
}

/* It stands already with another figure. */
static enum diag_code add_unlike(struct tally *tally, const struct source_row *row, size_t at,
				 const struct tally_rule *rule)
{
	const struct row_figure figure = figure_of(row), *there;
	struct trade_record old = row->record;
	enum diag_code code;

	if (rule->is_part || !rule->has_dates)
		return DIAG_DUPLICATE;
	there = &tally->seen.figures[at];
	if (!figure.updated || !there->updated || figure.updated == there->updated)
		return DIAG_DUPLICATE;
	tally->n_revised++;
	if (figure.updated < there->updated)
		return DIAG_OK;
	old.value = there->value;
	old.is_missing = there->is_missing;
	old.status = there->status;
	code = trade_totals_replace(&tally->totals, &row->record, &old);
	if (!code && rule->is_mark_open)
		code = DIAG_DUPLICATE;
	if (!code)
		seen_rows_replace(&tally->seen, at, &figure);
	return code;
}

static enum diag_code add_kept(struct tally *tally, const struct source_row *row,
			       const struct tally_rule *rule)
{
	const struct row_figure figure = figure_of(row);
	size_t at;

	tally->seen.keeps_figures = rule->has_dates;
	switch (seen_rows_add(&tally->seen, seen_rows_key(row->cells, rule->key), &figure,
			      row->unread, &at)) {
	case SEEN_NEW:
		break;
	case SEEN_AGAIN:
		return add_again(tally, row, rule);
	case SEEN_BESIDE:
		return DIAG_AMBIGUOUS;
	case SEEN_UNLIKE:
		if (rule->is_complete_key)
			return add_unlike(tally, row, at, rule);
		break;
	case SEEN_NOMEM:
		return DIAG_NOMEM;
	}
	return add_readings(tally, row, rule);
}

/* There are enough rows for runs to be worth it. */
static void settle_telling(struct tally *tally)
{
	if (tally->runs.telling != BY_BOTH || tally->seen.n < tally->runs.enough)
		return;
	tally->runs.telling = BY_RUNS;
	seen_rows_release(&tally->seen);
}

/* Add a row where rows may be told apart by runs. */
static enum diag_code add_to_run(struct tally *tally, const struct source_row *row,
				 const struct tally_rule *rule)
{
	struct seen_runs *runs = &tally->runs;
	const struct row_run run = seen_runs_of_row(row->cells, rule->key, rule->product);
	enum diag_code code = DIAG_OK;

	switch (seen_runs_add(runs, &run)) {
	case SORTED_BEHIND:
		if (runs->telling == BY_RUNS)
			return add_readings(tally, row, rule);
		break;
	case SORTED_NOT:
		if (runs->telling == BY_RUNS) {
			runs->is_lost = !rule->is_part;
			return rule->is_part ? DIAG_DUPLICATE : DIAG_OK;
		}
		runs->telling = BY_ROWS;
		break;
	case SORTED_NOMEM:
		return DIAG_NOMEM;
	}
	code = add_kept(tally, row, rule);
	if (!rule->is_part)
		settle_telling(tally);
	return code;
}

enum diag_code tally_add_alike(struct tally *tally, struct dec sum, size_t n, uint64_t code)
{
	tally->runs.runs[tally->runs.last].last = code;
	return trade_totals_add_alike(&tally->totals, sum, n);
}

enum diag_code tally_add(struct tally *tally, const struct source_row *row,
			 const struct tally_rule *rule)
{
	enum diag_code code;

	if (!agree_on_unit(tally, row))
		return DIAG_UNIT;
	tally->n_next_years += row->year_or_month > 0;
	tally->n_year_months += row->year_or_month < 0;
	code = !rule->key || !row->cells	      ? add_readings(tally, row, rule)
	       : tally->runs.telling && rule->product ? add_to_run(tally, row, rule)
						      : add_kept(tally, row, rule);
	if (!code && row->published > tally->published)
		tally->published = row->published;
	return code;
}

/* --- parts ---------------------------------------------------------------------------------------- */

static bool may_take_units(const struct tally *tally, const struct tally *part)
{
	for (size_t i = 0; i < countof(tally->units); i++) {
		if (tally->units[i].has_rows && part->units[i].has_rows &&
		    !is_same_unit(&tally->units[i], &part->units[i]))
			return false;
	}
	return true;
}

/* Whether the part's rows can be told from the tally's. */
static bool may_join_runs(struct tally *tally, const struct tally *part)
{
	struct seen_runs *runs = &tally->runs;
	enum sorted sorted = SORTED_NOT;

	if (!runs->telling || !part->totals.n)
		return true;
	if (part->runs.telling)
		sorted = seen_runs_may_join(runs, &part->runs);
	if (sorted == SORTED_NOT && runs->telling == BY_BOTH)
		runs->telling = BY_ROWS;
	else if (sorted)
		return false;
	return true;
}

bool tally_merge(struct tally *tally, const struct tally *part, size_t lines)
{
	const size_t n_seen = tally->seen.n;

	tally->seen.keeps_figures = tally->seen.keeps_figures || part->seen.keeps_figures;
	if (!may_take_units(tally, part) || !may_join_runs(tally, part) ||
	    (tally->runs.telling != BY_RUNS && !seen_rows_join(&tally->seen, &part->seen)))
		return false;
	if (trade_totals_merge(&tally->totals, &part->totals, lines)) {
		seen_rows_cut(&tally->seen, n_seen);
		return false;
	}
	for (size_t i = 0; i < countof(tally->units); i++) {
		if (part->units[i].has_rows)
			tally->units[i] = part->units[i];
	}
	for (size_t i = 0; tally->runs.telling && i < part->runs.n; i++)
		(void)seen_runs_add(&tally->runs, &part->runs.runs[i]);
	settle_telling(tally);
	tally->n_next_years += part->n_next_years;
	tally->n_year_months += part->n_year_months;
	if (part->published > tally->published)
		tally->published = part->published;
	return true;
}

void tally_describe_refused(enum diag_code code, const char *unread, struct diag *diag)
{
	if (code == DIAG_UNIT) {
		diag_set(diag, code, "a different unit from that of the pair's earlier rows");
		diag_set_remedy(diag, "convert all rows to one unit");
	} else if (code == DIAG_RANGE) {
		diag_set(diag, code, "a sum has more than %d digits", DEC_MAX_DIGITS);
	} else if (code == DIAG_AMBIGUOUS) {
		diag_set(diag, code,
			 "the same record with the same value, but other cells in columns that "
			 "are not read (%s)",
			 unread);
		diag_set_remedy(diag, "keep the rows of the total, or add up the others and "
				      "leave these columns out");
	} else if (*unread) {
		diag_set(diag, code, "the same record appears again with another value");
		diag_set_remedy(diag,
				"keep one of them, or their sum; columns that are not read: %s",
				unread);
	} else {
		diag_set(diag, code, "the same record appears again with another value");
		diag_set_remedy(diag, "keep one of them; if they are not the same record, the "
				      "column that distinguishes them is missing");
	}
}
