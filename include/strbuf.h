/*
 * strbuf.h - text that grows at its end.
 *
 * Invariants: text is never NULL and always NUL-terminated at text[len]. Running out of memory is
 * sticky: the failed flag is set, the text stays as it was and further additions do nothing, so
 * that a caller may add many pieces and look once. Depends on alloc.h.
 */
#ifndef KZBE_STRBUF_H
#define KZBE_STRBUF_H

#include <stdbool.h>
#include <stddef.h>

struct strbuf {
	char *text;	 /* owned; read it freely, change it only through these functions */
	size_t len;	 /* bytes, without the final NUL */
	size_t capacity; /* private */
	bool failed;	 /* memory ran out since the last strbuf_clear */
};

extern char strbuf_empty[1]; /* what the text of an empty buffer points to; never written */

#define STRBUF_INIT                       \
	{                                 \
		strbuf_empty, 0, 0, false \
	}

void strbuf_init(struct strbuf *buf);

/* Free the text; the buffer is empty and usable again. */
void strbuf_release(struct strbuf *buf);

/* The piece has been added to *buf: its failure becomes that of buf, its memory is given back. */
void strbuf_take(struct strbuf *buf, struct strbuf *piece);

/* The same, but the piece keeps its memory: it is empty, for the next one. */
void strbuf_next(struct strbuf *buf, struct strbuf *piece);

/* A copy of the text in the arena; NULL when memory ran out, now or before. The buffer is released. */
struct arena;
const char *strbuf_keep(struct strbuf *buf, struct arena *arena);

/* Forget the text (and a failure) but keep the memory. */
void strbuf_clear(struct strbuf *buf);

void strbuf_add(struct strbuf *buf, const char *s, size_t n);
void strbuf_adds(struct strbuf *buf, const char *s);
void strbuf_addc(struct strbuf *buf, char c);

/* As printf; locale matters to no conversion used here (no %f, no %'). */
void strbuf_addf(struct strbuf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* n times the character c. */
void strbuf_pad(struct strbuf *buf, char c, size_t n);

/* Put a text in the place of the n bytes at `at`. */
void strbuf_replace(struct strbuf *buf, size_t at, size_t n, const char *by);

/* Cut to n bytes; n must not exceed len. */
void strbuf_cut(struct strbuf *buf, size_t n);

#endif
