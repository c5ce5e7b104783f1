#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "language.h"
#include "names.h"
#include "text.h"
#include "view.h"

/* What the printed digits stand for. */
static void explain_print(struct strbuf *out, const struct judgement *judgement)
{
	const struct claim *claim = judgement->claim;
	struct strbuf number = STRBUF_INIT, range = STRBUF_INIT;
	struct interval exact;

	explain_add_label(out, tr("printed"));
	strbuf_adds(&number, people_claim(claim));
	judgement_add_unit(&number, judgement);
	if (claim_exact_range(claim, judgement->unit, &exact))
		judgement_add_range(&range, judgement, exact, false);
	switch (claim->relation) {
	case QUALIFIER_NONE:
		strbuf_addf(out, tr("%s, which means %s"), number.text, range.text);
		break;
	case QUALIFIER_ABOUT:
		strbuf_addf(out, tr("about %s: %s"), number.text, range.text);
		break;
	case QUALIFIER_ABOVE:
		strbuf_addf(out, tr("more than %s: %s"), number.text, range.text);
		break;
	case QUALIFIER_BELOW:
		strbuf_addf(out, tr("less than %s: %s"), number.text, range.text);
		break;
	}
	strbuf_addc(out, '\n');
	strbuf_take(out, &number);
	strbuf_take(out, &range);
}

static void explain_data(struct strbuf *out, const struct judgement *judgement, const char *label)
{
	struct strbuf range = STRBUF_INIT;
	struct dec exact;

	if (!judgement->has_exact && !judgement->has_range)
		return;
	explain_add_label(out, label);
	if (judgement->has_exact && judgement_shown_exact(judgement, &exact)) {
		judgement_add_number(out, judgement, exact);
		judgement_add_unit(out, judgement);
		if (judgement->formula[0])
			strbuf_addf(out, " (%s)", judgement->formula);
	}
	if (judgement->has_range) {
		judgement_add_range(&range, judgement, judgement->range, false);
		strbuf_addf(out, judgement->has_exact ? tr(", in the range %s") : "%s", range.text);
		strbuf_take(out, &range);
	}
	strbuf_addc(out, '\n');
}

/* What the figure would be in one choice of true levels. */
static void explain_witness(struct strbuf *out, const struct judged_group *group,
			    const struct judgement *judgement)
{
	struct joint *joint = group->consistency.joint;
	struct judgement witness = *judgement;
	struct dec number;
	bool is_known;

	if (!group->has_consistency || group->consistency.answer != JOINT_CONSISTENT)
		return;
	is_known = joint_witness(joint, (size_t)(judgement - group->judgements), &witness.exact);
	out->failed = out->failed || joint_has_failed(joint);
	if (!is_known || !judgement_shown_exact(&witness, &number))
		return;
	explain_add_label(out, tr("example"));
	strbuf_addf(out,
		    tr("%s in one set of true values that would be printed like all the figures"),
		    claim_number(judgement->claim, number, (char[CLAIM_NUMBER_MAX]){""}));
	strbuf_addc(out, '\n');
}

/* "or as turnover 2022, Kazakhstan with Belgium": what else the text admits, the surest first. */
static void explain_reading(struct strbuf *out, const struct claim_reading *reading)
{
	struct strbuf words = STRBUF_INIT;

	explain_add_label(out, tr("recognised"));
	reading_add_words(&words, reading);
	strbuf_addf(out, tr("from %s"), words.text);
	strbuf_take(out, &words);
	strbuf_addc(out, '\n');
	for_each_of(const struct claim, other, reading->others, reading->n_others) {
		explain_add_label(out, other > reading->others ? "" : tr("or as"));
		claim_add_statement(out, other, true);
		add_pair(out, other->reading->reporter, other->reading->partner);
		strbuf_addc(out, '\n');
	}
}

void check_explain(struct strbuf *out, const struct check_result *result, size_t number)
{
	const struct judged_group *group;
	const struct judgement *judgement = check_result_figure(result, number, &group);
	const char *label = tr("reason");

	check_add_figure(out, judgement);
	claim_add_subject(out, judgement->claim);
	check_add_pair_of(out, judgement, group);
	strbuf_addc(out, '\n');
	if (judgement->claim->reading && judgement->claim->reading->measure)
		explain_reading(out, judgement->claim->reading);
	explain_print(out, judgement);
	explain_data(out, judgement, result->is_against_data ? tr("data") : tr("others"));
	for (size_t i = 0; i < judgement->n_notes; i++, label = "") {
		explain_add_label(out, label);
		remark_add_words(out, judgement->notes[i], judgement);
		strbuf_addc(out, '\n');
	}
	for (size_t i = 0; i < judgement->n_causes; i++) {
		explain_add_label(out, i ? "" : tr("likely"));
		remark_add_words(out, judgement->cause_remarks[i], judgement);
		strbuf_addc(out, '\n');
	}
	explain_witness(out, group, judgement);
	if (judgement->series) {
		explain_add_label(out, tr_in("label", "source"));
		text_add_shown(out, judgement->series->source, strlen(judgement->series->source));
		strbuf_addc(out, '\n');
	}
	explain_add_line(out, tr("formula"), tr(judgement->claim->indicator->formula_text));
	explain_add_line(out, tr("definition"), tr(judgement->claim->indicator->definition));
	explain_add_line(out, tr("defined by"), tr(judgement->claim->indicator->authority));
}
