#include "check_run.h"

#include <stdlib.h>

#include "language.h"

struct common_unit check_find_common_unit(const struct claim_list *claims)
{
	struct common_unit common = {.any = false};

	for (size_t i = 0; i < claims->n; i++) {
		const struct claim *claim = &claims->claims[i];

		if (!claim_is_amount(claim) || !claim->has_unit)
			continue;
		if (!common.any)
			common.unit = claim->unit;
		common.any = true;
		common.differs = common.differs || claim->unit.power != common.unit.power ||
				 !unit_same_currency(claim->unit, common.unit);
		common.currencies_differ =
			common.currencies_differ || !unit_same_currency(claim->unit, common.unit);
	}
	return common;
}

/*
 * Claims that can be judged with others come first, by currency; those that cannot are last. A
 * ratio goes with the currency if there is one only.
 */
static bool is_of_group(const struct claim *claim, const struct common_unit *common,
			struct unit unit)
{
	if (!claim_is_amount(claim))
		return !common->currencies_differ;
	if (!claim->has_unit)
		return !common->differs;
	return unit_same_currency(claim->unit, unit);
}

/* What is wrong with a claim that goes with no group. */
static enum remark_code why_unclear(const struct claim *claim)
{
	return claim_is_amount(claim) ? REMARK_NO_UNIT_AMONG_SEVERAL
				      : REMARK_NO_CURRENCY_AMONG_SEVERAL;
}

static enum diag_code add_unclear_group(struct check *check, const struct claim_list *left)
{
	struct judged_group *group = left->n ? check_add_group(check, left->n) : NULL;

	if (!left->n)
		return DIAG_OK;
	if (!group)
		return DIAG_NOMEM;
	group->title = tr("Figures that cannot be matched to a unit");
	for (size_t i = 0; i < left->n; i++) {
		struct judgement *judgement = &group->judgements[i];

		judgement->claim = &left->claims[i];
		judgement->verdict = VERDICT_UNCLEAR;
		judgement->formula = "";
		judgement->is_finding = check->judging.is_strict;
		judgement->notes[judgement->n_notes] = remark_new(
			&check->judging.arena, why_unclear(&left->claims[i]), NULL, NULL, 0);
		if (!judgement->notes[judgement->n_notes++])
			return DIAG_NOMEM;
	}
	return DIAG_OK;
}

/* The claims of one currency, at claims[0 .. n - 1], by each other. */
static enum diag_code check_set(struct check *check, const struct claim *claims, size_t n,
				struct unit unit, bool is_only)
{
	struct judged_group *group = check_add_group(check, n);
	const struct claim_set set = {.claims = claims,
				      .n = n,
				      .unit = unit,
				      .reporter = check->reporter,
				      .partner = check->partner};

	if (!group)
		return DIAG_NOMEM;
	if (is_only)
		strbuf_adds(&check->text,
			    tr("No data given: checking the figures against one another"));
	else
		strbuf_addf(&check->text,
			    tr("No data given: checking the figures in %s against one another"),
			    unit.currency);
	group->title = check_keep_text(check);
	group->has_consistency = true;
	if (!group->title)
		return DIAG_NOMEM;
	return judge_among_themselves(&check->judging, &set, group->judgements,
				      &group->consistency);
}

enum diag_code check_among(struct check *check)
{
	struct common_unit common = check_find_common_unit(&check->claims);
	struct claim_list sorted = {.n = 0};
	size_t start = 0;
	bool *is_placed = calloc(check->claims.n + 1, sizeof(*is_placed));
	size_t *ends = calloc(check->claims.n + 1, sizeof(*ends)), n_groups = 0;
	struct unit *units = calloc(check->claims.n + 1, sizeof(*units));
	enum diag_code code = is_placed && ends && units ? DIAG_OK : DIAG_NOMEM;

	for (size_t i = 0; !code && i < check->claims.n; i++) {
		const struct claim *first = &check->claims.claims[i];
		struct unit unit = first->has_unit ? first->unit : common.unit;

		if (is_placed[i] || !is_of_group(first, &common, unit))
			continue;
		for (size_t k = i; !code && k < check->claims.n; k++) {
			if (is_placed[k] || !is_of_group(&check->claims.claims[k], &common, unit))
				continue;
			is_placed[k] = true;
			if (!claim_list_add(&sorted, &check->claims.claims[k]))
				code = DIAG_NOMEM;
		}
		units[n_groups] = unit;
		ends[n_groups++] = sorted.n;
	}
	for (size_t i = 0; !code && i < check->claims.n; i++) {
		if (!is_placed[i] && !claim_list_add(&sorted, &check->claims.claims[i]))
			code = DIAG_NOMEM;
	}
	/* The texts stay where they are. */
	free(check->claims.claims);
	check->claims.claims = sorted.claims;
	check->claims.n = sorted.n;
	check->claims.capacity = sorted.capacity;
	for (size_t g = 0; !code && g < n_groups; start = ends[g++])
		code = check_set(check, sorted.claims + start, ends[g] - start, units[g],
				 n_groups == 1);
	if (!code) {
		struct claim_list left = {.claims = sorted.claims + start, .n = sorted.n - start};

		code = add_unclear_group(check, &left);
	}
	free(is_placed);
	free(ends);
	free(units);
	return code;
}
