/* unreal.c - plans, expectations and goals, and what is denied: no figures of what was traded. */
#include "measure_words.h"
#include "role.h"

#include <string.h>

bool is_reached(const struct reader *reader, const struct figure_reading *figure, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *last = figure - (figure > reader->figures);
	uint32_t at;

	if (!same(sentence->items[i].value, "reached") || i > figure->quantity->first)
		return false;
	/* "by 16 percent from 18 billion to reach 21 billion" */
	if (last > reader->figures && last != figure && last->role == ROLE_BASE)
		last--;
	return (last != figure && last->quantity->last < i && !last->refusal &&
		(last->role == ROLE_GROWTH || last->role == ROLE_CHANGE ||
		 (i && sentence->items[i - 1].mark == ','))) ||
	       (direction_before(reader, figure->from, i, bracket_of(reader, figure), &at) && at &&
		!item_is(sentence, at - 1, MEANING_TO));
}

/* ", 64 million in 2019,": nothing between the commas but the figure and its period. */
static bool is_told_beside(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t first = figure->quantity->first, i = figure->quantity->last + 1;

	if (!first || sentence->items[first - 1].mark != ',')
		return false;
	while (i < sentence->n &&
	       (is_filler_word(sentence, i) || sentence->items[i].period != NONE))
		i++;
	return i > figure->quantity->last + 1 && i < sentence->n && sentence->items[i].mark == ',';
}

/* "Exports are to rise again, which fell by 5 % in 2019": with a time of its own it is a fact. */
static bool begins_past_clause(const struct sentence *sentence, const struct figure_reading *figure,
			       uint32_t i)
{
	uint32_t self = sentence->items[figure->quantity->number].clause;

	if (sentence->items[i].mark != ',' || !item_is(sentence, i + 1, MEANING_RELATIVE))
		return false;
	for_each_time(when, sentence) {
		if (when->first > i && !when->is_base &&
		    sentence->items[when->first].clause == self &&
		    (when->kind == TIME_KNOWN || when->kind == TIME_LAST_YEAR ||
		     when->kind == TIME_YEAR_EARLIER))
			return true;
	}
	return false;
}

/* "exceeded 100 billion - the goal of both - and came to 108": what stands between two dashes before the figure. */
static bool is_between_dashes(const struct sentence *sentence, const struct figure_reading *figure,
			      uint32_t i)
{
	size_t before = 0, behind = 0;

	for (uint32_t k = 0; k < figure->quantity->first; k++) {
		if (sentence->items[k].mark != '-' || sentence->items[k].is_taken ||
		    item_touches(sentence, k))
			continue;
		before += k < i;
		behind += k > i;
	}
	return before % 2 && behind % 2;
}

/* The year that is told right behind the figure; 0: none is. */
static int year_behind(const struct sentence *sentence, const struct figure_reading *figure)
{
	for_each_time(when, sentence) {
		if (when->kind == TIME_KNOWN && when->first > figure->quantity->last &&
		    when->first < figure->quantity->last + 4)
			return period_first_year(when->period);
	}
	return 0;
}

/* "wants to import 9 billion in 2025, after 7.6 billion in 2022": what is told with an earlier year than the goal, "this
 * year" or the text's own, has been. */
static bool is_past_beside_goal(const struct reader *reader, const struct figure_reading *figure,
				uint32_t goal)
{
	const struct figure_reading *last = figure - 1;
	int year = year_behind(reader->sentence, figure);

	if (figure == reader->figures || figure->role != ROLE_BASE || last->role != ROLE_LEVEL ||
	    goal > last->quantity->first || !year)
		return false;
	for_each_time(when, reader->sentence) {
		if (when->first < figure->quantity->first && !when->is_base &&
		    (when->kind == TIME_THIS_YEAR ||
		     (when->kind == TIME_KNOWN && period_first_year(when->period) > year)))
			return true;
	}
	return year < reader->topic->date_year &&
	       year_behind(reader->sentence, last) >= reader->topic->date_year;
}

bool is_unreal_of_other(const struct reader *reader, const struct figure_reading *figure,
			uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *last = figure - 1;
	uint32_t against = i;

	if (is_past_beside_goal(reader, figure, i))
		return true;
	while (against-- > 0 && is_filler_word(sentence, against))
		;
	if (against == NONE || !item_is(sentence, against, MEANING_AGAINST) ||
	    item_is(sentence, i, MEANING_UP))
		return false;
	return i > figure->quantity->last ||
	       (figure > reader->figures && last->quantity->first > i);
}

bool may_be_unreal(const struct reader *reader, const struct figure_reading *figure)
{
	return meaning_in(reader->sentence->all, MEANING_UNREAL) && !is_told_beside(reader, figure);
}

/* "10 billion by 2030 - that is the goal", "100 млрд к 2030 году, это цель политическая" */
static bool is_called_goal(const struct sentence *sentence, const struct figure_reading *figure)
{
	bool has_pronoun = false;

	for (uint32_t i = figure->quantity->last + 1;
	     i < sentence->n && sentence->items[i].quantity == NONE; i++) {
		if (item_is(sentence, i, MEANING_UNREAL) && has_pronoun)
			return true;
		if (has_pronoun && !is_filler_word(sentence, i))
			return false;
		has_pronoun |= item_is_any(sentence, i, MEANING_PRONOUN, MEANING_RELATIVE) &&
			       sentence->items[i - 1].mark &&
			       strchr(",-", sentence->items[i - 1].mark);
	}
	return false;
}

bool is_goal(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct item *self = &sentence->items[figure->quantity->number];

	if (is_called_goal(sentence, figure))
		return true;

	for (uint32_t i = figure->quantity->first; i-- > 0;) {
		const struct item *item = &sentence->items[i];

		if ((item->open == self->open && item->clause != self->clause) ||
		    begins_past_clause(sentence, figure, i))
			break;
		if (item_is(sentence, i, MEANING_UNREAL) && item->quantity == NONE &&
		    !item_is(sentence, i, MEANING_UP) && !is_reached(reader, figure, i) &&
		    !is_hearsay(sentence, i) && !is_between_dashes(sentence, figure, i) &&
		    !is_unreal_of_other(reader, figure, i))
			return true;
	}
	return false;
}

bool is_denied(const struct reader *reader, size_t f)
{
	static const char not [] = "not|nicht|pas|niet|geen|kein|keine|keinen|не";
	static const char but[] = "but|sondern|mais|maar|а";
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *figure = &reader->figures[f], *next = figure + 1;
	uint32_t i = figure->quantity->first;

	if (f + 1 >= reader->n_figures || next->quantity->kind != figure->quantity->kind)
		return false;
	while (i-- > figure->from && !is_one_of_words(sentence, i, not )) {
		if (!is_qualifier(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_TO, MEANING_OF, MEANING_OFBY, MEANING_BY))
			return false;
	}
	if (i < figure->from || i == NONE || sentence->items[i].to > sentence->items[i].from + 1)
		return false;
	for (i = next->quantity->first; i-- > figure->quantity->last + 1;) {
		if (measure_at(reader, i) != NONE || party_at(reader, i) != NONE)
			return false;
		if (is_one_of_words(sentence, i, but))
			return true;
	}
	return false;
}
