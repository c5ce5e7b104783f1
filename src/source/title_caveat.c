#include "title_caveat.h"

#include <string.h>

#include "alloc.h"
#include "stated_unit.h"
#include "text.h"
#include "wide_heading.h"

static const char *first_of(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strstr(text, words[i]))
			return words[i];
	}
	return NULL;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Other lines may say what they like of shares and growth: "Shares may not add up to 100%". */
static bool is_of_trade(const char *text)
{
	static const char *const words[] = {"export",  "import", "trade",   "ausfuhr",
					    "einfuhr", "handel", "uitvoer", "invoer",
					    "commerc", "кспорт", "мпорт",   "оргов"};

	return first_of(text, words, countof(words)) != NULL;
}

/* What is weighed, counted or set against something else. */
static const char *relative(const char *text)
{
	static const char *const words[] = {
		"share",    "percent",	  "percentage", "growth",  "change",   "index",
		"indices",  "tonne",	  "ton",	"kg",	   "kilogram", "weight",
		"quantity", "quantities", "rank",	"ranking", "ratio"};
	static const char *const parts[] = {
		"%",	   "per cent", "number of",    "y-o-y", "anteil", "veränderung",
		"gewicht", "aandeel",  "удельный вес", "доля",	"Доля",	  "темп",
		"Темп",	   "ндекс",    "прирост",      "тонн"};
	static const char *const plurals[] = {"s", "es"};

	for (size_t i = 0; i < countof(words); i++) {
		if (stated_word(text, &words[i], 1, plurals, countof(plurals)))
			return words[i];
	}
	return first_of(text, parts, countof(parts));
}

/* The same in a line of its own below the title: "% of total". */
static const char *begins_relative(const char *text)
{
	static const char *const words[] = {"%",
					    "percent",
					    "per cent",
					    "share of",
					    "share in",
					    "tonnes",
					    "tons",
					    "kg",
					    "index",
					    "growth",
					    "change on",
					    "change over",
					    "annual change",
					    "year-on-year"};

	while (*text && strchr(" \t\"*#(", *text))
		text++;
	text += strncmp(text, "in ", 3) == 0 ? 3 : 0;
	for (size_t i = 0; i < countof(words); i++) {
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return words[i];
	}
	return NULL;
}

/* What is no amount of one period, whatever its unit. */
static const char *not_of_period(const char *text)
{
	static const char *const words[] = {"per capita",      "per head",	  "moving average",
					    "monthly average", "average monthly", "annual average",
					    "average annual",  "cumulative",	  "cumulated",
					    "year-to-date",    "year to date",	  "kumuliert",
					    "нарастающ",       "на душу"};

	return first_of(text, words, countof(words));
}

static const char *services(const char *text)
{
	static const char *const words[] = {
		"of services",	   "in services",	 "services trade",  "services export",
		"services import", "goods and services", "dienstleistungen"};

	return first_of(text, words, countof(words));
}

/* The month whose name begins here, 1 to 12, and where it ends; 0: none does. */
static int take_month_name(const char **at)
{
	static const char *const stems[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
					    "sep", "oct", "nov", "dec", "mär", "mai", "okt", "dez"};
	static const int months[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3, 5, 10, 12};
	const char *end = *at;

	while (is_letter(*end))
		end++;
	for (size_t i = 0; i < countof(stems) && end - *at <= 9; i++) {
		if (strncmp(*at, stems[i], strlen(stems[i])) != 0)
			continue;
		*at = end + (*end == '.');
		return months[i];
	}
	return 0;
}

static bool take_to(const char **at)
{
	static const char *const words[] = {"-", "–", "—", "to ", "through ", "bis "};

	while (**at == ' ')
		++*at;
	for (size_t i = 0; i < countof(words); i++) {
		if (strncmp(*at, words[i], strlen(words[i])) != 0)
			continue;
		*at += strlen(words[i]);
		while (**at == ' ')
			++*at;
		return true;
	}
	return false;
}

/* "January-September", "Jan. to Jun.", "first half". */
static bool names_part_of_year(const char *text)
{
	static const char *const words[] = {"first half",
					    "first quarter",
					    "first nine months",
					    "first six months",
					    "first three months",
					    "нварь-",
					    "нварь–"};

	for (const char *at = text; *at; at++) {
		const char *end = at;
		int first, last;

		if (at > text && is_letter(at[-1]))
			continue;
		first = take_month_name(&end);
		if (!first || !take_to(&end))
			continue;
		last = take_month_name(&end);
		if (last && last - first != 11)
			return true;
	}
	return first_of(text, words, countof(words)) && !strstr(text, "декабр");
}

/* Whether a cell of a line is, or ends with, a year, and none names a month. */
static bool has_whole_year(const char *text)
{
	bool found = false;

	for (const char *at = text; *at; at++) {
		const char *end = at;

		if (at > text && !strchr(" \t,;\"", at[-1]))
			continue;
		if (strncmp(at, "month", strlen("month")) == 0 || take_month_name(&end))
			return false;
		found = found ||
			((strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0) &&
			 text_is_digit(at[2]) && text_is_digit(at[3]) && strchr("\t,;\"\r", at[4]));
	}
	return found;
}

/* The line that begins here, in small letters, and the one behind it. */
static const char *take_line(const char *text, size_t n, char out[WIDE_TEXT_MAX])
{
	const char *newline = memchr(text, '\n', n);
	size_t len = newline ? (size_t)(newline - text) : n;

	heading_to_small((struct csv_cell){text, len}, out);
	return text + len + (newline != NULL);
}

static bool names_currency(const char *text)
{
	struct unit unit;

	return stated_unit_find(text, &unit) != STATED_NONE;
}

/* What a line says, but for shares and weights, which wait until the other lines name no currency. */
static enum source_unfit read_line(const char *text, const char **said, const char **measure)
{
	const char *word = is_of_trade(text) ? relative(text) : begins_relative(text);

	if (word)
		*measure = word;
	*said = not_of_period(text);
	if (*said)
		return UNFIT_SPAN;
	*said = services(text);
	return *said ? UNFIT_SERVICES : UNFIT_NOT;
}

enum source_unfit title_caveat(const char *text, size_t at, size_t n, const char **said)
{
	const char *const header = text + at, *const end = text + n;
	const char *measure = NULL, *next;
	char line[WIDE_TEXT_MAX];
	bool is_money = false, is_part = false;

	while (text < header) {
		enum source_unfit unfit;

		text = take_line(text, (size_t)(header - text), line);
		if (wide_is_remark(line) || strstr(line, "://"))
			continue;
		unfit = read_line(line, said, &measure);
		if (unfit)
			return unfit;
		is_money = is_money || names_currency(line);
		is_part = is_part || names_part_of_year(line);
	}
	next = take_line(header, (size_t)(end - header), line);
	is_money = is_money || names_currency(line) || strstr(line, "unit");
	*said = is_money ? NULL : measure;
	if (*said)
		return UNFIT_MEASURE;
	if (is_part && has_whole_year(line))
		return UNFIT_PART;
	if (is_part && !strstr(line, "month") && !strstr(line, "monat")) {
		take_line(next, (size_t)(end - next), line);
		return has_whole_year(line) ? UNFIT_PART : UNFIT_NOT;
	}
	return UNFIT_NOT;
}
