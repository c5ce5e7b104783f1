/* role_way.c - "grew from 5 to 8 million", "grew by 5, to 8": whether an amount is where something began, or by how much it grew. */
#include "measure_words.h"
#include "mention.h"
#include "role.h"

/* "ont augmenté de 25,2 milliards à 30,9 milliards": behind a participle, or a comma, not by how much, if the one is less
 * than twice the other; but "ont augmenté de 5,7 milliards, à 30,9 milliards". */
static bool begins_french_way(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *base = figure->quantity, *goal = figure[1].quantity;
	struct dec half, twice;
	uint32_t i = figure->governor - 1;

	if (goal->kind != QUANTITY_AMOUNT || goal->unit.power != base->unit.power ||
	    sentence->items[base->last + 1].mark == ',' ||
	    !dec_add(base->value, base->value, &twice) ||
	    !dec_add(goal->value, goal->value, &half) || dec_cmp(goal->value, twice) >= 0 ||
	    dec_cmp(half, base->value) <= 0)
		return false;
	return sentence->items[i].mark == ',' ||
	       ends_with(sentence, i, "é|ée|és|ées|ondi|léchi|rû");
}

/* Whether a time is told besides the one at `at`, up to what the goal is compared with: "de 200 millions en 2022, à
 * 3,4 milliards, contre 2,9 en 2021" has none. */
static bool has_time_of_goal(const struct reader *reader, const struct figure_reading *figure,
			     uint32_t at)
{
	const struct sentence *sentence = reader->sentence;
	size_t third = (size_t)(figure - reader->figures) + 2;
	uint32_t end = third < reader->n_figures ? reader->figures[third].from : NONE;

	for_each_time(when, sentence) {
		if ((at < when->first || at > when->last) && when->first < end)
			return true;
	}
	return false;
}

bool begins_way(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->governor - 1, behind = figure->quantity->last + 1;

	if (behind < sentence->n && is_filler_word(sentence, behind) &&
	    sentence->items[behind].period == NONE)
		behind++;
	if (behind < figure->to && sentence->items[behind].period != NONE &&
	    !sentence->times[sentence->items[behind].period].is_base &&
	    has_time_of_goal(reader, figure, behind))
		return true;
	if (sentence->language == LANGUAGE_DE)
		return !token_of(sentence, i)->is_capital;
	if (sentence->language == LANGUAGE_FR)
		return begins_french_way(reader, figure);
	return sentence->language == LANGUAGE_NL && i && !is_filler_word(sentence, i - 1) &&
	       !is_unknown(sentence, i - 1);
}
