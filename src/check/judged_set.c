#include "judged_set.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

static bool is_same_key(const struct judged_key *a, const struct judged_key *b)
{
	return strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0 &&
	       strcmp(a->currency, b->currency) == 0 && a->is_fiscal == b->is_fiscal;
}

#define SORT_SLOTS 1024

static size_t slot_of(const struct judged_key *key)
{
	const char *parts[] = {key->reporter, key->partner, key->currency};
	uint32_t hash = 0;

	for (size_t p = 0; p < countof(parts); p++) {
		for (const char *s = parts[p]; *s; s++)
			hash = (hash ^ (unsigned char)*s) * UINT32_C(0x9E3779B1);
	}
	return (hash >> 16) % SORT_SLOTS;
}

/* Each figure is put behind the last of its own chain; chains of one slot hang together. */
size_t judged_sort(const struct judged_key *keys, size_t n, struct judged_chain *chains,
		   size_t *next)
{
	size_t slots[SORT_SLOTS] = {0}, n_chains = 0;

	for (size_t i = 0; i < n; i++) {
		size_t *slot, c;

		if (!keys[i].currency)
			continue;
		slot = &slots[slot_of(&keys[i])];
		for (c = *slot; c && !is_same_key(&keys[chains[c - 1].first], &keys[i]);)
			c = chains[c - 1].alike;
		if (c) {
			next[chains[c - 1].last] = i;
		} else {
			chains[n_chains] = (struct judged_chain){.first = i, .alike = *slot};
			c = *slot = ++n_chains;
		}
		chains[c - 1].last = i;
	}
	return n_chains;
}

enum diag_code judged_set_begin(struct judged_set *set, const struct dataset *data,
				const struct series *series)
{
	enum diag_code code = DIAG_OK;

	*set = (struct judged_set){.series = series};
	if (series)
		code = printed_claims(&set->claims, data, series);
	set->n_data = set->claims.n;
	return code;
}

bool judged_set_add(struct judged_set *set, const struct claim *claim, size_t number)
{
	size_t n = set->claims.n - set->n_data;

	if (!alloc_room(set->numbers, &set->capacity, n + 1) ||
	    !claim_list_add(&set->claims, claim))
		return false;
	set->numbers[n] = number;
	return true;
}

enum diag_code judged_set_judge(struct judged_set *set, struct judge *judge, struct unit unit,
				const char *reporter, const char *partner)
{
	/* A series by itself holds its figures already. */
	bool is_series_alone = set->claims.n == set->n_data;
	const struct claim_set claims = {.claims = set->claims.claims,
					 .n = set->claims.n,
					 .unit = set->series ? set->series->unit : unit,
					 .series = is_series_alone ? set->series : NULL,
					 .reporter = reporter,
					 .partner = partner};

	set->judgements = calloc(claims.n + 1, sizeof(*set->judgements));
	return set->judgements
		       ? judge_among_themselves(judge, &claims, set->judgements, &set->consistency)
		       : DIAG_NOMEM;
}

void judged_set_release(struct judged_set *set)
{
	consistency_release(&set->consistency);
	claim_list_release(&set->claims);
	free(set->judgements);
	free(set->numbers);
	*set = (struct judged_set){.n_data = 0};
}
