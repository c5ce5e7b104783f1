#include "check_run.h"

#include <stdio.h>
#include <string.h>

#include "country.h"
#include "judge_claims.h"
#include "language.h"
#include "text.h"

static enum diag_code send_claim_error(struct check *check, const char *text, size_t number,
				       const struct claim_error *error)
{
	char path[32], quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, error->code, "%s '%s'", error->what,
		 diag_quote(quoted, text + error->offset, error->len));
	diag_set_remedy(&diag, "%s", error->remedy);
	snprintf(path, sizeof(path), "claim %zu", number);
	diag.path = path;
	diag_set_excerpt(&diag, text, strlen(text), error->offset);
	return diag_send(check->sink, &diag);
}

/* Claims that say whose trade they are of are judged as the figures of texts are: each by its pair. */
static enum diag_code sort_out_figures(struct check *check)
{
	struct claim_list *claims = &check->claims;
	size_t n = 0;

	for (size_t i = 0; i < claims->n; i++) {
		if (!claims->claims[i].reading)
			claims->claims[n++] = claims->claims[i];
		else if (!claim_list_add(&check->figures, &claims->claims[i]))
			return diag_nomem(check->sink);
	}
	claims->n = n;
	return DIAG_OK;
}

enum diag_code check_read_claims(struct check *check)
{
	const struct options *options = check->options;
	enum diag_code first = DIAG_OK;

	for (size_t i = 0; i < options->n_claims; i++) {
		const char *text = options->claims[i];
		struct claim_error error = {.code = DIAG_OK};
		struct claim claim;
		enum diag_code code = DIAG_OK;

		if (!claim_read(&claim, text, strlen(text), &check->claims, &error)) {
			code = send_claim_error(check, text, i + 1, &error);
		} else if (claim.is_latest && options->no_data) {
			code = diag_report(check->sink, DIAG_USAGE, NULL,
					   "claim %zu: 'latest' needs data", i + 1);
		} else {
			claim.line = i + 1;
			claim.column = 0;
			if (!claim_list_add(&check->claims, &claim))
				code = diag_nomem(check->sink);
		}
		first = first ? first : code;
	}
	diag_sink_next_file(check->sink);
	for (size_t i = 0; i < options->n_claims_files; i++) {
		enum diag_code code = claims_file_read(options->claims_files[i], country_read,
						       &check->claims, check->sink);

		diag_sink_next_file(check->sink);
		first = first ? first : code;
	}
	for (size_t i = 0; i < check->claims.n; i++)
		check->claims.claims[i].printed = options->date;
	return first ? first : sort_out_figures(check);
}

/* Whether the data left a claim open, so that the other claims may still decide it. */
static bool is_open(const struct judgement *judgement)
{
	return (judgement->verdict == VERDICT_NOT_IN_DATA ||
		judgement->verdict == VERDICT_UNCLEAR) &&
	       !judgement->n_causes;
}

const struct series *check_first_used(const struct check *check)
{
	for (size_t s = 0; s < check->loaded.n_chosen; s++) {
		if (check_is_used(check, check->loaded.chosen[s]))
			return check->loaded.chosen[s];
	}
	return NULL;
}

/* The claims, their group, and the first series of their pair, or NULL. */
struct claims_run {
	struct check *check;
	struct judged_group *group;
	const struct series *series;
};

static enum diag_code judge_by_data(void *context)
{
	const struct claims_run *run = context;
	struct check *check = run->check;

	return judge_against_data(&check->judge, check->claims.claims, check->claims.n,
				  check->reporter, check->partner, run->group->judgements);
}

static struct judged_key key_if_open(void *context, size_t number)
{
	const struct claims_run *run = context;
	const struct series *series = run->series;

	if (!series || !is_open(&run->group->judgements[number]) ||
	    !claim_may_be_in(&run->check->claims.claims[number], series->unit))
		return (struct judged_key){.currency = NULL};
	return (struct judged_key){.reporter = series->reporter,
				   .partner = series->partner,
				   .currency = series->unit.currency};
}

/* Claims that the data leave open may still contradict the data's other figures or each other: those of the
 * first series and the open claims, judged as one set. A claim that differs is left out: it is known to be
 * wrong. */
static enum diag_code judge_open(void *context, const struct judged_members *members)
{
	const struct claims_run *run = context;
	struct check *check = run->check;
	struct judged_set *set = check_add_set(check);
	enum diag_code code =
		set ? judged_set_begin(set, &check->loaded.data, run->series) : DIAG_NOMEM;

	for (size_t m = 0; !code && m < members->n; m++) {
		size_t number = members->numbers[m];

		if (!judged_set_add(set, &check->claims.claims[number], number))
			code = DIAG_NOMEM;
	}
	if (!code)
		code = judged_set_judge(set, &check->judge, run->series->unit, check->reporter,
					check->partner);
	for (size_t m = 0; !code && m < members->n; m++) {
		const struct judgement *judgement = &set->judgements[set->n_data + m];

		if (judgement->verdict == VERDICT_CONTRADICTS)
			run->group->judgements[members->numbers[m]] = *judgement;
	}
	return code;
}

enum diag_code check_claims(struct check *check)
{
	static const struct judge_steps steps = {
		.judge_by_data = judge_by_data, .key = key_if_open, .judge_together = judge_open};
	struct claims_run run = {.check = check, .series = check_first_used(check)};
	enum diag_code code = check_refuse_several_pairs(check);

	if (code)
		return code;
	run.group = check_add_group(check, check->claims.n);
	if (!run.group)
		return DIAG_NOMEM;
	check->result.is_against_data = true;
	check->judge.series = check->loaded.chosen;
	check->judge.n_series = check->loaded.n_chosen;
	run.group->names_pair = true;
	run.group->title = check_title_of_data(check);
	return run.group->title ? judge_claims(&steps, &run, check->claims.n) : DIAG_NOMEM;
}

static void add_source_or_file(struct strbuf *out, const struct series *series)
{
	const struct observation *row = series->rows[series->n - 1];
	const char *file = path_base_name(series->file);

	if (row->source_stated)
		add_source(out, row);
	else
		text_add_shown(out, file, strlen(file));
}

/* Each series' figures by themselves. */
enum diag_code check_data(struct check *check)
{
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; !code && s < check->loaded.n_chosen; s++) {
		const struct series *series = check->loaded.chosen[s];
		struct judged_set *set = check_add_set(check);
		struct strbuf source = STRBUF_INIT;

		code = set ? judged_set_begin(set, &check->loaded.data, series) : DIAG_NOMEM;
		if (code)
			break;
		add_series_title(&check->text, series);
		add_source_or_file(&source, series);
		strbuf_addf(&check->text,
			    tr(", %s: checking the file's figures against one another"),
			    source.text);
		strbuf_take(&check->text, &source);
		code = check_show_set(check, set, series->unit);
	}
	return code;
}
