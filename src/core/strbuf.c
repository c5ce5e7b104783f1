#include "strbuf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"

#define SHORT_TEXT 64

char strbuf_empty[1];

void strbuf_init(struct strbuf *buf)
{
	*buf = (struct strbuf)STRBUF_INIT;
}

void strbuf_release(struct strbuf *buf)
{
	if (buf->capacity)
		free(buf->text);
	strbuf_init(buf);
}

void strbuf_take(struct strbuf *buf, struct strbuf *piece)
{
	strbuf_next(buf, piece);
	strbuf_release(piece);
}

void strbuf_next(struct strbuf *buf, struct strbuf *piece)
{
	buf->failed = buf->failed || piece->failed;
	strbuf_clear(piece);
}

const char *strbuf_keep(struct strbuf *buf, struct arena *arena)
{
	const char *kept = buf->failed ? NULL : arena_copy(arena, buf->text, buf->len);

	strbuf_release(buf);
	return kept;
}

void strbuf_clear(struct strbuf *buf)
{
	buf->len = 0;
	buf->failed = false;
	if (buf->capacity)
		buf->text[0] = '\0';
}

/* Room for n more bytes and the NUL. */
static bool reserve(struct strbuf *buf, size_t n)
{
	char *moved;

	if (buf->failed || n > SIZE_MAX / 2 - buf->len) {
		buf->failed = true;
		return false;
	}
	if (buf->len + n < buf->capacity)
		return true;
	moved = alloc_grow(buf->capacity ? buf->text : NULL, &buf->capacity,
			   buf->len + (n < SHORT_TEXT ? SHORT_TEXT : n + 1), 1);
	if (!moved) {
		buf->failed = true;
		return false;
	}
	buf->text = moved;
	return true;
}

void strbuf_add(struct strbuf *buf, const char *s, size_t n)
{
	if (!n || !reserve(buf, n))
		return;
	memcpy(buf->text + buf->len, s, n);
	buf->len += n;
	buf->text[buf->len] = '\0';
}

void strbuf_adds(struct strbuf *buf, const char *s)
{
	strbuf_add(buf, s, strlen(s));
}

void strbuf_addc(struct strbuf *buf, char c)
{
	strbuf_add(buf, &c, 1);
}

__attribute__((format(printf, 2, 0))) static void add_printed(struct strbuf *buf,
							      const char *format, va_list args)
{
	va_list again;
	size_t room;
	int n;

	/* Most texts are short: they need not be measured first. */
	if (!reserve(buf, SHORT_TEXT - 1))
		return;
	room = buf->capacity - buf->len;
	va_copy(again, args);
	n = vsnprintf(buf->text + buf->len, room, format, args);
	if (n >= 0 && (size_t)n < room) {
		buf->len += (size_t)n;
	} else {
		buf->text[buf->len] = '\0';
		buf->failed = n < 0;
		if (reserve(buf, n < 0 ? 0 : (size_t)n)) {
			vsnprintf(buf->text + buf->len, (size_t)n + 1, format, again);
			buf->len += (size_t)n;
		}
	}
	va_end(again);
}

void strbuf_addf(struct strbuf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	/* Texts as they are, which is most of what is put in, need no printf. */
	for (;;) {
		size_t plain = strcspn(format, "%");
		const char *text;

		strbuf_add(buf, format, plain);
		format += plain;
		if (format[0] != '%' || format[1] != 's')
			break;
		text = va_arg(args, const char *);
		strbuf_adds(buf, text ? text : "(null)");
		format += 2;
	}
	if (*format)
		add_printed(buf, format, args);
	va_end(args);
}

void strbuf_pad(struct strbuf *buf, char c, size_t n)
{
	if (!n || !reserve(buf, n))
		return;
	memset(buf->text + buf->len, c, n);
	buf->len += n;
	buf->text[buf->len] = '\0';
}

void strbuf_replace(struct strbuf *buf, size_t at, size_t n, const char *by)
{
	size_t added = strlen(by), behind = buf->len - at - n;

	if (!reserve(buf, added))
		return;
	memmove(buf->text + at + added, buf->text + at + n, behind);
	memcpy(buf->text + at, by, added);
	buf->len = at + added + behind;
	buf->text[buf->len] = '\0';
}

void strbuf_cut(struct strbuf *buf, size_t n)
{
	assert(n <= buf->len);
	buf->len = n;
	if (buf->capacity)
		buf->text[n] = '\0';
}
