#include <string.h>

#include "notation.h"
#include "sentence.h"
#include "text.h"

/* Where a quantity is being read. */
struct place {
	struct sentence *sentence;
	struct marks marks;
	size_t at; /* the item to be looked at next */
	struct quantity quantity;
};

static const char *word_of(const struct sentence *sentence, size_t i, size_t *n)
{
	const struct token *token = &sentence->tokens->tokens[sentence->items[i].from];

	*n = token->len;
	return sentence->tokens->text + token->offset;
}

static bool value_dec(const char *value, struct dec *out)
{
	return dec_parse(value, strcspn(value, ":"), out) == DEC_OK;
}

/* --- the number itself -------------------------------------------------------------------------- */

/*
 * A single mark before three digits: with billions behind it decimals, since thousands of billions
 * are not told so; else what the text's other numbers do; without a scale a group: nobody tells
 * thousandths of a dollar.
 */
static char decimal_mark(const struct place *place, enum notation notation, bool *is_ambiguous)
{
	const struct quantity *quantity = &place->quantity;
	char mark = notation == NOTATION_OPEN_POINT ? '.' : ',';
	size_t same = mark == '.' ? place->marks.points : place->marks.commas;
	size_t other = mark == '.' ? place->marks.commas : place->marks.points;

	if (quantity->kind == QUANTITY_PERCENT || quantity->kind == QUANTITY_TIMES ||
	    quantity->unit.power >= 9)
		return mark;
	if (!quantity->has_scale)
		return 0;
	if (same && !other)
		return mark;
	if (other && !same)
		return 0;
	*is_ambiguous = true;
	return mark;
}

static void set_value(struct place *place)
{
	struct quantity *quantity = &place->quantity;
	const struct item *item = &place->sentence->items[quantity->number];
	const struct token *token = &place->sentence->tokens->tokens[item->from];
	const char *s = place->sentence->tokens->text + token->offset;
	char mark = 0;

	switch ((enum notation)token->notation) {
	case NOTATION_POINT:
		mark = '.';
		break;
	case NOTATION_COMMA:
		mark = ',';
		break;
	case NOTATION_OPEN_POINT:
	case NOTATION_OPEN_COMMA:
		quantity->is_open = true;
		mark = decimal_mark(place, (enum notation)token->notation, &quantity->is_ambiguous);
		break;
	case NOTATION_NONE:
	case NOTATION_DATE:
	case NOTATION_CLOCK:
	case NOTATION_GROUPED:
	case NOTATION_WHOLE:
	case NOTATION_OTHER:
		break;
	}
	if (!notation_value(s, token->len, mark, &quantity->value))
		quantity->is_too_long = true;
}

/* --- what stands behind it ---------------------------------------------------------------------- */

static bool behind_is(const struct place *place, enum meaning meaning)
{
	const struct sentence *sentence = place->sentence;

	return place->at < sentence->n && !sentence->items[place->at].is_taken &&
	       item_is(sentence, place->at, meaning);
}

static void take(struct place *place)
{
	struct item *item = &place->sentence->items[place->at];

	item->is_taken = true;
	place->quantity.last = (uint32_t)place->at;
	place->quantity.suffix = item->suffix;
	place->at++;
}

/* One letter is a scale only where it touches the number or a currency follows. */
static bool scale_is_sure(const struct place *place)
{
	const struct sentence *sentence = place->sentence;
	size_t n;

	word_of(sentence, place->at, &n);
	return n > 1 || item_touches(sentence, place->at) || place->quantity.has_currency ||
	       item_is(sentence, place->at + 1, MEANING_CURRENCY);
}

static bool take_scale(struct place *place)
{
	struct quantity *quantity = &place->quantity;
	const char *currency;

	if (!behind_is(place, MEANING_SCALE) || !scale_is_sure(place))
		return false;
	quantity->unit.power = (int8_t)item_value(place->sentence, place->at);
	quantity->has_scale = true;
	quantity->kind = QUANTITY_AMOUNT;
	/* "MMDH", thousands of millions of dirhams */
	currency = strchr(place->sentence->items[place->at].value, ':');
	if (currency && !quantity->has_currency) {
		memcpy(quantity->unit.currency, currency + 1, CURRENCY_MAX);
		quantity->has_currency = true;
	}
	take(place);
	quantity->text_to = place->sentence->items[quantity->last].to;
	return true;
}

static bool take_currency(struct place *place)
{
	struct quantity *quantity = &place->quantity;
	size_t at = place->at;
	const struct sentence *sentence = place->sentence;

	/* "5 billion of dollars", "5 млрд (долларов)", "5 milliards d'euros" */
	if (quantity->has_scale &&
	    (item_is(sentence, at, MEANING_OF) || item_is(sentence, at, MEANING_OFBY) ||
	     (at < sentence->n && sentence->items[at].mark == '(')))
		at++;
	if (at < sentence->n && sentence->items[at].mark == '\'')
		at++;
	if (at >= sentence->n || !item_is(sentence, at, MEANING_CURRENCY) ||
	    (quantity->has_currency &&
	     strcmp(quantity->unit.currency, sentence->items[at].value) != 0))
		return false;
	if (at > place->at && sentence->items[place->at].mark == '(' &&
	    !(at + 1 < sentence->n && sentence->items[at + 1].mark == ')'))
		return false;
	memcpy(quantity->unit.currency, sentence->items[at].value, CURRENCY_MAX);
	quantity->has_currency = true;
	quantity->kind = QUANTITY_AMOUNT;
	place->at = at;
	take(place);
	/* A sign goes with the digits, a word does not. */
	if (!quantity->has_scale && item_touches(sentence, quantity->last))
		quantity->text_to = sentence->items[quantity->last].to;
	return true;
}

/* "19,8%-" and a Kazakh ending, or a scale's. */
static void take_ending(struct place *place)
{
	const struct sentence *sentence = place->sentence;
	size_t at = place->at;
	uint8_t suffix;

	if (sentence->language != LANGUAGE_KK || at + 1 >= sentence->n ||
	    sentence->items[at].mark != '-' || item_touches(sentence, at) == false)
		return;
	suffix = words_suffix(sentence->words, sentence->tokens, sentence->items[at + 1].from);
	if (!suffix)
		return;
	place->at += 2;
	place->quantity.last = (uint32_t)at + 1;
	place->quantity.suffix = suffix;
	sentence->items[at].is_taken = sentence->items[at + 1].is_taken = true;
}

static void take_behind(struct place *place)
{
	static const struct {
		enum meaning meaning;
		enum quantity_kind kind;
	} kinds[] = {{MEANING_POINTS, QUANTITY_POINTS},
		     {MEANING_PERCENT, QUANTITY_PERCENT},
		     {MEANING_TIMES, QUANTITY_TIMES}};
	struct quantity *quantity = &place->quantity;
	size_t start = place->at;

	/* "2,5-fache", "3-million" */
	if (place->at + 1 < place->sentence->n && place->sentence->items[place->at].mark == '-' &&
	    item_touches(place->sentence, place->at) &&
	    item_touches(place->sentence, place->at + 1))
		place->at++;
	for (size_t i = 0; i < countof(kinds); i++) {
		if (!behind_is(place, kinds[i].meaning) || quantity->has_currency)
			continue;
		quantity->kind = (uint8_t)kinds[i].kind;
		take(place);
		quantity->text_to = place->sentence->items[quantity->last].to;
		take_ending(place);
		return;
	}
	if (!take_scale(place) && place->at > start && !behind_is(place, MEANING_CURRENCY)) {
		place->at = start;
		return;
	}
	take_currency(place);
	take_ending(place);
}

/* "1 миллиард 200 миллионов": a smaller scale follows. */
static bool take_rest(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct place rest = {.sentence = sentence, .marks = place->marks, .at = place->at + 1};
	struct quantity *quantity = &place->quantity;
	struct dec more;

	if (quantity->kind != QUANTITY_AMOUNT || !quantity->has_scale ||
	    place->at + 1 >= sentence->n || !sentence->items[place->at].is_number ||
	    sentence->items[place->at].is_taken || !behind_is(&rest, MEANING_SCALE) ||
	    item_value(sentence, rest.at) >= quantity->unit.power)
		return false;
	rest.quantity =
		(struct quantity){.number = (uint32_t)place->at, .first = (uint32_t)place->at};
	take_scale(&rest);
	set_value(&rest);
	if (rest.quantity.is_too_long || rest.quantity.is_open ||
	    !dec_shift(rest.quantity.value, rest.quantity.unit.power - quantity->unit.power,
		       &more) ||
	    !dec_add(quantity->value, more, &quantity->value))
		return false;
	sentence->items[place->at].is_taken = true;
	quantity->last = rest.quantity.last;
	quantity->text_to = rest.quantity.text_to;
	place->at = rest.at;
	take_currency(place);
	return true;
}

/* --- what stands before it ---------------------------------------------------------------------- */

/* "$", "US$", "USD" before the number; the index of the first item of the quantity. */
static uint32_t take_before(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;
	uint32_t first = quantity->number;

	if (first && item_is(sentence, first - 1, MEANING_CURRENCY) &&
	    !sentence->items[first - 1].is_taken) {
		first--;
		memcpy(quantity->unit.currency, sentence->items[first].value, CURRENCY_MAX);
		quantity->has_currency = true;
		quantity->kind = QUANTITY_AMOUNT;
		sentence->items[first].is_taken = true;
		quantity->text_from = sentence->items[first].from;
	}
	if (first &&
	    (sentence->items[first - 1].mark == '-' || sentence->items[first - 1].mark == '+') &&
	    item_touches(sentence, first) &&
	    (first == 1 || !item_touches(sentence, first - 1) ||
	     sentence->items[first - 2].mark == '(' || sentence->items[first - 2].mark == '/')) {
		first--;
		quantity->sign = sentence->items[first].mark == '-' ? -1 : 1;
		sentence->items[first].is_taken = true;
		quantity->text_from = sentence->items[first].from;
	}
	return first;
}

/* The hedge right before the quantity, over articles and the like. */
static void find_hedge(const struct sentence *sentence, struct quantity *quantity)
{
	static const enum meaning hedges[] = {MEANING_ALMOST, MEANING_JUST_OVER, MEANING_ABOVE,
					      MEANING_BELOW, MEANING_ABOUT};
	size_t i = quantity->first;

	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		const struct item *item = &sentence->items[i];

		for (size_t h = 0; h < countof(hedges); h++) {
			/* "7 percent more than $1.4 billion" compares. */
			if (meaning_in(item->set, hedges[h]) &&
			    !(i && sentence->items[i - 1].is_taken &&
			      (hedges[h] == MEANING_ABOVE || hedges[h] == MEANING_BELOW))) {
				quantity->hedge = hedges[h];
				return;
			}
		}
		if (!meaning_in(item->set, MEANING_COMMON) && !meaning_in(item->set, MEANING_BY) &&
		    !meaning_in(item->set, MEANING_TO) && !meaning_in(item->set, MEANING_OF) &&
		    !meaning_in(item->set, MEANING_OFBY) && item->mark != '\'' && item->mark != '+')
			break;
	}
	i = quantity->last + 1;
	if (item_is(sentence, i, MEANING_POST_ABOVE) &&
	    !(sentence->language == LANGUAGE_KK && quantity->suffix == 1))
		quantity->hedge = MEANING_ABOVE;
	else if (item_is(sentence, i, MEANING_POST_ABOUT))
		quantity->hedge = MEANING_ABOUT;
}

/* --- all of a sentence -------------------------------------------------------------------------- */

static enum diag_code add_quantity(struct sentence *sentence, struct quantity *quantity)
{
	struct quantity *moved =
		alloc_grow(sentence->quantities, &sentence->quantities_capacity,
			   sentence->n_quantities + 1, sizeof(*sentence->quantities));

	if (!moved)
		return DIAG_NOMEM;
	sentence->quantities = moved;
	for (uint32_t i = quantity->first; i <= quantity->last; i++)
		sentence->items[i].quantity = (uint32_t)sentence->n_quantities;
	find_hedge(sentence, quantity);
	sentence->quantities[sentence->n_quantities++] = *quantity;
	return DIAG_OK;
}

/* "523.7 2023 million": the year, already read as a period, tears the number from its scale. */
static bool is_torn(const struct sentence *sentence, size_t i)
{
	return i + 2 < sentence->n && sentence->items[i + 1].period != NONE &&
	       sentence->items[i + 1].is_number && item_is(sentence, i + 2, MEANING_SCALE) &&
	       !sentence->items[i + 2].is_taken;
}

/* A number that is part of a word or a name: COVID-19, B2, 5G. */
static bool is_part_of_name(const struct sentence *sentence, size_t i)
{
	const struct token_list *tokens = sentence->tokens;
	size_t t = sentence->items[i].from;

	/* What stands before the sentence is none of its items. */
	if (i && !tokens->tokens[t].has_space_before) {
		if (tokens->tokens[t - 1].kind == TOKEN_WORD &&
		    !item_is(sentence, i - 1, MEANING_CURRENCY))
			return true;
		if (t > 1 && sentence->items[i - 1].mark == '-' &&
		    tokens->tokens[t - 2].kind == TOKEN_WORD &&
		    !tokens->tokens[t - 1].has_space_before)
			return true;
	}
	return false;
}

static enum diag_code read_digits(struct sentence *sentence, struct marks marks, size_t i,
				  size_t *next)
{
	struct place place = {.sentence = sentence, .marks = marks, .at = i + 1};
	struct quantity *quantity = &place.quantity;
	const struct token *token = &sentence->tokens->tokens[sentence->items[i].from];

	*next = i + 1;
	if (token->notation == NOTATION_DATE || token->notation == NOTATION_CLOCK ||
	    token->notation == NOTATION_OTHER || is_part_of_name(sentence, i))
		return DIAG_OK;
	*quantity = (struct quantity){.number = (uint32_t)i,
				      .last = (uint32_t)i,
				      .text_from = sentence->items[i].from,
				      .text_to = sentence->items[i].to};
	if (i && is_torn(sentence, i)) {
		place.at = i + 2;
	}
	quantity->first = take_before(&place);
	take_behind(&place);
	set_value(&place);
	if (!quantity->is_too_long)
		take_rest(&place);
	sentence->items[i].is_taken = true;
	*next = place.at > i + 1 ? place.at : i + 1;
	return add_quantity(sentence, quantity);
}

/* "half a billion", "doubled", "a third": numbers in words, where what follows makes them figures. */
static enum diag_code read_words(struct sentence *sentence, struct marks marks, size_t i,
				 size_t *next)
{
	struct place place = {.sentence = sentence, .marks = marks, .at = i + 1};
	struct quantity *quantity = &place.quantity;
	const struct item *item = &sentence->items[i];
	const char *power;
	bool is_figure = true;

	*next = i + 1;
	*quantity = (struct quantity){.number = (uint32_t)i,
				      .first = (uint32_t)i,
				      .last = (uint32_t)i,
				      .text_from = item->from,
				      .text_to = item->to,
				      .is_in_words = true,
				      .suffix = item->suffix};
	if (meaning_in(item->set, MEANING_MULTIPLE)) {
		quantity->kind = QUANTITY_TIMES;
	} else if (meaning_in(item->set, MEANING_FRACTION)) {
		/* "A third" is not told to the last place. */
		quantity->kind = QUANTITY_PERCENT;
		quantity->hedge = MEANING_ABOUT;
	} else if (meaning_in(item->set, MEANING_AMOUNT)) {
		quantity->kind = QUANTITY_AMOUNT;
		quantity->has_scale = true;
		power = strchr(item->value, ':');
		quantity->unit.power = (int8_t)(power ? power[1] - '0' : 0);
		take_currency(&place);
	} else if (item_is(sentence, i + 1, MEANING_SCALE) ||
		   item_is(sentence, i + 1, MEANING_TIMES) ||
		   item_is(sentence, i + 1, MEANING_PERCENT) ||
		   item_is(sentence, i + 1, MEANING_POINTS) ||
		   (i + 2 < sentence->n && sentence->items[i + 1].mark == '-' &&
		    item_is(sentence, i + 2, MEANING_SCALE))) {
		take_behind(&place);
	} else {
		is_figure = false;
	}
	if (!is_figure || !value_dec(item->value, &quantity->value))
		return DIAG_OK;
	*next = place.at;
	return add_quantity(sentence, quantity);
}

/* "between 1.1 and 1.2 billion" */
static bool is_behind_between(const struct sentence *sentence, uint32_t i)
{
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		if (item_is(sentence, i, MEANING_BETWEEN))
			return true;
		if (!item_is(sentence, i, MEANING_COMMON) && !item_is(sentence, i, MEANING_ABOUT))
			return false;
	}
	return false;
}

/* A bare number takes over the unit of the one that follows: "from 49 to 323 million". */
static void take_over_unit(struct sentence *sentence, size_t q)
{
	struct quantity *a = &sentence->quantities[q];
	const struct quantity *b = &sentence->quantities[q + 1];
	bool is_linked = false, is_dash = false;

	if (a->kind != QUANTITY_PLAIN && (a->kind != QUANTITY_AMOUNT || a->has_scale))
		return;
	if (b->kind == QUANTITY_PLAIN ||
	    (a->kind == QUANTITY_AMOUNT && b->kind != QUANTITY_AMOUNT) || b->first - a->last > 6)
		return;
	for (uint32_t i = a->last + 1; i < b->first; i++) {
		const struct item *item = &sentence->items[i];

		is_dash = is_dash || item->mark == '-';
		is_linked = is_linked || item_is(sentence, i, MEANING_TO) ||
			    item_is(sentence, i, MEANING_AND) || item->mark == '-';
		if (item->mark == ',' || item->mark == ';' || item->mark == ':' ||
		    item->period != NONE)
			return;
		if (item->meaning == MEANING_NONE && !item->mark)
			return;
	}
	if (!is_linked)
		return;
	a->kind = b->kind;
	a->is_unit_taken_over = true;
	a->has_scale = b->has_scale;
	if (!a->has_currency) {
		a->has_currency = b->has_currency;
		memcpy(a->unit.currency, b->unit.currency, CURRENCY_MAX);
	}
	a->unit.power = b->unit.power;
	if ((is_dash && b->first == a->last + 2) || is_behind_between(sentence, a->first))
		a->is_range = sentence->quantities[q + 1].is_range = true;
}

enum diag_code sentence_find_quantities(struct sentence *sentence, struct marks marks)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 0, next; i < sentence->n && !code; i = next) {
		const struct item *item = &sentence->items[i];

		next = i + 1;
		if (item->is_taken)
			continue;
		if (item->is_number)
			code = read_digits(sentence, marks, i, &next);
		else if (meaning_in(item->set, MEANING_NUMBER) ||
			 meaning_in(item->set, MEANING_AMOUNT) ||
			 meaning_in(item->set, MEANING_MULTIPLE) ||
			 meaning_in(item->set, MEANING_FRACTION))
			code = read_words(sentence, marks, i, &next);
	}
	for (size_t q = sentence->n_quantities; q-- > 1;)
		take_over_unit(sentence, q - 1);
	return code;
}
