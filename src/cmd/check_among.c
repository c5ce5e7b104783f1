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

/* All are of the same pair. A ratio, or an amount without a unit, is in the currency or unit of the others if
 * they have one only. */
static struct judged_key key_of(const struct check *check, const struct claim *claim,
				const struct common_unit *common)
{
	struct judged_key key = {.reporter = check->reporter, .partner = check->partner};

	if (claim_is_amount(claim) && claim->has_unit)
		key.currency = claim->unit.currency;
	else if (claim_is_amount(claim) ? !common->differs : !common->currencies_differ)
		key.currency = common->unit.currency;
	return key;
}

/* What is wrong with a claim that goes with no group. */
static enum remark_code why_unclear(const struct claim *claim)
{
	return claim_is_amount(claim) ? REMARK_NO_UNIT_AMONG_SEVERAL
				      : REMARK_NO_CURRENCY_AMONG_SEVERAL;
}

/* The claims that go with no group. */
static enum diag_code add_unclear_group(struct check *check, const struct judged_key *keys)
{
	struct judged_group *group;
	struct judgement *judgement;
	size_t n = 0;

	for (size_t i = 0; i < check->claims.n; i++)
		n += !keys[i].currency;
	if (!n)
		return DIAG_OK;
	group = check_add_group(check, n);
	if (!group)
		return DIAG_NOMEM;
	group->title = tr("Figures that cannot be matched to a unit");
	judgement = group->judgements;
	for (size_t i = 0; i < check->claims.n; i++) {
		const struct claim *claim = &check->claims.claims[i];

		if (keys[i].currency)
			continue;
		*judgement = (struct judgement){.claim = claim,
						.verdict = VERDICT_UNCLEAR,
						.formula = "",
						.is_finding = check->judge.is_strict};
		judgement->notes[0] =
			remark_new(&check->judge.arena, why_unclear(claim), NULL, NULL, 0);
		if (!judgement->notes[0])
			return DIAG_NOMEM;
		judgement++->n_notes = 1;
	}
	return DIAG_OK;
}

/* A set of the claims of a chain. */
static enum diag_code add_set(struct check *check, const struct judged_chain *chain,
			      const size_t *next)
{
	struct judged_set *set = check_add_set(check);

	if (!set)
		return DIAG_NOMEM;
	for (size_t i = chain->first;; i = next[i]) {
		if (!judged_set_add(set, &check->claims.claims[i], i))
			return DIAG_NOMEM;
		if (i == chain->last)
			return DIAG_OK;
	}
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
	size_t n = check->claims.n;
	struct judged_chains sorted;
	enum diag_code code = judged_chains_init(&sorted, n) ? DIAG_OK : DIAG_NOMEM;

	for (size_t i = 0; !code && i < n; i++)
		sorted.keys[i] = key_of(check, &check->claims.claims[i], &common);
	if (!code && !judged_chains_sort(&sorted, n))
		code = DIAG_NOMEM;
	for (size_t c = 0; !code && c < sorted.n; c++)
		code = add_set(check, &sorted.chains[c], sorted.next);
	for (size_t s = 0; !code && s < check->n_sets; s++)
		code = judge_set(check, &common, &check->sets[s]);
	if (!code)
		code = add_unclear_group(check, sorted.keys);
	judged_chains_release(&sorted);
	return code;
}
