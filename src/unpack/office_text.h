/*
 * office_text.h - a word processor's document as text: .docx and .odt. Private to unpack.
 *
 * Paragraphs, headings, lists and tables in their order, then the notes; what was deleted or is hidden, and
 * remarks in the margin, are left out. Depends on document.h and zip.h.
 */
#ifndef KZBE_OFFICE_TEXT_H
#define KZBE_OFFICE_TEXT_H

#include "document.h"
#include "xml.h"
#include "zip.h"

/* Whether the archive is such a document. */
bool is_docx(const struct zip *zip);
bool is_odt(const struct zip *zip);

/* Add its text to the document. DIAG_OK, or a code after a diagnostic. */
enum diag_code docx_text(struct document *document, const struct zip *zip, struct diag_sink *sink);
enum diag_code odt_text(struct document *document, const struct zip *zip, struct diag_sink *sink);

#endif
