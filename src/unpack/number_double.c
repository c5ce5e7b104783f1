/*
 * A double is a whole number of 53 bits, times a power of two. As a decimal it is that number times the power of two,
 * or times a power of five with as many decimals: exact in whole numbers.
 */
#include <stdint.h>

#include "number_format.h"
#include "wide.h"

#define MANTISSA_BITS 52
#define BIAS 1075     /* of the exponent, with the mantissa as a whole number */
#define POWER_MAX 120 /* of two: beyond 10^36, or so far below that nothing shows it */
#define SHOWN 17

/* The digits with a point before the last `decimals`, those behind the first 17 cut off or zero. */
static void add_digits(struct strbuf *out, const char *digits, int n, int decimals)
{
	if (n <= decimals) {
		strbuf_adds(out, "0.");
		strbuf_pad(out, '0', (size_t)(decimals - n));
	}
	for (int i = 0; i < n; i++) {
		if (i && i == n - decimals)
			strbuf_addc(out, '.');
		if (i < SHOWN)
			strbuf_addc(out, digits[i]);
		else if (i < n - decimals)
			strbuf_addc(out, '0');
	}
}

void number_add_double(struct strbuf *out, uint64_t bits)
{
	uint64_t mantissa = bits & ((UINT64_C(1) << MANTISSA_BITS) - 1);
	int power = (int)(bits >> MANTISSA_BITS & 0x7FF);
	char digits[WIDE_DIGITS_MAX];
	struct wide number;
	int decimals;

	mantissa |= (uint64_t)(power > 0) << MANTISSA_BITS;
	power = (power ? power : 1) - BIAS;
	for (; mantissa && !(mantissa & 1); power++)
		mantissa >>= 1;
	if (mantissa && power > POWER_MAX) {
		strbuf_adds(out, "#NUM!");
		return;
	}
	if (!mantissa || power < -POWER_MAX) {
		strbuf_addc(out, '0');
		return;
	}
	number = wide_from(0, mantissa);
	decimals = power < 0 ? -power : 0;
	for (int i = power < 0 ? -power : power; i > 0; i--)
		wide_mul_small(&number, power < 0 ? 5 : 2);
	if (bits >> 63)
		strbuf_addc(out, '-');
	add_digits(out, digits, (int)wide_digits(&number, digits), decimals);
}
