#include <string.h>

#include "check_words.h"
#include "language.h"
#include "text.h"

/* The figures of a group as lines: the verdict, then what there is to say. */
struct listing {
	struct report *report;
	struct report_block *block;
	struct strbuf text;
	bool failed;
};

static void end_item(struct listing *listing, size_t indent, size_t hang, bool is_strong)
{
	if (listing->text.failed || !report_add_item(listing->report, listing->block, indent, hang,
						     is_strong, listing->text.text))
		listing->failed = true;
	strbuf_clear(&listing->text);
}

static void list_judgement(struct listing *listing, const struct judged_group *group,
			   const struct judgement *judgement)
{
	struct strbuf *text = &listing->text;

	check_add_place(text, judgement->claim);
	strbuf_adds(text, ": ");
	check_add_verdict(text, judgement);
	strbuf_addc(text, ' ');
	check_add_text(text, judgement->claim);
	strbuf_adds(text, ": ");
	check_add_subject(text, judgement, group);
	end_item(listing, 0, 4, judgement->is_finding);
	for (size_t i = 0; i < judgement->n_notes; i++) {
		strbuf_adds(text, judgement->notes[i]);
		end_item(listing, 4, 4, false);
	}
	for (size_t i = 0; i < judgement->n_causes; i++) {
		strbuf_addf(text, tr("likely cause: %s"), judgement->cause_texts[i]);
		end_item(listing, 4, 4, false);
	}
}

#define PAIRS_LISTED 12

static void list_contradiction(struct listing *listing, const struct judged_group *group, size_t c,
			       size_t first_repair)
{
	const struct consistency *told = &group->consistency;
	const struct joint_contradiction *contradiction = joint_contradiction(told->joint, c);
	struct strbuf *text = &listing->text;
	struct strbuf statements = STRBUF_INIT, range = STRBUF_INIT;

	check_add_statements(&statements, group, contradiction->members, contradiction->n_members,
			     tr(" and "));
	strbuf_addf(text, tr("cannot stand together: %s"), statements.text);
	if (c < countof(told->patterns) && told->patterns[c][0])
		strbuf_addf(text, " (%s)", tr(told->patterns[c]));
	end_item(listing, 0, 4, true);
	if (contradiction->n_repairs)
		strbuf_adds(text, contradiction->n_repairs == 1
					  ? tr("one misprint explains it:")
					  : tr("one misprint explains it, any of these:"));
	else if (contradiction->n_pairs)
		strbuf_adds(text,
			    tr("no single misprint explains it; two do, any of these pairs:"));
	else
		strbuf_adds(text, contradiction->is_complete
					  ? tr("neither one misprint nor two explain it")
					  : tr("the search for misprints stopped at its limit of "
					       "steps"));
	end_item(listing, 4, 4, false);
	for (size_t r = 0; r < contradiction->n_repairs; r++) {
		const struct judgement *judgement = &group->judgements[contradiction->repairs[r]];

		listing->failed = listing->failed || statements.failed || range.failed;
		strbuf_clear(&statements);
		strbuf_clear(&range);
		check_add_statement(&statements, group, contradiction->repairs[r]);
		judgement_add_range(&range, judgement, told->repairs[first_repair + r], true);
		if (interval_is_limited(told->repairs[first_repair + r]))
			strbuf_addf(text, tr("%s; it would have to be %s"), statements.text,
				    range.text);
		else /* the limit of steps was reached */
			strbuf_adds(text, statements.text);
		end_item(listing, 6, 8, false);
	}
	for (size_t p = 0; p < contradiction->n_pairs && p < PAIRS_LISTED; p++) {
		check_add_statements(text, group, contradiction->pairs[p], 2, tr(" and "));
		end_item(listing, 6, 8, false);
	}
	if (contradiction->n_pairs > PAIRS_LISTED) {
		strbuf_addf(text, tr("and %zu pairs more"), contradiction->n_pairs - PAIRS_LISTED);
		end_item(listing, 6, 8, false);
	}
	if (contradiction->n_repairs + contradiction->n_pairs && !contradiction->is_complete) {
		strbuf_adds(text,
			    tr("there may be more: the search stopped at its limit of steps"));
		end_item(listing, 4, 4, false);
	}
	listing->failed = listing->failed || statements.failed || range.failed;
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

static void list_consistency(struct listing *listing, const struct judged_group *group)
{
	const struct consistency *told = &group->consistency;
	size_t first_repair = 0;

	switch (told->answer) {
	case JOINT_CONSISTENT:
		if (group->n == 1)
			break;
		strbuf_adds(&listing->text,
			    any_lenient(group)
				    ? tr("All these figures can be true together, read so.")
				    : tr("All these figures can be true together."));
		end_item(listing, 0, 0, false);
		break;
	case JOINT_STOPPED:
		if (joint_steps_left(told->joint))
			strbuf_adds(&listing->text, tr("Not decided whether all can be true: too "
						       "many figures hang together."));
		else
			strbuf_addf(&listing->text,
				    tr("Not decided whether all can be true: stopped after %d "
				       "million steps."),
				    (int)(JOINT_BUDGET / 1000000));
		end_item(listing, 0, 4, true);
		break;
	case JOINT_CONTRADICTORY:
		for (size_t c = 0; c < joint_n_contradictions(told->joint); c++) {
			list_contradiction(listing, group, c, first_repair);
			first_repair += joint_contradiction(told->joint, c)->n_repairs;
		}
		break;
	}
	if (told->leniency_stopped) {
		strbuf_adds(&listing->text,
			    tr("The limit of steps was reached: no figure was read as cut off or "
			       "as a round number."));
		end_item(listing, 0, 4, true);
	}
	if (told->relations_stopped) {
		strbuf_adds(&listing->text, tr("So many periods overlap that not all sums and "
					       "differences were looked for."));
		end_item(listing, 0, 4, true);
	}
}

static void list_implied(struct listing *listing, const struct implied *implied)
{
	struct judgement judgement = {.claim = &implied->claim, .unit = implied->unit};
	struct strbuf *text = &listing->text;
	struct strbuf subject = STRBUF_INIT, range = STRBUF_INIT;

	claim_add_subject(&subject, &implied->claim);
	if (implied->answer == JOINT_CONTRADICTORY) {
		strbuf_addf(text, tr("implied: %s: nothing, the figures cannot all be true"),
			    subject.text);
	} else if (implied->answer == JOINT_STOPPED) {
		strbuf_addf(text,
			    implied->is_too_large
				    ? tr("implied: %s: not known, too many figures hang together")
				    : tr("implied: %s: not known, the limit of steps was reached"),
			    subject.text);
	} else if (!implied->is_known) {
		strbuf_addf(text, tr("implied: %s: nothing printed bears on it"), subject.text);
	} else {
		judgement_add_range(&range, &judgement, implied->range, true);
		strbuf_addf(text, tr("implied: %s is %s"), subject.text, range.text);
	}
	listing->failed = listing->failed || subject.failed || range.failed;
	strbuf_release(&subject);
	strbuf_release(&range);
	if (implied->source[0]) {
		strbuf_adds(text, " (");
		text_add_shown(text, implied->source, strlen(implied->source));
		strbuf_addc(text, ')');
	}
	end_item(listing, 0, 4, false);
}

/* Of one figure asked for, the answers of sources that know one; if none does, the first one. */
static void list_all_implied(struct listing *listing, const struct check_result *result)
{
	for (size_t i = 0, end; i < result->n_implied; i = end) {
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

/* "8 figures: 4 match, 1 differs, 3 not in data" */
static void add_summary(struct strbuf *out, const struct check_result *result)
{
	size_t counts[VERDICT_COUNT] = {0}, n = check_result_figures(result);
	const char *separator = ": ";

	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++)
			counts[result->groups[g].judgements[i].verdict]++;
	}
	strbuf_addf(out, n == 1 ? tr("%zu figure") : tr("%zu figures"), n);
	for (size_t v = 0; v < VERDICT_COUNT; v++) {
		if (!counts[v])
			continue;
		strbuf_adds(out, separator);
		strbuf_addf(out, tr_in("count of a verdict", "%zu %s"), counts[v],
			    tr(counts[v] == 1 ? verdicts[v].one : verdicts[v].many));
		separator = ", ";
	}
}

/* "; no other number was left out" */
static void add_left_out_count(struct strbuf *out, const struct check_result *result)
{
	size_t n = check_result_left_out(result);

	if (!result->n_articles)
		return;
	if (!n)
		strbuf_adds(out, tr("; no other number was left out"));
	else
		strbuf_addf(out,
			    n == 1 ? tr("; %zu other number was not judged")
				   : tr("; %zu other numbers were not judged"),
			    n);
	if (n && !result->tells_left_out)
		strbuf_adds(out, tr(" (--all lists them)"));
}

static void list_left_out(struct listing *listing, const struct check_result *result)
{
	struct strbuf place = STRBUF_INIT, number = STRBUF_INIT;

	for (size_t i = 0; result->tells_left_out && i < check_result_left_out(result); i++) {
		struct left_out one = check_result_left_out_at(result, i);

		strbuf_clear(&place);
		strbuf_clear(&number);
		check_add_left_out_place(&place, one);
		text_add_shown(&number, one.article->text + one.number->offset, one.number->len);
		strbuf_addf(&listing->text, tr("%s: not judged \"%s\": %s"), place.text,
			    number.text, tr(one.number->why));
		listing->failed = listing->failed || place.failed || number.failed;
		end_item(listing, 0, 4, false);
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

static void list_summary(struct listing *listing, const struct check_result *result)
{
	const struct judgement *assumed = any_assumed_unit(result);

	if (!check_result_figures(result) && !result->n_articles && result->n_implied)
		return;
	list_left_out(listing, result);
	add_summary(&listing->text, result);
	add_left_out_count(&listing->text, result);
	end_item(listing, 0, 0, false);
	if (assumed) {
		strbuf_addf(&listing->text,
			    result->is_against_data
				    ? tr("Amounts without a unit are read in the data's unit, %s.")
				    : tr("Amounts without a unit are read in the others' unit, "
					 "%s."),
			    people_unit(assumed->claim->has_unit ? assumed->claim->unit
								 : assumed->unit));
		end_item(listing, 0, 0, false);
	}
	if (result->is_against_data && has_match(result)) {
		strbuf_adds(&listing->text, tr("A match means that the text agrees with this "
					       "source, not that the source is right."));
		end_item(listing, 0, 0, false);
	}
}

/* What stands below the figures of a group, and below all. */
static void list_endings(struct listing *listing, const struct check_result *result, size_t g)
{
	if (g < result->n_groups && result->groups[g].has_consistency &&
	    (result->groups[g].n || result->groups[g].is_part))
		list_consistency(listing, &result->groups[g]);
	if (g + 1 < result->n_groups)
		return;
	list_all_implied(listing, result);
	list_summary(listing, result);
}

bool check_add_endings(struct report *report, struct report_block *block,
		       const struct check_result *result, size_t g)
{
	struct listing listing = {report, block, STRBUF_INIT, false};

	list_endings(&listing, result, g);
	strbuf_release(&listing.text);
	return !listing.failed;
}

enum diag_code check_build_list(struct report *report, const struct check_result *result)
{
	size_t n = result->n_groups ? result->n_groups : 1;
	bool failed = !report_set_blocks(report, n);

	for (size_t g = 0; g < n && !failed; g++) {
		struct listing listing = {report, &report->blocks[g], STRBUF_INIT, false};

		if (g < result->n_groups) {
			const struct judged_group *group = &result->groups[g];

			report->blocks[g].title = group->title;
			for (size_t i = 0; i < group->n; i++)
				list_judgement(&listing, group, &group->judgements[i]);
		}
		list_endings(&listing, result, g);
		strbuf_release(&listing.text);
		failed = listing.failed;
	}
	return failed ? DIAG_NOMEM : DIAG_OK;
}
