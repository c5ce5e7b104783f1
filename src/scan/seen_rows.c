#include "seen_rows.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

void seen_rows_release(struct seen_rows *seen)
{
	free(seen->marks);
	free(seen->index);
	*seen = (struct seen_rows){.n = 0};
}

void seen_rows_clear(struct seen_rows *seen)
{
	if (seen->n)
		memset(seen->index, 0, seen->index_capacity * sizeof(*seen->index));
	seen->n = 0;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static struct row_mark mark_of(const struct csv_cell *cells, size_t n)
{
	struct row_mark mark = {.high = 1, .low = 2};

	for (size_t i = 0; i < n; i++) {
		const char *text = cells[i].text;
		size_t left = cells[i].len;

		mark.high = mix(mark.high, left);
		mark.low = mix(mark.low, left);
		for (; left;) {
			size_t taken = left < 8 ? left : 8;
			uint64_t eight = 0;

			memcpy(&eight, text, taken);
			mark.high = mix(mark.high, eight);
			mark.low = mix(mark.low, ~eight * UINT64_C(0xC2B2AE3D27D4EB4F));
			text += taken;
			left -= taken;
		}
	}
	return mark;
}

/* The slot of the mark, or the empty one where it belongs. */
static uint32_t *slot_of(const struct seen_rows *seen, const struct row_mark *mark)
{
	size_t at = mark->high & (seen->index_capacity - 1);

	while (seen->index[at] &&
	       memcmp(&seen->marks[seen->index[at] - 1], mark, sizeof(*mark)) != 0)
		at = (at + 1) & (seen->index_capacity - 1);
	return &seen->index[at];
}

/* Make room for n marks; false when memory ran out. */
static bool reserve(struct seen_rows *seen, size_t n)
{
	size_t capacity = seen->index_capacity ? seen->index_capacity : 64;
	struct row_mark *moved = alloc_grow(seen->marks, &seen->capacity, n, sizeof(*moved));
	uint32_t *index;

	if (!moved)
		return false;
	seen->marks = moved;
	while (capacity < n * 2)
		capacity *= 2;
	if (capacity == seen->index_capacity)
		return true;
	index = calloc(capacity, sizeof(*index));
	if (!index)
		return false;
	free(seen->index);
	seen->index = index;
	seen->index_capacity = capacity;
	for (size_t i = 0; i < seen->n; i++)
		*slot_of(seen, &seen->marks[i]) = (uint32_t)(i + 1);
	return true;
}

static void add_mark(struct seen_rows *seen, const struct row_mark *mark)
{
	if (seen_rows_is_full(seen))
		return;
	seen->marks[seen->n] = *mark;
	*slot_of(seen, mark) = (uint32_t)++seen->n;
}

bool seen_rows_add(struct seen_rows *seen, const struct csv_cell *cells, size_t n, bool *is_new)
{
	struct row_mark mark;

	*is_new = true;
	if (seen_rows_is_full(seen))
		return true;
	if (!reserve(seen, seen->n + 1))
		return false;
	mark = mark_of(cells, n);
	*is_new = !*slot_of(seen, &mark);
	if (*is_new)
		add_mark(seen, &mark);
	return true;
}

bool seen_rows_may_join(struct seen_rows *seen, const struct seen_rows *part)
{
	if (seen_rows_is_full(seen))
		return true;
	if (!reserve(seen, seen->n + part->n))
		return false;
	for (size_t i = 0; i < part->n; i++) {
		if (*slot_of(seen, &part->marks[i]))
			return false;
	}
	return true;
}

void seen_rows_join(struct seen_rows *seen, const struct seen_rows *part)
{
	for (size_t i = 0; i < part->n; i++)
		add_mark(seen, &part->marks[i]);
}
