#define _DEFAULT_SOURCE /* madvise */

#include "alloc.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

/* Big enough for a small file's strings, so that `report` on one asks the C library once. */
#define CHUNK_SIZE ((size_t)16 * 1024)

struct arena_chunk {
	struct arena_chunk *next;
	size_t used, size; /* bytes of data[] */
	alignas(max_align_t) unsigned char data[];
};

/* What is long enough to lie in large pages, for each of which the kernel is asked once. */
#define LARGE ((size_t)4 << 20)
#define PAGE ((size_t)4096)

static void *in_large_pages(void *block, size_t size)
{
#ifdef __linux__
	if (block && size >= LARGE)
		(void)madvise((char *)block + (PAGE - (uintptr_t)block % PAGE) % PAGE,
			      (size - PAGE) / PAGE * PAGE, MADV_HUGEPAGE);
#else
	(void)size;
#endif
	return block;
}

void *alloc_zeros(size_t n, size_t size)
{
	return in_large_pages(calloc(n, size), n * size);
}

/* As many elements as an array grows to; 0: size_t runs out. */
static size_t grown_capacity(size_t capacity, size_t wanted, size_t size)
{
	size_t grown = capacity ? capacity : 8;

	while (grown < wanted) {
		if (grown > SIZE_MAX / 2)
			return 0;
		grown *= 2;
	}
	return grown > SIZE_MAX / size ? 0 : grown;
}

void *alloc_grow(void *block, size_t *capacity, size_t wanted, size_t size)
{
	size_t grown;
	void *moved;

	if (wanted <= *capacity && block)
		return block;
	grown = grown_capacity(*capacity, wanted, size);
	if (!grown)
		return NULL;
	moved = in_large_pages(realloc(block, grown * size), grown * size);
	if (moved)
		*capacity = grown;
	return moved;
}

bool alloc_room_at(void *array, size_t *capacity, size_t wanted, size_t size)
{
	void *block;

	/* Copied, because an array of another type must not be read as a void *. */
	memcpy(&block, array, sizeof(block));
	block = alloc_grow(block, capacity, wanted, size);
	if (block)
		memcpy(array, &block, sizeof(block));
	return block != NULL;
}

static size_t rounded_size(size_t size)
{
	return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

/* A chunk with so much room, of those that were used before if one will do. */
static struct arena_chunk *next_chunk(struct arena *arena, size_t room)
{
	struct arena_chunk **link = &arena->spare, *chunk;

	while (*link && (*link)->size < room)
		link = &(*link)->next;
	chunk = *link;
	if (chunk) {
		*link = chunk->next;
	} else {
		room = room > CHUNK_SIZE ? room : CHUNK_SIZE;
		chunk = malloc(sizeof(*chunk) + room);
		if (!chunk)
			return NULL;
		chunk->size = room;
	}
	chunk->next = arena->chunks;
	chunk->used = 0;
	arena->chunks = chunk;
	return chunk;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk = arena->chunks;
	size_t rounded;
	void *piece;

	if (size > SIZE_MAX / 2)
		return NULL;
	rounded = rounded_size(size);
	if (!chunk || chunk->size - chunk->used < rounded) {
		chunk = next_chunk(arena, rounded);
		if (!chunk)
			return NULL;
	}
	piece = chunk->data + chunk->used;
	chunk->used += rounded;
	return piece;
}

/* The chunk whose last piece this is, of so many bytes; NULL: another piece is, or none. */
static struct arena_chunk *chunk_ending_in(struct arena *arena, const void *piece, size_t size)
{
	struct arena_chunk *chunk = arena->chunks;
	const unsigned char *begin = piece;

	return begin && chunk && begin + rounded_size(size) == chunk->data + chunk->used ? chunk
											 : NULL;
}

bool arena_room_at(struct arena *arena, void *array, size_t *capacity, size_t wanted, size_t size)
{
	size_t grown = grown_capacity(*capacity, wanted, size);
	struct arena_chunk *chunk;
	void *block, *moved;

	if (!arena)
		return alloc_room_at(array, capacity, wanted, size);
	if (!grown)
		return false;
	memcpy(&block, array, sizeof(block));
	chunk = chunk_ending_in(arena, block, *capacity * size);
	if (chunk && grown * size <= (size_t)(chunk->data + chunk->size - (unsigned char *)block)) {
		chunk->used =
			(size_t)((unsigned char *)block - chunk->data) + rounded_size(grown * size);
		*capacity = grown;
		return true;
	}
	moved = arena_alloc(arena, grown * size);
	if (!moved)
		return false;
	if (block)
		memcpy(moved, block, *capacity * size);
	memcpy(array, &moved, sizeof(moved));
	*capacity = grown;
	return true;
}

void arena_trim_at(struct arena *arena, void *array, size_t *capacity, size_t used, size_t size)
{
	struct arena_chunk *chunk = arena ? chunk_ending_in(arena, array, *capacity * size) : NULL;

	if (!chunk)
		return;
	chunk->used = (size_t)((unsigned char *)array - chunk->data) + rounded_size(used * size);
	*capacity = used;
}

char *arena_copy(struct arena *arena, const char *s, size_t n)
{
	char *copy = arena_alloc(arena, n + 1);

	if (!copy)
		return NULL;
	if (n)
		memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

void arena_clear(struct arena *arena)
{
	while (arena->chunks) {
		struct arena_chunk *next = arena->chunks->next;

		arena->chunks->next = arena->spare;
		arena->spare = arena->chunks;
		arena->chunks = next;
	}
}

void arena_release(struct arena *arena)
{
	arena_clear(arena);
	while (arena->spare) {
		struct arena_chunk *next = arena->spare->next;

		free(arena->spare);
		arena->spare = next;
	}
}
