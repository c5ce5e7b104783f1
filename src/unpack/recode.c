/*
 * Text as UTF-8 with line feeds: from UTF-16, which Excel calls Unicode text, and from lines that end in
 * a carriage return alone, which old Macs and Excel's "CSV (Macintosh)" write.
 */
#include "stream.h"

#define REPLACEMENT 0xFFFDu

struct recode {
	struct stream stream;
	bool is_little;
	bool has_begun;
	bool after_cr;
	unsigned high;		/* half of a surrogate pair, or 0 */
	unsigned char bytes[4]; /* of a character for which there was no room */
	size_t n_bytes, bytes_at;
};

static void put(struct recode *recode, unsigned c)
{
	unsigned char *to = recode->bytes;

	recode->bytes_at = 0;
	if (c < 0x80) {
		to[0] = (unsigned char)c;
		recode->n_bytes = 1;
		return;
	}
	recode->n_bytes = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = recode->n_bytes; i-- > 1; c >>= 6)
		to[i] = (unsigned char)(0x80 | (c & 0x3F));
	to[0] = (unsigned char)((0xF00u >> recode->n_bytes) | c);
}

/* The next two bytes; false at the end. A last one alone is half a character. */
static enum diag_code next_unit(struct recode *recode, unsigned *unit, bool *is_there,
				struct diag_sink *sink)
{
	struct stream_input *input = &recode->stream.input;
	unsigned char two[2] = {0, 0};

	*is_there = true;
	for (size_t i = 0; i < 2; i++) {
		enum diag_code code = stream_more(&recode->stream, sink);

		if (code)
			return code;
		if (input->at == input->n) {
			*is_there = i > 0;
			*unit = REPLACEMENT;
			return DIAG_OK;
		}
		two[i] = (unsigned char)input->bytes[input->at++];
	}
	*unit = recode->is_little ? two[0] | (unsigned)two[1] << 8 : two[1] | (unsigned)two[0] << 8;
	return DIAG_OK;
}

/* Put the character that ends with this unit, if one does. Half a pair stands for no character. */
static void take_unit(struct recode *recode, unsigned unit)
{
	unsigned high = recode->high;
	bool is_low = unit >= 0xDC00 && unit < 0xE000;

	recode->high = 0;
	if (unit >= 0xD800 && unit < 0xDC00) {
		recode->high = unit;
		if (high)
			put(recode, REPLACEMENT);
	} else if (is_low) {
		put(recode, high ? 0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF) : REPLACEMENT);
	} else if (recode->has_begun || unit != 0xFEFF) {
		put(recode, unit);
	}
	recode->has_begun = true;
}

static enum diag_code read_utf16(struct stream *stream, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	struct recode *recode = (struct recode *)stream;
	enum diag_code code = DIAG_OK;
	bool is_there = true;

	for (*n = 0; *n < size;) {
		unsigned unit;

		if (recode->bytes_at < recode->n_bytes) {
			block[(*n)++] = (char)recode->bytes[recode->bytes_at++];
			continue;
		}
		code = next_unit(recode, &unit, &is_there, sink);
		if (code || !is_there)
			break;
		take_unit(recode, unit);
	}
	return code;
}

static enum diag_code read_lone_cr(struct stream *stream, char *block, size_t size, size_t *n,
				   struct diag_sink *sink)
{
	struct recode *recode = (struct recode *)stream;
	struct stream_input *input = &recode->stream.input;

	for (*n = 0; !*n;) {
		enum diag_code code = stream_more(stream, sink);

		if (code || input->at == input->n)
			return code;
		for (; *n < size && input->at < input->n; input->at++) {
			char c = input->bytes[input->at];

			if (c != '\n' || !recode->after_cr)
				block[(*n)++] = c == '\r' ? '\n' : c;
			recode->after_cr = c == '\r';
		}
	}
	return DIAG_OK;
}

struct stream *stream_utf16(struct stream *below, const char *head, size_t n, bool is_little)
{
	static const struct stream methods = {.read = read_utf16};
	struct recode *recode = stream_new(sizeof(*recode), methods, below, head, n);

	if (recode)
		recode->is_little = is_little;
	return (struct stream *)recode;
}

struct stream *stream_lone_cr(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_lone_cr};

	return stream_new(sizeof(struct recode), methods, below, head, n);
}
