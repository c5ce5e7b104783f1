#include "heading_words.h"

#include <string.h>

#include "caveat_words.h"
#include "glossary.h"
#include "text.h"

void heading_to_small(struct csv_cell cell, char out[WIDE_TEXT_MAX])
{
	text_to_small(cell.text, cell.len, out, WIDE_TEXT_MAX);
	glossary_translate(out, WIDE_TEXT_MAX);
}

struct heading heading_of(struct csv_cell cell)
{
	struct heading heading;

	heading.small[0] = '\0';
	heading_to_small(cell, heading.small);
	return heading;
}

bool heading_names_flow(const char *text, enum flow flow)
{
	return flow == FLOW_EXPORTS
		       ? text_has_any(text, "ausfuhr|uitvoer|экспорт|вывоз|eksport|ihracat")
		       : text_has_any(text, "einfuhr|invoer|импорт|ввоз|ithalat");
}

bool heading_word_is_plain(const char *word)
{
	return text_is_stem_of(word + 1, strlen(word) - 2, phrases_plain_words);
}

/* Whether one of the words, of which none begins another one before it, stands in the text by itself. */
static bool has_word(const char *text, const char *words)
{
	for (const char *at = text; *at; at++) {
		size_t n = text_begins_with_any(at, strlen(at), words);

		if (n && (at == text || !text_letter(at - 1)) && !text_letter(at + n))
			return true;
	}
	return false;
}

bool heading_is_adjusted(const char *text)
{
	return !text_has_any(text, phrases_not_adjusted) &&
	       has_word(text,
			"saisonbereinigt|sa|s.a.|swda|seasonally adjusted|cvs|adjusted|bereinigt");
}

bool heading_names_goods(const char *text)
{
	return text_has_any(text, phrases_goods_heading) && !heading_names_services(text);
}

bool heading_names_services(const char *text)
{
	return text_has_any(text, "service|dienstleist|diensten|услуг|қызмет");
}

/* --- periods ------------------------------------------------------------------------------------------------ */

int heading_take_month(const char **at)
{
	static const char *const months[12] = {phrases_january, phrases_february, phrases_march,
					       phrases_april,	phrases_may,	  phrases_june,
					       phrases_july,	phrases_august,	  phrases_september,
					       phrases_october, phrases_november, phrases_december};
	const char *end = *at;

	while (text_is_word_byte(*end) && strncmp(end, "–", strlen("–")) != 0 &&
	       strncmp(end, "—", strlen("—")) != 0)
		end++;
	for (int month = 0; month < 12 && end > *at; month++) {
		if (!(phrases_months_by_byte[(unsigned char)**at] >> month & 1) ||
		    !text_is_stem_of(*at, (size_t)(end - *at), months[month]))
			continue;
		*at = end + (*end == '.');
		return month + 1;
	}
	return 0;
}

int heading_is_month(const char *text)
{
	const char *at = text;
	int month = heading_take_month(&at);

	return *at ? 0 : month;
}

static bool take_to(const char **at)
{
	static const char words[] = "-|–|—|to |through |bis |à |au |tot |t/m |по |a ";
	size_t n;

	*at += strspn(*at, " ");
	n = text_begins_with_any(*at, strlen(*at), words);
	*at += n;
	*at += n ? strspn(*at, " ") : 0;
	return n > 0;
}

bool heading_is_months(const char *text, int *first, int *last)
{
	*first = *last = heading_take_month(&text);
	if (*first && take_to(&text))
		*last = heading_take_month(&text);
	return !*text && *first && *last >= *first;
}

bool heading_names_part_of_year(const char *text)
{
	for (const char *at = text; *at; at++) {
		const char *end = at;
		int first, last;

		if (at > text && text_is_word_byte(at[-1]))
			continue;
		first = heading_take_month(&end);
		if (!first || !take_to(&end))
			continue;
		last = heading_take_month(&end);
		if (last && last - first != 11)
			return true;
	}
	return caveat_has(text, phrases_part_of_year) && !caveat_has(text, phrases_whole_year) &&
	       !caveat_has(text, "декабр*");
}

/* "q1", "3q", "h2", "1h", "s1", "9m", "6m": of letters and digits that begin here, n of them. */
static bool is_part_in_letters(const char *s, size_t n)
{
	const bool leads = n && text_is_digit(*s);
	const char letter = leads ? s[n - 1] : *s;
	const char *digits = leads ? s : s + 1;
	const int number = n == 2 || n == 3 ? text_number(digits, n - 1) : 0;

	if (letter == 'm')
		return leads && number > 0 && number < 12;
	return number > 0 &&
	       ((strchr("qt", letter) && number <= 4) || (strchr("hs", letter) && number <= 2));
}

static bool has_part_in_letters(const char *text)
{
	for (const char *at = text; *at;) {
		size_t n = 0;

		while (text_is_word_byte(at[n]) || text_is_digit(at[n]))
			n++;
		if (is_part_in_letters(at, n))
			return true;
		at += n ? n : 1;
	}
	return false;
}

/* A month, or several that are not January to December. */
static bool has_months(const char *text)
{
	int first = 0, last = 0;

	for (const char *at = text; *at; at++) {
		const char *end = at;
		int month = at == text || !text_is_word_byte(at[-1]) ? heading_take_month(&end) : 0;

		if (!month || text_is_word_byte(*end))
			continue;
		first = first ? first : month;
		last = month;
	}
	return first && last - first != 11;
}

bool heading_is_part_of_year(const char *text, bool by_month)
{
	return !caveat_has(text, phrases_whole_year) &&
	       (heading_names_part_of_year(text) || caveat_has(text, phrases_parts_of_year) ||
		has_part_in_letters(text) || (by_month && has_months(text)));
}

bool heading_names_months(const char *text)
{
	if (text_has_any(text, phrases_all_months))
		return false;
	for (const char *at = text; *at; at++) {
		const char *end = at;

		if ((at == text || !text_is_word_byte(at[-1])) && heading_take_month(&end))
			return true;
	}
	return text_has_any(text, phrases_names_months);
}
