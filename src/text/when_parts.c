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

	return item_is(sentence, i, MEANING_COMMON) || item_is(sentence, i, MEANING_OF) ||
	       item_is(sentence, i, MEANING_OFBY) || item_is(sentence, i, MEANING_UNIT_YEAR) ||
	       item_is(sentence, i, MEANING_TOWARDS) || item->mark == '\'';
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

static const struct token *token_of(const struct sentence *sentence, size_t i)
{
	return &sentence->tokens->tokens[sentence->items[i].from];
}

static const char *value_text(const struct sentence *sentence, size_t i, enum meaning meaning)
{
	const struct item *item = &sentence->items[i];

	return item->meaning == meaning ? item->value
					: words_value(sentence->language, sentence->tokens,
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

/* The letter M behind a number of months, Latin or Cyrillic: "9M 2023". */
static bool is_letter_m(const struct sentence *sentence, size_t i)
{
	int year;

	return (token_is(sentence->tokens, sentence->items[i].from, "M") ||
		token_is(sentence->tokens, sentence->items[i].from, "\xD0\x9C")) &&
	       item_whole(sentence, i + 1, 1900, 2099, &year) &&
	       !(i > 1 && item_is(sentence, i - 2, MEANING_CURRENCY));
}

/* The ending of a number in digits: 1-го, 1st, 1er, 1.; what lies behind it. */
static size_t skip_ending(const struct sentence *sentence, size_t i)
{
	static const enum meaning others[] = {
		MEANING_UNIT_YEAR,  MEANING_QUARTER,	  MEANING_HALF,	    MEANING_MONTH,
		MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER, MEANING_UNIT_HALF};
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
	for (size_t m = 0; m < countof(others); m++) {
		if (item_is(sentence, at, others[m]))
			return i;
	}
	return at + 1;
}

bool small_number(const struct sentence *sentence, size_t *i, int low, int high, int *out)
{
	size_t at = *i;
	struct dec whole;

	if (!is_free(sentence, at))
		return false;
	if (is_number_word(sentence, at) && number_in_words(sentence, &at, &whole)) {
		for (*out = low; *out <= high && dec_cmp(whole, dec_from_int(*out)) != 0; ++*out)
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
		return !strchr(value, '.') && *out >= low && *out <= high;
	}
	if (!item_whole(sentence, at, low, high, out))
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
	    !small_number(sentence, &at, 1, 12, out) || (!may_be_bare && at == *i + 1))
		return false;
	*i = at;
	return true;
}

/* What makes a year's digits a quantity. */
bool is_unit(const struct sentence *sentence, size_t i)
{
	static const enum meaning units[] = {MEANING_SCALE, MEANING_CURRENCY, MEANING_PERCENT,
					     MEANING_TIMES, MEANING_COUNTED};

	for (size_t u = 0; u < countof(units); u++) {
		if (item_is(sentence, i, units[u]) && !item_is(sentence, i, MEANING_UNIT_YEAR))
			return true;
	}
	return false;
}

/* Four digits from 1900 to 2099. */
static bool has_year_digits(const struct sentence *sentence, size_t i, int *out)
{
	return is_free(sentence, i) && item_whole(sentence, i, 1900, 2099, out) &&
	       token_of(sentence, i)->len == 4;
}

/* Two digits, of a year that is told otherwise. */
static bool has_two_digits(const struct sentence *sentence, size_t i, int *out)
{
	return is_free(sentence, i) && item_whole(sentence, i, 0, 99, out) &&
	       token_of(sentence, i)->len == 2;
}

/* --- months ------------------------------------------------------------------------------------- */

bool is_part_word(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, MEANING_UNIT_MONTH) ||
	       item_is(sentence, i, MEANING_UNIT_QUARTER) ||
	       item_is(sentence, i, MEANING_UNIT_HALF) || item_is(sentence, i, MEANING_MONTHS);
}

/* "may" is a verb too. */
bool is_month(const struct sentence *sentence, size_t i)
{
	return is_free(sentence, i) && item_is(sentence, i, MEANING_MONTH) &&
	       (sentence->language != LANGUAGE_EN || token_of(sentence, i)->is_capital);
}

/*
 * Ways to say a part of a year. A pattern's letters are those of `letters` below, and:
 *   O ordinal  o ordinal that shows it  1 first  N number  V number and no quantity  B bare digits
 *   3 "three quarters"  P quarters in the plural  k the letter M  m a month's name  S said by one word
 *   X a year's digits  2 two digits  D a day or days  d a day's digits  n any number  U so many years
 *   - / ' signs  ~ up to three words between  + touches what is before
 */
struct part_rule {
	char pattern[8];
	uint8_t unit; /* months of one */
	enum { NTH, FIRST, LAST, SAID, NOT_TOLD } which;
	uint8_t number; /* if the pattern has none */
};

static const struct part_rule rules[] = {
	{"q+V", 3, NTH, 0},	{"N+q", 3, NTH, 0},	 {"h+V", 6, NTH, 0},
	{"N+h", 6, NTH, 0},	{"N+k", 1, FIRST, 0},	 {"S", 1, SAID, 0},
	{"t~m", 1, FIRST, 0},	{"t~O~Q", 3, FIRST, 0},	 {"t~o~M", 1, FIRST, 0},
	{"1~N~M", 1, FIRST, 0}, {"N~1~M", 1, FIRST, 0},	 {"L~N~M", 1, LAST, 0},
	{"N~L~M", 1, LAST, 0},	{"o~M", 1, NTH, 0},	 {"N~M", 1, FIRST, 0},
	{"m", 1, NTH, 0},	{"1~3", 3, FIRST, 3},	 {"L~3", 3, LAST, 3},
	{"3", 3, FIRST, 3},	{"1~N~Q", 3, FIRST, 0},	 {"N~1~Q", 3, FIRST, 0},
	{"L~N~Q", 3, LAST, 0},	{"N~L~Q", 3, LAST, 0},	 {"N~P", 3, FIRST, 0},
	{"O~Q", 3, NTH, 0},	{"N~Q", 3, FIRST, 0},	 {"L~Q", 3, LAST, 1},
	{"Q~O", 3, NTH, 0},	{"L~M", 1, NOT_TOLD, 1}, {"M~L", 1, NOT_TOLD, 1},
	{"O~H", 6, NTH, 0},	{"L~H", 6, LAST, 1},	 {"H~O", 6, NTH, 0},
};

static const struct {
	char letter;
	enum meaning meaning;
} letters[] = {{'L', MEANING_LAST},	 {'M', MEANING_UNIT_MONTH},   {'Q', MEANING_UNIT_QUARTER},
	       {'H', MEANING_UNIT_HALF}, {'q', MEANING_QUARTER},      {'h', MEANING_HALF},
	       {'t', MEANING_THROUGH},	 {'e', MEANING_OFBY},	      {'u', MEANING_UNIT_YEAR},
	       {'f', MEANING_FISCAL},	 {'a', MEANING_YEAR_ON_YEAR}, {'E', MEANING_YEAR_EARLIER}};

/* Whether item *at is what the letter asks for; *at goes behind it. */
static bool fits(const struct sentence *sentence, char letter, size_t *at, int *values, size_t *n)
{
	size_t i = *at;
	const char *said;
	int *value = &values[*n];

	if (!is_free(sentence, i))
		return false;
	*at = i + 1;
	for (size_t k = 0; k < countof(letters); k++) {
		if (letters[k].letter == letter)
			return item_is(sentence, i, letters[k].meaning);
	}
	switch (letter) {
	case '1':
		return item_is(sentence, i, MEANING_ORDINAL) &&
		       value_as(sentence, i, MEANING_ORDINAL, 0) == 1;
	case '3':
		return item_is(sentence, i, MEANING_FRACTION) &&
		       item_is(sentence, i, MEANING_UNIT_QUARTER);
	case 'P':
		return item_is(sentence, i, MEANING_UNIT_QUARTER) &&
		       value_as(sentence, i, MEANING_UNIT_QUARTER, 1) > 1;
	case 'k':
		return is_letter_m(sentence, i);
	default:
		break;
	}
	++*n;
	switch (letter) {
	case 'm':
		*value = value_as(sentence, i, MEANING_MONTH, 0);
		return is_month(sentence, i);
	case 'O':
	case 'o':
		*at = i;
		return ordinal(sentence, at, letter == 'O', value);
	case 'N':
	case 'V':
		*at = i;
		return small_number(sentence, at, 1, 12, value) &&
		       !(letter == 'V' && is_unit(sentence, *at));
	case 'n':
		*at = i;
		return small_number(sentence, at, 1, 100, value);
	case 'D': /* before an ordinal's ending is looked for: "16-17" has none */
		*at = i;
		if (item_whole(sentence, i, 1, 31, value) && is_mark(sentence, i + 1, '-') &&
		    item_whole(sentence, i + 2, *value + 1, 31, value))
			*at += 2;
		return sentence->items[i].is_number && small_number(sentence, at, 1, 31, value);
	case 'd':
		return item_whole(sentence, i, 1, 31, value);
	case 'B':
		return item_whole(sentence, i, 1, 12, value);
	case 'U':
		*value = value_as(sentence, i, MEANING_YEARS, 1);
		return item_is(sentence, i, MEANING_YEARS);
	case 'X':
		return has_year_digits(sentence, i, value) && !is_unit(sentence, i + 1);
	case '2':
		return has_two_digits(sentence, i, value);
	case 'S':
		said = strchr(value_text(sentence, i, MEANING_MONTHS), '-');
		values[0] = value_as(sentence, i, MEANING_MONTHS, 1);
		values[1] = said ? (int)strtol(said + 1, NULL, 10) : 0;
		return said && item_is(sentence, i, MEANING_MONTHS);
	default:
		--*n;
		return sentence->items[i].mark == letter;
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

	out->first = rule->which == SAID   ? values[0]
		     : rule->which == NTH  ? (n - 1) * rule->unit + 1
		     : rule->which == LAST ? 13 - n * rule->unit
					   : 1;
	out->last = rule->which == SAID	  ? values[1]
		    : rule->which == NTH  ? n * rule->unit
		    : rule->which == LAST ? 12
					  : n * rule->unit;
	/* "the first months" is no number of them */
	return out->first >= 1 && out->last >= out->first && out->last <= 12 &&
	       !(n == 1 && rule->which != NOT_TOLD && strchr(rule->pattern, 'M'));
}

bool read_part(const struct sentence *sentence, size_t i, struct point *out)
{
	bool is_tried[128] = {false},
	     is_first[128]; /* whether the first letter is asked for, and fits */

	if (!is_free(sentence, i))
		return false;
	for (size_t r = 0; r < countof(rules); r++) {
		int values[VALUES_MAX] = {0};
		unsigned char letter = (unsigned char)rules[r].pattern[0];
		size_t end = i, n = 0;

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
		if (!set_months(&rules[r], values, out))
			continue;
		out->rule = &rules[r];
		out->is_relative = strchr(rules[r].pattern, 'L') != NULL;
		out->is_unclear = rules[r].which == NOT_TOLD;
		out->begin = i;
		out->end = end;
		return true;
	}
	return false;
}

bool read_bare(const struct sentence *sentence, size_t i, struct point *out)
{
	static const struct part_rule quarter = {"", 3, NTH, 0};
	struct point next;
	size_t at = i, end;
	int number, other;

	if (!ordinal(sentence, &at, true, &number))
		return false;
	end = at;
	for (size_t steps = 0; steps < 8 && is_free(sentence, at); steps++) {
		if (sentence->items[at].mark || item_is(sentence, at, MEANING_AND) ||
		    item_is(sentence, at, MEANING_UNTIL))
			at++;
		else if (at > end && read_part(sentence, at, &next))
			break;
		else if (at == end || !ordinal(sentence, &at, true, &other))
			return false;
	}
	if (at == end || !read_part(sentence, at, &next) || next.rule->unit == 1 ||
	    (next.rule->which != NTH && !sentence->items[at].is_number)) /* "1-3 кварталы" */
		return false;
	*out = (struct point){.begin = i, .end = end};
	out->rule = next.rule->which == NTH ? next.rule : &quarter;
	return set_months(out->rule, &number, out);
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
		     item_is(sentence, i - 2, MEANING_TITLE) ||
		     item_is(sentence, i - 2, MEANING_COUNTRY)))
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

bool is_year(const struct sentence *sentence, size_t i, int *out)
{
	const struct item *before = i ? &sentence->items[i - 1] : NULL;

	if (!has_year_digits(sentence, i, out) ||
	    (before && item_is(sentence, i - 1, MEANING_CURRENCY) &&
	     !item_is(sentence, i + 1, MEANING_UNIT_YEAR)) ||
	    is_of_a_name(sentence, i))
		return false;
	if (before && item_touches(sentence, i) &&
	    sentence->tokens->tokens[sentence->items[i].from - 1].kind == TOKEN_WORD &&
	    !item_is(sentence, i - 1, MEANING_FISCAL) &&
	    !item_is(sentence, i - 1, MEANING_QUARTER) && !item_is(sentence, i - 1, MEANING_HALF) &&
	    !(i > 1 && is_letter_m(sentence, i - 1)))
		return false;
	return !is_unit(sentence, i + 1) || tears(sentence, i);
}

/* "2022-23", "2022/2023": the year that follows; *end goes behind it. */
static bool next_year(const struct sentence *sentence, int year, bool may_be_run, size_t *end)
{
	int next;

	if (!is_joint(sentence, *end))
		return false;
	if (has_two_digits(sentence, *end + 1, &next)) {
		if (next != (year + 1) % 100)
			return false;
	} else if (!has_year_digits(sentence, *end + 1, &next) || next != year + 1 ||
		   (sentence->items[*end].mark == '-' && !may_be_run)) {
		return false;
	}
	*end += 2;
	return true;
}

static bool fiscal_behind(const struct sentence *sentence, size_t *end)
{
	size_t at = skip_fillers(sentence, *end);

	if (!is_free(sentence, at) || !item_is(sentence, at, MEANING_FISCAL))
		return false;
	*end = at + 1;
	return true;
}

/* "2022-23 (April to March)": the months of a fiscal year, which begins in the year before. */
static bool read_months_of_accounts(const struct sentence *sentence, size_t *end, struct point *out)
{
	size_t at = *end + is_mark(sentence, *end, '(');
	struct point first, last;

	if (!is_month(sentence, at) || !read_part(sentence, at, &first) ||
	    !is_free(sentence, first.end) ||
	    !(sentence->items[first.end].mark == '-' ||
	      item_is(sentence, first.end, MEANING_UNTIL)) ||
	    !is_month(sentence, first.end + 1) || !read_part(sentence, first.end + 1, &last) ||
	    last.first != first.first - 1)
		return false;
	*end = last.end + is_mark(sentence, last.end, ')');
	out->first = first.first - 12;
	out->last = last.first;
	return true;
}

/* A year in digits, and whether it is a fiscal one. */
static bool read_digits(const struct sentence *sentence, size_t i, struct point *out)
{
	size_t at = i, behind;
	int year;

	while (is_free(sentence, at) && item_is(sentence, at, MEANING_FISCAL))
		at = skip_fillers(sentence, at + 1);
	out->is_fiscal = at > i;
	if (out->is_fiscal && has_two_digits(sentence, at, &year))
		year += 2000;
	else if (!is_year(sentence, at, &year))
		return false;
	at++;
	for (behind = at; is_free(sentence, behind) && behind < at + 2; behind++)
		;
	behind = at + 2;
	if (next_year(sentence, year,
		      out->is_fiscal ||
			      (is_free(sentence, behind) && fiscal_behind(sentence, &behind)),
		      &at)) {
		out->is_fiscal = true;
		year++;
	} else if (is_joint(sentence, at) && sentence->items[at].mark == '-' &&
		   !sentence->items[at + 1].is_number &&
		   !item_is(sentence, at + 1, MEANING_UNIT_YEAR)) {
		out->is_unclear = item_is(sentence, at + 1, MEANING_OPEN_END); /* 1990-х */
		at = skip_ending(sentence, at);				       /* 2018-го */
	}
	if (fiscal_behind(sentence, &at))
		out->is_fiscal = true;
	if (out->is_fiscal && read_months_of_accounts(sentence, &at, out))
		out->is_fiscal = false;
	out->year_kind = YEAR_TOLD;
	out->year = year;
	out->end = at;
	return true;
}

bool read_year(const struct sentence *sentence, size_t i, struct point *out)
{
	static const struct {
		enum meaning meaning;
		enum year_kind kind;
		int back;
	} relative[] = {{MEANING_THIS_YEAR, YEAR_THIS, 0},
			{MEANING_LAST_YEAR, YEAR_LAST, 1},
			{MEANING_YEAR_EARLIER, YEAR_EARLIER, 1}};

	if (!is_free(sentence, i))
		return false;
	for (size_t r = 0; r < countof(relative); r++) {
		if (!item_is(sentence, i, relative[r].meaning))
			continue;
		/* "in the past year 2022" */
		if (read_digits(sentence, i + 1, out))
			return true;
		out->year_kind = relative[r].kind;
		out->year = value_as(sentence, i, relative[r].meaning, relative[r].back);
		out->end = i + 1;
		return true;
	}
	return read_digits(sentence, i, out);
}

/* 08/2023, 01-08/2023, 2023-08, 08.2023: months as numbers. */
static bool read_numeric(const struct sentence *sentence, size_t i, struct point *out)
{
	static const char *const patterns[] = {"B+/+X", "B+-+B+/+X", "X+/+2", "X+-+2"};
	const struct token *token = token_of(sentence, i);
	const char *s = sentence->tokens->text + token->offset;
	int values[8] = {0};
	size_t p = 0, end = i + 1;

	for (; p < countof(patterns) && !matches(sentence, patterns[p], i, values, &end); p++)
		;
	if (p == countof(patterns)) {
		if (token->notation != NOTATION_POINT || token->len != 7 || s[2] != '.' ||
		    is_unit(sentence, i + 1))
			return false;
		values[0] = (int)strtol(s, NULL, 10);
		values[1] = (int)strtol(s + 3, NULL, 10);
	} else if (is_joint(sentence, end) && sentence->items[end].mark != '.') {
		return false; /* of a date, or of a name */
	}
	*out = (struct point){.year_kind = YEAR_TOLD, .begin = i, .end = end};
	out->year = values[p == 1 ? 2 : p == 2 || p == 3 ? 0 : 1];
	out->first = values[p == 2 || p == 3 ? 1 : 0];
	out->last = p == 1 ? values[1] : out->first;
	return out->first >= 1 && out->last >= out->first && out->last <= 12 && out->year >= 1900 &&
	       out->year <= 2099 && !(p > 1 && out->first == (out->year + 1) % 100);
}

/* --- months and years ---------------------------------------------------------------------------- */

/* "Quarter 4 (Oct to Dec) 2022", "2023 (January-August)": months in a bracket; what is behind it. */
static size_t read_bracket(const struct sentence *sentence, size_t i, struct point *out)
{
	struct point last;

	if (!is_mark(sentence, i, '(') || !read_part(sentence, i + 1, out))
		return i;
	for (size_t at = out->end; at < out->end + 4 && is_free(sentence, at); at++) {
		if (sentence->items[at].mark == ')')
			return at + 1;
		if (read_part(sentence, at, &last) && last.last > out->last)
			out->last = last.last;
	}
	return i;
}

/* The year behind months. */
static void read_year_behind(const struct sentence *sentence, struct point *out)
{
	struct point year = {0}, said;
	size_t end = read_bracket(sentence, out->end, &said);
	size_t at = end + is_mark(sentence, end, '\'');

	/* Q1'23, 3Q22, Aug '23 */
	if (is_free(sentence, at) && item_touches(sentence, at) &&
	    (at > end || strchr(out->rule->pattern, '+')) &&
	    has_two_digits(sentence, at, &year.year)) {
		out->year_kind = YEAR_TOLD;
		out->year = 2000 + year.year;
		out->end = at + 1;
		return;
	}
	if (is_joint(sentence, end) || (is_mark(sentence, end, ',') && out->first == out->last))
		at = end + 1;
	else
		at = skip_fillers(sentence, end);
	/* "the nine-month period of 2023" */
	end += is_joint(sentence, end) && sentence->items[end].mark == '-';
	if (is_free(sentence, end) && !sentence->items[end].mark &&
	    !sentence->items[end].is_number && sentence->items[end].meaning == MEANING_NONE)
		at = skip_fillers(sentence, end + 1);
	/* Kazakh tells the year before the months. */
	if (!read_year(sentence, at, &year) ||
	    (sentence->language == LANGUAGE_KK &&
	     (at > out->end || item_is(sentence, year.end, MEANING_UNIT_YEAR))))
		return;
	out->year_kind = year.year_kind;
	out->year = year.year;
	out->is_fiscal = year.is_fiscal;
	out->end = year.end;
}

/* The months behind a year: "2024 жылдың 9 айында", "2023 (January-August)", "2023-Q1". */
static void read_part_behind(const struct sentence *sentence, struct point *out)
{
	struct point part = {0}, with_year;
	size_t at = out->end, end = read_bracket(sentence, at, &part);
	int year, month;
	bool is_near;

	if (end == at) {
		bool is_sign = is_joint(sentence, at) ||
			       (is_mark(sentence, at, ',') && out->year_kind == YEAR_THIS);

		at = skip_fillers(sentence, at + is_sign);
		is_near = at == out->end;
		if ((!read_part(sentence, at, &part) && !read_bare(sentence, at, &part)) ||
		    date_length(sentence, at, &year, &month) ||
		    (part.rule->pattern[0] == 't' && !is_near) ||
		    (sentence->language != LANGUAGE_KK &&
		     ((out->year_kind == YEAR_EARLIER && !is_near) ||
		      (is_near && sentence->items[at].is_number))))
			return;
		with_year = part;
		read_year_behind(sentence, &with_year);
		if (with_year.year_kind != YEAR_NONE)
			return;
		end = part.end;
	}
	out->first = part.first;
	out->last = part.last;
	out->rule = part.rule;
	out->end = end;
}

bool read_point(const struct sentence *sentence, size_t i, struct point *out)
{
	int year, month;

	if (!is_free(sentence, i) || date_length(sentence, i, &year, &month))
		return false;
	*out = (struct point){.begin = i};
	if (sentence->items[i].is_number && read_numeric(sentence, i, out))
		return true;
	*out = (struct point){.begin = i};
	if (read_part(sentence, i, out) && !is_unit(sentence, out->end)) {
		bool is_told;

		read_year_behind(sentence, out);
		is_told = out->year_kind != YEAR_NONE ||
			  precedes(sentence, out->end, MEANING_UNIT_YEAR);
		out->is_relative = out->is_relative && !is_told;
		/* "within four months": those from January are only told so in Russian and Kazakh. */
		if (!is_told && strcmp(out->rule->pattern, "N~M") == 0 &&
		    sentence->language != LANGUAGE_RU && sentence->language != LANGUAGE_KK)
			return false;
		return true;
	}
	*out = (struct point){.begin = i};
	if (!read_year(sentence, i, out))
		return false;
	if (!out->is_fiscal && !out->first)
		read_part_behind(sentence, out);
	return true;
}

struct period period_of_point(const struct point *point)
{
	int year = point->year_kind == YEAR_TOLD ? point->year : 0;

	if (point->is_fiscal)
		return period_fiscal(year);
	if (!point->first)
		return period_year(year);
	return (struct period){year * 12 + point->first - 1, year * 12 + point->last - 1};
}
