#include "known_rows.h"

#include <string.h>

#include "plain_figure.h"
#include "record_cells.h"

void known_rows_init(struct known_rows *known, const struct source_format *format,
		     const struct header *header)
{
	*known = (struct known_rows){.value = header->cell_of[format->value_column],
				     .width = header->n};
	if (!known->value || known->value >= header->n || header->n > KNOWN_WIDTH)
		return;
	for (unsigned left = format->key_columns; left; left &= left - 1) {
		size_t cell = header->cell_of[__builtin_ctz(left)];

		if (cell >= header->n || known->n == KNOWN_CELLS) {
			known->n = 0;
			return;
		}
		known->cells[known->n++] = cell;
	}
}

void known_rows_clear(struct known_rows *known)
{
	if (known->n)
		memset(known->rows, 0, sizeof(known->rows));
}

struct known_row *known_rows_find(struct known_rows *known, const struct record_scan *scan,
				  const char *bytes, size_t start, size_t end, bool *is_it)
{
	size_t ends[KNOWN_WIDTH + RECORD_ENDS_ROOM], from, decimals;
	uint64_t hash = 0, figure;
	struct known_row *slot;

	if (!known->n || start < PLAIN_BEFORE || end - start > CSV_CELL_MAX ||
	    record_cells_ends(scan, start, end - 1, ends, known->width) != known->width)
		return NULL;
	from = ends[known->value - 1] + 1;
	if (!plain_figure_read((struct csv_cell){bytes + from, ends[known->value] - from}, &figure,
			       &decimals))
		return NULL;
	for (size_t i = 0; i < known->n; i++) {
		size_t cell = known->cells[i];

		from = cell ? ends[cell - 1] + 1 : start;
		if (ends[cell] - from > 8)
			return NULL;
		known->key[i] = last_bytes(bytes + ends[cell], ends[cell] - from);
		hash = (hash ^ known->key[i]) * UINT64_C(0x9E3779B97F4A7C15);
		hash ^= hash >> 32;
	}
	slot = &known->rows[hash % KNOWN_ROWS];
	*is_it = slot->is_known && memcmp(slot->key, known->key, sizeof(slot->key)) == 0;
	return slot;
}

void known_rows_keep(const struct known_rows *known, struct known_row *slot, enum row_status status)
{
	memcpy(slot->key, known->key, sizeof(slot->key));
	slot->status = status;
	slot->is_known = true;
}
