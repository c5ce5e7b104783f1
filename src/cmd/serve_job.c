#define _GNU_SOURCE

#include "serve_job.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "alloc.h"
#include "diag.h"
#include "escape.h"

#define OUTPUT_MAX ((rlim_t)64 << 20) /* bytes that a job may write */
#define CPU_SECONDS_MAX 20

int job_file(void)
{
	return memfd_create(PROGRAM_NAME, MFD_CLOEXEC);
}

/* In the new process: never returns. */
static void be_job(const struct job *job, const struct work *work)
{
	const struct rlimit output = {OUTPUT_MAX, OUTPUT_MAX},
			    cpu = {CPU_SECONDS_MAX,
				   CPU_SECONDS_MAX + 1}; /* SIGXCPU, then SIGKILL */
	sigset_t none;

	sigemptyset(&none);
	signal(SIGTERM, SIG_DFL);
	signal(SIGINT, SIG_DFL);
	sigprocmask(SIG_SETMASK, &none, NULL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	setrlimit(RLIMIT_FSIZE, &output);
	setrlimit(RLIMIT_CPU, &cpu);
	work->leave(work->leave_ctx);
	_exit(work->run(work->ctx, job));
}

struct job *job_begin(const struct work *work)
{
	struct job *job = calloc(1, sizeof(*job));
	int ends[2] = {-1, -1};

	if (!job)
		return NULL;
	*job = (struct job){.process = -1, .ended = -1, .out = job_file(), .err = job_file()};
	if (job->out >= 0 && job->err >= 0 && pipe2(ends, O_CLOEXEC) == 0) {
		job->ended = ends[0];
		job->process = fork();
	}
	if (job->process == 0)
		be_job(job, work);
	if (ends[1] >= 0)
		close(ends[1]);
	if (job->process < 0) {
		job_free(job);
		job = NULL;
	}
	return job;
}

int job_wait(const struct job *job)
{
	int status = 0;

	while (waitpid(job->process, &status, 0) < 0 && errno == EINTR)
		continue;
	return status;
}

bool job_took_too_long(int status)
{
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
}

static void add_written(struct strbuf *out, int file,
			void (*add)(struct strbuf *out, const char *bytes, size_t n))
{
	off_t size = lseek(file, 0, SEEK_END);
	char *bytes = size > 0 ? mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, file, 0) : NULL;

	if (bytes == MAP_FAILED) {
		out->failed = true;
		return;
	}
	add(out, bytes ? bytes : "", bytes ? (size_t)size : 0);
	if (bytes)
		munmap(bytes, (size_t)size);
}

void job_add(struct strbuf *out, int file)
{
	add_written(out, file, strbuf_add);
}

void job_add_string(struct strbuf *out, int file)
{
	add_written(out, file, escape_json);
}

void job_free(struct job *job)
{
	const int descriptors[] = {job->ended, job->out, job->err};

	for (size_t i = 0; i < countof(descriptors); i++) {
		if (descriptors[i] >= 0)
			close(descriptors[i]);
	}
	free(job);
}

void job_cancel(struct job *job)
{
	kill(job->process, SIGKILL);
	(void)job_wait(job);
	job_free(job);
}
