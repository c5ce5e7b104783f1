#include "known_rows.h"

#include "text.h"

/* The cell of a column; SIZE_MAX: the file has none. */
static size_t cell_of(const struct alike_rows *alike, unsigned column)
{
	return alike->header.cell_of[column];
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
	alike->n_same =
		record_cells_ranges(header, format->key & ~format->product_columns, alike->same);
	if (header->cell_of[__builtin_ctz(format->product_columns)] < header->n &&
	    header->cell_of[format->value_column] < header->n)
		alike->format = format;
}

/* --- records ------------------------------------------------------------------------------------ */

/* The code of the product as a number; false: it is none of up to eight digits. */
static inline bool read_code(const struct alike_rows *alike, const char *bytes, const size_t *ends,
			     struct csv_cell *code, uint64_t *number)
{
	*code = bare_cell(bytes, ends,
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
	if (!alike->format || start < PLAIN_BEFORE)
		return;
	alike->n_cells = record_cells_ends(scan, bytes, start, end, alike->ends, ALIKE_WIDTH);
	alike->leads = alike->n_cells >= alike->width &&
		       read_code(alike, bytes, alike->ends, &code, &alike->code);
	alike->code_len = code.len;
}

/* Whether the cells that tell rows apart are the same but for the product; and the one behind the last. */
static inline bool is_same(const struct alike_rows *alike, const char *bytes, const size_t *ends)
{
	const struct cell_range behind = {alike->width, alike->width};

	return are_same_cells(alike->same, alike->n_same, bytes, alike->ends, ends) &&
	       (alike->n_cells == alike->width ||
		raw_cells(bytes, ends, behind).len == raw_cells(bytes, alike->ends, behind).len);
}

static inline bool has_blank_end(struct csv_cell cell)
{
	return cell.len && (text_is_blank(cell.text[0]) || text_is_blank(cell.text[cell.len - 1]));
}

bool alike_rows_understand(const struct source_format *format, const struct header *header,
			   const char *bytes, const size_t *ends, const struct trade_record *before,
			   struct csv_cell *value)
{
	struct csv_cell cells[SOURCE_COLUMNS_MAX];

	if (!format->is_alike) {
		*value = bare_cell(bytes, ends, header->cell_of[format->value_column]);
		return true;
	}
	for (unsigned left = format->alike_columns; left; left &= left - 1) {
		unsigned column = (unsigned)__builtin_ctz(left);
		size_t cell = header->cell_of[column];

		cells[column] =
			cell < header->n ? bare_cell(bytes, ends, cell) : (struct csv_cell){"", 0};
		if (has_blank_end(cells[column]))
			return false; /* which is none of the cell's, or is */
	}
	if (!format->is_alike(cells, before))
		return false;
	*value = cells[format->value_column];
	return true;
}

bool alike_rows_follow(struct alike_rows *alike, const struct reading *reading,
		       const struct record_scan *scan, const char *bytes, size_t start, size_t end)
{
	struct csv_cell code, value;
	size_t ends[ALIKE_WIDTH + RECORD_ENDS_ROOM], decimals;
	uint64_t number, figure;

	if (record_cells_ends(scan, bytes, start, end, ends, ALIKE_WIDTH) != alike->n_cells ||
	    !is_same(alike, bytes, ends) || !read_code(alike, bytes, ends, &code, &number) ||
	    code.len != alike->code_len || number <= alike->code)
		return false;
	if (!alike_rows_understand(alike->format, &alike->header, bytes, ends, &reading->led.record,
				   &value) ||
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
