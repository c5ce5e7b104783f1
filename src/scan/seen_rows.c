#include "tally.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

void seen_rows_release(struct seen_rows *seen)
{
	free(seen->marks);
	free(seen->figures);
	index_release(&seen->index);
	*seen = (struct seen_rows){.n = 0};
}

void seen_rows_clear(struct seen_rows *seen)
{
	if (seen->n)
		index_clear(&seen->index);
	seen->n = 0;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
	hash ^= hash >> 32;
	hash *= UINT64_C(0xD6E8FEB86659FD93);
	return hash ^ hash >> 29;
}

uint64_t seen_rows_key(const struct csv_cell *cells, unsigned key)
{
	uint64_t hash = 1;

	for (; key; key &= key - 1) {
		const char *text = cells[__builtin_ctz(key)].text;
		size_t left = cells[__builtin_ctz(key)].len;

		hash = mix(hash, left);
		while (left) {
			size_t taken = left < 8 ? left : 8;
			uint64_t eight = 0;

			memcpy(&eight, text, taken);
			hash = mix(hash, eight);
			text += taken;
			left -= taken;
		}
	}
	return hash;
}

/* Of what struct row_mark keeps of its hashes. */
#define FIGURE_BITS ((UINT64_C(1) << 40) - 1)
#define UNREAD_BITS ((1u << 24) - 1)

/* The hash of a figure: equal for 100 and 100.0. */
static uint64_t hash_figure(const struct row_figure *figure)
{
	struct dec plain = dec_trim(figure->value, 0);

	if (figure->is_missing)
		return 0;
	return mix(mix(mix(1, plain.high), plain.low),
		   (uint64_t)(unsigned)(plain.scale - DEC_MIN_SCALE));
}

static uint64_t key_of(const void *marks, size_t i)
{
	return ((const struct row_mark *)marks)[i].key;
}

/* The number of the key's mark, or INDEX_NONE. */
static size_t find(const struct seen_rows *seen, uint64_t key)
{
	size_t place = index_place(&seen->index, key), i;

	while ((i = index_at(&seen->index, place)) != INDEX_NONE && seen->marks[i].key != key)
		place = index_next(&seen->index, place);
	return i;
}

static bool reserve_figures(struct seen_rows *seen, size_t n)
{
	return !seen->keeps_figures || alloc_room(seen->figures, &seen->figures_capacity, n);
}

/* Make room for n marks; false when memory ran out. */
static bool reserve(struct seen_rows *seen, size_t n)
{
	return n <= SEEN_ROWS_MAX && alloc_room(seen->marks, &seen->capacity, n) &&
	       reserve_figures(seen, n) &&
	       index_reserve(&seen->index, n, seen->n, key_of, seen->marks);
}

static void add_mark(struct seen_rows *seen, struct row_mark mark)
{
	seen->marks[seen->n] = mark;
	index_add(&seen->index, mark.key, seen->n++);
}

enum seen seen_rows_add(struct seen_rows *seen, uint64_t key, const struct row_figure *figure,
			uint64_t unread, size_t *at)
{
	struct row_mark mark = {key, hash_figure(figure) & FIGURE_BITS,
				(unsigned)(unread >> 40) & UNREAD_BITS};
	size_t there;

	if (!reserve(seen, seen->n + 1))
		return SEEN_NOMEM;
	there = find(seen, key);
	if (there == INDEX_NONE) {
		if (seen->keeps_figures)
			seen->figures[seen->n] = *figure;
		add_mark(seen, mark);
		return SEEN_NEW;
	}
	*at = there;
	if (seen->marks[*at].figure != mark.figure)
		return SEEN_UNLIKE;
	return seen->marks[*at].unread == mark.unread ? SEEN_AGAIN : SEEN_BESIDE;
}

void seen_rows_replace(struct seen_rows *seen, size_t at, const struct row_figure *figure)
{
	seen->marks[at].figure = hash_figure(figure) & FIGURE_BITS;
	seen->figures[at] = *figure;
}

void seen_rows_cut(struct seen_rows *seen, size_t n)
{
	while (seen->n > n) {
		size_t place = index_place(&seen->index, seen->marks[--seen->n].key);

		/* It was entered last: nothing stands behind it in its run. */
		while (index_at(&seen->index, place) != seen->n)
			place = index_next(&seen->index, place);
		seen->index.slots[place] = 0;
	}
}

#define AHEAD 16

/* Slots are all over the memory: ask for those that come soon. */
static void fetch_ahead(const struct seen_rows *seen, const struct seen_rows *part, size_t i)
{
	if (i + AHEAD < part->n)
		__builtin_prefetch(
			&seen->index.slots[index_place(&seen->index, part->marks[i + AHEAD].key)]);
}

bool seen_rows_join(struct seen_rows *seen, const struct seen_rows *part)
{
	const size_t n = seen->n;

	if (!reserve(seen, n + part->n))
		return false;
	for (size_t i = 0; i < part->n; i++) {
		fetch_ahead(seen, part, i);
		if (find(seen, part->marks[i].key) != INDEX_NONE) {
			seen_rows_cut(seen, n);
			return false;
		}
		if (seen->keeps_figures)
			seen->figures[seen->n] = part->figures[i];
		add_mark(seen, part->marks[i]);
	}
	return true;
}
