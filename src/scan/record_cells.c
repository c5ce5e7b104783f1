#include "record_cells.h"

#include <string.h>

#include "text.h"

void record_cells_restore(struct record_cells *cut)
{
	while (cut->n_ends > 0) {
		cut->n_ends--;
		*cut->ends[cut->n_ends] = cut->kept[cut->n_ends];
	}
}

/* The cell in [at, end), of which the quotes are known to be balanced. False: irregular. */
static inline bool cut_cell(struct record_cells *out, char *at, char *end)
{
	struct csv_cell *cell = &out->cells[out->n++];

	while (at < end && text_is_blank(*at))
		at++;
	while (at < end && text_is_blank(end[-1]))
		end--;
	/* Where nothing is suspect a quote stands at the beginning of a cell, at its end, or doubled
	 * between these. */
	if (at < end && *at == '"') {
		at++;
		end--;
		if (at > end || memchr(at, '"', (size_t)(end - at)))
			return false;
	}
	*cell = (struct csv_cell){at, (size_t)(end - at)};
	if (at == end) {
		cell->text = "";
		return true;
	}
	out->ends[out->n_ends] = end;
	out->kept[out->n_ends++] = *end;
	*end = '\0';
	return true;
}

enum record_cut record_cells_cut(struct record_cells *out, const struct record_scan *scan,
				 char *bytes, size_t start, size_t end, const size_t *wanted)
{
	size_t word = start / 64, from = start, to, cell = 0;
	uint64_t separators = scan->separator[word] & (UINT64_MAX << (start % 64));

	out->n = 0;
	out->n_ends = 0;
	if (end - start > CSV_CELL_MAX)
		return RECORD_IRREGULAR;
	end--; /* the line feed */
	while (end > start && bytes[end - 1] == '\r')
		end--;
	for (;; from = to + 1, cell++) {
		while (!separators && ++word * 64 < end)
			separators = scan->separator[word];
		to = separators ? word * 64 + record_scan_lowest(separators) : end;
		if (to > end)
			to = end;
		if (cell == *wanted) {
			wanted++;
			if (!cut_cell(out, bytes + from, bytes + to)) {
				record_cells_restore(out);
				return RECORD_IRREGULAR;
			}
		}
		if (to == end)
			break;
		separators &= separators - 1;
	}
	out->n_record = cell + 1;
	if (!cell && text_is_all_blank(bytes + start, end - start)) {
		record_cells_restore(out);
		return RECORD_BLANK;
	}
	return RECORD_CUT;
}
