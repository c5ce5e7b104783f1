#include "judge_claims.h"

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

static bool chains_init(struct judged_chains *sorted, size_t n_figures)
{
	*sorted = (struct judged_chains){.keys = calloc(n_figures + 1, sizeof(*sorted->keys)),
					 .chains = calloc(n_figures + 1, sizeof(*sorted->chains)),
					 .next = calloc(n_figures + 1, sizeof(*sorted->next))};
	return sorted->keys && sorted->chains && sorted->next;
}

/* Each figure is put behind the last of its own chain; chains are in order of their first figures. */
static bool chains_sort(struct judged_chains *sorted, size_t n_figures)
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

static void chains_release(struct judged_chains *sorted)
{
	free(sorted->keys);
	free(sorted->chains);
	free(sorted->next);
	*sorted = (struct judged_chains){.n = 0};
}

/* Judge each chain; `numbers` has room for all figures. */
static enum diag_code judge_chains(const struct judge_steps *steps, void *context,
				   const struct judged_chains *sorted, size_t *numbers)
{
	enum diag_code code = DIAG_OK;

	for (size_t c = 0; !code && c < sorted->n; c++) {
		struct judged_members members = {.numbers = numbers, .is_only = sorted->n == 1};

		if (sorted->chains[c].is_taken)
			continue;
		for (size_t i = sorted->chains[c].first;; i = sorted->next[i]) {
			numbers[members.n++] = i;
			if (i == sorted->chains[c].last)
				break;
		}
		code = steps->judge_together(context, &members);
	}
	return code;
}

enum diag_code judge_claims(const struct judge_steps *steps, void *context, size_t n)
{
	size_t *numbers = calloc(n + 1, sizeof(*numbers));
	struct judged_chains sorted;
	enum diag_code code = chains_init(&sorted, n) && numbers ? DIAG_OK : DIAG_NOMEM;

	if (!code && steps->judge_by_data)
		code = steps->judge_by_data(context);
	for (size_t i = 0; !code && i < n; i++)
		sorted.keys[i] = steps->key(context, i);
	if (!code && !chains_sort(&sorted, n))
		code = DIAG_NOMEM;
	if (!code && steps->join)
		code = steps->join(context, &sorted);
	if (!code)
		code = judge_chains(steps, context, &sorted, numbers);
	chains_release(&sorted);
	free(numbers);
	return code;
}
