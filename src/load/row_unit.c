#include "row_unit.h"

#include <string.h>

#include "text.h"

int shown_power(const char *s, size_t *n)
{
	static const struct {
		const char *letters;
		int power;
	} scales[] = {{"k", 3},	  {"m", 6},   {"mn", 6},   {"mln", 6},	{"mio", 6},  {"mio.", 6},
		      {"bn", 9},  {"mrd", 9}, {"mrd.", 9}, {"tsd", 3},	{"tsd.", 3}, {"тыс.", 3},
		      {"тыс", 3}, {"млн", 6}, {"млн.", 6}, {"млрд", 9}, {"мың", 3}};
	size_t number, first = *n;
	int power = unit_power_shown(s, n);

	if (power)
		return power + SHOWN_BY_FORMAT;
	while (first && !text_is_digit(s[first - 1]))
		first--;
	number = first;
	while (first < *n && s[first] == ' ')
		first++;
	for (size_t i = 0; number && i < sizeof(scales) / sizeof(*scales); i++) {
		size_t length = strlen(scales[i].letters), k = 0;

		while (k < length && first + k < *n &&
		       text_to_lower(s[first + k]) == scales[i].letters[k])
			k++;
		if (k != length || first + length != *n)
			continue;
		*n = number;
		return scales[i].power;
	}
	return 0;
}

bool row_unit_settle(struct unit *unit, const struct unit *title, int shown, const char **what,
		     const char **remedy)
{
	const int above = title->power;

	*what = NULL;
	*remedy = "leave one of them";
	if (!unit->currency[0] && !unit->power)
		*unit = *title;
	if (above && unit->power && unit->power != above) {
		*what = "the lines above the table name another scale than";
	} else if (above < 0) {
		*what = "the lines above the table name no single unit in thousands, millions, "
			"billions or trillions of a currency: row";
		*remedy = "name the one that the figures are in, or convert them to one";
	} else if (above && !unit->currency[0]) {
		*what = "the lines above the table name a scale without a currency: row";
		*remedy = "name both in one place, e.g. 'USD million' or 'EUR thousand'";
	} else if (above) {
		unit->power = title->power;
	}
	if (!*what && shown > SHOWN_BY_FORMAT)
		return unit_scale_shown(unit, shown - SHOWN_BY_FORMAT, what, remedy);
	if (!*what && shown && shown != unit->power) {
		*what = "the letters behind the figures name a scale, and the unit is another, "
			"or none, in row";
		*remedy = "name the unit of the figures, e.g. USD million, and leave the letters "
			  "out";
	}
	return !*what;
}
