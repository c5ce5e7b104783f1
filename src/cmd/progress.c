#define _POSIX_C_SOURCE 200809L

#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "output.h"
#include "strbuf.h"
#include "text.h"

#define FIRST_MS 1000
#define EACH_MS 200
#define MEGABYTE 1000000

static long ms_since(const struct timespec *then, const struct timespec *now)
{
	return (long)(now->tv_sec - then->tv_sec) * 1000 + (now->tv_nsec - then->tv_nsec) / 1000000;
}

void progress_begin(struct progress *progress, const char *path)
{
	*progress = (struct progress){.path = path};
	clock_gettime(CLOCK_MONOTONIC, &progress->begun);
	progress->shown = progress->begun;
}

static void show(const struct progress *progress, uint64_t done, uint64_t total)
{
	struct strbuf line = STRBUF_INIT;

	strbuf_adds(&line, PROGRAM_NAME ": ");
	text_add_shown(&line, progress->path, strlen(progress->path));
	strbuf_addf(&line, ": %llu MB", (unsigned long long)(done / MEGABYTE));
	if (total)
		strbuf_addf(&line, " of %llu", (unsigned long long)(total / MEGABYTE));
	/* The same line again, which may have been longer. */
	fprintf(stderr, "\r%s  \b\b", line.text);
	fflush(stderr);
	strbuf_release(&line);
}

void progress_show(void *ctx, uint64_t done, uint64_t total)
{
	struct progress *progress = ctx;
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (ms_since(&progress->begun, &now) < FIRST_MS ||
	    ms_since(&progress->shown, &now) < EACH_MS || !isatty(STDERR_FILENO))
		return;
	progress->shown = now;
	progress->is_shown = true;
	show(progress, done, total);
}

void progress_end(struct progress *progress)
{
	if (progress->is_shown) {
		fprintf(stderr, "\r%*s\r", (int)(strlen(progress->path) + 48), "");
		fflush(stderr);
	}
	progress->is_shown = false;
}
