#include <string.h>

#include "judge.h"
#include "language.h"

const char *contradiction_pattern(const struct claim *claims,
				  const struct joint_contradiction *contradiction)
{
	const struct claim *a, *b;
	bool flows[FLOW_COUNT] = {false};

	if (contradiction->n_members == 2) {
		a = &claims[contradiction->members[0]];
		b = &claims[contradiction->members[1]];
		if (!claim_is_level(a) || !claim_is_level(b))
			return "";
		if (a->indicator != b->indicator)
			return period_equal(a->period, b->period) ? N_("a part exceeds the whole")
								  : "";
		return period_equal(a->period, b->period)
			       ? N_("the same figure is printed twice, differently")
			       : N_("a period exceeds one that holds it");
	}
	for (size_t m = 0; m < contradiction->n_members; m++) {
		const struct claim *claim = &claims[contradiction->members[m]];

		if (!strstr(claim->indicator->name, "growth") ||
		    !period_equal(claim->period, claims[contradiction->members[0]].period))
			return "";
		flows[claim->indicator->flow] = true;
	}
	return flows[FLOW_EXPORTS] && flows[FLOW_IMPORTS] && flows[FLOW_TURNOVER]
		       ? N_("a total's growth lies between its parts'")
		       : "";
}
