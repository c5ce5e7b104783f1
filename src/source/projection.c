#include "projection.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"

#define WORTH_IT 4 /* cells left out */

void projection_init(struct projection *projection, const struct header *header, char separator)
{
	size_t n = 0;

	*projection = (struct projection){.cells = header->n, .separator = separator};
	projection->header = *header;
	for (size_t i = 0; i <= PROJECTED_MAX; i++)
		projection->wanted[i] = SIZE_MAX;
	for (size_t cell = 0; cell < header->n; cell++) {
		bool is_wanted = false;

		for (size_t i = 0; i < header->n_columns; i++) {
			if (header->cell_of[i] != cell)
				continue;
			projection->header.cell_of[i] = n;
			is_wanted = true;
		}
		if (is_wanted)
			projection->wanted[n++] = cell;
	}
	projection->wanted[n] = header->n; /* the one behind the last, where there is one */
	projection->header.n = n;
	projection->is_worth_it = n + WORTH_IT <= header->n;
}

void projection_release(struct projection *projection)
{
	free(projection->text);
}

static bool reserve(struct projection *projection, size_t n)
{
	char *moved = alloc_grow(projection->text, &projection->capacity, n, 1);

	if (!moved)
		return false;
	projection->text = moved;
	return true;
}

static bool is_blank(const char *text, size_t n)
{
	while (n && (*text == ' ' || *text == '\t')) {
		text++;
		n--;
	}
	return n == 0;
}

enum projected projection_write(struct projection *projection, const struct record_scan *scan,
				const char *bytes, size_t start, size_t end)
{
	size_t cell = 0, next = 0, from = start, to;
	char *out;

	end--; /* the line feed, which the masks show */
	if (end > start && bytes[end - 1] == '\r')
		end--;
	if (!reserve(projection, end - start + PROJECTED_MAX + 2))
		return PROJECTED_NOT;
	out = projection->text;
	for (;; from = to + 1, cell++) {
		to = record_scan_separator(scan, from, 0);
		if (to > end)
			to = end;
		if (cell == projection->wanted[next]) {
			if (next++)
				*out++ = projection->separator;
			memcpy(out, bytes + from, to - from);
			out += to - from;
		}
		if (to == end)
			break;
	}
	if (!cell && is_blank(bytes + start, end - start))
		return PROJECTED_BLANK;
	if (cell + 1 != projection->cells && cell != projection->cells)
		return PROJECTED_NOT;
	*out++ = '\n';
	projection->len = (size_t)(out - projection->text);
	return PROJECTED;
}
