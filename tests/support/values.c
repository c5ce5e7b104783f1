#include "values.h"

#include "support.h"

struct calc calc_of(const struct trade *trade)
{
	return (struct calc){.set = &trade->set, .decimals = CALC_DECIMALS_DEFAULT};
}

struct value value_of(struct calc *calc, const struct series *series, const char *name,
		      struct period period)
{
	const struct indicator *indicator = indicator_find(name);
	struct value value;

	if (!indicator)
		fail_msg("no indicator '%s'", name);
	assert_int_equal(indicator_value(calc, indicator, series, period, &value), DIAG_OK);
	return value;
}
