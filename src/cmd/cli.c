#define _POSIX_C_SOURCE 200809L

#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "confine.h"
#include "language.h"
#include "output.h"
#include "text.h"

#ifndef KZBE_VERSION
#error "KZBE_VERSION comes from the Makefile"
#endif

/* fwrite of a prepared text, so that two processes' lines do not mix. */
static void print(const struct strbuf *text)
{
	fwrite(text->text, 1, text->len, stderr);
}

/* A sheet's column: "B", "AA". */
static void add_letters(struct strbuf *out, size_t column)
{
	if (column > 26)
		add_letters(out, (column - 1) / 26);
	strbuf_addc(out, (char)('A' + (column - 1) % 26));
}

static void add_place(struct strbuf *out, const struct diag *diag)
{
	if (diag->line && diag->sheet_column) {
		strbuf_addc(out, ':');
		add_letters(out, diag->sheet_column);
		strbuf_addf(out, "%zu", diag->line);
		return;
	}
	if (diag->line)
		strbuf_addf(out, ":%zu", diag->line);
	if (diag->column)
		strbuf_addf(out, ":%zu", diag->column);
}

static void diag_print(void *ctx, const struct diag *diag)
{
	struct strbuf text = STRBUF_INIT;

	(void)ctx;
	strbuf_adds(&text, PROGRAM_NAME ": ");
	if (diag->path) {
		const char *shown = strcmp(diag->path, "-") == 0 ? "standard input" : diag->path;

		text_add_shown(&text, shown, strlen(shown));
		add_place(&text, diag);
		strbuf_adds(&text, ": ");
	}
	if (diag->is_warning && !diag->is_note)
		strbuf_adds(&text, "warning: ");
	strbuf_addf(&text, "%s\n", diag->message);
	if (diag->excerpt[0]) {
		strbuf_addf(&text, "    %s\n    ", diag->excerpt);
		strbuf_pad(&text, ' ', diag->caret);
		strbuf_adds(&text, "^\n");
	}
	if (diag->remedy[0])
		strbuf_addf(&text, "    %s\n", diag->remedy);
	if (output_needs_ascii(STDERR_FILENO))
		text_to_ascii(&text);
	if (text.failed) /* say the main thing without memory */
		fprintf(stderr, PROGRAM_NAME ": %s\n", diag->message);
	else
		print(&text);
	strbuf_release(&text);
}

/* A closed standard stream would be given to the next file opened: fill the gap. */
static void fill_standard_streams(void)
{
	for (int descriptor = 0; descriptor <= 2; descriptor++) {
		if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", O_RDONLY | O_NOCTTY) < 0)
			return;
	}
}

static enum exit_status show(const struct strbuf *text, struct diag_sink *sink)
{
	return output_write(text, NULL, sink) ? STATUS_DONE : STATUS_TROUBLE;
}

/* Messages for people are in --lang's language or the locale's; machine formats are always English, and
 * so are commands that do not have the option. */
static void choose_language(const struct options *options, const struct command *command)
{
	if (command_has_option(command->name, "lang") && choose_format(options)->is_for_people)
		language_use(options->language ? options->language : language_of_environment());
}

static enum exit_status dispatch(const struct options *options, struct diag_sink *sink)
{
	const struct command *command =
		options->command ? command_find(options->commands, options->command) : NULL;
	struct strbuf text = STRBUF_INIT;
	enum exit_status status;

	if (options->version) {
		strbuf_adds(&text, PROGRAM_NAME " " KZBE_VERSION "\n");
		status = show(&text, sink);
	} else if (options->command && !command) {
		status = command_unknown(options->commands, options->command, sink);
	} else if (options->help) {
		help_add(&text, options->commands, command);
		status = show(&text, sink);
	} else if (!command) {
		strbuf_adds(&text, "usage: " PROGRAM_NAME " report DATA...\n"
				   "       " PROGRAM_NAME " help\n");
		print(&text);
		status = STATUS_TROUBLE;
	} else if (!output_is_possible(options, sink)) {
		status = STATUS_TROUBLE;
	} else {
		choose_language(options, command);
		if (command->run != serve_run) /* which has to listen first */
			confine(options);
		status = command->run(options, sink);
	}
	strbuf_release(&text);
	return status;
}

int kzbe_main(int argc, char **argv)
{
	static char stderr_buffer[1024]; /* given, so that no memory is allocated for it */
	struct diag_sink sink = {.report = diag_print};
	struct options options;
	enum exit_status status = STATUS_TROUBLE;

	signal(SIGXFSZ, SIG_IGN); /* an error of writing, as a full disk is */
	setvbuf(stderr, stderr_buffer, _IOLBF, sizeof(stderr_buffer));
	fill_standard_streams();
	if (!options_parse(&options, &commands, argc, argv, &sink)) {
		options.program = kzbe_main;
		status = dispatch(&options, &sink);
	}
	options_release(&options);
	return (int)status;
}
