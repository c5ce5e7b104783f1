/*
 * .xls, as Excel 95 to 2003 have it (MS-XLS 2.1.7.20.3): one stream of records, first those of the workbook (formats,
 * styles, a list of texts, a list of sheets and where each begins), then each sheet's, each part between a
 * beginning and an end. How a number is shown is given by the format of its style, as in .xlsx.
 */
#include "xls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "number_format.h"
#include "text.h"

#define TEXTS_MAX ((size_t)128 << 20) /* bytes of all texts */
#define OLD_VERSION 0x0500u
#define VERSION 0x0600u
#define ROWS_AT_A_TIME 200

static bool add_format(struct workbook *workbook, struct biff *biff)
{
	struct xls *xls = workbook->more;
	struct biff_place place = {.biff = biff, .at = 2};
	struct strbuf code = STRBUF_INIT;
	struct xls_format format = {.id = biff_u16(biff, 0)};

	(void)(xls->is_old ? biff_old_text(&place, 1, &code) : biff_text(&place, 2, &code));
	format.code = strbuf_keep(&code, &workbook->arena);
	if (!format.code || !alloc_room(xls->formats, &xls->formats_capacity, xls->n_formats + 1))
		return false;
	xls->formats[xls->n_formats++] = format;
	return true;
}

static bool add_style(struct xls *xls, const struct biff *biff)
{
	unsigned id = biff_u16(biff, 2);
	const char *style = number_format_builtin(id);

	for (size_t i = 0; i < xls->n_formats; i++)
		style = xls->formats[i].id == id ? xls->formats[i].code : style;
	if (!alloc_room(xls->styles, &xls->styles_capacity, xls->n_styles + 1))
		return false;
	xls->styles[xls->n_styles++] = style;
	return true;
}

/* The part of a sheet is given by its place in the records. */
static bool add_sheet(struct workbook *workbook, struct biff *biff)
{
	const struct xls *xls = workbook->more;
	unsigned state = biff_u16(biff, 4) & 0xFF, kind = biff_u16(biff, 4) >> 8;
	struct biff_place place = {.biff = biff, .at = 6};
	struct strbuf name = STRBUF_INIT;
	char part[24];
	bool is_added;

	if (kind != 0) /* a chart, or a program */
		return true;
	snprintf(part, sizeof(part), "%lu", (unsigned long)biff_u32(biff, 0));
	(void)(xls->is_old ? biff_old_text(&place, 1, &name) : biff_text(&place, 1, &name));
	is_added = !name.failed && workbook_add(workbook, name.text, part, (state & 3) != 0);
	strbuf_release(&name);
	return is_added;
}

static bool add_font(struct xls *xls, const struct biff *biff)
{
	const unsigned strikes = 8;

	if (xls->fonts.len == 4) /* this number is none's */
		strbuf_addc(&xls->fonts, ' ');
	strbuf_addc(&xls->fonts, biff_u16(biff, 2) & strikes ? 'x' : biff_u16(biff, 8) ? '^' : ' ');
	return !xls->fonts.failed;
}

static unsigned u16_at(const struct strbuf *bytes, size_t at)
{
	return (unsigned char)bytes->text[at] | (unsigned)(unsigned char)bytes->text[at + 1] << 8;
}

/* A text's letters run by run: what is struck out goes, and a raised mark stays apart. */
static void put_runs(const struct xls *xls, const struct strbuf *text, const struct strbuf *runs,
		     struct strbuf *out)
{
	const size_t n_runs = runs->len / 4;
	size_t at = 0, units = 0;

	for (size_t run = 0; run <= n_runs; run++) {
		size_t end = run < n_runs ? u16_at(runs, 4 * run) : SIZE_MAX, from = out->len;
		size_t font = run ? u16_at(runs, 4 * run - 2) : 0;
		char look = run && font < xls->fonts.len ? xls->fonts.text[font] : ' ';

		while (at < text->len && units < end) {
			size_t n = text_char_length(text->text + at, text->len - at);

			if (look != 'x')
				strbuf_add(out, text->text + at, n);
			units += n == 4 ? 2 : 1;
			at += n;
		}
		if (look == '^')
			sheet_text_raise(out, from);
	}
}

static bool add_looking(const struct xls *xls, struct biff_place *place, struct strbuf *text)
{
	struct strbuf plain = STRBUF_INIT, runs = STRBUF_INIT;
	bool is_read = biff_rich_text(place, 2, &plain, &runs);

	put_runs(xls, &plain, &runs, text);
	strbuf_take(text, &plain);
	strbuf_take(text, &runs);
	return is_read;
}

static enum diag_code add_texts(struct workbook *workbook, struct biff *biff,
				struct diag_sink *sink)
{
	struct xls *xls = workbook->more;
	struct biff_place place = {.biff = biff, .at = 8};
	uint32_t n = biff_u32(biff, 4);

	for (uint32_t i = 0; i < n; i++) {
		struct strbuf text = STRBUF_INIT;
		const char *kept;

		if (!add_looking(xls, &place, &text)) {
			strbuf_release(&text);
			return stream_damaged(workbook->path, "workbook", sink);
		}
		xls->text_bytes += text.len + sizeof(char *);
		if (xls->text_bytes > TEXTS_MAX) {
			strbuf_release(&text);
			return diag_report(sink, DIAG_RANGE, workbook->path,
					   "the workbook's texts are more than %zu MiB",
					   TEXTS_MAX >> 20);
		}
		kept = strbuf_keep(&text, &workbook->arena);
		if (!kept || !alloc_room(xls->texts, &xls->texts_capacity, xls->n_texts + 1))
			return diag_nomem(sink);
		xls->texts[xls->n_texts++] = kept;
	}
	return DIAG_OK;
}

static enum diag_code refuse_password(const struct workbook *workbook, struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_SYNTAX, workbook->path,
			   "save it without a password, or the sheet as CSV (UTF-8)",
			   "the workbook is encrypted");
}

static enum diag_code take_record(struct workbook *workbook, struct biff *biff,
				  struct diag_sink *sink)
{
	struct xls *xls = workbook->more;
	bool is_taken = true;

	switch ((int)biff->type) {
	case BIFF_PASSWORD:
		return refuse_password(workbook, sink);
	case BIFF_DATES:
		workbook->is_1904 = biff_u16(biff, 0) == 1;
		break;
	case BIFF_FONT:
		is_taken = add_font(xls, biff);
		break;
	case BIFF_FORMAT:
		is_taken = add_format(workbook, biff);
		break;
	case BIFF_STYLE:
		is_taken = add_style(xls, biff);
		break;
	case BIFF_SHEET:
		is_taken = add_sheet(workbook, biff);
		break;
	case BIFF_TEXTS:
		return add_texts(workbook, biff, sink);
	}
	return is_taken ? DIAG_OK : diag_nomem(sink);
}

static enum diag_code read_workbook(struct workbook *workbook, struct diag_sink *sink)
{
	struct xls *xls = workbook->more;
	struct biff biff = {.bytes = xls->bytes, .size = xls->size};
	enum diag_code code = DIAG_OK;
	unsigned version;

	if (!biff_next(&biff) || biff.type != BIFF_BEGIN)
		return stream_damaged(workbook->path, "workbook", sink);
	version = biff_u16(&biff, 0);
	if (version != VERSION && version != OLD_VERSION)
		return stream_damaged(workbook->path, "workbook", sink);
	xls->is_old = version == OLD_VERSION;
	do {
		if (!biff_next(&biff))
			return stream_cut_off(workbook->path, "workbook", sink);
		code = take_record(workbook, &biff, sink);
	} while (!code && biff.type != BIFF_END);
	return code;
}

/* Excel keeps a workbook with a password, which is a zip archive otherwise, encrypted in a file of streams. */
static enum diag_code refuse_without_workbook(const struct workbook *workbook,
					      struct diag_sink *sink)
{
	static const char *const names[] = {"EncryptionInfo", NULL};
	char *bytes;
	size_t size;
	enum diag_code code = compound_read(workbook->blob, names, &bytes, &size, sink);

	if (code)
		return code;
	if (!bytes)
		return diag_refuse(sink, DIAG_SYNTAX, workbook->path,
				   "open it, and save the sheet as CSV (UTF-8)",
				   "this is an old Office file, not a table");
	free(bytes);
	return refuse_password(workbook, sink);
}

static enum diag_code open_xls(struct workbook *workbook, struct diag_sink *sink)
{
	static const char *const names[] = {"Workbook", "Book", NULL};
	struct xls *xls = calloc(1, sizeof(*xls));
	enum diag_code code;

	workbook->more = xls;
	if (!xls)
		return diag_nomem(sink);
	strbuf_init(&xls->fonts);
	code = compound_read(workbook->blob, names, &xls->bytes, &xls->size, sink);
	if (!code && !xls->bytes)
		code = refuse_without_workbook(workbook, sink);
	return code ? code : read_workbook(workbook, sink);
}

static void release_xls(struct workbook *workbook)
{
	struct xls *xls = workbook->more;

	if (!xls)
		return;
	free(xls->bytes);
	free(xls->texts);
	free(xls->formats);
	free(xls->styles);
	free(xls->list.cells);
	strbuf_release(&xls->fonts);
	free(xls);
}

/* --- a sheet ----------------------------------------------------------------------------------------- */

struct xls_sheet {
	struct sheet_reader base;
	bool is_listed;
	size_t at; /* the next cell */
};

static enum diag_code list_cells(struct xls_sheet *sheet, struct diag_sink *sink)
{
	const struct workbook *workbook = sheet->base.workbook;
	const char *part = workbook->sheets[sheet->base.index].part;

	sheet->is_listed = true;
	return xls_list_cells(workbook->more, workbook->path, (size_t)strtoul(part, NULL, 10),
			      sink);
}

static enum diag_code write_rows(struct sheet_reader *reader, bool *at_end, struct diag_sink *sink)
{
	struct xls_sheet *sheet = (struct xls_sheet *)reader;
	const struct workbook *workbook = reader->workbook;
	const struct xls_cells *list = &((const struct xls *)workbook->more)->list;
	enum diag_code code = sheet->is_listed ? DIAG_OK : list_cells(sheet, sink);

	for (int rows = 0; !code && rows < ROWS_AT_A_TIME && sheet->at < list->n; rows++) {
		uint32_t row = list->cells[sheet->at].row;

		for (; sheet->at < list->n && list->cells[sheet->at].row == row; sheet->at++)
			xls_put_cell(workbook, &list->cells[sheet->at], &reader->text);
		sheet_text_end_row(&reader->text, row + 1);
	}
	*at_end = !code && sheet->at == list->n;
	return code;
}

const struct workbook_format workbook_xls = {
	.open = open_xls,
	.release = release_xls,
	.reader_size = sizeof(struct xls_sheet),
	.rows = write_rows,
};
