#include "title_words.h"

#include <string.h>

#include "country.h"
#include "period_words.h"
#include "stated_unit.h"
#include "text.h"
#include "wide_heading.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\r' || c == '*' || c == '.' || c == '#';
}

/* The word that ends before a place of a part of a line, and its length. */
static size_t word_before(const char *part, const char *end, const char **word)
{
	while (end > part && is_blank(end[-1]))
		end--;
	*word = end;
	while (*word > part && !is_blank((*word)[-1]))
		--*word;
	return (size_t)(end - *word);
}

static bool fits(const char *words, const char *word, size_t n)
{
	char text[40];
	size_t length;

	if (!n || n >= sizeof(text))
		return false;
	memcpy(text, word, n);
	text[n] = '\0';
	return caveat_begins(text, words) && caveat_where(text, words, &length) == text &&
	       length == n;
}

/* A country's name, or its genitive: "Belgiens", "Казахстана", "Бельгии". */
static bool is_country(const char *word, size_t n)
{
	static const char i[] = "и", ya[] = "я", a[] = "а";
	char code[4], name[40];

	if (n <= 3 || n >= sizeof(name))
		return false;
	memcpy(name, word, n);
	if (country_read(code, name, n) ||
	    (name[n - 1] == 's' && country_read(code, name, n - 1)) ||
	    (memcmp(name + n - 2, a, 2) == 0 && country_read(code, name, n - 2)))
		return true;
	if (memcmp(name + n - 2, i, 2) != 0)
		return false;
	memcpy(name + n - 2, ya, 2);
	return country_read(code, name, n);
}

/* Whether up to three words before a place are a country's name: "of the Czech Republic". */
static bool ends_in_country(const char *part, const char *end)
{
	const char *word = end;

	while (end > part && is_blank(end[-1]))
		end--;
	for (size_t words = 0; words < 3 && word > part; words++) {
		word_before(part, word, &word);
		if (is_country(word, (size_t)(end - word)))
			return true;
	}
	return false;
}

/* Whether a part of a line that names a year says nothing else: "2023", "in March 2023". */
static bool is_bare(const char *part, const char *year)
{
	for (const char *at = part; *at;) {
		const char *end = at, *word = at;

		if (is_blank(*at)) {
			at++;
			continue;
		}
		while (*end && !is_blank(*end))
			end++;
		at = end;
		if (word == year || fits(phrases_beside_year, word, (size_t)(end - word)))
			continue;
		if (!heading_take_month(&word) || word < end)
			return false;
	}
	return true;
}

/* Whether a part of a line, which names a year, says that it is the table's: "Trade in 2023". */
static bool tells_year(const char *part, bool is_titled)
{
	const char *year = part, *before, *word;
	bool has_trade = caveat_has(part, phrases_names_trade);
	size_t n;

	while (wide_names_year(year + 1))
		year++;
	if ((year > part && !is_blank(year[-1]) && year[-1] != '\'') ||
	    (year[4] && !is_blank(year[4]) && strncmp(year + 4, "г", strlen("г")) != 0 &&
	     strncmp(year + 4, "年", strlen("年")) != 0 && strncmp(year + 4, "-year", 5) != 0 &&
	     year[4] != '\''))
		return false;
	if (strncmp(year + 4, "年", strlen("年")) == 0 && text_has_any(part, "出口|进口"))
		return !text_has_any(part, "月|季|半年|累计");
	if (is_bare(part, year))
		return is_titled;
	before = year;
	n = word_before(part, before, &word);
	if (n && heading_take_month(&(const char *){word})) {
		before = word;
		n = word_before(part, before, &word);
	}
	if (heading_names_months(year))
		return false;
	if (n && fits("in|for|en|im|за|в|voor|pour|year|jahr|jaar|année|anno|año|ano|rok", word, n))
		return has_trade || is_titled;
	return has_trade && (!n || fits(phrases_names_trade, word, n) ||
			     fits(phrases_partners, word, n) || ends_in_country(part, before));
}

/* Whether a line names the flows, a country or the unit, beside which a year is the table's, or nothing but a date. */
static bool is_title(const char *text)
{
	struct unit unit;

	if (caveat_has(text, phrases_names_trade) || stated_unit_find(text, &unit) != STATED_NONE)
		return true;
	for (const char *at = text; *at;) {
		size_t n = strcspn(at, ",;:()\t\" .");

		if (is_country(at, n))
			return true;
		at += n + (at[n] != '\0');
	}
	text += strspn(text, ",;\t\"\r ");
	text += strcspn(text, ",;:()\t\"\r");
	return !text[strspn(text, ",;\t\"\r ")];
}

/* Whether a part of a line says that several months, which end it, are the table's: "Trade in January-June 2024". A word
 * for trade, a country or a preposition stands before them, or nothing. */
static bool tells_span(const char *part, bool is_titled, struct period *out, const char **where)
{
	const bool has_trade = caveat_has(part, phrases_names_trade);
	size_t n = strlen(part);

	while (n && is_blank(part[n - 1]))
		n--;
	for (const char *at = part; at < part + n; at += strcspn(at, " ")) {
		const char *word;
		size_t before;

		at += strspn(at, " ");
		if (at >= part + n || (!period_in_words(at, (size_t)(part + n - at), out) &&
				       period_parse(at, (size_t)(part + n - at), out)))
			continue;
		*where = at;
		if (out->first == out->last || (period_is_year(*out) && !heading_names_months(at)))
			return false;
		before = word_before(part, at, &word);
		return !before || fits("for|over|during|за|über|pour|durant|voor", word, before)
			       ? has_trade || is_titled
			       : has_trade && (fits("in|en|im|в|во|w|nel|au|of", word, before) ||
					       fits(phrases_names_trade, word, before) ||
					       fits(phrases_partners, word, before) ||
					       ends_in_country(part, at));
	}
	return false;
}

/* Whether a line says so, and names no other year; *is_span_unclear of the title is set where lines differ. */
static bool take_span(struct wide_title *title, const char *text, bool is_titled)
{
	struct period span = {0, 0};
	size_t n_years = 0, n_rest = 0;
	char part[WIDE_TEXT_MAX], rest[WIDE_TEXT_MAX];

	for (const char *at = text; *at;) {
		size_t n = strcspn(at, ",;:()[]\t\"");
		const char *where = part + n;

		memcpy(part, at, n);
		part[n] = '\0';
		at += n + (at[n] != '\0');
		if (wide_names_year(part) &&
		    (n_years++ || !tells_span(part, is_titled, &span, &where)))
			return false;
		memcpy(rest + n_rest, part, (size_t)(where - part));
		n_rest += (size_t)(where - part);
		rest[n_rest++] = *at ? ',' : '\0';
	}
	rest[n_rest ? n_rest - 1 : 0] = '\0';
	if (!n_years || caveat_has(rest, phrases_no_period))
		return false;
	title->is_span_unclear =
		title->is_span_unclear || (title->has_span && !period_equal(title->span, span));
	title->has_span = true;
	title->span = span;
	return true;
}

/* "January, June 2024", "März und Juni 2024": months apart from each other, of which one has the year. */
static bool lists_months(const char *text)
{
	bool follows = false; /* a month and what joins another one to it */

	for (const char *at = text; *at;) {
		const char *behind = at;

		if (at > text && text_is_word_byte(at[-1])) {
			at++;
			continue;
		}
		if (!heading_take_month(&behind)) {
			follows = false;
			at++;
			continue;
		}
		if (follows)
			return true;
		at = behind + strspn(behind, ". ");
		at += text_begins_with_any(at, strlen(at), ",|;|and |und |et |en |и |және |&");
		follows = at > behind + strspn(behind, ". ");
		at += strspn(at, " ");
	}
	return false;
}

/* Of a line in small letters that names a date: whether that is the period of the table. */
void title_take_period(struct wide_title *title, const char *text)
{
	const char *first = text + strspn(text, " \t\"*#("), *end = first;
	bool is_titled = is_title(text), told = true;
	size_t n_years = 0;
	char part[WIDE_TEXT_MAX];

	if (!wide_names_year(text)) {
		bool is_month = heading_take_month(&end) && !end[strspn(end, " .,;\"\r\t")];

		title->is_date_odd = title->is_date_odd || is_month ||
				     heading_names_part_of_year(text) ||
				     caveat_has(text, phrases_title_part_of_year);
		return;
	}
	if (lists_months(text)) {
		title->is_date_odd = true;
		return;
	}
	if (take_span(title, text, is_titled))
		return;
	for (const char *at = text; *at;) {
		size_t n = strcspn(at, ",;:()[]\t\"");

		for (size_t i = 0; i + 3 <= n; i++) { /* "Trade - 2023", "Trade – 2023" */
			if (memcmp(at + i, " - ", 3) == 0 ||
			    (i + 5 <= n && memcmp(at + i, " – ", strlen(" – ")) == 0))
				n = i + 1;
		}
		memcpy(part, at, n);
		part[n] = '\0';
		if (wide_names_year(part)) /* "Jan 2024 - Aug 2024" is none of both */
			told = !n_years++ && tells_year(part, is_titled) && told;
		at += n;
		at += *at == '-'			   ? 1
		      : strncmp(at, "–", strlen("–")) == 0 ? strlen("–")
							   : *at != '\0';
	}
	told = told && !caveat_has(text, phrases_no_period);
	title->is_date_odd = title->is_date_odd || !told;
	title->tells_period = title->tells_period || told;
}
