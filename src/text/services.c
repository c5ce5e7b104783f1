/*
 * services.c - trade in services, or in goods and services together: no figure of it is one of trade in goods, nor is
 * what follows it without saying that it is of goods; nor is one of an account or of the economy.
 */
#include "figure_reading.h"

#include "interval.h"
#include "mention.h"
#include "text.h"
#include "text_phrases.inc"

/* "Merchandise exports", "Warenexporte", "товарооборот": whether a word of the item says so. */
static bool has_word_for_goods(const struct sentence *sentence, uint32_t i)
{
	for (uint32_t t = sentence->items[i].from; t < sentence->items[i].to; t++) {
		if (token_begins_with(sentence->tokens, t, phrases_goods_stem))
			return true;
	}
	return false;
}

static bool says_goods(const struct reader *reader, uint32_t from, uint32_t to)
{
	for_each_measure(measure, reader) {
		uint32_t i = measure->item;

		if (i >= from && i < to && measure->meaning < MEANING_NOT_TRADE &&
		    has_word_for_goods(reader->sentence, i))
			return true;
	}
	return has_item(reader->sentence, from, to, MEANING_GOODS);
}

/* "They trade in services, too: exports came to 150 million": what stands behind the colon, unless it says goods. */
static bool is_under_services(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool has_services = false;
	uint32_t colon = 0;

	while (colon < figure->quantity->first &&
	       (sentence->items[colon].mark != ':' || sentence->items[colon].is_taken)) {
		if (sentence->items[colon].quantity != NONE)
			return false;
		colon++;
	}
	for (size_t m = 0; m < reader->n_measures && reader->measures[m].item < colon; m++) {
		has_services = has_services ||
			       same(sentence->items[reader->measures[m].item].value, "services");
		if (is_flow_meaning(reader->measures[m].meaning) ||
		    is_balance_meaning(reader->measures[m].meaning))
			return false;
	}
	return has_services && colon < figure->quantity->first && !says_goods(reader, 0, colon) &&
	       !says_goods(reader, figure->from, figure->to);
}

/* "They trade in services, too. Exports came to 150 million": what follows, up to a country or goods. */
static bool goes_on_in_services(const struct reader *reader)
{
	const struct topic *topic = reader->topic;

	return topic->services_sentence && topic->services_sentence + 1 == topic->sentence &&
	       !reader->n_parties && !says_goods(reader, 0, (uint32_t)reader->sentence->n);
}

/* "exported 9.1 billion worth of goods and services", "9.1 billion, goods and services included": of both together. */
static bool is_of_both_behind(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool has_goods = false;

	for (uint32_t i = figure->quantity->last + 1; i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];

		if (item_is(sentence, i, MEANING_NOT_TRADE) && same(item->value, "services"))
			return has_goods || has_word_for_goods(sentence, i) ||
			       (item_is(sentence, i + 1, MEANING_AND) &&
				item_is(sentence, i + 2, MEANING_GOODS));
		has_goods |= item_is(sentence, i, MEANING_GOODS);
		if (item->quantity != NONE || item->period != NONE || is_movement(sentence, i) ||
		    party_at(reader, i) != NONE ||
		    (item->mark && item->mark != '(' && item->mark != ',') ||
		    (has_goods && !item_is_any(sentence, i, MEANING_GOODS, MEANING_AND, MEANING_OF,
					       MEANING_OFBY)))
			return false;
	}
	return false;
}

void look_at_opening(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t m = 0; m < reader->n_measures && reader->measures[m].item < 4; m++) {
		uint32_t i = reader->measures[m].item;

		if (reader->measures[m].meaning == MEANING_NOT_TRADE && i &&
		    figure->quantity->first > i &&
		    (item_is(sentence, 0, MEANING_PART) ||
		     ((item_is(sentence, 0, MEANING_INSIDE) ||
		       token_is_one_of(sentence->tokens, 0, "at")) &&
		      (sentence->items[i + 1].mark == ',' ||
		       item_is(sentence, i + 1, MEANING_LEVEL)))))
			figure->meaning = MEANING_NOT_TRADE;
	}
	if (is_under_services(reader, figure) || goes_on_in_services(reader) ||
	    (figure->quantity->kind == QUANTITY_AMOUNT && is_of_both_behind(reader, figure)) ||
	    ((reader->topic->together_paragraph == reader->topic->paragraph ||
	      reader->topic->is_together) &&
	     !says_goods(reader, 0, (uint32_t)sentence->n))) {
		figure->meaning = MEANING_NOT_TRADE;
		if (!figure->measure_evidence)
			figure->measure_evidence = MEASURE_OF_TOPIC;
	}
}

/* "Trade in goods and services rose to 967 million. Exports came to 554": of both, up to the paragraph's end or what
 * says that it is of goods; if these are the first figures below the headline, so is the whole text up to there. */
static void note_together(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;
	bool is_together = false;

	for (uint32_t i = 0; i < sentence->n && reader->n_figures; i++) {
		uint32_t before = i - 1;

		if (!item_is(sentence, i, MEANING_NOT_TRADE) ||
		    !same(sentence->items[i].value, "services"))
			continue;
		is_together |= has_word_for_goods(sentence, i);
		if (i < 2)
			continue;
		/* "de biens et de services" */
		before -= before > 1 && (item_is_any(sentence, before, MEANING_OF, MEANING_OFBY));
		is_together |= (item_is(sentence, before, MEANING_AND) &&
				(item_is(sentence, before - 1, MEANING_GOODS) ||
				 is_measure_word(sentence, before - 1))) ||
			       (item_is(sentence, i + 1, MEANING_AND) &&
				item_is(sentence, i + 2, MEANING_GOODS));
	}
	if (is_together) {
		topic->together_paragraph = topic->paragraph;
		topic->is_together |= !topic->first_paragraph && !topic->has_first;
	} else if (reader->n_figures && says_goods(reader, 0, (uint32_t)sentence->n)) {
		topic->is_together = false;
	}
}

void note_services(const struct reader *reader)
{
	bool has_services = goes_on_in_services(reader) && reader->n_figures;

	for (size_t m = 0; m < reader->n_measures && !reader->n_figures; m++) {
		if (reader->measures[m].meaning != MEANING_NOT_TRADE &&
		    reader->measures[m].meaning != MEANING_TURNOVER)
			return;
		has_services |=
			same(reader->sentence->items[reader->measures[m].item].value, "services");
	}
	note_together(reader);
	if (has_services && !says_goods(reader, 0, (uint32_t)reader->sentence->n))
		reader->topic->services_sentence = reader->topic->sentence;
}

/* --- the parts of what is no figure of all goods --------------------------------------------------- */

static bool find_range(const struct quantity *quantity, struct interval *out)
{
	return interval_of_figure(quantity->value, QUALIFIER_NONE, out) &&
	       interval_shift(*out, quantity->unit.power, out);
}

/* Whether the part is no more than the whole. */
static bool fits_into(const struct quantity *part, struct interval whole)
{
	struct interval range;

	return part->kind != QUANTITY_AMOUNT ||
	       (find_range(part, &range) && ratio_cmp(range.low, whole.high) <= 0);
}

/* "Trade in tea": of the measures before the figure one is of trade, and none a flow. */
static bool is_of_trade(const struct reader *reader, const struct figure_reading *figure)
{
	bool has_trade = figure->meaning == MEANING_TURNOVER;

	for_each_measure(measure, reader) {
		if (!leads_to(figure, measure->item))
			continue;
		if (is_flow_meaning(measure->meaning))
			return false;
		has_trade |= measure->meaning == MEANING_TURNOVER;
	}
	return has_trade;
}

/* A turnover of services, or of some goods. */
static bool is_refused_whole(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	return figure->refusal && figure->quantity->kind == QUANTITY_AMOUNT &&
	       figure->role == ROLE_LEVEL &&
	       ((figure->is_of_goods && is_of_trade(reader, figure)) ||
		(figure->meaning == MEANING_NOT_TRADE &&
		 (!measure || same(reader->sentence->items[measure->item].value, "services"))));
}

/* "Exports", where nothing from an item on says with whom, of which goods or that it is all of them. */
static bool is_bare_flow(const struct reader *reader, const struct figure_reading *figure,
			 uint32_t from)
{
	const struct measure *measure = measure_of(reader, figure);

	if (!is_flow_meaning(figure->meaning) || !measure || measure->is_total || measure->is_world)
		return false;
	for (uint32_t i = from; i < figure->quantity->first; i++) {
		if (party_at(reader, i) != NONE || item_is(reader->sentence, i, MEANING_BUT))
			return false;
	}
	return !says_goods(reader, from, figure->to);
}

const char *refusal_of_whole(const struct reader *reader, size_t f)
{
	const struct topic *topic = reader->topic;
	const struct figure_reading *figure = &reader->figures[f], *whole = figure;
	struct interval range;

	while (whole > reader->figures && whole[-1].refusal && !is_refused_whole(reader, whole - 1))
		whole--;
	if (whole == reader->figures)
		return topic->part_refusal && topic->part_paragraph == topic->paragraph &&
				       topic->part_sentence + 1 == topic->sentence &&
				       fits_into(figure->quantity, topic->part_whole) &&
				       is_bare_flow(reader, figure, 0)
			       ? topic->part_refusal
			       : NULL;
	whole--;
	return is_refused_whole(reader, whole) && find_range(whole->quantity, &range) &&
			       fits_into(figure->quantity, range) &&
			       is_bare_flow(reader, figure, whole->quantity->last + 1)
		       ? whole->refusal
		       : NULL;
}

void note_refused_whole(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	size_t n = reader->n_figures;

	if (reader->sentence->n < 2) { /* a line's end */
		topic->part_sentence += topic->part_sentence + 1 == topic->sentence;
		return;
	}
	for_each_figure(figure, reader) {
		if (!is_refused_whole(reader, figure) ||
		    !find_range(figure->quantity, &topic->part_whole))
			continue;
		topic->part_refusal = figure->refusal;
		topic->part_paragraph = topic->paragraph;
	}
	if (n && reader->figures[n - 1].refusal && reader->figures[0].refusal)
		topic->part_sentence = topic->sentence;
}

bool goes_on_with_services(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f];
	const struct measure *services = NULL;

	if (!f || figure->measure == NONE || !is_flow_meaning(figure->meaning) ||
	    figure[-1].meaning != MEANING_NOT_TRADE || figure[-1].measure == NONE)
		return false;
	services = &reader->measures[figure[-1].measure];
	if (!figure[-1].measure || !is_flow_meaning(services[-1].meaning) ||
	    services->item > services[-1].item + 2)
		return false;
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_GOODS) || party_at(reader, i) != NONE)
			return false;
	}
	return true;
}

bool is_of_economy(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t economy = first_item(sentence, figure->from, figure->to, MEANING_ECONOMY);

	if (figure->quantity->kind != QUANTITY_PERCENT || economy == NONE)
		return false;
	/* "Germany, which buys most, saw its economy's growth fall to 0.6 percent" */
	for (uint32_t i = economy; figure->measure_evidence == MEASURE_BEFORE && i-- > 0;) {
		if (i == reader->measures[figure->measure].item)
			return false;
		/* but "exports, a main engine of the economy, fell 6 percent" */
		if (sentence->items[i].mark == ',')
			return economy < figure->quantity->first &&
			       (i != reader->measures[figure->measure].item + 1 ||
				!is_aside_word(sentence, figure, economy));
	}
	return figure->measure_evidence == MEASURE_OF_TOPIC;
}

bool is_of_account(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_measure_back(measure, reader) {
		const char *value = reader->sentence->items[measure->item].value;

		if (measure->item >= figure->quantity->first)
			continue;
		if (measure->meaning == MEANING_NOT_TRADE && value && same(value, "account"))
			return is_balance_meaning(figure->meaning) &&
			       figure->measure_evidence == MEASURE_BEFORE;
		if (measure->meaning == MEANING_BALANCE && !measure->is_adjunct)
			return false;
	}
	return false;
}

/* Whether trade in services is named there, and nothing of it behind that. */
static bool ends_in_services(const struct sentence *sentence, uint32_t i)
{
	return item_is(sentence, i, MEANING_NOT_TRADE) &&
	       same(sentence->items[i].value, "services") && !has_word_for_goods(sentence, i) &&
	       (i + 1 >= sentence->n || sentence->items[i + 1].mark ||
		item_is_any(sentence, i + 1, MEANING_AND, MEANING_BUT));
}

#define UNKNOWN_WORDS 2 /* between a figure and that it is of services: too many */

bool are_services(const struct reader *reader, const struct figure_reading *figure)
{
	static const char are[] = "was|were|is|are|waren|war|sind|ist|zijn|étaient|était|sont|est";
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->last + 1, unknown = 0;

	if (figure->quantity->kind != QUANTITY_AMOUNT)
		return false;
	while (i < sentence->n && sentence->items[i].mark == '(') {
		while (i < sentence->n && sentence->items[i].mark != ')')
			i++;
		i++;
	}
	for (; i < sentence->n && !sentence->items[i].mark && sentence->items[i].quantity == NONE;
	     i++) {
		if (ends_in_services(sentence, i))
			return unknown < UNKNOWN_WORDS || is_one_of_words(sentence, i - 1, are);
		if (measure_at(reader, i) != NONE ||
		    item_is_any(sentence, i, MEANING_AND, MEANING_BUT, MEANING_AGAINST))
			unknown = UNKNOWN_WORDS;
		else if (!is_filler_word(sentence, i) &&
			 !item_is_any(sentence, i, MEANING_LEVEL, MEANING_INSIDE, MEANING_OF,
				      MEANING_OFBY, MEANING_TO, MEANING_OUT_OF))
			unknown++;
	}
	return false;
}
