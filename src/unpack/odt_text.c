/*
 * .odt, OpenDocument 1.2, part 1: content.xml has headings (h) and paragraphs (p), tables of rows of cells,
 * and a note where its mark stands.
 */

#include "document.h"
#include "text.h"

#define CONTENT "content.xml"
#define SPACES_MAX 64

struct odt {
	struct document *document;
	struct document notes;
	unsigned left_out; /* elements around, the inside of which is no text */
	unsigned in_note;  /* text goes to the notes */
	unsigned in_paragraph;
};

/* What was deleted, remarks, the number of a note, readings of signs. */
static bool is_left_out(const char *name)
{
	return xml_is(name, "tracked-changes") || xml_is(name, "annotation") ||
	       xml_is(name, "note-citation") || xml_is(name, "ruby-text") ||
	       xml_is(name, "hidden-text");
}

/* A section may be hidden; what is inside of one that is, is, too. */
static bool begins_left_out(const struct odt *odt, const char *name, const char *const *attributes)
{
	const char *display = xml_is(name, "section") ? xml_attribute(attributes, "display") : NULL;

	return is_left_out(name) || (display && xml_is(display, "none")) ||
	       (odt->left_out && xml_is(name, "section"));
}

static struct document *place_of(struct odt *odt)
{
	return odt->in_note ? &odt->notes : odt->document;
}

static void on_space(struct document *document, const char *name, const char *const *attributes)
{
	if (xml_is(name, "tab")) {
		document_add_tab(document);
	} else if (xml_is(name, "line-break")) {
		document_break_line(document);
	} else if (xml_is(name, "s")) {
		size_t n = text_times(xml_attribute(attributes, "c"));

		for (size_t i = 0; i < n && i < SPACES_MAX; i++)
			document_add(document, " ", 1);
	}
}

static void on_start(void *ctx, const char *name, const char *const *attributes)
{
	struct odt *odt = ctx;
	struct document *document = place_of(odt);

	bool is_seen = !begins_left_out(odt, name, attributes);

	if (odt->left_out || !is_seen) {
		odt->left_out += !is_seen;
	} else if (xml_is(name, "note-body")) {
		odt->in_note++;
	} else if (xml_is(name, "p") || xml_is(name, "h")) {
		odt->in_paragraph++;
		document_end_paragraph(document);
	} else if (xml_is(name, "table")) {
		document_begin_table(document);
	} else if (xml_is(name, "table-row")) {
		document_begin_row(document);
	} else if (xml_is(name, "table-cell")) {
		document_begin_cell(document,
				    text_times(xml_attribute(attributes, "number-columns-spanned")),
				    text_times(xml_attribute(attributes, "number-rows-spanned")));
	} else {
		on_space(document, name, attributes);
	}
}

static void on_end(void *ctx, const char *name)
{
	struct odt *odt = ctx;
	struct document *document = place_of(odt);

	if (odt->left_out) {
		odt->left_out -= is_left_out(name) || xml_is(name, "section");
	} else if (xml_is(name, "note-body")) {
		odt->in_note -= odt->in_note > 0;
	} else if (xml_is(name, "p") || xml_is(name, "h")) {
		odt->in_paragraph -= odt->in_paragraph > 0;
		document_end_paragraph(document);
	} else if (xml_is(name, "table-cell")) {
		document_end_cell(document);
	} else if (xml_is(name, "table")) {
		document_end_table(document);
	}
}

static void on_text(void *ctx, const char *s, size_t n)
{
	struct odt *odt = ctx;

	if (odt->in_paragraph && !odt->left_out && !document_is_full(place_of(odt)))
		document_add(place_of(odt), s, n);
}

bool is_odt(const struct zip *zip)
{
	static const char wanted[] = "application/vnd.oasis.opendocument.text";
	const struct zip_entry *entry = zip_find(zip, "mimetype");

	/* the same, or the same and "-template" */
	return entry && zip_find(zip, CONTENT) &&
	       (entry->size + 1 == sizeof(wanted) || entry->size + 1 == sizeof(wanted) + 9);
}

enum diag_code odt_text(struct document *document, const struct zip *zip, struct diag_sink *sink)
{
	static const struct xml_handlers handlers = {
		.start = on_start, .end = on_end, .text = on_text};
	struct odt odt = {.document = document, .notes = DOCUMENT_INIT};
	enum diag_code code = xml_read(zip, zip_find(zip, CONTENT), &handlers, &odt, sink);

	while (document->depth)
		document_end_table(document);
	document_end_paragraph(document);
	document_end_paragraph(&odt.notes);
	strbuf_add(&document->out, odt.notes.out.text, odt.notes.out.len);
	if (!code)
		code = document_check(&odt.notes, zip->blob.path, sink);
	if (!code)
		code = document_check(document, zip->blob.path, sink);
	document_release(&odt.notes);
	return code;
}
