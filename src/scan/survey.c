#include "survey.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

bool survey_wants(const struct source_request *request, const struct trade_record *record)
{
	return (!request->reporter[0] || memcmp(request->reporter, record->reporter, 4) == 0) &&
	       (!request->partner[0] || memcmp(request->partner, record->partner, 4) == 0);
}

static void set_release(struct survey_set *set)
{
	free(set->all);
	index_release(&set->index);
}

static uint64_t hash_of_one(const void *elements, size_t i)
{
	return ((const struct survey_one *)elements)[i].hash;
}

/* The one of this hash, which is added with that number where there is none; NULL when memory ran out. */
static const struct survey_one *note(struct survey_set *set, uint64_t hash, uint32_t number)
{
	size_t place, i;

	if (!index_reserve(&set->index, set->n + 1, set->n, hash_of_one, set->all) ||
	    !alloc_room(set->all, &set->capacity, set->n + 1))
		return NULL;
	place = index_place(&set->index, hash);
	while ((i = index_at(&set->index, place)) != INDEX_NONE && set->all[i].hash != hash)
		place = index_next(&set->index, place);
	if (i == INDEX_NONE) {
		i = set->n++;
		set->all[i] = (struct survey_one){hash, number};
		index_set(&set->index, place, i);
	}
	return &set->all[i];
}

void survey_release(struct survey *survey)
{
	set_release(&survey->records);
	set_release(&survey->partners);
	set_release(&survey->products);
	free(survey->cells);
	free(survey->cuts);
	index_release(&survey->cell_index);
	*survey = (struct survey){.n_cells = 0};
}

static uint64_t hash_of_cell(const struct survey_cell *cell)
{
	const int parts[] = {(int)cell->flow, cell->period.first, cell->period.last};

	return hash_bytes(hash_bytes(HASH_START, cell->reporter, 4), parts, sizeof(parts));
}

static uint64_t cell_hash(const void *elements, size_t i)
{
	return hash_of_cell(&((const struct survey_cell *)elements)[i]);
}

/* The cell of the record, made if there is none; NULL when memory ran out. */
static struct survey_cell *cell_of(struct survey *survey, const struct trade_record *record,
				   uint32_t file)
{
	struct survey_cell cell = {
		.flow = record->flow, .period = record->period, .file = file, .other_file = file};
	size_t place, i;

	memcpy(cell.reporter, record->reporter, 4);
	if (!index_reserve(&survey->cell_index, survey->n_cells + 1, survey->n_cells, cell_hash,
			   survey->cells) ||
	    !alloc_room(survey->cells, &survey->cells_capacity, survey->n_cells + 1))
		return NULL;
	place = index_place(&survey->cell_index, hash_of_cell(&cell));
	while ((i = index_at(&survey->cell_index, place)) != INDEX_NONE) {
		struct survey_cell *found = &survey->cells[i];

		if (memcmp(found->reporter, cell.reporter, 4) == 0 && found->flow == cell.flow &&
		    period_equal(found->period, cell.period))
			return found;
		place = index_next(&survey->cell_index, place);
	}
	survey->cells[survey->n_cells] = cell;
	index_set(&survey->cell_index, place, survey->n_cells++);
	return &survey->cells[survey->n_cells - 1];
}

bool survey_add(struct survey *survey, const struct trade_record *record, uint32_t file)
{
	struct survey_cell *cell = cell_of(survey, record, file);
	const int level[] = {record->product_level, (int)record->details};
	uint64_t product = hash_bytes(HASH_START, record->product, record->product_len), hash;
	const struct survey_one *one;
	uint32_t partner;

	if (!cell)
		return false;
	memcpy(&partner, record->partner, sizeof(partner));
	product = hash_bytes(product, record->classification, sizeof(record->classification));
	hash = hash_bytes(product ^ hash_of_cell(cell), record->partner, 4);
	hash = hash_bytes(hash, level, sizeof(level));
	one = note(&survey->records, hash, file);
	if (!one || !note(&survey->products, product, 0) ||
	    !note(&survey->partners, hash_bytes(HASH_START, record->partner, 4), partner))
		return false;
	cell->n_records++;
	if (one->number != file) {
		cell->n_twice++;
		cell->file = one->number;
		cell->other_file = file;
	}
	return true;
}

void survey_note_line(struct survey *survey, size_t line, bool is_short)
{
	survey->last_line = line;
	survey->is_last_short = is_short;
}

/* --- what is lacking ----------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b)
{
	const struct survey_cell *one = a, *other = b;
	int order = memcmp(one->reporter, other->reporter, 4);

	if (order || one->flow != other->flow)
		return order ? order : (int)one->flow - (int)other->flow;
	return period_cmp(one->period, other->period);
}

/* Whether the reporter has the flow in the period. */
static bool has(const struct survey *survey, const char reporter[4], enum flow flow,
		struct period period)
{
	struct survey_cell cell = {.flow = flow, .period = period};

	memcpy(cell.reporter, reporter, 4);
	return survey->n_cells &&
	       bsearch(&cell, survey->cells, survey->n_cells, sizeof(cell), by_place);
}

/* What the set has of periods of one length. */
struct grid {
	int months;
	struct period span; /* from the first to the last */
	enum flow flows[FLOW_COUNT];
	size_t n_flows;
};

static int months_of(const struct survey_cell *cell)
{
	return cell->period.last - cell->period.first + 1;
}

static void widen(struct grid *grid, const struct survey_cell *cell)
{
	size_t f = 0;

	while (f < grid->n_flows && grid->flows[f] != cell->flow)
		f++;
	if (!grid->n_flows || cell->period.first < grid->span.first)
		grid->span.first = cell->period.first;
	if (!grid->n_flows || cell->period.last > grid->span.last)
		grid->span.last = cell->period.last;
	if (f == grid->n_flows)
		grid->flows[grid->n_flows++] = cell->flow;
}

/* False if the set has no period of this length. A turnover is not lacking where both its parts may be. */
static bool find_grid(const struct survey *survey, int months, struct grid *grid)
{
	*grid = (struct grid){.months = months};
	for (size_t i = 0; i < survey->n_cells; i++) {
		if (months_of(&survey->cells[i]) == months)
			widen(grid, &survey->cells[i]);
	}
	for (size_t f = 0; f < grid->n_flows && grid->n_flows > 1; f++) {
		if (grid->flows[f] == FLOW_TURNOVER)
			grid->flows[f] = grid->flows[--grid->n_flows];
	}
	return grid->n_flows > 0;
}

/* Whether the reporter, of whom the cells at `first` and behind it are, has anything in periods of this length. */
static bool reports(const struct survey *survey, size_t first, int months)
{
	const char *reporter = survey->cells[first].reporter;

	for (size_t i = first;
	     i < survey->n_cells && memcmp(survey->cells[i].reporter, reporter, 4) == 0; i++) {
		if (months_of(&survey->cells[i]) == months)
			return true;
	}
	return false;
}

/* What one reporter lacks. */
static size_t find_lacking(const struct survey *survey, const struct grid *grid,
			   const char reporter[4], survey_lacks *lacks, void *ctx)
{
	size_t n = 0;

	for (size_t f = 0; f < grid->n_flows; f++) {
		for (int at = grid->span.first; at <= grid->span.last; at += grid->months) {
			struct period period = {at, at + grid->months - 1};

			if (has(survey, reporter, grid->flows[f], period))
				continue;
			lacks(ctx, reporter, grid->flows[f], period);
			n++;
		}
	}
	return n;
}

size_t survey_finish(struct survey *survey, survey_lacks *lacks, void *ctx)
{
	static const int lengths[] = {12, 6, 3, 1};
	size_t n = 0;

	if (survey->n_cells)
		qsort(survey->cells, survey->n_cells, sizeof(*survey->cells), by_place);
	for (size_t l = 0; l < countof(lengths); l++) {
		struct grid grid;

		if (!find_grid(survey, lengths[l], &grid))
			continue;
		for (size_t i = 0; i < survey->n_cells; i++) {
			const char *reporter = survey->cells[i].reporter;

			if ((!i || memcmp(reporter, survey->cells[i - 1].reporter, 4) != 0) &&
			    reports(survey, i, lengths[l]))
				n += find_lacking(survey, &grid, reporter, lacks, ctx);
		}
	}
	return n;
}
