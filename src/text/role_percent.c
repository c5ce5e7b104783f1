#include "mention.h"
#include "role.h"
#include "times.h"

/* "Zuwächse von 19,8 Prozent bei den Importen": how much the flow grew. */
static bool is_of_movement(const struct reader *reader, const struct figure_reading *figure)
{
	uint32_t of = figure->governor;

	if (of == NONE || !of)
		return false;
	/* "une hausse de 5 %": one phrase; and "un recul | de plus de 5 %" */
	if (is_movement(reader->sentence, of))
		return link_of_word(reader->sentence, of) == LINK_OF ||
		       (is_qualifier(reader->sentence, of + 1) &&
			is_one_of_words(reader->sentence, of + 1, "de|d"));
	return is_movement(reader->sentence, of - 1) &&
	       item_is_any(reader->sentence, of, MEANING_OF, MEANING_OFBY);
}

/* "against 4 %", "after a rate of 4 %": the growth of the time before. */
static bool is_against(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->governor;

	if (i == NONE || item_is(sentence, i, MEANING_AGAINST))
		return i != NONE;
	if (!item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) &&
	    !(item_is(sentence, i, MEANING_BY) && i && is_movement(sentence, i - 1)))
		return false;
	for (size_t steps = 0; i-- > figure->from && steps < 3; steps++) {
		if (item_is(sentence, i, MEANING_AGAINST))
			return true;
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is(sentence, i, MEANING_PACE) &&
		    !(i + 1 == figure->governor && is_movement(sentence, i)))
			return false;
	}
	return false;
}

/* "the first customer of Algeria (12 %), ahead of Italy (8 %)": the part that each has. */
static bool is_share_of_rank(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);

	if (open == NONE || figure->quantity->sign)
		return false;
	for (uint32_t i = open + 1; i < figure->to; i++) {
		if (is_movement(sentence, i))
			return false;
	}
	for (size_t m = reader->n_measures; m-- > 0;) {
		if (reader->measures[m].item < open)
			return same(sentence->items[reader->measures[m].item].value, "mate");
	}
	return false;
}

/* "which represents a rise of 12 percent": no share, but a growth. */
static bool is_share_verb_of_growth(const struct sentence *sentence, uint32_t share)
{
	uint32_t i = share + 1;

	if (i >= sentence->n || !is_one_of_words(sentence, i, "une|un|an|a|eine|einen|een"))
		return false;
	while (++i < sentence->n && i < share + 4 && is_unknown(sentence, i))
		;
	return i < sentence->n && is_movement(sentence, i);
}

/* Behind a share, "from 11 %": where a growth would have "by". */
static bool goes_on_from_share(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t tie = figure->governor, goal;

	if (!f || figure[-1].role != ROLE_PARTNER_SHARE || tie == NONE ||
	    item_is(reader->sentence, tie, MEANING_BY))
		return false;
	/* "von 11 auf 15 %" */
	if (f + 1 >= reader->n_figures || figure[1].quantity->kind != QUANTITY_PERCENT)
		return false;
	goal = find_governor(reader, figure + 1);
	return goal != NONE && item_is(reader->sentence, goal, MEANING_TO);
}

/* A word for a share that the figure goes with: in its stretch, or before it in the sentence with no
 * other flow named since. */
static bool is_in_share(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t open = bracket_of(reader, figure);

	for (uint32_t i = figure->quantity->last + 1;
	     i < figure->to && i <= figure->quantity->last + 4; i++) {
		if (i > figure->quantity->last + 2 && sentence->language != LANGUAGE_KK)
			break;
		if (item_is(sentence, i, MEANING_SHARE))
			return true;
	}
	/* "(30 % of the total)", where the language has the total first */
	if (open != NONE &&
	    find_item(sentence, open, figure->quantity->first, MEANING_TOTAL, open) != NONE)
		return true;
	for (uint32_t i = figure->quantity->first; i-- > 0;) {
		/* "Despite making up 10 % of exports, its value fell by 5 %": a clause of its own; but "the share
		 * in exports fell to 4 %, in imports it rose from 11 %" goes on */
		if (i + 1 == figure->from && figure->direction && has_own_measure(reader, figure) &&
		    sentence->items[figure->from].mark == ',' && !goes_on_from_share(reader, f))
			return false;
		if (item_is(sentence, i, MEANING_SHARE))
			return !is_share_verb_of_growth(sentence, i) &&
			       (i >= figure->from || relative_clause_before(reader, f) == NONE);
		/* "Turkey took first place with 1.1 billion, up by 16 %": of the amount. */
		if (sentence->items[i].quantity != NONE && f && figure->direction &&
		    figure->governor != NONE &&
		    (item_is(sentence, figure->governor, MEANING_BY) ||
		     is_movement(sentence, figure->governor) || is_of_movement(reader, figure)) &&
		    reader->figures[f - 1].role == ROLE_LEVEL)
			return false;
		if (sentence->items[i].open != open && open != NONE)
			open = sentence->items[i].open;
		if (i < figure->from && measure_at(reader, i) != NONE && f &&
		    reader->figures[f - 1].role == ROLE_GROWTH)
			return false;
		if (i < figure->from && is_movement(sentence, i) && f &&
		    reader->figures[f - 1].role != ROLE_PARTNER_SHARE &&
		    reader->figures[f - 1].role != ROLE_SHARE)
			return false;
	}
	return false;
}

/* A percentage behind an amount: "(5 %)", "or 5 %", ", 5 %". */
static bool is_behind_level(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *last = f ? figure - 1 : NULL;
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first;

	if (!last || last->quantity->kind != QUANTITY_AMOUNT)
		return false;
	while (i > last->quantity->last + 1 &&
	       (is_filler_word(sentence, i - 1) || is_qualifier(sentence, i - 1) ||
		sentence->items[i - 1].mark == '+'))
		i--;
	if (bracket_of(reader, figure) != bracket_of(reader, last))
		return i > 0 && sentence->items[i - 1].mark == '(';
	return i > 0 &&
	       (item_is(sentence, i - 1, MEANING_OR) || sentence->items[i - 1].mark == '-' ||
		sentence->items[i - 1].mark == ',' || sentence->items[i - 1].mark == '/');
}

/* "Spain (2.1 billion, 14 %) and France (1.7 billion, 11 %)", or with the percentages in brackets: of
 * several in a row none says whether it is a share. */
static bool is_of_row(const struct reader *reader, size_t f)
{
	size_t n = 0;

	for_each_figure(figure, reader) {
		if (figure->quantity->kind != QUANTITY_PERCENT || figure->quantity->sign ||
		    bracket_of(reader, figure) == NONE ||
		    !is_behind_level(reader, (size_t)(figure - reader->figures)))
			continue;
		n++;
	}
	return n > 1 && bracket_of(reader, &reader->figures[f]) != NONE;
}

/* "12.1 billion, of which 80 % within the EU", "1.8 billion or 14.2 % of the total" */
static bool is_part_of_level(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1;

	return (has_item(sentence, figure->from, figure->quantity->first, MEANING_PART) &&
		sentence->language != LANGUAGE_KK) ||
	       (item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) &&
		(item_is(sentence, i + 1, MEANING_TOTAL) ||
		 (is_filler_word(sentence, i + 1) && item_is(sentence, i + 2, MEANING_TOTAL))));
}

/* A list goes on: "exports by 34 %", "à la Thaïlande (+33 %), (…)": the way of the figure before. */
static int inherited_direction(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	for_each_back(const struct figure_reading, last, reader->figures, f) {
		if (last->role == ROLE_LEVEL || last->role == ROLE_BASE)
			continue;
		/* "in 2020 another 7.3 %; then came 29.9 %" */
		if (figure->governor != NONE &&
		    item_is(reader->sentence, figure->governor, MEANING_LEVEL) &&
		    reader->sentence->items[figure->governor].clause !=
			    reader->sentence->items[last->quantity->number].clause)
			return 0;
		if (last->role != ROLE_GROWTH && last->role != ROLE_CHANGE &&
		    last->role != ROLE_MULTIPLE)
			return 0;
		return last->quantity->sign ? 0 : last->direction;
	}
	return 0;
}

/* "Of this rise 43 percent came from machines", "43 percent of the decline": a share of a change. */
static bool is_share_of_change(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t starts[] = {figure->from, figure->quantity->last + 1};

	for (size_t k = 0; k < 2; k++) {
		uint32_t i = starts[k];

		if (!item_is_any(sentence, i, MEANING_OF, MEANING_OFBY))
			continue;
		for (i++; i < sentence->n && is_filler_word(sentence, i); i++)
			;
		if (i < sentence->n && is_movement(sentence, i) && i != figure->quantity->first &&
		    (i < figure->quantity->first || k == 1) &&
		    has_item(sentence, starts[k] + 1, i, MEANING_COMMON))
			return true;
	}
	return false;
}

/* "were 26 % and imports 20 % lower than": the direction is named once, behind the second of two flows. */
static int direction_of_next(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	uint32_t i = figure->quantity->last + 1, at = NONE;
	int direction;

	if (f + 1 >= reader->n_figures || next->quantity->kind != QUANTITY_PERCENT ||
	    !item_is(sentence, i, MEANING_AND) || !has_own_measure(reader, next))
		return 0;
	for (i++; i < next->quantity->first; i++) {
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_BY, MEANING_OFBY, MEANING_PRONOUN,
				 MEANING_THERE) &&
		    measure_at(reader, i) == NONE && party_at(reader, i) == NONE)
			return 0;
	}
	direction = direction_behind(reader, next, &at);
	return direction && at <= next->quantity->last + 2 ? direction : 0;
}

/* Without a direction of its own: growth where one is inherited, or where it stands behind a level. */
static enum role role_without_direction(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];

	/* "30 % of imports, ahead of Italy (10 %), France (8 %)": shares go on */
	if (f && bracket_of(reader, figure) != NONE && !figure->quantity->sign &&
	    bracket_of(reader, figure - 1) != NONE &&
	    bracket_of(reader, figure - 1) != bracket_of(reader, figure) &&
	    figure[-1].quantity->kind == QUANTITY_PERCENT && !figure[-1].quantity->sign &&
	    (figure[-1].role == ROLE_OTHER || figure[-1].role == ROLE_PARTNER_SHARE))
		return figure[-1].role;
	figure->direction = inherited_direction(reader, f);
	if (!figure->direction)
		figure->direction = direction_of_next(reader, f);
	/* "rose from 101 million to 152 million, by 40 %" */
	if (!figure->direction && figure->governor != NONE &&
	    item_is(sentence, figure->governor, MEANING_BY)) {
		uint32_t at;

		figure->direction =
			direction_before(reader, 0, figure->from, bracket_of(reader, figure), &at);
	}
	if (figure->direction)
		return ROLE_GROWTH;
	/* "103,3% к уровню 2022 года": an index, as Russian has it. */
	if (is_part_of_level(reader, f) ||
	    (sentence->language == LANGUAGE_RU &&
	     item_is(sentence, figure->quantity->last + 1, MEANING_AGAINST)))
		return ROLE_OTHER;
	if (is_behind_level(reader, f) && !is_of_row(reader, f))
		return ROLE_GROWTH; /* up or down is not said */
	return figure->governor != NONE && item_is(sentence, figure->governor, MEANING_BY)
		       ? ROLE_GROWTH
		       : ROLE_OTHER;
}

/* "the share rose by 3 points, to 47 %"; ROLE_OTHER: it is nothing that points lead to. */
static enum role role_behind_points(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	uint32_t points = figure[-1].quantity->first;
	bool is_goal = item_is_any(sentence, figure->governor, MEANING_TO, MEANING_UNTIL);

	if (is_goal && has_item(sentence, 0, points, MEANING_SHARE))
		return is_share_of_turnover(reader, f) ? ROLE_SHARE : ROLE_PARTNER_SHARE;
	if ((is_goal || item_is(sentence, figure->governor, MEANING_LEVEL)) &&
	    has_item(sentence, figure[-1].from, points, MEANING_COVERAGE))
		return ROLE_COVERAGE;
	return ROLE_OTHER;
}

/* "The growth of trade fell to 1.7 %", "Das Wachstum sank von 23,1 auf": the noun says which way the trade went, and
 * the verb what became of that. 0: no such noun. */
static int direction_of_subject(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t tie = figure->governor, noun = NONE;
	bool has_measure = false;

	if (tie == NONE || figure->quantity->sign ||
	    (!item_is_any(sentence, tie, MEANING_TO, MEANING_UNTIL, MEANING_FROM, MEANING_OF,
			  MEANING_OFBY)))
		return 0;
	for (uint32_t i = tie;
	     i-- > 0 && sentence->items[i].clause == sentence->items[tie].clause;) {
		uint32_t behind = i + 1;

		if (sentence->items[i].quantity != NONE &&
		    sentence->quantities[sentence->items[i].quantity].kind != QUANTITY_PERCENT)
			return 0;
		/* "Malgré la baisse des importations, les exportations ont crû de": before the subject's comma */
		if (sentence->items[i].mark == ',' && has_measure)
			break;
		has_measure = has_measure || measure_at(reader, i) != NONE;
		if (!is_movement(sentence, i) || item_is(sentence, i, MEANING_AGAINST))
			continue;
		while (behind < tie && is_filler_word(sentence, behind))
			behind++;
		noun = !i || item_is(sentence, i - 1, MEANING_THE) || is_movement(sentence, behind)
			       ? i
			       : NONE;
	}
	if (noun == NONE)
		return 0;
	return item_is(sentence, noun, MEANING_UP) ? 1 : -1;
}

/* "Das Wachstum sank von 23,1 auf 1,7 Prozent": the growth of the time before, and that of the time. */
static enum role role_of_changed_growth(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	uint32_t goal;

	figure->direction = direction_of_subject(reader, figure);
	if (f + 1 >= reader->n_figures || figure[1].quantity->kind != QUANTITY_PERCENT ||
	    item_is(sentence, figure->governor, MEANING_TO))
		return ROLE_GROWTH;
	goal = find_governor(reader, figure + 1);
	return goal != NONE && item_is(sentence, goal, MEANING_TO) ? ROLE_GROWTH_BEFORE
								   : ROLE_GROWTH;
}

bool is_share_before(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];

	return f && figure[-1].role == ROLE_SHARE && figure->quantity->kind == QUANTITY_PERCENT &&
	       figure->governor != NONE && !has_own_measure(reader, figure) &&
	       item_is_any(reader->sentence, figure->governor, MEANING_AGAINST, MEANING_FROM);
}

/* What a percentage is as the next of what stands before it; ROLE_COUNT: nothing of the kind. */
static enum role role_of_next(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];

	if (is_flow_of_turnover(reader, f) || is_share_before(reader, f))
		return ROLE_SHARE;
	/* "after 23.1 % in 2022 and 29.9 % in 2021" */
	if (f && figure[-1].role == ROLE_GROWTH_BEFORE && figure->governor == NONE &&
	    !figure->direction && item_is(sentence, figure->from, MEANING_AND) &&
	    figure->quantity->first <= figure->from + 2) {
		figure->direction = figure[-1].direction;
		return ROLE_GROWTH_BEFORE;
	}
	/* "machten 2022 noch 52,8 Prozent aus, 2023 nur 42,2 Prozent" */
	if (f && figure[-1].role == ROLE_SHARE && !figure->direction && figure->governor == NONE &&
	    !figure->quantity->sign &&
	    bracket_of(reader, figure) == bracket_of(reader, figure - 1) &&
	    has_time_beside(reader, f))
		return ROLE_SHARE;
	/* "le taux de couverture est tombé de 111,9 % à 72,9 %" */
	if (f && (figure[-1].role == ROLE_BASE || figure[-1].role == ROLE_COVERAGE) &&
	    figure[-1].quantity->kind == QUANTITY_PERCENT && figure->governor != NONE &&
	    item_is(sentence, figure->governor, MEANING_TO) &&
	    first_item(sentence, 0, figure[-1].quantity->first, MEANING_COVERAGE) != NONE)
		return ROLE_COVERAGE;
	return ROLE_COUNT;
}

/* "2019 жылмен салыстырғанда 60%-ға өсті": the word that compares stands behind its time, and says nothing of the figure. */
static bool is_behind_compared_time(const struct sentence *sentence,
				    const struct figure_reading *figure)
{
	return sentence->language == LANGUAGE_KK && figure->quantity->suffix == KAZAKH_DATIVE &&
	       figure->governor != NONE && figure->governor > figure->from;
}

enum role role_of_percent(struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	struct figure_reading *figure = &reader->figures[f];
	enum meaning whole = whole_beside(reader, figure);
	enum role next;
	bool is_signed = figure->quantity->sign != 0;

	if (is_share_of_change(reader, figure))
		return ROLE_OTHER;
	if (has_item(sentence, figure->from, figure->to, MEANING_COVERAGE))
		return whole == MEANING_EXPORTS ? ROLE_OTHER : ROLE_COVERAGE;
	/* "90.4 %, against 88.0 % a year before" */
	if (f && figure_before(reader, f)->role == ROLE_COVERAGE && figure->governor != NONE &&
	    item_is_any(sentence, figure->governor, MEANING_AGAINST, MEANING_FROM))
		return ROLE_BASE;
	/* "39.7 % (47.2 % in 2023)", but "39.7 % (-2.5 %)" */
	if (f && figure_before(reader, f)->role == ROLE_COVERAGE &&
	    !has_own_measure(reader, figure) && bracket_of(reader, figure) != NONE)
		return figure->direction || !has_time_beside(reader, f) ? ROLE_OTHER
									: ROLE_COVERAGE;
	if (f && figure[-1].quantity->kind == QUANTITY_POINTS && figure->governor != NONE) {
		next = role_behind_points(reader, f);
		if (next != ROLE_OTHER)
			return next;
	}
	if (is_share_of_rank(reader, figure))
		return ROLE_OTHER;
	next = role_of_next(reader, f);
	if (next != ROLE_COUNT)
		return next;
	if (f && figure[-1].role == ROLE_SHARE && !figure->direction &&
	    has_own_measure(reader, figure) && (whole == MEANING_NONE || whole == MEANING_TURNOVER))
		return ROLE_SHARE;
	if (whole != MEANING_NONE && !is_signed && !is_of_movement(reader, figure) &&
	    !(figure->governor != NONE && item_is(sentence, figure->governor, MEANING_BY)))
		return whole == MEANING_TURNOVER || is_share_of_turnover(reader, f)
			       ? ROLE_SHARE
			       : ROLE_PARTNER_SHARE;
	/* "took in 5.8 billion, 75.7 percent above 2016" */
	if (figure->direction && sentence->language != LANGUAGE_KK &&
	    item_is_any(sentence, figure->quantity->last + 1, MEANING_ABOVE, MEANING_BELOW))
		return ROLE_GROWTH;
	/* "this represents a fall of 65 %" */
	if (figure->direction && sentence->language == LANGUAGE_EN && figure->governor != NONE &&
	    figure->governor && item_is(sentence, figure->governor, MEANING_OF) &&
	    is_movement(sentence, figure->governor - 1) && !is_against(reader, figure))
		return ROLE_GROWTH;
	if (!is_signed && is_in_share(reader, f))
		return is_share_of_turnover(reader, f) ? ROLE_SHARE : ROLE_PARTNER_SHARE;
	if (is_against(reader, figure) && f && !is_behind_compared_time(sentence, figure) &&
	    !has_own_measure(reader, figure) &&
	    ((figure[-1].direction && figure[-1].role == ROLE_GROWTH) ||
	     (f > 1 && figure[-2].role == ROLE_GROWTH))) {
		if (!figure->direction)
			figure->direction =
				figure[-1].direction ? figure[-1].direction : figure[-2].direction;
		return ROLE_GROWTH_BEFORE;
	}
	if (direction_of_subject(reader, figure))
		return role_of_changed_growth(reader, f);
	return figure->direction ? ROLE_GROWTH : role_without_direction(reader, f);
}

/* "5 % or 4 million", "grew 9 percent, or by 355 million": how much the growth before it was. */
/* "rose by 30 percent (2.1 billion) to 9.1 billion", "This was a 5 percent decrease (58 million)": by how much, as what it
 * came to is told elsewhere. */
static bool is_in_bracket_of_growth(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f], *host = figure - 1,
				    *goal = figure + 1;
	uint32_t open = bracket_of(reader, figure), i = host->quantity->last + 1, to;

	while (i < open && (is_movement(sentence, i) || is_filler_word(sentence, i) ||
			    sentence->items[i].period != NONE)) {
		/* "на 29,5% меньше показателя 2022 года (210 млн)": what it compares with */
		if (sentence->items[i].period != NONE &&
		    sentence->times[sentence->items[i].period].is_base)
			return false;
		i++;
	}
	if (i != open || host->quantity->kind != QUANTITY_PERCENT ||
	    figure->quantity->first > open + 2 ||
	    sentence->items[figure->quantity->last + 1].mark != ')')
		return false;
	if (sentence->language == LANGUAGE_KK)
		return figure->quantity->suffix == KAZAKH_DATIVE &&
		       host->quantity->suffix == KAZAKH_DATIVE;
	if (is_movement(sentence, host->quantity->last + 1) &&
	    has_item(sentence, host->from, host->quantity->first, MEANING_PRONOUN))
		return true;
	to = goal < reader->figures + reader->n_figures ? find_governor(reader, goal) : NONE;
	return to != NONE && item_is_any(sentence, to, MEANING_TO, MEANING_UNTIL) &&
	       goal->quantity->kind == QUANTITY_AMOUNT && bracket_of(reader, goal) == NONE &&
	       !has_own_measure(reader, goal) &&
	       (goal->quantity->unit.power != figure->quantity->unit.power ||
		dec_cmp(figure->quantity->value, goal->quantity->value) < 0);
}

bool is_growth_in_money(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct sentence *sentence = reader->sentence;
	uint32_t at = figure->from;

	if (!f || figure[-1].role != ROLE_GROWTH)
		return false;
	if (bracket_of(reader, figure) != NONE && is_in_bracket_of_growth(reader, f))
		return true;
	at += sentence->items[at].mark == ',' || sentence->items[at].mark == '-';
	/* "a rise of 25 percent, equivalent to 10 billion" */
	if (figure->governor != NONE && figure->governor <= at + 1 &&
	    same(sentence->items[figure->governor].value, "same"))
		return true;
	/* "soit 3.250,8 M€ contre 2.740,4 M€": what it is, beside what it was */
	if (f + 1 < reader->n_figures && figure[1].quantity->kind == QUANTITY_AMOUNT &&
	    item_is(sentence, figure->quantity->last + 1, MEANING_AGAINST) &&
	    figure[1].quantity->first <= figure->quantity->last + 3)
		return false;
	return at < figure->quantity->first && item_is(sentence, at, MEANING_OR) &&
	       figure->quantity->first <= at + 2 && !item_is(sentence, at + 1, MEANING_TO);
}

bool is_price_of_goods(const struct sentence *sentence, const struct figure_reading *figure)
{
	uint32_t goods = figure->governor - 1, behind = figure->quantity->last + 1;

	return sentence->language == LANGUAGE_DE && figure->governor > 1 &&
	       item_is(sentence, goods, MEANING_GOODS) && !link_of_word(sentence, goods - 1) &&
	       !item_is(sentence, goods - 1, MEANING_THE) &&
	       !(behind < sentence->n && item_is_any(sentence, behind, MEANING_UP, MEANING_DOWN));
}

bool is_of_balance(const struct reader *reader, const struct figure_reading *figure)
{
	bool is_trade = false;

	for (size_t m = reader->n_measures; m-- > 0;) {
		const struct measure *measure = &reader->measures[m];

		if (measure->item >= figure->quantity->first || measure->is_adjunct)
			continue;
		/* "The deficit comes from trade with China (-8.3 billion)": a sign that no trade has */
		if (measure->meaning == MEANING_TURNOVER && figure->quantity->sign < 0)
			is_trade = true;
		else if (!is_trade || is_balance_meaning(measure->meaning))
			return is_balance_meaning(measure->meaning);
	}
	return is_balance_meaning(reader->topic->meaning);
}
