#include "check_run.h"

#include "judge_claims.h"
#include "language.h"

struct common_unit check_find_common_unit(const struct claim_list *claims)
{
	struct common_unit common = {.any = false};

	for_each_of(const struct claim, claim, claims->claims, claims->n) {
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

/* The claims, and the unit that they have in common. */
struct among {
	struct check *check;
	struct common_unit common;
};

/* All are of the same pair. A ratio, or an amount without a unit, is in the currency or unit of the others if
 * they have one only. */
static struct judged_key key_of(void *context, size_t number)
{
	const struct among *among = context;
	const struct common_unit *common = &among->common;
	const struct claim *claim = &among->check->claims.claims[number];
	struct judged_key key = {.reporter = among->check->reporter,
				 .partner = among->check->partner};

	if (claim_is_amount(claim) && claim->has_unit)
		key.currency = claim->unit.currency;
	else if (claim_is_amount(claim) ? !common->differs : !common->currencies_differ)
		key.currency = common->unit.currency;
	return key;
}

/* The claims that go with no group. */
static enum diag_code add_unclear_group(struct among *among)
{
	struct check *check = among->check;
	struct judged_group *group;
	struct judgement *judgement;
	size_t n = 0;

	for (size_t i = 0; i < check->claims.n; i++)
		n += !key_of(among, i).currency;
	if (!n)
		return DIAG_OK;
	group = check_add_group(check, n);
	if (!group)
		return DIAG_NOMEM;
	group->title = tr("Figures that cannot be matched to a unit");
	judgement = group->judgements;
	for_each_of(const struct claim, claim, check->claims.claims, check->claims.n) {
		if (key_of(among, (size_t)(claim - check->claims.claims)).currency)
			continue;
		*judgement = (struct judgement){.claim = claim,
						.verdict = VERDICT_UNCLEAR,
						.formula = "",
						.is_finding = check->judge.is_strict};
		judgement->notes[0] =
			remark_new(&check->judge.arena,
				   claim_is_amount(claim) ? REMARK_NO_UNIT_AMONG_SEVERAL
							  : REMARK_NO_CURRENCY_AMONG_SEVERAL,
				   NULL, NULL, 0);
		if (!judgement->notes[0])
			return DIAG_NOMEM;
		judgement++->n_notes = 1;
	}
	return DIAG_OK;
}

/* A set's unit is that of its first claim. */
static enum diag_code judge_together(void *context, const struct judged_members *members)
{
	struct check *check = ((struct among *)context)->check;
	const struct claim *first = &check->claims.claims[members->numbers[0]];
	struct unit unit = first->has_unit ? first->unit : ((struct among *)context)->common.unit;
	struct judged_set *set = check_add_set(check);

	if (!set)
		return DIAG_NOMEM;
	for (size_t m = 0; m < members->n; m++) {
		size_t number = members->numbers[m];

		if (!judged_set_add(set, &check->claims.claims[number], number))
			return DIAG_NOMEM;
	}
	if (members->is_only)
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
	static const struct judge_steps steps = {.key = key_of, .judge_together = judge_together};
	struct among among = {check, check_find_common_unit(&check->claims)};
	enum diag_code code = judge_claims(&steps, &among, check->claims.n);

	return code ? code : add_unclear_group(&among);
}
