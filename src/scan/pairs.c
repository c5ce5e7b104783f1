#include "pairs.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

void pairs_release(struct pairs *pairs)
{
	free(pairs->all);
	free(pairs->index);
	*pairs = (struct pairs){.n = 0};
}

void pairs_clear(struct pairs *pairs)
{
	if (pairs->n)
		memset(pairs->index, 0, pairs->index_capacity * sizeof(*pairs->index));
	pairs->n = 0;
	pairs->is_one = false;
}

static bool is_same(const struct pair *a, const struct pair *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

static bool is_reversed(const struct pair *a, const struct pair *b)
{
	return memcmp(a->reporter, b->partner, 4) == 0 && memcmp(a->partner, b->reporter, 4) == 0;
}

/* The slot of the pair, or the empty one where it belongs. */
static uint32_t *slot_of(const struct pairs *pairs, const struct pair *pair)
{
	uint64_t key;
	size_t at;

	memcpy(&key, pair, sizeof(key));
	at = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (pairs->index_capacity - 1);
	while (pairs->index[at] && !is_same(&pairs->all[pairs->index[at] - 1], pair))
		at = (at + 1) & (pairs->index_capacity - 1);
	return &pairs->index[at];
}

static bool grow_index(struct pairs *pairs)
{
	size_t capacity = pairs->index_capacity ? pairs->index_capacity * 2 : 256;
	uint32_t *index = calloc(capacity, sizeof(*index));

	if (!index)
		return false;
	free(pairs->index);
	pairs->index = index;
	pairs->index_capacity = capacity;
	for (size_t i = 0; i < pairs->n; i++)
		*slot_of(pairs, &pairs->all[i]) = (uint32_t)(i + 1);
	return true;
}

bool pairs_add(struct pairs *pairs, const struct pair *pair)
{
	struct pair *moved;
	uint32_t *slot;

	/* Rows of one pair stand together in most files. */
	if (pairs->n && is_same(&pairs->all[pairs->n - 1], pair))
		return true;
	if (pairs->n * 2 >= pairs->index_capacity && !grow_index(pairs))
		return false;
	slot = slot_of(pairs, pair);
	if (*slot || pairs->n == PAIRS_MAX)
		return true;
	moved = alloc_grow(pairs->all, &pairs->capacity, pairs->n + 1, sizeof(*moved));
	if (!moved)
		return false;
	pairs->all = moved;
	pairs->all[pairs->n] = *pair;
	*slot = (uint32_t)++pairs->n;
	pairs->is_one = pairs->n == 1 ||
			(pairs->is_one && pairs->n == 2 && is_reversed(&pairs->all[0], pair));
	return true;
}
