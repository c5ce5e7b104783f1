#include "people.h"

#include <string.h>

#include "text.h"

void dec_add_people(struct strbuf *out, struct dec number, bool with_plus)
{
	char text[DEC_TEXT_MAX];
	const char *digits = text;
	size_t whole;

	dec_format(number, text);
	if (*digits == '-') {
		strbuf_adds(out, TEXT_MINUS);
		digits++;
	} else if (with_plus && !dec_is_zero(number)) {
		strbuf_addc(out, '+');
	}
	whole = strcspn(digits, ".");
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			strbuf_adds(out, TEXT_NARROW_SPACE);
		strbuf_addc(out, digits[i]);
	}
	strbuf_adds(out, digits + whole);
}
