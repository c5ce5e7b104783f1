#include <string.h>

#include "notation.h"
#include "quantity.h"
#include "text.h"

/* --- in digits ---------------------------------------------------------------------------------- */

bool is_large_currency(const char *currency)
{
	return text_is_in_list(currency, "USD|EUR|GBP|CHF");
}

static bool is_large(const struct quantity *quantity)
{
	return !quantity->has_currency || is_large_currency(quantity->unit.currency);
}

#define LEAST_DOUBTED 6 /* characters of "10,922" */
#define LEAST_GROUPED 3 /* numbers of a text that show how it groups */

static bool begins_with_zero(const struct sentence *sentence, const struct quantity *quantity)
{
	return sentence->tokens->text[token_of(sentence, quantity->number)->offset] == '0';
}

/*
 * A single mark before three digits: with billions behind it decimals, if the text's other numbers show it, or
 * grouping would make more of it than two countries trade; but for small currencies where the text groups so; else as
 * the figure that it is given with, as the text's other numbers, or as the language has it; without a scale a group:
 * nobody writes thousandths of a dollar, nor of a thousand of them with the mark that groups. A percentage of three
 * decimals is rare: with the mark that its language does not use for these it is grouped.
 */
static char decimal_mark(const struct sentence *sentence, struct marks marks, char like, char mark,
			 struct quantity *quantity)
{
	size_t same = mark == '.' ? marks.points : marks.commas;
	size_t other = mark == '.' ? marks.commas : marks.points;
	const bool is_billions = quantity->unit.power >= 9;
	const bool is_usual = (sentence->language == LANGUAGE_EN) == (mark == '.');

	if (quantity->kind == QUANTITY_PERCENT || quantity->kind == QUANTITY_TIMES) {
		bool is_group = !is_usual && !same && !begins_with_zero(sentence, quantity);

		quantity->is_ambiguous = is_group && !other;
		return is_group ? 0 : mark;
	}
	if (is_billions && is_large(quantity)) {
		/* "1.318 Mrd. Euro", where no other number shows the mark: all of a large country's exports? */
		quantity->is_ambiguous = !same && (other || !is_usual);
		return mark;
	}
	if (!quantity->has_scale ||
	    (!is_usual && quantity->unit.power == 3 && !begins_with_zero(sentence, quantity)))
		return 0;
	/* "Lek 3.361 mln" and "50.652 mln", where no amount has one or two decimals */
	quantity->is_ambiguous = sentence->language == LANGUAGE_EN && mark == '.' && !is_billions &&
				 !is_large(quantity) && marks.open_points >= LEAST_GROUPED &&
				 !marks.amount_points;
	if (like || (same != 0) != (other != 0))
		return like ? (like == mark ? mark : 0) : (same ? mark : 0);
	/* "RUB 1,380 billion", "8.250 Mrd. Yen" */
	quantity->is_ambiguous |= is_billions && !is_usual;
	if (is_billions || is_usual)
		return mark;
	/* In English "10,922 million" is grouped; "739,386 million dollars" may be a translator's. */
	quantity->is_ambiguous =
		sentence->language != LANGUAGE_EN ||
		(is_large(quantity) && token_of(sentence, quantity->number)->len > LEAST_DOUBTED);
	return 0;
}

/* "1,313,3": the last of equal marks is meant as another, if too few digits follow for a group. */
static bool set_misprinted(const char *s, size_t n, struct quantity *quantity)
{
	size_t last = n;
	int decimals;

	while (last && text_is_digit(s[last - 1]))
		last--;
	decimals = (int)(n - last);
	quantity->is_open = quantity->is_ambiguous = true;
	return notation_value(s, n, 0, &quantity->value) &&
	       dec_shift(quantity->value, -decimals, &quantity->value);
}

void set_value(const struct sentence *sentence, struct marks marks, char like,
	       struct quantity *quantity)
{
	const struct token *token = token_of(sentence, quantity->number);
	const char *s = sentence->tokens->text + token->offset;
	enum notation notation = (enum notation)token->notation;
	char mark = notation == NOTATION_POINT || notation == NOTATION_OPEN_POINT   ? '.'
		    : notation == NOTATION_COMMA || notation == NOTATION_OPEN_COMMA ? ','
										    : 0;
	bool fits;

	quantity->is_open = notation == NOTATION_OPEN_POINT || notation == NOTATION_OPEN_COMMA;
	quantity->is_ambiguous = false;
	if (quantity->is_open)
		mark = decimal_mark(sentence, marks, like, mark, quantity);
	fits = notation == NOTATION_OTHER ? set_misprinted(s, token->len, quantity)
					  : notation_value(s, token->len, mark, &quantity->value);
	quantity->is_too_long = !fits;
}

/* --- in words ----------------------------------------------------------------------------------- */

/* How a number in words goes on: a word below `room` may be added. */
struct numeral {
	int all, room;
	bool has_half;
};

/* Dutch and German units, before their tens: "drie en dertig". */
static bool is_unit_before_ten(const struct sentence *sentence, size_t i,
			       const struct numeral *numeral)
{
	int tens = item_value(sentence, i);

	return (sentence->language == LANGUAGE_NL || sentence->language == LANGUAGE_DE) &&
	       numeral->room == 1 && numeral->all % 100 > 0 && numeral->all % 100 < 10 &&
	       tens >= 20 && tens < 100 && tens % 10 == 0;
}

static bool add_word(struct numeral *numeral, const char *value)
{
	int word = 0;

	/* "+0.5" stands behind a number, "0.5" alone, ".5" (½) both */
	if (*value == '+' || *value == '.' || strcmp(value, "0.5") == 0) {
		bool fits = !numeral->has_half &&
			    (*value == '.' || (*value == '+') == (numeral->all > 0));

		numeral->has_half = true;
		numeral->room = 0;
		return fits;
	}
	for (; *value >= '0' && *value <= '9'; value++)
		word = word * 10 + (*value - '0');
	if (*value == '.') { /* one and a half, "двадцать два с половиной" */
		if (word >= numeral->room || numeral->has_half)
			return false;
		numeral->all += word;
		numeral->has_half = true;
		numeral->room = 0;
		return true;
	}
	if (word == 100 && numeral->all > 0 && numeral->all < 100 && numeral->room) {
		numeral->all *= 100;
		numeral->room = 100;
		return true;
	}
	if (word >= numeral->room)
		return false;
	/* soixante-douze, quatre-vingt-treize */
	numeral->room = word && word % 100 == 0	       ? 100
			: word == 60 || word == 80     ? 20
			: word >= 10 && word % 10 == 0 ? 10
						       : 1;
	numeral->all += word;
	return true;
}

/* --- one word of several: German, Dutch --------------------------------------------------------- */

/* The longest beginning of a word that is a part of a number: its length, and what it is. */
static size_t part_of_word(const struct sentence *sentence, const struct token *rest,
			   struct word_match *match)
{
	struct token part = *rest;
	struct token_list piece = *sentence->tokens;

	piece.tokens = &part;
	piece.n = 1;
	for (; part.folded_len; part.folded_len--) {
		part.slot = token_slot(piece.folded + part.folded, part.folded_len);
		words_match(sentence->words, sentence->language, &piece, 0, match);
		if (match->n_tokens &&
		    (meaning_in(match->set, MEANING_NUMBER) ||
		     meaning_in(match->set, MEANING_AND) ||
		     (meaning_in(match->set, MEANING_SCALE) && strcmp(match->value, "3") == 0)))
			break;
	}
	return part.folded_len;
}

/* fünfundzwanzig, dreihundertfünfzig, vijfentwintig, tweeduizend */
static bool number_in_one_word(const struct sentence *sentence, size_t i, int *out)
{
	struct token rest = *token_of(sentence, i);
	int all = 0, now = 0;
	bool is_joined = false;

	while (rest.folded_len) {
		struct word_match match;
		size_t n = part_of_word(sentence, &rest, &match);
		int word = 0;

		if (!n)
			return false;
		rest.folded += (uint32_t)n;
		rest.folded_len = (uint16_t)(rest.folded_len - n);
		for (const char *c = match.value; *c >= '0' && *c <= '9'; c++)
			word = word * 10 + (*c - '0');
		if (meaning_in(match.set, MEANING_AND)) {
			if (is_joined || !now)
				return false;
			is_joined = true;
		} else if (meaning_in(match.set, MEANING_SCALE)) {
			if (all)
				return false;
			all = 1000 * (now ? now : 1);
			now = 0;
		} else if (word == 100 && now < 100) {
			now = 100 * (now ? now : 1);
		} else if (is_joined ? (now % 100 && now % 100 < 10 && word % 10 == 0) ||
					       (now && now % 100 == 0)
				     : now % 100 == 0) {
			now += word;
			is_joined = false;
		} else {
			return false;
		}
	}
	*out = all + now;
	return !is_joined;
}

/* --- several words ------------------------------------------------------------------------------ */

bool is_unit_word(const struct sentence *sentence, size_t i)
{
	return item_is_any(sentence, i, MEANING_SCALE, MEANING_PERCENT, MEANING_POINTS,
			   MEANING_TIMES);
}

bool is_a_scale(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, MEANING_AMOUNT) &&
	       strncmp(sentence->items[i].value, "1:", 2) == 0;
}

size_t unit_of_part(const struct sentence *sentence, size_t i)
{
	i += item_is_any(sentence, i, MEANING_OF, MEANING_OFBY);
	if (item_is(sentence, i, MEANING_NUMBER)
		    ? item_value(sentence, i) == 1
		    : item_is(sentence, i, MEANING_COMMON) && token_of(sentence, i)->len == 1)
		i++;
	return (is_unit_word(sentence, i) && !item_is(sentence, i, MEANING_TIMES)) ||
			       is_a_scale(sentence, i)
		       ? i
		       : 0;
}

bool is_glued_number(const struct sentence *sentence, size_t i)
{
	return (sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL) &&
	       i + 1 < sentence->n && !sentence->items[i].is_number &&
	       sentence->items[i].meaning == MEANING_NONE && !sentence->items[i].mark &&
	       (is_unit_word(sentence, i + 1) || item_is(sentence, i + 1, MEANING_CURRENCY));
}

static bool is_hyphen(const struct sentence *sentence, size_t i)
{
	return i < sentence->n && sentence->items[i].mark == '-' && item_touches(sentence, i);
}

/* Where the number goes on behind item i - 1, over a hyphen or an "and"; i: right there. */
static size_t next_word(const struct sentence *sentence, size_t i, struct numeral *numeral)
{
	struct numeral tried = *numeral;

	if (item_is(sentence, i, MEANING_AND) && item_is(sentence, i + 1, MEANING_NUMBER) &&
	    is_unit_before_ten(sentence, i + 1, numeral)) {
		numeral->room = 100;
		return i + 1;
	}
	if (is_hyphen(sentence, i) && item_is(sentence, i + 1, MEANING_AND) &&
	    is_hyphen(sentence, i + 2))
		i += 2;
	if (i + 1 < sentence->n && item_is(sentence, i + 1, MEANING_NUMBER) &&
	    !sentence->items[i + 1].is_taken &&
	    (item_is(sentence, i, MEANING_AND) ||
	     (sentence->items[i].mark == '-' && item_touches(sentence, i))) &&
	    numeral->room > 1 && add_word(&tried, sentence->items[i + 1].value))
		return i + 1;
	return i;
}

/* "point five", "-point-five", "virgule vingt-cinq": the digits behind the mark, as decimals. */
static bool add_decimals(const struct sentence *sentence, size_t *at, struct dec *value)
{
	int all = 0, n = 0;
	struct dec decimals;

	size_t mark =
		*at + (is_hyphen(sentence, *at) && item_is(sentence, *at + 1, MEANING_DECIMAL));
	size_t i = mark + 1 + is_hyphen(sentence, mark + 1);

	if (!item_is(sentence, mark, MEANING_DECIMAL))
		return false;
	/* "1 point 1" */
	if (item_whole(sentence, i, 0, 99, &all)) {
		*at = i + 1;
		return dec_shift(dec_from_int(all), -(int)token_of(sentence, i)->len, &decimals) &&
		       dec_add(*value, decimals, value);
	}
	if (!item_is(sentence, i, MEANING_NUMBER))
		return false;
	for (*at = i; item_is(sentence, *at, MEANING_NUMBER) && n < 4; ++*at) {
		int word = item_value(sentence, *at);

		n += word < 10 ? 1 : 2;
		all = all * (word < 10 ? 10 : 100) + word;
	}
	return dec_shift(dec_from_int(all), -n, &decimals) && dec_add(*value, decimals, value);
}

/* "cinq (5) milliards": the number again, in digits. */
static void skip_digits_again(const struct sentence *sentence, size_t *at, struct dec value)
{
	struct dec digits;
	int whole;

	if (*at + 3 >= sentence->n || sentence->items[*at].mark != '(' ||
	    sentence->items[*at + 2].mark != ')' || !item_whole(sentence, *at + 1, 0, 999, &whole))
		return;
	digits = dec_from_int(whole);
	if (dec_cmp(digits, value) != 0)
		return;
	for (size_t i = *at; i < *at + 3; i++)
		sentence->items[i].is_taken = true;
	*at += 3;
}

void take_spoken_decimals(const struct sentence *sentence, size_t *at, struct dec *value)
{
	struct dec whole = *value;

	if (!add_decimals(sentence, at, value))
		*value = whole;
}

/* "one thousand two hundred million": thousands of a larger scale. */
static void add_behind_thousand(const struct sentence *sentence, size_t *at, struct dec *value)
{
	size_t next = *at + 1;
	struct dec rest, thousands;

	if (item_is(sentence, *at, MEANING_SCALE) && power_of_scale(sentence, *at) == 3 &&
	    item_is(sentence, next, MEANING_NUMBER) && number_in_words(sentence, &next, &rest) &&
	    item_is(sentence, next, MEANING_SCALE) && power_of_scale(sentence, next) > 3 &&
	    dec_shift(*value, 3, &thousands) && dec_add(thousands, rest, value))
		*at = next;
}

bool number_in_words(const struct sentence *sentence, size_t *at, struct dec *value)
{
	struct numeral numeral = {.room = 1000};
	bool fits = true;
	int whole;

	if (is_glued_number(sentence, *at) && !item_is(sentence, *at, MEANING_NUMBER)) {
		/* "tweeduizend tweehonderd": the second is only the rest of the first. */
		bool is_rest = *at && number_in_one_word(sentence, *at - 1, &whole) && whole &&
			       whole % 1000 == 0;

		if (!number_in_one_word(sentence, (*at)++, &whole) || is_rest)
			return false;
		*value = dec_from_int(whole);
		return true;
	}
	for (size_t i = *at; item_is(sentence, i, MEANING_NUMBER) && !sentence->items[i].is_taken;
	     i = next_word(sentence, *at, &numeral)) {
		fits = add_word(&numeral, sentence->items[i].value) && fits;
		*at = i + 1;
	}
	*value = dec_from_int(numeral.all);
	if (numeral.has_half) {
		*value = dec_from_int(numeral.all * 10 + 5);
		fits = dec_shift(*value, -1, value) && fits;
	} else if (item_is(sentence, *at + is_hyphen(sentence, *at), MEANING_DECIMAL)) {
		fits = add_decimals(sentence, at, value) && fits;
	}
	add_behind_thousand(sentence, at, value);
	skip_digits_again(sentence, at, *value);
	/* The tail of what was not understood is no number either. */
	return fits && !is_number_word(sentence, *at);
}

/* --- parts of one ------------------------------------------------------------------------------- */

static bool is_slash(const struct sentence *sentence, size_t i)
{
	return i + 1 < sentence->n && sentence->items[i].mark == '/' &&
	       !sentence->items[i].is_taken && item_touches(sentence, i) &&
	       item_touches(sentence, i + 1);
}

bool slash_fraction(const struct sentence *sentence, size_t i, size_t *next, struct dec *value)
{
	struct dec part, whole = i < *next ? dec_from_int(0) : *value;
	int above, below;

	if (i >= sentence->n || sentence->items[i].is_taken ||
	    !item_whole(sentence, i, 1, 16, &above) || !is_slash(sentence, i + 1) ||
	    !item_whole(sentence, i + 2, 1, 16, &below) || above >= below || 1000 % below != 0 ||
	    !is_unit_word(sentence, i + 3) ||
	    !dec_shift(dec_from_int(above * (1000 / below)), -3, &part) ||
	    !dec_add(whole, dec_trim(part, 0), value))
		return false;
	*next = i + 3;
	return true;
}

bool add_part(const struct sentence *sentence, size_t *at, struct dec *value)
{
	const struct item *part = &sentence->items[*at + 1];
	size_t unit = unit_of_part(sentence, *at + 2);
	struct dec more;

	if (!item_is(sentence, *at, MEANING_AND) || !item_is(sentence, *at + 1, MEANING_FRACTION) ||
	    !unit || dec_parse(part->value, strcspn(part->value, ":"), &more) != DEC_OK ||
	    !dec_shift(more, -2, &more) || !dec_add(*value, dec_trim(more, 0), value))
		return false;
	for (; *at < unit; ++*at)
		sentence->items[*at].is_taken = true;
	return true;
}
