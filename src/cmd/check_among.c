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

/* The claims that go with no group. */
static enum diag_code add_unclear_group(struct check *check, const bool *is_placed, size_t n)
{
	struct judged_group *group = n ? check_add_group(check, n) : NULL;
	struct judgement *judgement;

	if (!n)
		return DIAG_OK;
	if (!group)
		return DIAG_NOMEM;
	group->title = tr("Figures that cannot be matched to a unit");
	judgement = group->judgements;
	for (size_t i = 0; i < check->claims.n; i++) {
		const struct claim *claim = &check->claims.claims[i];

		if (is_placed[i])
			continue;
		*judgement = (struct judgement){.claim = claim,
						.verdict = VERDICT_UNCLEAR,
						.formula = "",
						.is_finding = check->judging.is_strict};
		judgement->notes[0] =
			remark_new(&check->judging.arena, why_unclear(claim), NULL, NULL, 0);
		if (!judgement->notes[0])
			return DIAG_NOMEM;
		judgement++->n_notes = 1;
	}
	return DIAG_OK;
}

/* A set of the claims that go with claim `first`, which are placed by that; *n_left counts the others. */
static enum diag_code add_set(struct check *check, const struct common_unit *common, size_t first,
			      bool *is_placed, size_t *n_left)
{
	const struct claim *claims = check->claims.claims;
	struct unit unit = claims[first].has_unit ? claims[first].unit : common->unit;
	struct judged_set *set = check_add_set(check);

	if (!set)
		return DIAG_NOMEM;
	for (size_t i = first; i < check->claims.n; i++) {
		if (is_placed[i] || !is_of_group(&claims[i], common, unit))
			continue;
		if (!judged_set_add(set, &claims[i], i))
			return DIAG_NOMEM;
		is_placed[i] = true;
		--*n_left;
	}
	return DIAG_OK;
}

/* A set's unit is that of its first claim. */
static enum diag_code judge_set(struct check *check, const struct common_unit *common,
				struct judged_set *set)
{
	const struct claim *first = &set->claims.claims[0];
	struct unit unit = first->has_unit ? first->unit : common->unit;

	if (check->n_sets == 1)
		strbuf_adds(&check->text,
			    tr("No data given: checking the figures against one another"));
	else
		strbuf_addf(&check->text,
			    tr("No data given: checking the figures in %s against one another"),
			    unit.currency);
	return check_show_set(check, set, unit);
}

enum diag_code check_among(struct check *check)
{
	struct common_unit common = check_find_common_unit(&check->claims);
	bool *is_placed = calloc(check->claims.n + 1, sizeof(*is_placed));
	enum diag_code code = is_placed ? DIAG_OK : DIAG_NOMEM;
	size_t n_left = check->claims.n;

	for (size_t i = 0; !code && i < check->claims.n; i++) {
		const struct claim *first = &check->claims.claims[i];

		if (!is_placed[i] &&
		    is_of_group(first, &common, first->has_unit ? first->unit : common.unit))
			code = add_set(check, &common, i, is_placed, &n_left);
	}
	for (size_t s = 0; !code && s < check->n_sets; s++)
		code = judge_set(check, &common, &check->sets[s]);
	if (!code)
		code = add_unclear_group(check, is_placed, n_left);
	free(is_placed);
	return code;
}
