#include "figure_reading.h"

#include <stdlib.h>
#include <string.h>

#include "mention.h"
#include "pair.h"
#include "text.h"

/* Whether the bracket `inner` is `outer` or stands in it; NONE is outside of all. */
static bool is_within(const struct sentence *sentence, uint32_t inner, uint32_t outer)
{
	while (inner != outer && inner != NONE)
		inner = sentence->items[inner].open;
	return inner == outer;
}

const struct figure_reading *figure_before(const struct reader *reader, size_t f)
{
	uint32_t open = bracket_of(reader, &reader->figures[f]);

	for (size_t k = f; k-- > 0;) {
		if (is_within(reader->sentence, open, bracket_of(reader, &reader->figures[k])))
			return &reader->figures[k];
	}
	return f ? &reader->figures[f - 1] : NULL;
}

/* A mark or a word that parts what belongs to one figure from what belongs to the next. */
static bool parts(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	if (item->is_taken)
		return false;
	if (item->mark == ',' || item->mark == ';' || item->mark == ':')
		return true;
	if (item->mark == '-')
		return item_touches(sentence, i) == false;
	return item_is_any(sentence, i, MEANING_AND, MEANING_BUT, MEANING_OR, MEANING_PART);
}

static bool ties_forward(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_TO, MEANING_FROM, MEANING_AGAINST, MEANING_BY,
			   MEANING_UP, MEANING_DOWN, MEANING_OF, MEANING_OFBY, MEANING_LEVEL,
			   MEANING_UNTIL, MEANING_WITH);
}

/* "from the 2020 low of", "against a 2018 peak of": where these words begin, before the "of" at item `of`; `of`. */
static uint32_t lead_of_noun(const struct sentence *sentence, uint32_t of, uint32_t stop)
{
	bool has_time = false;

	if (!item_is(sentence, of, MEANING_OF) || sentence->language != LANGUAGE_EN)
		return of;
	for (uint32_t i = of; i-- > stop && i + 6 > of;) {
		if (item_is_any(sentence, i, MEANING_FROM, MEANING_AGAINST))
			return has_time ? i : of;
		has_time = has_time || sentence->items[i].period != NONE;
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is(sentence, i, MEANING_MARK) && sentence->items[i].period == NONE)
			return of;
	}
	return of;
}

/* "against Chile's 2 billion": from whose amount it is on; `first`, if nobody is named right there. */
static uint32_t over_owner(const struct reader *reader, uint32_t first)
{
	bool is_behind_mark = first > 2 && reader->sentence->items[first - 2].mark == '\'' &&
			      item_touches(reader->sentence, first - 2);
	uint32_t p = is_behind_mark ? party_at(reader, first - 3) : NONE;

	return p != NONE && reader->parties[p].link == LINK_OF ? first - 3 : first;
}

/* Where the words that lead to the figure begin: "from just", "up to more than". */
static uint32_t lead_of(const struct reader *reader, uint32_t first, uint32_t stop)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t lead = over_possessive_time(sentence, over_owner(reader, first));
	size_t unknown = 0;

	lead = lead < stop ? stop : lead;
	for (uint32_t i = lead; i-- > stop;) {
		if (ties_forward(sentence, i))
			lead = i;
		else if (!is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
			 !item_is(sentence, i, MEANING_PRONOUN) &&
			 !(is_unknown(sentence, i) && ++unknown <= 2))
			break;
	}
	return lead > stop ? lead_of_noun(sentence, lead, stop) : lead;
}

/* "на 3 % меньше, чем в ноябре": what follows is compared with what the comma follows. */
static bool leads_to_comparison(const struct sentence *sentence, uint32_t i)
{
	return sentence->items[i].mark == ',' && i && item_is(sentence, i + 1, MEANING_AGAINST) &&
	       (item_is_any(sentence, i - 1, MEANING_UP, MEANING_DOWN) ||
		(sentence->items[i - 1].quantity != NONE &&
		 sentence->quantities[sentence->items[i - 1].quantity].kind == QUANTITY_TIMES));
}

/* "of it 5.8 billion - imports from China, 2.6 billion - exports": behind its dash stands what the
 * figure is of, up to the next mark. */
static bool dash_tells_measure(const struct reader *reader, uint32_t dash, uint32_t stop)
{
	const struct sentence *sentence = reader->sentence;
	bool has_measure = false;

	if (sentence->items[dash].mark != '-' || item_touches(sentence, dash))
		return false;
	for (uint32_t i = dash + 1; i < stop; i++) {
		if (sentence->items[i].mark == ',' || sentence->items[i].mark == ';' ||
		    item_is_any(sentence, i, MEANING_AND, MEANING_BUT))
			return has_measure;
		has_measure = has_measure || measure_at(reader, i) != NONE;
	}
	return false;
}

/* "9 billion – from China and 4 billion – from Japan": behind its dash stands whose trade the figure is, where nothing
 * before it does. */
static bool dash_tells_partner(const struct reader *reader, const struct figure_reading *figure,
			       uint32_t dash, uint32_t stop)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t p = dash + 2 < stop ? party_at(reader, dash + 2) : NONE;

	if (sentence->items[dash].mark != '-' || item_touches(sentence, dash) || p == NONE ||
	    !is_link_of_trade(reader->parties[p].link) || !parts(sentence, dash + 3) ||
	    dash + 3 >= stop)
		return false;
	for_each_party(party, reader) {
		if (leads_to(figure, party->item) && is_link_of_trade(party->link))
			return false;
	}
	return true;
}

bool has_measure_in(const struct reader *reader, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (measure_at(reader, i) != NONE)
			return true;
	}
	return false;
}

/* "5 million to Libya, ahead of Tunisia (1.5 million)": the country behind the comma is the bracket's.
 * Where that begins; else the bracket itself. */
static uint32_t host_of_bracket(const struct reader *reader, uint32_t last, uint32_t open)
{
	const struct sentence *sentence = reader->sentence;

	uint32_t m = open ? measure_at(reader, open - 1) : NONE;
	bool is_flow = m != NONE && is_flow_meaning(reader->measures[m].meaning);

	if (!open || (party_at(reader, open - 1) == NONE && !is_flow))
		return open;
	for (uint32_t i = open; i-- > last;) {
		/* "with 9.2 billion, Britain (8.6)", "with 9.2 billion and Britain (8.6)" */
		if (((sentence->items[i].mark == ',' || sentence->items[i].mark == ';') &&
		     !sentence->items[i].is_taken) ||
		    (i == last && !is_flow && item_is(sentence, i, MEANING_AND)))
			return i;
		if (is_flow && i == open - 1)
			continue;
		if (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL) ||
		    measure_at(reader, i) != NONE || sentence->items[i].quantity != NONE ||
		    sentence->items[i].period != NONE)
			break;
	}
	return open;
}

/* "a 39 per cent growth in exports to Rwanda to hit 19 billion": the growth's measure, in its phrase. */
static bool is_of_growth(const struct sentence *sentence, const struct quantity *quantity,
			 const struct measure *measure)
{
	uint32_t i = quantity->last + 1;

	while (i < measure->item && is_filler_word(sentence, i))
		i++;
	return item_is_any(sentence, i, MEANING_UP, MEANING_DOWN) &&
	       item_is_any(sentence, i + 1, MEANING_INSIDE, MEANING_OF) && measure->from <= i + 2;
}

/* "by 56 million (36.9 million dollars), in June 2015, even though": between commas, and the only time. */
static bool leads_to_time(const struct sentence *sentence, uint32_t from, uint32_t comma)
{
	uint32_t i = comma + 1;

	if (sentence->items[comma].mark != ',' || sentence->language != LANGUAGE_EN)
		return false;
	for (uint32_t k = from; k < comma; k++) {
		if (sentence->items[k].period != NONE)
			return false;
	}
	if (!item_is_any(sentence, i, MEANING_INSIDE, MEANING_OVER, MEANING_COMMON))
		return false;
	while (i < sentence->n && i < comma + 3 && sentence->items[i].period == NONE)
		i++;
	if (i >= sentence->n || sentence->items[i].period == NONE)
		return false;
	while (i < sentence->n && sentence->items[i].period != NONE)
		i++;
	return i < sentence->n && sentence->items[i].mark == ',';
}

/* "exports to Poland worth 49 billion were above those to China with 41 billion": the preposition of the
 * next one's own country, right before `lead`, where the first one has a country of the same kind; else
 * `lead`. */
static uint32_t lead_with_party(const struct reader *reader, const struct figure_reading *first,
				uint32_t last, uint32_t lead)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t own = lead ? party_at(reader, lead - 1) : NONE, i = lead;

	if (own == NONE || !item_is(sentence, lead, MEANING_WITH) ||
	    (reader->parties[own].link != LINK_TO && reader->parties[own].link != LINK_FROM))
		return lead;
	for (size_t p = 0; p < own; p++) {
		if (leads_to(first, reader->parties[p].item) &&
		    reader->parties[p].link == reader->parties[own].link)
			while (i > last && link_of_word(sentence, i) != reader->parties[own].link)
				i--;
	}
	return i > last ? i : lead;
}

uint32_t opening_after(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = reader->figures[0].quantity->first;

	for (uint32_t i = 0; i < first && i < 4; i++) {
		if (item_is(sentence, i, MEANING_AGAINST) &&
		    strcmp(sentence->items[i].value, "after") == 0)
			return i;
		if (sentence->items[i].mark || measure_at(reader, i) != NONE)
			break;
	}
	return NONE;
}

/* "После роста на 23,1 % торговля выросла на", "Nach einem Anstieg um 23,1 % wuchs der Handel um": a clause of its own
 * begins with the verb or its subject, of [from, to). */
static bool begins_behind_opening(const struct reader *reader, const struct measure *measure,
				  uint32_t from, uint32_t to)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t verb = measure->from;

	if (measure->from < from || measure->item >= to || opening_after(reader) == NONE ||
	    has_measure_in(reader, 0, from))
		return false;
	if (from < verb && is_movement(sentence, verb - 1))
		return true;
	while (verb < to && !is_movement(sentence, verb))
		verb++;
	return verb < to && measure->from == from;
}

/* "410 million, ahead of Togo (310 million)": where the words for whom the bracket is of begin; the bracket, if it has
 * another host. */
static uint32_t rival_before_bracket(const struct reader *reader, uint32_t last, uint32_t open)
{
	uint32_t p = open ? party_at(reader, open - 1) : NONE, i;

	if (p == NONE || reader->parties[p].link != LINK_AGAINST || reader->parties[p].is_joined ||
	    reader->parties[p].item <= last)
		return open;
	/* "derrière l'Ouganda" */
	i = reader->parties[p].item - 1;
	i -= i > last && reader->sentence->items[i].mark == '\'';
	return reader->sentence->items[i].mark ? open : i;
}

/* "Экспорт после падения на 20 % в 2020 году вырос в 2021 году на 8 %": the verb, which behind what came before is the
 * next one's; NONE. */
static uint32_t verb_behind_after(const struct reader *reader, const struct figure_reading *first,
				  uint32_t last, uint32_t end)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t after = first->from;
	bool has_time = false;

	while (after < first->quantity->first &&
	       !(item_is(sentence, after, MEANING_AGAINST) &&
		 strcmp(sentence->items[after].value, "after") == 0)) {
		if (is_movement(sentence, after++))
			return NONE;
	}
	if (after == first->quantity->first || first->quantity->kind != QUANTITY_PERCENT)
		return NONE;
	for (uint32_t i = last; i < end; i++) {
		if (has_time && is_movement(sentence, i))
			return i;
		has_time = has_time || sentence->items[i].period != NONE;
	}
	return NONE;
}

/* "Standen Exporten von 30,3 Mrd. Euro Importe aus Chile in Höhe von": the other flow than the first figure's, with what
 * leads to the next. */
static bool is_set_against(const struct reader *reader, const struct figure_reading *first,
			   const struct measure *measure, uint32_t lead)
{
	const struct sentence *sentence = reader->sentence;

	if (!is_flow_meaning(measure->meaning) ||
	    !item_is_any(sentence, lead, MEANING_LEVEL, MEANING_OF))
		return false;
	for (uint32_t i = first->from; i < first->quantity->first; i++) {
		uint32_t m = measure_at(reader, i);

		if (m != NONE && reader->measures[m].meaning == opposite_flow(measure->meaning))
			return true;
	}
	return false;
}

/* "9 million of that from Chile and 4 million": the words for a part right behind the first are its own, where another
 * mark or word parts the two. */
static bool is_part_behind(const struct sentence *sentence, uint32_t last, uint32_t end)
{
	if (!item_is(sentence, last, MEANING_PART))
		return false;
	for (uint32_t i = last + 1; i < end; i++) {
		if (parts(sentence, i))
			return true;
	}
	return false;
}

/* Where, between two figures, the first one's stretch ends. */
static uint32_t boundary(const struct reader *reader, const struct figure_reading *first,
			 const struct quantity *b)
{
	const struct quantity *a = first->quantity;
	const struct sentence *sentence = reader->sentence;
	uint32_t open_a = sentence->items[a->number].open, open_b = sentence->items[b->number].open;
	uint32_t last = a->last + 1, lead;

	/* "a 17 percent increase from 447 million": what the percentage says is its own. */
	last += (a->kind == QUANTITY_PERCENT || a->kind == QUANTITY_TIMES) && open_a == open_b &&
		is_movement(sentence, last) &&
		(sentence->language == LANGUAGE_EN || item_is(sentence, last + 1, MEANING_FROM));
	for (uint32_t i = last; i < b->first; i++) {
		const struct item *item = &sentence->items[i];

		if (item->mark == '(' && open_b != open_a && !item->is_taken &&
		    is_within(sentence, open_b, i)) { /* not "(MD)" */
			lead = rival_before_bracket(reader, last, i);
			return lead < i ? lead : host_of_bracket(reader, last, i);
		}
		if (item->mark == ')' && !item->is_taken && open_a != open_b && open_a != NONE &&
		    sentence->items[open_a].open == item->open)
			return i + 1;
		if (open_a == open_b && item->open == open_a && parts(sentence, i) &&
		    !leads_to_comparison(sentence, i) && !leads_to_time(sentence, first->from, i) &&
		    !(i == last && (is_part_behind(sentence, i, b->first) ||
				    dash_tells_partner(reader, first, i, b->first))) &&
		    !(i == last && dash_tells_measure(reader, i, b->first) &&
		      !has_measure_in(reader, first->from, a->first)))
			return i;
	}
	lead = verb_behind_after(reader, first, last, b->first);
	if (lead != NONE)
		return lead;
	lead = lead_of(reader, b->first, last);
	/* "with 38.6 million above imports worth 14.1 million": the next one's measure. */
	for_each_measure(measure, reader) {
		/* Right behind the first it is the first's, unless a word leads from it to the next:
		 * "exports of 2.9, imports of 5.6". */
		if (is_of_growth(sentence, a, measure))
			continue;
		if (begins_behind_opening(reader, measure, last, b->first))
			return last < measure->from && is_movement(sentence, measure->from - 1)
				       ? measure->from - 1
				       : measure->from;
		/* "от профицита в 28,9 млн к дефициту в 82,2 млн" */
		if (measure->item == last + 1 && is_balance_meaning(measure->meaning) &&
		    measure->item < b->first && b->first <= last + 4 &&
		    has_measure_in(reader, first->from, a->first))
			return last;
		if ((measure->item > last + 1 ||
		     (measure->item + 1 == lead && item_is(sentence, lead, MEANING_OF)) ||
		     is_set_against(reader, first, measure, lead)) &&
		    measure->item < lead && sentence->items[measure->item].open == open_b &&
		    measure->from >= last)
			return measure->from;
	}
	return lead_with_party(reader, first, last, lead);
}

/* The last item of the last figure's stretch: up to the end of its clause. */
static uint32_t end_of_stretch(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t open = sentence->items[quantity->number].open, i = quantity->last + 1;

	for (; i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];

		if (open != NONE && item->mark == ')' && sentence->items[open].open == item->open)
			break;
		if (item->open == open && !item->is_taken &&
		    (item->mark == ';' || item->mark == ':' || item_is(sentence, i, MEANING_BUT)))
			break;
	}
	return i;
}

/* "3.5 billion (1.8 billion euros) to Serbia in 2022, 24 percent more": nothing but where to and when, up to a comma. */
static bool goes_on_to_comma(const struct reader *reader, const struct figure_reading *figure,
			     uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	bool has_time = false;

	for (uint32_t k = figure->from; k < i; k++) {
		if (sentence->items[k].period != NONE)
			return false;
	}
	for (; i < sentence->n && sentence->items[i].mark != ','; i++) {
		has_time = has_time || sentence->items[i].period != NONE;
		if (!sentence->items[i].is_taken && party_at(reader, i) == NONE &&
		    !is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_TO, MEANING_TOWARDS, MEANING_FROM,
				 MEANING_OUT_OF, MEANING_INSIDE, MEANING_WITH, MEANING_GOODS,
				 MEANING_UNIT_YEAR))
			return false;
	}
	return has_time && i < sentence->n;
}

/* "7.1 billion (40 %) of exports, of which 2 billion": what "of" leads to is the figure's, up to the
 * mark that parts it from the next one, the k-th. */
static void extend_tail(struct reader *reader, struct figure_reading *figure, size_t k)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->tail_from;

	while (i < sentence->n && sentence->items[i].mark == ')')
		i++;
	if (k < reader->n_figures && leads_to_time(sentence, figure->from, i)) {
		while (sentence->items[++i].mark != ',')
			;
		figure->tail_to = reader->figures[k].from = i;
		reader->figures[k - 1].to = figure->tail_from;
		return;
	}
	if (k >= reader->n_figures ||
	    !(item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
	      goes_on_to_comma(reader, figure, i) ||
	      /* "That is 5 million dollars (4 million euros) more, in all it was" */
	      (i + 1 < sentence->n && is_movement(sentence, i) && parts(sentence, i + 1) &&
	       !has_measure_in(reader, figure->from, figure->quantity->first))))
		return;
	for (; i < reader->figures[k].quantity->first; i++) {
		if (!parts(sentence, i))
			continue;
		figure->tail_to = reader->figures[k].from = i;
		reader->figures[k - 1].to = figure->tail_from;
		return;
	}
}

/* "exports fell to 5.2 million and imports (+3 %) reached 4.1": where the clause begins that the bracket cuts in
 * two; `open`: it does not, and what follows goes on with the figure before it. */
static uint32_t clause_around(const struct reader *reader, const struct figure_reading *figure,
			      uint32_t open)
{
	const struct sentence *sentence = reader->sentence;
	bool has_flow = false;

	for (uint32_t i = open; i-- > figure->quantity->last + 1;) {
		uint32_t m = measure_at(reader, i);

		if (has_flow && !sentence->items[i].is_taken &&
		    (sentence->items[i].mark == ',' || sentence->items[i].mark == ';' ||
		     item_is_any(sentence, i, MEANING_AND, MEANING_BUT)))
			return i;
		if (m != NONE
			    ? !is_flow_meaning(reader->measures[m].meaning) ||
				      reader->measures[m].is_verb || reader->measures[m].is_product
			    : sentence->items[i].quantity != NONE ||
				      sentence->items[i].period != NONE || sentence->items[i].mark)
			return open;
		has_flow = has_flow || m != NONE;
	}
	return open;
}

/* "5.9 billion (2022: 5.6 billion) to Croatia": behind the bracket the figure before it goes on. */
static void find_tails(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t f = 0; f + 1 < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];
		uint32_t open = bracket_of(reader, figure), close, begin;
		size_t k = f + 1;

		while (k < reader->n_figures && bracket_of(reader, &reader->figures[k]) != open)
			k++;
		if (k == f + 1)
			continue;
		close = reader->figures[k - 1].quantity->last + 1;
		while (close < sentence->n && sentence->items[close].open != open)
			close++;
		begin = bracket_of(reader, &reader->figures[f + 1]);
		if (k < reader->n_figures && begin != NONE &&
		    !has_measure_in(reader, close, reader->figures[k].quantity->first)) {
			uint32_t clause = clause_around(reader, figure, begin);

			if (clause < begin) {
				figure->to = reader->figures[f + 1].from = reader->figures[k].from =
					clause;
				continue;
			}
		}
		figure->tail_from = close;
		figure->tail_to = k < reader->n_figures
					  ? reader->figures[k].from
					  : end_of_stretch(sentence, figure->quantity);
		extend_tail(reader, figure, k);
		for (uint32_t i = close; i < figure->tail_to; i++) {
			if (sentence->items[i].open == open && parts(sentence, i) && i > close &&
			    !leads_to_time(sentence, figure->from, i))
				figure->tail_to = i;
		}
	}
}

enum diag_code find_figures(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	size_t n = 0;

	reader->figures = malloc((sentence->n_quantities + 1) * sizeof(*reader->figures));
	if (!reader->figures)
		return DIAG_NOMEM;
	for (size_t q = 0; q < sentence->n_quantities; q++) {
		struct figure_reading *figure = &reader->figures[n];

		if (sentence->quantities[q].kind == QUANTITY_PLAIN)
			continue;
		*figure = (struct figure_reading){.quantity = &sentence->quantities[q],
						  .number = (uint32_t)q,
						  .other_role = ROLE_COUNT,
						  .governor = NONE,
						  .measure = NONE,
						  .period.when = NONE,
						  .base.when = NONE};
		if (n)
			figure->from = figure[-1].to =
				boundary(reader, &figure[-1], figure->quantity);
		n++;
	}
	if (n)
		reader->figures[n - 1].to =
			end_of_stretch(sentence, reader->figures[n - 1].quantity);
	reader->n_figures = n;
	find_tails(reader);
	return DIAG_OK;
}

bool is_apposed(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t i = figure->quantity->first;

	while (i > 2 && is_qualifier(reader->sentence, i - 1))
		i--;
	return i > 1 && reader->sentence->items[i - 1].mark == ',' &&
	       party_at(reader, i - 2) != NONE;
}

bool is_beside(const struct reader *reader, const struct figure_reading *figure,
	       const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t behind = party->item + 1;
	/* "the largest partner, ahead of China with a turnover of"; of a flow it would be open whose */
	bool is_outdone = party->link == LINK_AGAINST && item_is(sentence, behind, MEANING_WITH);

	/* "fourth behind Lithuania, Estonia and Germany, with 2.2 billion": one amount is not of three */
	if (party->item >= figure->quantity->first ||
	    (party->link == LINK_AGAINST && party->is_joined && bracket_of(reader, figure) == NONE))
		return false;
	behind += sentence->items[behind].mark == ',' && figure > reader->figures &&
		  is_apposed(reader, figure) && is_apposed(reader, figure - 1);
	for (uint32_t i = behind; i < figure->quantity->first; i++) {
		const struct item *item = &sentence->items[i];

		if (!is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
		    item->mark != '(' && item->mark != '-' && item->mark != ':' &&
		    item->mark != '+' && item->mark != '\'' &&
		    !item_is_any(sentence, i, MEANING_WITH, MEANING_FROM, MEANING_BY,
				 MEANING_TOGETHER) &&
		    !(is_outdone &&
		      (item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
		       (is_measure_word(sentence, i) &&
			!item_is_any(sentence, i, MEANING_EXPORTS, MEANING_IMPORTS)))))
			return false;
	}
	return true;
}
