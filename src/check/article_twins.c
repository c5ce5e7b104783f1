#include "article_run.h"

#include <stdlib.h>

static bool same_claim(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && a->is_multiple == b->is_multiple &&
	       a->relation == b->relation && period_equal(a->period, b->period) &&
	       (!a->is_multiple || period_equal(a->base, b->base)) &&
	       dec_same_print(a->value, b->value) && a->unit.power == b->unit.power &&
	       a->reading->is_inverse == b->reading->is_inverse &&
	       a->reading->is_points == b->reading->is_points &&
	       !a->reading->doubt == !b->reading->doubt &&
	       ratio_cmp(a->range.low, b->range.low) == 0 &&
	       ratio_cmp(a->range.high, b->range.high) == 0;
}

static size_t hash_claim(const struct claim *claim)
{
	uint64_t hash = claim->value.low * UINT64_C(0x9E3779B97F4A7C15);

	hash ^= (uint64_t)claim->period.first * 31 + (uint64_t)claim->period.last * 1009;
	hash ^= (uint64_t)(size_t)claim->indicator >> 3;
	hash *= UINT64_C(0xD6E8FEB86659FD93);
	return (size_t)(hash >> 20);
}

bool article_find_twins(const struct article_run *run, struct claim_group *group)
{
	size_t size = 1;
	size_t *slots;

	while (size < 2 * group->n + 2)
		size *= 2;
	slots = calloc(size, sizeof(*slots));
	if (!slots)
		return false;
	group->n_distinct = 0;
	for (size_t m = 0; m < group->n; m++) {
		const struct claim *claim = run->as[group->members[m]];
		size_t at = hash_claim(claim) & (size - 1);

		while (slots[at] && !same_claim(run->as[group->members[slots[at] - 1]], claim))
			at = (at + 1) & (size - 1);
		if (!slots[at]) {
			slots[at] = m + 1;
			group->n_distinct++;
		}
		group->twins[m] = slots[at] - 1;
	}
	free(slots);
	return true;
}
