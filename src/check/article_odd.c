/*
 * article_odd.c - the figure that stands against others which another one of the same name fits: "exports were 12.4
 * billion, imports 10.1, turnover 22.5", and later "exports of home-made goods were 9.8".
 */
#include "article_run.h"

#define ODD_MEMBERS 5 /* of a contradiction that is looked into */
#define ODD_TRIES 64  /* of figures in the place of others, before nothing is odd */

/* A contradiction, and the figures that are tried in its members' places. */
struct trial {
	const struct judged_set *set;
	const struct joint_contradiction *found;
	size_t members[ODD_MEMBERS];
	size_t tries;
};

bool article_same_thing(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && a->is_multiple == b->is_multiple &&
	       a->has_base == b->has_base && period_equal(a->period, b->period);
}

/* Whether the figures tried stand together. */
static enum diag_code stand(struct trial *trial, bool *do_stand)
{
	const struct judged_set *set = trial->set;
	struct joint_figure figures[ODD_MEMBERS];
	enum joint_answer answer = JOINT_STOPPED;
	struct joint *joint;
	enum diag_code code;

	*do_stand = false;
	for (size_t m = 0; m < trial->found->n_members; m++) {
		size_t member = trial->members[m];

		if (!claim_condition(&set->claims.claims[member], set->judgements[member].unit,
				     &figures[m]))
			return DIAG_OK;
	}
	trial->tries++;
	joint = joint_new(figures, trial->found->n_members);
	if (!joint)
		return DIAG_NOMEM;
	code = joint_decide(joint, &answer);
	*do_stand = answer == JOINT_CONSISTENT;
	joint_free(joint);
	return code;
}

/* Whether other figures of the same names in the places from `m` on, but for that of `kept`, stand with the rest. */
static enum diag_code stands_with_others(struct trial *trial, size_t kept, size_t m, bool *do_stand)
{
	const struct claim *claims = trial->set->claims.claims;
	size_t own;
	enum diag_code code = DIAG_OK;

	if (m == trial->found->n_members)
		return stand(trial, do_stand);
	if (m == kept)
		return stands_with_others(trial, kept, m + 1, do_stand);
	own = trial->members[m];
	*do_stand = false;
	for (size_t k = trial->set->n_data; !code && !*do_stand && k < trial->set->claims.n; k++) {
		if (trial->tries >= ODD_TRIES || !article_same_thing(&claims[own], &claims[k]))
			continue;
		trial->members[m] = k;
		code = stands_with_others(trial, kept, m + 1, do_stand);
	}
	trial->members[m] = own;
	return code;
}

/* Whether another figure of the same name fits in its place, while none of other names fit it. */
static enum diag_code is_odd(struct trial *trial, size_t m, bool *odd)
{
	const struct claim *claims = trial->set->claims.claims;
	size_t own = trial->members[m];
	bool fits = false, is_with_others = true;
	enum diag_code code = DIAG_OK;

	for (size_t k = trial->set->n_data; !code && !fits && k < trial->set->claims.n; k++) {
		if (k == own || !article_same_thing(&claims[own], &claims[k]))
			continue;
		trial->members[m] = k;
		code = stand(trial, &fits);
	}
	trial->members[m] = own;
	if (!code && fits)
		code = stands_with_others(trial, m, 0, &is_with_others);
	*odd = fits && !is_with_others && trial->tries < ODD_TRIES;
	return code;
}

enum diag_code article_find_odd_one(const struct judged_set *set,
				    const struct joint_contradiction *found, size_t *odd)
{
	struct trial trial = {.set = set, .found = found};
	enum diag_code code = DIAG_OK;

	*odd = ARTICLE_NO_MEMBER;
	if (found->n_members < 3 || found->n_members > ODD_MEMBERS)
		return DIAG_OK;
	for (size_t m = 0; m < found->n_members; m++) {
		trial.members[m] = found->members[m];
		if (!claim_is_amount(&set->claims.claims[found->members[m]]))
			return DIAG_OK;
	}
	for (size_t m = 0; !code && m < found->n_members; m++) {
		bool is = false;

		if (trial.members[m] < set->n_data)
			continue;
		code = is_odd(&trial, m, &is);
		if (is) {
			*odd = trial.members[m];
			break;
		}
	}
	return code;
}
