/*
 * settle_world.c - "Swiss exports rose to 287 billion francs. Those to the United States came to 54.7": an amount
 * whose words name no partner is either with the one that the text is about or with all. Where the text gives the
 * one's amount, too, for the same flow and time, and it is less, the other is with all.
 */
#include "figure_reading.h"
#include "mention.h"
#include "pair.h"

#include <string.h>

#define AMOUNTS_MAX 64 /* a text that gives more of them is a list */

static bool is_flow(const struct claim *claim)
{
	return claim_is_amount(claim) && !claim->is_multiple &&
	       !same(claim->indicator->name, "balance") && claim->has_unit &&
	       !claim->reading->lacks_period && !claim->reading->lacks_year;
}

/* Of one reporter, flow and time, in one currency. */
static bool is_same_flow(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && same(a->reading->reporter, b->reading->reporter) &&
	       period_equal(a->period, b->period) && unit_same_currency(a->unit, b->unit);
}

/* Whether so many powers of ten of the one are less than the other, whatever the two may stand for. */
static bool is_less(const struct claim *a, int power, const struct claim *b)
{
	struct interval one, two;

	return interval_shift(a->range, a->unit.power + power, &one) &&
	       interval_shift(b->range, b->unit.power, &two) && ratio_cmp(one.high, two.low) < 0;
}

/* Whether nothing but its partner is open, if anything is. */
static bool is_open(const struct claim *claim)
{
	return claim->reading->is_partner_open &&
	       (!claim->reading->doubt || claim->reading->is_pair_open);
}

struct amounts {
	size_t n;
	const struct claim *claims[AMOUNTS_MAX];
};

/* Amounts whose pair is known, and those whose partner no words name; false: more than a text of two has. */
static bool find_amounts(const struct article *article, struct amounts *told, struct amounts *open)
{
	for_each_of(const struct claim, claim, article->claims.claims, article->claims.n) {
		struct amounts *amounts = is_open(claim) ? open : told;

		if (!is_flow(claim) || (amounts == told && claim->reading->doubt))
			continue;
		if (amounts->n == AMOUNTS_MAX)
			return false;
		amounts->claims[amounts->n++] = claim;
	}
	return open->n;
}

/* "28.6 million in July and 66.6 in June: in the two months 95.2": what the one's amounts of a year add up to. */
static bool is_sum_of_pair(const struct claim *claim, const struct amounts *told)
{
	struct claim sum = *claim;

	sum.range = interval_exact(dec_from_int(0));
	for (size_t k = 0; k < told->n; k++) {
		const struct claim *part = told->claims[k];
		struct interval range;

		if (part->indicator == claim->indicator &&
		    same(part->reading->partner, claim->reading->partner) &&
		    unit_same_currency(part->unit, claim->unit) &&
		    period_first_year(part->period) == period_first_year(claim->period) &&
		    period_months(part->period) <= period_months(claim->period) &&
		    interval_shift(part->range, part->unit.power - claim->unit.power, &range))
			(void)interval_add(sum.range, range, &sum.range);
	}
	return !is_less(&sum, 0, claim);
}

/* Whether it is with all: more than the one's (where the text seems to be of him alone, by so much that no misprint
 * of a digit makes it) and everybody's, and nothing else is, or may be, what is with all. */
static bool is_whole(const struct claim *claim, const struct amounts *told,
		     const struct amounts *open)
{
	bool has_pair = false;

	for (size_t k = 0; k < told->n; k++) {
		const struct claim *other = told->claims[k];
		bool is_pair = same(other->reading->partner, claim->reading->partner);

		if (!is_same_flow(other, claim))
			continue;
		if (same(other->reading->partner, "WLD") || !is_less(other, 0, claim) ||
		    (is_pair && (dec_cmp(other->value, claim->value) == 0 ||
				 !is_less(other, claim->reading->is_guess ? 0 : 1, claim))))
			return false;
		has_pair |= is_pair;
	}
	for (size_t k = 0; k < open->n; k++) {
		const struct claim *other = open->claims[k];

		if (!is_same_flow(other, claim) ||
		    (!is_less(other, 0, claim) && !is_less(claim, 0, other)))
			continue;
		/* "They were 22 billion. ... Germany's exports came to 1.2 trillion": the one's, and all */
		if (!is_less(other, 1, claim) || dec_cmp(other->value, claim->value) == 0)
			return false;
		has_pair = true;
	}
	return has_pair && !is_sum_of_pair(claim, told);
}

/* A change of the same flow and time, in the amount's sentence or the one behind it; or in its sentence the other
 * flow. */
static bool goes_with(const struct claim *claim, const struct claim *whole)
{
	const struct claim_reading *a = claim->reading, *b = whole->reading;
	bool is_of_flow = claim->indicator->flow == whole->indicator->flow;

	return claim != whole && a->is_partner_open && a->paragraph == b->paragraph &&
	       (is_flow(claim) ? a->sentence == b->sentence && !is_of_flow
			       : is_of_flow && (a->sentence == b->sentence ||
						a->sentence == b->sentence + 1)) &&
	       same(a->reporter, b->reporter) && same(a->partner, b->partner) &&
	       period_equal(claim->period, whole->period);
}

static enum diag_code take_world(struct claim_list *list, struct claim *claim)
{
	struct claim_reading *reading = arena_alloc(&list->arena, sizeof(*reading));

	if (!reading)
		return DIAG_NOMEM;
	*reading = *claim->reading;
	memcpy(reading->partner, "WLD", sizeof("WLD"));
	reading->is_partner_open = reading->is_pair_open = reading->is_guess = false;
	reading->doubt = NULL;
	claim->reading = reading;
	return DIAG_OK;
}

enum diag_code settle_world(struct article *article)
{
	struct claim_list *list = &article->claims;
	struct amounts told = {.n = 0}, open = {.n = 0}, whole = {.n = 0};
	enum diag_code code = DIAG_OK;

	if (!find_amounts(article, &told, &open))
		return DIAG_OK;
	for (size_t k = 0; k < open.n; k++) {
		if (is_whole(open.claims[k], &told, &open))
			whole.claims[whole.n++] = open.claims[k];
	}
	for (size_t k = 0; k < whole.n && !code; k++) {
		struct claim *amount = &list->claims[whole.claims[k] - list->claims];

		for (size_t c = 0; c < list->n && !code; c++) {
			if (goes_with(&list->claims[c], amount))
				code = take_world(list, &list->claims[c]);
		}
		code = code ? code : take_world(list, amount);
	}
	return code;
}

static bool is_mentioned(const struct reader *reader, enum meaning meaning)
{
	for_each_measure(measure, reader) {
		if (measure->meaning == meaning)
			return true;
	}
	return false;
}

bool is_next_flow_of_world(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	if (reader->n_parties || figure != reader->figures || !same(topic->last_partner, "WLD"))
		return false;
	/* "Its foreign trade was 18 billion.¶ The balance of foreign trade was positive" */
	for (size_t m = 0; m < reader->n_measures && topic->meaning == MEANING_TURNOVER; m++) {
		if (reader->measures[m].is_world && is_balance_meaning(figure->meaning))
			return true;
	}
	/* "Foreign trade came to 8.1 billion. Exports fell to 3.4, imports to 4.8": the two that it is made of */
	if (topic->meaning == MEANING_TURNOVER && topic->named_sentence <= topic->row_sentence)
		return is_flow_meaning(figure->meaning) &&
		       (is_mentioned(reader, opposite_flow(figure->meaning)) ||
			!topic_tells_pair(topic, topic->last_reporter, topic->pair.partner, false));
	return is_flow_meaning(topic->meaning) &&
	       (is_balance_meaning(figure->meaning) ||
		(is_flow_meaning(figure->meaning) &&
		 topic->meaning == opposite_flow(figure->meaning)));
}

bool is_between_two(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);
	uint32_t there, lands;

	if (!measure || figure->meaning != MEANING_TURNOVER)
		return false;
	/* "Trade of the two countries came to 364.9 million, which is 12 % more" */
	while (figure->measure_evidence == MEASURE_OF_SENTENCE && figure > reader->figures &&
	       figure[-1].measure == figure->measure)
		figure--;
	there = first_item(reader->sentence, figure->from, figure->quantity->first, MEANING_THERE);
	lands = first_item(reader->sentence, figure->from, figure->quantity->first, MEANING_LANDS);
	return same(reader->sentence->items[measure->item].value, "mutual") ||
	       (lands != NONE && same(reader->sentence->items[lands].value, "two")) ||
	       (there != NONE && same(reader->sentence->items[there].value, "both"));
}

void leave_world(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const char *other = "";
	size_t n = 0;

	if (!same(figure->partner, "WLD") || !is_between_two(reader, figure) ||
	    (figure->partner_evidence != PARTY_WORLD &&
	     figure->partner_evidence != PARTY_OF_TOPIC &&
	     figure->partner_evidence != PARTY_OF_SENTENCE))
		return;
	/* "mutual trade of the Union's members", "two-way trade between Laos and the world" */
	for_each_party(party, reader) {
		if ((party->is_group || same(party->code, "WLD")) &&
		    party->item < figure->quantity->first)
			return;
	}
	for (size_t k = 0; k < topic->n_leads; k++) {
		const char *code = topic->leads[k].code;

		if (same(code, figure->reporter) || same(code, "WLD"))
			continue;
		other = code;
		n++;
	}
	/* "The Kenyan embassy in Oman hopes for more. Bilateral trade was": of the two that the text is about */
	if (n != 1 && same(figure->reporter, topic->main.reporter) &&
	    !same(topic->main.partner, "WLD")) {
		other = topic->main.partner;
		n = 1;
	}
	copy_code(figure->partner, n == 1 && strlen(other) == 3 ? other : "");
	figure->partner_evidence = figure->partner[0] ? PARTY_OF_TOPIC : EVIDENCE_NONE;
}

/* "Of this total, exports": what the sentence before told, of which a part follows. */
static bool is_told_total(const struct sentence *sentence, uint32_t total)
{
	bool has_of = is_one_of_words(sentence, total, "of|du");

	for (uint32_t i = 0; i < total; i++) {
		bool is_of = item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_OUT_OF,
					 MEANING_FROM, MEANING_OVER, MEANING_PART);

		if (!is_of && !is_filler_word(sentence, i) && !item_is(sentence, i, MEANING_THE))
			return false;
		has_of |= is_of;
	}
	return has_of && (!is_measure_word(sentence, total + 1) ||
			  (item_is(sentence, total + 1, MEANING_TURNOVER) &&
			   sentence->items[total + 2].mark == ','));
}

bool is_no_total_of_trade(const struct sentence *sentence, uint32_t i)
{
	if (is_told_total(sentence, i))
		return true;
	i++;
	return i < sentence->n &&
	       (sentence->items[i].period != NONE || item_is(sentence, i, MEANING_UNIT_YEAR));
}
