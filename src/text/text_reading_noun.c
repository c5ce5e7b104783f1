#include <string.h>

#include "language.h"
#include "text_reading.h"

/* Words that say what is measured, or that it is something else. */
static bool is_noun(const struct sentence *sentence, size_t i)
{
	static const enum meaning nouns[] = {MEANING_TURNOVER, MEANING_EXPORTS,	  MEANING_IMPORTS,
					     MEANING_BALANCE,  MEANING_SURPLUS,	  MEANING_DEFICIT,
					     MEANING_COVERAGE, MEANING_WORLD,	  MEANING_TOGETHER,
					     MEANING_TOTAL,    MEANING_NOT_TRADE, MEANING_PRODUCT};

	for (size_t n = 0; n < sizeof(nouns) / sizeof(nouns[0]); n++) {
		if (item_is(sentence, i, nouns[n]))
			return true;
	}
	return false;
}

static bool is_indicator(enum meaning meaning)
{
	return meaning >= MEANING_TURNOVER && meaning <= MEANING_COVERAGE;
}

/* Whether the item's segment tells who said so: its nouns measure nothing. */
static bool is_attribution(const struct sentence *sentence, uint32_t i)
{
	for (uint32_t k = i; k != NONE && sentence->items[k].segment == sentence->items[i].segment;
	     k--) {
		if (item_is(sentence, k, MEANING_ATTRIBUTION))
			return !is_indicator(sentence->items[i].meaning);
	}
	return false;
}

/* "imports, made up of oil for the most part, fell": a segment between others that names products, and
 * neither a flow nor what it did. */
static bool is_apposition(const struct sentence *sentence, uint32_t i)
{
	const struct item *self = &sentence->items[i];
	uint32_t first = i, end = i + 1;

	while (first > 0 && (sentence->items[first - 1].segment == self->segment ||
			     sentence->items[first - 1].open != self->open))
		first--;
	while (end < sentence->n && (sentence->items[end].segment == self->segment ||
				     sentence->items[end].open != self->open))
		end++;
	if (!first || end >= sentence->n || sentence->items[end].clause != self->clause ||
	    sentence->items[first - 1].clause != self->clause)
		return false;
	for (uint32_t k = first; k < end; k++) {
		const struct item *item = &sentence->items[k];

		if (item->open == self->open &&
		    (is_indicator(item->meaning) || item_is(sentence, k, MEANING_UP) ||
		     item_is(sentence, k, MEANING_DOWN) || item_is(sentence, k, MEANING_LEVEL) ||
		     (item->quantity != NONE &&
		      sentence->quantities[item->quantity].kind == QUANTITY_AMOUNT)))
			return false;
	}
	return true;
}

/* "the deficit in trade with Italy": what is measured is the deficit. */
static uint32_t noun_governing(const struct sentence *sentence, uint32_t i)
{
	if (!item_is(sentence, i, MEANING_TURNOVER))
		return i;
	for (uint32_t k = i, steps = 0, unknown = 0; k-- > 0 && steps < 4; steps++) {
		const struct item *item = &sentence->items[k];

		if (item->segment != sentence->items[i].segment)
			break;
		if (item_is(sentence, k, MEANING_BALANCE) ||
		    item_is(sentence, k, MEANING_SURPLUS) || item_is(sentence, k, MEANING_DEFICIT))
			return k;
		if (item->meaning == MEANING_NONE && !item->mark && !unknown++)
			continue;
		if (!item_is(sentence, k, MEANING_COMMON) && !item_is(sentence, k, MEANING_OF) &&
		    !item_is(sentence, k, MEANING_OFBY) && !item_is(sentence, k, MEANING_TOWARDS) &&
		    !item_is(sentence, k, MEANING_COUNTRY))
			break;
	}
	return i;
}

/* The nearest noun before item `from` in the bracket `open`, down to item `low`, whose segment or
 * clause is the one given. */
static uint32_t noun_before(const struct sentence *sentence, uint32_t from, uint32_t open,
			    enum nearness nearness, uint32_t of)
{
	uint32_t weak = NONE;

	for (uint32_t i = from; i-- > 0;) {
		const struct item *item = &sentence->items[i];

		if (item->open != open) {
			if (open != NONE && i == open)
				break;
			continue;
		}
		if (nearness == NEAR_SEGMENT && item->segment != of)
			break;
		if (nearness == NEAR_CLAUSE && item->clause != of)
			break;
		if (!is_noun(sentence, i) ||
		    (nearness != NEAR_SEGMENT && is_attribution(sentence, i)))
			continue;
		/* "in total", "together" beside a flow tells no more than the flow. */
		if (!is_indicator(item->meaning) && (item_is(sentence, i, MEANING_TOTAL) ||
						     item_is(sentence, i, MEANING_TOGETHER) ||
						     item_is(sentence, i, MEANING_WORLD))) {
			if (weak == NONE)
				weak = i;
			continue;
		}
		if (nearness == NEAR_CLAUSE && item_is(sentence, i, MEANING_PRODUCT) &&
		    is_apposition(sentence, i)) {
			if (weak == NONE)
				weak = i;
			continue;
		}
		if (weak != NONE && sentence->items[weak].segment != item->segment &&
		    !item_is(sentence, weak, MEANING_PRODUCT))
			return weak;
		return noun_governing(sentence, i);
	}
	return weak;
}

/* The nearest noun behind the quantity in its segment, before the next quantity. */
static uint32_t noun_behind(const struct sentence *sentence, const struct quantity *quantity)
{
	const struct item *self = &sentence->items[quantity->number];

	for (uint32_t i = quantity->last + 1; i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];

		if (item->open != self->open) {
			if (item->mark == ')')
				break;
			continue;
		}
		if (item->segment != self->segment || item->quantity != NONE)
			break;
		if (is_noun(sentence, i))
			return i;
	}
	return NONE;
}

/* "by 37 percent, trade between the two fell": the first flow behind, before the next quantity. */
static bool noun_in_clause_behind(const struct sentence *sentence, const struct context *context,
				  const struct quantity *quantity, struct noun *out)
{
	const struct item *self = &sentence->items[quantity->number];

	/* A level goes on with what was spoken of, and its parts stand behind it. */
	if (quantity->kind != QUANTITY_PERCENT ||
	    (context->indicator != MEANING_NONE &&
	     context->indicator_paragraph == context->paragraph))
		return false;
	for (uint32_t i = quantity->last + 1; i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];

		if (item->open != self->open)
			continue;
		if (item->clause != self->clause || item->quantity != NONE ||
		    item_is(sentence, i, MEANING_PART))
			break;
		if (is_indicator(item->meaning)) {
			*out = (struct noun){(enum meaning)item->meaning, i, NEAR_CLAUSE};
			return true;
		}
	}
	return false;
}

/* Whether an earlier quantity of the segment stands between the noun and this one. */
static bool is_used_up(const struct sentence *sentence, uint32_t noun,
		       const struct quantity *quantity)
{
	uint32_t open = sentence->items[quantity->number].open;

	for (uint32_t i = noun + 1; i < quantity->first; i++) {
		if (sentence->items[i].quantity != NONE && sentence->items[i].open == open)
			return true;
	}
	return false;
}

static void set_noun(const struct sentence *sentence, uint32_t item, enum nearness nearness,
		     struct noun *out)
{
	out->item = item;
	out->meaning = (enum meaning)sentence->items[item].meaning;
	/* A phrase may be several things; what it measures comes first in the list of meanings. */
	for (enum meaning c = MEANING_TURNOVER; c <= MEANING_PRODUCT; c++) {
		if (item_is(sentence, item, c)) {
			out->meaning = c;
			break;
		}
	}
	out->nearness = nearness;
}

/* "Nach Kasachstan gingen Waren": the goods' segment tells where they went, or came from. */
static bool goes_somewhere(const struct sentence *sentence, uint32_t goods)
{
	for (uint32_t i = 1; i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];
		uint32_t before = i - 1;

		if (item->segment != sentence->items[goods].segment ||
		    item->open != sentence->items[goods].open ||
		    !item_is(sentence, i, MEANING_COUNTRY))
			continue;
		before -= before && item_is(sentence, before, MEANING_COMMON) &&
			  !item_is(sentence, before, MEANING_TOWARDS) &&
			  !item_is(sentence, before, MEANING_OUT_OF);
		if (item_is(sentence, before, MEANING_TOWARDS) ||
		    item_is(sentence, before, MEANING_OUT_OF))
			return true;
	}
	return false;
}

/* "Ugandan goods entering Kenya": a country's goods in the quantity's clause, where no word says which
 * flow they are; they are that country's exports. */
static bool find_goods_of_country(const struct sentence *sentence, uint32_t from, uint32_t open,
				  uint32_t clause, struct noun *out)
{
	for (uint32_t i = from; i-- > 1;) {
		const struct item *item = &sentence->items[i];

		if (item->open != open)
			continue;
		if (clause != NONE && item->clause != clause)
			return false;
		if (!item_is(sentence, i, MEANING_GOODS) ||
		    (!item_is(sentence, i - 1, MEANING_COUNTRY) && !goes_somewhere(sentence, i)))
			continue;
		*out = (struct noun){MEANING_EXPORTS, i,
				     clause == NONE ? NEAR_SENTENCE : NEAR_CLAUSE};
		return true;
	}
	return false;
}

/* Of items before the quantity, from its own segment outwards. */
static bool search_before(const struct sentence *sentence, uint32_t from, uint32_t open,
			  uint32_t segment, uint32_t clause, bool is_outside, struct noun *out)
{
	static const enum nearness steps[] = {NEAR_SEGMENT, NEAR_CLAUSE, NEAR_SENTENCE};

	for (size_t s = 0; s < 3; s++) {
		uint32_t i = noun_before(sentence, from, open, steps[s], s == 0 ? segment : clause);

		if (i != NONE) {
			/* In a clause of their own behind that noun. */
			if (steps[s] == NEAR_SENTENCE &&
			    find_goods_of_country(sentence, from, open, NONE, out) &&
			    out->item > i &&
			    sentence->items[out->item].clause != sentence->items[i].clause)
				return true;
			set_noun(sentence, i, is_outside ? NEAR_OUTSIDE : steps[s], out);
			return true;
		}
		if (steps[s] == NEAR_CLAUSE &&
		    find_goods_of_country(sentence, from, open, clause, out))
			return true;
	}
	return false;
}

/* "Exports and imports were 220.7 and 303, respectively": the n-th noun for the n-th quantity. */
static bool respectively(const struct sentence *sentence, const struct quantity *quantity,
			 struct noun *out)
{
	uint32_t open = sentence->items[quantity->number].open, nouns[4];
	size_t n = 0, before = 0, all = 0;
	bool is_told = false;
	uint32_t clause = sentence->items[quantity->number].clause;

	for (uint32_t i = 0; i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];

		if (item->open != open || item->clause != clause)
			continue;
		is_told = is_told || item_is(sentence, i, MEANING_RESPECTIVELY);
		if (is_indicator(item->meaning) && !all && n < 4)
			nouns[n++] = i;
		if (item->quantity != NONE && sentence->quantities[item->quantity].number == i &&
		    sentence->quantities[item->quantity].kind == quantity->kind) {
			all++;
			before += i < quantity->number;
		}
	}
	if (!is_told || n < 2 || n != all || before >= n)
		return false;
	set_noun(sentence, nouns[before], NEAR_SEGMENT, out);
	return true;
}

/* "altogether 9.96 billion" after investment is not trade: what was added up is told before. */
static void look_behind_sum(const struct sentence *sentence, const struct context *context,
			    struct noun *noun)
{
	enum meaning before = context->indicator_paragraph == context->paragraph
				      ? context->indicator
				      : MEANING_NONE;

	if (noun->item == NONE ||
	    (noun->meaning != MEANING_TOTAL && noun->meaning != MEANING_TOGETHER))
		return;
	for (uint32_t i = 0; i < noun->item; i++) {
		const struct item *item = &sentence->items[i];

		if (is_noun(sentence, i) && item->open == sentence->items[noun->item].open &&
		    !item_is(sentence, i, MEANING_TOTAL) && !item_is(sentence, i, MEANING_TOGETHER))
			before = is_indicator(item->meaning) ? MEANING_TURNOVER
				 : item_is(sentence, i, MEANING_NOT_TRADE)
					 ? MEANING_NOT_TRADE
					 : (enum meaning)item->meaning;
	}
	if (before == MEANING_NOT_TRADE || before == MEANING_PRODUCT)
		noun->meaning = before;
}

static void choose_noun(const struct sentence *sentence, const struct context *context,
			const struct quantity *quantity, struct noun *out)
{
	const struct item *self = &sentence->items[quantity->number];
	uint32_t before, behind = noun_behind(sentence, quantity), open = self->open;

	*out = (struct noun){.item = NONE, .nearness = NEAR_NOWHERE};
	if (respectively(sentence, quantity, out))
		return;
	before = noun_before(sentence, quantity->first, open, NEAR_SEGMENT, self->segment);
	if (before != NONE && !(behind != NONE && is_used_up(sentence, before, quantity))) {
		set_noun(sentence, before, NEAR_SEGMENT, out);
		/* "trade, with $1.5 billion of investment" */
		if (behind == quantity->last + 1 || behind == quantity->last + 2) {
			struct noun next = *out;

			set_noun(sentence, behind, NEAR_SEGMENT, &next);
			if (next.meaning == MEANING_NOT_TRADE || next.meaning == MEANING_PRODUCT)
				*out = next;
		}
		return;
	}
	if (behind != NONE) {
		set_noun(sentence, behind, NEAR_SEGMENT, out);
		return;
	}
	if (search_before(sentence, quantity->first, open, self->segment, self->clause, false, out))
		return;
	if (open == NONE && noun_in_clause_behind(sentence, context, quantity, out))
		return;
	while (open != NONE) {
		const struct item *bracket = &sentence->items[open];

		if (search_before(sentence, open, bracket->open, bracket->segment, bracket->clause,
				  true, out))
			return;
		open = bracket->open;
	}
	if (context->indicator != MEANING_NONE &&
	    !(context->indicator == MEANING_NOT_TRADE &&
	      context->indicator_paragraph != context->paragraph)) {
		out->meaning = context->indicator;
		out->nearness = NEAR_TEXT;
	}
}

void find_noun(const struct sentence *sentence, const struct context *context,
	       const struct quantity *quantity, struct noun *out)
{
	choose_noun(sentence, context, quantity, out);
	look_behind_sum(sentence, context, out);
}

/* --- what speaks against it --------------------------------------------------------------------- */

/* Whether the quantity's segment, before or behind it, has the meaning at its own level. */
static bool segment_has(const struct sentence *sentence, const struct quantity *quantity,
			enum meaning meaning, bool whole_clause, bool before_only)
{
	const struct item *self = &sentence->items[quantity->number];

	for (uint32_t i = quantity->number; i-- > 0;) {
		const struct item *item = &sentence->items[i];

		if (item->open != self->open)
			continue;
		if (whole_clause ? item->clause != self->clause : item->segment != self->segment)
			break;
		if (item_is(sentence, i, meaning) && item->quantity == NONE)
			return true;
	}
	for (uint32_t i = quantity->last + 1; !before_only && i < sentence->n; i++) {
		const struct item *item = &sentence->items[i];

		if (item->open != self->open)
			continue;
		if (item->segment != self->segment || item->quantity != NONE)
			break;
		if (item_is(sentence, i, meaning))
			return true;
	}
	return false;
}

/* "Auf die Ausfuhr entfielen davon 478 Mio.": the part is named before "davon", in its segment. */
static bool is_named_before(const struct sentence *sentence, uint32_t part)
{
	for (uint32_t i = part; i-- > 0;) {
		const struct item *item = &sentence->items[i];

		if (item->segment != sentence->items[part].segment || item->quantity != NONE)
			return false;
		if (is_indicator(item->meaning))
			return true;
	}
	return false;
}

/* "including oil for 5 million": the words after it name the part. */
static bool is_unnamed_part(const struct sentence *sentence, const struct quantity *quantity)
{
	const struct item *self = &sentence->items[quantity->number];

	for (uint32_t i = quantity->number; i-- > 0;) {
		const struct item *item = &sentence->items[i];

		if (item->open != self->open)
			continue;
		if (item->clause != self->clause || is_indicator(item->meaning))
			return false;
		if (item_is(sentence, i, MEANING_PART)) {
			/* "of which 5 million exports" */
			uint32_t behind = noun_behind(sentence, quantity);

			return (behind == NONE || !is_indicator(sentence->items[behind].meaning)) &&
			       !is_named_before(sentence, i);
		}
	}
	return false;
}

const char *find_refusal(const struct sentence *sentence, const struct quantity *quantity,
			 const struct noun *noun)
{
	if (noun->meaning == MEANING_NOT_TRADE)
		return N_("something else than trade in goods");
	if (segment_has(sentence, quantity, MEANING_UNREAL, true, true) ||
	    segment_has(sentence, quantity, MEANING_UNREAL, false, false))
		return N_("planned or expected, or a goal");
	if (segment_has(sentence, quantity, MEANING_EXCEPT, true, true) ||
	    segment_has(sentence, quantity, MEANING_EXCEPT, false, false))
		return N_("without some goods");
	for (uint32_t i = quantity->last + 1; !quantity->has_currency && i <= quantity->last + 2;
	     i++) {
		if (item_is(sentence, i, MEANING_COUNTED))
			return N_("of something that is counted");
	}
	if (noun->meaning == MEANING_PRODUCT ||
	    segment_has(sentence, quantity, MEANING_PRODUCT, false, false))
		return N_("of some goods only");
	if (segment_has(sentence, quantity, MEANING_PER, false, false))
		return N_("an average, or for each of something");
	if (is_unnamed_part(sentence, quantity))
		return N_("a part that is not told as a flow");
	return NULL;
}

/* --- how it is told ----------------------------------------------------------------------------- */

uint32_t item_before(const struct sentence *sentence, const struct quantity *quantity)
{
	const struct item *self = &sentence->items[quantity->number];

	for (uint32_t i = quantity->first; i-- > 0;) {
		const struct item *item = &sentence->items[i];
		bool is_relation =
			item_is(sentence, i, MEANING_BY) || item_is(sentence, i, MEANING_TO) ||
			item_is(sentence, i, MEANING_OF) || item_is(sentence, i, MEANING_OFBY) ||
			item_is(sentence, i, MEANING_FROM) ||
			item_is(sentence, i, MEANING_AGAINST) || item_is(sentence, i, MEANING_UP) ||
			item_is(sentence, i, MEANING_DOWN);

		if (item->open != self->open || item->segment != self->segment ||
		    item->quantity != NONE)
			return NONE;
		if (is_relation)
			return i;
		if (item_is(sentence, i, MEANING_COMMON) || item_is(sentence, i, MEANING_ABOUT) ||
		    item_is(sentence, i, MEANING_ALMOST) || item_is(sentence, i, MEANING_ABOVE) ||
		    item_is(sentence, i, MEANING_BELOW) ||
		    item_is(sentence, i, MEANING_JUST_OVER) ||
		    item_is(sentence, i, MEANING_PRONOUN) || item->mark == '\'' ||
		    item->mark == '+')
			continue;
		return i;
	}
	return NONE;
}

static int direction_of(const struct sentence *sentence, uint32_t i)
{
	if (item_is(sentence, i, MEANING_UP))
		return 1;
	return item_is(sentence, i, MEANING_DOWN) ? -1 : 0;
}

static bool has_verb_last(enum language language)
{
	return language == LANGUAGE_DE || language == LANGUAGE_NL || language == LANGUAGE_KK;
}

int find_direction(const struct sentence *sentence, const struct quantity *quantity, uint32_t *item)
{
	const struct item *self = &sentence->items[quantity->number];
	int before = 0, behind = 0;
	uint32_t before_at = NONE, behind_at = NONE;

	*item = NONE;
	if (quantity->sign)
		return quantity->sign;
	for (uint32_t i = quantity->last + 1; i < sentence->n && !behind; i++) {
		const struct item *next = &sentence->items[i];

		if (next->open != self->open && next->mark != ')')
			continue;
		if (next->segment != self->segment || next->quantity != NONE || next->mark == ')')
			break;
		behind = direction_of(sentence, i);
		/* "7 percent more than": the words of a hedge compare behind a figure. */
		if (!behind && i == quantity->last + 1)
			behind = item_is(sentence, i, MEANING_ABOVE)   ? 1
				 : item_is(sentence, i, MEANING_BELOW) ? -1
								       : 0;
		behind_at = i;
	}
	for (uint32_t i = quantity->first; i-- > 0 && !before;) {
		const struct item *next = &sentence->items[i];

		if (next->open != self->open)
			continue;
		if (next->segment != self->segment || (next->quantity != NONE && behind))
			break;
		before = direction_of(sentence, i);
		before_at = i;
	}
	/* "um 12 Prozent auf 257 Mio. Euro zurückgingen": the verb is behind what it led to. */
	for (uint32_t i = quantity->last + 1;
	     !before && !behind && i < sentence->n && has_verb_last(sentence->language); i++) {
		const struct item *next = &sentence->items[i];

		if (next->open != self->open)
			continue;
		if (next->segment != self->segment)
			break;
		behind = direction_of(sentence, i);
		behind_at = i;
	}
	if (behind &&
	    (!before || behind_at <= quantity->last + 2 || sentence->language == LANGUAGE_KK)) {
		*item = behind_at;
		return behind;
	}
	*item = before ? before_at : NONE;
	return before;
}
