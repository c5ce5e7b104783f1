#include "role.h"

#include "mention.h"
#include "text.h"

static bool is_tie(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_BY, MEANING_TO, MEANING_FROM, MEANING_OF,
			   MEANING_OFBY, MEANING_AGAINST, MEANING_UP, MEANING_DOWN, MEANING_LEVEL,
			   MEANING_UNTIL);
}

static int direction_of(const struct sentence *sentence, uint32_t i)
{
	return item_is(sentence, i, MEANING_UP) ? 1 : item_is(sentence, i, MEANING_DOWN) ? -1 : 0;
}

/* "fell even more strongly, by 30 %", "grew less, by 3 %": an adverb that compares how fast it went says nothing of the way. */
static bool is_of_pace(const struct sentence *sentence, uint32_t from, uint32_t adverb)
{
	if (!item_is(sentence, adverb, MEANING_PACE) &&
	    !same(sentence->items[adverb].value, "less"))
		return false;
	for (uint32_t i = adverb; i-- > from && !sentence->items[i].mark;) {
		if (direction_of(sentence, i))
			return direction_of(sentence, i) == -direction_of(sentence, adverb);
		if (item_is(sentence, i, MEANING_AND) || sentence->items[i].quantity != NONE)
			return false;
	}
	return false;
}

int direction_before(const struct reader *reader, uint32_t from, uint32_t to, uint32_t open,
		     uint32_t *at)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = to; i-- > from;) {
		int direction = direction_of(sentence, i);

		if (sentence->items[i].open != open || sentence->items[i].quantity != NONE)
			continue;
		if (direction && !is_of_pace(sentence, from, i)) {
			*at = i;
			return direction;
		}
	}
	return 0;
}

/* The word that ties the figure to what is before it: over articles, qualifiers, "a record". */
uint32_t find_governor(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);
	size_t unknown = 0;

	for (uint32_t i = over_possessive_time(sentence, figure->quantity->first);
	     i-- > figure->from;) {
		const struct item *item = &sentence->items[i];

		if (item->open != open || item->quantity != NONE)
			return NONE;
		/* "up to a record of": what is behind the noun ties it to the noun. */
		if (item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) && i &&
		    is_unknown(sentence, i - 1) && !item_is(sentence, i, MEANING_FROM))
			return i;
		/* "climbed up to 85 million": how far, and not by how much */
		if (item_is(sentence, i, MEANING_BELOW) && same(sentence->items[i].value, "to") &&
		    i && is_movement(sentence, i - 1))
			return NONE;
		if (is_qualifier(sentence, i) &&
		    !(item_is(sentence, i, MEANING_AGAINST) && i != figure->quantity->first - 1))
			continue;
		/* "ne ... que": than only behind a comparative. */
		if (item_is(sentence, i, MEANING_AGAINST) && item_is(sentence, i, MEANING_COMMON)) {
			uint32_t at;

			if (direction_before(reader, figure->from, i, open, &at))
				return i;
			continue;
		}
		if (i > 1 && item_is(sentence, i, MEANING_WHERE) &&
		    sentence->items[i - 1].mark == ',' && sentence->items[i - 2].period != NONE)
			return NONE; /* "bis 2015, als sie 5 Millionen erreichten" */
		/* "erreichten nach vorläufigen Zahlen 5 Millionen": who counted */
		if (unknown && sentence->language == LANGUAGE_DE &&
		    item_is(sentence, i, MEANING_AGAINST) && same(item->value, "after"))
			continue;
		if (is_tie(sentence, i))
			return i;
		if (is_filler_word(sentence, i) || item->mark == '+' ||
		    (is_unknown(sentence, i) && ++unknown <= 2))
			continue;
		return NONE;
	}
	return NONE;
}

/* Up or down among the items [from, to) behind the figure. */
static int direction_among(const struct reader *reader, const struct figure_reading *figure,
			   uint32_t from, uint32_t to, uint32_t *at)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);
	bool is_first = true;

	for (uint32_t i = from; i < to; i++) {
		const struct item *item = &sentence->items[i];
		int direction;

		if (item->open != open)
			continue;
		if (item->mark == ',' || item->mark == ';' || item->mark == '(' ||
		    item->quantity != NONE)
			return 0;
		direction = direction_of(sentence, i);
		/* "is by 96 million above the figure of last year", "на 96 млн превышает" */
		if (!direction && is_first &&
		    (item->to - item->from > 1 || figure->quantity->kind == QUANTITY_PERCENT ||
		     (figure->governor != NONE && item_is(sentence, figure->governor, MEANING_BY))))
			direction = item_is(sentence, i, MEANING_ABOVE)	  ? 1
				    : item_is(sentence, i, MEANING_BELOW) ? -1
									  : 0;
		if (direction) {
			*at = i;
			return direction;
		}
		if (!is_filler_word(sentence, i))
			is_first = false;
	}
	return 0;
}

uint32_t behind_growth_in_bracket(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *next = figure + 1;
	uint32_t i = figure->quantity->last + 1;

	if (next >= reader->figures + reader->n_figures || figure->tail_from >= figure->tail_to ||
	    sentence->items[i].mark != '(' || bracket_of(reader, next) != i ||
	    figure->quantity->kind != QUANTITY_AMOUNT ||
	    (next->quantity->kind != QUANTITY_PERCENT &&
	     !is_in_other_currency(reader, (size_t)(next - reader->figures))) ||
	    next->quantity->sign || sentence->items[next->quantity->last + 1].mark != ')')
		return NONE;
	for (i++; i < next->quantity->first; i++) {
		if (!is_qualifier(sentence, i) && !is_filler_word(sentence, i) &&
		    !item_is(sentence, i, MEANING_OR))
			return NONE;
	}
	return next->quantity->last + 2;
}

/* "210 million, or 6 %, less than": whether the figure stands so between two commas. */
static bool is_in_commas(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first, behind = figure->quantity->last + 1;

	while (i > 0 && i + 3 > figure->quantity->first && !item_is(sentence, i, MEANING_OR))
		i--;
	return i > 0 && item_is(sentence, i, MEANING_OR) && sentence->items[i - 1].mark == ',' &&
	       behind < sentence->n && sentence->items[behind].mark == ',';
}

/* Up or down behind the figure: "a 5 % rise", "um 5 % gestiegen", "5 % more than", "5 million (2 %) more". */
int direction_behind(const struct reader *reader, const struct figure_reading *figure, uint32_t *at)
{
	uint32_t behind = behind_growth_in_bracket(reader, figure);

	if (behind != NONE)
		return direction_among(reader, figure, behind, figure->tail_to, at);
	return direction_among(reader, figure,
			       figure->quantity->last + 1 + is_in_commas(reader, figure),
			       figure->to, at);
}

/* "2022 um 3,5 % und fielen 2023 um", "nach Chile um 3 %, nach Peru sanken sie um": the verb that a later figure begins with is that one's alone. */
static bool begins_next(const struct reader *reader, size_t f, uint32_t verb)
{
	for (size_t k = f + 1; k < reader->n_figures; k++) {
		const struct figure_reading *next = &reader->figures[k];

		if (leads_to(next, verb))
			return reader->sentence->language != LANGUAGE_KK &&
			       (item_is(reader->sentence, next->from, MEANING_AND) ||
				reader->sentence->items[next->from].mark == ',');
	}
	return false;
}

/* The verb at the end of a German, Dutch or Kazakh clause, over later figures of it. */
static int direction_at_end(const struct reader *reader, size_t f, uint32_t *at)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t clause = sentence->items[figure->quantity->number].clause;
	uint32_t open = bracket_of(reader, figure);

	if (sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL &&
	    sentence->language != LANGUAGE_KK)
		return 0;
	for (uint32_t i = figure->quantity->last + 1; i < sentence->n; i++) {
		int direction = direction_of(sentence, i);
		uint32_t w = sentence->items[i].period;

		if (w != NONE &&
		    opens_clause(sentence, sentence->times[w].first, sentence->times[w].last + 1))
			break;
		if (sentence->items[i].open != open || sentence->items[i].clause != clause)
			continue;
		if (direction && sentence->items[i].quantity == NONE) {
			*at = i;
			return begins_next(reader, f, i) ? 0 : direction;
		}
	}
	return 0;
}

/* Whether a word for what is measured stands in the figure's own stretch. */
bool moves_between(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	while (from < to && !is_movement(sentence, from))
		from++;
	return from < to;
}

bool has_own_measure(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_measure(measure, reader) {
		if (leads_to(figure, measure->item) && !measure->is_adjunct)
			return true;
	}
	return false;
}

bool is_change_of_object(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t m = NONE, i = figure->governor;

	if (sentence->language != LANGUAGE_FR)
		return false;
	while (m == NONE && i-- > figure->from)
		m = measure_at(reader, i);
	if (m == NONE || !i || reader->measures[m].is_verb ||
	    !item_is_any(sentence, i - 1, MEANING_PRONOUN, MEANING_THE))
		return false;
	/* "a creusé en 2020 son déficit" */
	for (i--; i > figure->from && !is_movement(sentence, i - 1) &&
		  (is_filler_word(sentence, i - 1) || sentence->items[i - 1].period != NONE);)
		i--;
	if (i == figure->from || !is_movement(sentence, i - 1))
		return false;
	/* "de 312 à 510 millions": from there */
	for (i = figure->quantity->last + 1; i < sentence->n && !sentence->items[i].mark; i++) {
		if (sentence->items[i].quantity != NONE)
			return false;
	}
	return true;
}

/* "2020 fiel der Handel, der 2019 um 5 % gewachsen war, um 3 %": the verb before the clause that parts it from the
 * figure. */
static int direction_before_clause(const struct reader *reader, size_t f, uint32_t *at)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t clause = f && sentence->items[figure->from].mark == ','
				  ? relative_clause_of(sentence, figure[-1].quantity->first)
				  : NONE;

	return clause == NONE || sentence->items[figure->from - 1].segment !=
					 sentence->items[clause].segment
		       ? 0
		       : direction_before(reader, figure[-1].from, clause, NONE, at);
}

/* Whether a relative clause begins between the two: ", which". */
static bool begins_relative_clause(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (sentence->items[i].mark == ',' && item_is(sentence, i + 1, MEANING_RELATIVE))
			return true;
	}
	return false;
}

/* "Nach Rückgängen um 23 % 2019 und 7 % 2020 wuchs": all that stands before the verb is of the opening's noun. 0: no
 * such opening. */
static int direction_of_opening(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t noun = NONE, first = reader->figures[0].quantity->first;
	int direction;

	if (!f || opening_after(reader) == NONE)
		return 0;
	direction = direction_before(reader, 0, first, NONE, &noun);
	for (size_t k = 1; k <= f && direction; k++) {
		const struct figure_reading *next = &reader->figures[k];

		if (next->quantity->kind != reader->figures[0].quantity->kind ||
		    !(item_is(sentence, next->from, MEANING_AND) ||
		      sentence->items[next->from].mark == ',') ||
		    has_measure_in(reader, next->from, next->quantity->first))
			return 0;
		for (uint32_t i = next->from; i < next->quantity->first; i++)
			direction = is_movement(sentence, i) ? 0 : direction;
	}
	return direction;
}

/* Up or down of a figure: its sign, the words of its stretch, those of the figure it goes on from. */
/* "Imports exceeded the previous year's value by 13.4 %": that they are more, is the verb's. */
static bool exceeds_base(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t verb = find_item(reader->sentence, 0, figure->quantity->first, MEANING_EXCEED,
				  bracket_of(reader, figure));

	for (size_t w = 0; w < reader->sentence->n_times && verb != NONE; w++) {
		const struct time_expression *when = &reader->sentence->times[w];

		if (when->is_base && when->first > verb && when->last < figure->quantity->first)
			return figure->quantity->kind == QUANTITY_PERCENT;
	}
	return false;
}

int find_direction(const struct reader *reader, size_t f, uint32_t *at)
{
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t open = bracket_of(reader, figure), behind_at = NONE, before_at = NONE;
	int before, behind;

	*at = NONE;
	if (figure->quantity->sign)
		return figure->quantity->sign;
	before = direction_of_opening(reader, f);
	if (before)
		return before;
	behind = direction_behind(reader, figure, &behind_at);
	before = direction_before(reader, figure->from, figure->quantity->first, open, &before_at);
	/* "narrowed by 48.2 million over 2014", "down 1.1 % over 2021": a verb with its "by" or right before the
	 * figure, and what it is compared with. */
	if (before && behind && item_is(reader->sentence, behind_at, MEANING_ABOVE) &&
	    (before_at + 3 > figure->quantity->first ||
	     (figure->governor != NONE && item_is(reader->sentence, figure->governor, MEANING_BY))))
		behind = 0;
	if (behind && (!before || reader->sentence->language == LANGUAGE_KK ||
		       behind_at <= figure->quantity->last + 2)) {
		*at = behind_at;
		return behind;
	}
	/* "upwards with exports, which by 5 % fell": the verb of the figure's own clause. */
	if (before &&
	    begins_relative_clause(reader->sentence, before_at, figure->quantity->first)) {
		behind = direction_at_end(reader, f, &behind_at);
		if (behind) {
			*at = behind_at;
			return behind;
		}
	}
	if (before) {
		*at = before_at;
		return before;
	}
	/* The bracket's host: "decline (5 %)". */
	if (open != NONE) {
		const struct sentence *sentence = reader->sentence;
		uint32_t from = f ? reader->figures[f - 1].from : 0;

		before = direction_before(reader, from, open, sentence->items[open].open, at);
		if (before)
			return before;
		/* "5 million (2 %) more than" */
		if (f && behind_growth_in_bracket(reader, figure - 1) != NONE) {
			behind = direction_behind(reader, figure - 1, at);
			if (behind)
				return behind;
		}
	}
	before = direction_before_clause(reader, f, at);
	before = before ? before : direction_at_end(reader, f, at);
	return before || !exceeds_base(reader, figure) ? before : 1;
}

/* Whether a movement is named as the largest of several: "the main increases". */
static bool is_largest(const struct sentence *sentence, uint32_t i)
{
	return is_movement(sentence, i) && same(sentence->items[i].value, "most");
}

/* "The largest increases were in imports from Italy (109.8 million) and France": what a bracket right behind a country
 * holds alone is by how much. Behind it too: "Italy (91.4 million) showed the steepest decrease". 0: no such. */
int direction_of_largest(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, &reader->figures[f]), at = NONE;
	uint32_t behind = reader->figures[f].quantity->last + 2;
	size_t before = 0;

	if (open == NONE || !open || sentence->items[behind - 1].mark != ')')
		return 0;
	/* "whereas France reported the steepest decrease (18.7 million)" */
	if (is_largest(sentence, open - 1))
		return direction_of(sentence, open - 1);
	if (party_at(reader, open - 1) == NONE)
		return 0;
	for (uint32_t i = behind; i < sentence->n && !sentence->items[i].mark; i++) {
		if (is_largest(sentence, i))
			return direction_of(sentence, i);
	}
	for (uint32_t i = open; i-- > 0 && sentence->items[i].mark != ';';) {
		if (sentence->items[i].open == NONE && is_movement(sentence, i)) {
			at = i;
			break;
		}
	}
	if (at == NONE)
		return 0;
	/* "Main increases and decreases were with Italy (5 million) and Canada (3 million) respectively" */
	if (at > 1 && item_is(sentence, at - 1, MEANING_AND) && is_largest(sentence, at - 2) &&
	    meaning_in(sentence->all, MEANING_RESPECTIVELY)) {
		while (f > before && reader->figures[f - 1 - before].quantity->first > at)
			before++;
		return before > 1 ? 0 : direction_of(sentence, at - (before ? 0 : 2));
	}
	return is_largest(sentence, at) ? direction_of(sentence, at) : 0;
}

/* The side of the balance that the figure's own noun names, MEANING_NONE; what stands before the noun into *tie. */
static enum meaning side_of(const struct reader *reader, const struct figure_reading *figure,
			    uint32_t *tie)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first, m = NONE;

	while (m == NONE && i > figure->from && i + 4 > figure->quantity->first &&
	       !sentence->items[i - 1].mark && !is_movement(sentence, i - 1))
		m = measure_at(reader, --i);
	do
		i -= i > 0;
	while (i > figure->from && !is_tie(sentence, i) &&
	       (is_filler_word(sentence, i) || sentence->items[i].mark == '\''));
	*tie = i;
	return m == NONE ? MEANING_NONE : reader->measures[m].meaning;
}

/* "from a surplus of 28.9 million to a deficit of 82.2": of the side that it was on before. */
static bool is_side_before(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	uint32_t from = NONE, to;
	enum meaning side = side_of(reader, figure, &from);

	return (side == MEANING_SURPLUS || side == MEANING_DEFICIT) && f + 1 < reader->n_figures &&
	       item_is_any(reader->sentence, from, MEANING_FROM, MEANING_OF, MEANING_OFBY) &&
	       side_of(reader, next, &to) ==
		       (side == MEANING_SURPLUS ? MEANING_DEFICIT : MEANING_SURPLUS) &&
	       !has_item(reader->sentence, figure->quantity->last + 1, next->quantity->first,
			 MEANING_AND);
}

/* "lag met 18,5 miljard een stuk hoger", "lag met 220,7 miljoen 26,7 procent onder": with so much it was higher,
 * "steeg met" is by so much. */
bool is_with_comparative(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t at = NONE;

	if (reader->sentence->language != LANGUAGE_NL)
		return false;
	if (figure + 1 < reader->figures + reader->n_figures &&
	    (figure[1].quantity->kind == QUANTITY_PERCENT ||
	     figure[1].quantity->kind == QUANTITY_AMOUNT) &&
	    figure[1].quantity->first == figure->quantity->last + 1)
		return true;
	if (direction_before(reader, figure->from, figure->quantity->first,
			     bracket_of(reader, figure), &at) ||
	    !direction_behind(reader, figure, &at))
		return false;
	return ends_with(reader->sentence, at, "er");
}

/* "verlor Deutschland 3 Milliarden an Exporten", "потеряла на экспорте 3 млрд": what is lost was there before. */
bool is_lost(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool is_german = sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL;

	for (uint32_t i = figure->quantity->first; i-- > figure->from;) {
		if (item_is(sentence, i, MEANING_DOWN) && same(sentence->items[i].value, "loss"))
			return true;
		if (sentence->items[i].mark || is_movement(sentence, i) ||
		    (is_german && !is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
		     party_at(reader, i) == NONE))
			return false;
	}
	return false;
}

/* "'s" */
static bool is_possessive_name(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	while (from < to && (sentence->items[from].mark == '\'' ||
			     (is_unknown(sentence, from) && token_of(sentence, from)->len == 1)))
		from++;
	return from == to;
}

/* "an increase of 3.7 % over last year's 2.19 billion": behind the time that something is compared with. */
static bool is_of_compared_time(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	for (size_t w = 0; f && w < reader->sentence->n_times; w++) {
		const struct time_expression *when = &reader->sentence->times[w];

		if (when->is_base && when->first > figure[-1].quantity->last &&
		    when->last < figure->quantity->first && figure->governor == NONE &&
		    is_possessive_name(reader->sentence, when->last + 1, figure->quantity->first))
			return (figure[-1].role == ROLE_GROWTH || figure[-1].role == ROLE_CHANGE) &&
			       !has_own_measure(reader, figure);
	}
	return false;
}

bool is_base_by_neighbour(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *last = figure - 1;
	const struct figure_reading *before = f ? figure_before(reader, f) : NULL;

	if (is_side_before(reader, f) || is_of_compared_time(reader, f))
		return true;
	return (before && before->role == ROLE_BASE && before->governor != NONE &&
		figure->governor == NONE && bracket_of(reader, figure) == NONE &&
		item_is(reader->sentence, before->governor, MEANING_AGAINST) &&
		item_is(reader->sentence, figure->from, MEANING_AND) &&
		figure->quantity->first <= figure->from + 2) ||
	       (f && last->role == ROLE_GROWTH_BEFORE && figure->from == figure->governor &&
		item_is(reader->sentence, figure->governor, MEANING_TO) &&
		bracket_of(reader, figure) == bracket_of(reader, last));
}

bool is_difference_to_last(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	uint32_t at;

	if (!f || figure[-1].quantity->kind != QUANTITY_AMOUNT ||
	    figure->governor != figure[-1].quantity->last + 1)
		return false;
	figure->direction =
		direction_before(reader, 0, figure->from, bracket_of(reader, figure), &at);
	return true;
}

/* "by 210 million, or by 6 %": both are told with the word, or the Kazakh ending, for "by". */
static bool are_both_by(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t next = find_governor(reader, figure + 1);

	if (figure->quantity->suffix == KAZAKH_DATIVE)
		return figure[1].quantity->suffix == KAZAKH_DATIVE;
	/* but "ввезли товаров на 734 млн, или на 14 % больше", "импортировали из Индии на 734 млн, или" */
	for_each_measure(measure, reader) {
		if (measure->is_verb && leads_to(figure, measure->item) &&
		    is_flow_meaning(measure->meaning))
			return false;
	}
	return figure->governor != NONE &&
	       !has_item(reader->sentence, figure->from, figure->governor, MEANING_GOODS) &&
	       item_is(reader->sentence, figure->governor, MEANING_BY) && next != NONE &&
	       next > figure->quantity->last && item_is(reader->sentence, next, MEANING_BY);
}

bool is_compared_with_next(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	uint32_t at = NONE, i = figure->quantity->last + 1;
	int direction;

	if (f + 1 >= reader->n_figures || !meaning_in(sentence->all, MEANING_RESPECTIVELY) ||
	    !item_is_any(sentence, i, MEANING_AND, MEANING_RESPECTIVELY) ||
	    next->quantity->first > i + 2 || figure->governor != NONE)
		return false;
	direction = direction_behind(reader, next, &at);
	if (!direction || at > next->quantity->last + 2)
		return false;
	figure->direction = direction;
	return true;
}

bool is_compared_with_share(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	uint32_t at = NONE, i = figure->quantity->last + 1;
	bool has_comma = i < sentence->n && sentence->items[i].mark == ',';
	int direction;

	i += has_comma;
	if (f + 1 >= reader->n_figures || next->quantity->kind != QUANTITY_PERCENT ||
	    !item_is(sentence, i, MEANING_OR) || next->quantity->first > i + 2 + has_comma)
		return false;
	if (!(has_comma && is_in_commas(reader, next)) && !are_both_by(reader, figure) &&
	    ((!f && !item_is(sentence, 0, MEANING_OR)) || has_comma || figure->governor != NONE ||
	     has_own_measure(reader, figure)))
		return false;
	direction = direction_behind(reader, next, &at);
	if (!direction || at > next->quantity->last + 2 + has_comma)
		return false;
	figure->direction = direction;
	return true;
}

bool is_with_opening_amount(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t m = measure_at(reader, figure->quantity->last + 1);

	return sentence->language == LANGUAGE_NL && figure->governor == 0 && m != NONE &&
	       reader->measures[m].is_verb && !is_movement(sentence, figure->quantity->last + 1);
}

bool is_goal_in_kazakh(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *base = figure - 1;
	struct dec twice;
	uint32_t at;

	if (figure->quantity->suffix != KAZAKH_DATIVE)
		return false;
	/* "18 млрд долларға түсті": a verb that tells to what, where others tell by how much */
	if (direction_behind(reader, figure, &at) &&
	    same(reader->sentence->items[at].value, "goal"))
		return true;
	return f && base->role == ROLE_BASE && base->quantity->suffix == KAZAKH_ABLATIVE &&
	       !has_own_measure(reader, figure) &&
	       bracket_of(reader, figure) == bracket_of(reader, base) &&
	       base->quantity->kind == QUANTITY_AMOUNT &&
	       figure->quantity->unit.power == base->quantity->unit.power &&
	       dec_add(figure->quantity->value, figure->quantity->value, &twice) &&
	       dec_cmp(twice, base->quantity->value) > 0;
}

/* "2.6 billion rand, which is about $202 million": nothing between them but words that say so. */
static bool is_apposed_to(const struct reader *reader, const struct figure_reading *host,
			  const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = host->quantity->last + 1;
	size_t unknown = 0;

	if (bracket_of(reader, host) != bracket_of(reader, figure) || i >= sentence->n ||
	    !(sentence->items[i].mark == ',' || sentence->items[i].mark == '-' ||
	      item_is(sentence, i, MEANING_OR)))
		return false;
	for (i++; i < figure->quantity->first; i++) {
		if (!is_filler_word(sentence, i) && !is_qualifier(sentence, i) &&
		    !item_is(sentence, i, MEANING_OR) &&
		    !(is_unknown(sentence, i) && ++unknown <= 2))
			return false;
	}
	return true;
}

bool is_in_other_currency(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f],
				    *host = &reader->figures[f ? f - 1 : 0];
	uint32_t open = bracket_of(reader, figure);

	return f &&
	       ((open != NONE && open == host->quantity->last + 1) ||
		is_apposed_to(reader, host, figure)) &&
	       host->quantity->kind == QUANTITY_AMOUNT && host->quantity->has_currency &&
	       figure->quantity->has_currency &&
	       !same(host->quantity->unit.currency, figure->quantity->unit.currency) &&
	       !has_own_measure(reader, figure);
}

uint32_t relative_clause_of(const struct sentence *sentence, uint32_t i)
{
	uint32_t segment = sentence->items[i].segment;

	while (i && sentence->items[i - 1].segment == segment)
		i--;
	if (sentence->items[i].mark != ',' || !item_is(sentence, i + 1, MEANING_RELATIVE) ||
	    is_measure_word(sentence, i + 2))
		return NONE;
	return i;
}
