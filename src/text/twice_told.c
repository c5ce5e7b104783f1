/*
 * twice_told.c - two amounts of one sentence that would be the same thing at the same time. They cannot both be:
 * the one whose own words name no time is of another, and the text did not say of which in words known here.
 */
#include "role.h"

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
	       !one->is_in_words && !two->is_in_words && a->has_base == b->has_base &&
	       (!a->has_base || period_equal(a->base.period, b->base.period)) &&
	       a->period.is_known && a->meaning != MEANING_NONE && told_role(a) == told_role(b) &&
	       is_same_measure(a, b) && one->kind == two->kind && same(a->reporter, b->reporter) &&
	       same(a->partner, b->partner) && a->period.lacks_year == b->period.lacks_year &&
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

	/* A measure between the two may be this one's: then it is another thing, but for the sides of a balance. */
	if (!is_balance_meaning(reader->figures[f].meaning) &&
	    has_measure_in(reader, reader->figures[f - 1].quantity->last + 1, here->first))
		return false;
	for (size_t k = 0; k < f; k++) {
		if (is_told_twice(&reader->figures[k], &reader->figures[f]))
			return true;
	}
	return false;
}

/* "In 2023 the surplus of 28.9 million turned into a deficit of 82.2": behind the one side of the balance the other,
 * and the time is that of the second, unless it stands beside the first. */
static bool take_side_before(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f], *before = figure - 1;
	struct chosen_period *period = &figure->period;

	if (!f || !is_told_twice(before, figure) || before->role != ROLE_LEVEL ||
	    figure->role != ROLE_LEVEL || before->meaning == figure->meaning ||
	    before->meaning == MEANING_BALANCE || figure->meaning == MEANING_BALANCE ||
	    (before->period.evidence == PERIOD_BESIDE && period_months(period->period) <= 12))
		return false;
	for (uint32_t i = before->quantity->last + 1; i < figure->quantity->first; i++) {
		char mark = reader->sentence->items[i].mark;

		if ((mark && mark != '\'') || item_is(reader->sentence, i, MEANING_AND) ||
		    (item_is(reader->sentence, i, MEANING_WITH) &&
		     party_at(reader, i + 1) == NONE) ||
		    item_is(reader->sentence, i, MEANING_AGAINST))
			return false;
	}
	before->role = ROLE_BASE;
	before->period.evidence = PERIOD_ASSUMED;
	if (!years_before(&before->period, period->period, 1))
		before->doubt = "unclear period";
	return true;
}

/* "imports were almost as high as exports (302.9 million against 300.9 million)": the bracket gives two things in an
 * order of its own. */
static void doubt_both_in_bracket(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	uint32_t open = bracket_of(reader, figure);
	size_t flows = 0;

	if (f + 1 >= reader->n_figures || open == NONE || bracket_of(reader, next) != open ||
	    next->measure_evidence == MEASURE_PAIRED || next->governor == NONE ||
	    !item_is(reader->sentence, next->governor, MEANING_AGAINST) ||
	    has_measure_in(reader, open, next->quantity->first))
		return;
	for (size_t m = 1; m < reader->n_measures && reader->measures[m].item < open; m++)
		flows += is_flow_meaning(reader->measures[m].meaning) &&
			 reader->measures[m - 1].meaning ==
				 opposite_flow(reader->measures[m].meaning);
	if (flows && (!f || figure[-1].quantity->last < reader->measures[0].item))
		figure->doubt = next->doubt = "unclear period";
}

/* Whether the figure is one more amount of what the one before it is of: "243.0 and 302.9 million". */
static bool goes_on_row(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *last = figure - 1;

	return f && f < reader->n_figures && figure->quantity->kind == QUANTITY_AMOUNT &&
	       last->quantity->kind == QUANTITY_AMOUNT && figure->role == ROLE_LEVEL &&
	       last->role == ROLE_LEVEL && is_same_measure(last, figure) &&
	       same(last->reporter, figure->reporter) && same(last->partner, figure->partner) &&
	       bracket_of(reader, last) == bracket_of(reader, figure) &&
	       !has_own_measure(reader, figure) && !is_in_other_currency(reader, f);
}

/* The row of n figures before f that each stand beside a year of their own; 0: there is none. */
static size_t row_of_years_before(const struct reader *reader, size_t f)
{
	size_t n = 0;

	for_each_back(const struct figure_reading, figure, reader->figures, f) {
		if (!figure->period.is_known || figure->period.lacks_year ||
		    (figure->period.evidence != PERIOD_BESIDE &&
		     figure->period.evidence != PERIOD_PAIRED))
			return 0;
		n++;
		if (!goes_on_row(reader, (size_t)(figure - reader->figures)))
			break;
	}
	return n;
}

static bool tells_two_times(const struct sentence *sentence, uint32_t end)
{
	const struct time_expression *first = NULL;

	for (size_t w = 0; w < sentence->n_times && sentence->times[w].last < end; w++) {
		const struct time_expression *when = &sentence->times[w];

		if (when->kind != TIME_KNOWN)
			continue;
		if (first && !period_equal(first->period, when->period))
			return true;
		first = when;
	}
	return false;
}

/* "Exports were 271.9 million in 2022 and 220.7 in 2023, imports 243.0 and 302.9": the years of the row before, in
 * order; behind another row than that of as many years it is not told which. */
static void take_years_of_row(struct reader *reader, size_t f)
{
	struct figure_reading *row = &reader->figures[f];
	size_t n = 1, before = row_of_years_before(reader, f);

	while (goes_on_row(reader, f + n) && row[n].period.evidence == PERIOD_OF_SENTENCE &&
	       row[n].quantity->first <= row[n - 1].quantity->last + 4)
		n++;
	if (n < 2 || row->period.evidence != PERIOD_OF_SENTENCE || goes_on_row(reader, f) ||
	    (before != n && !tells_two_times(reader->sentence, row->quantity->first)))
		return;
	for (size_t k = 0; k < n; k++) {
		if (before != n) {
			row[k].doubt = "unclear period";
			continue;
		}
		row[k].period = row[k - n].period;
		row[k].period.evidence = PERIOD_PAIRED;
		row[k].is_earlier = row[k - n].is_earlier;
	}
}

/* Whether its time was told for what came before, maybe right before a semicolon. */
static bool is_of_time_before(const struct reader *reader, const struct figure_reading *figure)
{
	const struct chosen_period *period = &figure->period;

	if (period->evidence != PERIOD_BEFORE || period->when == NONE)
		return period->evidence == PERIOD_OF_SENTENCE;
	for (uint32_t i = reader->sentence->times[period->when].last + 1;
	     i < figure->quantity->first; i++) {
		if (reader->sentence->items[i].mark == ';')
			return true;
	}
	return false;
}

/* "they had been 3.4, 2.7 and 2.0 billion in 2022", in the order of those before: the time behind the last is of all. */
static void take_time_of_row(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	size_t end = f;

	if (figure->measure_evidence != MEASURE_PAIRED ||
	    figure->partner_evidence != PARTY_PAIRED || !is_of_time_before(reader, figure))
		return;
	while (end + 1 < reader->n_figures && is_of_time_before(reader, &reader->figures[end]) &&
	       reader->figures[end + 1].measure_evidence == MEASURE_PAIRED &&
	       reader->figures[end + 1].partner_evidence == PARTY_PAIRED &&
	       reader->figures[end + 1].quantity->first <= reader->figures[end].quantity->last + 4)
		end++;
	if (reader->figures[end].period.evidence == PERIOD_BESIDE ||
	    reader->figures[end].period.evidence == PERIOD_BEHIND)
		figure->period = reader->figures[end].period;
}

/* How many figures from f on go on with what the f-th names and have no time of their own: "by 18 percent to 9.6 billion and
 * by 1.0 percent to 9.7". */
static size_t block_from(const struct reader *reader, size_t f)
{
	const struct figure_reading *first = &reader->figures[f];
	size_t n = 0;

	while (f + n < reader->n_figures) {
		const struct figure_reading *figure = first + n;

		if ((figure->role != ROLE_LEVEL && figure->role != ROLE_GROWTH) ||
		    figure->refusal || figure->doubt || !is_same_measure(figure, first) ||
		    figure->period.evidence != PERIOD_OF_SENTENCE ||
		    bracket_of(reader, figure) != NONE || (n && has_own_measure(reader, figure)))
			break;
		n++;
	}
	return n;
}

/* "Exports rose by 24 percent to 18.9 billion in 2022 and by 2.6 percent to 19.4 in 2023; imports by 18 percent to 9.6 and by
 * 1.0 percent to 9.7": the times of the flow before, in order; where the two are not told alike it is not told which. */
static void take_years_of_block(const struct reader *reader, size_t f)
{
	struct figure_reading *block = &reader->figures[f];
	size_t n = block_from(reader, f), levels = 0, growths = 0;
	bool is_alike = n <= f;

	for (size_t k = 0; k < n; k++) {
		levels += block[k].role == ROLE_LEVEL;
		growths += block[k].role == ROLE_GROWTH;
	}
	if ((levels < 2 && growths < 2) || levels == n || !has_own_measure(reader, block) ||
	    !tells_two_times(reader->sentence, block->quantity->first))
		return;
	for (size_t k = 0; k < n && is_alike; k++) {
		const struct figure_reading *before = &block[k] - n;

		is_alike = before->role == block[k].role && before->period.is_known &&
			   !before->doubt && is_same_measure(before, &block[0] - n) &&
			   !is_same_measure(before, block) && same(before->partner, block->partner);
	}
	for (size_t k = 0; k < n; k++) {
		if (!is_alike) {
			block[k].doubt = "unclear period";
			continue;
		}
		block[k].period = (block + k - n)->period;
		block[k].period.evidence = PERIOD_PAIRED;
		block[k].base = (block + k - n)->base;
		block[k].has_base = (block + k - n)->has_base;
	}
}

/* "Of the 523.6 million that the two traded in 2023, 302.9 million were imports": the word between the two is the whole's,
 * and another one stands behind the part. */
static void doubt_part_of_traded(const struct reader *reader, struct figure_reading *part)
{
	const struct figure_reading *whole = part - 1;

	if (part->meaning != MEANING_TURNOVER || part->role != ROLE_LEVEL ||
	    whole->role != ROLE_LEVEL || part->measure == NONE || part->measure != whole->measure ||
	    reader->measures[part->measure].item < whole->quantity->last ||
	    reader->measures[part->measure].item > part->quantity->first)
		return;
	for (size_t m = part->measure + 1; m < reader->n_measures; m++)
		part->is_loose |= reader->measures[m].item < part->to &&
				  is_flow_meaning(reader->measures[m].meaning);
}

void doubt_told_twice(struct reader *reader)
{
	for (size_t f = 1; f < reader->n_figures; f++)
		doubt_part_of_traded(reader, &reader->figures[f]);
	for (size_t f = 1; f < reader->n_figures; f++)
		take_years_of_row(reader, f);
	for (size_t f = 1; f < reader->n_figures; f++) {
		take_years_of_block(reader, f);
		take_time_of_row(reader, f);
	}
	for (size_t f = 0; f < reader->n_figures; f++)
		doubt_both_in_bracket(reader, f);
	for (size_t f = 1; f < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];
		enum evidence evidence = figure->period.evidence;

		if (figure->refusal || figure->doubt || !figure->period.is_known ||
		    take_side_before(reader, f))
			continue;
		/* "seit 2020, als sie": no base, though the word may lead to one */
		if (figure->role == ROLE_BASE && evidence == PERIOD_ASSUMED)
			take_year_of_record(reader, figure);
		if (evidence == PERIOD_OF_SENTENCE &&
		    (figure->role == ROLE_LEVEL || figure->role == ROLE_CHANGE ||
		     figure->role == ROLE_GROWTH) &&
		    is_told_before(reader, f) && !take_year_of_record(reader, figure))
			figure->doubt = "unclear period";
	}
}
