/* Numbers: printed and read again they are the same; arithmetic undoes itself; a figure's range holds
 * it. The input is one text, or two behind each other with a space between. */
#include <string.h>

#include "figure.h"
#include "fuzz.h"

static void check_one(struct dec d)
{
	char text[DEC_TEXT_MAX];
	struct interval range;
	struct dec again, sum, back;
	size_t n = dec_format(d, text);

	must(dec_is_valid(d) && n == strlen(text) && n < DEC_TEXT_MAX);
	must(dec_parse(text, n, &again) == DEC_OK && dec_cmp(d, again) == 0);
	must(d.scale < 0 || dec_same_print(d, again));
	must(dec_cmp(dec_negate(dec_negate(d)), d) == 0);
	must(dec_sign(dec_abs(d)) == (dec_is_zero(d) ? 0 : 1));
	must(dec_cmp(dec_trim(d, 0), d) == 0);
	must(!dec_sub(d, d, &sum) || dec_is_zero(sum));
	must(!dec_add(d, dec_negate(d), &sum) || dec_is_zero(sum));
	for (int decimals = -3; decimals < 40; decimals++) {
		struct dec low = dec_round(d, decimals, DEC_DOWN);
		struct dec high = dec_round(d, decimals, DEC_UP);
		struct dec near = dec_round(d, decimals, DEC_HALF_AWAY);
		struct dec cut = dec_round(d, decimals, DEC_CUT);

		must(dec_is_valid(low) && dec_is_valid(high) && dec_is_valid(near));
		must(dec_cmp(low, d) <= 0 && dec_cmp(d, high) <= 0);
		must(dec_cmp(near, low) == 0 || dec_cmp(near, high) == 0);
		must(dec_cmp(cut, dec_sign(d) < 0 ? high : low) == 0);
	}
	for (int qualifier = QUALIFIER_NONE; qualifier <= QUALIFIER_BELOW; qualifier++) {
		if (interval_of_figure(d, (enum qualifier)qualifier, &range))
			must(interval_contains(range, ratio_of(d)));
	}
	if (dec_shift(d, 3, &sum))
		must(dec_shift(sum, -3, &back) && dec_same_print(back, d));
}

static void check_two(struct dec a, struct dec b)
{
	struct dec sum, product, other, back;

	must(dec_cmp(a, b) == -dec_cmp(b, a));
	if (dec_add(a, b, &sum)) {
		must(dec_is_valid(sum) && dec_add(b, a, &other) && dec_same_print(sum, other));
		must(!dec_sub(sum, b, &back) || dec_cmp(back, a) == 0);
		must(dec_sign(b) <= 0 || dec_cmp(sum, a) > 0);
	}
	if (dec_mul(a, b, &product)) {
		must(dec_is_valid(product) && dec_mul(b, a, &other));
		must(dec_same_print(product, other));
		must(dec_sign(product) == dec_sign(a) * dec_sign(b));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const char *text = (const char *)bytes;
	const char *space = n ? memchr(text, ' ', n) : NULL;
	size_t first = space ? (size_t)(space - text) : n, offset = 0;
	struct dec a, b, printed;
	enum qualifier qualifier;
	enum dec_status status = dec_parse(text, first, &a);

	if (status == DEC_OK)
		check_one(a);
	if (status == DEC_OK && space && dec_parse(space + 1, n - first - 1, &b) == DEC_OK)
		check_two(a, b);
	for (int comma = 0; comma < 2; comma++) {
		char mark = comma ? ',' : '.';

		if (figure_read(text, n, mark, &printed, &qualifier, &offset) == FIGURE_OK)
			check_one(printed);
		else
			must(offset <= n);
	}
	/* What is plain digits, both read alike. */
	if (status == DEC_OK && !space &&
	    figure_read(text, n, '.', &printed, &qualifier, &offset) == FIGURE_OK)
		must(dec_same_print(a, printed));
	return 0;
}
