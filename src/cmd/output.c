#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output.h"
#include "descriptor.h"
#include "replace_file.h"
#include "language.h"
#include "text.h"
#include "view.h"

#define MAX_TERMINAL_WIDTH 1000
#define ENDING_MAX 8 /* bytes; longer words behind a point are part of a name */

static bool fail(struct diag_sink *sink, const char *path, const char *what)
{
	if (errno == ENOMEM)
		diag_nomem(sink);
	else
		diag_report(sink, DIAG_IO, path, "%s: %s", what, strerror(errno));
	return false;
}

static bool write_standard_output(const struct strbuf *result, struct diag_sink *sink)
{
	if (write_all(STDOUT_FILENO, result->text, result->len))
		return true;
	if (errno == EPIPE) { /* the reader has seen enough; SIGPIPE was ignored by our parent */
		sink->errors++;
		return false;
	}
	return fail(sink, NULL, "cannot write to standard output");
}

/* A device or FIFO, or what a link points to and does not exist yet: written in place. */
static bool write_in_place(const struct strbuf *result, const char *path, struct diag_sink *sink)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);

	if (descriptor < 0)
		return fail(sink, path, "cannot open");
	if (!write_all(descriptor, result->text, result->len)) {
		fail(sink, path, "cannot write");
		close(descriptor);
		return false;
	}
	if (close(descriptor) != 0)
		return fail(sink, path, "cannot write");
	return true;
}

static bool replace(const struct strbuf *result, const char *path, mode_t mode,
		    struct diag_sink *sink)
{
	const char *wrong = replace_file(path, result->text, result->len, mode);

	return !wrong || fail(sink, path, wrong);
}

bool output_write(const struct strbuf *result, const char *path, struct diag_sink *sink)
{
	struct stat status;
	char *target;
	bool done;

	if (result->failed) {
		diag_nomem(sink);
		return false;
	}
	if (!path)
		return write_standard_output(result, sink);
	if (stat(path, &status) != 0) {
		mode_t mask;

		if (lstat(path, &status) == 0) /* a link to nothing, or to itself */
			return write_in_place(result, path, sink);
		mask = umask(0);

		umask(mask);
		return replace(result, path, 0666 & ~mask, sink);
	}
	if (!S_ISREG(status.st_mode))
		return write_in_place(result, path, sink);
	/* Behind a symbolic link it is the file that is replaced, not the link. */
	target = realpath(path, NULL);
	if (!target)
		return fail(sink, path, "cannot write");
	done = replace(result, target, status.st_mode & 07777, sink);
	free(target);
	return done;
}

/* What follows a name's last point, such as "xlsx"; NULL: nothing that names a kind of file. */
static const char *ending_of(const char *path)
{
	const char *name = path_base_name(path), *dot = strrchr(name, '.');
	size_t n = dot ? strlen(dot + 1) : 0;

	if (!dot || dot == name || !n || n > ENDING_MAX)
		return NULL;
	for (size_t i = 1; i <= n; i++) {
		if (!text_is_digit(dot[i]) &&
		    (text_to_lower(dot[i]) < 'a' || text_to_lower(dot[i]) > 'z'))
			return NULL;
	}
	return text_is_digit(dot[1]) && n == strspn(dot + 1, "0123456789") ? NULL : dot + 1;
}

bool format_is_of_command(const struct format *format, const char *command)
{
	if (format->only && strcmp(command, format->only) != 0)
		return false;
	if (strcmp(command, "explain") == 0)
		return format == format_find("table") || format == format_find("json");
	if (strcmp(command, "get") == 0)
		return !format->is_page;
	return strcmp(command, "convert") != 0 || !format->is_for_people;
}

static bool is_written(const struct options *options, const struct format *format)
{
	return options->excel ? format == format_find("csv")
			      : format_is_of_command(format, options->command);
}

bool output_has_format(const struct options *options, struct diag_sink *sink)
{
	struct strbuf words = STRBUF_INIT;
	struct diag diag;

	if (!options->format || is_written(options, options->format))
		return true;
	for (size_t i = 0; i < n_formats; i++) {
		if (is_written(options, &formats[i]))
			strbuf_addf(&words, "%s%s", words.len ? ", " : "", formats[i].word);
	}
	diag_set(&diag, DIAG_USAGE, "%s does not write %s", options->command,
		 options->format->word);
	diag_set_remedy(&diag, "formats: %s", words.text);
	strbuf_release(&words);
	diag_send(sink, &diag);
	return false;
}

bool output_is_possible(const struct options *options, struct diag_sink *sink)
{
	const char *ending = options->output ? ending_of(options->output) : NULL;
	const struct format *implied = ending ? format_of_path(options->output) : NULL;
	struct strbuf endings = STRBUF_INIT;
	struct stat status;
	struct diag diag;

	if (options->output && !options->output[0]) {
		diag_report(sink, DIAG_USAGE, NULL, "--output needs a file's name, not nothing");
		return false;
	}
	/* chart has endings of its own; a device may have any name. */
	if (!ending || (options->format && !options->excel) ||
	    strcmp(options->command, "chart") == 0 || (implied && is_written(options, implied)) ||
	    (stat(options->output, &status) == 0 && !S_ISREG(status.st_mode)))
		return true;
	for (size_t i = 0; i < n_formats; i++) {
		if (formats[i].extension && is_written(options, &formats[i]))
			strbuf_addf(&endings, "%s.%s", endings.len ? ", " : "",
				    formats[i].extension);
	}
	diag_set(&diag, DIAG_USAGE, "%s does not write .%s files",
		 options->excel ? "--excel" : options->command, ending);
	diag.path = options->output;
	diag_set_remedy(&diag,
			options->excel ? "end the name in %s"
				       : "end the name in %s, or choose a format with -f",
			endings.text);
	strbuf_release(&endings);
	diag_send(sink, &diag);
	return false;
}

void output_row_counts(const struct dataset *data, struct diag_sink *sink)
{
	if (!isatty(STDERR_FILENO))
		return;
	for (size_t i = 0; i < data->n_counts; i++) {
		struct strbuf text = STRBUF_INIT;
		struct diag diag;

		add_row_counts_text(&text, &data->counts[i]);
		if (!text.failed) {
			diag_set(&diag, DIAG_OK, "%s", text.text);
			diag.path = data->files[data->counts[i].file];
			diag.is_warning = diag.is_note = true;
			diag_send(sink, &diag);
		}
		strbuf_release(&text);
	}
}

#define INDENT_COLUMNS 4

/* Bytes of the longest start of the line that fits and ends before a space; 0: there is none. */
static size_t fitting(const char *line, size_t n, size_t width, size_t from)
{
	size_t end = 0;

	for (size_t i = from + 1; i < n && text_width(line, i) <= width; i++) {
		if (line[i] == ' ')
			end = i;
	}
	return end;
}

/* One line into *out, as several if it is too wide. */
static void wrap_line(struct strbuf *out, const char *line, size_t n)
{
	size_t indent = n > 2 && line[0] == ' ' ? explain_label_columns() : INDENT_COLUMNS,
	       used = 0;

	while (text_width(line, n) > RENDER_WIDTH_DEFAULT - used) {
		size_t end = fitting(line, n, RENDER_WIDTH_DEFAULT - used, used ? 0 : indent);

		if (!end)
			break;
		strbuf_add(out, line, end);
		strbuf_addc(out, '\n');
		strbuf_pad(out, ' ', indent);
		line += end + 1;
		n -= end + 1;
		used = indent;
	}
	strbuf_add(out, line, n);
}

void output_wrap(struct strbuf *text, const struct options *options)
{
	struct strbuf wrapped = STRBUF_INIT;
	struct render_options render;

	if (text->failed)
		return;
	output_render_options(options, &render);
	for (const char *line = text->text; *line;) {
		size_t n = strcspn(line, "\n");

		wrap_line(&wrapped, line, n);
		line += n;
		if (*line) {
			strbuf_addc(&wrapped, '\n');
			line++;
		}
	}
	strbuf_replace(text, 0, text->len, wrapped.text);
	strbuf_take(text, &wrapped);
	if (render.is_ascii && !text->failed)
		text_to_ascii(text);
}

/* Whether the locale's character set is UTF-8, read as the C library would, without loading it. */
static bool locale_is_utf8(void)
{
	static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return text_contains_nocase(value, "utf-8") ||
			       text_contains_nocase(value, "utf8");
	}
	return false;
}

bool output_needs_ascii(int descriptor)
{
	return isatty(descriptor) && !locale_is_utf8();
}

static size_t terminal_width(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > RENDER_WIDTH_DEFAULT &&
	    size.ws_col <= MAX_TERMINAL_WIDTH)
		return size.ws_col;
	return RENDER_WIDTH_DEFAULT;
}

void output_render_options(const struct options *options, struct render_options *render)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	bool is_terminal = !options->output && isatty(STDOUT_FILENO);

	*render = (struct render_options){.width = RENDER_WIDTH_DEFAULT,
					  .leave_out_header = options->no_header,
					  .is_for_excel = options->excel};
	if (is_terminal) {
		render->width = terminal_width();
		/* Who asks for another language asks for its letters. */
		render->is_ascii = language_is_english() && output_needs_ascii(STDOUT_FILENO);
	}
	switch (options->color) {
	case COLOR_ALWAYS:
		render->has_color = true;
		break;
	case COLOR_NEVER:
		break;
	case COLOR_AUTO:
		render->has_color = is_terminal && !(no_color && *no_color) &&
				    !(term && strcmp(term, "dumb") == 0);
		break;
	}
}

const struct format *choose_format(const struct options *options)
{
	const struct format *format = options->format;

	if (!format && options->output)
		format = format_of_path(options->output);
	return format ? format : format_find("table");
}

bool output_report(const struct report *report, const struct format *format,
		   const struct options *options, struct diag_sink *sink)
{
	struct strbuf text = STRBUF_INIT;
	struct render_options render;
	bool written;

	output_render_options(options, &render);
	format->render(report, &render, &text);
	written = output_write(&text, options->output, sink);
	strbuf_release(&text);
	return written;
}
