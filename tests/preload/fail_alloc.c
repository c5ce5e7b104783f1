/*
 * fail_alloc.c - preloaded into the program: lets the n-th allocation fail and counts what is left.
 *
 * KZBE_FAIL_ALLOC=n   the n-th allocation, and no other, returns NULL; 0: none
 * KZBE_ALLOC_REPORT=F at exit "CALLS LIVE" is written to the file F: how many allocations there
 *                     were, and how many of them were not freed
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* glibc's own names for its allocator. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

static atomic_long calls, live; /* of all threads */
static long fail_at = -1;

static int must_fail(void)
{
	if (fail_at < 0) {
		const char *text = getenv("KZBE_FAIL_ALLOC");

		fail_at = text ? strtol(text, NULL, 10) : 0;
	}
	if (++calls != fail_at)
		return 0;
	errno = ENOMEM;
	return 1;
}

#define OURS(name) name
#define REAL(name) __libc_##name
#include "../support/counted_memory.h"

static int report_file = -1;

/* Before the program gives up writing to files; out of the way of its own descriptors. */
__attribute__((constructor)) static void open_report(void)
{
	const char *path = getenv("KZBE_ALLOC_REPORT");
	int file = path ? open(path, O_WRONLY | O_CREAT, 0600) : -1;

	if (file < 0)
		return;
	report_file = fcntl(file, F_DUPFD_CLOEXEC, 100);
	close(file);
}

__attribute__((destructor)) static void report(void)
{
	char line[64];
	int n;

	if (report_file < 0)
		return;
	n = snprintf(line, sizeof(line), "%ld %ld\n", atomic_load(&calls), atomic_load(&live));
	if (ftruncate(report_file, 0) != 0 || pwrite(report_file, line, (size_t)n, 0) != n)
		abort();
}
