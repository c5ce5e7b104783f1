/*
 * counted_memory.h - malloc, calloc, realloc and free that fail where must_fail() says so, and count in `live` what
 * is held. Not declarations but the functions, of which OURS(malloc) and REAL(malloc) give the names: for
 * failing_memory.h and preload/fail_alloc.c.
 */
void *OURS(malloc)(size_t size)
{
	void *block = must_fail() ? NULL : REAL(malloc)(size);

	live += block != NULL;
	return block;
}

void *OURS(calloc)(size_t n, size_t size)
{
	void *block = must_fail() ? NULL : REAL(calloc)(n, size);

	live += block != NULL;
	return block;
}

void *OURS(realloc)(void *block, size_t size)
{
	void *moved = must_fail() ? NULL : REAL(realloc)(block, size);

	live += !block && moved;
	return moved;
}

void OURS(free)(void *block)
{
	live -= block != NULL;
	REAL(free)(block);
}
