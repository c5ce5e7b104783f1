/*
 * question.h - what get and explain are to show: DATA INDICATOR... PERIOD... Private to cmd.
 */
#ifndef KZBE_QUESTION_H
#define KZBE_QUESTION_H

#include "indicator.h"
#include "loaded.h"
#include "options.h"

/* A period operand before the series is known. */
struct wanted_period {
	bool is_latest;
	struct period_range range;
};

/* Zeroed is empty; what is in it is private but for what get and explain walk. */
struct question {
	struct source_data loaded;
	struct calc calc;
	const struct series *series; /* the only one that matches */
	const struct indicator **indicators;
	size_t n_indicators, indicators_capacity;
	struct period *periods; /* ranges spelled out */
	size_t n_periods, periods_capacity;
	struct wanted_period *wanted;
	size_t n_wanted, wanted_capacity;
};

/*
 * Read the operands, load the data, find the one series. Indicators and periods may stand in several
 * operands or with commas in one; a period may be a range or latest. Every diagnostic is sent. DIAG_OK,
 * and then there are at least one indicator and one period; or the first error's code. Release in every
 * case.
 */
enum diag_code question_ask(struct question *question, const struct options *options,
			    struct diag_sink *sink);
void question_release(struct question *question);

/* An indicator by name, or NULL after a diagnostic that suggests the nearest. */
const struct indicator *read_indicator_name(const char *text, struct diag_sink *sink);

#endif
