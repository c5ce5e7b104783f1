#include "index.h"

#include <stdlib.h>
#include <string.h>

#define CAPACITY_FIRST 64

bool index_reserve(struct index *index, size_t n, size_t n_in, index_hash *hash_of,
		   const void *elements)
{
	size_t capacity = index->capacity ? index->capacity : CAPACITY_FIRST;
	struct index grown;

	if (n > INDEX_MAX)
		return false;
	while (capacity < n * 2)
		capacity *= 2;
	if (capacity == index->capacity)
		return true;
	grown = (struct index){calloc(capacity, sizeof(*grown.slots)), capacity};
	if (!grown.slots)
		return false;
	for (size_t i = 0; i < n_in; i++)
		index_add(&grown, hash_of(elements, i), i);
	free(index->slots);
	*index = grown;
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
