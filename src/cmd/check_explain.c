#include <string.h>

#include "check_report.h"
#include "text.h"

static void add_label(struct strbuf *out, const char *label)
{
	strbuf_addf(out, "  %-12s", label);
}

/* What the printed digits stand for. */
static void explain_print(struct strbuf *out, const struct judgement *judgement)
{
	static const char *const words[] = {[HEDGE_NONE] = "stands for",
					    [HEDGE_ABOUT] = "about: stands for",
					    [HEDGE_ABOVE] = "more than that:",
					    [HEDGE_BELOW] = "less than that:"};
	const struct claim *claim = judgement->claim;
	struct interval exact;

	add_label(out, "printed");
	claim_add_number(out, claim);
	judgement_add_unit(out, judgement);
	strbuf_addf(out, " %s ", words[claim->relation]);
	if (claim_exact_range(claim, judgement->unit, &exact))
		judgement_add_range(out, judgement, exact, false);
	strbuf_addc(out, '\n');
}

static void explain_data(struct strbuf *out, const struct judgement *judgement, const char *label)
{
	struct dec exact;

	if (!judgement->has_exact && !judgement->has_range)
		return;
	add_label(out, label);
	if (judgement->has_exact && judgement_shown_exact(judgement, &exact)) {
		judgement_add_number(out, judgement, exact);
		judgement_add_unit(out, judgement);
		if (judgement->formula[0])
			strbuf_addf(out, " (%s)", judgement->formula);
	}
	if (judgement->has_range) {
		strbuf_adds(out, judgement->has_exact ? ", in the range " : "");
		judgement_add_range(out, judgement, judgement->range, false);
	}
	strbuf_addc(out, '\n');
}

/* What the figure would be in one choice of true levels. */
static void explain_witness(struct strbuf *out, const struct judged_group *group,
			    const struct judgement *judgement)
{
	struct judgement witness = *judgement;
	struct dec number;

	if (!group->has_consistency || group->consistency.answer != JOINT_CONSISTENT ||
	    !joint_witness(group->consistency.joint, (size_t)(judgement - group->judgements),
			   &witness.exact) ||
	    !judgement_shown_exact(&witness, &number))
		return;
	add_label(out, "witness");
	judgement_add_number(out, judgement, number);
	strbuf_adds(out, " in one choice of true levels that prints as all the figures do\n");
}

void check_explain(struct strbuf *out, const struct check_result *result, size_t number)
{
	const struct judged_group *group;
	const struct judgement *judgement = check_result_figure(result, number, &group);
	const char *label = "reason";

	check_add_place(out, judgement->claim);
	strbuf_adds(out, ": ");
	check_add_verdict(out, judgement);
	strbuf_addc(out, ' ');
	check_add_text(out, judgement->claim);
	strbuf_adds(out, ": ");
	claim_add_subject(out, judgement->claim);
	strbuf_addc(out, '\n');
	if (judgement->claim->reading) {
		add_label(out, "read by");
		strbuf_addf(out, "%s\n", judgement->claim->reading->words);
	}
	explain_print(out, judgement);
	explain_data(out, judgement, result->is_against_data ? "data" : "others");
	for (size_t i = 0; i < judgement->n_notes; i++, label = "") {
		add_label(out, label);
		strbuf_addf(out, "%s\n", judgement->notes[i]);
	}
	for (size_t i = 0; i < judgement->n_causes; i++) {
		add_label(out, i ? "" : "likely");
		strbuf_addf(out, "%s\n", judgement->cause_texts[i]);
	}
	explain_witness(out, group, judgement);
	if (judgement->series) {
		add_label(out, "source");
		text_add_shown(out, judgement->series->source, strlen(judgement->series->source));
		strbuf_addc(out, '\n');
	}
	add_label(out, "formula");
	strbuf_addf(out, "%s\n", judgement->claim->indicator->formula_text);
	add_label(out, "definition");
	strbuf_addf(out, "%s\n", judgement->claim->indicator->definition);
	add_label(out, "authority");
	strbuf_addf(out, "%s\n", judgement->claim->indicator->authority);
}
