#define _DEFAULT_SOURCE

#include "check_run.h"

#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "given_text.h"
#include "input.h"
#include "loaded.h"
#include "source_format.h"

#define WAIT_MS 50 /* for a writer that was started together with the program */

/*
 * Whether standard input holds something unread: bytes in a pipe, or a file from its
 * start. A terminal, /dev/null and a pipe that stays empty hold nothing; a file that is read somewhere
 * in its middle is another program's, as in a loop of a shell over its lines.
 */
static bool standard_input_holds_something(void)
{
	struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
	struct stat status;
	int waiting = 0;

	if (fstat(STDIN_FILENO, &status) != 0)
		return false;
	if (S_ISREG(status.st_mode))
		return status.st_size > 0 && lseek(STDIN_FILENO, 0, SEEK_CUR) == 0;
	if (!S_ISFIFO(status.st_mode) && !S_ISSOCK(status.st_mode))
		return false;
	return poll(&input, 1, WAIT_MS) > 0 && (input.revents & POLLIN) &&
	       ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 0;
}

static bool is_standard_input(const char *const *paths, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(paths[i], "-") == 0)
			return true;
	}
	return false;
}

enum diag_code check_refuse_unread_text(const struct check *check)
{
	const struct options *options = check->options;
	size_t n_texts = options->n_operands - check_data_operands(options);

	if (n_texts || options->n_claims || options->n_claims_files || options->n_implied ||
	    is_standard_input(options->operands, options->n_operands) ||
	    is_standard_input(options->data, options->n_data) || !standard_input_holds_something())
		return DIAG_OK;
	return diag_refuse(check->sink, DIAG_USAGE, NULL,
			   "put - after DATA to check that text, or add </dev/null to ignore it",
			   "there is text on standard input, but no - to read it");
}

/* Whether the file can be read as data; what is wrong with it is not said. */
static bool is_data_file(const struct options *options, const char *path)
{
	struct diag_sink silent = {.report = NULL};
	struct source_data loaded = {.n_chosen = 0};
	enum diag_code code = source_data_load_file(&loaded, options, path, &silent);

	source_data_release(&loaded);
	return code == DIAG_OK;
}

static enum diag_code report_swapped(const struct check *check)
{
	const struct options *options = check->options;
	struct stat status;
	struct diag diag;

	for (size_t i = 1; i < options->n_operands && check_data_operands(options); i++) {
		const char *path = options->operands[i];

		if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
		    !is_data_file(options, path))
			continue;
		diag_set(&diag, DIAG_USAGE,
			 "the operands are swapped: '%s' is the data file and comes first", path);
		diag_set_remedy(&diag, "try: " PROGRAM_NAME " check %s %s", path,
				options->operands[0]);
		return diag_send(check->sink, &diag);
	}
	return DIAG_OK;
}

/* The sink for errors of DATA: the run's, unless a text stands in its place. */
struct listener {
	const char *path;
	struct diag_sink *sink;
	bool has_looked, is_text;
};

static void pass_on(void *ctx, const struct diag *diag)
{
	struct listener *listener = ctx;

	if (!diag->is_warning && diag->code != DIAG_NOMEM && diag->code != DIAG_IO &&
	    !listener->has_looked && strcmp(listener->path, "-") != 0) {
		listener->has_looked = true;
		listener->is_text = is_given_text(listener->path, listener->sink);
	}
	if (!listener->is_text)
		listener->sink->report(listener->sink->ctx, diag);
}

static enum diag_code refuse_text_as_data(const struct check *check)
{
	const char *path = check->options->operands[0];
	struct diag diag;

	diag_set(&diag, DIAG_USAGE, "'%s' is a text, not a data file", path);
	if (check->options->n_data)
		diag_set_remedy(&diag,
				"the first operand is the data: " PROGRAM_NAME " check %s %s",
				check->options->data[0], path);
	else if (check->options->n_operands > 1)
		diag_set_remedy(&diag,
				"the data come first: " PROGRAM_NAME " check DATA %s ...; "
				"without data: " PROGRAM_NAME " check --no-data %s ...",
				path, path);
	else
		diag_set_remedy(&diag,
				"to check it against data: " PROGRAM_NAME " check DATA %s; "
				"only its own arithmetic: " PROGRAM_NAME " check --no-data %s",
				path, path);
	return diag_send(check->sink, &diag);
}

enum diag_code check_load_operands(struct check *check)
{
	const struct options *options = check->options;
	size_t n = check_data_operands(options);
	struct listener listener = {.path = n ? options->operands[0] : "-", .sink = check->sink};
	struct diag_sink sink = {.report = pass_on, .ctx = &listener};
	enum diag_code code;

	if (options->no_data)
		return DIAG_OK;
	code = source_data_load(&check->loaded, options, n, &sink);
	check->sink->out_of_memory = check->sink->out_of_memory || sink.out_of_memory;
	if (!listener.is_text)
		check->sink->errors += sink.errors;
	if (code && code != DIAG_NOMEM && !report_swapped(check) && listener.is_text)
		refuse_text_as_data(check);
	return code;
}

/* Whether what comes first, below comments, is a text's with figures: cells between bars, of which Markdown has tables
 * of its own; or a line behind which a sentence ends, "The surplus was 11.2 billion in May" above "2023, 1.3 billion
 * higher than before.", or a title above a paragraph. */
static bool is_of_text(const char *text, size_t n)
{
	const char *const end = text + n, *next = text, *stop;

	do {
		text = next;
		next = memchr(text, '\n', (size_t)(end - text));
		next = next ? next + 1 : end;
	} while (next < end && strchr("#\n\r", *text));
	if (memchr(text, '|', (size_t)(next - text)))
		return true;
	while (next < end && strchr("\n\r", *next))
		next++;
	stop = next < end ? memchr(next, '\n', (size_t)(end - next)) : NULL;
	stop = stop ? stop : end;
	while (stop > next && strchr(" \r", stop[-1]))
		stop--;
	return stop > next && stop[-1] == '.';
}

/* Whether a text begins as a data file or a publisher's form does. Headings above a table may be an
 * article's: only where the text has no figures do they count as a form's. */
static enum diag_code looks_like_data(const struct check *check, const struct article *article,
				      bool has_figures, bool *is_data)
{
	struct source_found found = {.format = NULL};
	size_t n = article->len < INPUT_BLOCK ? article->len : INPUT_BLOCK;
	enum diag_code code;

	*is_data = false;
	if (has_figures && is_of_text(article->text, n))
		return DIAG_OK;
	code = (has_figures ? source_format_find_at_start : source_format_find)(
		article->path, article->text, n, &found, check->sink);
	*is_data = !code && (found.format || found.is_own);
	/* Workbooks and JSON become a table only where they are read as data. */
	if (!code && !*is_data && !has_figures && strcmp(article->path, "-") != 0)
		*is_data = is_data_file(check->options, article->path);
	return code;
}

enum diag_code check_refuse_data_as_text(const struct check *check, const struct article *article,
					 bool has_figures)
{
	const struct options *options = check->options;
	bool is_data;
	struct diag diag;
	enum diag_code code = looks_like_data(check, article, has_figures, &is_data);

	if (code || !is_data)
		return code;
	if (strcmp(article->path, "-") == 0)
		diag_set(&diag, DIAG_USAGE, "standard input is a data file, not a text");
	else
		diag_set(&diag, DIAG_USAGE, "'%s' is a data file, not a text", article->path);
	if (options->no_data)
		diag_set_remedy(&diag,
				"to check its own figures, leave --no-data out: " PROGRAM_NAME
				" check %s",
				article->path);
	else
		diag_set_remedy(&diag,
				"to compare the two: " PROGRAM_NAME " compare %s %s; to "
				"check against both, give the second with -d",
				options->operands[0], article->path);
	return diag_send(check->sink, &diag);
}

static bool begins_with_data(const struct options *options)
{
	return !options->no_data && options->n_operands && strcmp(options->operands[0], "-") != 0 &&
	       is_data_file(options, options->operands[0]);
}

struct options check_only_texts(const struct options *options)
{
	struct options texts = *options;

	texts.no_data = true;
	if (options->n_operands > 1 && begins_with_data(options)) {
		texts.operands++;
		texts.n_operands--;
	}
	return texts;
}

struct options check_readings(const struct options *options)
{
	struct options texts = *options;

	texts.no_data = options->no_data ||
			(options->n_operands && !options->n_data && !begins_with_data(options));
	return texts;
}
