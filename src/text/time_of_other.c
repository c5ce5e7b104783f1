#include "mention.h"
#include "times.h"

/* The first item behind the comma, or bracket, before a time; NONE: a figure stands between. */
static uint32_t start_of_part(const struct sentence *sentence, uint32_t start)
{
	for (; start && sentence->items[start - 1].mark != ',' &&
	       sentence->items[start - 1].mark != '(';
	     start--) {
		if (sentence->items[start - 1].quantity != NONE)
			return NONE;
	}
	return start;
}

bool is_of_past_aside(const struct sentence *sentence, const struct figure_reading *figure,
		      const struct time_expression *when)
{
	uint32_t start = start_of_part(sentence, when->first);
	bool is_parted = false;

	if (sentence->language != LANGUAGE_FR || when->first > figure->quantity->first ||
	    start >= when->first)
		return false;
	for (uint32_t i = when->last + 1; i < figure->quantity->first && !is_parted; i++) {
		if (sentence->items[i].quantity != NONE)
			return false;
		is_parted = sentence->items[i].mark == ',' || item_is(sentence, i, MEANING_BUT);
	}
	if (!is_parted)
		return false;
	if (item_is(sentence, start, MEANING_AGAINST))
		return sentence->items[start].to > sentence->items[start].from + 1;
	return is_unknown(sentence, start) && token_of(sentence, start)->folded_len > 6 &&
	       ends_with(sentence, start, "ant");
}

bool is_of_beginning(const struct sentence *sentence, const struct time_expression *when)
{
	bool has_event = false;

	if (item_is(sentence, when->last + 2, MEANING_WHERE))
		return false; /* "in 1992, when trade was 500 million" */
	for (uint32_t i = when->first; i-- > 0 && i + 14 > when->first;) {
		const struct item *item = &sentence->items[i];

		if ((item->mark && item->mark != '\'') || item->quantity != NONE ||
		    item->period != NONE)
			return false;
		if (item_is(sentence, i, MEANING_SINCE) && !item_is(sentence, i, MEANING_WITH))
			return has_event;
		has_event = has_event || is_unknown(sentence, i);
	}
	return false;
}

bool compares_growths(const struct sentence *sentence, const struct figure_reading *figure,
		      const struct time_expression *when)
{
	uint32_t i = when->first;
	bool has_more = false;
	size_t unknown = 0;

	while (i-- > figure->quantity->last + 1 && sentence->items[i].mark != ',') {
		has_more = has_more || is_movement(sentence, i) ||
			   item_is_any(sentence, i, MEANING_ABOVE, MEANING_BELOW);
		if (sentence->items[i].mark || sentence->items[i].quantity != NONE ||
		    item_is(sentence, i, MEANING_FROM) ||
		    (is_unknown(sentence, i) && ++unknown > 2))
			return false;
	}
	return has_more && i > figure->quantity->last && sentence->items[i].mark == ',';
}

/* "Exports up 13.4 % - more investment expected in 1998": of a plan that a dash, a comma or a word parts from the
 * figure. */
static bool is_of_other_plan(const struct sentence *sentence, const struct figure_reading *figure,
			     const struct time_expression *when)
{
	uint32_t segment = sentence->items[when->first].segment, i = when->first;

	if (segment == sentence->items[figure->quantity->number].segment ||
	    when->first < figure->quantity->first)
		return false;
	while (i && sentence->items[i - 1].segment == segment)
		i--;
	for (; i < sentence->n && sentence->items[i].segment == segment; i++) {
		if (item_is(sentence, i, MEANING_UNREAL))
			return true;
	}
	return false;
}

bool is_of_saying(const struct sentence *sentence, const struct figure_reading *figure,
		  const struct time_expression *when)
{
	uint32_t from = start_of_part(sentence, when->first), to = when->last + 1;

	if (is_of_other_plan(sentence, figure, when))
		return true;
	/* "..., he notes: in 2022, imports were": what is said stands behind the colon */
	for (uint32_t i = when->first; from != NONE && i-- > from;) {
		if (sentence->items[i].mark == ':')
			return false;
	}
	while (to < sentence->n && sentence->items[to].mark != ',' &&
	       sentence->items[to].quantity == NONE)
		to++;
	return from != NONE && from && to > from && sentence->items[from - 1].mark == ',' &&
	       (to >= sentence->n || sentence->items[to].mark == ',') &&
	       (figure->quantity->first < from || figure->quantity->first > to) &&
	       has_item(sentence, from, when->first, MEANING_ATTRIBUTION);
}

bool is_of_elided_time(const struct sentence *sentence, const struct figure_reading *figure)
{
	for (uint32_t i = figure->from + 2; i < figure->quantity->first; i++) {
		if (item_is(sentence, i, MEANING_WHERE) && sentence->items[i - 1].mark == ',' &&
		    item_is(sentence, i - 2, MEANING_ORDINAL) && !sentence->items[i - 2].is_taken)
			return true;
	}
	return false;
}

struct chosen_period base_of_change(const struct reader *reader,
				    const struct figure_reading *change,
				    const struct chosen_period *own)
{
	struct chosen_period base = {.when = NONE};

	for_each_time(when, reader->sentence) {
		if (!change->period.is_known && when->is_base && when->kind == TIME_KNOWN &&
		    leads_to(change, when->first))
			settle_time(when, reader->topic, own, &base);
	}
	return change->has_base ? change->base : base;
}

bool is_behind_new_time(const struct topic *topic)
{
	struct period said = topic->said, own = topic->period;

	return topic->has_figure_period && !topic->lacks_year && topic->said_sentence &&
	       topic->said_sentence + 1 == topic->sentence &&
	       topic->said_paragraph == topic->paragraph && !topic->is_said_base &&
	       period_is_fiscal(said) == period_is_fiscal(own) && said.first > own.first &&
	       (period_months(said) == period_months(own) ||
		(said.first > own.last && topic->period_paragraph != topic->paragraph));
}

bool is_period_of_bracket(const struct reader *reader, size_t f)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f], *before = figure - 1;
	uint32_t when = figure->period.when, open;

	if (!f || when == NONE || before->refusal || before->period.is_known ||
	    before->meaning != figure->meaning || before->role != figure->role)
		return false;
	open = sentence->items[sentence->times[when].first].open;
	return open != NONE && open > before->quantity->last;
}

bool is_told_before(const struct figure_reading *figure, const struct time_expression *when,
		    enum evidence evidence)
{
	return when->kind == TIME_PERIOD_BEFORE && !when->is_base && figure->role == ROLE_LEVEL &&
	       (evidence == PERIOD_BESIDE ||
		(evidence == PERIOD_BEFORE && when->first <= figure->from + 3));
}

bool takes_up_time_before(const struct reader *reader, size_t w)
{
	const struct sentence *sentence = reader->sentence;
	const struct time_expression *when = &sentence->times[w];
	uint32_t mark = when->first;

	if (!when->is_then || !w || when[-1].kind != TIME_KNOWN)
		return false;
	while (mark > when[-1].last + 1 && mark + 3 > when->first && !sentence->items[mark].mark)
		mark--;
	if (!sentence->items[mark].mark)
		return false;
	for_each_figure(figure, reader) {
		if (figure->quantity->first > when[-1].last && figure->quantity->first < mark &&
		    figure->quantity->kind == QUANTITY_AMOUNT)
			return false;
	}
	return true;
}

bool is_alone_behind_measure(const struct reader *reader, size_t f,
			     const struct time_expression *when)
{
	const struct sentence *sentence = reader->sentence;
	const uint32_t first = reader->figures[f].quantity->first;
	uint32_t open = sentence->items[when->first].open, from = f ? reader->figures[f - 1].to : 0;
	uint32_t end = when->last + 1;
	bool has_more;

	if (end >= first || open < from || when->is_base || when->is_since || when->is_until ||
	    !has_measure_in(reader, from, open))
		return false;
	/* "(2022, in million euros)"; the bracket is closed before the figure, if at all */
	end += item_is(sentence, end, MEANING_UNIT_YEAR);
	has_more = sentence->items[end].mark == ',';
	while (has_more && end < first && sentence->items[end].open == open &&
	       sentence->items[end].quantity == NONE)
		end++;
	if (sentence->items[end].mark != ')')
		return false;
	for (uint32_t i = open + 1; i < when->first; i++) {
		if (!is_filler_word(sentence, i) && sentence->items[i].mark != ',' &&
		    !item_is_any(sentence, i, MEANING_INSIDE, MEANING_SCALE, MEANING_CURRENCY))
			return false;
	}
	for_each_time(other, sentence) {
		if (other->first != when->first && other->first >= from && other->last < first)
			return false;
	}
	return true;
}
