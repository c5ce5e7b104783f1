#include "when_parts.h"

#include <stdlib.h>
#include <string.h>

#include "notation.h"
#include "quantity.h"
#include "text.h"

bool is_free(const struct sentence *sentence, size_t i)
{
	return i < sentence->n && !sentence->items[i].is_taken;
}

bool is_filler(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is_any(sentence, i, MEANING_COMMON, MEANING_OF, MEANING_OFBY, MEANING_UNIT_YEAR,
			   MEANING_TOWARDS) ||
	       item->mark == '\'';
}

size_t skip_fillers(const struct sentence *sentence, size_t i)
{
	for (size_t steps = 0; steps < 4 && is_free(sentence, i) && is_filler(sentence, i); steps++)
		i++;
	return i;
}

const struct item *word_before(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	for (size_t steps = 0; i-- > 0 && steps < 4; steps++) {
		if (item_is(sentence, i, meaning))
			return &sentence->items[i];
		if (!is_filler(sentence, i) && !item_is(sentence, i, MEANING_UNIT_MONTH))
			return NULL;
	}
	return NULL;
}

bool follows(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	return word_before(sentence, i, meaning) != NULL;
}

bool precedes(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	for (size_t steps = 0; is_free(sentence, i) && steps < 3; i++, steps++) {
		if (item_is(sentence, i, meaning))
			return true;
		if (!is_filler(sentence, i))
			return false;
	}
	return false;
}

const char *value_text(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	const struct item *item = &sentence->items[i];

	return item->meaning == meaning
		       ? item->value
		       : words_value(sentence->words, sentence->language, sentence->tokens,
				     item->from, item->to - item->from, meaning);
}

int value_as(const struct sentence *sentence, size_t i, enum meaning meaning, int otherwise)
{
	const char *value = value_text(sentence, i, meaning);
	return *value ? (int)strtol(value, NULL, 10) : otherwise;
}

bool is_mark(const struct sentence *sentence, size_t i, char mark)
{
	return is_free(sentence, i) && sentence->items[i].mark == mark;
}

/* A sign between two items, without spaces. */
bool is_joint(const struct sentence *sentence, size_t i)
{
	return is_free(sentence, i) && strchr("-/.'", sentence->items[i].mark) &&
	       sentence->items[i].mark && item_touches(sentence, i) && is_free(sentence, i + 1) &&
	       item_touches(sentence, i + 1);
}

/* --- numbers ------------------------------------------------------------------------------------ */

/* The letter M behind a number of months, Latin or Cyrillic: "9M 2023", "12M to June". */
static bool is_letter_m(const struct sentence *sentence, size_t i)
{
	int year;

	return (token_is(sentence->tokens, sentence->items[i].from, "M") ||
		token_is(sentence->tokens, sentence->items[i].from, "\xD0\x9C")) &&
	       (item_whole(sentence, i + 1, 1900, 2099, &year) ||
		(has_two_digits(sentence, i + 1, &year) && item_touches(sentence, i + 1)) ||
		(item_is_any(sentence, i + 1, MEANING_TO, MEANING_UNTIL, MEANING_THROUGH) &&
		 is_month(sentence, i + 2))) &&
	       !(i > 1 && item_is(sentence, i - 2, MEANING_CURRENCY));
}

/* The ending of a number in digits: 1-го, 1st, 1er, 1.; what lies behind it. */
size_t skip_ending(const struct sentence *sentence, size_t i)
{
	bool is_dashed = is_joint(sentence, i) && sentence->items[i].mark == '-';
	size_t at = i + is_dashed;
	const struct token *token;

	if (is_mark(sentence, i, '.'))
		return i + 1;
	if (!is_free(sentence, at) || !item_touches(sentence, at))
		return i;
	token = token_of(sentence, at);
	if (token->kind != TOKEN_WORD || token->is_capital || token->folded_len > 6 ||
	    (sentence->items[at].meaning != MEANING_NONE && !is_dashed &&
	     !item_is(sentence, at, MEANING_COMMON)))
		return i;
	if (item_is_any(sentence, at, MEANING_UNIT_YEAR, MEANING_QUARTER, MEANING_HALF,
			MEANING_MONTH, MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER, MEANING_UNIT_HALF))
		return i;
	return at + 1;
}

/* A number in digits or words from low to high; *i goes behind it and an ordinal's ending. */
static bool small_number(const struct sentence *sentence, size_t *i, int high, int *out)
{
	size_t at = *i;
	struct dec whole;

	if (!is_free(sentence, at))
		return false;
	if (is_number_word(sentence, at) && number_in_words(sentence, &at, &whole)) {
		for (*out = 1; *out <= high && dec_cmp(whole, dec_from_int(*out)) != 0; ++*out)
			;
		if (*out <= high) {
			*i = at;
			return true;
		}
	}
	at = *i;
	if (item_is(sentence, at, MEANING_NUMBER)) {
		const char *value = value_text(sentence, at, MEANING_NUMBER);

		*out = value_as(sentence, at, MEANING_NUMBER, 0);
		*i = at + 1;
		return !strchr(value, '.') && *out >= 1 && *out <= high;
	}
	if (!item_whole(sentence, at, 1, high, out))
		return false;
	*i = skip_ending(sentence, at + 1);
	return true;
}

/* "first", "1.", "1-м", "I"; a bare number may be one before a quarter, not before months. */
static bool ordinal(const struct sentence *sentence, size_t *i, bool may_be_bare, int *out)
{
	size_t at = *i;

	if (is_free(sentence, at) && item_is(sentence, at, MEANING_ORDINAL)) {
		*out = value_as(sentence, at, MEANING_ORDINAL, 0);
		*i = at + 1 + (is_mark(sentence, at + 1, '.') && item_touches(sentence, at + 1));
		return true;
	}
	if (!is_free(sentence, at) || !sentence->items[at].is_number ||
	    !small_number(sentence, &at, 12, out) || (!may_be_bare && at == *i + 1))
		return false;
	*i = at;
	return true;
}

/* "© 2024 Times Media": a paper behind a year. Elsewhere, as in German, the word may have a capital anyway. */
static bool is_name_of_paper(const struct sentence *sentence, size_t i)
{
	int year;

	return sentence->language == LANGUAGE_EN && i && token_of(sentence, i)->is_capital &&
	       !token_of(sentence, i)->is_all_capitals && has_year_digits(sentence, i - 1, &year);
}

/* What makes a year's digits a quantity. */
bool is_unit(const struct sentence *sentence, size_t i)
{
	static const enum meaning units[] = {MEANING_SCALE, MEANING_CURRENCY, MEANING_PERCENT,
					     MEANING_TIMES, MEANING_COUNTED};
	const bool is_any = item_is_any(sentence, i, MEANING_SCALE, MEANING_CURRENCY,
					MEANING_PERCENT, MEANING_TIMES, MEANING_COUNTED);

	for (size_t u = 0; u < countof(units) && is_any; u++) {
		if (item_is(sentence, i, units[u]) && !item_is(sentence, i, MEANING_UNIT_YEAR) &&
		    /* "2023 Platz 16", "in 2023 plaats drie": a rank behind a year, which does not count it */
		    !(units[u] == MEANING_COUNTED && i + 1 < sentence->n &&
		      (sentence->items[i + 1].is_number ||
		       item_is(sentence, i + 1, MEANING_NUMBER))) &&
		    !(units[u] == MEANING_CURRENCY && currency_is_of_next(sentence, i)) &&
		    !unit_is_of_next(sentence, i) &&
		    !(units[u] == MEANING_TIMES && is_name_of_paper(sentence, i)))
			return true;
	}
	return false;
}

/* Four digits from 1900 to 2099. */
bool has_year_digits(const struct sentence *sentence, size_t i, int *out)
{
	return is_free(sentence, i) && item_whole(sentence, i, 1900, 2099, out) &&
	       token_of(sentence, i)->len == 4;
}

/* Two digits, of a year that is given otherwise. */
bool has_two_digits(const struct sentence *sentence, size_t i, int *out)
{
	return is_free(sentence, i) && item_whole(sentence, i, 0, 99, out) &&
	       token_of(sentence, i)->len == 2;
}

/* --- months ------------------------------------------------------------------------------------- */

bool is_part_word(const struct sentence *sentence, size_t i)
{
	return item_is_any(sentence, i, MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER, MEANING_UNIT_HALF,
			   MEANING_MONTHS);
}

bool is_month(const struct sentence *sentence, size_t i)
{
	return is_free(sentence, i) && item_is(sentence, i, MEANING_MONTH);
}

/* A short word that no row has between "in" and the year: a month's, cut or misspelt. */
bool is_unknown_month(const struct sentence *sentence, size_t year)
{
	size_t i = year - (year && sentence->items[year - 1].mark == '.');

	return i > 1 && is_free(sentence, i - 1) &&
	       sentence->items[i - 1].meaning == MEANING_NONE && !sentence->items[i - 1].mark &&
	       !sentence->items[i - 1].is_number && token_of(sentence, i - 1)->len <= 4 &&
	       item_is(sentence, i - 2, MEANING_INSIDE);
}

/* --- years -------------------------------------------------------------------------------------- */

/* "523.7 2023 million", torn apart by a translation. */
static bool tears(const struct sentence *sentence, size_t i)
{
	const struct token *before;

	if (!i || !sentence->items[i - 1].is_number || !item_is(sentence, i + 1, MEANING_SCALE))
		return false;
	before = token_of(sentence, i - 1);
	return before->notation == NOTATION_POINT || before->notation == NOTATION_COMMA ||
	       (i > 1 && item_is(sentence, i - 2, MEANING_UNIT_YEAR));
}

/* "Expo-2017", "Regulation 2019/1009", "1186/2009", "Agenda 2030". */
static bool is_of_a_name(const struct sentence *sentence, size_t i)
{
	const struct token *tokens = sentence->tokens->tokens;
	uint32_t at = sentence->items[i].from;
	int number;

	if ((i && item_is(sentence, i - 1, MEANING_TITLE)) ||
	    item_is(sentence, i + 1, MEANING_TITLE))
		return true;
	if (i > 1 && at > 1 && is_joint(sentence, i - 1)) {
		bool is_slash = sentence->items[i - 1].mark == '/';

		if (tokens[at - 2].kind == TOKEN_WORD && tokens[at - 2].is_capital &&
		    (sentence->items[i - 2].meaning == MEANING_NONE ||
		     item_is_any(sentence, i - 2, MEANING_TITLE, MEANING_COUNTRY)))
			return true;
		if (is_slash && sentence->items[i - 2].is_number &&
		    !item_whole(sentence, i - 2, 1, 12, &number) &&
		    !has_year_digits(sentence, i - 2, &number))
			return true;
	}
	return is_joint(sentence, i + 1) && sentence->items[i + 1].mark == '/' &&
	       sentence->items[i + 2].is_number && !has_two_digits(sentence, i + 2, &number) &&
	       !has_year_digits(sentence, i + 2, &number);
}

/* "von 220,4 Milliarden Euro 2014 auf 207": the currency is that of the amount before it. */
static bool ends_amount(const struct sentence *sentence, size_t i)
{
	for (size_t k = i; k-- > 0 && k + 4 > i;) {
		if (item_is(sentence, k, MEANING_SCALE))
			return true;
		if (sentence->items[k].mark || sentence->items[k].is_number)
			return false;
	}
	return false;
}

bool is_year(const struct sentence *sentence, size_t i, int *out)
{
	const struct item *before = i ? &sentence->items[i - 1] : NULL;

	if (!has_year_digits(sentence, i, out) ||
	    (before && item_is(sentence, i - 1, MEANING_CURRENCY) &&
	     !ends_amount(sentence, i - 1) && !item_is(sentence, i + 1, MEANING_UNIT_YEAR)) ||
	    is_of_a_name(sentence, i))
		return false;
	if (before && item_touches(sentence, i) &&
	    sentence->tokens->tokens[sentence->items[i].from - 1].kind == TOKEN_WORD &&
	    !item_is_any(sentence, i - 1, MEANING_FISCAL, MEANING_QUARTER, MEANING_HALF,
			 MEANING_UNIT_YEAR) &&
	    !(i > 1 && is_letter_m(sentence, i - 1)))
		return false;
	return !is_unit(sentence, i + 1) || tears(sentence, i);
}

/* --- patterns ----------------------------------------------------------------------------------- */

/*
 * Ways to say a part of a year. A pattern's letters are those of `letters` below, and:
 *   O ordinal  o ordinal that shows it  1 first  N number  V number and no quantity  B bare digits
 *   3 "three quarters"  P quarters in the plural  k the letter M  m a month's name  S said by one word
 *   X a year's digits  2 two digits  D a day or days  d a day's digits  n any number  U so many years
 *   - / ' signs  ~ up to three words between  + touches what is before
 */
static const struct part_rule rules[] = {
	{"qo", 3, PART_NTH, 0, MEANING_QUARTER},
	{"q+V", 3, PART_NTH, 0, MEANING_QUARTER},
	{"N+q", 3, PART_NTH, 0, MEANING_QUARTER},
	{"h+V", 6, PART_NTH, 0, MEANING_HALF},
	{"N+h", 6, PART_NTH, 0, MEANING_HALF},
	{"N+k", 1, PART_FIRST, 0, MEANING_NONE},
	{"S", 1, PART_SAID, 0, MEANING_MONTHS},
	{"t~m", 1, PART_FIRST, 0, MEANING_MONTH},
	{"t~O~Q", 3, PART_FIRST, 0, MEANING_UNIT_QUARTER},
	{"t~o~M", 1, PART_FIRST, 0, MEANING_UNIT_MONTH},
	{"1~N~M", 1, PART_FIRST, 0, MEANING_UNIT_MONTH},
	{"N~1~M", 1, PART_FIRST, 0, MEANING_UNIT_MONTH},
	{"o~N~M", 1, PART_NTH_RUN, 0, MEANING_UNIT_MONTH},
	{"L~N~M", 1, PART_LAST, 0, MEANING_UNIT_MONTH},
	{"N~L~M", 1, PART_LAST, 0, MEANING_UNIT_MONTH},
	{"o~M", 1, PART_NTH, 0, MEANING_UNIT_MONTH},
	{"N~M", 1, PART_FIRST, 0, MEANING_UNIT_MONTH},
	{"m", 1, PART_NTH, 0, MEANING_MONTH},
	{"1~3", 3, PART_FIRST, 3, MEANING_UNIT_QUARTER},
	{"L~3", 3, PART_LAST, 3, MEANING_UNIT_QUARTER},
	{"3", 3, PART_FIRST, 3, MEANING_UNIT_QUARTER},
	{"1~N~Q", 3, PART_FIRST, 0, MEANING_UNIT_QUARTER},
	{"N~1~Q", 3, PART_FIRST, 0, MEANING_UNIT_QUARTER},
	{"L~N~Q", 3, PART_LAST, 0, MEANING_UNIT_QUARTER},
	{"N~L~Q", 3, PART_LAST, 0, MEANING_UNIT_QUARTER},
	{"N~P", 3, PART_FIRST, 0, MEANING_UNIT_QUARTER},
	{"O~Q", 3, PART_NTH, 0, MEANING_UNIT_QUARTER},
	{"N~Q", 3, PART_FIRST, 0, MEANING_UNIT_QUARTER},
	{"L~Q", 3, PART_LAST, 1, MEANING_UNIT_QUARTER},
	{"Q~O", 3, PART_NTH, 0, MEANING_UNIT_QUARTER},
	{"L~M", 1, PART_NOT_TOLD, 1, MEANING_UNIT_MONTH},
	{"M~L", 1, PART_NOT_TOLD, 1, MEANING_UNIT_MONTH},
	{"O~H", 6, PART_NTH, 0, MEANING_UNIT_HALF},
	{"L~H", 6, PART_LAST, 1, MEANING_UNIT_HALF},
	{"H~O", 6, PART_NTH, 0, MEANING_UNIT_HALF},
};

/* What a letter asks for, where that is one meaning; its number, which may take several items. */
static const struct {
	uint8_t meaning;
	bool has_value, moves_itself;
} letters[128] = {['L'] = {.meaning = MEANING_LAST},
		  ['M'] = {.meaning = MEANING_UNIT_MONTH},
		  ['Q'] = {.meaning = MEANING_UNIT_QUARTER},
		  ['H'] = {.meaning = MEANING_UNIT_HALF},
		  ['q'] = {.meaning = MEANING_QUARTER},
		  ['h'] = {.meaning = MEANING_HALF},
		  ['t'] = {.meaning = MEANING_THROUGH},
		  ['e'] = {.meaning = MEANING_OFBY},
		  ['u'] = {.meaning = MEANING_UNIT_YEAR},
		  ['f'] = {.meaning = MEANING_FISCAL},
		  ['a'] = {.meaning = MEANING_YEAR_ON_YEAR},
		  ['E'] = {.meaning = MEANING_YEAR_EARLIER},
		  ['m'] = {.has_value = true},
		  ['d'] = {.has_value = true},
		  ['B'] = {.has_value = true},
		  ['X'] = {.has_value = true},
		  ['U'] = {.has_value = true},
		  ['2'] = {.has_value = true},
		  ['S'] = {.has_value = true},
		  ['O'] = {.has_value = true, .moves_itself = true},
		  ['o'] = {.has_value = true, .moves_itself = true},
		  ['N'] = {.has_value = true, .moves_itself = true},
		  ['V'] = {.has_value = true, .moves_itself = true},
		  ['n'] = {.has_value = true, .moves_itself = true},
		  ['D'] = {.has_value = true, .moves_itself = true}};

/* Whether the item is the word that the letter asks for. */
static bool fits_word(const struct sentence *sentence, char letter, size_t i)
{
	if (letters[(size_t)letter].meaning)
		return item_is(sentence, i, letters[(size_t)letter].meaning);
	switch (letter) {
	case '1':
		return item_is(sentence, i, MEANING_ORDINAL) &&
		       value_as(sentence, i, MEANING_ORDINAL, 0) == 1;
	case '3':
		return item_is(sentence, i, MEANING_FRACTION) && !is_behind_by(sentence, i) &&
		       item_is(sentence, i, MEANING_UNIT_QUARTER) && !unit_of_part(sentence, i + 1);
	case 'P':
		return item_is(sentence, i, MEANING_UNIT_QUARTER) &&
		       value_as(sentence, i, MEANING_UNIT_QUARTER, 1) > 1;
	case 'k':
		return is_letter_m(sentence, i);
	default:
		return sentence->items[i].mark == letter;
	}
}

/* "16-17", "12 - 15", "8th": a day or days. */
static bool day_of_month(const struct sentence *sentence, size_t *at, int *value)
{
	/* Before an ordinal's ending is looked for: "16-17" has none. */
	if (item_whole(sentence, *at, 1, 31, value) && is_mark(sentence, *at + 1, '-') &&
	    item_whole(sentence, *at + 2, *value + 1, 31, value))
		*at += 2;
	return sentence->items[*at].is_number && small_number(sentence, at, 31, value);
}

/* Whether item *at is what the letter asks for; *at goes behind it, its number to the values. */
static bool fits(const struct sentence *sentence, char letter, size_t *at, int *values, size_t *n)
{
	size_t i = *at;
	int *value = &values[*n];
	const char *said;

	if (!is_free(sentence, i))
		return false;
	*n += letters[(size_t)letter].has_value;
	*at = letters[(size_t)letter].moves_itself ? i : i + 1;
	switch (letter) {
	case 'm':
		*value = value_as(sentence, i, MEANING_MONTH, 0);
		return is_month(sentence, i);
	case 'O':
	case 'o':
		return ordinal(sentence, at, letter == 'O', value);
	case 'N':
	case 'V':
		return small_number(sentence, at, 12, value) &&
		       !(letter == 'V' && is_unit(sentence, *at));
	case 'n':
		return small_number(sentence, at, 100, value);
	case 'D':
		return day_of_month(sentence, at, value);
	case 'd':
		return item_whole(sentence, i, 1, 31, value);
	case 'B':
		return item_whole(sentence, i, 1, 12, value);
	case 'X':
		return has_year_digits(sentence, i, value) && !is_unit(sentence, i + 1);
	case '2':
		return has_two_digits(sentence, i, value);
	case 'U':
		*value = value_as(sentence, i, MEANING_YEARS, 1);
		return item_is(sentence, i, MEANING_YEARS);
	case 'S':
		said = strchr(value_text(sentence, i, MEANING_MONTHS), '-');
		values[0] = value_as(sentence, i, MEANING_MONTHS, 1);
		values[1] = said ? (int)strtol(said + 1, NULL, 10) : 0;
		return said && item_is(sentence, i, MEANING_MONTHS);
	default:
		return fits_word(sentence, letter, i);
	}
}

static bool may_stand_between(const struct sentence *sentence, size_t i)
{
	return is_free(sentence, i) && (sentence->items[i].mark == '-' ||
					(is_filler(sentence, i) && !is_part_word(sentence, i)));
}

bool matches(const struct sentence *sentence, const char *pattern, size_t i, int *values,
	     size_t *end)
{
	size_t n = 0, at = i;

	for (const char *p = pattern; *p; p++) {
		if (*p == '+') {
			if (!is_free(sentence, at) || !item_touches(sentence, at))
				return false;
			continue;
		}
		if (*p == '~') {
			for (size_t steps = 0; steps < 3; steps++) {
				size_t next = at, m = n;

				if (fits(sentence, p[1], &next, values, &m) ||
				    !may_stand_between(sentence, at))
					break;
				at++;
			}
			continue;
		}
		if (!fits(sentence, *p, &at, values, &n))
			return false;
	}
	*end = at;
	return true;
}

/* The months of a part; false if there are none such. */
static bool set_months(const struct part_rule *rule, const int *values, struct point *out)
{
	int n = rule->number ? rule->number : values[0];

	/* "the second six months" */
	if (rule->which == PART_NTH_RUN) {
		out->last = n * values[1];
		out->first = out->last - values[1] + 1;
		return values[1] > 1 && out->last <= 12;
	}
	out->first = rule->which == PART_SAID	    ? values[0]
		     : rule->which == PART_NTH	    ? (n - 1) * rule->unit + 1
		     : rule->which == PART_LAST	    ? 13 - n * rule->unit
		     : rule->which == PART_NOT_TOLD ? 12
						    : 1;
	out->last = rule->which == PART_SAID				       ? values[1]
		    : rule->which == PART_NTH				       ? n * rule->unit
		    : rule->which == PART_LAST || rule->which == PART_NOT_TOLD ? 12
									       : n * rule->unit;
	return out->first >= 1 && out->last >= out->first && out->last <= 12;
}

/* "The first months" is no number of them; "the first month" is one, but for that of a fiscal year. */
static bool is_first_months(const struct sentence *sentence, const struct part_rule *rule,
			    const int *values, size_t end)
{
	bool is_one = rule->which == PART_NTH && !meaning_in(sentence->all, MEANING_FISCAL) &&
		      value_as(sentence, end - 1, MEANING_UNIT_MONTH, 0) == 1;

	return (rule->number ? rule->number : values[0]) == 1 && rule->which != PART_NOT_TOLD &&
	       strchr(rule->pattern, 'M') && !is_one;
}

bool begins_count(const struct sentence *sentence, size_t i)
{
	int number;

	return small_number(sentence, &i, 100, &number);
}

/* Whether a part of a year may begin at the item, which most do not: a word for one, a number up to 12. */
static bool may_begin_part(const struct sentence *sentence, size_t i)
{
	int number;

	if (sentence->items[i].is_number)
		return item_whole(sentence, i, 1, 12, &number);
	return item_is_any(sentence, i, MEANING_MONTH, MEANING_MONTHS, MEANING_UNIT_MONTH,
			   MEANING_UNIT_HALF, MEANING_UNIT_QUARTER, MEANING_QUARTER, MEANING_HALF,
			   MEANING_ORDINAL, MEANING_LAST, MEANING_THROUGH, MEANING_NUMBER) ||
	       is_number_word(sentence, i);
}

/* Whether the sentence has a word that some part of a year is given with. */
static bool has_part_word(const struct sentence *sentence)
{
	return sentence_has_any(sentence, MEANING_MONTH, MEANING_MONTHS, MEANING_UNIT_MONTH,
				MEANING_UNIT_HALF, MEANING_UNIT_QUARTER, MEANING_QUARTER,
				MEANING_HALF);
}

/* "the last month", which is December where a year is told; not "the last months". */
static bool is_one_month(const struct sentence *sentence, size_t i, size_t end)
{
	return value_as(sentence, end - 1, MEANING_UNIT_MONTH, 0) == 1 ||
	       value_as(sentence, i, MEANING_UNIT_MONTH, 0) == 1 ||
	       is_one_of_words(sentence, i, "dernier");
}

bool read_part(const struct sentence *sentence, size_t i, struct point *out)
{
	bool is_tried[128] = {false},
	     is_first[128]; /* whether the first letter is needed, and fits */

	/* Without such a word only the letter M, a scale's too, marks one: "9M 2023". */
	if (!is_free(sentence, i) || !may_begin_part(sentence, i) ||
	    (!has_part_word(sentence) && !meaning_in(sentence->all, MEANING_SCALE)))
		return false;
	for (size_t r = 0; r < countof(rules); r++) {
		int values[VALUES_MAX] = {0};
		unsigned char letter = (unsigned char)rules[r].pattern[0];
		size_t end = i, n = 0;

		if (rules[r].word && !meaning_in(sentence->all, (enum meaning)rules[r].word))
			continue;
		if (!is_tried[letter]) {
			is_tried[letter] = true;
			is_first[letter] = fits(sentence, (char)letter, &end, values, &n);
		}
		if (!is_first[letter] || !matches(sentence, rules[r].pattern, i, values, &end))
			continue;
		/* "в течение 3 квартала" is the third, "за 3 квартала" three of them */
		if (strcmp(rules[r].pattern, "N~P") == 0 && sentence->items[i].is_number &&
		    sentence->language == LANGUAGE_RU && !follows(sentence, i, MEANING_OVER))
			continue;
		if (!set_months(&rules[r], values, out) ||
		    is_first_months(sentence, &rules[r], values, end))
			continue;
		out->rule = &rules[r];
		out->is_relative = strchr(rules[r].pattern, 'L') != NULL;
		out->is_unclear =
			rules[r].which == PART_NOT_TOLD && !is_one_month(sentence, i, end);
		out->begin = i;
		out->end = end;
		return true;
	}
	return false;
}

bool read_bare(const struct sentence *sentence, size_t i, struct point *out)
{
	static const struct part_rule quarter = {"", 3, PART_NTH, 0, MEANING_NONE};
	struct point next;
	size_t at = i, end;
	int number, other, values[2];

	if (!has_part_word(sentence) || !ordinal(sentence, &at, true, &number))
		return false;
	end = at;
	for (size_t steps = 0; steps < 8 && is_free(sentence, at); steps++) {
		if (sentence->items[at].mark ||
		    item_is_any(sentence, at, MEANING_AND, MEANING_UNTIL))
			at++;
		else if (at > end && read_part(sentence, at, &next))
			break;
		else if (at == end || !ordinal(sentence, &at, true, &other))
			return false;
	}
	if (at == end || !read_part(sentence, at, &next) || next.rule->unit == 1 ||
	    (next.rule->which != PART_NTH && !sentence->items[at].is_number)) /* "1-3 кварталы" */
		return false;
	*out = (struct point){.begin = i, .end = end};
	out->rule = next.rule->which == PART_NTH ? next.rule : &quarter;
	values[0] = values[1] = number;
	return set_months(out->rule, values, out);
}

bool opens_reported_speech(const struct sentence *sentence, const struct item *that)
{
	const struct token_list *tokens = sentence->tokens;
	const struct token *token = &tokens->tokens[that->from];

	if (sentence->language != LANGUAGE_FR || that == sentence->items || token->folded_len < 2 ||
	    memcmp(tokens->folded + token->folded, "qu", 2) != 0)
		return false;
	for (const struct item *item = that; item-- > sentence->items && item + 6 > that;) {
		token = &tokens->tokens[item->from];
		if (meaning_in(item->set, MEANING_TIMES))
			return false;
		if ((meaning_in(item->set, MEANING_UP) || meaning_in(item->set, MEANING_DOWN)) &&
		    !(token->folded_len > 5 &&
		      memcmp(tokens->folded + token->folded, "rel", 3) == 0))
			return false;
		if (token_is_one_of(tokens, item->from, "autant|aussi|meme|memes|tel|telle"))
			return false;
	}
	return true;
}

bool is_behind_comparing(const struct sentence *sentence, size_t i)
{
	bool has_level = false;

	for (size_t steps = 0; i-- > 0 && steps < 7; steps++) {
		const struct item *item = &sentence->items[i];

		if (item->to > item->from + 1 && !opens_reported_speech(sentence, item) &&
		    (item_is(sentence, i, MEANING_AGAINST) ||
		     strcmp(value_text(sentence, i, MEANING_UP), "than") == 0 ||
		     strcmp(value_text(sentence, i, MEANING_DOWN), "than") == 0))
			return true;
		/* "a little below the level seen in", "inférieures au niveau atteint en" */
		if (has_level && item_is_any(sentence, i, MEANING_UP, MEANING_DOWN, MEANING_ABOVE,
					     MEANING_ALMOST, MEANING_JUST_OVER, MEANING_BELOW))
			return true;
		has_level = has_level || item_is_any(sentence, i, MEANING_AT_LEVEL, MEANING_TOTAL);
		if (item_is(sentence, i, MEANING_AGAINST) &&
		    is_one_of_words(sentence, i, "gegenüber|tegenover|against|versus"))
			return true;
		if (!is_filler(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_LEVEL,
				 MEANING_UNIT_YEAR, MEANING_AT_LEVEL, MEANING_TOTAL,
				 MEANING_PRONOUN) &&
		    !(item->mark == ',' && sentence->language == LANGUAGE_RU &&
		      item_is(sentence, i + 1, MEANING_LEVEL)) &&
		    !(item->mark == '-' && item_touches(sentence, i)) &&
		    /* "Vor-Corona-Stand" */
		    !(item[1].mark == '-' && item_touches(sentence, i + 1)) &&
		    !(item->meaning == MEANING_NONE && !item->mark && !item->is_number))
			return false;
	}
	return false;
}
