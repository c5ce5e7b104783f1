#include "survey_view.h"

#include <string.h>

#include "text.h"

#define LISTED_MAX 12  /* of codes in a line */
#define LACKING_MAX 40 /* lines */

/* A list of codes, the first few, each once. */
struct codes {
	struct strbuf text;
	size_t n;
};

static void add_code(struct codes *codes, const char code[4])
{
	if (codes->n < LISTED_MAX)
		strbuf_addf(&codes->text, "%s%s", codes->n ? ", " : "", code);
	codes->n++;
}

static void add_line(struct strbuf *out, const char *label, struct codes *codes)
{
	strbuf_addf(out, "%-10s %zu: ", label, codes->n);
	if (codes->n > LISTED_MAX)
		strbuf_addf(&codes->text, " and %zu more", codes->n - LISTED_MAX);
	strbuf_add(out, codes->text.text, codes->text.len);
	strbuf_take(out, &codes->text);
	strbuf_addc(out, '\n');
}

static void add_reporters(struct strbuf *out, const struct survey *survey)
{
	struct codes codes = {.text = STRBUF_INIT};

	for (size_t i = 0; i < survey->n_cells; i++) {
		if (!i || memcmp(survey->cells[i].reporter, survey->cells[i - 1].reporter, 4) != 0)
			add_code(&codes, survey->cells[i].reporter);
	}
	add_line(out, "reporters", &codes);
}

static void add_partners(struct strbuf *out, const struct survey *survey)
{
	struct codes codes = {.text = STRBUF_INIT};

	for (size_t i = 0; i < survey->partners.n; i++)
		add_code(&codes, (const char *)&survey->partners.all[i].number);
	add_line(out, "partners", &codes);
}

static void add_flows(struct strbuf *out, const struct survey *survey)
{
	bool has[FLOW_COUNT] = {false};
	size_t n = 0;

	for (size_t i = 0; i < survey->n_cells; i++)
		has[survey->cells[i].flow] = true;
	strbuf_addf(out, "%-10s ", "flows");
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		if (has[f])
			strbuf_addf(out, "%s%s", n++ ? ", " : "", flow_names[f]);
	}
	strbuf_addc(out, '\n');
}

/* "2019 to 2023 (years), 2019-01 to 2024-08 (months)". */
static void add_periods(struct strbuf *out, const struct survey *survey)
{
	static const struct {
		int months;
		const char *name;
	} lengths[] = {{12, "years"}, {6, "half-years"}, {3, "quarters"}, {1, "months"}};
	size_t n = 0;

	strbuf_addf(out, "%-10s ", "periods");
	for (size_t l = 0; l < countof(lengths); l++) {
		const struct period *first = NULL, *last = NULL;
		char from[PERIOD_TEXT_MAX], to[PERIOD_TEXT_MAX];

		for (size_t i = 0; i < survey->n_cells; i++) {
			const struct period *period = &survey->cells[i].period;

			if (period->last - period->first + 1 != lengths[l].months)
				continue;
			first = !first || period->first < first->first ? period : first;
			last = !last || period->last > last->last ? period : last;
		}
		if (!first)
			continue;
		period_format(*first, from);
		period_format(*last, to);
		strbuf_addf(out, "%s%s to %s (%s)", n++ ? ", " : "", from, to, lengths[l].name);
	}
	strbuf_adds(out, n ? "\n" : "of several lengths\n");
}

/* What is lacking: periods of one flow of one reporter in a line. */
struct lacking {
	struct strbuf *out;
	char reporter[4];
	enum flow flow;
	size_t n_lines, n_in_line, n_left_out;
};

static void add_lacking(void *ctx, const char reporter[4], enum flow flow, struct period period)
{
	struct lacking *lacking = ctx;
	char text[PERIOD_TEXT_MAX];
	bool is_same = lacking->n_lines && lacking->flow == flow &&
		       memcmp(lacking->reporter, reporter, 4) == 0;

	period_format(period, text);
	if (is_same && lacking->n_in_line < LISTED_MAX) {
		strbuf_addf(lacking->out, ", %s", text);
		lacking->n_in_line++;
		return;
	}
	if (lacking->n_lines == LACKING_MAX) {
		lacking->n_left_out++;
		return;
	}
	strbuf_addf(lacking->out, "%slacks      %s %s %s", lacking->n_lines ? "\n" : "", reporter,
		    flow_names[flow], text);
	memcpy(lacking->reporter, reporter, 4);
	lacking->flow = flow;
	lacking->n_lines++;
	lacking->n_in_line = 1;
}

static void add_file(struct strbuf *out, const struct dataset *data, uint32_t file)
{
	const char *path = data->files[file];

	if (strcmp(path, "-") == 0)
		path = "standard input";
	text_add_shown(out, path, strlen(path));
}

static void add_twice(struct strbuf *out, const struct survey *survey, const struct dataset *data)
{
	for_each_of(const struct survey_cell, cell, survey->cells, survey->n_cells) {
		char text[PERIOD_TEXT_MAX];

		if (!cell->n_twice)
			continue;
		period_format(cell->period, text);
		strbuf_addf(out, "twice      %s %s %s: %zu of %zu records, in ", cell->reporter,
			    flow_names[cell->flow], text, cell->n_twice,
			    cell->n_records - cell->n_twice);
		add_file(out, data, cell->file);
		strbuf_adds(out, " and ");
		add_file(out, data, cell->other_file);
		strbuf_addc(out, '\n');
	}
}

static void add_cuts(struct strbuf *out, const struct survey *survey, const struct dataset *data)
{
	for (size_t i = 0; i < survey->n_cuts; i++) {
		strbuf_adds(out, "cut        ");
		add_file(out, data, survey->cuts[i].file);
		strbuf_addf(out, " ends in the middle of a record, in line %zu\n",
			    survey->cuts[i].line);
	}
}

bool survey_text(struct strbuf *out, struct survey *survey, const struct dataset *data)
{
	struct strbuf text = STRBUF_INIT;
	struct lacking lacking = {.out = &text};
	size_t n_lacking = survey_finish(survey, add_lacking, &lacking);

	strbuf_addf(out, "%-10s %zu\n%-10s %zu\n", "files", data->n_files, "records",
		    survey->records.n);
	add_reporters(out, survey);
	add_partners(out, survey);
	add_flows(out, survey);
	add_periods(out, survey);
	strbuf_addf(out, "%-10s %zu\n", "products", survey->products.n);
	if (n_lacking)
		strbuf_addc(&text, '\n');
	strbuf_add(out, text.text, text.len);
	strbuf_take(out, &text);
	if (lacking.n_left_out)
		strbuf_addf(out, "lacks      %zu more periods\n", lacking.n_left_out);
	add_twice(out, survey, data);
	add_cuts(out, survey, data);
	return !n_lacking && !survey->n_cuts;
}
