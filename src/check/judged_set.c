#include "judged_set.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "index.h"

static bool is_same_key(const struct judged_key *a, const struct judged_key *b)
{
	return strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0 &&
	       strcmp(a->currency, b->currency) == 0 && a->is_fiscal == b->is_fiscal;
}

static uint64_t hash_key(const struct judged_key *key)
{
	const char *parts[] = {key->reporter, key->partner, key->currency};
	uint64_t hash = HASH_START;

	for (size_t p = 0; p < countof(parts); p++)
		hash = hash_bytes(hash, parts[p], strlen(parts[p]));
	return hash;
}

bool judged_chains_init(struct judged_chains *sorted, size_t n_figures)
{
	*sorted = (struct judged_chains){.keys = calloc(n_figures + 1, sizeof(*sorted->keys)),
					 .chains = calloc(n_figures + 1, sizeof(*sorted->chains)),
					 .next = calloc(n_figures + 1, sizeof(*sorted->next))};
	return sorted->keys && sorted->chains && sorted->next;
}

/* Each figure is put behind the last of its own chain. */
bool judged_chains_sort(struct judged_chains *sorted, size_t n_figures)
{
	struct index index = {.slots = NULL};

	if (!index_reserve(&index, n_figures, 0, NULL, NULL))
		return false;
	for (size_t i = 0; i < n_figures; i++) {
		const struct judged_key *key = &sorted->keys[i];
		size_t place, c;

		if (!key->currency)
			continue;
		place = index_place(&index, hash_key(key));
		while ((c = index_at(&index, place)) != INDEX_NONE &&
		       !is_same_key(&sorted->keys[sorted->chains[c].first], key))
			place = index_next(&index, place);
		if (c == INDEX_NONE) {
			c = sorted->n++;
			index_set(&index, place, c);
			sorted->chains[c].first = i;
		} else {
			sorted->next[sorted->chains[c].last] = i;
		}
		sorted->chains[c].last = i;
	}
	index_release(&index);
	return true;
}

void judged_chains_release(struct judged_chains *sorted)
{
	free(sorted->keys);
	free(sorted->chains);
	free(sorted->next);
	*sorted = (struct judged_chains){.n = 0};
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
