#include "alike_rows.h"

#include <string.h>

#include "plain_figure.h"

/* The cell of a column; SIZE_MAX: the file has none. */
static size_t cell_of(const struct alike_rows *alike, unsigned column)
{
	return alike->header.cell_of[column];
}

/* Add a cell to those that are the same in all rows; they come in order. */
static void add_same(struct alike_rows *alike, size_t cell)
{
	if (alike->n_same && alike->same[alike->n_same - 1].last + 1 == cell)
		alike->same[alike->n_same - 1].last = cell;
	else
		alike->same[alike->n_same++] = (struct cell_range){cell, cell};
}

void alike_rows_init(struct alike_rows *alike, const struct source_format *format,
		     const struct header *header)
{
	*alike = (struct alike_rows){.width = header->n, .header = *header};
	if (!format->alike_columns || header->n >= ALIKE_WIDTH)
		return;
	for (size_t i = 0; i < header->n_columns; i++) {
		if (header->cell_of[i] == CELL_EXTRA)
			return;
	}
	for (size_t cell = 0; cell < header->n; cell++) {
		for (unsigned left = format->key & ~format->product_columns; left;
		     left &= left - 1) {
			if (header->cell_of[__builtin_ctz(left)] == cell) {
				add_same(alike, cell);
				break;
			}
		}
	}
	if (header->cell_of[__builtin_ctz(format->product_columns)] < header->n &&
	    header->cell_of[format->value_column] < header->n)
		alike->format = format;
}

/* --- records ------------------------------------------------------------------------------------ */

static inline struct csv_cell raw_cell(const char *bytes, size_t start, const size_t *ends,
				       size_t cell)
{
	size_t from = cell ? ends[cell - 1] + 1 : start;

	return (struct csv_cell){bytes + from, ends[cell] - from};
}

/* Without the quotes around it. */
static inline struct csv_cell bare_cell(const char *bytes, size_t start, const size_t *ends,
					size_t cell)
{
	struct csv_cell raw = raw_cell(bytes, start, ends, cell);

	if (raw.len > 1 && raw.text[0] == '"' && raw.text[raw.len - 1] == '"')
		return (struct csv_cell){raw.text + 1, raw.len - 2};
	return raw;
}

static inline bool is_same_bytes(const char *a, const char *b, size_t n)
{
	uint64_t x, y;

	if (n < 8)
		return memcmp(a, b, n) == 0;
	for (size_t i = 0; i < n; i += 8) {
		size_t at = i + 8 < n ? i : n - 8;

		memcpy(&x, a + at, 8);
		memcpy(&y, b + at, 8);
		if (x != y)
			return false;
	}
	return true;
}

static size_t cut(const struct record_scan *scan, const char *bytes, size_t start, size_t end,
		  size_t *ends)
{
	end--; /* the line feed */
	while (end > start && bytes[end - 1] == '\r')
		end--;
	return record_cells_ends(scan, start, end, ends, ALIKE_WIDTH);
}

/* The code of the product as a number; false: it is none of up to eight digits. */
static inline bool read_code(const struct alike_rows *alike, const char *bytes, size_t start,
			     const size_t *ends, struct csv_cell *code, uint64_t *number)
{
	*code = bare_cell(bytes, start, ends,
			  cell_of(alike, (unsigned)__builtin_ctz(alike->format->product_columns)));
	if (!code->len || code->len > 8 || code->text + code->len < bytes + 8)
		return false;
	*number = last_bytes(code->text + code->len, code->len);
	return are_digits(*number, code->len);
}

void alike_rows_lead(struct alike_rows *alike, const struct record_scan *scan, const char *bytes,
		     size_t start, size_t end)
{
	struct csv_cell code = {"", 0};

	alike->leads = false;
	if (!alike->format)
		return;
	alike->start = start;
	alike->n_cells = cut(scan, bytes, start, end, alike->ends);
	alike->leads = alike->n_cells >= alike->width &&
		       read_code(alike, bytes, start, alike->ends, &code, &alike->code);
	alike->code_len = code.len;
}

/* Whether the cells that tell rows apart are the same but for the product; and the one behind the last. */
static inline bool is_same(const struct alike_rows *alike, const char *bytes, size_t start,
			   const size_t *ends)
{
	for (size_t i = 0; i < alike->n_same; i++) {
		const struct cell_range *range = &alike->same[i];
		size_t a = range->first ? alike->ends[range->first - 1] : alike->start;
		size_t b = range->first ? ends[range->first - 1] : start;
		size_t n = alike->ends[range->last] - a;

		if (ends[range->last] - b != n || !is_same_bytes(bytes + a, bytes + b, n))
			return false;
	}
	return alike->n_cells == alike->width ||
	       raw_cell(bytes, start, ends, alike->width).len ==
		       raw_cell(bytes, alike->start, alike->ends, alike->width).len;
}

static bool is_understood_alike(const struct alike_rows *alike, const struct reading *reading,
				const char *bytes, size_t start, const size_t *ends,
				struct csv_cell *value)
{
	struct csv_cell cells[SOURCE_COLUMNS_MAX];

	for (unsigned left = alike->format->alike_columns; left; left &= left - 1) {
		unsigned column = (unsigned)__builtin_ctz(left);
		size_t cell = cell_of(alike, column);

		cells[column] = cell < alike->width ? bare_cell(bytes, start, ends, cell)
						    : (struct csv_cell){"", 0};
	}
	if (!alike->format->is_alike(cells, &reading->led.record))
		return false;
	*value = cells[alike->format->value_column];
	return true;
}

bool alike_rows_follow(struct alike_rows *alike, const struct reading *reading,
		       const struct record_scan *scan, const char *bytes, size_t start, size_t end)
{
	struct csv_cell code, value;
	size_t ends[ALIKE_WIDTH + RECORD_ENDS_ROOM], decimals;
	uint64_t number, figure;

	if (cut(scan, bytes, start, end, ends) != alike->n_cells ||
	    !is_same(alike, bytes, start, ends) ||
	    !read_code(alike, bytes, start, ends, &code, &number) || code.len != alike->code_len ||
	    number <= alike->code)
		return false;
	value = bare_cell(bytes, start, ends, alike->header.cell_of[alike->format->value_column]);
	if ((alike->format->is_alike &&
	     !is_understood_alike(alike, reading, bytes, start, ends, &value)) ||
	    value.text < bytes + 16 || !plain_figure_read(value, &figure, &decimals) ||
	    figure > UINT64_MAX - alike->sums[decimals])
		return false;
	alike->sums[decimals] += figure;
	alike->n[decimals]++;
	alike->n_followed++;
	alike->code = number;
	return true;
}

void alike_rows_end(struct alike_rows *alike, struct reading *reading)
{
	alike->leads = false;
	if (!alike->n_followed)
		return;
	for (size_t i = 0; i < PLAIN_DECIMALS; i++) {
		if (alike->n[i])
			reading_add_alike(reading,
					  (struct dec){.low = alike->sums[i], .scale = (int16_t)i},
					  alike->n[i], alike->code);
		alike->n[i] = 0;
		alike->sums[i] = 0;
	}
	alike->n_followed = 0;
}
