/* dateline.c - the place that a text begins with, "NAIROBI, March 13 (Xinhua) -": whose news it is. */
#include "mention.h"
#include "pair.h"
#include "text_phrases.inc"

#include <string.h>

#define DATELINE_PARAGRAPHS 4 /* in which one may stand */
#define DATELINE_ITEMS 24

static bool is_agency(const struct sentence *sentence, uint32_t i)
{
	return i + 2 < sentence->n && sentence->items[i].mark == '(' &&
	       is_one_of_words(sentence, i + 1, phrases_agency);
}

/* Cities where news of a union of states are made. */
static bool is_seat_of_union(const char *code)
{
	return same(code, "BEL") || same(code, "LUX");
}

/* Behind the places of the item: over further ones behind a slash. */
static uint32_t over_places(const struct sentence *sentence, uint32_t i)
{
	while (i + 2 < sentence->n && sentence->items[i + 1].mark == '/' &&
	       item_is_any(sentence, i + 2, MEANING_CAPITAL, MEANING_COUNTRY))
		i += 2;
	return i + 1;
}

/* From i on a date, an agency in brackets, and what parts them from the text: a dash, or nothing more. The first item
 * behind; NONE: something else. */
static uint32_t over_date(const struct sentence *sentence, uint32_t i)
{
	for (; i < sentence->n && i < DATELINE_ITEMS; i++) {
		const struct item *item = &sentence->items[i];

		if (item->mark == '-' && !item_touches(sentence, i))
			return i + 1;
		if (is_agency(sentence, i)) {
			while (i < sentence->n && sentence->items[i].mark != ')')
				i++;
			continue;
		}
		if (!item->is_taken && item->period == NONE && !item->is_number &&
		    item->mark != ',' && item->mark != '.' && item->mark != ')' &&
		    !item_is_any(sentence, i, MEANING_MONTH, MEANING_UNIT_YEAR))
			return NONE;
	}
	return i >= sentence->n ? i : NONE;
}

uint32_t over_dateline(const struct sentence *sentence)
{
	uint32_t i = 0, end;

	if (sentence->n && sentence->items[0].mark == '(')
		i++;
	if (!item_is_any(sentence, i, MEANING_CAPITAL, MEANING_COUNTRY) ||
	    item_is(sentence, i, MEANING_ADJECTIVE) || sentence->items[i].suffix)
		return 0;
	end = over_places(sentence, i);
	/* "Deutschland - 5 Milliarden": a row of a list, unless the name can only be a city's here */
	if (!item_is(sentence, i, MEANING_CAPITAL) &&
	    (end >= sentence->n || !is_agency(sentence, end)))
		return 0;
	/* "Wien: Exporte steigen" */
	if (end < sentence->n && sentence->items[end].mark == ':')
		return end + 1;
	end = over_date(sentence, end);
	/* "Moskau - Peking: der Handel wächst" */
	return end == NONE || item_is_any(sentence, end, MEANING_CAPITAL, MEANING_COUNTRY) ? 0
											   : end;
}

void note_home(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;
	const char *code;
	uint32_t last;

	if (topic->home[0] || topic->paragraph > DATELINE_PARAGRAPHS || !sentence->n)
		return;
	if (over_dateline(sentence)) {
		code = sentence->items[sentence->items[0].mark == '('].value;
	} else {
		/* "18 April 2023, Astana" */
		last = (uint32_t)sentence->n - 1;
		for (uint32_t i = 0; i < last; i++) {
			if (!sentence->items[i].is_taken && sentence->items[i].period == NONE &&
			    !sentence->items[i].mark && !sentence->items[i].is_number &&
			    !item_is_any(sentence, i, MEANING_MONTH, MEANING_UNIT_YEAR))
				return;
		}
		if (!last || !(sentence->date_year || sentence->n_times) ||
		    !item_is_any(sentence, last, MEANING_CAPITAL, MEANING_COUNTRY))
			return;
		code = sentence->items[last].value;
	}
	if (!is_seat_of_union(code))
		copy_code(topic->home, code);
}
