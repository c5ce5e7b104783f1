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

void *alloc_grow(void *block, size_t *capacity, size_t wanted, size_t size)
{
	size_t grown = *capacity ? *capacity : 8;
	void *moved;

	if (wanted <= *capacity && block)
		return block;
	while (grown < wanted) {
		if (grown > SIZE_MAX / 2)
			return NULL;
		grown *= 2;
	}
	if (grown > SIZE_MAX / size)
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

void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk = arena->chunks;
	size_t rounded;
	void *piece;

	if (size > SIZE_MAX / 2)
		return NULL;
	rounded = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	if (!chunk || chunk->size - chunk->used < rounded) {
		size_t room = rounded > CHUNK_SIZE ? rounded : CHUNK_SIZE;

		chunk = malloc(sizeof(*chunk) + room);
		if (!chunk)
			return NULL;
		chunk->next = arena->chunks;
		chunk->used = 0;
		chunk->size = room;
		arena->chunks = chunk;
	}
	piece = chunk->data + chunk->used;
	chunk->used += rounded;
	return piece;
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

void arena_release(struct arena *arena)
{
	while (arena->chunks) {
		struct arena_chunk *next = arena->chunks->next;

		free(arena->chunks);
		arena->chunks = next;
	}
}
