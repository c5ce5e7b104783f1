#include "diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "text.h"

#define EXCERPT_COLUMNS 72 /* with the indentation a line of 80 holds it */
#define EXCERPT_BEFORE 40  /* columns kept before the caret when a line is cut */

/* vsnprintf that never leaves half a code point at the end of a cut text. */
__attribute__((format(printf, 3, 0))) static void format_cut(char *out, size_t size,
							     const char *format, va_list args)
{
	int n = vsnprintf(out, size, format, args);

	if (n < 0)
		out[0] = '\0';
	else if ((size_t)n >= size)
		out[text_invalid_at(out, size - 1)] = '\0';
}

void diag_set(struct diag *diag, enum diag_code code, const char *format, ...)
{
	va_list args;

	*diag = (struct diag){.code = code};
	va_start(args, format);
	format_cut(diag->message, sizeof(diag->message), format, args);
	va_end(args);
}

void diag_set_remedy(struct diag *diag, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	format_cut(diag->remedy, sizeof(diag->remedy), format, args);
	va_end(args);
}

/* As text_add_shown, into a fixed buffer: stops before what does not fit whole. */
static size_t show_char(char *out, size_t room, const char *s, size_t len)
{
	char escaped[32];
	size_t n;

	if ((unsigned char)s[0] >= 0x20 && (unsigned char)s[0] < 0x7f) {
		escaped[0] = s[0];
		n = 1;
	} else if (text_invalid_at(s, len) != len) {
		n = (size_t)snprintf(escaped, sizeof(escaped), "\\x%02x",
				     (unsigned)(unsigned char)s[0]);
	} else {
		struct strbuf shown = STRBUF_INIT;

		text_add_shown(&shown, s, len);
		n = shown.len < sizeof(escaped) && !shown.failed ? shown.len : 0;
		memcpy(escaped, shown.text, n);
		strbuf_release(&shown);
	}
	if (n >= room)
		return 0;
	memcpy(out, escaped, n);
	out[n] = '\0';
	return n;
}

const char *diag_quote(char buf[DIAG_QUOTE_MAX], const char *s, size_t n)
{
	size_t used = 0;

	buf[0] = '\0';
	for (size_t i = 0; i < n;) {
		size_t len = text_char_length(s + i, n - i);
		size_t added = show_char(buf + used, DIAG_QUOTE_MAX - 16 - used, s + i, len);

		if (!added) {
			memcpy(buf + used, TEXT_ELLIPSIS, sizeof(TEXT_ELLIPSIS));
			break;
		}
		used += added;
		i += len;
	}
	return buf;
}

/* Columns that a code point, or an invalid byte, takes once it is shown. */
static size_t shown_width(const char *s, size_t len)
{
	char shown[32];

	return text_width(shown, show_char(shown, sizeof(shown), s, len));
}

/* Where the code point (or invalid byte) before byte `at` begins; at must be above 0. */
static size_t start_of_previous(const char *line, size_t at)
{
	for (size_t len = 4; len > 1; len--) {
		if (len <= at && text_char_length(line + at - len, len) == len)
			return at - len;
	}
	return at - 1;
}

static bool fits_on_a_line(const char *line, size_t n)
{
	size_t columns = 0;

	for (size_t i = 0, len; i < n && columns <= EXCERPT_COLUMNS; i += len) {
		len = text_char_length(line + i, n - i);
		columns += shown_width(line + i, len);
	}
	return columns <= EXCERPT_COLUMNS;
}

void diag_set_excerpt(struct diag *diag, const char *line, size_t n, size_t offset)
{
	size_t start = 0, column = 0, used = 0;

	if (offset > n)
		offset = n;
	diag->column = text_length(line, offset) + 1;
	/* Step back from the caret, so that a window of a long line holds it. */
	if (!fits_on_a_line(line, n)) {
		size_t room = EXCERPT_BEFORE;

		for (start = offset; start > 0;) {
			size_t previous = start_of_previous(line, start);
			size_t width = shown_width(line + previous, start - previous);

			if (width > room)
				break;
			room -= width;
			start = previous;
		}
	}
	for (size_t i = start; i < n && column < EXCERPT_COLUMNS;) {
		size_t len = text_char_length(line + i, n - i);
		size_t added;

		if (i <= offset)
			diag->caret = column;
		added = show_char(diag->excerpt + used, sizeof(diag->excerpt) - used, line + i,
				  len);
		if (!added)
			break;
		column += text_width(diag->excerpt + used, added);
		used += added;
		i += len;
	}
	if (offset >= n)
		diag->caret = column;
}

bool diag_sink_is_full(const struct diag_sink *sink)
{
	return sink->in_file >= DIAG_LIMIT;
}

enum diag_code diag_send(struct diag_sink *sink, const struct diag *diag)
{
	if (!diag->is_warning)
		sink->errors++;
	if (diag->code == DIAG_NOMEM)
		sink->out_of_memory = true;
	if (!diag_sink_is_full(sink) && sink->report)
		sink->report(sink->ctx, diag);
	sink->in_file++;
	return diag->code;
}

void diag_keep(void *kept, const struct diag *diag)
{
	*(struct diag *)kept = *diag;
}

size_t diag_sink_next_file(struct diag_sink *sink)
{
	size_t kept_back = sink->in_file > DIAG_LIMIT ? sink->in_file - DIAG_LIMIT : 0;

	sink->in_file = 0;
	return kept_back;
}

void diag_set_unknown(struct diag *diag, const char *what, const char *name, const char *nearest,
		      const char *otherwise)
{
	char quoted[DIAG_QUOTE_MAX];

	diag_set(diag, DIAG_USAGE, "no %s '%s'", what, diag_quote(quoted, name, strlen(name)));
	if (nearest)
		diag_set_remedy(diag, "did you mean '%s'?", nearest);
	else
		diag_set_remedy(diag, "%s", otherwise);
}

enum diag_code diag_tell(struct diag_sink *sink, enum diag_code code, bool is_warning,
			 const char *path, size_t line, const char *remedy, const char *format, ...)
{
	struct diag diag = {.code = code, .is_warning = is_warning, .path = path, .line = line};
	va_list args;

	va_start(args, format);
	format_cut(diag.message, sizeof(diag.message), format, args);
	va_end(args);
	diag_set_remedy(&diag, "%s", remedy);
	return diag_send(sink, &diag);
}

enum diag_code diag_nomem(struct diag_sink *sink)
{
	return diag_report(sink, DIAG_NOMEM, NULL, "out of memory");
}
