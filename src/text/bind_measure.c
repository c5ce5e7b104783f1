#include "measure_words.h"
#include "mention.h"

#include "pair.h"
#include "role.h"

/* A candidate that is stronger takes the slot. */
static void offer(struct figure_reading *figure, enum meaning meaning, uint32_t measure,
		  enum evidence evidence)
{
	if (evidence_rows[evidence].strength <= evidence_rows[figure->measure_evidence].strength)
		return;
	figure->meaning = meaning;
	figure->measure = measure;
	figure->measure_evidence = evidence;
}

static void offer_measure(const struct reader *reader, struct figure_reading *figure, size_t m,
			  enum evidence evidence)
{
	const struct measure *measure = &reader->measures[m];

	/* "rose by 58 percent, said the head of the exporters' association" */
	if (measure->item < figure->quantity->first || !is_told_by(reader->sentence, measure->item))
		offer(figure, measure->meaning, (uint32_t)m,
		      measure->is_adjunct ? MEASURE_ADJUNCT : evidence);
}

/* Nothing that parts the word from the noun a few words behind it. */
static bool is_in_phrase_of(const struct sentence *sentence, uint32_t word, uint32_t noun)
{
	for (uint32_t i = word + 1; i < noun; i++) {
		if (sentence->items[i].mark || sentence->items[i].quantity != NONE ||
		    item_is_any(sentence, i, MEANING_AND, MEANING_BUT))
			return false;
	}
	return noun <= word + 5;
}

/* "Exports fell, because of lower sales of machines, by": goods behind what says why. */
static bool is_in_cause(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct measure *measure = &reader->measures[m];
	uint32_t cause = first_item(reader->sentence, figure->from, measure->item, MEANING_CAUSE);

	/* "The surplus was due to exports of 180 million and imports of 169": what it is made of */
	if (cause != NONE && figure->quantity->kind == QUANTITY_AMOUNT &&
	    item_is(reader->sentence, measure->item + 1, MEANING_OF) &&
	    figure->quantity->first <= measure->item + 3 &&
	    !moves_between(reader->sentence, cause + 1, measure->item))
		return false;
	/* "that with Georgia fell, owing to lower imports, by 12 %" */
	if (cause != NONE && m && reader->measures[0].item < figure->from &&
	    cause > figure->from + 2 && is_flow_meaning(measure->meaning) &&
	    is_in_phrase_of(reader->sentence, cause, measure->item) &&
	    moves_between(reader->sentence, cause + 1, measure->item) &&
	    moves_between(reader->sentence, measure->item + 1, figure->quantity->first))
		return true;
	if (cause == NONE || reader->measures[0].item < figure->from ||
	    reader->measures[0].item > cause || begins_clause_on(reader, figure, m))
		return false;
	/* "Trade fell because of lower imports by 12 %" */
	return (is_flow_meaning(measure->meaning) &&
		is_in_phrase_of(reader->sentence, cause, measure->item)) ||
	       measure->is_product || measure->meaning == MEANING_PRODUCT ||
	       (is_flow_meaning(measure->meaning) &&
		moves_between(reader->sentence, cause + 1, measure->item) &&
		moves_between(reader->sentence, measure->item + 1, figure->quantity->first));
}

/* "the surplus, or exports less imports, was" */
static bool is_explanation(const struct reader *reader, const struct figure_reading *figure,
			   size_t m)
{
	const struct measure *measure = &reader->measures[m], *first = reader->measures;

	return is_flow_meaning(measure->meaning) && first->item >= figure->from &&
	       is_balance_meaning(first->meaning) &&
	       is_aside_word(reader->sentence, figure, measure->item) &&
	       first_item(reader->sentence, first->item, measure->item, MEANING_OR) != NONE;
}

/* Nearest first, from the figure outwards to the beginning of its stretch. */
static void look_before(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);

	for (size_t m = reader->n_measures; m-- > 0;) {
		const struct measure *measure = &reader->measures[m];
		uint32_t own = sentence->items[measure->item].open;

		if (measure->item >= figure->quantity->first)
			continue;
		if (measure->item < figure->from)
			break;
		/* "the deficit on the trade balance" */
		if (measure->meaning == MEANING_BALANCE && m &&
		    is_balance_meaning(measure[-1].meaning) &&
		    measure[-1].meaning != MEANING_BALANCE && measure[-1].item + 4 >= measure->item)
			continue;
		/* "Exports to China, its largest trading partner, fell by" */
		if ((m && is_mate(reader, measure) && measure[-1].item >= figure->from &&
		     !measure[-1].is_adjunct && is_flow_meaning(measure[-1].meaning) &&
		     is_aside_word(sentence, figure, measure->item)) ||
		    is_in_apposition(reader, figure, m) || takes_up_flow(reader, figure, m))
			continue;
		if (is_rank_before_verb(reader, figure, m))
			continue;
		if (is_side_of_balance(reader, figure, m) || is_explanation(reader, figure, m) ||
		    is_in_passing(reader, figure, m) || is_verb_of_balance(reader, figure, m) ||
		    is_in_cause(reader, figure, m) || is_product_aside(reader, figure, m))
			continue;
		/* In another bracket: aside. */
		if (own != open && own != NONE &&
		    own != (open != NONE ? sentence->items[open].open : NONE))
			continue;
		/* "traded: 13.8 billion of exports": the flow beside the figure says more. */
		offer_measure(
			reader, figure, m,
			own == open && !(measure->is_verb && measure->meaning == MEANING_TURNOVER)
				? MEASURE_BEFORE
				: MEASURE_HOST);
		if (!measure->is_adjunct)
			return;
	}
}

/* What stands behind the figure is of the rise before it, or says why there was one. */
static bool is_of_rise_before(const struct reader *reader, size_t f, uint32_t m, bool is_near)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	const struct measure *measure = &reader->measures[m];
	bool is_to = figure->governor != NONE && item_is(sentence, figure->governor, MEANING_TO);

	/* "a fall by 6 %, owing to weaker sales in Spain" */
	if ((reader->topic->meaning != MEANING_NONE &&
	     is_in_reason_behind(sentence, measure->item)) ||
	    is_of_cause_behind(reader, figure, measure))
		return true;
	if (!f)
		return false;
	/* "a rise of 20 million to 699 million did not prevent a deficit": of what rose. */
	if (is_to && figure[-1].role == ROLE_CHANGE &&
	    figure[-1].measure_evidence == MEASURE_OF_TOPIC)
		return true;
	/* "the rise by 11 % to 3.5 billion in 2022 is due to prices": said of the rise. */
	if (is_to && !is_near && figure->governor == figure[-1].quantity->last + 1 &&
	    figure[-1].role == ROLE_GROWTH &&
	    (measure->meaning == MEANING_NOT_TRADE || measure->meaning == MEANING_PRODUCT))
		return true;
	/* "from 5.3 billion in 2015 as export receipts rose": why it is so. */
	return !is_near &&
	       (figure->role == ROLE_BASE || (figure[-1].meaning && !measure->is_product &&
					      is_reason_behind(reader, figure, m)));
}

/* "5 million of exports", "373 miljoen euro uitvoer": right behind the figure. */
static void look_behind(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	uint32_t open = bracket_of(reader, figure), end = figure->to;
	bool has_of = false, has_verb = false, is_near = true, has_comma = false;

	if (has_share_beside(reader, f))
		end = figure[1].to;
	for (uint32_t i = figure->quantity->last + 1; i < end; i++) {
		uint32_t m = measure_at(reader, i);

		if (sentence->items[i].open != open)
			continue;
		/* "3,5 miljard euro - het ging vooral om grondstoffen", but "20 млн — это импорт" */
		if (sentence->items[i].mark == '-' && item_is(sentence, i + 1, MEANING_PRONOUN) &&
		    !(measure_at(reader, i + 2) != NONE &&
		      is_flow_meaning(reader->measures[measure_at(reader, i + 2)].meaning)))
			return;
		/* "5 million, faster than exports": what it is compared with. */
		if (m != NONE && is_behind_comparison(sentence, figure->quantity->last, i))
			continue;
		if (m != NONE && is_of_rise_before(reader, f, m, is_near))
			return;
		if (m != NONE) {
			has_of = has_of || same(sentence->items[i].value, "of");
			/* "took in 5 million from sales to Togo", "5 million Malian exports" */
			if (reader->measures[m].meaning == MEANING_EXPORTS &&
			    figure->meaning == MEANING_IMPORTS && i < figure->quantity->last + 4 &&
			    (item_is(sentence, figure->quantity->last + 1, MEANING_FROM) ||
			     (is_near && !reader->measures[m].is_verb &&
			      reader->measures[figure->measure].is_verb)))
				has_of = is_near = true;
			offer_measure(
				reader, figure, m,
				/* "left a 107 million deficit", "of the trade 3 billion were imports" */
				is_near && ((i == figure->quantity->last + 1 &&
					     is_balance_beside(reader, figure, m)) ||
					    (figure->meaning == MEANING_TURNOVER &&
					     is_flow_meaning(reader->measures[m].meaning) &&
					     !reader->measures[m].is_verb))
					? MEASURE_OF_BEHIND
				: has_comma	       ? MEASURE_LATER
				: is_near && has_of    ? MEASURE_OF_BEHIND
				: is_near && !has_verb ? MEASURE_BESIDE
						       : MEASURE_BEHIND);
			return;
		}
		has_of |= item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_INSIDE);
		has_comma = has_comma || (sentence->items[i].mark == ',' && end == figure->to);
		has_verb = has_verb || item_is(sentence, i, MEANING_LEVEL) ||
			   is_movement(sentence, i) || sentence->items[i].mark == ',';
		/* A percentage's words behind it compare: "5 % more than in trade with". */
		if (sentence->items[i].period != NONE ||
		    (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		     party_at(reader, i) == NONE &&
		     !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_GOODS,
				  MEANING_TOTAL)))
			is_near = false;
	}
}

/* "exported goods for 2.9 billion, thanks to purchases by Mali (580 million)": its exports, as Mali sees them. */
static bool is_flow_seen_from_there(const struct reader *reader,
				    const struct figure_reading *figure, size_t m)
{
	const struct measure *measure = &reader->measures[m];
	uint32_t cause = first_item(reader->sentence, figure[-1].quantity->last + 1, measure->item,
				    MEANING_CAUSE);
	uint32_t p = party_at(reader, bracket_of(reader, figure) - 1);

	return cause != NONE && p != NONE && is_flow_meaning(measure->meaning) &&
	       figure[-1].meaning == opposite_flow(measure->meaning) &&
	       reader->parties[p].link != LINK_FROM &&
	       is_in_phrase_of(reader->sentence, cause, measure->item);
}

/* "a deficit of 228 million, due to imports of oil (300 million)": what stands between the figure before
 * and the bracket. */
static void look_at_host(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	uint32_t open = bracket_of(reader, figure);

	if (!f || open == NONE || figure->measure_evidence || figure[-1].quantity->first > open)
		return;
	for (size_t m = reader->n_measures; m-- > 0;) {
		uint32_t i = reader->measures[m].item;

		if (i > open || sentence->items[i].open != sentence->items[open].open ||
		    reader->measures[m].is_adjunct)
			continue;
		for (uint32_t k = i + 1; k < open && reader->measures[m].meaning > MEANING_WORLD;
		     k++) {
			if (is_movement(sentence, k) || sentence->items[k].mark == ',')
				return;
		}
		/* "the first customer, ahead of Switzerland (66.8 billion)" */
		if (party_at(reader, open - 1) != NONE &&
		    (reader->measures[m].to < open || same(sentence->items[i].value, "mate")))
			return;
		if (is_flow_seen_from_there(reader, figure, m))
			offer_party(figure, SLOT_PARTNER,
				    reader->parties[party_at(reader, open - 1)].code, PARTY_BESIDE);
		else if (i > figure[-1].quantity->last && !reader->measures[m].is_verb)
			offer_measure(reader, figure, m, MEASURE_HOST);
		return;
	}
}

/* "7.1 billion (40 %) of exports" */
static void look_behind_bracket(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->tail_from;

	while (i < figure->tail_to && sentence->items[i].mark == ')')
		i++;
	if (i >= figure->tail_to || !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY))
		return;
	for (i++; i < figure->tail_to; i++) {
		uint32_t m = measure_at(reader, i);

		if (m != NONE) {
			offer_measure(reader, figure, m, MEASURE_OF_BEHIND);
			return;
		}
		if (!is_filler_word(sentence, i) && !item_is(sentence, i, MEANING_TOTAL) &&
		    party_at(reader, i) == NONE)
			return;
	}
}

/* "almost all of it (2.47 billion) was imports", "he, 2.99 billion, is exports": what is said of a
 * pronoun that the figure stands beside is said of the figure. */
static void look_behind_pronoun(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->first, i = figure->quantity->last + 1;
	uint32_t open = bracket_of(reader, figure), outside = open;

	if (open != NONE) {
		outside = sentence->items[open].open;
		if (first != open + 1)
			return;
		first = open;
	} else if (!first || sentence->items[first - 1].mark != ',' || i >= sentence->n ||
		   sentence->items[i].mark != ',') {
		return;
	} else {
		first--;
	}
	if (!first || !item_is(sentence, first - 1, MEANING_PRONOUN))
		return;
	figure->tail_from = ++i;
	for (; i < sentence->n && sentence->items[i].quantity == NONE; i++) {
		uint32_t m = measure_at(reader, i);

		if (sentence->items[i].open == outside && sentence->items[i].mark == ';')
			return;
		if (m == NONE)
			continue;
		offer_measure(reader, figure, m, MEASURE_OF_BEHIND);
		figure->tail_to = reader->measures[m].to;
		return;
	}
}

/* The n-th of k measures that "and" joins, for the n-th of k figures that follow them. */
static void look_at_list(struct reader *reader, size_t f)
{
	const struct figure_reading *first = &reader->figures[f];
	uint32_t list[LISTED_MAX];
	size_t n;

	part_compound(reader, f);
	n = find_measure_list(reader, first, list);
	if (n < 2)
		return;
	for (size_t k = 1; k < n; k++) {
		const struct figure_reading *next = &reader->figures[f + k];

		if (f + k >= reader->n_figures || next->quantity->kind != first->quantity->kind ||
		    next->quantity->first - next[-1].quantity->last > 4)
			return;
	}
	for (size_t k = 0; k < n; k++) {
		offer_measure(reader, &reader->figures[f + k], list[k], MEASURE_PAIRED);
		take_verb_of(reader, &reader->figures[f + k], &reader->measures[list[k]],
			     k + 1 < n ? reader->measures[list[k + 1]].item
				       : first->quantity->first);
		if (n > 2 && first->role == ROLE_LEVEL &&
		    is_balance_meaning(reader->measures[list[k]].meaning))
			reader->figures[f + k].role = ROLE_LEVEL; /* with its sign */
	}
}

/* Whether the verb stands in the stretch of a later figure, behind an "and" that this begins with. */
static bool begins_next_clause(const struct reader *reader, const struct figure_reading *figure,
			       const struct measure *verb)
{
	for (const struct figure_reading *next = figure + 1;
	     next < reader->figures + reader->n_figures; next++) {
		if (leads_to(next, verb->item))
			return item_is(reader->sentence, next->from, MEANING_AND);
	}
	return false;
}

/* A measure that stands behind all figures of the sentence's part: "by 37 %, trade fell". */
static void look_later(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);
	uint32_t clause = sentence->items[figure->quantity->number].clause;

	for_each_measure(measure, reader) {
		/* "China (170 million) and Russia (82) were the first suppliers" */
		if (measure->item < figure->quantity->last ||
		    (reader->topic->meaning != MEANING_NONE &&
		     is_in_reason_behind(sentence, measure->item)) ||
		    is_of_cause_behind(reader, figure, measure) ||
		    (sentence->items[measure->item].clause != clause &&
		     /* "With 1.9 billion, Peru was third among the buyers of" */
		     !(figure->from == 0 && is_mate(reader, measure)) &&
		     !(open != NONE &&
		       sentence->items[open].clause == sentence->items[measure->item].clause &&
		       (figure->role == ROLE_GROWTH ||
			same(sentence->items[measure->item].value, "mate")))))
			continue;
		/* "s'est fournie pour 22 milliards et en a livré pour 12": the verb of the next one's clause */
		if (measure->is_verb && begins_next_clause(reader, figure, measure))
			return;
		/* "21.9 billion, of which 12.0 billion exports": a part's measure is not the whole's. */
		if (find_item(sentence, figure->quantity->last + 1, measure->item, MEANING_PART,
			      open) != NONE)
			return;
		offer_measure(reader, figure, (size_t)(measure - reader->measures), MEASURE_LATER);
		return;
	}
}

/* "Exports and imports came to 5 million": one amount of both is the turnover. */
static void look_for_both(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	const struct measure *last = measure_of(reader, figure);

	if (figure->quantity->kind != QUANTITY_AMOUNT || !last || !figure->measure ||
	    figure->measure_evidence != MEASURE_BEFORE || !is_flow_meaning(last->meaning) ||
	    last->is_verb || last[-1].is_verb || last[-1].meaning != opposite_flow(last->meaning) ||
	    last[-1].item < figure->from || last->item - last[-1].item > 3 ||
	    !has_item(sentence, last[-1].item, last->item, MEANING_AND) ||
	    has_item(sentence, figure->from, last->item, MEANING_BETWEEN) ||
	    meaning_in(sentence->all, MEANING_RESPECTIVELY) ||
	    (f + 1 < reader->n_figures && figure[1].measure_evidence == MEASURE_PAIRED))
		return;
	for (size_t k = f + 1; k < reader->n_figures; k++) {
		if (figure[k - f].quantity->kind == QUANTITY_AMOUNT)
			return;
	}
	/* "the balance of exports and imports" */
	if (figure->measure > 1 && is_balance_meaning(last[-2].meaning) &&
	    last[-2].item >= figure->from && last[-1].item - last[-2].item < 3) {
		figure->meaning = last[-2].meaning;
		figure->measure -= 2;
		return;
	}
	figure->meaning = MEANING_TURNOVER;
	/* Whose they are stands with the first or the second. */
	for_each_party(party, reader) {
		if (in_phrase(last, party))
			return;
	}
	figure->measure--;
}

/* "In 2022 it sold 28.9 million more than it bought, in 2023 82.2 million less": told of the same two. */
static void go_on_with_difference(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f], *last = figure - 1;

	if (!f || figure->role != ROLE_CHANGE || !figure->direction || !last->direction ||
	    last->role != ROLE_LEVEL || last->measure == NONE ||
	    (last->meaning != MEANING_SURPLUS && last->meaning != MEANING_DEFICIT) ||
	    !is_flow_meaning(reader->measures[last->measure].meaning) ||
	    has_measure_in(reader, last->to, figure->to))
		return;
	figure->role = ROLE_LEVEL;
	offer(figure,
	      (figure->direction == last->direction) == (last->meaning == MEANING_SURPLUS)
		      ? MEANING_SURPLUS
		      : MEANING_DEFICIT,
	      last->measure, MEASURE_PAIRED);
}

/* "It exported 2 billion more than it imported", but not "waren mit 302 Millionen größer als die Ausfuhren", at so much; "экспорт на 2 млрд превысил импорт": the balance. Of the same two as a percentage nothing
 * that is judged. */
static void look_for_difference(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t than = figure->quantity->last + 1;
	const struct measure *first = NULL, *other = NULL;
	int direction = figure->direction;
	/* "49 billion above imports", "49 Mrd. über den Importen" */
	bool is_beside = is_beyond(reader, than) ||
			 (is_movement(sentence, than) && same(sentence->items[than].value, "than"));

	if (is_verb_second(sentence) && figure->quantity->first &&
	    item_is(sentence, figure->quantity->first - 1, MEANING_WITH))
		return;
	if (is_beside && !direction)
		direction = item_is(sentence, than, MEANING_ABOVE) ? 1 : -1;
	while (!is_beside && than < sentence->n && !is_beyond(reader, than) &&
	       (!item_is(sentence, than, MEANING_AGAINST) ||
		same(sentence->items[than].value, "after"))) /* "mehr nach Belgien" */
		than++;
	if (than == sentence->n || (!direction && figure->role != ROLE_MULTIPLE) ||
	    (!is_of_change(figure) &&
	     !(than == figure->quantity->last + 1 && figure->role == ROLE_LEVEL)))
		return;
	for (size_t m = 0; m < reader->n_measures && !other; m++) {
		const struct measure *measure = &reader->measures[m];

		if (measure->is_adjunct || !is_flow_meaning(measure->meaning) ||
		    measure->item < figure->from)
			continue;
		if (measure->item > than)
			other = measure;
		else
			first = measure;
	}
	/* "Exports were, at 25 billion, 9 billion higher than imports" */
	if (!first && other && figure > reader->figures && figure[-1].role == ROLE_LEVEL &&
	    figure[-1].quantity->kind == QUANTITY_AMOUNT &&
	    !has_measure_in(reader, figure->from, figure->quantity->first))
		first = measure_of(reader, &figure[-1]);
	if (!first || !other || other->meaning != opposite_flow(first->meaning) ||
	    (is_beside ? other->item > than + 3 && !item_is(sentence, than, MEANING_EXCEED)
		       : !item_is(sentence, than, MEANING_EXCEED) && !other->is_verb &&
				 !has_item(sentence, than, other->item, MEANING_PRONOUN)))
		return;
	for (uint32_t i = figure->quantity->last + 1; i < other->item; i++) {
		if (sentence->items[i].quantity != NONE || sentence->items[i].mark == ';')
			return;
	}
	if (is_amount_of(reader, figure, first))
		return;
	offer_measure(reader, figure, (uint32_t)(first - reader->measures), MEASURE_PAIRED);
	figure->role = figure->role == ROLE_GROWTH || figure->role == ROLE_MULTIPLE ? ROLE_OTHER
										    : ROLE_LEVEL;
	if (figure->role == ROLE_LEVEL)
		figure->meaning = (first->meaning == MEANING_EXPORTS) == (direction > 0)
					  ? MEANING_SURPLUS
					  : MEANING_DEFICIT;
}

/* "To Czechia went goods worth 5.5 billion" */
static void look_at_goods(const struct reader *reader, struct figure_reading *figure)
{
	enum meaning flow = flow_of_goods(reader, figure);

	if (flow == MEANING_NONE)
		return;
	if (is_told_behind_mate(reader, figure))
		figure->measure_evidence = EVIDENCE_NONE;
	if (figure->role == ROLE_CHANGE)
		figure->role = ROLE_LEVEL;
	offer(figure, flow, NONE, MEASURE_BY_GOODS);
}

/* What the figure is for, once it is known what it measures and what the one before it does. */
static void settle_role(struct reader *reader, struct figure_reading *figure,
			const struct figure_reading *last)
{
	/* "A third of Hungary's trade goes to this country": of no flow that the text named before */
	if (figure->role == ROLE_SHARE && figure->measure_evidence == MEASURE_OF_TOPIC &&
	    has_item(reader->sentence, figure->quantity->last + 1, figure->to, MEANING_TURNOVER))
		figure->role = ROLE_OTHER;
	if (figure->role == ROLE_SHARE && figure->measure_evidence != MEASURE_PAIRED) {
		uint32_t flow = flow_behind_share(reader, figure);

		if (flow == NONE && figure->meaning == MEANING_TURNOVER)
			flow = flow_of_share(reader, figure);
		if (flow != NONE)
			offer_measure(reader, figure, flow, MEASURE_PAIRED);
	}
	/* "13.8 billion of exports against 1.4 billion of imports": beside the other flow no base. */
	if (last && figure->role == ROLE_BASE && last->role == ROLE_LEVEL &&
	    figure->quantity->kind == QUANTITY_AMOUNT && is_flow_meaning(figure->meaning) &&
	    figure->meaning == opposite_flow(last->meaning) && figure->governor != NONE &&
	    item_is(reader->sentence, figure->governor, MEANING_AGAINST))
		figure->role = ROLE_LEVEL;
}

/* "um 1,8 Prozent auf 125,8 Milliarden gestiegene Ausfuhren", "um 33 Prozent auf 8,8 Milliarden stiegen
 * die Importe": what the participle describes, or the verb's subject. */
static void look_behind_goal(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	uint32_t i, m;

	if ((sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL) ||
	    f + 1 >= reader->n_figures || figure->measure_evidence || figure[1].governor == NONE ||
	    !item_is(sentence, figure[1].governor, MEANING_TO) ||
	    figure[1].governor != figure->quantity->last + 1)
		return;
	i = figure[1].quantity->last + 1;
	m = i + 1;
	while (m < sentence->n && m < i + 4 &&
	       (is_filler_word(sentence, m) || party_at(reader, m) != NONE))
		m++;
	m = is_movement(sentence, i) ? measure_at(reader, m) : NONE;
	if (m == NONE)
		return;
	offer_measure(reader, figure, m, MEASURE_BEHIND);
	figure->direction = item_is(sentence, i, MEANING_UP) ? 1 : -1;
	figure->role = figure->quantity->kind == QUANTITY_PERCENT ? ROLE_GROWTH : figure->role;
}

/* No word of its sentence says what it measures, and those before it said several things. */
static void note_loose(const struct reader *reader, struct figure_reading *figure,
		       const struct figure_reading *last)
{
	/* "Trade came to 523.6 million, 58 % of it imports. The latter have tripled" */
	if ((figure->measure_evidence == MEASURE_OF_TOPIC ||
	     (figure->measure_evidence == MEASURE_OF_SENTENCE && figure->measure == NONE)) &&
	    is_flow_meaning(reader->topic->named_last) &&
	    figure->meaning != reader->topic->named_last &&
	    (item_is(reader->sentence, 0, MEANING_PRONOUN) ||
	     item_is(reader->sentence, 1, MEANING_PRONOUN)))
		figure->is_loose = true;
	if (figure->measure_evidence == MEASURE_OF_TOPIC ||
	    figure->measure_evidence == MEASURE_OF_SENTENCE)
		figure->is_of_unknown_noun =
			has_unknown_subject(reader, figure,
					    figure->measure_evidence == MEASURE_OF_SENTENCE) ||
			(last && last->is_of_unknown_noun &&
			 figure->measure_evidence == MEASURE_OF_SENTENCE);
	figure->is_loose |= figure->is_of_unknown_noun;
	if (figure->measure_evidence == MEASURE_OF_TOPIC && !is_next_in_rank(reader, figure))
		figure->is_loose = figure->is_loose ||
				   (!takes_up_change(reader->sentence, figure) &&
				    (!refers_back(reader, figure) || is_of_either(reader, figure)));
	else if (figure->measure_evidence == MEASURE_OF_SENTENCE && last && last->is_loose)
		figure->is_loose = figure->is_loose || is_of_either(reader, figure);
	widen_to_trade(reader, figure);
}

/* What the paragraph has measured; but "27 percent of exports, or 763 million", in a text on trade. */
static void look_at_paragraph(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct topic *topic = reader->topic;

	if (!f && figure->quantity->kind == QUANTITY_PERCENT &&
	    (figure->role == ROLE_PARTNER_SHARE || figure->role == ROLE_OTHER))
		look_later(reader, figure);
	if (topic->meaning != MEANING_NONE && topic->measure_paragraph == topic->paragraph &&
	    !topic->is_measure_weak)
		offer(figure, topic->meaning, NONE, MEASURE_OF_TOPIC);
}

/* "China (+9.4 % to 54.6 billion) and India (...) grew in imports": what its own sentence says. */
static void look_behind_list(const struct reader *reader, struct figure_reading *figure)
{
	if (figure->meaning == MEANING_NONE &&
	    (bracket_of(reader, figure) != NONE || is_aside_of_subject(reader, figure)) &&
	    reader->n_parties && reader->parties[0].item < figure->quantity->first &&
	    measure_of_list(reader, figure) != NONE)
		offer_measure(reader, figure, measure_of_list(reader, figure), MEASURE_LATER);
}

void bind_measure(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct topic *topic = reader->topic;
	const struct figure_reading *last;

	if (figure->measure_evidence != MEASURE_PAIRED)
		look_at_list(reader, f);
	if (final_verb_of(reader, figure) != NONE)
		offer_measure(reader, figure, final_verb_of(reader, figure), MEASURE_PAIRED);
	if (f && subject_before_goods(reader, figure) != NONE)
		offer_measure(reader, figure, subject_before_goods(reader, figure), MEASURE_BEFORE);
	look_before(reader, figure);
	look_at_host(reader, f);
	/* What is behind a percentage is what it is a share of. */
	if (figure->quantity->kind != QUANTITY_PERCENT || figure->role == ROLE_GROWTH ||
	    figure->role == ROLE_GROWTH_BEFORE)
		look_behind(reader, f);
	if (figure->tail_to > figure->tail_from)
		look_behind_bracket(reader, figure);
	look_behind_pronoun(reader, figure);
	look_at_opening(reader, figure);
	if (is_of_sales(reader, figure))
		offer(figure, MEANING_EXPORTS, NONE, MEASURE_BEFORE);
	look_for_excess(reader, figure);
	look_for_both(reader, f);
	look_for_difference(reader, figure);
	go_on_with_difference(reader, f);
	look_at_goods(reader, figure);
	turn_to_other_flow(reader, f);
	take_sign_of_balance(reader, figure);
	look_behind_goal(reader, f);
	last = figure_before(reader, f);
	if (is_sum(reader, f) || is_whole_of_flows(reader, f) ||
	    (figure->meaning == MEANING_NONE && is_total_line(reader)))
		offer(figure, MEANING_TURNOVER, NONE, MEASURE_BEFORE);
	if (last && last->meaning != MEANING_NONE)
		offer(figure, last->meaning, last->measure, MEASURE_OF_SENTENCE);
	if (is_next_in_rank(reader, figure))
		offer(figure, topic->rank, NONE, MEASURE_OF_TOPIC);
	if (topic->spoken != MEANING_NONE && topic->spoken_sentence + 1 == topic->sentence &&
	    (!reader->n_measures || takes_up_change(reader->sentence, figure) ||
	     has_item(reader->sentence, 0, figure->quantity->first, MEANING_PRONOUN)))
		offer(figure, topic->spoken, NONE, MEASURE_OF_TOPIC);
	if (!f)
		look_behind_list(reader, figure);
	look_at_paragraph(reader, f);
	if (!f && figure->meaning == MEANING_NONE)
		look_later(reader, figure);
	if (topic->meaning != MEANING_NONE && (!topic->is_measure_weak || is_list_line(reader) ||
					       meaning_in(reader->sentence->all, MEANING_PRONOUN)))
		offer(figure, topic->meaning, NONE, MEASURE_OF_TOPIC);
	note_loose(reader, figure, last);
	if ((figure->meaning == MEANING_SURPLUS || figure->meaning == MEANING_TURNOVER) &&
	    figure->quantity->sign < 0 && figure->quantity->kind == QUANTITY_AMOUNT &&
	    (figure->role == ROLE_LEVEL || figure->role == ROLE_BASE))
		figure->meaning = MEANING_BALANCE;
	take_told_side(reader, figure);
	if (figure->meaning == MEANING_BALANCE && !figure->quantity->sign)
		figure->is_minus = figure->is_minus || says_minus(reader, figure, last);
	settle_role(reader, figure, last);
}
