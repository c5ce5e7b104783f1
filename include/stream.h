/*
 * stream.h - bytes that are pulled, made of bytes that are pulled from the stream below.
 *
 * A stream is unpacked while it is read: nothing is kept but a block. Depends on diag.h.
 */
#ifndef KZBE_STREAM_H
#define KZBE_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "diag.h"

#define STREAM_BLOCK ((size_t)64 * 1024)

struct stream {
	/* Read up to size bytes, at least one unless the end is reached: *n is 0 there, and again
	 * when it is asked once more. Returns DIAG_OK, or a code after a diagnostic. */
	enum diag_code (*read)(struct stream *stream, char *block, size_t size, size_t *n,
			       struct diag_sink *sink);
	/* Free what is its own, itself too, but not what is below; NULL: there is nothing. */
	void (*release)(struct stream *stream);
	struct stream *below; /* owned by whoever frees the whole; NULL: the lowest */
	const char *path;     /* borrowed, for diagnostics */
	void *ctx;	      /* of the lowest stream: whoever made it */
};

/* Free a stream and all that are below it; NULL is none. */
void stream_free(struct stream *stream);

/* Read until the block is full or the stream ends. */
enum diag_code stream_fill(struct stream *stream, char *block, size_t size, size_t *n,
			   struct diag_sink *sink);

/* A block of bytes that were read from below and not yet used. */
struct stream_input {
	char *bytes; /* STREAM_BLOCK */
	size_t at, n;
	bool at_end;
};

/* Begin with the n bytes that were read from below already, at most STREAM_BLOCK. False when memory ran
 * out. */
bool stream_input_init(struct stream_input *input, const char *head, size_t n);
void stream_input_release(struct stream_input *input);

/* Read more if all bytes are used: at == n behind it only at the end. */
enum diag_code stream_input_more(struct stream_input *input, struct stream *below,
				 struct diag_sink *sink);

/*
 * What is on top of `below`, of which the first n bytes, at most STREAM_BLOCK, were read already and stand
 * at head. Each takes over `below`, and returns NULL when memory ran out, and then takes over nothing.
 */
struct stream *stream_gzip(struct stream *below, const char *head, size_t n);
struct stream *stream_xz(struct stream *below, const char *head, size_t n);
struct stream *stream_zstd(struct stream *below, const char *head, size_t n);
struct stream *stream_utf16(struct stream *below, const char *head, size_t n, bool is_little);
struct stream *stream_lone_cr(struct stream *below, const char *head, size_t n); /* CR as LF */

/* The same bytes, read ahead by a thread if there are many. */
struct stream *stream_relay(struct stream *below);

/* --- for those that unpack ----------------------------------------------------------------------- */

/* How much came of how much. */
struct stream_growth {
	uint64_t in, out;
};

/* DIAG_RANGE, told, if what comes out is so many times what went in that the file was made to fill the
 * memory of whoever unpacks it. */
enum diag_code stream_check_growth(const struct stream_growth *growth, const char *path,
				   struct diag_sink *sink);

/* DIAG_SYNTAX, told: what is packed is damaged, or ends in its middle; format: "gzip". */
enum diag_code stream_damaged(const char *path, const char *format, struct diag_sink *sink);
enum diag_code stream_cut_off(const char *path, const char *format, struct diag_sink *sink);

#endif
