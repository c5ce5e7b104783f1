#include "quantities.h"

#include <stdio.h>
#include <string.h>

#include "sentences.h"
#include "support.h"

static const char *qualifier_sign(enum meaning qualifier)
{
	return qualifier == MEANING_ABOUT	? "~"
	       : qualifier == MEANING_ABOVE	? ">"
	       : qualifier == MEANING_BELOW	? "<"
	       : qualifier == MEANING_ALMOST	? "~-"
	       : qualifier == MEANING_JUST_OVER ? "~+"
	       : qualifier == MEANING_NONE	? ""
						: "!";
}

static void show_quantity(const struct quantity *quantity, char *out, size_t room)
{
	static const char *const kinds[] = {"", "", " %", " pp", " x"};
	char value[DEC_TEXT_MAX], high[DEC_TEXT_MAX] = "", power[8] = "";

	dec_format(quantity->value, value);
	if (quantity->is_range)
		dec_format(quantity->high, high);
	if (quantity->has_scale)
		snprintf(power, sizeof(power), " e%d", quantity->unit.power);
	snprintf(out, room, "%s%s%s%s%s%s%s%s%s%s%s%s", qualifier_sign(quantity->qualifier),
		 quantity->sign < 0   ? "-"
		 : quantity->sign > 0 ? "+"
				      : "",
		 value, quantity->is_range ? ".." : "", high, power,
		 quantity->has_currency ? " " : "",
		 quantity->has_currency ? quantity->unit.currency : "", kinds[quantity->kind],
		 quantity->is_unit_taken_over ? " over" : "",
		 quantity->is_compared ? " compared" : "", quantity->is_ambiguous ? " ?" : "");
}

void check_quantities(enum language language, const struct quantity_row *rows, size_t n)
{
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++) {
		struct read read;
		char all[1024] = "";

		read_text(&read, language, rows[i].text);
		while (read_next(&read)) {
			for (size_t q = 0; q < read.sentence.n_quantities; q++) {
				char one[256];

				show_quantity(&read.sentence.quantities[q], one, sizeof(one));
				if (*all)
					strncat(all, " | ", sizeof(all) - strlen(all) - 1);
				strncat(all, one, sizeof(all) - strlen(all) - 1);
			}
		}
		if (strcmp(all, rows[i].quantities) != 0) {
			wrong++;
			printf("\"%s\": %s, not %s\n", rows[i].text, all, rows[i].quantities);
		}
		read_release(&read);
	}
	if (wrong)
		fail_msg("%zu of %zu rows", wrong, n);
}
