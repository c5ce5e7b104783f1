#include "article_run.h"
#include "index.h"

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

static uint64_t hash_claim(const struct claim *claim)
{
	uint64_t hash = claim->value.low * UINT64_C(0x9E3779B97F4A7C15);

	hash ^= (uint64_t)claim->period.first * 31 + (uint64_t)claim->period.last * 1009;
	hash ^= (uint64_t)(size_t)claim->indicator >> 3;
	hash *= UINT64_C(0xD6E8FEB86659FD93);
	return hash >> 20;
}

bool article_find_duplicates(const struct article_run *run, struct claim_group *group)
{
	struct index index = {.slots = NULL};

	group->n_distinct = 0;
	if (!index_reserve(&index, group->n, 0, NULL, NULL))
		return false;
	for (size_t m = 0; m < group->n; m++) {
		const struct claim *claim = run->as[group->members[m]];
		size_t place = index_place(&index, hash_claim(claim)), first;

		while ((first = index_at(&index, place)) != INDEX_NONE &&
		       !same_claim(run->as[group->members[first]], claim))
			place = index_next(&index, place);
		if (first == INDEX_NONE) {
			first = m;
			index_set(&index, place, m);
			group->n_distinct++;
		}
		group->duplicate_of[m] = first;
	}
	index_release(&index);
	return true;
}
