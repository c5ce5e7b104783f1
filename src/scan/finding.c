#include "finding.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

/* What the n bytes are of. A first line "sep=;" is none of those above a table, where it would name September. */
static enum diag_code find_at_once(const char *path, char *bytes, size_t n,
				   struct source_found *found, struct diag_sink *sink)
{
	char first[5] = "sep=";
	const size_t length = sizeof(first);
	enum diag_code code;

	if (n <= length || memcmp(bytes, first, 4) != 0 || !strchr("\r\n", bytes[length]))
		return source_format_find(path, bytes, n, found, sink);
	memcpy(first, bytes, length);
	memset(bytes, ' ', length);
	code = source_format_find(path, bytes, n, found, sink);
	if (code || found->offset)
		return code;
	memcpy(bytes, first, length); /* for the reader of what follows at once */
	return source_format_find(path, bytes, n, found, sink);
}

/* Whether a form is none of a publisher, or one that other tables look like. */
static bool may_be_rewritten(const struct source_format *format)
{
	const struct wide_form *wide = format ? format->wide : NULL;

	return !format || (wide && (!format->source || wide->is_matrix ||
				    (wide->is_chinese && !wide->has_groups)));
}

#define ROWS_LOOKED_AT 12

/* Whether a header of our own is the first line and periods begin those below it: no other headings are among them. */
static bool has_plain_rows(const struct source_found *found, const char *block, size_t n)
{
	const char *at = block, *const end = block + n;
	size_t rows = 0;

	for (; rows < ROWS_LOOKED_AT && (at = memchr(at, '\n', (size_t)(end - at))); rows++) {
		if (++at == end)
			break;
		if (!text_is_digit(*at))
			return false;
	}
	return found->is_own && !found->offset && rows > 0;
}

enum diag_code finding_format(const char *path, char *block, size_t *n, struct table_layout *layout,
			      struct source_found *found, struct diag_sink *sink)
{
	enum diag_code code;

	if (year_rows_settle(block, n) || fiscal_years_settle(block, n))
		return diag_nomem(sink);
	code = find_at_once(path, block, *n, found, sink);
	if (code || !may_be_rewritten(found->format) || has_plain_rows(found, block, *n))
		return code;
	layout->of_labels_alone = found->format && found->format->wide->is_matrix;
	if (table_layout_settle(block, n, layout))
		return diag_nomem(sink);
	return layout->is_changed ? find_at_once(path, block, *n, found, sink) : DIAG_OK;
}

enum diag_code finding_knows(const char *head, size_t n, bool *known, struct diag_sink *sink)
{
	struct source_found found = {.format = NULL};
	struct table_layout layout = {.said = STRBUF_INIT};
	char *block = malloc(n + INPUT_BLOCK + LAYOUT_ROOM);
	enum diag_code code = DIAG_NOMEM;

	if (!block) {
		code = diag_nomem(sink);
	} else {
		memcpy(block, head, n);
		code = finding_format("", block, &n, &layout, &found, sink);
	}
	*known = !code && (found.format || found.is_own);
	strbuf_release(&layout.said);
	free(block);
	return code;
}

bool finding_quotes_comma(const char *bytes, size_t n)
{
	const char *const end = bytes + n;

	for (const char *at = bytes; (at = memchr(at, '"', (size_t)(end - at)));) {
		const char *first = ++at;

		while (at < end && (text_is_digit(*at) || *at == ' ' || *at == '.'))
			at++;
		if (at > first && end - at > 1 && *at == ',' && text_is_digit(at[1]))
			return true;
	}
	return false;
}
