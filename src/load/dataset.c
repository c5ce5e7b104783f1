#include "dataset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "strbuf.h"
#include "text.h"

const char *const flow_names[FLOW_COUNT] = {N_("exports"), N_("imports"), N_("turnover")};

const char *const valuation_names[VALUATION_COUNT] = {[VALUATION_UNSTATED] = "",
						      [VALUATION_FOB_CIF] = "FOB/CIF",
						      [VALUATION_FOB_FOB] = "FOB/FOB"};

void dataset_release(struct dataset *data)
{
	free(data->rows);
	free(data->files);
	free(data->counts);
	free(data->covers);
	free(data->records);
	free(data->strings);
	index_release(&data->string_index);
	index_release(&data->index);
	arena_release(&data->arena);
	*data = (struct dataset){.n = 0};
}

size_t dataset_add_file(struct dataset *data, const char *path)
{
	char *copy;

	if (!alloc_room(data->files, &data->files_capacity, data->n_files + 1))
		return SIZE_MAX;
	copy = arena_copy(&data->arena, path, strlen(path));
	if (!copy)
		return SIZE_MAX;
	data->files[data->n_files] = copy;
	return data->n_files++;
}

size_t dataset_keep_published(struct dataset *data, pub_date date)
{
	size_t kept = 0, undated = 0;

	date += date % 10000 ? 0 : 1200; /* 2024: to the end of December */
	date += date % 100 ? 0 : 31;
	for (size_t i = 0; i < data->n; i++) {
		if (data->rows[i].published > date)
			continue;
		undated += !data->rows[i].published;
		data->rows[kept++] = data->rows[i];
	}
	data->n = kept;
	return undated;
}

enum diag_code dataset_add_counts(struct dataset *data, const struct row_counts *counts)
{
	if (!alloc_room(data->counts, &data->counts_capacity, data->n_counts + 1))
		return DIAG_NOMEM;
	data->counts[data->n_counts++] = *counts;
	return DIAG_OK;
}

static uint64_t string_hash(const void *strings, size_t i)
{
	const char *string = ((const char *const *)strings)[i];

	return hash_bytes(HASH_START, string, strlen(string));
}

const char *dataset_intern(struct dataset *data, const char *s, size_t n)
{
	size_t place, i;

	if (!index_reserve(&data->string_index, data->n_strings + 1, data->n_strings, string_hash,
			   data->strings))
		return NULL;
	place = index_place(&data->string_index, hash_bytes(HASH_START, s, n));
	while ((i = index_at(&data->string_index, place)) != INDEX_NONE) {
		if (strlen(data->strings[i]) == n && memcmp(data->strings[i], s, n) == 0)
			return data->strings[i];
		place = index_next(&data->string_index, place);
	}
	if (!alloc_room(data->strings, &data->strings_capacity, data->n_strings + 1))
		return NULL;
	data->strings[data->n_strings] = arena_copy(&data->arena, s, n);
	if (!data->strings[data->n_strings])
		return NULL;
	index_set(&data->string_index, place, data->n_strings);
	return data->strings[data->n_strings++];
}

bool observation_same_series(const struct observation *a, const struct observation *b)
{
	return a->source == b->source && strcmp(a->reporter, b->reporter) == 0 &&
	       strcmp(a->partner, b->partner) == 0 && unit_same_currency(a->unit, b->unit);
}

static uint64_t row_hash(const void *rows, size_t i)
{
	const struct observation *row = (const struct observation *)rows + i;
	uint64_t hash = hash_bytes(HASH_START, &row->period.first, sizeof(row->period.first));

	hash = hash_bytes(hash, &row->period.last, sizeof(row->period.last));
	hash = hash_bytes(hash, &row->published, sizeof(row->published));
	hash = hash_bytes(hash, row->reporter, 3);
	hash = hash_bytes(hash, row->partner, 3);
	hash = hash_bytes(hash, row->unit.currency, strlen(row->unit.currency));
	return hash_bytes(hash, row->source, strlen(row->source));
}

static enum diag_code append(struct dataset *data, const struct observation *row)
{
	if (!alloc_room(data->rows, &data->capacity, data->n + 1))
		return DIAG_NOMEM;
	data->rows[data->n++] = *row;
	return DIAG_OK;
}

enum diag_code dataset_add(struct dataset *data, const struct observation *row,
			   const struct observation **first)
{
	size_t place, i;

	if (data->may_repeat)
		return append(data, row);
	if (!index_reserve(&data->index, data->n + 1, data->n, row_hash, data->rows))
		return DIAG_NOMEM;
	place = index_place(&data->index, row_hash(row, 0));
	while ((i = index_at(&data->index, place)) != INDEX_NONE) {
		if (period_equal(data->rows[i].period, row->period) &&
		    data->rows[i].published == row->published &&
		    observation_same_series(&data->rows[i], row)) {
			*first = &data->rows[i];
			return DIAG_DUPLICATE;
		}
		place = index_next(&data->index, place);
	}
	if (append(data, row))
		return DIAG_NOMEM;
	index_set(&data->index, place, data->n - 1);
	return DIAG_OK;
}

struct aggregation observation_aggregation(const struct observation *row, enum flow flow)
{
	struct aggregation plain = {.n_records = row->flow[flow].state != FIGURE_MISSING ||
						 row->flow[flow].status};

	return row->aggregations ? row->aggregations[flow] : plain;
}

size_t observation_records(const struct observation *row, enum flow flow)
{
	return row->aggregations && row->aggregations[flow].n_records > 1
		       ? row->aggregations[flow].n_records
		       : 1;
}

bool observation_range(const struct observation *row, enum flow flow, struct interval *out)
{
	const struct figure *figure = &row->flow[flow];
	size_t n = observation_records(row, flow);
	struct interval around;
	struct dec slack;

	if (n == 1 || figure->qualifier)
		return interval_of_figure(figure->value, figure->qualifier, out);
	slack = row->aggregations[flow].slack;
	/* Of a sum that was written without it: as if all had the last place of the sum. */
	if (dec_is_zero(slack) && (n > INT64_MAX || !dec_mul(dec_half_unit(figure->value),
							     dec_from_int((int64_t)n), &slack)))
		return false;
	around.low = interval_exact(dec_negate(slack)).low;
	around.high = interval_exact(slack).high;
	return interval_add(interval_exact(figure->value), around, out);
}

enum diag_code dataset_set_aggregations(struct dataset *data, struct observation *row,
					const struct aggregation aggregations[FLOW_COUNT])
{
	struct aggregation *kept;
	bool any = false;

	row->aggregations = NULL;
	for (size_t f = 0; f < FLOW_COUNT; f++)
		any = any || (aggregations[f].n_records && !aggregation_is_plain(&aggregations[f]));
	if (!any)
		return DIAG_OK;
	kept = arena_alloc(&data->arena, FLOW_COUNT * sizeof(*kept));
	if (!kept)
		return DIAG_NOMEM;
	memcpy(kept, aggregations, FLOW_COUNT * sizeof(*kept));
	row->aggregations = kept;
	return DIAG_OK;
}

const char *row_place(char buf[ROW_PLACE_MAX], const struct dataset *data,
		      const struct observation *row, const struct observation *seen_from)
{
	const char *path = data->files[row->file];

	if (row->file == seen_from->file)
		snprintf(buf, ROW_PLACE_MAX, "line %zu", (size_t)row->line);
	else if (strcmp(path, "-") == 0)
		snprintf(buf, ROW_PLACE_MAX, "line %zu of standard input", (size_t)row->line);
	else
		snprintf(buf, ROW_PLACE_MAX, "%s:%zu", path, (size_t)row->line);
	return buf;
}

const char *path_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (strcmp(path, "-") == 0)
		return "standard input";
	return slash && slash[1] ? slash + 1 : path;
}

void pub_date_format(pub_date date, char buf[PUB_DATE_TEXT_MAX])
{
	unsigned year = date / 10000 % 10000, month = date / 100 % 100, day = date % 100;

	if (day)
		snprintf(buf, PUB_DATE_TEXT_MAX, "%04u-%02u-%02u", year, month, day);
	else if (month)
		snprintf(buf, PUB_DATE_TEXT_MAX, "%04u-%02u", year, month);
	else if (year)
		snprintf(buf, PUB_DATE_TEXT_MAX, "%04u", year);
	else
		buf[0] = '\0';
}

bool pub_date_parse(const char *s, size_t n, pub_date *out)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year, month, day;

	if ((n != 4 && n != 7 && n != 10) || (n > 4 && s[4] != '-') || (n > 7 && s[7] != '-'))
		return false;
	year = text_number(s, 4);
	month = n > 4 ? text_number(s + 5, 2) : 0;
	day = n > 7 ? text_number(s + 8, 2) : 0;
	if (year < 1 || (n > 4 && (month < 1 || month > 12)))
		return false;
	if (n > 7) {
		bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

		if (day < 1 || day > days[month - 1] || (month == 2 && day == 29 && !leap))
			return false;
	}
	*out = (pub_date)(year * 10000 + month * 100 + day);
	return true;
}
