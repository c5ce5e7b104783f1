#include "xls.h"

#include "text.h"

#define REPLACEMENT 0xFFFDu

bool biff_next(struct biff *biff)
{
	const unsigned char *head = (const unsigned char *)biff->bytes + biff->at;

	if (biff->at > biff->size || biff->size - biff->at < 4)
		return false;
	biff->type = head[0] | (unsigned)head[1] << 8;
	biff->n = head[2] | (size_t)head[3] << 8;
	if (biff->n > biff->size - biff->at - 4)
		return false;
	biff->body = biff->bytes + biff->at + 4;
	biff->at += 4 + biff->n;
	return true;
}

unsigned biff_u16(const struct biff *biff, size_t at)
{
	const unsigned char *body = (const unsigned char *)biff->body;

	return at + 2 <= biff->n ? body[at] | (unsigned)body[at + 1] << 8 : 0;
}

uint32_t biff_u32(const struct biff *biff, size_t at)
{
	return at + 4 <= biff->n ? biff_u16(biff, at) | (uint32_t)biff_u16(biff, at + 2) << 16 : 0;
}

/* --- texts ----------------------------------------------------------------------------------------- */

/* Go on in the record that continues this one, if its bytes are used up. */
static bool continued(struct biff_place *place)
{
	struct biff next = *place->biff;

	if (place->at < place->biff->n)
		return true;
	while (biff_next(&next) && next.type == BIFF_CONTINUE) {
		*place->biff = next;
		place->at = 0;
		if (next.n)
			return true;
	}
	return false;
}

static bool take_byte(struct biff_place *place, unsigned *byte)
{
	if (!continued(place))
		return false;
	*byte = (unsigned char)place->biff->body[place->at++];
	return true;
}

static bool take_number(struct biff_place *place, unsigned n, uint32_t *value)
{
	unsigned byte;

	*value = 0;
	for (unsigned i = 0; i < n; i++) {
		if (!take_byte(place, &byte))
			return false;
		*value |= (uint32_t)byte << (8 * i);
	}
	return true;
}

static bool pass(struct biff_place *place, uint64_t n)
{
	while (n) {
		size_t left;

		if (!continued(place))
			return false;
		left = place->biff->n - place->at;
		left = left < n ? left : (size_t)n;
		place->at += left;
		n -= left;
	}
	return true;
}

/* Add what a unit of UTF-16 stands for; *high is half of a pair, or 0. */
static void add_unit(struct strbuf *out, unsigned unit, unsigned *high)
{
	bool is_low = unit >= 0xDC00 && unit < 0xE000;
	unsigned before = *high;

	*high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
	if (before && !is_low)
		text_add_character(out, REPLACEMENT);
	if (is_low)
		text_add_character(out, before ? 0x10000 + ((before & 0x3FF) << 10) + (unit & 0x3FF)
					       : REPLACEMENT);
	else if (!*high)
		text_add_character(out, unit);
}

/* The characters; in a record that continues, a byte says again whether each has one byte or two. */
static bool add_units(struct biff_place *place, uint32_t n, bool is_wide, struct strbuf *out)
{
	unsigned high = 0, unit, byte;

	for (uint32_t i = 0; i < n; i++) {
		if (place->at >= place->biff->n) {
			if (!take_byte(place, &byte))
				return false;
			is_wide = byte & 1;
		}
		if (!take_byte(place, &unit))
			return false;
		if (is_wide) {
			if (place->at >= place->biff->n || !take_byte(place, &byte))
				return false;
			unit |= byte << 8;
		}
		add_unit(out, unit, &high);
	}
	if (high)
		text_add_character(out, REPLACEMENT);
	return true;
}

#define IS_WIDE 1u
#define HAS_MORE 4u /* how it is pronounced */
#define HAS_RUNS 8u /* of letters that look different */

bool biff_rich_text(struct biff_place *place, unsigned length_size, struct strbuf *out,
		    struct strbuf *runs)
{
	uint32_t length, flags, n = 0, more = 0;
	unsigned byte;

	if (!take_number(place, length_size, &length) || !take_number(place, 1, &flags) ||
	    ((flags & HAS_RUNS) && !take_number(place, 2, &n)) ||
	    ((flags & HAS_MORE) && !take_number(place, 4, &more)) ||
	    !add_units(place, length, flags & IS_WIDE, out))
		return false;
	for (n *= 4; n; n--) {
		if (!take_byte(place, &byte))
			return false;
		strbuf_addc(runs, (char)byte);
	}
	return pass(place, more);
}

bool biff_text(struct biff_place *place, unsigned length_size, struct strbuf *out)
{
	struct strbuf runs = STRBUF_INIT;
	bool is_read = biff_rich_text(place, length_size, out, &runs);

	strbuf_take(out, &runs);
	return is_read;
}

bool biff_old_text(struct biff_place *place, unsigned length_size, struct strbuf *out)
{
	uint32_t length;
	unsigned byte;

	if (!take_number(place, length_size, &length))
		return false;
	for (uint32_t i = 0; i < length; i++) {
		if (!take_byte(place, &byte))
			return false;
		strbuf_addc(out, (char)byte);
	}
	return true;
}
