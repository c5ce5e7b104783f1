/* unit_of_cell.c - the unit that a cell or a member names, read as headings and titles are. */
#include "wide_heading.h"

#include <string.h>

#include "source_format.h"
#include "stated_unit.h"
#include "text.h"

/* Whether the digits of a unit are a power of ten, with no other scale beside them and no year. */
static bool has_digits_of_scale(const char *text)
{
	char words[WIDE_TEXT_MAX];
	size_t n = 0;

	if (!strpbrk(text, "0123456789"))
		return true;
	for (; text[n]; n++)
		words[n] = text_is_digit(text[n]) ? ' ' : text[n];
	words[n] = '\0';
	return stated_scale(text) > 0 && !stated_scale(words) && !wide_names_year(text);
}

/* "million mln USD", "dollars euros" */
static bool says_two(const char *text, const struct unit *unit)
{
	size_t scales = 0, n;

	for (; *text; text += n + (text[n] == ' ')) {
		char word[40];

		n = strcspn(text, " ");
		if (!text_letter(text) || n >= sizeof(word))
			continue;
		memcpy(word, text, n);
		word[n] = '\0';
		scales += stated_scale(word) != 0;
		if (strcmp(unit->currency, "USD") != 0 && text_has_any(word, "dollar|долл"))
			return true;
	}
	return scales > 1;
}

bool source_unit_of_cell(struct unit *out, const char *s, size_t n)
{
	char text[WIDE_TEXT_MAX];

	heading_to_small((struct csv_cell){s, n}, text);
	return unit_parse(s, n, out) == UNIT_OK ||
	       (n < WIDE_TEXT_MAX && wide_is_whole(text) && !heading_is_adjusted(text) &&
		!strpbrk(text, "%/") && has_digits_of_scale(text) &&
		stated_unit_find(text, out) == STATED_UNIT && !says_two(text, out));
}
