/*
 * .docx, Office Open XML (ECMA-376, part 1, 17): word/document.xml has paragraphs (p) of runs (r) of text
 * (t), tables of rows (tr) of cells (tc); notes stand in files of their own.
 */

#include "document.h"
#include "text.h"

#define MAIN "word/document.xml"

struct docx {
	struct document *document;
	unsigned left_out;    /* elements around, the inside of which is no text */
	unsigned in_text;     /* t */
	bool is_hidden;	      /* of the run */
	bool is_high;	      /* of the run: set high, as the mark of a note is */
	size_t cell_columns;  /* of the cell that begins */
	bool is_cell_covered; /* by the one above */
	bool is_cell_waiting; /* its properties are read, its text has not begun */
	bool is_row_waiting;  /* its properties are read, it has no cell yet */
	bool in_row_properties;
	unsigned in_mark;      /* pPr: the properties of a paragraph and of its mark */
	bool is_mark_deleted;  /* of the paragraph */
	bool joins_next;       /* of the last one, so that the next goes on with it */
	unsigned deleted_rows; /* 1 in a row that was deleted, more in the tables inside */
};

/* Deleted, moved away, written twice for older programs, or a separator of notes. */
static bool begins_left_out(const char *name, const char *const *attributes)
{
	const char *type = xml_attribute(attributes, "type");

	return xml_is(name, "del") || xml_is(name, "moveFrom") || xml_is(name, "Fallback") ||
	       ((xml_is(name, "footnote") || xml_is(name, "endnote")) && type &&
		(xml_is(type, "separator") || xml_is(type, "continuationSeparator") ||
		 xml_is(type, "continuationNotice")));
}

static bool ends_left_out(const char *name)
{
	return xml_is(name, "del") || xml_is(name, "moveFrom") || xml_is(name, "Fallback") ||
	       xml_is(name, "footnote") || xml_is(name, "endnote");
}

/* What a cell covers is known behind its properties, where its first paragraph begins. */
static void begin_waiting_cell(struct docx *docx)
{
	if (!docx->is_cell_waiting)
		return;
	docx->is_cell_waiting = false;
	document_begin_cell(docx->document, docx->cell_columns, 1);
	if (docx->is_cell_covered)
		document_repeat_above(docx->document);
}

static void on_property(struct docx *docx, const char *name, const char *const *attributes)
{
	const char *value = xml_attribute(attributes, "val");

	if (xml_is(name, "gridSpan"))
		docx->cell_columns = text_times(value);
	else if (xml_is(name, "vMerge"))
		docx->is_cell_covered = !value || xml_is(value, "continue");
	else if (xml_is(name, "vanish"))
		docx->is_hidden = !(value && (xml_is(value, "0") || xml_is(value, "false") ||
					      xml_is(value, "off")));
	else if (xml_is(name, "vertAlign"))
		docx->is_high = value && xml_is(value, "superscript");
}

/* Whether it is in a row that was deleted, or says of its row that it was: its properties say so, and the cells behind
 * them may still be whole. */
static bool is_of_deleted_row(struct docx *docx, const char *name)
{
	if (docx->deleted_rows)
		docx->deleted_rows += xml_is(name, "tr");
	else if (docx->in_row_properties && xml_is(name, "del"))
		docx->deleted_rows = 1;
	return docx->deleted_rows > 0;
}

/* Of the paragraph that ends, or of what stands where the next would. */
static void end_paragraph(struct docx *docx)
{
	docx->joins_next = docx->is_mark_deleted;
	docx->is_mark_deleted = false;
	if (!docx->joins_next)
		document_end_paragraph(docx->document);
}

static void on_start(void *ctx, const char *name, const char *const *attributes)
{
	struct docx *docx = ctx;
	struct document *document = docx->document;

	if (!docx->left_out && is_of_deleted_row(docx, name))
		return;
	if (docx->left_out || begins_left_out(name, attributes)) {
		if (docx->in_mark && !docx->left_out)
			docx->is_mark_deleted = true;
		docx->left_out += ends_left_out(name);
		return;
	}
	if (xml_is(name, "p")) {
		begin_waiting_cell(docx);
		if (!docx->joins_next)
			document_end_paragraph(document);
		docx->joins_next = docx->is_mark_deleted = false;
	} else if (xml_is(name, "pPr")) {
		docx->in_mark++;
	} else if (xml_is(name, "r")) {
		docx->is_hidden = docx->is_high = false;
	} else if (xml_is(name, "t")) {
		docx->in_text++;
	} else if (xml_is(name, "tab") || xml_is(name, "ptab")) {
		document_add_tab(document);
	} else if (xml_is(name, "br") || xml_is(name, "cr")) {
		document_break_line(document);
	} else if (xml_is(name, "noBreakHyphen")) {
		document_add(document, "-", 1);
	} else if (xml_is(name, "tbl")) {
		begin_waiting_cell(docx);
		end_paragraph(docx);
		document_begin_table(document);
	} else if (xml_is(name, "tr")) {
		docx->is_row_waiting = true;
	} else if (xml_is(name, "trPr")) {
		docx->in_row_properties = true;
	} else if (xml_is(name, "tc")) {
		if (docx->is_row_waiting)
			document_begin_row(document);
		docx->is_row_waiting = false;
		docx->cell_columns = 1;
		docx->is_cell_covered = false;
		docx->is_cell_waiting = true;
	} else {
		on_property(docx, name, attributes);
	}
}

static void on_end(void *ctx, const char *name)
{
	struct docx *docx = ctx;

	if (docx->left_out) {
		docx->left_out -= ends_left_out(name);
		return;
	}
	if (xml_is(name, "trPr"))
		docx->in_row_properties = false;
	if (docx->deleted_rows) {
		docx->deleted_rows -= xml_is(name, "tr");
		return;
	}
	if (xml_is(name, "p")) {
		end_paragraph(docx);
	} else if (xml_is(name, "pPr")) {
		docx->in_mark -= docx->in_mark > 0;
	} else if (xml_is(name, "t")) {
		docx->in_text -= docx->in_text > 0;
	} else if (xml_is(name, "tc")) {
		begin_waiting_cell(docx);
		docx->joins_next = false;
		document_end_cell(docx->document);
	} else if (xml_is(name, "tbl")) {
		document_end_table(docx->document);
	}
}

static void on_text(void *ctx, const char *s, size_t n)
{
	struct docx *docx = ctx;

	if (!docx->in_text || document_is_full(docx->document) || docx->left_out ||
	    docx->deleted_rows || docx->is_hidden || (docx->is_high && document_is_note_mark(s, n)))
		return;
	document_add(docx->document, s, n);
}

/* One of the files; one that is not there has nothing. */
static enum diag_code read_part(struct document *document, const struct zip *zip, const char *name,
				struct diag_sink *sink)
{
	static const struct xml_handlers handlers = {
		.start = on_start, .end = on_end, .text = on_text};
	const struct zip_entry *entry = zip_find(zip, name);
	struct docx docx = {.document = document};
	enum diag_code code;

	if (!entry)
		return DIAG_OK;
	code = xml_read(zip, entry, &handlers, &docx, sink);
	while (document->depth)
		document_end_table(document);
	document_end_paragraph(document);
	return code ? code : document_check(document, zip->blob.path, sink);
}

bool is_docx(const struct zip *zip)
{
	return zip_find(zip, MAIN) != NULL;
}

enum diag_code docx_text(struct document *document, const struct zip *zip, struct diag_sink *sink)
{
	static const char *const parts[] = {MAIN, "word/footnotes.xml", "word/endnotes.xml"};
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; !code && i < sizeof(parts) / sizeof(*parts); i++)
		code = read_part(document, zip, parts[i], sink);
	return code;
}
