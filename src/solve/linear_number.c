#include "linear_inside.h"

static void dec_to_gmp(mpq_t out, struct dec d)
{
	uint64_t halves[2] = {d.low, d.high};
	mpz_t power;

	mpz_import(mpq_numref(out), 2, -1, sizeof(uint64_t), 0, 0, halves);
	if (d.negative)
		mpz_neg(mpq_numref(out), mpq_numref(out));
	mpz_set_ui(mpq_denref(out), 1);
	mpz_init(power);
	mpz_ui_pow_ui(power, 10, (unsigned long)(d.scale < 0 ? -d.scale : d.scale));
	if (d.scale < 0)
		mpz_mul(mpq_numref(out), mpq_numref(out), power);
	else
		mpz_swap(mpq_denref(out), power);
	mpz_clear(power);
	mpq_canonicalize(out);
}

void linear_set_dec(struct number *out, struct dec d)
{
	mpq_t q;

	if (!d.high && d.low <= INT64_MAX &&
	    number_set_decimal(out, d.negative ? -(int64_t)d.low : (int64_t)d.low, d.scale))
		return;
	mpq_init(q);
	dec_to_gmp(q, d);
	number_from_gmp(out, q);
	mpq_clear(q);
}

/* A whole number of at most 36 digits as a decimal. */
static bool get_dec(const mpz_t z, struct dec *out)
{
	uint64_t halves[2] = {0, 0};
	struct dec d;

	if (mpz_sizeinbase(z, 2) > 128)
		return false;
	mpz_export(halves, NULL, -1, sizeof(uint64_t), 0, 0, z);
	d = (struct dec){halves[1], halves[0], 0, mpz_sgn(z) < 0};
	if (!dec_is_valid(d))
		return false;
	*out = d;
	return true;
}

bool linear_get_ratio(const struct number *n, struct ratio *out)
{
	struct dec over, under;
	mpq_t q;
	bool fits;

	mpq_init(q);
	number_to_gmp(q, n);
	fits = get_dec(mpq_numref(q), &over) && get_dec(mpq_denref(q), &under);
	if (fits)
		*out = ratio_make(over, under);
	mpq_clear(q);
	return fits;
}

bool linear_get_rounded(const struct number *n, bool up, struct ratio *out)
{
	mpz_t power, quotient;
	mpq_t q;
	mpz_ptr scaled;
	long scale;
	struct dec d;
	bool fits;

	mpq_init(q);
	mpz_init(power);
	mpz_init(quotient);
	number_to_gmp(q, n);
	scale = 30 - (long)mpz_sizeinbase(mpq_numref(q), 10) +
		(long)mpz_sizeinbase(mpq_denref(q), 10);
	mpz_ui_pow_ui(power, 10, (unsigned long)(scale < 0 ? -scale : scale));
	scaled = scale < 0 ? mpq_denref(q) : mpq_numref(q);
	mpz_mul(scaled, scaled, power);
	(up ? mpz_cdiv_q : mpz_fdiv_q)(quotient, mpq_numref(q), mpq_denref(q));
	fits = get_dec(quotient, &d) && scale >= DEC_MIN_SCALE && scale <= DEC_MAX_SCALE;
	if (fits) {
		d.scale = (int16_t)scale;
		*out = ratio_of(d);
	}
	mpq_clear(q);
	mpz_clear(power);
	mpz_clear(quotient);
	return fits;
}
