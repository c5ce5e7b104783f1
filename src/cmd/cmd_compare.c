#include "compare_run.h"

#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "compare_view.h"
#include "output.h"
#include "text.h"

/* --- loading ------------------------------------------------------------------------------------ */

/* A side's file. --reporter and --partner choose of B what they choose of A or, if B has no such
 * report, the other country's. */
static enum diag_code load_side(struct compare_run *run, size_t side, const char *path)
{
	struct options options = *run->options;

	/* Pairs are chosen later, and brought to one unit. */
	options.has_in = options.has_unit = false;
	options.source = NULL;
	run->sides[side].or_mirror = side > 0 && (options.reporter[0] || options.partner[0]);
	return source_data_load_file(&run->sides[side], &options, path, run->sink);
}

static enum diag_code refuse_one_file(struct compare_run *run, size_t n)
{
	return diag_refuse(run->sink, DIAG_USAGE, NULL,
			   "to check the figures of one file against one another: "
			   "kzbe-trade check FILE",
			   "compare needs two files or more, A and B; %zu %s given", n,
			   n == 1 ? "is" : "are");
}

static enum diag_code load(struct compare_run *run)
{
	const struct options *options = run->options;
	size_t n = options->n_operands + options->n_data, n_standard_input = 0;
	enum diag_code first = DIAG_OK;

	if (n < 2)
		return refuse_one_file(run, n);
	for (size_t i = 0; i < n; i++)
		n_standard_input += strcmp(options_file(options, i), "-") == 0;
	if (n_standard_input > 1)
		return diag_report(run->sink, DIAG_USAGE, NULL, "standard input is given twice");
	run->sides = calloc(n, sizeof(*run->sides));
	if (!run->sides)
		return diag_nomem(run->sink);
	run->n_sides = n;
	for (size_t i = 0; i < n && first != DIAG_NOMEM; i++) {
		enum diag_code code = load_side(run, i, options_file(options, i));

		first = first ? first : code;
	}
	return first;
}

static enum diag_code read_rates(struct compare_run *run)
{
	const struct options *options = run->options;
	enum diag_code first = DIAG_OK, code;

	for (size_t i = 0; i < options->n_rates; i++) {
		const char *text = options->rates[i], *wrong;
		char quoted[DIAG_QUOTE_MAX];
		struct rate rate;

		if (!rate_read(text, strlen(text), &rate, &wrong)) {
			code = diag_refuse(run->sink, DIAG_USAGE, NULL, wrong,
					   "invalid value '%s' for --rate",
					   diag_quote(quoted, text, strlen(text)));
		} else {
			code = rate_list_add(&run->rates, &rate) ? DIAG_OK : diag_nomem(run->sink);
		}
		first = first ? first : code;
	}
	if (options->rates_file) {
		code = rates_file_read(options->rates_file, &run->rates, run->sink);
		first = first ? first : code;
	}
	return first;
}

/* --- pairs -------------------------------------------------------------------------------------- */

static enum diag_code add_comparison(struct compare_run *run, const struct compare_request *request)
{
	if (!alloc_room(run->comparisons, &run->capacity, run->n + 1))
		return DIAG_NOMEM;
	return compare_series(request, &run->comparisons[run->n++]);
}

static enum diag_code compare_pair(struct compare_run *run, const struct series *a,
				   const struct series *b, const struct compare_relation *relation)
{
	struct compare_request request = compare_request_of(run, b);
	struct unit unit;
	enum diag_code code;

	request.a = a;
	request.b = b;
	request.set_a = &run->sides[0].set;
	request.set_b = &run->sides[1].set;
	request.relation = relation;

	if (!compare_unit(&request, &unit)) {
		if (!run->without_rate[0]) {
			run->without_rate[0] = a;
			run->without_rate[1] = b;
		}
		return DIAG_OK;
	}
	code = compare_refuse_currency(run, &unit);
	return code ? code : add_comparison(run, &request);
}

/* "EUR and USD cannot be compared", as an error or, where other pairs could be, as a warning. */
static enum diag_code report_without_rate(struct compare_run *run)
{
	const struct series *a = run->without_rate[0], *b = run->without_rate[1];
	struct strbuf name = STRBUF_INIT;
	enum diag_code code;
	struct diag diag;

	add_series_name(&name, run->n ? a : b);
	diag_set(&diag, DIAG_UNIT, "%s and %s cannot be compared without a rate: %s",
		 a->unit.currency, b->unit.currency, name.text);
	diag_set_remedy(&diag,
			"say what one %s is worth in %s with --rate '%s=... %s', or give rates by "
			"period with --rates FILE.csv (columns period,currency,per,rate,source)",
			b->unit.currency, a->unit.currency, b->unit.currency, a->unit.currency);
	diag.is_warning = run->n + run->n_versions > 0;
	code = name.failed ? diag_nomem(run->sink) : diag_send(run->sink, &diag);
	strbuf_release(&name);
	return diag.is_warning && code != DIAG_NOMEM ? DIAG_OK : code;
}

/* Where too much would have to be added up, that is said however few rows are shown. */
static void warn_of_unclear(struct compare_run *run)
{
	size_t n = 0;

	for (size_t i = 0; i < run->n; i++)
		n += run->comparisons[i].n_not_added_up;
	for (size_t i = 0; i < run->n_versions; i++)
		n += versions_not_added_up(&run->versions[i]);
	if (n)
		diag_warn(run->sink, DIAG_NO_DATA, NULL, 0, "compare fewer periods, with --period",
			  "%zu figures are unclear: too many rows would have to be added up", n);
}

/* Nothing of A is the same trade as anything of B, or --source and --unit leave none. */
static enum diag_code report_no_pair(struct compare_run *run)
{
	struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;
	struct diag diag;

	add_series_name(&a, run->sides[0].chosen[0]);
	add_series_name(&b, run->sides[1].chosen[0]);
	if (run->options->source || run->options->has_unit)
		diag_set(&diag, DIAG_NO_DATA, "no pair of series matches %s%s%s",
			 run->options->source ? "--source" : "",
			 run->options->source && run->options->has_unit ? " and " : "",
			 run->options->has_unit ? "--unit" : "");
	else
		diag_set(&diag, DIAG_NO_DATA,
			 "A and B are not the same trade, or only one states its unit");
	diag_set_remedy(&diag, "A has %s; B has %s", a.text, b.text);
	strbuf_release(&a);
	strbuf_release(&b);
	return diag_send(run->sink, &diag);
}

/* Of two files each two series that are the same trade. */
static enum diag_code compare_pairs(struct compare_run *run)
{
	const struct source_data *a = &run->sides[0], *b = &run->sides[1];
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; !code && i < a->n_chosen; i++) {
		bool is_dated = compare_has_other_date(a->chosen[i], b);

		for (size_t j = 0; !code && j < b->n_chosen; j++) {
			const struct compare_relation *relation = compare_relation_taken(
				run, a, a->chosen[i], b->chosen[j], is_dated);

			if (relation)
				code = compare_pair(run, a->chosen[i], b->chosen[j], relation);
		}
	}
	return code;
}

static enum diag_code compare_all(struct compare_run *run)
{
	enum diag_code code = run->n_sides > 2 ? compare_versions(run) : compare_pairs(run);

	if (code == DIAG_NOMEM)
		return diag_nomem(run->sink);
	if (code)
		return code;
	if (run->without_rate[0])
		return report_without_rate(run);
	return run->n + run->n_versions ? DIAG_OK : report_no_pair(run);
}

/* --- showing ------------------------------------------------------------------------------------ */

static bool show(struct compare_run *run)
{
	const struct options *options = run->options;
	const struct view *view = &options->view;
	const struct format *format = choose_format(options);
	struct report report = {.n_blocks = 0};
	struct column_list columns;
	bool done = false;

	if (run->n_versions ? versions_columns_make(&columns, run->versions, run->n_versions,
						    format, view, run->sink)
			    : view_columns_make(&columns, "compare", format, view, run->sink)) {
		if (run->n_versions ? versions_build_report(&report, run->versions, run->n_versions,
							    view, format, &columns)
				    : compare_build_report(&report, run->comparisons, run->n, view,
							   format, &columns))
			diag_nomem(run->sink);
		else
			done = output_report(&report, format, options, run->sink);
	}
	report_release(&report);
	return done;
}

static enum exit_status status_of(const struct compare_run *run)
{
	for (size_t i = 0; i < run->n; i++) {
		if (comparison_has_finding(&run->comparisons[i]))
			return STATUS_FINDING;
	}
	for (size_t i = 0; i < run->n_versions; i++) {
		if (versions_have_finding(&run->versions[i]))
			return STATUS_FINDING;
	}
	return STATUS_DONE;
}

static bool has_figures(const struct compare_run *run)
{
	for (size_t i = 0; i < run->n; i++) {
		if (run->comparisons[i].n)
			return true;
	}
	for (size_t i = 0; i < run->n_versions; i++) {
		if (run->versions[i].n)
			return true;
	}
	return false;
}

static void release(struct compare_run *run)
{
	for (size_t i = 0; i < run->n; i++)
		comparison_release(&run->comparisons[i]);
	free(run->comparisons);
	for (size_t i = 0; i < run->n_versions; i++)
		versions_release(&run->versions[i]);
	free(run->versions);
	rate_list_release(&run->rates);
	for (size_t i = 0; i < run->n_sides; i++)
		source_data_release(&run->sides[i]);
	free(run->sides);
}

enum exit_status compare_run(const struct options *options, struct diag_sink *sink)
{
	struct compare_run run = {.options = options, .sink = sink};
	enum exit_status status = STATUS_TROUBLE;

	if (!read_rates(&run) && !load(&run) && !compare_all(&run)) {
		warn_of_unclear(&run);
		if (!has_figures(&run))
			source_data_refuse_periods(run.sides, run.n_sides, sink);
		else if (options->quiet || show(&run))
			status = status_of(&run);
	}
	release(&run);
	return status;
}
