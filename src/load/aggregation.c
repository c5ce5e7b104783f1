#include "aggregation.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

static const struct {
	const char *name;
	enum trade_detail detail;
} dimensions[] = {
#include "dimensions.inc"
};

static const struct {
	const char *name;
	enum assumption assumption;
} assumptions[] = {
	{"flow", ASSUMED_FLOW},
	{"product", ASSUMED_PRODUCT},
};

bool aggregation_is_plain(const struct aggregation *aggregation)
{
	return !aggregation->product && !aggregation->details && !aggregation->assumed &&
	       aggregation->n_records == 1;
}

/* --- as text ------------------------------------------------------------------------------------ */

/* A product's code comes from a file: what could end it is written as %XX. */
static void add_code(struct strbuf *out, const char *code)
{
	for (; *code; code++) {
		unsigned char c = (unsigned char)*code;

		if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
		    c == '.' || c == '-')
			strbuf_addc(out, *code);
		else
			strbuf_addf(out, "%%%02X", c);
	}
}

void aggregation_add_text(struct strbuf *out, const struct aggregation *aggregation)
{
	char slack[DEC_TEXT_MAX];

	if (!aggregation->n_records)
		return;
	if (aggregation->product == LEVEL_LABELS)
		strbuf_adds(out, "product=label");
	else if (aggregation->product)
		strbuf_addf(out, "product=%d", aggregation->product);
	else
		strbuf_adds(out, "product=TOTAL");
	if (aggregation->classification[0]) {
		strbuf_adds(out, " class=");
		add_code(out, aggregation->classification);
	}
	if (aggregation->product && aggregation->is_one_product) {
		strbuf_adds(out, " code=");
		add_code(out, aggregation->code);
	}
	strbuf_addf(out, " records=%zu", aggregation->n_records);
	if (aggregation->n_records > 1 && !dec_is_zero(aggregation->slack)) {
		dec_format(aggregation->slack, slack);
		strbuf_addf(out, " slack=%s", slack);
	}
	for (size_t i = 0; i < countof(dimensions); i++) {
		if (aggregation->details & dimensions[i].detail)
			strbuf_addf(out, " %s=*", dimensions[i].name);
	}
	for (size_t i = 0; i < countof(assumptions); i++) {
		if (aggregation->assumed & assumptions[i].assumption)
			strbuf_addf(out, " assumed=%s", assumptions[i].name);
	}
	if (aggregation->is_nested)
		strbuf_adds(out, " nested");
}

/* A word of a list: its name, and its value behind a "=". */
struct term {
	const char *name, *value;
	size_t name_len, value_len;
};

/* The next word of the n bytes at *s, which ends at the mark; false at their end. */
static bool next_term(const char **s, size_t *n, char mark, struct term *out)
{
	const char *end, *equals;
	size_t len;

	while (*n && **s == mark) {
		(*s)++;
		(*n)--;
	}
	if (!*n)
		return false;
	end = memchr(*s, mark, *n);
	len = end ? (size_t)(end - *s) : *n;
	equals = memchr(*s, '=', len);
	out->name = *s;
	out->name_len = equals ? (size_t)(equals - *s) : len;
	out->value = equals ? equals + 1 : *s + len;
	out->value_len = len - out->name_len - (equals != NULL);
	*s += len;
	*n -= len;
	return true;
}

static bool is_name(const struct term *term, const char *name)
{
	return term->name_len == strlen(name) && memcmp(term->name, name, term->name_len) == 0;
}

static bool is_value(const struct term *term, const char *value)
{
	return term->value_len == strlen(value) && memcmp(term->value, value, term->value_len) == 0;
}

static bool read_count(const struct term *term, size_t max, size_t *out)
{
	*out = 0;
	for (size_t i = 0; i < term->value_len; i++) {
		if (!text_is_digit(term->value[i]) || *out > (max - 9) / 10)
			return false;
		*out = *out * 10 + (size_t)(term->value[i] - '0');
	}
	return term->value_len > 0;
}

static bool read_product(const struct term *term, int *out)
{
	size_t length;

	if (is_value(term, "TOTAL") || is_value(term, "label")) {
		*out = is_value(term, "TOTAL") ? 0 : LEVEL_LABELS;
		return true;
	}
	if (!read_count(term, INT_MAX, &length) || !length)
		return false;
	*out = (int)length;
	return true;
}

static int hex_digit(char c)
{
	if (text_is_digit(c))
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool read_code(const struct term *term, char *out, size_t size)
{
	size_t len = 0;

	for (size_t i = 0; i < term->value_len; i++) {
		char c = term->value[i];

		if (c == '%') {
			int high, low;

			if (i + 2 >= term->value_len)
				return false;
			high = hex_digit(term->value[i + 1]);
			low = hex_digit(term->value[i + 2]);
			if (high < 0 || low < 0 || !(high | low))
				return false;
			c = (char)(high * 16 + low);
			i += 2;
		}
		if (len + 1 == size)
			return false;
		out[len++] = c;
	}
	out[len] = '\0';
	return true;
}

/* The dimension of that name, or 0. */
static unsigned detail_of(const struct term *term)
{
	for (size_t i = 0; i < countof(dimensions); i++) {
		if (is_name(term, dimensions[i].name))
			return dimensions[i].detail;
	}
	return 0;
}

static bool read_assumption(const struct term *term, unsigned *out)
{
	for (size_t i = 0; i < countof(assumptions); i++) {
		if (!is_value(term, assumptions[i].name))
			continue;
		*out |= assumptions[i].assumption;
		return true;
	}
	return false;
}

static bool read_term(const struct term *term, struct aggregation *out)
{
	if (is_name(term, "product"))
		return read_product(term, &out->product);
	if (is_name(term, "records"))
		return read_count(term, SIZE_MAX, &out->n_records);
	if (is_name(term, "assumed"))
		return read_assumption(term, &out->assumed);
	if (is_name(term, "slack"))
		return dec_parse(term->value, term->value_len, &out->slack) == DEC_OK &&
		       dec_sign(out->slack) >= 0;
	if (is_name(term, "code")) {
		out->is_one_product = true;
		return read_code(term, out->code, sizeof(out->code));
	}
	if (is_name(term, "class"))
		return read_code(term, out->classification, sizeof(out->classification));
	if (is_name(term, "nested") && !term->value_len) {
		out->is_nested = true;
		return true;
	}
	out->details |= detail_of(term);
	return detail_of(term) && is_value(term, "*");
}

bool aggregation_parse(const char *s, size_t n, struct aggregation *out)
{
	struct term term;

	*out = (struct aggregation){.n_records = 0};
	while (next_term(&s, &n, ' ', &term)) {
		if (!read_term(&term, out))
			return false;
	}
	return out->n_records > 0;
}

/* --- pins --------------------------------------------------------------------------------------- */

static bool pin_term(const struct term *term, struct aggregation_pin *out)
{
	unsigned detail = detail_of(term);

	if (is_name(term, "product")) {
		out->has_product = true;
		return read_product(term, &out->product);
	}
	out->known |= detail;
	if (is_value(term, "*"))
		out->details |= detail;
	return detail && (is_value(term, "*") || is_value(term, "0"));
}

bool aggregation_pin_parse(const char *s, struct aggregation_pin *out)
{
	size_t n = strlen(s);
	struct term term;

	*out = (struct aggregation_pin){.has_product = false};
	while (next_term(&s, &n, ',', &term)) {
		if (!pin_term(&term, out))
			return false;
	}
	return out->has_product || out->known;
}

bool aggregation_pin_allows(const struct aggregation_pin *pin, int product, unsigned details)
{
	return (!pin->has_product || pin->product == product) &&
	       (details & pin->known) == pin->details;
}
