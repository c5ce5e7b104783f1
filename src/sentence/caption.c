#include "quantity.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

#define CAPTION_ITEMS 30

static bool may_have_unit(const struct sentence *sentence)
{
	return meaning_in(sentence->all, MEANING_SCALE) &&
	       meaning_in(sentence->all, MEANING_CURRENCY);
}

/* A scale with its currency behind or before it, without a number, from item i on; what follows it; NONE: none. */
static uint32_t behind_unit(const struct sentence *sentence, uint32_t i, struct unit *unit)
{
	uint32_t money = i + 1, scale = i, name;

	if (!item_is_any(sentence, i, MEANING_SCALE, MEANING_CURRENCY))
		return NONE;
	if (item_is(sentence, i, MEANING_CURRENCY) && item_is(sentence, money, MEANING_SCALE)) {
		scale = money;
		money = i;
	} else if (item_is_any(sentence, money, MEANING_OF, MEANING_OFBY)) {
		money++;
	}
	if (scale == i && money < sentence->n && sentence->items[money].mark == '\'')
		money++;
	name = money;
	if (scale == i && !item_is(sentence, money, MEANING_CURRENCY) &&
	    is_currency_adjective(sentence, money))
		money++;
	if (!item_is(sentence, scale, MEANING_SCALE) || sentence->items[scale].is_taken ||
	    !item_is(sentence, money, MEANING_CURRENCY))
		return NONE;
	*unit = (struct unit){.power = (int8_t)strtol(sentence->items[scale].value, NULL, 10)};
	strncpy(unit->currency,
		money > name ? currency_of(sentence, name, money) : sentence->items[money].value,
		CURRENCY_MAX - 1);
	return (money > scale ? money : scale) + 1;
}

bool sentence_caption(const struct sentence *sentence, struct unit *unit)
{
	if (sentence->n_quantities || sentence->n > CAPTION_ITEMS || !may_have_unit(sentence))
		return false;
	for (uint32_t i = 0; i + 1 < sentence->n; i++) {
		uint32_t end = behind_unit(sentence, i, unit);

		if (end != NONE && (end >= sentence->n || sentence->items[end].mark))
			return true;
	}
	return false;
}

static bool names_measure(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_TURNOVER, MEANING_EXPORTS, MEANING_IMPORTS,
			   MEANING_BALANCE, MEANING_SURPLUS, MEANING_DEFICIT);
}

#define LABEL_REACH 6

/* What a line's number is said to be of: a measure, with whom, or a year or a country alone. */
static bool is_labelled(const struct sentence *sentence, uint32_t mark)
{
	int year;

	for (uint32_t i = mark; i-- > 0 && i + LABEL_REACH >= mark;) {
		const struct item *item = &sentence->items[i];

		if (names_measure(sentence, i) || item_is(sentence, i, MEANING_COUNTRY) ||
		    (item->is_number && item_whole(sentence, i, 1900, 2099, &year)))
			return true;
		if (item->is_number || item->mark || item->quantity != NONE)
			return false;
	}
	return false;
}

/* "exports - 482.2," or "balance: -12.1": behind its label and a sign, and nothing behind it. */
static bool is_of_caption(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->first, behind = quantity->last + 1;
	int year;

	if (quantity->kind != QUANTITY_PLAIN || quantity->is_in_words || i < 2 ||
	    item_whole(sentence, quantity->number, 1900, 2099, &year) ||
	    (sentence->items[i - 1].mark != '-' && sentence->items[i - 1].mark != ':'))
		return false;
	return is_labelled(sentence, i - 1) &&
	       (behind >= sentence->n || sentence->items[behind].mark);
}

/* A unit that stands by itself, and the numbers that it is of. */
struct own_caption {
	uint32_t first, end; /* its items, `end` excluded */
	uint32_t from;	     /* where its numbers begin; NONE: there is none */
	bool is_of_next;     /* of the number right behind it, and of no other */
	bool is_of_last;     /* of the one right before it */
	struct unit unit;
};

/* Times and signs behind a caption: "US$ million, 2023:", "(milliards d'euros, 2023) :" */
static uint32_t skip_times(const struct sentence *sentence, uint32_t i)
{
	const uint32_t end = i + 8;
	int year;

	while (i < sentence->n && i < end &&
	       (sentence->items[i].mark == ',' || sentence->items[i].mark == ')' ||
		sentence->items[i].period != NONE || item_whole(sentence, i, 1900, 2099, &year)))
		i++;
	return i;
}

/* Whether what stands before a unit makes it an amount, or says how many: "some", "tens of". */
static bool is_counted(const struct sentence *sentence, uint32_t i)
{
	const struct item *before = &sentence->items[i ? i - 1 : 0];

	return i && before->period == NONE &&
	       (before->is_number || (before->is_taken && !before->mark) ||
		item_is_any(sentence, i - 1, MEANING_NUMBER, MEANING_OF, MEANING_OFBY,
			    MEANING_SCALE));
}

/* "81.4 (million euros)", "81,4 in Mio. Euro": where the number is that a told unit stands behind; NONE. */
static uint32_t number_before(const struct sentence *sentence, uint32_t i)
{
	uint32_t open = sentence->items[i].open;

	i -= open == NONE || i > open + 1;
	i -= i && sentence->items[i - 1].mark == '(' && open == i - 1;
	return i && sentence->items[i - 1].is_number && sentence->items[i - 1].period == NONE
		       ? i - 1
		       : NONE;
}

/* "Exports, in USD million: 300.9 in 2018, 206.1 in 2019", "exports (million euros) were 81.4", "USD mn 81.4" */
static struct own_caption find_own_caption(const struct sentence *sentence, uint32_t i)
{
	struct own_caption caption = {.from = NONE};

	for (; i + 1 < sentence->n; i++) {
		uint32_t end = behind_unit(sentence, i, &caption.unit), next;
		bool is_told, is_in_bracket = sentence->items[i].open != NONE;

		if (end == NONE || is_counted(sentence, i))
			continue;
		caption.first = i;
		caption.end = end;
		next = skip_times(sentence, end);
		if (next < sentence->n && sentence->items[next].mark == ':') {
			caption.from = next + 1;
			return caption;
		}
		is_told = i && (is_in_bracket ? i == sentence->items[i].open + 1 ||
							i == sentence->items[i].open + 2
					      : is_one_of_words(sentence, i - 1, "in|en|в"));
		caption.is_of_last = is_told && number_before(sentence, i) != NONE;
		if (caption.is_of_last) {
			caption.from = number_before(sentence, i);
			return caption;
		}
		next = end;
		while (next < sentence->n && next < end + 3 && sentence->items[next].mark &&
		       strchr(")]-", sentence->items[next].mark))
			next++;
		caption.is_of_next = !is_told;
		if (is_told || (next < sentence->n && sentence->items[next].is_number)) {
			caption.from = is_told ? end : next;
			return caption;
		}
	}
	return caption;
}

static void set_unit(struct sentence *sentence, struct marks marks, struct quantity *quantity,
		     struct unit unit)
{
	quantity->kind = QUANTITY_AMOUNT;
	quantity->unit = unit;
	quantity->has_scale = quantity->has_currency = true;
	quantity->is_unit_taken_over = true;
	set_value(sentence, marks, 0, quantity);
}

static bool is_without_unit(const struct sentence *sentence, const struct quantity *quantity)
{
	int year;

	return quantity->kind == QUANTITY_PLAIN && !quantity->is_in_words &&
	       !quantity->is_too_long &&
	       !item_whole(sentence, quantity->number, 1900, 2099, &year) &&
	       counts_nothing(sentence, quantity->last + 1);
}

static void take_own_caption(struct sentence *sentence, struct marks marks)
{
	struct own_caption caption = find_own_caption(sentence, 0);

	for (size_t q = 0; caption.from != NONE && q < sentence->n_quantities; q++) {
		struct quantity *quantity = &sentence->quantities[q];

		if (quantity->number < caption.from)
			continue;
		if (is_without_unit(sentence, quantity))
			set_unit(sentence, marks, quantity, caption.unit);
		if (caption.is_of_next || caption.is_of_last)
			caption = find_own_caption(
				sentence, caption.is_of_last ? caption.end : quantity->last + 1);
	}
}

void take_caption(struct sentence *sentence, struct marks marks)
{
	if (sentence->n_quantities && may_have_unit(sentence))
		take_own_caption(sentence, marks);
	for (size_t q = 0; marks.has_caption && q < sentence->n_quantities; q++) {
		struct quantity *quantity = &sentence->quantities[q];
		/* "2017: 331.0 / 246.9 / 84.1" */
		bool goes_on = q && quantity->kind == QUANTITY_PLAIN &&
			       quantity[-1].is_unit_taken_over &&
			       quantity->first == quantity[-1].last + 2 &&
			       sentence->items[quantity->first - 1].mark == '/';

		if (!goes_on && !is_of_caption(sentence, quantity))
			continue;
		set_unit(sentence, marks, quantity, marks.caption);
	}
}

/* "1100 million, of which exports - 117.4, imports - 982.6": at most so many words before the first flow. */
#define WORDS_OF_PART 4

bool is_flow_of_whole(const struct sentence *sentence, const struct quantity *a,
		      const struct quantity *b)
{
	uint32_t open = sentence->items[b->number].open, i = b->first, behind = b->last + 1;
	bool is_in_bracket = open != NONE, has_sign;

	if (a->kind != QUANTITY_AMOUNT || !a->has_scale ||
	    (behind < sentence->n &&
	     (!sentence->items[behind].mark || !strchr(",;/)", sentence->items[behind].mark))) ||
	    (is_in_bracket && behind >= sentence->n) ||
	    (is_in_bracket && !(sentence->items[a->number].open == open ? a->is_unit_taken_over
									: a->last + 6 > open)) ||
	    (!a->is_unit_taken_over && dec_cmp(b->value, a->value) > 0))
		return false;
	has_sign = i && sentence->items[i - 1].mark && strchr("-:", sentence->items[i - 1].mark);
	i -= has_sign;
	if (!i || !item_is_any(sentence, i - 1, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_BALANCE,
			       MEANING_SURPLUS, MEANING_DEFICIT))
		return false;
	if (is_in_bracket)
		return i - 1 == open + 1 || sentence->items[i - 2].mark ||
		       item_is(sentence, i - 2, MEANING_AND);
	if (!has_sign || !sentence->items[a->last + 1].mark ||
	    !strchr(",;:", sentence->items[a->last + 1].mark) || i > a->last + 3 + WORDS_OF_PART)
		return false;
	for (uint32_t k = a->last + 2; k + 1 < i; k++) {
		if (sentence->items[k].mark || sentence->items[k].is_number)
			return false;
	}
	return true;
}
