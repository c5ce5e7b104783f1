#include "view.h"

#include "language.h"

/* Keeps the first diagnostic, to be said in the page. */
static void keep_first(void *ctx, const struct diag *diag)
{
	struct diag *kept = ctx;

	if (!kept->message[0])
		*kept = *diag;
}

/* What stands above and below the picture in its file stands below it in the page. */
static void add_note(struct strbuf *note, const struct chart_panel *panel)
{
	strbuf_addf(note, "%s.", panel->title);
	for (size_t i = 0; i < panel->n_lines; i++)
		strbuf_addf(note, " %s", panel->lines[i]);
}

static enum diag_code draw(const struct chart *chart, const struct view *view, struct strbuf *svg,
			   struct diag *wrong)
{
	struct diag_sink sink = {.report = keep_first, .ctx = wrong};
	struct strbuf script = STRBUF_INIT;
	enum diag_code code;

	chart_add_gnuplot(&script, chart, CHART_SVG);
	code = view->draw(&script, CHART_SVG, svg, &sink);
	strbuf_release(&script);
	return code;
}

enum diag_code add_drawing(struct report *report, struct report_block *block,
			   const struct chart *chart, const struct view *view)
{
	struct chart for_telephones = *chart; /* borrows all that the chart owns */
	struct diag wrong = {.message = ""};
	struct strbuf svg = STRBUF_INIT, narrow = STRBUF_INIT, note = STRBUF_INIT;
	enum diag_code code = draw(chart, view, &svg, &wrong);
	bool added = false;

	for_telephones.is_narrow = true;
	if (code == DIAG_OK)
		code = draw(&for_telephones, view, &narrow, &wrong);
	if (code == DIAG_OK)
		add_note(&note, &chart->panels[0]);
	else
		strbuf_addf(&note, tr("The chart is left out: %s."), wrong.message);
	if (code != DIAG_NOMEM && !note.failed)
		added = report_add_picture(report, block, chart->panels[0].title,
					   code ? NULL : svg.text, code ? NULL : narrow.text,
					   note.text);
	strbuf_release(&svg);
	strbuf_release(&narrow);
	strbuf_release(&note);
	return added ? DIAG_OK : DIAG_NOMEM;
}

enum diag_code add_picture(struct report *report, struct report_block *block,
			   const struct series_set *set, const struct series *series,
			   const struct view *view)
{
	struct series scaled = *series;
	const struct series *drawn = &scaled;
	struct shown_series one = {.set = set, .series = &drawn, .n = 1};
	struct chart chart = {.n = 0};
	enum diag_code code;

	chart_choose_scale(&scaled);
	code = build_chart(&chart, &one, view);
	chart.is_bare = true;
	if (!code && chart.panels[0].n > 1) { /* one point is no picture */
		chart.panels[0].n_lines--;    /* the source, which the table names */
		code = add_drawing(report, block, &chart, view);
	}
	chart_release(&chart);
	return code;
}
