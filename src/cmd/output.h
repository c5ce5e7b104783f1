/*
 * output.h - standard output, files, and the terminal they may be. Private to cmd.
 */
#ifndef KZBE_OUTPUT_H
#define KZBE_OUTPUT_H

#include "chart.h"
#include "dataset.h"
#include "diag.h"
#include "options.h"
#include "render.h"
#include "strbuf.h"

/* Whether the command writes this format: explain prints lines or an object, convert gives data. */
bool format_is_of_command(const struct format *format, const char *command);

/* The format of -f, or of -o's extension, or table. */
const struct format *choose_format(const struct options *options);

/* Draw with gnuplot, run as a program without a shell. The picture goes to *out. DIAG_OK, or a code
 * after a diagnostic. */
enum diag_code run_gnuplot(const struct strbuf *script, enum chart_picture picture,
			   struct strbuf *out, struct diag_sink *sink);

/* Whether the command writes -f's format; false after a diagnostic that names those that it writes. */
bool output_has_format(const struct options *options, struct diag_sink *sink);

/* Whether -o's name promises nothing that the command cannot write: -f was given, or the name's ending is
 * one of its formats', or there is none. False after a diagnostic that names what can be written. */
bool output_is_possible(const struct options *options, struct diag_sink *sink);

/*
 * Write the result to standard output or, with -o, to a file: a regular one is replaced at once by
 * a temporary file in its folder, mode kept; anything else is written in place. False after a
 * diagnostic; the old file is then whole.
 */
bool output_write(const struct strbuf *result, const char *path, struct diag_sink *sink);

/* Write a report in a format, to where the options say. False after a diagnostic. */
bool output_report(const struct report *report, const struct format *format,
		   const struct options *options, struct diag_sink *sink);

/* On a terminal: what became of the rows of each publisher's file that was read. */
void output_row_counts(const struct dataset *data, struct diag_sink *sink);

/* Break lines that are wider than RENDER_WIDTH_DEFAULT at their spaces; what follows is indented under
 * the text behind a label of explain and --why. In ASCII where the terminal needs it. */
void output_wrap(struct strbuf *text, const struct options *options);

/* Whether the descriptor is a terminal that the locale does not call UTF-8. */
bool output_needs_ascii(int descriptor);

/* Set up what people's formats need to know of the terminal. */
void output_render_options(const struct options *options, struct render_options *render);

#endif
