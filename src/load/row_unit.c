#include "row_unit.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

static const struct {
	const char *sign, *code;
} currencies[] = {
#include "shown_currencies.inc"
};

/* Whether the n bytes of a cell are a number, perhaps with letters that are its scale. */
static bool is_number(const char *s, size_t n)
{
	return n && (text_is_digit(*s) || ((*s == '-' || *s == '+') && n > 1)) &&
	       !(s[n - 1] & 0x80);
}

void take_currency(struct csv_cell *cell, char currency[CURRENCY_MAX])
{
	for (size_t i = 0; i < countof(currencies); i++) {
		const char *const sign = currencies[i].sign;
		const size_t n = strlen(sign);
		struct csv_cell rest = *cell;

		if (cell->len <= n)
			continue;
		rest.len -= n;
		if (memcmp(cell->text, sign, n) == 0)
			rest.text += n;
		else if (memcmp(cell->text + rest.len, sign, n) != 0)
			continue;
		text_trim_all_kinds(&rest.text, &rest.len);
		if (!is_number(rest.text, rest.len))
			continue;
		*cell = rest;
		memcpy(currency, currencies[i].code, strlen(currencies[i].code) + 1);
		return;
	}
}

struct unit shown_unit(const char *s, size_t *n)
{
	size_t number, first;
	struct unit shown = unit_take_shown(s, n);

	if (shown.power) {
		shown.power += SHOWN_BY_FORMAT;
		return shown;
	}
	for (first = *n; first && !text_is_digit(s[first - 1]);)
		first--;
	number = first;
	shown.power = (int8_t)unit_power_of_letters(s + first, *n - first);
	if (number && shown.power)
		*n = number;
	else
		shown.power = 0;
	return shown;
}

bool row_unit_settle(struct unit *unit, const struct unit *title, struct unit shown,
		     const char **what, const char **remedy)
{
	const bool is_by_format = shown.power > SHOWN_BY_FORMAT;
	struct unit by_format = shown;
	const int above = title->power;

	*what = NULL;
	*remedy = "leave one of them";
	if (!unit->currency[0] && !unit->power)
		*unit = *title;
	if (unit->currency[0] && title->currency[0] &&
	    strncmp(unit->currency, title->currency, CURRENCY_MAX) != 0) {
		*what = "the lines above the table name another currency than";
	} else if (above && unit->power && unit->power != above) {
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
	by_format.power = (int8_t)(is_by_format ? shown.power - SHOWN_BY_FORMAT : 0);
	shown.power = is_by_format ? 0 : shown.power;
	if (!*what && unit_is_shown(by_format)) {
		if (!unit_settle_shown(unit, by_format, what, remedy))
			return false;
		*what = NULL;
	}
	if (!*what && shown.power && shown.power != unit->power) {
		*what = "the letters behind the figures name a scale, and the unit is another, "
			"or none, in row";
		*remedy = "name the unit of the figures, e.g. USD million, and leave the letters "
			  "out";
	}
	return !*what;
}
