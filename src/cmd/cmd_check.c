#include "check_run.h"

#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "output.h"
#include "view.h"

static enum diag_code check_usage(const struct options *options, struct diag_sink *sink)
{
	bool has_data = options->n_data || (options->n_operands && !options->no_data);
	const struct {
		bool is_wrong;
		const char *what;
	} rules[] = {
		{options->why && options->format && options->format != format_find("table"),
		 "--why explains one figure in words: leave -f out"},
		{options->view.columns && choose_format(options)->is_for_people,
		 "--columns picks columns of csv, tsv, json or jsonl: give -f"},
		{options->update_baseline && !options->baseline,
		 "--update-baseline needs --baseline FILE to write to"},
		{options->no_data && has_data, "--no-data, but data are given"},
		{!options->no_data && !has_data,
		 "check needs DATA: a CSV file, - for standard input, or --no-data"},
		{options->no_data && !options->n_claims && !options->n_claims_files &&
			 !options->n_operands,
		 "--no-data needs figures: TEXT (- is standard input), -c CLAIM or --claims FILE"},
		/* A diff is of texts, and in no other format. */
		{options->replacement && options->n_operands <= check_data_operands(options),
		 "--replacement needs TEXT"},
		{options->replacement && (options->format || options->readings || options->why),
		 "--replacement prints a diff: leave out -f, --readings, --why"},
	};

	for (size_t i = 0; i < countof(rules); i++) {
		if (rules[i].is_wrong)
			return diag_report(sink, DIAG_USAGE, NULL, "%s", rules[i].what);
	}
	return DIAG_OK;
}

/* Whom the claims are about: the chosen pair, else Kazakhstan's trade, else the first series'. */
static void set_pair(struct check *check)
{
	const struct options *options = check->options;
	const struct series *about = check->loaded.n_chosen ? check->loaded.chosen[0] : NULL;

	for (size_t s = check->loaded.n_chosen; s-- > 0;) {
		if (strcmp(check->loaded.chosen[s]->reporter, "KAZ") == 0)
			about = check->loaded.chosen[s];
	}
	memcpy(check->reporter,
	       options->reporter[0] ? options->reporter
	       : about		    ? about->reporter
				    : "KAZ",
	       sizeof(check->reporter));
	memcpy(check->partner,
	       options->partner[0] ? options->partner
	       : about		   ? about->partner
				   : "BEL",
	       sizeof(check->partner));
}

/* Read everything, and report all errors of all files before giving up. */
static enum diag_code load(struct check *check)
{
	const struct options *options = check->options;
	enum diag_code code = check_usage(options, check->sink), data_code = DIAG_OK;

	if (!code)
		code = source_data_check_input(options, check->sink);
	if (!code && !view_columns_make(&check->columns, "check", choose_format(options),
					&options->view, check->sink))
		code = DIAG_USAGE;
	if (code)
		return code;
	code = check_read_claims(check);
	check->loaded.data.wants_columns = true;
	data_code = check_load_operands(check);
	set_pair(check);
	code = code ? code : data_code;
	/* Late, so that who writes there has begun. */
	if (!code)
		code = check_refuse_unread_text(check);
	return code ? code : check_read_articles(check);
}

enum diag_code check_load_data(struct check *check, size_t n_operands)
{
	enum diag_code code = DIAG_OK;

	if (!check->options->no_data)
		code = source_data_load(&check->loaded, check->options, n_operands, check->sink);
	set_pair(check);
	return code;
}

static enum diag_code judge_all(struct check *check)
{
	size_t groups = check->claims.n + check->loaded.n_chosen + 2;
	bool has_claims = check->claims.n > 0;
	enum diag_code code = DIAG_OK;

	check->result.groups = calloc(groups, sizeof(*check->result.groups));
	if (!check->result.groups)
		return DIAG_NOMEM;
	check->judge.calc = (struct calc){.set = &check->loaded.set,
					  .across_sources = check->options->view.across_sources,
					  .decimals = CALC_DECIMALS_DEFAULT};
	check->judge.is_strict = check->options->strict;
	check->result.lists_matches = check->options->matches;
	check->result.only_findings = check->options->findings;
	if (has_claims || (!check->n_articles && !check->figures.n)) {
		if (check->options->no_data)
			code = check_among(check);
		else if (has_claims)
			code = check_claims(check);
		else if (!check->options->n_implied)
			code = check_data(check);
	}
	if (!code && (check->n_articles || check->figures.n))
		code = check_articles(check);
	if (!code)
		code = check_imply(check);
	return code ? code : check_accept(check);
}

static enum diag_code build(struct report *report, const struct check *check,
			    const struct format *format)
{
	const struct check_result *result = &check->result;

	if (!format->is_for_people)
		return check_build_machine(report, result, &check->columns);
	return format == format_find("table") ? check_build_list(report, result)
					      : check_build_markdown(report, result);
}

/* On a page: how each verdict came about, and the charts of the data. */
static enum diag_code add_page_parts(struct check *check, struct report *report)
{
	struct strbuf text = STRBUF_INIT;
	enum diag_code code = DIAG_OK;
	size_t number = 0;

	for (size_t g = 0; !code && g < check->result.n_groups; g++) {
		for (size_t i = 0; !code && i < check->result.groups[g].n; i++) {
			++number;
			if (!report_wants_derivation(&report->blocks[g]))
				continue;
			check_explain(&text, &check->result, number);
			if (!report_take_derivation(report, &report->blocks[g], &text))
				code = DIAG_NOMEM;
		}
	}
	for (size_t s = 0; !code && s < check->loaded.n_chosen; s++)
		code = add_picture(
			report,
			&report->blocks[check->result.n_groups == check->loaded.n_chosen ? s : 0],
			&check->loaded.set, check->loaded.chosen[s], &check->options->view);
	return code;
}

/* What has no tables and no pages: a diff, lines for editors, a log. False after a diagnostic. */
static bool show_findings(struct check *check, const struct format *format)
{
	bool done = true;

	if (check->options->replacement)
		done = check_build_diff(&check->text, &check->result);
	else if (format == format_find("claims"))
		done = check_build_claims(&check->text, &check->figures);
	else if (format == format_find("lint"))
		done = check_build_lint(&check->text, &check->result);
	else
		done = check_build_sarif(&check->text, &check->result, KZBE_VERSION);
	if (!done)
		diag_nomem(check->sink);
	return done;
}

/* The text to print, in check->text. False after a diagnostic. */
static bool show(struct check *check)
{
	const struct options *options = check->options;
	const struct format *format = choose_format(options);
	struct report report = {.n_blocks = 0};
	struct render_options render;
	bool done = true;

	output_render_options(options, &render);
	if (options->why > check_result_figures(&check->result)) {
		diag_report(check->sink, DIAG_USAGE, NULL,
			    "--why %zu: the last figure is number %zu", options->why,
			    check_result_figures(&check->result));
		return false;
	}
	if (options->why) {
		check_explain(&check->text, &check->result, options->why);
		output_wrap(&check->text, options);
	} else if (options->replacement || !format->render) {
		done = show_findings(check, format);
	} else if (options->findings && !format->is_page && format != format_find("json") &&
		   !check_result_findings(&check->result)) {
		/* Silence, not even a heading: a nightly run should report findings only. */
	} else if (format->is_page && check->n_articles && !check->claims.n) {
		done = !check_build_page(&check->text, &check->result);
		if (!done)
			diag_nomem(check->sink);
	} else if (build(&report, check, format) ||
		   (format->is_page && add_page_parts(check, &report))) {
		diag_nomem(check->sink);
		done = false;
	} else {
		format->render(&report, &render, &check->text);
	}
	report_release(&report);
	return done;
}

enum diag_code check_text(struct check *check, const char *s, size_t n)
{
	enum diag_code code = check_read_memory(check, s, n);

	return code ? code : judge_all(check);
}

void check_release_results(struct check *check)
{
	for (size_t g = 0; g < check->result.n_groups; g++) {
		if (check->result.groups[g].is_part)
			continue;
		consistency_release(&check->result.groups[g].consistency);
		free(check->result.groups[g].judgements);
	}
	article_verdicts_release(&check->verdicts);
	for (size_t a = 0; a < check->n_articles; a++)
		article_release(&check->articles[a]);
	free(check->articles);
	claim_list_release(&check->figures);
	free(check->result.groups);
	free(check->result.implied);
	judge_release(&check->judge);
	claim_list_release(&check->claims);
	for (size_t s = 0; s < check->n_sets; s++)
		judged_set_release(&check->sets[s]);
	free(check->sets);
	strbuf_release(&check->text);
}

static void release(struct check *check)
{
	check_release_results(check);
	source_data_release(&check->loaded);
}

/* A claims file is what texts say: no data are used, and nothing is judged. */
static bool wants_claims(const struct options *options)
{
	return options->format == format_find("claims");
}

enum exit_status check_run(const struct options *options, struct diag_sink *sink)
{
	/* Only then: it reads DATA, which takes time and empties a pipe. */
	struct options texts = wants_claims(options) ? check_only_texts(options)
			       : options->readings   ? check_readings(options)
						     : *options;
	struct check check = {.options = &texts, .sink = sink, .text = STRBUF_INIT};
	enum exit_status status = STATUS_TROUBLE;
	enum diag_code code = load(&check);

	if (!code) {
		code = options->readings ? DIAG_OK : judge_all(&check);
		if (code == DIAG_NOMEM)
			diag_nomem(sink);
	}
	if (!code && options->readings) {
		status = output_write(&check.text, options->output, sink) ? STATUS_DONE
									  : STATUS_TROUBLE;
	} else if (!code) {
		strbuf_clear(&check.text);
		if (options->quiet ||
		    (show(&check) && output_write(&check.text, options->output, sink)))
			status = !wants_claims(options) && check_result_findings(&check.result)
					 ? STATUS_FINDING
					 : STATUS_DONE;
	}
	release(&check);
	return status;
}
