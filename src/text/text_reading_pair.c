#include <string.h>

#include "text_reading.h"

#define MENTIONS 8

size_t find_mentions(const struct sentence *sentence, uint32_t from, uint32_t to, uint32_t open,
		     struct mention *out, size_t room)
{
	size_t n = 0;

	for (uint32_t i = from; i < to && i < sentence->n; i++) {
		bool is_known = false;

		if (sentence->items[i].open != open || (!item_is(sentence, i, MEANING_COUNTRY) &&
							!item_is(sentence, i, MEANING_REGION)))
			continue;
		for (size_t k = 0; k < n; k++)
			is_known = is_known || strcmp(out[k].party, sentence->items[i].value) == 0;
		if (is_known || n == room)
			continue;
		memset(&out[n], 0, sizeof(out[n]));
		strncpy(out[n].party, sentence->items[i].value, PARTY_MAX - 1);
		out[n++].item = i;
	}
	return n;
}

static bool is_of(const struct pair *pair, const char *party)
{
	return party[0] &&
	       (strcmp(pair->reporter, party) == 0 || strcmp(pair->partner, party) == 0);
}

static struct pair pair_of(const char *reporter, const char *partner)
{
	struct pair pair = {.reporter = ""};

	memcpy(pair.reporter, reporter, strlen(reporter) + 1);
	memcpy(pair.partner, partner, strlen(partner) + 1);
	return pair;
}

/* The pair in the direction in which the text, or the data, has it. */
static struct pair turned(const struct context *context, const char *a, const char *b)
{
	if (strcmp(b, context->main.reporter) == 0 ||
	    (strcmp(b, context->pair.reporter) == 0 && strcmp(a, context->pair.partner) == 0))
		return pair_of(b, a);
	return pair_of(a, b);
}

/* First and last item of the segment or clause that an item is in. */
static void bounds(const struct sentence *sentence, uint32_t at, bool is_clause, uint32_t *from,
		   uint32_t *to)
{
	const struct item *self = &sentence->items[at];

	for (*from = at; *from > 0; --*from) {
		const struct item *item = &sentence->items[*from - 1];

		if (item->open == self->open &&
		    (is_clause ? item->clause != self->clause : item->segment != self->segment))
			break;
		if (self->open != NONE && *from - 1 == self->open)
			break;
	}
	for (*to = at + 1; *to < sentence->n; ++*to) {
		const struct item *item = &sentence->items[*to];

		if (item->open == self->open &&
		    (is_clause ? item->clause != self->clause : item->segment != self->segment))
			break;
		if (self->open != NONE && item->mark == ')' &&
		    item->open == sentence->items[self->open].open)
			break;
	}
}

/* "still its biggest market in Africa": a part of the world in passing is no partner. */
static size_t drop_regions(const struct sentence *sentence, struct mention *mentions, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (!item_is(sentence, mentions[i].item, MEANING_REGION))
			mentions[kept++] = mentions[i];
	}
	return kept;
}

/* Mentions near the quantity or its noun: of the segment, else of the clause up to it, else of the
 * bracket's surroundings, else of the sentence. */
static size_t near_mentions(const struct sentence *sentence, const struct quantity *quantity,
			    const struct noun *noun, struct mention *out, enum nearness *nearness)
{
	uint32_t at = quantity->number, from, to;
	size_t n;

	*nearness = NEAR_SEGMENT;
	if (noun->item != NONE) {
		bounds(sentence, noun->item, false, &from, &to);
		n = find_mentions(sentence, from, to, sentence->items[noun->item].open, out,
				  MENTIONS);
		if (n)
			return n;
	}
	for (;;) {
		const struct item *item = &sentence->items[at];

		bounds(sentence, at, false, &from, &to);
		n = find_mentions(sentence, from, to, item->open, out, MENTIONS);
		if (n)
			return n;
		*nearness = NEAR_CLAUSE;
		bounds(sentence, at, true, &from, &to);
		n = drop_regions(sentence, out,
				 find_mentions(sentence, from, at, item->open, out, MENTIONS));
		if (n)
			return n;
		*nearness = NEAR_OUTSIDE;
		if (item->open == NONE)
			break;
		at = item->open;
	}
	*nearness = NEAR_SENTENCE;
	/* A heading: "China: insgesamt ..." */
	n = 0;
	for (uint32_t i = at; i-- > 0 && !n;) {
		if (sentence->items[i].open != NONE || (!item_is(sentence, i, MEANING_COUNTRY) &&
							!item_is(sentence, i, MEANING_REGION)))
			continue;
		bounds(sentence, i, true, &from, &to);
		n = find_mentions(sentence, from, to, NONE, out, MENTIONS);
	}
	if (!n)
		n = find_mentions(sentence, 0, (uint32_t)sentence->n, NONE, out, MENTIONS);
	return n;
}

/* Which way goods go, as far as a mention tells: 's' from it, 'd' to it, 'o' its own flow. */
static char role_of(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	if (item->suffix == 1)
		return 'd';
	if (item->suffix == 2)
		return 's';
	/* "Belgian goods" come from Belgium, whoever has them brought in. */
	if (item_is(sentence, i + 1, MEANING_GOODS))
		return 's';
	/* "Waren nach", "ventes vers": the preposition is part of the phrase. */
	if (i && sentence->items[i - 1].to - sentence->items[i - 1].from > 1) {
		if (item_is(sentence, i - 1, MEANING_EXPORTS))
			return 'd';
		if (item_is(sentence, i - 1, MEANING_IMPORTS))
			return 's';
	}
	for (size_t steps = 0; i-- > 0 && steps < 2; steps++) {
		if (item_is(sentence, i, MEANING_OUT_OF))
			return 's';
		if (item_is(sentence, i, MEANING_TOWARDS) &&
		    !(sentence->language == LANGUAGE_FR &&
		      sentence->items[i].meaning == MEANING_TO))
			return 'd';
		if (!item_is(sentence, i, MEANING_COMMON))
			break;
	}
	return 'o';
}

static const char *other_of(const struct pair *pair, const char *party)
{
	return strcmp(pair->reporter, party) == 0 ? pair->partner : pair->reporter;
}

/* Whose exports or imports they are, of the pair. */
static void find_direction_of_goods(const struct sentence *sentence, const struct noun *noun,
				    const struct mention *mentions, size_t n,
				    struct goods_flow *out)
{
	const char *source = "", *destination = "";
	bool is_exports = noun->meaning == MEANING_EXPORTS;
	size_t owners = 0;

	for (size_t i = 0; i < n; i++) {
		char role = role_of(sentence, mentions[i].item);

		if (role == 's' && !source[0])
			source = mentions[i].party;
		else if (role == 'd' && !destination[0])
			destination = mentions[i].party;
		else if (role == 'o')
			owners++;
	}
	for (size_t i = 0; i < n && owners == 1; i++) {
		if (role_of(sentence, mentions[i].item) != 'o')
			continue;
		if (is_exports && !source[0])
			source = mentions[i].party;
		if (!is_exports && !destination[0])
			destination = mentions[i].party;
	}
	out->is_exports = is_exports;
	if (!source[0] && !destination[0])
		return;
	if (!source[0])
		source = other_of(&out->pair, destination);
	if (!is_of(&out->pair, source))
		return;
	/* Goods from the reporter are its exports, whoever names them. */
	out->is_exports = strcmp(source, out->pair.reporter) == 0;
	out->is_other_side = out->is_exports != is_exports;
}

/* The pair that one or several mentions make. */
static struct pair choose_pair(const struct sentence *sentence, const struct context *context,
			       const struct mention *mentions, size_t n, const struct mention *all,
			       size_t n_all, bool *is_certain)
{
	const char *c = mentions[0].party;

	*is_certain = true;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = i + 1; k < n && n > 1; k++) {
			if (is_of(&context->main, mentions[i].party) &&
			    is_of(&context->main, mentions[k].party))
				return context->main;
		}
	}
	if (n >= 2) {
		*is_certain = n == 2;
		return turned(context, c, mentions[1].party);
	}
	/* One of two that the sentence names. */
	if (n_all == 2 &&
	    sentence->items[all[0].item].segment == sentence->items[all[1].item].segment &&
	    (strcmp(all[0].party, c) == 0 || strcmp(all[1].party, c) == 0))
		return turned(context, all[0].party, all[1].party);
	if (is_of(&context->pair, c)) {
		*is_certain =
			!context->has_other_pair || context->pair_paragraph == context->paragraph;
		return context->pair;
	}
	if (is_of(&context->main, c)) {
		*is_certain = !context->has_other_pair;
		return context->main;
	}
	*is_certain = context->main.reporter[0] != '\0';
	return pair_of(context->main.reporter[0] ? context->main.reporter : c,
		       context->main.reporter[0] ? c : "");
}

/* Whether a figure that says "in all" sums up the partners told before. */
static bool is_of_all_partners(const struct sentence *sentence, const struct context *context,
			       const struct quantity *quantity, const struct noun *noun,
			       size_t n_mentions)
{
	const struct item *self = &sentence->items[quantity->number];

	if (noun->meaning == MEANING_WORLD)
		return true;
	if (noun->meaning == MEANING_TOTAL && !n_mentions &&
	    (context->n_partners >= 2 || context->total_sentence == context->sentence))
		return true;
	for (uint32_t i = 0; i < sentence->n; i++) {
		if (item_is(sentence, i, MEANING_WORLD) && sentence->items[i].open == self->open &&
		    sentence->items[i].segment == self->segment)
			return true;
	}
	return false;
}

/* "Morocco has a surplus": named before the word, and not as whom it is with. */
static bool is_owner(const struct sentence *sentence, const struct noun *noun,
		     const struct mention *mention)
{
	uint32_t i = mention->item;

	if (noun->item == NONE || i > noun->item || role_of(sentence, i) != 'o' ||
	    sentence->items[i].suffix || item_is(sentence, i, MEANING_REGION))
		return false;
	for (size_t steps = 0; i-- > 0 && steps < 2; steps++) {
		if (item_is(sentence, i, MEANING_WITH) || item_is(sentence, i, MEANING_AGAINST) ||
		    item_is(sentence, i, MEANING_TOWARDS))
			return false;
		if (!item_is(sentence, i, MEANING_COMMON))
			break;
	}
	return true;
}

/* The partner's surplus is told from its side, where it is a surplus. */
static void turn_to_owner(const struct sentence *sentence, const struct noun *noun,
			  const struct mention *mentions, size_t n, struct goods_flow *out)
{
	if (n != 1 || strcmp(mentions[0].party, out->pair.partner) != 0 ||
	    !is_owner(sentence, noun, &mentions[0]) ||
	    (noun->meaning != MEANING_BALANCE && noun->meaning != MEANING_SURPLUS &&
	     noun->meaning != MEANING_DEFICIT))
		return;
	out->pair = pair_of(out->pair.partner, out->pair.reporter);
}

void find_flow(const struct sentence *sentence, const struct context *context,
	       const struct quantity *quantity, const struct noun *noun, struct goods_flow *out)
{
	struct mention mentions[MENTIONS], all[MENTIONS];
	enum nearness nearness;
	size_t n = near_mentions(sentence, quantity, noun, mentions, &nearness);
	size_t n_all = find_mentions(sentence, 0, (uint32_t)sentence->n, NONE, all, MENTIONS);

	*out = (struct goods_flow){.is_certain = true};
	if (n) {
		out->pair =
			choose_pair(sentence, context, mentions, n, all, n_all, &out->is_certain);
	} else {
		out->pair = context->pair;
		out->is_certain =
			!context->has_other_pair || context->pair_paragraph == context->paragraph;
	}
	if (is_of_all_partners(sentence, context, quantity, noun,
			       nearness <= NEAR_CLAUSE ? n : 0) &&
	    !(n >= 2 && nearness == NEAR_SEGMENT)) {
		out->pair = pair_of(n && nearness == NEAR_SEGMENT ? mentions[0].party
								  : context->main.reporter,
				    "WLD");
		out->is_certain = true;
	}
	/* A text that names one of the two countries may be about its trade with anybody; a part of the
	 * world is no partner whose figures add up. */
	if (context->is_half_named || strcmp(out->pair.partner, "CAS") == 0 ||
	    strcmp(out->pair.reporter, "CAS") == 0)
		out->is_certain = false;
	turn_to_owner(sentence, noun, mentions, nearness == NEAR_SEGMENT ? n : 0, out);
	out->is_exports = noun->meaning == MEANING_EXPORTS;
	if (noun->meaning == MEANING_EXPORTS || noun->meaning == MEANING_IMPORTS)
		find_direction_of_goods(sentence, noun, mentions, nearness == NEAR_SEGMENT ? n : 0,
					out);
}
