#define _POSIX_C_SOURCE 200809L

#include <string.h>
#include <unistd.h>

#include "commands.h"
#include "escape.h"
#include "loaded.h"
#include "output.h"
#include "text.h"

static const struct chart_format *picture_of_path(const char *path)
{
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot && i < n_chart_formats; i++) {
		if (text_equal_nocase(dot + 1, chart_formats[i].extension))
			return &chart_formats[i];
	}
	return NULL;
}

/* -f, or -o's extension, or plain characters; NULL after a diagnostic. */
static const struct chart_format *choose(const struct options *options, struct diag_sink *sink)
{
	const struct chart_format *format = options->chart_format;

	if (!format && options->output) {
		format = picture_of_path(options->output);
		if (!format) {
			diag_refuse(sink, DIAG_USAGE, options->output,
				    "end it in .svg or .png, or choose a format with "
				    "-f: svg, png, gnuplot or text",
				    "not a picture format that chart can write");
			return NULL;
		}
	}
	if (!format)
		format = &chart_formats[0]; /* plain characters */
	if (format->is_picture && format->picture == CHART_PNG && !options->output &&
	    isatty(STDOUT_FILENO)) {
		diag_report(sink, DIAG_USAGE, NULL,
			    "a PNG picture cannot be shown in a terminal: use -o FILE.png");
		return NULL;
	}
	return format;
}

#define PANELS_MAX 12
#define NARROW_BELOW 700     /* dots; narrower ones are drawn as for a telephone */
#define PANEL_HEIGHT_MIN 300 /* of each series */

static bool can_show(const struct source_data *loaded, const struct options *options,
		     struct diag_sink *sink)
{
	struct diag diag;

	if (options->height && options->height < PANEL_HEIGHT_MIN * loaded->n_chosen) {
		diag_set(&diag, DIAG_USAGE, "a picture of %zu series cannot be read in %zux%zu",
			 loaded->n_chosen, options->width, options->height);
		diag_set_remedy(&diag, "--size needs a height of %zu, or choose a series",
				PANEL_HEIGHT_MIN * loaded->n_chosen);
		diag_send(sink, &diag);
		return false;
	}
	if (loaded->n_chosen <= PANELS_MAX)
		return true;
	diag_refuse(sink, DIAG_AMBIGUOUS, NULL,
		    "choose with --reporter, --partner, --source or --unit",
		    "%zu series match; a picture shows at most %d", loaded->n_chosen, PANELS_MAX);
	return false;
}

/* Panels that --period leaves without a point. */
static bool has_points(const struct chart *chart)
{
	for (size_t i = 0; i < chart->n; i++) {
		if (chart->panels[i].n)
			return true;
	}
	return false;
}

/* Unless somebody chose the scale, one in which numbers have few digits. */
static void choose_scale(struct source_data *loaded, const struct options *options)
{
	for (size_t i = 0; i < loaded->n_chosen && !options->has_in; i++)
		chart_choose_scale(source_data_chosen(loaded, i));
}

/* What gnuplot calls every picture, by what this one shows. */
static bool name_picture(struct strbuf *svg, const struct chart *chart)
{
	static const char first[] = "<title>Gnuplot</title>", last[] = "</desc>";
	const char *from = strstr(svg->text, first), *end = from ? strstr(from, last) : NULL;
	struct strbuf named = STRBUF_INIT;

	if (!end)
		return true;
	strbuf_adds(&named, "<title>");
	for (size_t i = 0; i < chart->n; i++) {
		strbuf_adds(&named, i ? "; " : "");
		escape_html(&named, chart->panels[i].title, strlen(chart->panels[i].title));
	}
	strbuf_adds(&named, "</title>");
	strbuf_replace(svg, (size_t)(from - svg->text), (size_t)(end - from) + strlen(last),
		       named.text);
	strbuf_take(svg, &named);
	return !svg->failed;
}

static enum diag_code draw(const struct chart *chart, const struct chart_format *format,
			   const struct options *options, struct strbuf *out,
			   struct diag_sink *sink)
{
	struct strbuf script = STRBUF_INIT;
	struct render_options render;
	enum diag_code code = DIAG_OK;

	if (format == chart_format_find("text")) {
		output_render_options(options, &render);
		chart_add_text(out, chart, render.width, render.is_ascii);
		return DIAG_OK;
	}
	chart_add_gnuplot(&script, chart, format->picture);
	if (format->is_picture)
		code = run_gnuplot(&script, format->picture, out, sink);
	else
		strbuf_add(out, script.text, script.len);
	if (!code && format->is_picture && format->picture == CHART_SVG &&
	    !name_picture(out, chart))
		code = diag_nomem(sink);
	strbuf_take(out, &script);
	return code;
}

enum exit_status chart_run(const struct options *options, struct diag_sink *sink)
{
	const struct chart_format *format;
	struct source_data loaded = {.n_chosen = 0};
	struct shown_series shown;
	struct chart chart = {.n = 0};
	struct strbuf picture = STRBUF_INIT;
	enum exit_status status = STATUS_TROUBLE;

	if (!source_data_is_given(options, sink))
		return STATUS_TROUBLE;
	format = choose(options, sink);
	if (format && !source_data_load(&loaded, options, options->n_operands, sink) &&
	    can_show(&loaded, options, sink)) {
		choose_scale(&loaded, options);
		shown = source_data_shown(&loaded);
		chart.width = options->width;
		chart.height = options->height;
		chart.is_narrow = options->width && options->width < NARROW_BELOW;
		if (build_chart(&chart, &shown, &options->view))
			diag_nomem(sink);
		else if (!has_points(&chart))
			source_data_refuse_periods(&loaded, 1, sink);
		else if (!draw(&chart, format, options, &picture, sink) &&
			 output_write(&picture, options->output, sink))
			status = STATUS_DONE;
	}
	strbuf_release(&picture);
	chart_release(&chart);
	source_data_release(&loaded);
	return status;
}
