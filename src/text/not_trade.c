#include "figure_reading.h"
#include "measure_words.h"
#include "role.h"

#include "language.h"
#include "text.h"
#include "mention.h"
#include "text_phrases.inc"

/* "Thanks to aircraft exports rose by", "fell because of lower sales of machines": the goods are why it
 * is so, not what the figure is of, unless its measure stands between. */
static bool is_of_cause(const struct reader *reader, const struct figure_reading *figure,
			uint32_t goods)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t measure = figure->measure != NONE ? reader->measures[figure->measure].item : 0;

	for (uint32_t i = goods; i-- > 0;) {
		if (sentence->items[i].mark == ',' || sentence->items[i].mark == ';' ||
		    sentence->items[i].quantity != NONE)
			return false;
		if (item_is(sentence, i, MEANING_CAUSE))
			return figure->measure != NONE && (measure < i || measure > goods);
	}
	return false;
}

/* "16 billion from Turkey - above all textiles", but "5.8 billion - oil". */
static bool is_dash_of_aside(const struct sentence *sentence, const struct figure_reading *figure,
			     uint32_t i)
{
	return sentence->items[i].mark == '-' && !item_touches(sentence, i) &&
	       (i > figure->quantity->last + 1 ||
		/* "3,5 miljard euro - het ging vooral om grondstoffen" */
		item_is(sentence, i + 1, MEANING_PRONOUN));
}

/* A word behind a figure that is part of a time, or names what a told period is: "in the monthly value in March". */
static bool is_no_per(const struct reader *reader, uint32_t i)
{
	const struct item *item = &reader->sentence->items[i];

	return item->is_taken || (item->value[0] && is_of_one(reader, i));
}

/* The figure's segment, and what stands behind it up to the next mark, has a word of the meaning. */
static bool segment_has(const struct reader *reader, const struct figure_reading *figure,
			enum meaning meaning)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);

	if (!meaning_in(sentence->all, meaning))
		return false;
	for (uint32_t i = figure->quantity->first; i-- > figure->from;) {
		const struct item *item = &sentence->items[i];

		if (item->open != open)
			continue;
		if (((item->mark == ',' || item->mark == ':') && !item->is_taken) ||
		    item->mark == ';')
			break;
		if (item_is(sentence, i, meaning) && item->quantity == NONE &&
		    !(meaning == MEANING_UNREAL && is_hearsay(sentence, i)) &&
		    !is_aside_word(sentence, figure, i) && !is_reached(reader, figure, i) &&
		    !(meaning == MEANING_PRODUCT && is_of_cause(reader, figure, i)) &&
		    !(meaning == MEANING_PER && is_of_one(reader, i)))
			return true;
	}
	for (uint32_t i = figure->quantity->last + 1; i < figure->to; i++) {
		if (sentence->items[i].open != open)
			continue;
		if (sentence->items[i].mark == ',' || sentence->items[i].mark == ';' ||
		    item_is_any(sentence, i, MEANING_AND, MEANING_BUT) ||
		    (meaning == MEANING_PRODUCT && item_is(sentence, i, MEANING_CAUSE)) ||
		    is_dash_of_aside(sentence, figure, i))
			return false;
		if (item_is(sentence, i, meaning) && sentence->items[i].quantity == NONE &&
		    !(meaning == MEANING_PER && is_no_per(reader, i)))
			return !(meaning == MEANING_UNREAL &&
				 (is_hearsay(sentence, i) ||
				  is_unreal_of_other(reader, figure, i))) &&
			       !(meaning == MEANING_UNREAL &&
				 (figure->role == ROLE_GROWTH || figure->role == ROLE_CHANGE ||
				  figure->role == ROLE_BASE) &&
				 same(sentence->items[i].value, "reached"));
	}
	return false;
}

/* "France comes next (15.8 billion)": a country with its verb, and nothing else, before the bracket. */
static bool is_subject_with_figure(const struct reader *reader, uint32_t open)
{
	const struct sentence *sentence = reader->sentence;
	size_t words = 0;

	for (uint32_t i = open; i-- > 0;) {
		uint32_t p = party_at(reader, i);

		if (p != NONE)
			return !reader->parties[p].is_aside && reader->parties[p].link == LINK_NONE;
		if (is_filler_word(sentence, i))
			continue;
		if (!is_unknown(sentence, i) || ++words > 2)
			return false;
	}
	return false;
}

/* "than in 2003, the year of the pact (3.5 million)": behind words that only say which year that was. */
static bool is_behind_named_year(const struct sentence *sentence, uint32_t open)
{
	uint32_t i = open;

	while (i-- > 1 && sentence->items[i].mark != ',') {
		if (sentence->items[i].mark || sentence->items[i].quantity != NONE)
			return false;
	}
	return i > 0 && i < open && sentence->items[i - 1].period != NONE &&
	       (item_is_any(sentence, i + 1, MEANING_UNIT_YEAR, MEANING_YEAR_EARLIER) ||
		item_is_any(sentence, i + 2, MEANING_UNIT_YEAR, MEANING_YEAR_EARLIER) ||
		is_one_of_words(sentence, i + 1, "году|года"));
}

/* A bracket or a dash behind a noun that nobody here knows: "machines (2.9 billion)". */
static bool is_of_unknown_host(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);

	if (open == NONE || !open || is_subject_with_figure(reader, open) ||
	    is_behind_named_year(sentence, open))
		return false;
	/* "machines (surplus of 2.9 billion)" */
	if (item_is(sentence, open - 1, MEANING_PRODUCT) &&
	    figure->measure_evidence == MEASURE_BEFORE &&
	    reader->measures[figure->measure].item > open)
		return true;
	if (figure->quantity->sign && is_balance_meaning(figure->meaning))
		return false;
	for (uint32_t i = open + 1; i < figure->quantity->first; i++) {
		if (!is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
		    sentence->items[i].mark != '+' && sentence->items[i].mark != '-')
			return false;
	}
	/* "with Ruritania (2.9 billion)": a name of no country here, but no goods; these have capitals in German. */
	if (party_at(reader, open - 1) != NONE ||
	    (sentence->language == LANGUAGE_DE && !token_of(sentence, open - 1)->is_capital))
		return false;
	/* "progressent nettement (5 %)": how it grew. */
	if (sentence->language == LANGUAGE_FR && open > 1 && figure->role == ROLE_GROWTH &&
	    is_movement(sentence, open - 2))
		return false;
	return is_unknown(sentence, open - 1) || item_is(sentence, open - 1, MEANING_PRODUCT);
}

/* "exports, mainly of domestic goods, rose by 3 %": between commas, and behind these how all of it moved. */
static bool is_part_in_commas(const struct reader *reader, const struct figure_reading *figure,
			      uint32_t part)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = part + 1;

	if (part < 2 || sentence->items[part - 1].mark != ',' ||
	    measure_at(reader, part - 2) == NONE)
		return false;
	while (i < figure->quantity->first && sentence->items[i].mark != ',')
		i++;
	for (i++; i < figure->quantity->first && is_filler_word(sentence, i); i++)
		;
	return i < figure->quantity->first &&
	       (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL));
}

/* "of which bananas made up 0.7 billion": a part that no word makes a flow. */
static bool is_unnamed_part(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t part = find_item(sentence, figure->from, figure->quantity->first, MEANING_PART,
				  bracket_of(reader, figure));
	bool has_unknown = false;

	if (part == NONE || is_part_in_commas(reader, figure, part))
		return false;
	for (uint32_t i = part + 1; i < figure->to; i++) {
		if (measure_at(reader, i) != NONE || party_at(reader, i) != NONE)
			return false;
		if (i >= figure->quantity->first)
			continue;
		has_unknown = has_unknown || is_unknown(sentence, i);
	}
	return has_unknown && figure->measure_evidence != MEASURE_OF_BEHIND &&
	       figure->measure_evidence != MEASURE_BESIDE &&
	       figure->measure_evidence != MEASURE_BEHIND;
}

/* "5 million subscribers", "11,7 millions d'habitants"; "Belgium has 12 million inhabitants; Kazakhstan, 20 million". */
static bool is_counted(const struct reader *reader, const struct figure_reading *figure)
{
	const struct quantity *quantity = figure->quantity;
	uint32_t end = quantity->last + 3;

	if (quantity->has_currency || quantity->kind != QUANTITY_AMOUNT)
		return false;
	if (end <= reader->sentence->n && reader->sentence->items[end - 1].mark == '\'')
		end++;
	for (uint32_t i = quantity->last + 1; i < end; i++) {
		if (item_is(reader->sentence, i, MEANING_COUNTED))
			return true;
	}
	return figure > reader->figures && !has_own_measure(reader, figure) &&
	       figure->governor == NONE && is_counted(reader, figure - 1);
}

/* "Exports of processed goods were 107 billion, and imports 71": of such goods too, where its own words name neither
 * country nor whole. */
static bool is_other_flow_of_goods(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *last = f ? figure - 1 : NULL;
	const struct measure *before;

	if (!last || !last->is_of_goods || figure->measure == NONE || last->measure == NONE ||
	    figure->measure_evidence != MEASURE_BEFORE || bracket_of(reader, last) != NONE)
		return false;
	before = &reader->measures[last->measure];
	if (!before->is_product || !is_flow_meaning(before->meaning) ||
	    figure->meaning != opposite_flow(before->meaning) ||
	    reader->measures[figure->measure].is_total)
		return false;
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (party_at(reader, i) != NONE || item_is(reader->sentence, i, MEANING_GOODS))
			return false;
	}
	return true;
}

/* "These imports rose", "Their shipments rose", behind a figure of some goods: what was spoken of. */
static bool takes_up_goods(const struct reader *reader, const struct figure_reading *figure)
{
	const struct token_list *tokens = reader->sentence->tokens;

	if (figure->measure == NONE || !is_flow_meaning(figure->meaning) ||
	    !reader->measures[figure->measure].item || !reader->topic->was_of_goods ||
	    reader->topic->refused_paragraph != reader->topic->paragraph)
		return false;
	return token_is_one_of(
		tokens, reader->sentence->items[reader->measures[figure->measure].item].from - 1,
		"this|these|their|diese|dieser|diesen|deze|cette|ces|leurs|этот|эти|этого|этих|их");
}

/* A list of goods goes on: nothing since the last figure names a flow or a country. */
static bool goes_on_with_goods(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *last = f ? figure - 1 : NULL;

	if (is_other_flow_of_goods(reader, f) || takes_up_goods(reader, figure))
		return true;
	if (figure->measure != NONE && figure->measure_evidence != MEASURE_OF_SENTENCE &&
	    figure->measure_evidence != MEASURE_OF_TOPIC &&
	    figure->measure_evidence != MEASURE_HOST)
		return false;
	if (last &&
	    has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_PRONOUN)) {
		/* "Machines made up 53 % of all exports, and their value": what has no country's share */
		if (last->role == ROLE_PARTNER_SHARE && figure->role == ROLE_GROWTH &&
		    (last->partner_evidence == PARTY_WORLD ||
		     last->partner_evidence == PARTY_OF_TOPIC))
			return true;
		/* "...; they were worth": what the sentence began with. */
		last = reader->figures;
	}
	/* "27 % of its imports from there (10.7 billion)": the bracket is of what it follows */
	if (last && figure->measure_evidence == MEASURE_HOST && figure->measure != NONE &&
	    is_flow_meaning(figure->meaning) && !reader->measures[figure->measure].is_product &&
	    reader->measures[figure->measure].item > last->quantity->last)
		return false;
	if (last)
		return last->is_of_goods;
	return reader->topic->was_of_goods &&
	       reader->topic->refused_paragraph == reader->topic->paragraph &&
	       figure->measure_evidence == MEASURE_OF_TOPIC;
}

/* "198,718 guests, a rise of 7.7 percent": of what the number before it counts. */
static bool follows_count(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	if ((figure->role != ROLE_GROWTH && figure->role != ROLE_CHANGE) ||
	    (figure->measure_evidence != MEASURE_OF_TOPIC &&
	     figure->measure_evidence != MEASURE_LATER))
		return false;
	for_each_of(const struct quantity, quantity, sentence->quantities, figure->number) {
		if (quantity->kind == QUANTITY_PLAIN && quantity->first >= figure->from &&
		    is_unknown(sentence, quantity->last + 1))
			return true;
	}
	return false;
}

/* "exports were five times imports", "das Fünffache der Importe": one flow as a multiple of the other. */
static bool is_of_other_flow(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t end = figure->quantity->last + 8;
	bool has_of = false;
	size_t unknown = 0;

	if (figure->role != ROLE_MULTIPLE || !is_flow_meaning(figure->meaning))
		return false;
	for (uint32_t i = figure->quantity->last + 1; i < sentence->n && i < end; i++) {
		uint32_t m = measure_at(reader, i);

		if (m != NONE)
			return reader->measures[m].meaning == opposite_flow(figure->meaning) ||
			       (reader->measures[m].meaning == figure->meaning && has_of);
		has_of = has_of || item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
			 token_is(sentence->tokens, sentence->items[i].from, "der");
		if (!is_filler_word(sentence, i) && !is_movement(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_AGAINST,
				 MEANING_ABOVE) &&
		    party_at(reader, i) == NONE && !item_is(sentence, i, MEANING_OUT_OF) &&
		    !(is_unknown(sentence, i) && ++unknown < 2))
			return false;
	}
	return false;
}

/* Whether a flow, or "those", is named right at item i, over one of its country's cases, and no time. */
static bool names_flow_at(const struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	bool has_flow = false;

	for (uint32_t k = i; k < sentence->n && k < i + 6 && !sentence->items[k].mark; k++) {
		uint32_t m = measure_at(reader, k);

		if (sentence->items[k].period != NONE)
			return false;
		has_flow = has_flow ||
			   (k < i + 3 && ((m != NONE && !reader->measures[m].is_verb) ||
					  is_one_of_words(sentence, k, "celles|celle|ceux")));
	}
	return has_flow;
}

/* "на 85 % меньше экспорта в Уганду", "inférieures de 85 % à celles vers": of two flows, and not of two times. */
static bool is_of_flow_beside(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->first, behind = figure->quantity->last + 1;

	if (!is_of_change(figure) || figure->quantity->kind == QUANTITY_AMOUNT || first < 2)
		return false;
	if (sentence->language == LANGUAGE_RU)
		return (is_one_of_words(sentence, behind, phrases_more_ru) &&
			names_flow_at(reader, behind + 1)) ||
		       (token_is_one_of(sentence->tokens, sentence->items[behind].from - 1,
					phrases_more_ru) &&
			names_flow_at(reader, behind));
	if (sentence->language == LANGUAGE_FR)
		return (token_is_one_of(sentence->tokens, sentence->items[first - 1].from,
					phrases_than_fr) ||
			is_one_of_words(sentence, first - 2, phrases_than_fr)) &&
		       is_one_of_words(sentence, behind, "à|aux|au") &&
		       names_flow_at(reader, behind + 1);
	return sentence->language == LANGUAGE_KK && measure_at(reader, first - 1) != NONE &&
	       !sentence->items[first - 2].is_taken &&
	       ends_with(sentence, first - 1, "тан|тен|дан|ден|нан|нен");
}

/* "the number of containers exported to Oman rose by 20 percent" */
static bool is_of_number(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	if (!meaning_in(sentence->all, MEANING_COUNTED) || !is_of_change(figure))
		return false;
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_COUNTED) && same(sentence->items[i].value, "of"))
			return figure->measure == NONE ||
			       reader->measures[figure->measure].item > i;
	}
	return false;
}

static const char *refuse_kind(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	if (figure->role == ROLE_OTHER || is_of_other_flow(reader, figure) ||
	    is_of_flow_beside(reader, figure) || is_of_share(reader, figure))
		return N_("unclear what it is a growth or share of");
	if (is_counted(reader, figure) || follows_count(reader, figure) ||
	    is_of_number(reader, figure) || is_of_counted_subject(reader, figure))
		return N_("counts something");
	if (figure->role == ROLE_PARTNER_SHARE)
		return N_("a share of something other than the pair's turnover");
	return NULL;
}

/* "106 million more than was brought in from Azerbaijan", "exceeded trade with Latvia threefold": two partners. */
static bool is_against_other(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t behind = figure->quantity->last + 1;
	uint32_t i = first_item(sentence, behind, figure->to, MEANING_AGAINST);
	bool has_time = i > behind + 3 || same(sentence->items[i].value, "after");

	/* "more than" in one phrase */
	if (has_time && (item_is_any(sentence, behind, MEANING_ABOVE, MEANING_BELOW)) &&
	    sentence->items[behind].to > sentence->items[behind].from + 1) {
		i = behind;
		has_time = false;
	}
	if (has_time && figure->role == ROLE_MULTIPLE && figure->measure != NONE)
		i = first_item(sentence, measure_of(reader, figure)->item, figure->quantity->first,
			       MEANING_EXCEED);
	if (!is_of_change(figure))
		return false;
	/* "rose by 12.4 %, faster than that of Sweden": what a comma or dash parts from it is a remark */
	for (uint32_t part = behind; i < figure->to && part + 1 < i; part++) {
		if (figure->role == ROLE_GROWTH &&
		    (sentence->items[part].mark == ',' || sentence->items[part].mark == '-'))
			return false;
	}
	/* "sold 40 % more there than the other way round" */
	if (i < figure->to && has_item(sentence, i, i + 3, MEANING_REVERSE))
		return true;
	for (; i < figure->to; i++) {
		uint32_t p = party_at(reader, i);

		if (sentence->items[i].mark == ',' || sentence->items[i].quantity != NONE)
			return false;
		has_time = has_time || sentence->items[i].period != NONE;
		if (p != NONE && !reader->parties[p].is_aside &&
		    (!same(reader->parties[p].code, figure->partner) || !has_time) &&
		    !same(reader->parties[p].code, figure->reporter))
			return true;
	}
	return false;
}

#define PACE_REACH 3 /* items between a multiple and what it says of how fast something grew */

/* "grew twice as fast", "à une cadence deux fois moins forte": of two growths, not of two levels. */
static bool is_of_pace(const struct reader *reader, const struct figure_reading *figure)
{
	const struct quantity *quantity = figure->quantity;
	uint32_t to = quantity->last + PACE_REACH;

	return quantity->kind == QUANTITY_TIMES &&
	       has_item(reader->sentence, quantity->last + 1, to < figure->to ? to : figure->to,
			MEANING_PACE);
}

/* "3.8 billion (41.8 %) were services" */
static bool is_other_behind_bracket(const struct reader *reader,
				    const struct figure_reading *figure)
{
	for (uint32_t i = figure->tail_from; i < figure->tail_to; i++) {
		if (i >= figure->tail_from + 4 || reader->sentence->items[i].mark == ',')
			break;
		if (item_is(reader->sentence, i, MEANING_NOT_TRADE))
			return true;
	}
	return false;
}

/* "staying under one billion four months in a row": a bound that each of several months keeps. */
static bool is_of_run(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1;

	return (figure->quantity->qualifier == MEANING_ABOVE ||
		figure->quantity->qualifier == MEANING_BELOW) &&
	       i + 2 < sentence->n &&
	       (item_is(sentence, i, MEANING_NUMBER) || sentence->items[i].is_number) &&
	       (item_is_any(sentence, i + 1, MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER,
			    MEANING_UNIT_YEAR)) &&
	       item_is(sentence, i + 2, MEANING_RUN);
}

/* "The two other markets with imports of more than 6 billion were": a bound that each of several countries keeps. */
static bool is_of_several_markets(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *measure = measure_of(reader, figure);
	uint32_t with = measure ? measure->item : 0;

	if (figure->quantity->qualifier != MEANING_ABOVE || !with || with < figure->from ||
	    with + 5 < figure->quantity->first)
		return false;
	while (with > figure->from && !item_is(sentence, with, MEANING_WITH) &&
	       with + 3 > measure->item)
		with--;
	return with && item_is(sentence, with, MEANING_WITH) &&
	       token_is_one_of(sentence->tokens, sentence->items[with - 1].to - 1, phrases_markets);
}

static const char unreal[] = N_("a plan, an expectation or a goal");

bool is_refused_as_unreal(const struct figure_reading *figure)
{
	return figure->refusal == unreal;
}

/* "were 250 million in 2022 and 210 million in 2023, excluding uranium": behind a row, set off by a comma, it is said
 * of all of it. */
static bool is_limited_behind(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *last = &reader->figures[reader->n_figures - 1];
	uint32_t at = find_item(sentence, last->quantity->last + 1, (uint32_t)sentence->n,
				MEANING_EXCEPT, NONE);

	return at != NONE && sentence->items[at - 1].mark == ',' &&
	       !has_measure_in(reader, figure->quantity->last + 1, at);
}

/* "non-oil exports were 2.9 million, and total imports 7.9": what limits one flow by its own word. */
static bool is_whole_beside(const struct reader *reader, const struct measure *own, uint32_t except)
{
	return own && own->is_total && own != reader->measures && own[-1].item >= except &&
	       except + 1 >= own[-1].from && is_flow_meaning(own[-1].meaning);
}

/* "By volume they rose by 5 %, by value they fell by 3", "without oil they were 2.7 billion, including oil 2.9": what
 * limited the figures before is taken back. */
static bool is_taken_back(const struct sentence *sentence, uint32_t except, uint32_t to)
{
	for (uint32_t i = except + 1; i < to; i++) {
		if (item_is(sentence, i, MEANING_COMMON) && same(sentence->items[i].value, "whole"))
			return true;
	}
	return false;
}

/* "Adjusted for working days exports rose by 2.5 %, and imports fell by 2.1": said of all that follows; and "exports
 * without oil were 250 million in 2022 and 205 in 2023": of each figure of the flow that it limits. */
static bool is_limited(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *own = measure_of(reader, figure);

	for (uint32_t i = 0; i < figure->quantity->first; i++) {
		if (!item_is(sentence, i, MEANING_EXCEPT) || is_whole_beside(reader, own, i) ||
		    is_taken_back(sentence, i, figure->quantity->first))
			continue;
		if ((own && i < reader->figures->quantity->first &&
		     (i < reader->measures[0].from || i >= own->from) &&
		     sentence->items[i].open == NONE) ||
		    (sentence->items[i].open == bracket_of(reader, figure) && i >= figure->from))
			return true;
	}
	return is_limited_behind(reader, figure);
}

/* "81.4 million in the second half, on average", but "in the half-year to June", which is a time. */
static bool is_per_behind(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t i = first_item(reader->sentence, figure->tail_from, figure->tail_to, MEANING_PER);

	while (i != NONE && is_no_per(reader, i))
		i = first_item(reader->sentence, i + 1, figure->tail_to, MEANING_PER);
	return i != NONE;
}

const char *find_refusal(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const char *refusal = refuse_kind(reader, f);

	if (refusal)
		return refusal;
	if (figure->meaning == MEANING_NOT_TRADE || is_other_behind_bracket(reader, figure) ||
	    is_of_economy(reader, figure) || is_of_account(reader, figure) ||
	    is_laid_on(reader, figure) || are_services(reader, figure) ||
	    is_of_money(reader, figure))
		return N_("not trade in goods");
	if (may_be_unreal(reader, figure) &&
	    (is_goal(reader, figure) || segment_has(reader, figure, MEANING_UNREAL)))
		return unreal;
	if (is_denied(reader, f))
		return N_("denied: the text gives another figure instead");
	if (segment_has(reader, figure, MEANING_EXCEPT) || is_limited(reader, figure))
		return N_("excludes some goods");
	if (is_of_run(reader, figure) || is_of_several_markets(reader, figure) ||
	    is_exchange_rate(reader->sentence, figure->quantity) ||
	    segment_has(reader, figure, MEANING_PER) || is_per_behind(reader, figure))
		return N_("an average or a per-unit figure");
	if (is_in_other_currency(reader, f) && figure[-1].refusal)
		return figure[-1].refusal;
	if (is_of_pace(reader, figure))
		return N_("compares how fast things grew");
	/* "The two countries' data differ by a factor of two" */
	if (is_against_other(reader, figure) || segment_has(reader, figure, MEANING_DIFFER))
		return N_("compared with another country");
	return NULL;
}

/* "charcoal worth 73 million was sold", "des puces pour 3 milliards": an unknown noun before the
 * amount. */
static bool is_worth_of_noun(const struct sentence *sentence, const struct figure_reading *figure)
{
	bool is_french = sentence->language == LANGUAGE_FR;
	uint32_t i = figure->quantity->first;

	while (i > figure->from && is_qualifier(sentence, i - 1))
		i--;
	if (i < figure->from + 2 || (sentence->language != LANGUAGE_EN && !is_french) ||
	    !token_is(sentence->tokens, sentence->items[i - 1].from,
		      is_french ? "pour" : "worth") ||
	    !is_unknown(sentence, i - 2) ||
	    (is_french && (i < 3 || !(item_is_any(sentence, i - 3, MEANING_OF, MEANING_OFBY)))))
		return false;
	return !token_of(sentence, i - 2)->is_capital || i == 2;
}

/* "une baisse de 100 milliards de présenter un excédent": an infinitive, with its object. */
static bool is_french_infinitive(const struct sentence *sentence, uint32_t i)
{
	return sentence->language == LANGUAGE_FR && token_of(sentence, i)->folded_len > 4 &&
	       ends_with(sentence, i, "er|ir|re") && i + 1 < sentence->n &&
	       is_filler_word(sentence, i + 1) && !item_is(sentence, i + 1, MEANING_OF);
}

/* "2 billion euros' worth of oil products", "43 million in heavy vehicles": a noun that nobody here
 * knows, behind the amount. */
static bool is_of_unknown_goods(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1;
	/* "was led by a 31 per cent drop in logs" */
	bool is_led = sentence->language == LANGUAGE_EN && is_movement(sentence, i) &&
		      item_is(sentence, i + 1, MEANING_INSIDE) && figure->role == ROLE_GROWTH;

	i += is_led;
	if ((figure->quantity->kind != QUANTITY_AMOUNT && !is_led) || i >= sentence->n ||
	    !(item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_INSIDE) ||
	      (sentence->language == LANGUAGE_NL && item_is(sentence, i, MEANING_TOWARDS))))
		return false;
	for (i++; i < figure->to && is_filler_word(sentence, i); i++)
		;
	if (i >= sentence->n || !is_unknown(sentence, i) || is_french_infinitive(sentence, i) ||
	    is_one_of_words(sentence, i, "them|it|ihnen|eux|elles|них|нее|неё") ||
	    /* "to Jakarta" */
	    (sentence->language != LANGUAGE_DE && token_of(sentence, i)->is_capital))
		return false;
	for (uint32_t k = i; k < figure->to && k < i + 4; k++) {
		uint32_t m = measure_at(reader, k);

		/* "aan sigaren in België", "aan schroot uit": a preposition ends the goods, and so does the verb. */
		if (k > i && (item_is_any(sentence, k, MEANING_INSIDE, MEANING_TOWARDS, MEANING_TO,
					  MEANING_OUT_OF) ||
			      (m != NONE && reader->measures[m].is_verb)))
			return true;
		if (party_at(reader, k) != NONE || m != NONE ||
		    item_is(sentence, k, MEANING_GOODS) || sentence->items[k].period != NONE)
			return false;
	}
	return true;
}

/* "Gas, with 93 % of imports, worth 55 million": of what has the share; but "of imports, which were worth". */
static bool is_worth_of_share(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first, end = i > 6 ? i - 6 : 0;
	bool has_word = false;

	if (figure->role != ROLE_LEVEL || figure[-1].role != ROLE_PARTNER_SHARE ||
	    find_item(sentence, 0, figure[-1].quantity->first, MEANING_PRODUCT, NONE) == NONE)
		return false;
	while (i-- > end && sentence->items[i].mark != ',') {
		for (uint32_t t = sentence->items[i].from; t < sentence->items[i].to; t++)
			has_word = has_word || token_is_one_of(sentence->tokens, t, phrases_worth);
		if (item_is_any(sentence, i, MEANING_RELATIVE, MEANING_PRONOUN, MEANING_AND) ||
		    party_at(reader, i) != NONE || measure_at(reader, i) != NONE)
			return false;
	}
	return has_word;
}

bool is_of_some_goods(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct measure *measure = measure_of(reader, figure);

	return figure->meaning == MEANING_PRODUCT || (measure && measure->is_product) ||
	       is_of_unknown_host(reader, figure) || is_of_unknown_goods(reader, figure) ||
	       is_worth_of_noun(reader->sentence, figure) || is_unnamed_part(reader, figure) ||
	       segment_has(reader, figure, MEANING_PRODUCT) || goes_on_with_goods(reader, f) ||
	       (f && is_worth_of_share(reader, figure)) ||
	       /* "oil, with 82.5 percent (8.5 trillion) of all exports" */
	       (f && figure[-1].role == ROLE_PARTNER_SHARE &&
		bracket_of(reader, figure) == figure[-1].quantity->last + 1 &&
		has_item(reader->sentence, 0, figure[-1].quantity->first, MEANING_PRODUCT));
}
