#include "check_run.h"
#include "question.h"

#include <stdlib.h>
#include <string.h>

/* "INDICATOR PERIOD" of --imply. */
static enum diag_code read_implied_subject(struct check *check, const char *text, struct claim *out)
{
	size_t word = strcspn(text, " "), rest = word + strspn(text + word, " ");
	char name[48] = "", quoted[DIAG_QUOTE_MAX];
	enum period_status status;

	*out = (struct claim){.path = "", .where = "", .text = ""};
	if (word < sizeof(name))
		memcpy(name, text, word);
	out->indicator = read_indicator_name(name, check->sink);
	if (!out->indicator)
		return DIAG_USAGE;
	status = period_parse(text + rest, strlen(text + rest), &out->period);
	if (!status) {
		out->range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
		return DIAG_OK;
	}
	return diag_refuse(check->sink, DIAG_USAGE, NULL, period_status_text(status),
			   "invalid period '%s' in --imply",
			   diag_quote(quoted, text + rest, strlen(text + rest)));
}

/* What the claims imply for a figure that need not be printed anywhere. */
static enum diag_code imply(const struct claim *claims, size_t n, struct unit unit,
			    struct implied *out)
{
	struct joint_figure subject;
	struct joint *joint;
	enum diag_code code;

	out->unit = unit;
	if (!claim_condition(&out->claim, unit, &subject))
		return DIAG_OK; /* a growth over more than twelve months, say */
	joint = printed_joint(&out->claim, 1, claims, n, unit);
	code = joint ? joint_implied(joint, 0, &out->answer, &out->range) : DIAG_NOMEM;
	if (!code && out->answer == JOINT_STOPPED)
		out->is_too_large = joint_steps_left(joint) > 0;
	if (!code && out->answer == JOINT_CONSISTENT) {
		bool is_level = out->claim.indicator->kind == KIND_LEVEL;

		out->is_known = ratio_is_finite(out->range.high) ||
				(ratio_is_finite(out->range.low) &&
				 (!is_level || dec_sign(out->range.low.numerator) > 0));
	}
	joint_free(joint);
	return code;
}

static struct implied *add_implied(struct check *check, size_t number, const struct claim *subject)
{
	struct implied *implied = &check->result.implied[check->result.n_implied++];

	*implied = (struct implied){.subject = number,
				    .claim = *subject,
				    .source = "",
				    .reporter = check->reporter,
				    .partner = check->partner};
	return implied;
}

/* Claims to be added to the data, without those that the data contradict. */
static enum diag_code add_right_claims(struct check *check, struct claim_list *list,
				       struct unit unit)
{
	const struct judged_group *group = check->result.n_groups ? check->result.groups : NULL;

	for (size_t i = 0; group && i < group->n; i++) {
		const struct claim *claim = group->judgements[i].claim;

		if (group->judgements[i].is_finding || !claim_may_be_in(claim, unit))
			continue;
		if (!claim_list_add(list, claim))
			return DIAG_NOMEM;
	}
	return DIAG_OK;
}

static enum diag_code imply_from_series(struct check *check, size_t number,
					const struct claim *subject, const struct series *series)
{
	struct claim_list printed = {.n = 0};
	struct implied *implied = add_implied(check, number, subject);
	enum diag_code code = printed_claims(&printed, &check->loaded.data, series);

	implied->source = series->source;
	implied->reporter = series->reporter;
	implied->partner = series->partner;
	if (!code && series == check_first_used(check))
		code = add_right_claims(check, &printed, series->unit);
	if (!code)
		code = imply(printed.claims, printed.n, series->unit, implied);
	claim_list_release(&printed);
	return code;
}

enum diag_code check_imply(struct check *check)
{
	const struct options *options = check->options;
	size_t series = options->no_data ? 1 : check->loaded.n_chosen;
	enum diag_code code = DIAG_OK;

	check->result.implied =
		calloc(options->n_implied * series + 1, sizeof(*check->result.implied));
	if (!check->result.implied)
		return DIAG_NOMEM;
	for (size_t i = 0; !code && i < options->n_implied; i++) {
		struct claim subject;

		code = read_implied_subject(check, options->implied[i], &subject);
		if (!code && options->no_data) {
			struct common_unit common = check_find_common_unit(&check->claims);

			code = imply(check->claims.claims,
				     common.currencies_differ ? 0 : check->claims.n, common.unit,
				     add_implied(check, i, &subject));
		}
		for (size_t s = 0; !code && !options->no_data && s < check->loaded.n_chosen; s++)
			code = imply_from_series(check, i, &subject, check->loaded.chosen[s]);
	}
	return code;
}
