/*
 * evidence.h - what shows a figure's meaning, and how strongly: one table. Private to text.
 *
 * A slot (measure, reporter, partner, period) has candidates; each rests on a row of the table. The
 * strongest is the reading; others of the same slot that are not much weaker stay as other readings.
 * The order was set by counting, in published texts, which words show a figure's meaning and where
 * they stand: next to it, before it in its stretch, before that in the sentence, in the topic.
 */
#ifndef KZBE_EVIDENCE_H
#define KZBE_EVIDENCE_H

#include <stdbool.h>

enum evidence {
	EVIDENCE_NONE,
	/* what is measured */
	MEASURE_PAIRED,	   /* "exports and imports were 5 and 6": in order */
	MEASURE_OF_BEHIND, /* "5 million of exports" */
	MEASURE_BESIDE,	   /* "5 million exports" */
	MEASURE_BEFORE,	   /* in its stretch */
	MEASURE_HOST,	   /* of the bracket it stands in */
	MEASURE_BEHIND,	   /* later in its stretch */
	MEASURE_BY_GOODS,
	MEASURE_OF_SENTENCE, /* of the figure before it */
	MEASURE_LATER,	     /* of a later part of the sentence */
	MEASURE_ADJUNCT,     /* "in trade with" */
	MEASURE_OF_TOPIC,    /* given before the sentence */
	/* whose trade, and with whom */
	PARTY_PAIRED,	 /* partners and figures in order */
	PARTY_IN_PHRASE, /* of the measure: "Kazakh exports to Belgium" */
	PARTY_BESIDE,	 /* "Belgium (5 million)" */
	PARTY_IN_STRETCH,
	PARTY_OF_SENTENCE,
	PARTY_IMPLIED, /* the other of the two that the text is about */
	PARTY_OF_TOPIC,
	PARTY_WORLD, /* no partner is named: all countries */
	/* when */
	PERIOD_PAIRED,
	PERIOD_BESIDE, /* right behind it, or right before it */
	PERIOD_BEFORE, /* in its stretch */
	PERIOD_BEHIND,
	PERIOD_OF_SENTENCE, /* of an earlier figure */
	PERIOD_LATER,	    /* at the sentence's end */
	PERIOD_OF_TOPIC,
	PERIOD_BY_BASE, /* the year after that of its base */
	PERIOD_ASSUMED, /* a year before, for a base that has none of its own */
	EVIDENCE_COUNT
};

struct evidence_row {
	const char *slot; /* "measure", "party", "period" */
	const char
		*name; /* for those who want to see why: "before it, in its part of the sentence" */
	int strength;  /* 0 to 100 */
	bool excludes; /* grammar settles it: nothing weaker is another reading */
};

extern const struct evidence_row evidence_rows[EVIDENCE_COUNT];

#endif
