#include "part_reading.h"

#include <stdbool.h>

/* The file's bytes one by one, from anywhere. */
struct cursor {
	struct input *input;
	struct diag_sink *sink;
	enum diag_code failed;
	char block[INPUT_BLOCK];
	uint64_t at; /* of the byte that next_byte gives */
	size_t i, n; /* in the block */
};

/* *more is false at the end, and after an error. */
static int next_byte(struct cursor *cursor, bool *more)
{
	if (cursor->i == cursor->n && !cursor->failed) {
		cursor->i = 0;
		cursor->failed = input_read_at(cursor->input, cursor->at, cursor->block,
					       sizeof(cursor->block), &cursor->n, cursor->sink);
		if (cursor->failed)
			cursor->n = 0;
	}
	*more = cursor->i < cursor->n;
	if (!*more)
		return -1;
	cursor->at++;
	return (unsigned char)cursor->block[cursor->i++];
}

static void move_to(struct cursor *cursor, uint64_t at)
{
	cursor->at = at;
	cursor->i = cursor->n = 0;
}

/* Where a byte stands: in front of a cell or the blanks before it; in a cell without quotes; in one with
 * them; behind a closing quote, or the first of two; behind the blanks after it; in one of the three that
 * are not in quotes, behind a blank. */
enum place { AT_CELL, IN_BARE, IN_QUOTES, BEHIND_QUOTE, BEHIND_CELL, BEHIND_BLANK, IMPOSSIBLE };

static enum place step(enum place place, int byte, char separator)
{
	const bool is_end = byte == '\n' || byte == (unsigned char)separator;
	const bool is_blank = byte == ' ' || byte == '\t' || byte == '\r';

	if (place == IMPOSSIBLE)
		return place;
	if (place == IN_QUOTES)
		return byte == '"' ? BEHIND_QUOTE : IN_QUOTES;
	if (is_end)
		return AT_CELL;
	switch (place) {
	case AT_CELL:
	case BEHIND_BLANK:
		return byte == '"' ? IN_QUOTES : is_blank ? place : IN_BARE;
	case IN_BARE:
		return byte == '"' ? IMPOSSIBLE : IN_BARE;
	case BEHIND_QUOTE:
		return byte == '"' ? IN_QUOTES : is_blank ? BEHIND_CELL : IMPOSSIBLE;
	case BEHIND_CELL:
		return is_blank ? BEHIND_CELL : IMPOSSIBLE;
	case IN_QUOTES:
	case IMPOSSIBLE:
		break;
	}
	return IMPOSSIBLE;
}

/* The place behind this byte if it is not in quotes. */
static enum place place_behind(int byte, char separator)
{
	if (byte == '\n' || byte == (unsigned char)separator)
		return AT_CELL;
	if (byte == '"')
		return BEHIND_QUOTE;
	return byte == ' ' || byte == '\t' || byte == '\r' ? BEHIND_BLANK : IN_BARE;
}

/* Bytes of a cell beyond what the reader takes in whatever record, its own pair's or another's. */
#define QUOTED_MAX ((size_t)1 << 20)
#define TRIED_MAX (UINT64_C(4) << 20) /* bytes, before it is cheaper to count all quotes */

/* Whether there is an odd number of quotes in [first, end). */
static bool count_quotes(struct cursor *cursor, uint64_t first, uint64_t end)
{
	bool is_odd = false, more = true;

	move_to(cursor, first);
	while (cursor->at < end && more)
		is_odd ^= next_byte(cursor, &more) == '"';
	return is_odd;
}

/* Where the byte at `at`, which has one before it, stands. */
static enum place find_place(struct cursor *cursor, uint64_t first, uint64_t at, char separator)
{
	enum place outside, inside = IN_QUOTES, behind;
	size_t quoted = 0; /* bytes of the cell that `inside` is in, as far as they are known */
	bool more;

	move_to(cursor, at - 1);
	behind = outside = place_behind(next_byte(cursor, &more), separator);
	for (uint64_t tried = 0; more && tried < TRIED_MAX; tried++) {
		int byte = next_byte(cursor, &more);

		if (!more)
			break;
		outside = step(outside, byte, separator);
		inside = step(inside, byte, separator);
		quoted = inside == IN_QUOTES ? quoted + 1 : 0;
		if (quoted > QUOTED_MAX)
			inside = IMPOSSIBLE;
		if (outside == IMPOSSIBLE || inside == IMPOSSIBLE)
			break;
	}
	/* The file's end is no place inside quotes. */
	if (!more && !cursor->failed && inside == IN_QUOTES && outside != IN_QUOTES)
		inside = IMPOSSIBLE;
	if (!more && !cursor->failed && outside == IN_QUOTES && inside != IN_QUOTES)
		outside = IMPOSSIBLE;
	if (outside == IMPOSSIBLE && inside != IMPOSSIBLE)
		return IN_QUOTES;
	if (inside == IMPOSSIBLE && outside != IMPOSSIBLE)
		return behind;
	return count_quotes(cursor, first, at) ? IN_QUOTES : behind;
}

/* Where the first record begins that does so at `at` or behind it. */
static uint64_t find_record(struct cursor *cursor, uint64_t first, uint64_t at, char separator)
{
	enum place place;
	int byte;
	bool more;

	if (at <= first)
		return first;
	if (at >= cursor->input->size)
		return cursor->input->size;
	place = find_place(cursor, first, at, separator);
	move_to(cursor, at - 1);
	byte = next_byte(cursor, &more);
	while (more && !(byte == '\n' && place != IN_QUOTES)) {
		byte = next_byte(cursor, &more);
		/* What is impossible is refused by who reads it; where it ends is a guess. */
		place = more ? step(place, byte, separator) : place;
		if (place == IMPOSSIBLE)
			place = byte == '"' ? IN_QUOTES : IN_BARE;
	}
	return cursor->at;
}

/* (size * part) / of, however large. */
static uint64_t share_of(uint64_t size, uint32_t part, uint32_t of)
{
	return size / of * part + size % of * part / of;
}

enum diag_code byte_range_find(struct input *input, uint64_t first, char separator,
			       struct part_of part, struct byte_range *out, struct diag_sink *sink)
{
	struct cursor cursor = {.at = 0};
	const uint64_t records = input->size > first ? input->size - first : 0;

	cursor.input = input;
	cursor.sink = sink;
	out->begin = find_record(&cursor, first, first + share_of(records, part.part - 1, part.of),
				 separator);
	out->end = find_record(&cursor, first, first + share_of(records, part.part, part.of),
			       separator);
	return cursor.failed;
}

enum diag_code byte_range_lines(struct input *input, const struct byte_range *range, size_t *out,
				struct diag_sink *sink)
{
	char block[INPUT_BLOCK];
	enum diag_code code = DIAG_OK;
	size_t n = 1;

	*out = 0;
	for (uint64_t at = range->begin; at < range->end && n && !code; at += n) {
		const uint64_t left = range->end - at;

		code = input_read_at(input, at, block,
				     left < INPUT_BLOCK ? (size_t)left : INPUT_BLOCK, &n, sink);
		for (size_t i = 0; !code && i < n; i++)
			*out += block[i] == '\n';
	}
	return code;
}

/* FNV-1a; it distinguishes states of a file, not forgeries. */
static uint64_t hash(uint64_t value, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		value = (value ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001B3);
	return value;
}

enum diag_code byte_range_digest(struct input *input, uint64_t *out, struct diag_sink *sink)
{
	char block[INPUT_BLOCK];
	const uint64_t last = input->size > INPUT_BLOCK ? input->size - INPUT_BLOCK : 0;
	size_t n;
	enum diag_code code = input_read_at(input, 0, block, INPUT_BLOCK, &n, sink);

	*out = UINT64_C(0xCBF29CE484222325);
	if (!code)
		*out = hash(*out, block, n);
	if (!code)
		code = input_read_at(input, last, block, INPUT_BLOCK, &n, sink);
	if (!code)
		*out = hash(*out, block, n);
	return code;
}
