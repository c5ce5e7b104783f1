#include "figure_reading.h"
#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "role.h"

#include <string.h>

/* "... to 702 and 340 million respectively", "in 2022, 1.4 and 0.6 billion": figures that follow each
 * other with no word of what they are take it, in order, from the row of figures before them. */

static bool has_mention(const struct reader *reader, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (measure_at(reader, i) != NONE || party_at(reader, i) != NONE)
			return true;
	}
	return false;
}

/* How many figures stand in a row from f on, the last two joined by "and"; 0: they are no row. */
static size_t row_from(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *first = &reader->figures[f], *last;
	size_t n = 1;

	while (f + n < reader->n_figures) {
		const struct figure_reading *next = first + n;

		last = next - 1;
		if (next->quantity->kind != first->quantity->kind ||
		    next->quantity->first - last->quantity->last > 4 ||
		    has_mention(reader, last->quantity->last + 1, next->quantity->first))
			break;
		n++;
	}
	if (n < 2 || n > TOPIC_ROW)
		return 0;
	last = first + n - 1;
	for (uint32_t i = last[-1].quantity->last + 1; i < last->quantity->first; i++) {
		if (sentence->items[i].open == bracket_of(reader, last) &&
		    item_is_any(sentence, i, MEANING_AND, MEANING_RESPECTIVELY))
			return n;
	}
	return 0;
}

/* Those of which no word says what they measure, and maybe none with whom. */
static size_t row_length(const struct reader *reader, size_t f, bool may_have_party)
{
	const struct figure_reading *first = &reader->figures[f];

	return has_measure_in(reader, first->from, first->quantity->first) ||
			       (!may_have_party &&
				has_mention(reader, first->from, first->quantity->first))
		       ? 0
		       : row_from(reader, f);
}

static void take(struct figure_reading *figure, const struct topic_flow *flow, uint32_t measure)
{
	figure->meaning = flow->meaning;
	figure->measure = measure;
	figure->measure_evidence = MEASURE_PAIRED;
	memcpy(figure->reporter, flow->pair.reporter, sizeof(figure->reporter));
	memcpy(figure->partner, flow->pair.partner, sizeof(figure->partner));
	figure->reporter_evidence = flow->pair.reporter[0] ? PARTY_PAIRED : EVIDENCE_NONE;
	figure->partner_evidence = flow->pair.partner[0] ? PARTY_PAIRED : EVIDENCE_NONE;
}

static struct topic_flow flow_of(const struct figure_reading *figure)
{
	struct topic_flow flow = {.meaning = figure->meaning};

	memcpy(flow.pair.reporter, figure->reporter, sizeof(flow.pair.reporter));
	memcpy(flow.pair.partner, figure->partner, sizeof(flow.pair.partner));
	return flow;
}

static bool same_flow(const struct topic_flow *a, const struct topic_flow *b)
{
	return a->meaning == b->meaning && same(a->pair.reporter, b->pair.reporter) &&
	       same(a->pair.partner, b->pair.partner);
}

/* "(2.9 billion) exceeded those to Latvia (2.5) and Sweden (1.7); they had been 3.4, 2.7 and 2.0 in 2022": all amounts that
 * the sentence had of one flow. */
static bool is_row_of_those(const struct reader *reader, size_t f, size_t n)
{
	const struct figure_reading *figure = &reader->figures[f];

	if (f != n ||
	    !has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_PRONOUN))
		return false;
	for (size_t k = 0; k < n; k++) {
		if (reader->figures[k].role != ROLE_LEVEL ||
		    reader->figures[k].meaning != figure[-1].meaning)
			return false;
	}
	return true;
}

/* "exports were 1.7 billion and imports 2.2 billion, 9 % less and 5 % more": with no time between the two, one each. */
static bool is_row_of_growths(const struct reader *reader, size_t f, size_t n)
{
	const struct figure_reading *figure = &reader->figures[f];

	if (n != 2 || figure->role != ROLE_GROWTH || figure[1].role != ROLE_GROWTH ||
	    figure[-1].role != ROLE_LEVEL || figure[-2].role != ROLE_LEVEL ||
	    !is_flow_meaning(figure[-1].meaning) ||
	    figure[-2].meaning != opposite_flow(figure[-1].meaning))
		return false;
	for_each_time(when, reader->sentence) {
		if (when->first > figure->quantity->last && when->last < figure[1].quantity->first)
			return false;
	}
	return true;
}

/* The n figures before f, if they mean different things. */
static bool take_row_before(struct reader *reader, size_t f, size_t n)
{
	struct figure_reading *figure = &reader->figures[f];
	bool is_paired = true;

	if (f < n)
		return false;
	for (size_t k = 0; k < n; k++) {
		const struct figure_reading *one = figure - n + k;

		if (one->refusal || one->quantity->kind != figure[-1].quantity->kind ||
		    one->meaning == MEANING_NONE)
			return false;
		for (size_t j = 0; j < k; j++) {
			struct topic_flow a = flow_of(figure - n + j), b = flow_of(one);

			if (same_flow(&a, &b))
				return false;
		}
		is_paired = is_paired && (one->measure_evidence == MEASURE_PAIRED ||
					  one->partner_evidence == PARTY_PAIRED);
	}
	/* "sold for 220.7 and bought for 302.9 million; in 2022 it was 271.9 and 243.0" */
	if (!is_paired && !meaning_in(reader->sentence->all, MEANING_RESPECTIVELY) &&
	    !(n == 2 && figure[-2].meaning == opposite_flow(figure[-1].meaning) &&
	      is_flow_meaning(figure[-1].meaning) &&
	      reader->sentence->items[figure->from].mark == ';') &&
	    !is_row_of_those(reader, f, n) && !is_row_of_growths(reader, f, n))
		return false;
	for (size_t k = 0; k < n; k++) {
		const struct figure_reading *one = figure - n + k;
		struct topic_flow flow = flow_of(one);

		take(&figure[k], &flow, one->measure);
	}
	return true;
}

/* "With Turkey exports totalled 0.8 billion and imports 0.7, with Kazakhstan 0.6 and 1.7 respectively":
 * with a partner of its own, a row takes what is measured alone. */
static void take_measures_before(struct reader *reader, size_t f, size_t n)
{
	struct figure_reading *figure = &reader->figures[f], *before = figure - n;

	if (!n || f < n || !meaning_in(reader->sentence->all, MEANING_RESPECTIVELY))
		return;
	for (size_t k = 0; k < n; k++) {
		if (before[k].refusal || before[k].meaning == MEANING_NONE ||
		    before[k].quantity->kind != figure->quantity->kind ||
		    (k && before[k].meaning == before[k - 1].meaning))
			return;
	}
	for (size_t k = 0; k < n; k++) {
		figure[k].meaning = before[k].meaning;
		figure[k].measure_evidence = MEASURE_PAIRED;
	}
}

/* "In 2023 exports were 220.7 and imports 302.9 million. In 2022 they were 271.9 and 243.0", "A year earlier the figures had
 * been 545.8, 300.9 and 244.9": as many amounts of one time, and nothing else, behind the flows of one pair. */
static bool is_row_of_flows(const struct reader *reader)
{
	const struct topic *topic = reader->topic;
	const struct time_expression *when = reader->sentence->times;

	if (topic->n_row < 2 || topic->n_row > 3 || topic->row_sentence + 1 != topic->sentence ||
	    reader->n_figures != topic->n_row || reader->sentence->n_times != 1 ||
	    (when->kind != TIME_KNOWN && when->kind != TIME_YEAR_EARLIER &&
	     when->kind != TIME_LAST_YEAR) ||
	    reader->n_measures || reader->n_parties || reader->figures[0].role != ROLE_LEVEL)
		return false;
	for (size_t k = 0; k < topic->n_row; k++) {
		for (size_t j = 0; j < k; j++) {
			if (topic->row[j].meaning == topic->row[k].meaning ||
			    !same(topic->row[j].pair.reporter, topic->row[k].pair.reporter) ||
			    !same(topic->row[j].pair.partner, topic->row[k].pair.partner))
				return false;
		}
		if (topic->row[k].meaning != MEANING_TURNOVER &&
		    !is_flow_meaning(topic->row[k].meaning))
			return false;
	}
	return true;
}

/* How many partners of one country the sentence before told the same of, one after the other; 0: not several. */
static size_t partners_told(const struct topic *topic)
{
	for (size_t k = 1; k < topic->n_row; k++) {
		if (topic->row[k].meaning != topic->row[0].meaning ||
		    !same(topic->row[k].pair.reporter, topic->row[0].pair.reporter))
			return 0;
	}
	return topic->row_sentence + 1 == topic->sentence && topic->n_row > 1 ? topic->n_row : 0;
}

/* "Trade with A, B and C came to 16, 4 and 6 million. Exports accounted for 14, 3 and 4 respectively": the partners told
 * before, in order. */
static void take_partners_before(struct reader *reader, size_t f)
{
	const struct topic *topic = reader->topic;
	size_t n = partners_told(topic);

	if (f || !n || reader->n_parties || reader->n_figures != n || row_from(reader, f) != n ||
	    reader->figures[f].quantity->kind != QUANTITY_AMOUNT)
		return;
	for (size_t k = 0; k < n; k++) {
		offer_party(&reader->figures[k], SLOT_REPORTER, topic->row[k].pair.reporter,
			    PARTY_PAIRED);
		offer_party(&reader->figures[k], SLOT_PARTNER, topic->row[k].pair.partner,
			    PARTY_PAIRED);
	}
}

/* The row that the figure is one of, from 0; NONE: it is of none. */
static size_t row_around(const struct reader *reader, const struct figure_reading *figure)
{
	size_t f = (size_t)(figure - reader->figures);

	for (size_t first = f + 1; first-- > 0 && first + TOPIC_ROW > f;) {
		if (row_from(reader, first) > f - first)
			return first;
	}
	return NONE;
}

bool is_of_row_unpaired(const struct reader *reader, const struct figure_reading *figure)
{
	return partners_told(reader->topic) && !reader->n_parties &&
	       figure->quantity->kind == QUANTITY_AMOUNT &&
	       figure->partner_evidence >= PARTY_OF_SENTENCE &&
	       row_around(reader, figure) != NONE && reader->sentence->n_times < 2;
}

/* "Uit die landen kwam voor 14 en 6 miljard aan goederen binnen": the one flow that the sentence tells itself;
 * MEANING_NONE. */
static enum meaning own_flow(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	enum meaning flow = MEANING_NONE;
	uint32_t there;

	for_each_measure(measure, reader) {
		if (!is_flow_meaning(measure->meaning) || (flow && flow != measure->meaning))
			return MEANING_NONE;
		flow = measure->meaning;
	}
	there = first_item(sentence, 0, (uint32_t)sentence->n, MEANING_THERE);
	if (flow || there == NONE)
		return flow;
	return same(sentence->items[there].value, "from") ? MEANING_IMPORTS
	       : same(sentence->items[there].value, "to") ? MEANING_EXPORTS
							  : MEANING_NONE;
}

/* Whether n figures go with the rest of the last row, or with all of it but the balance that its two flows leave. */
static bool is_as_long_as_row(const struct topic *topic, const struct topic_flow *row, size_t n)
{
	return topic->row + topic->n_row == row + n ||
	       (n == 2 && topic->n_row == 3 && is_balance_meaning(row[2].meaning) &&
		is_flow_meaning(row[0].meaning) && row[1].meaning == opposite_flow(row[0].meaning));
}

void bind_row(struct reader *reader, size_t f)
{
	const struct topic *topic = reader->topic;
	const struct topic_flow *row = topic->row;
	const struct figure_reading *figure = &reader->figures[f];
	size_t n;

	if (figure->measure_evidence == MEASURE_PAIRED ||
	    figure->reporter_evidence == PARTY_PAIRED || figure->partner_evidence == PARTY_PAIRED)
		return;
	take_partners_before(reader, f);
	if (has_mention(reader, figure->from, figure->quantity->first)) {
		take_measures_before(reader, f, row_length(reader, f, true));
		return;
	}
	n = row_length(reader, f, false);
	/* "3.9 billion, of which exports 1.7 and imports 2.2. They rose by 9 and 5 % respectively" */
	if (n == 2 && topic->n_row == 3 && row->meaning == MEANING_TURNOVER &&
	    row[1].meaning == opposite_flow(row[2].meaning))
		row++;
	if (!n || take_row_before(reader, f, n) || f || !is_as_long_as_row(topic, row, n) ||
	    !(meaning_in(reader->sentence->all, MEANING_RESPECTIVELY) || is_row_of_flows(reader)))
		return;
	for (size_t k = 0; k < n; k++) {
		take(&reader->figures[f + k], &row[k], NONE);
		if (own_flow(reader) && (is_flow_meaning(row[k].meaning) || partners_told(topic)))
			reader->figures[f + k].meaning = own_flow(reader);
	}
}

void note_row(struct reader *reader)
{
	struct topic *topic = reader->topic;
	size_t n = 0;

	for_each_figure(figure, reader) {
		struct topic_flow flow = flow_of(figure);
		bool is_known = figure->refusal ||
				(figure->role != ROLE_LEVEL && figure->role != ROLE_GROWTH);

		for (size_t k = 0; k < n && !is_known; k++)
			is_known = same_flow(&topic->row[k], &flow);
		if (!is_known && n < TOPIC_ROW)
			topic->row[n++] = flow;
	}
	if (!n)
		return;
	topic->n_row = n;
	topic->row_sentence = topic->sentence;
}

/* Whether the last sentence gave both flows. */
static bool told_both_flows(const struct topic *topic)
{
	bool has_exports = false, has_imports = false;

	for (size_t k = 0; k < topic->n_row; k++) {
		has_exports |= topic->row[k].meaning == MEANING_EXPORTS;
		has_imports |= topic->row[k].meaning == MEANING_IMPORTS;
	}
	return has_exports && has_imports;
}

#define LINES_BACK 8 /* an end of a line counts, too */

/* "Total: 67.5 million", "All in all there was a fall by 5 %": below both flows, of both. */
bool is_total_line(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = sentence->items[0].mark == '-';

	i += !item_is_any(sentence, i, MEANING_TOTAL, MEANING_TOGETHER) && i + 1 < sentence->n;
	if (reader->n_measures || reader->n_parties ||
	    !item_is_any(sentence, i, MEANING_TOTAL, MEANING_TOGETHER))
		return false;
	return topic_has_both_flows(reader->topic, 4) ||
	       (i + 1 < sentence->n && sentence->items[i + 1].mark == ':' &&
		topic_has_both_flows(reader->topic, LINES_BACK));
}

/* "The minus was 3.7 billion", "leaving a minus of 3.7 billion", behind both flows: their balance. */
void take_sign_of_balance(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	bool has_noun = figure->governor != NONE && figure->governor &&
			item_is_any(sentence, figure->governor, MEANING_OF, MEANING_OFBY);
	uint32_t sign = has_noun ? figure->governor - 1 : 1;

	if (figure->measure_evidence || figure->quantity->kind != QUANTITY_AMOUNT || figure->from ||
	    (has_noun ? reader->n_measures != 0 : !item_is(sentence, 0, MEANING_THE)) ||
	    !is_movement(sentence, sign) || !same(sentence->items[sign].value, "sign") ||
	    !(told_both_flows(reader->topic) || is_total_line(reader)))
		return;
	figure->meaning = item_is(sentence, sign, MEANING_UP) ? MEANING_SURPLUS : MEANING_DEFICIT;
	figure->measure_evidence = MEASURE_BEFORE;
	figure->role = ROLE_LEVEL;
}

/* A noun for what the figures before it said: "the figure", "dieser Wert", but not "it", which has a gender. */
static bool has_noun_for_figure(const struct sentence *sentence, uint32_t end)
{
	for (uint32_t i = 0; i < end; i++) {
		if (item_is(sentence, i, MEANING_PRONOUN) &&
		    sentence->items[i].to > sentence->items[i].from + 1)
			return true;
	}
	return false;
}

bool is_of_either(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	/* "Trade was 191 million: 96 of exports and 95 of imports. In 2023 it was 168" */
	bool is_alone = reader->n_figures == 1 && topic->n_row > 2 &&
			topic->row[0].meaning == MEANING_TURNOVER && told_both_flows(topic);

	/* "A year later it was 9.9, 6.2 and 1.3 billion", behind another number of flows */
	is_alone |= !reader->n_measures && figure->quantity->kind == QUANTITY_AMOUNT &&
		    reader->sentence->n_times < 2 && row_around(reader, figure) != NONE;
	/* "these were 6.4, 4.7 and 1.6 billion, respectively", where only one flow was told last */
	if (topic->n_row == 1 && is_alone && figure->role == ROLE_LEVEL &&
	    meaning_in(reader->sentence->all, MEANING_RESPECTIVELY))
		return true;
	if (topic->row_sentence + 1 != topic->sentence || figure->role != ROLE_LEVEL ||
	    (!is_alone && !has_noun_for_figure(reader->sentence, figure->quantity->first)))
		return false;
	for (size_t k = 0; k < topic->n_row; k++) {
		if (topic->row[k].meaning != figure->meaning)
			return true;
	}
	return false;
}

/* Whether "of which", a colon or a bracket leads from the one figure to the other. */
static bool leads_to_parts(const struct sentence *sentence, const struct figure_reading *whole,
			   const struct figure_reading *part)
{
	for (uint32_t i = whole->quantity->last + 1; i < part->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_PART) ||
		    (!sentence->items[i].is_taken &&
		     (sentence->items[i].mark == ':' || sentence->items[i].mark == '(')))
			return true;
	}
	return false;
}

bool is_part_of_turnover(const struct reader *reader, const struct figure_reading *figure)
{
	const struct figure_reading *last = figure;

	if (!is_flow_meaning(figure->meaning))
		return false;
	while (last > reader->figures && last[-1].role != ROLE_LEVEL)
		last--;
	if (last-- == reader->figures)
		return false;
	/* "of which exports 14.9 (+3 %), imports 1.2 billion": the second part, and what a part grew by */
	if (is_flow_meaning(last->meaning))
		return (last->meaning == opposite_flow(figure->meaning) ||
			figure->role != ROLE_LEVEL) &&
		       is_part_of_turnover(reader, last);
	return last->meaning == MEANING_TURNOVER && figure->role == ROLE_LEVEL &&
	       leads_to_parts(reader->sentence, last, figure);
}

void widen_to_trade(const struct reader *reader, struct figure_reading *figure)
{
	if (figure->measure_evidence != MEASURE_OF_TOPIC || !is_flow_meaning(figure->meaning) ||
	    figure->quantity->kind != QUANTITY_AMOUNT || reader->n_measures)
		return;
	for_each_party(party, reader) {
		if (party->link != LINK_WITH || party->is_aside || !leads_to(figure, party->item))
			continue;
		figure->meaning = MEANING_TURNOVER;
		figure->is_loose = figure->is_loose || !topic_has_both_flows(reader->topic, 1);
	}
}

void take_overtaken(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *last = figure - 1;

	if (!meaning_in(sentence->all, MEANING_OVERTAKE) || figure->role != ROLE_BASE ||
	    last->role != ROLE_LEVEL || figure != reader->figures + 1 ||
	    figure->partner_evidence < PARTY_OF_SENTENCE ||
	    first_item(sentence, last->quantity->last + 1, (uint32_t)sentence->n,
		       MEANING_YEAR_EARLIER) != NONE)
		return;
	/* "against 1.6 billion in 2021": the same country's, at another time */
	for (uint32_t i = figure->quantity->last + 1; i < figure->to; i++) {
		if (sentence->items[i].period != NONE)
			return;
	}
	for_each_party(party, reader) {
		uint32_t i = party->item;

		while (i && item_is(sentence, i - 1, MEANING_THE))
			i--;
		if (!i || !item_is(sentence, i - 1, MEANING_OVERTAKE) ||
		    party->item > last->quantity->first || same(party->code, last->partner))
			continue;
		copy_code(figure->partner, party->code);
		figure->partner_evidence = PARTY_PAIRED;
		figure->is_group = party->is_group;
		figure->role = ROLE_LEVEL;
		return;
	}
}

/* Whether a time stands in the figure's stretch. */
static bool has_time(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_time(when, reader->sentence) {
		uint32_t first = when->first;

		if (in_stretch(figure, first))
			return true;
	}
	return false;
}

void settle_bases(struct reader *reader)
{
	for_each_of(struct figure_reading, base, reader->figures, reader->n_figures) {
		bool has_same = false, has_other = false;

		if (base->role != ROLE_BASE || base->quantity->kind != QUANTITY_AMOUNT ||
		    !is_flow_meaning(base->meaning) || !has_own_measure(reader, base) ||
		    has_time(reader, base))
			continue;
		for (const struct figure_reading *figure = reader->figures;
		     figure < reader->figures + reader->n_figures; figure++) {
			has_same = has_same || (figure != base && figure->meaning == base->meaning);
			has_other = has_other || (figure->role == ROLE_LEVEL &&
						  figure->meaning == opposite_flow(base->meaning));
		}
		if (has_other && !has_same)
			base->role = ROLE_LEVEL;
	}
}
