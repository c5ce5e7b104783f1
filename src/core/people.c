#include "people.h"

#include <stdio.h>
#include <string.h>

#include "language.h"
#include "text.h"

char people_decimal_sign(void)
{
	return tr_in("decimal sign", ".")[0];
}

static char *add(char *to, const char *text, size_t n)
{
	memcpy(to, text, n);
	return to + n;
}

const char *dec_people(struct dec number, bool with_plus, char buf[PEOPLE_NUMBER_MAX])
{
	char text[DEC_TEXT_MAX], *to = buf;
	const char *digits = text;
	size_t whole;

	dec_format(number, text);
	if (*digits == '-') {
		to = add(to, TEXT_MINUS, strlen(TEXT_MINUS));
		digits++;
	} else if (with_plus && !dec_is_zero(number)) {
		*to++ = '+';
	}
	whole = strcspn(digits, ".");
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			to = add(to, TEXT_NARROW_SPACE, strlen(TEXT_NARROW_SPACE));
		*to++ = digits[i];
	}
	if (digits[whole]) {
		*to++ = people_decimal_sign();
		to = add(to, digits + whole + 1, strlen(digits + whole + 1));
	}
	*to = '\0';
	return buf;
}

void dec_add_people(struct strbuf *out, struct dec number, bool with_plus)
{
	strbuf_adds(out, dec_people(number, with_plus, (char[PEOPLE_NUMBER_MAX]){""}));
}

const char *percent_people(struct dec number, bool with_plus, char buf[PERCENT_PEOPLE_MAX])
{
	snprintf(buf, PERCENT_PEOPLE_MAX, tr_in("percent", "%s%%"),
		 dec_people(number, with_plus, (char[PEOPLE_NUMBER_MAX]){""}));
	return buf;
}

void percent_add_people(struct strbuf *out, struct dec number, bool with_plus)
{
	strbuf_adds(out, percent_people(number, with_plus, (char[PERCENT_PEOPLE_MAX]){""}));
}

void range_add_people(struct strbuf *out, const char *low, const char *high)
{
	if (low && high)
		strbuf_addf(out, tr_in("range", "%s to %s"), low, high);
	else if (low)
		strbuf_addf(out, tr("%s or more"), low);
	else if (high)
		strbuf_addf(out, tr("%s or less"), high);
	else
		strbuf_adds(out, tr("any value"));
}
