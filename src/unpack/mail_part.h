/*
 * mail_part.h - a part of a mail message: its header fields, and its body as it was before it was made
 * fit for the mail (RFC 2045 to 2047, 5322). Private to unpack. Depends on strbuf.h.
 */
#ifndef KZBE_MAIL_PART_H
#define KZBE_MAIL_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

struct mail_part {
	const char *head; /* the fields */
	size_t head_len;
	const char *body;
	size_t body_len;
};

/* Where the fields of the n bytes at s end and the body begins. */
struct mail_part mail_split(const char *s, size_t n);

/* Add a field's value, its lines joined, to *out. False: there is no such field. */
bool mail_field(const struct mail_part *part, const char *name, struct strbuf *out);

/* A parameter of a value such as "text/plain; charset=utf-8", without quotes. False: there is none. */
bool mail_parameter(const char *value, const char *name, char *out, size_t size);

/* The n bytes at s decoded: "quoted-printable", "base64"; others are as they are. */
void mail_decode(struct strbuf *out, const char *encoding, const char *s, size_t n);

/* A field's text with its "=?utf-8?Q?...?=" words as UTF-8. */
void mail_add_words(struct strbuf *out, const char *s, size_t n);

#endif
