#include "measure_words.h"
#include "pair.h"
#include "role.h"
#include "text.h"

#include <string.h>

/* "The other way, Turkish exports to Germany": the flow's own words say whose it is. */
static bool names_its_side(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = &reader->measures[figure->measure];

	for_each_party(party, reader) {
		if (in_phrase(measure, party) && !party->is_aside)
			return true;
	}
	return false;
}

/* "went from Austria to Hungary and vice versa": both flows together. */
static bool is_both_ways(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t at = first_item(sentence, figure->from, figure->to, MEANING_REVERSE);

	return at != NONE && at && item_is(sentence, at - 1, MEANING_AND) &&
	       (at > figure->quantity->last || at + 1 < figure->quantity->first) &&
	       figure->quantity->kind == QUANTITY_AMOUNT && is_flow_meaning(figure->meaning) &&
	       figure_before(reader, (size_t)(figure - reader->figures)) == NULL;
}

/* "In the opposite direction it was 142 million": the other flow than the one mentioned. */
static void look_for_reverse(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = figure_before(reader, f);
	enum meaning before = last ? last->meaning : reader->topic->meaning;
	uint32_t at = first_item(reader->sentence, figure->from, figure->to, MEANING_REVERSE);
	bool is_verb = figure->measure != NONE && reader->measures[figure->measure].is_verb;

	if (is_both_ways(reader, figure)) {
		figure->meaning = MEANING_TURNOVER;
		return;
	}
	/* A flow that is named is that flow; "delivered" without a subject may be either side's, and of trade in one
	 * direction there is but a flow. */
	if (at == NONE ||
	    (figure->measure_evidence == MEASURE_BEFORE && !is_verb &&
	     ((figure->meaning != before && (figure->meaning != MEANING_TURNOVER ||
					     same(reader->sentence->items[at].value, "loose"))) ||
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
	size_t first = f, last = f;

	while (is_behind_slash(reader, first))
		first--;
	while (last + 1 < reader->n_figures && is_behind_slash(reader, last + 1))
		last++;
	/* "155.5 / 243.0 / 302.9": three are no two flows */
	if (last > first + 1)
		return;
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
	uint32_t end;

	if (figure->measure == NONE || !figure->measure)
		return;
	measure = &reader->measures[figure->measure];
	mate = measure - 1;
	if (measure->is_verb || !is_mate(reader, mate) || !is_flow_meaning(measure->meaning) ||
	    mate->meaning != opposite_flow(measure->meaning) || mate->item < figure->from)
		return;
	/* "with purchases of 7.5 billion", "with 7.5 billion of purchases" */
	end = figure->measure_evidence == MEASURE_BEFORE      ? measure->item
	      : figure->measure_evidence == MEASURE_OF_BEHIND ? figure->quantity->first
							      : mate->item;
	if (!has_item(reader->sentence, mate->item, end, MEANING_WITH))
		return;
	figure->meaning = mate->meaning;
	figure->measure--;
}

/* "import turnover", "its biggest export market with turnover of 17 billion", "Ausfuhren mit einem Gesamtvolumen von":
 * the flow that it is the amount of. */
static void look_for_flow_of_amount(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *amount, *flow;
	bool is_market, is_volume;

	if (figure->measure == NONE || !figure->measure || figure->meaning != MEANING_TURNOVER ||
	    figure->measure_evidence != MEASURE_BEFORE)
		return;
	amount = &reader->measures[figure->measure];
	flow = amount - 1;
	is_volume = same(sentence->items[amount->item].value, "volume");
	is_market = is_volume || is_mate(reader, flow);
	if (amount->meaning != MEANING_TURNOVER || amount->is_adjunct ||
	    !(is_volume || same(sentence->items[amount->item].value, "amount")) ||
	    (flow->is_verb && !is_volume) || flow->is_product || flow->item < figure->from ||
	    !is_flow_meaning(flow->meaning) || amount->item > flow->item + 9)
		return;
	for (uint32_t i = flow->item + 1; i < amount->item; i++) {
		is_market = is_market || item_is(sentence, i, MEANING_NEIGHBOUR);
		if (sentence->items[i].mark || item_is(sentence, i, MEANING_AND))
			return;
	}
	if (!is_market && amount->item > flow->item + 1)
		return;
	figure->meaning = flow->meaning;
	figure->measure--;
}

void turn_to_other_flow(struct reader *reader, size_t f)
{
	look_for_mate(reader, &reader->figures[f]);
	look_for_flow_of_amount(reader, &reader->figures[f]);
	look_for_reverse(reader, f);
	look_at_slash(reader, f);
}

static bool is_side(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_PLUS, MEANING_MINUS);
}

/* "im Handel mit Belgien ein Minus von 82 Millionen", "82 Millionen im Minus": the word, or NONE. */
static uint32_t side_beside(const struct sentence *sentence, const struct figure_reading *figure)
{
	uint32_t governor = figure->governor, behind = figure->quantity->last + 1;

	return governor != NONE && governor && is_side(sentence, governor - 1) ? governor - 1
	       : governor != NONE && is_side(sentence, governor)	       ? governor
	       : behind < sentence->n && is_side(sentence, behind)	       ? behind
									       : NONE;
}

/* "Moldova's minus in trade with Russia reached 193 million": a balance, where the sentence begins with it, or where it is
 * beside the amount. */
static bool look_for_sign(const struct sentence *sentence, const struct measure *trade,
			  struct figure_reading *figure)
{
	uint32_t i = is_filler_word(sentence, 0) ? 1 : 0, side;

	if (!trade->is_adjunct || trade->meaning != MEANING_TURNOVER)
		return false;
	side = side_beside(sentence, figure);
	if (side != NONE && (figure->role == ROLE_CHANGE || figure->role == ROLE_LEVEL)) {
		figure->role = ROLE_LEVEL;
		figure->meaning =
			item_is(sentence, side, MEANING_PLUS) ? MEANING_SURPLUS : MEANING_DEFICIT;
		return true;
	}
	if (figure->role != ROLE_LEVEL || i >= trade->item || !sentence->items[i].value ||
	    !same(sentence->items[i].value, "sign"))
		return false;
	figure->meaning = item_is(sentence, i, MEANING_UP) ? MEANING_SURPLUS : MEANING_DEFICIT;
	return true;
}

/* Which way what is compared goes, by the words in [from, to): 1 above, -1 below, 0 not told. */
static int compared_way(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	static const enum meaning above[] = {MEANING_EXCEED, MEANING_ABOVE, MEANING_UP};
	static const enum meaning below[] = {MEANING_BELOW, MEANING_DOWN};

	for (size_t k = 0; k < countof(below); k++) {
		if (has_item(sentence, from, to, below[k]))
			return -1;
	}
	for (size_t k = 0; k < countof(above); k++) {
		if (has_item(sentence, from, to, above[k]))
			return 1;
	}
	return 0;
}

/* The other flow, without a figure of its own, right behind the figure: "were 9.8 billion (8.1 billion euros) above
 * exports"; NONE. */
static uint32_t compared_flow(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->last + 1, words = 0, i;

	for (i = first; i < sentence->n && words < 6; i++) {
		uint32_t m = measure_at(reader, i);

		if (sentence->items[i].open != sentence->items[figure->quantity->first].open ||
		    sentence->items[i].mark == '(' || sentence->items[i].mark == ')')
			continue;
		if (m != NONE && reader->measures[m].meaning == opposite_flow(figure->meaning) &&
		    words)
			break;
		if (m != NONE || sentence->items[i].mark || sentence->items[i].quantity != NONE ||
		    item_is_any(sentence, i, MEANING_AND, MEANING_BUT))
			return NONE;
		words++;
	}
	if (i == sentence->n || words == 6)
		return NONE;
	for (uint32_t k = i + 1; k < sentence->n && k < i + 6 && !sentence->items[k].mark; k++) {
		if (sentence->items[k].quantity != NONE)
			return NONE;
	}
	return i;
}

/* "dépassent de 82,2 millions les exportations": the verb is no bound of what it tells. */
static void drop_bound_of_verb(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t first = figure->quantity->first;

	if (figure->quantity->qualifier == MEANING_ABOVE && first > 2 &&
	    has_item(reader->sentence, first - 2, first, MEANING_EXCEED))
		reader->sentence->quantities[figure->number].qualifier = MEANING_NONE;
}

/* "Imports were 9.8 billion above exports": what the one flow has more than the other is the balance. */
static bool look_for_flow_behind(const struct reader *reader, struct figure_reading *figure)
{
	uint32_t flow = figure->measure != NONE && is_flow_meaning(figure->meaning) &&
					figure->measure_evidence == MEASURE_BEFORE
				? compared_flow(reader, figure)
				: NONE;
	int way = flow == NONE ? 0
			       : compared_way(reader->sentence,
					      reader->measures[figure->measure].item, flow);
	uint32_t before = figure->quantity->first;

	/* "was met 302,9 miljoen voor het eerst groter dan de uitvoer": so much it was, and not by so much more. */
	while (way && before > figure->from && is_qualifier(reader->sentence, before - 1))
		before--;
	if (!way || (before && item_is(reader->sentence, before - 1, MEANING_WITH)))
		return false;
	figure->meaning = (figure->meaning == MEANING_EXPORTS) == (way > 0) ? MEANING_SURPLUS
									    : MEANING_DEFICIT;
	figure->role = ROLE_LEVEL;
	drop_bound_of_verb(reader, figure);
	return true;
}

/* The figure before it in the sentence that was what one flow has more than the other; NULL. */
static const struct figure_reading *excess_before(const struct reader *reader,
						  const struct figure_reading *figure)
{
	const struct figure_reading *last = figure > reader->figures ? figure - 1 : NULL;

	if (last && bracket_of(reader, last) != NONE && last > reader->figures)
		last--;
	return last && is_balance_meaning(last->meaning) && last->role == ROLE_LEVEL &&
			       last->measure != NONE &&
			       is_flow_meaning(reader->measures[last->measure].meaning)
		       ? last
		       : NULL;
}

/* Behind "were 32.8 billion (29.99 billion euros) above exports there - 9.4 percent more": of the balance, too. */
static bool goes_on_from_excess(const struct reader *reader, struct figure_reading *figure)
{
	const struct figure_reading *last = excess_before(reader, figure);
	bool is_beside;

	if (!last)
		return false;
	is_beside = bracket_of(reader, figure) == last->quantity->last + 1;
	if (!is_beside && !(figure->measure != NONE && figure->measure_evidence == MEASURE_BEFORE &&
			    reader->measures[figure->measure].item > last->quantity->last &&
			    reader->measures[figure->measure].meaning ==
				    opposite_flow(reader->measures[last->measure].meaning)))
		return false;
	figure->meaning = last->meaning;
	figure->measure = last->measure;
	figure->measure_evidence = MEASURE_OF_SENTENCE;
	if (is_beside && figure->quantity->kind == QUANTITY_AMOUNT)
		figure->role = ROLE_LEVEL;
	return true;
}

/* "There was a large deficit: the gap in the balance grew by 1 to 5.6 billion": which side it is on was told. */
static void look_for_told_side(const struct reader *reader, struct figure_reading *figure)
{
	enum meaning side = MEANING_NONE;

	if (figure->meaning != MEANING_BALANCE || figure->quantity->sign ||
	    figure->measure == NONE || figure->is_minus)
		return;
	for (size_t m = 0; m < figure->measure; m++) {
		enum meaning meaning = reader->measures[m].meaning;

		if (meaning != MEANING_DEFICIT && meaning != MEANING_SURPLUS)
			continue;
		if (side != MEANING_NONE && side != meaning)
			return;
		side = meaning;
	}
	if (side != MEANING_NONE && figure == reader->figures)
		figure->meaning = side;
}

/* "импорты экспорттан 82 млн долларға көп": the flow in the ablative is less, and by so much; or more, "аз". */
static bool is_other_in_kazakh(const struct sentence *sentence, const struct measure *less,
			       const struct figure_reading *figure)
{
	const struct token *token = &sentence->tokens->tokens[sentence->items[less->item].to - 1];

	return sentence->language == LANGUAGE_KK && figure->role == ROLE_CHANGE &&
	       figure->direction && token->folded_len > strlen("тан") &&
	       token_ends_with(sentence->tokens, sentence->items[less->item].to - 1, "тан");
}

/* Whether the flow is compared with the next one: by a word between the two, or as a multiple of it. */
static bool is_compared_with_next_flow(const struct sentence *sentence, const struct measure *flow,
				       uint32_t to)
{
	for (uint32_t i = flow->item; i < to; i++) {
		uint32_t q = sentence->items[i].quantity;

		if (item_is_any(sentence, i, MEANING_EXCEED, MEANING_ABOVE, MEANING_BELOW) ||
		    (q != NONE && sentence->quantities[q].kind == QUANTITY_TIMES))
			return true;
	}
	return is_verb_second(sentence) && has_item(sentence, 0, flow->item, MEANING_EXCEED);
}

/* "Imports exceeded exports: 420 million against 330", "by 90 million (420 against 330)": what both flows were, in their
 * order. */
static bool look_for_both_of_excess(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *next = figure + 1;
	uint32_t m = 0, i = figure->quantity->first;
	bool is_before = figure->measure_evidence == MEASURE_BEFORE;

	if (figure->measure_evidence == MEASURE_PAIRED)
		return figure > reader->figures && figure[-1].measure_evidence == MEASURE_PAIRED;
	while (m < reader->n_measures && reader->measures[m].item < i)
		m++;
	if (next >= reader->figures + reader->n_figures || m-- < 2 ||
	    !(is_before || figure->measure_evidence == MEASURE_HOST ||
	      figure->meaning == MEANING_NONE) ||
	    !is_flow_meaning(reader->measures[m].meaning) ||
	    reader->measures[m - 1].meaning != opposite_flow(reader->measures[m].meaning) ||
	    figure->quantity->kind != QUANTITY_AMOUNT || next->quantity->kind != QUANTITY_AMOUNT ||
	    next->role != ROLE_BASE || next->governor == NONE ||
	    !item_is(sentence, next->governor, MEANING_AGAINST) ||
	    has_measure_in(reader, figure->quantity->last, next->quantity->first) ||
	    has_item(sentence, reader->measures[m].item, i, MEANING_AND))
		return false;
	is_before &= bracket_of(reader, figure) == NONE;
	if (!is_before && !is_compared_with_next_flow(sentence, &reader->measures[m - 1],
						      reader->measures[m].item))
		return false;
	while (i-- > reader->measures[m].item) {
		if (sentence->items[i].is_taken ||
		    (sentence->items[i].mark != ':' && sentence->items[i].mark != '('))
			continue;
		figure->meaning = reader->measures[m - 1].meaning;
		figure->measure = m - 1;
		next->meaning = reader->measures[m].meaning;
		next->measure = m;
		figure->measure_evidence = next->measure_evidence = MEASURE_PAIRED;
		figure->role = next->role = ROLE_LEVEL;
		return true;
	}
	return false;
}

/* "2023 überstiegen die Einfuhren die Ausfuhren um": German and Dutch may have the verb before its subject. */
static bool is_behind_verb(const struct sentence *sentence, const struct figure_reading *figure,
			   const struct measure *first)
{
	return is_verb_second(sentence) &&
	       has_item(sentence, figure->from, first->item, MEANING_EXCEED);
}

/* "2022 ein Plus von 28,9 Millionen, 2023 ein Minus von 82,2": one side of the balance behind the other. */
static bool goes_on_from_side(const struct reader *reader, struct figure_reading *figure)
{
	const struct figure_reading *last = figure - (figure > reader->figures);
	uint32_t side = side_beside(reader->sentence, figure);

	if (last == figure || figure->role != ROLE_CHANGE || side == NONE ||
	    figure->quantity->kind != QUANTITY_AMOUNT || last->role != ROLE_LEVEL ||
	    !is_balance_meaning(last->meaning) || side_beside(reader->sentence, last) == NONE ||
	    has_own_measure(reader, figure))
		return false;
	figure->role = ROLE_LEVEL;
	figure->measure = last->measure;
	figure->measure_evidence = MEASURE_PAIRED;
	figure->meaning =
		item_is(reader->sentence, side, MEANING_PLUS) ? MEANING_SURPLUS : MEANING_DEFICIT;
	return true;
}

/* "were 90 million and exceeded imports by 40 million": of the other flow, which the words before tell. */
static bool exceeds_flow(const struct sentence *sentence, const struct measure *flow,
			 struct figure_reading *figure)
{
	uint32_t i = flow->item;

	while (i > figure->from && i + 3 > flow->item && is_filler_word(sentence, i - 1))
		i--;
	if (i <= figure->from || !item_is(sentence, i - 1, MEANING_EXCEED) ||
	    figure->quantity->kind != QUANTITY_AMOUNT || figure->governor == NONE)
		return false;
	figure->meaning = flow->meaning == MEANING_IMPORTS ? MEANING_SURPLUS : MEANING_DEFICIT;
	figure->role = ROLE_LEVEL;
	return true;
}

/* "2.9 billion, or 27 percent of all exports to that country, which came to 10.7": what the share is of. */
static void look_for_whole_of_share(const struct reader *reader, struct figure_reading *figure)
{
	const struct figure_reading *share = figure - 1;
	uint32_t comma = figure->from;

	if (figure == reader->figures || figure->meaning != MEANING_NONE ||
	    share->role != ROLE_PARTNER_SHARE || figure->quantity->kind != QUANTITY_AMOUNT ||
	    reader->sentence->items[comma].mark != ',' ||
	    !item_is(reader->sentence, comma + 1, MEANING_RELATIVE))
		return;
	for_each_measure_back(measure, reader) {
		if (measure->item < comma && measure->item > share->quantity->last) {
			if (!is_flow_meaning(measure->meaning) || measure->is_product ||
			    measure->is_total)
				return;
			figure->meaning = measure->meaning;
			figure->measure = (uint32_t)(measure - reader->measures);
			figure->measure_evidence = MEASURE_BEFORE;
			return;
		}
	}
}

/* "Imports exceeded exports by 312.8 million": a balance, of the flow that is named first. */
void look_for_excess(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *last = measure_of(reader, figure);
	uint32_t end = figure->quantity->first;
	/* "Тот же рост у экспорта, импорт превысил 44 млн": a verb behind both flows has neither for its object. */
	bool is_verb_between = sentence->language == LANGUAGE_EN ||
			       sentence->language == LANGUAGE_FR ||
			       sentence->language == LANGUAGE_RU;

	look_for_told_side(reader, figure);
	look_for_whole_of_share(reader, figure);
	if (look_for_both_of_excess(reader, figure) || goes_on_from_excess(reader, figure) ||
	    goes_on_from_side(reader, figure))
		return;
	/* "sold goods for more than 45 billion" */
	while (end && is_qualifier(sentence, end - 1))
		end--;
	if (last && figure->quantity->kind == QUANTITY_AMOUNT &&
	    (look_for_sign(sentence, last, figure) || look_for_flow_behind(reader, figure)))
		return;
	if (figure->quantity->kind == QUANTITY_PLAIN || !last || figure->measure == 0 ||
	    figure->measure_evidence != MEASURE_BEFORE || !is_flow_meaning(last->meaning))
		return;
	if (is_amount_of(reader, figure, last) ||
	    (last[-1].item < figure->from && exceeds_flow(sentence, last, figure)))
		return;
	for_each_back(const struct measure, first, reader->measures, figure->measure) {
		if (first->is_adjunct)
			continue;
		if (first->item < figure->from || first->meaning != opposite_flow(last->meaning) ||
		    sentence->items[first->item].clause != sentence->items[last->item].clause ||
		    (!is_other_in_kazakh(sentence, last, figure) &&
		     !has_item(sentence, first->item, is_verb_between ? last->item : end,
			       MEANING_ABOVE) &&
		     !has_item(sentence, first->item,
			       is_verb_between ? last->item + 1 : figure->quantity->last + 3,
			       MEANING_EXCEED) &&
		     !is_behind_verb(sentence, figure, first)))
			return;
		/* "imports exceeded exports 1.37 times": no change over time */
		if (figure->quantity->kind != QUANTITY_AMOUNT) {
			figure->role = ROLE_OTHER;
			return;
		}
		/* "les importations ont dépassé les exportations, à 231 millions": what they came to */
		if (figure->governor != NONE && item_is(sentence, figure->governor, MEANING_TO)) {
			figure->meaning = first->meaning;
			figure->measure = (uint32_t)(first - reader->measures);
			return;
		}
		bool is_less = figure->direction < 0 && sentence->language == LANGUAGE_KK;

		figure->meaning = (first->meaning == MEANING_EXPORTS) != is_less ? MEANING_SURPLUS
										 : MEANING_DEFICIT;
		figure->role = ROLE_LEVEL;
		return;
	}
}

/* The first flow noun from item i on, before `to`; its number, or n_measures. */
static size_t next_flow(const struct reader *reader, uint32_t i, uint32_t to)
{
	size_t m = 0;

	while (m < reader->n_measures && reader->measures[m].item < i)
		m++;
	return m < reader->n_measures && reader->measures[m].item < to &&
			       is_flow_meaning(reader->measures[m].meaning) &&
			       !reader->measures[m].is_verb
		       ? m
		       : reader->n_measures;
}

bool is_whole_of_flows(const struct reader *reader, size_t f)
{
	static const char volume[] = "volume|volumen|объем|объём|volumes";
	const struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	const struct topic *topic = reader->topic;
	uint32_t sign = figure->quantity->last + 1;
	size_t first, second;

	if (figure->quantity->kind != QUANTITY_AMOUNT || figure->role != ROLE_LEVEL ||
	    (figure->measure != NONE && figure->measure_evidence < MEASURE_BEHIND) ||
	    is_balance_meaning(topic->meaning) ||
	    (figure->measure == NONE && figure->meaning == MEANING_NOT_TRADE))
		return false;
	/* "sold goods for 12.8 million and bought goods for 7.1. The volume, thus 19.9 million" */
	for (uint32_t i = figure->from; i < figure->quantity->first && !f; i++) {
		uint32_t noun = reader->sentence->items[i].to - 1;

		if (token_is_one_of(reader->sentence->tokens, noun, volume) &&
		    topic->flow_sentence[0] && topic->flow_sentence[0] == topic->flow_sentence[1] &&
		    topic->flow_sentence[0] + 1 == topic->sentence)
			return true;
	}
	if (topic->was_of_goods && topic->refused_paragraph == topic->paragraph)
		return false;
	/* "In 2022 it was 24.2 billion: exports 13.7 billion, imports 10.4 billion"; not "it lent 47 million" */
	for (uint32_t i = figure->from; i < figure->quantity->first; i++)
		if (is_unknown(reader->sentence, i) || party_at(reader, i) != NONE)
			return false;
	if (f + 2 >= reader->n_figures || next->quantity->kind != QUANTITY_AMOUNT ||
	    next[1].quantity->kind != QUANTITY_AMOUNT ||
	    !adds_up(figure->quantity, next->quantity, next[1].quantity))
		return false;
	for_each_party(party, reader) {
		if (party->item > next->quantity->last && party->item < next[1].quantity->last)
			return false;
	}
	while (sign < next->quantity->first && !(reader->sentence->items[sign].mark &&
						 strchr(":-(", reader->sentence->items[sign].mark)))
		sign++;
	first = next_flow(reader, sign, next[1].quantity->first);
	second = first < reader->n_measures
			 ? next_flow(reader, reader->measures[first].item + 1, next[1].to)
			 : first;
	return sign < next->quantity->first && second < reader->n_measures &&
	       reader->measures[first].meaning == opposite_flow(reader->measures[second].meaning);
}

/* The flow that a word for both names first; MEANING_NONE: it is no such word. */
static enum meaning first_of_compound(const struct reader *reader, const struct measure *measure)
{
	const char *value = reader->sentence->items[measure->item].value;

	return same(value, "out-in")   ? MEANING_EXPORTS
	       : same(value, "in-out") ? MEANING_IMPORTS
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
	    (!has_item(sentence, behind, next->quantity->first, MEANING_AND) &&
	     !has_item(sentence, behind, next->quantity->first, MEANING_RESPECTIVELY)))
		return;
	while (m && (reader->measures[m - 1].item >= figure->quantity->first ||
		     reader->measures[m - 1].is_adjunct))
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

/* "China's share in its imports has doubled": a multiple of the share, if that is the last noun told before it. */
bool is_of_share(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	if (figure->role != ROLE_MULTIPLE)
		return false;
	/* "The reverse flow was twice as large": of the other flow */
	if (!reader->n_parties && !sentence->n_times &&
	    has_item(sentence, 0, figure->quantity->first, MEANING_REVERSE))
		return true;
	for (uint32_t i = figure->quantity->first; i-- > 0;) {
		if (sentence->items[i].quantity != NONE ||
		    (sentence->items[i].mark == ',' && i > figure->from))
			return false;
		if (item_is(sentence, i, MEANING_SHARE))
			return same(sentence->items[i].value, "noun");
	}
	return false;
}
