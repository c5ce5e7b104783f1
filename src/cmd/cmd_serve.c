#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "check_run.h"
#include "commands.h"
#include "confine.h"
#include "descriptor.h"
#include "output.h"
#include "serve_check.h"
#include "serve_data.h"
#include "serve_http.h"
#include "serve_job.h"
#include "serve_page.h"
#include "serve_run.h"
#include "text.h"

/* What is kept from request to request. */
struct desk {
	const struct options *options;
	struct check data; /* loaded once */
	struct kept_documents kept;
	struct run_data files; /* for the page's runs */
	struct strbuf page;
	bool has_page;
	struct http_server server;
};

/* The languages in which texts are read, by the codes that clients ask for. */
static const struct {
	const char *code, *long_code, *name;
} offered[] = {
	{"en", "en-GB", "English"}, {"en", "en-US", "English (US)"}, {"de", "de-DE", "German"},
	{"fr", "fr", "French"},	    {"nl", "nl", "Dutch"},	     {"ru", "ru-RU", "Russian"},
	{"kk", "kk", "Kazakh"},
};

static void add_languages(struct strbuf *out)
{
	strbuf_addc(out, '[');
	for (size_t i = 0; i < countof(offered); i++)
		strbuf_addf(out, "%s{\"name\":\"%s\",\"code\":\"%s\",\"longCode\":\"%s\"}",
			    i ? "," : "", offered[i].name, offered[i].code, offered[i].long_code);
	strbuf_addc(out, ']');
}

/* What the client says the language is; reading does not need it. */
static void add_language(struct strbuf *out, const char *code)
{
	size_t found = 0;

	for (size_t i = 0; i < countof(offered); i++) {
		if (text_equal_nocase(offered[i].long_code, code) ||
		    text_equal_nocase(offered[i].code, code)) {
			found = i;
			break;
		}
	}
	strbuf_addf(out,
		    "{\"name\":\"%s\",\"code\":\"%s\",\"detectedLanguage\":{\"name\":\"%s\","
		    "\"code\":\"%s\"}}",
		    offered[found].name, offered[found].long_code, offered[found].name,
		    offered[found].long_code);
}

/* What no text has, as a space or a sign of the same length, for bytes and for the client: NUL, bytes that are no UTF-8,
 * a byte order mark. Else the text would be taken for something else, or begin elsewhere. */
static void make_plain(struct strbuf *text)
{
	static const char order_mark[] = "\xEF\xBB\xBF", space[] = "\xE2\x80\x83";

	for (size_t at = 0; at < text->len; at++) {
		at += text_invalid_at(text->text + at, text->len - at);
		if (at < text->len)
			text->text[at] = '?';
	}
	for (size_t at = 0; at < text->len; at++) {
		if (!text->text[at])
			text->text[at] = ' ';
	}
	if (text->len >= 3 && memcmp(text->text, order_mark, 3) == 0)
		memcpy(text->text, space, 3);
}

/* The text that the form has, as it is or in pieces. */
static bool read_text(const struct http_request *request, struct strbuf *text,
		      struct pieces *pieces)
{
	struct strbuf data = STRBUF_INIT;
	bool is_read = form_field(request->body, request->body_len, "text", text);

	if (!is_read && form_field(request->body, request->body_len, "data", &data))
		is_read = data_field_read(data.text, data.len, text, pieces);
	/* The piece behind the last is its end. */
	pieces->n += pieces->n > 0;
	strbuf_take(text, &data);
	make_plain(text);
	return is_read;
}

/* --- what is worked on in a process of its own ------------------------------------------------------- */

/* The desk's job: what it is, and how it goes on. */
struct desk_job {
	struct job *job;
	bool is_check;
};

/* False: the job is none of the desk's, as memory ran out. */
static bool take_job(struct http_reply *reply, struct job *job, bool is_check)
{
	struct desk_job *taken = malloc(sizeof(*taken));

	if (!taken) {
		job_cancel(job);
		return false;
	}
	*taken = (struct desk_job){job, is_check};
	reply->job = taken;
	reply->descriptor = job->ended;
	return true;
}

static void fail(struct http_reply *reply, int status, const char *why)
{
	reply->status = status;
	reply->type = "text/plain";
	strbuf_adds(&reply->body, why);
}

#define NOT_STARTED "no process can be started"

static void finish(void *ctx, void *job, struct http_reply *reply)
{
	struct desk_job *desk_job = job;
	int status = job_wait(desk_job->job);

	(void)ctx;
	if (!desk_job->is_check)
		run_finish(desk_job->job, status, &reply->body);
	else if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_DONE)
		job_add(&reply->body, desk_job->job->out);
	else if (WIFEXITED(status))
		fail(reply, 500, "out of memory");
	else if (job_took_too_long(status))
		fail(reply, 503, "the text takes too long to check");
	else
		fail(reply, 503, "the check of the text was ended");
	job_free(desk_job->job);
	free(desk_job);
}

static void cancel(void *ctx, void *job)
{
	struct desk_job *desk_job = job;

	(void)ctx;
	job_cancel(desk_job->job);
	free(desk_job);
}

static void answer_run(struct desk *desk, const struct http_request *request,
		       struct http_reply *reply)
{
	struct job *run;
	enum run_start start = run_begin(&run, &desk->files, request->body, request->body_len,
					 http_leave, &desk->server);

	if (start == RUN_REFUSED)
		fail(reply, 400, "the page has no business to ask that");
	else if (start == RUN_FAILED || !take_job(reply, run, false))
		fail(reply, 500, NOT_STARTED);
}

/* --- a text ----------------------------------------------------------------------------------------- */

struct check_work {
	const struct desk *desk;
	struct sent_text sent;
	struct strbuf whole;
	struct kept_place place;
};

/* In the new process: the whole reply. */
static int be_check(void *ctx, const struct job *job)
{
	const struct check_work *work = ctx;
	struct strbuf out = STRBUF_INIT;

	strbuf_adds(&out, "{\"software\":{\"name\":\"" PROGRAM_NAME "\",\"version\":\"" KZBE_VERSION
			  "\",\"apiVersion\":1},"
			  "\"warnings\":{\"incompleteResults\":false},\"language\":");
	add_language(&out, work->sent.language);
	strbuf_adds(&out, ",\"matches\":");
	if (!serve_check(&work->desk->data, &work->sent, &work->whole, &work->place, &out))
		return STATUS_TROUBLE;
	strbuf_addc(&out, '}');
	return !out.failed && write_all(job->out, out.text, out.len) ? STATUS_DONE : STATUS_TROUBLE;
}

/* Keep the text for those to come, and have it judged. */
static void begin_check(struct desk *desk, const struct sent_text *sent, struct http_reply *reply)
{
	struct check_work of_check = {.desk = desk, .sent = *sent, .whole = STRBUF_INIT};
	const struct work work = {be_check, &of_check, http_leave, &desk->server};
	struct timespec now;
	struct job *job = NULL;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (kept_add(&desk->kept, sent, (long)now.tv_sec + 1, &of_check.whole, &of_check.place))
		job = job_begin(&work);
	if (!job || !take_job(reply, job, true))
		fail(reply, 500, NOT_STARTED);
	strbuf_release(&of_check.whole);
}

static void answer_check(struct desk *desk, const struct http_request *request,
			 struct http_reply *reply)
{
	struct strbuf text = STRBUF_INIT, code = STRBUF_INIT, session = STRBUF_INIT;
	struct pieces pieces = {.n = 0};
	struct sent_text sent;
	bool is_read = read_text(request, &text, &pieces);

	form_field(request->body, request->body_len, "language", &code);
	form_field(request->body, request->body_len, "textSessionId", &session);
	sent = (struct sent_text){request->agent, session.text, code.text, &text, &pieces};
	if (text.failed || session.failed || code.failed)
		reply->body.failed = true;
	else if (!is_read)
		fail(reply, 400, "the form has no field 'text', and none 'data' of annotations");
	else
		begin_check(desk, &sent, reply);
	strbuf_release(&text);
	strbuf_release(&code);
	strbuf_release(&session);
	pieces_release(&pieces);
}

/* --- the page ------------------------------------------------------------------------------------- */

static void answer_page(const struct desk *desk, struct http_reply *reply)
{
	reply->status = desk->has_page ? 200 : 404;
	/* It carries bytes, written as characters of this encoding. */
	reply->type =
		desk->has_page ? "text/html; charset=windows-1252" : "text/plain; charset=utf-8";
	strbuf_add(&reply->body, desk->page.text, desk->page.len);
}

/* --- requests ------------------------------------------------------------------------------------- */

#define RUN_PATH "/run"

enum requested { NOTHING, THE_PAGE, DATA_FILES, A_RUN, LANGUAGES, A_CHECK };

static enum requested what_is(const char *path)
{
	static const struct {
		const char *path;
		enum requested what;
	} paths[] = {
		{"", THE_PAGE},
		{"/", THE_PAGE},
		{"/data", DATA_FILES},
		{RUN_PATH, A_RUN},
		{"/check", A_CHECK},
		{"/v2/check", A_CHECK},
		{"/languages", LANGUAGES},
		{"/v2/languages", LANGUAGES},
	};

	/* Clients put the version before it, or take it for part of the address. */
	for (size_t i = 0; i < countof(paths); i++) {
		if (strcmp(path, paths[i].path) == 0)
			return paths[i].what;
	}
	return NOTHING;
}

static void answer(void *ctx, const struct http_request *request, struct http_reply *reply)
{
	struct desk *desk = ctx;
	enum requested what = what_is(request->path);
	bool is_post = what == A_RUN || what == A_CHECK;

	if (!what || request->is_post != is_post) {
		reply->status = what ? 405 : 404;
		reply->type = "text/plain";
		strbuf_adds(&reply->body, "GET /, POST /v2/check, GET /v2/languages");
	} else if (what == THE_PAGE) {
		answer_page(desk, reply);
	} else if (what == DATA_FILES) {
		run_data_list(&reply->body, &desk->files);
	} else if (what == A_RUN) {
		answer_run(desk, request, reply);
	} else if (what == LANGUAGES) {
		add_languages(&reply->body);
	} else {
		answer_check(desk, request, reply);
	}
}

static enum diag_code listen(struct desk *desk, struct diag_sink *sink)
{
	struct http_server *server = &desk->server;
	struct strbuf address = STRBUF_INIT;
	enum diag_code code;

	*server = (struct http_server){.sockets = {-1, -1},
				       .large_path = RUN_PATH,
				       .answer = answer,
				       .finish = finish,
				       .cancel = cancel,
				       .ctx = desk};
	code = http_open(server, desk->options->port, sink);
	if (!code) {
		confine_to(desk->options, desk->files.files, desk->files.n);
		strbuf_addf(&address, "http://127.0.0.1:%u/%s\n", server->port, server->secret);
		code = address.failed			    ? diag_nomem(sink)
		       : output_write(&address, NULL, sink) ? DIAG_OK
							    : DIAG_IO;
	}
	if (!code)
		code = http_run(server, sink);
	strbuf_release(&address);
	http_close(server);
	return code;
}

enum exit_status serve_run(const struct options *options, struct diag_sink *sink)
{
	struct options without_data = *options;
	struct desk desk = {.options = options,
			    .data = {.options = options, .sink = sink, .text = STRBUF_INIT},
			    .page = STRBUF_INIT};
	enum diag_code code;

	/* Without data texts are checked by their own arithmetic. */
	if (!options->n_operands && !options->n_data) {
		without_data.no_data = true;
		desk.options = desk.data.options = &without_data;
	}
	kept_release(&desk.kept);
	code = run_data_open(&desk.files, options, sink);
	if (!code)
		code = check_load_data(&desk.data, options->n_operands);
	desk.has_page = page_read(&desk.page);
	if (!code && desk.page.failed)
		code = diag_nomem(sink);
	if (!code)
		code = listen(&desk, sink);
	kept_release(&desk.kept);
	check_release_results(&desk.data);
	source_data_release(&desk.data.loaded);
	run_data_close(&desk.files);
	strbuf_release(&desk.page);
	return code ? STATUS_TROUBLE : STATUS_DONE;
}
