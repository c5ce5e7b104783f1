#define _XOPEN_SOURCE 700

#include <errno.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "descriptor.h"
#include "output.h"
#include "text.h"

extern char **environ;

/* The files between the program and gnuplot: unnamed, so that nothing is left behind, and none can
 * fill up while the other side waits, as a pipe would. */
struct exchange {
	int script, picture, talk;
};

static enum diag_code fail(struct diag_sink *sink, const char *what, int error)
{
	if (error == ENOMEM)
		return diag_nomem(sink);
	return diag_report(sink, DIAG_IO, NULL, "%s: %s", what, strerror(error));
}

/* A file without a name; -1 and errno. */
static int unnamed_file(void)
{
	const char *folder = getenv("TMPDIR");
	struct strbuf name = STRBUF_INIT;
	int descriptor = -1;

	strbuf_addf(&name, "%s/kzbe-trade-XXXXXX", folder && *folder ? folder : "/tmp");
	if (name.failed)
		errno = ENOMEM;
	else
		descriptor = mkstemp(name.text);
	if (descriptor >= 0)
		unlink(name.text);
	strbuf_release(&name);
	return descriptor;
}

static void close_all(struct exchange *exchange)
{
	const int descriptors[] = {exchange->script, exchange->picture, exchange->talk};

	for (size_t i = 0; i < countof(descriptors); i++) {
		if (descriptors[i] >= 0)
			close(descriptors[i]);
	}
}

static bool rewind_to_start(int descriptor)
{
	return lseek(descriptor, 0, SEEK_SET) == 0;
}

static enum diag_code open_all(struct exchange *exchange, const struct strbuf *script,
			       struct diag_sink *sink)
{
	*exchange = (struct exchange){-1, -1, -1};
	exchange->script = unnamed_file();
	if (exchange->script >= 0)
		exchange->picture = unnamed_file();
	if (exchange->picture >= 0)
		exchange->talk = unnamed_file();
	if (exchange->talk < 0 || !write_all(exchange->script, script->text, script->len) ||
	    !rewind_to_start(exchange->script))
		return fail(sink, "cannot write a temporary file", errno);
	return DIAG_OK;
}

static enum diag_code report_missing(struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_IO, NULL,
			   "apt-get install gnuplot-nox; without it, '" PROGRAM_NAME
			   " chart DATA' draws in the terminal, and -f gnuplot gives the script",
			   "there is no program 'gnuplot' to draw with");
}

/* Run gnuplot on the files, without its user's settings and without a shell. *status is its own. */
static enum diag_code spawn(const struct exchange *exchange, int *status, struct diag_sink *sink)
{
	char *const arguments[] = {(char[]){"gnuplot"}, (char[]){"-d"}, (char[]){"-"}, NULL};
	posix_spawn_file_actions_t actions;
	pid_t child, waited;
	int error = posix_spawn_file_actions_init(&actions);

	if (error)
		return fail(sink, "cannot run gnuplot", error);
	error = posix_spawn_file_actions_adddup2(&actions, exchange->script, STDIN_FILENO);
	if (!error)
		error = posix_spawn_file_actions_adddup2(&actions, exchange->picture,
							 STDOUT_FILENO);
	if (!error)
		error = posix_spawn_file_actions_adddup2(&actions, exchange->talk, STDERR_FILENO);
	if (!error)
		error = posix_spawnp(&child, arguments[0], &actions, NULL, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	if (error == ENOENT)
		return report_missing(sink);
	if (error)
		return fail(sink, "cannot run gnuplot", error);
	do
		waited = waitpid(child, status, 0);
	while (waited < 0 && errno == EINTR);
	if (waited < 0)
		return fail(sink, "cannot run gnuplot", errno);
	/* POSIX lets a child that could not be started be known by this status alone. */
	return WIFEXITED(*status) && WEXITSTATUS(*status) == 127 ? report_missing(sink) : DIAG_OK;
}

static bool ends_with(const struct strbuf *text, const char *end, size_t n)
{
	return text->len >= n && memcmp(text->text + text->len - n, end, n) == 0;
}

/* Whether the picture was drawn to its end. */
static bool is_whole(const struct strbuf *picture, enum chart_picture kind)
{
	static const char png_end[] = "IEND\xAE\x42\x60\x82";

	return kind == CHART_SVG
		       ? ends_with(picture, "</svg>\n\n", 8) || ends_with(picture, "</svg>\n", 7)
		       : ends_with(picture, png_end, sizeof(png_end) - 1);
}

/* The texts from `first` to `last`, both included, by another one. False when memory ran out. */
static bool replace_all(struct strbuf *picture, const char *first, const char *last, const char *by)
{
	size_t from = 0;

	while (!picture->failed) {
		const char *at = strstr(picture->text + from, first);
		const char *end = at ? strstr(at, last) : NULL;

		if (!end)
			break;
		from = (size_t)(at - picture->text);
		strbuf_replace(picture, from, (size_t)(end - at) + strlen(last), by);
		from += strlen(by);
	}
	return !picture->failed;
}

/* gnuplot leaves > as it is, but no text of an XML file may have ]]> in it; and it gives each plot a name that
 * browsers show as a tooltip. */
static bool make_well_formed(struct strbuf *picture)
{
	return replace_all(picture, "]]>", "]]>", "]]&gt;") &&
	       replace_all(picture, "<title>gnuplot_plot_", "</title>", "");
}

/* What gnuplot itself said, its first words. */
static enum diag_code report_failure(const struct exchange *exchange, struct diag_sink *sink)
{
	struct strbuf talk = STRBUF_INIT;
	char quoted[DIAG_QUOTE_MAX];
	const char *text;
	enum diag_code code;

	if (!rewind_to_start(exchange->talk) || !read_all(exchange->talk, SIZE_MAX, &talk) ||
	    talk.failed)
		strbuf_clear(&talk);
	text = talk.text + strspn(talk.text, " \n\f");
	code = diag_report(sink, DIAG_IO, NULL, "gnuplot gave no picture%s%s", *text ? ": " : "",
			   diag_quote(quoted, text, strcspn(text, "\n")));
	strbuf_release(&talk);
	return code;
}

enum diag_code run_gnuplot(const struct strbuf *script, enum chart_picture picture,
			   struct strbuf *out, struct diag_sink *sink)
{
	struct exchange exchange;
	int status = 0;
	enum diag_code code;

	if (script->failed)
		return diag_nomem(sink);
	code = open_all(&exchange, script, sink);
	if (!code)
		code = spawn(&exchange, &status, sink);
	if (!code &&
	    !(rewind_to_start(exchange.picture) && read_all(exchange.picture, SIZE_MAX, out)))
		code = fail(sink, "cannot read the picture", errno);
	if (!code && out->failed)
		code = diag_nomem(sink);
	if (!code && (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || !is_whole(out, picture)))
		code = report_failure(&exchange, sink);
	if (!code && picture == CHART_SVG && !make_well_formed(out))
		code = diag_nomem(sink);
	close_all(&exchange);
	return code;
}
