#include <string.h>

#include "commands.h"
#include "loaded.h"
#include "output.h"
#include "report.h"

/* Columns of the data file (kzbe-trade(5)), in the order in which they are written. */
enum column {
	COLUMN_PERIOD,
	COLUMN_REPORTER,
	COLUMN_PARTNER,
	COLUMN_EXPORTS, /* flows, growths and statuses keep the order of enum flow */
	COLUMN_IMPORTS,
	COLUMN_TURNOVER,
	COLUMN_EXPORTS_GROWTH,
	COLUMN_IMPORTS_GROWTH,
	COLUMN_GROWTH,
	COLUMN_UNIT,
	COLUMN_EXPORTS_STATUS,
	COLUMN_IMPORTS_STATUS,
	COLUMN_TURNOVER_STATUS,
	COLUMN_VALUATION,
	COLUMN_SOURCE,
	COLUMN_URL,
	COLUMN_PUBLISHED,
	COLUMN_NOTE,
	COLUMN_LEVEL,
	COLUMN_COUNT
};

static const struct report_column columns[COLUMN_COUNT] = {
	[COLUMN_PERIOD] = {"period", "Period", REPORT_PERIOD, false, false},
	[COLUMN_REPORTER] = {"reporter", "Reporter", REPORT_TEXT, false, false},
	[COLUMN_PARTNER] = {"partner", "Partner", REPORT_TEXT, false, false},
	[COLUMN_EXPORTS] = {"exports", "Exports", REPORT_LEVEL, false, false},
	[COLUMN_IMPORTS] = {"imports", "Imports", REPORT_LEVEL, false, false},
	[COLUMN_TURNOVER] = {"turnover", "Turnover", REPORT_LEVEL, false, false},
	[COLUMN_EXPORTS_GROWTH] = {"exports_growth_pct", "", REPORT_LEVEL, false, false},
	[COLUMN_IMPORTS_GROWTH] = {"imports_growth_pct", "", REPORT_LEVEL, false, false},
	[COLUMN_GROWTH] = {"growth_pct", "", REPORT_LEVEL, false, false},
	[COLUMN_UNIT] = {"unit", "Unit", REPORT_TEXT, false, false},
	[COLUMN_EXPORTS_STATUS] = {"exports_status", "", REPORT_TEXT, false, false},
	[COLUMN_IMPORTS_STATUS] = {"imports_status", "", REPORT_TEXT, false, false},
	[COLUMN_TURNOVER_STATUS] = {"turnover_status", "", REPORT_TEXT, false, false},
	[COLUMN_VALUATION] = {"valuation", "Valuation", REPORT_TEXT, false, false},
	[COLUMN_SOURCE] = {"source", "Source", REPORT_TEXT, false, false},
	[COLUMN_URL] = {"url", "URL", REPORT_TEXT, false, false},
	[COLUMN_PUBLISHED] = {"published", "Published", REPORT_TEXT, false, false},
	[COLUMN_NOTE] = {"note", "Note", REPORT_TEXT, false, false},
	[COLUMN_LEVEL] = {"level", "Level", REPORT_TEXT, false, false},
};

/* A row that holds every column; those that no row uses are left out afterwards. */
struct filling {
	struct report *report;
	struct report_cell cells[COLUMN_COUNT];
	bool failed;
};

static void set_text(struct filling *filling, enum column column, const char *text)
{
	if (!text || !*text)
		return;
	filling->cells[column].state = CELL_VALUE;
	filling->cells[column].text = report_copy(filling->report, text);
	filling->failed = filling->failed || !filling->cells[column].text;
}

static void set_figure(struct filling *filling, enum column column, const struct figure *figure)
{
	if (figure->state != FIGURE_PRESENT)
		return;
	filling->cells[column].state = CELL_VALUE;
	filling->cells[column].number = figure->value;
	filling->cells[column].hedge = figure->hedge;
}

/* "exports product=6 records=12; imports product=TOTAL records=1" */
static void set_levels(struct filling *filling, const struct observation *row)
{
	struct strbuf text = STRBUF_INIT;

	for (size_t f = 0; row->levels && f < FLOW_COUNT; f++) {
		if (!row->levels[f].n_records)
			continue;
		strbuf_addf(&text, "%s%s ", text.len ? "; " : "", flow_names[f]);
		level_add_text(&text, &row->levels[f]);
	}
	set_text(filling, COLUMN_LEVEL, text.text);
	filling->failed = filling->failed || text.failed;
	strbuf_release(&text);
}

/* What is not stated stays so: a report on the result says it too. */
static void set_source(struct filling *filling, const struct observation *row)
{
	struct strbuf text = STRBUF_INIT;

	if (!row->source_stated)
		strbuf_adds(&text, SOURCE_NOT_STATED);
	strbuf_adds(&text, row->source);
	set_text(filling, COLUMN_SOURCE, text.text);
	filling->failed = filling->failed || text.failed;
	strbuf_release(&text);
}

static void fill(struct filling *filling, const struct observation *row, pub_date published)
{
	static const char *const valuations[] = {[VALUATION_UNSTATED] = "",
						 [VALUATION_FOB_CIF] = "FOB/CIF",
						 [VALUATION_FOB_FOB] = "FOB/FOB"};
	char text[STATUS_TEXT_MAX + UNIT_TEXT_MAX + PUB_DATE_TEXT_MAX];

	memset(filling->cells, 0, sizeof(filling->cells));
	filling->cells[COLUMN_PERIOD].state = CELL_VALUE;
	filling->cells[COLUMN_PERIOD].period = row->period;
	/* What is assumed stays so: a report on the result says it too. */
	set_text(filling, COLUMN_REPORTER, row->reporter_assumed ? "" : row->reporter);
	set_text(filling, COLUMN_PARTNER, row->partner_assumed ? "" : row->partner);
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		set_figure(filling, COLUMN_EXPORTS + (enum column)f, &row->flow[f]);
		if (row->growth)
			set_figure(filling, COLUMN_EXPORTS_GROWTH + (enum column)f,
				   &row->growth[f]);
		status_format(row->flow[f].status, text);
		set_text(filling, COLUMN_EXPORTS_STATUS + (enum column)f, text);
	}
	if (row->unit.currency[0]) {
		unit_format(row->unit, text);
		set_text(filling, COLUMN_UNIT, text);
	}
	set_text(filling, COLUMN_VALUATION, valuations[row->valuation]);
	set_source(filling, row);
	set_text(filling, COLUMN_URL, row->url);
	pub_date_format(published ? published : row->published, text);
	set_text(filling, COLUMN_PUBLISHED, text);
	set_text(filling, COLUMN_NOTE, row->note);
	set_levels(filling, row);
}

/* Whether the observation is of a chosen series. */
static bool is_chosen(const struct source_data *loaded, const struct observation *row)
{
	for (size_t s = 0; s < loaded->n_chosen; s++) {
		if (observation_same_series(row, loaded->chosen[s]->rows[0]))
			return true;
	}
	return false;
}

/* Columns that a sum of shards always has, so that several of them have the same header. */
static bool is_of_sums(enum column column)
{
	return column <= COLUMN_UNIT ? column < COLUMN_EXPORTS_GROWTH || column > COLUMN_GROWTH
				     : column != COLUMN_URL && column != COLUMN_NOTE;
}

/* A column stays if a row fills it; the period always does. */
static size_t used_columns(struct report_cell *const *all, size_t n_rows, bool is_sum,
			   enum column used[])
{
	size_t n = 0;

	for (enum column column = 0; column < COLUMN_COUNT; column++) {
		bool any = column == COLUMN_PERIOD || (is_sum && is_of_sums(column));

		for (size_t r = 0; r < n_rows && !any; r++)
			any = all[r][column].state != CELL_BLANK;
		if (any)
			used[n++] = column;
	}
	return n;
}

static bool build(struct report *report, const struct source_data *loaded,
		  const struct options *options)
{
	struct filling filling = {.report = report};
	struct report_column chosen[COLUMN_COUNT];
	enum column used[COLUMN_COUNT];
	struct report_cell **all;
	size_t n = 0, n_used;

	all = arena_alloc(&report->arena, (loaded->data.n + 1) * sizeof(struct report_cell *));
	if (!all || !report_set_blocks(report, 1))
		return false;
	for (size_t i = 0; i < loaded->data.n; i++) {
		if (!is_chosen(loaded, &loaded->data.rows[i]))
			continue;
		fill(&filling, &loaded->data.rows[i], options->published);
		all[n] = arena_alloc(&report->arena, sizeof(filling.cells));
		if (!all[n] || filling.failed)
			return false;
		memcpy(all[n++], filling.cells, sizeof(filling.cells));
	}
	n_used = used_columns(all, n, options->sum, used);
	for (size_t c = 0; c < n_used; c++)
		chosen[c] = columns[used[c]];
	report->blocks[0].list_name = "data";
	if (!report_set_table(report, &report->blocks[0], chosen, n_used, n))
		return false;
	for (size_t r = 0; r < n; r++) {
		for (size_t c = 0; c < n_used; c++)
			report->blocks[0].rows[r].cells[c] = all[r][used[c]];
	}
	return true;
}

enum exit_status convert_run(const struct options *options, struct diag_sink *sink)
{
	const struct format *format = options->format ? options->format : format_find("csv");
	struct source_data loaded = {.may_be_empty = true};
	struct report report = REPORT_INIT;
	struct strbuf text = STRBUF_INIT;
	struct render_options render;
	enum exit_status status = STATUS_TROUBLE;

	if (!options->n_operands && !options->n_data) {
		diag_report(sink, DIAG_USAGE, NULL,
			    "convert needs DATA: a CSV file, or - for standard input");
		return STATUS_TROUBLE;
	}
	if (format != format_find("csv") && format != format_find("tsv")) {
		diag_report(sink, DIAG_USAGE, NULL, "convert writes csv or tsv, not %s",
			    format->word);
		return STATUS_TROUBLE;
	}
	if (source_data_load(&loaded, options, options->n_operands, sink))
		goto out;
	if (!build(&report, &loaded, options)) {
		diag_nomem(sink);
		goto out;
	}
	output_render_options(options, &render);
	format->render(&report, &render, &text);
	if (output_write(&text, options->output, sink))
		status = STATUS_DONE;
out:
	strbuf_release(&text);
	report_release(&report);
	source_data_release(&loaded);
	return status;
}
