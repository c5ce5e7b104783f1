#include "mention.h"
#include "role.h"
#include "times.h"

static bool may_stand_between(const struct sentence *sentence, uint32_t i)
{
	return is_filler_word(sentence, i) || is_qualifier(sentence, i) ||
	       item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_TOWARDS, MEANING_INSIDE,
			   MEANING_OUT_OF, MEANING_UNIT_YEAR, MEANING_CURRENCY, MEANING_UNTIL) ||
	       (sentence->language == LANGUAGE_FR && item_is(sentence, i, MEANING_OVER)) ||
	       item_is(sentence, i, MEANING_POST_ABOVE);
}

/* "11.2 billion dollars (48.1 billion ringgit) in 2017": behind the bracket that repeats it. */
static uint32_t behind_other_currency(const struct reader *reader,
				      const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	size_t next = (size_t)(figure - reader->figures) + 1;
	uint32_t i = figure->quantity->last + 1;

	if (next >= reader->n_figures || !is_in_other_currency(reader, next))
		return i;
	i = reader->figures[next].quantity->last + 1;
	return i < sentence->n && sentence->items[i].mark == ')' ? i + 1
								 : figure->quantity->last + 1;
}

/* "less than the 18 billion that was noted in 2019", ", seen in 2019", ", die 2019 verzeichnet wurden": whether nothing
 * but a relative clause of its own, or a participle, leads from a base to the time. */
static bool is_in_clause_of_base(const struct sentence *sentence,
				 const struct figure_reading *figure, uint32_t behind, uint32_t to)
{
	uint32_t i = behind + (sentence->items[behind].mark == ',');
	bool is_relative = i < to && item_is(sentence, i, MEANING_RELATIVE);
	size_t words = 0;

	if (figure->role != ROLE_BASE || i >= to ||
	    !(is_relative || i > behind || item_is(sentence, i, MEANING_ATTRIBUTION)))
		return false;
	for (i += is_relative; i < to; i++) {
		const struct item *item = &sentence->items[i];

		if (item->mark || item->quantity != NONE || item->period != NONE ||
		    (!may_stand_between(sentence, i) && ++words > (is_relative ? 3 : 1)))
			return false;
		if (!may_stand_between(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_ATTRIBUTION, MEANING_LEVEL))
			return false;
	}
	return is_relative || words == 1;
}

/* Right behind the figure, in its bracket or in one of its own: "5 million in 2022", "(2022)". */
static bool is_beside_behind(const struct reader *reader, const struct figure_reading *figure,
			     const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;
	size_t unknown = 0;

	if (when->first <= figure->quantity->last)
		return false;
	if (is_in_clause_of_base(sentence, figure, behind_other_currency(reader, figure),
				 when->first))
		return true;
	for (uint32_t i = behind_other_currency(reader, figure); i < when->first; i++) {
		if (is_unknown(sentence, i) && ++unknown <= 2)
			continue;
		/* "by 49 % and in 2022 by 56": the next one's */
		if (item_is(sentence, i, MEANING_AND) && i == figure->to)
			return false;
		/* "523,6 млн — в 2023-м" */
		if (sentence->items[i].mark == '-' && i == figure->quantity->last + 1 &&
		    when->first <= i + 2 &&
		    (when->last + 1 >= sentence->n || sentence->items[when->last + 1].mark))
			continue;
		if (!may_stand_between(sentence, i) && sentence->items[i].mark != '(' &&
		    !item_is(sentence, i, MEANING_GOODS) &&
		    /* "from the 447.8 million recorded in 2020", "that the country earned during 2020" */
		    !(figure->role == ROLE_BASE &&
		      item_is_any(sentence, i, MEANING_LEVEL, MEANING_THERE, MEANING_OVER)))
			return false;
	}
	/* "(2022: 514.9 million)" is the next figure's. */
	if (sentence->items[when->first].open != bracket_of(reader, figure))
		return when->last + 1 < sentence->n && sentence->items[when->last + 1].mark == ')';
	return true;
}

/* "2021 жылы 620-дан 780 млн-ға": the only time is that of what it rose to. */
static bool is_before_rise(const struct reader *reader, const struct figure_reading *base)
{
	const struct figure_reading *goal = base + 1;

	return base->role == ROLE_BASE && reader->sentence->n_times == 1 &&
	       goal < reader->figures + reader->n_figures && goal->role == ROLE_LEVEL &&
	       bracket_of(reader, goal) == bracket_of(reader, base) &&
	       reader->sentence->language == LANGUAGE_KK;
}

/* Right before the figure, with nothing between but articles and qualifiers. */
static bool is_beside_before(const struct reader *reader, const struct figure_reading *figure,
			     const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;

	if (when->last >= figure->quantity->first || is_before_rise(reader, figure))
		return false;
	for (uint32_t i = when->last + 1; i < figure->quantity->first; i++) {
		const struct item *item = &sentence->items[i];

		/* "в 2021 году с 620 до 780 млн", "до 780 млн в 2021 году с 620": of what it rose to */
		if ((!is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
		     item->mark != ':' && !item_is(sentence, i, MEANING_UNIT_YEAR) &&
		     item->mark != '(' && item->mark != '+' && item->mark != '-') ||
		    (figure->role == ROLE_BASE && item_is(sentence, i, MEANING_FROM)))
			return false;
	}
	return true;
}

/* In Kazakh a time stands before its figure: "2,4 млрд доллардан 2020 жылы 1,7 млрд долларға". */
static bool is_of_next(const struct reader *reader, size_t f, const struct time_expression *when)
{
	return reader->sentence->language == LANGUAGE_KK && f + 1 < reader->n_figures &&
	       when->first > reader->figures[f].quantity->last &&
	       bracket_of(reader, &reader->figures[f + 1]) ==
		       bracket_of(reader, &reader->figures[f]) &&
	       is_beside_before(reader, &reader->figures[f + 1], when);
}

/* "With imports of 3.3 and exports of 1.2 there was in 2013 a deficit of" */
static bool follows_both_flows(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	return f > 1 && is_flow_meaning(figure[-1].meaning) &&
	       figure[-2].meaning == opposite_flow(figure[-1].meaning) &&
	       bracket_of(reader, figure) == NONE;
}

/* "a deficit of 7.8 million, while in 2016 there was a surplus of": a time of its own. */
static bool has_time_before(const struct sentence *sentence, const struct figure_reading *figure)
{
	uint32_t i = figure->from + 1;

	if (sentence->items[figure->from].mark != ',' || !item_is(sentence, i, MEANING_BUT))
		return false;
	while (++i < figure->quantity->first && i < figure->from + 6) {
		if (sentence->items[i].period != NONE)
			return true;
	}
	return false;
}

/* The last figure of the flows: "exports of 1.2 and imports of 4.5 billion in 2023, a deficit of 3.3" tells at the
 * end what follows from the two. */
static const struct figure_reading *last_of_flows(const struct reader *reader, size_t f)
{
	size_t last = reader->n_figures - 1;

	while (last > f && !has_time_before(reader->sentence, &reader->figures[last]) &&
	       (reader->sentence->items[reader->figures[last].from].mark == ',' ||
		follows_both_flows(reader, last)) &&
	       (reader->figures[last].meaning == MEANING_BALANCE ||
		reader->figures[last].meaning == MEANING_SURPLUS ||
		reader->figures[last].meaning == MEANING_DEFICIT))
		last--;
	return &reader->figures[last];
}

/* "6.8 billion, or 50 %, of all exports in May, of which", "by 8.7 million, or 1.7 %, in 2023": behind the share that
 * repeats the amount. */
static bool is_behind_share_again(const struct reader *reader, size_t f,
				  const struct time_expression *when)
{
	const struct figure_reading *share = &reader->figures[f + 1];
	uint32_t i;

	if (f + 1 >= reader->n_figures || share->quantity->kind != QUANTITY_PERCENT ||
	    share[-1].quantity->kind != QUANTITY_AMOUNT || when->first <= share->quantity->last)
		return false;
	i = share->quantity->last + 1;
	i += reader->sentence->items[i].mark == ',';
	if (!item_is_any(reader->sentence, i, MEANING_OF, MEANING_TOTAL) && i + 1 < when->first)
		return false;
	for (; i < when->first; i++) {
		if (reader->sentence->items[i].mark || reader->sentence->items[i].quantity != NONE)
			return false;
	}
	i = share->from + (reader->sentence->items[share->from].mark == ',');
	return item_is(reader->sentence, i, MEANING_OR) && i + 3 > share->quantity->first;
}

/* "fell by 29 %, despite the truce of late October": the time of a noun in what is said beside it. */
static bool is_of_reason(const struct sentence *sentence, const struct figure_reading *figure,
			 const struct time_expression *when)
{
	uint32_t i = when->first;

	if (i < figure->quantity->last + 4 || !is_unknown(sentence, i - 2) ||
	    !item_is_any(sentence, i - 1, MEANING_OF, MEANING_OFBY))
		return false;
	while (i-- > figure->quantity->last + 2) {
		if (item_is(sentence, i, MEANING_CAUSE))
			return sentence->items[i - 1].mark == ',';
		if (sentence->items[i].quantity != NONE)
			return false;
	}
	return false;
}

/* "Despite a (sharp) dip in December exports rose by 8.1 % in 2018": the time of that noun, where another one is told. */
static bool is_of_concession(const struct reader *reader, const struct figure_reading *figure,
			     const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = when->first;
	size_t nouns = 0;

	if (when->last >= figure->quantity->first ||
	    (sentence->n_times < 2 && !reader->topic->has_period))
		return false;
	while (i-- > 0 && !item_is(sentence, i, MEANING_CAUSE)) {
		nouns += (is_unknown(sentence, i) || is_movement(sentence, i)) &&
			 !is_one_of_words(sentence, i, "eines|einer");
		if (nouns > 2 || sentence->items[i].mark || sentence->items[i].quantity != NONE ||
		    sentence->items[i].period != NONE || is_measure_word(sentence, i))
			return false;
	}
	return i != NONE && nouns > 0;
}

bool is_in_last_bracket(const struct sentence *sentence, const struct time_expression *when)
{
	uint32_t i = when->last + 1, open = sentence->items[when->first].open;

	while (i < sentence->n && (sentence->items[i].mark || is_filler_word(sentence, i) ||
				   item_is(sentence, i, MEANING_UNIT_YEAR)))
		i++;
	if (sentence->n_times != 1 || i < sentence->n || open == NONE)
		return false;
	for (i = open + 1; i < when->first; i++) {
		if (!is_filler_word(sentence, i) && !is_one_of_words(sentence, i, "stand") &&
		    !item_is_any(sentence, i, MEANING_EACH, MEANING_INSIDE, MEANING_OF,
				 MEANING_OFBY))
			return false;
	}
	return true;
}

/* "were 2.9 billion, imports 1.8 billion (each in 2007)": of all of them, if it says so, or the text is in no time. */
static bool is_told_for_all(const struct reader *reader, const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;

	return is_in_last_bracket(sentence, when) &&
	       (!reader->topic->has_period ||
		has_item(sentence, sentence->items[when->first].open, when->first, MEANING_EACH));
}

/* "sold for 587.9 million, of which 80.1 million in October alone": a part that has nothing of its own but the time. */
static bool is_of_part(const struct reader *reader, size_t f, const struct time_expression *when)
{
	uint32_t part = first_item(reader->sentence, reader->figures[f].quantity->last + 1,
				   when->first, MEANING_PART);

	if (part == NONE || f + 1 >= reader->n_figures ||
	    part > reader->figures[f + 1].quantity->first ||
	    part + 5 < reader->figures[f + 1].quantity->first ||
	    has_measure_in(reader, part, when->first))
		return false;
	for_each_party(party, reader) {
		if (party->item > part && party->item < when->first)
			return false;
	}
	return true;
}

/* "At 6.2 billion, imports from India in 2022 were a third of": the time of the clause that the figure opens. */
static bool is_of_fronted(const struct reader *reader, size_t f, const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t comma = reader->figures[f].quantity->last + 1, i = comma + 1;

	if (f || reader->figures[f].quantity->first > 3 || comma >= sentence->n ||
	    sentence->items[comma].mark != ',' ||
	    !item_is_any(sentence, 0, MEANING_TO, MEANING_WITH) || when->first < comma)
		return false;
	while (i < when->first && !sentence->items[i].mark && sentence->items[i].quantity == NONE)
		i++;
	return i == when->first || (sentence->items[i].mark == '\'' && i + 1 < when->first);
}

/* "came in the year when the pipeline stood idle from March on": what happened in it. */
static bool is_in_clause_of_year(const struct sentence *sentence,
				 const struct figure_reading *figure,
				 const struct time_expression *when)
{
	for (uint32_t i = figure->quantity->last + 1; i + 1 < when->first; i++) {
		if (item_is_any(sentence, i, MEANING_UNIT_YEAR, MEANING_UNIT_MONTH) &&
		    item_is(sentence, i + 1, MEANING_WHERE))
			return true;
	}
	return false;
}

enum evidence place_of(const struct reader *reader, size_t f, const struct time_expression *when)
{
	const struct figure_reading *figure = &reader->figures[f], *last;
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure), own = sentence->items[when->first].open;

	if (is_of_next(reader, f, when) || is_of_reason(sentence, figure, when) ||
	    is_of_concession(reader, figure, when) || is_in_clause_of_year(sentence, figure, when))
		return EVIDENCE_NONE;
	if (is_beside_behind(reader, figure, when) || is_beside_before(reader, figure, when))
		return PERIOD_BESIDE;
	/* A bracket that the figure does not stand in is aside. */
	if (own != NONE && own != open && !is_alone_behind_measure(reader, f, when))
		return is_told_for_all(reader, when) ? PERIOD_BEHIND : EVIDENCE_NONE;
	if (when->first >= figure->from && when->last < figure->quantity->first)
		return PERIOD_BEFORE;
	if (when->first > figure->quantity->last &&
	    (when->last < figure->to ||
	     (when->first >= figure->tail_from && when->last < figure->tail_to)))
		return PERIOD_BEHIND;
	if (is_behind_share_again(reader, f, when) || is_of_fronted(reader, f, when))
		return PERIOD_BEHIND;
	/* "to 52 million in 2020, 2021 sanken sie (-9 %)": the last clause before the bracket */
	if (f && open != NONE && own == NONE && when->last < open &&
	    when->first > figure[-1].quantity->last &&
	    opens_clause(sentence, when->first, when->last + 1))
		return PERIOD_BEFORE;
	if (when->last < figure->from)
		return PERIOD_OF_SENTENCE;
	/* Behind the last figure, and the only one: what is beside another figure is that one's. */
	for (size_t w = 0; w < sentence->n_times; w++) {
		if (w != sentence->items[when->first].period && !sentence->times[w].is_base &&
		    !(when->is_base && when->kind == TIME_PERIOD_BEFORE))
			return EVIDENCE_NONE;
	}
	/* "a rise of 17 percent from 447.8 million that it had booked in 2020": the base's. */
	last = last_of_flows(reader, f);
	return when->first > last->quantity->last && !is_of_part(reader, f, when) &&
			       !(figure->role == ROLE_GROWTH && last->role == ROLE_BASE)
		       ? PERIOD_LATER
		       : EVIDENCE_NONE;
}

enum evidence place_of_base(const struct reader *reader, size_t f,
			    const struct time_expression *when)
{
	enum evidence evidence = place_of(reader, f, when);
	const struct figure_reading *goal = &reader->figures[f + 1];

	if (evidence != EVIDENCE_NONE ||
	    !(when->kind == TIME_PERIOD_BEFORE ||
	      (when->is_base && (when->kind == TIME_SAME || when->kind == TIME_YEAR_EARLIER))) ||
	    f + 1 >= reader->n_figures || goal->governor == NONE ||
	    !item_is(reader->sentence, goal->governor, MEANING_TO) ||
	    place_of(reader, f + 1, when) == EVIDENCE_NONE)
		return evidence;
	return PERIOD_LATER;
}

const struct time_expression *time_said_before(const struct sentence *sentence, size_t w)
{
	uint32_t open = sentence->items[sentence->times[w].first].open;

	for_each_back(const struct time_expression, when, sentence->times, w) {
		uint32_t other = sentence->items[when->first].open;

		if (other != NONE && other != open)
			continue;
		return when->kind == TIME_KNOWN && !when->is_base ? when : NULL;
	}
	return NULL;
}

bool is_base_of_growth_before(const struct reader *reader, size_t f,
			      const struct time_expression *when)
{
	static const enum meaning compares[] = {MEANING_UP, MEANING_DOWN, MEANING_ABOVE,
						MEANING_BELOW, MEANING_AGAINST};
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t tie = figure->quantity->first - 1;

	if (!f || !is_of_change(figure - 1) || when->kind != TIME_YEAR_EARLIER ||
	    when->first <= figure[-1].quantity->last || when->last >= tie ||
	    !item_is_any(sentence, tie, MEANING_INSIDE, MEANING_LEVEL, MEANING_TO))
		return false;
	for (size_t c = 0; c < countof(compares); c++) {
		if (has_item(sentence, figure[-1].quantity->last, when->first, compares[c]))
			return true;
	}
	return false;
}

bool opens_with_past(const struct reader *reader, size_t f, const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;

	return !f && !when->is_base && when->kind == TIME_YEAR_EARLIER && when->years_back == 1 &&
	       when->first < 2 && reader->figures[f].role == ROLE_GROWTH &&
	       (!when->first || item_is(sentence, 0, MEANING_INSIDE)) &&
	       when->last + 1 < sentence->n && sentence->items[when->last + 1].mark != '-' &&
	       reader->topic->has_figure_period &&
	       !has_item(sentence, 0, (uint32_t)sentence->n, MEANING_AGAINST);
}

/* "523,7 млн болды, 2022 жылға қарағанда 1,7 %-ға көп (514,9 млн)": in Kazakh a bracket behind a growth, of
 * what its level was said before. */
static bool tells_level_again(const struct reader *reader, const struct figure_reading *figure)
{
	const struct figure_reading *growth = figure - 1;

	if (reader->sentence->language != LANGUAGE_KK || figure < reader->figures + 2 ||
	    growth->role != ROLE_GROWTH || bracket_of(reader, growth) != NONE)
		return false;
	for (const struct figure_reading *level = growth; level-- > reader->figures;) {
		if (bracket_of(reader, level) == NONE)
			return level->role == ROLE_LEVEL && level->meaning == figure->meaning;
	}
	return false;
}

bool is_level_of(const struct sentence *sentence, const struct figure_reading *figure,
		 const struct time_expression *when)
{
	uint32_t i = when->last + 1, q = figure->number;
	bool is_outside = when->first < figure->from;

	/* "20 % below the 2014 level of 100 million": of nothing before the figure that stands before it */
	if ((is_outside && !(q && when->first > sentence->quantities[q - 1].last)) ||
	    i + 4 < figure->quantity->first)
		return false;
	while (i < figure->quantity->first &&
	       (is_filler_word(sentence, i) || is_qualifier(sentence, i) ||
		is_unknown(sentence, i) || item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
		(!is_outside && item_is(sentence, i, MEANING_LEVEL)) ||
		item_is_any(sentence, i, MEANING_AT_LEVEL, MEANING_MARK)) &&
	       !(is_outside && item_is(sentence, i, MEANING_AND)))
		i++;
	return i == figure->quantity->first;
}

bool is_possessive_of(const struct sentence *sentence, const struct figure_reading *figure,
		      const struct time_expression *when)
{
	uint32_t i = when->last + 1;

	return i < sentence->n && sentence->items[i].mark == '\'' && item_touches(sentence, i) &&
	       i < figure->quantity->first && i + 3 >= figure->quantity->first;
}

/* Nothing that parts the words from item i up to the figure. */
static bool no_figure_between(const struct sentence *sentence, uint32_t i,
			      const struct figure_reading *figure)
{
	while (i < figure->quantity->first && sentence->items[i].mark != ',' &&
	       sentence->items[i].quantity == NONE)
		i++;
	return i == figure->quantity->first;
}

/* "than in 2013, when exports had been 269.2 million", "than in 2013, a record year with exports of". */
static bool tells_of_compared(const struct sentence *sentence, const struct figure_reading *figure,
			      const struct time_expression *when)
{
	uint32_t i = when->last + 1;
	bool has_year = false;

	if (i + 1 >= figure->quantity->first || i + 12 < figure->quantity->first ||
	    sentence->items[i].mark != ',')
		return false;
	if (item_is(sentence, ++i, MEANING_WHERE))
		return no_figure_between(sentence, i, figure);
	if (!when->is_base || item_is(sentence, i, MEANING_PART))
		return false;
	/* but "than in 2022, die Importe 7 Milliarden": an article */
	if (item_is(sentence, i, MEANING_RELATIVE) && !is_measure_word(sentence, i + 1))
		return no_figure_between(sentence, i, figure);
	for (; i < figure->quantity->first && !item_is(sentence, i, MEANING_WITH); i++) {
		if (sentence->items[i].mark || is_movement(sentence, i))
			return false;
		has_year = has_year || item_is(sentence, i, MEANING_UNIT_YEAR) ||
			   ends_with(sentence, i, "jahr|jaar");
	}
	return has_year && no_figure_between(sentence, i, figure);
}

/* "The fall was smaller than in the second quarter (-22 %)" */
static bool compares_growth_nouns(const struct sentence *sentence,
				  const struct time_expression *when)
{
	size_t n = 0;

	for (uint32_t i = 0; i < when->first; i++)
		n += is_movement(sentence, i) && !item_is(sentence, i, MEANING_AGAINST);
	return n > 1;
}

/* "as fast in 2022 (56.3 %) as in 2023 (24.7 %)": behind a growth in a bracket right behind its time. */
static bool is_next_of_times(const struct reader *reader, const struct figure_reading *figure)
{
	for (size_t w = 0; w < reader->sentence->n_times && figure[-1].role == ROLE_GROWTH; w++) {
		if (reader->sentence->times[w].last + 1 == bracket_of(reader, figure - 1))
			return true;
	}
	return false;
}

/* "stayed at the level of last year (70.6 billion)", "auf dem Niveau des Vorjahres": what is at it is of its own time. */
static bool is_at_level_of(const struct sentence *sentence, const struct time_expression *when)
{
	uint32_t i = when->first;

	while (i && i + 3 > when->first && !item_is(sentence, i, MEANING_AT_LEVEL))
		i--;
	return item_is(sentence, i, MEANING_AT_LEVEL) && i + 1 <= when->first &&
	       (same(sentence->items[i].value, "at") ||
		(i > 1 && is_one_of_words(sentence, i - 1, "dem|het") &&
		 is_one_of_words(sentence, i - 2, "auf|op")));
}

bool is_host_of(const struct reader *reader, const struct figure_reading *figure,
		const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure), i = when->last + 1;

	/* "by 9 %, less than in the second quarter (-22 %)" */
	if (figure->role == ROLE_GROWTH && when->is_base && open == when->last + 1)
		return figure > reader->figures ? compares_growths(sentence, figure - 1, when) ||
							  is_next_of_times(reader, figure)
						: compares_growth_nouns(sentence, when);
	if (figure->role != ROLE_LEVEL)
		return false;
	if (tells_of_compared(sentence, figure, when) || is_level_of(sentence, figure, when))
		return true;
	if (open == NONE || when->last >= open || is_at_level_of(sentence, when))
		return false;
	/* In Kazakh the word that compares stands behind: "2022 жылмен салыстырғанда (514,9)". */
	while (i < open && (is_filler_word(sentence, i) ||
			    item_is_any(sentence, i, MEANING_AGAINST, MEANING_COMPARED,
					MEANING_UNIT_YEAR, MEANING_AT_LEVEL) ||
			    (tells_level_again(reader, figure) &&
			     (sentence->items[i].quantity != NONE || is_movement(sentence, i)))))
		i++;
	return i == open;
}

bool is_in_later_clause(const struct sentence *sentence, const struct figure_reading *figure,
			const struct time_expression *when)
{
	for (uint32_t i = figure->quantity->last + 1; i + 1 < when->first; i++) {
		if (sentence->items[i].mark == ',' && item_is(sentence, i + 1, MEANING_BUT))
			return true;
	}
	return false;
}

struct chosen_period period_before_base(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	struct chosen_period topic = topic_period(reader->topic), own = {.when = NONE};

	for (size_t w = 0; w < sentence->n_times && !own.is_known; w++) {
		const struct time_expression *when = &sentence->times[w];
		uint32_t open = sentence->items[when->first].open;

		if (when->last < figure->quantity->first && !when->is_base &&
		    (open == NONE || open == bracket_of(reader, figure)) &&
		    !is_beside_before(reader, figure, when))
			settle_time(when, reader->topic, &topic, &own);
	}
	return own.is_known ? own : topic;
}

bool is_compared_with(const struct reader *reader, const struct figure_reading *figure,
		      const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;

	if (!is_of_change(figure))
		return false;
	if (when->kind == TIME_SAME && when->first > figure->quantity->last)
		return true;
	if (when->first <= figure->quantity->last || when->last >= figure->to)
		return false;
	/* "drie keer zoveel als in 2020" */
	if (figure->role == ROLE_MULTIPLE && when->first <= figure->quantity->last + 3 &&
	    sentence->items[figure->quantity->last].value &&
	    same(sentence->items[figure->quantity->last].value, "as"))
		return true;
	/* "down 9.5 billion from March", but not "from March to April" */
	if (!when->has_from && item_is(sentence, figure->quantity->last + 1, MEANING_FROM) &&
	    when->first <= figure->quantity->last + 3)
		return true;
	/* "933 million above the number recorded in 2009", "über dem 2018 verzeichneten Wert" */
	return item_is_any(sentence, figure->quantity->last + 1, MEANING_ABOVE, MEANING_BELOW) ||
	       (is_movement(sentence, figure->quantity->last + 1) &&
		same(sentence->items[figure->quantity->last + 1].value, "than")) ||
	       find_item(sentence, figure->quantity->last + 1, when->first, MEANING_AGAINST,
			 bracket_of(reader, figure)) != NONE;
}

bool is_level_of_other(const struct sentence *sentence, const struct figure_reading *figure,
		       const struct time_expression *when)
{
	bool is_level = figure->role == ROLE_LEVEL || figure->role == ROLE_BASE;

	for (size_t w = 0; w < sentence->n_times && is_level; w++) {
		const struct time_expression *other = &sentence->times[w];

		if (other->kind == TIME_KNOWN && when->first > figure->quantity->last &&
		    other->last < figure->quantity->first && other->first >= figure->from &&
		    is_level_of(sentence, figure, other) &&
		    (has_item(sentence, other->last + 1, figure->quantity->first,
			      MEANING_AT_LEVEL) ||
		     (other->last + 2 < figure->quantity->first &&
		      item_is(sentence, figure->quantity->first - 1, MEANING_OF))))
			return true;
	}
	return false;
}

bool is_of_clause_before(const struct reader *reader, size_t f, const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t open = bracket_of(reader, figure), measure;

	if (figure->measure == NONE || when->last >= figure->quantity->first)
		return false;
	measure = reader->measures[figure->measure].item;
	if (measure >= figure->quantity->first ||
	    find_item(sentence, when->last + 1, measure, MEANING_AND, open) == NONE ||
	    has_measure_in(reader, figure->from, when->first))
		return false;
	for_each_time(other, sentence) {
		enum evidence evidence = place_of(reader, f, other);

		if (other->first > figure->quantity->last && other->kind == TIME_KNOWN &&
		    !other->is_base && !other->is_joined &&
		    (evidence == PERIOD_BESIDE || evidence == PERIOD_BEHIND))
			return true;
	}
	return false;
}

/* Whether a time says what something is compared with: by its own words, or beside a base. */
static bool is_of_comparison(const struct reader *reader, const struct time_expression *when)
{
	bool is_base = when->is_base;

	for (size_t f = 0; f < reader->n_figures && !is_base; f++)
		is_base = reader->figures[f].role == ROLE_BASE &&
			  place_of(reader, f, when) == PERIOD_BESIDE;
	return is_base;
}

void take_year_of_base(const struct reader *reader, struct figure_reading *figure)
{
	struct period *own = &figure->period.period;

	if (figure->role == ROLE_BASE)
		return;
	for (size_t w = 0; w < reader->sentence->n_times && figure->period.lacks_year; w++) {
		const struct time_expression *when = &reader->sentence->times[w];
		bool is_same = when->kind == TIME_SAME && figure->period.when != NONE;
		bool is_as_long = period_months(when->period) == period_months(*own);
		/* "in September against August 2022" */
		bool is_next = is_as_long && period_months(*own) < 12 &&
			       (when->period.last + 1) % 12 == own->first % 12;
		int year = period_first_year(when->period) + 1;

		if ((when->kind != TIME_KNOWN && !is_same) || period_is_fiscal(when->period) ||
		    !(is_same || is_next ||
		      (is_as_long && when->period.first % 12 == own->first % 12)) ||
		    !is_of_comparison(reader, when))
			continue;
		*own = months_in_year(*own, is_next && own->first % 12 ? year - 1 : year);
		figure->period.lacks_year = false;
	}
}
