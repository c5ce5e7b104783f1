#include "pair.h"

#include <string.h>

#include "language.h"

/* "The other way, Turkish exports to Germany": the flow's own words say whose it is. */
static bool names_its_side(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = &reader->measures[figure->measure];

	for (size_t p = 0; p < reader->n_parties; p++) {
		const struct party *party = &reader->parties[p];

		if (party->item >= measure->from && party->item < measure->to && !party->is_aside)
			return true;
	}
	return false;
}

/* "In the opposite direction it was 142 million": the other flow than the one mentioned. */
static void look_for_reverse(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = figure_before(reader, f);
	enum meaning before = last ? last->meaning : reader->topic->meaning;

	bool is_verb = figure->measure != NONE && reader->measures[figure->measure].is_verb;

	/* A flow that is named is that flow; "delivered" without a subject may be either side's. */
	if (find_item(reader->sentence, figure->from, figure->to, MEANING_REVERSE, ANY_BRACKET) ==
		    NONE ||
	    (figure->measure_evidence == MEASURE_BEFORE && !is_verb &&
	     (figure->meaning != before ||
	      (figure->measure != NONE && names_its_side(reader, figure)))) ||
	    !is_flow_meaning(before) || (is_verb && reader->n_parties))
		return;
	figure->meaning = opposite_flow(before);
	figure->measure = NONE;
	figure->measure_evidence = MEASURE_BEFORE;
}

/* Whether a figure stands behind the slash that follows the one before it, alone or named. */
static bool is_behind_slash(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = reader->figures[f].quantity->first;

	if (i && sentence->items[i - 1].mark == ':')
		i--;
	if (i && is_flow_meaning(sentence->items[i - 1].meaning))
		i--;
	return f && i && sentence->items[i - 1].mark == '/' &&
	       reader->figures[f - 1].quantity->last + 2 == i;
}

/* "Exports/imports: 1.23/0.69": the flow that is named first. */
static enum meaning first_of_two(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t i = figure->measure != NONE ? reader->measures[figure->measure].item : 0;

	return i > 1 && reader->sentence->items[i - 1].mark == '/' &&
			       reader->sentence->items[i - 2].meaning ==
				       opposite_flow(figure->meaning)
		       ? opposite_flow(figure->meaning)
		       : figure->meaning;
}

/*
 * "(exports: 2.00/imports: 1.87 billion), Slovenia (1.23/0.69 billion)": behind a slash the other flow,
 * and in each pair of a list the flows in the order of the first.
 */
static void look_at_slash(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	enum meaning meaning = figure->meaning;

	if (is_behind_slash(reader, f))
		meaning = opposite_flow(figure[-1].meaning);
	else if (f + 1 >= reader->n_figures || !is_behind_slash(reader, f + 1))
		return;
	else if (f > 1 && is_behind_slash(reader, f - 1))
		meaning = figure[-2].meaning;
	else
		meaning = first_of_two(reader, figure);
	if (meaning == figure->meaning || !is_flow_meaning(meaning))
		return;
	figure->meaning = meaning;
	figure->measure = NONE;
	figure->measure_evidence = MEASURE_BEFORE;
}

/* "Spain was Algeria's top customer with purchases of 7.5 billion": Algeria's sales. */
static void look_for_mate(const struct reader *reader, struct figure_reading *figure)
{
	const struct measure *measure, *mate;

	if (figure->measure == NONE || !figure->measure)
		return;
	measure = &reader->measures[figure->measure];
	mate = measure - 1;
	if (measure->is_verb || !is_mate(reader, mate) || !is_flow_meaning(measure->meaning) ||
	    mate->meaning != opposite_flow(measure->meaning) || mate->item < figure->from ||
	    figure->measure_evidence != MEASURE_BEFORE ||
	    find_item(reader->sentence, mate->item, measure->item, MEANING_WITH, ANY_BRACKET) ==
		    NONE)
		return;
	figure->meaning = mate->meaning;
	figure->measure--;
}

void turn_to_other_flow(struct reader *reader, size_t f)
{
	look_for_mate(reader, &reader->figures[f]);
	look_for_reverse(reader, f);
	look_at_slash(reader, f);
}

/* "Moldova's minus in trade with Russia reached 193 million": a balance, where the sentence begins with it. */
static bool look_for_sign(const struct sentence *sentence, const struct measure *trade,
			  struct figure_reading *figure)
{
	uint32_t i = is_filler_word(sentence, 0) ? 1 : 0;

	if (!trade->is_adjunct || trade->meaning != MEANING_TURNOVER ||
	    figure->role != ROLE_LEVEL || i >= trade->item || !sentence->items[i].value ||
	    strcmp(sentence->items[i].value, "sign") != 0)
		return false;
	figure->meaning = item_is(sentence, i, MEANING_UP) ? MEANING_SURPLUS : MEANING_DEFICIT;
	return true;
}

/* "Imports exceeded exports by 312.8 million": a balance, of the flow that is named first. */
void look_for_excess(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *last =
		figure->measure != NONE ? &reader->measures[figure->measure] : NULL;
	uint32_t end = figure->quantity->first;

	/* "sold goods for more than 45 billion" */
	while (end && is_qualifier(sentence, end - 1))
		end--;
	if (last && figure->quantity->kind == QUANTITY_AMOUNT &&
	    look_for_sign(sentence, last, figure))
		return;
	if (figure->quantity->kind != QUANTITY_AMOUNT || !last || figure->measure == 0 ||
	    figure->measure_evidence != MEASURE_BEFORE || !is_flow_meaning(last->meaning))
		return;
	for (size_t m = figure->measure; m-- > 0;) {
		const struct measure *first = &reader->measures[m];

		if (first->is_adjunct)
			continue;
		if (first->item < figure->from || first->meaning != opposite_flow(last->meaning) ||
		    (find_item(sentence, first->item,
			       sentence->language == LANGUAGE_EN ? last->item : end, MEANING_ABOVE,
			       ANY_BRACKET) == NONE &&
		     find_item(sentence, first->item, figure->quantity->last + 3, MEANING_EXCEED,
			       ANY_BRACKET) == NONE))
			return;
		/* "les importations ont dépassé les exportations, à 231 millions": what they came to */
		if (figure->governor != NONE && item_is(sentence, figure->governor, MEANING_TO)) {
			figure->meaning = first->meaning;
			figure->measure = (uint32_t)m;
			return;
		}
		figure->meaning =
			first->meaning == MEANING_EXPORTS ? MEANING_SURPLUS : MEANING_DEFICIT;
		figure->role = ROLE_LEVEL;
		return;
	}
}

void look_at_opening(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t m = 0; m < reader->n_measures && reader->measures[m].item < 4; m++) {
		uint32_t i = reader->measures[m].item;

		if (reader->measures[m].meaning == MEANING_NOT_TRADE && i &&
		    figure->quantity->first > i && item_is(sentence, 0, MEANING_INSIDE) &&
		    (sentence->items[i + 1].mark == ',' || item_is(sentence, i + 1, MEANING_LEVEL)))
			figure->meaning = MEANING_NOT_TRADE;
	}
}

/* The flow that a word for both names first; MEANING_NONE: it is no such word. */
static enum meaning first_of_compound(const struct reader *reader, const struct measure *measure)
{
	const char *value = reader->sentence->items[measure->item].value;

	return strcmp(value, "out-in") == 0   ? MEANING_EXPORTS
	       : strcmp(value, "in-out") == 0 ? MEANING_IMPORTS
					      : MEANING_NONE;
}

void part_compound(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	size_t m = reader->n_measures;
	uint32_t behind = figure->quantity->last + 1;
	enum meaning first;

	if (f + 1 >= reader->n_figures || figure->measure_evidence == MEASURE_PAIRED ||
	    next->quantity->kind != figure->quantity->kind || next->quantity->first > behind + 3 ||
	    has_measure_in(reader, behind, next->quantity->first) ||
	    (find_item(sentence, behind, next->quantity->first, MEANING_AND, ANY_BRACKET) == NONE &&
	     find_item(sentence, behind, next->quantity->first, MEANING_RESPECTIVELY,
		       ANY_BRACKET) == NONE))
		return;
	while (m && reader->measures[m - 1].item >= figure->quantity->first)
		m--;
	if (!m || reader->measures[m - 1].item < figure->from)
		return;
	first = first_of_compound(reader, &reader->measures[m - 1]);
	for (size_t k = 0; k < 2 && first != MEANING_NONE; k++) {
		figure[k].meaning = k ? opposite_flow(first) : first;
		figure[k].measure = (uint32_t)m - 1;
		figure[k].measure_evidence = MEASURE_PAIRED;
	}
}
