/*
 * There is no server in a page.
 */
#include "serve_http.h"
#include "serve_job.h"
#include "serve_page.h"
#include "serve_run.h"

enum diag_code http_open(struct http_server *server, unsigned port, struct diag_sink *sink)
{
	(void)server;
	(void)port;
	return diag_report(sink, DIAG_IO, NULL, "a page cannot serve: use the program itself");
}

enum diag_code http_run(struct http_server *server, struct diag_sink *sink)
{
	return http_open(server, 0, sink);
}

void http_close(struct http_server *server)
{
	(void)server;
}

void http_leave(struct http_server *server)
{
	(void)server;
}

enum diag_code run_data_open(struct run_data *data, const struct options *options,
			     struct diag_sink *sink)
{
	(void)data;
	(void)options;
	(void)sink;
	return DIAG_OK;
}

void run_data_close(struct run_data *data)
{
	(void)data;
}

void run_data_list(struct strbuf *out, const struct run_data *data)
{
	(void)out;
	(void)data;
}

enum run_start run_begin(struct job **run, const struct run_data *data, const char *form, size_t n,
			 void (*leave)(void *ctx), void *leave_ctx)
{
	(void)run;
	(void)data;
	(void)form;
	(void)n;
	(void)leave;
	(void)leave_ctx;
	return RUN_FAILED;
}

void run_finish(const struct job *run, int status, struct strbuf *out)
{
	(void)run;
	(void)status;
	(void)out;
}

struct job *job_begin(const struct work *work)
{
	(void)work;
	return NULL;
}

int job_wait(const struct job *job)
{
	(void)job;
	return -1;
}

bool job_took_too_long(int status)
{
	(void)status;
	return false;
}

void job_add(struct strbuf *out, int file)
{
	(void)out;
	(void)file;
}

void job_free(struct job *job)
{
	(void)job;
}

void job_cancel(struct job *job)
{
	(void)job;
}

bool job_write(int to, const char *bytes, size_t n)
{
	(void)to;
	(void)bytes;
	(void)n;
	return false;
}

bool page_read(struct strbuf *page)
{
	(void)page;
	return false;
}
