/*
 * serve_run.h - the page's requests: one run of the program each, a job which knows no file but the data of the server
 * and what the page sent. Private to cmd. Depends on serve_job.h, options.h, input.h, strbuf.h and diag.h.
 */
#ifndef KZBE_SERVE_RUN_H
#define KZBE_SERVE_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"
#include "input.h"
#include "options.h"
#include "serve_job.h"
#include "strbuf.h"

#define RUN_FILES_MAX 64

/* The data of the server, kept open; a zeroed struct is empty. */
struct run_data {
	struct input_stand_in files[RUN_FILES_MAX]; /* names are owned */
	size_t n;
	const char *operands[RUN_FILES_MAX]; /* as they were given, borrowed */
	size_t n_operands;
	int (*program)(int argc, char **argv); /* what a run is of */
	int standard_input; /* what a run has as it: "-" among the data, else nothing */
	bool is_open;
};

/*
 * Open what the options name, before it is loaded: of standard input a copy is made, which it is then. A pipe, and
 * a file that is not there, are left to whoever loads them. DIAG_OK, or DIAG_IO or DIAG_NOMEM after a diagnostic.
 */
enum diag_code run_data_open(struct run_data *data, const struct options *options,
			     struct diag_sink *sink);

void run_data_close(struct run_data *data);

/* Add ["FILE", ...], the data as the page is to name them. */
void run_data_list(struct strbuf *out, const struct run_data *data);

/* What came of asking for one. */
enum run_start { RUN_STARTED, RUN_REFUSED, RUN_FAILED };

/*
 * Start what `form` asks for: "arg N" and a line break before the N bytes of each argument, "file N NAME" before
 * those of a file. Refused is what is not of this form, and what the page has no business to ask. *run is to be waited
 * for or cancelled. `leave` is called in the new process, for what it must not keep open.
 */
enum run_start run_begin(struct job **run, const struct run_data *data, const char *form, size_t n,
			 void (*leave)(void *ctx), void *leave_ctx);

/* Add {"status":0,"out":"...","err":"..."} of one that has ended, with what job_wait gave. */
void run_finish(const struct job *run, int status, struct strbuf *out);

#endif
