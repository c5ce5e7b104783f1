#include "note_marks.h"

#include <string.h>

#include "caveat_words.h"
#include "stated_unit.h"

/* Whether a line is but a unit: "(in thousands of USD)"; not with the label by which it is read as one, nor after a mark. */
static bool is_unit_alone(const char *line)
{
	const char *first = line + strspn(line, " \t\"([");
	size_t spaces = 0, n;

	if (caveat_where(first, phrases_begins_unit, &n) == first)
		first += n;
	first += strspn(first, " ");
	for (const char *at = first; *at; at++)
		spaces += *at == ' ';
	return spaces <= 3 && !strpbrk(first, "*:0123456789") &&
	       !caveat_has(first, phrases_of_trade);
}

enum unit_below unit_below_of_scale(const char *note, const char *text, const char *end)
{
	const int power = is_unit_alone(note) && !caveat_has(note, phrases_limiting_note)
				  ? stated_scale(note)
				  : 0;
	struct unit unit;
	char line[CAVEAT_LINE_MAX];
	enum unit_below below = UNIT_NONE;

	while (power && text < end && below == UNIT_NONE) {
		text = caveat_take_line(text, (size_t)(end - text), NULL, line);
		if (text < end && stated_unit_find(line, &unit) == STATED_UNIT && unit.power)
			below = unit.power == power ? UNIT_AGAIN : UNIT_OTHER;
	}
	return below;
}

enum unit_below unit_below_of(const char *note, const char *text, const char *header,
			      const char *end)
{
	struct unit said, unit;
	char line[CAVEAT_LINE_MAX];
	bool is_header = false, has_other = false;

	if (stated_unit_find(note, &said) != STATED_UNIT)
		return UNIT_NONE;
	while (text < end && !is_header) {
		is_header = text >= header;
		text = caveat_take_line(text, (size_t)(end - text), NULL, line);
		if (stated_unit_find(line, &unit) != STATED_UNIT)
			continue;
		if (strcmp(unit.currency, said.currency) == 0 && unit.power == said.power)
			return UNIT_AGAIN;
		has_other =
			has_other ||
			(unit.power && (said.power || strcmp(unit.currency, said.currency) != 0));
	}
	return has_other && is_unit_alone(note) ? UNIT_OTHER : UNIT_NONE;
}

bool unit_below_is_above(const char *text, const char *header, const char *end)
{
	char line[CAVEAT_LINE_MAX];
	bool is_header = false;

	while (text < end && !is_header) {
		is_header = text >= header;
		text = caveat_take_line(text, (size_t)(end - text), NULL, line);
		if (caveat_names_currency(line) || stated_scale_of_line(line))
			return true;
	}
	return false;
}
