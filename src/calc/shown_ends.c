#include "indicator.h"

#define END_EXTRA_PLACES 3

static bool shown_end(struct ratio end, bool is_percent, int decimals, enum dec_rounding how,
		      struct dec *out)
{
	int places = decimals + END_EXTRA_PLACES;

	if (!ratio_is_finite(end))
		return false;
	if (is_percent || !ratio_is_decimal(end))
		return ratio_round(end, is_percent ? 2 : 0,
				   places > DEC_MAX_SCALE ? DEC_MAX_SCALE : places, how, out);
	*out = dec_round(end.numerator, places, how);
	return true;
}

bool value_shown_low(const struct value *value, struct dec *out)
{
	return shown_end(value->range.low, value->indicator->kind == KIND_PERCENT,
			 value->shown.scale, DEC_DOWN, out);
}

bool value_shown_high(const struct value *value, struct dec *out)
{
	return shown_end(value->range.high, value->indicator->kind == KIND_PERCENT,
			 value->shown.scale, DEC_UP, out);
}

bool level_shown_low(const struct level *level, struct dec *out)
{
	return shown_end(level->range.low, false, level->value.scale, DEC_DOWN, out);
}

bool level_shown_high(const struct level *level, struct dec *out)
{
	return shown_end(level->range.high, false, level->value.scale, DEC_UP, out);
}
