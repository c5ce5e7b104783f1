/*
 * twice_told.c - two amounts of one sentence that would be the same thing at the same time. They cannot both be:
 * the one whose own words name no time is of another, and the text did not say of which in words known here.
 */
#include "figure_reading.h"

#include <string.h>

static bool is_same_measure(const struct figure_reading *a, const struct figure_reading *b)
{
	return a->meaning == b->meaning ||
	       (is_balance_meaning(a->meaning) && is_balance_meaning(b->meaning));
}

/* What a base is of is a level, too. */
static enum role told_role(const struct figure_reading *figure)
{
	return figure->role == ROLE_BASE ? ROLE_LEVEL : figure->role;
}

static bool is_told_twice(const struct figure_reading *a, const struct figure_reading *b)
{
	const struct quantity *one = a->quantity, *two = b->quantity;

	/* "exceeded 100 million and came to 108.3": both may be true. */
	return one->qualifier == MEANING_NONE && two->qualifier == MEANING_NONE && !a->refusal &&
	       a->period.is_known && a->meaning != MEANING_NONE && told_role(a) == told_role(b) &&
	       is_same_measure(a, b) && one->kind == two->kind &&
	       strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0 &&
	       a->period.lacks_year == b->period.lacks_year &&
	       period_equal(a->period.period, b->period.period) &&
	       (!one->has_currency || !two->has_currency ||
		unit_same_currency(one->unit, two->unit)) &&
	       one->unit.power == two->unit.power && dec_cmp(one->value, two->value) != 0;
}

/* "the lowest since 2020, when they were", "höchster Stand seit 2018 (454,8)": the year right before the figure, that
 * a record is counted from, and which is told with its own amount. */
static bool take_year_of_record(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first, end = figure[-1].quantity->last;
	bool is_its_own = sentence->items[i - 1].mark == '(';
	int year;

	while (--i > end + 1 && !item_whole(sentence, i, 1900, 2099, &year)) {
		if (item_is(sentence, i, MEANING_WHERE) && sentence->items[i - 1].mark == ',')
			is_its_own = true;
		if (has_measure_in(reader, i, i + 1) || party_at(reader, i) != NONE)
			return false;
	}
	if (i <= end + 1 || !is_its_own || !item_is(sentence, i - 1, MEANING_SINCE))
		return false;
	figure->period.period = period_year(year);
	figure->period.evidence = PERIOD_BESIDE;
	figure->is_earlier = true;
	return true;
}

static bool is_told_before(const struct reader *reader, size_t f)
{
	const struct quantity *here = reader->figures[f].quantity;

	/* A measure between the two may be this one's: then it is another thing. */
	if (has_measure_in(reader, reader->figures[f - 1].quantity->last + 1, here->first))
		return false;
	for (size_t k = 0; k < f; k++) {
		if (is_told_twice(&reader->figures[k], &reader->figures[f]))
			return true;
	}
	return false;
}

void doubt_told_twice(struct reader *reader)
{
	for (size_t f = 1; f < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];
		enum evidence evidence = figure->period.evidence;

		if (figure->refusal || figure->doubt || !figure->period.is_known)
			continue;
		/* "seit 2020, als sie": no base, though the word may lead to one */
		if (figure->role == ROLE_BASE && evidence == PERIOD_ASSUMED)
			take_year_of_record(reader, figure);
		if (evidence == PERIOD_OF_SENTENCE &&
		    (figure->role == ROLE_LEVEL || figure->role == ROLE_CHANGE) &&
		    is_told_before(reader, f) && !take_year_of_record(reader, figure))
			figure->doubt = "unclear period";
	}
}
