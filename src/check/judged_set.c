#include "judged_set.h"

#include <stdlib.h>

#include "alloc.h"

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
					 .partner = partner,
					 .further_most = set->further_most};

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
