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
	if (*end - *at > 1 && **at == '"' && (*end)[-1] == '"') {
		++*at;
		--*end;
		return !(may_be_doubled && memchr(*at, '"', (size_t)(*end - *at)));
	}
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

/* Of a record that ends behind its line end, the end of its last cell. */
static inline size_t without_line_end(const char *bytes, size_t start, size_t end)
{
	end--; /* the line feed */
	while (end > start && bytes[end - 1] == '\r')
		end--;
	return end;
}

size_t record_cells_ends(const struct record_scan *scan, const char *bytes, size_t start,
			 size_t end, size_t *ends, size_t most)
{
	size_t n = 1, word = start / 64;
	uint64_t separators = scan->separator[word] & (UINT64_MAX << (start % 64));

	end = without_line_end(bytes, start, end);
	ends[0] = start - 1;
	for (; word * 64 < end; separators = scan->separator[++word]) {
		if (end - word * 64 < 64)
			separators &= (UINT64_C(1) << (end - word * 64)) - 1;
		for (; separators; separators &= separators - 1)
			ends[n++] = word * 64 + record_scan_lowest(separators);
		if (n > most)
			return 0;
		if (end - word * 64 <= 64)
			break;
	}
	ends[n] = end;
	return n;
}

size_t record_cells_ranges(const struct header *header, unsigned columns, struct cell_range *out)
{
	size_t n = 0;

	for (size_t cell = 0; cell < header->n; cell++) {
		for (unsigned left = columns; left; left &= left - 1) {
			if (header->cell_of[__builtin_ctz(left)] != cell)
				continue;
			if (n && out[n - 1].last + 1 == cell)
				out[n - 1].last = cell;
			else
				out[n++] = (struct cell_range){cell, cell};
			break;
		}
	}
	return n;
}

/* Whether a quote of the record in [start, end) is doubled. */
static bool has_doubled_quote(const struct record_scan *scan, size_t start, size_t end)
{
	uint64_t doubled;

	if (!scan->has_doubled_quotes || start >= end)
		return false;
	/* What stands before it does not count; a quote behind it only costs a look. */
	doubled = scan->doubled[start / 64] & (UINT64_MAX << (start % 64));
	for (size_t word = start / 64 + 1; word * 64 < end; word++)
		doubled |= scan->doubled[word];
	return doubled;
}

/* Cut the cells wanted; false: irregular. */
static bool cut_cells(struct record_cells *out, const struct record_scan *scan, char *bytes,
		      size_t start, size_t end, const size_t *wanted)
{
	size_t ends[RECORD_ENDS_MAX + RECORD_ENDS_ROOM];
	const bool may_be_doubled = has_doubled_quote(scan, start, end);

	out->n_record = record_cells_ends(scan, bytes, start, end, ends, RECORD_ENDS_MAX);
	for (size_t n = 0; wanted[n] < out->n_record; n++) {
		char *at = bytes + (ends[wanted[n]] + 1);
		char *cell_end = bytes + ends[wanted[n] + 1];

		if (!trim_cell(&at, &cell_end, may_be_doubled))
			return false;
		out->cells[n] = (struct csv_cell){at, (size_t)(cell_end - at)};
		out->kept[n] = *cell_end;
		*cell_end = '\0';
		out->n = n + 1;
	}
	return out->n_record > 0;
}

enum record_cut record_cells_cut(struct record_cells *out, const struct record_scan *scan,
				 char *bytes, size_t start, size_t end, const size_t *wanted)
{
	size_t line_end; /* found before a NUL is written there */

	out->n = 0;
	out->bytes = bytes;
	if (end - start > CSV_CELL_MAX)
		return RECORD_IRREGULAR;
	line_end = without_line_end(bytes, start, end);
	if (!cut_cells(out, scan, bytes, start, end, wanted)) {
		record_cells_restore(out);
		return RECORD_IRREGULAR;
	}
	if (out->n_record == 1 && text_is_all_blank(bytes + start, line_end - start)) {
		record_cells_restore(out);
		return RECORD_BLANK;
	}
	return RECORD_CUT;
}
