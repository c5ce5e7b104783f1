/*
 * serve_job.h - work on a request in a process of its own. Private to cmd.
 *
 * A process, because nothing of it may stay, harm the server, or keep it from its other clients. Its time and what it
 * writes are bounded. Depends on strbuf.h.
 */
#ifndef KZBE_SERVE_JOB_H
#define KZBE_SERVE_JOB_H

#include <stdbool.h>
#include <sys/types.h>

#include "strbuf.h"

struct job {
	pid_t process;
	int ended;    /* can be read when it is over */
	int out, err; /* files in memory for what it writes; both are at their beginning */
};

/* What is done in a new process. */
struct work {
	int (*run)(void *ctx, const struct job *job); /* the status with which it ends */
	void *ctx;
	void (*leave)(void *ctx); /* called first, for what must not be kept open there */
	void *leave_ctx;
};

/* Start it. The job is to be waited for or cancelled; NULL: it cannot be started. */
struct job *job_begin(const struct work *work);

/* Once it has ended: how, as waitpid reports. The job is to be freed. */
int job_wait(const struct job *job);

/* Whether a job of this status, as wait gives it, was ended since it used up its time. */
bool job_took_too_long(int status);

/* Add what it wrote into one of its files, as it is or as a string of JSON. */
void job_add(struct strbuf *out, int file);
void job_add_string(struct strbuf *out, int file);

void job_free(struct job *job);

/* End it, and free it. */
void job_cancel(struct job *job);

/* A file in memory. Negative, with errno: there can be none. */
int job_file(void);

#endif
