#include "period_words.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "period_lists_columns.inc"
#include "text.h"

#define WORDS_MAX 8

/* What a cell says, word by word. */
struct words {
	char text[64]; /* in small letters */
	const char *word[WORDS_MAX];
	size_t n;
};

/* Cut the n bytes into words; false if they are too many. Months joined by a dash are one word. */
static bool split(const char *s, size_t n, struct words *words)
{
	static const char between[] = " ,;()[]:";

	words->n = 0;
	if (n + 1 >= sizeof(words->text))
		return false;
	text_to_small(s, n, words->text, sizeof(words->text));
	for (char *at = words->text + strspn(words->text, between); *at;
	     at += strspn(at, between)) {
		if (words->n == WORDS_MAX)
			return false;
		words->word[words->n++] = at;
		at += strcspn(at, between);
		if (*at)
			*at++ = '\0';
	}
	return true;
}

enum list { PERIOD_LISTS_COLUMNS(TABLE_CONSTANT) };

#define WORDS_OF(constant, words) [constant] = words,
static const char *const lists[] = {PERIOD_LISTS_COLUMNS(WORDS_OF)};

static bool is_one_of(const char *word, enum list list)
{
	return text_is_in_list(word, lists[list]);
}

/* "2023", "2023г.", "2023年": 1900 to 2099; 0: none. */
static int year_of(const char *word)
{
	return text_is_year(word, 4) && is_one_of(word + 4, BEHIND_YEAR) ? text_number(word, 4) : 0;
}

/* How many months a word for a part of a year has; 0: it is none. */
static int months_of_part(const char *word)
{
	if (is_one_of(word, QUARTER))
		return 3;
	return is_one_of(word, HALF) ? 6 : 0;
}

/* A number of one or two digits, or a word for one, which the bytes up to `end` are; 0: they are none. */
static int small_number(const char *at, const char *end)
{
	const int n = end - at > 2 ? 0 : text_number(at, (size_t)(end - at));

	for (int i = 2; i <= 11; i++) {
		if (text_is_one_of(at, (size_t)(end - at), lists[TWO + i - 2]))
			return i;
	}
	return n > 0 ? n : 0;
}

/* How many months from January on the words say beside a year, of which there must be one and nothing else: "8 maanden
 * 2024", "за 9 мес. 2023 г.", "2023 (1-9)", "9M 2023"; 0: they say something else. A range of two months may be notes. */
static int months_counted(const struct words *words, int *year)
{
	int counted = 0, found = 0;
	bool awaits = false; /* what a number is of */

	for (size_t i = 0; i < words->n; i++) {
		const char *word = words->word[i], *end = word + strlen(word);

		if (awaits) {
			if (is_one_of(word, THE_FIRST))
				continue;
			if (!is_one_of(word, MONTHS))
				return 0;
			awaits = false;
		} else if (!found && year_of(word)) {
			found = year_of(word);
		} else if (!counted && !found && small_number(word, end)) {
			counted = small_number(word, end);
			awaits = true;
		} else if (!counted && strncmp(word, "1-", 2) == 0 &&
			   small_number(word + 2, end) > 2) {
			counted = small_number(word + 2, end);
		} else if (!counted && !found && *word != '1' && end[-1] == 'm' &&
			   small_number(word, end - 1) > 1) {
			counted = small_number(word, end - 1);
		} else if (!is_one_of(word, FILLER) && !is_one_of(word, YEAR) &&
			   !is_one_of(word, THE_FIRST)) {
			return 0;
		}
	}
	*year = found;
	return found && !awaits && counted <= 12 ? counted : 0;
}

/* "1", "1.", "1st", "1er", "1e", "1-й", "I", "first", "eerste": 1 to 4; 0: none. */
static int ordinal_of(const char *word)
{
	if (*word >= '1' && *word <= '4' && is_one_of(word + 1, BEHIND_ORDINAL))
		return *word - '0';
	for (int i = 0; i < 4; i++) {
		if (is_one_of(word, (enum list)(FIRST + i)))
			return i + 1;
	}
	return 0;
}

/* Between two months: "-", "to". */
static bool is_between_months(const char *word)
{
	return text_is_in_list(word, "-|–|to|through|thru|bis|à|au|tot|t/m|met|по|hasta|a|do");
}

/* "ene-jun 2024", put together of the words that are left, as period_parse reads it. */
static bool read_months(const struct words *words, const bool *is_left, size_t n_left, int year,
			struct period *out)
{
	char text[80] = "";
	bool joins = true;
	size_t n = 0;

	for (size_t i = 0; i < words->n; i++) {
		const char *word = words->word[i];

		if (!is_left[i])
			continue;
		if (text_is_digit(*word)) /* "2023 12", of which the order says nothing */
			return false;
		/* "from January to June" */
		if (!n && n_left > 3 && text_is_in_list(word, "from|с|со"))
			continue;
		if (joins && text_is_in_list(word, "met")) /* "tot en met" */
			continue;
		if (!joins && !is_between_months(word))
			return false;
		joins = is_between_months(word);
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s", joins ? "-" : word);
		if (n + 8 > sizeof(text))
			return false;
	}
	/* "T1" is SDMX's four months, or three. */
	if (!n || *text == 't')
		return false;
	snprintf(text + n, sizeof(text) - n, " %04d", year);
	return !period_parse(text, strlen(text), out);
}

/* "2023/01", which is no year that begins in another month, as "2022/23" is. */
static bool read_year_and_month(const char *s, size_t n, struct period *out)
{
	const bool is_one = n == 7 && s[4] == '/' && text_is_year(s, 4);
	const int year = is_one ? text_number(s, 4) : 0, month = is_one ? text_number(s + 5, 2) : 0;

	if (month < 1 || month > 12 || month == (year + 1) % 100)
		return false;
	*out = (struct period){year * 12 + month - 1, year * 12 + month - 1};
	return true;
}

/* "01.2023", "1/2023" */
static bool read_month_number(const char *s, size_t n, struct period *out)
{
	const size_t digits = text_count_digits(s, n, 0);
	const int month = text_number(s, digits);
	const char *const year = s + digits + 1;

	if (digits > 2 || n != digits + 5 || !strchr("./", s[digits]) || month < 1 || month > 12 ||
	    !text_is_year(year, 4))
		return false;
	*out = period_year(text_number(year, 4));
	*out = (struct period){out->first + month - 1, out->first + month - 1};
	return true;
}

/* "mrt-23", "Jan'19": a month and the end of its year. */
static bool read_short_month(const char *s, size_t n, struct period *out)
{
	char text[40];
	size_t letters = 0;

	while (letters < n && text_is_word_byte(s[letters]) && !text_is_digit(s[letters]))
		letters++;
	if (letters < 3 || letters > 20 || n != letters + 3 || !strchr("-'", s[letters]) ||
	    text_count_digits(s, n, letters + 1) != 2)
		return false;
	snprintf(text, sizeof(text), "%.*s %s%.2s", (int)letters, s,
		 s[letters + 1] < '6' ? "20" : "19", s + letters + 1);
	return !period_parse(text, strlen(text), out) && out->first == out->last;
}

/* One number or two of months, and of what they are: "9m", "q1-q3", "1-6", "i-ix". */
struct coded {
	int first, last;
	char kind; /* h, q, m; 0: months from one to another */
};

static int take_number(const char **at)
{
	const size_t digits = text_count_digits(*at, strlen(*at), 0);
	const int number = digits && digits < 3 ? text_number(*at, digits) : 0;

	*at += digits;
	return number;
}

/* Of numerals alone those from January to a month behind April are no quarters. */
static bool read_numerals(const char *code, struct coded *out)
{
	static const char *const numerals[] = {"i-v",  "i-vi", "i-vii", "i-viii",
					       "i-ix", "i-x",  "i-xi",	"i-xii"};

	for (size_t i = 0; i < countof(numerals); i++) {
		if (strcmp(code, numerals[i]) != 0)
			continue;
		*out = (struct coded){1, (int)i + 5, 0};
		return true;
	}
	return false;
}

static bool read_code(const char *code, struct coded *out)
{
	const char *at = code;
	bool is_range;

	*out = (struct coded){.kind = strchr("hq", *at) ? *at++ : '\0'};
	out->first = take_number(&at);
	if (!out->kind && *at && strchr("hqm", *at))
		out->kind = *at++;
	is_range = *at == '-';
	at += is_range;
	at += is_range && out->kind && *at == out->kind && code[0] == out->kind;
	out->last = is_range ? take_number(&at) : out->first;
	at += is_range && out->kind && *at == out->kind && code[0] != out->kind;
	return !*at && out->first > 0 && out->first <= out->last &&
	       (out->kind ? !(is_range && out->kind == 'm') : out->first < out->last);
}

/* "H1/2023", "3Q2023", "Q1-Q3 2023", "2023 9M", "1-6/2023", "I-IX 2023". */
static bool read_coded(const char *s, size_t n, struct period *out)
{
	const bool is_last = n > 5 && n < 16 && text_is_year(s + n - 4, 4);
	const char *part = is_last ? s : s + 4;
	size_t length = n - 4;
	struct coded coded;
	char code[12], sign = ' ';
	int months, year;

	if (n < 6 || n >= 16 || (!is_last && !text_is_year(s, 4)))
		return false;
	year = text_number(is_last ? s + n - 4 : s, 4);
	if (text_is_digit(is_last ? s[n - 5] : s[4]))
		return false;
	for (; is_last && length && strchr(" /-", part[length - 1]); length--)
		sign = part[length - 1] == ' ' ? sign : part[length - 1];
	for (; !is_last && length && strchr(" /-", *part); length--, part++)
		sign = *part == ' ' ? sign : *part;
	if (!length || length >= sizeof(code))
		return false;
	for (size_t i = 0; i < length; i++)
		code[i] = text_to_lower(part[i]);
	code[length] = '\0';
	if (!read_numerals(code, &coded) && !read_code(code, &coded))
		return false;
	/* "1-6-2023" is a day, and "2023 9M" may be the month. */
	if ((coded.kind == 'm' && !is_last) ||
	    (!coded.kind && (sign == '-' || (sign == '/' && !is_last))))
		return false;
	months = coded.kind == 'h' ? 6 : coded.kind == 'q' ? 3 : 1;
	if (coded.last * months > 12)
		return false;
	*out = period_year(year);
	out->last = out->first + coded.last * months - 1;
	out->first += coded.kind == 'm' ? 0 : (coded.first - 1) * months;
	return true;
}

#define TOTALS "total|totals|insgesamt|gesamt|totaal|итого|всего|барлығы"

/* Months alone, counted from January: "9 months 2023". */
static bool read_counted_months(const struct words *words, struct period *out)
{
	int year = 0;
	const int counted = months_counted(words, &year);

	if (!counted)
		return false;
	*out = period_year(year);
	out->last = out->first + counted - 1;
	return true;
}

/* "1Q23", "Q1'23", "H1-23", "1H 23": a part before two digits of a year. */
static bool read_short_part(const char *s, size_t n, struct period *out)
{
	const bool has_letter = n > 3 && text_is_letter(*s);
	const char letter = n > 3 ? text_to_lower(s[!has_letter]) : ' ';
	const int number = n > 3 ? s[has_letter] - '0' : 0;
	const int months = letter == 'q' ? 3 : letter == 'h' ? 6 : 0;
	int year;

	if (!months || number < 1 || number * months > 12 || n > 5 || (n == 4 && has_letter) ||
	    (n == 5 && !strchr(" '-", s[2])) || text_count_digits(s, n, n - 2) != 2)
		return false;
	year = text_number(s + n - 2, 2);
	*out = period_year(year < 60 ? 2000 + year : 1900 + year);
	out->last = out->first + number * months - 1;
	out->first += (number - 1) * months;
	return true;
}

/* "2023JJ00", "2023KW01", "2023MM12", as Statistics Netherlands writes a year, a quarter, a month. */
static bool read_dutch_code(const char *s, size_t n, struct period *out)
{
	static const struct {
		const char *code;
		int months;
	} codes[] = {{"JJ", 12}, {"HJ", 6}, {"KW", 3}, {"MM", 1}};
	const int number = n == 8 && text_is_year(s, 4) ? text_number(s + 6, 2) : -1;

	for (size_t i = 0; i < countof(codes) && number >= 0; i++) {
		const int months = codes[i].months, first = (number - (months < 12)) * months;

		if (memcmp(s + 4, codes[i].code, 2) != 0)
			continue;
		*out = period_year(text_number(s, 4));
		out->first += first;
		out->last = out->first + months - 1;
		return first >= 0 && first + months <= 12;
	}
	return false;
}

bool period_in_words(const char *s, size_t n, struct period *out)
{
	struct words words;
	bool is_left[WORDS_MAX] = {false}, has_word = false, is_total = false;
	int year = 0, part = 0, ordinal = 0;
	size_t n_left = 0;

	if (n < 6)
		return read_short_part(s, n, out);
	if (read_dutch_code(s, n, out) || read_month_number(s, n, out) ||
	    read_year_and_month(s, n, out) || read_short_month(s, n, out) || read_coded(s, n, out))
		return true;
	if (!split(s, n, &words))
		return false;
	if (read_counted_months(&words, out))
		return true;
	for (size_t i = 0; i < words.n; i++) {
		const char *word = words.word[i];
		int months = months_of_part(word);

		if (year_of(word)) {
			/* "January 2024 to June 2024" */
			if (year && year != year_of(word))
				return false;
			year = year_of(word);
			has_word = has_word || word[4];
		} else if (months && !part) {
			part = months;
		} else if (!part && text_is_digit(*word) && word[1] == '-' &&
			   months_of_part(word + 2)) {
			part = months_of_part(word + 2); /* "1-тоқсан" */
			ordinal = *word - '0';
			n_left++;
		} else if (is_one_of(word, YEAR)) {
			has_word = true;
		} else if (text_is_in_list(word, TOTALS)) {
			is_total = true;
		} else if (!is_one_of(word, FILLER)) {
			is_left[i] = true;
			ordinal = ordinal_of(word);
			n_left++;
		}
	}
	if (!year)
		return false;
	if (!part && n_left) /* "Total Jan-Sep 2023", but no more of a month */
		return read_months(&words, is_left, n_left, year, out) &&
		       (!is_total || out->first < out->last);
	if (is_total)
		return false;
	if (!part) {
		*out = period_year(year);
		return has_word;
	}
	if (n_left != 1 || !ordinal || ordinal * part > 12)
		return false;
	*out = (struct period){year * 12 + (ordinal - 1) * part, year * 12 + ordinal * part - 1};
	return true;
}

/* "2022-2023", "2018/2023" */
static bool is_range_of_years(const char *word)
{
	const char *second = word + (strlen(word) > 5 ? 5 : 0);

	if (strncmp(word + (second - word) - 1, "–", strlen("–")) == 0)
		second += strlen("–") - 1;
	return second > word && memcmp(word, "19", 2) >= 0 && text_count_digits(word, 4, 0) == 4 &&
	       year_of(second) > 0;
}

bool period_is_statistic(const char *s, size_t n)
{
	struct words words;

	if (!n || !split(s, n, &words) || !words.n)
		return false;
	/* "2023 growth" */
	if (text_is_digit(*s))
		return words.n == 2 && year_of(words.word[0]) &&
		       is_one_of(words.word[1], STATISTIC);
	if (words.n > 1 && text_is_in_list(words.word[0], "в|in|im|en"))
		return text_is_in_list(words.word[1], "среднем|average|durchschnitt|moyenne");
	return is_one_of(words.word[0], STATISTIC);
}

bool period_is_of_others(const char *s, size_t n)
{
	struct words words;

	if (memchr(s, '%', n) || period_is_statistic(s, n))
		return true;
	if (!n || text_is_digit(*s) || !split(s, n, &words) || !words.n || /* as nearly all do */
	    !is_one_of(words.word[0], SUM))
		return false;
	for (size_t i = 1; i < words.n; i++) {
		if (!year_of(words.word[i]) && !is_one_of(words.word[i], YEAR) &&
		    !is_range_of_years(words.word[i]))
			return false;
	}
	return true;
}
