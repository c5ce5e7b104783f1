#include "evidence.h"

#include "pair.h"

const struct evidence_row evidence_rows[EVIDENCE_COUNT] = {
	[EVIDENCE_NONE] = {"", "nothing", 0, false},

	[MEASURE_PAIRED] = {"measure", "in the order of a list", 100, true},
	[MEASURE_OF_BEHIND] = {"measure", "right behind it", 90, true},
	[MEASURE_BEFORE] = {"measure", "before it", 80, true},
	[MEASURE_BESIDE] = {"measure", "beside it", 70, true},
	[MEASURE_HOST] = {"measure", "of what the bracket follows", 65, false},
	[MEASURE_BEHIND] = {"measure", "behind it", 60, false},
	[MEASURE_OF_SENTENCE] = {"measure", "of the figure before it", 50, false},
	[MEASURE_BY_GOODS] = {"measure", "goods to or from a country", 55, false},
	[MEASURE_LATER] = {"measure", "later in the sentence", 40, false},
	[MEASURE_ADJUNCT] = {"measure", "in passing", 35, false},
	[MEASURE_OF_TOPIC] = {"measure", "mentioned earlier", 30, false},

	[PARTY_PAIRED] = {"party", "in the order of a list", 100, true},
	[PARTY_IN_PHRASE] = {"party", "with what is measured", 90, true},
	[PARTY_BESIDE] = {"party", "beside it", 85, true},
	[PARTY_IN_STRETCH] = {"party", "before it", 70, false},
	[PARTY_OF_SENTENCE] = {"party", "earlier in the sentence", 60, false},
	[PARTY_IMPLIED] = {"party", "the other of the two", 50, false},
	[PARTY_OF_TOPIC] = {"party", "mentioned earlier", 40, false},
	[PARTY_WORLD] = {"party", "all countries: no partner is named", 40, false},

	[PERIOD_PAIRED] = {"period", "in the order of a list", 100, true},
	[PERIOD_BESIDE] = {"period", "beside it", 95, true},
	[PERIOD_BEFORE] = {"period", "before it", 80, false},
	[PERIOD_BEHIND] = {"period", "behind it", 75, false},
	[PERIOD_OF_SENTENCE] = {"period", "earlier in the sentence", 60, false},
	[PERIOD_LATER] = {"period", "later in the sentence", 50, false},
	[PERIOD_OF_TOPIC] = {"period", "mentioned earlier", 40, false},
	[PERIOD_BY_BASE] = {"period", "the year after that of its base", 30, false},
	[PERIOD_ASSUMED] = {"period", "a year before, assumed", 30, false},
};

char *slot_code(struct figure_reading *figure, enum slot slot)
{
	return slot == SLOT_REPORTER ? figure->reporter : figure->partner;
}

enum evidence *slot_evidence(struct figure_reading *figure, enum slot slot)
{
	return slot == SLOT_REPORTER ? &figure->reporter_evidence : &figure->partner_evidence;
}

void offer_party(struct figure_reading *figure, enum slot slot, const char *code,
		 enum evidence evidence)
{
	if (!code[0] ||
	    (slot == SLOT_REPORTER &&
	     (same(code, "WLD") || same(code, OTHER_PARTIES) || strncmp(code, "non", 3) == 0)) ||
	    evidence_rows[evidence].strength <=
		    evidence_rows[*slot_evidence(figure, slot)].strength)
		return;
	copy_code(slot_code(figure, slot), code);
	*slot_evidence(figure, slot) = evidence;
}
