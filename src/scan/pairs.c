#include "reading.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "country.h"

void pairs_release(struct pairs *pairs)
{
	free(pairs->all);
	index_release(&pairs->index);
	*pairs = (struct pairs){.n = 0};
}

void pairs_clear(struct pairs *pairs)
{
	if (pairs->n)
		index_clear(&pairs->index);
	pairs->n = 0;
	pairs->is_one = false;
	pairs->n_countries = 0;
}

static bool is_same(const struct pair *a, const struct pair *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

static bool is_reversed(const struct pair *a, const struct pair *b)
{
	return memcmp(a->reporter, b->partner, 4) == 0 && memcmp(a->partner, b->reporter, 4) == 0;
}

static uint64_t hash_of(const void *pairs, size_t i)
{
	uint64_t key;

	memcpy(&key, (const struct pair *)pairs + i, sizeof(key));
	return key * UINT64_C(0x9E3779B97F4A7C15) >> 32;
}

bool pairs_add(struct pairs *pairs, const struct pair *pair)
{
	size_t place, i;

	/* Rows of one pair stand together in most files. */
	if (pairs->n && is_same(&pairs->all[pairs->n - 1], pair))
		return true;
	if (!index_reserve(&pairs->index, pairs->n + 1, pairs->n, hash_of, pairs->all))
		return false;
	place = index_place(&pairs->index, hash_of(pair, 0));
	while ((i = index_at(&pairs->index, place)) != INDEX_NONE && !is_same(&pairs->all[i], pair))
		place = index_next(&pairs->index, place);
	if (i != INDEX_NONE || pairs->n == PAIRS_MAX)
		return true;
	if (!alloc_room(pairs->all, &pairs->capacity, pairs->n + 1))
		return false;
	pairs->all[pairs->n] = *pair;
	index_set(&pairs->index, place, pairs->n++);
	if (country_is_union(pair->reporter) || country_is_union(pair->partner))
		return true;
	if (!pairs->n_countries++)
		pairs->first = pairs->n - 1;
	pairs->is_one = pairs->n_countries == 1 || (pairs->is_one && pairs->n_countries == 2 &&
						    is_reversed(&pairs->all[pairs->first], pair));
	return true;
}
