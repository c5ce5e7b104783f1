/*
 * biff.h - the records of an .xls file's workbook, and the texts in them. Private to unpack.
 *
 * A record is a type, a length and that many bytes; what does not fit is continued in the records behind it.
 * Depends on strbuf.h.
 */
#ifndef KZBE_BIFF_H
#define KZBE_BIFF_H

#include <stdint.h>

#include "strbuf.h"

/* The types of record that are read. */
enum biff_type {
	BIFF_FORMULA = 0x06,
	BIFF_END = 0x0A,
	BIFF_DATES = 0x22,
	BIFF_PASSWORD = 0x2F,
	BIFF_FONT = 0x31,
	BIFF_CONTINUE = 0x3C,
	BIFF_SHEET = 0x85,
	BIFF_NUMBERS = 0xBD,
	BIFF_RICH_LABEL = 0xD6,
	BIFF_STYLE = 0xE0,
	BIFF_TEXTS = 0xFC,
	BIFF_LABEL_AT = 0xFD,
	BIFF_NUMBER = 0x203,
	BIFF_LABEL = 0x204,
	BIFF_BOOL = 0x205,
	BIFF_STRING = 0x207,
	BIFF_SHORT_NUMBER = 0x27E,
	BIFF_FORMAT = 0x41E,
	BIFF_BEGIN = 0x809,
};

struct biff {
	const char *bytes; /* all of the workbook; borrowed */
	size_t size;
	size_t at; /* of the record behind the one in hand */
	unsigned type;
	const char *body; /* of the record in hand */
	size_t n;	  /* its bytes */
};

/* Take the next record; false where there is none, or not all of it. */
bool biff_next(struct biff *biff);

/* A number of the record's bytes; 0 beyond its end. */
unsigned biff_u16(const struct biff *biff, size_t at);
uint32_t biff_u32(const struct biff *biff, size_t at);

/* Where in a record, or the ones that continue it, the reading of a text is. */
struct biff_place {
	struct biff *biff;
	size_t at;
};

/*
 * Read a text of Unicode that begins with its length in `length_size` bytes, and add it in UTF-8. False if the
 * records end in it.
 */
bool biff_text(struct biff_place *place, unsigned length_size, struct strbuf *out);

/* The same; *runs becomes the letters that look different, for each run two numbers of two bytes: the unit of UTF-16
 * where it begins, and its font. */
bool biff_rich_text(struct biff_place *place, unsigned length_size, struct strbuf *out,
		    struct strbuf *runs);

/* The same of the format before Unicode (1995), byte by byte. */
bool biff_old_text(struct biff_place *place, unsigned length_size, struct strbuf *out);

#endif
