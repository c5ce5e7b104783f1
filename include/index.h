/*
 * index.h - from a hash to a number: where in an array of the caller's an element may stand.
 *
 * The index knows neither elements nor hashes; the caller compares, and gives the hash of an element
 * again when the index grows. Open addressing, at most three quarters full. A zeroed struct is an empty index.
 *
 *	size_t place = index_place(&index, hash), i;
 *
 *	while ((i = index_at(&index, place)) != INDEX_NONE && !is_same(&all[i], key))
 *		place = index_next(&index, place);
 *
 * Then i is the element's number or, if that is INDEX_NONE, `place` is where it belongs. There must be
 * room (index_reserve) before one looks. Depends on nothing.
 */
#ifndef KZBE_INDEX_H
#define KZBE_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define INDEX_NONE SIZE_MAX
#define INDEX_MAX ((size_t)1 << 30) /* numbers it can hold */

struct index {
	uint32_t *slots; /* 0: empty, else the number and 1 */
	size_t capacity; /* a power of two, or 0 */
};

/* The hash of an element by its number. */
typedef uint64_t index_hash(const void *elements, size_t number);

/* Room for n numbers, of which the first n_in are there. False when memory ran out or n is above
 * INDEX_MAX; the index is then as it was. */
bool index_reserve(struct index *index, size_t n, size_t n_in, index_hash *hash_of,
		   const void *elements);

/* Forget all numbers, keep the memory. */
void index_clear(struct index *index);
void index_release(struct index *index);

static inline size_t index_place(const struct index *index, uint64_t hash)
{
	return (size_t)hash & (index->capacity - 1);
}

static inline size_t index_at(const struct index *index, size_t place)
{
	return index->slots[place] ? index->slots[place] - (size_t)1 : INDEX_NONE;
}

static inline size_t index_next(const struct index *index, size_t place)
{
	return (place + 1) & (index->capacity - 1);
}

static inline void index_set(struct index *index, size_t place, size_t number)
{
	index->slots[place] = (uint32_t)(number + 1);
}

/* Enter a number that is not there. */
static inline void index_add(struct index *index, uint64_t hash, size_t number)
{
	size_t place = index_place(index, hash);

	while (index->slots[place])
		place = index_next(index, place);
	index_set(index, place, number);
}

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
#define HASH_START UINT64_C(14695981039346656037)
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t n);

#endif
