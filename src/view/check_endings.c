#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "language.h"
#include "text.h"

void listing_end_item(struct listing *listing, size_t indent, size_t hang, bool is_strong)
{
	if (listing->text.failed || !report_add_item(listing->report, listing->block, indent, hang,
						     is_strong, listing->text.text))
		listing->failed = true;
	strbuf_clear(&listing->text);
}

#define PAIRS_LISTED 12

static void list_contradiction(struct listing *listing, const struct judged_group *group, size_t c,
			       size_t first_repair)
{
	const struct consistency *consistency = &group->consistency;
	const struct joint_contradiction *contradiction =
		joint_contradiction(consistency->joint, c);
	struct strbuf *text = &listing->text;
	struct strbuf statements = STRBUF_INIT, range = STRBUF_INIT;

	check_add_statements(&statements, group, contradiction->members, contradiction->n_members,
			     tr(" and "));
	strbuf_addf(text, tr("these figures contradict each other: %s"), statements.text);
	if (c < countof(consistency->patterns) && consistency->patterns[c][0])
		strbuf_addf(text, " (%s)", tr(consistency->patterns[c]));
	strbuf_next(text, &statements);
	listing_end_item(listing, 0, 4, true);
	if (contradiction->is_further) { /* what resolves it stands with the one before */
		strbuf_release(&statements);
		return;
	}
	if (contradiction->n_repairs)
		strbuf_adds(text, contradiction->n_repairs == 1
					  ? tr("correcting this one would resolve it:")
					  : tr("correcting any one of these would resolve it:"));
	else if (contradiction->n_pairs)
		strbuf_adds(text, tr("correcting no single figure would resolve it; correcting "
				     "both of any of these pairs would:"));
	else
		strbuf_adds(text, contradiction->is_complete
					  ? tr("correcting one or two figures would not resolve it")
					  : tr("the search for the wrong figures was stopped after "
					       "too many steps"));
	listing_end_item(listing, 4, 4, false);
	for (size_t r = 0; r < contradiction->n_repairs; r++) {
		const struct judgement *judgement = &group->judgements[contradiction->repairs[r]];

		check_add_statement(&statements, group, contradiction->repairs[r]);
		judgement_add_range(&range, judgement, consistency->repairs[first_repair + r],
				    true);
		if (interval_is_limited(consistency->repairs[first_repair + r]))
			strbuf_addf(text, tr("%s (should be %s)"), statements.text, range.text);
		else /* the limit of steps was reached */
			strbuf_adds(text, statements.text);
		strbuf_next(text, &statements);
		strbuf_next(text, &range);
		listing_end_item(listing, 6, 8, false);
	}
	for (size_t p = 0; p < contradiction->n_pairs && p < PAIRS_LISTED; p++) {
		check_add_statements(text, group, contradiction->pairs[p], 2, tr(" and "));
		listing_end_item(listing, 6, 8, false);
	}
	if (contradiction->n_pairs > PAIRS_LISTED) {
		strbuf_addf(text, tr("and %zu more pairs"), contradiction->n_pairs - PAIRS_LISTED);
		listing_end_item(listing, 6, 8, false);
	}
	if (contradiction->n_repairs + contradiction->n_pairs && !contradiction->is_complete) {
		strbuf_adds(text,
			    tr("there may be more: the search was stopped after too many steps"));
		listing_end_item(listing, 4, 4, false);
	}
	strbuf_release(&statements);
	strbuf_release(&range);
}

/* Whether a figure was read as cut off or as a round number, so that it could stand. */
static bool any_lenient(const struct judged_group *group)
{
	for (size_t i = 0; i < group->n; i++) {
		if (group->judgements[i].is_lenient)
			return true;
	}
	return false;
}

/* Whether all suspects of a contradiction were accepted. */
static bool is_accepted(const struct judged_group *group, size_t c)
{
	const struct joint_contradiction *one = joint_contradiction(group->consistency.joint, c);
	const size_t *who = one->n_repairs ? one->repairs : one->members;
	size_t n = one->n_repairs ? one->n_repairs : one->n_members;

	for (size_t i = 0; i < n; i++) {
		if (!group->judgements[who[i]].is_accepted)
			return false;
	}
	return n > 0;
}

void listing_add_contradictions(struct listing *listing, const struct judged_group *group)
{
	size_t first_repair = 0;

	if (!group->has_consistency || group->consistency.answer != JOINT_CONTRADICTORY)
		return;
	for (size_t c = 0; c < joint_n_contradictions(group->consistency.joint); c++) {
		if (!is_accepted(group, c))
			list_contradiction(listing, group, c, first_repair);
		first_repair += joint_contradiction(group->consistency.joint, c)->n_repairs;
	}
}

static void list_stop(struct listing *listing, const struct consistency *consistency)
{
	if (joint_steps_left(consistency->joint))
		strbuf_adds(&listing->text, tr("Whether all figures can be true was not decided: "
					       "too many depend on one another."));
	else
		strbuf_addf(&listing->text,
			    tr("Whether all figures can be true was not decided: stopped after %d "
			       "million steps."),
			    (int)(JOINT_BUDGET / 1000000));
	listing_end_item(listing, 0, 4, true);
}

void listing_add_consistency(struct listing *listing, const struct check_result *result,
			     const struct judged_group *group)
{
	const struct consistency *consistency = &group->consistency;

	if (result->only_findings || !group->has_consistency || (!group->n && !group->is_part))
		return;
	if (consistency->answer == JOINT_CONSISTENT && group->n != 1) {
		strbuf_adds(&listing->text,
			    any_lenient(group)
				    ? tr("All these figures can be true together if read this way.")
				    : tr("All these figures can be true together."));
		listing_end_item(listing, 0, 0, false);
	} else if (consistency->answer == JOINT_STOPPED) {
		list_stop(listing, consistency);
	}
	if (consistency->leniency_stopped) {
		strbuf_adds(&listing->text, tr("Stopped after too many steps: no figure was read "
					       "as cut off or as a round number."));
		listing_end_item(listing, 0, 4, true);
	}
	if (consistency->relations_stopped) {
		strbuf_adds(&listing->text,
			    tr("Too many periods overlap to try all sums and differences."));
		listing_end_item(listing, 0, 4, true);
	}
}

static void list_implied(struct listing *listing, const struct implied *implied)
{
	struct judgement judgement = {.claim = &implied->claim, .unit = implied->unit};
	struct strbuf *text = &listing->text;
	struct strbuf subject = STRBUF_INIT, range = STRBUF_INIT;

	claim_add_subject(&subject, &implied->claim);
	if (implied->answer == JOINT_CONTRADICTORY) {
		strbuf_addf(text, tr("implied: %s: nothing, as the figures contradict each other"),
			    subject.text);
	} else if (implied->answer == JOINT_STOPPED) {
		strbuf_addf(
			text,
			implied->is_too_large
				? tr("implied: %s: unknown, too many figures depend on one another")
				: tr("implied: %s: unknown, stopped after too many steps"),
			subject.text);
	} else if (!implied->is_known) {
		strbuf_addf(text, tr("implied: %s: the printed figures say nothing about it"),
			    subject.text);
	} else {
		judgement_add_range(&range, &judgement, implied->range, true);
		strbuf_addf(text, tr("implied: %s is %s"), subject.text, range.text);
	}
	strbuf_take(text, &subject);
	strbuf_take(text, &range);
	if (implied->source[0]) {
		strbuf_adds(text, " (");
		text_add_shown(text, implied->source, strlen(implied->source));
		strbuf_addc(text, ')');
	}
	listing_end_item(listing, 0, 4, false);
}

void listing_add_implied(struct listing *listing, const struct check_result *result)
{
	for (size_t i = 0, end; !result->only_findings && i < result->n_implied; i = end) {
		bool any = false;

		for (end = i; end < result->n_implied &&
			      result->implied[end].subject == result->implied[i].subject;
		     end++) {
			const struct implied *implied = &result->implied[end];

			if (implied->answer == JOINT_CONSISTENT && !implied->is_known)
				continue;
			list_implied(listing, implied);
			any = true;
		}
		if (!any)
			list_implied(listing, &result->implied[i]);
	}
}

/* "4 of 8 figures match (--matches lists them), 1 differs, 3 not in data" */
static void add_summary(struct strbuf *out, const struct check_result *result)
{
	size_t counts[VERDICT_COUNT] = {0}, n = check_result_figures(result);
	size_t matches, folded = 0;

	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++) {
			const struct judgement *judgement = &result->groups[g].judgements[i];

			if (judgement->is_accepted)
				continue;
			counts[judgement->verdict]++;
			folded += !check_is_listed(result, judgement);
		}
	}
	matches = counts[VERDICT_MATCH];
	if (!n)
		strbuf_adds(out, tr("No figures to check"));
	else if (n == 1)
		strbuf_adds(out, matches ? tr("The figure matches") : tr("1 figure"));
	else if (matches == n && n == 2)
		strbuf_adds(out, tr("Both figures match"));
	else if (matches == n)
		strbuf_addf(out, tr("All %zu figures match"), n);
	else if (matches == 1)
		strbuf_addf(out, tr("1 of %zu figures matches"), n);
	else if (matches)
		strbuf_addf(out, tr("%zu of %zu figures match"), matches, n);
	else
		strbuf_addf(out, tr("%zu figures"), n);
	if (folded && !result->shows_all)
		strbuf_adds(out, folded > 1 || matches > 1 ? tr(" (--matches lists them)")
				 : matches == 1 || n == 1  ? tr(" (--matches lists it)")
							   : tr(" (--matches lists all)"));
	for (size_t v = VERDICT_MATCH + 1; v < VERDICT_COUNT; v++) {
		if (!counts[v])
			continue;
		strbuf_adds(out, matches ? ", " : tr(": "));
		strbuf_addf(out, tr_in("count of a verdict", "%zu %s"), counts[v],
			    tr(counts[v] == 1 ? verdicts[v].one : verdicts[v].many));
		matches = n;
	}
}

/* "; every number in the text was checked" */
static void add_left_out_count(struct strbuf *out, const struct check_result *result)
{
	size_t n = check_result_left_out(result);

	if (!result->n_articles || (!n && !check_result_figures(result)))
		return;
	if (!n)
		strbuf_adds(out, result->has_unread_numbers
					 ? tr("; no other number in the text was taken for a "
					      "trade figure")
					 : tr("; every number in the text was checked"));
	else if (!check_result_figures(result))
		strbuf_addf(out,
			    n == 1 ? tr("; %zu number was not checked")
				   : tr("; %zu numbers were not checked"),
			    n);
	else
		strbuf_addf(out,
			    n == 1 ? tr("; %zu more number was not checked")
				   : tr("; %zu more numbers were not checked"),
			    n);
	if (n && !result->lists_left_out && !result->shows_all)
		strbuf_adds(out,
			    n == 1 ? tr(" (list it with --all)") : tr(" (list them with --all)"));
}

static void list_left_out(struct listing *listing, const struct check_result *result)
{
	struct strbuf place = STRBUF_INIT, number = STRBUF_INIT;

	for (size_t i = 0;
	     result->lists_left_out && !result->shows_all && i < check_result_left_out(result);
	     i++) {
		struct left_out one = check_result_left_out_at(result, i);

		check_add_left_out_place(&place, one);
		text_add_shown(&number, one.article->text + one.number->offset, one.number->len);
		strbuf_addf(&listing->text, tr("%s: not checked \"%s\": %s"), place.text,
			    number.text, tr(one.number->why));
		strbuf_next(&listing->text, &place);
		strbuf_next(&listing->text, &number);
		listing_end_item(listing, 0, 4, false);
	}
	strbuf_release(&place);
	strbuf_release(&number);
}

static bool has_match(const struct check_result *result)
{
	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++) {
			if (result->groups[g].judgements[i].verdict == VERDICT_MATCH)
				return true;
		}
	}
	return false;
}

/* The unit in which amounts without one were read, if there are any; NULL: none. */
static const struct judgement *any_assumed_unit(const struct check_result *result)
{
	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++) {
			const struct judgement *judgement = &result->groups[g].judgements[i];

			if (judgement->claim->is_unit_assumed ||
			    (claim_is_amount(judgement->claim) && !judgement->claim->has_unit &&
			     !judgement->claim->unit.power && judgement->unit.currency[0]))
				return judgement;
		}
	}
	return NULL;
}

void listing_add_summary(struct listing *listing, const struct check_result *result)
{
	const struct judgement *assumed = any_assumed_unit(result);

	if (result->only_findings ||
	    (!check_result_figures(result) && !result->n_articles && result->n_implied))
		return;
	list_left_out(listing, result);
	add_summary(&listing->text, result);
	if (result->n_accepted)
		strbuf_addf(&listing->text,
			    result->n_accepted == 1 ? tr("; %zu finding was accepted earlier")
						    : tr("; %zu findings were accepted earlier"),
			    result->n_accepted);
	add_left_out_count(&listing->text, result);
	listing_end_item(listing, 0, 0, false);
	if (assumed) {
		strbuf_addf(&listing->text,
			    result->is_against_data ? tr("Amounts without a unit are taken to be "
							 "in the data's unit, %s.")
						    : tr("Amounts without a unit are taken to be "
							 "in the unit of the others, %s."),
			    people_unit(assumed->claim->has_unit ? assumed->claim->unit
								 : assumed->unit));
		listing_end_item(listing, 0, 0, false);
	}
	if (result->is_against_data && has_match(result)) {
		strbuf_adds(&listing->text, tr("A match means that the text agrees with this "
					       "source, not that the source is right."));
		listing_end_item(listing, 0, 0, false);
	}
}

bool check_add_endings(struct report *report, struct report_block *block,
		       const struct check_result *result, size_t g)
{
	struct listing listing = {report, block, STRBUF_INIT, false};

	if (g < result->n_groups) {
		listing_add_contradictions(&listing, &result->groups[g]);
		listing_add_consistency(&listing, result, &result->groups[g]);
	}
	if (g + 1 >= result->n_groups) {
		listing_add_implied(&listing, result);
		listing_add_summary(&listing, result);
	}
	strbuf_release(&listing.text);
	return !listing.failed;
}
