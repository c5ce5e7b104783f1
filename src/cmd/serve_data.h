/*
 * serve_data.h - a text that a client sends in pieces, of which some are its markup: LanguageTool's field `data`.
 * Private to cmd. Depends on strbuf.h and check_view.h.
 */
#ifndef KZBE_SERVE_DATA_H
#define KZBE_SERVE_DATA_H

#include <stdbool.h>
#include <stddef.h>

#include "check_view.h"
#include "strbuf.h"

/* All zero is empty. */
struct pieces {
	struct text_piece *list;
	size_t n, capacity;
};

/*
 * Read {"annotation":[{"text":"In "},{"markup":"<b>","interpretAs":"2023"}]}: what is to be read is added to *text, markup
 * as what it is to be taken for, else as nothing; *pieces, to be freed, says where each piece is in what the client
 * has. False: it is not of this form. text->failed says that memory ran out.
 */
bool data_field_read(const char *field, size_t n, struct strbuf *text, struct pieces *pieces);

void pieces_release(struct pieces *pieces);

#endif
