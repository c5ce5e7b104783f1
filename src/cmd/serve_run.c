#define _GNU_SOURCE

#include "serve_run.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli.h"
#include "descriptor.h"
#include "escape.h"
#include "text.h"

#define ARGUMENTS_MAX 64

/* --- the server's data ---------------------------------------------------------------------------- */

/* All that is left to read, kept in memory. Negative, with errno: it cannot be. */
static int copy_input(void)
{
	char block[64 * 1024];
	int to = job_file();
	ssize_t n = to < 0 ? -1 : 1;

	while (n > 0) {
		n = read(STDIN_FILENO, block, sizeof(block));
		if (n < 0 && errno == EINTR)
			n = 1;
		else if (n > 0 && !write_all(to, block, (size_t)n))
			n = -1;
	}
	if (n < 0 && to >= 0) {
		close(to);
		to = -1;
	}
	return to;
}

/* What a pipe has is for who loads it: opening it would take that away. */
static int open_regular(const char *name)
{
	struct stat status;

	if (stat(name, &status) != 0 || !S_ISREG(status.st_mode))
		return -1;
	return open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
}

/* The file of this name, or of what stands before a colon in it: FILE.zip:ENTRY. */
static int open_named(char *name)
{
	int descriptor = open_regular(name);

	for (size_t i = strlen(name); descriptor < 0 && i-- > 1;) {
		if (name[i] != ':')
			continue;
		name[i] = '\0';
		descriptor = open_regular(name);
		if (descriptor < 0)
			name[i] = ':';
	}
	return descriptor;
}

static bool keep_file(struct run_data *data, const char *operand)
{
	char *name = strdup(operand);
	int descriptor = name ? open_named(name) : -1;

	if (!name)
		return false;
	if (descriptor < 0) {
		free(name);
		return true;
	}
	data->files[data->n++] = (struct input_stand_in){name, descriptor};
	data->operands[data->n_operands++] = operand;
	return true;
}

static enum diag_code keep_standard_input(struct run_data *data, struct diag_sink *sink)
{
	int kept;

	if (isatty(STDIN_FILENO)) /* refused by who loads it */
		return DIAG_OK;
	kept = copy_input();
	if (kept < 0 || lseek(kept, 0, SEEK_SET) < 0 || dup2(kept, STDIN_FILENO) < 0)
		return diag_report(sink, DIAG_IO, "-", "cannot read: %s", strerror(errno));
	close(data->standard_input);
	data->standard_input = kept;
	data->operands[data->n_operands++] = "-";
	return DIAG_OK;
}

enum diag_code run_data_open(struct run_data *data, const struct options *options,
			     struct diag_sink *sink)
{
	size_t n = options->n_operands + options->n_data;
	enum diag_code code = DIAG_OK;

	data->is_open = true;
	data->program = options->program;
	data->standard_input = open("/dev/null", O_RDONLY | O_CLOEXEC);
	for (size_t i = 0; !code && i < n && data->n < RUN_FILES_MAX; i++) {
		const char *operand = options_file(options, i);

		if (strcmp(operand, "-") == 0)
			code = keep_standard_input(data, sink);
		else if (!keep_file(data, operand))
			code = diag_nomem(sink);
	}
	return code;
}

void run_data_close(struct run_data *data)
{
	for (size_t i = 0; i < data->n; i++) {
		free(data->files[i].name);
		close(data->files[i].descriptor);
	}
	if (data->is_open && data->standard_input >= 0)
		close(data->standard_input);
	*data = (struct run_data){.n = 0};
}

void run_data_list(struct strbuf *out, const struct run_data *data)
{
	strbuf_addc(out, '[');
	for (size_t i = 0; i < data->n_operands; i++) {
		strbuf_adds(out, i ? "," : "");
		escape_json(out, data->operands[i], strlen(data->operands[i]));
	}
	strbuf_addc(out, ']');
}

/* --- requests ------------------------------------------------------------------------------------- */

struct request {
	char *arguments[ARGUMENTS_MAX +
			2]; /* owned; the program's name is the first, NULL the last */
	size_t n_arguments;
	struct input_stand_in
		files[2 * RUN_FILES_MAX]; /* sent ones, which come before the server's */
	size_t n_sent;
};

static void forget(struct request *request)
{
	for (size_t i = 1; i < request->n_arguments; i++)
		free(request->arguments[i]);
	for (size_t i = 0; i < request->n_sent; i++) {
		free(request->files[i].name);
		close(request->files[i].descriptor);
	}
}

/* What the page asks: no option that writes, or reads what is not an operand. */
static bool is_allowed(const struct request *request)
{
	if (request->n_arguments < 2 ||
	    !text_is_in_list(request->arguments[1], "check|report|compare|chart"))
		return false;
	for (size_t a = 2; a < request->n_arguments; a++) {
		if (request->arguments[a][0] == '-' &&
		    !text_is_in_list(request->arguments[a],
				     "-|-d|-f|--lang|--no-data|--claims|--why"))
			return false;
	}
	return true;
}

/* "arg N" or "file N NAME" and its bytes, from *at on. */
static enum run_start take_part(struct request *request, const char *form, size_t n, size_t *at)
{
	const char *line = form + *at, *end = memchr(line, '\n', n - *at), *digits;
	bool is_file = end && strncmp(line, "file ", 5) == 0;
	size_t length = 0;
	char *name;
	int descriptor;

	if (!end || (!is_file && strncmp(line, "arg ", 4) != 0))
		return RUN_REFUSED;
	digits = line + (is_file ? 5 : 4);
	for (; text_is_digit(*digits) && length <= n; digits++)
		length = length * 10 + (size_t)(*digits - '0');
	if (*digits != (is_file ? ' ' : '\n') || length > n - (size_t)(end + 1 - form))
		return RUN_REFUSED;
	*at = (size_t)(end + 1 - form) + length;
	if (!is_file) {
		if (request->n_arguments > ARGUMENTS_MAX || memchr(end + 1, '\0', length))
			return RUN_REFUSED;
		request->arguments[request->n_arguments] = strndup(end + 1, length);
		return request->arguments[request->n_arguments++] ? RUN_STARTED : RUN_FAILED;
	}
	if (request->n_sent == RUN_FILES_MAX || memchr(line, '\0', (size_t)(end - line)))
		return RUN_REFUSED;
	name = strndup(digits + 1, (size_t)(end - digits - 1));
	descriptor = job_file();
	request->files[request->n_sent++] = (struct input_stand_in){name, descriptor};
	return name && descriptor >= 0 && write_all(descriptor, end + 1, length) ? RUN_STARTED
										 : RUN_FAILED;
}

static enum run_start read_form(struct request *request, const struct run_data *data,
				const char *form, size_t n)
{
	static char program[] = PROGRAM_NAME;
	enum run_start start = RUN_STARTED;

	request->arguments[request->n_arguments++] = program;
	for (size_t at = 0; at < n && start == RUN_STARTED;)
		start = take_part(request, form, n, &at);
	for (size_t i = 0; i < data->n; i++)
		request->files[request->n_sent + i] = data->files[i];
	return start == RUN_STARTED && !is_allowed(request) ? RUN_REFUSED : start;
}

/* --- the run -------------------------------------------------------------------------------------- */

struct run_work {
	const struct run_data *data;
	struct request *request;
};

/* In the new process. */
static int be_run(void *ctx, const struct job *job)
{
	const struct run_work *work = ctx;
	struct request *request = work->request;
	char input[40];
	int status;

	/* Opened anew: runs at the same time read it each from its beginning. */
	snprintf(input, sizeof(input), "/proc/self/fd/%d", work->data->standard_input);
	close(STDIN_FILENO);
	if (open(input, O_RDONLY) != STDIN_FILENO)
		dup2(work->data->standard_input, STDIN_FILENO);
	dup2(job->out, STDOUT_FILENO);
	dup2(job->err, STDERR_FILENO);
	setenv("LC_ALL", "C.UTF-8", 1);
	input_know_only(request->files, request->n_sent + work->data->n);
	status = work->data->program((int)request->n_arguments, request->arguments);
	fflush(stderr);
	return status;
}

enum run_start run_begin(struct job **run, const struct run_data *data, const char *form, size_t n,
			 void (*leave)(void *ctx), void *leave_ctx)
{
	struct request request = {.n_sent = 0};
	struct run_work of_run = {data, &request};
	const struct work work = {be_run, &of_run, leave, leave_ctx};
	enum run_start start = read_form(&request, data, form, n);

	if (start == RUN_STARTED) {
		*run = job_begin(&work);
		start = *run ? RUN_STARTED : RUN_FAILED;
	}
	forget(&request);
	return start;
}

void run_finish(const struct job *run, int status, struct strbuf *out)
{
	strbuf_addf(out, "{\"status\":%d,\"out\":",
		    WIFEXITED(status) ? WEXITSTATUS(status) : STATUS_TROUBLE);
	job_add_string(out, run->out);
	strbuf_adds(out, ",\"err\":");
	if (WIFEXITED(status))
		job_add_string(out, run->err);
	else
		strbuf_addf(out, "\"" PROGRAM_NAME ": the run was stopped by signal %d\"",
			    WTERMSIG(status));
	strbuf_addc(out, '}');
}
