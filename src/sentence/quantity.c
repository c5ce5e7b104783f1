#include "quantity.h"

#include <string.h>

#include "notation.h"
#include "sentence_phrases.inc"
#include "text.h"

/* Where a quantity is being read. */
struct place {
	struct sentence *sentence;
	struct marks marks;
	size_t at;	/* the item to be looked at next */
	bool has_point; /* without a zero before it: ".22" */
	struct quantity quantity;
};

static const char *text_of(const struct sentence *sentence, size_t i)
{
	return sentence->tokens->text + token_of(sentence, i)->offset;
}

static bool is_mark(const struct sentence *sentence, size_t i, char mark)
{
	return i < sentence->n && sentence->items[i].mark == mark && !sentence->items[i].is_taken;
}

/* --- the number itself -------------------------------------------------------------------------- */

/* "3 and a half", "1½" */
static bool take_half(struct place *place)
{
	const struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;
	struct dec half;

	if (add_part(sentence, &place->at, &quantity->value)) {
		quantity->last = (uint32_t)place->at - 1;
		return true;
	}

	if (!item_is(sentence, place->at, MEANING_NUMBER) || sentence->items[place->at].is_taken ||
	    !strchr("+.", sentence->items[place->at].value[0]) ||
	    !dec_shift(dec_from_int(5), -1, &half) ||
	    !dec_add(quantity->value, half, &quantity->value))
		return false;
	sentence->items[place->at].is_taken = true;
	quantity->last = (uint32_t)place->at++;
	return true;
}

/* "3 hundred million" */
static void take_hundred(struct place *place)
{
	const struct sentence *sentence = place->sentence;
	int whole;

	if (place->at == place->quantity.number + 1u &&
	    item_whole(sentence, place->quantity.number, 1, 9, &whole) &&
	    item_is(sentence, place->at, MEANING_NUMBER) &&
	    item_value(sentence, place->at) == 100 && !is_number_word(sentence, place->at + 1)) {
		place->quantity.value = dec_from_int(100 * whole);
		place->at++;
	}
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

static void set_currency(struct quantity *quantity, const char *currency)
{
	memcpy(quantity->unit.currency, currency, CURRENCY_MAX);
	quantity->has_currency = true;
	quantity->kind = QUANTITY_AMOUNT;
}

/*
 * One letter is a scale only where it touches the number or a currency follows; T, which is a
 * quarter too, behind a currency. "9M 2023" are months.
 */
static bool scale_is_sure(const struct place *place)
{
	const struct sentence *sentence = place->sentence;
	const struct token *token = token_of(sentence, place->at);
	size_t at = place->at;
	int months;

	/* "$220.7mm" are millions, "220 mm" are not. */
	if (token->folded_len == 2 &&
	    memcmp(sentence->tokens->folded + token->folded, "mm", 2) == 0)
		return place->quantity.has_currency;
	if (token->len > 2 || sentence->items[at].to > sentence->items[at].from + 1 ||
	    (token->len == 2 && (unsigned char)token_of(sentence, at)->len &&
	     (unsigned char)*text_of(sentence, at) < 0x80))
		return true;
	return place->quantity.has_currency || item_is(sentence, at + 1, MEANING_CURRENCY) ||
	       (item_touches(sentence, at) && !item_is(sentence, at, MEANING_QUARTER) &&
		!(item_whole(sentence, place->quantity.number, 1, 12, &months) &&
		  at + 1 < sentence->n && sentence->items[at + 1].is_number));
}

static bool take_scale(struct place *place)
{
	struct quantity *quantity = &place->quantity;
	const char *currency;

	if (!(behind_is(place, MEANING_SCALE) && scale_is_sure(place)) &&
	    !(behind_is(place, MEANING_AMOUNT) && is_a_scale(place->sentence, place->at)))
		return false;
	quantity->unit.power = (int8_t)power_of_scale(place->sentence, place->at);
	quantity->has_scale = true;
	quantity->kind = QUANTITY_AMOUNT;
	/* "MMDH", thousands of millions of dirhams */
	currency = strchr(place->sentence->items[place->at].value, ':');
	if (currency && !text_is_digit(currency[1]) && !quantity->has_currency)
		set_currency(quantity, currency + 1);
	take(place);
	quantity->text_to = place->sentence->items[quantity->last].to;
	return true;
}

static bool is_dollar_sign(const struct sentence *sentence, size_t i)
{
	return sentence->items[i].to == sentence->items[i].from + 1 &&
	       token_is(sentence->tokens, sentence->items[i].from, "$");
}

/* "ten dollars", "ten Russian rubles" */
static bool names_currency(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i + (size_t)is_currency_adjective(sentence, i), MEANING_CURRENCY);
}

/* The currency behind the scale or the number, with its adjective before it or, in French, behind. */
static bool take_currency(struct place *place)
{
	struct quantity *quantity = &place->quantity;
	struct sentence *sentence = place->sentence;
	size_t at = place->at, from = at;
	bool is_bracket = quantity->has_scale && is_mark(sentence, at, '(');
	const char *currency;

	/* "5 billion of dollars", "5 млрд (долларов)", "5 milliards d'euros" */
	if (quantity->has_scale &&
	    (item_is_any(sentence, at, MEANING_OF, MEANING_OFBY) || is_bracket))
		from = ++at;
	/* "5 million (in euros)", "5 millions (d'euros)" */
	if (is_bracket && (is_one_of_words(sentence, at, phrases_unit_in) ||
			   item_is_any(sentence, at, MEANING_OF, MEANING_OFBY)))
		from = ++at;
	if (is_mark(sentence, at, '\''))
		from = ++at;
	if (is_currency_adjective(sentence, at) && !item_is(sentence, at, MEANING_CURRENCY))
		at++;
	if (!item_is(sentence, at, MEANING_CURRENCY) || sentence->items[at].is_taken ||
	    (!quantity->has_scale && !quantity->has_currency &&
	     currency_is_of_next(sentence, at)) ||
	    (is_bracket && !is_mark(sentence, at + 1, ')')))
		return false;
	currency = at > from ? currency_of(sentence, from, at) : sentence->items[at].value;
	/* "$5 million (Canadian dollars)" */
	if (quantity->has_currency && strcmp(quantity->unit.currency, currency) != 0 &&
	    !(is_bracket && currency[2] == 'D' && strcmp(quantity->unit.currency, "USD") == 0))
		return false;
	set_currency(quantity, currency);
	if (at > from)
		sentence->items[from].is_taken = true;
	place->at = at;
	take(place);
	/* "15 million $ CAD" */
	if (is_dollar_sign(sentence, at) && behind_is(place, MEANING_CURRENCY) &&
	    !(at + 2 < sentence->n && sentence->items[at + 2].is_number)) {
		set_currency(quantity, sentence->items[place->at].value);
		take(place);
	}
	/* A sign goes with the digits, a word does not. */
	if (!quantity->has_scale && item_touches(sentence, quantity->last))
		quantity->text_to = sentence->items[quantity->last].to;
	if (sentence->language == LANGUAGE_FR && at == from &&
	    item_is(sentence, place->at, MEANING_ADJECTIVE) &&
	    !token_of(sentence, place->at)->is_capital) {
		set_currency(quantity, currency_of(sentence, place->at, at));
		take(place);
	}
	return true;
}

/* "191 (141 + 50) million", "778,6 (2017: 749,9) Mrd. Euro": a bracket stands between the number and its unit. */
static void take_unit_behind_bracket(struct place *place)
{
	const struct sentence *sentence = place->sentence;
	size_t end = place->at;
	struct place behind = *place;

	while (end < sentence->n && end < place->at + 8 && !is_mark(sentence, end, ')'))
		end++;
	behind.at = end + 1;
	if (!is_mark(sentence, place->at, '(') || !is_mark(sentence, end, ')') ||
	    !sentence->items[end - 1].is_number || !take_scale(&behind))
		return;
	take_currency(&behind);
	behind.quantity.last = place->quantity.last;
	behind.quantity.text_to = place->quantity.text_to;
	place->quantity = behind.quantity;
}

/* "19,8%-" and a Kazakh ending, or a scale's, or a number's: "200-ден". */
static void take_ending(struct place *place)
{
	const struct sentence *sentence = place->sentence;
	size_t at = place->at;
	uint8_t suffix;

	if (sentence->language != LANGUAGE_KK || at + 1 >= sentence->n ||
	    sentence->items[at].mark != '-' || !item_touches(sentence, at) ||
	    sentence->items[at + 1].is_number)
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
	struct sentence *sentence = place->sentence;
	size_t start = place->at;

	/* "2,5-fache", "3-million"; "220 с лишним миллионов", "220+ million" */
	if ((is_mark(sentence, start, '-') && start + 1 < sentence->n &&
	     item_touches(sentence, start) && item_touches(sentence, start + 1) &&
	     !(start + 2 < sentence->n && sentence->items[start + 2].is_number)) ||
	    ((item_is(sentence, start, MEANING_POST_ABOVE) ||
	      (is_mark(sentence, start, '+') && item_touches(sentence, start))) &&
	     item_is(sentence, start + 1, MEANING_SCALE)))
		place->at++;
	if (place->at > start && !is_mark(sentence, start, '-'))
		quantity->qualifier = MEANING_ABOVE;
	for (size_t i = 0; i < countof(kinds); i++) {
		if (!behind_is(place, kinds[i].meaning) || quantity->has_currency ||
		    (i == 2 && strcmp(sentence->items[place->at].value, "by") == 0))
			continue;
		quantity->kind = (uint8_t)kinds[i].kind;
		take(place);
		quantity->text_to = sentence->items[quantity->last].to;
		take_ending(place);
		return;
	}
	/* "523.6 USD million" */
	if (behind_is(place, MEANING_CURRENCY) && item_is(sentence, place->at + 1, MEANING_SCALE))
		take_currency(place);
	if (!take_scale(place) && place->at > start && !quantity->has_currency &&
	    !behind_is(place, MEANING_CURRENCY))
		place->at = start;
	if (!quantity->has_scale)
		take_unit_behind_bracket(place);
	if (quantity->has_scale)
		take_half(place);
	take_currency(place);
	take_ending(place);
}

/* "20 dollars and 43 cents" */
static bool take_cents(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;
	size_t at = place->at + item_is(sentence, place->at, MEANING_AND), end = at;
	struct dec cents;
	int whole;

	if (!quantity->has_currency || quantity->has_scale)
		return false;
	if (item_whole(sentence, at, 1, 99, &whole))
		cents = dec_from_int((end++, whole));
	else if (!is_number_word(sentence, at) || !number_in_words(sentence, &end, &cents))
		return false;
	if (!are_cents(sentence, end) || !dec_shift(cents, -2, &cents) ||
	    !dec_add(quantity->value, cents, &quantity->value))
		return false;
	for (size_t i = place->at; i < end; i++)
		sentence->items[i].is_taken = true;
	place->at = end;
	take(place);
	quantity->text_to = sentence->items[quantity->last].to;
	return true;
}

/* "1 миллиард 200 миллионов 300 тысяч": smaller scales follow; "un milliard et 234 millions". Where 200
 * million are as round as elsewhere, it is all given in millions. */
static bool take_rest(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;
	size_t at = place->at;
	struct place rest = {.sentence = sentence, .marks = place->marks};
	struct dec whole, more;
	int8_t power = quantity->unit.power;

	if (quantity->is_in_words && item_is(sentence, at, MEANING_AND) &&
	    !meaning_in(sentence->all, MEANING_RESPECTIVELY))
		at++;
	if (quantity->kind != QUANTITY_AMOUNT || !quantity->has_scale || at >= sentence->n ||
	    sentence->items[at].is_taken)
		return false;
	rest.at = at + 1;
	rest.quantity = (struct quantity){.number = (uint32_t)at, .first = (uint32_t)at};
	if (is_number_word(sentence, at)) {
		rest.at = at;
		if (!number_in_words(sentence, &rest.at, &rest.quantity.value))
			return false;
	} else if (!sentence->items[at].is_number) {
		return false;
	}
	rest.quantity.last = (uint32_t)rest.at - 1;
	rest.quantity.text_to = sentence->items[rest.quantity.last].to;
	if (item_is(sentence, rest.at, MEANING_SCALE)
		    ? power_of_scale(sentence, rest.at) >= quantity->unit.power ||
			      !take_scale(&rest)
		    : sentence->items[at].is_number || !names_currency(sentence, rest.at))
		return false;
	if (sentence->items[at].is_number)
		set_value(sentence, place->marks, 0, &rest.quantity);
	if (rest.quantity.value.scale <= 0 && dec_trailing_zeros(rest.quantity.value) > 1)
		power = rest.quantity.unit.power;
	if (rest.quantity.is_too_long || rest.quantity.is_open ||
	    !dec_shift(quantity->value, quantity->unit.power - power, &whole) ||
	    !dec_shift(rest.quantity.value, rest.quantity.unit.power - power, &more) ||
	    !dec_add(whole, more, &quantity->value))
		return false;
	quantity->unit.power = power;
	for (size_t i = place->at; i < rest.at; i++)
		sentence->items[i].is_taken = true;
	quantity->last = rest.quantity.last;
	quantity->text_to = rest.quantity.text_to;
	quantity->suffix = rest.quantity.suffix;
	place->at = rest.at;
	take_currency(place);
	take_ending(place);
	return true;
}

/* --- what stands before it ---------------------------------------------------------------------- */

/* A point without its zero, currencies and the sign before the number; the first item then. */
static uint32_t take_before(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;
	uint32_t first = quantity->number;

	if (first && (is_mark(sentence, first - 1, '.') || is_mark(sentence, first - 1, ',')) &&
	    item_touches(sentence, first) &&
	    (first < 2 || !item_touches(sentence, first - 1) || is_mark(sentence, first - 2, '-') ||
	     item_is(sentence, first - 2, MEANING_CURRENCY))) {
		sentence->items[--first].is_taken = true;
		place->has_point = true;
	}
	if (first > 1 && item_is(sentence, first - 2, MEANING_CURRENCY) &&
	    !sentence->items[first - 2].is_taken && item_touches(sentence, first) &&
	    item_touches(sentence, first - 1) && is_mark(sentence, first - 1, '-')) {
		sentence->items[--first].is_taken = true;
		quantity->sign = -1;
	}
	/* "USD$127.6", "$ CAD 15": the letters say which dollars; "the dirham won 1 %" is no amount. */
	for (int n = 0; n < 2 && first && !sentence->items[first - 1].is_taken &&
			!item_is(sentence, quantity->number + 1, MEANING_PERCENT) &&
			((item_is(sentence, first - 1, MEANING_CURRENCY) &&
			  !is_currency_of_scale(sentence, first - 1)) ||
			 (!n && unknown_sign(sentence, first - 1)));
	     n++) {
		first--;
		if (!n || !is_dollar_sign(sentence, first))
			set_currency(quantity, item_is(sentence, first, MEANING_CURRENCY)
						       ? sentence->items[first].value
						       : unknown_sign(sentence, first));
		sentence->items[first].is_taken = true;
	}
	quantity->text_from = sentence->items[first].from;
	if (!quantity->sign)
		take_sign(sentence, quantity, &first);
	return first;
}

/* --- all of a sentence -------------------------------------------------------------------------- */

static enum diag_code add_quantity(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;

	if (!arena_room(sentence->memory, sentence->quantities, &sentence->quantities_capacity,
			sentence->n_quantities + 1))
		return DIAG_NOMEM;
	if (quantity->kind == QUANTITY_TIMES)
		quantity->is_compared =
			compares(sentence, quantity, sentence->items[quantity->last].value);
	find_qualifier(sentence, quantity);
	for (uint32_t i = quantity->first; i <= quantity->last; i++)
		sentence->items[i].quantity = (uint32_t)sentence->n_quantities;
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
	if (!i || tokens->tokens[t].has_space_before)
		return false;
	if (tokens->tokens[t - 1].kind == TOKEN_WORD)
		return !item_is(sentence, i - 1, MEANING_CURRENCY) &&
		       !unknown_sign(sentence, i - 1);
	return i > 1 && sentence->items[i - 1].mark == '-' &&
	       tokens->tokens[t - 2].kind == TOKEN_WORD &&
	       !item_is_any(sentence, i - 2, MEANING_SCALE, MEANING_CURRENCY) &&
	       !tokens->tokens[t - 1].has_space_before;
}

/* "multiplied by 2.6" */
static void take_factor(struct place *place)
{
	const struct quantity *quantity = &place->quantity;
	struct item *before = &place->sentence->items[quantity->first ? quantity->first - 1 : 0];

	if (quantity->kind != QUANTITY_PLAIN || !quantity->first || before->is_taken ||
	    !item_is(place->sentence, quantity->first - 1, MEANING_TIMES) ||
	    strcmp(before->value, "by") != 0)
		return;
	before->is_taken = true;
	place->quantity.kind = QUANTITY_TIMES;
}

static enum diag_code read_digits(struct sentence *sentence, struct marks marks, size_t i,
				  size_t *next)
{
	struct place place = {.sentence = sentence, .marks = marks, .at = i + 1};
	struct quantity *quantity = &place.quantity;
	const struct token *token = token_of(sentence, i);

	*next = i + 1;
	if (token->notation == NOTATION_DATE || token->notation == NOTATION_CLOCK ||
	    is_part_of_name(sentence, i))
		return DIAG_OK;
	*quantity = (struct quantity){.number = (uint32_t)i,
				      .last = (uint32_t)i,
				      .text_from = sentence->items[i].from,
				      .text_to = sentence->items[i].to};
	/* A section's number, a version; with a scale, a misprint. */
	if (token->notation == NOTATION_OTHER && (!item_is(sentence, i + 1, MEANING_SCALE) ||
						  memchr(text_of(sentence, i), ':', token->len)))
		return DIAG_OK;
	if (i && is_torn(sentence, i))
		place.at = i + 2;
	quantity->first = take_before(&place);
	set_value(sentence, marks, 0, quantity);
	take_spoken_decimals(sentence, &place.at, &quantity->value);
	take_hundred(&place);
	if (!slash_fraction(sentence, i, &place.at, &quantity->value) &&
	    !slash_fraction(sentence, i + 1, &place.at, &quantity->value))
		take_half(&place);
	for (size_t k = i; k < place.at; k++)
		sentence->items[k].is_taken = true;
	take_behind(&place);
	if (quantity->is_open)
		set_value(sentence, marks, 0, quantity);
	if (place.has_point && !dec_shift(quantity->value, -(int)token->len, &quantity->value))
		quantity->is_too_long = true;
	while (!quantity->is_too_long && (take_rest(&place) || take_cents(&place)))
		;
	take_factor(&place);
	*next = place.at;
	return add_quantity(&place);
}

/* Whether a number follows that this one may be given with: "from seven to nine billion". */
static bool is_first_of_two(const struct sentence *sentence, size_t at)
{
	if (!(item_is_any(sentence, at, MEANING_TO, MEANING_UNTIL, MEANING_AND, MEANING_OR) ||
	      is_mark(sentence, at, '-')))
		return false;
	at++;
	return at < sentence->n &&
	       (sentence->items[at].is_number || is_number_word(sentence, at)) &&
	       !sentence->items[at].is_taken;
}

/* "mille deux cents millions": the tail of what is not understood. */
static bool is_behind_thousand(const struct sentence *sentence, size_t i)
{
	return i && item_is(sentence, i - 1, MEANING_SCALE) && !sentence->items[i - 1].is_taken &&
	       power_of_scale(sentence, i - 1) == 3;
}

/* A number in words with its unit, or the factor behind "multiplied by". */
static bool take_number(struct place *place)
{
	struct sentence *sentence = place->sentence;
	struct quantity *quantity = &place->quantity;
	size_t from = place->at;
	bool fits = number_in_words(sentence, &place->at, &quantity->value) &&
		    !is_behind_thousand(sentence, from);
	size_t at = place->at + is_mark(sentence, place->at, '-');

	if (fits && add_part(sentence, &place->at, &quantity->value))
		at = place->at;

	if (!fits) {
		/* Its unit is of no other number. */
		while (is_number_word(sentence, place->at) || is_unit_word(sentence, place->at))
			place->at++;
		return false;
	}
	for (size_t i = from; i < place->at; i++) {
		quantity->suffix = sentence->items[i].suffix;
		if (item_is(sentence, i, MEANING_ABOUT)) /* "une centaine de" */
			quantity->qualifier = MEANING_ABOUT;
	}
	quantity->last = (uint32_t)place->at - 1;
	quantity->text_to = sentence->items[quantity->last].to;
	if (is_unit_word(sentence, at) || names_currency(sentence, at))
		take_behind(place);
	take_factor(place);
	if (quantity->kind == QUANTITY_PLAIN && !is_first_of_two(sentence, place->at))
		return false;
	for (size_t i = from; i < place->at && quantity->kind != QUANTITY_PLAIN; i++)
		sentence->items[i].is_taken = true;
	while (take_rest(place) || take_cents(place))
		;
	return true;
}

/* "doubled", "by a third" */
static bool take_multiple(struct place *place, bool is_fraction)
{
	struct quantity *quantity = &place->quantity;
	const char *value = place->sentence->items[quantity->number].value;

	/* "A third" is not given to the last place. */
	if (is_fraction)
		quantity->qualifier = MEANING_ABOUT;
	quantity->kind = is_fraction ? QUANTITY_PERCENT : QUANTITY_TIMES;
	if (dec_parse(value, strcspn(value, ":"), &quantity->value) != DEC_OK)
		return false;
	/* "half billion", "half a percent", "a quarter of a million" */
	if (is_fraction && unit_of_part(place->sentence, place->at)) {
		quantity->qualifier = MEANING_NONE;
		place->at = unit_of_part(place->sentence, place->at);
		take_behind(place);
		return dec_shift(quantity->value, -2, &quantity->value);
	}
	return true;
}

static bool take_amount(struct place *place)
{
	struct quantity *quantity = &place->quantity;
	const char *value = place->sentence->items[quantity->number].value;

	if (!is_one_of_scale(place->sentence, quantity->number) ||
	    dec_parse(value, strcspn(value, ":"), &quantity->value) != DEC_OK)
		return false;
	quantity->kind = QUANTITY_AMOUNT;
	quantity->has_scale = true;
	quantity->unit.power = (int8_t)power_of_scale(place->sentence, quantity->number);
	place->sentence->items[quantity->number].is_taken = true;
	take_half(place);
	if (quantity->last > quantity->number)
		quantity->text_to = place->sentence->items[quantity->last].to;
	take_currency(place);
	while (take_rest(place))
		;
	return true;
}

/* "half a billion", "doubled", "a third": numbers in words, where what follows makes them figures. */
static enum diag_code read_words(struct sentence *sentence, struct marks marks, size_t i,
				 size_t *next)
{
	struct place place = {.sentence = sentence, .marks = marks, .at = i + 1};
	struct quantity *quantity = &place.quantity;
	const struct item *item = &sentence->items[i];
	bool is_multiple = meaning_in(item->set, MEANING_MULTIPLE), is_figure;

	*quantity = (struct quantity){.number = (uint32_t)i,
				      .first = (uint32_t)i,
				      .last = (uint32_t)i,
				      .text_from = item->from,
				      .text_to = item->to,
				      .is_in_words = true,
				      .suffix = item->suffix};
	if (is_multiple || meaning_in(item->set, MEANING_FRACTION)) {
		is_figure = take_multiple(&place, !is_multiple);
	} else if (meaning_in(item->set, MEANING_AMOUNT)) {
		is_figure = take_amount(&place);
	} else {
		place.at = i;
		is_figure = take_number(&place);
	}
	*next = place.at > i ? place.at : i + 1;
	if (!is_figure)
		return DIAG_OK;
	if (quantity->kind != QUANTITY_TIMES)
		take_sign(sentence, quantity, &quantity->first);
	return add_quantity(&place);
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
		else if (is_number_word(sentence, i) || meaning_in(item->set, MEANING_AMOUNT) ||
			 meaning_in(item->set, MEANING_MULTIPLE) ||
			 meaning_in(item->set, MEANING_FRACTION))
			code = read_words(sentence, marks, i, &next);
	}
	if (!code) {
		take_caption(sentence, marks);
		join_quantities(sentence, marks);
	}
	return code;
}
