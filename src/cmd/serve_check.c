#include "serve_check.h"

#include <string.h>

/* A run of check by the data that are loaded. */
static struct check begin(const struct check *data, struct diag_sink *sink)
{
	struct check check = {.options = data->options,
			      .sink = sink,
			      .loaded = data->loaded,
			      .text = STRBUF_INIT};

	memcpy(check.reporter, data->reporter, sizeof(check.reporter));
	memcpy(check.partner, data->partner, sizeof(check.partner));
	return check;
}

/* --- what other paragraphs would have a figure be ---------------------------------------------------- */

/* Both say whose trade it is, or when, and they do not agree. */
static bool differ(const struct claim *a, const struct claim *b)
{
	const struct claim_reading *one = a->reading, *other = b->reading;
	bool know_pair =
		one->reporter[0] && one->partner[0] && other->reporter[0] && other->partner[0];
	bool know_period = !one->lacks_period && !other->lacks_period;

	return (know_pair && (strcmp(one->reporter, other->reporter) != 0 ||
			      strcmp(one->partner, other->partner) != 0)) ||
	       (know_period &&
		(one->lacks_year != other->lacks_year || !period_equal(a->period, b->period)));
}

/* Leave the figures of the text open that are read otherwise in another place. */
static void open_those(struct judged_group *group, size_t first, const struct claim_list *figures,
		       size_t other_first)
{
	for_each_of(struct judgement, judgement, group->judgements, group->n) {
		size_t offset = judgement->claim->reading->offset;

		for (size_t f = 0; offset >= first && f < figures->n; f++) {
			const struct claim *claim = &figures->claims[f];

			if (claim->reading && claim->reading->offset >= other_first &&
			    claim->reading->offset - other_first == offset - first &&
			    differ(judgement->claim, claim))
				judgement->is_finding = false;
		}
	}
}

/* The same text behind one paragraph alone. */
static bool compare_with(const struct check *data, struct judged_group *group, size_t first,
			 const struct strbuf *paragraph, const struct strbuf *text)
{
	struct diag_sink sink = {.report = NULL};
	struct check check = begin(data, &sink);
	struct strbuf both = STRBUF_INIT;
	enum diag_code code = DIAG_NOMEM;

	strbuf_add(&both, paragraph->text, paragraph->len);
	strbuf_adds(&both, "\n\n");
	strbuf_add(&both, text->text, text->len);
	if (!both.failed)
		code = check_read_memory(&check, both.text, both.len);
	if (!code)
		open_those(group, first, &check.figures, paragraph->len + 2);
	check_release_results(&check);
	strbuf_release(&both);
	return code != DIAG_NOMEM;
}

static bool has_contradiction(const struct judged_group *group, size_t first)
{
	for_each_of(const struct judgement, judgement, group->judgements, group->n) {
		if (judgement->is_finding && judgement->verdict == VERDICT_CONTRADICTS &&
		    judgement->claim->reading->offset >= first)
			return true;
	}
	return false;
}

/* What contradicts only what another paragraph prints is left open: that may be another version of the text. */
static bool open_contradictions(const struct check *data, struct judged_group *group, size_t first,
				const struct strbuf *text)
{
	struct diag_sink sink = {.report = NULL};
	struct check alone = begin(data, &sink);
	enum diag_code code = check_text(&alone, text->text, text->len);
	const struct judged_group *own =
		code ? NULL : &alone.result.groups[alone.result.figures_group];

	for_each_of(struct judgement, judgement, group->judgements, group->n) {
		bool is_own = false;

		for (size_t f = 0; own && f < own->n; f++)
			is_own = is_own || (own->judgements[f].is_finding &&
					    own->judgements[f].claim->reading->offset + first ==
						    judgement->claim->reading->offset);
		if (judgement->verdict == VERDICT_CONTRADICTS && !is_own)
			judgement->is_finding = false;
	}
	check_release_results(&alone);
	return code != DIAG_NOMEM;
}

/* The client does not say which of its paragraphs are of one document. */
static bool leave_open(const struct check *data, struct judged_group *group, size_t first,
		       const struct kept_place *place, const struct strbuf *text)
{
	bool done = true;

	for (size_t i = 0; done && i < place->n_others; i++)
		done = compare_with(data, group, first, place->others[i], text);
	if (done && place->n_others && has_contradiction(group, first))
		done = open_contradictions(data, group, first, text);
	return done;
}

/* --- the text ---------------------------------------------------------------------------------------- */

static bool has_findings(const struct judged_group *group, size_t first)
{
	for (size_t i = 0; i < group->n; i++) {
		if (group->judgements[i].is_finding &&
		    group->judgements[i].claim->reading->offset >= first)
			return true;
	}
	return false;
}

bool serve_check(const struct check *data, const struct sent_text *sent, const struct strbuf *whole,
		 const struct kept_place *place, struct strbuf *out)
{
	struct diag_sink sink = {.report = NULL};
	struct check check = begin(data, &sink);
	enum diag_code code = check_text(&check, whole->text, whole->len);
	struct judged_group *group;
	bool done = code != DIAG_NOMEM;

	if (code) {
		strbuf_adds(out, "[]");
	} else {
		group = &check.result.groups[check.result.figures_group];
		if (has_findings(group, place->first))
			done = leave_open(data, group, place->first, place, sent->text);
		done = done && check_build_matches(out, &check.result, place->first,
						   sent->pieces->list, sent->pieces->n);
	}
	check_release_results(&check);
	return done;
}
