#include "number_pool.h"

#include <stdlib.h>
#include <string.h>

#include <gmp.h>

#define POOL_FIRST_BLOCK ((size_t)2 * 1024) /* a small system needs no more; blocks double */
#define POOL_LAST_BLOCK ((size_t)256 * 1024)
struct pool_block {
	struct pool_block *older;
	size_t unused; /* keeps the pieces behind aligned */
};

/* The call in work: GMP's functions know of no context. */
static struct pool *pool_in_use;
static jmp_buf *way_out;

/* What GMP used before. */
static void *(*get_before)(size_t), *(*resize_before)(void *, size_t, size_t);
static void (*put_before)(void *, size_t);

void pool_fail(void)
{
	longjmp(*way_out, 1);
}

static size_t size_class_of(size_t size)
{
	size_t size_class = 0;

	for (size_t room = POOL_SMALLEST; room < size; room *= 2)
		size_class++;
	return size_class;
}

void *pool_get(size_t size)
{
	size_t size_class = size_class_of(size), room = (size_t)POOL_SMALLEST << size_class;
	struct pool *pool = pool_in_use;
	void *piece;

	if (size_class >= POOL_CLASSES)
		pool_fail();
	piece = pool->free_pieces[size_class];
	if (piece) {
		memcpy(&pool->free_pieces[size_class], piece, sizeof(void *));
		return piece;
	}
	if (pool->left < room) {
		size_t wanted;
		struct pool_block *block;

		if (!pool->block_size)
			pool->block_size = POOL_FIRST_BLOCK;
		else if (pool->block_size < POOL_LAST_BLOCK)
			pool->block_size *= 2;
		wanted = room > pool->block_size ? room : pool->block_size;
		block = malloc(sizeof(*block) + wanted);

		if (!block)
			pool_fail();
		block->older = pool->blocks;
		pool->blocks = block;
		pool->next = (unsigned char *)(block + 1);
		pool->left = wanted;
	}
	piece = pool->next;
	pool->next += room;
	pool->left -= room;
	return piece;
}

void pool_put(void *piece, size_t size)
{
	size_t size_class = size_class_of(size);

	memcpy(piece, &pool_in_use->free_pieces[size_class], sizeof(void *));
	pool_in_use->free_pieces[size_class] = piece;
}

static void *pool_resize(void *piece, size_t old_size, size_t size)
{
	void *moved;

	if (size_class_of(old_size) == size_class_of(size))
		return piece;
	moved = pool_get(size);
	memcpy(moved, piece, old_size < size ? old_size : size);
	pool_put(piece, old_size);
	return moved;
}

void pool_release(struct pool *pool)
{
	while (pool->blocks) {
		struct pool_block *older = pool->blocks->older;

		free(pool->blocks);
		pool->blocks = older;
	}
}

void pool_enter(struct pool *pool, jmp_buf *leave)
{
	pool_in_use = pool;
	way_out = leave;
	mp_get_memory_functions(&get_before, &resize_before, &put_before);
	mp_set_memory_functions(pool_get, pool_resize, pool_put);
}

void pool_leave(void)
{
	mp_set_memory_functions(get_before, resize_before, put_before);
	pool_in_use = NULL;
	way_out = NULL;
}
