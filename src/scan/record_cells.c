#include "record_cells.h"

#include <string.h>

#include "text.h"

void record_cells_restore(struct record_cells *cut)
{
	for (size_t i = 0, n = cut->n; i < n; i++)
		cut->bytes[(size_t)(cut->cells[i].text - cut->bytes) + cut->cells[i].len] =
			cut->kept[i];
	cut->n = 0;
}

/* The bytes of the cell that stands in [*at, *end), of which the quotes are known to be balanced. False: irregular. */
static inline bool trim_cell(char **at, char **end, bool may_be_doubled)
{
	/* Most begin with neither a blank nor a quote, which come before all others, and do not end with a blank. */
	if (*at < *end && (unsigned char)**at > '"' && (unsigned char)(*end)[-1] > ' ')
		return true;
	while (*at < *end && text_is_blank(**at))
		++*at;
	while (*at < *end && text_is_blank((*end)[-1]))
		--*end;
	if (*at == *end || **at != '"')
		return true;
	/* Where nothing is suspect a quote stands at the beginning of a cell, at its end, or doubled
	 * between these. */
	++*at;
	--*end;
	return *at <= *end && !(may_be_doubled && memchr(*at, '"', (size_t)(*end - *at)));
}

/* Cut the cells wanted in [start, end), which has no line end; how many there are, or 0: irregular. */
static inline size_t cut_cells(struct record_cells *out, const struct record_scan *scan,
			       char *bytes, size_t start, size_t end, const size_t *wanted)
{
	const bool may_be_doubled = scan->has_doubled_quotes;
	const uint64_t *masks = scan->separator;
	size_t word = start / 64, from = start, cell = 0, n = 0, to;
	uint64_t separators = masks[word] & (UINT64_MAX << (start % 64));

	for (;; from = to + 1, cell++) {
		while (!separators && ++word * 64 < end)
			separators = masks[word];
		to = separators ? word * 64 + record_scan_lowest(separators) : end;
		if (to > end)
			to = end;
		if (cell == wanted[n]) {
			char *at = bytes + from, *cell_end = bytes + to;

			if (!trim_cell(&at, &cell_end, may_be_doubled)) {
				out->n = n;
				return 0;
			}
			out->cells[n] = (struct csv_cell){at, (size_t)(cell_end - at)};
			out->kept[n++] = *cell_end;
			*cell_end = '\0';
		}
		if (to == end) {
			out->n = n;
			return cell + 1;
		}
		separators &= separators - 1;
	}
}

enum record_cut record_cells_cut(struct record_cells *out, const struct record_scan *scan,
				 char *bytes, size_t start, size_t end, const size_t *wanted)
{
	out->n = 0;
	out->bytes = bytes;
	if (end - start > CSV_CELL_MAX)
		return RECORD_IRREGULAR;
	end--; /* the line feed */
	while (end > start && bytes[end - 1] == '\r')
		end--;
	out->n_record = cut_cells(out, scan, bytes, start, end, wanted);
	if (!out->n_record) {
		record_cells_restore(out);
		return RECORD_IRREGULAR;
	}
	if (out->n_record == 1 && text_is_all_blank(bytes + start, end - start)) {
		record_cells_restore(out);
		return RECORD_BLANK;
	}
	return RECORD_CUT;
}
