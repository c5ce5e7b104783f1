#include "text_reader.h"

#include <string.h>

#include "language.h"

static const char other_year[] =
	N_("it is of a year that is not the calendar's, and its months are not told");

/* A year of accounts or a running year, told with the figure or spoken of before it. */
static bool is_in_accounts(const struct reader *reader, const struct months_read *months)
{
	return months->when != NONE ? reader->sentence->times[months->when].kind == TIME_UNCLEAR
				    : reader->context->has_accounts;
}

const char *find_doubt(const struct reader *reader, size_t q, enum role role,
		       const struct noun *noun, const struct months_read *months,
		       const struct goods_flow *flow)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	const struct context *context = reader->context;
	uint32_t before;

	if (sentence->is_piece)
		return N_("its sentence is too long to be read as a whole");
	if (sentence->has_damage)
		return N_("characters beside it could not be read");
	if (quantity->is_ambiguous)
		return N_("its comma or point may group digits or begin decimals");
	if (role == ROLE_PARTNER_SHARE && !months->is_known)
		return is_in_accounts(reader, months) ? other_year : N_("no period is told");
	if (role == ROLE_PARTNER_SHARE)
		return NULL;
	if (noun->meaning == MEANING_NONE)
		return N_("no word says which flow it is");
	if (noun->nearness == NEAR_TEXT &&
	    (!reader->has_pronoun || context->indicator_paragraph != context->paragraph))
		return N_("no word of its sentence says which flow it is");
	if ((role == ROLE_GROWTH || role == ROLE_CHANGE) && !reader->directions[q])
		return N_("up or down is not told");
	before = item_before(sentence, quantity);
	if (role == ROLE_LEVEL && before != NONE && sentence->language != LANGUAGE_RU &&
	    item_is(sentence, before, MEANING_BY))
		return N_("it may be a level or a change");
	if (!months->is_known && role != ROLE_BASE)
		return is_in_accounts(reader, months) ? other_year : N_("no period is told");
	if (months->nearness == NEAR_TEXT && context->period_paragraph != context->paragraph)
		return N_("its period is told in another paragraph");
	if (months->is_year_from_afar)
		return N_("its year is told in another paragraph");
	if ((months->nearness == NEAR_TEXT && context->has_older) || months->is_after_base)
		return N_("it is not certain which of the periods it is of");
	if (!flow->is_certain)
		return N_("it is not certain whose trade it is");
	if (reader->has_other_source)
		return N_("the sentence speaks of another way of counting");
	if (role == ROLE_CHANGE && any_near(sentence, quantity, MEANING_PART, true))
		return N_("it may be the change of the whole or of a part");
	if (role == ROLE_LEVEL && noun->nearness != NEAR_SEGMENT &&
	    (any_near(sentence, quantity, MEANING_UP, false) ||
	     any_near(sentence, quantity, MEANING_DOWN, false)) &&
	    !any_near(sentence, quantity, MEANING_TO, false))
		return N_("it may be a level or a change");
	if ((role == ROLE_GROWTH || role == ROLE_MULTIPLE || role == ROLE_CHANGE) &&
	    any_near(sentence, quantity, MEANING_OTHER_BASE, true))
		return N_("it may be growth on another base than the year before");
	return NULL;
}

const char *find_base_doubt(const struct reader *reader, const struct quantity *quantity,
			    const struct months_read *months)
{
	const struct sentence *sentence = reader->sentence;
	const struct item *self = &sentence->items[quantity->number];

	for (size_t w = 0; w < sentence->n_times; w++) {
		const struct time_expression *when = &sentence->times[w];
		struct period expected;

		if (!when->is_base || !same_place(sentence, when->first, self, false))
			continue;
		if (when->kind == TIME_PERIOD_BEFORE || when->kind == TIME_YEARS_SPAN)
			return N_("it is growth on another base than the year before");
		if (when->kind != TIME_KNOWN || !months->is_known)
			continue;
		if (!period_years_before(months->period, 1, &expected) ||
		    !period_is_within(expected, when->period))
			return N_("it is growth on another base than the year before");
	}
	return NULL;
}

static bool same_subject(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && !a->is_multiple && !b->is_multiple &&
	       period_equal(a->period, b->period) &&
	       strcmp(a->reading->reporter, b->reading->reporter) == 0 &&
	       strcmp(a->reading->partner, b->reading->partner) == 0;
}

/* A second, different figure of the same subject is rather another thing that was not understood. */
#define LOOK_BACK 40

/* Far apart: more than a tenth. */
static bool is_far(struct interval a, struct interval b)
{
	const struct dec eleven = dec_from_int(11), ten = dec_from_int(10);
	struct dec high, low;
	struct interval below = ratio_cmp(a.high, b.low) < 0 ? a : b;
	struct interval above = ratio_cmp(a.high, b.low) < 0 ? b : a;

	return !ratio_is_finite(below.high) || !ratio_is_finite(above.low) ||
	       !dec_mul(below.high.numerator, eleven, &high) ||
	       !dec_mul(above.low.numerator, ten, &low) || dec_cmp(low, high) > 0;
}

bool is_told_otherwise(const struct article *article, const struct claim *claim, bool is_loose)
{
	size_t n = article->claims.n, first = n > LOOK_BACK ? n - LOOK_BACK : 0;

	for (size_t i = first; i < n; i++) {
		const struct claim *other = &article->claims.claims[i];
		struct interval a, b;
		struct unit unit = claim->unit;

		if (!same_subject(other, claim) ||
		    strcmp(other->unit.currency, claim->unit.currency) != 0)
			continue;
		if (claim_exact_range(other, unit, &a) && claim_exact_range(claim, unit, &b) &&
		    !interval_overlaps(a, b))
			return is_loose || claim_is_percent(claim) || is_far(a, b);
	}
	return false;
}
