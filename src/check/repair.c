#include "repair.h"

#include <string.h>

#include "text.h"

/* --- which number --------------------------------------------------------------------------------- */

/* Whether the end lies beyond, or at, the end of what the number stands for: it may be printed as the
 * next one. */
static bool is_beyond(struct ratio end, int power, struct ratio of_number, int direction)
{
	struct ratio shown = end;

	return !dec_shift(end.numerator, power, &shown.numerator) ||
	       ratio_cmp(shown, of_number) * direction >= 0;
}

/* All of the range, rounded to the decimals: one number, whichever way a tie at an end goes. */
static bool is_printed_alike(struct interval range, int power, int scale, struct dec *out)
{
	struct dec number;
	struct interval stands_for;

	if (!ratio_is_finite(range.low) || !ratio_is_finite(range.high) ||
	    !ratio_round(range.low, power, scale, DEC_HALF_AWAY, &number) ||
	    !interval_of_figure(number, QUALIFIER_NONE, &stands_for) ||
	    is_beyond(range.low, power, stands_for.low, -1) ||
	    is_beyond(range.high, power, stands_for.high, 1))
		return false;
	*out = number;
	return true;
}

/* A figure that was published with just the claim's decimals. */
static bool is_published_so(const struct judgement *judgement, int power, struct dec *out)
{
	return !judgement->formula[0] && ratio_is_decimal(judgement->exact) &&
	       dec_shift(judgement->exact.numerator, power, out) &&
	       out->scale == judgement->claim->value.scale;
}

bool repair_find(const struct judgement *judgement, struct dec *out)
{
	const struct claim *claim = judgement->claim;
	int power = judgement_power(judgement);
	struct dec found = DEC_ZERO;

	if (!judgement->has_exact || judgement->qualifier || claim->relation || claim->is_sum ||
	    claim->value.scale < 0)
		return false;
	if (!is_published_so(judgement, power, &found) &&
	    !(judgement->has_range &&
	      is_printed_alike(judgement->range, power, claim->value.scale, &found)))
		return false;
	/* "Fell by" and "deficit" are words: another sign, or zero, takes another sentence. */
	if (found.scale != claim->value.scale || dec_sign(found) != dec_sign(claim->value) ||
	    dec_cmp(found, claim->value) == 0)
		return false;
	*out = found;
	return true;
}

/* --- how it is written ----------------------------------------------------------------------------- */

#define GROUPS_MAX 16

/* Digits in a text as they are written: "1.234.567,8". */
struct numeral {
	size_t offset, len;
	char digits[DEC_MAX_DIGITS + 1]; /* all of them */
	size_t n_digits;
	/* what stands behind the digits before it: their number, and the separator's place */
	size_t before[GROUPS_MAX], at[GROUPS_MAX], width[GROUPS_MAX];
	size_t n_separators;
};

/* The width of what may stand between the digits of a number, a character or its name in HTML; 0: none. */
static size_t separator_width(const char *s)
{
	static const char separators[] = ".|,|'| |" TEXT_SPACES "|\xE2\x80\x99|"
					 "&nbsp;|&#160;|&thinsp;|&#8201;|&#8239;";

	return text_begins_with_any(s, strlen(s), separators);
}

/* The digits from `at` on, with all that can be separators between them. False: they are too many. */
static bool read_numeral(const char *text, size_t at, bool with_spaces, struct numeral *out)
{
	*out = (struct numeral){.offset = at};
	for (;;) {
		size_t width;

		while (text_is_digit(text[at])) {
			if (out->n_digits == DEC_MAX_DIGITS)
				return false;
			out->digits[out->n_digits++] = text[at++];
		}
		out->len = at - out->offset;
		width = separator_width(text + at);
		if (!width || !text_is_digit(text[at + width]) || (text[at] == ' ' && !with_spaces))
			return true;
		if (out->n_separators == GROUPS_MAX)
			return false;
		out->before[out->n_separators] = out->n_digits;
		out->at[out->n_separators] = at;
		out->width[out->n_separators++] = width;
		at += width;
	}
}

static const char *without_zeros(const char *digits)
{
	while (*digits == '0' && digits[1])
		digits++;
	return digits;
}

/* The digits of the number's size, without a point: at least one before the decimals. */
static void digits_of(struct dec value, char out[DEC_TEXT_MAX])
{
	char text[DEC_TEXT_MAX];
	size_t n = 0;

	dec_format(dec_abs(value), text);
	for (const char *at = text; *at; at++) {
		if (text_is_digit(*at))
			out[n++] = *at;
	}
	out[n] = '\0';
}

/* Whether it is the value: its digits, the decimals behind the last separator. */
static bool is_value(const struct numeral *numeral, struct dec value)
{
	char digits[DEC_TEXT_MAX];
	size_t decimals = (size_t)value.scale;

	digits_of(value, digits);
	if (strcmp(without_zeros(digits), without_zeros(numeral->digits)) != 0)
		return false;
	return !decimals ||
	       (numeral->n_separators &&
		numeral->before[numeral->n_separators - 1] + decimals == numeral->n_digits);
}

/* The only numeral of the text that is the claim's value. */
static bool find_numeral(const struct claim *claim, struct numeral *out)
{
	size_t found = 0;

	for (size_t at = 0; claim->text[at];) {
		struct numeral numeral;
		bool is_it;

		if (!text_is_digit(claim->text[at])) {
			at++;
			continue;
		}
		is_it = read_numeral(claim->text, at, true, &numeral) &&
			is_value(&numeral, claim->value);
		if (!is_it)
			is_it = read_numeral(claim->text, at, false, &numeral) &&
				is_value(&numeral, claim->value);
		if (is_it) {
			*out = numeral;
			found++;
		}
		at += numeral.len ? numeral.len : 1;
	}
	return found == 1;
}

/* The whole number's digits grouped as the numeral's are. False: how is not known. */
static bool add_whole(struct strbuf *out, const char *text, const struct numeral *numeral,
		      size_t decimals, const char *digits, size_t n)
{
	size_t n_grouping = numeral->n_separators - (decimals ? 1 : 0);
	size_t n_whole_before = numeral->n_digits - decimals;
	size_t last = n_grouping ? n_whole_before - numeral->before[n_grouping - 1] : 0;
	size_t other = n_grouping > 1
			       ? numeral->before[n_grouping - 1] - numeral->before[n_grouping - 2]
			       : 3;

	/* Four digits are written in one piece by many who group more. */
	if (!n_grouping && n > n_whole_before && n > 4)
		return false;
	for (size_t i = 0; i < n; i++) {
		size_t left = n - i;

		if (n_grouping && i && left >= last && (left - last) % other == 0)
			strbuf_add(out, text + numeral->at[n_grouping - 1],
				   numeral->width[n_grouping - 1]);
		strbuf_addc(out, digits[i]);
	}
	return true;
}

bool repair_write(const struct judgement *judgement, struct strbuf *out, size_t *offset,
		  size_t *len)
{
	const struct claim *claim = judgement->claim;
	struct numeral numeral;
	char digits[DEC_TEXT_MAX];
	size_t n, decimals;

	if (!judgement->is_finding || judgement->verdict != VERDICT_DIFFERS ||
	    !judgement->has_repair || !find_numeral(claim, &numeral))
		return false;
	digits_of(judgement->repair, digits);
	n = strlen(digits);
	decimals = (size_t)judgement->repair.scale;
	if (!add_whole(out, claim->text, &numeral, decimals, digits, n - decimals))
		return false;
	if (decimals) {
		size_t mark = numeral.n_separators - 1;

		strbuf_add(out, claim->text + numeral.at[mark], numeral.width[mark]);
		strbuf_add(out, digits + n - decimals, decimals);
	}
	*offset = numeral.offset;
	*len = numeral.len;
	return !out->failed;
}
