#include "measure_words.h"

#include "mention.h"
#include "pair.h"
#include "role.h"
#include "interval.h"
#include "text.h"

bool is_verb_second(const struct sentence *sentence)
{
	return sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL;
}

/* "the balance, negative again, was": a word next to the balance shows its sign, of its base too. */
int told_side(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = figure->quantity->first; i-- > figure->from;) {
		if (is_movement(sentence, i) || is_qualifier(sentence, i) ||
		    sentence->items[i].quantity != NONE)
			continue;
		if (item_is_any(sentence, i, MEANING_MINUS, MEANING_PLUS))
			return item_is(sentence, i, MEANING_MINUS) ? -1 : 1;
	}
	return 0;
}

bool says_minus(const struct reader *reader, const struct figure_reading *figure,
		const struct figure_reading *last)
{
	const struct sentence *sentence = reader->sentence;

	if (told_side(reader, figure))
		return told_side(reader, figure) < 0;
	/* "fiel mit 5 Millionen erneut negativ aus", "82 млн теріс болды"; anywhere "was 5 million in the red" */
	for (uint32_t i = figure->quantity->last + 1;
	     i < figure->to && i < figure->quantity->last + 4; i++) {
		bool is_phrase = sentence->items[i].to > sentence->items[i].from + 1;

		if (item_is(sentence, i, MEANING_MINUS) && sentence->items[i].quantity == NONE &&
		    (is_phrase ||
		     ((is_verb_second(sentence) || sentence->language == LANGUAGE_KK) &&
		      !is_movement(sentence, i))))
			return true;
		if (sentence->items[i].mark || item_is(sentence, i, MEANING_PLUS))
			break;
	}
	/* "The balance was negative. The balance was 5 million" */
	return (!last && reader->topic->spoken == MEANING_DEFICIT &&
		reader->topic->spoken_sentence + 1 == reader->topic->sentence) ||
	       (last && last->is_minus && last->meaning == MEANING_BALANCE &&
		last->measure == figure->measure);
}

bool adds_up(const struct quantity *whole, const struct quantity *one, const struct quantity *other)
{
	const struct quantity *all[] = {whole, one, other};
	struct interval ranges[3];

	for (size_t k = 0; k < countof(all); k++) {
		if (all[k]->is_range ||
		    !interval_of_figure(all[k]->value, QUALIFIER_NONE, &ranges[k]) ||
		    !interval_shift(ranges[k], all[k]->unit.power, &ranges[k]))
			return false;
	}
	return interval_add(ranges[1], ranges[2], &ranges[1]) &&
	       interval_overlaps(ranges[0], ranges[1]);
}

/* "exports 45.1, imports 22.4, in total 67.5 million" */
bool is_sum(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = f ? figure - 1 : NULL,
				    *first = f > 1 ? figure - 2 : NULL;
	uint32_t open = bracket_of(reader, figure);

	return first && figure->quantity->kind == QUANTITY_AMOUNT &&
	       is_flow_meaning(last->meaning) && first->meaning == opposite_flow(last->meaning) &&
	       first->quantity->kind == QUANTITY_AMOUNT &&
	       last->quantity->kind == QUANTITY_AMOUNT &&
	       (find_item(reader->sentence, figure->from, figure->quantity->first, MEANING_TOTAL,
			  open) != NONE ||
		find_item(reader->sentence, figure->from, figure->quantity->first, MEANING_TOGETHER,
			  open) != NONE ||
		/* "exports 45.1, imports 22.4, i.e. 67.5 million in all" */
		(item_is_any(reader->sentence, figure->quantity->last + 1, MEANING_TOTAL,
			     MEANING_TOGETHER) &&
		 measure_at(reader, figure->quantity->last + 2) == NONE &&
		 figure->measure == NONE &&
		 adds_up(figure->quantity, first->quantity, last->quantity)));
}

/* "1 - China: 23.9 billion": a line of a list, of what the sentence above it names. */
bool is_list_line(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = reader->n_parties ? reader->parties[0].item : NONE;

	return !reader->n_measures && i != NONE && i < 4 && i + 1 < sentence->n &&
	       (sentence->items[i + 1].mark == ':' || sentence->items[i + 1].mark == '(' ||
		sentence->items[i + 1].mark == '-');
}

bool is_mate(const struct reader *reader, const struct measure *measure)
{
	return same(reader->sentence->items[measure->item].value, "mate");
}

/* "imports – almost all of it gas – grew", "imports, above all of machines, grew": an aside. */
bool is_aside_word(const struct sentence *sentence, const struct figure_reading *figure,
		   uint32_t item)
{
	bool before = false, behind = false;

	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if ((sentence->items[i].mark != '-' && sentence->items[i].mark != ',') ||
		    sentence->items[i].is_taken ||
		    (sentence->items[i].mark == '-' && item_touches(sentence, i)))
			continue;
		before = before || i < item;
		behind = behind || i > item;
	}
	return before && behind;
}

bool is_side_of_balance(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct measure *measure = &reader->measures[m];

	for (size_t k = 0; k < m && is_flow_meaning(measure->meaning); k++) {
		const struct measure *balance = &reader->measures[k];

		if (balance->item >= figure->from && is_balance_meaning(balance->meaning) &&
		    measure->item <= balance->item + 6 &&
		    has_item(reader->sentence, balance->item + 1, balance->item + 3,
			     MEANING_BETWEEN))
			return true;
	}
	return false;
}

bool is_rank_before_verb(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct measure *measure = &reader->measures[m];

	/* "By imports too Turkey remained the main partner of Tajikistan, with" */
	return (m && is_mate(reader, measure) && measure->meaning == MEANING_TURNOVER &&
		is_flow_meaning(measure[-1].meaning) && !measure[-1].is_verb &&
		measure[-1].item >= figure->from && measure[-1].item < figure->from + 4 &&
		measure[-1].item < 4);
}

/* Words that begin a reason: "because", or "as" where it is alone. */
static bool begins_reason(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is(sentence, i, MEANING_CAUSE) ||
	       (sentence->language == LANGUAGE_EN && item->to == item->from + 1 &&
		token_is(sentence->tokens, item->from, "as"));
}

bool is_in_reason(const struct reader *reader, size_t m)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = reader->measures[m].item; m && i-- > reader->measures[0].item + 1;) {
		if (begins_reason(sentence, i) &&
		    (item_is(sentence, i, MEANING_CAUSE) || sentence->items[i - 1].mark == ','))
			return true;
	}
	return false;
}

bool is_reason_behind(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct measure *measure = &reader->measures[m];

	if (measure->is_product)
		return measure->item > figure->quantity->last;
	for (uint32_t i = figure->quantity->last + 1; i < measure->item; i++) {
		if (begins_reason(reader->sentence, i))
			return true;
	}
	return false;
}

/* "exports fell, and GDP grew by": behind a comma, a dash or "and" it has a verb of its own, right before the figure. */
static bool is_subject_of_own(const struct reader *reader, const struct figure_reading *figure,
			      size_t m, uint32_t before)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = reader->measures[m].item, start = i;

	while (--start > before && !sentence->items[start].mark &&
	       !item_is_any(sentence, start, MEANING_AND, MEANING_BUT)) {
		if (!is_filler_word(sentence, start) && !is_unknown(sentence, start) &&
		    !names_party(sentence, start))
			return false;
	}
	if (start == before || !(is_movement(sentence, i + 1) || is_movement(sentence, i + 2)))
		return false;
	for (i++; i < figure->quantity->first; i++) {
		if (sentence->items[i].mark)
			return false;
	}
	return true;
}

/* "hat laut Zahlen zum Handel Waren für 5 Millionen nach Italien ausgeführt": goods behind all other measures, as the
 * object of the verb at the end. */
static bool is_object_of_perfect(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t goods = figure->quantity->first;

	while (goods > figure->from && !item_is(sentence, goods, MEANING_GOODS)) {
		if (measure_at(reader, goods) != NONE || sentence->items[goods].mark)
			return false;
		goods--;
	}
	return goods > figure->from && figure->quantity->kind == QUANTITY_AMOUNT;
}

uint32_t final_verb_of(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);
	bool has_first = false;
	/* "Қытай 4,6 млрд доллардың, Ресей 3,65 млрд доллардың тауарын жеткізді" */
	bool is_kazakh = sentence->language == LANGUAGE_KK &&
			 figure->quantity->suffix == KAZAKH_GENITIVE &&
			 sentence->items[figure->quantity->last + 1].mark == ',';

	if (!is_kazakh && sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL)
		return NONE;
	for_each_measure(measure, reader) {
		if (!measure->is_verb || sentence->items[measure->item].open != open)
			continue;
		if (measure->item < figure->quantity->first)
			has_first = item_is(sentence, measure->item + 1, MEANING_AND) &&
				    measure->item + 1 >= figure->from;
		else
			has_first |= is_kazakh || is_object_of_perfect(reader, figure);
		if (!has_first || measure->item < figure->quantity->first)
			continue;
		for (uint32_t i = figure->quantity->last + 1; i < measure->item && !is_kazakh;
		     i++) {
			if (sentence->items[i].open == open &&
			    (sentence->items[i].quantity != NONE ||
			     sentence->items[i].mark == ',' || item_is(sentence, i, MEANING_AND)))
				return NONE;
		}
		return (uint32_t)(measure - reader->measures);
	}
	return NONE;
}

bool takes_up_change(const struct sentence *sentence, const struct figure_reading *figure)
{
	for (uint32_t i = 0; i < 3 && i + 2 < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_THE) && is_movement(sentence, i + 1) &&
		    item_is_any(sentence, i + 2, MEANING_OF, MEANING_OFBY, MEANING_BY))
			return i + 4 > figure->quantity->first;
	}
	return false;
}

bool is_behind_comparison(const struct sentence *sentence, uint32_t from, uint32_t i)
{
	while (i-- > from + 1) {
		if (item_is(sentence, i, MEANING_AGAINST))
			return sentence->language != LANGUAGE_KK && !sentence->items[i].value[0];
		if (!is_filler_word(sentence, i))
			return false;
	}
	return false;
}

/* "Trade between A and B brought in 5 billion": a verb right behind the words of trade, which are its subject. */
static bool has_trade_for_subject(const struct reader *reader, size_t m)
{
	const struct measure *verb = &reader->measures[m], *noun = verb - 1;
	uint32_t p = party_at(reader, verb->item - 1);

	for (uint32_t i = noun->item; i < verb->item; i++) {
		if (reader->sentence->items[i].mark == ',')
			return false;
	}
	return noun->to == verb->item && !noun->is_adjunct && !noun->is_verb &&
	       (noun->meaning == MEANING_TURNOVER || is_flow_meaning(noun->meaning)) &&
	       !is_mate(reader, noun) &&
	       !same(reader->sentence->items[noun->item].value, "verb-who") &&
	       (p == NONE || reader->parties[p].link != LINK_NONE);
}

bool is_verb_of_balance(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct measure *measure = &reader->measures[m], *before = m ? measure - 1 : NULL;

	if (before && measure->is_verb && is_flow_meaning(measure->meaning) &&
	    before->item >= figure->from && has_trade_for_subject(reader, m))
		return true;
	return before && measure->is_verb && is_flow_meaning(measure->meaning) &&
	       (is_balance_meaning(before->meaning) ||
		/* "Exporters took in" what was paid for their goods. */
		(before->meaning == opposite_flow(measure->meaning) &&
		 before->item + 1 == measure->item &&
		 same(reader->sentence->items[before->item].value, "verb-who"))) &&
	       before->item >= figure->from &&
	       reader->sentence->items[before->item].segment ==
		       reader->sentence->items[measure->item].segment;
}

bool begins_clause_on(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = reader->measures[m].item + 1; i + 1 < figure->quantity->first; i++) {
		if (sentence->items[i].mark == ',')
			return item_is(sentence, i + 1, MEANING_RELATIVE);
	}
	return false;
}

bool is_product_aside(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	uint32_t i = reader->measures[m].item;

	if (reader->measures[m].meaning != MEANING_PRODUCT ||
	    !is_aside_word(reader->sentence, figure, i))
		return false;
	while (m && reader->measures[m].meaning == MEANING_PRODUCT)
		m--;
	return is_flow_meaning(reader->measures[m].meaning) &&
	       reader->measures[m].item >= figure->from;
}

/* Whether the sentence names one period of so many months that something was in. */
static bool names_period_of(const struct sentence *sentence, int months)
{
	for_each_time(time, sentence) {
		if ((time->kind == TIME_KNOWN || time->kind == TIME_MONTHS) && !time->is_base &&
		    period_months(time->period) == months)
			return true;
	}
	return false;
}

bool is_of_one(const struct reader *reader, uint32_t i)
{
	static const struct {
		const char *value;
		int months;
	} lengths[] = {{"month", 1}, {"quarter", 3}, {"half", 6}, {"week", 0}};
	const struct sentence *sentence = reader->sentence;
	const bool is_beside = measure_at(reader, i + 1) != NONE || is_movement(sentence, i + 1);

	if (sentence->items[i + 1].period != NONE)
		return true;
	/* "monthly exports of 5 million in 2023", but "in March 2023", and "monthly data" */
	for (size_t k = 0; k < countof(lengths); k++) {
		if (same(sentence->items[i].value, lengths[k].value))
			return sentence->items[i].is_taken ||
			       (!is_beside && !(i && measure_at(reader, i - 1) != NONE)) ||
			       names_period_of(sentence, lengths[k].months);
	}
	/* "at a yearly rate of 5 %", not over several years */
	if (same(sentence->items[i].value, "rate")) {
		for_each_time(when, sentence) {
			if ((when->kind == TIME_YEARS_SPAN && when->years > 1) ||
			    (when->kind == TIME_KNOWN && when->has_from))
				return false;
		}
		return true;
	}
	if (!same(sentence->items[i].value, "year") || !is_beside)
		return false;
	for_each_time(time, sentence) {
		if (time->kind == TIME_KNOWN && !time->is_base && period_is_year(time->period))
			return true;
	}
	return false;
}

/* "If in 2018 it had a surplus, in 2023 it had a deficit": what was so, by two times, as nothing else says that it is a
 * plan; but "if they reach 300 million in 2030". */
static bool is_told_fact(const struct sentence *sentence, uint32_t i)
{
	const struct time_expression *first = NULL;

	if (!same(sentence->items[i].value, "if"))
		return false;
	for (uint32_t k = 0; k < sentence->n; k++) {
		if ((k != i && item_is(sentence, k, MEANING_UNREAL)) ||
		    token_is(sentence->tokens, sentence->items[k].from, "will"))
			return false;
	}
	for_each_time(when, sentence) {
		if (when->kind != TIME_KNOWN || when->is_base)
			continue;
		if (first && !period_equal(first->period, when->period))
			return true;
		first = when;
	}
	return false;
}

bool is_hearsay(const struct sentence *sentence, uint32_t i)
{
	static const char words[] = "wenn|falls|können|sollen|müssen|si|s|pu|dû|sans";

	if (is_told_fact(sentence, i))
		return true;
	if (!same(sentence->items[i].value, "said"))
		return false;
	for (uint32_t k = 0; k < sentence->n; k++) {
		if (is_one_of_words(sentence, k, words))
			return false;
	}
	return sentence->language != LANGUAGE_FR || meaning_in(sentence->all, MEANING_ATTRIBUTION);
}

/* "sowohl die Importe als auch die Exporte", "zowel de invoer als de uitvoer" */
static bool is_behind_both(const struct sentence *sentence, uint32_t i)
{
	return (i && is_one_of_words(sentence, i - 1, "sowohl|zowel")) ||
	       (i > 1 && is_one_of_words(sentence, i - 2, "sowohl|zowel"));
}

/* Whether the two measures are of one list: joined by "and" alone, but for whose they are; or, with "respectively",
 * by what each of them did. */
static bool are_listed_measures(const struct reader *reader, const struct measure *a,
				const struct measure *b)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = sentence->items[b->item].open;
	bool is_respective = meaning_in(sentence->all, MEANING_RESPECTIVELY);

	if (b->item - a->item > (is_respective ? 16u : 11u))
		return false;
	if (find_item(sentence, a->item, b->item, MEANING_AND, open) == NONE &&
	    !is_behind_both(sentence, a->item))
		return is_respective &&
		       find_item(sentence, a->item, b->item, MEANING_BUT, open) != NONE;
	for (uint32_t i = a->item + 1; i < b->item && b->item - a->item > 4 && !is_respective;
	     i++) {
		if ((sentence->items[i].mark && sentence->items[i].mark != '\'') ||
		    is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL) ||
		    sentence->items[i].quantity != NONE)
			return false;
	}
	return true;
}

/* Nothing between two measures but whose and of when they are, and a comma or "and". */
static bool is_joint_of_list(const struct reader *reader, const struct measure *a,
			     const struct measure *b, bool *has_and)
{
	const struct sentence *sentence = reader->sentence;
	bool is_joined = false;
	size_t unknown = 0;

	for (uint32_t i = a->item + 1; i < b->item; i++) {
		const struct item *item = &sentence->items[i];

		*has_and = *has_and || item_is(sentence, i, MEANING_AND);
		is_joined = is_joined || item->mark == ',' || item_is(sentence, i, MEANING_AND);
		if (item->quantity != NONE || is_movement(sentence, i) ||
		    item_is_any(sentence, i, MEANING_LEVEL, MEANING_BUT) || item->mark == ';' ||
		    item->mark == ':' || item->mark == '(' ||
		    (is_unknown(sentence, i) && ++unknown > 1))
			return false;
	}
	return is_joined && b->item - a->item <= 10;
}

/* Three or more that commas join, and "and" the last two, as many as figures in a row. */
static size_t find_long_list(const struct reader *reader, const struct figure_reading *first,
			     uint32_t list[LISTED_MAX])
{
	const struct figure_reading *end = reader->figures + reader->n_figures, *next = first + 1;
	const struct sentence *sentence = reader->sentence;
	bool has_and = meaning_in(sentence->all, MEANING_RESPECTIVELY);
	size_t n = 0, n_figures = 1;

	while (next < end && next->quantity->kind == first->quantity->kind &&
	       next->quantity->first - next[-1].quantity->last <= 4) {
		n_figures++;
		next++;
	}
	for_each_measure(measure, reader) {
		bool joins_and = false;

		if (!leads_to(first, measure->item) || measure->is_adjunct ||
		    sentence->items[measure->item].open != bracket_of(reader, first) ||
		    measure->meaning > MEANING_DEFICIT)
			continue;
		/* "the turnover of Kazakhstan's trade": of the one before */
		if (n && !is_joint_of_list(reader, &reader->measures[list[n - 1]], measure,
					   &joins_and)) {
			if (n == n_figures)
				break;
			n = 0;
		}
		if (n == LISTED_MAX || (!n && is_balance_meaning(measure->meaning)))
			return 0;
		has_and = has_and || joins_and;
		list[n++] = (uint32_t)(measure - reader->measures);
	}
	return n == n_figures && has_and &&
			       (n > 2 || meaning_in(sentence->all, MEANING_RESPECTIVELY))
		       ? n
		       : 0;
}

size_t find_measure_list(const struct reader *reader, const struct figure_reading *first,
			 uint32_t list[LISTED_MAX])
{
	const struct sentence *sentence = reader->sentence;
	size_t n = find_long_list(reader, first, list);

	if (n)
		return n;
	for (size_t m = 0; m < reader->n_measures && n < LISTED_MAX; m++) {
		const struct measure *measure = &reader->measures[m];

		/* "trade (exports and imports) was": in a bracket of their own they are no list. */
		if (!leads_to(first, measure->item) || measure->is_adjunct ||
		    sentence->items[measure->item].open != bracket_of(reader, first))
			continue;
		/* "As exports rose and imports fell, the surplus grew": what is told is the last. */
		if (!is_flow_meaning(measure->meaning) && measure->meaning != MEANING_TURNOVER) {
			n = is_balance_meaning(measure->meaning) ? 0 : n;
			continue;
		}
		if (n && !are_listed_measures(reader, &reader->measures[list[n - 1]], measure))
			n = 0;
		list[n++] = (uint32_t)m;
	}
	return n;
}

void take_verb_of(const struct reader *reader, struct figure_reading *figure,
		  const struct measure *measure, uint32_t end)
{
	for (uint32_t i = measure->item + 1; i < end && figure->role == ROLE_GROWTH; i++) {
		if (reader->sentence->items[i].quantity != NONE)
			return;
		if (is_movement(reader->sentence, i)) {
			figure->direction = item_is(reader->sentence, i, MEANING_UP) ? 1 : -1;
			return;
		}
	}
}

bool is_balance_beside(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	return (reader->sentence->language == LANGUAGE_EN ||
		reader->sentence->language == LANGUAGE_KK) &&
	       figure->quantity->kind == QUANTITY_AMOUNT &&
	       is_balance_meaning(reader->measures[m].meaning);
}

void take_told_side(const struct reader *reader, struct figure_reading *figure)
{
	/* "a surplus of 28.9 million in 2022 turned negative in 2023: 82.2 million" */
	if ((figure->meaning == MEANING_SURPLUS || figure->meaning == MEANING_DEFICIT) &&
	    !figure->quantity->sign && figure->role == ROLE_LEVEL &&
	    !has_own_measure(reader, figure) && told_side(reader, figure))
		figure->meaning = told_side(reader, figure) > 0 ? MEANING_SURPLUS : MEANING_DEFICIT;
	if (is_balance_meaning(figure->meaning) && (figure->is_plus || figure->is_minus) &&
	    !has_own_measure(reader, figure))
		figure->meaning = figure->is_plus ? MEANING_SURPLUS : MEANING_DEFICIT;
}

bool is_beyond(const struct reader *reader, uint32_t i)
{
	if (!item_is_any(reader->sentence, i, MEANING_ABOVE, MEANING_BELOW))
		return false;
	for (uint32_t m = i + 1; m < i + 4; m++) {
		if (measure_at(reader, m) != NONE)
			return true;
		if (m < i + 3 && party_at(reader, m) != NONE)
			return false;
	}
	return false;
}

/* A pronoun that is no article: Dutch "het" before a country or a noun is one. */
static bool has_pronoun_behind(const struct reader *reader, const struct figure_reading *figure,
			       const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = measure->item, open = sentence->items[measure->item].open;

	while ((i = find_item(sentence, i + 1, figure->quantity->first, MEANING_PRONOUN, open)) !=
	       NONE) {
		/* "zijn" is "his" and "are" */
		if (party_at(reader, i + 1) == NONE && !is_one_of_words(sentence, i, "zijn") &&
		    !(is_unknown(sentence, i + 1) && i + 2 < figure->quantity->first &&
		      (sentence->language == LANGUAGE_NL || token_of(sentence, i + 1)->is_capital)))
			return true;
	}
	return false;
}

bool is_in_passing(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *measure = &reader->measures[m];
	bool has_verb = false;

	if (measure->meaning != MEANING_NOT_TRADE && measure->meaning != MEANING_PRODUCT)
		return false;
	/* "the first review of the agreement shows that they fell"; but "as to investment, it" */
	if (has_pronoun_behind(reader, figure, measure))
		return !opens_sentence(sentence, measure->item);
	/* "a fall of GDP by" */
	if (measure->meaning == MEANING_NOT_TRADE &&
	    is_noun_of_growth(sentence, measure->item, figure->quantity->first))
		return false;
	for_each_back(const struct measure, before, reader->measures, m) {
		if (before->item < figure->from)
			return false;
		if (before->meaning == MEANING_NOT_TRADE || before->meaning == MEANING_PRODUCT)
			continue;
		for (uint32_t i = before->item + 1; i < measure->item; i++)
			has_verb = has_verb || is_movement(sentence, i) ||
				   item_is(sentence, i, MEANING_LEVEL);
		return has_verb && !is_subject_of_own(reader, figure, m, before->item);
	}
	return false;
}

/* "20,000 firms are active in exports to Peru, almost twice as many as in 2010": of the firms, whose number the clause
 * before told. */
bool is_of_counted_subject(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t comma = figure->quantity->first, counted;

	if (figure->measure == NONE || figure->role != ROLE_MULTIPLE)
		return false;
	while (comma > 0 && sentence->items[comma - 1].mark != ',') {
		comma--;
		if (sentence->items[comma].mark || party_at(reader, comma) != NONE ||
		    measure_at(reader, comma) != NONE || is_movement(sentence, comma))
			return false;
	}
	counted = first_item(sentence, 0, comma, MEANING_COUNTED);
	if (!comma || counted == NONE || counted > reader->measures[figure->measure].item ||
	    reader->measures[figure->measure].item > comma)
		return false;
	for (uint32_t i = counted + 1; i + 1 < comma; i++) {
		if (sentence->items[i].mark == ',')
			return false;
	}
	for (uint32_t i = counted; i-- > 0 && i + 4 > counted;) {
		if (sentence->items[i].is_number || sentence->items[i].quantity != NONE)
			return true;
	}
	return false;
}

/* "exports to Mexico of 1.9 billion exceeded imports of 0.8 billion": what each of them was. */
bool is_amount_of(const struct reader *reader, const struct figure_reading *figure,
		  const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;

	if (figure->governor == NONE || figure->governor < measure->item ||
	    !item_is_any(sentence, figure->governor, MEANING_OF, MEANING_OFBY))
		return false;
	for (uint32_t i = measure->item + 1; i < figure->governor; i++) {
		if (party_at(reader, i) == NONE && !is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_TOWARDS, MEANING_FROM, MEANING_INSIDE))
			return false;
	}
	return true;
}
