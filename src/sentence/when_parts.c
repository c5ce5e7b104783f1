#include "when_parts.h"

#include <stdlib.h>
#include <string.h>

#include "notation.h"
#include "quantity.h"
#include "text.h"

/* --- years -------------------------------------------------------------------------------------- */

/* Nepal's calendar is ahead by so many years: its 2079/80 is 2022/23. No figure is of a year so far away. */
#define NEPAL_AHEAD 57
#define NEPAL_FROM 2060

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
	/* "2021/2022/2023" are three. */
	if (is_joint(sentence, *end + 2) && has_year_digits(sentence, *end + 3, &next))
		return false;
	if (*end > 2 && sentence->items[*end - 2].mark == '/' &&
	    item_whole(sentence, *end - 3, 1900, 2099, &next))
		return false;
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
	struct point months = {0};
	size_t at = i, behind;
	bool is_named, has_both = false;
	int year;

	/* "in the first eight months of the current fiscal year 2024-25" */
	if (is_free(sentence, at) && !sentence->items[at].mark && !sentence->items[at].is_number &&
	    sentence->items[at].meaning == MEANING_NONE &&
	    item_is(sentence, at + 1, MEANING_FISCAL))
		at++;
	while (is_free(sentence, at) && item_is(sentence, at, MEANING_FISCAL))
		at = skip_fillers(sentence, at + 1);
	out->is_fiscal = is_named = at > i;
	if (out->is_fiscal && has_two_digits(sentence, at, &year))
		year += 2000;
	else if (!is_year(sentence, at, &year))
		return false;
	at++;
	for (behind = at; is_free(sentence, behind) && behind < at + 2; behind++)
		;
	behind = at + 2;
	if (next_year(sentence, year,
		      out->is_fiscal || sentence->has_fiscal_years ||
			      (is_free(sentence, behind) && fiscal_behind(sentence, &behind)),
		      &at)) {
		out->is_fiscal = has_both = true;
		year -= year > NEPAL_FROM ? NEPAL_AHEAD - 1 : -1;
	} else if (is_joint(sentence, at) && sentence->items[at].mark == '-' &&
		   !sentence->items[at + 1].is_number &&
		   !item_is(sentence, at + 1, MEANING_UNIT_YEAR)) {
		out->is_unclear = item_is(sentence, at + 1, MEANING_OPEN_END); /* 1990-х */
		at = skip_ending(sentence, at);				       /* 2018-го */
	}
	if (fiscal_behind(sentence, &at))
		out->is_fiscal = is_named = true;
	/* "2022-23 (April to March)" are these months; a year that is called fiscal stays one. */
	if (out->is_fiscal && read_months_of_accounts(sentence, &at, is_named ? &months : out))
		out->is_fiscal = is_named;
	out->is_one_year = out->is_fiscal && !has_both;
	out->is_unclear = out->is_unclear || year > NEPAL_FROM ||
			  (out->is_one_year && is_named &&
			   strcmp(value_text(sentence, i, MEANING_FISCAL), "other") == 0);
	out->year_kind = YEAR_TOLD;
	out->year = year;
	out->end = at;
	return true;
}

/* A year alone, a fiscal year, "last year". */
static bool read_year(const struct sentence *sentence, size_t i, struct point *out)
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

/* 08/2023, 08-2023, 01-08/2023, 2023-08, 08.2023, 23Q3: months as numbers. */
static bool read_numeric(const struct sentence *sentence, size_t i, struct point *out)
{
	static const char *const patterns[] = {"B+/+X", "B+-+B+/+X", "X+/+2", "X+-+2", "B+-+X"};
	const struct token *token = token_of(sentence, i);
	const char *s = sentence->tokens->text + token->offset;
	int values[8] = {0};
	size_t p = is_joint(sentence, i + 1) ? 0 : countof(patterns), end = i + 1;

	/* "18Q4" */
	if (matches(sentence, "2+q+B", i, values, &end) && values[1] <= 4) {
		*out = (struct point){.year_kind = YEAR_TOLD, .begin = i, .end = end};
		out->year = 2000 + values[0];
		out->first = 3 * values[1] - 2;
		out->last = 3 * values[1];
		return true;
	}
	end = i + 1;
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
	       out->year <= 2099 && !(p > 1 && p < 4 && out->first == (out->year + 1) % 100);
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

/* "July-June (2023-24)": the year in a bracket of its own. */
static bool read_year_in_bracket(const struct sentence *sentence, struct point *out)
{
	struct point year = {0};

	if (!is_mark(sentence, out->end, '(') || !read_year(sentence, out->end + 1, &year) ||
	    !is_mark(sentence, year.end, ')') || year.year_kind != YEAR_TOLD)
		return false;
	out->year_kind = year.year_kind;
	out->year = year.year;
	out->is_fiscal = year.is_fiscal;
	out->end = year.end + 1;
	return true;
}

/* The year behind months. */
static void read_year_behind(const struct sentence *sentence, struct point *out)
{
	struct point year = {0}, said;
	size_t end = read_bracket(sentence, out->end, &said);
	size_t at = end + is_mark(sentence, end, '\'');
	const bool is_letter = strpbrk(out->rule->pattern, "qh") != NULL;

	if (read_year_in_bracket(sentence, out))
		return;
	/* Q1'23, 3Q22, Aug '23, Q1/23 */
	at += is_letter && is_joint(sentence, at);
	if (is_free(sentence, at) && item_touches(sentence, at) &&
	    (at > end || strchr(out->rule->pattern, '+')) &&
	    has_two_digits(sentence, at, &year.year)) {
		out->year_kind = YEAR_TOLD;
		out->year = 2000 + year.year;
		out->end = at + 1;
		return;
	}
	if (is_joint(sentence, end) ||
	    (is_mark(sentence, end, ',') && (is_letter || out->first == out->last)))
		at = end + 1;
	else
		at = skip_fillers(sentence, end);
	/* "the nine-month period of 2023" */
	end += is_joint(sentence, end) && sentence->items[end].mark == '-';
	if (is_free(sentence, end) && !sentence->items[end].mark &&
	    !sentence->items[end].is_number && sentence->items[end].meaning == MEANING_NONE)
		at = skip_fillers(sentence, end + 1);
	/* Kazakh puts the year before the months. */
	if (!read_year(sentence, at, &year) ||
	    (sentence->language == LANGUAGE_KK &&
	     (at > out->end || item_is(sentence, year.end, MEANING_UNIT_YEAR))))
		return;
	out->year_kind = year.year_kind;
	out->year = year.year;
	out->is_fiscal = year.is_fiscal;
	out->end = year.end;
}

/* "the last month of the first quarter", "the second month of the half-year", "бірінші тоқсанның соңғы айы": one month. */
static bool read_month_of_part(const struct sentence *sentence, size_t i, struct point *out)
{
	static const char *const patterns[] = {"L~M", "o~M"};
	static const struct part_rule month = {"o~M~Q", 1, PART_NTH, 0, MEANING_UNIT_MONTH};
	bool is_behind = read_part(sentence, i, out) && out->rule->unit > 1;
	size_t at = is_behind ? out->end : i, end, p = 0;
	int values[VALUES_MAX] = {0}, nth;

	while (p < countof(patterns) && !matches(sentence, patterns[p], at, values, &end))
		p++;
	if (p == countof(patterns) ||
	    (!is_behind &&
	     (!read_part(sentence, skip_fillers(sentence, end), out) || out->rule->unit < 3)))
		return false;
	nth = p ? out->first + values[0] - 1 : out->last;
	if (nth > out->last || out->rule->which == PART_NOT_TOLD)
		return false;
	out->first = out->last = nth;
	out->rule = &month;
	out->begin = i;
	out->end = is_behind ? end : out->end;
	return true;
}

static bool read_months(const struct sentence *sentence, size_t i, struct point *out)
{
	return read_month_of_part(sentence, i, out) || read_part(sentence, i, out);
}

/* The months behind a year: "2024 жылдың 9 айында", "2023 (January-August)", "2023-Q1". */
static void read_part_behind(const struct sentence *sentence, struct point *out)
{
	struct point part = {0}, with_year;
	size_t at = out->end, end = read_bracket(sentence, at, &part);
	int year, month, day;
	bool is_near;

	if (end == at) {
		bool is_sign = is_joint(sentence, at) ||
			       (is_mark(sentence, at, ',') && out->year_kind == YEAR_THIS);

		/* "last year's third quarter" */
		if (sentence->language == LANGUAGE_EN && is_joint(sentence, at) &&
		    token_is(sentence->tokens, sentence->items[at + 1].from, "s"))
			at++;
		at = skip_fillers(sentence, at + is_sign);
		is_near = at == out->end;
		if ((!read_months(sentence, at, &part) && !read_bare(sentence, at, &part)) ||
		    date_length(sentence, at, &year, &month, &day) ||
		    (part.rule->pattern[0] == 't' && !is_near) ||
		    (sentence->language != LANGUAGE_KK &&
		     ((out->year_kind == YEAR_EARLIER && !is_near) ||
		      (is_near && sentence->items[at].is_number))))
			return;
		with_year = part;
		read_year_behind(sentence, &with_year);
		/* "2017 Q1 to 2018 Q1" */
		if (with_year.year_kind != YEAR_NONE &&
		    !(is_near && item_is(sentence, part.end, MEANING_UNTIL)))
			return;
		end = part.end;
	}
	out->first = part.first;
	out->last = part.last;
	out->rule = part.rule;
	out->is_unclear = out->is_unclear || part.is_unclear;
	out->end = end;
}

/* "the first 20 days of June": not all of it. */
static bool is_of_days(const struct sentence *sentence, size_t i)
{
	size_t at = i;

	while (at && is_filler(sentence, at - 1))
		at--;
	return at && is_one_of_words(sentence, at - 1,
				     "days|weeks|tagen|tage|wochen|jours|semaines|dagen|weken");
}

/* "the September quarter", "the September 2013 quarter": its three months. */
static void widen_to_quarter(const struct sentence *sentence, struct point *out)
{
	bool has_year = out->year_kind != YEAR_NONE;

	if (sentence->language != LANGUAGE_EN || strcmp(out->rule->pattern, "m") != 0 ||
	    out->first < 3 || !item_is(sentence, out->end, MEANING_UNIT_QUARTER) ||
	    item_is(sentence, out->end - 1, MEANING_UNIT_QUARTER))
		return;
	out->first -= 2;
	out->end++;
	if (!has_year)
		read_year_behind(sentence, out);
}

/* "the first five months of the current fiscal year": which months they are nobody says. */
static bool is_fiscal_count(const struct sentence *sentence, const struct point *point)
{
	if (!meaning_in(sentence->all, MEANING_FISCAL))
		return false;
	/* "the fiscal first half of 2017" */
	if (point->begin && item_is(sentence, point->begin - 1, MEANING_FISCAL))
		return true;
	if (point->year_kind != YEAR_NONE && point->year_kind != YEAR_THIS)
		return false;
	for (size_t i = point->begin; i < point->end; i++) {
		if (item_is_any(sentence, i, MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER,
				MEANING_UNIT_HALF))
			return true;
	}
	return false;
}

/* "for the seventh month", "the seventh month in a row": how long it has been so, and no July. */
static bool is_of_run(const struct sentence *sentence, const struct point *point)
{
	size_t i = point->begin;

	if (item_is(sentence, point->end, MEANING_RUN))
		return true;
	while (i && item_is(sentence, i - 1, MEANING_THE))
		i--;
	return i && is_one_of_words(sentence, i - 1, "for|pour|voor");
}

/* "over the five months", "in den elf Monaten", but "five months ago", "for five months in a row" */
static bool is_count_of_months(const struct sentence *sentence, size_t i, size_t end)
{
	bool is_for = i > 1 && item_is(sentence, i - 1, MEANING_THE) &&
		      is_one_of_words(sentence, i - 2, "for");

	if (!is_for && !follows(sentence, i, MEANING_INSIDE) && !follows(sentence, i, MEANING_OVER))
		return false;
	end = skip_fillers(sentence, end);
	return !item_is_any(sentence, end, MEANING_AGO, MEANING_INSIDE, MEANING_YEAR_EARLIER) &&
	       /* "porte ce total sur dix mois à 909,6 millions": no end of it */
	       (!item_is(sentence, end, MEANING_UNTIL) ||
		item_is(sentence, end + 2, MEANING_SCALE));
}

/* "im Ende Juni 2023 abgelaufenen Geschäftsjahr": the twelve months that end there. */
static void widen_to_accounts(const struct sentence *sentence, struct point *out)
{
	size_t at = out->end;

	if ((sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL) ||
	    out->year_kind != YEAR_TOLD || out->is_fiscal || !strchr(out->rule->pattern, 'm'))
		return;
	while (at < out->end + 2 && is_free(sentence, at) &&
	       (is_unknown(sentence, (uint32_t)at) || item_is(sentence, at, MEANING_LAST)))
		at++;
	if (at == out->end || !is_free(sentence, at) || !item_is(sentence, at, MEANING_FISCAL))
		return;
	out->first = out->last - 11;
	out->end = at + 1;
}

/* "nine-month exports" */
static bool is_count_of_flow(const struct sentence *sentence, size_t end)
{
	return sentence->language == LANGUAGE_EN && sentence->items[end - 2].mark == '-' &&
	       item_is_any(sentence, end, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_TURNOVER,
			   MEANING_BALANCE, MEANING_SURPLUS, MEANING_DEFICIT);
}

bool read_point(const struct sentence *sentence, size_t i, struct point *out)
{
	int year, month, day;

	if (!is_free(sentence, i) || date_length(sentence, i, &year, &month, &day))
		return false;
	*out = (struct point){.begin = i};
	if (sentence->items[i].is_number && read_numeric(sentence, i, out))
		return true;
	*out = (struct point){.begin = i};
	if (read_months(sentence, i, out) && !is_unit(sentence, out->end)) {
		bool is_told;

		out->is_unclear = out->is_unclear || is_of_days(sentence, i);
		read_year_behind(sentence, out);
		widen_to_quarter(sentence, out);
		widen_to_accounts(sentence, out);
		out->is_unclear = out->is_unclear || is_fiscal_count(sentence, out);
		is_told = out->year_kind != YEAR_NONE ||
			  precedes(sentence, out->end, MEANING_UNIT_YEAR);
		out->is_relative = out->is_relative && !is_told;
		if (!is_told && strcmp(out->rule->pattern, "o~M") == 0 && is_of_run(sentence, out))
			return false;
		/* "within four months": those from January are only called so in Russian and Kazakh,
		 * and by "sur huit mois" at the head of a French sentence. */
		if (!is_told && strcmp(out->rule->pattern, "N~M") == 0 &&
		    !(sentence->language == LANGUAGE_FR && i == 1 && out->last < 12 &&
		      item_is(sentence, 0, MEANING_COMPARED)) &&
		    sentence->language != LANGUAGE_RU && sentence->language != LANGUAGE_KK) {
			out->is_count = is_count_of_months(sentence, i, out->end);
			return out->is_count || is_count_of_flow(sentence, out->end);
		}
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

bool is_plural_years(const struct sentence *sentence, size_t i)
{
	return item_is(sentence, i, MEANING_UNIT_YEAR) &&
	       value_as(sentence, i, MEANING_UNIT_YEAR, 1) == 10;
}

bool is_behind_open(const struct sentence *sentence, size_t i, const char *value)
{
	const struct item *item = word_before(sentence, i, MEANING_OPEN_END);

	return item &&
	       strcmp(value_text(sentence, (size_t)(item - sentence->items), MEANING_OPEN_END),
		      value) == 0;
}

bool are_named_one_by_one(const struct sentence *sentence, size_t n)
{
	size_t percents = 0, others = 0;
	int year;

	for (size_t i = 0; i < sentence->n; i++) {
		percents += item_is(sentence, i, MEANING_PERCENT);
		others += (sentence->items[i].is_number || is_number_word(sentence, i)) &&
			  !sentence->items[i].is_taken && !has_year_digits(sentence, i, &year) &&
			  !item_is(sentence, i + 1, MEANING_PERCENT);
	}
	if (!percents && !others) /* a sentence without figures */
		return true;
	return percents >= n || others >= n || meaning_in(sentence->all, MEANING_RESPECTIVELY) ||
	       meaning_in(sentence->all, MEANING_EACH);
}

bool has_list_of_figures(const struct sentence *sentence, size_t n)
{
	size_t row = 0;
	bool is_next = false;
	int year;

	for (size_t i = 0; i < sentence->n && row < n; i++) {
		bool is_between =
			is_mark(sentence, i, ',') || is_filler_word(sentence, (uint32_t)i);

		if ((sentence->items[i].is_number || is_number_word(sentence, i)) &&
		    !sentence->items[i].is_taken && !has_year_digits(sentence, i, &year)) {
			row = is_next ? row + 1 : 1;
			is_next = true;
			continue;
		}
		/* But "from 107.7 to 288.3": no list. */
		is_between |= item_is_any(sentence, i, MEANING_AND, MEANING_BY, MEANING_SCALE,
					  MEANING_PERCENT, MEANING_CURRENCY);
		is_next = is_next && is_between;
	}
	return (!row && (sentence->language != LANGUAGE_FR || sentence->n_quantities)) ||
	       row >= n || meaning_in(sentence->all, MEANING_RESPECTIVELY) ||
	       meaning_in(sentence->all, MEANING_EACH);
}

bool ends_in_ablative(const struct sentence *sentence, size_t end)
{
	bool has_unit = item_is_any(sentence, end, MEANING_UNIT_YEAR, MEANING_UNIT_QUARTER,
				    MEANING_UNIT_MONTH);
	size_t at = has_unit ? end : end - 1;

	return sentence->language == LANGUAGE_KK &&
	       (sentence->items[at].suffix == KAZAKH_ABLATIVE ||
		(item_is_any(sentence, at, MEANING_YEAR_EARLIER, MEANING_LAST_YEAR,
			     MEANING_SAME_PERIOD) &&
		 words_suffix(sentence->words, sentence->tokens, sentence->items[at].to - 1) ==
			 KAZAKH_ABLATIVE));
}

bool settle_fiscal_months(struct point *first, struct point *last)
{
	bool is_crossing = first->first > last->last;

	if (!first->rule || !last->rule || first->rule->pattern[0] != 'm' ||
	    last->rule->pattern[0] != 'm' || last->year_kind != YEAR_TOLD ||
	    (!is_crossing && (first->first < 4 || last->last <= 6)))
		return false;
	first->is_fiscal = last->is_fiscal = false;
	first->year_kind = YEAR_TOLD;
	first->year = last->year - 1;
	last->year -= !is_crossing;
	return true;
}

int months_of_span(const struct span *span)
{
	return span->first.first && span->last.last >= span->first.first
		       ? span->last.last - span->first.first + 1
		       : 0;
}

static bool is_of_named_months(const struct point *point)
{
	return point->rule && point->rule->pattern[0] == 'm';
}

size_t join_told_again(const struct sentence *sentence, struct span *spans, size_t n)
{
	size_t named = n == 2 && is_of_named_months(&spans[1].first);
	struct span *kept = &spans[named], *other = &spans[!named];
	bool has_comma = false;

	if (n != 2 || !months_of_span(kept) || months_of_span(kept) != months_of_span(other) ||
	    !is_of_named_months(&kept->first) || is_of_named_months(&other->first))
		return n;
	for (size_t i = spans[0].last.end; i < spans[1].first.begin; i++) {
		has_comma = has_comma || is_mark(sentence, i, ',');
		if (item_is(sentence, i, MEANING_AND) || is_mark(sentence, i, '/'))
			return n;
	}
	if (!has_comma)
		return n;
	if (kept->first.is_fiscal)
		settle_fiscal_months(&kept->first, &kept->last);
	kept->first.begin = spans[0].first.begin;
	kept->last.end = spans[1].last.end;
	spans[0] = *kept;
	return 1;
}
