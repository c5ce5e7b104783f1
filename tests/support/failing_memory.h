/*
 * failing_memory.h - malloc, calloc, realloc and free that can fail, and count what is held. Not
 * declarations but the functions: for one test file that is linked with them (see the Makefile on
 * test_%_memory).
 */
#ifndef KZBE_TEST_FAILING_MEMORY_H
#define KZBE_TEST_FAILING_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

/* Call number fail_at returns NULL, and with fail_on every later one; 0: none does. */
static long calls, live, fail_at;
static bool fail_on;

static bool must_fail(void)
{
	calls++;
	return fail_at && (calls == fail_at || (fail_on && calls > fail_at));
}

#define OURS(name) __wrap_##name
#define REAL(name) __real_##name
#include "counted_memory.h"

#endif
