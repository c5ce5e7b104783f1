#include "quantity.h"

#include <string.h>

#include "sentence_phrases.inc"
#include "text.h"

#define CAPTION_ITEMS 30

static bool parts_unit(const struct sentence *sentence, uint32_t i)
{
	return i < sentence->n &&
	       (is_one_of_words(sentence, i, phrases_unit_in) ||
		(sentence->items[i].mark && strchr(",;/(", sentence->items[i].mark)));
}

/* "USD, millions)", "USD (m)", "USD/million:", "Rs. in crore)": a scale and its currency with something between. */
static uint32_t behind_parted_unit(const struct sentence *sentence, uint32_t i, struct unit *unit)
{
	const bool is_scale = item_is(sentence, i, MEANING_SCALE);
	const uint32_t other = i + 2, scale = is_scale ? i : other, money = is_scale ? other : i;

	if (other + 1 >= sentence->n || !item_is(sentence, scale, MEANING_SCALE) ||
	    sentence->items[scale].is_taken || !item_is(sentence, money, MEANING_CURRENCY) ||
	    (sentence->items[other + 1].mark != ')' && sentence->items[other + 1].mark != ':'))
		return NONE;
	*unit = (struct unit){.power = (int8_t)power_of_scale(sentence, scale)};
	strncpy(unit->currency, sentence->items[money].value, CURRENCY_MAX - 1);
	return other + 1 + (sentence->items[i + 1].mark == '(');
}

/* A scale with its currency behind or before it, without a number, from item i on; what follows it; NONE: none. */
static uint32_t behind_unit(const struct sentence *sentence, uint32_t i, struct unit *unit)
{
	uint32_t money = i + 1, scale = i, name;

	if (!item_is_any(sentence, i, MEANING_SCALE, MEANING_CURRENCY))
		return NONE;
	if (parts_unit(sentence, i + 1))
		return behind_parted_unit(sentence, i, unit);
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
	*unit = (struct unit){.power = (int8_t)power_of_scale(sentence, scale)};
	strncpy(unit->currency,
		money > name ? currency_of(sentence, name, money) : sentence->items[money].value,
		CURRENCY_MAX - 1);
	return (money > scale ? money : scale) + 1;
}

/* "(in millions)": right behind a word for "in", or at the head of a bracket. */
static bool is_told(const struct sentence *sentence, uint32_t i)
{
	uint32_t open = sentence->items[i].open;

	return i &&
	       (open != NONE ? i <= open + 2 : is_one_of_words(sentence, i - 1, phrases_unit_in));
}

bool sentence_caption(const struct sentence *sentence, struct unit *unit)
{
	if (sentence->has_multiplier)
		*unit = sentence->multiplier;
	if (sentence->has_multiplier || sentence->n_quantities || sentence->n > CAPTION_ITEMS ||
	    !meaning_in(sentence->all, MEANING_SCALE))
		return sentence->has_multiplier;
	for (uint32_t i = 0; i + 1 < sentence->n; i++) {
		uint32_t end = behind_unit(sentence, i, unit);

		if (end != NONE && (end >= sentence->n || sentence->items[end].mark))
			return true;
		if (end == NONE && item_is(sentence, i, MEANING_SCALE) &&
		    sentence->items[i].open != NONE && is_told(sentence, i) &&
		    sentence->items[i + 1].mark == ')') {
			*unit = (struct unit){.power = (int8_t)power_of_scale(sentence, i)};
			return true;
		}
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

/* "exports - 482.2," "balance: -12.1" or "exports 482.2,": behind its label, and nothing behind it. */
static bool is_of_caption(const struct sentence *sentence, const struct quantity *quantity,
			  bool has_currency)
{
	uint32_t i = quantity->first, behind = quantity->last + 1;
	int year;

	if ((has_currency ? quantity->kind != QUANTITY_PLAIN
			  : !quantity->has_currency || quantity->has_scale) ||
	    quantity->is_in_words || !i ||
	    item_whole(sentence, quantity->number, 1900, 2099, &year) ||
	    (behind < sentence->n && !sentence->items[behind].mark))
		return false;
	if (i > 1 && (sentence->items[i - 1].mark == '-' || sentence->items[i - 1].mark == ':'))
		return is_labelled(sentence, i - 1);
	/* "1. Turkey 1,327" */
	return names_measure(sentence, i - 1) ||
	       (behind >= sentence->n && item_is(sentence, i - 1, MEANING_COUNTRY) &&
		(i == 1 || sentence->items[i - 2].mark || sentence->items[i - 2].is_number));
}

/* A unit that stands by itself, and the numbers that it is of. */
struct own_caption {
	enum { OF_ALL, OF_NEXT, OF_LAST } reach; /* which of them: those behind, or one */
	uint32_t from, end; /* where they begin, NONE: there is none; behind the caption's items */
	bool has_scale, has_currency;
	struct unit unit;
};

/* Times and signs behind a caption: "US$ million, 2023:", "(milliards d'euros, 2023) :" */
static uint32_t skip_times(const struct sentence *sentence, uint32_t i)
{
	const uint32_t end = i + 8;
	int year;

	/* "млн евро (2022):" */
	if (i + 1 < sentence->n && sentence->items[i].mark == '(' &&
	    (sentence->items[i + 1].period != NONE ||
	     item_whole(sentence, i + 1, 1900, 2099, &year)))
		i++;
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

/* "81.4 (million euros)", "$81.4 in millions": the figure that a told unit stands behind; NONE. */
static uint32_t figure_before(const struct sentence *sentence, uint32_t i)
{
	uint32_t open = sentence->items[i].open, q;

	i -= open == NONE || i > open + 1;
	i -= i && sentence->items[i - 1].mark == '(' && open == i - 1;
	if (!i || sentence->items[i - 1].period != NONE)
		return NONE;
	q = sentence->items[i - 1].quantity;
	return q != NONE && !sentence->quantities[q].has_scale ? q : NONE;
}

/* Which power of ten it is: 1, 100, 10,000, or 000 for thousands; -1: none. */
static int power_of_ten(const struct sentence *sentence, const struct quantity *quantity)
{
	int64_t power = 1;

	if (!quantity->is_in_words && dec_is_zero(quantity->value))
		return token_of(sentence, quantity->number)->len == 3 ? 3 : -1;
	for (int zeros = 0; zeros < 7; zeros++, power *= 10) {
		if (dec_cmp(quantity->value, dec_from_int(power)) == 0)
			return zeros || quantity->has_scale ? zeros : -1;
	}
	return -1;
}

/* "(x 1 mln euro): 81,4", "in 1.000 Euro: 81.400", "(US$ 000s) 81,400": so much of a currency, and right behind it the
 * number that it is the unit of; or the end, and such numbers in the lines below. */
static bool is_multiplier(const struct sentence *sentence, uint32_t q, struct own_caption *caption)
{
	const struct quantity *quantity = &sentence->quantities[q];
	const int zeros = power_of_ten(sentence, quantity);
	uint32_t next = quantity->last + 1, first = quantity->first, money = first;
	const uint32_t open = sentence->items[quantity->number].open;
	bool is_lead;

	if (zeros < 0 || quantity->sign || quantity->qualifier != MEANING_NONE)
		return false;
	first -= first && sentence->items[first - 1].mark == '\'';
	money = first - (first > 0);
	next += next < sentence->n && token_is(sentence->tokens, sentence->items[next].from, "s");
	is_lead = dec_is_zero(quantity->value) ||
		  (first && (item_is(sentence, first - 1, MEANING_TIMES) ||
			     is_one_of_words(sentence, first - 1, phrases_unit_in)));
	if (next >= sentence->n || sentence->items[next].mark != (open != NONE ? ')' : ':') ||
	    (open != NONE ? first > open + 4 : !is_lead))
		return false;
	next++;
	next += next < sentence->n && sentence->items[next].mark &&
		strchr(":-", sentence->items[next].mark);
	if (!(next < sentence->n ? sentence->items[next].is_number : is_lead) ||
	    !(quantity->has_currency || item_is(sentence, money, MEANING_CURRENCY)))
		return false;
	*caption = (struct own_caption){.from = next, .end = next, .has_scale = true};
	caption->has_currency = true;
	caption->unit.power = (int8_t)(zeros + quantity->unit.power);
	if (quantity->has_currency)
		memcpy(caption->unit.currency, quantity->unit.currency, CURRENCY_MAX);
	else
		strncpy(caption->unit.currency, sentence->items[money].value, CURRENCY_MAX - 1);
	return true;
}

/* "(in millions): $81.4", "in thousands, exports were €814", "(USD): 81,400,000": a scale or a currency alone. */
static uint32_t behind_half_unit(const struct sentence *sentence, uint32_t i,
				 struct own_caption *caption)
{
	const bool is_scale = item_is(sentence, i, MEANING_SCALE);
	const char mark = i + 1 < sentence->n ? sentence->items[i + 1].mark : '.';

	if (!(is_scale || item_is(sentence, i, MEANING_CURRENCY)) || sentence->items[i].is_taken ||
	    !is_told(sentence, i) || !mark || !strchr(is_scale ? ",):;." : "):", mark))
		return NONE;
	caption->has_scale = is_scale;
	caption->has_currency = !is_scale;
	caption->unit = (struct unit){0};
	if (is_scale)
		caption->unit.power = (int8_t)power_of_scale(sentence, i);
	else
		strncpy(caption->unit.currency, sentence->items[i].value, CURRENCY_MAX - 1);
	return i + 1;
}

/* The caption from item i on; whether it is one. */
static bool read_own_caption(const struct sentence *sentence, uint32_t i,
			     struct own_caption *caption)
{
	uint32_t q = sentence->items[i].quantity, next;

	if (q != NONE)
		return sentence->quantities[q].first == i && is_multiplier(sentence, q, caption);
	caption->has_scale = caption->has_currency = true;
	caption->end = behind_unit(sentence, i, &caption->unit);
	if (caption->end == NONE)
		caption->end = behind_half_unit(sentence, i, caption);
	if (caption->end == NONE || is_counted(sentence, i))
		return false;
	next = skip_times(sentence, caption->end);
	caption->reach = OF_ALL;
	if (is_told(sentence, i) && figure_before(sentence, i) != NONE) {
		caption->reach = OF_LAST;
		caption->from = sentence->quantities[figure_before(sentence, i)].first;
		return true;
	}
	if (next < sentence->n && sentence->items[next].mark == ':') {
		caption->from = next + 1;
		return true;
	}
	caption->from = caption->end;
	if (is_told(sentence, i))
		return true;
	caption->reach = OF_NEXT;
	while (caption->from < sentence->n && caption->from < caption->end + 3 &&
	       sentence->items[caption->from].mark &&
	       strchr(")]-", sentence->items[caption->from].mark))
		caption->from++;
	return caption->from < sentence->n && sentence->items[caption->from].is_number;
}

/* "Exports, in USD million: 300.9 in 2018, 206.1 in 2019", "exports (million euros) were 81.4", "USD mn 81.4" */
static struct own_caption find_own_caption(struct sentence *sentence, uint32_t i)
{
	struct own_caption caption = {.from = NONE};

	for (; i < sentence->n; i++) {
		if (!read_own_caption(sentence, i, &caption))
			continue;
		if (sentence->items[i].quantity != NONE) { /* a multiplier is no figure itself */
			struct quantity *quantity =
				&sentence->quantities[sentence->items[i].quantity];

			quantity->kind = QUANTITY_PLAIN;
			quantity->has_currency = quantity->has_scale = false;
			sentence->has_multiplier = caption.from >= sentence->n;
			sentence->multiplier = caption.unit;
		}
		return caption;
	}
	caption.from = NONE;
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

/* What a caption gives a figure behind it: its unit, or the scale of one whose currency is told. */
static void give_unit(struct sentence *sentence, struct marks marks,
		      const struct own_caption *caption, struct quantity *quantity)
{
	static const struct dec least = {.low = 10000};

	if (!caption->has_currency) {
		if (quantity->kind != QUANTITY_AMOUNT || !quantity->has_currency ||
		    quantity->has_scale || quantity->is_in_words || quantity->is_too_long)
			return;
		quantity->has_scale = quantity->is_unit_taken_over = true;
		quantity->unit.power = caption->unit.power;
		set_value(sentence, marks, 0, quantity);
		return;
	}
	if (!is_without_unit(sentence, quantity) ||
	    (!caption->has_scale && dec_cmp(quantity->value, least) < 0))
		return;
	set_unit(sentence, marks, quantity, caption->unit);
	quantity->has_scale = caption->has_scale;
}

static void take_own_caption(struct sentence *sentence, struct marks marks)
{
	struct own_caption caption = find_own_caption(sentence, 0);

	for (size_t q = 0; caption.from != NONE && q < sentence->n_quantities; q++) {
		struct quantity *quantity = &sentence->quantities[q];

		if (quantity->number < caption.from)
			continue;
		give_unit(sentence, marks, &caption, quantity);
		if (caption.reach != OF_ALL)
			caption = find_own_caption(sentence, caption.reach == OF_LAST
								     ? caption.end
								     : quantity->last + 1);
	}
}

void take_caption(struct sentence *sentence, struct marks marks)
{
	if (sentence->n_quantities && sentence_has_any(sentence, MEANING_SCALE, MEANING_CURRENCY))
		take_own_caption(sentence, marks);
	for (size_t q = 0; marks.has_caption && q < sentence->n_quantities; q++) {
		struct quantity *quantity = &sentence->quantities[q];
		/* "2017: 331.0 / 246.9 / 84.1" */
		bool goes_on = q && quantity->kind == QUANTITY_PLAIN &&
			       quantity[-1].is_unit_taken_over &&
			       quantity->first == quantity[-1].last + 2 &&
			       sentence->items[quantity->first - 1].mark == '/';

		struct own_caption caption = {.unit = marks.caption, .has_scale = true};

		caption.has_currency = marks.caption.currency[0] != 0;
		if (!is_of_caption(sentence, quantity, caption.has_currency) && !goes_on)
			continue;
		if (caption.has_currency)
			set_unit(sentence, marks, quantity, marks.caption);
		else
			give_unit(sentence, marks, &caption, quantity);
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
