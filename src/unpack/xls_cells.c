/*
 * The cells of a sheet in an .xls file (MS-XLS 2.1.7.20.5). Writers mostly put them in order, but need not. A number
 * is a double, or 30 bits of a whole number or of a double, perhaps in hundredths; a formula has the value that it
 * had when the file was saved, a text in the record behind it.
 */
#include "xls.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "number_format.h"

#define CELLS_MAX ((size_t)8 << 20)
#define NUMBERS_FIRST 4 /* bytes before the numbers of a record of several */
#define NUMBERS_EACH 6

/* How many cells a record has; 0: none, or none with something in it. */
static size_t cells_of(const struct biff *biff)
{
	switch (biff->type) {
	case BIFF_NUMBERS:
		return biff->n >= NUMBERS_FIRST + 2 ? (biff->n - NUMBERS_FIRST - 2) / NUMBERS_EACH
						    : 0;
	case BIFF_FORMULA:
	case BIFF_RICH_LABEL:
	case BIFF_LABEL_AT:
	case BIFF_NUMBER:
	case BIFF_LABEL:
	case BIFF_BOOL:
	case BIFF_SHORT_NUMBER:
		return biff->n >= 8;
	default:
		return 0;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct xls_cell *one = a, *other = b;

	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	if (one->column != other->column)
		return one->column < other->column ? -1 : 1;
	return one->at < other->at ? -1 : 1;
}

/* Add the record's cells. */
static enum diag_code add_cells(struct xls_cells *list, const struct biff *biff, bool *in_order,
				const char *path, struct diag_sink *sink)
{
	size_t n = cells_of(biff);

	if (!n)
		return DIAG_OK;
	if (list->n + n > CELLS_MAX)
		return diag_report(sink, DIAG_RANGE, path,
				   "the sheet has more than %zu cells: save it as CSV (UTF-8)",
				   CELLS_MAX);
	if (!alloc_room(list->cells, &list->capacity, list->n + n))
		return diag_nomem(sink);
	for (size_t i = 0; i < n; i++) {
		list->cells[list->n] = (struct xls_cell){
			.row = biff_u16(biff, 0),
			.column = (uint16_t)(biff_u16(biff, 2) + i),
			.index = (uint16_t)i,
			.at = (uint32_t)(biff->at - biff->n - 4),
		};
		*in_order = *in_order && (!list->n || by_place(&list->cells[list->n - 1],
							       &list->cells[list->n]) < 0);
		list->n++;
	}
	return DIAG_OK;
}

enum diag_code xls_list_cells(struct xls *xls, const char *path, size_t at, struct diag_sink *sink)
{
	struct xls_cells *out = &xls->list;
	struct biff biff = {.bytes = xls->bytes, .size = xls->size, .at = at};
	enum diag_code code = DIAG_OK;
	bool in_order = true, at_end = false;
	size_t depth = 0; /* of charts that stand in a sheet */

	out->n = 0;
	while (!code && !at_end) {
		if (!biff_next(&biff))
			return stream_cut_off(path, "workbook", sink);
		if (biff.type == BIFF_BEGIN)
			depth++;
		else if (biff.type == BIFF_END)
			at_end = depth <= 1;
		else if (depth == 1)
			code = add_cells(out, &biff, &in_order, path, sink);
		depth -= biff.type == BIFF_END && depth > 1;
	}
	if (!code && !in_order)
		qsort(out->cells, out->n, sizeof(*out->cells), by_place);
	return code;
}

/* --- what a cell shows ------------------------------------------------------------------------------ */

/* The number as the cell shows it; it is used up. */
static void put_shown(const struct workbook *workbook, const struct xls_cell *cell, unsigned style,
		      struct strbuf *number, struct sheet_text *text)
{
	const struct xls *xls = workbook->more;
	const char *format = style < xls->n_styles ? xls->styles[style] : NULL;
	struct format_sections sections = {workbook->is_1904, workbook->is_stored, .n = 0};
	struct strbuf shown = STRBUF_INIT;

	number_add_cell(&shown, number->text, number->len, format ? format : "General", &sections);
	sheet_text_put(text, cell->column, shown.text, shown.len);
	strbuf_take(&text->out, number);
	strbuf_take(&text->out, &shown);
}

/* The 30 bits and two flags of a short number. */
static void add_short(struct strbuf *out, uint32_t bits)
{
	bool is_whole = bits & 2, is_hundredths = bits & 1;
	struct strbuf number = STRBUF_INIT;
	struct dec d;

	if (is_whole)
		strbuf_addf(&number, "%" PRId32, ((int32_t)(bits & ~3u)) / 4);
	else
		number_add_double(&number, (uint64_t)(bits & ~3u) << 32);
	if (is_hundredths && dec_parse(number.text, number.len, &d) == DEC_OK &&
	    dec_shift(d, -2, &d)) {
		char digits[DEC_TEXT_MAX];

		strbuf_add(out, digits, dec_format(d, digits));
	} else {
		strbuf_add(out, number.text, number.len);
	}
	strbuf_take(out, &number);
}

static void put_error(const struct xls_cell *cell, unsigned error, struct sheet_text *text)
{
	static const struct {
		unsigned error;
		const char *shown;
	} errors[] = {{0x00, "#NULL!"}, {0x07, "#DIV/0!"}, {0x0F, "#VALUE!"}, {0x17, "#REF!"},
		      {0x1D, "#NAME?"}, {0x24, "#NUM!"},   {0x2A, "#N/A"}};
	const char *shown = "#ERROR!";

	for (size_t i = 0; i < countof(errors); i++) {
		if (errors[i].error == error)
			shown = errors[i].shown;
	}
	sheet_text_put(text, cell->column, shown, strlen(shown));
}

static void put_bool(const struct xls_cell *cell, bool value, struct sheet_text *text)
{
	sheet_text_put(text, cell->column, value ? "TRUE" : "FALSE", value ? 4 : 5);
}

static void put_text(const struct xls *xls, const struct xls_cell *cell, struct biff *biff,
		     size_t at, struct sheet_text *text)
{
	struct biff_place place = {.biff = biff, .at = at};
	struct strbuf out = STRBUF_INIT;

	/* What is cut off was reported when the cells were listed. */
	(void)(xls->is_old ? biff_old_text(&place, 2, &out) : biff_text(&place, 2, &out));
	sheet_text_put(text, cell->column, out.text, out.len);
	strbuf_take(&text->out, &out);
}

#define RESULT 6 /* where in a formula's record its value is */

/* A value that is no number has its kind in the first byte. */
static void put_formula(const struct workbook *workbook, const struct xls_cell *cell,
			struct biff *biff, struct sheet_text *text)
{
	struct strbuf number = STRBUF_INIT;
	unsigned kind = biff_u16(biff, RESULT) & 0xFF, value = biff_u16(biff, RESULT + 2) & 0xFF;

	if (biff_u16(biff, RESULT + 6) != 0xFFFF) {
		number_add_double(&number, biff_u32(biff, RESULT) |
						   (uint64_t)biff_u32(biff, RESULT + 4) << 32);
		put_shown(workbook, cell, biff_u16(biff, 4), &number, text);
	} else if (kind == 1) {
		put_bool(cell, value, text);
	} else if (kind == 2) {
		put_error(cell, value, text);
	} else if (kind == 0) {
		/* Array and shared formulas stand between a formula and its text. */
		for (int i = 0; i < 3 && biff_next(biff); i++) {
			if (biff->type == BIFF_STRING) {
				put_text(workbook->more, cell, biff, 0, text);
				break;
			}
		}
	}
}

void xls_put_cell(const struct workbook *workbook, const struct xls_cell *cell,
		  struct sheet_text *text)
{
	const struct xls *xls = workbook->more;
	struct biff biff = {.bytes = xls->bytes, .size = xls->size, .at = cell->at};
	size_t each = NUMBERS_FIRST + (size_t)cell->index * NUMBERS_EACH;
	struct strbuf number = STRBUF_INIT;
	uint32_t index;

	if (!biff_next(&biff))
		return;
	switch ((int)biff.type) {
	case BIFF_NUMBERS:
		add_short(&number, biff_u32(&biff, each + 2));
		put_shown(workbook, cell, biff_u16(&biff, each), &number, text);
		break;
	case BIFF_SHORT_NUMBER:
		add_short(&number, biff_u32(&biff, 6));
		put_shown(workbook, cell, biff_u16(&biff, 4), &number, text);
		break;
	case BIFF_NUMBER:
		number_add_double(&number, biff_u32(&biff, 6) | (uint64_t)biff_u32(&biff, 10)
									<< 32);
		put_shown(workbook, cell, biff_u16(&biff, 4), &number, text);
		break;
	case BIFF_LABEL_AT:
		index = biff_u32(&biff, 6);
		if (index < xls->n_texts)
			sheet_text_put(text, cell->column, xls->texts[index],
				       strlen(xls->texts[index]));
		break;
	case BIFF_LABEL:
	case BIFF_RICH_LABEL:
		put_text(xls, cell, &biff, 6, text);
		break;
	case BIFF_BOOL:
		if (biff_u16(&biff, 6) >> 8)
			put_error(cell, biff_u16(&biff, 6) & 0xFF, text);
		else
			put_bool(cell, biff_u16(&biff, 6) & 0xFF, text);
		break;
	case BIFF_FORMULA:
		put_formula(workbook, cell, &biff, text);
	}
}
