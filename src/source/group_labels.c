#include "group_labels.h"

#include <string.h>

static size_t skip_empty(const struct csv_cell *cells, size_t n, size_t at)
{
	while (at < n && !cells[at].len)
		at++;
	return at;
}

static bool are_same(struct csv_cell a, struct csv_cell b)
{
	return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

/* How far behind the first of its columns each heading stands, with as many columns as the others, which are called the
 * same; 0: no such thing. */
static size_t find_shift(const struct csv_cell *above, size_t n_above, const struct csv_cell *below,
			 size_t n_below)
{
	const size_t first = skip_empty(above, n_above, 1);
	const size_t next = skip_empty(above, n_above, first + 1), width = next - first;

	if (first < 2 || first > width || next >= n_above || (n_below - 1) % width)
		return 0;
	for (size_t i = 1; i < n_above; i++) {
		if ((above[i].len > 0) != (i >= first && (i - first) % width == 0))
			return 0;
	}
	for (size_t i = 1; i < n_below; i++) {
		if (!below[i].len || (i > width && !are_same(below[i - width], below[i])))
			return 0;
	}
	return first - 1;
}

/* Whether a column before the first heading is called as one behind it. */
static bool is_torn(const struct csv_cell *above, size_t n_above, const struct csv_cell *below,
		    size_t n_below)
{
	const size_t first = skip_empty(above, n_above, 1);

	for (size_t i = 1; i < first && i < n_below && first < n_above; i++) {
		for (size_t k = first; k < n_below && below[i].len; k++) {
			if (are_same(below[i], below[k]))
				return true;
		}
	}
	return false;
}

bool group_labels_set_left(struct csv_cell *above, size_t n_above, const struct csv_cell *below,
			   size_t n_below)
{
	/* A first cell that stands above another is of the first group. */
	const bool has_first = above[0].len && below[0].len;
	const size_t shift = has_first ? 0 : find_shift(above, n_above, below, n_below);

	if (!shift)
		return has_first || !is_torn(above, n_above, below, n_below);
	memmove(above + 1, above + 1 + shift, (n_above - 1 - shift) * sizeof(*above));
	for (size_t i = n_above - shift; i < n_above; i++)
		above[i] = (struct csv_cell){"", 0};
	return true;
}
