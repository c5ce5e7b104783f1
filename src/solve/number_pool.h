/*
 * number_pool.h - memory for GMP's numbers that can run out without ending the program. Private to
 * check.
 *
 * GMP calls abort() when its allocator fails. Between pool_enter and pool_leave it draws on a pool,
 * and when that cannot grow the work is left at once by longjmp; all numbers of the pool go with
 * pool_release. Not for use by several threads.
 */
#ifndef KZBE_NUMBER_POOL_H
#define KZBE_NUMBER_POOL_H

#include <setjmp.h>
#include <stddef.h>

#define POOL_SMALLEST 16
#define POOL_CLASSES 40

/* Pieces of 16, 32, 64 ... bytes; a freed one waits in its class's list. */
struct pool {
	struct pool_block *blocks;
	void *free_pieces[POOL_CLASSES];
	unsigned char *next; /* what is left of the newest block */
	size_t left;
	size_t block_size; /* of the newest block */
};

/* GMP's numbers, and pool_get's pieces, come from *pool now; *leave is where to go when memory runs
 * out (setjmp has filled it). */
void pool_enter(struct pool *pool, jmp_buf *leave);

/* GMP is as it was before pool_enter. Also to be called after a longjmp. */
void pool_leave(void);

/* A piece of at least `size` bytes, aligned for any type; does not return when memory runs out. */
void *pool_get(size_t size);

/* Give a piece back; size is the one that it was taken with. */
void pool_put(void *piece, size_t size);

/* Go the way of a failed pool_get. */
_Noreturn void pool_fail(void);

/* Free all pieces of a pool. A zeroed struct is an empty pool. */
void pool_release(struct pool *pool);

#endif
