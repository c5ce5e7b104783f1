#include "when_parts.h"

#include <string.h>

#include "notation.h"
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
		if (!is_filler(sentence, i))
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
	int number = 0;

	if (!*value)
		return otherwise;
	for (const char *c = value + (*value == '-'); text_is_digit(*c); c++)
		number = number * 10 + (*c - '0');
	return *value == '-' ? -number : number;
}

static bool is_mark(const struct sentence *sentence, size_t i, char mark)
{
	return is_free(sentence, i) && sentence->items[i].mark == mark;
}

/* A sign between two items, without spaces. */
static bool is_joint(const struct sentence *sentence, size_t i)
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

	if (!is_free(sentence, at))
		return false;
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

enum part_kind {
	PART_MONTH,	/* the number of a month */
	PART_QUARTER,	/* of a quarter */
	PART_HALF,	/* of a half */
	PART_FIRST,	/* so many first months */
	PART_LAST,	/* so many last months */
	PART_FIRST_Q,	/* so many first quarters */
	PART_LAST_Q,	/* so many last quarters */
	PART_SAID,	/* first and last month */
	PART_TO_MONTH,	/* from January to the month of that number */
	PART_TO_QUARTER /* to the quarter's end */
};

/*
 * Ways to say a part of a year. A pattern's letters:
 *   O ordinal  o ordinal that shows it  1 first  L last  N number  V number and no quantity
 *   3 "three quarters"  M Q H the words month, quarter, half  P quarters in the plural
 *   q h letters for quarter and half  k the letter M  m a month's name  S said by one word
 *   t words that lead to an end  ~ up to three words between  + touches what is before it
 */
static const struct part_rule {
	const char *pattern;
	enum part_kind kind;
	int number; /* if the pattern has none */
} rules[] = {
	{"q+V", PART_QUARTER, 0},  {"N+q", PART_QUARTER, 0},	  {"h+V", PART_HALF, 0},
	{"N+h", PART_HALF, 0},	   {"N+k", PART_FIRST, 0},	  {"S", PART_SAID, 0},
	{"t~m", PART_TO_MONTH, 0}, {"t~O~Q", PART_TO_QUARTER, 0}, {"t~o~M", PART_TO_MONTH, 0},
	{"m", PART_MONTH, 0},	   {"1~N~M", PART_FIRST, 0},	  {"N~1~M", PART_FIRST, 0},
	{"L~N~M", PART_LAST, 0},   {"N~L~M", PART_LAST, 0},	  {"o~M", PART_MONTH, 0},
	{"N~M", PART_FIRST, 0},	   {"1~3", PART_FIRST_Q, 3},	  {"L~3", PART_LAST_Q, 3},
	{"3", PART_FIRST_Q, 3},	   {"1~N~Q", PART_FIRST_Q, 0},	  {"N~1~Q", PART_FIRST_Q, 0},
	{"L~N~Q", PART_LAST_Q, 0}, {"N~L~Q", PART_LAST_Q, 0},	  {"N~P", PART_FIRST_Q, 0},
	{"O~Q", PART_QUARTER, 0},  {"N~Q", PART_FIRST_Q, 0},	  {"L~Q", PART_LAST_Q, 1},
	{"Q~O", PART_QUARTER, 0},  {"O~H", PART_HALF, 0},	  {"L~H", PART_HALF, 2},
	{"H~O", PART_HALF, 0},
};

/* A number of quarters: in words, or before the plural where that tells it from the third one. */
static bool is_plural_quarter(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, MEANING_UNIT_QUARTER) &&
	       value_as(sentence, i, MEANING_UNIT_QUARTER, 1) > 1;
}

/* Whether item *at is what the letter asks for; *at goes behind it. */
static bool fits(const struct sentence *sentence, char letter, size_t *at, int *values, size_t *n)
{
	size_t i = *at;
	int number;

	if (!is_free(sentence, i))
		return false;
	*at = i + 1;
	switch (letter) {
	case '1':
		return item_is(sentence, i, MEANING_ORDINAL) &&
		       value_as(sentence, i, MEANING_ORDINAL, 0) == 1;
	case 'L':
		return item_is(sentence, i, MEANING_LAST);
	case '3':
		return item_is(sentence, i, MEANING_FRACTION) &&
		       item_is(sentence, i, MEANING_UNIT_QUARTER);
	case 'M':
		return item_is(sentence, i, MEANING_UNIT_MONTH);
	case 'Q':
		return item_is(sentence, i, MEANING_UNIT_QUARTER);
	case 'P':
		return is_plural_quarter(sentence, i);
	case 'H':
		return item_is(sentence, i, MEANING_UNIT_HALF);
	case 'q':
		return item_is(sentence, i, MEANING_QUARTER);
	case 'h':
		return item_is(sentence, i, MEANING_HALF);
	case 'k':
		return is_letter_m(sentence, i);
	case 't':
		return item_is(sentence, i, MEANING_THROUGH);
	case 'm':
		if (!is_month(sentence, i))
			return false;
		number = value_as(sentence, i, MEANING_MONTH, 0);
		break;
	case 'O':
	case 'o':
		*at = i;
		if (!ordinal(sentence, at, letter == 'O', &number))
			return false;
		break;
	case 'N':
	case 'V':
		*at = i;
		if (!small_number(sentence, at, 1, 12, &number) ||
		    (letter == 'V' && is_unit(sentence, *at)))
			return false;
		break;
	case 'S': {
		const char *said, *dash;

		if (!item_is(sentence, i, MEANING_MONTHS))
			return false;
		said = value_text(sentence, i, MEANING_MONTHS);
		dash = strchr(said, '-');
		values[(*n)++] = value_as(sentence, i, MEANING_MONTHS, 1);
		number = 0;
		for (said = dash ? dash + 1 : ""; text_is_digit(*said); said++)
			number = number * 10 + (*said - '0');
		break;
	}
	default:
		return false;
	}
	values[(*n)++] = number;
	return true;
}

static bool may_stand_between(const struct sentence *sentence, size_t i)
{
	return is_free(sentence, i) && (sentence->items[i].mark == '-' ||
					(is_filler(sentence, i) && !is_part_word(sentence, i)));
}

static bool matches(const struct sentence *sentence, const char *pattern, size_t i, int *values,
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
	int n = rule->number ? rule->number : values[0], length = 1;

	switch (rule->kind) {
	case PART_MONTH:
		break;
	case PART_SAID:
		out->first = n;
		out->last = values[1];
		return n >= 1 && n <= out->last && out->last <= 12;
	case PART_TO_MONTH:
	case PART_FIRST:
		length = n;
		n = 1;
		break;
	case PART_LAST:
		length = n;
		n = 13 - length;
		break;
	case PART_TO_QUARTER:
	case PART_FIRST_Q:
		length = 3 * n;
		n = 1;
		break;
	case PART_LAST_Q:
		length = 3 * n;
		n = 13 - length;
		break;
	case PART_QUARTER:
		length = 3;
		n = 3 * n - 2;
		break;
	case PART_HALF:
		length = 6;
		n = 6 * n - 5;
		break;
	}
	out->first = n;
	out->last = n + length - 1;
	/* "the first months" is no number of them */
	return n >= 1 && length >= 1 && out->last <= 12 &&
	       !(rule->kind == PART_FIRST && length == 1) &&
	       !(rule->pattern[0] == 'o' && rule->kind == PART_MONTH && n == 1);
}

static bool starts_part(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];

	return is_free(sentence, i) &&
	       (item->is_number || item_is(sentence, i, MEANING_NUMBER) ||
		item_is(sentence, i, MEANING_ORDINAL) || item_is(sentence, i, MEANING_LAST) ||
		item_is(sentence, i, MEANING_MONTH) || item_is(sentence, i, MEANING_THROUGH) ||
		item_is(sentence, i, MEANING_QUARTER) || item_is(sentence, i, MEANING_HALF) ||
		is_part_word(sentence, i));
}

bool read_part(const struct sentence *sentence, size_t i, struct point *out)
{
	if (!starts_part(sentence, i))
		return false;
	for (size_t r = 0; r < countof(rules); r++) {
		int values[8] = {0};
		size_t end;

		if (!matches(sentence, rules[r].pattern, i, values, &end))
			continue;
		/* "в течение 3 квартала" is the third, "за 3 квартала" three of them */
		if (strcmp(rules[r].pattern, "N~P") == 0 && sentence->items[i].is_number &&
		    sentence->language == LANGUAGE_RU && !follows(sentence, i, MEANING_OVER))
			continue;
		if (!set_months(&rules[r], values, out))
			continue;
		out->rule = &rules[r];
		out->is_relative = strchr(rules[r].pattern, 'L') != NULL;
		out->begin = i;
		out->end = end;
		return true;
	}
	return false;
}

bool read_bare(const struct sentence *sentence, size_t i, struct point *out)
{
	struct point next;
	size_t at = i, behind;
	int number;

	if (!ordinal(sentence, &at, true, &number) || !is_free(sentence, at))
		return false;
	for (behind = at; behind < at + 2 && is_free(sentence, behind) &&
			  (sentence->items[behind].mark || item_is(sentence, behind, MEANING_AND) ||
			   item_is(sentence, behind, MEANING_UNTIL));
	     behind++)
		;
	if (behind == at ||
	    (!read_part(sentence, behind, &next) && !read_bare(sentence, behind, &next)) ||
	    (next.rule->kind != PART_QUARTER && next.rule->kind != PART_HALF &&
	     !(next.rule->kind == PART_FIRST_Q && sentence->items[behind].is_number)))
		return false;
	if (next.rule->kind == PART_FIRST_Q) /* "1-3 кварталы" */
		next.rule = &rules[0];
	*out = (struct point){.begin = i, .end = at, .rule = next.rule};
	return set_months(&(struct part_rule){.pattern = "", .kind = next.rule->kind}, &number,
			  out);
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

		if (tokens[at - 2].kind == TOKEN_WORD && !is_month(sentence, i - 2) &&
		    !item_is(sentence, i - 2, MEANING_FISCAL) &&
		    !item_is(sentence, i - 2, MEANING_QUARTER))
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
		at = skip_ending(sentence, at); /* 2018-го */
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

/* "2008", "08", "8" between signs, or 08.2023 in one: a month as a number. */
static bool read_numeric(const struct sentence *sentence, size_t i, struct point *out)
{
	const struct token *token = token_of(sentence, i);
	const char *s = sentence->tokens->text + token->offset;
	int first, last, year;
	size_t at = i;

	if (token->notation == NOTATION_POINT && token->len == 7 && s[2] == '.' &&
	    !is_unit(sentence, i + 1)) {
		first = last = (s[0] - '0') * 10 + (s[1] - '0');
		year = (s[3] - '0') * 1000 + (s[4] - '0') * 100 + (s[5] - '0') * 10 + (s[6] - '0');
		if (s[0] > '1' || year < 1900 || year > 2099)
			return false;
	} else if (has_year_digits(sentence, i, &year)) {
		if (!is_joint(sentence, i + 1) || sentence->items[i + 1].mark == '.' ||
		    !has_two_digits(sentence, i + 2, &first) || first == (year + 1) % 100 ||
		    is_joint(sentence, i + 3))
			return false;
		last = first;
		at = i + 2;
	} else {
		if (!item_whole(sentence, at, 1, 12, &first))
			return false;
		last = first;
		if (is_joint(sentence, at + 1) && sentence->items[at + 1].mark == '-' &&
		    item_whole(sentence, at + 2, first + 1, 12, &last))
			at += 2;
		if (!is_joint(sentence, at + 1) || sentence->items[at + 1].mark != '/' ||
		    !has_year_digits(sentence, at + 2, &year) || is_joint(sentence, at + 3) ||
		    is_unit(sentence, at + 3))
			return false;
		at += 2;
	}
	*out = (struct point){.first = first,
			      .last = last,
			      .year_kind = YEAR_TOLD,
			      .year = year,
			      .begin = i,
			      .end = at + 1};
	return first >= 1 && last <= 12;
}

/* --- months and years ---------------------------------------------------------------------------- */

/* "Quarter 4 (Oct to Dec) 2022": what is said again in a bracket. */
static size_t skip_bracket(const struct sentence *sentence, size_t i)
{
	struct point said;

	if (!is_mark(sentence, i, '(') || !read_part(sentence, i + 1, &said))
		return i;
	for (size_t at = said.end; at < said.end + 4 && is_free(sentence, at); at++) {
		if (sentence->items[at].mark == ')')
			return at + 1;
	}
	return i;
}

/* The year behind months. */
static void read_year_behind(const struct sentence *sentence, struct point *out)
{
	size_t at = skip_bracket(sentence, out->end), end = out->end;
	struct point year = {0};
	int digits;

	/* Q1'23, 3Q22, Aug '23 */
	if (is_mark(sentence, at, '\'') && has_two_digits(sentence, at + 1, &digits) &&
	    item_touches(sentence, at + 1)) {
		at++;
	} else if (!(out->rule->pattern[0] != 'm' && is_free(sentence, at) &&
		     item_touches(sentence, at) && strchr("qhN", out->rule->pattern[0]) &&
		     has_two_digits(sentence, at, &digits) && strchr(out->rule->pattern, '+')))
		digits = -1;
	if (digits >= 0) {
		out->year_kind = YEAR_TOLD;
		out->year = 2000 + digits;
		out->end = at + 1;
		return;
	}
	if (is_joint(sentence, at) || (is_mark(sentence, at, ',') && out->first == out->last))
		at++;
	else
		at = skip_fillers(sentence, at);
	/* "the nine-month period of 2023" */
	if (is_mark(sentence, end, '-') && item_touches(sentence, end))
		end++;
	if (is_free(sentence, end) && !sentence->items[end].mark &&
	    !sentence->items[end].is_number && sentence->items[end].meaning == MEANING_NONE)
		at = skip_fillers(sentence, end + 1);
	if (!read_year(sentence, at, &year))
		return;
	/* Kazakh tells the year before the months. */
	if (sentence->language == LANGUAGE_KK &&
	    (at > out->end || item_is(sentence, year.end, MEANING_UNIT_YEAR)))
		return;
	/* "over the nine months a year earlier" */
	out->year_kind = year.year_kind;
	out->year = year.year;
	out->is_fiscal = year.is_fiscal;
	out->end = year.end;
}

/* The months behind a year: "2024 жылдың 9 айында", "2023 (January-August)", "2023-Q1". */
static void read_part_behind(const struct sentence *sentence, struct point *out)
{
	size_t at = out->end, end, bracket = skip_bracket(sentence, at);
	struct point part = {0}, with_year;
	int year, month;
	bool is_near;

	if (bracket > at)
		at++;
	else if (is_joint(sentence, at) ||
		 (is_mark(sentence, at, ',') && out->year_kind == YEAR_THIS))
		at = skip_fillers(sentence, at + 1);
	else
		at = skip_fillers(sentence, at);
	while (out->year_kind != YEAR_TOLD && is_free(sentence, at) &&
	       item_is(sentence, at, MEANING_OVER) && is_filler(sentence, at))
		at++;
	is_near = at == out->end;
	if ((!read_part(sentence, at, &part) && !read_bare(sentence, at, &part)) ||
	    date_length(sentence, at, &year, &month) ||
	    (part.rule->pattern[0] == 't' && !is_near) ||
	    (out->year_kind == YEAR_EARLIER && !is_near && sentence->language != LANGUAGE_KK) ||
	    (is_near && sentence->items[at].is_number && sentence->language != LANGUAGE_KK))
		return;
	with_year = part;
	read_year_behind(sentence, &with_year);
	if (with_year.year_kind != YEAR_NONE)
		return;
	end = bracket > out->end ? bracket : part.end;
	out->first = part.first;
	out->last = part.last;
	out->rule = part.rule;
	out->end = end;
	/* "(January-August)": the run's end */
	if (bracket > at && end > part.end + 1) {
		struct point last;

		if (end > part.end + 2 && read_part(sentence, end - 2, &last) &&
		    last.last > out->last)
			out->last = last.last;
	}
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
