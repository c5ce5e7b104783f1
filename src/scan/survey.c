#include "survey.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

bool survey_wants(const struct source_request *request, const struct trade_record *record)
{
	return (!request->reporter[0] || memcmp(request->reporter, record->reporter, 4) == 0) &&
	       (!request->partner[0] || memcmp(request->partner, record->partner, 4) == 0);
}

void survey_release(struct survey *survey)
{
	free(survey->records);
	free(survey->cells);
	free(survey->partners);
	free(survey->products);
	free(survey->cuts);
	index_release(&survey->record_index);
	index_release(&survey->cell_index);
	index_release(&survey->partner_index);
	index_release(&survey->product_index);
	*survey = (struct survey){.n_records = 0};
}

static uint64_t hash_of_cell(const struct survey_cell *cell)
{
	const int parts[] = {(int)cell->flow, cell->period.first, cell->period.last};

	return hash_bytes(hash_bytes(HASH_START, cell->reporter, 4), parts, sizeof(parts));
}

static uint64_t record_hash(const void *elements, size_t i)
{
	return ((const struct survey_record *)elements)[i].hash;
}

static uint64_t cell_hash(const void *elements, size_t i)
{
	return hash_of_cell(&((const struct survey_cell *)elements)[i]);
}

static uint64_t partner_hash(const void *elements, size_t i)
{
	return hash_bytes(HASH_START, (const char *)elements + 4 * i, 4);
}

static uint64_t product_hash(const void *elements, size_t i)
{
	return ((const uint64_t *)elements)[i];
}

static bool add_partner(struct survey *survey, const char partner[4])
{
	uint64_t hash = hash_bytes(HASH_START, partner, 4);
	size_t place, i;

	if (!index_reserve(&survey->partner_index, survey->n_partners + 1, survey->n_partners,
			   partner_hash, survey->partners) ||
	    !alloc_room(survey->partners, &survey->partners_capacity, survey->n_partners + 1))
		return false;
	place = index_place(&survey->partner_index, hash);
	while ((i = index_at(&survey->partner_index, place)) != INDEX_NONE &&
	       memcmp(survey->partners[i], partner, 4) != 0)
		place = index_next(&survey->partner_index, place);
	if (i != INDEX_NONE)
		return true;
	memcpy(survey->partners[survey->n_partners], partner, 4);
	index_set(&survey->partner_index, place, survey->n_partners++);
	return true;
}

static bool add_product(struct survey *survey, uint64_t hash)
{
	size_t place, i;

	if (!index_reserve(&survey->product_index, survey->n_products + 1, survey->n_products,
			   product_hash, survey->products) ||
	    !alloc_room(survey->products, &survey->products_capacity, survey->n_products + 1))
		return false;
	place = index_place(&survey->product_index, hash);
	while ((i = index_at(&survey->product_index, place)) != INDEX_NONE &&
	       survey->products[i] != hash)
		place = index_next(&survey->product_index, place);
	if (i != INDEX_NONE)
		return true;
	survey->products[survey->n_products] = hash;
	index_set(&survey->product_index, place, survey->n_products++);
	return true;
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

/* The record, if it is new; *twice says whether another file has it. */
static bool add_record(struct survey *survey, uint64_t hash, uint32_t file, uint32_t *first,
		       bool *twice)
{
	size_t place, i;

	*twice = false;
	if (!index_reserve(&survey->record_index, survey->n_records + 1, survey->n_records,
			   record_hash, survey->records) ||
	    !alloc_room(survey->records, &survey->records_capacity, survey->n_records + 1))
		return false;
	place = index_place(&survey->record_index, hash);
	while ((i = index_at(&survey->record_index, place)) != INDEX_NONE &&
	       survey->records[i].hash != hash)
		place = index_next(&survey->record_index, place);
	if (i != INDEX_NONE) {
		*first = survey->records[i].file;
		*twice = *first != file;
		return true;
	}
	survey->records[survey->n_records] = (struct survey_record){hash, file};
	index_set(&survey->record_index, place, survey->n_records++);
	return true;
}

bool survey_add(struct survey *survey, const struct trade_record *record, uint32_t file)
{
	struct survey_cell *cell = cell_of(survey, record, file);
	const int level[] = {record->product_level, (int)record->details};
	uint64_t product = hash_bytes(HASH_START, record->product, record->product_len), hash;
	uint32_t first = file;
	bool twice;

	if (!cell)
		return false;
	product = hash_bytes(product, record->classification, sizeof(record->classification));
	hash = hash_bytes(product ^ hash_of_cell(cell), record->partner, 4);
	hash = hash_bytes(hash, level, sizeof(level));
	if (!add_partner(survey, record->partner) || !add_product(survey, product) ||
	    !add_record(survey, hash, file, &first, &twice))
		return false;
	cell->n_records++;
	cell->n_twice += twice;
	if (twice) {
		cell->file = first;
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
