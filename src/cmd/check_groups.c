#include "check_run.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "country.h"
#include "language.h"
#include "text.h"

size_t check_data_operands(const struct options *options)
{
	return options->n_operands && !options->no_data ? 1 : 0;
}

struct judged_group *check_add_group(struct check *check, size_t n)
{
	struct judged_group *group = &check->result.groups[check->result.n_groups];

	*group = (struct judged_group){.source = "", .n = n};
	group->reporter = check->reporter;
	group->partner = check->partner;
	group->judgements = calloc(n + 1, sizeof(*group->judgements));
	if (!group->judgements)
		return NULL;
	check->result.n_groups++;
	return group;
}

struct judged_set *check_add_set(struct check *check)
{
	struct judged_set *set;

	if (!alloc_room(check->sets, &check->sets_capacity, check->n_sets + 1))
		return NULL;
	set = &check->sets[check->n_sets++];
	*set = (struct judged_set){.n_data = 0};
	return set;
}

enum diag_code check_show_set(struct check *check, struct judged_set *set, struct unit unit)
{
	const char *title = check_keep_text(check);
	struct judged_group *group = &check->result.groups[check->result.n_groups++];
	const struct series *series = set->series;
	enum diag_code code = DIAG_NOMEM;

	if (title)
		code = judged_set_judge(set, &check->judge, unit, check->reporter, check->partner);
	*group = (struct judged_group){.title = title,
				       .source = series ? series->source : "",
				       .reporter = series ? series->reporter : check->reporter,
				       .partner = series ? series->partner : check->partner,
				       .judgements = set->judgements,
				       .n = set->judgements ? set->claims.n : 0,
				       .has_consistency = true,
				       .consistency = set->consistency};
	/* The group owns them now. */
	set->judgements = NULL;
	set->consistency = (struct consistency){.joint = NULL};
	return code;
}

const char *check_keep_text(struct check *check)
{
	return strbuf_keep(&check->text, &check->judge.arena);
}

bool check_is_used(const struct check *check, const struct series *series)
{
	return strcmp(series->reporter, check->reporter) == 0 &&
	       strcmp(series->partner, check->partner) == 0;
}

/* Whether an earlier chosen series, used as this one is or not, has the same source. */
static bool is_listed(const struct check *check, size_t s)
{
	const struct series *series = check->loaded.chosen[s];

	for (size_t before = 0; before < s; before++) {
		const struct series *other = check->loaded.chosen[before];

		if (other->source == series->source &&
		    check_is_used(check, other) == check_is_used(check, series))
			return true;
	}
	return false;
}

/* The sources of the series that are used; or of the others, with the reporter. */
static void add_sources(const struct check *check, bool used, struct strbuf *out)
{
	for (size_t s = 0; s < check->loaded.n_chosen; s++) {
		const struct series *series = check->loaded.chosen[s];
		const struct observation *last = series->rows[series->n - 1];
		struct strbuf source = STRBUF_INIT, reporter = STRBUF_INIT, product = STRBUF_INIT;

		if (check_is_used(check, series) != used || is_listed(check, s))
			continue;
		add_series_product(&product, series);
		add_source_and_file(&source, last, series->file, product.text);
		strbuf_adds(out, out->len ? "; " : "");
		country_add_in_sentence(&reporter, series->reporter);
		if (used)
			strbuf_adds(out, source.text);
		else
			strbuf_addf(out, tr("%s, reported by %s"), source.text, reporter.text);
		strbuf_take(out, &source);
		strbuf_take(out, &reporter);
		strbuf_release(&product);
	}
}

const char *check_title_of_data(struct check *check)
{
	struct strbuf used = STRBUF_INIT, others = STRBUF_INIT;

	add_sources(check, true, &used);
	add_sources(check, false, &others);
	if (used.len && others.len)
		strbuf_addf(&check->text, tr("Checked against %s (not used: %s)"), used.text,
			    others.text);
	else if (used.len)
		strbuf_addf(&check->text, tr("Checked against %s"), used.text);
	else
		strbuf_addf(&check->text, tr("No data to check against (not used: %s)"),
			    others.text);
	strbuf_take(&check->text, &used);
	strbuf_take(&check->text, &others);
	return check_keep_text(check);
}

/* A series of another pair than the first one's, whichever of the two reports; NULL: there is none. */
static const struct series *find_other_pair(const struct check *check)
{
	const struct series *first = check->loaded.n_chosen ? check->loaded.chosen[0] : NULL;

	for (size_t s = 1; s < check->loaded.n_chosen; s++) {
		const struct series *other = check->loaded.chosen[s];

		if ((strcmp(first->reporter, other->reporter) != 0 ||
		     strcmp(first->partner, other->partner) != 0) &&
		    (strcmp(first->reporter, other->partner) != 0 ||
		     strcmp(first->partner, other->reporter) != 0))
			return other;
	}
	return NULL;
}

bool check_has_several_pairs(const struct check *check)
{
	return find_other_pair(check) != NULL;
}

enum diag_code check_refuse_several_pairs(struct check *check)
{
	const struct series *other = find_other_pair(check), *first;

	if (!other)
		return DIAG_OK;
	first = check->loaded.chosen[0];
	return diag_refuse(check->sink, DIAG_AMBIGUOUS, NULL,
			   "choose with --reporter and --partner",
			   "the data have %s-%s and %s-%s: which one are the claims about?",
			   first->reporter, first->partner, other->reporter, other->partner);
}
