#include <string.h>

#include "notation.h"
#include "quantity.h"
#include "text.h"

static bool is_mark_between(const struct sentence *sentence, const struct quantity *a,
			    const struct quantity *b, char mark)
{
	return b->first == a->last + 2 && sentence->items[a->last + 1].mark == mark;
}

/* "between 10 and 15": the word stands before the first. */
static bool is_behind_between(const struct sentence *sentence, uint32_t i)
{
	while (i-- > 0) {
		if (item_is(sentence, i, MEANING_BETWEEN))
			return true;
		if (!item_is_any(sentence, i, MEANING_COMMON, MEANING_ABOUT))
			return false;
	}
	return false;
}

/* Kazakh says "from" and "to" with endings and words behind: "200-ден 250-ге дейін". */
static bool is_kazakh_pair(const struct sentence *sentence, const struct quantity *a,
			   const struct quantity *b)
{
	return sentence->language == LANGUAGE_KK && a->suffix == KAZAKH_ABLATIVE &&
	       b->first == a->last + 1 && item_is(sentence, b->last + 1, MEANING_UNTIL);
}

/* The word before a figure and its qualifiers: "um" of "um rund 22". */
static uint32_t lead_at(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->first;

	while (i > 1 && is_qualifier(sentence, i - 1))
		i--;
	return i ? i - 1 : 0;
}

static const struct item *lead_of(const struct sentence *sentence, const struct quantity *quantity)
{
	return &sentence->items[lead_at(sentence, quantity)];
}

/* "für 92,4, aus Dänemark für 44,7 Milliarden": the same word before both. */
static bool are_parallel(const struct sentence *sentence, const struct quantity *a,
			 const struct quantity *b)
{
	const struct token *first, *second;

	if (!a->first || lead_of(sentence, a)->meaning == MEANING_NONE)
		return false;
	first = &sentence->tokens->tokens[lead_of(sentence, a)->from];
	second = &sentence->tokens->tokens[lead_of(sentence, b)->from];
	return first->kind == TOKEN_WORD && first->folded_len == second->folded_len &&
	       memcmp(sentence->tokens->folded + first->folded,
		      sentence->tokens->folded + second->folded, first->folded_len) == 0;
}

/* "1.23/0.69 billion", "(exports: 2.00/imports: 1.87 billion)": a slash, and what the second is. */
static bool are_side_by_side(const struct sentence *sentence, const struct quantity *a,
			     const struct quantity *b)
{
	uint32_t i = a->last + 1;

	/* "(2015: Platz 4/163.2 billion)" */
	if (a->first && item_is(sentence, a->first - 1, MEANING_COUNTED))
		return false;
	if (i >= sentence->n || sentence->items[i++].mark != '/')
		return false;
	if (i < b->first && item_is_any(sentence, i, MEANING_EXPORTS, MEANING_IMPORTS))
		i++;
	if (i < b->first && sentence->items[i].mark == ':')
		i++;
	return i == b->first;
}

/* "to 347.2 in 2019 and 321.9 million in 2020", "auf 347,2 und 2020 auf 321,9 Millionen", "from 825.7 in 2006 to 892.7
 * million": both with decimals. */
static bool are_told_with_times(const struct sentence *sentence, const struct quantity *a,
				const struct quantity *b)
{
	uint32_t lead = lead_at(sentence, a);
	bool has_time = false, has_link = a->suffix == KAZAKH_ABLATIVE;
	bool is_from = item_is_any(sentence, lead, MEANING_FROM, MEANING_OF, MEANING_OFBY);

	if (a->is_in_words || b->is_in_words || !dec_trim(a->value, 0).scale ||
	    !dec_trim(b->value, 0).scale)
		return false;
	for (uint32_t i = a->last + 1; i < b->first; i++) {
		has_time = has_time || sentence->items[i].period != NONE;
		has_link = has_link || item_is(sentence, i, MEANING_AND) ||
			   (is_from && item_is(sentence, i, MEANING_TO));
		if (sentence->items[i].period == NONE && !is_filler_word(sentence, i) &&
		    !is_qualifier(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_AND, MEANING_INSIDE, MEANING_TO, MEANING_OFBY,
				 MEANING_UNIT_YEAR))
			return false;
	}
	return has_time && has_link;
}

/* A flow, or a country: what a figure of a list is of. */
static bool names_part(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_TURNOVER,
			   MEANING_COUNTRY);
}

/* A word that may stand between such a name and its figure: "-", ":", "came to", "about". */
static bool leads_on(const struct sentence *sentence, uint32_t i)
{
	return is_filler_word(sentence, i) || is_qualifier(sentence, i) ||
	       item_is_any(sentence, i, MEANING_LEVEL, MEANING_WITH, MEANING_INSIDE, MEANING_TO) ||
	       (sentence->items[i].mark && strchr("-:", sentence->items[i].mark));
}

/* "14 contracts to Chile, 6 to Peru", "61 tons, 32": a figure right before in the list that is no bare number nor an
 * amount; the next may be of its unit. */
static bool is_behind_count(const struct sentence *sentence, const struct quantity *a)
{
	const struct quantity *before = a - 1;

	if (a == sentence->quantities || a->first > before->last + 8 ||
	    before->kind == QUANTITY_AMOUNT)
		return false;
	return before->kind != QUANTITY_PLAIN || !sentence->items[before->last + 1].mark;
}

/* "the growth of exports to Peru was 4.6": of what stands before. */
static bool is_of_growth(const struct sentence *sentence, uint32_t i)
{
	while (i-- > 0 && sentence->items[i].mark != ',') {
		if (item_is_any(sentence, i, MEANING_UP, MEANING_DOWN))
			return true;
	}
	return false;
}

/* "exports 4.6, imports 1.9 billion", "Қытаймен – 30,1, Ресеймен – 27,8 млрд": both are of a flow or a country that
 * stands right before, with nothing else between. */
static bool are_of_parts(const struct sentence *sentence, const struct quantity *a,
			 const struct quantity *b)
{
	uint32_t comma = a->last + 1, lead = a->first;
	bool has_name = false;

	if (comma + 1 >= b->first || b->first > comma + 8 || a->is_in_words ||
	    sentence->items[comma].mark != ',' || is_behind_count(sentence, a) ||
	    sentence->items[a->number].open != sentence->items[b->number].open)
		return false;
	for (uint32_t i = comma + 1; i < b->first; i++) {
		has_name = has_name || names_part(sentence, i);
		if (!names_part(sentence, i) && !leads_on(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_AND, MEANING_BUT))
			return false;
	}
	while (lead > 0 && lead + 5 > a->first && !names_part(sentence, lead - 1) &&
	       leads_on(sentence, lead - 1))
		lead--;
	return has_name && lead > 0 && names_part(sentence, lead - 1) &&
	       !is_of_growth(sentence, lead - 1);
}

/* "(7.9 against 2.7 billion)": a number with decimals, and right behind it what it is compared with. */
static bool is_told_against(const struct sentence *sentence, const struct quantity *a,
			    const struct quantity *b, uint32_t i)
{
	return item_is(sentence, i, MEANING_AGAINST) && i == a->last + 1 && b->first <= i + 2 &&
	       dec_trim(a->value, 0).scale > 0;
}

/* Whether two figures stand together, with nothing but small words and one that links them between. */
static bool are_linked(const struct sentence *sentence, const struct quantity *a,
		       const struct quantity *b)
{
	bool is_linked = is_kazakh_pair(sentence, a, b) ||
			 (b->is_unit_taken_over && is_mark_between(sentence, a, b, ',')) ||
			 are_side_by_side(sentence, a, b) || are_told_with_times(sentence, a, b) ||
			 are_of_parts(sentence, a, b);

	if (is_linked)
		return true;
	is_linked = are_parallel(sentence, a, b);
	if (b->first - a->last > (is_linked ? 9 : 6))
		return false;

	for (uint32_t i = a->last + 1; i < b->first; i++) {
		const struct item *item = &sentence->items[i];

		is_linked = is_linked ||
			    item_is_any(sentence, i, MEANING_TO, MEANING_UNTIL, MEANING_AND,
					MEANING_OR, MEANING_RESPECTIVELY) ||
			    item->mark == '-' || is_told_against(sentence, a, b, i);
		if ((item->mark && strchr(";:()", item->mark)) || item->period != NONE ||
		    (item->mark == ',' && !are_parallel(sentence, a, b)) ||
		    (item->meaning == MEANING_NONE && !item->mark))
			return false;
	}
	return is_linked;
}

/* The decimal mark that a figure's digits show; 0: none. */
static char mark_of(const struct sentence *sentence, const struct quantity *quantity)
{
	const struct token *token = token_of(sentence, quantity->number);

	if (quantity->is_in_words || (quantity->is_open && dec_trim(quantity->value, 0).scale == 0))
		return 0;
	return token->notation == NOTATION_POINT || token->notation == NOTATION_OPEN_POINT   ? '.'
	       : token->notation == NOTATION_COMMA || token->notation == NOTATION_OPEN_COMMA ? ','
											     : 0;
}

static void take_currency_of(struct quantity *to, const struct quantity *from)
{
	if (to->has_currency || !from->has_currency)
		return;
	to->has_currency = true;
	memcpy(to->unit.currency, from->unit.currency, CURRENCY_MAX);
}

/* The unit of `from` for a figure that is given without one. */
static void take_unit_of(const struct sentence *sentence, struct marks marks, struct quantity *to,
			 const struct quantity *from)
{
	struct dec value = to->value, thousandfold;

	to->kind = from->kind;
	to->is_unit_taken_over = true;
	take_currency_of(to, from);
	to->has_scale = from->has_scale;
	to->unit.power = from->unit.power;
	if (to->is_open)
		set_value(sentence, marks, mark_of(sentence, from), to);
	/* "from 900,000 to 1.2 million": it has all its digits */
	if (from->has_scale && dec_shift(from->value, 3, &thousandfold) &&
	    dec_cmp(to->value, dec_from_int(10000)) >= 0 && dec_cmp(to->value, thousandfold) > 0) {
		to->has_scale = false;
		to->unit.power = 0;
		to->value = value;
	}
}

/* A bare number takes over the unit of the one that follows: "from 49 to 323 million". */
static void take_over_from_next(struct sentence *sentence, struct marks marks, size_t q)
{
	struct quantity *a = &sentence->quantities[q];
	const struct quantity *b = &sentence->quantities[q + 1];

	/* "exports of 34 products to Peru were worth 3" */
	if (item_is_any(sentence, a->last + 1, MEANING_PRODUCT, MEANING_GOODS, MEANING_COUNTED))
		return;
	if (b->kind == QUANTITY_PLAIN || a->is_too_long || b->is_too_long ||
	    !(a->kind == QUANTITY_PLAIN ||
	      (a->kind == QUANTITY_AMOUNT && b->kind == QUANTITY_AMOUNT &&
	       (!a->has_scale || (!a->has_currency && b->has_currency)))) ||
	    !are_linked(sentence, a, b))
		return;
	if (!a->has_scale) {
		take_unit_of(sentence, marks, a, b);
	} else {
		take_currency_of(a, b);
		a->is_unit_taken_over = true;
	}
}

/* "Exports came to 12 496 billion, imports to 11 540 billion forint (42 billion euros)": of amounts at one level the
 * currency is named once, behind the last. */
static void take_currency_from_behind(struct sentence *sentence, size_t q)
{
	struct quantity *a = &sentence->quantities[q];
	uint32_t open = sentence->items[a->number].open;

	if (a->kind != QUANTITY_AMOUNT || !a->has_scale || a->has_currency ||
	    !counts_nothing(sentence, a->last + 1))
		return;
	for (size_t k = q + 1; k < sentence->n_quantities; k++) {
		const struct quantity *b = &sentence->quantities[k];

		if (b->kind == QUANTITY_AMOUNT && b->has_scale &&
		    sentence->items[b->number].open == open) {
			if (counts_nothing(sentence, b->last + 1))
				take_currency_of(a, b);
			return;
		}
	}
}

/* "514.9 million (2021: 418.3; 2020: 321.9)": in a bracket behind a time and a colon, or a dash. */
static bool is_told_by_time(const struct sentence *sentence, const struct quantity *a,
			    const struct quantity *b)
{
	uint32_t open = sentence->items[b->number].open, i = b->first;

	return open != NONE && i > open + 2 &&
	       (sentence->items[i - 1].mark == ':' || sentence->items[i - 1].mark == '-') &&
	       sentence->items[i - 2].period != NONE && a->kind == QUANTITY_AMOUNT &&
	       (sentence->items[a->number].open == open ||
		sentence->items[a->number].open == sentence->items[open].open);
}

/* "Tea exports": of some goods. */
static bool names_goods_before(const struct sentence *sentence, const struct quantity *quantity)
{
	for (uint32_t i = 0; i < quantity->first; i++) {
		if (item_is_any(sentence, i, MEANING_PRODUCT, MEANING_NOT_TRADE))
			return true;
	}
	return false;
}

/* "0.9 billion to Uganda and 650 to Kenya": so much more is of the next smaller scale; of which one so much less is,
 * nothing says. */
static void fit_size(struct quantity *b, const struct quantity *a)
{
	struct dec a_hundred, b_hundred;

	if (!dec_shift(a->value, 2, &a_hundred) || !dec_shift(b->value, 2, &b_hundred) ||
	    dec_cmp(a->value, b_hundred) >= 0)
		b->is_unit_unsure = true;
	else if (dec_cmp(b->value, a_hundred) >= 0 && b->has_scale)
		b->unit.power = (int8_t)(b->unit.power - 3);
}

/* "2.2 billion, of which 1.9 exports", "dont 48 d'exportations": a part of an amount that has a scale. */
static bool is_flow_of(const struct sentence *sentence, const struct quantity *a,
		       const struct quantity *b)
{
	uint32_t i = b->last + 1;

	if (a->kind != QUANTITY_AMOUNT || !a->has_scale || !b->first ||
	    !item_is(sentence, b->first - 1, MEANING_PART) || dec_cmp(b->value, a->value) > 0 ||
	    names_goods_before(sentence, a))
		return false;
	i += item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_TOWARDS);
	i += sentence->items[i].mark == '\''; /* "d'exportations" */
	return item_is_any(sentence, i, MEANING_EXPORTS, MEANING_IMPORTS) &&
	       (i + 1 >= sentence->n || sentence->items[i + 1].mark ||
		sentence->items[i + 1].meaning != MEANING_NONE); /* "imports licences" */
}

/* "2.9 billion to Finland and 2.0 to Latvia", "voor 2,1 miljard in uit Finland, voor 1,4 uit Letland": of a list of
 * countries, each behind the same word. */
static bool is_next_of_countries(const struct sentence *sentence, const struct quantity *a,
				 const struct quantity *b)
{
	uint32_t first = a->last + 1, next = b->last + 1, before = b->first;

	first += !item_is(sentence, first + 1, MEANING_COUNTRY); /* "in uit" */
	before -= before && item_is(sentence, before - 1, MEANING_COMMON) &&
		  !item_is(sentence, before - 1, MEANING_AND);
	return a->kind == QUANTITY_AMOUNT && a->has_scale && before > first + 1 &&
	       next + 1 < sentence->n && sentence->items[b->number].is_number &&
	       item_is_any(sentence, first, MEANING_TOWARDS, MEANING_TO, MEANING_OUT_OF) &&
	       sentence->items[first].meaning == sentence->items[next].meaning &&
	       item_is(sentence, first + 1, MEANING_COUNTRY) &&
	       item_is(sentence, next + 1, MEANING_COUNTRY) &&
	       (item_is(sentence, before - 1, MEANING_AND) ||
		sentence->items[before - 1].mark == ',');
}

/* "5.2 million dinars, against 171.5 a year earlier": a bare number takes over what stood before. */
static void take_over_from_last(struct sentence *sentence, struct marks marks, size_t q)
{
	struct quantity *b = &sentence->quantities[q];
	const struct quantity *a = &sentence->quantities[q - 1];
	uint32_t i = b->first;
	int year;

	/* "778,6 (2017: 749,9) Mrd. Euro" */
	if (b->kind == QUANTITY_PLAIN && a->kind == QUANTITY_AMOUNT && a->has_scale &&
	    sentence->items[a->last + 1].mark == '(' && b->last + 2 < sentence->n &&
	    sentence->items[b->last + 1].mark == ')' && sentence->items[b->last + 2].is_taken &&
	    item_is(sentence, b->last + 2, MEANING_SCALE)) {
		take_unit_of(sentence, marks, b, a);
		return;
	}
	if (b->kind == QUANTITY_PLAIN && !b->is_in_words && !b->is_too_long &&
	    !item_whole(sentence, b->number, 1900, 2100, &year)) {
		const struct quantity *other = amount_of_other_time(sentence, q);

		if (other) {
			take_unit_of(sentence, marks, b, other);
			return;
		}
	}
	if (b->kind != QUANTITY_PLAIN || b->is_in_words || b->is_too_long ||
	    (a->kind != QUANTITY_AMOUNT && a->kind != QUANTITY_PERCENT) ||
	    item_whole(sentence, b->number, 1900, 2100, &year) ||
	    (!counts_nothing(sentence, b->last + 1) && !is_flow_of(sentence, a, b) &&
	     !is_next_of_countries(sentence, a, b)))
		return;
	if (is_told_by_time(sentence, a, b) || is_flow_of(sentence, a, b) ||
	    is_flow_of_whole(sentence, a, b) || is_next_of_countries(sentence, a, b)) {
		take_unit_of(sentence, marks, b, a);
		if (is_next_of_countries(sentence, a, b))
			fit_size(b, a);
		return;
	}
	for (int steps = 0; steps < 3 && i-- > a->last + 1; steps++) {
		if (item_is(sentence, i, MEANING_AGAINST) ||
		    (item_is(sentence, i, MEANING_UNTIL) && a->first && i == a->last + 1 &&
		     item_is(sentence, a->first - 1, MEANING_FROM)) ||
		    (item_is(sentence, i, MEANING_FROM) && sentence->language == LANGUAGE_EN)) {
			take_unit_of(sentence, marks, b, a);
			return;
		}
		if (!item_is_any(sentence, i, MEANING_COMMON, MEANING_ABOUT, MEANING_ALMOST))
			return;
	}
}

/* An amount with a currency and no scale that is too small for a country's trade: a price, or its scale is
 * left out. */
static bool lacks_scale(const struct sentence *sentence, const struct quantity *quantity)
{
	static const struct dec least = {.low = 10000};
	const struct token_list *tokens = sentence->tokens;
	uint32_t next = quantity->last + 1;

	return quantity->kind == QUANTITY_AMOUNT && quantity->has_currency &&
	       !quantity->has_scale && !quantity->is_in_words && !quantity->is_too_long &&
	       dec_cmp(quantity->value, least) < 0 &&
	       (next >= sentence->n ||
		(!item_is(sentence, next, MEANING_PER) && sentence->items[next].mark != '/' &&
		 !(item_is(sentence, next, MEANING_COMMON) &&
		   token_is(tokens, sentence->items[next].from, "a"))));
}

/* "For every $100 of exports it spent $137": amounts that are what they are. */
static bool tells_for_each(const struct sentence *sentence)
{
	for_each_of(const struct quantity, quantity, sentence->quantities, sentence->n_quantities) {
		if (lacks_scale(sentence, quantity) && quantity->first &&
		    is_one_of_words(sentence, quantity->first - 1,
				    "every|each|je|jeden|chaque|elke|iedere|каждые|әр"))
			return true;
	}
	return false;
}

/* "585 million dinars against 376 dinars": of amounts in one currency the scale is named once. */
static void share_scale(struct sentence *sentence, struct marks marks, bool is_for_each, size_t q)
{
	struct quantity *quantity = &sentence->quantities[q];

	if (!lacks_scale(sentence, quantity))
		return;
	if (is_for_each) {
		quantity->kind = QUANTITY_PLAIN;
		return;
	}
	for (int side = -1; side < 2; side += 2) {
		size_t k = q + (size_t)side;

		while (k < sentence->n_quantities &&
		       sentence->quantities[k].kind != QUANTITY_AMOUNT)
			k += (size_t)side;
		if (k >= sentence->n_quantities || !sentence->quantities[k].has_scale ||
		    !sentence->quantities[k].has_currency ||
		    strcmp(sentence->quantities[k].unit.currency, quantity->unit.currency) != 0)
			continue;
		quantity->has_scale = true;
		quantity->unit.power = sentence->quantities[k].unit.power;
		if (quantity->is_open)
			set_value(sentence, marks, mark_of(sentence, &sentence->quantities[k]),
				  quantity);
		return;
	}
}

/* Whether something rises or falls in the sentence, before or behind. */
static bool moves(const struct sentence *sentence)
{
	if (has_item(sentence, 0, (uint32_t)sentence->n, MEANING_UP, MEANING_DOWN,
		     MEANING_MULTIPLE))
		return true;
	for (size_t q = 0; q < sentence->n_quantities; q++) {
		if (sentence->quantities[q].kind == QUANTITY_TIMES)
			return true;
	}
	return false;
}

/* "from" that says where a movement began, or how far it went. */
static bool begins_movement(const struct sentence *sentence, const struct quantity *a)
{
	const struct item *before = &sentence->items[a->first ? a->first - 1 : 0];

	return a->first &&
	       (meaning_in(before->set, MEANING_BY) || meaning_in(before->set, MEANING_OFBY) ||
		(meaning_in(before->set, MEANING_FROM) &&
		 (meaning_in(before->set, MEANING_WITH) || before->to > before->from + 1)));
}

/* "grew by 5 to 6 percent", "a augmenté de 5 à 6 %": by how much, between two rates. */
static bool is_rate_span(const struct sentence *sentence, const struct quantity *a)
{
	const struct item *lead = lead_of(sentence, a);

	return a->first && a->kind == QUANTITY_PERCENT &&
	       (meaning_in(lead->set, MEANING_BY) ||
		(a->is_unit_taken_over &&
		 (meaning_in(lead->set, MEANING_UP) || meaning_in(lead->set, MEANING_DOWN) ||
		  (sentence->language == LANGUAGE_FR && meaning_in(lead->set, MEANING_OFBY)))));
}

/* Whether the words make two figures the ends of one: "4-5%", "between", "from ... to" at rest. */
static bool is_told_as_range(const struct sentence *sentence, const struct quantity *a,
			     const struct quantity *b)
{
	uint32_t link = a->last + 1;

	if (is_mark_between(sentence, a, b, '-'))
		return a->is_unit_taken_over ||
		       (item_touches(sentence, link) && item_touches(sentence, b->first));
	if (!are_linked(sentence, a, b))
		return false;
	if (has_item(sentence, a->last + 1, b->first, MEANING_AND))
		return is_behind_between(sentence, a->first) ||
		       (sentence->language == LANGUAGE_KK &&
			item_is(sentence, b->last + 1, MEANING_BETWEEN));
	if (has_item(sentence, a->last + 1, b->first, MEANING_OR))
		return b->first == link + 1 && a->is_unit_taken_over &&
		       !item_is(sentence, link, MEANING_RESPECTIVELY);
	if (b->first == link + 1 && is_rate_span(sentence, a))
		return item_is_any(sentence, link, MEANING_UNTIL, MEANING_TO);
	return ((b->first == link + 1 && item_is(sentence, link, MEANING_UNTIL)) ||
		is_kazakh_pair(sentence, a, b)) &&
	       !moves(sentence) && !begins_movement(sentence, a);
}

/* The second becomes the upper end of the first, if they can be. */
static bool make_range(struct sentence *sentence, struct quantity *a, const struct quantity *b)
{
	struct dec high;

	if (a->kind == QUANTITY_PLAIN || a->kind != b->kind || a->is_range || a->is_too_long ||
	    b->is_too_long || a->sign || b->sign ||
	    (a->has_currency && b->has_currency &&
	     strcmp(a->unit.currency, b->unit.currency) != 0) ||
	    a->has_scale != b->has_scale ||
	    !dec_shift(b->value, b->unit.power - a->unit.power, &high) ||
	    dec_cmp(a->value, high) >= 0 || !is_told_as_range(sentence, a, b))
		return false;
	take_currency_of(a, b);
	a->high = high;
	a->is_range = true;
	a->is_unit_taken_over = false;
	a->is_ambiguous = a->is_ambiguous || b->is_ambiguous;
	a->last = b->last;
	a->text_to = b->text_to;
	a->suffix = b->suffix;
	if (a->qualifier == MEANING_NONE)
		a->qualifier = b->qualifier;
	for (uint32_t i = a->first; i <= a->last; i++)
		sentence->items[i].is_taken = true;
	return true;
}

/* Leave out the second ends of ranges, and numbers in words that took over nothing. */
static void close_up(struct sentence *sentence)
{
	size_t kept = 0;

	for (size_t q = 0; q < sentence->n_quantities; q++) {
		struct quantity *quantity = &sentence->quantities[q];
		bool is_end = kept && sentence->quantities[kept - 1].is_range &&
			      sentence->quantities[kept - 1].last >= quantity->first;
		bool is_none = quantity->kind == QUANTITY_PLAIN && quantity->is_in_words;

		if (!is_end && !is_none) {
			sentence->quantities[kept++] = *quantity;
			quantity = &sentence->quantities[kept - 1];
		}
		for (uint32_t i = quantity->first; i <= quantity->last && !is_end; i++)
			sentence->items[i].quantity = is_none ? NONE : (uint32_t)kept - 1;
	}
	sentence->n_quantities = kept;
}

/* "экспорты 2 миллиардтан, импорты 4 миллиардтан артық": the bound is given behind the last. */
static void share_bound(struct sentence *sentence, size_t q)
{
	struct quantity *a = &sentence->quantities[q];
	const struct quantity *b = a + 1;

	if (sentence->language == LANGUAGE_KK && a->qualifier == MEANING_NONE &&
	    a->suffix == KAZAKH_ABLATIVE && b->suffix == KAZAKH_ABLATIVE && a->kind == b->kind &&
	    (b->qualifier == MEANING_ABOVE || b->qualifier == MEANING_BELOW))
		a->qualifier = b->qualifier;
}

void join_quantities(struct sentence *sentence, struct marks marks)
{
	bool is_changed = false, is_for_each = tells_for_each(sentence);

	for (size_t q = sentence->n_quantities; q-- > 1;)
		share_bound(sentence, q - 1);
	for (size_t q = sentence->n_quantities; q-- > 1;)
		take_over_from_next(sentence, marks, q - 1);
	for (size_t q = sentence->n_quantities; q-- > 1;)
		take_currency_from_behind(sentence, q - 1);
	for (size_t q = 1; q < sentence->n_quantities; q++)
		take_over_from_last(sentence, marks, q);
	for (size_t q = 0; q < sentence->n_quantities; q++)
		share_scale(sentence, marks, is_for_each, q);
	for (size_t q = 0; q < sentence->n_quantities; q++) {
		struct quantity *a = &sentence->quantities[q];

		is_changed = is_changed || (a->kind == QUANTITY_PLAIN && a->is_in_words);
		if (q + 1 < sentence->n_quantities &&
		    make_range(sentence, a, &sentence->quantities[q + 1])) {
			is_changed = true;
			q++;
		}
	}
	if (is_changed)
		close_up(sentence);
}

const char *unknown_sign(const struct sentence *sentence, size_t i)
{
	const struct token *tokens = sentence->tokens->tokens;
	const struct token *token = &tokens[sentence->items[i].from];
	bool is_k = token_is(sentence->tokens, sentence->items[i].from, "K");

	if (token->kind != TOKEN_WORD || !token->is_capital || token->len > 4 ||
	    !item_touches(sentence, i + 1) || !item_is(sentence, i + 2, MEANING_SCALE) ||
	    (i && item_touches(sentence, i)))
		return NULL;
	if (is_k)
		return "XXW";
	return sentence->items[i].meaning == MEANING_NONE &&
			       tokens[sentence->items[i + 2].from].len > 1
		       ? "XXX"
		       : NULL;
}

bool is_one_of_scale(const struct sentence *sentence, size_t i)
{
	const struct item *before = i ? &sentence->items[i - 1] : NULL;

	if (!item_is(sentence, i, MEANING_SCALE))
		return true;
	/* "бірнеше миллион доллар": of a noun without a plural an unknown word may say how many. */
	return !(before &&
		 (before->is_number || item_is(sentence, i - 1, MEANING_ORDINAL) ||
		  (sentence->language == LANGUAGE_KK && is_unknown(sentence, (uint32_t)i - 1)))) &&
	       ((sentence->language != LANGUAGE_FR && item_is(sentence, i + 1, MEANING_CURRENCY)) ||
		(item_is(sentence, i + 1, MEANING_NUMBER) &&
		 sentence->items[i + 1].value[0] == '+') ||
		(before && item_is_any(sentence, i - 1, MEANING_ABOVE, MEANING_BELOW, MEANING_ABOUT,
				       MEANING_ALMOST)));
}

/* "1 euro equals 1.08 dollars": one of a currency, and right behind it an amount of another. */
static bool is_rate(const struct quantity *one, const struct quantity *other)
{
	return one->kind == QUANTITY_AMOUNT && other->kind == QUANTITY_AMOUNT && !one->has_scale &&
	       !other->has_scale && other->first <= one->last + 4 &&
	       strcmp(one->unit.currency, other->unit.currency) != 0 &&
	       dec_cmp(one->value, dec_from_int(1)) == 0;
}

bool is_exchange_rate(const struct sentence *sentence, const struct quantity *quantity)
{
	const struct quantity *end = sentence->quantities + sentence->n_quantities;
	uint32_t before = quantity->first, behind = quantity->last + 1;

	return (quantity > sentence->quantities && is_rate(quantity - 1, quantity)) ||
	       (quantity + 1 < end && is_rate(quantity, quantity + 1)) ||
	       (before && token_is(sentence->tokens, sentence->items[before - 1].from, "=")) ||
	       (behind < sentence->n &&
		token_is(sentence->tokens, sentence->items[behind].from, "="));
}
