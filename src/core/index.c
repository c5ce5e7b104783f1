#include "index.h"

#include <stdlib.h>
#include <string.h>

#define CAPACITY_FIRST 64

bool index_reserve(struct index *index, size_t n, size_t n_in, index_hash *hash_of,
		   const void *elements)
{
	size_t capacity = index->capacity ? index->capacity : CAPACITY_FIRST;
	uint32_t *slots;

	if (n > INDEX_MAX)
		return false;
	while (capacity / 4 * 3 < n)
		capacity *= 2;
	if (capacity == index->capacity)
		return true;
	slots = realloc(index->slots, capacity * sizeof(*slots));
	if (!slots)
		return false;
	*index = (struct index){slots, capacity};
	index_clear(index);
	for (size_t i = 0; i < n_in; i++)
		index_add(index, hash_of(elements, i), i);
	return true;
}

void index_clear(struct index *index)
{
	if (index->slots)
		memset(index->slots, 0, index->capacity * sizeof(*index->slots));
}

void index_release(struct index *index)
{
	free(index->slots);
	*index = (struct index){.slots = NULL};
}

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t n)
{
	const unsigned char *p = bytes;

	for (size_t i = 0; i < n; i++)
		hash = (hash ^ p[i]) * UINT64_C(1099511628211);
	return hash;
}
