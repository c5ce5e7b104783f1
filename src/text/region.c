#include "mention.h"

#include <string.h>

/* "the largest African customer of", "the first partner in the EU": where the rank is told. */
static bool is_of_rank(const struct reader *reader, const struct party *region)
{
	const struct sentence *sentence = reader->sentence;
	bool is_there = region->is_adjective || region->link == LINK_TO ||
			(region->link == LINK_NONE && region->item &&
			 find_item(sentence, region->item > 2 ? region->item - 2 : 0, region->item,
				   MEANING_INSIDE, ANY_BRACKET) != NONE);

	if (strcmp(region->code, "WLD") == 0 || region->link == LINK_OF ||
	    !(region->is_group || strcmp(region->code, "EU") == 0))
		return false;
	for (uint32_t i = region->item > 7 ? region->item - 7 : 0;
	     i < region->item + 7 && i < sentence->n; i++) {
		bool is_mate = item_is(sentence, i, MEANING_NEIGHBOUR) ||
			       (measure_at(reader, i) != NONE &&
				strcmp(sentence->items[i].value, "mate") == 0);
		uint32_t k = i < region->item ? i + 1 : region->item + 1;
		uint32_t end = i < region->item ? region->item : i;

		if (!is_mate || !(is_there || end <= k))
			continue;
		while (k < end && sentence->items[k].quantity == NONE &&
		       sentence->items[k].mark != ',' && sentence->items[k].mark != ';' &&
		       measure_at(reader, k) == NONE)
			k++;
		if (k >= end)
			return true;
	}
	return false;
}

/* "In North Africa, Egypt and Morocco were": a region that only tells where the countries are. */
static void leave_regions(struct reader *reader)
{
	for (size_t p = 0; p < reader->n_parties; p++)
		reader->parties[p].is_aside =
			reader->parties[p].is_aside || is_of_rank(reader, &reader->parties[p]);
	for (size_t p = 0; p + 1 < reader->n_parties; p++) {
		struct party *region = &reader->parties[p];

		if (region->is_group && region->link == LINK_NONE && region->item &&
		    !region[1].is_group && region[1].link == LINK_NONE &&
		    item_is(reader->sentence, region->item - 1, MEANING_INSIDE))
			region->is_aside = true;
	}
}

/* "Within the EU, exports to Spain rose", "by countries of the EU": where the partners are. */
static void leave_union(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct party *union_ = &reader->parties[0];
	uint32_t before = reader->n_parties ? union_->item : 0;

	if (!before || strcmp(union_->code, "EU") != 0 || union_->link == LINK_TO)
		return;
	while (before-- > 0 && is_filler_word(sentence, before))
		;
	if (before > 0 ||
	    !(item_is(sentence, 0, MEANING_INSIDE) || item_is(sentence, 0, MEANING_BY)))
		return;
	for (size_t p = 1; p < reader->n_parties; p++)
		union_->is_aside |= (reader->parties[p].link == LINK_TO ||
				     reader->parties[p].link == LINK_FROM) &&
				    strlen(reader->parties[p].code) == 3;
}

/* "Indo-German", "Pakistan-Uzbekistan": two that a hyphen joins are partners; so are "A and B" before
 * "арасындағы", between. */
void tie_parties(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t p = 1; p < reader->n_parties; p++) {
		struct party *a = &reader->parties[p - 1], *b = &reader->parties[p];
		bool has_hyphen =
			b->item == a->item + 2 && sentence->items[a->item + 1].mark == '-';

		/* "the European Union (EU)": its name again */
		if (strcmp(a->code, b->code) == 0 && b->item == a->item + 2 &&
		    sentence->items[a->item + 1].mark == '(')
			b->is_aside = true;
		if (!b->is_joined)
			continue;
		if (has_hyphen && strcmp(a->code, b->code) != 0)
			a->link = b->link = LINK_BETWEEN;
		if (item_is(sentence, b->item + 1, MEANING_BETWEEN) &&
		    sentence->language == LANGUAGE_KK)
			a->link = b->link = LINK_BETWEEN;
		if (has_hyphen)
			a->is_aside = b->is_aside;
	}
	leave_regions(reader);
	leave_union(reader);
}

bool join_behind_bracket(const struct sentence *sentence, const struct party *before, uint32_t i,
			 struct party *party)
{
	if (!before || before->link != LINK_AGAINST || i < before->item + 3 ||
	    !item_is(sentence, i, MEANING_AND) || sentence->items[before->item + 1].mark != '(' ||
	    sentence->items[i - 1].mark != ')')
		return false;
	for (uint32_t k = before->item + 2; k + 1 < i; k++) {
		if (sentence->items[k].mark == ')')
			return false;
	}
	party->is_joined = true;
	party->link = LINK_AGAINST;
	party->is_aside = before->is_aside;
	return true;
}
