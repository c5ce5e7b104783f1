/*
 * alloc.h - growing arrays and an arena: the only two ways in which this program keeps memory.
 *
 * Nothing here aborts: a failed allocation returns NULL (or false) and leaves what was there as it
 * was. Depends on the C library only.
 */
#ifndef KZBE_ALLOC_H
#define KZBE_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

#define countof(array) (sizeof(array) / sizeof((array)[0]))

/* All of an array, one after the other, from its beginning or its end; NULL has none. */
#define for_each_of(type, one, array, n) \
	for (type *one = (array); one && one < (array) + (n); one++)
#define for_each_back(type, one, array, n) \
	for (type *one = (array) ? (array) + (n) : NULL; one > (array) && one--;)

/* Of a list of what a table has, X(CONSTANT, ...) each: its constants, and its rows by them. */
#define TABLE_CONSTANT(constant, ...) constant,
#define TABLE_ROW(constant, ...) [constant] = {__VA_ARGS__},

/* A row of a table that the build makes of a file *.table; whoever takes its fields otherwise defines it anew. */
#define ROW(...) {__VA_ARGS__},

/*
 * Make room for at least `wanted` elements of `size` bytes in the block at `block`, which holds
 * *capacity elements (block may be NULL when *capacity is 0). Grows by doubling.
 *
 * Returns the block, moved or not, and updates *capacity; or NULL when memory or size_t ran out,
 * and then the old block and *capacity still hold. The caller frees the block with free().
 */
void *alloc_grow(void *block, size_t *capacity, size_t wanted, size_t size);

/* The same for an array, named by the pointer to its elements, which is set to where it is then; false
 * when memory ran out. */
#define alloc_room(array, capacity, wanted)              \
	(((array) != NULL && (wanted) <= *(capacity)) || \
	 alloc_room_at(&(array), (capacity), (wanted), sizeof(*(array))))
bool alloc_room_at(void *array, size_t *capacity, size_t wanted, size_t size);

/* n elements of zeros, as calloc has them; NULL when memory ran out. The caller frees them with free(). */
void *alloc_zeros(size_t n, size_t size);

/*
 * An arena: many small pieces that live and die together. A zeroed struct is an empty arena.
 * Pieces never move; they are valid until arena_release.
 */
struct arena {
	struct arena_chunk *chunks, *spare; /* private */
};

/* size bytes, aligned for any type, not cleared; NULL when memory ran out. */
void *arena_alloc(struct arena *arena, size_t size);

/* A NUL-terminated copy of the n bytes at s; NULL when memory ran out. */
char *arena_copy(struct arena *arena, const char *s, size_t n);

/* alloc_room for an array that lies in an arena: the last piece grows where it is, another one moves. Without an arena
 * (NULL) it is alloc_room. */
#define arena_room(arena, array, capacity, wanted)       \
	(((array) != NULL && (wanted) <= *(capacity)) || \
	 arena_room_at((arena), &(array), (capacity), (wanted), sizeof(*(array))))
bool arena_room_at(struct arena *arena, void *array, size_t *capacity, size_t wanted, size_t size);

/* Such an array grows no more: give back what is behind its `used` elements, if it is the last piece. */
#define arena_trim(arena, array, capacity, used) \
	arena_trim_at((arena), (array), (capacity), (used), sizeof(*(array)))
void arena_trim_at(struct arena *arena, void *array, size_t *capacity, size_t used, size_t size);

/* Free every piece; the arena is empty and usable again. The second keeps the memory for the next ones. */
void arena_release(struct arena *arena);
void arena_clear(struct arena *arena);

#endif
