#include "measure_words.h"
#include "mention.h"
#include "role.h"

#include <string.h>

#include "text.h"

/* --- amounts ------------------------------------------------------------------------------------ */

/* A later amount of the sentence that is given as "to ...", before another measure is named. */
static bool leads_to_goal(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t k = f + 1; k < reader->n_figures && k < f + 5; k++) {
		const struct figure_reading *next = &reader->figures[k];
		uint32_t governor;

		if (bracket_of(reader, next) != bracket_of(reader, &reader->figures[f]))
			continue;
		if (has_own_measure(reader, next))
			return false;
		governor = find_governor(reader, next);
		if ((next->quantity->kind == QUANTITY_AMOUNT && governor != NONE &&
		     item_is_any(sentence, governor, MEANING_TO, MEANING_UNTIL)) ||
		    (sentence->language == LANGUAGE_KK &&
		     item_is(sentence, next->quantity->last + 1, MEANING_TO)))
			return true;
	}
	return false;
}

/* A preposition that says on which side of a level something lies. */
static bool is_above_or_below(const struct sentence *sentence, uint32_t t)
{
	return token_is_one_of(sentence->tokens, t, "above|below|boven|onder|über|unter");
}

/* "was 5 million above that of a year earlier" */
static bool is_above_earlier(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t at = figure->quantity->last + 1;

	if (at >= sentence->n || !is_above_or_below(sentence, sentence->items[at].from) ||
	    !figure->direction ||
	    (figure->governor != NONE && item_is(sentence, figure->governor, MEANING_TO)))
		return false;
	for (uint32_t i = at; i < sentence->n && i < at + 6 && !sentence->items[i].mark; i++) {
		if (sentence->items[i].quantity != NONE)
			return false;
		if (sentence->items[i].period != NONE &&
		    sentence->times[sentence->items[i].period].is_base)
			return true;
	}
	return false;
}

/* "126 million more than", "a 5 million increase", "на 126 млн выше" */
static bool is_compared_behind(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t at = NONE, i = figure->quantity->last + 1;
	uint32_t governor = figure->governor;

	if (behind_growth_in_bracket(reader, figure) != NONE)
		i = behind_growth_in_bracket(reader, figure);
	if (!direction_behind(reader, figure, &at) || at > i + 2)
		return false;
	for (; i < at; i++) {
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY))
			return false;
	}
	/* "was with 24 billion higher than": what it was, and not by how much. */
	i = figure->quantity->first;
	while (i > figure->from && is_qualifier(sentence, i - 1))
		i--;
	if (i > figure->from && item_is(sentence, i - 1, MEANING_WITH))
		return false;
	/* "exports worth 5 million fell", "reached 5 million, up": a verb of its own, and "up from". */
	if (governor != NONE && item_is_any(sentence, governor, MEANING_LEVEL, MEANING_TO))
		return false;
	/* "Mit Exporten von 5 Millionen stieg": what the measure is of, before a verb */
	if (governor != NONE && governor && measure_at(reader, governor - 1) != NONE &&
	    item_is_any(sentence, governor, MEANING_OF, MEANING_OFBY) &&
	    !item_is_any(sentence, at, MEANING_AGAINST, MEANING_ABOVE, MEANING_BELOW))
		return false;
	/* "or 42 million above that of": of the words that compare, but not "up from" */
	if (item_is(sentence, at, MEANING_AGAINST) &&
	    !item_is_any(sentence, at, MEANING_ABOVE, MEANING_BELOW) &&
	    !(sentence->language == LANGUAGE_EN && at == figure->quantity->last + 1 &&
	      (item_is(sentence, figure->from, MEANING_OR) ||
	       item_is_any(sentence, figure->from + 1, MEANING_OR, MEANING_RELATIVE))))
		return false;
	return !item_is(sentence, at + 1, MEANING_FROM);
}

/* "a 300 million drop from the 9.8 billion": a noun, whatever follows. 0: none such. */
static int direction_of_noun(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->first, noun = figure->quantity->last + 1;

	if (sentence->language != LANGUAGE_EN || !first ||
	    !token_is(sentence->tokens, sentence->items[first - 1].from, "a") ||
	    (!item_is_any(sentence, noun, MEANING_UP, MEANING_DOWN)) ||
	    item_is(sentence, noun, MEANING_AGAINST))
		return 0;
	return item_is(sentence, noun, MEANING_UP) ? 1 : -1;
}

/* A bracket right behind the growth, or its noun, without a time of its own. */
static bool is_right_behind(const struct reader *reader, const struct figure_reading *host,
			    const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure), i = host->quantity->last + 1;

	while (i < open && is_movement(sentence, i) && !item_is(sentence, i, MEANING_AGAINST))
		i++;
	if (i != open)
		return false;
	while (++i < sentence->n && sentence->items[i].open == open) {
		if (sentence->items[i].period != NONE)
			return false;
	}
	return true;
}

/* "22 % on the same months of the year before (659.7 million)", where words that compare with a year ago, or with
 * the same months of none, stand right before the bracket. */
static bool is_in_bracket_of_base(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure), i = open - 1;
	struct word_match match;

	if (open == NONE || !open || figure->quantity->first != open + 1)
		return false;
	for_each_time(when, sentence) {
		if (when->last == i && when->is_base && when->kind == TIME_SAME_PERIOD)
			return true;
	}
	if (!item_is(sentence, i, MEANING_YEAR_ON_YEAR))
		return false;
	words_match(sentence->words, sentence->language, sentence->tokens,
		    sentence->items[i].to - 1, &match);
	return meaning_in(match.set, MEANING_YEAR_EARLIER);
}

/* "were 514.9 million, down 20.5 percent (647.4 million)": too much to be the change of the level before it. */
static bool is_too_large_for_change(const struct quantity *amount, const struct quantity *growth,
				    const struct quantity *level)
{
	struct dec value, twice;

	return dec_cmp(growth->value, dec_from_int(50)) < 0 &&
	       dec_shift(amount->value, amount->unit.power - level->unit.power, &value) &&
	       dec_add(value, value, &twice) && dec_cmp(twice, level->value) > 0;
}

/* The amount in a bracket behind a growth: the level reached, or, with its sign, the change. */
static enum role role_in_bracket(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *host = f ? &reader->figures[f - 1] : NULL;
	bool follows_level = f > 1 && host->role == ROLE_GROWTH && host->direction &&
			     host[-1].role == ROLE_LEVEL && !has_own_measure(reader, host) &&
			     host[-1].quantity->kind == QUANTITY_AMOUNT &&
			     bracket_of(reader, &host[-1]) == bracket_of(reader, host);
	bool is_too_large =
		follows_level &&
		is_too_large_for_change(figure->quantity, host->quantity, host[-1].quantity);

	if (host && is_in_other_currency(reader, f)) {
		figure->direction = host->direction;
		return host->role;
	}
	if (is_in_bracket_of_base(reader, figure))
		return ROLE_BASE;
	if (host && bracket_of(reader, host) != bracket_of(reader, figure) &&
	    host->role == ROLE_GROWTH && host->to == figure->from) {
		/* "were 13.1 billion, up 32.9 percent (3.2 billion)": the level is given before. */
		if (follows_level && is_right_behind(reader, host, figure)) {
			figure->direction = host->direction;
			return is_too_large ? ROLE_BASE : ROLE_CHANGE;
		}
		figure->other_role = ROLE_CHANGE;
	}
	if (direction_of_largest(reader, f) && !is_of_balance(reader, figure)) {
		figure->direction = direction_of_largest(reader, f);
		return is_too_large ? ROLE_BASE : ROLE_CHANGE;
	}
	return ROLE_LEVEL;
}

/* "minus", "plus": of a balance its sign. */
static bool is_sign_word(const struct sentence *sentence, uint32_t i)
{
	return same(sentence->items[i].value, "sign");
}

static bool is_noun_of_movement(const struct sentence *sentence, uint32_t i)
{
	/* "s'améliore ainsi de", "recule légèrement, de" */
	for (size_t steps = 0; sentence->language == LANGUAGE_FR && i > 1 && steps < 2; steps++) {
		if (sentence->items[i - 1].mark != ',' && !is_unknown(sentence, i - 1))
			break;
		i--;
	}
	return i && is_movement(sentence, i - 1);
}

static enum role role_by_of(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	uint32_t governor = figure->governor, i = governor;
	bool is_noun = is_noun_of_movement(sentence, governor);

	/* "the balance shows a minus of 2.4 billion" */
	if (is_noun && is_movement(sentence, governor - 1) &&
	    is_sign_word(sentence, governor - 1) && is_of_balance(reader, figure)) {
		figure->is_minus = item_is(sentence, governor - 1, MEANING_DOWN);
		figure->is_plus = !figure->is_minus;
		return ROLE_LEVEL;
	}
	/* "against a deficit of 39.2 million", "from a level of" */
	for (size_t steps = 0; i-- > figure->from && steps < 4; steps++) {
		if (item_is(sentence, i, MEANING_AGAINST) && !item_is(sentence, i, MEANING_COMMON))
			return ROLE_BASE;
		/* "slightly above the August number of" */
		if (sentence->items[i].period != NONE) {
			steps--;
			continue;
		}
		if (!is_filler_word(sentence, i) && measure_at(reader, i) == NONE &&
		    !is_unknown(sentence, i))
			break;
	}
	/* "a rise of trade of 5 million" */
	for (i = governor; !is_noun && i-- > figure->from && i + 6 > governor;) {
		if (is_movement(sentence, i) && item_is(sentence, i + 1, MEANING_OF))
			is_noun = true;
		if (!is_filler_word(sentence, i) && measure_at(reader, i) == NONE &&
		    party_at(reader, i) == NONE && !item_is(sentence, i, MEANING_OF))
			break;
	}
	if (leads_to_goal(reader, f)) {
		if (is_noun && !figure->quantity->is_unit_taken_over &&
		    !begins_way(reader, figure)) {
			figure->other_role = ROLE_BASE;
			return ROLE_CHANGE;
		}
		figure->other_role = is_noun ? ROLE_CHANGE : ROLE_COUNT;
		return ROLE_BASE;
	}
	return is_noun ? ROLE_CHANGE : ROLE_LEVEL;
}

/* "5 million, up 8.7 million": but a balance given with its sign is a level, and so is what a country
 * is left with in its trade: "in trade with China: minus 2.7 billion". */
static enum role role_by_sign(const struct reader *reader, const struct figure_reading *figure)
{
	bool is_in_trade = false;
	uint32_t behind = measure_at(reader, figure->quantity->last + 1);

	/* "минус 173,5 млн еуро сальдо" */
	if (behind != NONE && is_balance_meaning(reader->measures[behind].meaning))
		return ROLE_LEVEL;
	for_each_measure_back(measure, reader) {
		if (measure->item >= figure->quantity->first || measure->item < figure->from)
			continue;
		if (!measure->is_adjunct)
			return is_balance_meaning(measure->meaning) ? ROLE_LEVEL : ROLE_CHANGE;
		is_in_trade = true;
	}
	return is_in_trade || (is_balance_meaning(reader->topic->meaning) &&
			       bracket_of(reader, figure) == NONE)
		       ? ROLE_LEVEL
		       : ROLE_CHANGE;
}

/* "продала в Румынию на 832,6 млн": a verb of trade in the stretch, and no movement behind it. */
static bool has_own_verb(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t at;

	for_each_measure_back(measure, reader) {
		if (leads_to(figure, measure->item) && measure->is_verb)
			return !direction_before(reader, measure->item, figure->quantity->first,
						 bracket_of(reader, figure), &at);
	}
	return false;
}

static enum role role_by_movement(const struct reader *reader, struct figure_reading *figure)
{
	if (!is_of_balance(reader, figure) || !is_sign_word(reader->sentence, figure->governor))
		return ROLE_CHANGE;
	figure->is_minus = item_is(reader->sentence, figure->governor, MEANING_DOWN);
	figure->is_plus = !figure->is_minus;
	return ROLE_LEVEL;
}

/* "Trade with A rose by 78 million, that with B - by 57": the verb is given once. */
static bool goes_on_changing(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = figure_before(reader, f);

	/* "by 96.6 million to 514.9 million in 2022, and by 8.7 million in 2023" */
	if (last && last > reader->figures && last->role == ROLE_LEVEL && last->governor != NONE &&
	    item_is(reader->sentence, last->governor, MEANING_TO) && last[-1].direction &&
	    bracket_of(reader, last - 1) == bracket_of(reader, last))
		last--;
	return last && last->direction &&
	       (last->role == ROLE_CHANGE || last->role == ROLE_GROWTH) &&
	       !has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_LEVEL) &&
	       !has_own_verb(reader, figure);
}

/* An amount with its sign: a change, unless it is a balance. */
/* A bracket right behind a country's name. */
static bool is_behind_country(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t open = bracket_of(reader, figure);

	return open != NONE && open && party_at(reader, open - 1) != NONE;
}

static enum role role_of_signed(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f], *last = f ? figure - 1 : NULL;
	uint32_t governor = figure->governor, first = figure->quantity->first;

	/* "negative by 29.2 billion, after -23.8 in July" */
	if (last && is_of_balance(reader, last) &&
	    (last->role == ROLE_LEVEL
		     ? governor != NONE && item_is(sentence, governor, MEANING_AGAINST)
		     : last->role == ROLE_BASE && last->quantity->sign &&
			       bracket_of(reader, figure) == bracket_of(reader, last) &&
			       item_is(sentence, figure->from, MEANING_AND)))
		return ROLE_BASE;
	/* "с плюс 0,3 млрд на минус 0,5 млрд": from one side to the other */
	if (last && is_of_balance(reader, figure) &&
	    last->quantity->sign == -figure->quantity->sign &&
	    bracket_of(reader, figure) == bracket_of(reader, last) && governor != NONE &&
	    item_is_any(sentence, governor, MEANING_BY, MEANING_TO))
		return ROLE_LEVEL;
	/* "improved to minus 250 million", "with China it was negative: -3.1 billion" */
	if (last && is_of_balance(reader, figure) &&
	    ((governor != NONE && item_is_any(sentence, governor, MEANING_TO, MEANING_LEVEL)) ||
	     (figure->quantity->sign < 0 && first && sentence->items[first - 1].mark == ':')))
		return ROLE_LEVEL;
	/* "tripled since 2015 (-267 million in 2017)", "-82.2 million (2022: +28.9 million)" */
	if (bracket_of(reader, figure) != NONE && is_of_balance(reader, figure)) {
		for (uint32_t i = bracket_of(reader, figure) + 1;
		     i < sentence->n && i < figure->quantity->last + 4 &&
		     sentence->items[i].mark != ')';
		     i++) {
			if (sentence->items[i].period != NONE &&
			    !sentence->times[sentence->items[i].period].is_base)
				return ROLE_LEVEL;
		}
	}
	/* "wie schon 2021 (minus 4,3 Milliarden) einen Einfuhrüberschuss": of the year before the bracket */
	if (bracket_of(reader, figure) != NONE && bracket_of(reader, figure) + 1 == first &&
	    first > 1 && sentence->items[first - 2].period != NONE &&
	    !(f && moves_between(sentence, figure[-1].quantity->last + 1, first)) &&
	    (meaning_in(sentence->all, MEANING_SURPLUS) ||
	     meaning_in(sentence->all, MEANING_DEFICIT)))
		return ROLE_LEVEL;
	/* "the balance is negative with Russia (-565 million) and Slovakia (-234 million)" */
	/* "and with Germany negative at 0.9 billion" */
	if ((is_behind_country(reader, figure) ||
	     (governor == NONE && !sentence->items[first].mark)) &&
	    is_of_balance(reader, figure))
		return ROLE_LEVEL;
	return role_by_sign(reader, figure);
}

/* "2022 жылғы 271,9 млн доллардан аз, яғни 243 млн": compared, and what is less stands behind. */
static bool is_less_than_before(const struct reader *reader, size_t f)
{
	const struct figure_reading *next = &reader->figures[f + 1];

	return f + 1 < reader->n_figures && next->quantity->kind == QUANTITY_AMOUNT &&
	       bracket_of(reader, next) == bracket_of(reader, &reader->figures[f]) &&
	       !has_own_measure(reader, next);
}

/* In Kazakh the figure's own case decides: from, to, by. */
static enum role role_in_kazakh(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t at = NONE, behind = (uint32_t)item_behind(sentence, figure->quantity);

	/* "22 млрд доллардан асты": over 22 billion; "аспады": not over. */
	if (figure->quantity->suffix == KAZAKH_ABLATIVE)
		return figure->quantity->qualifier == MEANING_ABOVE ||
				       (figure->quantity->qualifier == MEANING_BELOW &&
					!is_less_than_before(reader, f))
			       ? ROLE_LEVEL
			       : ROLE_BASE;
	/* "5,3 млрд доллармен салыстырғанда 38 % артық": what stands right before the word that compares */
	if (figure->quantity->suffix == KAZAKH_INSTRUMENTAL && behind < sentence->n &&
	    item_is(sentence, behind, MEANING_AGAINST))
		return ROLE_BASE;
	if (figure->quantity->suffix == KAZAKH_DATIVE && direction_behind(reader, figure, &at))
		return item_is(sentence, behind, MEANING_TO) ? ROLE_LEVEL : ROLE_CHANGE;
	return bracket_of(reader, figure) == NONE ? ROLE_LEVEL : role_in_bracket(reader, f);
}

/* "klimt voor het eerst ruim boven de 8.000 miljard", "kletterten über 3 Milliarden": what is passed,
 * and not by how much; "stieg um über 3 Milliarden" has a word for that. */
static bool passes_mark(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t first = reader->sentence->items[figure->governor].to;
	uint32_t last = reader->sentence->items[figure->quantity->first].from;

	for (uint32_t t = first; t < last; t++) {
		if (is_above_or_below(reader->sentence, t))
			return true;
	}
	return false;
}

/* Whether a figure is what the one before it is: "as against 121.5 million and 36.7 million, respectively",
 * "were higher, by 0.9 million and 37.1 million, respectively". */
static bool is_next_of_list(const struct reader *reader, const struct figure_reading *figure)
{
	return meaning_in(reader->sentence->all, MEANING_RESPECTIVELY) &&
	       item_is(reader->sentence, figure->from, MEANING_AND) &&
	       !has_own_measure(reader, figure) && figure->quantity->first <= figure->from + 2;
}

/* Whether an amount is a change by what stands right at it, or by the growth before it. */
static bool is_change_by_neighbours(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	int of_noun;

	if (is_growth_in_money(reader, f)) {
		if (!figure->direction)
			figure->direction = figure[-1].direction;
		return true;
	}
	of_noun = is_lost(reader, figure) ? -1 : direction_of_noun(reader, figure);
	if (of_noun)
		figure->direction = of_noun;
	return of_noun || is_above_earlier(reader, figure) || is_compared_behind(reader, figure) ||
	       is_compared_with_share(reader, f) || is_compared_with_next(reader, f);
}

/* "augmenté de 5 millions" */
static bool is_change_by_de(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	/* "a quadruplé en dix ans (de 1,6 milliard en 2008)": from there */
	if (f && figure[-1].role == ROLE_MULTIPLE &&
	    bracket_of(reader, figure) + 1 == figure->governor)
		return false;
	return item_is(reader->sentence, figure->governor, MEANING_OFBY) && figure->direction &&
	       (is_change_of_object(reader, figure) ||
		(!is_noun_of_movement(reader->sentence, figure->governor) &&
		 !leads_to_goal(reader, f) && !has_own_measure(reader, figure)));
}

/* "2074 million against the exports of 2019 million": what it is compared with, whose measure is repeated. */
static bool is_base_with_measure(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t m = NONE, i;

	if (!f || figure[-1].role != ROLE_LEVEL || figure->governor == NONE ||
	    !item_is_any(sentence, figure->governor, MEANING_OF, MEANING_OFBY))
		return false;
	for (i = figure->governor; i-- > figure[-1].quantity->last && m == NONE;)
		m = measure_at(reader, i);
	if (m == NONE)
		return false;
	for (i = reader->measures[m].item; i-- > figure[-1].quantity->last;) {
		if (item_is(sentence, i, MEANING_AGAINST))
			return !(i && sentence->items[i - 1].mark == ',');
		if (!is_filler_word(sentence, i))
			return false;
	}
	return false;
}

/* "exceeded the level of 2021 by 5 million", "fell short of the 2021 figure by": which way; 0: neither. */
static int way_from_level(const struct reader *reader, const struct figure_reading *figure)
{
	const struct item *items = reader->sentence->items;
	bool has_time = false;

	for (uint32_t i = figure->governor; i-- > figure->from && measure_at(reader, i) == NONE;) {
		if (item_is_any(reader->sentence, i, MEANING_ABOVE, MEANING_BELOW, MEANING_EXCEED))
			return has_time * (meaning_in(items[i].set, MEANING_BELOW) ? -1 : 1);
		has_time = has_time || items[i].period != NONE;
	}
	return 0;
}

static enum role role_by_by(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *before = figure_before(reader, f);

	if (is_price_of_goods(reader->sentence, figure)) {
		figure->direction = 0;
		return ROLE_LEVEL;
	}
	figure->direction = figure->direction ? figure->direction : way_from_level(reader, figure);
	if (has_own_verb(reader, figure) || is_with_comparative(reader, figure) ||
	    is_with_opening_amount(reader, figure))
		return ROLE_LEVEL;
	if (!figure->direction && is_difference_to_last(reader, f))
		return ROLE_CHANGE;
	if (!figure->direction && before && goes_on_changing(reader, f))
		figure->direction = before->direction ? before->direction : before[-1].direction;
	/* "bereikte met 22 miljard euro een record": with so much */
	if (!figure->direction && reader->sentence->language == LANGUAGE_NL &&
	    find_item(reader->sentence, figure->from, figure->governor, MEANING_LEVEL,
		      bracket_of(reader, figure)) != NONE)
		return ROLE_LEVEL;
	/* "the balance swung by 111 million": which way is not said */
	if (!figure->direction && has_own_measure(reader, figure) &&
	    is_of_balance(reader, figure) && !told_side(reader, figure))
		return ROLE_CHANGE;
	/* "lag um 400 Millionen vor China": by so much, whatever it is */
	return figure->direction || leads_to_goal(reader, f) ||
			       is_one_of_words(reader->sentence, figure->quantity->last + 1,
					       "vor|hinter")
		       ? ROLE_CHANGE
		       : ROLE_LEVEL;
}

static enum role role_by_from(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t at = NONE, governor = figure->governor;
	uint32_t p = governor ? party_at(reader, governor - 1) : NONE;

	/* "Китай с 96 млрд, на третьей строчке - Япония с 70": the Russian word is "with", too. */
	if (p != NONE && reader->parties[p].link == LINK_NONE &&
	    item_is(reader->sentence, governor, MEANING_WITH) && !leads_to_goal(reader, f))
		return ROLE_LEVEL;
	return figure->direction || leads_to_goal(reader, f) ||
			       (f && figure[-1].role == ROLE_LEVEL) ||
			       direction_before(reader, 0, governor, bracket_of(reader, figure),
						&at)
		       ? ROLE_BASE
		       : ROLE_LEVEL;
}

/* "reached 5 million", "to 5 million", "to the level of 5 million" */
static bool leads_to_level(const struct sentence *sentence, uint32_t governor)
{
	uint32_t i = governor;

	if (item_is_any(sentence, i, MEANING_LEVEL, MEANING_TO))
		return true;
	i -= i && is_filler_word(sentence, i - 1);
	return item_is(sentence, governor, MEANING_AGAINST) && i &&
	       item_is(sentence, i - 1, MEANING_TO);
}

static enum role role_of_amount(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = f ? &figure[-1] : NULL;
	uint32_t governor = figure->governor;

	if (last && bracket_of(reader, figure) == bracket_of(reader, last) &&
	    is_in_other_currency(reader, f)) {
		figure->direction = last->direction;
		return last->role;
	}
	if (figure->quantity->sign)
		return role_of_signed(reader, f);
	if (is_goal_in_kazakh(reader, f))
		return ROLE_LEVEL;
	/* An ablative is a bound or a base: "5 млн доллардан кем емес". */
	if (figure->quantity->suffix != KAZAKH_ABLATIVE && is_change_by_neighbours(reader, f))
		return ROLE_CHANGE;
	if (sentence->language == LANGUAGE_KK)
		return role_in_kazakh(reader, f);
	if (is_base_with_measure(reader, f) || is_base_by_neighbour(reader, f))
		return ROLE_BASE;
	if (governor == NONE && last && (last->role == ROLE_BASE || last->role == ROLE_CHANGE) &&
	    is_next_of_list(reader, figure)) {
		figure->direction = last->direction;
		return last->role;
	}
	/* "were 45.1 million, less than the 51.3 million of 2023" */
	if (figure->quantity->is_compared && last &&
	    (last->role == ROLE_LEVEL || last->role == ROLE_GROWTH) &&
	    !has_own_measure(reader, figure))
		return ROLE_BASE;
	if (governor == NONE)
		return bracket_of(reader, figure) == NONE ? ROLE_LEVEL : role_in_bracket(reader, f);
	if (leads_to_level(sentence, governor))
		return ROLE_LEVEL;
	if (item_is(sentence, governor, MEANING_AGAINST))
		return ROLE_BASE;
	if (item_is(sentence, governor, MEANING_FROM))
		return role_by_from(reader, f);
	if (item_is_any(sentence, governor, MEANING_OF, MEANING_OFBY)) {
		if (is_change_by_de(reader, f))
			return ROLE_CHANGE;
		return role_by_of(reader, f);
	}
	if (item_is(sentence, governor, MEANING_BY))
		return role_by_by(reader, f);
	if (is_movement(sentence, governor) && !passes_mark(reader, figure))
		return role_by_movement(reader, figure);
	return ROLE_LEVEL;
}

void find_role(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	uint32_t at;

	figure->governor = find_governor(reader, figure);
	figure->direction = find_direction(reader, f, &at);
	figure->is_by_worth = at != NONE && is_movement(reader->sentence, at) &&
			      (strcmp(reader->sentence->items[at].value, "better") == 0 ||
			       strcmp(reader->sentence->items[at].value, "worse") == 0);
	switch ((enum quantity_kind)figure->quantity->kind) {
	case QUANTITY_AMOUNT:
		figure->role = role_of_amount(reader, f);
		break;
	case QUANTITY_PERCENT:
		figure->role = role_of_percent(reader, f);
		break;
	case QUANTITY_POINTS:
		figure->role = figure->direction ? ROLE_GROWTH : ROLE_OTHER;
		break;
	case QUANTITY_TIMES:
		/* "twice as high as imports": no change over time */
		figure->role = figure->quantity->is_compared ? ROLE_OTHER : ROLE_MULTIPLE;
		break;
	case QUANTITY_PLAIN:
		figure->role = ROLE_OTHER;
		break;
	}
}
