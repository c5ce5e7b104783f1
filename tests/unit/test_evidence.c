#include "../../src/text/evidence.h"

#include "support.h"

#define countof(array) (sizeof(array) / sizeof((array)[0]))

static const char *slot_of(enum evidence evidence)
{
	if (evidence >= MEASURE_PAIRED && evidence <= MEASURE_OF_TOPIC)
		return "measure";
	if (evidence >= PARTY_PAIRED && evidence <= PARTY_WORLD)
		return "party";
	return "period";
}

TEST(has_a_phrase_for_each)
{
	for (enum evidence e = EVIDENCE_NONE + 1; e < EVIDENCE_COUNT; e++) {
		const struct evidence_row *row = &evidence_rows[e];

		assert_non_null(row->name);
		check_text_row(row->name, row->slot, slot_of(e));
		assert_true(row->name[0] != '\0');
		assert_in_range(row->strength, 1, 100);
		for (enum evidence other = EVIDENCE_NONE + 1; other < e; other++) {
			if (strcmp(evidence_rows[other].slot, row->slot) == 0 &&
			    strcmp(evidence_rows[other].name, row->name) == 0)
				fail_msg("two of %s are called \"%s\"", row->slot, row->name);
		}
	}
	assert_int_equal(evidence_rows[EVIDENCE_NONE].strength, 0);
}

/* The nearer a word stands to its figure, the surer it is. */
TEST(weakens_with_distance)
{
	static const enum evidence chains[][6] = {
		{MEASURE_PAIRED, MEASURE_OF_BEHIND, MEASURE_BEFORE, MEASURE_OF_SENTENCE,
		 MEASURE_LATER, MEASURE_OF_TOPIC},
		{PARTY_PAIRED, PARTY_IN_PHRASE, PARTY_BESIDE, PARTY_IN_STRETCH, PARTY_OF_SENTENCE,
		 PARTY_OF_TOPIC},
		{PERIOD_PAIRED, PERIOD_BESIDE, PERIOD_BEFORE, PERIOD_OF_SENTENCE, PERIOD_OF_TOPIC,
		 PERIOD_ASSUMED},
	};

	for (size_t c = 0; c < countof(chains); c++) {
		for (size_t i = 1; i < countof(chains[c]); i++) {
			const struct evidence_row *near = &evidence_rows[chains[c][i - 1]],
						  *far = &evidence_rows[chains[c][i]];

			if (near->strength <= far->strength)
				fail_msg("%s: \"%s\" is no stronger than \"%s\"", near->slot,
					 near->name, far->name);
		}
	}
}

/* What grammar settles is stronger than all that it does not settle. */
TEST(puts_grammar_first)
{
	for (enum evidence e = EVIDENCE_NONE + 1; e < EVIDENCE_COUNT; e++) {
		for (enum evidence other = EVIDENCE_NONE + 1; other < EVIDENCE_COUNT; other++) {
			const struct evidence_row *a = &evidence_rows[e],
						  *b = &evidence_rows[other];

			if (strcmp(a->slot, b->slot) == 0 && a->excludes && !b->excludes &&
			    a->strength <= b->strength)
				fail_msg("%s: \"%s\" is no stronger than \"%s\"", a->slot, a->name,
					 b->name);
		}
	}
}
