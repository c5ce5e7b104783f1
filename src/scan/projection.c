#include "record_cells.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

void projection_init(struct projection *projection, const struct header *header, char separator)
{
	size_t n = 0;

	*projection = (struct projection){.cells = header->n, .separator = separator};
	projection->header = *header;
	for (size_t i = 0; i <= PROJECTED_MAX; i++)
		projection->wanted[i] = SIZE_MAX;
	for (size_t cell = 0; cell < header->n; cell++) {
		/* Whether the last is empty shows whether a wider record may be shifted. */
		bool is_wanted = cell + 1 == header->n;

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
}

void projection_release(struct projection *projection)
{
	free(projection->text);
}

static bool reserve(struct projection *projection, size_t n)
{
	if (!alloc_room(projection->text, &projection->capacity, n))
		return false;
	return true;
}

static bool has_cells(const struct projection *projection, size_t n)
{
	return n == projection->cells || n == projection->cells + 1;
}

enum projected projection_cut(struct projection *projection, const struct record_scan *scan,
			      char *bytes, size_t start, size_t end, struct csv_record *out)
{
	struct record_cells *cut = &projection->cut;

	switch (record_cells_cut(cut, scan, bytes, start, end, projection->wanted)) {
	case RECORD_BLANK:
		return PROJECTED_BLANK;
	case RECORD_IRREGULAR:
		return PROJECTED_IRREGULAR;
	case RECORD_CUT:
		break;
	}
	if (!has_cells(projection, cut->n_record)) {
		record_cells_restore(cut);
		return PROJECTED_NOT;
	}
	out->cells = cut->cells;
	out->n = cut->n;
	out->raw = bytes + start;
	out->raw_len = end - start;
	return PROJECTED;
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
		to = record_scan_separator_within(scan, from, 0, end);
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
	if (!cell && text_is_all_blank(bytes + start, end - start))
		return PROJECTED_BLANK;
	if (!has_cells(projection, cell + 1))
		return PROJECTED_NOT;
	*out++ = '\n';
	projection->len = (size_t)(out - projection->text);
	return PROJECTED;
}
