#include "check_run.h"

#include <stdlib.h>
#include <string.h>

#include "country.h"

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

const char *check_keep_text(struct check *check)
{
	const char *kept = check->text.failed ? NULL
					      : arena_copy(&check->judging.arena, check->text.text,
							   check->text.len);

	strbuf_clear(&check->text);
	return kept;
}

bool check_is_asked(const struct check *check, const struct series *series)
{
	return strcmp(series->reporter, check->reporter) == 0 &&
	       strcmp(series->partner, check->partner) == 0;
}

/* Whether an earlier chosen series, asked or not as this one, has the same source. */
static bool is_told(const struct check *check, size_t s)
{
	const struct series *series = check->loaded.chosen[s];

	for (size_t before = 0; before < s; before++) {
		const struct series *other = check->loaded.chosen[before];

		if (other->source == series->source &&
		    check_is_asked(check, other) == check_is_asked(check, series))
			return true;
	}
	return false;
}

const char *check_title_of_data(struct check *check)
{
	static const char *const before[][2] = {{"data: ", "; "}, {" (not asked: ", "; "}};
	size_t told[2] = {0, 0};

	for (size_t pass = 0; pass < 2; pass++) {
		for (size_t s = 0; s < check->loaded.n_chosen; s++) {
			const struct series *series = check->loaded.chosen[s];

			if (check_is_asked(check, series) != (pass == 0) || is_told(check, s))
				continue;
			strbuf_adds(&check->text, before[pass][told[pass]++ > 0]);
			add_source(&check->text, series->rows[series->n - 1]);
			if (pass)
				strbuf_addf(&check->text, ", reported by %s",
					    country_name(series->reporter));
		}
	}
	strbuf_adds(&check->text, told[1] ? ")" : "");
	return check_keep_text(check);
}

enum diag_code check_refuse_several_pairs(struct check *check)
{
	const struct series *first = check->loaded.chosen[0];

	for (size_t s = 1; s < check->loaded.n_chosen; s++) {
		const struct series *other = check->loaded.chosen[s];
		struct diag diag;

		if ((strcmp(first->reporter, other->reporter) == 0 &&
		     strcmp(first->partner, other->partner) == 0) ||
		    (strcmp(first->reporter, other->partner) == 0 &&
		     strcmp(first->partner, other->reporter) == 0))
			continue;
		diag_set(&diag, DIAG_AMBIGUOUS,
			 "the data have %s-%s and %s-%s: which one are the claims about?",
			 first->reporter, first->partner, other->reporter, other->partner);
		diag_set_remedy(&diag, "choose with --reporter and --partner");
		return diag_send(check->sink, &diag);
	}
	return DIAG_OK;
}
